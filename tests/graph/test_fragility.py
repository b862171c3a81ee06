"""What a connection hangs on: the smallest sets, against every set tried."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.analysis import fragility as module
from entrepot.graph.analysis.fragility import Arc, Fragility, fragility, smallest_cut
from entrepot.graph.analysis.route_engine import RouteEngine, RouteOptions
from entrepot.graph.support import read_table

SMALL = st.lists(
    st.tuples(
        st.integers(0, 4),
        st.integers(0, 4),
        st.frozensets(st.sampled_from("abcdefg"), min_size=1, max_size=4),
    ),
    max_size=10,
)


def arcs(*rows: tuple[int, int, str]) -> list[Arc]:
    """Return arcs whose labels are single letters."""
    found: list[Arc] = []
    for tail, head, letters in rows:
        found.append((tail, head, frozenset(letters)))
    return found


def connected(net: Sequence[Arc], gone: frozenset[str]) -> bool:
    """Return whether 1 is reached from 0, by closing the set of reached nodes."""
    near = {0}
    for _ in net:
        for tail, head, labels in net:
            if tail in near and labels - gone:
                near.add(head)
    return 1 in near


def by_trying(net: Sequence[Arc]) -> int:
    """Return the size of the smallest set of labels that cuts, from every set."""
    labels: set[str] = set()
    for _, _, letters in net:
        labels |= letters
    for size in range(len(labels) + 1):
        for gone in itertools.combinations(sorted(labels), size):
            if not connected(net, frozenset(gone)):
                return size
    raise AssertionError("without any label nothing connects")


@given(SMALL)
def test_the_set_is_smallest_and_cuts(net: list[Arc]) -> None:
    found = smallest_cut(net)

    assert found.exact
    assert not connected(net, frozenset(found.smallest))
    assert len(found.smallest) == by_trying(net)


@given(SMALL)
def test_a_bound_holds_where_the_exact_search_is_given_up(net: list[Arc]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "LABELS", 0)
        found = smallest_cut(net)

    assert found.least <= by_trying(net) <= len(found.smallest)
    assert not connected(net, frozenset(found.smallest))


@given(SMALL)
def test_a_bound_holds_where_even_the_greedy_set_would_take_too_long(net: list[Arc]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "WORK", 0)
        found = smallest_cut(net)

    assert found.least <= by_trying(net) <= len(found.smallest)
    assert not connected(net, frozenset(found.smallest))


def test_a_line_hangs_on_its_one_statement_and_a_diamond_on_one_of_each_way() -> None:
    line = arcs((0, 2, "a"), (2, 1, "a"))
    diamond = arcs((0, 2, "a"), (2, 1, "bc"), (0, 3, "d"), (3, 1, "d"))

    assert smallest_cut(line) == Fragility(("a",), 1, 1)
    assert smallest_cut(diamond) == Fragility(("a", "d"), 2, 4)
    assert smallest_cut([]) == Fragility((), 0, 0)


def test_thirty_statements_are_searched_exactly() -> None:
    rows: list[Arc] = []
    for way in range(10):
        rows.append((0, way + 2, frozenset((f"{way}-a", f"{way}-b"))))
        rows.append((way + 2, 1, frozenset((f"{way}-c",))))

    found = smallest_cut(rows)

    assert found == Fragility(tuple(f"{way}-c" for way in range(10)), 10, 30)


def test_garpiya_hangs_on_the_european_union_and_on_two_of_its_acts(case: Case) -> None:
    engine = RouteEngine(case.fold(), case.identities, read_table())
    found = engine.critical("Xiamen Limbach", "IEMZ Kupol", RouteOptions())

    voices = fragility(found.st_subgraph, found.view, "voice")
    roots = fragility(found.st_subgraph, found.view, "root")

    assert voices == Fragility(("European Union",), 1, 2)
    assert roots.exact
    assert roots.smallest == (
        "eu-council:2024-12-16:listing act of that day",
        "eu-council:2026-04-23:listing act of that day",
    )
