/* Tables and lists as they are filtered and sorted: the rows in their order, groups without rows away, and a word of what is shown. */

(() => {
  "use strict";

  const { rows, showSection } = window.prepBinder;

  /** Put the rows into the order of the chosen column, or back where they stood. */
  function arrange(one) {
    const order = `${one.sort} ${one.isDescending}`;
    if (one.order === order) return;
    restore(one);
    one.order = order;
    for (const table of one.tables) {
      for (const head of rows.columns(table)) mark(head, one);
      if (!one.sort) continue;
      const body = document.createElement("tbody");
      body.dataset.sorted = "";
      const own = one.rows.filter((row) => row.table === table);
      body.append(...rows.sorted(own, one.sort, one.isDescending).map((row) => row.element));
      table.append(body);
    }
  }

  function mark(head, one) {
    if (head.dataset.column === one.sort) {
      head.setAttribute("aria-sort", one.isDescending ? "descending" : "ascending");
    } else {
      head.removeAttribute("aria-sort");
    }
  }

  function restore(one) {
    one.order = " false";
    const bodies = new Map();
    for (const row of one.rows) {
      if (!bodies.has(row.body)) bodies.set(row.body, []);
      bodies.get(row.body).push(row.element);
    }
    for (const table of one.tables) {
      if (table.querySelector("[data-sorted]")) {
        for (const [body, elements] of bodies) if (table.contains(body)) body.append(...elements);
      }
      for (const body of table.querySelectorAll("[data-sorted]")) body.remove();
    }
  }

  /** Say how many are shown and in which order; hide what is left without rows. */
  function tell(one, shown, isFiltered) {
    for (const table of one.tables) {
      for (const body of table.tBodies || []) body.hidden = !body.querySelector("tr:not(.pb-initial):not([hidden])");
      table.hidden = Array.from(table.tBodies || table.children).every((part) => part.hidden);
      const section = table.closest("section");
      if (section && one.region.contains(section)) tellOf(section, table, isFiltered);
    }
    for (const part of one.region.querySelectorAll("[data-unfiltered]")) part.hidden = isFiltered || Boolean(one.sort);
    for (const part of one.region.querySelectorAll("[data-no-match]")) part.hidden = shown > 0 || one.rows.length === 0;
    one.form.querySelector("[data-show-all]").hidden = !isFiltered && !one.sort;
    one.form.querySelector("[role=status]").textContent = words(one, shown, isFiltered);
  }

  /** A group is there while it has rows; its heading counts those that are shown. */
  function tellOf(section, table, isFiltered) {
    if (section.hidden !== table.hidden) showSection(section, !table.hidden);
    const count = section.querySelector(".pb-count");
    const whole = count.dataset.whole || count.textContent;
    count.dataset.whole = whole;
    const all = table.querySelectorAll(table.tHead ? "tbody > tr" : ":scope > li");
    const shown = Array.from(all).filter((row) => !row.hidden).length;
    count.textContent = isFiltered ? `${shown} of ${all.length}` : whole;
  }

  function words(one, shown, isFiltered) {
    const { one: noun, many } = one.form.dataset;
    const total = one.rows.length;
    if (!isFiltered && !one.sort) return "";
    const parts = [isFiltered ? `${shown} of ${total} shown` : `${total} ${total === 1 ? noun : many}`];
    if (one.sort) {
      const head = rows.columns(one.tables[0]).find((cell) => cell.dataset.column === one.sort);
      parts.push(`sorted by ${head.textContent.toLowerCase()}, ${one.isDescending ? "descending" : "ascending"}`);
    }
    return parts.join(", ");
  }

  window.prepBinder.tables = { arrange, restore, tell };
})();
