"""A whole graph in outline: who there is and between whom edges go; enough to group it, too little to assert anything.

Communities are those of Leiden (Traag, Waltman, van Eck, 2019) under modularity, by graspologic-native with a fixed
seed: the same outline gives the same communities. A community is named by its member with the most edges.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .errors import wrong

BY = ("country", "community", "source")
NONE = ""  # the key of those that no country, no edge or no source puts anywhere
SEED = 7
Numbers = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Outline:
    """Entities by columns and edges by the places of their ends; `mixed` orders edges, `edges` are their uids."""

    uids: Sequence[str]
    names: Sequence[str]
    countries: Sequence[str]
    sources: Sequence[str]
    starts: Numbers
    ends: Numbers
    mixed: Numbers
    edges: Sequence[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Entities that stand together: key, places in the outline with the most connected first, edges among them."""

    key: str
    members: Sequence[int]
    inside: int


@dataclass(frozen=True, slots=True)
class GroupTie:
    """The edges from one group to another: how many, and the best supported of them by place."""

    source: str
    target: str
    count: int
    best: Sequence[int]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups, the largest first, and the ties between them, the widest first."""

    by: str
    groups: Sequence[Group]
    ties: Sequence[GroupTie]


def members(outline: Outline, within: Sequence[tuple[str, str]]) -> Numbers:
    """Return the places of the entities that are in all of some groups, each (by, key), one inside the other.

    Raises `BadInput` for a way of grouping that there is not, or a group without members.
    """
    kept = np.arange(len(outline.uids))
    for by, key in within:
        keys = _keys(outline, by, kept)
        kept = kept[[k == key for k in keys]]
        if not len(kept):
            raise wrong("groups", f"{by}:{key}", "a group that has members")
    return kept


def ranked(outline: Outline, kept: Numbers) -> list[int]:
    """Return the places of some entities, those with the most edges among them first."""
    held = np.zeros(len(outline.uids), bool)
    held[kept] = True
    degree = _degree(outline, held[outline.starts] & held[outline.ends])
    return [int(at) for at in kept[np.lexsort((kept, -degree[kept]))]]


def grouping(
    outline: Outline, by: str, within: Sequence[tuple[str, str]] = (), shown: int = 30
) -> Grouping:
    """Return the groups of an outline, or of a group in it; of a tie the `shown` best supported edges are kept."""
    kept = members(outline, within)
    keys = _keys(outline, by, kept)
    order = [k for k, _ in sorted(Counter(keys).items(), key=lambda p: (-p[1], p[0]))]
    number = {key: n for n, key in enumerate(order)}
    group = np.full(len(outline.uids), -1)
    group[kept] = [number[k] for k in keys]
    a, z = group[outline.starts], group[outline.ends]
    both = (a >= 0) & (z >= 0)
    inside = np.bincount(a[both & (a == z)], minlength=len(order))
    places: dict[int, list[int]] = {}
    for at in ranked(outline, kept):
        places.setdefault(int(group[at]), []).append(at)
    groups = [Group(key, places[n], int(inside[n])) for n, key in enumerate(order)]
    across = np.flatnonzero(both & (a != z))
    pairs = a[across] * len(order) + z[across]
    sort = np.lexsort((across, -outline.mixed[across], pairs))
    found, first, counts = np.unique(pairs[sort], return_index=True, return_counts=True)
    ties = [
        GroupTie(
            order[p // len(order)],
            order[p % len(order)],
            int(n),
            across[sort][f : f + min(n, shown)].tolist(),
        )
        for p, f, n in zip(found.tolist(), first.tolist(), counts.tolist(), strict=True)
    ]
    ties.sort(key=lambda t: (-t.count, t.source, t.target))
    return Grouping(by, groups, ties)


def _degree(outline: Outline, among: Numbers) -> Numbers:
    size = len(outline.uids)
    found = np.bincount(outline.starts[among], minlength=size) + np.bincount(
        outline.ends[among], minlength=size
    )
    return np.asarray(found)


def _keys(outline: Outline, by: str, kept: Numbers) -> list[str]:
    """Return the key of the group in which each entity is."""
    if by not in BY:
        raise wrong("groups by", by, "one of " + ", ".join(BY))
    if by == "community":
        return _communities(outline, kept)
    column = outline.countries if by == "country" else outline.sources
    return [column[at] for at in kept.tolist()]


def _communities(outline: Outline, kept: Numbers) -> list[str]:
    from graspologic_native import leiden  # its engine is read where it is needed

    held = np.zeros(len(outline.uids), bool)
    held[kept] = True
    among = held[outline.starts] & held[outline.ends] & (outline.starts != outline.ends)
    low = np.minimum(outline.starts[among], outline.ends[among]).tolist()
    high = np.maximum(outline.starts[among], outline.ends[among]).tolist()
    weights = Counter(zip(low, high, strict=True))
    if not weights:
        return [NONE] * len(kept)
    given = [(str(a), str(z), float(n)) for (a, z), n in sorted(weights.items())]
    _, found = leiden(
        edges=given, starting_communities=None, resolution=1.0, randomness=0.001, iterations=1, use_modularity=True,
        seed=SEED,
    )  # fmt: skip
    degree = _degree(outline, among)
    best: dict[int, int] = {}
    for at, community in sorted(
        ((int(a), c) for a, c in found.items()), key=lambda p: (-degree[p[0]], p[0])
    ):
        best.setdefault(community, at)
    hub: Mapping[int, str] = {int(at): outline.uids[best[c]] for at, c in found.items()}
    return [hub.get(at, NONE) for at in kept.tolist()]
