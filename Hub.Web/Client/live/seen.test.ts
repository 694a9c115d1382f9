import { describe, expect, it } from "vitest";
import { Seen } from "./seen";

function watched(told: number, tell: (ordinal: number) => Promise<void>): { seen: Seen; run: () => Promise<void> } {
  const planned: (() => void)[] = [];
  const seen = new Seen(told, tell, (work) => void planned.push(work));
  return {
    seen,
    run: async () => {
      for (const work of planned.splice(0)) work();
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    },
  };
}

describe("what was seen", () => {
  it("is told once for many entries, by the furthest", async () => {
    const told: number[] = [];
    const { seen, run } = watched(3, async (ordinal) => void told.push(ordinal));
    seen.saw(4);
    seen.saw(6);
    seen.saw(5);
    await run();
    expect(told).toEqual([6]);
    expect(seen.told).toBe(6);
  });

  it("is not told again, nor what was read before", async () => {
    const told: number[] = [];
    const { seen, run } = watched(3, async (ordinal) => void told.push(ordinal));
    seen.saw(2);
    seen.saw(3);
    await run();
    expect(told).toEqual([]);
  });

  it("is told later when it could not be told", async () => {
    let connected = false;
    const told: number[] = [];
    const { seen, run } = watched(0, async (ordinal) => {
      if (!connected) throw new Error("gone");
      told.push(ordinal);
    });
    seen.saw(1);
    await run();
    expect(seen.told).toBe(0);
    connected = true;
    seen.flushLater();
    await run();
    expect(told).toEqual([1]);
  });
});
