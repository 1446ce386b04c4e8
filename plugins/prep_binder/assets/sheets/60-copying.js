/* "Copy as Markdown": ticks and words in the form that the notes have, to be pasted at the end of the note. */

(() => {
  "use strict";

  const { sheet, copy, unsaved } = window.prepBinder;
  if (!sheet) return;

  function where() {
    if (sheet.root.dataset.front) return "Paste it into a new note in your folder of interviews.";
    const held = unsaved.held(sheet.root);
    return `Paste it at the end of ${sheet.root.dataset.path}, and write “${held}” into its front matter once the talk was held.`;
  }

  function byHand(text) {
    const dialog = document.querySelector("#cs-by-hand");
    const box = dialog.querySelector("textarea");
    box.value = text;
    dialog.showModal();
    box.select();
  }

  async function copyAll() {
    if (!unsaved.amount(sheet.root)) {
      sheet.tell("There is nothing to copy: no new tick, no new words.");
      return;
    }
    const text = unsaved.pasted(sheet.root);
    const done = await copy(text);
    if (!done) byHand(text);
    sheet.tell(`${done ? "Copied. " : ""}${where()}`);
  }

  sheet.on("copy", copyAll);
})();
