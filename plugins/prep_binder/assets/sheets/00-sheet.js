/* The sheet that is open; what needs a script becomes visible, and the document as it came is put by. */

(() => {
  "use strict";

  /** A copy of the document before any script changes it: what "Save as one file" writes. */
  window.prepBinder.untouched = document.documentElement.cloneNode(true);
  document.documentElement.classList.remove("pb-no-script");

  const sheet = document.querySelector("main.cs");
  if (!sheet) return;

  /** Tell the person something, in words that a screen reader reads out. */
  function tell(words) {
    document.querySelector(".cs-told").textContent = words;
  }

  /** Do something when the button of that name is pressed. */
  function on(name, act) {
    document.querySelector(`[data-do="${name}"]`).addEventListener("click", act);
  }

  /** Show a text, or the value of something, at the place of that name. */
  function show(name, words) {
    const place = document.querySelector(`[data-show="${name}"]`);
    if (place.textContent !== words) place.textContent = words;
  }

  window.prepBinder.sheet = { root: sheet, key: sheet.dataset.key, tell, on, show };
})();
