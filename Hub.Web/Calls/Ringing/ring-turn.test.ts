import { describe, expect, it } from "vitest";
import { turn, type OwnCall } from "./ring-turn";

const own = (id: string, version: number, part: string): OwnCall => ({ call: { id, version }, part });

describe("the turn of the screen that rings", () => {
  it("is nothing's where one only asks or has calls", () => {
    expect(turn(undefined, [own("a", 3, "asker"), own("b", 4, "owner"), own("c", 5, "asked")])).toEqual(
      { kind: "nothing" });
  });

  it("is the first call's that rings", () => {
    expect(turn(undefined, [own("a", 3, "owner"), own("b", 4, "ringing"), own("c", 9, "ringing")])).toEqual(
      { kind: "ring", call: { id: "b", version: 4 } });
  });

  it("stays with the call that is shown, and draws it anew only when it has moved", () => {
    const mine = [own("a", 3, "ringing"), own("b", 5, "ringing")];
    expect(turn({ id: "b", version: 5 }, mine)).toEqual({ kind: "nothing" });
    expect(turn({ id: "b", version: 4 }, mine)).toEqual({ kind: "ring", call: { id: "b", version: 5 } });
  });

  it("passes to the next that rings when the one that is shown is over", () => {
    expect(turn({ id: "b", version: 5 }, [own("a", 3, "ringing"), own("b", 6, "asked")])).toEqual(
      { kind: "ring", call: { id: "a", version: 3 } });
  });

  it("is over when nothing rings any more", () => {
    expect(turn({ id: "b", version: 5 }, [])).toEqual({ kind: "over", id: "b" });
  });
});
