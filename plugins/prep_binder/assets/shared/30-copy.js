/* Copying a text, also where the browser's clipboard is not to be had: over plain http and from disk. */

(() => {
  "use strict";

  /** Put a text into the clipboard; the promise says whether it worked and never fails. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return byHand(text);
    }
  }

  function byHand(text) {
    const before = document.activeElement;
    const box = document.createElement("textarea");
    box.value = text;
    box.readOnly = true;
    box.className = "pb-copy-source";
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }

  window.prepBinder.copy = copy;
})();
