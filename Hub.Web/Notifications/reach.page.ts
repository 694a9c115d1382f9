import { deviceName } from "../Client/push/device-name";

const area = document.getElementById("this-device");
const button = area?.querySelector("button");
const told = area?.querySelector<HTMLElement>("[role=status]");

/** Asks for permission, subscribes this browser and hands the subscription to the hub. */
async function add(key: string): Promise<void> {
  if ((await Notification.requestPermission()) !== "granted") return tell("denied");
  try {
    const subscription = (await subscribe(key)).toJSON();
    const answer = await fetch("/api/v1/push-devices", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Hub": "page" },
      body: JSON.stringify({
        endpoint: subscription.endpoint,
        p256dh: subscription.keys?.["p256dh"],
        auth: subscription.keys?.["auth"],
        name: deviceName(navigator.userAgent),
        language: document.documentElement.lang,
      }),
    });
    if (answer.ok) location.assign("/account/reach");
    else say(((await answer.json()) as { title?: string }).title ?? area?.dataset["notAdded"] ?? "");
  } catch {
    tell("notAdded");
  }
}

// A subscription with another key (of a hub that was here before) is of no use to this one.
async function subscribe(key: string): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await pushManager.subscribe(options);
  } catch (refused) {
    const before = await pushManager.getSubscription();
    if (before === null) throw refused;
    await before.unsubscribe();
    return pushManager.subscribe(options);
  }
}

function tell(what: "unsupported" | "denied" | "notAdded"): void {
  say(area?.dataset[what] ?? "");
}

function say(words: string): void {
  if (told === null || told === undefined) return;
  told.textContent = words;
  told.hidden = false;
}

if (button) {
  const isAble = "PushManager" in window && "Notification" in window && "serviceWorker" in navigator;
  button.hidden = !isAble;
  if (!isAble) tell("unsupported");
  else if (Notification.permission === "denied") tell("denied");
  button.addEventListener("click", () => void add(area?.dataset["pushKey"] ?? ""));
}
