/* Words beside a date: how long ago, how far ahead, and what time it is there. The dates themselves stay as they are. */

(() => {
  "use strict";

  const { days, daily, minutely } = window.prepBinder;

  daily((day) => {
    for (const place of document.querySelectorAll("[data-ago]")) say(place, `, ${days.ago(place.dataset.ago, day)}`);
    for (const place of document.querySelectorAll("[data-away]")) say(place, `, ${days.ago(place.dataset.away, day)}`);
  });

  minutely((day, now) => {
    for (const place of document.querySelectorAll("[data-zone]")) tellTime(place, now);
    for (const place of document.querySelectorAll("[data-appointment]")) tellAppointment(place, day, now);
  });

  function tellTime(place, now) {
    const there = days.local(place.dataset.zone, now);
    if (!there) return;
    const here = days.local(Intl.DateTimeFormat().resolvedOptions().timeZone, now);
    const weekday = here && here.weekday === there.weekday ? "" : `${there.weekday} `;
    const late = days.isWaking(there.hour) ? "" : `, outside ${days.WAKING.from} to ${days.WAKING.to}`;
    say(place, `, now ${weekday}${there.clock}${late}`);
  }

  /** How far away an appointment is, and what time that is here where the clocks there go differently. */
  function tellAppointment(place, day, now) {
    const time = place.querySelector("time");
    if (!time) return;
    const moment = new Date(days.moment(time.dateTime, place.dataset.appointment));
    const words = [days.ago(time.dateTime.slice(0, 10), day)];
    if (time.dateTime.includes("T") && days.today(moment) === day && moment > now) words[0] = until(moment - now);
    const here = days.ownTime(time.dateTime, place.dataset.appointment);
    if (here) words.push(here);
    say(place, `, ${words.join(", ")}`);
  }

  function until(milliseconds) {
    const minutes = Math.round(milliseconds / 60000);
    if (minutes < 2) return "now";
    return minutes < 120 ? `in ${minutes} minutes` : `in ${Math.floor(minutes / 60)} hours`;
  }

  function say(place, words) {
    let said = place.querySelector(".pb-away");
    if (!said) {
      said = document.createElement("span");
      said.className = "pb-away";
      place.append(said);
    }
    if (said.textContent !== words) said.textContent = words;
  }
})();
