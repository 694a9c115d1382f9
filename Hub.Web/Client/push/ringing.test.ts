import { describe, expect, it } from "vitest";
import { isEnded, readPush, ringing } from "./ringing";

const offered = { kind: "call-offered", tag: "a1", language: "ja" };

describe("a push", () => {
  it("rings for a request until somebody touches it, in the device's language", () => {
    const { title, options } = ringing(offered);
    expect(title).toBe("応援の依頼が届いています");
    expect(options).toMatchObject({ tag: "a1", requireInteraction: true, silent: false, renotify: true, lang: "ja" });
    expect(options.vibrate?.length).toBeGreaterThan(0);
    expect(ringing({ ...offered, language: "en" }).title).toBe("A request waits for you");
  });

  it("rings for a request that somebody else has put into their hands", () => {
    const { title, options } = ringing({ ...offered, kind: "call-given" });
    expect(title).toBe("依頼の担当になりました");
    expect(options.requireInteraction).toBe(true);
  });

  it("is quiet where it is only told", () => {
    const { options } = ringing({ ...offered, kind: "call-told" });
    expect(options.requireInteraction).toBe(false);
    expect(options.vibrate).toBeUndefined();
  });

  it("that says 'over' ends the one with its tag and makes no sound", () => {
    const over = { ...offered, kind: "over" };
    expect(isEnded(over, "a1")).toBe(true);
    expect(isEnded(over, "b2")).toBe(false);
    expect(isEnded(offered, "a1")).toBe(false);
    const { options } = ringing(over);
    expect(options).toMatchObject({ tag: "a1", silent: true, requireInteraction: false, renotify: false });
  });

  it("is shown whatever is in it, and says nothing but the hub's own words", () => {
    for (const data of [null, 7, "x", [], {}, { kind: "constructor", tag: 3 }, { kind: "山田 太郎", tag: "" }]) {
      const { title, options } = ringing(readPush(data));
      expect(title).toBe("お知らせがあります");
      expect(options.tag).toBe("other");
    }
    expect(readPush({ kind: "call-offered", tag: "a1", language: "ja" })).toEqual(offered);
  });
});
