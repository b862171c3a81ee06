// What notes are about, and which of them belong to this page.
import { cards, cardsOf, lineOf, lines, pageHere, place, sheets } from "./data.js";
import { own } from "./own.js";
import { drawing } from "./state.js";

/**
 * What a note on something open in the panel is about.
 * @param {string} id
 */
export const aboutOf = (id) =>
  id.startsWith("card:") ? "party:" + place.get(id.slice(5)).uid : id;

/**
 * What a note is about, in words; empty if that is not on this page.
 * @param {Note} it
 */
export function subject({ about, box }) {
  const uid = about.slice(about.indexOf(":") + 1);
  if (about === "picture") return box && box.length ? "A box on the picture" : "The picture";
  if (about.startsWith("party:")) return cardsOf.has(uid) ? cardsOf.get(uid)[0].name : "";
  if (about.startsWith("line:"))
    return lineOf.has(uid)
      ? `${cards[lineOf.get(uid).source].name} → ${cards[lineOf.get(uid).target].name}`
      : "";
  return sheets.claims[uid] || lines.some((l) => l.claims.includes(uid)) ? "Claim " + uid : "";
}

/** The notes of this page. */
export const notesHere = () =>
  own.notes.filter((n) => subject(n) && (n.page === "" || n.page === pageHere));

/**
 * The notes on something.
 * @param {string} id
 */
export const notesOn = (id) => (id ? notesHere().filter((n) => n.about === aboutOf(id)) : []);

/**
 * Whether a note belongs to the layout in use.
 * @param {Note} note
 */
export const ofMoment = (note) => !note.layout || note.layout === drawing.placed.kind;
