import { copyOf, drawn, part } from "../Client/page/find";
import { replaceKeepingFocus } from "../Client/page/focus";
import type { EntryPush, TimelinePush } from "../Client/live/live-connection";

/** Who looks at the page. */
export interface Reader {
  readonly me: string;
  readonly role: string;
}

const near = 160;

/** The list of entries: puts what the server drew where it belongs, and adds what only this reader sees. */
export class Entries {
  readonly #list = part("#entries");
  readonly #reader: Reader;
  readonly #toNewest = part<HTMLButtonElement>("#to-newest");
  /** Called for every entry that is new on the page. */
  added: (article: HTMLElement) => void = () => undefined;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.all().forEach((article) => this.#addReader(article));
    this.#toNewest.addEventListener("click", () => this.scrollToNewest());
    window.addEventListener("scroll", () => {
      this.#toNewest.hidden = this.#isAtNewest();
    }, { passive: true });
  }

  all(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>("article.entry")];
  }

  /** Shows a push; says how many entries of others are new in it. */
  show(push: TimelinePush): number {
    const wasAtNewest = this.#isAtNewest();
    let news = 0;
    for (const entry of push.entries) {
      const isNew = this.#put(entry);
      this.#pin(entry);
      if (isNew && entry.author !== this.#reader.me) news++;
      if (isNew && entry.author === this.#reader.me) this.scrollToNewest();
    }
    if (this.#list.childElementCount > 0) part("#empty-timeline").hidden = true;
    if (news > 0 && wasAtNewest) this.scrollToNewest();
    else if (news > 0) this.#toNewest.hidden = false;
    return news;
  }

  /** Puts older entries, from a page that the server drew, above the others without moving what is being read. */
  prepend(items: readonly Element[]): void {
    const anchor = this.#list.firstElementChild;
    const before = anchor?.getBoundingClientRect().top ?? 0;
    const articles = items.map((item) => document.importNode(item, true));
    this.#list.prepend(...articles);
    window.scrollBy(0, (anchor?.getBoundingClientRect().top ?? 0) - before);
    for (const item of articles) {
      const article = item.querySelector<HTMLElement>("article.entry");
      if (article === null) continue;
      this.#addReader(article);
      this.added(article);
    }
  }

  scrollToNewest(): void {
    part("#newest").scrollIntoView({ block: "end" });
    this.#toNewest.hidden = true;
  }

  /** Draws the line above the first entry that came while nobody looked. */
  markUnread(article: HTMLElement): void {
    if (document.getElementById("unread") === null) article.closest("li")?.before(copyOf("unread-template"));
  }

  #put(entry: EntryPush): boolean {
    const article = drawn(entry.html);
    this.#addReader(article);
    const present = this.#list.querySelector(`article[data-entry="${CSS.escape(entry.id)}"]`);
    if (present !== null) {
      // The same again stays as it is: what a finger is about to press must not be taken from under it.
      if (Number((present as HTMLElement).dataset["changed"]) >= entry.changed) return false;
      replaceKeepingFocus(present as HTMLElement, () => {
        present.replaceWith(article);
        return article;
      });
      this.added(article);
      return false;
    }
    const first = this.all()[0];
    const hasOlder = document.querySelector("#older a") !== null;
    if (hasOlder && first !== undefined && Number(first.dataset["ordinal"]) > entry.ordinal) return false;
    const item = document.createElement("li");
    item.append(article);
    const after = this.all().find((other) => Number(other.dataset["ordinal"]) > entry.ordinal);
    if (after === undefined) this.#list.append(item);
    else after.closest("li")?.before(item);
    this.added(article);
    return true;
  }

  // 'Mine' and 'waits for me' differ from reader to reader, so they are not in what is pushed to all.
  #addReader(article: HTMLElement): void {
    article.classList.toggle("mine", article.dataset["author"] === this.#reader.me);
    const asksMe = [...article.querySelectorAll<HTMLElement>(".confirmations li:not([data-done])")].some((asked) =>
      asked.dataset["person"] === this.#reader.me
      || (asked.dataset["person"] === undefined && asked.dataset["role"] === this.#reader.role));
    article.classList.toggle("asks-me", asksMe);
    const reply = article.querySelector<HTMLButtonElement>("[data-act=reply]");
    if (reply !== null) reply.hidden = false;
    const confirm = article.querySelector<HTMLButtonElement>("[data-act=confirm]");
    if (confirm !== null) confirm.hidden = !asksMe;
    for (const mention of article.querySelectorAll<HTMLElement>(".mention")) {
      mention.classList.toggle("me", mention.dataset["person"] === this.#reader.me);
    }
  }

  #pin(entry: EntryPush): void {
    const pinned = part("#pinned-entries");
    const present = pinned.querySelector(`[data-pinned="${CSS.escape(entry.id)}"]`);
    if (!entry.pinned) present?.remove();
    else if (present === null) {
      const article = drawn(entry.html);
      const item = copyOf("pinned-entry");
      item.dataset["pinned"] = entry.id;
      const link = part<HTMLAnchorElement>("a", item);
      link.href = `/patients/${part("#patient").dataset["patient"]}/entries/${entry.id}`;
      link.dataset["jump"] = article.id.slice("entry-".length);
      part("strong", item).textContent = article.querySelector(".name")?.textContent ?? "";
      part("span", item).textContent = (article.querySelector(".words")?.textContent ?? "").trim().slice(0, 80);
      pinned.prepend(item);
    }
    part("[data-pinned-count]").textContent = String(pinned.childElementCount);
    part("#pinned").hidden = pinned.childElementCount === 0;
  }

  #isAtNewest(): boolean {
    return part("#newest").getBoundingClientRect().top < window.innerHeight + near;
  }
}
