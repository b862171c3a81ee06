"""A rule's pattern is left out only on sentences that it cannot match."""

from __future__ import annotations

import csv
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.loaders.extract import (
    mentions,
    name_kinds,
    name_spans,
    reason_sentences,
    rules,
)
from entrepot.loaders.extract.clauses import Clause, clauses
from entrepot.loaders.extract.cue import Cue, matches_at, needs_of
from entrepot.loaders.extract.discourse import begin
from entrepot.loaders.extract.pipeline import RULES, may_state
from entrepot.loaders.extract.words import either, words


def cues() -> dict[str, Cue]:
    """Return every cue of the rules, by its module and name."""
    found = {"reason_sentences.CONCLUSION": reason_sentences.CONCLUSION}
    for info in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"{rules.__name__}.{info.name}")
        for name, value in vars(module).items():
            if isinstance(value, Cue):
                found[f"{info.name}.{name}"] = value
    return found


CUES = cues()
# The words that cues need, and what joins them: texts of these are nearly matches.
PIECES = (
    *(string for cue in CUES.values() for strings in cue.needs for string in strings[:4]),
    *("P0", "P1", "F2", "C3", "W4", "H5", " ", " ", ", ", " the ", " of ", " and ", " is ", "s "),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=16).map("".join)
NAMED = st.lists(
    st.sampled_from(
        [
            *("Iran", "Iraq", "Russian", "North Korean", "Belarus", "i", "-", " ", " ", "’s", "."),
            *("Guinea", "-Bissau", "army", "Army", " of ", "the ", "armed forces", "Government"),
            *(
                "Ministry of Defence",
                "and Zarya Plant",
                "Sudan",
                "South ",
                "military",
                "-industrial",
            ),
        ]
    ),
    max_size=12,
).map("".join)


def assert_loses_no_match(text: str) -> None:
    lost = set()
    for name, cue in CUES.items():
        found = [match.span() for match in cue.finditer(text)]
        if found != [match.span() for match in cue.pattern.finditer(text)]:
            lost.add(name)
        if not cue.may_match(text) and cue.pattern.search(text):
            lost.add(name)
    assert lost == set(), text


def assert_states_nothing_unread(clause: Clause) -> None:
    found = [match for rule in RULES.values() for match in rule(clause)]
    assert may_state(clause.sentence) or found == [], clause.sentence.text


def sentences_of_acts(folder: Path, nth: int) -> Iterator[Clause]:
    """Yield the sentences, as rules see them, of every nth statement of the acts in a folder."""
    csv.field_size_limit(sys.maxsize)
    reasons = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table):
                if row.get("reason"):
                    reasons[row["reason"]] = row["name"]
    for reason, name in list(reasons.items())[::nth]:
        yield from clauses(reason, begin(name, (), False))


@pytest.mark.parametrize("nth", [40, pytest.param(1, marks=pytest.mark.slow)])
def test_no_sentence_of_the_acts_loses_a_match(documents: Path, nth: int) -> None:
    read = 0
    matched: set[str] = set()
    for clause in sentences_of_acts(documents / "data" / "eu", nth):
        assert_loses_no_match(clause.text)
        assert_states_nothing_unread(clause)
        matched.update(name for name, cue in CUES.items() if cue.may_match(clause.text))
        read += 1
    assert read >= 8_000 / nth
    assert len(matched) >= 30  # else the test would have nothing to lose


@given(TEXTS)
def test_no_text_of_the_words_of_rules_loses_a_match(text: str) -> None:
    assert_loses_no_match(text)


@given(
    st.lists(
        st.sampled_from(
            [
                *("JSC Molniya", " (Group)", "‘", "’", "’s ", ")", "(x", " ", ", ", "\u0130", "–"),
                *("as a suppl", "ier ", "of ", "for ", "missiles ", "is ", "assoc", "iated with "),
            ]
        ),
        max_size=14,
    ).map("".join)
)
def test_a_conclusion_that_is_not_read_states_nothing(text: str) -> None:
    for clause in clauses(f"Therefore, Zarya {text} Iran.", begin("Zarya", (), False)):
        assert_states_nothing_unread(clause)


LETTERS = st.text("ab c.-", min_size=1, max_size=4)


