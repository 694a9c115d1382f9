/** A stretch of changes: complete from one version of the timeline to another. */
export interface Stretch {
  readonly after: number;
  readonly upTo: number;
}

/** Knows how far a timeline was shown, and says what to do with a push, by version alone. */
export class TimelineCursor {
  #seen: number;

  constructor(seen: number) {
    this.#seen = seen;
  }

  /** The version up to which everything was shown. */
  get seen(): number {
    return this.#seen;
  }

  /** A push may repeat what is shown (ignore) or leave a hole before it (catch up); else it is to be shown. */
  take(change: Stretch): "show" | "ignore" | "catch-up" {
    if (change.upTo <= this.#seen) return "ignore";
    if (change.after > this.#seen) return "catch-up";
    this.#seen = change.upTo;
    return "show";
  }
}
