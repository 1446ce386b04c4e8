/* Printing: letters, envelopes or labels, for those chosen; and the day of the letter is the day it is opened. */

(() => {
  "use strict";

  const { days, opened } = window.prepBinder;
  const LABELS = { a4: 21, us: 10 };
  const root = document.documentElement;

  /** Date the letters today, and what is to be noted once they are posted. */
  function date() {
    const now = new Date();
    const written = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(now);
    for (const time of document.querySelectorAll("[data-letter-day]")) {
      time.dateTime = days.today(now);
      time.textContent = written;
    }
    for (const code of document.querySelectorAll("[data-noted]")) {
      code.textContent = code.dataset.noted.replace("{day}", days.today(now));
    }
  }

  function chosen() {
    return [...document.querySelectorAll("[data-item]:not(.lt-left-out)")];
  }

  /** Addresses on sheets of labels, beginning at the first free one. */
  function lay(kind, first) {
    const addresses = chosen().map((item) => item.querySelector(".lt-envelope-to")).filter(Boolean);
    const texts = [...Array(first - 1).fill(""), ...addresses.map((address) => address.textContent)];
    while (texts.length) {
      const sheet = document.createElement("div");
      sheet.className = "lt-sheet";
      for (const text of texts.splice(0, LABELS[kind])) {
        const label = document.createElement("p");
        label.className = "lt-label";
        label.textContent = text;
        sheet.append(label);
      }
      document.querySelector("main").append(sheet);
    }
  }

  /** Get ready for a way of printing; letters are what a page prints by itself. */
  function arrange(what) {
    tidy();
    if (what === "envelopes") root.dataset.print = document.querySelector("[data-envelope]").value;
    if (what === "labels") {
      root.dataset.print = document.querySelector("[data-labels]").value;
      const most = LABELS[root.dataset.print];
      const first = Number.parseInt(document.querySelector("[data-first]").value, 10);
      lay(root.dataset.print, Math.min(Math.max(first || 1, 1), most));
    }
  }

  function tidy() {
    delete root.dataset.print;
    document.querySelectorAll(".lt-sheet").forEach((sheet) => sheet.remove());
    document.querySelectorAll("[data-alone]").forEach((item) => item.classList.remove("lt-left-out"));
    document.querySelectorAll("[data-alone]").forEach((item) => item.removeAttribute("data-alone"));
  }

  /** Print one of the forms of a request and leave out the others. */
  function alone(which) {
    tidy();
    for (const item of document.querySelectorAll("[data-item]")) {
      if (item.dataset.item === which) continue;
      item.dataset.alone = "";
      item.classList.add("lt-left-out");
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-print-as], [data-print-one]") : null;
    if (!button) return;
    if (button.dataset.printOne) alone(button.dataset.printOne);
    else arrange(button.dataset.printAs);
    window.print();
  });
  window.addEventListener("afterprint", tidy);

  opened(date);
  window.prepBinder.printing = { arrange, alone };
})();
