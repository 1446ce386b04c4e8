/* The list of letters: which of them are printed. */

(() => {
  "use strict";

  const { opened } = window.prepBinder;

  function boxes() {
    return [...document.querySelectorAll("[data-choose]")];
  }

  function show() {
    let count = 0;
    let without = 0;
    for (const box of boxes()) {
      const item = document.querySelector(`[data-item="${box.dataset.choose}"]`);
      item.classList.toggle("lt-left-out", !box.checked);
      if (!box.checked) continue;
      count += 1;
      if (!item.querySelector(".lt-envelope")) without += 1;
    }
    tell(count, without);
  }

  function tell(count, without) {
    const letters = count === 1 ? "1 letter is" : `${count} letters are`;
    document.querySelector("[data-count]").textContent = `${letters} chosen`;
    for (const button of document.querySelectorAll("[data-print-as]")) {
      button.disabled = button.dataset.printAs === "letters" ? count === 0 : count === without;
    }
    const note = document.querySelector("[data-without]");
    note.hidden = without === 0;
    note.textContent = `${without} without a postal address: no envelope and no label for ${without === 1 ? "it" : "them"}.`;
  }

  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.matches("[data-choose]")) show();
  });

  opened(() => {
    if (boxes().length) show();
  });
})();
