"""A relation in words: in the past where it is over, with the hedge of its sources."""

from __future__ import annotations

from collections.abc import Mapping

from ...graph.ending import is_over
from ...graph.hedges import hedges_of
from ...graph.model import Claim, Edge
from ..words import Words
from .sentences import quoted


def relation_words(words: Words, edge: Edge, claims: Mapping[str, Claim]) -> str:
    """Return a relation in a word or two, between its ends, as weakly as its sources have it.

    "had a stake in or controlled (“reportedly”)" is a relation of which a source says that it
    reportedly ended in the year before.
    """
    relation = words.relation(edge.predicate, over=is_over(edge, claims))
    return relation + quoted(hedges_of(claims, edge.claims))
