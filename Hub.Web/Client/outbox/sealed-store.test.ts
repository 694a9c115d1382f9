import { describe, expect, it } from "vitest";
import { MemoryShelf } from "./memory-shelf";
import { SealedStore } from "./sealed-store";

const key = (seed: number): Uint8Array<ArrayBuffer> => new Uint8Array(32).fill(seed);
const command = { $type: "post-message", id: "c1", markdown: "secret words" };

describe("a sealed store", () => {
  it("gives back what it was given, in order", async () => {
    const store = await SealedStore.unlock(new MemoryShelf(), "me", key(1));
    await store.add("t", command);
    await store.add("u", { ...command, id: "c2" });
    expect((await store.all()).map((item) => [item.timeline, item.command.id])).toEqual([["t", "c1"], ["u", "c2"]]);
  });

  it("keeps a refusal beside the command", async () => {
    const store = await SealedStore.unlock(new MemoryShelf(), "me", key(1));
    await store.add("t", command);
    await store.refuse(1, { code: "no", sentence: "because" });
    expect((await store.all())[0]?.refusal?.sentence).toBe("because");
  });

  it("lies on the device unreadable", async () => {
    const shelf = new MemoryShelf();
    await (await SealedStore.unlock(shelf, "me", key(1))).add("t", command);
    const bytes = new TextDecoder("latin1").decode(shelf.rows[0]!.box.data);
    expect(bytes).not.toContain("secret");
    expect(bytes).not.toContain("post-message");
  });

  it("shows the next person at the device nothing, and keeps it for its owner", async () => {
    const shelf = new MemoryShelf();
    await (await SealedStore.unlock(shelf, "me", key(1))).add("t", command);
    const other = await SealedStore.unlock(shelf, "you", key(2));
    expect(await other.all()).toEqual([]);
    shelf.rows[0]!.person = "you";
    expect(await other.all()).toEqual([]);
    shelf.rows[0]!.person = "me";
    expect(await (await SealedStore.unlock(shelf, "me", key(1))).all()).toHaveLength(1);
  });

  it("does not open a box under another name, even with the same key", async () => {
    const shelf = new MemoryShelf();
    await (await SealedStore.unlock(shelf, "me", key(1))).add("t", command);
    shelf.rows[0]!.person = "you";
    expect(await (await SealedStore.unlock(shelf, "you", key(1))).all()).toEqual([]);
  });

  it("keeps drafts per place, and forgets everything of one person alone", async () => {
    const shelf = new MemoryShelf();
    const mine = await SealedStore.unlock(shelf, "me", key(1));
    const theirs = await SealedStore.unlock(shelf, "you", key(2));
    await mine.keepDraft("p", { text: "half" });
    await mine.add("t", command);
    await theirs.keepDraft("p", { text: "other" });
    expect(await mine.draft("p")).toEqual({ text: "half" });
    expect(await mine.draft("q")).toBeUndefined();
    await mine.wipe();
    expect(await mine.draft("p")).toBeUndefined();
    expect(await mine.all()).toEqual([]);
    expect(await theirs.draft("p")).toEqual({ text: "other" });
  });
});
