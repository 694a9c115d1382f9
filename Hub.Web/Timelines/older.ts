import { part } from "../Client/page/find";
import type { Entries } from "./entries";

/** Loads older entries while the reader scrolls up; the link works without any script. */
export function loadOlder(entries: Entries): void {
  const place = part("#older");
  let loading = false;
  const load = async (): Promise<void> => {
    const link = place.querySelector("a");
    if (link === null || loading) return;
    loading = true;
    link.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(link.href, { redirect: "manual" });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      entries.prepend([...page.querySelectorAll("#entries > li:not(.unread-line)")]);
      const next = [...(page.querySelector("#older")?.childNodes ?? [])];
      place.replaceChildren(...next.map((node) => document.importNode(node, true)));
    } catch {
      // No network: the link stays, and the next scroll tries again.
    } finally {
      link.removeAttribute("aria-busy");
      loading = false;
    }
  };
  place.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.target.closest("a") === null) return;
    event.preventDefault();
    void load();
  });
  // Only after the reader scrolled: opening the page shows the newest, and loads no more than that.
  let isNear = false;
  let hasScrolled = false;
  const loadWhenWanted = (): void => {
    if (isNear && hasScrolled) void load();
  };
  new IntersectionObserver((changes) => {
    isNear = changes.at(-1)?.isIntersecting ?? isNear;
    loadWhenWanted();
  }, { rootMargin: "400px 0px 0px" }).observe(place);
  for (const act of ["wheel", "touchmove", "keydown"]) {
    window.addEventListener(act, () => {
      hasScrolled = true;
      loadWhenWanted();
    }, { passive: true, once: true });
  }
}
