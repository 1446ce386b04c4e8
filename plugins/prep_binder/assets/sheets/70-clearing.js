/* Clearing a sheet: it asks first, and can be undone, also after a reload. */

(() => {
  "use strict";

  const { sheet, store, ticks, scratch, clock, unsaved } = window.prepBinder;
  if (!sheet) return;

  const CLEARED = "cleared";
  const dialog = document.querySelector(".cs-dialog");
  const undo = document.querySelector('[data-do="undo"]');

  function entered() {
    return [...store.all(sheet.key)].filter(([part]) => part === "clock" || /^(?:tick question|text) /.test(part));
  }

  function offerUndo() {
    undo.hidden = store.get(sheet.key, CLEARED) === null;
  }

  function refresh() {
    ticks.refresh(sheet.key);
    scratch.refresh();
    clock.refresh();
    offerUndo();
  }

  function clear() {
    const parts = entered();
    store.set(sheet.key, CLEARED, JSON.stringify(parts));
    parts.forEach(([part]) => store.set(sheet.key, part, null));
    refresh();
    sheet.tell("Cleared. Undo brings it back.");
  }

  /** Put back what was cleared, but for what was entered anew since. */
  function bringBack() {
    for (const [part, text] of JSON.parse(store.get(sheet.key, CLEARED))) {
      if (store.get(sheet.key, part) === null) store.set(sheet.key, part, text);
    }
    store.set(sheet.key, CLEARED, null);
    refresh();
    sheet.tell("Everything is back.");
  }

  sheet.on("clear", () => {
    const much = unsaved.amount(sheet.root);
    if (!entered().length) {
      sheet.tell("There is nothing to clear.");
      return;
    }
    dialog.querySelector("#cs-sure").textContent = much
      ? `Clear this sheet? ${much} that your notes do not have yet go with it.`
      : "Clear this sheet? Your notes have everything on it.";
    dialog.returnValue = "keep";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => dialog.returnValue === "clear" && clear());
  sheet.on("undo", bringBack);
  store.watch(sheet.key, (part) => part === CLEARED && refresh());
  offerUndo();
})();
