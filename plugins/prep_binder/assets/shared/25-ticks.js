/* Boxes to tick: `input[data-tick="ID"]` inside an element with `data-key` is kept; what the note has ticked stays done. */

(() => {
  "use strict";

  const { opened, store } = window.prepBinder;
  const BOXES = "[data-key] input[type=checkbox][data-tick]";
  const watched = new Set();

  function keyOf(box) {
    return box.closest("[data-key]").dataset.key;
  }

  function part(box) {
    return `tick ${box.dataset.tick}`;
  }

  /** Show what is kept. A tick that has reached the note is taken out of the store: the note has it. */
  function restore(box) {
    const key = keyOf(box);
    if (box.defaultChecked) {
      box.checked = true;
      box.disabled = true;
      store.set(key, part(box), null);
    } else {
      box.checked = store.get(key, part(box)) === "1";
    }
  }

  function show() {
    const boxes = [...document.querySelectorAll(BOXES)];
    boxes.forEach(restore);
    for (const key of new Set(boxes.map(keyOf))) follow(key);
  }

  function follow(key) {
    if (watched.has(key)) return;
    watched.add(key);
    store.watch(key, (changed) => {
      const same = (box) => keyOf(box) === key && part(box) === changed;
      [...document.querySelectorAll(BOXES)].filter(same).forEach((box) => {
        restore(box);
        announce(box);
      });
    });
  }

  function announce(box) {
    box.dispatchEvent(new CustomEvent("pb-tick", { bubbles: true, detail: { key: keyOf(box), tick: box.dataset.tick } }));
  }

  /** Bring every box of a key in line with the store, as after clearing it. */
  function refresh(key) {
    [...document.querySelectorAll(BOXES)].filter((box) => keyOf(box) === key).forEach((box) => {
      restore(box);
      announce(box);
    });
  }

  document.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.matches(BOXES)) return;
    store.set(keyOf(box), part(box), box.checked ? "1" : null);
    // The same box may stand on the page twice: in the short form, say.
    refresh(keyOf(box));
  });

  opened(show);
  window.prepBinder.ticks = { refresh };
})();
