const dwell = 600;

/** Calls back when the end of an entry was really before the reader's eyes for a moment. */
export class Eyes {
  readonly #seen: (article: HTMLElement) => void;
  readonly #before = new Set<HTMLElement>();
  readonly #observer = new IntersectionObserver((changes) => {
    for (const change of changes) {
      const article = change.target.closest<HTMLElement>("article.entry");
      if (article === null) continue;
      if (change.isIntersecting) this.#look(article);
      else this.#before.delete(article);
    }
  });

  constructor(seen: (article: HTMLElement) => void) {
    this.#seen = seen;
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") [...this.#before].forEach((article) => this.#look(article));
    });
  }

  /** The footer is watched: an entry longer than the screen is read when its end was reached. */
  watch(article: HTMLElement): void {
    const footer = article.querySelector(":scope > footer");
    if (footer !== null) this.#observer.observe(footer);
  }

  #look(article: HTMLElement): void {
    this.#before.add(article);
    setTimeout(() => {
      if (this.#before.has(article) && document.visibilityState === "visible") this.#seen(article);
    }, dwell);
  }
}
