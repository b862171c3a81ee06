// The page as one file that opens as it was left.
import { written } from "./address.js";
import { skeleton } from "./data.js";
import { by, root, say } from "./dom.js";
import { fileName, give } from "./downloads.js";
import { notesHere } from "./note_words.js";
import { growths, own } from "./own.js";
import { activity } from "./state.js";
import { escaped } from "./texts.js";

// The page as one file that opens as it was left.
function asLeft() {
  const state = {
    file: true,
    view: written(),
    by: own.by,
    notes: notesHere().map((n) => ({ ...n, page: "" })),
    steps: own.steps.map((one) => ({ ...one, page: "" })),
    grown: growths,
  };
  const words = JSON.stringify(state).replace(
    /[<>&\u2028\u2029]/g,
    (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"),
  );
  const parts = skeleton.map(([part, html]) =>
    part.id === "left"
      ? `<script type="application/json" id="left">${words}</scr` + "ipt>"
      : html || part.outerHTML,
  );
  return `<!DOCTYPE html>\n<html lang="${escaped(root.lang)}">\n${document.head.outerHTML}\n<body>\n${parts.join("\n")}\n</body>\n</html>\n`;
}

/** Lets the page be saved as it was left, and warns before words are lost. */
export function listen() {
  by("save-left").addEventListener("click", () => {
    give(fileName("html"), new Blob([asLeft()], { type: "text/html" }));
    activity.unsaved = false;
    by("save").open = false;
    say("Saved as you left it: one file, with notes, story, places and filters");
  });
  window.addEventListener("beforeunload", (event) => {
    if (activity.unsaved) event.preventDefault();
  });
}
