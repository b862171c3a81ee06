// Bringing all that is shown in line with the view.
import { address } from "./address.js";
import { network } from "./canvas.js";
import { placeLoose } from "./columns.js";
import { board, buttonsWith, by, root } from "./dom.js";
import { fit } from "./eye.js";
import { future, past } from "./history.js";
import { redraw } from "./items.js";
import { listNotes } from "./notes.js";
import { dark } from "./pen.js";
import { choose } from "./places.js";
import { compute } from "./shown.js";
import { listDates, listFilters, listRoutes } from "./sidebar.js";
import { activity, drawing, view } from "./state.js";
import { listStory } from "./story.js";
import { settle } from "./strokes.js";
import { listTable } from "./table.js";

/**
 * Draws all of it anew for the view as it is.
 * @param {boolean} moves
 */
export function drawAnew(moves) {
  const before = drawing.placed;
  drawing.placed = choose();
  compute();
  if (placeLoose() || drawing.placed !== before || moves) settle();
  drawing.batches = null;
  listRoutes();
  listDates();
  listFilters();
  root.dataset.theme = dark() ? "dark" : "light";
  by("theme").textContent = dark() ? "Light" : "Dark";
  by("turn").textContent = drawing.placed.kind === "tall" ? "Columns" : "Rows";
  by("turn").hidden = drawing.placed.kind !== "tall" && drawing.placed.kind !== "wide";
  by("every").hidden =
    drawing.placed.kind !== "near" ||
    !(drawing.routed.size ? drawing.unrouted.size : drawing.placed.folded.includes(1));
  by("tidy").hidden = drawing.placed.kind === "map";
  by("every").setAttribute("aria-pressed", String(view.every));
  by("near-note").hidden = drawing.placed.kind !== "near";
  by("twin").hidden = view.mode !== "table";
  board.style.visibility = view.mode === "table" ? "hidden" : "visible";
  for (const made of buttonsWith("mode"))
    made.setAttribute("aria-pressed", String(view.mode === made.dataset.mode));
  by("map-note").hidden = view.mode !== "map";
  listTable();
  listNotes();
  listStory();
  if (activity.noting) by("panel").hidden = false;
  by("undo").disabled = past.length === 0;
  by("redo").disabled = future.length === 0;
  if (drawing.placed !== before) {
    if (view.eye)
      network.moveTo({ position: { x: view.eye[0], y: view.eye[1] }, scale: view.eye[2] });
    else fit();
  }
  address();
  redraw();
}
