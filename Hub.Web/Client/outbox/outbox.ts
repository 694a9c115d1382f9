import { delayBefore } from "./backoff";

/** What the person asked for, as it goes to the hub. The id was made when send was pressed, and never changes. */
export interface Command {
  readonly id: string;
  readonly $type: string;
  readonly [field: string]: unknown;
}

/** A sentence that says why the hub refused. */
export interface Refusal {
  readonly code: string;
  readonly sentence: string;
}

/** A command that is kept on this device until the hub has answered it. */
export interface Unsent {
  /** Given by the store: what was pressed first is sent first. */
  readonly order: number;
  readonly timeline: string;
  readonly command: Command;
  readonly refusal?: Refusal;
}

/** Where unsent commands survive the tab. */
export interface UnsentStore {
  add(timeline: string, command: Command): Promise<void>;
  all(): Promise<readonly Unsent[]>;
  refuse(order: number, refusal: Refusal): Promise<void>;
  remove(order: number): Promise<void>;
}

/** What the hub said. An answer that never came is `unanswered`; `away` means that nobody is signed in. */
export type Answer =
  | { readonly kind: "kept"; readonly version: number }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unanswered" }
  | { readonly kind: "away" };

/** The outside world of an outbox. */
export interface Surroundings {
  readonly store: UnsentStore;
  send(timeline: string, command: Command): Promise<Answer>;
  /** Runs the work when no other tab does. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Calls back later; returns what cancels it. */
  later(milliseconds: number, work: () => void): () => void;
  random(): number;
  /** The list changed: here, or told by another tab. */
  changed(sending: Unsent | undefined): void;
}

/**
 * Delivers what people wrote, in order per timeline, once. A command leaves the store only after the hub has answered
 * it; the next one of the same timeline is not sent before. Sending twice is harmless: the id is the same.
 */
export class Outbox {
  readonly #world: Surroundings;
  #running: Promise<void> | undefined;
  #again = false;
  #attempts = 0;
  #cancel: (() => void) | undefined;

  constructor(world: Surroundings) {
    this.#world = world;
  }

  /** Keeps the command, then tries to deliver it. Resolves when it is safe on this device. */
  async add(timeline: string, command: Command): Promise<void> {
    await this.#world.store.add(timeline, command);
    this.#world.changed(undefined);
    void this.wake();
  }

  all(): Promise<readonly Unsent[]> {
    return this.#world.store.all();
  }

  /** Gives a refused command back to be edited, or to be thrown away. What may be on its way cannot be taken back. */
  async takeBack(order: number): Promise<Unsent | undefined> {
    const item = (await this.#world.store.all()).find((unsent) => unsent.order === order);
    if (item?.refusal === undefined) return undefined;
    await this.#world.store.remove(order);
    this.#world.changed(undefined);
    return item;
  }

  /** Tries at once: something new, the network is back, or a page was opened. */
  wake(): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#attempts = 0;
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#world.exclusively(() => this.#deliver());
    }
  }

  async #deliver(): Promise<void> {
    const stuck = new Set<string>();
    for (;;) {
      const next = (await this.#world.store.all())
        .filter((item) => item.refusal === undefined && !stuck.has(item.timeline))
        .sort((a, b) => a.order - b.order)[0];
      if (next === undefined) break;
      this.#world.changed(next);
      const answer = await this.#answer(next);
      if (answer.kind === "away") return;
      if (answer.kind === "unanswered") stuck.add(next.timeline);
      else await this.#settle(next, answer);
    }
    this.#world.changed(undefined);
    if (stuck.size > 0) this.#retryLater();
    else this.#attempts = 0;
  }

  async #answer(item: Unsent): Promise<Answer> {
    try {
      return await this.#world.send(item.timeline, item.command);
    } catch {
      return { kind: "unanswered" };
    }
  }

  async #settle(item: Unsent, answer: Answer & { kind: "kept" | "refused" }): Promise<void> {
    if (answer.kind === "refused") await this.#world.store.refuse(item.order, answer.refusal);
    else await this.#world.store.remove(item.order);
  }

  #retryLater(): void {
    this.#cancel?.();
    this.#cancel = this.#world.later(delayBefore(++this.#attempts, () => this.#world.random()), () => {
      const attempts = this.#attempts;
      // Storage that closes under a page whose person signs out is no news to anybody.
      void this.wake().catch(() => undefined);
      this.#attempts = attempts;
    });
  }
}
