/* The clock of a call: starts with the first tick, can be paused, goes on through a reload and a closed page. */

(() => {
  "use strict";

  const { sheet, store } = window.prepBinder;
  if (!sheet) return;

  const MINUTE = 60000; // milliseconds
  const SHORT = 5; // minutes of the short form
  const FORGOTTEN = 120; // minutes past the end after which nobody is on the phone any more
  const full = Number(sheet.root.dataset.minutes);
  const unused = { since: null, spent: 0, limit: full, short: false };
  let clock = kept();
  let ticking = 0;

  function kept() {
    try {
      const found = { ...unused, ...JSON.parse(store.get(sheet.key, "clock") || "{}") };
      const over = spentOf(found) - found.limit * MINUTE;
      return Number.isFinite(over) && over < FORGOTTEN * MINUTE ? found : unused;
    } catch (error) {
      if (error instanceof SyntaxError) return unused;
      throw error;
    }
  }

  function spentOf(one) {
    return one.spent + (one.since === null ? 0 : Date.now() - one.since);
  }

  /** Milliseconds of talk so far. */
  function spent() {
    return spentOf(clock);
  }

  /** Minutes left; negative when it is over. */
  function left() {
    return clock.limit - spent() / MINUTE;
  }

  function isRunning() {
    return clock.since !== null;
  }

  function isUsed() {
    return isRunning() || clock.spent > 0;
  }

  function watchface(minutes) {
    const seconds = Math.ceil(minutes * 60);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  function change(next) {
    clock = { ...clock, ...next };
    store.set(sheet.key, "clock", isUsed() || clock.short ? JSON.stringify(clock) : null);
    show();
  }

  function start() {
    if (!isRunning()) change({ since: Date.now() });
  }

  function pause() {
    change({ since: null, spent: spent() });
  }

  function toggleShort() {
    if (clock.short) change({ short: false, limit: full });
    else change({ short: true, limit: spent() / MINUTE + SHORT, since: clock.since || Date.now() });
  }

  function words(minutes) {
    if (minutes < 0) return `${watchface(-minutes)} over: thank them, and stop`;
    if (!isUsed()) return "left, starts with the first tick";
    return isRunning() ? "left" : "left, paused";
  }

  function stop() {
    if (!isRunning()) return "";
    const end = new Date(Date.now() + left() * MINUTE);
    return `, at ${String(end.getHours()).padStart(2, "0")}:${String(end.getMinutes()).padStart(2, "0")} on your clock`;
  }

  function show() {
    const minutes = left();
    sheet.show("left", watchface(Math.max(0, minutes)));
    sheet.show("state", words(minutes));
    sheet.root.querySelector(".cs-stop").textContent = stop();
    const after = sheet.root.querySelector("[data-stop]");
    after.textContent = clock.short ? `${SHORT} minutes` : after.dataset.stop;
    sheet.root.dataset.form = clock.short ? "short" : "full";
    sheet.root.dataset.late = minutes < 0 ? "over" : minutes < 2 ? "soon" : "";
    document.querySelector('[data-do="clock"]').textContent = isRunning() ? "Pause" : isUsed() ? "Go on" : "Start";
    document.querySelector('[data-do="short"]').setAttribute("aria-pressed", String(clock.short));
    if (isRunning() && !ticking) ticking = setInterval(show, 1000);
    if (!isRunning() && ticking) ticking = clearInterval(ticking) || 0;
    sheet.root.dispatchEvent(new CustomEvent("pb-clock"));
  }

  /** Bring the clock in line with the store. */
  function refresh() {
    clock = kept();
    show();
  }

  sheet.root.addEventListener("change", (event) => {
    if (event.target.matches("[data-tick]") && event.target.checked && !isUsed()) start();
  });
  sheet.on("clock", () => (isRunning() ? pause() : start()));
  sheet.on("short", toggleShort);
  sheet.on("reset", () => {
    change({ ...unused });
    sheet.tell("The clock is back at the beginning. Ticks and words stay.");
  });
  store.watch(sheet.key, (part) => part === "clock" && refresh());

  window.prepBinder.clock = { left, isRunning, isUsed, refresh };
  show();
})();
