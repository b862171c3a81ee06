"""What lies between two ends on any date: as a plain walk finds it, with the claims' own dates."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.analysis import stored_arrays
from entrepot.graph.analysis.edges_between import ArcDates, Between, ClaimDates
from entrepot.graph.analysis.route_engine import RouteEngine, RouteOptions
from entrepot.graph.fold_arrays import claims_behind
from entrepot.graph.model import Edge, Support
from entrepot.graph.schema import STOP, schema

ENDS = [
    ("Xiamen Limbach", "IEMZ Kupol"),
    ("kp", "ru"),
    ("Orlan-10", "kp"),
    ("kind=Company,country=CN", "kind=Company,country=RU"),
    ("kind=Company,country=US", "Kharkiv missile"),
]


def ways(edge: Edge, families: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the directions in which a route can go along a relation."""
    predicate = schema().predicates[edge.predicate]
    to_weapon, to_goods = (families[edge.target] == name for name in ("weapon", "goods"))
    found = []
    if predicate.moves == "forward" or (predicate.closes and to_weapon):
        found.append((edge.source, edge.target))
    if predicate.opens and to_goods:
        found.append((edge.target, edge.source))
    return [] if edge.summary else found


def walked(
    arcs: Sequence[tuple[str, str]], starts: set[str], stop: set[str], limit: int
) -> dict[str, int]:
    """Return the steps to every node, with one pass over all arcs for each step."""
    steps = dict.fromkeys(starts, 0)
    for step in range(1, limit + 1):
        left = {node for node, at in steps.items() if at == step - 1}
        left -= {node for node in stop if node not in starts}
        for tail, head in arcs:
            if tail in left:
                steps.setdefault(head, step)
    return steps


def silenced(engine: RouteEngine) -> RouteEngine:
    """Return an engine over the same relations, every third of which has no support today."""
    edges = dict(engine.folded.edges)
    for uid in list(edges)[::3]:
        edges[uid] = replace(edges[uid], support=Support(0.0, 0.0, 0.0))
    return RouteEngine(replace(engine.folded, edges=edges), engine.ids, engine.table)


@pytest.mark.parametrize("is_silenced", [False, True])
@pytest.mark.parametrize("limit", [1, 3, 8])
@pytest.mark.parametrize("ends", ENDS)
def test_what_lies_between_is_what_a_plain_walk_finds(
    case: Case, ends: tuple[str, str], limit: int, is_silenced: bool
) -> None:
    engine = silenced(case.route_engine()) if is_silenced else case.route_engine()
    found = engine.routes(*ends, RouteOptions(whole=False))
    sides = (found.source.uids, found.target.uids)

    edges = Between(engine.view, engine.folded, engine.ids, sides, limit).edges()

    families = {uid: schema().family(one.kind) for uid, one in engine.ids.entities.items()}
    stop = {uid for uid, family in families.items() if family in STOP}
    arcs = []
    for edge in engine.folded.edges.values():
        arcs += [(way, edge.uid) for way in ways(edge, families)]
    starts = list(map(set, sides))
    for side in starts:
        for uid, entity in engine.ids.entities.items():
            if entity.kind == "Place" and entity.country in side:
                side.add(uid)
    onward = walked([way for way, _ in arcs], starts[0], stop, limit)
    back = walked([way[::-1] for way, _ in arcs], starts[1], stop, limit)
    near = {uid for uid in onward if uid in back and onward[uid] + back[uid] <= limit}
    wanted = {uid for (tail, head), uid in arcs if {tail, head} <= near}
    assert [edge.uid for edge in edges] == sorted(wanted)


@pytest.mark.parametrize("ends", ENDS)
def test_stored_dates_are_those_of_the_claims(
    case: Case, ends: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_arrays, "STORED_FROM", 1)
    copied_case(case, tmp_path / "own")
    own = Case.open(str(tmp_path / "own"))
    own.build()  # what a copy holds ready is not believed, and is made again
    ready = own.ready_routes()
    assert ready is not None
    engine, dates = ready
    assert isinstance(dates, ArcDates)
    found = engine.routes(*ends, RouteOptions(whole=False))
    between = Between(
        engine.view, engine.folded, engine.ids, (found.source.uids, found.target.uids), 8
    )

    stored = dates.of(between.arcs)

    claims = set()
    for edge in between.edges():
        claims.update(claims_behind(edge))
    assert stored == {ClaimDates.of(engine.folded.claims[uid]) for uid in claims}
    assert not between.unsupported


def test_a_case_without_an_image_has_no_ready_routes(case: Case, tmp_path: Path) -> None:
    shutil.copytree(case.path, tmp_path / "own", ignore=shutil.ignore_patterns("index"))

    ready = Case.open(str(tmp_path / "own")).ready_routes()

    assert ready is None


def test_a_small_case_builds_its_arrays(case: Case) -> None:
    ready = case.ready_routes()

    assert ready is not None
    engine, dates = ready
    assert isinstance(engine, RouteEngine)
    assert dates is None
