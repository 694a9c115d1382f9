import { describe, expect, it } from "vitest";
import { HubTime, left } from "./countdown";

describe("what is left", () => {
  it("is said in minutes and seconds, begun seconds in full", () => {
    expect(left(161_000)).toBe("2:41");
    expect(left(160_001)).toBe("2:41");
    expect(left(59_000)).toBe("0:59");
  });

  it("has hours only where there are any", () => {
    expect(left(3_725_000)).toBe("1:02:05");
  });

  it("is nothing once the time is over", () => {
    expect(left(0)).toBe("0:00");
    expect(left(-5000)).toBe("0:00");
  });
});

describe("the hub's time", () => {
  it("is known on a telephone whose clock is wrong", () => {
    const slow = new HubTime(1_000_000, 400_000);
    expect(slow.at(400_500)).toBe(1_000_500);
  });

  it("is this device's own where the page does not tell", () => {
    expect(new HubTime(Number.NaN, 5).at(7)).toBe(7);
  });
});
