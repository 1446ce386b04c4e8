/* When a page is opened: also one that Material's instant navigation puts in place of another. */

(() => {
  "use strict";

  /** Call `begin` for each page that is opened, once what it shows is there. */
  function opened(begin) {
    const pages = window.document$;
    if (pages && typeof pages.subscribe === "function") pages.subscribe(() => begin());
    else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => begin());
    else begin();
  }

  window.prepBinder.opened = opened;
})();
