/* "I only have five minutes": one question for insight and the closing one, of those that are not ticked yet. */

(() => {
  "use strict";

  const { sheet, opened } = window.prepBinder;
  if (!sheet) return;

  const SHORT = 5; // minutes of the short form
  const words = sheet.root.querySelector(".cs-short");
  let form = "";

  function isFor(purpose) {
    return (item) => item.dataset.purpose === purpose;
  }

  /** As the build chooses them for what the notes have ticked. */
  function chosen() {
    const items = [...sheet.root.querySelectorAll("[data-question][data-minutes]")];
    const open = items.filter((item) => !item.querySelector("[data-tick]").checked);
    const closing = open.filter(isFor("close")).slice(0, 1);
    const left = closing.reduce((minutes, item) => minutes - Number(item.dataset.minutes), SHORT);
    const insight = open.filter(isFor("insight"));
    const others = insight.length ? insight : open.filter((item) => !isFor("close")(item));
    const best = others.find((item) => Number(item.dataset.minutes) <= left) || others[0];
    return best ? [best, ...closing] : closing;
  }

  function quoted(item) {
    const made = document.createElement("q");
    made.textContent = item.querySelector(".cs-ask > span").textContent;
    return [made, " "];
  }

  function mark() {
    const picked = chosen();
    for (const item of sheet.root.querySelectorAll("[data-question][data-minutes]")) {
      item.toggleAttribute("data-short", picked.includes(item));
    }
    words.querySelector("[data-short-list]").replaceChildren(...picked.flatMap(quoted));
    words.querySelector("[data-short-some]").hidden = !picked.length;
    words.querySelector("[data-short-none]").hidden = picked.length > 0;
  }

  /** Once the short form is shown, its two questions stay, ticked or not. */
  sheet.root.addEventListener("pb-clock", () => {
    if (form !== "short" && sheet.root.dataset.form === "short") mark();
    form = sheet.root.dataset.form;
  });
  sheet.root.addEventListener("pb-tick", () => {
    if (form !== "short") mark();
  });
  opened(() => {
    mark();
    form = sheet.root.dataset.form;
  });
})();
