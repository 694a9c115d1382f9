import { copyOf, part } from "../Client/page/find";
import type { Command, Outbox, Unsent } from "../Client/outbox/outbox";

/** Shows below the timeline what has not reached the hub yet, and why where it was refused. */
export class Pending {
  readonly #timeline: string;
  readonly #list = part("#pending");
  /** The person wants to write a refused entry again. */
  edit: (command: Command) => void = () => undefined;

  constructor(timeline: string, outbox: Outbox) {
    this.#timeline = timeline;
    this.#list.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-act]") : null;
      const order = Number(button?.closest<HTMLElement>("[data-order]")?.dataset["order"]);
      if (button?.dataset["act"] === "edit") void this.#takeBack(outbox, order, true);
      if (button?.dataset["act"] === "discard" && confirm(button.dataset["sentence"])) {
        void this.#takeBack(outbox, order, false);
      }
    });
  }

  show(unsent: readonly Unsent[], sending: Unsent | undefined): void {
    const here = unsent.filter((item) =>
      item.timeline === this.#timeline && (isPost(item) || item.refusal !== undefined));
    this.#list.replaceChildren(...here.map((item) => draw(item, item.order === sending?.order)));
  }

  async #takeBack(outbox: Outbox, order: number, edit: boolean): Promise<void> {
    const item = await outbox.takeBack(order);
    if (edit && item !== undefined && isPost(item)) this.edit(item.command);
  }
}

const isPost = (item: Unsent): boolean => item.command.$type.startsWith("post-");

function draw(item: Unsent, isSending: boolean): HTMLElement {
  const element = copyOf("pending-entry");
  element.dataset["order"] = String(item.order);
  const state = item.refusal !== undefined ? "refused" : isSending ? "sending" : "queued";
  for (const word of element.querySelectorAll<HTMLElement>("[data-state]")) {
    word.hidden = word.dataset["state"] !== state;
  }
  part("[data-text]", element).textContent = textOf(item.command);
  part("[data-refused-acts]", element).hidden = item.refusal === undefined;
  part("[data-act=edit]", element).hidden = !isPost(item);
  part("[data-mistake]", element).hidden = item.refusal === undefined;
  part("[data-sentence]", element).textContent = item.refusal?.sentence ?? "";
  return element;
}

function textOf(command: Command): string {
  const vitals = (command["vitals"] as object | undefined) ?? {};
  const figures = Object.values(vitals).filter((value) => value !== null).join(" ");
  return [figures, command["markdown"] ?? command["note"] ?? ""].filter((words) => words !== "").join(" ");
}
