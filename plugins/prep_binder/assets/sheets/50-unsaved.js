/* What is not in the notes yet stands in sight all the time; questions of an earlier form of the sheet stay, too. */

(() => {
  "use strict";

  const { sheet, store, unsaved } = window.prepBinder;
  if (!sheet) return;

  const DENIED = "This browser keeps nothing for this page (a private window?): copy before you close it.";
  const ALL = "All that you ticked and wrote here is in your notes.";
  const NOTHING = "Nothing ticked or written here is in your notes until you copy it there.";

  function words(much) {
    if (!store.isKept()) return `${DENIED} ${much ? `Not in the notes yet: ${much}.` : ""}`;
    if (much) return `Not in the notes yet: ${much}, kept in this browser.`;
    return unsaved.isAny(sheet.root) ? ALL : NOTHING;
  }

  function show() {
    const much = unsaved.amount(sheet.root);
    sheet.show("unsaved", words(much));
    document.querySelector(".cs-unsaved").dataset.some = much ? "yes" : "no";
  }

  function item({ name, line, isNew, text }) {
    const made = document.querySelector("#cs-kept-item").content.firstElementChild.cloneNode(true);
    const [box, words] = [made.querySelector("input"), made.querySelector("textarea")];
    made.dataset.question = box.dataset.tick = words.dataset.text = name;
    made.dataset.line = line;
    made.querySelector("span").textContent = line.slice(1).replace(/-/g, " ");
    box.checked = isNew;
    words.setAttribute("aria-label", `Answer: ${line.slice(1)}`);
    words.value = text;
    return made;
  }

  /** Nothing that was ticked or written is lost when the questions of the sheet change. */
  function keepEarlier() {
    const place = sheet.root.querySelector(".cs-kept");
    const known = new Set([...sheet.root.querySelectorAll("[data-question]")].map((one) => one.dataset.question));
    const earlier = unsaved.questions(sheet.root).filter((one) => !known.has(one.name));
    place.querySelector("ul").append(...earlier.map(item));
    place.hidden = !earlier.length;
  }

  keepEarlier();
  for (const name of ["pb-tick", "pb-text"]) sheet.root.addEventListener(name, show);
  show();
})();
