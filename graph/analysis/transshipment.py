"""Transshipment: through which places and jurisdictions the routes of a connection go.

Three things are never mixed: where goods were (a transshipment point), where a party sits (an
intermediary's jurisdiction), and where it was paid.

Shares are shares of sampled worlds. In each world in which any documented route holds, the best of
them carries the connection; the share of a place is that of the worlds whose carrying route passes
it, with Wilson's score interval (Wilson 1927). In a share `rho` of the worlds all original
statements hold or fail together, in the others each by itself, so that shares agree with the
mixture that is printed for a route (docs/decisions/0009).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from ..distinct import distinct
from ..model import Route
from . import worlds as sampling
from .array_builders import key_of
from .arrays import Flags, Floats, GraphArrays
from .estimate import Estimate, wilson

WORLDS = 4_096


@dataclass(frozen=True, slots=True)
class CarriedThrough:
    """A place or jurisdiction, its share of the connection, and the number of routes through it."""

    what: str
    share: Estimate
    routes: int


def carrying(
    view: GraphArrays, routes: Sequence[Route], worlds: int = WORLDS, seed: int = sampling.SEED
) -> list[int]:
    """Return in how many worlds each route carries the connection: the first in order that holds.

    The cost is one pass over the worlds for each claim counted for a step.

    Args:
        view: A view made from relations; without them all counts are 0.
        routes: Routes in that view, best first.
        worlds: Number of sampled worlds.
        seed: Seed of the worlds; the same seed gives the same worlds.
    """
    if not routes or view.edges is None:
        return [0] * len(routes)
    index = {edge.uid: arc for arc, edge in enumerate(view.edges)}
    arcs: list[list[int]] = []
    for route in routes:
        arcs.append([index[uid] for uid in route.edges])
    sample = _Sample.of(view, set(chain.from_iterable(arcs)), worlds, seed)
    taken = np.zeros(worlds, np.bool_)
    counts: list[int] = []
    for route_arcs in arcs:
        holds = np.ones(worlds, np.bool_)
        for arc in route_arcs:
            holds &= sample.holds(view, arc)
        # A world counts for one route only: the best of those that hold in it.
        counts.append(int((holds & ~taken).sum()))
        taken |= holds
    return counts


@dataclass(frozen=True)
class _Sample:
    """Random numbers by world: one for each original statement, one shared, and the assumption."""

    row: dict[int, int]
    statements: Floats
    shared: Floats
    dependent: Flags

    @classmethod
    def of(cls, view: GraphArrays, arcs: Iterable[int], worlds: int, seed: int) -> _Sample:
        pieces = [view.root[view.first[arc] : view.first[arc + 1]] for arc in arcs]
        used = distinct(np.concatenate(pieces))
        # The numbers hang on these names, so a change of wording would change every share.
        extra = [key_of("one coin for all"), key_of("which model")]
        keys = np.append(view.keys[used], extra).astype(np.uint64)
        drawn = sampling.coins(keys, 0, worlds, seed) / 2.0**32
        row = {int(root): place for place, root in enumerate(used)}
        return cls(row, drawn[:-2], drawn[-2], drawn[-1] < view.rho)

    def holds(self, view: GraphArrays, arc: int) -> Flags:
        """Return in which worlds an arc holds."""
        apart = np.zeros(len(self.shared), np.bool_)
        for root, strength in view.pieces(arc):
            apart |= self.statements[self.row[root]] < strength
        together = self.shared < view.common[arc]
        return np.where(self.dependent, together, apart)


def shares(
    view: GraphArrays,
    routes: Sequence[Route],
    groups: Callable[[Route], Iterable[str]],
    worlds: int = WORLDS,
) -> list[CarriedThrough]:
    """Return each group's share of the connection, the largest first.

    Args:
        view: A view made from relations.
        routes: Routes in that view, best first.
        groups: Names the places or jurisdictions that a route passes.
        worlds: Number of sampled worlds.

    Returns:
        One entry per group; an empty list if no route holds in any world.
    """
    carried = carrying(view, routes, worlds)
    total = sum(carried)
    if not total:
        return []
    hits: Counter[str] = Counter()
    passing: Counter[str] = Counter()
    for route, count in zip(routes, carried, strict=True):
        # A route can pass a jurisdiction at several of its nodes, and counts for it once.
        for group in set(groups(route)):
            hits[group] += count
            passing[group] += 1
    found = [CarriedThrough(group, wilson(hits[group], total), passing[group]) for group in hits]
    return sorted(found, key=lambda each: (-each.share.value, each.what))
