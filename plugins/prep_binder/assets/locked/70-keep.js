/* Fills the cache that `keep.js` answers from. The locked files come first and the pages that name them last, so that a
   download which breaks off leaves the earlier binder whole. */

(() => {
  "use strict";
  const frame = ["./", "index.html", "unlock.css", "unlock.js", "header.js"];

  /** Keep these addresses, and forget those of earlier builds. */
  async function keep(addresses) {
    const cache = await caches.open(`prep-binder ${new URL(".", location.href).pathname}`);
    const wanted = new Set([...addresses, ...frame].map((one) => new URL(one, location.href).href));
    const kept = (await cache.keys()).map((request) => request.url);
    await cache.addAll(addresses.filter((one) => !kept.includes(new URL(one, location.href).href)));
    await cache.addAll(frame);
    await Promise.all(kept.filter((one) => !wanted.has(one)).map((one) => cache.delete(one)));
    document.documentElement.dataset.offline = "yes";
  }

  window.binderLocked.keep = keep;
})();
