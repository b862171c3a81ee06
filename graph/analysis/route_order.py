"""What must hold along the legs of a route: time does not run backwards, goods fit."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import TypeVar

from ..dates import BEGINNING
from ..model import Edge

Day = TypeVar("Day", str, int)


def in_time_order(edges: Sequence[Edge]) -> bool:
    """Say whether one claim a leg can be chosen so that no leg ends before an earlier one begins."""
    return in_order([[(i.begins, i.ends) for _, i in edge.intervals] for edge in edges], BEGINNING)


def in_order(spans: Sequence[Sequence[tuple[Day, Day]]], beginning: Day) -> bool:
    """Say the same of the (begins, ends) pairs of each leg; days in any form that can be ordered."""
    latest = beginning
    for leg in spans:
        fitting = [begins for begins, ends in leg if ends >= latest]
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
