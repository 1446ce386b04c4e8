/* "Save as one file": the sheet with its style and script inside, for a phone without a network. */

(() => {
  "use strict";

  const { sheet, untouched } = window.prepBinder;
  if (!sheet) return;

  const own = document.querySelector("script[src$='sheet.js']");
  const button = document.querySelector('[data-do="save"]');

  /** The texts to put in; a script element brings them, which a page from disk may load too. */
  function texts() {
    return new Promise((found, failed) => {
      const script = document.createElement("script");
      script.src = own.src.replace(/sheet\.js$/, "sheet-inside.js");
      script.onload = () => found(window.prepBinder.inside);
      script.onerror = () => failed(new Error(`${script.src} cannot be read`));
      document.head.append(script);
    });
  }

  /** The whole document: as it came, without what leads elsewhere, with everything inside. */
  function alone(inside) {
    const root = untouched.cloneNode(true);
    root.classList.add("cs-alone");
    const style = document.createElement("style");
    style.textContent = inside.style;
    const script = document.createElement("script");
    script.textContent = inside.script;
    root.querySelector("meta[http-equiv]").content = inside.policy;
    root.querySelector("link[rel=stylesheet]").replaceWith(style);
    root.querySelector("script[src]").remove();
    for (const leading of root.querySelectorAll(".cs-nav, [data-do=save]")) leading.remove();
    root.querySelector("body").append(script);
    return `<!doctype html>\n${root.outerHTML}\n`;
  }

  async function save() {
    let inside;
    try {
      inside = await texts();
    } catch (error) {
      sheet.tell(`The sheet cannot be saved: ${error.message}.`);
      return;
    }
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([alone(inside)], { type: "text/html" }));
    link.href = address;
    link.download = `${sheet.root.dataset.file}.html`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    sheet.tell("Saved as one file. Ticks and words that you enter in the file stay in the browser that opens it.");
  }

  if (!own) return;
  button.addEventListener("click", save);
})();
