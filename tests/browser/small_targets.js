/* Returns what one can press in the binder's part of a page and that is smaller than 44 pixels, as "words (width x height)". */

() => {
  "use strict";

  const LEAST = 44;
  const PRESSABLE = "a[href], button, input, select, textarea, summary, [role=button]";
  const OF_THE_THEME = ".md-clipboard, .md-code__button, .md-top, .headerlink";
  const whole = document.querySelector("article.md-content__inner") ?? document.body;

  /** A link in running text, or in a table of the person's own, is as high as its line: the words around it decide. */
  function inProse(one) {
    if (!one.matches("a") || getComputedStyle(one).display !== "inline") return false;
    if (one.closest("table:not([class]) td")) return true;
    let block = one.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const links = [...block.querySelectorAll("a")].map((link) => link.textContent).join("");
    return block.textContent.replace(/\s/g, "").length > links.replace(/\s/g, "").length;
  }

  /** A mark in a picture leads where a link in words leads too. */
  function isSaidInWords(one) {
    if (!one.matches("svg a")) return false;
    return [...whole.querySelectorAll("a[href]:not(svg a)")].some((link) => link.href === new URL(one.href.baseVal, document.baseURI).href);
  }

  function box(one) {
    const label = one.matches("input[type=checkbox], input[type=radio]") ? one.closest("label") : null;
    return (label ?? one).getBoundingClientRect();
  }

  /** A thumb that lands half of the least size beside the middle still hits it. */
  function isHitAround(one) {
    one.scrollIntoView({ block: "center" });
    const { left, top, width, height } = box(one);
    const [x, y] = [left + width / 2, top + height / 2];
    const reach = LEAST / 2 - 1;
    return [[0, -reach], [0, reach], [-reach, 0], [reach, 0]].every(([right, down]) => {
      const hit = document.elementFromPoint(x + right, y + down);
      return hit !== null && (one.contains(hit) || hit.closest("label")?.control === one);
    });
  }

  function isSmall(one) {
    const { width, height } = box(one);
    if (width === 0 || height === 0 || !one.checkVisibility({ visibilityProperty: true })) return false;
    return (width < LEAST - 0.5 || height < LEAST - 0.5) && !inProse(one) && !isHitAround(one);
  }

  return [...whole.querySelectorAll(PRESSABLE)].filter((one) => !one.matches(OF_THE_THEME) && !isSaidInWords(one) && isSmall(one)).map((one) => {
    const { width, height } = box(one);
    return `${one.tagName.toLowerCase()} ${(one.textContent || one.name).trim().slice(0, 30)} (${width.toFixed(0)} x ${height.toFixed(0)})`;
  });
}
