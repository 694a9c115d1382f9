import { HubTime, left } from "../Client/times/countdown";

const every = 500;
const clocks = new WeakMap<HTMLElement, HubTime>();

// A page tells its time when it is drawn; the first one came when its answer began.
let drawnAt: number | undefined = (() => {
  const [page] = performance.getEntriesByType("navigation");
  return page instanceof PerformanceNavigationTiming ? performance.timeOrigin + page.responseStart : Date.now();
})();

/** Keeps every countdown of the page (`[data-until]`) true, also those that are drawn later. */
export function countDown(): void {
  tick();
  drawnAt = undefined;
  setInterval(tick, every);
}

function tick(): void {
  for (const shown of document.querySelectorAll<HTMLElement>("[data-until]")) {
    let clock = clocks.get(shown);
    if (clock === undefined) {
      clock = new HubTime(Date.parse(shown.dataset["now"] ?? ""), drawnAt ?? Date.now());
      clocks.set(shown, clock);
    }
    show(shown, Date.parse(shown.dataset["until"] ?? "") - clock.at(Date.now()));
  }
}

function show(shown: HTMLElement, rest: number): void {
  const text = rest > 0 ? (shown.dataset["left"] ?? "").replace("{0}", left(rest)) : (shown.dataset["past"] ?? "");
  if (shown.textContent !== text) shown.textContent = text;
}
