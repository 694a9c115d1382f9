import { liveConnection } from "../Client/live/live-connection";
import { part } from "../Client/page/find";
import { renewal } from "../Client/page/renew";

const renew = renewal("/duty", "duty-live", () => tellAge(isConnected));
let isConnected = true;

/** A page from the device's own keeping says how old it is as long as the hub cannot be reached. */
function tellAge(connected: boolean): void {
  isConnected = connected;
  part("#duty-age").hidden = isConnected && navigator.onLine;
}

document.addEventListener("hub:connection", (event) => {
  if (event instanceof CustomEvent) tellAge(event.detail === true);
});
window.addEventListener("offline", () => tellAge(false));
tellAge(true);

window.addEventListener("pageshow", (event) => {
  if (event.persisted) renew();
});

// What changed between the drawing of the page and the joining was not told: it is asked for after each.
liveConnection().join({
  connected: async (hub) => {
    if (await hub.invoke<boolean>("WatchDuty")) renew();
  },
  dutyChanged: renew,
});
