/* What the script of a saved sheet stands in: it begins when the page is shown.
   Chromium answers a page that asks for its store before the browser knows that the page is there with a store that
   nobody else sees and that is lost. A page whose script lies inside it is quick enough for that, on a busy machine. */
((begin) => {
  "use strict";

  const root = document.documentElement;
  let begun = false;

  function once() {
    if (begun) return;
    begun = true;
    root.hidden = false;
    begin();
  }

  root.hidden = true; // nothing jumps when the script makes the sheet what it is
  requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, 500); // where no frames are drawn
})(() => {
  /* the script of the sheet */
});
