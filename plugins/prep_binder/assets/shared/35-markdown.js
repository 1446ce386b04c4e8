/* Words that were typed, as Markdown that reads back as the same words and shows them as text. */

(() => {
  "use strict";

  /**
   * A text as a note can hold it. Other line separators become line breaks, tabs four spaces; other control
   * characters, spaces at the ends of lines, blank lines around it and indent that all lines share are dropped.
   */
  function tidy(text) {
    const whole = typeof text.toWellFormed === "function" ? text.toWellFormed() : text;
    const lines = whole
      .replace(/\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]/g, "\n")
      .replace(/\t/g, "    ")
      .replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/g, "")
      .split("\n")
      .map((line) => line.trimEnd().replace(/^\s+/, (space) => " ".repeat(space.length)));
    while (lines.length && !lines[0]) lines.shift();
    while (lines.length && !lines[lines.length - 1]) lines.pop();
    const indent = Math.min(...lines.filter(Boolean).map((line) => line.search(/\S/)));
    return lines.map((line) => line.slice(indent)).join("\n");
  }

  function reference(sign) {
    return `&#${sign.codePointAt(0)};`;
  }

  /** One line, with a character reference for what would be markup, code or a comment; links in [[ ]] stay. */
  function escaped(line) {
    return line
      .replace(/&(?=#?\w+;)/g, "&amp;")
      .replace(/<(?!\s|\d)|<$/g, "&lt;")
      .replace(/[`{\\]|%(?=%)|~(?=~)/g, reference)
      .replace(/\]([(:])/g, (found, sign) => `]${reference(sign)}`)
      .replace(/^( *)(#|[-=_*](?=[-=_* ]*$)|([!?/:=+])(?=\3\3)|\[(?=TOC\]$))/, (found, space, sign) => space + reference(sign));
  }

  /** A text as lines of Markdown, each behind `indent`; empty lines stay empty. */
  function markdown(text, indent = "") {
    const lines = tidy(text).split("\n");
    return lines.map((line) => (line ? indent + escaped(line) : "")).join("\n");
  }

  window.prepBinder.tidy = tidy;
  window.prepBinder.markdown = markdown;
})();
