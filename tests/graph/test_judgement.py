"""Confidence by its written rule: voices are counted on each movement and never added up."""

from __future__ import annotations

from dataclasses import replace

from entrepot.casework.case import Case
from entrepot.graph.analysis.confidence import confidence
from entrepot.graph.model import Claim, Edge, Route, Stage


def two_voices(case: Case) -> tuple[Route, list[Edge], dict[str, Claim]]:
    """A route of two movements, the EU and Reuters behind each: TSK Vektor's to Kupol, twice."""
    found = case.routes("register:tsk-vektor", "IEMZ Kupol")
    claims, edges = found.folded.claims, found.folded.edges
    route = next(r for r in found.routes if len(edges[r.edges[0]].voices) == 2)
    return replace(route, roles=route.roles * 2), [edges[route.edges[0]]] * 2, dict(claims)


def test_two_voices_of_different_basis_on_each_leg_are_high(case: Case) -> None:
    route, edges, claims = two_voices(case)
    assert [e.voices for e in edges] == [("European Union", "Reuters")] * 2
    assert confidence(route, edges, claims, "2026-06-01") == "high"
    assert confidence(route, edges, claims, "2029-01-01") == "moderate"
    chains = {uid: replace(claim, via=(Stage((uid,)),)) for uid, claim in claims.items()}
    assert confidence(route, edges, chains, "2026-06-01") == "moderate"


def test_two_voices_that_speak_of_different_legs_corroborate_nothing(case: Case) -> None:
    route, (first, second), claims = two_voices(case)
    apart = [replace(first, voices=("European Union",)), replace(second, voices=("Reuters",))]
    assert confidence(route, apart, claims, "2026-06-01") == "low"


def test_one_basis_on_one_leg_is_not_high(case: Case) -> None:
    route, edges, claims = two_voices(case)
    same = {
        uid: replace(c, basis="statement") if uid in edges[1].claims else c
        for uid, c in claims.items()
    }
    assert confidence(route, edges, same, "2026-06-01") == "moderate"


def test_a_use_leg_lends_no_voice(case: Case) -> None:
    found = case.routes("Asia Pacific Links", "Orlan-10")
    route = found.routes[0]
    edges = [found.folded.edges[e] for e in route.edges]
    assert edges[-1].voices == (
        *("European Union", "Reuters", "Royal United Services Institute (RUSI)"),
    )
    assert confidence(route, edges, found.folded.claims, "2026-06-01") == "low"


def test_two_voices_that_repeat_one_statement_are_one_source(case: Case) -> None:
    route, (first, second), claims = two_voices(case)
    repeated = replace(second, roots=second.roots[:1])
    assert confidence(route, [first, second], claims, "2026-06-01") == "high"
    assert confidence(route, [first, repeated], claims, "2026-06-01") == "low"
