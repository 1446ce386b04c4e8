/* What this browser keeps: one entry for each tick and each text, so that two open pages never write over each other. */

(() => {
  "use strict";

  const memory = new Map(); // stands in where nothing may be kept
  let kept = disk();

  /** The browser's store; null where it is denied, as in some private windows. */
  function disk() {
    try {
      const found = window.localStorage;
      found.setItem("prep-binder", "");
      found.removeItem("prep-binder");
      return found;
    } catch {
      return null;
    }
  }

  /** The name of an entry; neither keys nor parts hold a line break. */
  function named(key, part) {
    return `prep-binder\n${key}\n${part}`;
  }

  /** The text kept for a part of a page, such as `tick last-tuesday`; null when there is none. */
  function get(key, part) {
    const name = named(key, part);
    if (memory.has(name)) return memory.get(name);
    return kept ? kept.getItem(name) : null;
  }

  /** Keep a text; null takes it away. Where the store is full or denied, it is kept until the page is closed. */
  function set(key, part, text) {
    const name = named(key, part);
    memory.delete(name);
    try {
      if (kept && text === null) kept.removeItem(name);
      else if (kept) kept.setItem(name, text);
    } catch {
      kept = null;
    }
    if (!kept && text !== null) memory.set(name, text);
  }

  /** Everything kept for a page: part -> text. */
  function all(key) {
    const start = named(key, "");
    const names = new Set(memory.keys());
    for (let at = 0; kept && at < kept.length; at += 1) names.add(kept.key(at));
    const parts = [...names].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
    return new Map(parts.sort().map((part) => [part, get(key, part)]));
  }

  /** Call `tell(part, text)` when another open page changes something of the page `key`. */
  function watch(key, tell) {
    const start = named(key, "");
    window.addEventListener("storage", (event) => {
      if (event.key && event.key.startsWith(start)) tell(event.key.slice(start.length), event.newValue);
    });
  }

  /** Whether what is entered outlives the page. */
  function isKept() {
    return kept !== null;
  }

  window.prepBinder.store = { get, set, all, watch, isKept };
})();
