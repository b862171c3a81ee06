"""Every party that claims name has its role, and the North Korea to Russia connection is whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.graph.analysis.named_parties import ROLES, PartyNaming
from entrepot.graph.dates import Interval
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Record, Stage
from entrepot.graph.support import read_table
from entrepot.viz.answers.named import frozen
from entrepot.viz.answers.serializer import Serializer

BASE = Claim(
    uid="",
    fact="f",
    subject="",
    predicate="SUPPLIES",
    asserter="t:paper",
    voice="P",
    root="paper:2024-01-05:x",
    document="t:doc",
    grade="B2",
    known_by="2024-01-05",
    interval=Interval("2023-03", "2023-09"),
)
RECORDS = [
    *(
        Record(f"t:{n}", "Company", n)
        for n in ("a", "b", "mid", "line", "owner", "maker", "yard", "paper", "other")
    ),
    *(Record(f"t:{n}", "Vessel", n) for n in ("ship", "passer")),
    *(Record(f"t:{n}", "Place", n) for n in ("port", "far")),
    *(Record(f"t:{n}", "Component", n) for n in ("part", "toy")),
    Record("t:ofac", "Body", "OFAC"),
    Record("t:cn", "Country", "China", (), (("iso2", "CN"),), "cn"),
]
Made = tuple[str, str, str, dict[str, Any]]


def told(made: Sequence[Made], leg: str = "SUPPLIES") -> dict[str, set[tuple[str, str]]]:
    claims = [
        replace(BASE, uid=f"t:{n}", subject=f"t:{s}", object=f"t:{o}", predicate=p, **more)
        for n, (s, p, o, more) in enumerate(made)
    ]
    ids = identify(RECORDS)
    folded = fold_claims(claims, ids, read_table())
    edges = [e for e in folded.edges.values() if e.predicate == leg]
    found = PartyNaming(folded, ids).of(edges)
    assert len({n.party for n in found}) == len(found)
    for each in found:
        assert all(r.claim in folded.claims and r.role in ROLES for r in each.roles)
    return {
        n.party.removeprefix("t:"): {(r.role, r.of.removeprefix("t:")) for r in n.roles}
        for n in found
    }


PLAIN: Made = ("a", "SUPPLIES", "b", {})


@pytest.mark.parametrize(
    ("made", "found"),
    [
        ([PLAIN], {"a": {("from", "")}, "b": {("to", "")}}),
        (
            [("a", "SUPPLIES", "b", {"carriers": ("t:ship",), "waypoints": ("t:port", "t:cn")})],
            {
                "a": {("from", "")},
                "b": {("to", "")},
                "ship": {("carrier", "")},
                "port": {("waypoint", "")},
            },
        ),
        (
            [("a", "SUPPLIES", "b", {"via": (Stage(("t:mid",)),)})],
            {"a": {("from", "")}, "b": {("to", "")}, "mid": {("between", "")}},
        ),
        (
            [
                ("a", "SUPPLIES", "b", {"carriers": ("t:ship",)}),
                ("owner", "OWNS", "ship", {}),
                ("ship", "LINKED_TO", "line", {}),
                ("passer", "LINKED_TO", "other", {}),
            ],
            {
                "a": {("from", "")},
                "b": {("to", "")},
                "ship": {("carrier", "")},
                "owner": {("owner", "ship")},
                "line": {("linked", "ship")},
            },
        ),
        (
            [
                ("a", "SUPPLIES", "b", {"goods": "t:part"}),
                ("maker", "MANUFACTURES", "part", {}),
                ("other", "MANUFACTURES", "toy", {}),
            ],
            {"a": {("from", "")}, "b": {("to", "")}, "maker": {("maker", "part")}},
        ),
        (
            [
                ("a", "SUPPLIES", "b", {"goods": "t:part"}),
                ("line", "TRANSPORTS", "b", {"goods": "t:part"}),
                ("other", "TRANSPORTS", "b", {"goods": "t:toy"}),
            ],
            {"a": {("from", "")}, "b": {("to", "")}, "line": {("carries to", "b")}},
        ),
        (
            [
                ("a", "SUPPLIES", "b", {"waypoints": ("t:port",)}),
                ("yard", "OPERATES_AT", "port", {}),
                ("ship", "CALLED_AT", "port", {"interval": Interval("2023-09-30", "2023-09-30")}),
                ("passer", "CALLED_AT", "port", {"interval": Interval("2023-10-01", "2023-10-01")}),
                ("other", "OPERATES_AT", "far", {}),
            ],
            {
                "a": {("from", "")},
                "b": {("to", "")},
                "port": {("waypoint", "")},
                "yard": {("works at", "port")},
                "ship": {("called at", "port")},
            },
        ),
    ],
)
def test_whom_a_leg_names(made: list[Made], found: dict[str, set[tuple[str, str]]]) -> None:
    assert told(made) == found


@pytest.mark.parametrize(
    "more", [{"status": "error"}, {"status": "denied", "act": "denies_fact"}, {"alone": False}]
)
def test_a_claim_that_is_not_printed_names_nobody(more: dict[str, Any]) -> None:
    made: list[Made] = [PLAIN, ("line", "TRANSPORTS", "b", more)]
    assert set(told(made)) == {"a", "b"}
    assert told([("a", "SUPPLIES", "b", more)]) == {}


def test_the_ends_of_a_relation_that_is_no_movement_are_no_ends_of_a_leg() -> None:
    assert told([("owner", "OWNS", "a", {})], "OWNS") == {
        "owner": {("party", "")},
        "a": {("party", "")},
    }


SHIPS = {
    "Angara": "carrier",
    "Lady R": "carrier",
    "Maria": "carrier",
    "Maia-1": "called at Port of Rajin",
}
DUNAI = "said to carry to Dunai"
FIRMS = {
    "MG-Flot LLC": DUNAI,
    "Azia Shipping Company LLC": DUNAI,
    "M Leasing LLC": "carrier",
    "Sovfracht JSC": DUNAI,
    "Marine Trans Shipping LLC": DUNAI,
    "Oboronlogistics LLC": DUNAI,
    "224th Flight Unit State Airlines": "said to carry to Russia",
    "IBEX Shipping Inc": "printed as linked to Maria",
    "LLC Vostochnaya Stevedoring Company": "works at Port of Vostochny",
}


def test_six_shipping_firms_four_ships_and_a_flight_unit_between_north_korea_and_russia(
    case: Case,
) -> None:
    found = case.routes("kp", "ru")
    serializer = Serializer(found.folded, case.identities, case.documents)
    answers = [serializer.route(r) for r in (*found.routes, *found.leads, *found.beside)]
    blocked = {n["node"]["name"]: n for a in answers for n in a["named"] if n["frozen"]}
    assert set(blocked) == set(SHIPS) | set(FIRMS)
    for each in blocked.values():
        assert set(each["listings"]) <= set(found.folded.designations[each["node"]["uid"]])
        assert all(r["claim"] in found.folded.claims for r in each["roles"])
    for answer in answers:
        told = [b for b in answer["severity"]["because"] if b.startswith("under an asset freeze")]
        assert bool(told) == any(n["frozen"] for n in answer["named"])
        for text in frozen(answer["named"]):
            assert text in told[0]


def test_nobody_is_frozen_before_the_first_measure(case: Case) -> None:
    found = case.routes("kp", "ru", as_of="2022-01-01")
    serializer = Serializer(found.folded, case.identities, case.documents)
    assert [n for r in found.routes for n in serializer.route(r)["named"] if n["frozen"]] == []
