import assert from "node:assert/strict";
import { test } from "node:test";

import { slidesOf } from "../../viz/templates/page/script/slide_file.js";
import { zip } from "../../viz/templates/page/script/zip.js";

const text = (bytes) => new TextDecoder("latin1").decode(bytes);

test("an archive of one part is stored, with the checksum of RFC 1952's own example", () => {
  const made = zip([["a", "123456789"]]);
  const view = new DataView(made.buffer);
  assert.equal(view.getUint32(0, true), 0x04034b50);
  assert.equal(view.getUint32(14, true), 0xcbf43926);
  assert.equal(text(made.slice(30, 40)), "a123456789");
  assert.equal(view.getUint32(40, true), 0x02014b50);
  assert.equal(view.getUint32(made.length - 6, true), 40);
});

const slide = (title, answer) => ({
  title,
  answer,
  spoken: "",
  print: [],
  image: new Uint8Array([1, 2, 3]),
  wide: 4,
  high: 3,
});

test("text of a slide is escaped, and what XML cannot hold is left out", () => {
  const bytes = slidesOf("", [slide('<a> & "b"\u0007', ["\ud800"])]);
  const written = new TextDecoder().decode(bytes);
  assert.ok(written.includes("<a:t>&lt;a&gt; &amp; &quot;b&quot;</a:t>"));
  assert.ok(written.includes("<a:t>\ufffd</a:t>"));
});

test("the more a slide says, the smaller its letters, and the picture begins below them", () => {
  const written = new TextDecoder().decode(
    slidesOf("", [slide("a", ["one"]), slide("b", ["word ".repeat(400)])]),
  );
  const answers = written.match(/name="Answer".*?<a:rPr/gs)?.length;
  const sizes = [...written.matchAll(/name="Answer".*?sz="(\d+)"/gs)].map((m) => Number(m[1]));
  const ends = [...written.matchAll(/name="Answer".*?y="(\d+)".*?cy="(\d+)"/gs)].map(
    (m) => Number(m[1]) + Number(m[2]),
  );
  const tops = [...written.matchAll(/<p:pic>.*?y="(\d+)"/gs)].map((m) => Number(m[1]));
  assert.equal(answers, 2);
  assert.deepEqual(sizes, [1300, 900]);
  assert.ok(tops.every((top, at) => top >= ends[at]));
});
