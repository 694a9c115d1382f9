import { describe, expect, it, vi } from "vitest";
import { seeded } from "../outbox/seeded";
import type { TimelinePush, WatchAnswer } from "./live-connection";
import { WatchedTimeline } from "./watched-timeline";

vi.stubGlobal("document", { documentElement: { lang: "ja" } });

const push = (after: number, upTo: number): TimelinePush => ({
  timeline: "t",
  after,
  upTo,
  entries: Array.from({ length: upTo - after }, (_, index) => ({
    id: `e${after + index + 1}`,
    ordinal: after + index + 1,
    changed: after + index + 1,
    author: "a",
    pinned: false,
    html: "",
  })),
});

/** A hub with a version, that answers `Watch` with at most two versions at once. */
class FakeHub {
  version = 0;
  granted = true;
  beforeAnswer: () => void = () => undefined;

  invoke = async <T>(_: string, ...parameters: unknown[]): Promise<T> => {
    const [[{ after }]] = parameters as [[{ after: number }]];
    await Promise.resolve();
    const upTo = Math.min(this.version, after + 2);
    this.beforeAnswer();
    const answer: WatchAnswer = {
      timeline: "t",
      granted: this.granted,
      changes: this.granted ? push(after, upTo) : null,
      more: upTo < this.version,
      marks: [],
    };
    return [answer] as T;
  };
}

function watched(from: number): { timeline: WatchedTimeline; shown: number[]; ended: () => boolean } {
  const shown: number[] = [];
  let over = false;
  const timeline = new WatchedTimeline("t", from, {
    show: ({ entries }) => shown.push(...entries.map((entry) => entry.ordinal)),
    marks: () => undefined,
    ended: () => (over = true),
  });
  return { timeline, shown, ended: () => over };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

describe("a watched timeline", () => {
  it("catches up in as many pages as it takes", async () => {
    const hub = new FakeHub();
    hub.version = 7;
    const { timeline, shown } = watched(2);
    await timeline.catchUp(hub);
    expect(shown).toEqual([3, 4, 5, 6, 7]);
  });

  it("holds what is pushed meanwhile, and shows it after", async () => {
    const hub = new FakeHub();
    hub.version = 3;
    const { timeline, shown } = watched(0);
    hub.beforeAnswer = () => {
      hub.beforeAnswer = () => undefined;
      timeline.take(push(3, 4), hub);
    };
    await timeline.catchUp(hub);
    expect(shown).toEqual([1, 2, 3, 4]);
  });

  it("fills a hole by asking", async () => {
    const hub = new FakeHub();
    hub.version = 5;
    const { timeline, shown } = watched(1);
    timeline.take(push(4, 5), hub);
    await settled();
    expect(shown).toEqual([2, 3, 4, 5]);
  });

  it("says when the right is gone", async () => {
    const hub = new FakeHub();
    hub.granted = false;
    const { timeline, ended } = watched(1);
    await timeline.catchUp(hub);
    expect(ended()).toBe(true);
  });

  it("shows every version over lost, late and doubled pushes and reconnects", async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed);
      const hub = new FakeHub();
      const { timeline, shown } = watched(0);
      for (let step = 0; step < 40; step++) {
        const before = hub.version;
        hub.version += 1 + Math.floor(random() * 3);
        if (random() < 0.7) timeline.take(push(before, hub.version), hub);
        if (random() < 0.2) timeline.take(push(Math.max(0, before - 2), before), hub);
        if (random() < 0.2) void timeline.catchUp(hub);
        if (random() < 0.5) await settled();
      }
      await settled();
      await timeline.catchUp(hub);
      const first = [...new Set(shown)];
      expect(first, `seed ${seed}`).toEqual(Array.from({ length: hub.version }, (_, index) => index + 1));
    }
  });
});
