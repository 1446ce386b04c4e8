/* Which questions still fit into the time that is left, said at each of them in words. */

(() => {
  "use strict";

  const { sheet, clock } = window.prepBinder;
  if (!sheet) return;

  const CLOSE = 1; // minutes kept for the close and the thanks

  function isOpen(item) {
    return !item.querySelector("[data-tick]").checked;
  }

  /** The questions that are still to be asked, those of the plan before the spare ones. */
  function waiting() {
    const items = [...sheet.root.querySelectorAll("[data-question][data-minutes]")].filter(isOpen);
    return sheet.root.dataset.form === "short" ? items.filter((item) => "short" in item.dataset) : items;
  }

  function fits() {
    let left = clock.left() - CLOSE;
    return waiting().map((item) => {
      const minutes = Number(item.dataset.minutes);
      const has = minutes <= left;
      if (has) left -= minutes;
      return [item, has];
    });
  }

  function say(item, words, fit) {
    const place = item.querySelector(".cs-fit");
    if (place.textContent !== words) place.textContent = words;
    item.dataset.fits = fit;
  }

  function show() {
    const known = new Map(clock.isUsed() ? fits() : []);
    for (const item of sheet.root.querySelectorAll("[data-question][data-minutes]")) {
      if (!known.has(item)) say(item, "", "");
      else say(item, known.get(item) ? "· fits" : "· no time left for it", known.get(item) ? "yes" : "no");
    }
  }

  sheet.root.addEventListener("pb-clock", show);
  sheet.root.addEventListener("pb-tick", show);
  show();
})();
