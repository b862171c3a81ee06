"""Names are found in texts as a pattern for each name would find them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from entrepot.loaders.extract.mentions import LAST_WORD_BEFORE
from entrepot.loaders.extract.movement import is_platform
from entrepot.loaders.extract.name_kinds import TYPE_BEFORE
from entrepot.loaders.extract.occurrences import is_boundary, occurrences, spelled
from entrepot.loaders.extract.pipeline import MODEL_BEHIND
from entrepot.loaders.extract.pronouns import ORG
from entrepot.loaders.extract.referents import SECOND_HALF, _is_shown_as_name
from entrepot.loaders.extract.words import either, words

# Few pieces, so that names, quotation marks and nouns stand beside one another.
PIECES = (
    *("Zarya", "JSC", "Zar", "aba", "ab", "ya", "A.B", "s", "’s", " ", " ", ",", ".", "\n", "9"),
    *("‘", "’", "“", "”", '"', "«", "»", "„", "'", "-", "_", " and ", "Oil", "é", " called "),
    *("company", "group", "channel", "website", " such as ", "the ", "foundation"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
NAMES = st.sampled_from(["Zarya", "Zar", "aba", "ya", "A.B", "JSC", "‘Zarya"])
PARTS = st.lists(st.sampled_from(["Zarya", "JSC", "aba", "ab", "ya", "A.B"]), min_size=1)


def assert_spelled_as_by_pattern(parts: list[str], text: str) -> None:
    gap = r"[\s‘’“”\"«»„']+"
    joined = gap.join(map(re.escape, parts))
    closing = r"(?:[’”»\"](?!s\b))*"
    pattern = re.compile(rf"(?<!\w)[‘“«\"]?{joined}{closing}(?!\w)")
    assert list(spelled(parts, text)) == [match.span() for match in pattern.finditer(text)]


@given(PARTS, TEXTS)
def test_a_spelling_is_found_where_its_pattern_would_find_it(parts: list[str], text: str) -> None:
    assert_spelled_as_by_pattern(parts, text)


@given(PARTS, st.lists(st.sampled_from([" ", " «", "’ ", "”", '"']), min_size=8, max_size=8), TEXTS)
def test_a_spelling_is_found_among_quotation_marks(
    parts: list[str], gaps: list[str], text: str
) -> None:
    printed = "".join(f"{part}{gap}" for part, gap in zip(parts[:8], gaps, strict=False))
    assert_spelled_as_by_pattern(parts[:8], f"{text}{printed}{text}{printed}")


@given(NAMES, TEXTS)
def test_occurrences_and_boundaries_are_those_of_patterns(name: str, text: str) -> None:
    every = [match.start() for match in re.finditer(rf"(?={re.escape(name)})", text)]
    assert list(occurrences(name, text)) == every
    boundaries = {match.start() for match in re.finditer(r"\b", text)}
    assert {place for place in range(len(text) + 1) if is_boundary(text, place)} == boundaries


@given(NAMES, TEXTS)
def test_a_platform_is_told_as_by_a_pattern_of_its_name(name: str, text: str) -> None:
    noun = either(words().sets["platform_noun"])
    marked = rf"[‘“\"«]?{re.escape(name)}[’”\"»]?"
    before = rf"\b{noun}(?: such as| called| named| including)?,? {marked}"
    behind = rf"{marked}(?: [a-z-]+)? {noun}\b"
    assert is_platform(name, text) == bool(re.search(f"{before}|{behind}", text))


@given(st.sampled_from(["Zarya", "Zar", "ya", "Oil"]), TEXTS)
def test_a_lone_word_is_shown_to_be_a_name_as_by_a_pattern(word: str, text: str) -> None:
    quoted = rf"[‘“\"«„]{re.escape(word)}[’”\"»“](?!s\b)"
    beside = rf"\b(?:{ORG})(?: called| named)?,? {re.escape(word)}\b"
    behind = rf"\b{re.escape(word)}(?:’s)? (?:[a-z-]+ )?(?:{ORG}|holding|concern|foundation)\b"
    expected = re.search(f"{quoted}|{beside}|{behind}", text)
    assert _is_shown_as_name(word, text) == bool(expected)


@given(NAMES, TEXTS)
def test_the_second_half_of_a_name_is_that_of_a_pattern(name: str, text: str) -> None:
    pattern = rf"{re.escape(name)}(?: and (?:[A-Z][\w’-]*)(?: [A-Z][\w’-]*)*)"
    expected = re.search(pattern, text)
    found = ""
    for place in occurrences(name, text):
        second = SECOND_HALF.match(text, place + len(name))
        if second:
            found = name + second[0]
            break
    assert found == (expected[0] if expected else "")


@given(NAMES, TEXTS)
def test_a_model_begins_with_its_family_and_a_number(family: str, model: str) -> None:
    found = model.startswith(family) and MODEL_BEHIND.match(model, len(family)) is not None
    assert found == bool(re.match(re.escape(family) + r"[- ]?[0-9]", model))


BEFORE = st.lists(
    st.sampled_from(
        ["drone", "x-", "A.&", " ", " (UAVs)", " of the type", " model", "‘", "é", "-"]
    ),
    max_size=10,
).map("".join)


@given(BEFORE)
def test_the_word_before_a_name_is_the_same_when_no_match_begins_inside_a_word(text: str) -> None:
    type_before = r"([\w-]+)(?: \([A-Z]+s?\))?(?: of the type| type| model| family)?$"
    for pattern, plain in (
        (TYPE_BEFORE, type_before),
        (LAST_WORD_BEFORE, r"([\w.&]+)[ -](?:[‘“])?$"),
    ):
        found, expected = pattern.search(text), re.search(plain, text)
        assert (found and found[0]) == (expected and expected[0])
