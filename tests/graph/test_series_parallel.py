"""Arcs in series and in parallel made one: the ends are connected with the same probability."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.analysis.series_parallel import Arc, reduced

NODES = range(6)
ARCS = st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(
    lambda arc: arc[0] != arc[1]
)


def connected(fails: dict[Arc, float], source: int, target: int) -> float:
    """Return the probability that the target is reached, by all states of the arcs."""
    total = 0.0
    for states in product((False, True), repeat=len(fails)):
        holding, weight = list[Arc](), 1.0
        for (arc, fail), holds in zip(fails.items(), states, strict=True):
            weight *= 1 - fail if holds else fail
            holding += [arc] if holds else []
        reached = {source}
        for _ in NODES:
            reached.update(head for tail, head in holding if tail in reached)
        total += weight * (target in reached)
    return total


@given(st.dictionaries(ARCS, st.floats(0.0, 1.0), max_size=9), st.sets(st.sampled_from(NODES)))
def test_fewer_arcs_connect_the_ends_as_often(fails: dict[Arc, float], apart: set[int]) -> None:
    left = reduced(fails, {0, 1} | apart)

    assert connected(left, 0, 1) == pytest.approx(connected(fails, 0, 1), abs=1e-9)
    assert len(left) <= len(fails)
    # What depends on something else keeps its nodes, so that no arc passes them.
    assert {arc for arc in fails if set(arc) <= apart} <= set(left)
