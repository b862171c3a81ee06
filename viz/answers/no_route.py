"""The answer without a route: near misses, and statements that name both ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ...graph.analysis.near_misses import OTHER, TO_STATE, VARIANT, NearMiss, near_misses
from ...graph.analysis.statements_between import naming_both
from ...graph.naming.lookup import Match
from ..wording.sentences import name, sentence
from ..words import slug
from .context import since
from .serializer import Serializer

if TYPE_CHECKING:
    from .data import NearMissRecord, StatementBetweenRecord


def leads(serializer: Serializer, start: Match, ends: Sequence[str]) -> list[NearMissRecord]:
    """Return the parties that documents bring near the ends, with reasons and sentences.

    A party that the question leaves out because it is listed comes too, and with the measures that
    leave it out.
    """
    found = near_misses(serializer.folded, serializer.ids, (*start.uids, *start.listed), ends)
    grouped = [(uid, list(group)) for uid, group in groupby(found, key=lambda s: s.party)]
    grouped.sort(key=lambda item: item[0] in start.listed)
    return [_lead(serializer, uid, group, uid in start.listed) for uid, group in grouped]


def _lead(
    serializer: Serializer, uid: str, found: Sequence[NearMiss], listed: bool
) -> NearMissRecord:
    claims: dict[str, None] = {}
    for miss in found:
        for edge in miss.edges:
            claims.update(dict.fromkeys(serializer.folded.edges[edge].claims))
    why = list(dict.fromkeys(_why(serializer, s) for s in found))
    if listed:
        measures = {
            f"{m['measure']} by {m['authority']} {since(m, serializer.words.day)}"
            for m in serializer.designations(uid)
            if m["blocking"]
        }
        why.append(
            "Not in the set asked about, because it was listed by then: "
            f"{'; '.join(sorted(measures))}."
        )
    return {
        "node": serializer.node(uid),
        "why": why,
        "claims": list(claims),
        "sentences": list(dict.fromkeys(serializer.sentences(list(claims)))),
    }


def _why(serializer: Serializer, lead: NearMiss) -> str:
    name = {
        u: e.name
        for u, e in serializer.ids.entities.items()
        if u in (lead.at, lead.end, lead.goods)
    }
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
    claims = serializer.folded.claims
    return [
        {
            "claim": each.claim,
            "sentence": sentence(claims[each.claim], serializer.ids)
            if claims[each.claim].alone
            else None,
            "why": serializer.words(
                f"both-{slug(each.why)}", at=name(serializer.ids, each.at) if each.at else ""
            ),
        }
        for each in found
    ]
