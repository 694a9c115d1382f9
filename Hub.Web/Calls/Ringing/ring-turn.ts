/** A call that somebody has to do with, as the hub lists it. */
export interface OwnCall {
  readonly call: { readonly id: string; readonly version: number };
  readonly part: string;
}

/** The call that the screen shows. */
export interface Shown {
  readonly id: string;
  readonly version: number;
}

/** What the screen does now. */
export type Turn =
  | { readonly kind: "nothing" }
  | { readonly kind: "ring"; readonly call: Shown }
  | { readonly kind: "over"; readonly id: string };

/**
 * One call at a time: the one that is shown for as long as it rings, and drawn anew only when it has moved; then
 * whichever rings next.
 */
export function turn(shown: Shown | undefined, mine: readonly OwnCall[]): Turn {
  const ringing = mine.filter(({ part }) => part === "ringing").map(({ call }) => call);
  const same = ringing.find(({ id }) => id === shown?.id);
  if (same !== undefined) {
    return same.version === shown?.version ? { kind: "nothing" } : ring(same);
  }
  const [first] = ringing;
  if (first !== undefined) return ring(first);
  return shown === undefined ? { kind: "nothing" } : { kind: "over", id: shown.id };
}

function ring({ id, version }: Shown): Turn {
  return { kind: "ring", call: { id, version } };
}
