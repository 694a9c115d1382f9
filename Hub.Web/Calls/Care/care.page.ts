import { liveConnection } from "../../Client/live/live-connection";
import { part } from "../../Client/page/find";
import { putOut } from "../put-out";

const page = part("#call-watched");
const call = page.dataset["call"] ?? "";
const address = location.pathname;
let asking: Promise<void> | undefined;
let again = false;

/** Leaves the page as it is, somebody may be writing, for as long as the server still says that all of it is theirs. */
async function look(): Promise<void> {
  const answer = await fetch(address, { redirect: "manual", cache: "no-store" });
  const text = await answer.text();
  if (answer.status !== 404 && !answer.ok) return;
  const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("call-watched");
  if (fresh === null || (holds(page) && !holds(fresh))) putOut(address);
}

/** Whether the patient's record is on the page too. */
function holds(shown: HTMLElement): boolean {
  return shown.dataset["holds"] === "patient";
}

function ask(): void {
  again = asking !== undefined;
  asking ??= look().catch(() => undefined).finally(() => {
    asking = undefined;
    if (again) ask();
  });
}

// The right may have ended unheard, before the joining or while the connection was away.
liveConnection().join({
  connected: async (hub) => {
    await hub.invoke<boolean>("WatchCall", call);
    ask();
  },
  callMoved: (moved) => {
    if (moved === call) ask();
  },
  callEnded: (ended) => {
    if (ended === call) putOut(address);
  },
  callsMissed: ask,
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) ask();
});
