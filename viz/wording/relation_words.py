"""A relation in words: in the past where it is over, with the hedge of its sources."""

from __future__ import annotations

from collections.abc import Mapping

from ...graph.dates import first_day, last_day
from ...graph.hedges import hedges_of
from ...graph.model import Claim, Edge
from ...graph.wording import spoken
from ..words import Words
from .sentences import quoted


def is_over(edge: Edge, claims: Mapping[str, Claim]) -> bool:
    """Return whether every statement of a relation is of a time before the day of the statement.

    An end on that day, or in a month or year that has it, is only the day up to which the statement
    can be about the relation, and ends nothing. One statement without an end keeps the relation.

    Args:
        edge: The relation, with the claims that date it.
        claims: The claims by uid, with all of those.
    """
    dated = [claims[uid] for uid, _ in edge.intervals]
    return bool(dated) and all(map(_was, dated))


def _was(claim: Claim) -> bool:
    end, day = claim.interval.end, spoken(claim)[0] or claim.known_by
    return bool(end and day) and last_day(end) < first_day(day)


def relation_words(words: Words, edge: Edge, claims: Mapping[str, Claim]) -> str:
    """Return a relation in a word or two, between its ends, as weakly as its sources have it.

    "had a stake in or controlled (“reportedly”)" is a relation of which a source says that it
    reportedly ended in the year before.
    """
    relation = words.relation(edge.predicate, over=is_over(edge, claims))
    return relation + quoted(hedges_of(claims, edge.claims))
