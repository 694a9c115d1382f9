import { part } from "../../Client/page/find";
import type { Cell } from "./month-changes";
import { moved, type Places } from "./month-cursor";

/** The grid as the server drew it last: one stop for Tab, and arrows within it. */
export class MonthGrid {
  #at = "";

  /** Takes over from the links by which the grid works without a script. Called for every grid that is drawn. */
  adopt(): void {
    const grid = part("#month-grid");
    grid.setAttribute("role", "grid");
    for (const cell of this.#cells()) {
      cell.tabIndex = -1;
      cell.querySelector("a.month-link")?.removeAttribute("href");
    }
    const first = this.#element(this.#at) ?? this.#cells()[0];
    if (first === undefined) return;
    this.#at = first.id;
    first.tabIndex = 0;
  }

  /** The cell at which one stands. */
  get current(): HTMLElement | null {
    return this.#element(this.#at);
  }

  stand(at: HTMLElement, focus = true): void {
    const before = this.current;
    if (before !== null) before.tabIndex = -1;
    this.#at = at.id;
    at.tabIndex = 0;
    if (focus) at.focus();
  }

  /** Whether the key moves. */
  move(key: string, ctrl: boolean): boolean {
    const next = moved(this.#places(), this.#at, key, ctrl);
    if (next === null) return false;
    const cell = this.#element(next);
    if (cell !== null) {
      this.stand(cell);
      cell.scrollIntoView({ block: "nearest" });
    }
    return true;
  }

  cellOf(target: EventTarget | null): HTMLElement | null {
    return target instanceof Element ? target.closest<HTMLElement>("#month-grid td.cell") : null;
  }

  #cells(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>("#month-grid td.cell")];
  }

  #places(): Places {
    return [...document.querySelectorAll("#month-grid tbody tr")].map((row) =>
      [...row.querySelectorAll("td:not(.month-wishes)")].map((cell) => cell.id === "" ? null : cell.id));
  }

  #element(id: string): HTMLElement | null {
    return id === "" ? null : document.getElementById(id);
  }
}

/** What the server wrote into a cell. */
export function read(cell: HTMLElement): Cell {
  const { layer = "", date = "", who = "", note = "", fixed } = cell.dataset;
  return { layer, date, who: who === "" ? [] : who.split(";"), note, fixed: fixed === "yes" };
}
