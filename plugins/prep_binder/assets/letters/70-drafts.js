/*
 * Drafts: changed where they stand, kept in this browser, copied, and put back to what the notes give.
 * The last of the files: those before it wait for `pb-draft`, which tells the text of each draft from the start.
 */

(() => {
  "use strict";

  const { copy, opened, store } = window.prepBinder;
  const made = new WeakMap(); // draft -> its text and open places, as the binder made them
  const PROMISE = "It is kept in this browser and is not in your notes.";
  const CLOSED = "This browser keeps nothing: your changes are lost when the page is closed. They are not in your notes.";

  function keyOf(draft) {
    return draft.closest("[data-key]").dataset.key;
  }

  function part(draft) {
    return `draft ${draft.dataset.draft}`;
  }

  /** The text of a draft. Browsers put what is typed into blocks: each is a line, and a break at its end is none. */
  function text(draft) {
    return lines(draft).replace(/\r\n?/g, "\n").trimEnd();
  }

  function lines(node) {
    let words = "";
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) words += child.data;
      else if (child.nodeName === "BR") words += child === node.lastChild ? "" : "\n";
      else if (/^(?:DIV|P)$/.test(child.nodeName)) words += (child === node.firstChild ? "" : "\n") + lines(child);
      else words += lines(child);
    }
    return words;
  }

  /** Show a text as text; places that the notes left open stay marked. */
  function write(draft, words) {
    draft.textContent = "";
    let rest = words;
    while (rest) {
      const next = made.get(draft).open.filter((one) => rest.includes(one));
      if (next.length === 0) break;
      const first = next.reduce((a, b) => (rest.indexOf(a) <= rest.indexOf(b) ? a : b));
      const [before] = rest.split(first, 1);
      const mark = document.createElement("mark");
      mark.dataset.origin = "missing";
      mark.textContent = first;
      draft.append(before, mark);
      rest = rest.slice(before.length + first.length);
    }
    draft.append(rest);
  }

  /** What is kept for a draft: the text, and the one that it was made from; null when nothing was changed. */
  function kept(draft) {
    const found = store.get(keyOf(draft), part(draft));
    if (found === null) return null;
    try {
      const { from, text: words } = JSON.parse(found);
      return typeof words === "string" ? { from, text: words } : null;
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }

  function restore(draft) {
    const mine = kept(draft);
    if (mine !== null) write(draft, mine.text);
    tell(draft);
  }

  /** Say in the page what is open, and where the text is kept. */
  function tell(draft) {
    const words = text(draft);
    const open = made.get(draft).open.filter((one) => words.includes(one));
    const place = document.querySelector("[data-open]");
    if (place && document.querySelectorAll("[data-draft]").length === 1) {
      place.hidden = open.length === 0;
      place.textContent = open.length ? `Still to fill in: ${open.join(", ")}` : "";
    }
    draft.dispatchEvent(new CustomEvent("pb-draft", { bubbles: true, detail: { text: words } }));
  }

  function say(words) {
    const place = document.querySelector("[data-kept]");
    if (place) place.textContent = words;
  }

  function changed(draft) {
    const words = text(draft);
    const { text: from } = made.get(draft);
    store.set(keyOf(draft), part(draft), words === from ? null : JSON.stringify({ from, text: words }));
    say(store.isKept() ? `Changed. ${PROMISE}` : CLOSED);
    tell(draft);
  }

  function editable(draft) {
    try {
      draft.contentEditable = "plaintext-only";
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      draft.contentEditable = "true";
    }
    draft.setAttribute("role", "textbox");
    draft.setAttribute("aria-multiline", "true");
    draft.setAttribute("aria-label", `${draft.dataset.name}, a draft to change`);
    draft.spellcheck = true;
  }

  function prepare(draft) {
    const open = [...draft.querySelectorAll('mark[data-origin="missing"]')].map((mark) => mark.textContent);
    made.set(draft, { text: draft.textContent.trimEnd(), open: [...new Set(open)] });
    if (draft.closest(".lt-many") === null) editable(draft);
    restore(draft);
    const mine = kept(draft);
    if (mine !== null) say(mine.from === made.get(draft).text ? `Changed. ${PROMISE}` : "Your notes have changed since you changed this draft. Reset shows the new one.");
    if (!store.isKept()) say(CLOSED);
    store.watch(keyOf(draft), (which) => {
      if (which !== part(draft)) return;
      const now = kept(draft);
      write(draft, now === null ? made.get(draft).text : now.text);
      tell(draft);
    });
  }

  function find(part_) {
    return document.querySelector(`[data-draft="${part_}"]`);
  }

  async function act(button) {
    const draft = find(button.dataset.of);
    if (button.dataset.do === "copy") {
      say((await copy(text(draft))) ? "Copied." : "Copying failed: select the text and copy it by hand.");
    } else if (window.confirm("Put the draft back to what the notes give? Your changes are lost.")) {
      store.set(keyOf(draft), part(draft), null);
      write(draft, made.get(draft).text);
      say("The draft is what the notes give.");
      tell(draft);
    }
  }

  document.addEventListener("input", (event) => {
    if (event.target instanceof HTMLElement && made.has(event.target)) changed(event.target);
  });
  document.addEventListener("paste", (event) => {
    const draft = event.target instanceof Element ? event.target.closest("[data-draft]") : null;
    if (draft === null || draft.contentEditable !== "true") return;
    event.preventDefault();
    document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
  });
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-do][data-of]") : null;
    if (button) act(button);
  });

  opened(() => {
    document.documentElement.classList.remove("pb-no-script");
    document.querySelectorAll("[data-draft]").forEach(prepare);
  });
})();
