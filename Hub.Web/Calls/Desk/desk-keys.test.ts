import { expect, test } from "vitest";
import { actOf, placeAfter } from "./desk-keys";

test("letters and arrows lead through the calls, but never while somebody types", () => {
  expect(actOf("j", false, false)).toBe("next-call");
  expect(actOf("ArrowUp", false, false)).toBe("call-before");
  expect(actOf("?", false, false)).toBe("explain");
  expect(actOf("j", true, false)).toBeNull();
  expect(actOf("n", false, true)).toBeNull();
  expect(actOf("Enter", false, false)).toBeNull();
});

test("the first and the last call are the ends", () => {
  expect(placeAfter("next-call", -1, 3)).toBe(0);
  expect(placeAfter("call-before", -1, 3)).toBe(2);
  expect(placeAfter("next-call", 2, 3)).toBe(2);
  expect(placeAfter("call-before", 0, 3)).toBe(0);
  expect(placeAfter("next-call", -1, 0)).toBe(-1);
});
