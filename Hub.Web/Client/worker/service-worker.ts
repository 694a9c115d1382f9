/// <reference lib="webworker" />
import { isEnded, readPush, ringing } from "../push/ringing";

// Makes the hub installable and answers with one honest page when there is no network.
// It keeps the program's own files, the offline page and who is on duty, never a page or an answer with patient data.
declare const self: ServiceWorkerGlobalScope;
declare const HUB_FILES: string[];
declare const HUB_VERSION: string;

const cacheName = `hub-${HUB_VERSION}`;
const offlinePage = "/offline";

/** Whom to call is asked where there is no reception too. It goes with whoever signs out. */
const dutyPage = "/duty";
const dutyCache = "duty";
const icons = ["/icons/icon.svg", "/icons/icon-192.png", "/manifest.webmanifest"];

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOlderFiles());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (new URL(request.url).pathname === dutyPage) {
    event.respondWith(freshOrKeptDuty(request));
  } else if (request.mode === "navigate") {
    event.respondWith(pageOrOffline(request));
  } else if (isOurs(new URL(request.url).pathname)) {
    event.respondWith(keptOrNetwork(request));
  }
});

self.addEventListener("push", (event) => {
  event.waitUntil(ring(event.data));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openCalls());
});

function isOurs(path: string): boolean {
  return HUB_FILES.includes(path) || icons.includes(path);
}

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([...HUB_FILES, ...icons, offlinePage]);
  await self.skipWaiting();
}

async function dropOlderFiles(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith("hub-") && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function pageOrOffline(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(offlinePage)) ?? Response.error();
  }
}

async function freshOrKeptDuty(request: Request): Promise<Response> {
  let fresh: Response;
  try {
    fresh = await fetch(request);
  } catch {
    // A page that is open already knows no less than what is kept.
    if (request.mode !== "navigate") return Response.error();
    return (await caches.match(dutyPage, { cacheName: dutyCache })) ?? pageOrOffline(request);
  }
  const cache = await caches.open(dutyCache);
  if (fresh.status === 200 && !fresh.redirected) await cache.put(dutyPage, fresh.clone());
  else if (fresh.type === "opaqueredirect" || fresh.redirected) await cache.delete(dutyPage);
  return fresh;
}

async function keptOrNetwork(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function ring(data: PushMessageData | null): Promise<void> {
  const pushed = readPush(parsed(data));
  for (const shown of await self.registration.getNotifications()) {
    if (isEnded(pushed, shown.tag)) shown.close();
  }
  const { title, options } = ringing(pushed);
  await self.registration.showNotification(title, options);
}

function parsed(data: PushMessageData | null): unknown {
  try {
    return data?.json();
  } catch {
    return null;
  }
}

// What waits stands among one's requests, for whoever is signed in. A page that is open decides whether it can be left.
async function openCalls(): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = windows[0];
  if (open === undefined) {
    await self.clients.openWindow("/calls");
    return;
  }
  await open.focus();
  open.postMessage("open-calls");
}
