/* Runs a worker in a hidden frame where the browser refuses workers, as it does to a page that was opened from disk.
   The search of the theme runs in a worker. The same file serves the page and the frame, so that no script is inline
   and the content policy holds for both. */

(() => {
  "use strict";
  const here = document.currentScript;

  if (here.dataset.frame) {
    const { frameElement } = window;
    window.postMessage = (data) => {
      const answer = structuredClone(data);
      setTimeout(() => frameElement.answer("message", { data: answer }));
    };
    window.importScripts = async (...addresses) => {
      for (const address of addresses) {
        await new Promise((loaded) => {
          const script = document.createElement("script");
          script.src = address;
          script.onload = script.onerror = loaded;
          document.body.append(script);
        });
      }
    };
    return;
  }

  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.answer = (kind, details) => this.hear(new MessageEvent(kind, details));
      document.body.append(this.frame);
      const inner = this.frame.contentDocument;
      inner.open();
      inner.write("<!doctype html><body>");
      inner.close();
      this.ready = this.load(here.src, true).then(() => this.load(`${address}`, false));
    }

    load(address, isFrame) {
      return new Promise((loaded, failed) => {
        const script = this.frame.contentDocument.createElement("script");
        script.src = address;
        if (isFrame) script.dataset.frame = "yes";
        script.onload = loaded;
        script.onerror = failed;
        this.frame.contentDocument.body.append(script);
      });
    }

    hear(event) {
      this.dispatchEvent(event);
      if (this.onmessage) this.onmessage(event);
    }

    postMessage(data) {
      this.ready.then(() => {
        const message = new MessageEvent("message", { data: structuredClone(data) });
        this.frame.contentWindow.dispatchEvent(message);
      });
    }

    terminate() {
      this.frame.remove();
    }
  }

  if (location.protocol === "file:") window.Worker = FrameWorker;
})();
