"""What must hold along the legs of a route: time does not run backwards, goods fit."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from ..dates import BEGINNING
from ..model import Edge


def in_time_order(edges: Sequence[Edge]) -> bool:
    """Say whether one claim a leg can be chosen so that no leg ends before an earlier one begins."""
    latest = BEGINNING
    for edge in edges:
        fitting = [i.begins for _, i in edge.intervals if i.ends >= latest]
        if not fitting:
            return False
        latest = max(latest, min(fitting))
    return True


def goods_fit(a: str, b: str, broader: Mapping[str, Sequence[str]]) -> bool:
    """Say whether two named goods can be the same: equal, or one is a wider class of the other."""
    return not a or not b or a == b or a in broader.get(b, ()) or b in broader.get(a, ())


def breaks(edges: Sequence[Edge], broader: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Return the neighbouring goods that cannot be the same."""
    named = [e.goods for e in edges if e.goods]
    return [(a, b) for a, b in itertools.pairwise(named) if not goods_fit(a, b, broader)]
