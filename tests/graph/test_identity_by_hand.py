"""Joins worked out by hand: whole entities, clashes, strangers, and the indexes of entities."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from entrepot.graph import identity
from entrepot.graph.errors import BadInput
from entrepot.graph.identity import (
    Decision,
    Identities,
    about_loaded,
    caution,
    has_doubtful,
    identifiers_like,
    identify,
    read_decisions,
    reconciled,
    strangers_among,
    uid_of,
    without_order,
)
from entrepot.graph.model import Entity, Record

INN, OTHER_INN = ("ru-inn", "7707083893"), ("ru-inn", "1831083343")
BAKERY = Record("a:bakery", "Company", "Vega Bakery", identifiers=(INN,))
ROCKETS = Record("b:rockets", "Company", "Institute of Rocket Fuel", identifiers=(INN,))
PAIR = frozenset({"a:bakery", "b:rockets"})


def decide(left: str, right: str, verdict: str) -> Decision:
    return Decision(left, right, verdict, "tester", "2026-01-01", "because")


def plain(*uids: str) -> list[Record]:
    return [Record(uid, "Company", uid) for uid in uids]


def joined(records: list[Record], *decisions: Decision) -> set[frozenset[str]]:
    found = identify(records, decisions)
    return {frozenset(entity.records) for entity in found.entities.values()}


def test_an_entity_has_the_best_of_each_of_its_records() -> None:
    records = [
        Record("list:1", "Organization", "KUPOL", ("Kupol", "KUPOL"), (INN, ("ofac", "9")), "ru"),
        Record("mine:2", "Company", "Kupol", ("", "Iemz"), (), "", "mine:group", note="the plant"),
        Record("mine:1", "Body", "Kupol JSC", ("Iemz",), (INN,), note="not itself listed; a firm"),
        Record("late:1", "Person", "No one", ("Izhevsk plant",), (INN,), "kz", "late:group"),
    ]
    verdicts = [decide("mine:2", "list:1", "same"), decide("late:1", "mine:1", "same")]
    found = identify(records, verdicts, ["mine", "list"])
    uid = "ru-inn-7707083893"
    assert found.entities == {
        uid: Entity(
            uid=uid,
            kind="Body",
            name="Kupol JSC",
            aliases=("Iemz", "Kupol", "KUPOL", "No one", "Izhevsk plant"),
            identifiers=(("ofac", "9"), INN),
            country="ru",
            broader="mine:group",
            records=("late:1", "list:1", "mine:1", "mine:2"),
            note="a firm",
        )
    }
    former = {"list:1": uid, "mine:1": uid, "mine:2": uid, "late:1": uid}
    assert found.resolve == {**former, uid: uid, "ofac-9": uid}


def test_without_a_number_the_least_uid_names_the_entity_and_its_record() -> None:
    (entity,) = identify(plain("b:1", "a:1"), [decide("b:1", "a:1", "same")]).entities.values()
    assert (entity.uid, entity.name, entity.records) == ("a:1", "a:1", ("a:1", "b:1"))


def test_strong_numbers_name_an_entity_in_the_order_of_their_schemes() -> None:
    imo, ofac = ("imo", "9074729"), ("ofac", "9")
    (entity,) = identify([Record("a:1", "Vessel", "x", identifiers=(ofac, imo))]).entities.values()
    assert entity.uid == "imo-9074729"


def test_a_hand_printed_number_alone_joins_no_strangers() -> None:
    found = identify([BAKERY, ROCKETS])
    assert {e.records for e in found.entities.values()} == {("a:bakery",), ("b:rockets",)}
    assert found.strangers == {PAIR}
    assert found.clashes == (
        "the Russian taxpayer number (INN) 7707083893 stands on a:bakery (Vega Bakery) and "
        "b:rockets (Institute of Rocket Fuel), whose names have nothing in common; not joined",
    )
    # One of the two has the uid of the number, and the other keeps that of its record.
    assert set(found.entities) == {"ru-inn-7707083893", "b:rockets"}


@pytest.mark.parametrize(
    ("changed", "decisions", "doubtful"),
    [
        ({}, [], True),
        ({"aliases": ("VEGA BAKERY", "Vega Bakery")}, [], True),
        ({"identifiers": (INN, ("imo-company", "5179245"))}, [], True),
        ({"identifiers": (INN, ("ofac", "1"))}, [], False),
        ({}, [decide("a:bakery", "b:rockets", "same")], False),
        ({}, [decide("a:bakery", "b:rockets", "unsure")], True),
    ],
    ids=["strangers", "a name in common", "two numbers", "one entry", "decided", "unsure"],
)
def test_what_else_agrees_joins_what_a_number_alone_does_not(
    changed: dict[str, object], decisions: list[Decision], doubtful: bool
) -> None:
    second = replace(ROCKETS, **changed)  # type: ignore[arg-type]  # fields of a record
    records = [replace(BAKERY, identifiers=second.identifiers), second]
    apart = frozenset({PAIR}) if doubtful and "aliases" not in changed else frozenset()
    assert has_doubtful(records, decisions) is doubtful
    assert strangers_among(records, decisions) == identify(records, decisions).strangers == apart
    assert (joined(records, *decisions) == {PAIR}) is not bool(apart)


def test_strangers_of_all_records_are_taken_as_they_are_given() -> None:
    friends = [BAKERY, replace(ROCKETS, name="Vega Bakery")]
    assert identify(friends, strangers=frozenset({PAIR})).strangers == {PAIR}
    assert len(identify(friends, strangers=frozenset({PAIR})).entities) == 2
    assert len(identify([BAKERY, ROCKETS], strangers=frozenset()).entities) == 1
    # A ship keeps its number when its name changes: strangers by name are joined by it.
    ships = [
        Record(record.uid, "Vessel", record.name, identifiers=(("imo", "9074729"),))
        for record in (BAKERY, ROCKETS)
    ]
    assert len(identify(ships, strangers=frozenset({PAIR})).entities) == 1


def test_a_third_record_joins_the_first_that_is_no_stranger_to_it() -> None:
    third = Record("c:both", "Company", "Institute of Rocket Fuel", identifiers=(INN,))
    assert joined([BAKERY, ROCKETS, third]) == {
        frozenset({"a:bakery"}),
        frozenset({"b:rockets", "c:both"}),
    }


def test_the_first_twelve_names_of_a_record_are_compared() -> None:
    def strangers(before: int) -> frozenset[frozenset[str]]:
        aliases = (*(f"Zhuk{number}" for number in range(before)), "Vega Bakery")
        return identify([BAKERY, replace(ROCKETS, aliases=aliases)]).strangers

    assert [strangers(10), strangers(11)] == [frozenset(), {PAIR}]


@pytest.mark.parametrize(
    ("kinds", "are_strangers", "are_one"),
    [
        (("Company", "Company"), False, True),
        (("Person", "Person"), True, False),
        (("Person", "Company"), False, False),  # nobody is a firm, whatever the names
    ],
)
def test_a_family_name_in_common_makes_no_two_persons_one(
    kinds: tuple[str, str], are_strangers: bool, are_one: bool
) -> None:
    names = {"a:ivan": "Ivan Petrov", "b:igor": "Igor Petrov"}
    records = [
        Record(uid, kind, name, identifiers=(INN,))
        for (uid, name), kind in zip(names.items(), kinds, strict=True)
    ]
    both = frozenset(names)
    assert identify(records).strangers == (frozenset({both}) if are_strangers else frozenset())
    assert (joined(records) == {both}) is are_one


@pytest.mark.parametrize(("place", "common"), [(0, True), (1, False)], ids=["name", "alias"])
def test_a_word_is_as_common_as_the_names_have_it_not_the_aliases(place: int, common: bool) -> None:
    records = [BAKERY, replace(ROCKETS, name="Vega Rockets")]
    for number in range(6):
        # Pairs that share another number and a name, so that they are compared as well.
        spellings = [f"Zhuk{number // 2}", f"Zhuk{number // 2}"]
        spellings[place] = f"Vega {number}x"
        own = (("ru-inn", f"10{number // 2}"),)
        records.append(Record(f"c:{number}", "Company", spellings[0], (spellings[1],), own))
    assert identify(records).strangers == (frozenset({PAIR}) if common else frozenset())


def test_what_is_kept_apart_from_one_is_kept_apart_from_all_that_it_joins() -> None:
    records = plain("a:1", "a:2", "a:3", "a:4")
    apart = decide("a:4", "a:2", "not_same")
    same = [decide("a:1", "a:2", "same"), decide("a:2", "a:3", "same")]
    found = identify(records, [apart, *same, decide("a:3", "a:4", "same")])
    assert found.clashes == (
        "a decision `same` would join a:2 and a:4, which a decision keeps apart",
    )
    assert {e.records for e in found.entities.values()} == {("a:1", "a:2", "a:3"), ("a:4",)}
    assert found.apart == {frozenset({"a:1", "a:4"})}
    assert (found.twins("a:1"), found.twins("a:4"), found.twins("a:9")) == (["a:4"], ["a:1"], [])


def test_a_clash_names_the_least_pair_and_both_sides_forget_what_was_joined() -> None:
    records = plain("a:1", "a:2", "a:3", "a:4", "a:5")
    apart = [decide("a:2", "a:4", "not_same"), decide("a:1", "a:3", "not_same")]
    same = [decide("a:1", "a:2", "same"), decide("a:3", "a:4", "same")]
    found = identify(records, [*apart, *same, decide("a:4", "a:5", "same")])
    assert found.clashes == ()
    found = identify(records, [*apart, *same, decide("a:2", "a:3", "same")])
    assert found.clashes == (
        "a decision `same` would join a:1 and a:3, which a decision keeps apart",
    )


def test_a_decision_about_a_record_and_itself_joins_and_parts_nothing() -> None:
    for verdict in ("same", "not_same"):
        assert joined(plain("a:1", "a:2"), decide("a:1", "a:1", verdict)) == {
            frozenset({"a:1"}),
            frozenset({"a:2"}),
        }


pairs = st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg"))


@given(st.lists(pairs, max_size=12), st.lists(pairs, max_size=4))
def test_no_entity_holds_two_that_a_decision_keeps_apart(
    same: list[tuple[str, str]], apart: list[tuple[str, str]]
) -> None:
    apart = [pair for pair in apart if pair[0] != pair[1]]
    decisions = [decide(f"t:{a}", f"t:{b}", "same") for a, b in same]
    decisions += [decide(f"t:{a}", f"t:{b}", "not_same") for a, b in apart]
    entities = identify(plain(*(f"t:{n}" for n in "abcdefg")), decisions).entities.values()
    assert sorted(uid for e in entities for uid in e.records) == [f"t:{n}" for n in "abcdefg"]
    together = {(a, b) for e in entities for a in e.records for b in e.records}
    assert together.isdisjoint((f"t:{a}", f"t:{b}") for a, b in apart)
    if not apart:
        assert together >= {(f"t:{a}", f"t:{b}") for a, b in same}


numbers = st.lists(st.sampled_from([INN, OTHER_INN, ("imo", "9074729"), ("eu", "a:1")]), max_size=2)


# One entity of two sources has the name of the first, so that the order of sources counts.
@example([("b", [("eu", "a:1")]), ("a", [("eu", "a:1")])], 0, [], ("b", "a"))
@given(
    st.lists(st.tuples(st.sampled_from(["a", "b"]), numbers), min_size=1, max_size=6),
    st.integers(0, 6),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.booleans()), max_size=4),
    st.sampled_from([("a", "b"), ("b", "a")]),
)
def test_entities_of_other_records_are_taken_only_where_they_are_the_same(
    drawn: list[tuple[str, list[tuple[str, str]]]],
    fewer: int,
    decided: list[tuple[int, int, bool]],
    order: tuple[str, str],
) -> None:
    records = []
    for number, (source, own) in enumerate(drawn):
        records.append(
            Record(f"{source}:{number}", "Company", f"Vega {number}", identifiers=tuple(own))
        )
    decisions = []
    for left, right, is_same in decided:
        if max(left, right) < len(records):
            pair = records[left].uid, records[right].uid
            decisions.append(decide(*pair, "same" if is_same else "not_same"))
    every, some = identify(records, decisions, ["a", "b"]), identify(records[fewer:], (), order)
    assert identify(records, decisions, order, like=some) == identify(records, decisions, order)
    assert identify(records[fewer:], (), order, like=every) == some
    assert identify(records, decisions, ["a", "b"], like=every) is every
    for left_out in itertools.product((True, False), repeat=len(records)):
        rest = list(itertools.compress(records, left_out))
        about = about_loaded(rest, decisions)
        found = identify(rest, about, ["a", "b"], like=every)
        plainly = identify(rest, about, ["a", "b"])
        assert found == plainly
        # So is their order, in which names are filed and an image is written.
        assert list(found.entities) == list(plainly.entities)
        assert list(found.resolve) == list(plainly.resolve)


def test_undone_decisions_and_those_by_number_are_read() -> None:
    records = [BAKERY, *plain("c:1")]
    same = decide("ru-inn-7707083893", "c:1", "same")
    assert joined(records, same) == {frozenset({"a:bakery", "c:1"})}
    assert len(joined(records, same, decide("c:1", "a:bakery", "undo"))) == 2
    with pytest.raises(BadInput, match="decision of 2026-01-01 by tester: found 'c:9'"):
        identify(records, [decide("a:bakery", "c:9", "same")])


def test_decisions_of_several_files_are_taken_with_caution() -> None:
    told = {verdict: decide("a:1", "a:2", verdict) for verdict in identity.VERDICTS}
    order = ["undo", "same", "unsure", "not_same"]
    assert [d.verdict for d in without_order([[d] for d in told.values()])] == order
    assert [caution(told[verdict])[0] for verdict in order] == [0, 1, 2, 3]
    turned = decide("a:2", "a:1", "undo")
    assert without_order([[told["not_same"], turned], []]) == [turned]


def test_a_file_of_decisions_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "decisions.toml"
    assert read_decisions(path) == []
    table = "[[decision]]\nleft='a'\nright='b'\nverdict='{}'\nby='x'\non='{}'\nwhy='z'\n"
    verdicts = [table.format(verdict, "2026-01") for verdict in identity.VERDICTS]
    path.write_text("".join(verdicts), encoding="utf-8")
    assert read_decisions(path) == [
        Decision("a", "b", verdict, "x", "2026-01", "z") for verdict in identity.VERDICTS
    ]
    path.write_text(table.format("same", "yesterday"), encoding="utf-8")
    with pytest.raises(BadInput, match="on: found 'yesterday'"):
        read_decisions(path)


def test_uids_and_identifiers_are_forms_of_each_other() -> None:
    assert uid_of("iso2", "CN") == "cn"
    assert uid_of("imo", "9074729") == "imo-9074729"
    assert identifiers_like("cn") == ("iso2:CN",)
    assert identifiers_like("hs-854231") == ("iso2:HS-854231", "hs6:854231")
    assert identifiers_like("imo-company-1234567") == (
        "iso2:IMO-COMPANY-1234567",
        "imo:company-1234567",
        "imo-company:1234567",
    )


def test_that_it_is_not_listed_is_left_out_only_where_it_is() -> None:
    note = "a firm; not itself listed"
    assert [reconciled(note, listed) for listed in (True, False)] == ["a firm", note]


def held() -> Identities:
    ofac = ("ofac", "Ab1")
    return identify(
        [
            Record("t:g", "Organization", "g", identifiers=(ofac,)),
            Record("t:f", "Company", "f", broader="t:g", identifiers=(("eu", "ab1"),)),
            Record("t:e", "Company", "e", broader="t:f"),
            Record("t:d", "Company", "d", broader="t:f", identifiers=(ofac,)),
            Record("t:p", "Person", "p", broader="t:lost", identifiers=(("ofac", "aB1"),)),
        ],
        [decide("t:d", "t:g", "not_same")],
    )


def test_entities_are_found_by_kind_number_and_what_is_above_them() -> None:
    ids = held()

    def uids(entities: list[Entity]) -> list[str]:
        return [entity.uid for entity in entities]

    f, d, g = ids.uid("t:f"), ids.uid("t:d"), ids.uid("t:g")
    assert uids(ids.of_kind("Company")) == [u for u in ids.entities if u in (f, d, "t:e")]
    assert (ids.of_kind("Vessel"), ids.under("t:e")) == ([], ())
    assert set(ids.under(f)) == {d, "t:e"}
    assert list(ids.under(g)) == [f]
    assert (ids.broader("t:e"), ids.broader(g), ids.broader("t:none")) == ([f, g], [], [])
    assert ids.broader(ids.uid("t:p")) == ["t:lost"]
    assert set(uids(ids.holders("ofac", "Ab1"))) == {g, d}
    assert uids(ids.holders("ofac", "aB1")) == [ids.uid("t:p")]
    assert (ids.holders("ofac", "AB1"), ids.holders("imo", "Ab1")) == ([], [])
    assert ids.families(["t:e", ids.uid("t:p"), "t:none"]) == {
        "t:e": "party",
        ids.uid("t:p"): "person",
    }
    assert (ids.kinds is ids.kinds, ids.narrower is ids.narrower) == (True, True)
    assert (ids, repr(ids)) == (held(), repr(held()))  # what is found is no part of the value


def test_a_circle_of_broader_entities_ends() -> None:
    round_about = {"t:a": "t:b", "t:b": "t:c", "t:c": "t:b"}
    records = [Record(uid, "Company", uid, broader=above) for uid, above in round_about.items()]
    ids = identify(records)
    assert [ids.broader(uid) for uid in round_about] == [["t:b", "t:c"], ["t:c"], ["t:b"]]


def test_a_misprinted_number_neither_moves_the_uid_of_a_known_party_nor_answers_for_it() -> None:
    known = Record("register:redlepus", "Company", "Redlepus", identifiers=(INN,))
    stranger = Record("list:1", "Company", "Shenzhen Example Tech", identifiers=(INN,))
    person = Record("a:1", "Person", "Ivan Ivanov", identifiers=(INN,))
    ids = identify([known, stranger, person], sources=["register"])
    assert {uid: entity.name for uid, entity in ids.entities.items()} == {
        "ru-inn-7707083893": "Redlepus",
        "list:1": "Shenzhen Example Tech",
        "a:1": "Ivan Ivanov",
    }
    numbered = replace(known, identifiers=(INN, ("cn-uscc", "91440300MA5HX80Y1Q")))
    misprinted = replace(stranger, identifiers=numbered.identifiers[1:])
    ids = identify([numbered, misprinted], sources=["register"])
    assert ids.uid("cn-uscc-91440300MA5HX80Y1Q") == ids.uid("register:redlepus")
