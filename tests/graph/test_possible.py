"""No route joins two parties judged `unsure` unless the question allows it.

If it does, the join is marked and is a factor of the score.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from entrepot.graph.analysis.route_engine import RouteEngine, RouteOptions, RouteResult
from entrepot.graph.analysis.unsure_identity import FACTOR, KIND
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import Decision, identify
from entrepot.graph.model import Claim, Record
from entrepot.graph.support import read_table

TABLE = read_table()
RECORDS = [
    *(Record(f"t:{n}", "Company", f"Firm {n.upper()}") for n in ("from", "a", "b", "to", "other")),
    Record("t:x", "Body", "Office X"),
    Record("t:w", "Component", "Part W"),
]


def claim(uid: str, s: str, o: str, **more: Any) -> Claim:
    base = Claim(
        uid=f"t:{uid}",
        fact=uid,
        subject=f"t:{s}",
        predicate="SUPPLIES",
        object=f"t:{o}",
        asserter="t:x",
        voice="V",
        root=f"v:2024-01-01:{uid}",
        document="t:doc",
        grade="B2",
        known_by="2024-01-01",
    )
    return replace(base, **more)


def asked(
    *claims: Claim,
    verdict: str = "unsure",
    possible: bool = True,
    ends: tuple[str, str] = ("t:from", "t:to"),
    **wanted: Any,
) -> RouteResult:
    ids = identify(RECORDS, [Decision("t:a", "t:b", verdict, "me", "2026-01-01", "names alike")])
    return RouteEngine(fold_claims(claims, ids, TABLE), ids, TABLE, possible).routes(
        *ends, RouteOptions(**wanted)
    )


IN, OUT = claim("1", "from", "a"), claim("2", "b", "to")


def hops(found: RouteResult) -> list[list[tuple[str, str]]]:
    return [[(f.first, f.second) for f in r.flags if f.kind == KIND] for r in found.routes]


def test_unasked_or_undecided_or_apart_there_is_no_route() -> None:
    assert asked(IN, OUT, possible=False).routes == []
    assert asked(IN, OUT, verdict="not_same").routes == []
    assert asked(IN, OUT, verdict="undo").routes == []


def test_asked_the_step_is_marked_and_a_factor_of_its_own() -> None:
    (route,) = asked(IN, OUT).routes
    (sure,) = asked(IN, OUT, verdict="same").routes
    assert route.joint is not None
    assert sure.joint is not None
    assert route.joint.mixed == pytest.approx(sure.joint.mixed * FACTOR)
    assert route.product == pytest.approx((sure.product or 0) * FACTOR)
    assert route.weakest == FACTOR
    assert hops(asked(IN, OUT)) == [[("t:a", "t:b")]]
    assert hops(asked(IN, OUT, verdict="same")) == [[]]
    assert [route.nodes[0], route.nodes[-1]] == ["t:from", "t:to"]
    assert asked(IN, OUT).reliability is None


def test_claims_of_the_two_are_never_pooled() -> None:
    on_a, on_b = claim("1", "from", "a"), claim("3", "from", "b", voice="W")
    through = claim("2", "a", "to")
    found = asked(on_a, on_b, through)
    sure = asked(on_a, through, verdict="undo")
    assert found.routes[0].edges == sure.routes[0].edges
    assert found.routes[0].joint == sure.routes[0].joint
    assert hops(found) == [[], [("t:a", "t:b")]]


def test_an_end_may_be_the_other_party() -> None:
    assert hops(asked(claim("1", "from", "b"), ends=("t:from", "t:a"))) == [[("t:a", "t:b")]]
    assert hops(asked(claim("1", "b", "to"), ends=("t:a", "t:to"))) == [[("t:a", "t:b")]]
    made = claim("1", "b", "w", predicate="MANUFACTURES", level="item")
    assert hops(asked(made, claim("2", "a", "to"), ends=("t:w", "t:to"))) == [[("t:a", "t:b")]]


def test_a_certain_route_stands_before_a_possible_one_and_none_comes_twice() -> None:
    certain = (claim("3", "from", "other"), claim("4", "other", "to"))
    found = asked(IN, OUT, *certain)
    assert hops(found) == [[], [("t:a", "t:b")]]
    assert [r.rank for r in found.routes] == [1, 2]
    assert len({r.edges for r in found.routes}) == 2
    assert len(asked(IN, OUT, *certain, k=1).routes) == 1


def test_a_lead_stays_a_lead() -> None:
    gap = claim("2", "b", "to", status="gap", text="how it went on is not known")
    found = asked(IN, gap)
    assert found.routes == []
    assert [r.joint for r in found.leads] == [None]
    assert {f.kind for f in found.leads[0].flags} == {"unknown leg", KIND}
