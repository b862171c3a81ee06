// What is counted, joined, fitted and written, without a page.
import assert from "node:assert/strict";
import test from "node:test";
import { counted, valuesOf } from "../../viz/templates/page/script/counts.js";
import { csv } from "../../viz/templates/page/script/csv.js";
import { cutTo, cutToHead, rowsOf } from "../../viz/templates/page/script/fitting.js";
import { pdfOf } from "../../viz/templates/page/script/pdf_file.js";
import { escaped, tidied } from "../../viz/templates/page/script/texts.js";
import { fewestLines } from "../../viz/templates/page/script/ways.js";

test("a thing counts once under each of its entries, and the largest stand first", () => {
  const found = counted([
    ["voice", ["EU", "OFAC", "EU"]],
    ["voice", ["OFAC"]],
    ["voice", []],
    ["country", ["EU"]],
    ["voice", ["BIS"]],
  ]);
  assert.deepEqual(Object.fromEntries(found), {
    "voice.EU": 1,
    "voice.OFAC": 2,
    "country.EU": 1,
    "voice.BIS": 1,
  });
  assert.deepEqual(valuesOf(found, "voice"), ["OFAC", "BIS", "EU"]);
  assert.deepEqual(valuesOf(found, "measure"), []);
});

test("a connection has the fewest lines, whichever way they point, and none that is not drawn", () => {
  const lines = [[0, 1], [2, 1], [2, 3], [0, 4], [3, 4]].map(([source, target], at) => ({ at, source, target })); // prettier-ignore
  const touching = [0, 1, 2, 3, 4, 5].map((card) =>
    lines.filter((line) => line.source === card || line.target === card),
  );
  const way = (start, goal, hidden = -1) =>
    fewestLines(start, goal, touching, (line) => line.at !== hidden)?.map((line) => line.at);
  assert.deepEqual(way(0, 3), [3, 4]);
  assert.deepEqual(way(0, 3, 4), [0, 1, 2]);
  assert.deepEqual(way(3, 3), []);
  assert.equal(way(0, 5), undefined);
});

test("words are cut to their room, and a row never begins with a blank", () => {
  const widthOf = (words) => [...words].length;
  assert.equal(cutTo("Kupol", 5, widthOf), "Kupol");
  assert.equal(cutTo("Kupol plant", 7, widthOf), "Kupol…");
  assert.equal(cutTo("🛩🛩🛩🛩", 3, widthOf), "🛩🛩…"); // never half a sign
  assert.deepEqual(rowsOf("one two three four", 9, 2, widthOf), ["one two", "three…"]);
  assert.deepEqual(rowsOf("JSC Votkinsk", 9, 1, widthOf), ["JSC Votk…"]); // not "JSC…"
  assert.deepEqual(rowsOf("Machine tools (not named)", 12, 2, widthOf), [
    "Machine…",
    "(not named)",
  ]);
  assert.deepEqual(rowsOf("incomprehensible", 6, 2, widthOf), ["incom…"]);
});

test("no cell is a formula, and quotes and ends of line stay inside their cell", () => {
  const rows = [["a", 1, "=SUM(A1)"], ['say "no"', "x,y", "two\nrows"], ["-1", "@x", "+1"]]; // prettier-ignore
  assert.equal(
    csv(rows),
    "a,1,'=SUM(A1)\r\n" + '"say ""no""","x,y","two\nrows"\r\n' + "'-1,'@x,'+1\r\n",
  );
});

test("words lose what would turn, hide or end what stands around them", () => {
  assert.equal(escaped(`<a b="c">'&`), "&lt;a b=&quot;c&quot;&gt;&#39;&amp;");
  assert.equal(tidied(" a\u202eb\u0000c\ud800 d\u2028e ", 99), "ab c d e");
  assert.equal(tidied("line\nline", 99), "line\nline");
  assert.equal(tidied("abc def", 4), "abc");
});

test("every offset of a PDF points to its object, and its pages are listed with their titles", () => {
  const words = { title: "Kupol ✈ 🛩", subject: "Who supplies?" };
  const image = new Uint8Array([255, 216, 255]);
  const pages = [
    { title: "First", image, wide: 200, high: 100 },
    { title: "Second", image, wide: 100, high: 200 },
  ];
  const text = Buffer.concat(pdfOf(pages, words)).toString("latin1");
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  assert.equal(text.slice(table, table + 10), "xref\n0 13\n");
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((m) => Number(m[1]));
  const starts = offsets.map((at) => text.slice(at, text.indexOf(" obj", at)));
  assert.deepEqual(starts, [...offsets.keys()].map((at) => `${at + 1} 0`)); // prettier-ignore
  assert.deepEqual(
    [...text.matchAll(/MediaBox (\[.*?\])/g)].map((m) => m[1]),
    ["[0 0 842 595]", "[0 0 595 842]"], // lying or standing, as the image does
  );
  assert.match(text, /\/Title <FEFF004B00750070006F006C002027080020D83DDEE9>/); // UTF-16
  assert.match(
    text,
    /\/Title <FEFF00460069007200730074> \/Parent 4 0 R \/Next 12 0 R \/Dest \[5 0 R/,
  );
});

test("what limits words outlives every cut, or nothing of them is left", () => {
  const wide = (/** @type {string} */ part) => part.length;
  const goods = "Shipping containers, contents not seen";
  assert.equal(cutTo(goods, 30, wide), "Shipping…, contents not seen");
  assert.deepEqual(rowsOf(goods, 19, 2, wide), ["Shipping…, contents", "not seen"]);
  assert.deepEqual(rowsOf(goods, 12, 2, wide), ["S…, contents", "not seen"]);
  assert.deepEqual(rowsOf(goods, 8, 2, wide), ["…"]);
  assert.equal(
    cutTo("A likely supplier of parts (not named)", 26, wide),
    "A likely supp… (not named)",
  );
});

test("goods are cut before what they are for, and keep what limits them", () => {
  const wide = (part) => part.length;
  const chemicals = "Raw chemicals for the Garpiya-A1 solid rocket booster";
  assert.equal(cutToHead(chemicals, 60, wide), chemicals);
  assert.equal(cutToHead(chemicals, 34, wide), "Raw chemicals…");
  assert.equal(cutToHead("Services for UAVs (“likely”)", 22, wide), "Services… (“likely”)");
  assert.equal(cutToHead("Electronics", 8, wide), "Electro…");
});
