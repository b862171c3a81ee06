"""Proposals in groups, their effects, and that no order of records or files counts in a join."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import drawn_claims
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_case import decisions

from entrepot.graph.errors import BadInput
from entrepot.graph.fold import Folded, fold_claims, is_supported
from entrepot.graph.identity import Decision, Identities, identify, without_order
from entrepot.graph.joining import proposed_joins as proposed
from entrepot.graph.joining.decision_file import (
    PlacedDecision,
    read_decision_file,
    refuse_unfit,
)
from entrepot.graph.joining.join_effects import STEP, JoinEffects
from entrepot.graph.model import Claim, Edge, Record
from entrepot.graph.schema import schema
from entrepot.graph.support import read_table

TOLD = ("tester", "2026-01-01", "because")


def firm(uid: str, name: str, country: str = "", *numbers: str, kind: str = "Company") -> Record:
    pairs = tuple((number.split(":")[0], number.split(":")[1]) for number in numbers)
    return Record(uid, kind, name, identifiers=pairs, country=country)


def groups(
    records: Sequence[Record], made: Sequence[Decision] = (), distinct: Sequence[str] = ()
) -> dict[str, set[tuple[str, str]]]:
    """Return the pairs of each group that has any."""
    apart = [frozenset(distinct)] if distinct else []
    found = proposed.proposed_joins(identify(records, made), (), apart)
    return {
        group.name: {(join.left, join.right) for join in joins}
        for group, joins in found.items()
        if joins
    }


def test_each_pair_stands_in_the_group_of_its_evidence() -> None:
    records = [
        firm("a:1", "Volga Timber Works", "ru"),
        firm("b:1", "VOLGA TIMBER WORKS", "ru"),
        firm("a:2", "Ural Optics Plant", "ru"),
        firm("b:2", "Ural Optics Plant"),
        firm("a:3", "Delta Trade House", "ru"),
        firm("b:3", "Delta Trade House", "tr"),
        firm("a:4", "Ivan Ivanovich Petrov", "ru", kind="Person"),
        firm("b:4", "Ivan Ivanovich Petrov", "ru", kind="Person"),
        firm("a:5", "Vega Bakery", "ru", "ru-inn:7707083893"),
        firm("b:5", "Institute of Rocket Fuel", "ru", "ru-inn:7707083893"),
        firm("a:6", "Baltic Star", "pa", "imo:9074729", kind="Vessel"),
        firm("b:6", "Baltic Star", "pa", kind="Vessel"),
    ]
    assert groups(records) == {
        "number": {("b:5", "ru-inn-7707083893")},
        "name-country-kind": {("a:1", "b:1")},
        "name": {("a:2", "b:2"), ("b:6", "imo-9074729")},
        "name-abroad": {("a:3", "b:3")},
        "persons": {("a:4", "b:4")},
    }


def test_one_word_alone_is_never_proposed_as_the_same() -> None:
    """FINDER and Mercury are marks on parts; listed parties have the same words for names."""
    records = [
        firm("gur:finder", "FINDER", "us"),
        firm("ofac:48589", "Finder", "us"),
        firm("gur:mercury", "Mercury", "us"),
        firm("ofac:52339", "MERCURY", "us", "imo:9074729", kind="Vessel"),
    ]
    assert groups(records) == {"name": {("gur:finder", "ofac:48589")}}
    apart = [Decision("gur:finder", "ofac:48589", "not_same", *TOLD)]
    assert groups(records, apart) == {}


def test_a_name_of_several_numbered_parties_is_no_certain_evidence() -> None:
    records = [
        firm("a:1", "Volga Timber Works", "ru", "ru-inn:7707083893"),
        firm("b:1", "Volga Timber Works", "ru", "ru-inn:1831083343"),
        firm("c:1", "Volga Timber Works", "ru"),
    ]
    # The two with numbers are two; the third may be either.
    assert groups(records) == {"name": {("c:1", "ru-inn-7707083893"), ("c:1", "ru-inn-1831083343")}}


def test_entries_that_a_list_keeps_apart_are_not_proposed() -> None:
    records = [firm("a:1", "Volga Timber Works", "ru"), firm("b:1", "Volga Timber Works", "ru")]
    assert groups(records, distinct=("a:1", "b:1")) == {}
    assert groups(records, [Decision("a:1", "b:1", "unsure", *TOLD)]) == {}
    # Two entries of one list have two numbers; those of two acts of the European Union may be one.
    listed = [
        firm("a:1", "Volga Timber Works", "ru", "ofac:1"),
        firm("b:1", "Volga Timber Works", "ru", "ofac:2"),
    ]
    assert groups(listed) == {}
    acts = [
        firm("a:1", "Volga Timber Works", "ru", "eu:269-I.ENTITIES-1"),
        firm("b:1", "Volga Timber Works", "ru", "eu:833-IV-2"),
    ]
    assert groups(acts) == {"name-country-kind": {("eu-269-I.ENTITIES-1", "eu-833-IV-2")}}


def test_the_pairs_follow_the_number_of_namesakes() -> None:
    known = [firm(f"a:{number:04}", "Volga Timber Works", "ru") for number in range(500)]
    unknown = [firm(f"b:{number:04}", "Volga Timber Works") for number in range(500)]
    found = proposed.proposed_joins(identify([*known, *unknown]), ())
    assert {group.name: len(joins) for group, joins in found.items() if joins} == {
        "name-country-kind": 499,
        "name": 500,
    }


NAMED = [(f"t:{name}", f"t:{other}") for name in "abcd" for other in "abcde" if name < other]


@given(drawn_claims.claims(), st.lists(st.sampled_from(NAMED), min_size=1, max_size=3))
def test_an_effect_is_the_difference_that_the_decisions_make(
    claims: list[Claim], pairs: list[tuple[str, str]]
) -> None:
    table, before = read_table(), drawn_claims.IDS
    after = identify(
        drawn_claims.RECORDS, [Decision(left, right, "same", *TOLD) for left, right in pairs]
    )
    old, new = fold_claims(claims, before, table), fold_claims(claims, after, table)
    # Arrange: who is joined, and which relations name one of them.
    joined = {before.uid(uid) for pair in pairs for uid in pair}
    heads = {after.uid(uid) for uid in joined}

    def about(edge_ends: set[str], named: set[str]) -> bool:
        return not edge_ends.isdisjoint(named)

    touched = [
        edge
        for edge in old.edges.values()
        if about({edge.source, edge.target, edge.goods, *edge.purpose}, joined)
    ]
    left = [
        edge
        for edge in new.edges.values()
        if about({edge.source, edge.target, edge.goods, *edge.purpose}, heads)
    ]

    # Act
    effect = JoinEffects(old, before, table).of((before.uid(a), before.uid(b)) for a, b in pairs)

    # Assert
    assert (effect.parties, effect.parties_after) == (len(joined), len(heads))
    assert (effect.relations, effect.relations_after) == (len(touched), len(left))
    loops = [sum(edge.source == edge.target for edge in edges) for edges in (left, touched)]
    assert effect.within == loops[0] - loops[1]
    numbers = 0
    for edge in left:
        sources = [one.mixed for one in touched if _key(one, after) == _key(edge, after)]
        numbers += all(abs(edge.mixed - source) >= STEP for source in sources)
    assert effect.numbers == numbers
    assert effect.routes == len(_routes(new, heads) - _renamed(_routes(old, joined), after))


def _key(edge: Edge, ids: Identities) -> tuple[object, ...]:
    """Return what tells a relation from others, with the entities of some identities."""
    purpose = tuple(sorted(set(map(ids.uid, edge.purpose))))
    ends = (ids.uid(edge.source), edge.predicate, ids.uid(edge.target))
    return *ends, edge.level, ids.uid(edge.goods), edge.summary, purpose, edge.event


def _routes(folded: Folded, through: set[str]) -> set[tuple[str, str, str]]:
    """Return the ends of the routes of two steps through some parties, by looking at each pair."""
    forward = set(schema().forward)
    steps = [
        edge for edge in folded.edges.values() if edge.predicate in forward and is_supported(edge)
    ]
    found: set[tuple[str, str, str]] = set()
    for first in steps:
        for second in steps:
            if first.target != second.source or first.target not in through:
                continue
            begins = min(interval.begins for _, interval in first.intervals)
            ends = max(interval.ends for _, interval in second.intervals)
            if ends >= begins and len({first.source, first.target, second.target}) == 3:
                found.add((first.source, first.target, second.target))
    return found


def _renamed(routes: set[tuple[str, str, str]], ids: Identities) -> set[tuple[str, str, str]]:
    return {(ids.uid(start), ids.uid(middle), ids.uid(end)) for start, middle, end in routes}


def test_two_halves_of_a_chain_become_a_route_and_a_second_voice_raises_a_support() -> None:
    records = [firm(f"t:{key}", f"Firm {key}") for key in ("a", "m", "n", "z")]

    def claim(number: int, subject: str, target: str, voice: str) -> Claim:
        return Claim(
            f"t:{number}", "f", subject, "SUPPLIES", target, voice=voice, root=f"r{number}",
            grade="B2", status="asserted", basis="statement", known_by="2024-01-01",
        )  # fmt: skip

    claims = [
        claim(1, "t:a", "t:m", "V"),
        claim(2, "t:n", "t:z", "V"),
        claim(3, "t:m", "t:z", "W"),
        claim(4, "t:a", "t:z", "W"),
    ]
    ids, table = identify(records), read_table()
    effects = JoinEffects(fold_claims(claims, ids, table), ids, table)
    effect = effects.of([("t:m", "t:n")])
    # t:m sends to t:z already, so that no ends are connected anew; two voices state it then.
    assert (effect.claims, effect.relations, effect.relations_after) == (3, 3, 2)
    assert (effect.numbers, effect.routes, effect.within) == (1, 0, 0)
    fewer = fold_claims([claims[0], claims[1]], ids, table)
    effect = JoinEffects(fewer, ids, table).of([("t:m", "t:n")])
    assert (effect.numbers, effect.routes) == (0, 1)
    # Firms that trade with each other are two.
    assert effects.of([("t:m", "t:z")]).within == 1


UIDS = [f"{source}:{number}" for source in "abc" for number in range(3)]
RECORDS = st.lists(
    st.tuples(
        st.sampled_from(UIDS),
        st.sampled_from(["Company", "Company", "Person"]),
        st.sampled_from(["Kupol", "Volga Timber", "Vega", "Ural Optics"]),
        st.lists(
            st.sampled_from(["ru-inn:7707083893", "ru-inn:1831083343", "ofac:1", "ofac:2"]),
            max_size=2,
        ),
    ),
    unique_by=lambda row: row[0],
    min_size=2,
)
DECISION = st.builds(
    Decision,
    st.sampled_from([*UIDS, "ru-inn-7707083893"]),
    st.sampled_from(UIDS),
    st.sampled_from(["same", "same", "not_same", "unsure", "undo"]),
    st.just("tester"),
    st.sampled_from(["2026-01-01", "2026-01-02"]),
    st.just("because"),
)


@given(RECORDS, st.lists(st.lists(DECISION, max_size=4), max_size=4), st.randoms())
def test_joining_depends_on_no_order_of_records_or_of_files(
    rows: list[tuple[str, str, str, list[str]]], files: list[list[Decision]], order: random.Random
) -> None:
    records = [firm(uid, name, "ru", *numbers, kind=kind) for uid, kind, name, numbers in rows]
    given_uids = {"-".join(number) for record in records for number in record.identifiers}
    known = {record.uid for record in records} | given_uids
    present: list[list[Decision]] = []
    for file in files:
        present.append([one for one in file if {one.left, one.right} <= known])
    first = identify(records, without_order(present))
    order.shuffle(records)
    order.shuffle(present)
    assert identify(records, without_order(present)) == first
    # What a decision of any file keeps apart is never joined by another file.
    for pair in first.apart:
        assert pair <= first.entities.keys()


@given(st.lists(DECISION, max_size=8), st.randoms())
def test_the_order_of_decisions_about_different_pairs_counts_for_nothing(
    drawn: list[Decision], order: random.Random
) -> None:
    records = [firm(uid, uid, "ru") for uid in UIDS]
    latest: dict[frozenset[str], Decision] = {}
    for one in drawn:
        if one.left in UIDS:
            latest[frozenset((one.left, one.right))] = one
    made = list(latest.values())
    first = identify(records, made)
    turned = [Decision(one.right, one.left, one.verdict, *TOLD) for one in made]
    order.shuffle(turned)
    assert identify(records, turned) == first


RIGHT = decisions(("a:1", "a:2", "same"), ("a:3", "a:4", "not_same"))


def test_a_file_is_read_with_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "reviewed.toml"
    path.write_text(f"# a comment\n{RIGHT}", encoding="utf-8")
    file = read_decision_file(path)
    assert [decision.verdict for decision in file.decisions] == ["same", "not_same"]
    assert [item.where for item in file.placed] == [f"{path} line 2", f"{path} line 10"]
    assert file.decisions[0].on == "2026-01-31"


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('verdict = "not_same"', 'verdict = "maybe"', "line 13 verdict: found 'maybe'"),
        ('verdict = "not_same"', 'verdict = ""', "line 13 verdict: found 'no value'"),
        ('verdict = "not_same"', 'verdict = "undo"', "line 13 verdict: found 'undo'"),
        ('by = "Ada"', 'by = " "', "line 6 by: found 'no value'; expected who decided it"),
        ('why = "one register entry"', "", "line 2: found 'no why'"),
        ("on = 2026-01-31", 'on = "2026-02-30"', "line 7 on: found '2026-02-30'"),
        ("on = 2026-01-31", "on = 5", "line 7 on: found '5'; expected a text in quotes"),
        ('right = "a:4"', 'right = "a:3"', "line 12: found 'a:3'; expected another party"),
        ('left = "a:3"', "left = ", "not TOML: Invalid value (at line 11, column 8)"),
        ("[[decision]]", "[[review]]", "found 'review'; expected tables"),
        ("[[decision]]", "[table]", "not TOML"),
    ],
)
def test_what_is_wrong_in_a_file_is_said_with_its_line(
    tmp_path: Path, before: str, after: str, message: str
) -> None:
    path = tmp_path / "reviewed.toml"
    path.write_text(f"# a comment\n{RIGHT}".replace(before, after), encoding="utf-8")
    with pytest.raises(BadInput) as fault:
        read_decision_file(path)
    assert str(fault.value).startswith(str(path))
    assert message in str(fault.value)


def test_an_empty_or_missing_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "none.toml"
    with pytest.raises(BadInput, match="no such file"):
        read_decision_file(path)
    path.write_text("# nothing\n", encoding="utf-8")
    with pytest.raises(BadInput, match="at least one table"):
        read_decision_file(path)


def refused(text: str, folder: Path, *present: tuple[str, str, str]) -> str:
    """Return the message with which a file is refused, "" if it is taken."""
    path = folder / "f.toml"
    path.write_text(text, encoding="utf-8")
    placed = [
        PlacedDecision(Decision(*row, *TOLD), f"other decision {number}")
        for number, row in enumerate(present, 1)
    ]
    known = {uid: uid for uid in UIDS} | {"ru-inn-7707083893": "a:1"}
    try:
        refuse_unfit(read_decision_file(path), placed, lambda uid: known.get(uid, ""))
    except BadInput as fault:
        return str(fault).removeprefix(f"{path} ")
    return ""


def test_a_file_that_contradicts_is_refused(tmp_path: Path) -> None:
    same = decisions(("a:1", "a:2", "same"))
    assert refused(same, tmp_path) == ""
    assert refused(same, tmp_path, ("a:2", "a:1", "same")) == ""
    assert "other decision 1 has not_same of a:2 and a:1" in refused(
        same, tmp_path, ("a:2", "a:1", "not_same")
    )
    # The number stands for a:1.
    assert refused(same, tmp_path, ("a:2", "ru-inn-7707083893", "unsure")).startswith("line 1:")
    assert "expected the uid of a party on file" in refused(
        decisions(("a:1", "no:where", "same")), tmp_path
    )
    assert "two different parties; both names stand for one entry" in refused(
        decisions(("a:1", "ru-inn-7707083893", "same")), tmp_path
    )
    both = decisions(("a:1", "a:2", "same"), ("a:2", "a:1", "not_same"))
    assert refused(both, tmp_path).startswith("line 9: found 'not_same of a:2 and a:1'")


def test_decisions_in_a_row_cannot_join_what_a_decision_keeps_apart(tmp_path: Path) -> None:
    row = decisions(("a:1", "a:2", "same"), ("a:2", "b:1", "same"))
    assert refused(row, tmp_path) == ""
    message = refused(row, tmp_path, ("a:1", "b:1", "not_same"))
    assert message.startswith(("line 1: found 'same of a:1", "line 9: found 'same of a:2"))
    assert "other decision 1 has not_same of a:1 and b:1" in message
    apart = decisions(("a:1", "b:1", "not_same"))
    assert refused(apart, tmp_path, ("a:1", "a:2", "same"), ("a:2", "b:1", "same")).startswith(
        "line 1: found 'not_same of a:1 and b:1'"
    )
    # A contradiction that was there before is not of this file.
    old = (("a:1", "a:2", "same"), ("a:2", "b:1", "same"), ("a:1", "b:1", "not_same"))
    assert refused(decisions(("c:1", "c:2", "same")), tmp_path, *old) == ""
