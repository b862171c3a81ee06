"""Arrays of routes that are made from those of another version give the answers of built ones."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from drawn_case import decide, drawn_claims, with_claims

from entrepot.casework.case import Case
from entrepot.graph.analysis import edited_view, stored_arrays
from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.route_engine import RouteEngine, RouteOptions


def arcs_of(view: GraphArrays) -> list[tuple[Any, ...]]:
    """Return all that is known of each arc, with names in place of numbers."""
    rules = view.rules
    assert rules is not None
    assert view.edges is not None
    arcs: list[tuple[Any, ...]] = []
    for arc in range(view.m):
        code = int(rules.goods[arc])
        spans = range(rules.span_first[arc], rules.span_first[arc + 1])
        claims = range(view.first[arc], view.first[arc + 1])
        keys = [(int(view.keys[root]), strength) for root, strength in view.pieces(arc)]
        ways = [
            [[(int(view.keys[root]), s) for root, s in slot] for slot in way]
            for way in view.ways_of(arc)
        ]
        arcs.append(
            (
                view.label(int(view.tail[arc])),
                view.label(int(view.head[arc])),
                int(rules.role[arc]),
                int(rules.level[arc]),
                rules.names[code] if code >= 0 else "",
                bool(rules.gap[arc]),
                float(view.support[arc]),
                float(view.common[arc]),
                [(rules.days[rules.begins[s]], rules.days[rules.ends[s]]) for s in spans],
                keys,
                [view.voices[view.voice[claim]] for claim in claims],
                ways,
                view.edges[arc],
            )
        )
    return arcs


def plain_purposes(view: GraphArrays) -> object:
    """Return the purposes of a view as lists."""
    assert view.rules is not None
    stated = view.rules.purposes
    if stated is None:
        return None
    return stated.code.tolist(), stated.sets, dict(stated.wider), stated.fits, stated.goods.tolist()


def questions(case: Case) -> list[Any]:
    """Return the answers to some questions of a case."""
    answers: list[Any] = []
    for source, target in [("Party a", "Party e"), ("Party c", "Gun"), ("Party h", "Party c")]:
        answers.append(case.routes(source, target).data())
        answers.append(case.critical(source, target).data())
    return answers


@pytest.fixture(autouse=True)
def stored_from_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored_arrays, "STORED_FROM", 1)
    monkeypatch.setattr("entrepot.casework.inputs.EDITED", 1.0)


@pytest.mark.parametrize("seed", range(6))
def test_an_edited_view_has_the_arcs_of_a_built_one(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(seed)
    edited: list[bool] = []
    edit = edited_view.edited_view

    def tried(*arguments: Any) -> Any:
        view = edit(*arguments)
        edited.append(view is not None)
        return view

    monkeypatch.setattr(edited_view, "edited_view", tried)
    claims = drawn_claims(draw, 25)
    case = with_claims(Case.create(tmp_path / "case"), claims)
    for _ in range(4):
        if draw.random() < 0.3:
            case = decide(case, *draw.sample("bdfg", 2))
        else:
            # What ends at a weapon is changed in every other step only.
            kept = {"gun"} if draw.random() < 0.5 else set()
            for uid in draw.sample(sorted(claims), 3):
                if claims[uid]["object"] not in kept:
                    del claims[uid]
            fresh = drawn_claims(draw, 4)
            claims.update(
                (uid, row)
                for uid, row in fresh.items()
                if {row["object"], claims.get(uid, row)["object"]}.isdisjoint(kept)
            )
            case = with_claims(case, claims)
        found = case.route_engine().view
        built = RouteEngine(case.fold(), case.identities, case.table).view
        assert (found.n, found.labels) == (built.n, built.labels)
        assert found.rules is not None
        assert built.rules is not None
        assert plain_purposes(found) == plain_purposes(built)
        assert np.array_equal(found.rules.stop, built.rules.stop)
        assert arcs_of(found) == arcs_of(built)
        answers = questions(Case.open(str(case.path)))
        for each in (case.path / "index").glob("arrays-*.image"):
            each.rename(each.with_suffix(".kept"))
        assert questions(Case.open(str(case.path))) == answers
        for each in (case.path / "index").glob("arrays-*.kept"):
            each.replace(each.with_suffix(".image"))
    assert True in edited


@pytest.mark.parametrize("seed", range(6))
def test_the_view_of_a_day_has_the_arcs_of_a_built_one(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[bool] = []
    made = edited_view.view_of_day

    def tried(*arguments: Any) -> Any:
        view = made(*arguments)
        taken.append(view is not None)
        return view

    monkeypatch.setattr(edited_view, "view_of_day", tried)
    claims = drawn_claims(random.Random(seed), 30)
    for row in claims.values():
        # Where a use of goods in a weapon is gone, all arrays are built: in half of the cases none
        # is.
        if row["object"] == "gun" and seed % 2:
            row["start"] = ""
    case = with_claims(Case.create(tmp_path / "case"), claims)
    case.routes("Party a", "Party e")  # stores the arrays of all days

    for during in ("..2021", "2022", "2023-01..2023-04", "2024.."):
        engine = case.route_engine(during=during)
        built = RouteEngine(case.fold(during=during), case.identities, case.table)

        assert arcs_of(engine.view) == arcs_of(built.view)
        for source, target in [("Party a", "Party e"), ("Party c", "Gun"), ("Party h", "Party c")]:
            found = engine.routes(source, target, RouteOptions())
            expected = built.routes(source, target, RouteOptions())
            assert (found.routes, found.leads) == (expected.routes, expected.leads)
            assert found.reliability == expected.reliability
            assert found.frontier == expected.frontier
    assert not seed % 2 or True in taken
