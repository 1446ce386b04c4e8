/* Rows with something due: where each stands on a day, and the order they come in (standing in the core). */

(() => {
  "use strict";

  const { days, daily } = window.prepBinder;
  const RANK = { overdue: 0, today: 1, soon: 2, later: 3, silenced: 4 };
  const known = new WeakMap();

  /** The rows below an element with what they say, those that wait in a template too. */
  function gathered(root) {
    if (!known.has(root)) {
      const waiting = [...root.querySelectorAll("template[data-later]")].map((one) => one.content.cloneNode(true));
      const parts = [root, ...waiting];
      const elements = parts.flatMap((part) => [...part.querySelectorAll("[data-due]")]);
      known.set(root, elements.map((element) => ({ element, ...element.dataset, place: Number(element.dataset.place) })));
    }
    return known.get(root);
  }

  /** The rows that are there on a day, with their state, in the order of the status index. */
  function standing(root, day) {
    const found = [];
    for (const row of gathered(root)) {
      row.state = days.state(row, day);
      row.weight = row.state === "overdue" ? -lateness(row, day) : 0;
      row.element.dataset.state = row.state;
      if (row.state) found.push(row);
    }
    return found.sort((a, b) => RANK[a.state] - RANK[b.state] || a.weight - b.weight || a.place - b.place);
  }

  /** Days past by days allowed. */
  function lateness(row, day) {
    return days.between(row.due, day) / Math.max(1, days.between(row.started, row.due));
  }

  /** Say how far away the due day is. */
  function tell(row, words) {
    row.element.querySelector(".pb-distance").textContent = words;
  }

  /** What is due for one person or one talk. */
  daily((day) => {
    for (const list of document.querySelectorAll("[data-due-list]")) showList(list, day);
  });

  function showList(list, day) {
    const rows = standing(list, day);
    const place = list.querySelector("ul");
    place.replaceChildren(...rows.map((row) => row.element));
    place.hidden = rows.length === 0;
    for (const row of rows) {
      const words = days.distance(row.due, day);
      tell(row, { overdue: `overdue, due ${words}`, silenced: "silenced" }[row.state] || words);
    }
    for (const one of list.querySelectorAll("[data-as-of]")) one.hidden = true;
    for (const one of list.querySelectorAll("[data-empty]")) one.hidden = rows.length > 0;
  }

  window.prepBinder.dueRows = { standing, tell };
})();
