"""The declared purpose of goods decides which legs a route to a weapon may join.

Other legs stay leads or are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.analysis.route_engine import RouteEngine, RouteOptions
from entrepot.graph.fold import Folded, fold_claims
from entrepot.graph.identity import Identities, identify
from entrepot.graph.model import Claim, Record, Route
from entrepot.graph.support import read_table

TABLE = read_table()
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
)
SERIES, ONE, TWO, ALONE = "t:series", "t:one", "t:two", "t:alone"
RECORDS = [
    *(Record(f"t:{n}", "Company", n) for n in ("a", "b", "maker", "other", "paper")),
    Record(SERIES, "Weapon", "The series"),
    Record(ONE, "Weapon", "Variant one", broader=SERIES),
    Record(TWO, "Weapon", "Variant two", broader=SERIES),
    Record(ALONE, "Weapon", "A weapon of no series"),
    *(Record(f"t:{n}", "Component", n) for n in ("engine", "chip")),
]
IDS = identify(RECORDS)

Row = tuple[str, str, str, tuple[str, ...], str]  # subject, predicate, object, purpose, goods


def move(source: str, target: str, *purpose: str, goods: str = "") -> Row:
    return (source, "SUPPLIES", target, purpose, goods)


def makes(maker: str, weapon: str) -> Row:
    return (maker, "MANUFACTURES", weapon, (), "")


def used(party: str, weapon: str, goods: str) -> Row:
    return (party, "USED_FOR", weapon, (), goods)


def folded(rows: Sequence[Row]) -> Folded:
    claims = [
        replace(
            BASE, uid=f"t:{n}", root=f"paper:2024-01-05:{n}", subject=f"t:{s}", predicate=p,
            object=o if ":" in o else f"t:{o}", purpose=purpose,
            goods=f"t:{goods}" if goods else "", level="firm" if p == "SUPPLIES" else "item",
        )
        for n, (s, p, o, purpose, goods) in enumerate(rows)
    ]  # fmt: skip
    return fold_claims(claims, IDS, TABLE)


def asked(
    rows: Sequence[Row], target: str
) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]], list[set[str]]]:
    """Return routes and leads from a to a weapon as names, and the kinds of the leads' flags."""
    answer = RouteEngine(folded(rows), IDS, TABLE).routes("t:a", target, RouteOptions(k=50))

    def names(routes: Sequence[Route]) -> list[tuple[str, ...]]:
        return sorted(tuple(n.removeprefix("t:") for n in r.nodes) for r in routes)

    return (
        names(answer.routes),
        names(answer.leads),
        [{f.kind for f in r.flags} for r in answer.leads],
    )


DIRECT, LONGER = ("a", "maker", "one"), ("a", "b", "maker", "one")
BOTH = (makes("maker", ONE), makes("maker", TWO))


@pytest.mark.parametrize(
    ("rows", "routes", "leads"),
    [
        ([move("a", "maker"), makes("maker", ONE)], [], [DIRECT]),
        ([move("a", "maker", ONE), makes("maker", ONE)], [DIRECT], []),
        ([move("a", "maker", TWO), makes("maker", ONE)], [], []),
        ([move("a", "maker", ALONE), makes("maker", ONE)], [], []),
        ([move("a", "maker", SERIES), makes("maker", ONE)], [], [DIRECT]),
        ([move("a", "maker"), *BOTH], [], [DIRECT]),
        ([move("a", "maker", ONE), *BOTH], [DIRECT], []),
        ([move("a", "maker", ONE, TWO), *BOTH], [DIRECT], []),
        ([move("a", "maker", TWO), *BOTH], [], []),
        ([move("a", "b", TWO), move("b", "maker", ONE), makes("maker", ONE)], [], []),
        ([move("a", "b"), move("b", "maker", ONE), *BOTH], [LONGER], []),
        ([move("a", "b", ONE), move("b", "maker"), *BOTH], [], [LONGER]),
        ([move("a", "maker", ONE), move("a", "maker", TWO), *BOTH], [DIRECT], []),
        ([move("a", "maker"), move("other", "maker", ONE), makes("maker", ONE)], [], [DIRECT]),
        (
            [
                move("a", "b", ONE, goods="chip"),
                move("b", "maker", ONE, goods="engine"),
                makes("maker", ONE),
            ],
            [],
            [],
        ),
        ([move("a", "maker", ONE)], [], []),
        ([move("a", "maker", ONE, goods="engine"), used("maker", ONE, "engine")], [DIRECT], []),
        ([move("a", "maker", ONE, goods="chip"), used("maker", ONE, "engine")], [], []),
        ([move("a", "maker", goods="engine"), used("maker", ONE, "engine")], [], []),
        ([move("a", "maker", ONE), used("maker", ONE, "engine")], [], []),
    ],
)
def test_a_route_ends_at_the_weapon_that_its_deliveries_name(
    rows: Sequence[Row], routes: list[tuple[str, ...]], leads: list[tuple[str, ...]]
) -> None:
    found, open_, flags = asked(rows, ONE)
    assert (found, open_) == (routes, leads)
    assert flags == [{"variant not stated"}] * len(leads)


