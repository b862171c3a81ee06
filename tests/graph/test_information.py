"""The claim that could move a connection most is worked out by hand on small graphs."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

import pytest

from entrepot.casework.case import Case
from entrepot.graph.analysis.information import information, supposed
from entrepot.graph.analysis.route_engine import RouteOptions
from entrepot.graph.fold import fold_claims
from entrepot.graph.model import Edge
from entrepot.viz.drawing import plots
from entrepot.viz.evidence.charts import Chart, Mark
from entrepot.viz.words import english

QUESTIONS = [("Xiamen Limbach", "IEMZ Kupol"), ("kp", "ru"), ("Asia Pacific Links", "Orlan-10")]


def edges_of(case: Case, *claims: str) -> list[Edge]:
    kept = [case.claims[c] for c in claims]
    return list(fold_claims(kept, case.identities, case.table).edges.values())


def best(edges: Sequence[Edge]) -> float:
    return max((e.support.mixed for e in edges if not e.summary), default=0.0)


def test_one_claim_alone_is_all_or_nothing(case: Case) -> None:
    edges = edges_of(case, "curated-garpiya:C-18")
    now = best(edges)
    found = information(edges, edges, case.claims, case.table.rho, best)
    assert [(i.claim, i.now, i.confirmed, i.refuted) for i in found.tried] == [
        ("curated-garpiya:C-18", now, 1.0, 0.0)
    ]
    assert found.tried[0].moves == pytest.approx(max(1 - now, now))


def test_of_two_voices_each_leaves_the_other(case: Case) -> None:
    edges = [e for e in edges_of(case, "curated-nk:B-01", "curated-nk:B-10") if e.level == "state"]
    assert len(edges) == 1
    alone = {u: best(edges_of(case, u)) for u in ("curated-nk:B-01", "curated-nk:B-10")}
    tried = information(edges, edges, case.claims, case.table.rho, best).tried
    found = {i.claim: i for i in tried}
    assert found["curated-nk:B-01"].refuted == pytest.approx(alone["curated-nk:B-10"])
    assert found["curated-nk:B-10"].refuted == pytest.approx(alone["curated-nk:B-01"])
    assert {i.confirmed for i in found.values()} == {1.0}


def test_of_more_claims_than_are_tried_those_of_the_weakest_steps_are_taken(case: Case) -> None:
    result = case.routes("Xiamen Limbach", "IEMZ Kupol")
    uids = sorted({uid for route in result.routes for uid in route.edges})
    edges = [result.folded.edges[uid] for uid in uids]

    every = information(edges, edges, case.claims, case.table.rho, best)
    few = information(edges, edges, case.claims, case.table.rho, best, most=2)

    assert every.claims == few.claims == len(every.tried) > len(few.tried) == 2
    assert set(few.tried) < set(every.tried)
    least = min(edge.mixed for edge in edges)
    weakest = {uid for edge in edges if edge.mixed == least for uid in edge.claims}
    assert weakest & {each.claim for each in few.tried}


@pytest.mark.parametrize(("source", "target"), QUESTIONS)
def test_confirming_never_lowers_and_refuting_never_raises(
    case: Case, source: str, target: str
) -> None:
    route_engine, wanted = case.route_engine(), RouteOptions()
    found = route_engine.routes(source, target, wanted)
    told = route_engine.information(found, wanted).tried
    assert told
    assert found.reliability is not None
    for i in told:
        assert i.refuted - 1e-9 <= i.now <= i.confirmed + 1e-9
        assert i.now == pytest.approx(found.reliability.mixed.value)
    moves = [round(i.moves, 12) for i in told]  # what is left of two equal sums is no order
    assert moves == sorted(moves, reverse=True)
    assert supposed(route_engine.view.edges or (), frozenset(), 1.0, case.table.rho) == list(
        route_engine.view.edges or ()
    )


def test_a_person_at_an_end_and_a_question_without_a_route_tell_nothing(case: Case) -> None:
    route_engine, wanted = case.route_engine(), RouteOptions()
    for ends in (("Orlan-10", "kp"), ("ofac-51211", "IEMZ Kupol")):
        assert route_engine.information(route_engine.routes(*ends, wanted), wanted).tried == ()


# ---- figures ----


def test_the_figures_are_well_formed_and_told_in_words() -> None:
    first = Mark(0, 0.0, 0.2, 0.2, "A & <b>, 1 Jan 2024: 5", "x")
    second = Mark(1, 1.0, 0.8, 1.0, "B, 2 Jan 2024: more than 20", "y")
    ticks = ((0.0, "0"), (1.0, "25"))
    lanes = [(n, lane) for n in range(4) for lane in ("statements", "denials")]
    routes = [("1", 0.8, "high"), ("2=", 0.8, "high"), ("3", 0.2, "unknown")]
    drawn = [
        plots.series(
            Chart(
                "containers", ("A & <b>", "B"), (first, second), ("1 Jan 2024", "2 Jan 2024"), ticks
            ),
            english(),
        ),
        plots.timeline(
            [plots.TimelineEvent(f"202{n}-0{n + 1}", lane, "w") for n, lane in lanes], english()
        ),
        plots.plane([plots.PlanePoint(*route) for route in routes], english()),
    ]
    for svg, words in drawn:
        root = ElementTree.fromstring(svg)
        assert root.find("{*}title") is not None
        assert words.endswith(".")
        spots = [(c.attrib["cx"], c.attrib["cy"]) for c in root.iter("{*}circle")]
        assert len(spots) == len(set(spots))
    assert "B, 2 Jan 2024: more than 20" in drawn[0][1]
