const minute = 60_000;

/** Which calls have come under their last minute: each is told once for each time that it has. */
export class Pulsing {
  readonly #told = new Set<string>();

  /** Whether this call begins to pulse now, with so much left of the time that ends then. */
  begins(call: string, until: string, left: number): boolean {
    const key = `${call} ${until}`;
    if (left <= 0 || left >= minute || this.#told.has(key)) return false;
    this.#told.add(key);
    return true;
  }
}
