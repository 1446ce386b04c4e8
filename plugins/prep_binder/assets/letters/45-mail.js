/* The e-mail of a draft, made anew whenever the draft is changed: the same rule as in the core (reference.mail). */

(() => {
  "use strict";

  const LONGEST = 1900; // signs of the whole address
  const LONGEST_SIGN = 12; // signs that one sign of a text becomes at most
  const CUT = encodeURIComponent(" …");

  /** Text for an address; half of a pair of surrogates, which no address can hold, is left out. */
  function encoded(text) {
    const lines = text.replace(/\r\n/g, "\n").replace(/\n/g, "\r\n");
    const whole = lines.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
    return encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  }

  /** The address of an e-mail, whose subject the page has at the length it takes, and whether it holds only the beginning of the text. */
  function mail(start, subject, text) {
    const before = `${start}?subject=${encoded(subject)}&body=`;
    const room = LONGEST - before.length;
    if (encoded(text).length <= room) return { url: before + encoded(text), isCut: false };
    let signs = [...text];
    for (;;) {
      const over = encoded(signs.join("")).length + CUT.length - room;
      if (signs.length === 0 || over <= 0) break;
      signs = signs.slice(0, signs.length - Math.max(1, Math.floor(over / LONGEST_SIGN)));
    }
    const words = signs.join("");
    const whole = words.includes(" ") ? words.slice(0, words.lastIndexOf(" ")) : words;
    return { url: before + encoded(whole) + CUT, isCut: true };
  }

  document.addEventListener("pb-draft", (event) => {
    const link = document.querySelector(`a[data-mail="${event.target.dataset.draft}"]`);
    if (!link) return;
    const { url, isCut } = mail(link.href.split("?", 1)[0], link.dataset.subject, event.detail.text);
    link.href = url;
    link.closest(".lt-tools").querySelector("[data-cut]").hidden = !isCut;
  });

  window.prepBinder.mail = mail;
})();
