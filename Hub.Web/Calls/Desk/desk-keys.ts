/** What a key does on the desk's page; null for a key that is somebody's typing, or the browser's own. */
export type DeskAct = "next-call" | "call-before" | "pass-on" | "more" | "find" | "explain";

const acts: Readonly<Record<string, DeskAct>> = {
  j: "next-call", ArrowDown: "next-call", k: "call-before", ArrowUp: "call-before", n: "pass-on", a: "more",
  s: "find", "?": "explain",
};

export function actOf(key: string, typing: boolean, modified: boolean): DeskAct | null {
  return typing || modified ? null : (acts[key] ?? null);
}

/** The place to go to among so many, from the one that has the keyboard (-1 for none): it stops at both ends. */
export function placeAfter(act: "next-call" | "call-before", place: number, count: number): number {
  if (count === 0) return -1;
  if (place < 0) return act === "next-call" ? 0 : count - 1;
  return Math.min(Math.max(place + (act === "next-call" ? 1 : -1), 0), count - 1);
}
