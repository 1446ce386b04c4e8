/* A request while it is changed: its words are counted, and what asks for a job is marked with the reason. */

(() => {
  "use strict";

  /** Words as the core counts them: runs between white space that hold a letter or a digit. */
  function count(text) {
    return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
  }

  function rules() {
    const found = document.querySelector("[data-rules]");
    return found ? JSON.parse(found.dataset.rules).map(([words, ...rest]) => [new RegExp(words, "i"), ...rest]) : [];
  }

  /** What is marked in a text, sentence by sentence. */
  function flags(text, marked = rules()) {
    const found = [];
    for (const sentence of new Set(text.split(/(?<=[.!?])\s+|\n+/).map((one) => one.trim()))) {
      const rule = marked.find(([words]) => words.test(sentence.replace(/’/g, "'")));
      if (rule) found.push({ words: sentence, reason: rule[1], instead: rule[2] });
    }
    return found;
  }

  function show(list, found) {
    list.hidden = found.length === 0;
    list.textContent = "";
    for (const { words, reason, instead } of found) {
      const item = document.createElement("li");
      const name = document.createElement("b");
      name.textContent = "Red flag:";
      const mend = document.createElement("span");
      mend.textContent = instead;
      item.append(name, ` “${words}”: ${reason}. `, mend);
      list.append(item);
    }
  }

  /** Only what the person changed is looked at here; the draft itself was looked at more closely when it was made. */
  function look(message, text) {
    const limit = Number(document.querySelector("[data-limit]").dataset.limit);
    const words = count(text);
    const place = message.querySelector("[data-words]");
    const many = words >= limit ? `: ${words - limit + 1} too many` : "";
    place.textContent = `${words} ${words === 1 ? "word" : "words"}${many}`;
    place.dataset.fits = words < limit ? "yes" : "no";
    if (message.dataset.text !== undefined && message.dataset.text !== text) show(message.querySelector("[data-flags]"), flags(text));
    message.dataset.text = text;
  }

  document.addEventListener("pb-draft", (event) => {
    const message = event.target.closest(".lt-message");
    if (message) look(message, event.detail.text);
  });

  window.prepBinder.asking = { count, flags };
})();
