import type { Answer } from "./outbox";

/** A refusal as the hub writes it, in both languages. */
export interface HubRefusal {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
}

/** The hub's outcome of a command on the live connection. */
export interface Outcome {
  readonly version: number;
  readonly refusal: HubRefusal | null;
}

export function answerOf(outcome: Outcome, language: string): Answer {
  return outcome.refusal === null || outcome.refusal === undefined
    ? { kind: "kept", version: outcome.version }
    : { kind: "refused", refusal: inLanguage(outcome.refusal, language) };
}

/** What an HTTP answer of the API means for a command that was posted. */
export function answerOfHttp(status: number, body: unknown, language: string): Answer {
  if (status === 200) return { kind: "kept", version: Number((body as { version?: unknown } | null)?.version ?? 0) };
  if (status === 0 || status === 401) return { kind: "away" };
  const refusal = body as Partial<HubRefusal> | null;
  // A rate limit or a proxy says no without our sentences: the same command may well be kept a little later.
  const isOurs = typeof refusal?.code === "string" && typeof refusal.ja === "string" && typeof refusal.en === "string";
  return status >= 400 && status < 500 && isOurs
    ? { kind: "refused", refusal: inLanguage(refusal as HubRefusal, language) }
    : { kind: "unanswered" };
}

function inLanguage(refusal: HubRefusal, language: string): { code: string; sentence: string } {
  return { code: refusal.code, sentence: language === "en" ? refusal.en : refusal.ja };
}
