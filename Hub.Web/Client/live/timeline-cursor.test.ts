import { describe, expect, it } from "vitest";
import { seeded } from "../outbox/seeded";
import { TimelineCursor } from "./timeline-cursor";

describe("a timeline cursor", () => {
  it("shows what follows", () => {
    const cursor = new TimelineCursor(5);
    expect(cursor.take({ after: 5, upTo: 7 })).toBe("show");
    expect(cursor.seen).toBe(7);
  });

  it("ignores what was shown", () => {
    const cursor = new TimelineCursor(5);
    expect(cursor.take({ after: 2, upTo: 5 })).toBe("ignore");
    expect(cursor.seen).toBe(5);
  });

  it("shows a stretch that begins before and ends after what was shown", () => {
    expect(new TimelineCursor(5).take({ after: 3, upTo: 6 })).toBe("show");
  });

  it("asks again where a stretch is missing, and keeps its place", () => {
    const cursor = new TimelineCursor(5);
    expect(cursor.take({ after: 6, upTo: 8 })).toBe("catch-up");
    expect(cursor.seen).toBe(5);
  });

  it("never leaves a hole, whatever is lost, doubled or late", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed);
      const cursor = new TimelineCursor(0);
      const shown = new Set<number>();
      const show = (after: number, upTo: number): void => {
        for (let version = after + 1; version <= upTo; version++) shown.add(version);
      };
      let committed = 0;
      const inFlight: { after: number; upTo: number }[] = [];
      for (let step = 0; step < 60; step++) {
        const after = committed;
        committed += 1 + Math.floor(random() * 3);
        if (random() < 0.8) inFlight.push({ after, upTo: committed });
        if (random() < 0.2 && inFlight.length > 0) inFlight.push(inFlight[Math.floor(random() * inFlight.length)]!);
        while (inFlight.length > 0 && random() < 0.7) {
          const push = inFlight.splice(Math.floor(random() * inFlight.length), 1)[0]!;
          const act = cursor.take(push);
          if (act === "show") show(push.after, push.upTo);
          if (act === "catch-up") {
            const missing = { after: cursor.seen, upTo: committed };
            expect(cursor.take(missing), `seed ${seed}`).toBe("show");
            show(missing.after, missing.upTo);
          }
          for (let version = 1; version <= cursor.seen; version++) {
            if (!shown.has(version)) expect.fail(`seed ${seed}: version ${version} was never shown`);
          }
        }
      }
    }
  });
});
