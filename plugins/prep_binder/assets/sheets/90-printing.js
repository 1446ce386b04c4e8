/* Printing from a button. */

(() => {
  "use strict";

  for (const button of document.querySelectorAll('[data-do="print"]')) button.addEventListener("click", () => window.print());
})();
