/* Answers for the locked binder when there is no network. It holds locked files only; the key never comes here. */

"use strict";

const store = `prep-binder ${new URL(".", self.location.href).pathname}`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** Locked files never change under their name; the others are asked for anew where there is a network. */
async function answer(request) {
  const cache = await caches.open(store);
  const kept = await cache.match(request);
  if (kept && new URL(request.url).pathname.includes("/sealed/")) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const isOurs = event.request.method === "GET" && event.request.url.startsWith(new URL(".", self.location.href).href);
  if (isOurs) event.respondWith(answer(event.request));
});
