"""Groups of an outline and the ties between them, counted by hand and on random graphs."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.errors import BadInput
from entrepot.graph.outline import Outline, grouping, members, ranked


def outline(
    countries: list[str], pairs: list[tuple[int, int]], mixed: list[float] | None = None
) -> Outline:
    uids = [f"n{at:03d}" for at in range(len(countries))]
    starts, ends = ([p[side] for p in pairs] for side in (0, 1))
    return Outline(
        uids=uids,
        names=[u.upper() for u in uids],
        countries=countries,
        sources=["a" if at % 2 else "b" for at in range(len(uids))],
        starts=np.array(starts, np.int64),
        ends=np.array(ends, np.int64),
        mixed=np.array(mixed or [0.5] * len(pairs), np.float64),
        edges=[f"e{at}" for at in range(len(pairs))],
    )


# Two triangles, one edge between them, and one entity that nothing joins.
TRIANGLES = outline(
    ["CN", "CN", "RU", "RU", "RU", "", "CN"],
    [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)],
    [0.1, 0.2, 0.9, 0.4, 0.5, 0.6, 0.7],
)


def test_groups_by_country_are_counted_with_the_best_of_each_tie() -> None:
    found = grouping(TRIANGLES, "country", shown=1)
    assert [(g.key, list(g.members), g.inside) for g in found.groups] == [
        ("CN", [0, 1, 6], 1),
        ("RU", [2, 3, 4], 2),
        ("", [5], 0),
    ]
    assert [(t.source, t.target, t.count, list(t.best)) for t in found.ties] == [
        ("", "RU", 1, [5]),
        ("CN", "RU", 1, [1]),
        ("RU", "", 1, [4]),
        ("RU", "CN", 1, [2]),
    ]


def test_communities_are_the_triangles_each_called_by_its_most_connected() -> None:
    found = grouping(TRIANGLES, "community")
    assert [(g.key, set(g.members), g.inside) for g in found.groups] == [
        ("n002", {0, 1, 2}, 3),
        ("n003", {3, 4, 5}, 3),
        ("", {6}, 0),
    ]
    assert [(t.source, t.target, t.count) for t in found.ties] == [("n002", "n003", 1)]


def test_a_community_opens_with_all_of_it_the_most_connected_first() -> None:
    kept = members(TRIANGLES, [("community", "n002")])
    assert ranked(TRIANGLES, kept) == [0, 1, 2]
    assert ranked(TRIANGLES, members(TRIANGLES, [("country", "RU")])) == [3, 2, 4]


def test_a_group_is_grouped_in_turn() -> None:
    within = [("country", "RU"), ("community", "n003")]
    assert members(TRIANGLES, within).tolist() == [2, 3, 4]
    assert [g.key for g in grouping(TRIANGLES, "source", within).groups] == ["b", "a"]
    with pytest.raises(BadInput, match="a group that has members"):
        members(TRIANGLES, [("country", "XX")])
    with pytest.raises(BadInput, match="one of country, community, source"):
        grouping(TRIANGLES, "colour")


@given(
    st.lists(st.sampled_from(["CN", "RU", ""]), min_size=1, max_size=12).flatmap(
        lambda c: st.tuples(
            st.just(c),
            st.lists(
                st.tuples(st.integers(0, len(c) - 1), st.integers(0, len(c) - 1)), max_size=30
            ),
            st.sampled_from(["country", "community", "source"]),
        )
    )
)
def test_nothing_is_lost_or_counted_twice(
    drawn: tuple[list[str], list[tuple[int, int]], str],
) -> None:
    countries, pairs, by = drawn
    made = outline(countries, pairs)
    found = grouping(made, by)
    assert sorted(at for g in found.groups for at in g.members) == list(range(len(countries)))
    assert sum(g.inside for g in found.groups) + sum(t.count for t in found.ties) == len(pairs)
    of = {at: g.key for g in found.groups for at in g.members}
    across = Counter((of[a], of[z]) for a, z in pairs if of[a] != of[z])
    assert {(t.source, t.target): t.count for t in found.ties} == across
    assert grouping(made, by) == found
