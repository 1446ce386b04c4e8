/* Ticks and words of a talk that are in this browser and not in the notes yet, on the pages of its interview. */

(() => {
  "use strict";

  const { opened, store, unsaved, copy } = window.prepBinder;
  const TALKS = "[data-key][data-talk-notes]";
  const watched = new Set();

  function show(root) {
    const place = root.querySelector(".pb-unsaved");
    const much = unsaved.amount(root);
    place.hidden = !much;
    const kept = store.isKept() ? "kept in this browser" : "and this browser does not keep them";
    if (much) say(root, `Not in the notes yet: ${much}, ${kept}.`);
  }

  function say(root, words) {
    const place = root.querySelector(".pb-unsaved > span");
    if (place.textContent !== words) place.textContent = words;
  }

  async function copyAll(root) {
    const done = await copy(unsaved.pasted(root));
    say(root, done ? "Copied. Paste it at the end of the interview’s note." : "This browser does not let a page copy; use the call sheet.");
  }

  function begin() {
    for (const root of document.querySelectorAll(TALKS)) {
      show(root);
      if (watched.has(root.dataset.key)) continue;
      watched.add(root.dataset.key);
      store.watch(root.dataset.key, () => document.querySelectorAll(TALKS).forEach(show));
    }
  }

  document.addEventListener("pb-tick", (event) => {
    const root = event.target.closest(TALKS);
    if (root) show(root);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".pb-unsaved > button");
    if (button) copyAll(button.closest(TALKS));
  });
  opened(begin);
})();
