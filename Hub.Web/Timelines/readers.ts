import { part } from "../Client/page/find";
import type { ReadMark } from "../Client/live/live-connection";

/** Fills in who has read what: '3/5' at each entry, and the names on tap. */
export class Readers {
  readonly #members = [...document.querySelectorAll<HTMLElement>("[data-member]")].map((member) => ({
    id: member.dataset["member"] ?? "",
    name: member.dataset["name"] ?? "",
  }));
  #marks: readonly ReadMark[] = [];

  take(marks: readonly ReadMark[], articles: readonly HTMLElement[]): void {
    this.#marks = marks;
    articles.forEach((article) => this.fill(article));
  }

  fill(article: HTMLElement): void {
    const button = article.querySelector<HTMLButtonElement>("[data-act=readers]");
    const figure = article.querySelector("[data-read-by]");
    const { read, unread } = this.#of(article);
    if (button === null || figure === null || read.length + unread.length === 0) return;
    button.hidden = false;
    figure.textContent = `${read.length}/${read.length + unread.length}`;
  }

  /** Opens the names. */
  open(article: HTMLElement): void {
    const dialog = part<HTMLDialogElement>("#readers");
    const { read, unread } = this.#of(article);
    this.#list(part("[data-read]", dialog), read);
    this.#list(part("[data-unread]", dialog), unread);
    dialog.showModal();
  }

  #list(list: HTMLElement, names: readonly string[]): void {
    list.replaceChildren(...names.map((name) => Object.assign(document.createElement("li"), { textContent: name })));
  }

  #of(article: HTMLElement): { read: string[]; unread: string[] } {
    const ordinal = Number(article.dataset["ordinal"]);
    const others = this.#members.filter((member) => member.id !== article.dataset["author"]);
    const hasRead = ({ id }: { id: string }): boolean =>
      this.#marks.some((mark) => mark.practitioner === id && mark.ordinal >= ordinal);
    return {
      read: others.filter(hasRead).map((member) => member.name),
      unread: others.filter((member) => !hasRead(member)).map((member) => member.name),
    };
  }
}
