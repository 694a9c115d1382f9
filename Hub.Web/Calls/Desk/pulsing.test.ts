import { expect, test } from "vitest";
import { Pulsing } from "./pulsing";

test("a call pulses once when less than a minute is left, and again for a later time", () => {
  const pulsing = new Pulsing();
  expect(pulsing.begins("a", "21:05", 60_000)).toBe(false);
  expect(pulsing.begins("a", "21:05", 59_999)).toBe(true);
  expect(pulsing.begins("a", "21:05", 59_000)).toBe(false);
  expect(pulsing.begins("b", "21:05", 59_000)).toBe(true);
  expect(pulsing.begins("a", "21:10", 30_000)).toBe(true);
});

test("what is over does not pulse any more", () => {
  expect(new Pulsing().begins("a", "21:05", 0)).toBe(false);
  expect(new Pulsing().begins("a", "21:05", -1)).toBe(false);
});
