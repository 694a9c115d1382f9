import { describe, expect, it } from "vitest";
import { delayBefore } from "./backoff";
import {
  Outbox, type Answer, type Command, type Refusal, type Surroundings, type Unsent, type UnsentStore,
} from "./outbox";
import { seeded } from "./seeded";

class MemoryStore implements UnsentStore {
  items: Unsent[] = [];
  #last = 0;

  async add(timeline: string, command: Command): Promise<void> {
    this.items.push({ order: ++this.#last, timeline, command });
  }

  async all(): Promise<readonly Unsent[]> {
    return [...this.items];
  }

  async refuse(order: number, refusal: Refusal): Promise<void> {
    this.items = this.items.map((item) => (item.order === order ? { ...item, refusal } : item));
  }

  async remove(order: number): Promise<void> {
    this.items = this.items.filter((item) => item.order !== order);
  }
}

/** A hub that keeps a command once per id, as the real one does. */
class FakeHub {
  readonly kept: Record<string, string[]> = {};
  readonly received: string[] = [];

  take(timeline: string, command: Command): Answer {
    this.received.push(command.id);
    if (String(command["markdown"]).startsWith("refuse")) {
      return { kind: "refused", refusal: { code: "no", sentence: "いいえ" } };
    }
    const lane = (this.kept[timeline] ??= []);
    if (!lane.includes(command.id)) lane.push(command.id);
    return { kind: "kept", version: lane.length };
  }
}

/** Timers that run when the test says so, and a lock that tabs share. */
class World {
  readonly store = new MemoryStore();
  readonly hub = new FakeHub();
  readonly timers = new Set<() => void>();
  #lock: Promise<unknown> = Promise.resolve();

  tab(send: Surroundings["send"], random: () => number = () => 0.5): Outbox {
    return new Outbox({
      store: this.store,
      send,
      random,
      changed: () => undefined,
      exclusively: (work) => {
        const turn = this.#lock.then(work);
        this.#lock = turn.catch(() => undefined);
        return turn;
      },
      later: (_, work) => {
        this.timers.add(work);
        return () => this.timers.delete(work);
      },
    });
  }

  fire(): void {
    const due = [...this.timers];
    this.timers.clear();
    for (const work of due) work();
  }
}

const message = (id: string, markdown = "本文"): Command => ({ $type: "post-message", id, markdown });
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
};

describe("an outbox", () => {
  it("delivers in the order of pressing, and forgets what was kept", async () => {
    const world = new World();
    const outbox = world.tab(async (timeline, command) => world.hub.take(timeline, command));
    await outbox.add("t", message("a"));
    await outbox.add("t", message("b"));
    await outbox.wake();
    expect(world.hub.kept["t"]).toEqual(["a", "b"]);
    expect(world.store.items).toEqual([]);
  });

  it("does not send the next one before the last was answered", async () => {
    const world = new World();
    let network = false;
    const outbox = world.tab(async (timeline, command) =>
      network ? world.hub.take(timeline, command) : { kind: "unanswered" });
    await outbox.add("t", message("a"));
    await outbox.add("t", message("b"));
    await settled();
    expect(world.hub.received).toEqual([]);
    expect(world.timers.size).toBe(1);
    network = true;
    world.fire();
    await settled();
    expect(world.hub.received).toEqual(["a", "b"]);
  });

  it("lets another timeline pass one that is stuck", async () => {
    const world = new World();
    const outbox = world.tab(async (timeline, command) =>
      timeline === "stuck" ? { kind: "unanswered" } : world.hub.take(timeline, command));
    await outbox.add("stuck", message("a"));
    await outbox.add("free", message("b"));
    await settled();
    expect(world.hub.kept).toEqual({ free: ["b"] });
  });

  it("keeps a refused command with its sentence, goes on, and gives it back", async () => {
    const world = new World();
    const outbox = world.tab(async (timeline, command) => world.hub.take(timeline, command));
    await outbox.add("t", message("a", "refuse me"));
    await outbox.add("t", message("b"));
    await settled();
    expect(world.hub.kept["t"]).toEqual(["b"]);
    const [refused] = await outbox.all();
    expect(refused?.refusal?.sentence).toBe("いいえ");
    expect((await outbox.takeBack(refused!.order))?.command.id).toBe("a");
    expect(await outbox.all()).toEqual([]);
  });

  it("does not take back what may be on its way", async () => {
    const world = new World();
    const outbox = world.tab(async () => ({ kind: "unanswered" }));
    await outbox.add("t", message("a"));
    await settled();
    expect(await outbox.takeBack(1)).toBeUndefined();
    expect(world.store.items).toHaveLength(1);
  });

  it("waits for the person when nobody is signed in, without knocking again", async () => {
    const world = new World();
    const outbox = world.tab(async () => ({ kind: "away" }));
    await outbox.add("t", message("a"));
    await settled();
    expect(world.timers.size).toBe(0);
    expect(world.store.items).toHaveLength(1);
  });

  it("waits longer from attempt to attempt, never over 30 seconds", () => {
    const longest = [0, 1, 2, 3, 4, 5, 9, 40].map((attempt) => delayBefore(attempt, () => 1));
    expect(longest).toEqual([0, 1000, 2000, 5000, 10000, 20000, 30000, 30000]);
    expect(delayBefore(40, () => 0)).toBe(15000);
  });

  it("delivers every command in order and once, whatever happens to network, answers and tabs", async () => {
    for (let seed = 1; seed <= 150; seed++) await storm(seed);
  });
});

async function storm(seed: number): Promise<void> {
  const random = seeded(seed);
  const world = new World();
  let calm = false;
  const send: Surroundings["send"] = async (timeline, command) => {
    await Promise.resolve();
    if (!calm && random() < 0.3) throw new Error("the network is gone");
    const answer = world.hub.take(timeline, command);
    await Promise.resolve();
    if (!calm && random() < 0.3) throw new Error("the answer is lost");
    return answer;
  };
  let tabs = [world.tab(send, random), world.tab(send, random)];
  const pressed: Record<string, string[]> = { s: [], t: [] };
  for (let press = 0; press < 25; press++) {
    const lane = random() < 0.5 ? "s" : "t";
    const id = `${lane}${press}`;
    await tabs[Math.floor(random() * 2)]!.add(lane, message(id));
    pressed[lane]!.push(id);
    if (random() < 0.3) await settled();
    if (random() < 0.4) world.fire();
    if (random() < 0.1) {
      world.timers.clear();
      tabs = [world.tab(send, random), world.tab(send, random)];
    }
  }
  calm = true;
  for (let round = 0; round < 4; round++) {
    await Promise.all(tabs.map((tab) => tab.wake()));
    world.fire();
    await settled();
  }
  expect(world.hub.kept["s"] ?? [], `seed ${seed}`).toEqual(pressed["s"]);
  expect(world.hub.kept["t"] ?? [], `seed ${seed}`).toEqual(pressed["t"]);
  expect(world.store.items, `seed ${seed}`).toEqual([]);
}
