"""The answer without a route: near misses, and statements that name both ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ...graph.analysis.near_misses import OTHER, TO_STATE, VARIANT, NearMiss, near_misses
from ...graph.analysis.statements_between import naming_both
from ...graph.naming.lookup import Match
from ..wording.sentences import name, sentence, within
from ..words import slug
from .party_context import since
from .serializer import Serializer

if TYPE_CHECKING:
    from .data import NearMissRecord, StatementBetweenRecord

FEW = 5  # statements about an end that are printed, with what stands against them


def leads(serializer: Serializer, start: Match, ends: Sequence[str]) -> list[NearMissRecord]:
    """Return the parties that documents bring near the ends, with reasons and sentences.

    A party that the question leaves out because it is listed comes too, and with the measures that
    leave it out.
    """
    found = near_misses(serializer.folded, serializer.ids, (*start.uids, *start.listed), ends)
    unlisted: list[NearMissRecord] = []
    listed: list[NearMissRecord] = []
    # `near_misses` sorts by party, so that neighbours are of one party.
    for uid, group in groupby(found, key=lambda miss: miss.party):
        if uid in start.listed:
            listed.append(_lead(serializer, uid, list(group), listed=True))
        else:
            unlisted.append(_lead(serializer, uid, list(group), listed=False))
    return [*unlisted, *listed]


def _lead(
    serializer: Serializer, uid: str, found: Sequence[NearMiss], listed: bool
) -> NearMissRecord:
    claims: dict[str, None] = {}
    # Several chains can stop short for one reason; each reason is printed once.
    reasons: dict[str, None] = {}
    for miss in found:
        reasons[_why(serializer, miss)] = None
        for edge in miss.edges:
            claims.update(dict.fromkeys(serializer.folded.edges[edge].claims))
    why = list(reasons)
    if listed:
        why.append(_left_out(serializer, uid))
    return {
        "node": serializer.node(uid),
        "why": why,
        "claims": list(claims),
        "sentences": list(dict.fromkeys(serializer.sentences(list(claims)))),
    }


def _left_out(serializer: Serializer, uid: str) -> str:
    """Return the line on a listed party outside the set asked about, with its measures."""
    measures: set[str] = set()
    for measure in serializer.designations(uid):
        # Only a blocking measure makes a party a listed one (docs/model.md).
        if measure["blocking"]:
            start = since(measure, serializer.words.day)
            measures.add(f"{measure['measure']} by {measure['authority']} {start}")
    return (
        f"Not in the set asked about, because it was listed by then: {'; '.join(sorted(measures))}."
    )


def _why(serializer: Serializer, lead: NearMiss) -> str:
    name: dict[str, str] = {}
    for uid in (lead.at, lead.end, lead.goods):
        if uid in serializer.ids.entities:
            name[uid] = within(serializer.ids, uid)
    if lead.why == TO_STATE:
        return (
            f"Goods are documented to {name[lead.at]}, where {name[lead.end]} sits, "
            "but the firm that received them is "
            "not named; a route does not go through a country."
        )
    if lead.why == VARIANT:
        return (
            f"Its goods are said to be for {name[lead.at]}, of the series {name[lead.end]}; "
            "ask for a route to that."
        )
    if lead.why == OTHER:
        return (
            f"Its deliveries to {name[lead.end]} are said to be for {name[lead.at]}, "
            "which is another weapon; for this "
            "one none is documented."
        )
    # The product is documented in the end itself, in a weapon of its series, or in one it makes.
    maker = f", which {name[lead.end]} makes"
    if (
        lead.at == lead.end
        or serializer.ids.entities[lead.end].kind == serializer.ids.entities[lead.at].kind
    ):
        maker = "" if lead.at == lead.end else f", of the series {name[lead.end]}"
    return (
        f"Its product, {name[lead.goods]}, is documented in {name[lead.at]}{maker}, "
        "but no documented movement of "
        "goods from it ends there; a part in a weapon is no sale by its maker."
    )


def both(serializer: Serializer, start: Match, end: Match) -> list[StatementBetweenRecord]:
    """Return the claims that name both ends, by day: uid, sentence, and why it makes no route.

    The sentence of a claim that is not to be printed alone is left out.
    """
    found = naming_both(serializer.folded, serializer.ids, start.uids, end.uids)
    records: list[StatementBetweenRecord] = []
    for each in found:
        claim = serializer.folded.claims[each.claim]
        at = name(serializer.ids, each.at) if each.at else ""
        records.append(
            {
                "claim": each.claim,
                "sentence": sentence(claim, serializer.ids) if claim.alone else None,
                "why": serializer.words(f"both-{slug(each.why)}", at=at),
            }
        )
    return records
