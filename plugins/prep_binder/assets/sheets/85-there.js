/* What time it is where they are. */

(() => {
  "use strict";

  const { days } = window.prepBinder;
  const places = [...document.querySelectorAll("[data-there]")];

  function show(place) {
    const zone = place.dataset.there;
    const there = days.local(zone);
    if (!there) return;
    place.textContent = `${there.clock} there, ${there.weekday}${days.isWaking(there.hour) ? "" : ": too early or too late to ring"}`;
  }

  if (!places.length) return;
  places.forEach(show);
  setInterval(() => places.forEach(show), 15000);
})();
