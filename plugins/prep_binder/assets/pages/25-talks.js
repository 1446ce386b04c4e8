/* Today at the minute it is opened: the next conversation, and who can be called, which depends on the hour there. */

(() => {
  "use strict";

  const { days, daily, minutely, showSection } = window.prepBinder;
  const MINUTE = 60000; // milliseconds

  minutely((day, now) => {
    for (const block of document.querySelectorAll("[data-talks]")) showNext(block, now);
    for (const block of document.querySelectorAll("[data-callable]")) showCallable(block, day, now);
  });

  /** The first conversation that is not over; none once all that the page knows of are. */
  function showNext(block, now) {
    const talks = [...block.querySelectorAll("[data-talk]")];
    const next = talks.find((talk) => end(talk) > now.getTime());
    for (const talk of talks) talk.hidden = talk !== next;
    showSection(block, Boolean(next));
  }

  function end(talk) {
    const time = talk.querySelector("time");
    if (!time) return Infinity;
    const starts = days.moment(time.dateTime, talk.querySelector("[data-appointment]").dataset.appointment);
    return time.dateTime.includes("T") ? starts + Number(talk.dataset.minutes) * MINUTE : starts;
  }

  /** Whoever is up and about comes first, then those whose hour is not known; the others last, with a word. */
  function showCallable(block, day, now) {
    const rows = [...block.querySelectorAll("[data-since]")];
    for (const row of rows) {
      const place = row.querySelector("[data-zone]");
      const there = place && days.local(place.dataset.zone, now);
      row.dataset.hour = !there ? "unknown" : days.isWaking(there.hour) ? "waking" : "asleep";
    }
    const hours = ["waking", "unknown", "asleep"];
    const found = rows.filter((row) => row.dataset.since <= day);
    found.sort((a, b) => hours.indexOf(a.dataset.hour) - hours.indexOf(b.dataset.hour));
    const shown = new Set(found.slice(0, Number(block.dataset.shown)));
    for (const row of rows) row.hidden = !shown.has(row);
    arrange(block.querySelector("ul"), [...found, ...rows.filter((row) => !found.includes(row))]);
    showSection(block, found.length > 0);
    const rest = block.querySelector("[data-rest]");
    rest.hidden = found.length === shown.size;
    rest.querySelector("span").textContent = found.length - shown.size;
    const { from, to } = days.WAKING;
    block.querySelector("[data-hours]").textContent =
      `Everything for the conversation is in hand. First come those for whom it is between ${from}:00 and ${to}:00 now.`;
  }

  /** Move rows only where their order changes: the keyboard may be on one of them. */
  function arrange(list, rows) {
    if (rows.some((row, index) => list.children[index] !== row)) list.append(...rows);
  }

  daily((day) => {
    for (const line of document.querySelectorAll("[data-today]")) showToday(line, day);
  });

  function showToday(line, day) {
    const built = line.dataset.today;
    line.replaceChildren(dated(day));
    if (day === built) return;
    const note = document.createElement("span");
    note.className = "pb-built";
    note.append("built on ", dated(built));
    line.append(" ", note);
  }

  function dated(day) {
    const time = document.createElement("time");
    time.dateTime = day;
    time.textContent = days.shown(day);
    return time;
  }
})();
