// What counts on a date, and how a line differs between two.
import assert from "node:assert/strict";
import test from "node:test";
import { printedDay } from "../../viz/templates/page/script/days.js";
import { changeOf, maskOn, unsure } from "../../viz/templates/page/script/two_dates.js";

const items = [
  ["2022-03-01", "0000-01-01", "9999-12-31"],
  ["2023-05-01", "2023-01-01", "2023-12-31"],
  ["2024-06-01", "2024-02-01", "9999-12-31"],
  ["", "0000-01-01", "9999-12-31"], // known on no certain day
  ["2025-01-01", "0000-01-01", "9999-12-31", true], // an end that passes by itself
];
const any = { known: "", newest: "2024-12-31", start: "", end: "" };

test("an item counts from the day on which it was known", () => {
  assert.equal(maskOn(items, any), "11110");
  assert.equal(maskOn(items, { ...any, known: "2023-05-01" }), "11000");
  assert.equal(maskOn(items, { ...any, known: "2022-02-28" }), "00000");
  assert.equal(maskOn(items, { ...any, newest: "2025-01-01" }), "11111");
});

test("an item counts where its days meet the time chosen", () => {
  assert.equal(maskOn(items, { ...any, start: "2023-12-31", end: "2024-01-31" }), "11010");
  assert.equal(maskOn(items, { ...any, start: "2024-02-01", end: "2024-02-01" }), "10110");
});

test("a line appeared, went, changed, or is not compared", () => {
  const line = { weight: 2, known: "stated", denied: false, printed: "0.85" };
  const pairs = [
    [null, null, ""],
    [null, line, "appeared"],
    [line, null, "went"],
    [line, { ...line }, ""],
    [line, { ...line, printed: "0.86" }, ""], // in the same band
    [line, { ...line, weight: 3 }, "changed"],
    [line, { ...line, known: "disputed" }, "changed"],
    [line, { ...line, denied: true }, "changed"],
    [{ ...line, ...unsure }, { ...line, weight: 3 }, ""],
    [line, { ...line, weight: 3, ...unsure }, ""],
  ];
  assert.deepEqual(
    pairs.map(([was, is]) => changeOf(was, is)),
    pairs.map(([, , kind]) => kind),
  );
});

test("days are printed as exactly as they are known", () => {
  assert.deepEqual(["2024-02-09", "2024-02", "2024"].map(printedDay), ["9 Feb 2024", "Feb 2024", "2024"]); // prettier-ignore
});
