// Points, boxes and curves, with results that can be worked out on paper.
import assert from "node:assert/strict";
import test from "node:test";
import {
  along,
  curved,
  extent,
  farFrom,
  lieOn,
  liesIn,
  middleOf,
  n1,
  offset,
  piecesOf,
  pointAt,
  shiftInto,
  straight,
  strokeSpot,
} from "../../viz/templates/page/script/geometry.js";

test("numbers of a path have one decimal and no trailing zero", () => {
  assert.deepEqual([0, 1.25, -2.04, 7.96].map(n1), ["0", "1.3", "-2", "8"]);
});

test("a straight stroke ends at the edge of the dot it leads to", () => {
  assert.deepEqual(straight([0, 0, 10, 10], [30, 40, 20, 20]), {
    d: "",
    from: [0, 0],
    tip: [24, 32],
    way: [0.6, 0.8],
    label: null,
  });
  assert.deepEqual(straight([5, 5, 8, 8], [5, 5, 8, 8]).tip, [5, 5]); // two at one place: no NaN
});

test("a curve carries its path, its head and the point in its middle", () => {
  assert.deepEqual(curved(0, 0, [10, 0, 10, 20], 20, 20, [1, 0]), {
    d: "M0 0C10 0 10 20 20 20",
    tip: [20, 20],
    way: [1, 0],
    curve: [0, 0, 10, 0, 10, 20, 20, 20],
    label: [10, 10, 0, 0],
  });
});

test("a path is read where no curve was kept", () => {
  const g = { d: "M0 0C0 0 100 0 100 0" };
  assert.deepEqual([0, 0.5, 1].map((t) => pointAt(g, t)), [[0, 0], [50, 0], [100, 0]]); // prettier-ignore
  const t = along(g, 10);
  assert.ok(pointAt(g, t)[0] >= 10 && pointAt(g, t - 0.01)[0] < 10);
  assert.equal(along(g, 1000), 0.5); // further than the stroke is long
});

test("boxes lie on each other where both sides overlap, or with a gap where they are too near", () => {
  const box = [0, 0, 10, 10];
  const others = [[9, 9, 10, 10], [10, 0, 10, 10], [10.5, 0, 10, 10], [0, 20, 10, 10]]; // prettier-ignore
  assert.deepEqual(others.map((other) => lieOn(box, other)), [true, false, false, false]); // prettier-ignore
  assert.deepEqual(others.map((other) => lieOn(box, other, 2)), [true, true, true, false]); // prettier-ignore
  assert.deepEqual(extent([box, [20, 5, 4, 30]]), [-5, -10, 22, 20]);
});

test("a point lies so far from a stroke as from its nearest point", () => {
  assert.equal(offset(5, 3, [0, 0], [10, 0]), 3);
  assert.equal(offset(13, 4, [0, 0], [10, 0]), 5); // beyond the end
  assert.equal(offset(3, 4, [0, 0], [0, 0]), 5); // a stroke of no length
});

test("a lasso holds what is inside by the even-odd rule, and not what a loop crosses twice", () => {
  const square = [[0, 0], [10, 0], [10, 10], [0, 10]]; // prettier-ignore
  const points = [[5, 5], [0.1, 9.9], [11, 5], [5, -1]]; // prettier-ignore
  assert.deepEqual(points.map((point) => liesIn(square, point)), [true, true, false, false]); // prettier-ignore
  assert.equal(liesIn([...square, ...square], [5, 5]), false);
  assert.equal(liesIn([], [5, 5]), false);
});

test("the view goes no further than needed, and shows what was chosen where not all fits", () => {
  assert.equal(shiftInto(10, 20, 0, 100, [10, 12]), 0);
  assert.equal(shiftInto(-30, 20, 0, 100, [10, 12]), -30);
  assert.equal(shiftInto(90, 130, 0, 100, [120, 125]), 30);
  assert.equal(shiftInto(-200, 300, 0, 100, [150, 160]), 60);
});

test("what hangs on a stroke hangs on its label, else in its middle, else at its tip", () => {
  const label = [1, 2, 3, 4];
  assert.deepEqual(
    [
      strokeSpot({ d: "M0 0", tip: [9, 9], label }),
      strokeSpot({ d: "", from: [0, 0], tip: [10, 4], label: null }),
      strokeSpot({ d: "M0 0", tip: [9, 9], label: null }),
      strokeSpot({ d: "", tip: [9, 9], label: null }),
    ],
    [label, [5, 2, 0, 0], [9, 9, 0, 0], null],
  );
  assert.deepEqual(middleOf({ d: "M0 0L4 4L8 0L12 4" }), [8, 0]);
});

test("how far a point lies from a path follows its lines and curves, over no gap", () => {
  const g = { d: "M0 0L10 0M20 0L30 0", tip: [30, 0], way: [1, 0], label: null };
  assert.deepEqual(piecesOf(g), [0, 0, 10, 0, 20, 0, 30, 0]);
  assert.deepEqual([farFrom(g, 5, 3, 6), farFrom(g, 15, 0, 6), farFrom(g, 34, 3, 6)], [3, 5, 5]);
  assert.equal(farFrom(g, 90, 0, 6), Infinity); // further than asked for
  const bent = { ...g, pieces: undefined, d: "M0 0C0 10 10 10 10 0" };
  assert.ok(Math.abs(farFrom(bent, 5, 9.5, 6) - 2) < 0.05); // its middle is at 7.5
  assert.equal(farFrom({ ...bent, label: [5, 30, 20, 8] }, 12, 33, 6), 0);
});
