import { carryOver } from "../Client/live/carry";
import { liveConnection } from "../Client/live/live-connection";
import { openDevice } from "../Client/outbox/device";
import { part } from "../Client/page/find";
import { isFirstPress } from "../Client/page/focus";
import { renewal } from "../Client/page/renew";

const page = part("#home");

const renew = renewal("/", "home-live", (lists, fresh) => {
  offerConfirming();
  const unread = Number(fresh.dataset["unread"]);
  lists.dataset["unread"] = String(unread);
  document.title = unread > 0 ? `(${unread}) ${page.dataset["title"]}` : (page.dataset["title"] ?? "");
});

function offerConfirming(): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>("[data-act=confirm]")) button.hidden = false;
}

page.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = target?.closest<HTMLButtonElement>("button[data-act=confirm]") ?? null;
  const item = button?.closest<HTMLElement>("[data-waiting]");
  if (button === null || item === null || item === undefined) return;
  if (!isFirstPress(button)) return;
  const command = { $type: "confirm", id: crypto.randomUUID(), entry: item.dataset["waiting"] };
  void openDevice().then(({ outbox }) => outbox.add(item.dataset["patient"] ?? "", command));
});

/** Whether a patient is shown who was lost since the page was drawn. */
function showsAnyBut(mine: Set<string>): boolean {
  const links = document.querySelectorAll<HTMLElement>("#home-live a[data-patient]");
  return [...links].some((link) => !mine.has(link.dataset["patient"] ?? ""));
}

let before = false;
const connection = liveConnection();
document.addEventListener("hub:answer", renew);
offerConfirming();
carryOver(connection);
connection.join({
  connected: async (hub) => {
    const mine = new Set(await hub.invoke<string[]>("WatchHome"));
    if (before || showsAnyBut(mine)) renew();
    before = true;
  },
  homeChanged: renew,
  callMoved: renew,
  callsMissed: renew,
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) renew();
});
