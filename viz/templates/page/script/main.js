// The page: what follows a change of the view, who listens, and the first picture.
import "./engine.js"; // before what draws with it
import { again, readOwn } from "./grown.js";
import * as addresses from "./address.js";
import * as asLeft from "./as_left.js";
import * as cardActs from "./card_acts.js";
import * as compareControls from "./compare_controls.js";
import * as hover from "./hover.js";
import * as keys from "./keys.js";
import * as menu from "./menu.js";
import * as minimap from "./minimap.js";
import * as notes from "./notes.js";
import * as pointer from "./pointer.js";
import * as probe from "./probe.js";
import * as save from "./save.js";
import * as screen from "./screen.js";
import * as search from "./search.js";
import * as sidebar from "./sidebar.js";
import * as story from "./story.js";
import * as table from "./table.js";
import * as tally from "./tally.js";
import * as toolbar from "./toolbar.js";
import { changed, whenChanged } from "./change.js";
import { carried, live, read, sheets } from "./data.js";
import { root } from "./dom.js";
import { fit } from "./eye.js";
import { panelAgain, whenShown } from "./panel.js";
import { drawAnew } from "./redraw.js";
import { drawing, view } from "./state.js";
import { restore } from "./undo.js";

whenChanged(drawAnew);
whenShown(cardActs.actions);
whenShown(notes.notesPart);
// In this order an event that two of them hear reaches the earlier one first.
const listeners = [
  asLeft,
  screen,
  pointer,
  save,
  menu,
  search,
  sidebar,
  tally,
  compareControls,
  table,
  notes,
  story,
  minimap,
  hover,
  toolbar,
  keys,
  probe,
];
for (const { listen } of listeners) listen();
window.addEventListener("resize", () => {
  const before = drawing.placed;
  changed();
  if (drawing.placed === before && !view.eye) fit();
});
// The address that was asked for, which a key pressed meanwhile may already have written over.
window.addEventListener("hashchange", (event) => restore(new URL(event.newURL).hash.slice(1)));

// Places and choices of cards that an expansion brings are read again once it has brought them.
const opening = location.hash.slice(1) || carried.view || "";
Object.assign(view, addresses.readFrom(opening));
changed(true);
root.dataset.drawn = "yes";
await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
Object.assign(sheets, read("sheets"));
await readOwn();
for (const step of live ? view.grown.slice() : []) await again(step);
if (view.grown.length) Object.assign(view, addresses.readFrom(opening), { grown: view.grown });
changed(view.grown.length > 0);
panelAgain();
root.dataset.ready = "yes";
