"""What is not on file that could hold an answer: one sentence for every answer without a route."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...graph.dates import printed_interval
from ...graph.identity import Identities
from ...graph.model import Document
from ...graph.schema import schema

if TYPE_CHECKING:
    from ...graph.coverage.holdings import Holding, Subject
    from ..words import Words
    from .coverage_records import CoverageGap, GapThing
    from .serializer import Serializer

NAMED = 4  # things that are named in the sentence; the others are counted
PARTS = 2  # things on file in part that are named


def gap(serializer: Serializer, *ends: Sequence[str]) -> CoverageGap:
    """Return what is not on file that could hold the answer to a question.

    Args:
        serializer: The claims that were searched, with their day and period, and the documents of
            the case.
        ends: The uids of each end of the question.
    """
    folded = serializer.folded
    about = subject(serializer.ids, ends, folded.as_of, folded.during)
    return gap_of(about, serializer.held, serializer.words)


def gap_of(about: Subject, documents: Mapping[str, Document], words: Words) -> CoverageGap:
    """Return what is not on file that could hold an answer.

    Statistics are left out: a figure of trade is no step of a route (docs/model.md).

    Args:
        about: What the question is about.
        documents: The documents of the case, by uid.
        words: The language of the sentence.
    """
    # Only where a question has no answer.
    from ...graph.coverage.holdings import MISSING, PART, holdings
    from ...graph.coverage.known_things import known_things

    things = [thing for thing in known_things() if thing.flows is None and about.concerns(thing)]
    missing: list[Holding] = []
    partial: list[Holding] = []
    for holding in holdings(things, documents, as_of=about.as_of):
        if holding.state == MISSING:
            missing.append(holding)
        elif holding.state == PART:
            partial.append(holding)
    # What names the countries of the question comes before what covers any country.
    missing.sort(key=_is_of_any_country)
    partial.sort(key=_is_of_any_country)
    return {
        "sentence": _sentence(words, missing, partial),
        "missing": list(map(_thing, missing)),
        "partial": list(map(_thing, partial)),
    }


def subject(
    ids: Identities, ends: Iterable[Sequence[str]], as_of: str = "", during: str = ""
) -> Subject:
    """Return what a question is about: countries and families of its ends, and its time."""
    from ...graph.coverage.holdings import Subject

    countries: list[frozenset[str]] = []
    families: set[str] = set()
    for uids in ends:
        codes: set[str] = set()
        for uid in uids:
            entity = ids.entities[uid]
            family = schema().family(entity.kind)
            families.add(family)
            # A country is not said to lie in itself.
            country = uid if family == "state" else entity.country
            if country:
                codes.add(country.upper())
        countries.append(frozenset(codes))
    span = printed_interval(during) if during else None
    return Subject(tuple(countries), frozenset(families), as_of, span)


def _is_of_any_country(holding: Holding) -> bool:
    return "*" in holding.thing.countries


def _sentence(words: Words, missing: Sequence[Holding], partial: Sequence[Holding]) -> str:
    parts: list[str] = []
    if missing:
        parts.append(words("gap-missing", things=_named(words, missing, NAMED)))
    if partial:
        parts.append(words("gap-part", things=_named(words, partial, PARTS)))
    # That a search saw all there is can never be said.
    parts.append(words("gap-more" if parts else "gap-none"))
    return " ".join(parts)


def _named(words: Words, found: Sequence[Holding], most: int) -> str:
    names: list[str] = []
    # Titles and publishers have commas in them, so that semicolons part the things.
    for holding in found[:most]:
        thing = holding.thing
        names.append(words("gap-thing", title=thing.title, publisher=thing.publisher))
    rest = len(found) - most
    if rest <= 0:
        return "; ".join(names)
    return words("gap-others", things="; ".join(names), count=rest, shown=str(rest))


def _thing(holding: Holding) -> GapThing:
    thing = holding.thing
    return {"key": thing.key, "title": thing.title, "publisher": thing.publisher}
