/* The sheets of the coming seven days, counted from the day on which the page is opened; the others are left out. */

(() => {
  "use strict";

  const { days, daily } = window.prepBinder;
  const main = document.querySelector(".cs-coming");
  if (!main) return;

  const WEEK = 7; // days
  const rows = [...main.querySelectorAll("[data-day]")];

  function isComing(row, today) {
    const ahead = days.between(today, row.dataset.day);
    return ahead <= WEEK && (ahead >= 0 || row.dataset.for === "request");
  }

  /** Whether the sheet of a row is printed: the row is there, and its box is ticked; the last of many have none. */
  function choose(row) {
    const box = row.querySelector("[data-print]");
    if (!box) return;
    document.querySelector(`[data-sheet="${box.dataset.print}"]`).toggleAttribute("data-out", row.hidden || !box.checked);
  }

  daily((today) => {
    for (const row of rows) {
      row.hidden = !isComing(row, today);
      row.querySelector(".cs-away").textContent = `, ${days.distance(row.dataset.day, today)}`;
      choose(row);
    }
    main.querySelector(".cs-none").hidden = rows.some((row) => !row.hidden);
    main.querySelector(".cs-tools").hidden = rows.every((row) => row.hidden);
  });
  main.addEventListener("change", (event) => choose(event.target.closest("[data-day]")));
})();
