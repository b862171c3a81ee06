"""Whether goods continue along a route by their HS codes, as data and in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...graph.analysis import goods_codes
from ...graph.analysis.goods_codes import CodesOfSteps
from ...graph.fold import Folded
from ...graph.goods import few
from ...graph.identity import Identities
from ...graph.model import Route
from ..words import Words, slug

if TYPE_CHECKING:
    from .records import ContinuityRecord


def records(folded: Folded, ids: Identities, route: Route, words: Words) -> list[ContinuityRecord]:
    """Return each pair of neighbouring movements of a route with their HS codes.

    Args:
        folded: The relations with their claims.
        ids: The entities.
        route: The route or lead.
        words: The language of the sentences.
    """
    found: list[ContinuityRecord] = []
    for pair in goods_codes.continuity(folded, ids, route):
        first, second = pair.codes
        found.append(
            {
                "step": pair.first,
                "edges": list(pair.edges),
                "goods": pair.relation,
                "first": list(first),
                "second": list(second),
                "shared": list(pair.shared),
                "sentence": _sentence(pair, words),
            }
        )
    return found


def _sentence(pair: CodesOfSteps, words: Words) -> str | None:
    first, second = pair.codes
    # Most documents name no code, and a sentence on each pair of steps would bury the others.
    if not first and not second:
        return None
    key = f"codes-{slug(pair.relation)}"
    if pair.relation == goods_codes.UNKNOWN:
        key += "-second" if first else "-first"
    return words(
        key,
        first=str(pair.first),
        second=str(pair.first + 1),
        a=_printed(first),
        b=_printed(second),
        shared=_printed(pair.shared),
    )


def _printed(codes: Sequence[str]) -> str:
    return ", ".join(few(list(codes)))


def breaks(found: Sequence[ContinuityRecord]) -> list[str]:
    """Return the sentences of the pairs whose codes differ: caveats about a route."""
    sentences: list[str] = []
    for pair in found:
        if pair["sentence"] and pair["goods"] in goods_codes.BREAKS:
            sentences.append(pair["sentence"])
    return sentences


def continuing(found: Sequence[ContinuityRecord]) -> list[ContinuityRecord]:
    """Return the other pairs of which a step names a code."""
    return [pair for pair in found if pair["sentence"] and pair["goods"] not in goods_codes.BREAKS]
