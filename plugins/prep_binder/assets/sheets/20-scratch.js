/* Scratch boxes: `textarea[data-text="ID"]` is kept with every stroke, and follows other pages of the same sheet. */

(() => {
  "use strict";

  const { sheet, store } = window.prepBinder;
  if (!sheet) return;

  function boxes() {
    return [...sheet.root.querySelectorAll("textarea[data-text]")];
  }

  function part(box) {
    return `text ${box.dataset.text}`;
  }

  /** Show what is kept; a box with words in it is open. */
  function restore(box) {
    const text = store.get(sheet.key, part(box)) || "";
    if (box.value !== text) box.value = text;
    const folded = box.closest("details");
    if (folded && text) folded.open = true;
  }

  function changed() {
    sheet.root.dispatchEvent(new CustomEvent("pb-text"));
  }

  /** Bring every box in line with the store, as after clearing it. */
  function refresh() {
    boxes().forEach(restore);
    changed();
  }

  sheet.root.addEventListener("input", (event) => {
    if (!event.target.matches("textarea[data-text]")) return;
    store.set(sheet.key, part(event.target), event.target.value || null);
    changed();
  });
  sheet.root.addEventListener("toggle", (event) => {
    const box = event.target.open && event.target.querySelector("textarea");
    if (box && !box.value && document.activeElement === event.target.querySelector("summary")) box.focus();
  }, true);
  store.watch(sheet.key, (name) => {
    if (!name.startsWith("text ")) return;
    boxes().filter((box) => part(box) === name).forEach(restore);
    changed();
  });

  boxes().forEach(restore);
  window.prepBinder.scratch = { restore, refresh };
})();
