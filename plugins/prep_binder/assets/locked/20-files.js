/* The files of the locked binder: fetched as scripts, which a page from disk may do too, and opened when they are wanted. */

(() => {
  "use strict";
  const locked = window.binderLocked;
  const types = {
    css: "text/css", gif: "image/gif", html: "text/html", ico: "image/x-icon", jpeg: "image/jpeg", jpg: "image/jpeg",
    js: "text/javascript", json: "application/json", pdf: "application/pdf", png: "image/png", svg: "image/svg+xml",
    webp: "image/webp",
  };
  const waiting = new Map(); // name -> what to do with its text
  const addresses = new Map(); // path -> promise of a blob's address
  let keys = null;
  let paths = new Set();

  /** Called by each file of the folder `sealed/`. */
  locked.sealedFile = (name, text) => {
    const found = waiting.get(name);
    waiting.delete(name);
    if (found) found(text);
  };

  /** The text that the script of this name hands over; null when it does not come. */
  function fetched(name) {
    return new Promise((done) => {
      const script = document.createElement("script");
      const end = (text) => {
        script.remove();
        waiting.delete(name);
        done(text);
      };
      waiting.set(name, end);
      script.src = `sealed/${name}.js`;
      script.onload = script.onerror = () => end(null);
      document.head.append(script);
    });
  }

  /** The bytes of a file. An error says that it is missing or is not what was written. */
  async function read(path) {
    const name = await locked.nameOf(keys, path);
    const text = await fetched(name);
    if (text === null) throw new Error("A file of the binder is missing. Are you online?");
    const opened = await locked.unsealed(keys.contents, locked.decoded(text), path);
    if (!opened) throw new Error("A file of the binder was changed after it was written, so it is not shown.");
    return locked.unpadded(opened);
  }

  /** A file as text. */
  async function text(path) {
    return new TextDecoder().decode(await read(path));
  }

  /** Take the keys, and learn which files there are. */
  async function open(found) {
    keys = found;
    paths = new Set(JSON.parse(await text("")));
  }

  /** Whether the binder has a file of this path. */
  function has(path) {
    return paths.has(path);
  }

  /** An address under which this page finds a file; the path stands behind it, for scripts that look for it. */
  function address(path) {
    if (!addresses.has(path)) addresses.set(path, made(path));
    return addresses.get(path);
  }

  async function made(path) {
    const type = types[path.split(".").pop().toLowerCase()] || "";
    const data = type === types.css ? await styled(path) : await read(path);
    return `${URL.createObjectURL(new Blob([data], { type }))}#${encodeURI(path)}`;
  }

  /** A style sheet in which the files that it names have their addresses. */
  async function styled(path) {
    let sheet = await text(path);
    const top = "https://binder.invalid/";
    for (const [whole, , named] of [...sheet.matchAll(/url\((["']?)([^"')]+)\1\)/g)]) {
      const target = URL.canParse(named, top + path) ? new URL(named, top + path) : null;
      const other = target && target.href.startsWith(top) ? decodeURIComponent(target.pathname.slice(1)) : "";
      if (has(other)) sheet = sheet.replaceAll(whole, `url("${await address(other)}")`);
    }
    return sheet;
  }

  locked.files = { address, has, open, text };
})();
