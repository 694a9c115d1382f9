import { describe, expect, it } from "vitest";
import { Draft, type DraftStore } from "./drafts";

class Memory implements DraftStore {
  readonly kept = new Map<string, unknown>();
  writes = 0;

  async draft<T>(place: string): Promise<T | undefined> {
    return this.kept.get(place) as T | undefined;
  }

  async keepDraft(place: string, content: unknown): Promise<void> {
    this.writes++;
    this.kept.set(place, content);
  }

  async dropDraft(place: string): Promise<void> {
    this.kept.delete(place);
  }
}

describe("a draft", () => {
  it("is written once for many keystrokes, with the last of them", async () => {
    const memory = new Memory();
    const planned: (() => void)[] = [];
    const draft = new Draft<string>(memory, "p", (work) => void planned.push(work));
    draft.type("a");
    draft.type("ab");
    draft.type("abc");
    expect(planned).toHaveLength(1);
    planned[0]!();
    await draft.flush();
    expect(memory.kept.get("p")).toBe("abc");
    expect(memory.writes).toBe(1);
  });

  it("is gone after it was emptied", async () => {
    const memory = new Memory();
    const draft = new Draft<string>(memory, "p", () => undefined);
    draft.type("a");
    await draft.flush();
    draft.type(undefined);
    await draft.flush();
    expect(await draft.load()).toBeUndefined();
  });

  it("belongs to its place", async () => {
    const memory = new Memory();
    const one = new Draft<string>(memory, "p", () => undefined);
    one.type("a");
    await one.flush();
    expect(await new Draft<string>(memory, "q", () => undefined).load()).toBeUndefined();
    expect(await new Draft<string>(memory, "p", () => undefined).load()).toBe("a");
  });
});
