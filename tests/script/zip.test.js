import assert from "node:assert/strict";
import { test } from "node:test";

import { slideOf } from "../../viz/templates/page/script/slide_file.js";
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

test("text of a slide is escaped, and what XML cannot hold is left out", () => {
  const bytes = slideOf({
    title: '<a> & "b"\u0007',
    answer: "\ud800",
    spoken: "",
    print: [],
    image: new Uint8Array([1, 2, 3]),
    wide: 4,
    high: 3,
  });
  const written = new TextDecoder().decode(bytes);
  assert.ok(written.includes("<a:t>&lt;a&gt; &amp; &quot;b&quot;</a:t>"));
  assert.ok(written.includes("<a:t>\ufffd</a:t>"));
});
