const quick = [0, 1000, 2000, 5000];
const longest = 30_000;

/**
 * How long to wait before the next attempt: at once, then quickly, then up to 30 s; with jitter, so that a district
 * whose network comes back does not knock all at one moment.
 */
export function delayBefore(attempt: number, random: () => number): number {
  const base = quick[attempt] ?? Math.min(longest, 5000 * 2 ** (attempt - quick.length + 1));
  return Math.round(base / 2 + (base / 2) * random());
}
