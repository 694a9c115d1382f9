import { language } from "../page/language";
import type { SigningOut } from "../page/sign-out";
import { answerOfHttp } from "./answers";
import { MemoryShelf } from "./memory-shelf";
import { Outbox, type Answer, type Command, type Unsent } from "./outbox";
import { SealedStore } from "./sealed-store";
import { BrowserShelf, type Shelf } from "./shelf";

/** Another way to the hub than HTTP, while it is open. */
export type Carrier = (timeline: string, command: Command) => Promise<Answer | undefined>;

/** Told by `hub:outbox` whenever it changes. */
export interface OutboxState {
  readonly unsent: readonly Unsent[];
  readonly sending: Unsent | undefined;
}

/** What this device keeps for the person who is signed in. */
export interface Device {
  readonly outbox: Outbox;
  readonly store: SealedStore;
}

// In a lift an answer may never come, and no error either. What is asked again has one effect.
const patience = 20_000;
let carrier: Carrier | undefined;
let device: Promise<Device> | undefined;
let unsentCount = 0;
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("hub-outbox") : undefined;

/** Commands go this way first; undefined means 'not now', and they go by HTTP. */
export function carryBy(way: Carrier): void {
  carrier = way;
}

/** The person's outbox; waits for the key until the hub can be reached. */
export function openDevice(): Promise<Device> {
  return (device ??= open());
}

/** Delivers what an earlier page could not, on whatever page of the hub; asks for no key where nothing lies. */
export async function deliverUnsent(): Promise<void> {
  wipeWhenSigningOut();
  if (await (await shelf()).isEmpty()) return;
  const { outbox } = await openDevice();
  await outbox.wake();
}

async function open(): Promise<Device> {
  const { person, key } = await keyOfPerson();
  const store = await SealedStore.unlock(await shelf(), person, key);
  const tell = (sending: Unsent | undefined): void => {
    announce(store, sending);
    tabs?.postMessage("changed");
  };
  const outbox = new Outbox({
    store,
    send,
    exclusively: (work) => ("locks" in navigator ? navigator.locks.request(`hub-outbox-${person}`, work) : work()),
    later: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    changed: tell,
  });
  tabs?.addEventListener("message", () => announce(store, undefined));
  window.addEventListener("online", () => void outbox.wake());
  announce(store, undefined);
  return { outbox, store };
}

let opened: Promise<Shelf> | undefined;

// A private window may refuse to keep anything: then unsent text lasts as long as the page.
function shelf(): Promise<Shelf> {
  return (opened ??= BrowserShelf.open().catch(() => new MemoryShelf()));
}

function announce(store: SealedStore, sending: Unsent | undefined): void {
  void store.all().then((unsent) => {
    unsentCount = unsent.length;
    document.dispatchEvent(new CustomEvent("hub:outbox", { detail: { unsent, sending } }));
  }).catch(() => {
    // The browser closes the database under a page whose person signs out: nobody is there to be told.
  });
}

async function keyOfPerson(): Promise<{ person: string; key: Uint8Array<ArrayBuffer> }> {
  for (let wait = 1000; ; wait = Math.min(30_000, wait * 2)) {
    try {
      const signal = AbortSignal.timeout(patience);
      const response = await fetch("/outbox-key", { redirect: "manual", cache: "no-store", signal });
      if (response.ok) {
        const { person, key } = (await response.json()) as { person: string; key: string };
        return { person, key: Uint8Array.from(atob(key), (character) => character.charCodeAt(0)) };
      }
    } catch {
      // No network yet; the page goes on asking.
    }
    await new Promise((done) => setTimeout(done, wait));
  }
}

async function send(timeline: string, command: Command): Promise<Answer> {
  const answer = (await carrier?.(timeline, command)) ?? (await sendByHttp(timeline, command));
  document.dispatchEvent(new CustomEvent("hub:answer", { detail: answer.kind }));
  return answer;
}

async function sendByHttp(timeline: string, command: Command): Promise<Answer> {
  const response = await fetch(`/api/v1/patients/${timeline}/timeline/commands`, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/json", "X-Hub": "1" },
    body: JSON.stringify(command),
    signal: AbortSignal.timeout(patience),
  });
  const body: unknown = await response.json().catch(() => null);
  return answerOfHttp(response.status, body, language());
}

let wiping = false;

/** Unsent text is patient data: it goes with the person, who is asked first where something would be lost. */
function wipeWhenSigningOut(): void {
  if (wiping) return;
  wiping = true;
  let agreed = false;
  document.addEventListener("hub:signing-out", (event) => {
    const dialog = document.getElementById("unsent-sign-out");
    if (unsentCount > 0 && !agreed && dialog instanceof HTMLDialogElement) {
      event.preventDefault();
      dialog.returnValue = "";
      dialog.showModal();
      dialog.addEventListener("close", () => {
        agreed = dialog.returnValue === "yes";
        const form = document.getElementById("sign-out");
        if (agreed && form instanceof HTMLFormElement) form.requestSubmit();
      }, { once: true });
      return;
    }
    const { waitUntil } = (event as CustomEvent<SigningOut>).detail;
    waitUntil(openDevice().then(({ store }) => store.wipe()));
  });
}
