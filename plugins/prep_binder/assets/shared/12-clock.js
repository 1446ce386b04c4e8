/* Calls what depends on the day or on the minute: when a page is opened, and again when either changes in view. */

(() => {
  "use strict";

  const CHECK = 15000; // milliseconds between two looks at the clock
  const tasks = [];
  let isOpen = false;

  /** Run a task with the day and the time: on opening, then whenever what `changes(day, now)` returns is another. */
  function add(run, changes) {
    const task = { run, changes, last: null };
    tasks.push(task);
    if (isOpen) look(task);
  }

  function look(task, always = false) {
    const now = new Date();
    const day = window.prepBinder.days.today(now);
    const mark = task.changes(day, now);
    if (!always && mark === task.last) return;
    task.last = mark;
    try {
      task.run(day, now);
    } catch (error) {
      setTimeout(() => {
        throw error; // it is reported like any other, and the other tasks go on
      });
    }
  }

  function open() {
    isOpen = true;
    for (const task of tasks) look(task, true);
  }

  function lookAgain() {
    if (isOpen && document.visibilityState === "visible") for (const task of tasks) look(task);
  }

  window.prepBinder.opened(open);
  document.addEventListener("visibilitychange", lookAgain);
  window.addEventListener("pageshow", lookAgain);
  setInterval(lookAgain, CHECK);

  window.prepBinder.daily = (run) => add(run, (day) => day);
  window.prepBinder.minutely = (run) => add(run, (day, now) => Math.floor(now.getTime() / 60000));
})();
