/* What is ticked or written about a talk in this browser and not in the notes yet, and how it goes there. */

(() => {
  "use strict";

  const { store, tidy, markdown, days } = window.prepBinder;
  const NOTED = "Noted during the call";
  const QUESTION = /^(?:tick|text) (question .+)$/;

  function flat(text) {
    return tidy(text).replace(/^\s*[-*+] +(?:\[[ xX]\] +)?/gm, "").replace(/\s+/g, " ");
  }

  function find(root, attribute, name) {
    return root.querySelector(`[${attribute}="${CSS.escape(name)}"]`);
  }

  /** The words for a question, or for the whole talk (`call`); empty when the note has them already. */
  function words(root, name) {
    const text = store.get(root.dataset.key, `text ${name}`) || "";
    const noted = find(root, "data-answer", name);
    return noted && flat(noted.textContent).includes(flat(text)) ? "" : text;
  }

  function isTicked(root, name) {
    return store.get(root.dataset.key, `tick ${name}`) === "1" && !find(root, "data-asked", name);
  }

  /** Names of the questions: those on the page in their order, then others that something is kept for. */
  function names(root) {
    const here = [...root.querySelectorAll("[data-question]")].map((item) => item.dataset.question);
    const kept = [...store.all(root.dataset.key).keys()].map((part) => (QUESTION.exec(part) || [])[1]);
    return [...new Set([...here, ...kept.filter(Boolean)])];
  }

  /** Each question with something new: its item of a list, whether it was asked, whether that is new, the words. */
  function questions(root) {
    return names(root).map((name) => {
      const item = find(root, "data-question", name);
      const box = item && item.querySelector("input");
      const isNew = isTicked(root, name);
      return {
        name,
        line: item ? item.dataset.line : name.replace("question ", "^"),
        asked: isNew || Boolean(box && box.checked),
        isNew,
        text: words(root, name),
      };
    }).filter((one) => one.isNew || tidy(one.text));
  }

  function counted(number, noun) {
    return number ? `${number} ${noun}${number === 1 ? "" : "s"}` : "";
  }

  /** How much is new, in words; empty when nothing is. */
  function amount(root) {
    const items = questions(root);
    const texts = items.filter((one) => tidy(one.text)).length + (tidy(words(root, "call")) ? 1 : 0);
    const ticks = items.filter((one) => one.isNew).length;
    return [counted(ticks, "tick"), counted(texts, "text")].filter(Boolean).join(" and ");
  }

  /** Whether anything is kept for this page, in the notes or not. */
  function isAny(root) {
    return [...store.all(root.dataset.key).keys()].some((part) => /^(?:tick|text) /.test(part));
  }

  function listed(one) {
    const answer = tidy(one.text) ? `\n\n${markdown(one.text, "    ")}\n` : "";
    return `- [${one.asked ? "x" : " "}] ${one.line}${answer}`;
  }

  /** The line of the front matter that starts every clock. */
  function held(root) {
    return `held: ${days.today()} ${root.dataset.channel || "phone"}`;
  }

  /** Everything that is new, as the end of a note; where there is no note yet (`data-front`), a whole one. */
  function pasted(root) {
    const items = questions(root).map(listed);
    const rest = words(root, "call");
    return [
      root.dataset.front ? `---\n${root.dataset.front}\n${held(root)}\n---\n` : "",
      items.length ? `\n## Questions\n\n${items.join("\n").trimEnd()}\n` : "",
      tidy(rest) ? `\n## ${NOTED}\n\n${markdown(rest)}\n` : "",
    ].join("");
  }

  window.prepBinder.unsaved = { questions, amount, isAny, pasted, held };
})();
