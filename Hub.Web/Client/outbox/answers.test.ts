import { describe, expect, it } from "vitest";
import { answerOf, answerOfHttp } from "./answers";

const refusal = { code: "message-empty", ja: "ja words", en: "en words" };

describe("an answer of the hub", () => {
  it("is kept with its version, or refused in the reader's language", () => {
    expect(answerOf({ version: 7, refusal: null }, "ja")).toEqual({ kind: "kept", version: 7 });
    expect(answerOf({ version: 0, refusal }, "ja")).toEqual(
      { kind: "refused", refusal: { code: "message-empty", sentence: "ja words" } });
    expect(answerOf({ version: 0, refusal }, "en")).toEqual(
      { kind: "refused", refusal: { code: "message-empty", sentence: "en words" } });
  });

  it.each([
    [200, { version: 3 }, "kept"],
    [401, null, "away"],
    [0, null, "away"],
    [404, refusal, "refused"],
    [413, refusal, "refused"],
    [422, refusal, "refused"],
    [404, null, "unanswered"],
    [429, refusal, "refused"],
    [429, { code: "http-429" }, "unanswered"],
    [503, refusal, "unanswered"],
    [502, "<html>", "unanswered"],
  ])("over HTTP, %i means what it means", (status, body, kind) => {
    expect(answerOfHttp(status, body, "ja").kind).toBe(kind);
  });
});
