"""Each red flag is raised, not raised or missing on claims made for it.

None makes an edge or is put on a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.graph.analysis.flags import RULES, rules
from entrepot.graph.analysis.flags.red_flag import FlagOutcome
from entrepot.graph.analysis.signal_inputs import SignalInputs
from entrepot.graph.dates import Interval
from entrepot.graph.fold import fold
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Quantity, Record
from entrepot.graph.schema import schema
from entrepot.graph.support import read_table
from entrepot.graph.tables import Row, claim_row

BASE = Claim(
    uid="",
    fact="f",
    subject="",
    predicate="SUPPLIES",
    asserter="t:body",
    voice="V",
    root="v:2024-01-01:x",
    document="t:doc",
    grade="B2",
    known_by="2024-01-01",
)
RECORDS = [
    *(Record(f"t:{n}", "Company", n.upper(), country="kg") for n in ("a", "b", "c")),
    Record("t:twin", "Organization", "A", country="kg"),
    Record("t:eu", "Company", "EU", country="de"),
    Record("t:nowhere", "Company", "NOWHERE"),
    Record("t:p", "Person", "P"),
    Record("t:body", "Body", "BODY"),
    Record("t:kg", "Country", "Kyrgyzstan", identifiers=(("iso2", "KG"),), country="kg"),
    Record("t:de", "Country", "Germany", identifiers=(("iso2", "DE"),), country="de"),
    Record("t:code", "HSCode", "HS 8542.31", identifiers=(("hs6", "854231"),)),
    Record("t:list", "List", "CHPL"),
]
CHPL = (
    "code",
    "list",
    "LISTED_ON",
    {"text": "tier 1", "hs6": ("854231",), "level": "item", "status": "listed"},
)
Made = tuple[str, str, str, dict[str, Any]]


def listing(party: str, **more: Any) -> Made:
    return "body", party, "DESIGNATES", {"measure": "asset freeze", "status": "listed", **more}


def founded(party: str, day: str) -> Made:
    return party, "", "INCORPORATED", {"interval": Interval(day, day), "text": day}


def shipped(day: str, code: str, target: str = "a", root: str = "customs:2025-01-01:book") -> Made:
    return (
        "eu",
        target,
        "SUPPLIES",
        {"interval": Interval(day, day), "hs6": (code,), "basis": "customs", "root": root},
    )


def known(made: Sequence[Made], contacts: Sequence[tuple[str, str, str]] = ()) -> SignalInputs:
    claims = [
        replace(
            BASE, uid=f"t:{n}", subject=f"t:{s}", object=f"t:{o}" if o else "", predicate=p, **more
        )
        for n, (s, o, p, more) in enumerate(made)
    ]
    rows: list[Row] = [
        {
            "uid": f"c{n}",
            "record": f"t:{who}",
            "kind": kind,
            "value": value,
            "document": "t:doc",
            "locator": "",
        }
        for n, (who, kind, value) in enumerate(contacts)
    ]
    ids = identify(RECORDS)
    return SignalInputs(fold([claim_row(c) for c in claims], ids, read_table()), ids, rows)


def told(
    name: str, made: Sequence[Made], contacts: Sequence[tuple[str, str, str]] = (), party: str = "a"
) -> FlagOutcome:
    (rule,) = [r for r in RULES if r.name == name]
    return rule.look(known(made, contacts), f"t:{party}")


AT = ("address", "Primernaya street 17, 720000 Bishkek, Kyrgyzstan")
LIKE = ("address", "17 Primernaya Str., Bishkek 720000, Kyrgyzstan")
CASES: list[tuple[str, list[Made], list[tuple[str, str, str]], str, str]] = [
    ("founded-after-invasion", [], [], "missing", "no date"),
    ("founded-after-invasion", [founded("a", "2022-02-25")], [], "raised", "in Kyrgyzstan"),
    ("founded-after-invasion", [founded("a", "2022-02-24")], [], "not raised", "on or before"),
    ("founded-after-invasion", [founded("a", "2022")], [], "missing", "not printed to the day"),
    ("founded-after-invasion", [founded("a", "2023")], [], "raised", "founded 2023"),
    (
        "founded-after-invasion",
        [founded("a", "2023"), founded("a", "2019")],
        [],
        "missing",
        "dates differ",
    ),
    ("founded-after-invasion", [founded("a", "")], [], "missing", "not printed to the day"),
    ("founded-after-invasion", [founded("eu", "2023-01-01")], [], "not raised", "of the coalition"),
    (
        "founded-after-invasion",
        [founded("nowhere", "2023-01-01")],
        [],
        "missing",
        "country is not on file",
    ),
    ("shared-address", [listing("b")], [], "missing", "no address"),
    ("shared-address", [listing("b")], [("a", *AT), ("b", *LIKE)], "raised", "1 listed party"),
    ("shared-address", [], [("a", *AT), ("b", *LIKE)], "not raised", "none of them"),
    ("shared-address", [listing("a")], [("a", *AT), ("a", *LIKE)], "not raised", "2 on file"),
    (
        "shared-address",
        [listing("b")],
        [("a", *AT), ("b", "address", "18 Primernaya Str., Bishkek 720000")],
        "not raised",
        "none of them",
    ),
    (
        "shared-address",
        [listing("b")],
        [("a", "phone", "+996 312 555-019"), ("b", "phone", "00996312555019")],
        "raised",
        "telephone number",
    ),
    ("shared-address", [listing("twin")], [("a", *AT), ("twin", *LIKE)], "not raised", "none of"),
    (
        "shared-director",
        [("p", "a", "DIRECTS", {}), ("p", "twin", "DIRECTS", {}), listing("twin")],
        [],
        "not raised",
        "none listed",
    ),
    ("shared-director", [listing("b")], [], "missing", "no director"),
    ("shared-director", [("p", "a", "DIRECTS", {})], [], "not raised", "1 on file"),
    ("shared-director", [("p", "a", "DIRECTS", {}), listing("p")], [], "raised", "1 director"),
    (
        "shared-director",
        [("p", "a", "DIRECTS", {}), ("p", "b", "OWNS", {}), listing("b")],
        [],
        "raised",
        "1 director",
    ),
    (
        "shared-director",
        [("p", "a", "DIRECTS", {}), ("p", "b", "OWNS", {})],
        [],
        "not raised",
        "none listed",
    ),
    ("shared-director", [("p", "a", "DIRECTS", {}), listing("a")], [], "not raised", "none listed"),
    ("listed-owner", [], [], "missing", "no owner"),
    (
        "listed-owner",
        [("b", "a", "OWNS", {"quantity": Quantity(12.5, "percent")}), listing("b")],
        [],
        "raised",
        "1 of 1",
    ),
    ("listed-owner", [("b", "a", "OWNS", {})], [], "not raised", "none listed"),
    ("priority-goods", [CHPL], [], "missing", "no documented movement"),
    ("priority-goods", [("eu", "a", "SUPPLIES", {})], [], "missing", "not in this case"),
    ("priority-goods", [CHPL, ("eu", "a", "SUPPLIES", {})], [], "missing", "states an HS code"),
    (
        "priority-goods",
        [CHPL, shipped("2023-01-01", "610910")],
        [],
        "not raised",
        "none of them on the list",
    ),
    ("priority-goods", [CHPL, shipped("2023-01-01", "854231")], [], "raised", "tier 1"),
    ("importer-pattern", [CHPL], [], "missing", "no customs record"),
    (
        "importer-pattern",
        [CHPL, shipped("2023-01-01", "854231")],
        [],
        "missing",
        "these records begin 2023-01-01",
    ),
    (
        "importer-pattern",
        [CHPL, shipped("2023-01-01", "854231"), shipped("2021-05", "610910", "b")],
        [],
        "raised",
        "pattern 1",
    ),
    (
        "importer-pattern",
        [CHPL, shipped("2023-01-01", "854231"), shipped("2021-05", "610910")],
        [],
        "raised",
        "pattern 2",
    ),
    (
        "importer-pattern",
        [
            CHPL,
            shipped("2021-01-01", "854231"),
            *(shipped(f"2023-{m:02d}-01", "854231") for m in range(1, 9)),
        ],
        [],
        "raised",
        "pattern 3",
    ),
    (
        "importer-pattern",
        [
            CHPL,
            *(shipped(f"2021-{m:02d}-01", "854231") for m in range(1, 9)),
            shipped("2023-01-01", "854231"),
        ],
        [],
        "not raised",
        "without a spike",
    ),
    (
        "importer-pattern",
        [
            CHPL,
            shipped("2023-01-01", "854231"),
            shipped("2021-05", "610910", "b", "other:2025-01-01:book"),
        ],
        [],
        "missing",
        "these records",
    ),
    ("importer-pattern", [CHPL, shipped("2022", "854231")], [], "missing", "no dated record"),
    (
        "importer-pattern",
        [CHPL, shipped("2021-01-01", "854231")],
        [],
        "not raised",
        "no dated record",
    ),
]


@pytest.mark.parametrize(("name", "made", "contacts", "state", "because"), CASES)
def test_a_rule_is_raised_not_raised_or_missing(
    name: str, made: list[Made], contacts: list[tuple[str, str, str]], state: str, because: str
) -> None:
    party = next((m[0] for m in made if m[2] == "INCORPORATED"), "a")
    found = told(name, made, contacts, party)
    assert (found.state, because in found.because) == (state, True), found
    assert bool(found.inputs) or found.state != "raised"


def test_every_rule_is_seen_in_each_state() -> None:
    states = {(name, state) for name, _, _, state, _ in CASES}
    assert states == {(r.name, s) for r in RULES for s in ("raised", "not raised", "missing")}


def test_a_listing_that_was_withdrawn_raises_nothing() -> None:
    gone = listing(
        "b", status="withdrawn", interval=Interval("2020", "2023-06-01"), known_by="2023-06-01"
    )
    made = [("b", "a", "OWNS", {}), listing("b", interval=Interval("2020", ""))]
    assert told("listed-owner", made).state == "raised"
    assert told("listed-owner", [*made, gone]).state == "not raised"


def test_an_edge_that_only_a_denial_speaks_of_raises_nothing() -> None:
    made = [("p", "a", "DIRECTS", {"status": "denied", "act": "denies_fact"}), listing("p")]
    assert told("shared-director", made).state == "missing"


def test_a_second_copy_of_a_claim_changes_no_outcome() -> None:
    for name, made, contacts, state, _ in CASES:
        party = next((m[0] for m in made if m[2] == "INCORPORATED"), "a")
        if name != "importer-pattern":  # there each record is a consignment of its own
            assert told(name, [*made, *made], [*contacts, *contacts], party).state == state


def test_rules_cite_their_guidance_and_say_what_was_read() -> None:
    for rule in RULES:
        assert rule.guidance
        assert rule.caution
        for each in rule.guidance:
            assert all((each.by, each.title, each.passage, each.read))
    assert len({r.name for r in RULES}) == len(RULES)


def test_a_file_beside_the_others_is_a_new_rule() -> None:
    from pkgutil import iter_modules

    assert [r.look.__module__.rpartition(".")[2] for r in RULES] == sorted(
        m.name for m in iter_modules(rules.__path__)
    )


def test_flags_add_no_edge_and_are_asked_of_firms_only(case: Case) -> None:
    before = case.fold()
    found = case.signal_inputs()
    for rule in RULES:
        for party in found.parties:
            rule.look(found, party)
    assert case.fold() == before
    assert {schema().family(case.identities.entities[p].kind) for p in found.parties} == {"party"}
