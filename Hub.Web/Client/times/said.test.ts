import { expect, test } from "vitest";
import { said } from "./said";

const now = new Date("2026-12-04T09:30:00Z"); // Friday 18:30 in Tokyo
const inTokyo = (instant: string, language = "ja"): string => said(new Date(instant), now, language, "Asia/Tokyo");

test("within the minute it is now", () => {
  expect(inTokyo("2026-12-04T09:29:30Z")).toBe("今");
  expect(inTokyo("2026-12-04T09:29:30Z", "en")).toBe("now");
});

test("within the hour it is minutes ago", () => {
  expect(inTokyo("2026-12-04T09:27:00Z")).toBe("3分前");
  expect(inTokyo("2026-12-04T08:30:01Z")).toBe("59分前");
});

test("on the same day it is the clock, also before the UTC day began", () => {
  expect(inTokyo("2026-12-03T15:00:00Z")).toBe("0:00");
  expect(inTokyo("2026-12-04T00:05:00Z")).toBe("9:05");
});

test("yesterday is called so", () => {
  expect(inTokyo("2026-12-03T14:59:00Z")).toBe("昨日 23:59");
  expect(inTokyo("2026-12-03T14:59:00Z", "en")).toBe("yesterday 23:59");
});

test("an older day has its weekday, and another year its year", () => {
  expect(inTokyo("2026-11-20T09:04:00Z")).toBe("11/20(金) 18:04");
  expect(inTokyo("2026-11-20T09:04:00Z", "en")).toBe("Fri 20 Nov 18:04");
  expect(inTokyo("2025-12-31T09:04:00Z")).toBe("2025/12/31(水) 18:04");
});

test("Sunday and Monday keep their signs", () => {
  expect(inTokyo("2026-11-15T09:04:00Z")).toBe("11/15(日) 18:04");
  expect(inTokyo("2026-11-16T09:04:00Z")).toBe("11/16(月) 18:04");
});

test("what lies ahead is told by its date", () => {
  expect(inTokyo("2026-12-05T09:04:00Z")).toBe("12/5(土) 18:04");
});
