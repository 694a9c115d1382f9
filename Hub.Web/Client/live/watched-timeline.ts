import { language } from "../page/language";
import type { LiveConnection, ReadMark, TimelinePush, WatchAnswer } from "./live-connection";
import { TimelineCursor } from "./timeline-cursor";

/** Where a watched timeline is shown. */
export interface TimelineSink {
  show(push: TimelinePush): void;
  marks(marks: readonly ReadMark[]): void;
  ended(): void;
}

/** Follows one timeline without a hole: what comes while it catches up waits, and is then taken by version. */
export class WatchedTimeline {
  readonly id: string;
  readonly #cursor: TimelineCursor;
  readonly #sink: TimelineSink;
  #waiting: TimelinePush[] | undefined;
  #running: Promise<void> | undefined;

  constructor(id: string, version: number, sink: TimelineSink) {
    this.id = id;
    this.#cursor = new TimelineCursor(version);
    this.#sink = sink;
  }

  /** Asks for what is missing, until nothing is. */
  catchUp(connection: Pick<LiveConnection, "invoke">): Promise<void> {
    return (this.#running ??= this.#catchUp(connection).finally(() => {
      this.#running = undefined;
    }));
  }

  async #catchUp(connection: Pick<LiveConnection, "invoke">): Promise<void> {
    this.#waiting ??= [];
    for (let more = true; more;) {
      const request = { timeline: this.id, after: this.#cursor.seen, language: language() };
      const [answer] = await connection.invoke<readonly WatchAnswer[]>("Watch", [request]);
      if (answer === undefined || !answer.granted || answer.changes === null) {
        this.#waiting = undefined;
        this.#sink.ended();
        return;
      }
      if (this.#cursor.take(answer.changes) === "show") this.#sink.show(answer.changes);
      this.#sink.marks(answer.marks);
      more = answer.more;
    }
    this.#takeWaiting(connection);
  }

  // A hole among them is filled by the next catching up, which keeps the rest waiting again.
  #takeWaiting(connection: Pick<LiveConnection, "invoke">): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    this.#running = undefined;
    for (const push of waiting) this.take(push, connection);
  }

  take(push: TimelinePush, connection: Pick<LiveConnection, "invoke">): void {
    if (this.#waiting !== undefined) {
      this.#waiting.push(push);
      return;
    }
    const act = this.#cursor.take(push);
    if (act === "show") this.#sink.show(push);
    if (act === "catch-up") {
      this.#waiting = [push];
      // Where it fails the connection is lost, and catching up is the first thing after the next one.
      void this.catchUp(connection).catch(() => undefined);
    }
  }
}
