/* Filters and sorting of a page's tables, filters of its lists; what is chosen stands in the address, so that it can be kept and sent. */

(() => {
  "use strict";

  const { opened, rows } = window.prepBinder;
  const regions = new Map();

  opened(() => {
    regions.clear();
    for (const region of document.querySelectorAll("[data-tables]")) begin(region);
  });
  window.addEventListener("popstate", () => {
    for (const one of regions.values()) read(one);
  });

  function begin(region) {
    const form = region.querySelector("[data-filters]");
    const tables = Array.from(region.querySelectorAll("table, ul[data-rows]"));
    if (!form || !tables.length) return;
    const one = { region, form, tables, rows: [], sort: "", isDescending: false };
    regions.set(region, one);
    for (const table of tables) for (const head of rows.columns(table)) makeButton(one, head);
    fillOrders(one);
    gather(one);
    listen(one);
    form.hidden = false;
    read(one);
  }

  /** Look at the rows anew: after others have come in or moved. */
  function gather(one) {
    one.rows = one.tables.flatMap(rows.rowsOf);
    for (const select of one.form.querySelectorAll("select[data-choice]")) fillChoices(one, select);
  }

  function makeButton(one, head) {
    if (head.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pb-sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const isSame = one.sort === head.dataset.column;
      one.sort = isSame && one.isDescending ? "" : head.dataset.column;
      one.isDescending = isSame && !one.isDescending;
      apply(one, "push");
    });
  }

  /** The order as a choice of its own: on a phone the tables have no heads. */
  function fillOrders(one) {
    const select = one.form.elements.order;
    for (const head of rows.columns(one.tables[0])) {
      for (const way of ["ascending", "descending"]) {
        select.add(new Option(`${head.textContent}, ${way}`, `${head.dataset.column} ${way}`));
      }
    }
  }

  function fillChoices(one, select) {
    const chosen = select.value;
    const found = new Set(one.rows.flatMap((row) => rows.values(row, select.name)));
    const choices = [...found].sort(rows.compare).map((value) => new Option(value, value));
    select.replaceChildren(select.options[0], ...choices);
    select.value = found.has(chosen) ? chosen : "";
  }

  function listen(one) {
    const { form, region } = one;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.elements.find.addEventListener("input", () => apply(one, "replace"));
    form.addEventListener("change", (event) => {
      if (event.target === form.elements.find) return;
      const order = form.elements.order;
      if (order) {
        const [column, way] = order.value.split(" ");
        one.sort = column;
        one.isDescending = way === "descending";
      }
      apply(one, "push");
    });
    for (const button of region.querySelectorAll("[data-show-all]")) {
      button.addEventListener("click", () => {
        form.reset();
        one.sort = "";
        apply(one, "push");
        form.elements.find.focus();
      });
    }
  }

  function fields(form) {
    return [form.elements.find, ...form.querySelectorAll("select[data-choice]")];
  }

  /** Take over what the address says. */
  function read(one) {
    const said = new URLSearchParams(location.search);
    for (const field of fields(one.form)) field.value = said.get(field.name) || "";
    for (const field of one.form.querySelectorAll("select")) if (field.selectedIndex < 0) field.value = "";
    const [column, way] = (said.get("order") || "").split(" ");
    one.sort = rows.columns(one.tables[0]).some((head) => head.dataset.column === column) ? column : "";
    one.isDescending = Boolean(one.sort) && way === "descending";
    apply(one, "");
  }

  function write(one, how) {
    const said = new URLSearchParams(location.search);
    for (const field of [...fields(one.form), one.form.elements.order].filter(Boolean)) {
      if (field.value) said.set(field.name, field.value);
      else said.delete(field.name);
    }
    const query = said.toString();
    const address = `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
    try {
      history[`${how}State`](history.state, "", address);
    } catch (error) {
      // A page opened from disk may not change its address in every browser; it filters all the same.
      if (error.name !== "SecurityError") throw error;
    }
  }

  function apply(one, how) {
    if (one.form.elements.order) one.form.elements.order.value = one.sort ? `${one.sort} ${one.isDescending ? "descending" : "ascending"}` : "";
    if (how) write(one, how);
    window.prepBinder.tables.arrange(one);
    const words = rows.plain(one.form.elements.find.value).split(/\s+/).filter(Boolean);
    const choices = fields(one.form).slice(1).filter((select) => select.value);
    let shown = 0;
    for (const row of one.rows) {
      const fits = words.every((word) => row.text.includes(word))
        && choices.every((select) => rows.values(row, select.name).includes(select.value));
      if (row.element.hidden === fits) row.element.hidden = !fits;
      shown += Number(fits);
    }
    window.prepBinder.tables.tell(one, shown, words.length > 0 || choices.length > 0);
  }

  /** For scripts that move rows: run a change while every row stands where it stood at first. */
  function change(region, run) {
    const one = regions.get(region);
    if (one) window.prepBinder.tables.restore(one);
    run();
    if (!one) return;
    gather(one);
    apply(one, "");
  }

  window.prepBinder.changeRows = change;
})();
