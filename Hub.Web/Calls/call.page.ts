import { liveConnection } from "../Client/live/live-connection";
import { part } from "../Client/page/find";
import { countDown } from "./count-down";
import { putOut } from "./put-out";
import { renewalOfParts } from "./renew-parts";

const page = part("#call");
const call = page.dataset["call"] ?? "";
const address = `/calls/${call}`;
const renew = renewalOfParts(address, (kept) => {
  part("#call-moved").hidden = !kept;
  page.querySelector("#call-said > .banner.done")?.remove();
});

// What happened between the drawing of the page and the joining was not told: it is asked for after each, also where
// the call is not the reader's any more; then the page says so.
liveConnection().join({
  connected: async (hub) => {
    await hub.invoke<boolean>("WatchCall", call);
    renew();
  },
  callMoved: (moved) => {
    if (moved === call) renew();
  },
  callEnded: (ended) => {
    if (ended === call) putOut(address);
  },
  callsMissed: renew,
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) renew();
});
countDown();
