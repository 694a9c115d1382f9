import { describe, expect, it } from "vitest";
import { blend, typedIn, useOf, type FormDraft, type Values } from "./form-draft";

const minute = 60_000;
const about = "";

const draftOf = (was: Values, now: Values, change: Partial<FormDraft> = {}): FormDraft =>
  ({ at: 0, about, was, now, ...change });

describe("a form's draft when the form is opened again", () => {
  it("is put in where the hub says what it said", () => {
    const draft = draftOf({ findings: [""], ended: [""] }, { findings: ["fever"], ended: [""] });
    expect(useOf(draft, { about, values: { findings: [""], ended: [""] } }, minute, 2 * minute)).toBe("put-in");
  });

  it("leaves a field that nobody typed into to the hub", () => {
    const draft = draftOf({ findings: [""], arrived: [""] }, { findings: ["fever"], arrived: [""] });
    const drawn = { findings: [""], arrived: ["21:40"] };
    expect(useOf(draft, { about, values: drawn }, minute, 2 * minute)).toBe("put-in");
    expect(blend(draft, drawn, drawn, new Set())).toEqual({ findings: ["fever"] });
  });

  it("is only offered where the hub has other words by now", () => {
    const draft = draftOf({ findings: ["a"] }, { findings: ["ab"] });
    expect(useOf(draft, { about, values: { findings: ["other"] } }, minute, 2 * minute)).toBe("offer");
  });

  it("is only offered where it was about something else, even if the words do not meet", () => {
    const draft = draftOf({ findings: [""] }, { findings: ["fever"] });
    expect(useOf(draft, { about: "filed", values: { findings: [""] } }, minute, 2 * minute)).toBe("offer");
  });

  it("goes when the hub has the same words already", () => {
    const draft = draftOf({ findings: [""] }, { findings: ["fever"] });
    expect(useOf(draft, { about: "filed", values: { findings: ["fever"] } }, minute, 2 * minute)).toBe("drop");
  });

  it("goes when nothing was typed, when it is old, and when its fields are not there any more", () => {
    const typed = draftOf({ findings: [""] }, { findings: ["fever"] });
    const drawn = { about, values: { findings: [""] } };
    expect(useOf(draftOf({ findings: [""] }, { findings: [""] }), drawn, minute, 2 * minute)).toBe("drop");
    expect(useOf(typed, drawn, 2 * minute, 2 * minute)).toBe("put-in");
    expect(useOf(typed, drawn, 2 * minute + 1, 2 * minute)).toBe("drop");
    expect(useOf(typed, { about, values: { other: [""] } }, minute, 2 * minute)).toBe("drop");
  });

  it("may fill what the hub has emptied", () => {
    const draft = draftOf({ findings: ["a"] }, { findings: ["ab"] });
    expect(useOf(draft, { about, values: { findings: [""] } }, minute, 2 * minute)).toBe("put-in");
  });
});

describe("what was typed", () => {
  it("counts a box that was ticked and one that was taken away", () => {
    expect(typedIn({ was: { what: [], care: ["a"] }, now: { what: ["x", "y"], care: [] } }))
      .toEqual({ what: ["x", "y"], care: [] });
  });

  it("takes an empty field and a missing one for the same", () => {
    expect(typedIn({ was: {}, now: { findings: [""], what: [] } })).toEqual({});
  });
});

describe("a draft that comes when somebody types already", () => {
  const draft = draftOf({ findings: [""], care: [] }, { findings: ["fever"], care: ["visit"] });
  const drawn = { findings: [""], care: [] };
  const words = new Set(["findings"]);

  it("loses no word of either", () => {
    expect(blend(draft, drawn, { findings: ["cough"], care: [] }, words))
      .toEqual({ findings: ["fever\ncough"], care: ["visit"] });
  });

  it("does not say twice what the browser has filled in itself", () => {
    expect(blend(draft, drawn, { findings: ["fever, co"], care: [] }, words).findings).toEqual(["fever, co"]);
    expect(blend(draft, drawn, { findings: ["fev"], care: [] }, words).findings).toEqual(["fever"]);
  });

  it("leaves the later choice", () => {
    expect(blend(draft, drawn, { findings: [""], care: ["phone"] }, words)).toEqual({ findings: ["fever"] });
  });
});
