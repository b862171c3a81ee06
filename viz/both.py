"""Statements that name both ends of a question without a route: what each says, and why it makes none."""

from __future__ import annotations

from ..graph.analysis.both import naming_both
from ..graph.names import Match
from .sentences import name, sentence
from .teller import Answer, Teller
from .words import slug


def both(teller: Teller, start: Match, end: Match) -> list[Answer]:
    """Return the claims that name both ends, by day: uid, sentence, and why it makes no route.

    The sentence of a claim that is not to be printed alone is left out.
    """
    found = naming_both(teller.folded, teller.ids, start.uids, end.uids)
    claims = teller.folded.claims
    return [
        {
            "claim": each.claim,
            "sentence": sentence(claims[each.claim], teller.ids) if claims[each.claim].alone else None,
            "why": teller.words(f"both-{slug(each.why)}", at=name(teller.ids, each.at) if each.at else ""),
        }
        for each in found
    ]
