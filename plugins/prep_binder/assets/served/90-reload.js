/* `mkdocs serve`: the page follows every edit. MkDocs writes its own script into the page, which the policy refuses to run. */

(() => {
  "use strict";

  const CALL = /^livereload\((\d+), (\d+)\);$/m; // what that script would call: version of the site, number of the page
  const AGAIN = 3000; // milliseconds until the next try when the server does not answer
  let asked = null;

  addEventListener("load", () => {
    const found = [...document.scripts].map((one) => CALL.exec(one.textContent)).find(Boolean);
    if (!found || window.livereload) return;
    const [, version, page] = found;
    const follow = () => (document.visibilityState === "visible" ? ask(version, page) : asked?.abort());
    document.addEventListener("visibilitychange", follow);
    follow();
  });

  /** The server answers when there is a newer version, or after a while that there is none. */
  async function ask(version, page) {
    asked?.abort();
    const mine = (asked = new AbortController());
    while (!mine.signal.aborted) {
      try {
        const answer = await fetch(`/livereload/${version}/${page}`, { signal: mine.signal });
        if (Number(await answer.text()) > Number(version)) return location.reload();
      } catch (error) {
        if (mine.signal.aborted) return undefined;
        await new Promise((done) => setTimeout(done, AGAIN));
      }
    }
    return undefined;
  }
})();
