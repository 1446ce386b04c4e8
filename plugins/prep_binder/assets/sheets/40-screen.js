/* Keeping the screen on during a call, where the browser can: by itself while the clock runs, or by a button. */

(() => {
  "use strict";

  const { sheet, clock } = window.prepBinder;
  if (!sheet || !("wakeLock" in navigator)) return;

  const button = document.querySelector('[data-do="screen"]');
  let wanted = false;
  let followsClock = true;
  let lock = null;

  async function hold() {
    if (!wanted || lock || document.visibilityState !== "visible") return;
    try {
      lock = await navigator.wakeLock.request("screen");
      lock.addEventListener("release", () => {
        lock = null;
        show();
      });
    } catch (error) {
      // A low battery or the system's settings may forbid it.
      wanted = false;
      sheet.tell(`This device does not keep the screen on: ${error.message}`);
    }
    show();
  }

  async function want(yes) {
    wanted = yes;
    if (!yes && lock) await lock.release();
    await hold();
  }

  function show() {
    button.setAttribute("aria-pressed", String(lock !== null));
    button.textContent = lock ? "The screen stays on" : "Keep the screen on";
  }

  button.hidden = false;
  button.addEventListener("click", () => {
    followsClock = false;
    want(!lock);
  });
  sheet.root.addEventListener("pb-clock", () => {
    if (followsClock && clock.isRunning() !== wanted) want(clock.isRunning());
  });
  document.addEventListener("visibilitychange", hold);
  if (clock.isRunning()) want(true);
})();
