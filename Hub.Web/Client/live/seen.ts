/** Collects what was really on the screen and tells the furthest of it, not every entry. */
export class Seen {
  #told: number;
  #furthest: number;
  #planned = false;
  readonly #tell: (ordinal: number) => Promise<void>;
  readonly #later: (work: () => void) => void;

  constructor(told: number, tell: (ordinal: number) => Promise<void>, later: (work: () => void) => void) {
    this.#told = told;
    this.#furthest = told;
    this.#tell = tell;
    this.#later = later;
  }

  /** Up to which entry the hub knows that the person has read. */
  get told(): number {
    return this.#told;
  }

  /** Up to which entry the person has read, whether the hub knows it yet or not. */
  get furthest(): number {
    return this.#furthest;
  }

  saw(ordinal: number): void {
    this.#furthest = Math.max(this.#furthest, ordinal);
    this.flushLater();
  }

  /** Tells what could not be told before; for when the connection is back. */
  flushLater(): void {
    if (this.#planned || this.#furthest <= this.#told) return;
    this.#planned = true;
    this.#later(() => void this.#flush());
  }

  async #flush(): Promise<void> {
    const ordinal = this.#furthest;
    try {
      await this.#tell(ordinal);
      this.#told = Math.max(this.#told, ordinal);
    } catch {
      // The mark is told with the next entry, or when the connection is back: no harm in a late one.
    }
    this.#planned = false;
    if (this.#told === ordinal) this.flushLater();
  }
}
