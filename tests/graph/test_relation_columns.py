"""Columns of relations: those of the objects, stored or not, and what is computed from them."""

from __future__ import annotations

import itertools
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from analysis_graphs import edge
from copied_case import copied_case
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.analysis.centrality import LEFT_OUT, SimpleGraph, simple
from entrepot.graph.analysis.fold_columns import columns_of
from entrepot.graph.analysis.relation_columns import (
    RelationColumns,
    best_first,
    columns_of_edges,
)
from entrepot.graph.fold import is_supported
from entrepot.graph.image.mapped_file import Damaged
from entrepot.graph.image.stored_rows import StoredRows
from entrepot.graph.model import Edge, Piece

NAMES = ("a", "b", "c", "d", "é")
PREDICATES = ("SUPPLIES", "OWNS", *sorted(LEFT_OUT)[:2])


def plain(columns: RelationColumns) -> dict[str, Any]:
    """Return columns as lists with the types of the arrays, for a comparison."""
    found: dict[str, Any] = {}
    for field in fields(columns):
        value = getattr(columns, field.name)
        found[field.name] = value
        if isinstance(value, np.ndarray):
            found[field.name] = (value.dtype.str, value.tolist())
    return found


@pytest.fixture
def own(case: Case, tmp_path: Path) -> Case:
    """A copy of the bundled case, whose images may be changed."""
    copied_case(case, tmp_path / "own")
    for older in (tmp_path / "own" / "index").glob("columns-*.image"):
        older.unlink()
    return Case.open(str(tmp_path / "own"))


def file_of(case: Case) -> Path:
    (path,) = (case.path / "index").glob("columns-*.image")
    return path


def test_columns_of_an_image_are_those_of_its_relations(own: Case) -> None:
    made = plain(columns_of(own.fold()))
    read = plain(columns_of(Case.open(str(own.path)).fold()))

    expected = plain(columns_of_edges(own.fold().edges.values()))
    assert made == expected
    assert read == expected


def test_columns_are_read_from_their_file(own: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    made = plain(columns_of(own.fold()))

    def refused(rows: StoredRows[Edge], number: int) -> bytes:
        raise AssertionError(f"row {number} was read")

    monkeypatch.setattr(StoredRows, "content", refused)
    assert plain(columns_of(Case.open(str(own.path)).fold())) == made


def test_a_damaged_file_is_made_again(own: Case) -> None:
    made = plain(columns_of(own.fold()))
    path = file_of(own)
    content = path.read_bytes()
    path.write_bytes(content[:40] + b"\xff" + content[41:])

    again = plain(columns_of(Case.open(str(own.path)).fold()))

    assert again == made
    assert path.read_bytes() == content


def test_a_damaged_row_is_computed_from_the_claim_log(
    own: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = plain(columns_of_edges(own.fold().edges.values()))
    content = StoredRows.content

    def damaged(rows: StoredRows[Edge], number: int) -> bytes:
        if number % 7 == 0:
            raise Damaged(f"row {number}")
        return content(rows, number)

    monkeypatch.setattr(StoredRows, "content", damaged)
    assert plain(columns_of(Case.open(str(own.path)).fold())) == expected


DAYS = [("2024-06", ""), ("2023", ""), ("", "2023..2024-02"), ("2025-03", "2024"), ("1990", "")]


@pytest.mark.parametrize(("as_of", "during"), DAYS)
def test_columns_of_a_day_are_those_of_its_relations(case: Case, as_of: str, during: str) -> None:
    folded = case.fold(as_of or None, during or None)

    columns = columns_of(folded)

    assert plain(columns) == plain(columns_of_edges(folded.edges.values()))
    assert len(columns.source) < len(case.fold().edges)


RELATIONS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(PREDICATES),
        st.sampled_from(NAMES),
        st.sampled_from((0.0, 0.3, 0.85)),
        st.lists(st.sampled_from(("R1", "R2", "R3")), max_size=2, unique=True),
        st.sampled_from(("", "summary", "gap")),
    ),
    max_size=12,
)


def relations(drawn: list[tuple[str, str, str, float, list[str], str]]) -> list[Edge]:
    found: list[Edge] = []
    for number, (source, predicate, target, strength, roots, mark) in enumerate(drawn):
        made = edge(f"e{(number * 7) % 12}", source, target, (Piece("R", "R", strength),))
        found.append(
            replace(
                made,
                predicate=predicate,
                roots=tuple(roots),
                summary=mark == "summary",
                gap=mark == "gap",
            )
        )
    return found


def simple_by_loops(edges: list[Edge], without: str) -> SimpleGraph:
    """Return what `simple` promises, pair by pair."""
    weight: dict[tuple[str, str], float] = {}
    roots: dict[tuple[str, str], set[str]] = {}
    for each in edges:
        pair = (each.source, each.target)
        if is_supported(each) and each.predicate not in LEFT_OUT and without not in pair:
            if each.source != each.target:
                weight[pair] = max(weight.get(pair, 0.0), each.mixed)
                roots.setdefault(pair, set()).update(each.roots)
    labels = sorted(set(itertools.chain.from_iterable(weight)))
    every = sorted(set().union(*roots.values()))
    flat: list[int] = []
    first = [0]
    for pair in sorted(weight):
        flat.extend(map(every.index, sorted(roots[pair])))
        first.append(len(flat))
    return SimpleGraph(
        labels=tuple(labels),
        tail=np.array([labels.index(source) for source, _ in sorted(weight)], np.int32),
        head=np.array([labels.index(target) for _, target in sorted(weight)], np.int32),
        weight=np.array([weight[pair] for pair in sorted(weight)], np.float64),
        root_first=np.array(first, np.int32),
        root=np.array(flat, np.int32),
        roots=len(every),
    )


@given(RELATIONS, st.sampled_from(("", *NAMES)))
def test_a_simple_graph_of_columns_is_that_of_plain_loops(drawn: Any, without: str) -> None:
    edges = relations(drawn)

    found = simple(columns_of_edges(edges), lambda uid: uid != without)

    expected = simple_by_loops(edges, without)
    for field in fields(SimpleGraph):
        got, wanted = getattr(found, field.name), getattr(expected, field.name)
        if isinstance(wanted, np.ndarray):
            assert (field.name, got.dtype, got.tolist()) == (
                field.name,
                wanted.dtype,
                wanted.tolist(),
            )
        else:
            assert (field.name, got) == (field.name, wanted)


@given(RELATIONS)
def test_the_best_supported_come_first(drawn: Any) -> None:
    edges = relations(drawn)
    columns = columns_of_edges(edges)

    numbers = best_first(columns, columns.with_predicate({"SUPPLIES"}))

    movements = [each for each in edges if each.predicate == "SUPPLIES"]
    movements.sort(key=lambda each: (-each.mixed, each.uid))
    assert [edges[number].uid for number in numbers] == [each.uid for each in movements]