@given(st.lists(LETTERS, min_size=1), st.text("ab c.-"))
def test_words_by_their_first_letter_are_found_as_in_one_row(listed: list[str], text: str) -> None:
    longest_first = sorted(set(listed), key=lambda word: (-len(word), word))
    flat = re.compile("|".join(map(re.escape, longest_first)))
    assert re.findall(either(listed), text) == flat.findall(text)


def test_every_cue_needs_words() -> None:
    assert {name for name, cue in CUES.items() if not cue.needs} == set()
    assert len(CUES) >= 39


def test_a_cue_finds_what_its_pattern_finds() -> None:
    cue = Cue.of(r"(?P<who>P[0-9]+) (?:is|was) owned by (?=P[0-9])")
    text = "P0 is owned by P1, P2 was owned by P3, P4 makes drones"
    first = cue.search(text)
    assert [match["who"] for match in cue.finditer(text)] == ["P0", "P2"]
    assert first is not None
    assert first["who"] == "P0"
    assert list(cue.finditer("P0 owns P1")) == []
    assert cue.search("P0 owns P1") is None


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"sold|bought", (("sold", "bought"),)),
        (r"(?:sold|P[0-9])", ()),  # one branch has no word
        (r"(?:very )?sold", (("sold",),)),
        (r"(?:very )+sold", (("sold",), ("very ",))),
        (r"sold(?= to P)", ((" to P",), ("sold",))),
        (r"(?! not )sold", (("sold",),)),
        (r"suppl(?:y|ies)", (("supply", "supplies"),)),
        (r"suppl[yi]", (("suppli", "supply"),)),
        (r"(?:repair|repairs)", (("repair",),)),  # the longer has the shorter in it
        (r"[a-z]+ed", ()),  # too short to settle anything
        (r"(?i:sold) here", ((" here",),)),
    ],
)
def test_what_a_pattern_needs(pattern: str, needs: tuple[tuple[str, ...], ...]) -> None:
    assert needs_of(pattern) == needs


def test_a_pattern_that_disregards_capitals_is_always_tried() -> None:
    assert Cue.of("(?i)sold").search("SOLD") is not None


@given(NAMED)
def test_states_and_forces_are_those_that_their_patterns_find(text: str) -> None:
    states, forces = mentions._countries(), mentions._forces()
    found_states = matches_at(states, mentions._country_starts(), text)
    found_forces = matches_at(forces.pattern, mentions._force_starts(), text)
    every = [match.span() for match in forces.pattern.finditer(text)]
    assert [m.span() for m in found_states] == [m.span() for m in states.finditer(text)]
    assert [match.span() for match in found_forces] == every
    assert forces.may_match(text) or not every


@given(
    st.lists(
        st.sampled_from(
            [
                *("the ", "missile", "drone ", " (UAV)", " (UAVs)", " of the type", " type", "x"),
                *(" model", "-", " ", " family", "vessel", "ships", ", ", "‘", "MV", "\n"),
            ]
        ),
        max_size=14,
    ).map("".join)
)
def test_the_words_before_a_name_are_read_as_by_patterns(before: str) -> None:
    tail = " ".join(before.rsplit(" ", 5)[-5:])
    whole, cut = name_kinds.TYPE_BEFORE.search(before), name_kinds.TYPE_BEFORE.search(tail)
    assert (whole and whole[1]) == (cut and cut[1])
    if not before.rstrip(" ,‘“\n").endswith(name_kinds.VESSEL_NOUNS):
        assert name_kinds.VESSEL_BEFORE.search(before) is None
        assert name_kinds.VESSEL_BEFORE_QUOTE.search(before) is None


@given(
    st.lists(
        st.sampled_from(["Co", "approx", "N", "a.k.a", "e.g", "X", "x", " ", ".", "&", "’", "Art"]),
        max_size=10,
    ).map("".join)
)
def test_an_abbreviation_is_known_by_the_letters_before_the_full_stop(before: str) -> None:
    cut = before[-reason_sentences.LONGEST_ABBREVIATION :]
    found = reason_sentences.ABBREVIATION.search(before) is not None
    assert (reason_sentences.ABBREVIATION.search(cut) is not None) == found


def test_a_small_letter_begins_no_name_but_those_that_are_known() -> None:
    beginnings = words().sets["legal"] | words().sets["nationality"]
    small = {word for word in beginnings if word[0].islower()}
    assert small == name_spans.SMALL_BEGINNINGS
