/* Days as a page needs them when it is opened: the rules of the core (standing, wording) over the dates in the page. */

(() => {
  "use strict";

  const DAY = 86400000; // milliseconds
  const SOON = 7; // days ahead that Today shows
  const WAKING = { from: 8, to: 20 }; // local hours at which one may ring somebody up
  const WEEKDAYS = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]; // 1 January 1970 was a Thursday
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const formats = new Map();

  /** The number of days since 1970 for `2026-11-20`, also with a time behind it; null for anything else. */
  function number(iso) {
    const found = /^(\d{4}-\d\d-\d\d)(?!\d)/.exec(iso || "");
    if (!found) return null;
    const time = Date.parse(`${found[1]}T00:00:00Z`);
    return Number.isNaN(time) || written(time / DAY) !== found[1] ? null : time / DAY;
  }

  function written(days) {
    return new Date(days * DAY).toISOString().slice(0, 10);
  }

  /** The day it is here: `2026-11-20`. */
  function today(now = new Date()) {
    const two = (part) => String(part).padStart(2, "0");
    return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /** A day as the pages write it: `Fri 20 Nov 2026`. */
  function shown(iso) {
    const [year, month, date] = iso.slice(0, 10).split("-").map(Number);
    const weekday = WEEKDAYS[((number(iso) % 7) + 7) % 7];
    return `${weekday} ${date} ${MONTHS[month - 1]} ${year}`;
  }

  /** Days from one day to another, negative for one that is past. */
  function between(from, to) {
    return number(to) - number(from);
  }

  /**
   * Where an open follow-up stands on a day: overdue, today, soon, later or silenced; empty where it is not there
   * yet, or not there any more. `one` has `due` and `overdue`, and `from`, `until`, `silent` where they apply.
   */
  function state(one, day) {
    if ((one.from && day < one.from) || (one.until && day > one.until)) return "";
    if (one.silent && day < one.silent) return "silenced";
    if (day >= one.overdue) return "overdue";
    if (day >= one.due) return "today";
    return between(day, one.due) <= SOON ? "soon" : "later";
  }

  /** How far a day is from another one, in words. */
  function distance(day, from) {
    const days = between(from, day);
    if (Math.abs(days) <= 1) return ["yesterday", "today", "tomorrow"][days + 1];
    return days > 0 ? `in ${days} days` : `${-days} days ago`;
  }

  /** How long ago a day was, in days, weeks from 14 days on, then months, then years; one that is to come in days. */
  function ago(day, from) {
    const days = between(day, from);
    if (days < 14) return distance(day, from);
    if (days < 61) return `${Math.floor(days / 7)} weeks ago`;
    if (days < 731) return `${Math.floor(days / 30.4375)} months ago`;
    return `${Math.floor(days / 365.25)} years ago`;
  }

  /** The time in a zone such as `Europe/Lisbon`: clock, hour, weekday; null for a zone that the browser does not know. */
  function local(zone, now = new Date()) {
    const format = formatted(zone);
    if (!format) return null;
    const parts = Object.fromEntries(format.formatToParts(now).map((part) => [part.type, part.value]));
    return { clock: `${parts.hour}:${parts.minute}`, hour: Number(parts.hour), weekday: parts.weekday };
  }

  function formatted(zone) {
    if (!formats.has(zone)) formats.set(zone, made(zone));
    return formats.get(zone);
  }

  function made(zone) {
    if (!zone) return null;
    const two = "2-digit";
    const parts = { weekday: "short", year: "numeric", month: two, day: two, hour: two, minute: two, hourCycle: "h23" };
    try {
      return new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: zone });
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  /**
   * The moment of `2026-11-20T14:30`, in milliseconds: by the offset behind it, else in the zone, else as the clocks
   * go here. A day without a time ends at midnight here.
   */
  function moment(iso, zone) {
    if (!iso.includes("T")) return Date.parse(`${iso}T23:59:59`);
    const wall = Date.parse(`${iso}Z`);
    const place = Number.isNaN(wall) ? null : local(zone, new Date(wall));
    if (!place) return Date.parse(iso);
    // What the clocks there are ahead of UTC at about that time; once more, for a change of clocks between the two.
    const first = wall - ahead(zone, wall);
    return wall - ahead(zone, first);
  }

  function ahead(zone, time) {
    const parts = formatted(zone).formatToParts(new Date(time));
    const part = Object.fromEntries(parts.map((one) => [one.type, Number(one.value)]));
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) - Math.floor(time / 60000) * 60000;
  }

  /** What time an appointment is here, `08:30 your time`; empty where the clocks here show the same, or it has no time. */
  function ownTime(iso, zone) {
    if (!iso.includes("T")) return "";
    const here = local(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(moment(iso, zone)));
    if (!here) return "";
    const weekday = here.weekday === WEEKDAYS[((number(iso) % 7) + 7) % 7] ? "" : `${here.weekday} `;
    return !weekday && here.clock === iso.slice(11, 16) ? "" : `${weekday}${here.clock} your time`;
  }

  /** Whether people are up and about at an hour of the day. */
  function isWaking(hour) {
    return hour >= WAKING.from && hour < WAKING.to;
  }

  window.prepBinder.days = {
    number, today, shown, between, state, distance, ago, local, moment, ownTime, isWaking, WAKING,
  };
})();
