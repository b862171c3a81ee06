"""The facts about each claim that a fold needs to answer questions about a day, as arrays.

From these it follows, without an object of a claim or a relation, which claims a day leaves, which
relations lose one of theirs, and which are gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from operator import attrgetter
from typing import Any

import numpy as np
import numpy.typing as npt

from .dates import Interval, last_day
from .distinct import distinct
from .fold import Folded, is_supported, was_public
from .model import Edge
from .schema import schema

Counts = npt.NDArray[np.uint32]
Codes = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]
Texts = tuple[str, ...]


@dataclass(frozen=True)
class FoldArrays:
    """The dates of the claims of a fold, and what rests on which of them, by number.

    Claims, relations, properties and designations have the numbers of their order in the fold.
    Of rows of several claims, `first` has the offsets: the claims of row `n` are
    `first[n]:first[n + 1]`.

    Attributes:
        days: The days on which claims became public, as the claims have them, sorted.
        starts: The starts of the periods that the claims concern.
        ends: The ends of these periods.
        levels: The levels of movements.
        known: By claim, its place in `days`.
        start: By claim, its place in `starts`.
        end: By claim, its place in `ends`.
        denied: By claim, whether it is a denial.
        bearing: By claim, whether a relation is there if no other claim of it is.
        behind_first: Offsets of the relations.
        behind: The claims of each relation and the denials beside it.
        movement: By relation, its place in `levels` if it is a supported movement, else -1.
        own_first: Offsets of the subjects of `Folded.properties`.
        own: The claims of each of them.
        listed_first: Offsets of the parties of `Folded.designations`.
        listing: The claims of each of them.
        listing_kind: By listing, a number that it shares with those of its subject and measure.
        listing_authority: By listing, the place of its subject in `Folded.authorities`.
    """

    days: Texts
    starts: Texts
    ends: Texts
    levels: Texts
    known: Counts
    start: Counts
    end: Counts
    denied: Flags
    bearing: Flags
    behind_first: Counts
    behind: Counts
    movement: Codes
    own_first: Counts
    own: Counts
    listed_first: Counts
    listing: Counts
    listing_kind: Counts
    listing_authority: Counts

    def chosen(self, as_of: str, during: Interval | None) -> Flags:
        """Return, by claim, whether `fold.select` chooses it for a day and a period."""
        chosen = np.ones(len(self.known), np.bool_)
        if as_of:
            day = last_day(as_of)
            chosen &= _each(self.days, lambda known_by: was_public(known_by, day))[self.known]
        if during is not None:
            # A period meets another if it does so with either end taken as open.
            begun = _each(self.starts, lambda start: Interval(start, "").meets(during))
            lasting = _each(self.ends, lambda end: Interval("", end).meets(during))
            chosen &= self.denied | (begun[self.start] & lasting[self.end])
        return chosen

    def newest(self, chosen: Flags) -> str:
        """Return the latest of the days on which some of the claims became public."""
        known = self.known[chosen]
        return self.days[known.max()] if len(known) else ""

    def newest_of(self, claims: Sequence[int]) -> str:
        """Return the latest of the days on which claims of some numbers became public."""
        return self.days[int(self.known[np.asarray(claims)].max())]

    def present(self, chosen: Flags) -> Flags:
        """Return, by relation, whether some of the claims make it."""
        return some_in_row(self.behind_first, (chosen & self.bearing)[self.behind])

    def whole(self, chosen: Flags) -> Flags:
        """Return, by relation, whether all its claims and denials are among some of the claims."""
        return ~some_in_row(self.behind_first, ~chosen[self.behind])

    def row(self, edge: int) -> list[int]:
        """Return the claims of a relation and the denials beside it."""
        first, end = self.behind_first[edge : edge + 2].tolist()
        behind: list[int] = self.behind[first:end].tolist()
        return behind

    def listing_examples(self, chosen: Flags) -> list[int]:
        """Return the first listing of each subject and measure among some of the claims."""
        left = np.flatnonzero(chosen[self.listing])
        _, firsts = np.unique(self.listing_kind[left], return_index=True)
        examples: list[int] = self.listing[left[np.sort(firsts)]].tolist()
        return examples

    def authorities(self, chosen: Flags) -> list[int]:
        """Return the places of the authorities of the listings among some of the claims."""
        places: list[int] = distinct(self.listing_authority[chosen[self.listing]]).tolist()
        return places


def some_in_row(first: Counts, flags: Flags) -> Flags:
    """Return, by row, whether one of the flags of the row is set.

    >>> some_in_row(np.array([0, 2, 2, 3], np.uint32), np.array([False, True, False])).tolist()
    [True, False, False]
    """
    before = np.zeros(len(flags) + 1, np.int64)
    np.cumsum(flags, out=before[1:])
    return before[first[1:]] > before[first[:-1]]


def _each(texts: Sequence[str], fits: Callable[[str], bool]) -> Flags:
    return np.array(list(map(fits, texts)), np.bool_)


def fold_arrays(folded: Folded) -> FoldArrays:
    """Return the arrays of a fold of all claims, of any day and period."""
    claims = list(folded.claims.values())
    states = list(map(attrgetter("status"), claims))
    number_of = dict(zip(folded.claims, count()))
    days, known = coded(map(attrgetter("known_by"), claims))
    starts, start = coded(map(attrgetter("interval.start"), claims))
    ends, end = coded(map(attrgetter("interval.end"), claims))
    levels, movement = _movements(folded)
    behind_first, behind = rows_of_claims(map(claims_behind, folded.edges.values()), number_of)
    own_first, own = rows_of_claims(folded.properties.values(), number_of)
    listed_first, listing = rows_of_claims(folded.designations.values(), number_of)
    listings = list(map(claims.__getitem__, listing.tolist()))
    place_of = dict(zip(folded.authorities, count()))
    _, kind = coded(map(attrgetter("subject", "measure"), listings))
    return FoldArrays(
        days=days,
        starts=starts,
        ends=ends,
        levels=levels,
        known=known,
        start=start,
        end=end,
        denied=_each(states, is_denied),
        bearing=_each(states, is_bearing),
        behind_first=behind_first,
        behind=behind,
        movement=movement,
        own_first=own_first,
        own=own,
        listed_first=listed_first,
        listing=listing,
        listing_kind=kind,
        listing_authority=np.array([place_of[claim.subject] for claim in listings], np.uint32),
    )


def is_denied(status: str) -> bool:
    """Return whether a claim of a status is a denial."""
    return status == "denied"


def is_bearing(status: str) -> bool:
    """Return whether a relation is there if the only claim of it has a status."""
    return status == "gap" or schema().statuses[status].scored


def level_of(edge: Edge) -> str | None:
    """Return the level of a supported movement; None for any other relation."""
    moves = schema().predicates[edge.predicate].moves == "forward"
    return edge.level if moves and is_supported(edge) else None


def coded(values: Iterable[Any]) -> tuple[tuple[Any, ...], Counts]:
    """Return the distinct values in their order, and the place of each value among them."""
    every = list(values)
    distinct = tuple(sorted(set(every)))
    place_of = dict(zip(distinct, count()))
    return distinct, np.array(list(map(place_of.__getitem__, every)), np.uint32)


def _movements(folded: Folded) -> tuple[Texts, Codes]:
    levels = tuple(folded.movements)
    place_of = dict(zip(levels, count()))
    codes = np.full(len(folded.edges), -1, np.int32)
    for number, edge in enumerate(folded.edges.values()):
        level = level_of(edge)
        if level is not None:
            codes[number] = place_of[level]
    return levels, codes


def claims_behind(edge: Edge) -> list[str]:
    """Return the claims of a relation and the denials beside it."""
    return [*edge.claims, *(denial.uid for denial in edge.denials)]


def rows_of_claims(
    rows: Iterable[Iterable[str]], number_of: Mapping[str, int]
) -> tuple[Counts, Counts]:
    """Return the offsets of rows of claims, and the numbers of the claims of all rows."""
    every = []
    for row in rows:
        every.append(list(map(number_of.__getitem__, row)))
    first = np.zeros(len(every) + 1, np.uint32)
    np.cumsum(list(map(len, every)), out=first[1:])
    return first, np.array(list(chain.from_iterable(every)), np.uint32)
