/** Where one can stand in the grid: row by row, with null where no duty begins. */
export type Places = readonly (readonly (string | null)[])[];

const week = 7;

/** The cell that a key leads to; null for a key that moves nobody. */
export function moved(places: Places, at: string, key: string, ctrl = false): string | null {
  const row = places.findIndex((cells) => cells.includes(at));
  if (row < 0) return null;
  const column = places[row]!.indexOf(at);
  switch (key) {
    case "ArrowDown": return down(places, row, column, 1) ?? at;
    case "ArrowUp": return down(places, row, column, -1) ?? at;
    case "ArrowRight": return across(places, row, column, 1) ?? at;
    case "ArrowLeft": return across(places, row, column, -1) ?? at;
    case "PageDown": return nearest(places, Math.min(row + week, places.length - 1), column) ?? at;
    case "PageUp": return nearest(places, Math.max(row - week, 0), column) ?? at;
    case "Home": return (ctrl ? all(places) : cellsOf(places[row]!)).at(0) ?? at;
    case "End": return (ctrl ? all(places) : cellsOf(places[row]!)).at(-1) ?? at;
    default: return null;
  }
}

/** The next cell of the same column, over days on which no duty begins. */
function down(places: Places, row: number, column: number, step: number): string | null {
  for (let next = row + step; next >= 0 && next < places.length; next += step) {
    const cell = places[next]![column];
    if (cell !== null && cell !== undefined) return cell;
  }
  return null;
}

/** The next cell of the row; where it has none, the nearest of that column. */
function across(places: Places, row: number, column: number, step: number): string | null {
  const width = places[row]!.length;
  for (let next = column + step; next >= 0 && next < width; next += step) {
    const cell = places[row]![next];
    if (cell !== null && cell !== undefined) return cell;
  }
  const beside = column + step;
  return beside < 0 || beside >= width ? null : nearest(places, row, beside);
}

/** The cell of a column that is nearest to a row; of two the later. */
function nearest(places: Places, row: number, column: number): string | null {
  for (let away = 0; away < places.length; away++) {
    const cell = places[row + away]?.[column] ?? places[row - away]?.[column];
    if (cell !== null && cell !== undefined) return cell;
  }
  return null;
}

function cellsOf(row: readonly (string | null)[]): string[] {
  return row.filter((cell) => cell !== null);
}

function all(places: Places): string[] {
  return places.flatMap(cellsOf);
}
