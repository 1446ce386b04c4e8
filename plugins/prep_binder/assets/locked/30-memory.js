/* What pages keep in this browser (ticks, words typed during a call, light or dark) is kept sealed as well. */

(() => {
  "use strict";
  const locked = window.binderLocked;
  const salt = "prep-binder-locked-salt";
  const start = "prep-binder-locked ";
  const label = "prep-binder memory 1";
  const entries = new Map();
  let keys = null;
  let last = Promise.resolve(); // one write after the other, in their order
  let waiting = 0; // entries that are not sealed yet

  /** The browser's store; null where it is denied. */
  function disk() {
    try {
      window.localStorage.getItem(salt);
      return window.localStorage;
    } catch {
      return null;
    }
  }

  /** Read what was kept under this passphrase; entries of another one are left alone. */
  async function open(passphrase, rounds) {
    const store = disk();
    const kept = store && store.getItem(salt);
    const own = kept ? locked.decoded(kept) : crypto.getRandomValues(new Uint8Array(16));
    keys = await locked.pair(await locked.slow(passphrase, own, rounds, 512));
    if (!store) return;
    if (!kept) write(() => store.setItem(salt, locked.encoded(own)));
    for (const name of Object.keys(store).filter((one) => one.startsWith(start))) {
      const opened = await locked.unsealed(keys.contents, locked.decoded(store.getItem(name)), label);
      if (opened) entries.set(...JSON.parse(new TextDecoder().decode(opened)));
    }
  }

  /** Where the store is full or denied, an entry lives until the page is closed. */
  function write(change) {
    try {
      change();
    } catch {
      return;
    }
  }

  /** Bring the sealed entry of a name up to date with the open one. */
  function keep(name) {
    const store = disk();
    if (!store) return;
    waiting += 1;
    told();
    last = last.then(async () => {
      const sealedName = start + (await locked.nameOf(keys, name));
      if (!entries.has(name)) return write(() => store.removeItem(sealedName));
      const data = locked.bytes(JSON.stringify([name, entries.get(name)]));
      const sealed = locked.encoded(await locked.sealed(keys.contents, data, label));
      return write(() => store.setItem(sealedName, sealed));
    }).finally(() => {
      waiting -= 1;
      told();
    });
  }

  /** Whether everything is sealed stands at the page. */
  function told() {
    document.documentElement.dataset.sealed = waiting ? "not-yet" : "all";
  }

  /** A store as pages know it, over a map; `changed` hears the name of each entry that changes. */
  function storeOver(map, changed) {
    return {
      get length() { return map.size; },
      key: (at) => [...map.keys()][at] ?? null,
      getItem: (name) => map.get(`${name}`) ?? null,
      setItem: (name, value) => { map.set(`${name}`, `${value}`); changed(`${name}`); },
      removeItem: (name) => { map.delete(`${name}`); changed(`${name}`); },
      clear: () => { const names = [...map.keys()]; map.clear(); names.forEach(changed); },
    };
  }

  locked.memory = { open, kept: storeOver(entries, keep), passing: storeOver(new Map(), () => {}) };
})();
