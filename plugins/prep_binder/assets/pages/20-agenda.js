/* Today as it is on the day it is opened: what is overdue, due and coming up, in the order of the core (standing, agenda). */

(() => {
  "use strict";

  const { days, daily, dueRows, showSection } = window.prepBinder;
  const GROUPS = ["overdue", "today", "soon"];

  daily((day) => {
    for (const root of document.querySelectorAll("[data-agenda]")) show(root, day);
  });

  function show(root, day) {
    const { built, ahead } = root.dataset;
    root.querySelector("[data-old]").hidden = days.between(built, day) <= Number(ahead);
    // On the day of the build the page is right as it came; where it does not hold every row, it alone can count them.
    if (day === built && !root.dataset.shownOn) return;
    root.dataset.shownOn = day;
    const rows = dueRows.standing(root, day).filter((row) => GROUPS.includes(row.state));
    const found = mostUrgent(rows, day, root.dataset.urgency.split(" "));
    for (const row of rows) row.element.remove();
    for (const name of GROUPS) fill(root, name, found.filter((row) => row.state === name), day);
    showSection(root.querySelector("[data-nothing]"), found.length === 0);
  }

  /** One row for a person and a day, the most urgent kind; what is past counts for today. Keeps the order. */
  function mostUrgent(rows, day, urgency) {
    const best = new Map();
    for (const row of rows) {
      const key = JSON.stringify([row.who, row.due > day ? row.due : day]);
      const other = best.get(key);
      if (!other || urgency.indexOf(row.kind) < urgency.indexOf(other.kind)) best.set(key, row);
    }
    const kept = new Set(best.values());
    return rows.filter((row) => kept.has(row));
  }

  function fill(root, name, rows, day) {
    const group = root.querySelector(`[data-group="${name}"]`);
    const shown = rows.slice(0, Number(root.dataset.shown));
    showSection(group, rows.length > 0);
    const isWhole = "whole" in root.dataset;
    group.querySelector(".pb-count").textContent = isWhole ? rows.length : `${rows.length}+`;
    group.querySelector("ul").replaceChildren(...shown.map((row) => row.element));
    for (const row of shown) dueRows.tell(row, row.due === day ? "" : days.distance(row.due, day));
    const rest = group.querySelector("[data-rest]");
    rest.hidden = rows.length === shown.length;
    rest.querySelector("span").textContent = rows.length - shown.length;
  }
})();
