/** A cell as the page knows it. Holders are written as the server wrote them. */
export interface Cell {
  readonly layer: string;
  readonly date: string;
  readonly who: readonly string[];
  readonly note: string;
  readonly fixed: boolean;
}

/** A cell as the server takes it. */
export interface PutCell {
  layer: string;
  date: string;
  holders: { kind: string; id: string }[];
  note: string;
  fixed: boolean;
}

/** One in the place of whoever was there, or beside them. */
export function put(cell: Cell, who: string, beside: boolean): Cell {
  const others = beside ? cell.who.filter((known) => known !== who) : [];
  return { ...cell, who: [...others, who] };
}

export function cleared(cell: Cell): Cell {
  return { ...cell, who: [], note: "", fixed: false };
}

/** A cell is dragged onto another: it moves, changes places with what is there, or is copied. Notes stay behind. */
export function dropped(from: Cell, onto: Cell, copying: boolean): Cell[] {
  const same = from.layer === onto.layer && from.date === onto.date;
  if (same || from.who.length === 0) return [];
  const target = { ...onto, who: from.who };
  return copying ? [target] : [target, { ...from, who: onto.who, fixed: from.fixed && onto.who.length > 0 }];
}

export function sent(cells: readonly Cell[]): PutCell[] {
  return cells.map(({ layer, date, who, note, fixed }) => ({
    layer,
    date,
    holders: who.map((holder) => {
      const [kind = "", id = ""] = holder.split(" ");
      return { kind, id };
    }),
    note,
    fixed,
  }));
}

/** How far a pointer goes before it drags and no longer clicks. */
const slip = 6;

export function isDrag(from: { x: number; y: number }, to: { x: number; y: number }): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) > slip;
}
