// What the person wrote: notes and the steps of a story. They are kept in the page until it is saved as it was left, or in the case.
// No claim is touched by them, and no number.
const carried = await read("left");
const skeleton = [...document.body.children].map((part) => [part, part.tagName === "SCRIPT" ? "" : part.outerHTML]);
if (carried.file) data.live = null; // a file that was saved from a served page asks nobody
const pageHere = data.live ? location.pathname + location.search : "";
const NOTE_COLOURS = { yellow: ["#fff3bf", "#4a3f12", "#a67c00"], red: ["#ffe3df", "#57241f", "#cf4a3c"], green: ["#dcf3e0", "#1f4329", "#2f9150"], blue: ["#dcebfa", "#1d3a57", "#3b82c4"], violet: ["#ece2f8", "#3c2c54", "#8a63c9"] };
const own = { by: carried.by || "", notes: carried.notes || [], steps: carried.steps || [] };
const growths = []; // what was asked for while growing, so that a saved file has it too
let unsaved = false, ledgerQueue = Promise.resolve();

// Without control characters and marks of direction, which would turn the words around it (drawing/text_metrics.py).
const tidied = (words, most) => words.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ").trim().slice(0, most).trim();
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
const newKey = (kind) => `${kind}-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

// A step of undo: the view, and what was written.
const ownWords = () => JSON.stringify([own.notes, own.steps]);
const moment = () => ({ view: written(), own: ownWords() });

// Changes notes or steps, so that it can be taken back.
function changeOwn(act, kind = "") {
  const before = ownWords();
  remember(kind);
  act();
  keepOwn(before);
  changed();
}
function restoreOwn(words) {
  const before = ownWords();
  [own.notes, own.steps] = JSON.parse(words);
  keepOwn(before);
}

// Tells the server what differs, one change after the other; a page of a file remembers that it is not saved.
function keepOwn(before) {
  if (before === ownWords()) return;
  if (!data.live) {
    unsaved = true;
    return;
  }
  const [notes, steps] = JSON.parse(before), held = new Map(notes.map((n) => [n.key, JSON.stringify(n)])), kept = new Set(own.notes.map((n) => n.key));
  const changes = own.notes.filter((n) => held.get(n.key) !== JSON.stringify(n)).map((n) => ["/api/notes", { note: { ...n } }]);
  for (const note of notes) if (!kept.has(note.key)) changes.push(["/api/notes/drop", { key: note.key }]);
  if (JSON.stringify(steps) !== JSON.stringify(own.steps)) changes.push(["/api/story", { page: pageHere, steps: own.steps }]);
  for (const [path, body] of changes) ledgerQueue = ledgerQueue.then(() => ask(path, body)).catch((fault) => {
    unsaved = true;
    say(`Not saved in the case: ${fault.message}`);
  });
}

// The page as one file that opens as it was left.
function asLeft() {
  const state = { file: true, view: written(), by: own.by, notes: notesHere().map((n) => ({ ...n, page: "" })), steps: own.steps.map((one) => ({ ...one, page: "" })), grown: growths };
  const words = JSON.stringify(state).replace(/[<>&\u2028\u2029]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
  const parts = skeleton.map(([part, html]) => (part.id === "left" ? `<script type="application/json" id="left">${words}</scr` + "ipt>" : html || part.outerHTML));
  return `<!DOCTYPE html>\n<html lang="${escaped(root.lang)}">\n${document.head.outerHTML}\n<body>\n${parts.join("\n")}\n</body>\n</html>\n`;
}
by("save-left").addEventListener("click", () => {
  give(fileName("html"), new Blob([asLeft()], { type: "text/html" }));
  unsaved = false;
  by("save").open = false;
  say("Saved as you left it: one file, with notes, story, places and filters");
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});

// On a served page the case has the notes.
async function readOwn() {
  for (const part of carried.grown || []) {
    takeGrown(...part);
  }
  if (!data.live) return;
  try {
    const found = await ask("/api/notes?page=" + encodeURIComponent(pageHere));
    [own.notes, own.steps, own.by] = [found.notes, found.steps, found.by || own.by];
  } catch (fault) {
    say(fault.message);
  }
}
