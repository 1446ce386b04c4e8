/* Shows pages in a frame that fills the window, and walks from one to the next. No title or address of a page reaches the
   browser's history: that would outlive the key. */

(() => {
  "use strict";
  const locked = window.binderLocked;
  const { documents, files, memory } = locked;
  const index = location.protocol === "file:" ? "search/search_index.js" : "search/search_index.json";
  const later = [index, "assets/prep-binder/sheet-inside.js"]; // what scripts of a page ask for once it is shown
  const visited = [];
  let at = -1;
  let frame = null;
  let told = () => {};

  /** Begin with the first page; `tell` shows the person a message. */
  function begin(tell) {
    told = tell;
    window.addEventListener("popstate", (event) => {
      remember();
      at = Math.min(event.state?.at ?? 0, visited.length - 1);
      show(visited[at]);
    });
    return go({ path: "index.html", query: "", anchor: "" });
  }

  function remember() {
    if (visited[at] && frame) visited[at].down = frame.contentWindow.scrollY;
  }

  function go(place) {
    remember();
    visited.splice(at + 1, Infinity, place);
    at += 1;
    history[at ? "pushState" : "replaceState"]({ at }, "");
    return show(place);
  }

  async function show(place) {
    try {
      const html = await documents.ready(place.path);
      const wanted = later.filter((path) => files.has(path));
      const found = new Map(await Promise.all(wanted.map(async (path) => [path, await files.address(path)])));
      if (place === visited[at]) put(html, place, found);
      told("");
    } catch (error) {
      told(error.message);
    }
  }

  /** A new frame for each page: a window of its own, in which nothing of the last page goes on. */
  function put(html, place, found) {
    const next = document.createElement("iframe");
    next.className = "binder";
    if (frame) frame.replaceWith(next);
    else document.body.append(next);
    frame = next;
    const inner = next.contentWindow;
    inner.document.open();
    if (place.query) inner.history.replaceState(null, "", place.query);
    lend(inner, place, found);
    inner.document.write(html);
    inner.document.close();
    next.title = inner.document.title;
    inner.addEventListener("load", () => settle(inner, place), { once: true });
  }

  function settle(inner, place) {
    inner.focus();
    if (place.anchor) inner.location.replace(place.anchor);
    if (place.down) inner.scrollTo(0, place.down);
  }

  /** Give the page's window what it would have of its own: stores, and the file of the search. */
  function lend(inner, place, found) {
    const given = (value) => ({ configurable: true, value });
    Object.defineProperty(inner, "localStorage", given(memory.kept));
    Object.defineProperty(inner, "sessionStorage", given(memory.passing));
    Object.defineProperty(inner, "__md_scope", { get: () => documents.top, set: () => {} });
    const known = (address) => found.get(documents.pathOf(`${address}`, place.path)) ?? address;
    const { open } = inner.XMLHttpRequest.prototype;
    inner.XMLHttpRequest.prototype.open = function opened(method, address, ...rest) {
      return open.call(this, method, known(address), ...rest);
    };
    const ready = (node) => {
      if (node.nodeName === "SCRIPT" && node.src) node.src = known(node.src);
      return node;
    };
    const { appendChild } = inner.Node.prototype;
    inner.Node.prototype.appendChild = function appended(node) { return appendChild.call(this, ready(node)); };
    const { append } = inner.Element.prototype;
    inner.Element.prototype.append = function appended(...nodes) { append.call(this, ...nodes.map(ready)); };
    inner.addEventListener("click", (event) => follow(event, inner, place), true);
  }

  function follow(event, inner, place) {
    const link = event.composedPath().find((one) => one.nodeName === "A" && one.hasAttribute("href"));
    if (!link) return;
    const address = link.getAttribute("href");
    const path = documents.pathOf(address, place.path);
    if (path === null && !/^https?:/.test(link.href)) return; // a number or a mail: the phone knows what to do
    event.preventDefault();
    if (path === null) window.open(link.href, "_blank", "noopener,noreferrer");
    else if (address.startsWith("#")) inner.location.replace(address);
    else leave(new URL(address, new URL(place.path, documents.top)), path, inner, place);
  }

  function leave(target, path, inner, place) {
    if (path === place.path && target.hash && !target.search) inner.location.replace(target.hash);
    else if (!files.has(path)) told("The binder has no such page.");
    else if (path.endsWith(".html")) go({ path, query: target.search, anchor: target.hash });
    else save(path);
  }

  /** Hand over a file that is no page. */
  async function save(path) {
    try {
      const link = document.createElement("a");
      link.href = await files.address(path);
      link.download = path.split("/").pop();
      link.click();
    } catch (error) {
      told(error.message);
    }
  }

  locked.frame = { begin };
})();
