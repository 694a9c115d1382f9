import { language, zone } from "../page/language";
import { said } from "./said";

const renewedEvery = 20_000;

/**
 * Turns the times of a part of the page (`time[data-when]`) into what a person says, and keeps them true while the page
 * is open. What is added to the page later is found by itself. A tap shows the exact time for a moment.
 */
export function tellTimes(root: Document): void {
  const renew = (): void => root.querySelectorAll<HTMLTimeElement>("time[data-when]").forEach(tell);
  renew();
  setInterval(renew, renewedEvery);
  document.addEventListener("visibilitychange", renew);
  new MutationObserver((changes) => {
    if (changes.some((change) => [...change.addedNodes].some(holdsTime))) renew();
  }).observe(root.body, { childList: true, subtree: true });
  root.addEventListener("click", (event) => {
    const time = event.target instanceof Element ? event.target.closest("time[data-when]") : null;
    if (time instanceof HTMLTimeElement) showExact(time);
  });
}

function holdsTime(node: Node): boolean {
  return node instanceof Element && (node.matches("time[data-when]") || node.querySelector("time[data-when]") !== null);
}

function tell(time: HTMLTimeElement): void {
  const instant = new Date(time.dateTime);
  if (Number.isNaN(instant.getTime()) || time.dataset["exact"] === "yes") return;
  const text = said(instant, new Date(), language(), zone());
  if (time.textContent !== text) time.textContent = text;
}

function showExact(time: HTMLTimeElement): void {
  if (time.dataset["exact"] === "yes") {
    delete time.dataset["exact"];
    tell(time);
    return;
  }
  time.dataset["exact"] = "yes";
  time.textContent = time.title;
}