def test_a_weapon_of_no_series_is_joined_and_what_is_not_stated_is_said() -> None:
    rows = [move("a", "maker"), makes("maker", ALONE), makes("maker", ONE)]
    answer = RouteEngine(folded(rows), IDS, TABLE).routes("t:a", ALONE, RouteOptions())
    assert [[(f.kind, f.first, f.second) for f in r.flags] for r in answer.routes] == [
        [("purpose not stated", "t:maker", ALONE)]
    ]
    assert not answer.leads


def test_a_delivery_for_a_variant_does_not_end_at_the_series() -> None:
    assert asked([move("a", "maker", ONE), makes("maker", SERIES)], SERIES) == ([], [], [])


def test_legs_for_different_weapons_are_said_to_be_so() -> None:
    answer = RouteEngine(folded([move("a", "b", ONE), move("b", "maker", TWO)]), IDS, TABLE).routes(
        "t:a", "t:maker", RouteOptions()
    )
    assert [(f.kind, f.first, f.second) for r in answer.routes for f in r.flags] == [
        ("purpose differs", ONE, TWO)
    ]


def _allowed(legs: Sequence[Row], weapon: str) -> bool:
    """Return whether deliveries that end at a maker of a weapon are for it, by the written rule."""
    named = all(weapon in purpose for _, _, _, purpose, _ in legs if purpose)
    alike = len({goods for *_, goods in legs if goods}) < 2
    return named and alike and (bool(legs[-1][3]) or weapon == ALONE)


def _paths(
    rows: Sequence[Row], at: str, seen: tuple[str, ...], legs: tuple[Row, ...]
) -> Iterator[tuple[Row, ...]]:
    if legs:
        yield legs
    for row in rows:
        if row[0] == at and row[1] == "SUPPLIES" and row[2] not in seen:
            yield from _paths(rows, row[2], (*seen, row[2]), (*legs, row))


PARTIES = ("a", "b", "maker", "other")
MOVES = st.tuples(
    st.sampled_from(PARTIES),
    st.sampled_from(PARTIES),
    st.sampled_from([(), (), (ONE,), (TWO,), (ALONE,), (ONE, ALONE)]),
    st.sampled_from(["", "", "engine", "chip"]),
).filter(lambda m: m[0] != m[1])
MAKES = st.tuples(st.sampled_from(("b", "maker", "other")), st.sampled_from((ONE, TWO, ALONE)))
CASES = st.tuples(
    st.lists(MOVES, max_size=7, unique=True), st.lists(MAKES, min_size=1, max_size=4, unique=True)
)
Drawn = tuple[list[tuple[str, str, tuple[str, ...], str]], list[tuple[str, str]]]


def rows_of(drawn: Drawn) -> list[Row]:
    moves, made = drawn
    return [*(move(s, t, *p, goods=g) for s, t, p, g in moves), *(makes(m, w) for m, w in made)]


@settings(max_examples=150, deadline=None)
@given(CASES, st.sampled_from((ONE, ALONE)))
def test_the_search_and_the_connection_find_what_enumeration_finds(
    drawn: Drawn, weapon: str
) -> None:
    rows = rows_of(drawn)
    wanted = {
        tuple([*(leg[0] for leg in legs), legs[-1][2], weapon.removeprefix("t:")])
        for legs in _paths(rows, "a", ("a",), ())
        if (legs[-1][2], weapon) in drawn[1] and _allowed(legs, weapon)
    }
    answer = RouteEngine(folded(rows), IDS, TABLE).routes("t:a", weapon, RouteOptions(k=200))
    assert {tuple(n.removeprefix("t:") for n in r.nodes) for r in answer.routes} == wanted
    connection = answer.reliability
    assert connection is not None
    best = max((r.joint.mixed for r in answer.routes if r.joint), default=0.0)
    assert (connection.mixed.value > 0) == bool(wanted)
    assert connection.mixed.value >= best - 1e-9


