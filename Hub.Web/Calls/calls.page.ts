import { liveConnection } from "../Client/live/live-connection";
import { renewal } from "../Client/page/renew";
import { countDown } from "./count-down";

const renew = renewal("/calls", "calls-live");
let before = false;

// The page frame watches one's own calls; what was missed while the connection was away is asked for.
liveConnection().join({
  connected: () => {
    if (before) renew();
    before = true;
    return Promise.resolve();
  },
  callMoved: renew,
  callsMissed: renew,
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) renew();
});
countDown();
