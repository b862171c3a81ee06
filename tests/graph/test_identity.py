"""Identity: identifiers merge, names never do, decisions rule, everything can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.errors import BadInput
from entrepot.graph.identity import Decision, about_loaded, identify, normal, read_decisions
from entrepot.graph.legs import legs_of
from entrepot.graph.model import Claim, Record, Stage


def record(uid: str, name: str, *ids: tuple[str, str], kind: str = "Company") -> Record:
    return Record(uid, kind, name, identifiers=ids)


def decide(left: str, right: str, verdict: str) -> Decision:
    return Decision(left, right, verdict, "tester", "2026-01-01", "because")


A = record("one:a", "Kupol", ("ru-inn", "1"), ("ofac", "9"))
B = record("two:b", "IEMZ KUPOL", ("ru-inn", "1"))
C = record("three:c", "Kupol")


def test_equal_strong_identifiers_merge_and_names_do_not() -> None:
    found = identify([A, B, C])
    assert {frozenset(e.records) for e in found.entities.values()} == {
        frozenset({"one:a", "two:b"}),
        frozenset({"three:c"}),
    }
    assert found.uid("one:a") == found.uid("two:b") == found.uid("ofac-9") == "ru-inn-1"


def test_order_changes_nothing() -> None:
    assert identify([A, B, C]) == identify([C, B, A])


def test_a_decision_joins_and_its_undoing_parts() -> None:
    joined = identify([A, B, C], [decide("one:a", "three:c", "same")])
    assert joined.uid("three:c") == "ru-inn-1"
    assert identify([A, B, C], []).uid("three:c") == "three:c"


def test_the_latest_decision_on_a_pair_holds() -> None:
    decisions = [decide("one:a", "three:c", "same"), decide("three:c", "one:a", "not_same")]
    found = identify([A, B, C], decisions)
    assert found.uid("three:c") != found.uid("one:a")
    assert found.twins("ru-inn-1") == ["three:c"]


def test_not_same_beats_an_identifier_and_the_clash_is_told() -> None:
    found = identify([A, B], [decide("one:a", "two:b", "not_same")])
    assert len(found.entities) == 2
    assert found.uid("one:a") != found.uid("two:b")
    assert found.clashes == (
        "the Russian taxpayer number (INN) 1 would join one:a and two:b, "
        "which a decision keeps apart",
    )


def test_unsure_neither_joins_nor_parts() -> None:
    found = identify([A, C], [decide("one:a", "three:c", "unsure")])
    assert len(found.entities) == 2
    assert not found.apart
    assert found.unsure == {frozenset({"ru-inn-1", "three:c"})}


def test_identifiers_of_another_family_do_not_merge() -> None:
    ship = record("x:ship", "Kupol", ("ofac", "9"), kind="Vessel")
    assert len(identify([A, ship]).entities) == 2


def test_a_decision_about_nothing_is_refused() -> None:
    with pytest.raises(BadInput, match="the uid of a loaded record"):
        identify([A], [decide("one:a", "no:where", "same")])


def test_an_older_state_passes_over_decisions_about_what_it_lacks() -> None:
    decisions = [decide("one:a", "no:where", "same"), decide("ofac-9", "three:c", "same")]
    assert about_loaded([A, C], decisions) == decisions[1:]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("[[decision]]\nleft = 'a'\n", "left, right, verdict, by, on, why"),
        (
            "[[decision]]\nleft='a'\nright='b'\nverdict='maybe'\nby='x'\non='y'\nwhy='z'\n",
            "same, not_same, unsure",
        ),
        ("[[decision]\n", "not TOML"),
    ],
)
def test_bad_decisions_file(tmp_path: Path, text: str, right: str) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=right):
        read_decisions(path)


def test_names_for_comparison() -> None:
    assert normal("  «Купол», ИЭМЗ ") == "купол иэмз"
    assert normal("Türkiye") == normal("TURKIYE")


@pytest.mark.parametrize("unseen", ["\u200b", "\u200d", "\u2060", "\ufe0f", "\u3164", "\U000e0100"])
def test_what_nobody_sees_within_a_word_hides_no_name(unseen: str) -> None:
    assert normal(f"Кр{unseen}аус{unseen} Vega") == "краус vega"


@given(st.text(st.characters(max_codepoint=127)))
def test_names_in_ascii_are_compared_as_all_others_are(text: str) -> None:
    assert normal(f"{text} й") == f"{normal(text)} и".strip()


def test_a_note_that_says_not_listed_goes_where_the_entity_is_on_a_list() -> None:
    named = Record(
        "text:a",
        "Company",
        "Kupol",
        note="named in a statement of reasons; not itself listed by this name",
    )
    alone = identify([named]).entities["text:a"]
    assert alone.note == named.note
    joined = identify([A, named], [decide("text:a", "one:a", "same")]).entities["ru-inn-1"]
    assert joined.note == "named in a statement of reasons"


@pytest.mark.parametrize("scheme", ["ru-inn", "ru-ogrn", "cn-uscc", "hk-cr", "kz-bin"])
def test_a_record_that_prints_a_number_twice_is_no_stranger_to_itself(scheme: str) -> None:
    twice = record("one:a", "Kupol", (scheme, "1"), (scheme, "1"))
    other = record("two:b", "IEMZ KUPOL", (scheme, "1"))
    found = identify([twice, other])
    assert found.uid("one:a") == found.uid("two:b")


def test_the_uid_of_an_entity_stands_for_no_other() -> None:
    """Two parties with one number, kept apart; the number once stood for the other party.

    The step of a chain was then drawn from a party that no claim names.
    """
    number = (("ru-inn", "1831083343"),)
    records = [
        Record("a:x", "Company", "Kupol"),
        Record("b:x", "Company", "Kupol", identifiers=number),
        Record("d:x", "Company", "Kupol", identifiers=number),
    ]
    told = ("me", "2024-01-01", "why")
    decisions = [
        Decision("a:x", "d:x", "same", *told),
        Decision("a:x", "b:x", "not_same", *told),
        Decision("d:x", "b:x", "not_same", *told),
    ]
    ids = identify(records, decisions)
    assert {uid: ids.uid(uid) for uid in ids.entities} == {uid: uid for uid in ids.entities}
    claim = Claim("t:1", "f", "a:x", "SUPPLIES", "t:z", via=(Stage(("t:y",)),))
    ends = {(key.source, key.target) for key in legs_of([claim], ids)}
    assert ends == {(ids.uid("a:x"), "t:z"), (ids.uid("a:x"), "t:y"), ("t:y", "t:z")}
