"""The frozen view: what it holds, that it cannot be written to, and what is refused."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from analysis_graphs import edge, network_of
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.analysis.array_builders import (
    from_arrays,
    from_claims,
    from_networkx,
    from_pandas,
    independent,
)
from entrepot.graph.analysis.folded_arrays import from_edges, from_network
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Piece
from entrepot.graph.schema import schema
from entrepot.graph.support import Leg, joint

CLAIMS = pd.DataFrame(
    [
        ("a", "b", 0.85, "R1", "US"),
        ("a", "b", 0.7, "R2", "US"),
        ("b", "c", 0.6, "R1", "EU"),
        ("a", "b", 0.6, "R1", "EU"),
    ],
    columns=["source", "target", "strength", "root", "voice"],
)


def test_a_table_of_claims_becomes_arcs_with_their_picks() -> None:
    view = from_pandas(CLAIMS)
    assert view.labels == ("a", "b", "c")
    assert list(zip(view.tail.tolist(), view.head.tolist(), strict=True)) == [(0, 1), (1, 2)]
    assert [len(view.pieces(a)) for a in range(view.m)] == [2, 1]
    picks = [Piece("R1", "EU", 0.6), Piece("R2", "US", 0.7), Piece("R1", "US", 0.85)]
    assert view.support[0] == pytest.approx(joint([Leg(tuple(picks), "w")], 0.5).mixed)
    assert view.common.tolist() == [
        0.85,
        0.6,
    ]  # the strongest claim, though the pick of its voice is another
    with pytest.raises(ValueError, match="read-only"):
        view.support[0] = 1.0


claims = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.integers(0, 3),
        st.sampled_from([0.3, 0.6, 0.7, 0.85]),
        st.integers(0, 4),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=14,
)


@settings(max_examples=200, deadline=None)
@given(claims, st.randoms(use_true_random=False))
def test_support_by_columns_is_the_support_of_the_arithmetic(
    rows: list[tuple[int, int, float, int, int]], rng: object
) -> None:
    rows = [r for r in rows if r[0] != r[1]]
    view = from_claims(
        4, *(np.array([r[i] for r in rows], float if i == 2 else int) for i in (0, 1, 2, 3, 4))
    )
    pieces: dict[tuple[int, int], list[Piece]] = {}
    for s, t, p, root, voice in rows:
        pieces.setdefault((s, t), []).append(Piece(f"{root:020d}", f"{voice}", p))
    found = {
        (int(s), int(t)): float(p)
        for s, t, p in zip(view.tail, view.head, view.support, strict=True)
    }
    assert found.keys() == pieces.keys()
    for pair, held in pieces.items():
        whole = joint([Leg(tuple(held), "w")], 0.5)
        assert found[pair] <= whole.mixed + 1e-12
        one_root_a_voice = len({(p.voice, p.root) for p in held}) == len({p.voice for p in held})
        if one_root_a_voice:
            assert found[pair] == pytest.approx(whole.mixed, abs=1e-12)
    rng.shuffle(rows)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    split = [
        *rows,
        *rows[: len(rows) // 2],
    ]  # a sentence told twice, by the same voice, from the same root
    again = from_claims(
        4, *(np.array([r[i] for r in split], float if i == 2 else int) for i in (0, 1, 2, 3, 4))
    )
    assert again.support.tolist() == view.support.tolist()
    assert (again.root.tolist(), again.strength.tolist()) == (
        view.root.tolist(),
        view.strength.tolist(),
    )


def test_an_undirected_edge_is_two_arcs_on_one_coin() -> None:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_edges_from([(0, 1), (1, 2)], support=0.4)
    view = from_networkx(graph)
    assert view.m == 4
    assert len(set(view.root.tolist())) == 2
    assert view.support.tolist() == pytest.approx([0.4] * 4)
    alone = independent(view)
    assert len(set(alone.root.tolist())) == 4


def test_the_view_of_a_fold_is_the_same_with_and_without_networkx(case: Case) -> None:
    graph, folded, ids = case.graph(), case.fold(), case.identities
    one = from_network(graph)
    families = {u: schema().family(ids.entities[u].kind) for u in graph}
    goods = {e.goods for e in folded.edges.values() if e.goods}
    two = from_edges(
        folded.edges.values(), families, {g: ids.broader(g) for g in goods}, folded.rho
    )
    assert one.labels == two.labels
    for name in ("tail", "head", "support", "first", "root", "strength", "keys"):
        assert getattr(one, name).tolist() == getattr(two, name).tolist(), name
    assert one.rules is not None
    assert two.rules is not None
    for name in ("role", "level", "goods", "span_first", "begins", "ends", "stop", "gap"):
        assert getattr(one.rules, name).tolist() == getattr(two.rules, name).tolist(), name


def test_a_part_of_a_view_keeps_what_belongs_to_its_arcs() -> None:
    view = from_pandas(CLAIMS)
    part = view.take(np.array([1]))
    assert (part.tail.tolist(), part.head.tolist()) == ([1], [2])
    assert part.pieces(0) == view.pieces(1)
    assert part.take(np.array([False])).m == 0


def test_an_arc_takes_less_than_64_bytes() -> None:
    rng = np.random.default_rng(1)
    view = from_claims(
        500,
        rng.integers(0, 500, 4_000),
        rng.integers(0, 500, 4_000),
        rng.random(4_000),
        rng.integers(0, 300, 4_000),
    )
    assert view.nbytes / view.m < 64


def _no_attribute() -> None:
    from_networkx(nx.path_graph(2))


@pytest.mark.parametrize(
    ("make", "right"),
    [
        (lambda: from_arrays(2, [0], [1], [1.2]), "from 0 to 1"),
        (lambda: from_arrays(2, [0], [1], [float("nan")]), "from 0 to 1"),
        (lambda: from_arrays(2, [0], [1], [-0.1]), "from 0 to 1"),
        (lambda: from_arrays(2, [0], [5], [0.5]), "from 0 to 1"),
        (lambda: from_arrays(2, [0, 1], [1], [0.5]), "two rows of equal length"),
        (lambda: from_arrays(2, [0], [1], [0.5, 0.5]), "one number for each edge"),
        (lambda: from_claims(2, [0], [1], [0.5], [1, 2]), "one number for each claim"),
        (lambda: from_claims(2, [0], [1], [0.5], [1], rho=2.0), "from 0 to 1"),
        (lambda: from_pandas(CLAIMS.drop(columns="root")), "a column 'root'"),
        (lambda: from_pandas(CLAIMS.assign(strength=7)), "from 0 to 1"),
        (_no_attribute, "an attribute 'support'"),
        (lambda: from_pandas(CLAIMS).node("z"), "one of the 3 names"),
    ],
)
def test_bad_tables(make: object, right: str) -> None:
    with pytest.raises(BadInput, match=right):
        make()  # type: ignore[operator]  # each is a function without arguments


def test_summaries_and_unsupported_edges_are_no_arcs() -> None:
    zero = edge("ab", "a", "b", (Piece("R", "V", 0.0),))
    view = from_network(network_of([zero, edge("bc", "b", "c", (Piece("R", "V", 0.5),))]))
    assert view.m == 1
