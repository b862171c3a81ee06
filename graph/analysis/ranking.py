"""The order of routes: best joint support first, with shared ranks where the order is uncertain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Route, Support

RouteOrder = tuple[float, int, tuple[str, ...]]
SAME = 1e-12  # differences up to this are rounding


def ranked(routes: Sequence[Route], k: int) -> list[Route]:
    """Return the k best routes with their ranks.

    Routes are ordered by their mixed joint support, then by length. Routes share a rank if the two
    assumptions on dependence put them in opposite orders, or if their mixed support is the same; so
    do all routes between them. The cost is quadratic in k.
    """
    ordered = sorted(routes, key=lambda route: order(route.joint, route.nodes))[:k]
    ranks = list(range(1, len(ordered) + 1))
    tied = [False] * len(ordered)
    for first in range(len(ordered)):
        last = _last_turned(ordered, first)
        if last == first:
            continue
        for place in range(first, last + 1):
            # A run that begins within an earlier run of shared ranks joins it.
            ranks[place] = min(ranks[place], ranks[first])
            tied[place] = True
    with_ranks: list[Route] = []
    for route, rank, shared in zip(ordered, ranks, tied, strict=True):
        with_ranks.append(replace(route, rank=rank, tied=shared))
    return with_ranks


def order(joint: Support | None, nodes: tuple[str, ...]) -> RouteOrder:
    """Return the sort key of a route with a joint support through some nodes."""
    # Rounded, so that equal routes stand in the order of their nodes and not of rounding errors.
    mixed = round(joint.mixed, 12) if joint else 0.0
    return -mixed, len(nodes), nodes


def _last_turned(routes: Sequence[Route], first: int) -> int:
    """Return the place of the last route whose order with `first` is uncertain, or `first`."""
    for place in range(len(routes) - 1, first, -1):
        if _turned(routes[first], routes[place]):
            return place
    return first


def _turned(first: Route, second: Route) -> bool:
    """Return whether the two assumptions disagree on the order, or the mixture cannot decide."""
    one, other = first.joint, second.joint
    if one is None or other is None:
        return False
    # The mixture is a convention, so where the two assumptions disagree no order is printed.
    opposite = (one.independent - other.independent) * (one.common - other.common) < -SAME
    return opposite or abs(one.mixed - other.mixed) < SAME
