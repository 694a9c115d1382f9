import { liveConnection } from "../../Client/live/live-connection";
import { part } from "../../Client/page/find";
import { replaceKeepingFocus } from "../../Client/page/focus";
import { Alarm } from "./alarm";
import { turn, type OwnCall, type Shown } from "./ring-turn";

const mine = "/api/v1/calls/mine";
const fallback = 30_000;
const mutedKey = "ring-muted";

/** Covers whichever page is open when a call rings for whoever is signed in. */
class RingScreen {
  readonly #dialog = part<HTMLDialogElement>("dialog#ring");
  readonly #inside = part("#ring-inside");
  readonly #said = part("#ring-said");
  readonly #mute = part<HTMLButtonElement>("#ring-mute");
  readonly #close = part<HTMLButtonElement>("#ring-close");
  readonly #alarm = new Alarm();
  #shown: Shown | undefined;
  #asking: Promise<void> | undefined;
  #again = false;
  #polling: ReturnType<typeof setInterval> | undefined;

  constructor() {
    this.#mute.addEventListener("click", () => this.#silence());
    this.#close.addEventListener("click", () => this.#dialog.close());
    // Escape is for the noise: a request that rings is answered, not waved away.
    this.#dialog.addEventListener("cancel", (event) => {
      if (this.#shown === undefined) return;
      event.preventDefault();
      this.#silence();
    });
    this.#dialog.addEventListener("submit", (event) => this.#answer(event));
  }

  /** Asks what rings now; asked again while it asks, it asks once more afterwards. */
  ask(): void {
    this.#again = this.#asking !== undefined;
    this.#asking ??= this.#look().catch(() => undefined).finally(() => {
      this.#asking = undefined;
      if (this.#again) this.ask();
    });
  }

  async #look(): Promise<void> {
    const answer = await fetch(mine, { cache: "no-store" });
    if (!answer.ok) return;
    const next = turn(this.#shown, (await answer.json()) as OwnCall[]);
    if (next.kind === "ring") await this.#ring(next.call);
    if (next.kind === "over") await this.#end(next.id);
  }

  async #ring(call: Shown): Promise<void> {
    // The page of this very call says all of it, and more.
    if (document.querySelector<HTMLElement>("#call")?.dataset["call"] !== call.id) {
      const card = await drawnCard(call.id);
      if (card === undefined) return;
      this.#put(card);
      this.#said.hidden = true;
      [this.#mute.hidden, this.#close.hidden] = [isMuted(call.id), true];
      if (!this.#dialog.open) {
        this.#dialog.showModal();
        this.#dialog.querySelector<HTMLElement>("[data-act=accept]")?.focus();
      }
    }
    this.#shown = call;
    if (!isMuted(call.id)) this.#alarm.start();
    this.#polling ??= setInterval(() => this.ask(), fallback);
  }

  async #end(id: string): Promise<void> {
    this.#alarm.stop();
    clearInterval(this.#polling);
    [this.#polling, this.#shown] = [undefined, undefined];
    if (!this.#dialog.open) return;
    const card = await drawnCard(id);
    if (card === undefined) this.#inside.textContent = this.#dialog.dataset["over"] ?? "";
    else this.#put(card);
    [this.#mute.hidden, this.#close.hidden] = [true, false];
    this.#close.focus();
  }

  #put(card: HTMLElement): void {
    replaceKeepingFocus(this.#inside, () => {
      this.#inside.replaceChildren(card);
      return this.#inside;
    });
  }

  #silence(): void {
    this.#alarm.stop();
    this.#mute.hidden = true;
    if (this.#shown !== undefined) sessionStorage.setItem(mutedKey, this.#shown.id);
  }

  // Sent without leaving the page that lies below: somebody may be writing there.
  #answer(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    event.preventDefault();
    void this.#send(form, new FormData(form, event.submitter));
  }

  async #send(form: HTMLFormElement, body: FormData): Promise<void> {
    this.#alarm.stop();
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      if (answer.type !== "opaqueredirect") {
        this.#tell(refused(await answer.text()) ?? this.#dialog.dataset["notSent"] ?? "");
        this.ask();
      } else if (body.get("Call.Act") === "accept") location.assign(form.action);
      else {
        this.#shown = undefined;
        this.#dialog.close();
        this.ask();
      }
    } catch {
      this.#tell(this.#dialog.dataset["notSent"] ?? "");
      if (this.#shown !== undefined && !isMuted(this.#shown.id)) this.#alarm.start();
    }
  }

  #tell(sentence: string): void {
    this.#said.textContent = sentence;
    this.#said.hidden = false;
  }
}

async function drawnCard(id: string): Promise<HTMLElement | undefined> {
  const answer = await fetch(`/calls/${id}/ring`, { redirect: "manual", cache: "no-store" });
  if (!answer.ok) return undefined;
  const card = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("ring-call");
  return card === null ? undefined : document.importNode(card, true);
}

function refused(html: string): string | undefined {
  const page = new DOMParser().parseFromString(html, "text/html");
  return page.querySelector("#call-said .banner.refused, .empty p")?.textContent?.trim();
}

function isMuted(id: string): boolean {
  return sessionStorage.getItem(mutedKey) === id;
}

/** Asks once when the connection is there and whenever a call of one's own moved; nothing else while nothing rings. */
export function ringWhereverOneIs(): void {
  if (document.getElementById("ring") === null) return;
  const screen = new RingScreen();
  const ask = (): void => screen.ask();
  liveConnection().join({
    connected: async (hub) => {
      await hub.invoke("WatchMyCalls");
      ask();
    },
    callMoved: ask,
    callsMissed: ask,
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) ask();
  });
  navigator.serviceWorker?.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.data === "open-calls") openCalls();
  });
}

/** A notification was touched: where nothing is being typed the page goes to the requests. */
function openCalls(): void {
  const typed = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")]
    .some((field) => field.type !== "hidden" && field.value !== field.defaultValue);
  const covered = document.querySelector("dialog#ring")?.hasAttribute("open") === true;
  if (!typed && !covered && !location.pathname.startsWith("/calls")) location.assign("/calls");
}
