/** Somebody whom a cell can name. */
export interface Candidate {
  readonly find: string;
  /** Takes no duties of this rota: found by name only. */
  readonly other: boolean;
  /** Takes duties of the layer of the cell. */
  readonly here: boolean;
}

/** Whom the typed letters mean, in the order in which they are offered: by how they fit, then as they came. */
export function found<T extends Candidate>(candidates: readonly T[], typed: string): T[] {
  const wanted = plain(typed);
  return candidates
    .map((candidate, place) => ({ candidate, place, rank: rank(candidate, wanted) }))
    .filter(({ rank }) => rank < never)
    .sort((one, two) => one.rank - two.rank || one.place - two.place)
    .map(({ candidate }) => candidate);
}

const never = 100;

function rank(candidate: Candidate, wanted: string): number {
  if (wanted === "") return candidate.other ? never : candidate.here ? 0 : 1;
  const words = candidate.find.split(/\s+/u).map(plain);
  const fits = words.some((word) => word.startsWith(wanted)) ? 0
    : words.join("").includes(wanted) ? 10
    : never;
  return fits + (candidate.other ? 2 : candidate.here ? 0 : 1);
}

const hiragana = /[\u3041-\u3096]/gu;

/** As it is compared: kana of one kind, no spaces, no difference of width or case. */
export function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "")
    .replace(hiragana, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}
