/* Makes a page of the binder ready for the frame: what it loads gets the address of an opened file. */

(() => {
  "use strict";
  const { files } = window.binderLocked;
  const top = new URL(".", location.href); // where the site lies; the pages' own addresses are below it
  const loaded = [
    ["script[src]", "src"], ["link[href]", "href"], ["img[src]", "src"], ["source[src]", "src"],
    ["audio[src]", "src"], ["video[src]", "src"], ["video[poster]", "poster"],
  ];
  const shownLinks = /stylesheet|icon|preload/;

  /** The path in the binder of an address as a page writes it; null for an address elsewhere. */
  function pathOf(address, page) {
    if (address.startsWith("blob:")) return decodeURIComponent(address.slice(address.indexOf("#") + 1));
    if (!URL.canParse(address, new URL(page, top))) return null;
    const target = new URL(address, new URL(page, top));
    const folder = decodeURIComponent(top.pathname);
    const path = decodeURIComponent(target.pathname);
    if (target.protocol !== top.protocol || target.host !== top.host || !path.startsWith(folder)) return null;
    const below = path.slice(folder.length);
    return below === "" || below.endsWith("/") ? `${below}index.html` : below;
  }

  /** The page's HTML. */
  async function ready(page) {
    const made = new DOMParser().parseFromString(await files.text(page), "text/html");
    for (const link of made.querySelectorAll("link")) if (!shownLinks.test(link.rel)) link.remove();
    const changes = loaded.flatMap(([where, name]) =>
      [...made.querySelectorAll(where)].map((element) => replaced(element, name, page)));
    await Promise.all(changes);
    await configured(made.querySelector("#__config"), page);
    const policy = made.querySelector("meta[http-equiv=Content-Security-Policy]");
    if (policy) policy.content = policy.content.replaceAll("'self'", "'self' blob:");
    return `<!doctype html>\n${made.documentElement.outerHTML}`;
  }

  async function replaced(element, name, page) {
    const path = pathOf(element.getAttribute(name), page);
    if (path !== null && files.has(path)) element.setAttribute(name, await files.address(path));
  }

  /** The theme's own settings name the script of its search, and the top of the site. */
  async function configured(element, page) {
    if (!element) return;
    const settings = JSON.parse(element.textContent);
    const worker = settings.search ? pathOf(settings.search, page) : null;
    settings.base = top.href;
    if (worker !== null && files.has(worker)) settings.search = await files.address(worker);
    element.textContent = JSON.stringify(settings);
  }

  window.binderLocked.documents = { pathOf, ready, top };
})();
