/** Registers the worker that makes the hub installable; without it the hub works all the same. */
export function keepServiceWorker(): void {
  if (!("serviceWorker" in navigator) || document.documentElement.dataset["worker"] === "off") return;
  window.addEventListener("load", () => {
    navigator.serviceWorker.register("/dist/service-worker.js", { scope: "/" }).catch(() => undefined);
  });
}
