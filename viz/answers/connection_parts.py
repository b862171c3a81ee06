"""Parts of answers about a connection: reliability, where documentation stops, flags."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ..wording.sentences import name, sentence
from ..words import Words
from .serializer import Serializer, rounded

if TYPE_CHECKING:
    from ...graph.analysis.estimate import Estimate
    from ...graph.analysis.frontier import Frontier
    from ...graph.analysis.reliability import Reliability
    from ...graph.analysis.route_engine import CriticalResult, RouteResult, WhatIfResult
    from .data import FlagListing
    from .records import EstimateRecord, FrontierRecord, ReliabilityRecord, RouteRecord

LISTED = 12  # parties listed on either side of a gap


def estimate_record(estimate: Estimate) -> EstimateRecord:
    """Return a number with its 95% interval, which has no width where the number is exact."""
    return {
        "value": rounded(estimate.value),
        "low": rounded(estimate.low),
        "high": rounded(estimate.high),
    }


@overload
def reliability_record(
    reliability: Reliability, result: RouteResult | CriticalResult | WhatIfResult
) -> ReliabilityRecord: ...
@overload
def reliability_record(
    reliability: Reliability | None, result: RouteResult | CriticalResult | WhatIfResult
) -> ReliabilityRecord | None: ...
def reliability_record(
    reliability: Reliability | None, result: RouteResult | CriticalResult | WhatIfResult
) -> ReliabilityRecord | None:
    """Return the support of a connection; None where no number is given.

    Args:
        reliability: The support, as it was computed.
        result: The result whose two ends the connection is between.
    """
    if reliability is None:
        return None
    return {
        "independent": estimate_record(reliability.independent),
        "common": rounded(reliability.common),
        "mixed": estimate_record(reliability.mixed),
        # Without a hit in any sampled world there is an upper bound and not a 0: a route may exist
        # that the sample missed.
        "below": rounded(reliability.below),
        "bounds": [rounded(reliability.lower), rounded(reliability.upper)],
        "method": reliability.method,
        "exact": reliability.exact,
        "lower_bound": reliability.lower_bound,
        "worlds": reliability.worlds,
        "hits": reliability.hits,
        "sets": [len(result.source.uids), len(result.target.uids)],
        "parties": reliability.nodes,
        "arcs": reliability.arcs,
        "roots": reliability.roots,
    }


def frontier_record(frontier: Frontier | None, serializer: Serializer) -> FrontierRecord | None:
    """Return where documentation stops on either side of a connection.

    These are the parties that movements from the start reach, and those from which the end is
    reached.
    """
    if frontier is None:
        return None
    return {
        "onward": serializer.nodes(frontier.onward[:LISTED]),
        "onward_in_all": len(frontier.onward),
        "back": serializer.nodes(frontier.back[:LISTED]),
        "back_in_all": len(frontier.back),
        "longer": frontier.longer,
        "most": frontier.most,
        "whole": frontier.whole,
    }


def flag_listings(serializer: Serializer, country: str) -> list[FlagListing]:
    """Return the flag lists that name a country or territory, by date: never one yes or no."""
    listings: list[FlagListing] = []
    for claim in serializer.folded.claims_with(predicates=["LISTED_ON"]):
        # A denial has the predicate of what it denies, and is no entry of a list.
        if claim.status == "denied":
            continue
        entity = serializer.ids.entities.get(serializer.ids.uid(claim.subject))
        if entity is None or entity.kind != "Country" or entity.country != country:
            continue
        listings.append(
            {
                "list": name(serializer.ids, claim.object),
                "date": claim.known_by,
                "source": name(serializer.ids, claim.asserter),
                "claim": claim.uid,
                "sentence": sentence(claim, serializer.ids),
            }
        )
    return sorted(listings, key=lambda listing: (listing["date"], listing["claim"]))


def unknown_steps(route: RouteRecord, words: Words) -> list[str]:
    """Return the steps of a lead that are not known in full, each as a phrase with both ends."""
    phrases = []
    for leg in route["legs"]:
        # A step that its source could not determine is a lead; a partial one names only some of
        # the parties between.
        if leg["word"] == "lead" or leg["partial"]:
            key = "step-unknown" if leg["word"] == "lead" else "step-partial"
            phrases.append(words(key, a=leg["source"]["name"], b=leg["target"]["name"]))
    for gap in route["gaps"]:
        if gap["kind"] == "variant not stated":
            phrases.append(words("step-purpose", a=gap["from"], b=gap["to"]))
    # Steps with other goods between the same two parties give the same phrase.
    return list(dict.fromkeys(phrases))
