/* The status index on the day it is opened: each open follow-up under its state of that day. */

(() => {
  "use strict";

  const { days, daily, dueRows, changeRows } = window.prepBinder;

  daily((day) => {
    for (const region of document.querySelectorAll("[data-status-index]")) show(region, day);
  });

  function show(region, day) {
    const found = dueRows.standing(region, day);
    const isMoved = region.dataset.shownOn ? region.dataset.shownOn !== day : region.dataset.built !== day;
    if (isMoved) changeRows(region, () => fill(region, found));
    region.dataset.shownOn = day;
    for (const row of found) tell(row, day);
    if ("whole" in region.dataset) document.querySelector("[data-open]").textContent = found.length;
    for (const part of region.querySelectorAll("[data-as-of]")) part.hidden = true;
    for (const part of region.querySelectorAll("[data-empty]")) part.hidden = found.length > 0;
  }

  function tell(row, day) {
    const place = row.element.cells[2];
    const said = place.querySelector(".pb-distance") || document.createElement("span");
    said.className = "pb-distance";
    said.textContent = days.distance(row.due, day);
    place.append(" ", said);
  }

  function fill(region, found) {
    for (const group of region.querySelectorAll("[data-group]")) {
      const rows = found.filter((row) => row.state === group.dataset.group);
      group.querySelector("tbody").replaceChildren(...rows.map((row) => row.element));
      const count = "whole" in region.dataset ? String(rows.length) : `${rows.length} on this page`;
      group.querySelector(".pb-count").dataset.whole = count;
      group.querySelector(".pb-count").textContent = count;
      group.hidden = rows.length === 0;
      const jump = region.querySelector(`.pb-jumps [data-to="${group.dataset.group}"]`);
      jump.hidden = group.hidden;
      jump.querySelector(".pb-count").textContent = count;
    }
  }
})();
