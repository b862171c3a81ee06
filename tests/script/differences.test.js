// What must go, come and change so that a set of items becomes another.
import assert from "node:assert/strict";
import test from "node:test";
import { differences } from "../../viz/templates/page/script/differences.js";

const at = (id, x = 0) => ({ id, x });
// A set of items as vis-network keeps one: what is changed keeps its place in the order.
function brought(there, { gone, fresh, changed }) {
  const after = new Map(there.map((item) => [item.id, item]));
  for (const id of gone) after.delete(id);
  for (const item of [...fresh, ...changed]) after.set(item.id, item);
  return [...after.values()];
}

test("what stands is left alone, what differs is changed, the rest goes or comes", () => {
  const there = [at("a"), at("b"), at("c")];
  assert.deepEqual(differences(there, [at("a"), at("b", 5), at("d")]), {
    gone: ["c"],
    fresh: [at("d")],
    changed: [at("b", 5)],
  });
  assert.deepEqual(differences(there, there), { gone: [], fresh: [], changed: [] });
});

test("what lies on top stays last whatever comes and goes", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const sets = Array.from({ length: 32 }, (_, bits) => ids.filter((_id, n) => bits & (1 << n)));
  for (const tops of [[], ["b"], ["a", "d"]])
    for (const before of sets)
      for (const after of sets) {
        const wanted = after.map((id) => at(id, 1));
        const there = before.map((id) => at(id));
        const found = brought(
          there,
          differences(there, wanted, (id) => tops.includes(id)),
        );
        const order = found.map((item) => item.id);
        assert.deepEqual([...order].sort(), after);
        assert.ok(found.every((item) => item.x === 1));
        const high = after.filter((id) => tops.includes(id));
        assert.deepEqual(order.slice(order.length - high.length), high);
      }
});
