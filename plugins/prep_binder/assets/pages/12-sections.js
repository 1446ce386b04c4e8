/* Parts of a page that come and go with the day, together with their lines in the table of contents. */

(() => {
  "use strict";

  /** Show a part or take it away; its heading is the first one with an id. */
  function showSection(section, isShown) {
    section.hidden = !isShown;
    const heading = section.querySelector("h2[id]");
    if (!heading) return;
    for (const entry of document.querySelectorAll(`.md-nav a[href$="#${heading.id}"]`)) {
      entry.closest("li").hidden = !isShown;
    }
  }

  window.prepBinder.showSection = showSection;
})();
