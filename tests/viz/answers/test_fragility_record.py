"""What an answer hangs on: in its JSON, and true when what it names is taken away."""

from __future__ import annotations

import pytest

from entrepot.casework.case import Case
from entrepot.graph.analysis.route_engine import RouteEngine, RouteOptions
from entrepot.graph.fold import fold_claims

QUESTIONS = [("Xiamen Limbach", "IEMZ Kupol"), ("kp", "ru"), ("Asia Pacific Links", "Orlan-10")]


def test_garpiya_falls_with_two_acts_of_one_source(case: Case) -> None:
    found = case.routes("Xiamen Limbach", "IEMZ Kupol").data()["fragility"]

    assert found is not None
    assert found["sources"] == {
        "names": ["European Union"],
        "least": 1,
        "of": 2,
        "exact": True,
        "sentence": "The answer falls if the European Union is wrong.",
    }
    days = [statement["said"] for statement in found["statements"]["statements"]]
    assert (days, found["statements"]["exact"]) == (["2024-12-16", "2026-04-23"], True)
    for statement in found["statements"]["statements"]:
        (document,) = statement["documents"]
        assert document == {
            "uid": document["uid"],
            "title": case.documents[document["uid"]].title,
            "published": case.documents[document["uid"]].published,
        }
        assert document["title"] in found["statements"]["sentence"]


@pytest.mark.parametrize(("source", "target"), QUESTIONS)
def test_routes_and_critical_say_the_same(case: Case, source: str, target: str) -> None:
    routes = case.routes(source, target).data()["fragility"]

    assert routes == case.critical(source, target).data()["fragility"]
    assert routes is not None


@pytest.mark.parametrize(("source", "target"), QUESTIONS)
@pytest.mark.parametrize("side", ["sources", "statements"])
def test_without_what_is_named_no_route_is_left(
    case: Case, source: str, target: str, side: str
) -> None:
    found = case.routes(source, target).data()["fragility"]
    assert found is not None
    voices = set(found["sources"]["names"]) if side == "sources" else set[str]()
    roots: set[str] = set()
    if side == "statements":
        roots.update(statement["root"] for statement in found["statements"]["statements"])

    kept = []
    for claim in case.claims.values():
        if claim.voice not in voices and claim.root not in roots:
            kept.append(claim)
    folded = fold_claims(kept, case.identities, case.table)
    engine = RouteEngine(folded, case.identities, case.table)
    left = engine.routes(source, target, RouteOptions()).routes

    # A body of states speaks for its members, and counts as a source of its own.
    assert list(left) == []


def test_where_nothing_connects_nothing_falls(case: Case) -> None:
    assert case.routes("Orlan-10", "kp").data()["fragility"] is None
    assert case.critical("Orlan-10", "kp").data()["fragility"] is None
