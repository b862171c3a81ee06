"""What was withdrawn, is an error or was never determined lends a relation nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from reserved_claims import DOCUMENT, RECORDS, claim
from store_rows import PlainRows

from entrepot.graph.analysis.confidence import confidence
from entrepot.graph.analysis.flags import RULES
from entrepot.graph.analysis.route_engine import RouteEngine
from entrepot.graph.analysis.signal_inputs import SignalInputs
from entrepot.graph.conflicting_figures import figures
from entrepot.graph.dates import Interval
from entrepot.graph.fold import Folded, fold_claims
from entrepot.graph.goods import printed
from entrepot.graph.identity import identify
from entrepot.graph.identity_part import RecordIndex
from entrepot.graph.joining.doubtful_joins import FOUNDED, DoubtfulJoins
from entrepot.graph.legs import is_implied
from entrepot.graph.model import Claim, Edge, Quantity, Route, Stage
from entrepot.graph.reservations import Reservations
from entrepot.graph.screening import ScreenedRow, Screener
from entrepot.graph.store.content import content
from entrepot.graph.support import read_table
from entrepot.viz.answers.party_context import weak

IDS = identify(RECORDS)
OTHER_STATUSES = ["withdrawn", "error", "gap"]
BEARINGS = {"alone": False, "text": "goods as printed: bearings"}
SUPPLY = claim("one", "SUPPLIES", "a", "b", **BEARINGS)
AGAIN = replace(SUPPLY, uid="t:two", voice="Other", root="other:2024-05-01")
BACK = replace(SUPPLY, uid="t:back", alone=True, basis="customs", text="goods as printed: rifles")


def fold(*claims: Claim) -> Folded:
    return fold_claims(claims, IDS, read_table())


def between(folded: Folded, source: str, target: str) -> Edge:
    wanted = IDS.uid(source), IDS.uid(target)
    (edge,) = (each for each in folded.edges.values() if (each.source, each.target) == wanted)
    return edge


def said(*claims: Claim) -> Mapping[str, Any]:
    """Return what is said of the relation from t:a to t:b that some claims make."""
    folded = fold(*claims)
    edge = between(folded, "t:a", "t:b")
    ends, role = (edge.source, edge.target), ("movement",)
    route = Route(ends, (edge.uid,), role, None, None, None, assembled=True, lead=False)
    words = [each.word for each in Reservations(folded, IDS).of_edge(edge)]
    return {
        "goods": printed(folded.claims, edge),
        "weak": weak(folded, edge),
        "reservations": words,
        "confidence": confidence(route, [edge], folded.claims, "2024-06-01"),
    }


@pytest.mark.parametrize("status", OTHER_STATUSES)
def test_a_claim_that_states_nothing_lends_a_relation_no_goods_source_or_basis(status: str) -> None:
    expected = {
        "goods": ["bearings"],
        "weak": True,
        "reservations": ["beside-others"],
        "confidence": "moderate",
    }
    assert said(SUPPLY, AGAIN) == expected
    assert said(SUPPLY, AGAIN, replace(BACK, status=status)) == expected
    assert said(SUPPLY, AGAIN, BACK) == {
        "goods": ["rifles", "bearings"],
        "weak": False,
        "reservations": [],
        "confidence": "high",
    }


@pytest.mark.parametrize("status", OTHER_STATUSES)
def test_a_claim_that_states_nothing_makes_a_relation_no_newer(status: str) -> None:
    strong = replace(BACK, uid="t:strong")
    late = replace(BACK, status=status, known_by="2026-05-01")
    route = Route(("t:a", "t:b"), ("",), ("movement",), None, None, None, True, lead=False)

    def rated(*claims: Claim) -> str:
        folded = fold(SUPPLY, AGAIN, strong, *claims)
        return confidence(route, [between(folded, "t:a", "t:b")], folded.claims, "2026-06-01")

    assert [rated(), rated(late)] == ["moderate", "moderate"]
    assert rated(replace(late, status="asserted")) == "high"


def test_a_figure_that_was_withdrawn_contradicts_none() -> None:
    figure = replace(SUPPLY, quantity=Quantity(20, "piece"))
    other = replace(AGAIN, quantity=Quantity(30, "piece"))

    assert figures([figure, other]) == [[figure, other]]
    assert figures([figure, replace(other, status="withdrawn")]) == []


@pytest.mark.parametrize("status", OTHER_STATUSES)
def test_a_code_that_was_taken_off_a_list_of_goods_is_no_priority(status: str) -> None:
    entry = claim("tier", "LISTED_ON", "part", "body", text="tier 1", hs6=("854231",))

    def codes(known: Claim) -> list[str]:
        return list(SignalInputs(fold(known), IDS, []).priority)

    assert [codes(entry), codes(replace(entry, status=status))] == [["854231"], []]


@pytest.mark.parametrize("status", OTHER_STATUSES)
def test_a_step_of_a_chain_stays_implied_beside_a_claim_that_states_nothing(status: str) -> None:
    chain = claim("chain", "SUPPLIES", "a", "c", via=(Stage(("t:b",)),))
    direct = claim("direct", "SUPPLIES", "a", "b")

    def implied(*claims: Claim) -> bool:
        folded = fold(chain, *claims)
        return is_implied(between(folded, "t:a", "t:b"), folded.claims)

    assert [implied(), implied(replace(direct, status=status)), implied(direct)] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("status", OTHER_STATUSES)
def test_the_store_says_of_a_relation_what_the_fold_says(status: str) -> None:
    folded = fold(SUPPLY, AGAIN, replace(BACK, status=status))
    key = ("SUPPLIES", "Company", "Company")

    plain = PlainRows(folded, IDS, {"t:doc": DOCUMENT}).edges()[key]
    kept = content(folded, IDS, {"t:doc": DOCUMENT}, "case", "stamp").edges[key]

    (row,) = plain
    assert (row[3]["goods_name"], row[3]["reservations"]) == ("bearings", ["beside-others"])
    assert [dict(each[3]).items() >= row[3].items() for each in kept] == [True]


@pytest.mark.parametrize("status", ["withdrawn", "error", "denied", "gap"])
def test_no_party_looks_wrongly_joined_by_a_claim_that_states_nothing(status: str) -> None:
    founded = claim("founded", "INCORPORATED", "a", interval=Interval("2024-02-01", "2024-02-01"))
    early = replace(SUPPLY, interval=Interval("2023-01-01", "2023-06-30"))
    late = replace(SUPPLY, uid="t:late", interval=Interval("2024-03-01", "2024-03-01"))
    index = RecordIndex(RECORDS, ())

    def rules(*claims: Claim) -> list[str]:
        found = DoubtfulJoins(fold(*claims), IDS, index, ()).find()
        return [each.rule for each in found]

    assert rules(founded, early, late) == [FOUNDED]
    assert rules(replace(founded, status=status), early, late) == []
    assert rules(founded, replace(early, status=status), late) == []


@pytest.mark.parametrize("status", OTHER_STATUSES)
def test_a_director_who_has_left_is_not_in_office_by_a_claim_that_states_nothing(
    status: str,
) -> None:
    ended = claim("ended", "DIRECTS", "p", "b", interval=Interval("2020", "2021-03"))
    undated = replace(ended, uid="t:undated", interval=Interval(), status=status)
    listed = claim("listed", "DESIGNATES", "body", "p", status="listed", measure="asset freeze")
    (rule,) = (each for each in RULES if each.name == "shared-director")

    def found(*claims: Claim) -> list[str]:
        known = SignalInputs(fold(listed, *claims), IDS, [])
        return [each.what for each in rule.look(known, IDS.uid("t:b")).inputs]

    assert found(ended, undated) == found(ended)
    assert found(ended) != found(replace(undated, status="asserted"))


@pytest.mark.parametrize("status", OTHER_STATUSES)
def test_nobody_leads_a_listed_party_by_a_claim_that_states_nothing(status: str) -> None:
    listed = claim("listed", "DESIGNATES", "body", "b", status="listed", measure="asset freeze")
    leads = claim("leads", "DIRECTS", "p", "b")
    row = ScreenedRow(("Quillfeather",), directors=("Ivan Primerov",))

    def shared(led: Claim) -> list[tuple[str, ...]]:
        engine = RouteEngine(fold(listed, led), IDS, read_table())
        return [each.parties for each in Screener(engine, ()).screen(row).shared]

    assert shared(leads) == [(IDS.uid("t:p"), IDS.uid("t:b"))]
    assert shared(replace(leads, status=status)) == []
