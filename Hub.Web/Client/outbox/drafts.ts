/** Where drafts are kept. */
export interface DraftStore {
  draft<T>(place: string): Promise<T | undefined>;
  keepDraft(place: string, content: unknown): Promise<void>;
  dropDraft(place: string): Promise<void>;
}

/** Keeps what is being typed at one place, a moment after the typing; writes follow one another, so the last wins. */
export class Draft<T> {
  readonly #store: DraftStore;
  readonly #place: string;
  readonly #later: (work: () => void) => void;
  #newest: { readonly content: T | undefined } | undefined;
  #planned = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(store: DraftStore, place: string, later: (work: () => void) => void) {
    this.#store = store;
    this.#place = place;
    this.#later = later;
  }

  load(): Promise<T | undefined> {
    return this.#store.draft<T>(this.#place);
  }

  /** Remembers the content soon; nothing at all once it is empty. */
  type(content: T | undefined): void {
    this.#newest = { content };
    if (this.#planned) return;
    this.#planned = true;
    this.#later(() => void this.flush());
  }

  /** Writes now: when the page is about to go, or the text was sent. */
  flush(): Promise<void> {
    this.#planned = false;
    const newest = this.#newest;
    this.#newest = undefined;
    if (newest !== undefined) {
      this.#writing = this.#writing.catch(() => undefined).then(() => newest.content === undefined
        ? this.#store.dropDraft(this.#place)
        : this.#store.keepDraft(this.#place, newest.content));
    }
    return this.#writing;
  }
}
