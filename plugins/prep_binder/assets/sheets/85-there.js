/* What time it is where they are. */

(() => {
  "use strict";

  const { days, minutely } = window.prepBinder;

  minutely((day, now) => {
    for (const place of document.querySelectorAll("[data-there]")) {
      const there = days.local(place.dataset.there, now);
      const late = there && !days.isWaking(there.hour) ? ": too early or too late to ring" : "";
      place.textContent = there ? `${there.clock} there, ${there.weekday}${late}` : "";
    }
  });
})();
