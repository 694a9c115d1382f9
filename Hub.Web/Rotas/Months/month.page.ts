import { part } from "../../Client/page/find";
import { cleared, dropped, isDrag, put, sent, type Cell } from "./month-changes";
import { FinderSheet } from "./month-finder-sheet";
import { MonthGrid, read } from "./month-grid";
import { MonthLive } from "./month-live";

const grid = new MonthGrid();
const finder = new FinderSheet();
const live = new MonthLive();
const every = 1000;
let copied: string | undefined;

function enter(cells: readonly Cell[]): void {
  if (cells.length > 0) edit({ "Plan.Act": "cells", "Plan.Cells": JSON.stringify(sent(cells)) });
}

function edit(fields: Record<string, string>): void {
  live.send(part<HTMLFormElement>("#month-edit"), fields);
}

function adopt(): void {
  grid.adopt();
  finder.adopt();
}

/** Keys with Ctrl: steps back and forth, and weeks. */
function withCtrl(key: string, cell: HTMLElement): boolean {
  const date = cell.dataset["date"] ?? "";
  if (key === "z") edit({ "Plan.Act": "undo" });
  else if (key === "y") edit({ "Plan.Act": "redo" });
  else if (key === "c") mark(date);
  else if (key === "v" && copied !== undefined) {
    edit({ "Plan.Act": "week", "Plan.Date": copied, "Plan.Into": date });
  } else return false;
  return true;
}

/** The week that Ctrl+V puts into another. */
function mark(date: string): void {
  copied = date;
  const monday = (day: string): number => {
    const at = new Date(`${day}T00:00:00Z`);
    return at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000;
  };
  for (const row of document.querySelectorAll("#month-grid tbody tr")) {
    row.classList.toggle("copied", monday(row.id.slice(2)) === monday(date));
  }
}

/** Keys without Ctrl; whether the key was meant for the grid. */
function plainKey(event: KeyboardEvent, cell: HTMLElement): boolean {
  if (event.key === "Enter" || event.key === "F2") finder.open(cell);
  else if (event.key === "Delete" || event.key === "Backspace") enter([cleared(read(cell))]);
  else if (event.key === " ") enter([{ ...read(cell), fixed: !read(cell).fixed }]);
  else return false;
  return true;
}

document.addEventListener("keydown", (event) => {
  const cell = grid.cellOf(event.target);
  if (cell === null || event.altKey) return;
  const ctrl = event.ctrlKey || event.metaKey;
  const taken = grid.move(event.key, ctrl)
    || (ctrl ? withCtrl(event.shiftKey && event.key === "Z" ? "y" : event.key, cell) : plainKey(event, cell));
  if (taken) event.preventDefault();
  // A letter opens the finder and goes on into it, also where it only begins to become kana.
  else if (!ctrl && (event.key.length === 1 || event.key === "Process")) finder.open(cell);
});

finder.chosen = (who, beside) => {
  const cell = grid.current;
  if (cell !== null) enter([put(read(cell), who, beside)]);
};
finder.cleared = () => {
  const cell = grid.current;
  if (cell !== null) enter([cleared(read(cell))]);
};

/** Pressing opens the finder; pulling a cell onto another moves, swaps or, with Ctrl, copies it. */
function drag(): void {
  let from: { cell: HTMLElement; x: number; y: number } | undefined;
  let pulling = false;
  const over = (event: PointerEvent): HTMLElement | null =>
    grid.cellOf(document.elementFromPoint(event.clientX, event.clientY));
  const show = (onto: HTMLElement | null): void => {
    for (const cell of document.querySelectorAll(".drop")) cell.classList.remove("drop");
    if (onto !== from?.cell) onto?.classList.add("drop");
  };
  document.addEventListener("pointerdown", (event) => {
    const cell = grid.cellOf(event.target);
    // A finger scrolls; it moves duties by the finder.
    if (cell === null || event.button !== 0 || event.pointerType !== "mouse") return;
    from = { cell, x: event.clientX, y: event.clientY };
    pulling = false;
    event.preventDefault();
    grid.stand(cell);
  });
  document.addEventListener("pointermove", (event) => {
    if (from === undefined) return;
    pulling ||= isDrag(from, { x: event.clientX, y: event.clientY });
    if (pulling) show(over(event));
  });
  document.addEventListener("pointerup", (event) => {
    if (from === undefined) return;
    const [start, onto] = [from.cell, over(event)];
    show(null);
    from = undefined;
    if (!pulling || onto === null) return;
    grid.stand(onto);
    enter(dropped(read(start), read(onto), event.ctrlKey || event.metaKey));
  });
  document.addEventListener("click", (event) => {
    const cell = grid.cellOf(event.target);
    if (cell === null || pulling) return;
    grid.stand(cell);
    finder.open(cell);
  });
}

/** Steps and weeks by their buttons, without leaving the page. */
function listenToForms(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.closest(".month-tools") === null) return;
    event.preventDefault();
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    live.send(form, button === null ? {} : { [button.name]: button.value });
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-jump]") : null;
    const cell = grid.cellOf(document.getElementById(link?.dataset["jump"] ?? ""));
    if (cell === null) return;
    event.preventDefault();
    cell.scrollIntoView({ block: "center" });
    grid.stand(cell);
  });
}

/** A draft in the making is looked at until it is made. */
function watchDraft(): void {
  if (part("#month-draft").dataset["running"] === "yes" && !document.hidden) live.renew();
  setTimeout(watchDraft, every);
}

if (document.getElementById("month-live") !== null) {
  live.drawn = adopt;
  adopt();
  drag();
  listenToForms();
  watchDraft();
  // Somebody else may have worked on the plan while one looked elsewhere.
  window.addEventListener("focus", () => live.renew());
}