@settings(max_examples=100, deadline=None)
@given(CASES, st.sampled_from((ONE, ALONE)))
def test_no_number_to_a_weapon_rises_without_a_claim(drawn: Drawn, weapon: str) -> None:
    rows = rows_of(drawn)

    def numbers(some: Sequence[Row]) -> tuple[float, dict[tuple[str, ...], float]]:
        answer = RouteEngine(folded(some), IDS, TABLE).routes("t:a", weapon, RouteOptions(k=200))
        assert answer.reliability is not None
        return answer.reliability.mixed.value, {
            r.nodes: r.joint.mixed for r in answer.routes if r.joint
        }

    whole, routes = numbers(rows)
    for at in range(len(rows)):
        less, left = numbers([*rows[:at], *rows[at + 1 :]])
        assert less <= whole + 1e-9
        assert set(left) <= set(routes)
        assert all(value <= routes[nodes] + 1e-9 for nodes, value in left.items())


def _names(ids: Identities, routes: Sequence[Route]) -> set[tuple[str, ...]]:
    return {tuple(ids.entities[n].name.split(" ")[0] for n in r.nodes) for r in routes}


def test_the_council_states_the_route_to_the_garpiya_3_whole(case: Case) -> None:
    answer = case.routes("Xiamen Limbach", "Garpiya-3")
    assert _names(case.identities, answer.routes) == {
        ("Xiamen", "Redlepus", "TSK", "IEMZ", "Garpiya-3"),
        ("Xiamen", "Juhang", "TSK", "IEMZ", "Garpiya-3"),
    }
    joints = [r.joint for r in answer.routes]
    assert [j.mixed if j else None for j in joints] == pytest.approx([0.85, 0.85])
    claims = {c for r in answer.routes for e in r.edges for c in answer.folded.edges[e].claims}
    assert claims == {"curated-garpiya:C-05", "curated-garpiya:C-05.maker"}
    assert not answer.leads


def test_no_delivery_for_the_garpiya_3_is_a_leg_to_the_garpiya_a1(case: Case) -> None:
    answer = case.routes("Xiamen Limbach", "Garpiya-A1")
    assert not answer.routes
    assert answer.leads
    purposes = {p for r in answer.leads for e in r.edges for p in answer.folded.edges[e].purpose}
    assert not purposes
    assert all("variant not stated" in {f.kind for f in r.flags} for r in answer.leads)
    assert all(r.joint is None for r in answer.leads)


def test_on_every_bundled_route_to_a_weapon_each_delivery_names_it_or_nothing(case: Case) -> None:
    route_engine = RouteEngine(case.fold(), case.identities, TABLE)
    weapons = [
        u for u, e in case.identities.entities.items() if e.kind in ("Weapon", "WeaponInstance")
    ]
    suppliers = sorted(
        {e.source for e in route_engine.folded.edges.values() if e.predicate == "SUPPLIES"}
    )
    ends: set[tuple[str, str]] = set()
    for supplier in suppliers:
        for weapon in weapons:
            for route in route_engine.routes(
                supplier, weapon, RouteOptions(k=30, whole=False)
            ).routes:
                ends.add((supplier, weapon))
                edges = [route_engine.folded.edges[e] for e in route.edges]
                assert all(weapon in e.purpose for e in edges if e.purpose), (supplier, weapon)
                assert not [
                    f for f in route.flags if f.kind in ("goods differ", "variant not stated")
                ]
    reached = {weapon for _, weapon in ends}
    assert reached == {
        "curated-iran:tu-160",
        "curated-makers:lancet",
        "curated-makers:tochka-u",
        "curated-makers:vt-40",
        "curated-reports:lancet-3",
        "register:garpiya-3",
        "register:garpiya-a1",
        "register:iskander",
        "register:orlan-10",
        "register:shahed-series",
    }


def test_the_connection_is_that_of_the_routes(case: Case) -> None:
    route_engine = RouteEngine(case.fold(), case.identities, TABLE)
    for source in ("Xiamen Limbach", "Juhang", "Beijing Xichao", "eu-269-I.ENTITIES-913"):
        for weapon in ("Garpiya-3", "Garpiya-A1", "register:garpiya-series"):
            answer = route_engine.routes(source, weapon, RouteOptions(k=50))
            assert answer.reliability is not None
            assert (answer.reliability.mixed.value > 0) == bool(answer.routes), (source, weapon)
