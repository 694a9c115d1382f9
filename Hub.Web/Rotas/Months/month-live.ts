import { part } from "../../Client/page/find";
import { replaceKeepingFocus } from "../../Client/page/focus";

/** The parts of the page that the server draws anew after each act, one act after another. */
export class MonthLive {
  /** The grid and what goes with it has been drawn anew. */
  drawn: () => void = () => undefined;

  #last: Promise<void> = Promise.resolve();

  /** Sends a form as a browser would, and puts what the server answers in place. */
  send(form: HTMLFormElement, fields: Record<string, string>): void {
    const body = new FormData(form);
    body.set("Plan.Command", crypto.randomUUID());
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    this.#next(() => fetch(location.href, { method: "POST", body }));
  }

  /** Asks how it stands: somebody else may have entered something. */
  renew(): void {
    // Whoever chooses somebody right now is not disturbed.
    if (document.querySelector("dialog[open]") !== null) return;
    const address = new URL(location.href);
    address.searchParams.delete("done");
    this.#next(() => fetch(address, { cache: "no-store" }));
  }

  #next(ask: () => Promise<Response>): void {
    this.#last = this.#last.then(ask).then((answer) => this.#show(answer)).catch(() => {
      // Without a network nothing was entered; the page says so by its banner, and the grid shows what is known.
    });
  }

  async #show(answer: Response): Promise<void> {
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok || fresh.getElementById("month-live") === null) {
      location.reload();
      return;
    }
    this.#replaceLive(fresh);
    this.#replaceDraft(fresh);
    const refused = document.getElementById("month-refused");
    refused?.remove();
    const said = fresh.getElementById("month-refused");
    if (said !== null) part("#month-said").before(document.importNode(said, true));
    part("#month-said").textContent = fresh.getElementById("month-live")?.dataset["said"] ?? "";
  }

  #replaceLive(fresh: Document): void {
    const live = part("#month-live");
    const next = fresh.getElementById("month-live");
    if (next === null) return;
    const ticked = new Set(boxes(live).filter((box) => box.checked).map((box) => box.value));
    const inGrid = document.activeElement?.closest("#month-grid td.cell")?.id;
    replaceKeepingFocus(live, () => {
      live.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
      for (const box of boxes(live)) box.checked ||= ticked.has(box.value);
      this.drawn();
      return live;
    });
    if (inGrid !== undefined) document.getElementById(inGrid)?.focus({ preventScroll: true });
    live.removeAttribute("tabindex");
  }

  #replaceDraft(fresh: Document): void {
    const [draft, next] = [part("#month-draft"), fresh.getElementById("month-draft")];
    if (next === null) return;
    replaceKeepingFocus(draft, () => {
      const node = document.importNode(next, true);
      draft.replaceWith(node);
      return node;
    });
  }
}

function boxes(live: HTMLElement): HTMLInputElement[] {
  return [...live.querySelectorAll<HTMLInputElement>("#month-findings input[type=checkbox]")];
}
