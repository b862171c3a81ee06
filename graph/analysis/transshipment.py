"""Through where a connection goes: places, jurisdictions of intermediaries, flag lists, and where the trail is unknown.

Three things are never mixed (DESIGN 5): where goods were (a transshipment point), where a party sits
(an intermediary's jurisdiction), and where it was paid. Shares are of worlds: in each sampled world
in which any of the documented routes holds, the best of them carries it; a place's share is that of
the worlds whose carrying route passes it, with Wilson's interval. Roots are independent or share one
coin, drawn once per world with rho, so shares agree with the mixture that is printed for a route.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ..model import Route
from . import worlds as sampling
from .array_builders import key_of
from .arrays import GraphArrays
from .reliability import Estimate, wilson

WORLDS = 4_096


@dataclass(frozen=True, slots=True)
class CarriedThrough:
    """One place or jurisdiction: the share of the connection that goes through it, and how many routes do."""

    what: str
    share: Estimate
    routes: int


def carrying(
    view: GraphArrays, routes: Sequence[Route], worlds: int = WORLDS, seed: int = sampling.SEED
) -> list[int]:
    """Return in how many worlds each route carries the connection: the first in order that holds."""
    if not routes or view.edges is None:
        return [0] * len(routes)
    index = {e.uid: a for a, e in enumerate(view.edges)}
    arcs = [[index[uid] for uid in r.edges] for r in routes]
    used = np.unique(
        np.concatenate(
            [view.root[view.first[a] : view.first[a + 1]] for each in arcs for a in each]
        )
    )
    row = {int(r): i for i, r in enumerate(used)}
    keys = np.append(view.keys[used], [key_of("one coin for all"), key_of("which model")]).astype(
        np.uint64
    )
    u = sampling.coins(keys, 0, worlds, seed) / 2.0**32
    one = u[-1] < view.rho
    taken = np.zeros(worlds, np.bool_)
    found = []
    for each in arcs:
        holds = np.ones(worlds, np.bool_)
        for arc in each:
            apart = np.zeros(worlds, np.bool_)
            for root, strength in view.pieces(arc):
                apart |= u[row[root]] < strength
            holds &= np.where(one, u[-2] < view.common[arc], apart)
        found.append(int((holds & ~taken).sum()))
        taken |= holds
    return found


def shares(
    view: GraphArrays,
    routes: Sequence[Route],
    groups: Callable[[Route], Iterable[str]],
    worlds: int = WORLDS,
) -> list[CarriedThrough]:
    """Return each group's share of the connection, the largest first; `groups` names what a route passes."""
    carried = carrying(view, routes, worlds)
    whole = sum(carried)
    count: dict[str, int] = {}
    number: dict[str, int] = {}
    for route, hits in zip(routes, carried, strict=True):
        for group in set(groups(route)):
            count[group] = count.get(group, 0) + hits
            number[group] = number.get(group, 0) + 1
    if not whole:
        return []
    found = [CarriedThrough(g, wilson(count[g], whole), number[g]) for g in count]
    return sorted(found, key=lambda c: (-c.share.value, c.what))
