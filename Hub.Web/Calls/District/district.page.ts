import { liveConnection } from "../../Client/live/live-connection";
import { renewal } from "../../Client/page/renew";
import { countDown } from "../count-down";

const renew = renewal("/calls/district", "district-live");

countDown();
window.addEventListener("pageshow", (event) => {
  if (event.persisted) renew();
});
liveConnection().join({
  connected: async (hub) => {
    const watches = [hub.invoke<boolean>("WatchDistrictCalls"), hub.invoke<boolean>("WatchDuty")];
    if ((await Promise.all(watches)).includes(true)) renew();
  },
  callMoved: renew,
  callsMissed: renew,
  dutyChanged: renew,
});
