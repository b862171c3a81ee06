// Pictures that are saved or printed, as canvases.
import { bounds } from "./bounds.js";
import { data } from "./data.js";
import { dayWords, onDay } from "./dates.js";
import { brush } from "./dom.js";
import { paintMark } from "./marks.js";
import { withNotes } from "./note_marks.js";
import { draw } from "./picture.js";
import { asSaved, plate } from "./plate.js";
import { besideNow, withState } from "./shown.js";
import { drawing, view } from "./state.js";

// Pixels across a field of dots, at most: names and plate keep their size in pixels, so that on a larger
// one they could not be read beside the rest, and a file would have 50 MB.
const FIELD_MOST = 4000;

/**
 * Both pictures as one, each with the plate of its date.
 * @param {number} scale
 * @param {boolean} isDark
 * @param {number} most
 * @param {boolean} bare
 */
function bothPictures(scale, isDark, most, bare) {
  const halves = /** @type {[string, typeof drawing.earlier][]} */ ([
    [view.against, drawing.earlier],
    [view.known, null],
  ]);
  const made = halves.map(([day, state]) =>
    withState(state, () =>
      onDay(day, () => onePicture(scale, isDark, most / 2, dayWords(day), bare)),
    ),
  );
  const both = document.createElement("canvas");
  [both.width, both.height] = [
    made[0].width + made[1].width,
    Math.max(made[0].height, made[1].height),
  ];
  const ctx = brush(both);
  ctx.fillStyle = (isDark ? data.dark : data.light).ground;
  ctx.fillRect(0, 0, both.width, both.height);
  made.forEach((one, at) => ctx.drawImage(one, at * made[0].width, 0));
  return both;
}

/**
 * The picture that is shown, as a canvas with its plate, which may be bare.
 * @param {number} scale
 * @param {boolean} isDark
 */
export const picture = (scale, isDark, most = 8000, bare = false) =>
  besideNow() ? bothPictures(scale, isDark, most, bare) : onePicture(scale, isDark, most, "", bare);

/**
 * A canvas as the bytes of an image, at once.
 * @param {HTMLCanvasElement} made
 * @param {"image/png" | "image/jpeg"} type
 */
export const bytesOf = (made, type) =>
  Uint8Array.from(atob(made.toDataURL(type, 0.93).split(",")[1]), (c) => c.charCodeAt(0));

/**
 * The picture with its plate, as a canvas: words of the plate have two pixels of it for each of
 * theirs.
 * @param {number} scale
 * @param {boolean} isDark
 * @param {number} most
 * @param {string} day
 * @param {boolean} bare
 */
function onePicture(scale, isDark, most, day, bare) {
  return asSaved(() => {
    const [left, top, right, bottom] = withNotes(bounds());
    const wide = right - left;
    const high = bottom - top;
    const ratio = 2;
    const side = drawing.placed.kind === "field" ? Math.min(most, FIELD_MOST) : most;
    const size = Math.min(
      drawing.placed.kind === "map" ? 2400 / wide : scale,
      side / wide,
      side / high,
    );
    const across = Math.round(Math.max(wide * size, 640 * ratio));
    const p = plate(isDark, across / ratio, day, bare);
    const made = document.createElement("canvas");
    made.width = across;
    made.height = Math.max(Math.round(high * size + (p.top + p.low) * ratio), 1);
    const ctx = brush(made);
    const start = p.top * ratio;
    ctx.fillStyle = (isDark ? data.dark : data.light).ground;
    ctx.fillRect(0, 0, made.width, made.height);
    ctx.save();
    ctx.beginPath();
    ctx.rect(0, start, made.width, high * size);
    ctx.clip();
    ctx.translate((made.width - wide * size) / 2, start);
    ctx.scale(size, size);
    ctx.translate(-left, -top);
    draw(
      ctx,
      isDark,
      drawing.placed.kind === "field"
        ? Math.max(size, 0.6)
        : drawing.placed.kind === "map"
          ? size / ratio
          : size,
    );
    ctx.restore();
    for (const [marks, from] of /** @type {[Mark[], number][]} */ ([
      [p.head, 0],
      [p.foot, start + high * size],
    ])) {
      ctx.setTransform(ratio, 0, 0, ratio, p.edge * ratio, from);
      for (const mark of marks) paintMark(ctx, mark);
    }
    return made;
  });
}
