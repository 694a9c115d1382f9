import { expect, test } from "vitest";
import { cleared, dropped, isDrag, put, sent, type Cell } from "./month-changes";

const doctor = "practitioner 00000000-0000-0000-0000-000000000001";
const clinic = "institution 00000000-0000-0000-0000-000000000002";
const full: Cell = { layer: "a", date: "2026-12-04", who: [doctor], note: "n", fixed: true };
const other: Cell = { layer: "a", date: "2026-12-05", who: [clinic], note: "", fixed: false };
const empty: Cell = { ...other, who: [] };

test("one is put in the place of another, or beside them and never twice", () => {
  expect(put(full, clinic, false).who).toEqual([clinic]);
  expect(put(full, clinic, true).who).toEqual([doctor, clinic]);
  expect(put(full, doctor, true).who).toEqual([doctor]);
  expect(cleared(full)).toEqual({ ...full, who: [], note: "", fixed: false });
});

test("a drag moves into what is empty and changes places with what is not", () => {
  expect(dropped(full, empty, false)).toEqual([{ ...empty, who: [doctor] }, { ...full, who: [], fixed: false }]);
  expect(dropped(full, other, false)).toEqual([{ ...other, who: [doctor] }, { ...full, who: [clinic] }]);
});

test("a drag that copies changes the target alone; one that leads nowhere changes nothing", () => {
  expect(dropped(full, other, true)).toEqual([{ ...other, who: [doctor] }]);
  expect(dropped(full, full, false)).toEqual([]);
  expect(dropped(empty, full, false)).toEqual([]);
});

test("a cell is sent with its holders taken apart", () => {
  expect(sent([full])).toEqual([{
    layer: "a",
    date: "2026-12-04",
    holders: [{ kind: "practitioner", id: "00000000-0000-0000-0000-000000000001" }],
    note: "n",
    fixed: true,
  }]);
});

test("a hand that trembles does not drag", () => {
  expect(isDrag({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(false);
  expect(isDrag({ x: 0, y: 0 }, { x: 6, y: 4 })).toBe(true);
});
