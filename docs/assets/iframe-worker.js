// A page from the disk may not start a Worker. Here a hidden frame plays one, so that the search of the site works from
// file://. The theme looks for `IFrameWorker` and, without this file, would fetch such a stand-in from a CDN.
if (location.protocol === "file:") {
  window.IFrameWorker = class extends EventTarget {
    constructor(address) {
      super();
      this.onmessage = null;
      this.onerror = null;
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.appendChild(frame);
      this.frame = frame;
      const inside = frame.contentWindow;
      frame.contentDocument.open();
      frame.contentDocument.write("<!doctype html><html><body></body></html>");
      frame.contentDocument.close();
      inside.IFrameWorker = true;
      inside.importScripts = (...scripts) =>
        scripts.reduce(
          (before, script) => before.then(() => load(inside, script)),
          Promise.resolve(),
        );
      inside.postMessage = (data) => {
        const event = new MessageEvent("message", { data });
        this.dispatchEvent(event);
        if (this.onmessage) this.onmessage(event);
      };
      inside.addEventListener("error", (event) => this.onerror && this.onerror(event));
      this.ready = load(inside, new URL(address, document.baseURI).href);
    }

    postMessage(data) {
      this.ready.then(() => {
        this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data }));
      });
    }

    terminate() {
      this.frame.remove();
    }
  };
  window.Worker = window.IFrameWorker;
}

function load(inside, script) {
  return new Promise((done, failed) => {
    const element = inside.document.createElement("script");
    element.src = script;
    element.onload = done;
    element.onerror = failed;
    inside.document.body.appendChild(element);
  });
}
