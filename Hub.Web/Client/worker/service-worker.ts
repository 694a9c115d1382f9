/// <reference lib="webworker" />
// Makes the hub installable and answers with one honest page when there is no network.
// It keeps the program's own files and the offline page, never a page or an answer with patient data.
declare const self: ServiceWorkerGlobalScope;
declare const HUB_FILES: string[];
declare const HUB_VERSION: string;

const cacheName = `hub-${HUB_VERSION}`;
const offlinePage = "/offline";
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
  if (request.mode === "navigate") {
    event.respondWith(pageOrOffline(request));
  } else if (isOurs(new URL(request.url).pathname)) {
    event.respondWith(keptOrNetwork(request));
  }
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

async function keptOrNetwork(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

export {};
