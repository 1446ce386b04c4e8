/* The form that asks for the passphrase, and what is said when it cannot be asked. The key stays in this page alone. */

(() => {
  "use strict";
  const locked = window.binderLocked;
  let header = null;

  /** Called by `header.js`: how the key was made, and the names of all files. */
  locked.header = (found) => { header = found; };

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("form");
    const notice = document.querySelector("[role=status]");
    const tell = (text) => { notice.textContent = text; };
    if (!window.crypto?.subtle) {
      tell("This address cannot open the binder: browsers keep their ciphers for https, for this device itself " +
        "(localhost), and for files opened from disk. Use one of these.");
      return;
    }
    if (!header) {
      tell("The file header.js is missing beside this page, so nothing can be opened.");
      return;
    }
    form.hidden = false;
    form.elements.passphrase.focus();
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      form.elements.unlock.disabled = true;
      tell("Opening …");
      try {
        await unlock(form.elements.passphrase.value, form, tell);
      } catch (error) {
        tell(error.message);
      }
      form.elements.unlock.disabled = false;
    });
  });

  async function unlock(passphrase, form, tell) {
    const keys = await locked.unlock(header, passphrase);
    if (!keys) {
      tell("This is not the passphrase. Capitals and extra spaces do not matter; every word and its place do.");
      form.elements.passphrase.select();
      return;
    }
    await Promise.all([locked.files.open(keys), locked.memory.open(passphrase, header.rounds)]);
    form.reset();
    document.querySelector("main").hidden = true;
    await locked.frame.begin(tell);
    keep();
  }

  /** Keep the locked files for times without a network, where the browser can. */
  async function keep() {
    if (!navigator.serviceWorker || !window.isSecureContext || location.protocol === "file:") return;
    try {
      await navigator.serviceWorker.register("keep.js");
      await locked.keep(header.names.map((name) => `sealed/${name}.js`));
    } catch {
      document.documentElement.dataset.offline = "no"; // the binder works; it needs the network next time
    }
  }
})();
