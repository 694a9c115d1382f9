/** What stands in a form, by the names of its fields; of boxes those that are ticked. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** A form as the hub has drawn it. */
export interface Drawn {
  /** What its words are about (`data-draft-of`): another one later means that the matter has moved on. */
  readonly about: string;
  readonly values: Values;
}

/** A form that somebody has begun to fill in. */
export interface FormDraft {
  /** When it was kept, by this device's clock. */
  readonly at: number;
  readonly about: string;
  /** What the hub had put into the fields. */
  readonly was: Values;
  readonly now: Values;
}

/** Put in; offered, because the hub has other words there by now; or nothing worth keeping. */
export type Use = "put-in" | "offer" | "drop";

/** The fields that the person changed. What they left alone is the hub's to say. */
export function typedIn({ was, now }: Pick<FormDraft, "was" | "now">): Values {
  return Object.fromEntries(Object.entries(now).filter(([name, values]) => !alike(values, was[name])));
}

/** What becomes of a draft when its form is opened again. */
export function useOf(draft: FormDraft, drawn: Drawn, now: number, longest: number): Use {
  const typed = Object.entries(typedIn(draft)).filter(([name]) => name in drawn.values);
  if (now - draft.at > longest || typed.every(([name, values]) => alike(values, drawn.values[name]))) return "drop";
  const isOverwritten = ([name, values]: [string, readonly string[]]): boolean => {
    const fresh = drawn.values[name];
    return !isBlank(fresh) && !alike(fresh, draft.was[name]) && !alike(fresh, values);
  };
  return draft.about !== drawn.about || typed.some(isOverwritten) ? "offer" : "put-in";
}

/**
 * What to put into the fields so that nothing goes: the draft where nobody has typed since, both where both are words,
 * and otherwise the later choice.
 */
export function blend(draft: FormDraft, drawn: Values, current: Values, words: ReadonlySet<string>): Values {
  const put: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(typedIn(draft))) {
    if (alike(current[name], drawn[name])) put[name] = values;
    else if (words.has(name)) put[name] = [joined(values[0] ?? "", current[name]?.[0] ?? "")];
  }
  return put;
}

// A browser that goes back fills in by itself what a draft holds too, one of them a few letters behind.
function joined(earlier: string, later: string): string {
  if (later.startsWith(earlier)) return later;
  return earlier.startsWith(later) ? earlier : `${earlier}\n${later}`;
}

function alike(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  const [a, b] = [filled(one), filled(other)];
  return a.length === b.length && a.every((value, place) => value === b[place]);
}

const isBlank = (values: readonly string[] | undefined): boolean => filled(values).length === 0;

const filled = (values: readonly string[] | undefined): string[] => (values ?? []).filter((value) => value !== "");
