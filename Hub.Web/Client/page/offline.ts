/**
 * Shows the offline banner while there is no way to the hub. The browser's own word is not enough: a live
 * connection that is lost says so with `hub:connection` (`detail` true or false).
 */
export function tellOffline(): void {
  const banner = document.getElementById("offline");
  if (banner === null) return;
  let connected = true;
  const show = (): void => {
    banner.hidden = connected && navigator.onLine;
  };
  window.addEventListener("online", show);
  window.addEventListener("offline", show);
  document.addEventListener("hub:connection", (event) => {
    if (event instanceof CustomEvent) connected = event.detail === true;
    show();
  });
  show();
}
