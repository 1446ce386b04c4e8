/* The rows of a page's tables and lists: what each says for sorting and filtering, and where it stood at first. */

(() => {
  "use strict";

  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const EMPTY = new Set(["", "–"]);

  /** Words without case and accents, so that `falcao` finds Falcão. */
  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /** The columns of a table that sort, by their names; a list has none. */
  function columns(table) {
    if (!table.tHead) return [];
    return Array.from(table.tHead.rows[0].cells).filter((cell) => cell.dataset.column);
  }

  /** Every row of a table or list with its words and its first place; headings of letters are no rows. */
  function rowsOf(table) {
    const names = new Map(columns(table).map((cell) => [cell.dataset.column, cell.cellIndex]));
    const rows = Array.from(table.querySelectorAll(table.tHead ? "tbody > tr:not(.pb-initial)" : ":scope > li"));
    return rows.map((element) => ({ element, table, body: element.parentElement, names, text: plain(element.textContent) }));
  }

  /** What a cell says: several things where it holds several. An item of a list says it in an attribute, one a line. */
  function values(row, column) {
    if (!row.table.tHead) return (row.element.dataset[column] || "").split("\n").filter(Boolean);
    const cell = row.element.cells[row.names.get(column)];
    if (!cell) return [];
    const several = cell.querySelectorAll(":scope > [data-one]");
    const found = several.length ? Array.from(several, (one) => one.textContent) : [cell.textContent];
    return found.map((one) => one.trim()).filter((one) => !EMPTY.has(one));
  }

  /** What a cell is sorted by: a date, else its words, in which numbers count as numbers; empty cells come last. */
  function key(row, column) {
    const cell = row.element.cells[row.names.get(column)];
    const time = cell && cell.querySelector("time");
    return time ? time.dateTime : values(row, column).join(", ");
  }

  /** The rows in the order of a column; what is equal keeps its order. */
  function sorted(rows, column, isDescending) {
    const keyed = rows.map((row) => ({ row, key: key(row, column) }));
    keyed.sort((a, b) => {
      if (!a.key || !b.key) return Number(!a.key) - Number(!b.key);
      const order = collator.compare(a.key, b.key);
      return isDescending ? -order : order;
    });
    return keyed.map((one) => one.row);
  }

  window.prepBinder.rows = { plain, columns, rowsOf, values, sorted, compare: collator.compare };
})();
