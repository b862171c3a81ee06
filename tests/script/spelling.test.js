// How search compares names. The rules are a few of those that a page carries.
import assert from "node:assert/strict";
import test from "node:test";
import { inOrder, plain, rank, speller } from "../../viz/templates/page/script/spelling.js";

const { spelling, reason } = speller({
  folds: [
    ["^kh", "h"],
    ["(i|y)+", "i"],
  ],
  twins: { a: "а", e: "е", o: "о", p: "р", c: "с" },
  letters: { х: "kh", а: "a", р: "r", ь: "", к: "k", о: "o", в: "v", е: "e", т: "t", с: "s" },
  reasons: { 2: "first words of '{}'", 4: "words of '{}'", 6: "beginnings in '{}'", 8: "part of '{}'", 10: "close to '{}'" }, // prettier-ignore
});
const ranked = (words, name) => rank(spelling(words), spelling(name));

test("names are compared in small letters without marks", () => {
  assert.equal(plain("  Škoda-Straße,  ΑΣ "), "skoda strasse ασ");
});

test("the other script, mixed scripts and the ways of romanising are one spelling", () => {
  assert.deepEqual(spelling("Харьков"), ["харьков", "harkov"]);
  assert.deepEqual(spelling("Kharkov"), ["kharkov", "harkov"]);
  assert.deepEqual(spelling("кoвеp"), ["кoвеp", "kover"]); // Latin o and p
  assert.deepEqual(spelling("аоp"), ["аоp", "aop"]); // as good in one as in the other: left alone
  assert.deepEqual(spelling("рactор"), ["рactор", "pactop"]); // Cyrillic р and о
});

test("a name matches the closer the lower its rank", () => {
  const cases = [
    ["kupol", "Kupol", 0],
    ["Харьков", "Kharkov", 1],
    ["iemz", "IEMZ Kupol", 2],
    ["kupol iemz", "IEMZ Kupol", 4],
    ["ku ie", "IEMZ Kupol", 6],
    ["upo", "IEMZ Kupol", 8],
    ["kupal", "IEMZ Kupol", 10],
    ["kuopl", "IEMZ Kupol", 10],
    ["up", "IEMZ Kupol", -1],
    ["abcd", "xacd", -1], // two letters wrong
    ["abc", "abd", -1], // too short for a slip
    ["vektor", "IEMZ Kupol", -1],
  ];
  assert.deepEqual(
    cases.map(([words, name]) => [words, name, ranked(words, name)]),
    cases,
  );
});

test("a digit is never taken for a slip of the finger", () => {
  assert.equal(ranked("plant 7041", "Plant 7042"), -1);
  assert.equal(ranked("smp138", "SMP139"), -1);
});

test("a hit says why it was found, whatever signs its name has", () => {
  assert.deepEqual(
    [
      reason(0, "A", false),
      reason(0, "A", true),
      reason(1, "A", false),
      reason(3, "$& Co", false),
      reason(10, "A", false),
    ],
    ["name", "alias 'A'", "another spelling of 'A'", "first words of '$& Co', in another spelling", "close to 'A'"], // prettier-ignore
  );
});

test("hits are sorted by rank, then by what follows", () => {
  const rows = [[2, 0, "b"], [0, 1, "a"], [2, 0, "a"], [0, 0, "z"]]; // prettier-ignore
  assert.deepEqual(rows.sort(inOrder), [[0, 0, "z"], [0, 1, "a"], [2, 0, "a"], [2, 0, "b"]]); // prettier-ignore
});
