import { part } from "../Client/page/find";
import { Draft } from "../Client/outbox/drafts";
import type { Device } from "../Client/outbox/device";
import type { Command } from "../Client/outbox/outbox";
import { ComposerFields } from "./composer-fields";
import { fromCommand, isBlank, toCommand, type Written } from "./writing";

const draftAfter = 400;
const tellFrom = 1000;

/** Writing: keeps drafts, asks about odd values, hands what is sent to the outbox. */
export class Composer {
  readonly #fields = new ComposerFields();
  readonly #timeline: string;
  readonly #device: Promise<Device>;
  #draft: Draft<Written> | undefined;
  /** Something was sent. */
  sent: () => void = () => undefined;

  constructor(timeline: string, device: Promise<Device>) {
    this.#timeline = timeline;
    this.#device = device;
    const { form, text } = this.#fields;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    form.addEventListener("input", () => this.#changed());
    // It folds when the reader goes on to scroll, never at the press of something that would move from the finger.
    form.addEventListener("focusin", () => form.classList.add("in-use"));
    window.addEventListener("scroll", () => {
      if (!form.contains(document.activeElement)) form.classList.remove("in-use");
    }, { passive: true });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) form.requestSubmit();
    });
    text.addEventListener("input", (event) => {
      if (event instanceof InputEvent && event.data === "@") part<HTMLDetailsElement>(".addressees", form).open = true;
    });
    part("[data-act=stop-replying]", form).addEventListener("click", () => this.stopReplying());
    window.addEventListener("pagehide", () => void this.#draft?.flush());
    void this.#restore();
  }

  replyTo(article: HTMLElement): void {
    this.#fields.replyTo = article.dataset["entry"] ?? null;
    const { form, text } = this.#fields;
    part("[data-replying]", form).hidden = false;
    part("[data-replying-author]", form).textContent = article.querySelector(".name")?.textContent ?? "";
    const words = article.querySelector(".words")?.textContent ?? "";
    part("[data-replying-excerpt]", form).textContent = words.trim().slice(0, 60);
    text.focus();
  }

  stopReplying(): void {
    this.#fields.replyTo = null;
    part("[data-replying]", this.#fields.form).hidden = true;
  }

  /** Puts a refused entry back to be written again; what stands in the composer goes behind it. */
  edit(command: Command): void {
    const written = fromCommand(command);
    const text = [written.text, this.#fields.text.value].filter((words) => words.trim() !== "").join("\n\n");
    this.#fields.fill({ ...written, text });
    this.#fields.replyTo = written.replyTo;
    this.#fields.text.focus();
  }

  async #send(): Promise<void> {
    const written = this.#fields.read();
    if (isBlank(written)) {
      this.#fields.text.focus();
      return;
    }
    const odd = written.shape === "status" ? this.#fields.implausible() : [];
    if (odd.length > 0 && !(await isMeant(odd.map(({ said }) => said)))) return;
    const command = toCommand(written, odd.map(({ kind }) => kind), crypto.randomUUID(), new Date());
    this.#fields.clear();
    this.stopReplying();
    this.sent();
    const { outbox } = await this.#device;
    await outbox.add(this.#timeline, command);
    this.#draft?.type(undefined);
    await this.#draft?.flush();
  }

  #changed(): void {
    const { form, text } = this.#fields;
    const written = this.#fields.read();
    form.classList.toggle("status", written.shape === "status");
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight + 2, window.innerHeight * 0.4)}px`;
    const left = Number(text.dataset["limit"]) - text.value.length;
    part("[data-left]", form).hidden = left > tellFrom;
    part("[data-left]", form).classList.toggle("over", left < 0);
    part("[data-left-figure]", form).textContent = String(left);
    part("[data-chosen]", form).textContent = this.#fields.chosen();
    this.#draft?.type(isBlank(written) ? undefined : written);
  }

  async #restore(): Promise<void> {
    const { store } = await this.#device;
    const draft = new Draft<Written>(store, this.#timeline, (work) => void setTimeout(work, draftAfter));
    const kept = await draft.load();
    if (kept !== undefined && isBlank(this.#fields.read())) {
      this.#fields.fill(kept);
      part("[data-draft]", this.#fields.form).hidden = false;
    }
    this.#draft = draft;
    this.#changed();
  }
}

/** Asks 'are these values right?' in the dialog that the server drew. */
function isMeant(values: readonly string[]): Promise<boolean> {
  const dialog = part<HTMLDialogElement>("#vitals-question");
  const list = part("[data-values]", dialog);
  list.replaceChildren(...values.map((value) => Object.assign(document.createElement("li"), { textContent: value })));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true });
  });
}
