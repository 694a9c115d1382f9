/**
 * Puts something new in the place of a part of the page. Whoever stood in it with the keyboard stands at the same
 * control afterwards, or, where that has gone, at the part itself: never at the top of the page again.
 */
export function replaceKeepingFocus(part: HTMLElement, replace: () => HTMLElement): void {
  const focused = part.contains(document.activeElement) ? document.activeElement : null;
  const way = focused === null ? undefined : wayTo(focused, part);
  const fresh = replace();
  if (way === undefined) return;
  const same = way === "" ? null : fresh.querySelector<HTMLElement>(way);
  if (same === null) fresh.setAttribute("tabindex", "-1");
  (same ?? fresh).focus({ preventScroll: true });
}

/** How to find a control again among what the server draws anew. */
function wayTo(control: Element, part: Element): string {
  const item = control.closest<HTMLElement>("[data-waiting]");
  const card = control.closest<HTMLElement>("section[id]");
  const within = item !== null && part.contains(item)
    ? `[data-waiting="${CSS.escape(item.dataset["waiting"] ?? "")}"] `
    : card !== null && part.contains(card) ? `#${CSS.escape(card.id)} ` : "";
  const act = control.getAttribute("data-act");
  const address = control.getAttribute("href");
  if (act !== null) return `${within}[data-act="${CSS.escape(act)}"]:not([hidden])`;
  return address === null ? "" : `${within}a[href="${CSS.escape(address)}"]`;
}

/** Takes one press only. The button keeps the focus, which a disabled one would lose. */
export function isFirstPress(button: HTMLButtonElement): boolean {
  if (button.getAttribute("aria-disabled") === "true") return false;
  button.setAttribute("aria-disabled", "true");
  return true;
}
