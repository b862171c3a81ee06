// The picture as SVG, with the same coordinates.
import { bounds } from "./bounds.js";
import { changeMarks } from "./change_marks.js";
import { cards, data, lines } from "./data.js";
import { cutTo } from "./fitting.js";
import { n1 } from "./geometry.js";

import { frameOf, labelRows } from "./label_rows.js";
import { vectorGlyph, vectorMark } from "./marks.js";
import { marksOf } from "./parts.js";
import { noteMarks, withNotes } from "./note_marks.js";
import { own } from "./own.js";
import { pen } from "./pen.js";
import { boxOf } from "./places.js";
import { asSaved, plate } from "./plate.js";
import { besideNow } from "./shown.js";
import { drawing, now, view } from "./state.js";
import { escaped } from "./texts.js";

/** The picture as SVG, with its plate. */
export function vector() {
  return asSaved(() => {
    const [left, top, right, bottom] = withNotes(bounds());
    const unit = drawing.placed.kind === "map" ? (right - left) / 1000 : 1;
    const wide = Math.max(right - left, 640 * unit);
    const p = plate(false, wide / unit);
    const high = bottom - top + (p.top + p.low) * unit;
    const x = left - (wide - (right - left)) / 2;
    const y = top - p.top * unit;
    const group = (/** @type {Mark[]} */ marks, /** @type {number} */ from) => [
      `<g transform="translate(${n1(x + p.edge * unit)} ${n1(from)}) scale(${unit.toFixed(4)})">`,
      ...marks.map(vectorMark),
      "</g>",
    ];
    return (
      [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n1(x)} ${n1(y)} ${n1(wide)} ${n1(high)}" width="${n1(wide / unit)}" height="${n1(high / unit)}" role="img" font-family="${escaped(data.font)}">`,
        `<title>${escaped(document.title)}</title>`,
        `<desc>${escaped(
          lines
            .filter((l) => now.drawn[l.at])
            .slice(0, 400)
            .map(
              (l) =>
                `${cards[l.source].name} to ${cards[l.target].name}: ${l.label} (${now.lines[l.at].small})`,
            )
            .join("; "),
        )}</desc>`,
        `<metadata>${escaped(data.terms.join("\n"))}</metadata>`,
        `<rect x="${n1(x)}" y="${n1(y)}" width="${n1(wide)}" height="${n1(high)}" fill="${data.light.ground}"/>`,
        `<svg id="picture" x="${n1(left)}" y="${n1(top)}" width="${n1(right - left)}" height="${n1(bottom - top)}" viewBox="${n1(left)} ${n1(top)} ${n1(right - left)} ${n1(bottom - top)}">`,
        ...vectorPicture(unit),
        ...(view.against && !besideNow()
          ? changeMarks(pen(null, false), 1 / unit, false).map(vectorMark)
          : []),
        ...(own.notes.length ? noteMarks(pen(null, false), 1 / unit, false).map(vectorMark) : []),
        "</svg>",
        ...group(p.head, y),
        ...group(p.foot, bottom),
        "</svg>",
      ].join("\n") + "\n"
    );
  });
}

/**
 * @param {number} unit
 */
