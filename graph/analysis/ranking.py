"""The order of routes: best joint first; where the two dependence models disagree, the rank is shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Route


def _turned(first: Route, second: Route) -> bool:
    """Say whether the two models put two routes in opposite order, or their mixture cannot part them."""
    a, b = first.joint, second.joint
    if a is None or b is None:
        return False
    opposite = (a.independent - b.independent) * (a.common - b.common) < -1e-12
    return opposite or abs(a.mixed - b.mixed) < 1e-12


def ranked(routes: Sequence[Route], k: int) -> list[Route]:
    """Number the best k; those whose order differs between the two models share a rank."""

    def mixed(route: Route) -> float:
        return round(route.joint.mixed, 12) if route.joint else 0.0

    ordered = sorted(routes, key=lambda r: (-mixed(r), len(r.nodes), r.nodes))[:k]
    rank = list(range(1, len(ordered) + 1))
    tied = [False] * len(ordered)
    for i, route in enumerate(ordered):
        last = max((j for j in range(i + 1, len(ordered)) if _turned(route, ordered[j])), default=i)
        for at in range(i, last + 1) if last > i else ():
            rank[at] = min(rank[at], rank[i])
            tied[at] = True
    return [replace(r, rank=n, tied=t) for r, n, t in zip(ordered, rank, tied, strict=True)]
