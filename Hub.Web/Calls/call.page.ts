import { liveConnection } from "../Client/live/live-connection";
import { part } from "../Client/page/find";
import { countDown } from "./count-down";
import { renewalOfParts } from "./renew-parts";

const page = part("#call");
const call = page.dataset["call"] ?? "";
const renew = renewalOfParts(`/calls/${call}`, (kept) => {
  part("#call-moved").hidden = !kept;
  page.querySelector("#call-said > .banner.done")?.remove();
});

// What happened between the drawing of the page and the joining was not told: it is asked for after each.
liveConnection().join({
  connected: async (hub) => {
    if (await hub.invoke<boolean>("WatchCall", call)) renew();
  },
  callMoved: (moved) => {
    if (moved === call) renew();
  },
  callsMissed: renew,
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) renew();
});
countDown();
