import { describe, expect, it } from "vitest";
import { fromCommand, isBlank, toCommand, type Written } from "./writing";

const now = new Date("2026-11-20T12:00:00Z");
const written: Written = {
  shape: "status",
  text: "note",
  vitals: { temperature: 36.5, spO2: 95 },
  replyTo: "r",
  mentions: ["m"],
  persons: ["p"],
  roles: ["VisitingNurse"],
};

describe("a command from the composer", () => {
  it("says what the contract says", () => {
    expect(toCommand(written, ["spO2"], "id", now)).toEqual({
      $type: "post-status", id: "id", writtenAt: "2026-11-20T12:00:00.000Z", replyTo: "r", mentions: ["m"],
      pleaseConfirm: [{ person: "p" }, { role: "visitingNurse" }], note: "note",
      vitals: { temperature: 36.5, spO2: 95 }, checked: ["spO2"],
    });
    const message = toCommand({ ...written, shape: "message" }, [], "id", now);
    expect(message).toMatchObject({ $type: "post-message", markdown: "note" });
  });

  it("can be written again", () => {
    for (const shape of ["message", "status"] as const) {
      const back = fromCommand(toCommand({ ...written, shape }, [], "id", now));
      expect(back).toEqual({ ...written, shape, vitals: shape === "status" ? written.vitals : {} });
    }
  });

  it("is nothing where nothing was written or measured", () => {
    expect(isBlank({ ...written, text: " ", vitals: {} })).toBe(true);
    expect(isBlank({ ...written, text: " " })).toBe(false);
    expect(isBlank({ ...written, shape: "message", text: " " })).toBe(true);
  });
});
