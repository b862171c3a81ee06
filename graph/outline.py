"""A whole graph in outline: its entities and the ends of its edges, enough to group it.

Communities are those of the Leiden algorithm (Traag, Waltman and van Eck, "From Louvain to Leiden",
Scientific Reports 9, 2019) under modularity. graspologic-native computes them with a fixed seed, so
that the same outline gives the same communities. A community is named by its member with the most
edges.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .errors import wrong

BY = ("country", "community", "source")
NONE = ""  # key of the group of entities without country, edge or dataset
SEED = 7
Numbers = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Outline:
    """Entities and edges in columns.

    `starts` and `ends` are the positions of the edges' ends among the entities. `mixed` is the
    support that orders the edges, `edges` are their uids.
    """

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
    """A group of entities: its key, the positions of its members, the number of edges among them.

    The members with the most edges come first.
    """

    key: str
    members: Sequence[int]
    inside: int


@dataclass(frozen=True, slots=True)
class GroupTie:
    """The edges from one group to another: their number, and the positions of the best ones."""

    source: str
    target: str
    count: int
    best: Sequence[int]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups, the largest first, and the ties between them, those of most edges first."""

    by: str
    groups: Sequence[Group]
    ties: Sequence[GroupTie]


def members(outline: Outline, within: Sequence[tuple[str, str]]) -> Numbers:
    """Return the positions of the entities of a group inside a group.

    Args:
        outline: The whole graph.
        within: The groups from the outermost to the innermost, each as (by, key). Empty: all.

    Raises:
        BadInput: There is no such way of grouping, or a group has no members.
    """
    inside = np.arange(len(outline.uids))
    for by, key in within:
        inside = inside[np.asarray(_keys(outline, by, inside), object) == key]
        if not len(inside):
            raise wrong("groups", f"{by}:{key}", "a group that has members")
    return inside


def ranked(outline: Outline, positions: Numbers) -> list[int]:
    """Return the positions of some entities, those with the most edges among them first."""
    degree = _degree(outline, _among(outline, positions))
    order: list[int] = positions[np.lexsort((positions, -degree[positions]))].tolist()
    return order


def grouping(
    outline: Outline, by: str, within: Sequence[tuple[str, str]] = (), shown: int = 30
) -> Grouping:
    """Return the groups of an outline, or of a group in it, and the ties between them.

    Args:
        outline: The whole graph.
        by: One of `BY`.
        within: The group to divide; see `members`. Empty: the whole graph.
        shown: Number of edges, the best supported first, that a tie has at most.

    Raises:
        BadInput: There is no such way of grouping, or the group to divide has no members.
    """
    inside = members(outline, within)
    keys = _keys(outline, by, inside)
    order = sorted(set(keys))
    order.sort(key=Counter(keys).__getitem__, reverse=True)
    number = {key: index for index, key in enumerate(order)}
    group = np.full(len(outline.uids), -1)  # the number of each entity's group, -1 outside
    group[inside] = [number[key] for key in keys]
    sources, targets = group[outline.starts], group[outline.ends]
    both = (sources >= 0) & (targets >= 0)
    edges = np.bincount(sources[both & (sources == targets)], minlength=len(order))
    positions: list[list[int]] = [[] for _ in order]
    for position in ranked(outline, inside):
        positions[group[position]].append(position)
    groups = list(map(Group, order, positions, edges.tolist()))
    across = np.flatnonzero(both & (sources != targets))
    pairs = sources[across] * len(order) + targets[across]
    return Grouping(by, groups, _ties(outline, order, across, pairs, shown))


def _ties(
    outline: Outline, order: Sequence[str], across: Numbers, pairs: Numbers, shown: int
) -> list[GroupTie]:
    """Return the ties between groups, those of most edges first.

    `across` are the positions of the edges between groups, and `pairs` has for each of them the
    number of the source's group times the number of groups, plus the number of the target's group.
    """
    best_first = np.lexsort((across, -outline.mixed[across], pairs))
    edges = across[best_first]
    tied, starts, counts = np.unique(pairs[best_first], return_index=True, return_counts=True)
    ties: list[GroupTie] = []
    columns = zip(tied.tolist(), starts.tolist(), counts.tolist(), strict=True)
    for pair, start, count in columns:
        source, target = divmod(pair, len(order))
        best = edges[start : start + min(count, shown)].tolist()
        ties.append(GroupTie(order[source], order[target], count, best))
    ties.sort(key=lambda tie: (-tie.count, tie.source, tie.target))
    return ties


def _among(outline: Outline, positions: Numbers) -> Numbers:
    """Return, for each edge, whether both its ends are among some entities."""
    chosen = np.zeros(len(outline.uids), bool)
    chosen[positions] = True
    return np.asarray(chosen[outline.starts] & chosen[outline.ends])


def _degree(outline: Outline, chosen: Numbers) -> Numbers:
    """Return the number of chosen edges at each entity."""
    size = len(outline.uids)
    outgoing = np.bincount(outline.starts[chosen], minlength=size)
    incoming = np.bincount(outline.ends[chosen], minlength=size)
    return np.asarray(outgoing + incoming)


def _keys(outline: Outline, by: str, positions: Numbers) -> list[str]:
    """Return the key of the group of each entity."""
    if by not in BY:
        raise wrong("groups by", by, "one of " + ", ".join(BY))
    if by == "community":
        return _communities(outline, positions)
    column = outline.countries if by == "country" else outline.sources
    return [column[position] for position in positions.tolist()]


def _communities(outline: Outline, positions: Numbers) -> list[str]:
    """Return the community of each entity, named by the uid of its best connected member.

    Edges count regardless of direction, as often as there are edges between two entities. Entities
    without such edges have the key `NONE`.
    """
    from graspologic_native import leiden  # imported only where communities are computed

    chosen = _among(outline, positions) & (outline.starts != outline.ends)
    low = np.minimum(outline.starts[chosen], outline.ends[chosen]).tolist()
    high = np.maximum(outline.starts[chosen], outline.ends[chosen]).tolist()
    weights = Counter(zip(low, high, strict=True))
    if not weights:
        return [NONE] * len(positions)
    _, community_of = leiden(
        # Sorted, because the result depends on the order of the edges.
        edges=[(str(one), str(other), float(n)) for (one, other), n in sorted(weights.items())],
        starting_communities=None,
        resolution=1.0,
        randomness=0.001,
        iterations=1,
        use_modularity=True,
        seed=SEED,
    )
    degree = _degree(outline, chosen)
    hubs: dict[int, int] = {}
    for position in sorted(
        map(int, community_of), key=lambda position: (-degree[position], position)
    ):
        hubs.setdefault(community_of[str(position)], position)
    keys: list[str] = []
    for position in positions.tolist():
        community = community_of.get(str(position))
        keys.append(NONE if community is None else outline.uids[hubs[community]])
    return keys