function vectorPicture(unit) {
  const c = data.light;
  const out = [];
  const words = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {string} */ said,
    /** @type {number} */ size,
    /** @type {string} */ fill,
    more = "",
  ) =>
    `<text x="${n1(x)}" y="${n1(y)}" font-size="${n1(size)}" fill="${fill}"${more}>${escaped(said)}</text>`;
  const bold = ' font-weight="bold"';
  const middle = ' text-anchor="middle"';
  if (drawing.placed.kind === "map") {
    const thin = ` stroke="${c.edge}" stroke-width="${(0.8 * unit).toFixed(2)}"`;
    out.push(
      `<path d="${data.map.outline}" fill="${c.band}"${thin} fill-rule="evenodd"/>`,
      `<path d="${data.map.borders}" fill="none"${thin}/>`,
    );
    return [...out, ...marksOf(pen(null, false), 1 / unit).map(vectorMark)];
  }
  if (drawing.placed.kind === "near") return marksOf(pen(null, false), 1).map(vectorMark);
  for (const [said, x, y] of drawing.placed.headings || [])
    out.push(words(x, y, said, 10.5, c.soft, bold + middle + ' letter-spacing="1"'));
  (drawing.placed.strips || []).forEach(
    (/** @type {[said: string, start: number]} */ [said, start]) =>
      said && out.push(words(0, start + 21, said, 12, c.soft, bold)),
  );
  const drawn = lines.filter(
    (l) => now.drawn[l.at] && (drawing.geometry[l.at].d || drawing.geometry[l.at].from),
  );
  for (const line of drawn) {
    const s = now.lines[line.at];
    const g = drawing.geometry[line.at];
    const size = data.widths[s.weight] * (g.from ? 0.55 : 1);
    const dashes = data.known[s.known][1];
    const d = g.d || `M${(g.from || g.tip).map(n1).join(" ")}L${n1(g.tip[0])} ${n1(g.tip[1])}`;
    const dash = dashes.length ? ` stroke-dasharray="${dashes.map(n1).join(" ")}"` : "";
    const path = (/** @type {string} */ colour, /** @type {number} */ w) =>
      `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n1(w)}"${dash}/>`;
    out.push(s.denied ? path(c.line, size + 3) + path(c.ground, size + 0.6) : path(c.line, size));
    const long = 6 + size;
    const side = long * 0.45;
    const [x, y] = g.tip;
    const [dx, dy] = g.way;
    const bx = x - dx * long;
    const by = y - dy * long;
    out.push(
      `<polygon points="${[
        [x, y],
        [bx - dy * side, by + dx * side],
        [bx + dy * side, by - dx * side],
      ]
        .map((p) => p.map(n1).join(","))
        .join(" ")}" fill="${c.line}"/>`,
    );
  }
  for (const line of drawn) {
    const s = now.lines[line.at];
    const box = drawing.geometry[line.at].label;
    if (!box) continue;
    const [x, y, w, h] = frameOf(labelRows(line, s.small, box, 1), box);
    const l = x - w / 2;
    const t = y - h / 2;
    out.push(
      `<rect x="${n1(l)}" y="${n1(t)}" width="${n1(w)}" height="${n1(h)}" rx="7" fill="${c.ground}" stroke="${c.edge}"${s.known === "unknown" || s.known === "proposed" ? ' stroke-dasharray="2 3"' : ""}/>`,
    );
    let at = t + 4 + 11.5 * 0.85;
    for (const said of line.text) {
      out.push(words(x, at, said, 11.5, c.ink, middle));
      at += 14;
    }
    out.push(words(x, at, s.small, 11, c.soft, middle));
    if (s.partial)
      out.push(words(x + w / 2 - 3, t + 1, "…", 15, c.line, bold + ' text-anchor="end"'));
    if (s.denied) {
      const cx = l - 1;
      const cy = t - 1;
      out.push(`<circle cx="${n1(cx)}" cy="${n1(cy)}" r="7" fill="${c.card}" stroke="${c.ink}"/>`);
      out.push(
        `<path d="M${n1(cx - 3)} ${n1(cy - 3)}L${n1(cx + 3)} ${n1(cy + 3)}M${n1(cx + 3)} ${n1(cy - 3)}L${n1(cx - 3)} ${n1(cy + 3)}" stroke="${c.ink}" stroke-width="1.6"/>`,
      );
    }
  }
  for (const card of cards) if (now.cards[card.at]) out.push(...vectorCard(card, words, c));
  return out;
}

/**
 * @param {Card} card
 * @param {(x: number, y: number, said: string, size: number, fill: string, more?: string) => string} words
 * @param {Palette} c
 */
function vectorCard(card, words, c) {
  const [x, y, w, h] = boxOf(card);
  const l = x - w / 2;
  const t = y - h / 2;
  const look = data.looks[card.family];
  const bold = ' font-weight="bold"';
  if (!w) return [];
  if (drawing.placed.kind !== "wide" && drawing.placed.kind !== "tall") {
    return [
      vectorGlyph(look.glyph, x, y, w / 2, look.light),
      words(
        x + w / 2 + 1,
        y + 3,
        cutTo(card.name, 40, (part) => part.length),
        9,
        c.ink,
        bold,
      ),
    ];
  }
  const out = [
    `<rect x="${n1(l)}" y="${n1(t)}" width="${n1(w)}" height="${n1(h)}" rx="4" fill="${c.card}" stroke="${card.end ? c.mark : c.edge}" stroke-width="${card.end ? "1.6" : "1"}"/>`,
    `<rect x="${n1(l)}" y="${n1(t)}" width="5" height="${n1(h)}" rx="2" fill="${look.light}"/>`,
    vectorGlyph(look.glyph, l + 18, y, 5, look.light),
  ];
  let at = y - (15 * card.text.length + 13) / 2 + 10;
  for (const said of card.text) {
    out.push(words(l + 32, at, said, 13, c.ink, bold));
    at += 15;
  }
  out.push(words(l + 32, at, card.small, 11, c.soft));
  let right = l + w - 6;
  for (const [said, wide] of [...now.pills[card.at]].reverse()) {
    out.push(
      `<rect x="${n1(right - wide)}" y="${n1(t - 7)}" width="${n1(wide)}" height="13" rx="6.5" fill="${c.pill}"/>`,
      words(right - wide / 2, t + 2.6, said, 8.5, c["pill-ink"], ' text-anchor="middle"' + bold),
    );
    right -= wide + 4;
  }
  return out;
}
