/* What time it is where they are, and what time an appointment is here. */

(() => {
  "use strict";

  const { days, minutely } = window.prepBinder;

  minutely((day, now) => {
    for (const place of document.querySelectorAll("[data-there]")) {
      const there = days.local(place.dataset.there, now);
      const late = there && !days.isWaking(there.hour) ? ": too early or too late to ring" : "";
      place.textContent = there ? `${there.clock} there, ${there.weekday}${late}` : "";
    }
    for (const place of document.querySelectorAll("[data-appointment]")) {
      const here = days.ownTime(place.querySelector("time").dateTime, place.dataset.appointment);
      place.querySelector(".pb-away").textContent = here ? `, ${here}` : "";
    }
  });
})();
