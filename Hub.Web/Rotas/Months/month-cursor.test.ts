import { expect, test } from "vitest";
import { moved } from "./month-cursor";

// Nights on working days, days off beside them: as in a real month no row has both.
const places = [
  ["n1", null], ["n2", null], [null, "w3"], [null, null], ["n5", null], ["n6", null], ["n7", null], ["n8", null],
  ["n9", null], [null, "w10"],
];

test("up and down stay in the layer, over days on which nothing begins", () => {
  expect(moved(places, "n2", "ArrowDown")).toBe("n5");
  expect(moved(places, "n5", "ArrowUp")).toBe("n2");
  expect(moved(places, "n1", "ArrowUp")).toBe("n1");
  expect(moved(places, "w10", "ArrowDown")).toBe("w10");
});

test("left and right go to the nearest duty of the next layer", () => {
  expect(moved(places, "n2", "ArrowRight")).toBe("w3");
  expect(moved(places, "n9", "ArrowRight")).toBe("w10");
  expect(moved(places, "w3", "ArrowLeft")).toBe("n2");
  expect(moved(places, "w3", "ArrowRight")).toBe("w3");
});

test("pages are weeks, and the ends are ends", () => {
  expect(moved(places, "n1", "PageDown")).toBe("n8");
  expect(moved(places, "n8", "PageUp")).toBe("n1");
  expect(moved(places, "n9", "PageDown")).toBe("n9");
  expect(moved(places, "n5", "Home", true)).toBe("n1");
  expect(moved(places, "n5", "End", true)).toBe("w10");
  expect(moved(places, "n5", "End")).toBe("n5");
});

test("other keys move nobody, and nobody moves from where there is nothing", () => {
  expect(moved(places, "n1", "a")).toBeNull();
  expect(moved(places, "gone", "ArrowDown")).toBeNull();
});
