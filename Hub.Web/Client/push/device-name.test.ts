import { describe, expect, it } from "vitest";
import { deviceName } from "./device-name";

describe("the name of a device", () => {
  it("is what a person would call it", () => {
    const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1";
    const desk = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0";
    const tablet = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
    expect(deviceName(phone)).toBe("iPhone, Safari");
    expect(deviceName(desk)).toBe("Windows, Edge");
    expect(deviceName(tablet)).toBe("Android, Chrome");
  });

  it("is left to the hub where nothing is known", () => {
    expect(deviceName("curl/8")).toBe("");
  });
});
