// Columns of a neighbourhood: seats, free heights, and the stacks that "tidy" makes.
import assert from "node:assert/strict";
import test from "node:test";
import {
  columnStep,
  freeHeight,
  nearestColumn,
  pooled,
  stacked,
} from "../../viz/templates/page/script/stacking.js";

const sizes = { chip: 100, middle: 140, gutter: 60, gap: 8, group: 20, head: 14 };

test("columns stand at equal steps beyond the card in the middle, on both sides", () => {
  const steps = [-3, -2, -1, 0, 1, 2].map((column) => columnStep(column, sizes));
  assert.deepEqual(steps, [-500, -340, -180, 0, 180, 340]);
});

test("what stands in a column is nearest to that column", () => {
  for (let column = -6; column <= 6; column++)
    for (const off of [-70, -1, 0, 1, 70])
      assert.equal(nearestColumn(columnStep(column, sizes) + off, sizes), column);
});

test("a stack leaves room for a heading once, and between groups", () => {
  const seats = [
    { tall: 30, kind: 0, headed: true },
    { tall: 30, kind: 0, headed: true },
    { tall: 40, kind: 1, headed: true },
    { tall: 20, kind: -1, headed: false },
  ];
  assert.deepEqual(stacked(seats, sizes), [[29, 67, 144, 202], 220]);
  assert.deepEqual(stacked([], sizes), [[], 0]);
});

test("a free height is the nearest at which a box lies on nothing", () => {
  const taken = [[0, 0, 100, 30], [0, 38, 100, 30], [500, -38, 100, 30]]; // prettier-ignore
  assert.equal(freeHeight(0, 0, [100, 30], taken, 8), -38); // what stands in another column is no bar
  assert.equal(freeHeight(0, 30, [100, 30], taken, 8), 76);
  assert.equal(freeHeight(0, 200, [100, 30], taken, 8), 200);
  assert.equal(freeHeight(500, -30, [100, 30], taken, 8), 0);
});

test("pooled wishes rise, and are the nearest that do", () => {
  assert.deepEqual(pooled([1, 2, 3]), [1, 2, 3]);
  assert.deepEqual(pooled([3, 1, 2]), [2, 2, 2]);
  assert.deepEqual(pooled([0, 6, 4, 2, 9]), [0, 4, 4, 4, 9]);
  assert.deepEqual(pooled([]), []);
});
