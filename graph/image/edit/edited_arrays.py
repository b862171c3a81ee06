"""The arrays by which a fold is asked about a day, from those of another version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from operator import attrgetter, itemgetter
from typing import Any

import numpy as np
import numpy.typing as npt

from ...fold_arrays import (
    Codes,
    Counts,
    FoldArrays,
    Texts,
    claims_behind,
    is_bearing,
    is_denied,
    level_of,
)
from ...model import Claim, Edge
from .changed_relations import RelationChanges
from .row_plans import RowPlan, recoded


@dataclass(frozen=True)
class EditedFold:
    """The arrays of a fold, and what follows from them.

    `authorities` are the records that are the subject of a designation, sorted, `listings` the
    numbers of the claims of `Folded.listing_kinds`, and `movements` those of `Folded.movements`.
    """

    arrays: FoldArrays
    authorities: Sequence[str]
    listings: Sequence[int]
    movements: Mapping[str, int]

    @property
    def newest(self) -> str:
        """The latest day on which one of the claims became public."""
        return self.arrays.newest(np.ones(len(self.arrays.known), np.bool_))


def edited_fold(old: FoldArrays, claims: NumberedClaims, relations: RelationChanges) -> EditedFold:
    """Return the arrays of a fold of which some claims and relations differ from another one.

    Args:
        old: The arrays of the other fold.
        claims: The claims of the fold.
        relations: What differs in the fold.
    """
    order, new = claims.order, claims.new

    def each(name: str) -> list[str]:
        return list(map(attrgetter(name), new))

    # Each of these has a table of its own, sorted, without what no claim says any more: a whole
    # image would not have it either.
    days, known = recoded(old.days, old.known, order, each("known_by"))
    starts, start = recoded(old.starts, old.start, order, each("interval.start"))
    ends, end = recoded(old.ends, old.end, order, each("interval.end"))
    statuses = each("status")
    # A relation that did not change keeps its claims by uid, under other numbers. One of them may
    # be another row even so, if it differs in something that its relation does not show.
    behind_first, behind = relations.edges.lists(
        old.behind_first,
        claims.now(old.behind),
        list(map(claims.numbers, map(claims_behind, relations.new_edges))),
    )
    own_first, own = relations.properties.lists(
        old.own_first, claims.now(old.own), list(map(claims.numbers, relations.properties_now))
    )
    listed_first, listing = relations.designations.lists(
        old.listed_first,
        claims.now(old.listing),
        list(map(claims.numbers, relations.designations_now)),
    )
    levels, movement = _movements(old, relations.edges, relations.new_edges)
    # After the lists: the order of the listings is that of the entities that they are about.
    subjects, kind, authority = _Listings(old, claims, listing).codes()
    arrays = FoldArrays(
        days=days,
        starts=starts,
        ends=ends,
        levels=levels,
        known=known,
        start=start,
        end=end,
        denied=order.values(old.denied, list(map(is_denied, statuses))),
        bearing=order.values(old.bearing, list(map(is_bearing, statuses))),
        behind_first=behind_first,
        behind=behind,
        movement=movement,
        own_first=own_first,
        own=own,
        listed_first=listed_first,
        listing=listing,
        listing_kind=kind,
        listing_authority=authority,
    )
    examples = arrays.listing_examples(np.ones(len(known), np.bool_))
    counts = np.bincount(movement[movement >= 0], minlength=len(levels)).tolist()
    return EditedFold(arrays, subjects, examples, dict(zip(levels, counts, strict=True)))


class NumberedClaims:
    """The claims of a fold by number, of which most are those of another fold."""

    def __init__(self, order: RowPlan, old: Any, new: Mapping[str, Claim]) -> None:
        """Take the claims of the fold, those of the other one by number, and the new ones."""
        self.order, self._old, self._new = order, old, new
        self._numbers: dict[str, int] = {}
        for number, row in order.new.items():
            self._numbers[row.key] = number

    @property
    def new(self) -> list[Claim]:
        """The new claims in their order."""
        return list(map(self._new.__getitem__, self._numbers))

    @cached_property
    def places(self) -> npt.NDArray[np.int64]:
        """By number in the other fold, where the claim of the same uid stands; `NEW` for none."""
        places = self.order.moves.copy()  # a claim that differs is gone and new at once there
        for uid, number in self._numbers.items():
            before = self._old.number(uid)
            if before is not None:
                places[before] = number
        return places

    def now(self, numbers: Counts) -> Counts:
        """Return where the claims of some numbers in the other fold stand.

        Any number stands for a claim that is gone.
        """
        return self.places[numbers].astype(np.uint32)

    def numbers(self, uids: Iterable[str]) -> list[int]:
        """Return the numbers of claims."""
        return list(map(self.number, uids))

    def number(self, uid: str) -> int:
        """Return the number of a claim."""
        if uid in self._numbers:
            return self._numbers[uid]
        return int(self.order.moves[self._old.number(uid)])

    def at(self, number: int) -> Claim:
        """Return the claim of a number."""
        if number in self.order.new:
            return self._new[self.order.new[number].key]
        claim: Claim = self._old.at(int(self.order.origin[number]))
        return claim


def _movements(old: FoldArrays, edges: RowPlan, new: Sequence[Edge]) -> tuple[Texts, Codes]:
    """Return the levels of supported movements as they first occur, and the level of each edge."""
    # New levels go to the end at first. Then all are brought into the order in which they occur,
    # which a copied or removed edge may have changed as well.
    levels = list(old.levels)
    codes: list[int] = []
    for edge in new:
        level = level_of(edge)
        if level is not None and level not in levels:
            levels.append(level)
        codes.append(-1 if level is None else levels.index(level))
    movement = edges.values(old.movement, codes)
    # `np.unique` sorts by value, and its index is that of the first of equal values.
    places, firsts = np.unique(movement, return_index=True)
    ordered: list[int] = places[np.argsort(firsts)].tolist()
    present = [place for place in ordered if place >= 0]
    moves = np.full(len(levels) + 1, -1, np.int32)  # the last is that of -1
    for now, place in enumerate(present):
        moves[place] = now
    return tuple(levels[place] for place in present), moves[movement]


class _Listings:
    """The designations of a fold, with numbers for their kinds and authorities."""

    # The kind of a listing is its subject and measure. For these a claim has to be read, and there
    # are tens of thousands of listings: one claim is read for each group that is known to agree.

    def __init__(self, old: FoldArrays, claims: NumberedClaims, listing: Counts) -> None:
        self._old, self._claims, self._listing = old, claims, listing
        self._example = self._groups()[listing]

    def codes(self) -> tuple[list[str], Counts, Counts]:
        """Return the authorities, and by listing the number of its kind and of its authority."""
        kinds = self._kinds()
        # Two groups may be of one kind: a new claim often lists what others list already.
        kind_of = dict(zip(sorted(set(kinds.values())), count()))
        subjects = sorted(set(map(itemgetter(0), kind_of)))
        place_of = dict(zip(subjects, count()))
        by_example = np.zeros(max(kinds, default=0) + 1, np.uint32)
        authority = np.zeros(len(kind_of), np.uint32)
        for example, kind in kinds.items():
            by_example[example] = kind_of[kind]
            authority[kind_of[kind]] = place_of[kind[0]]
        codes = by_example[self._example]
        return subjects, codes, authority[codes]

    def _kinds(self) -> dict[int, tuple[str, str]]:
        """Return the subject and measure of each group of listings that share them.

        The groups are those of the other fold, and one for each new claim.
        """
        found, firsts = np.unique(self._example, return_index=True)
        kinds: dict[int, tuple[str, str]] = {}
        for group, first in zip(found.tolist(), firsts.tolist(), strict=True):
            claim = self._claims.at(int(self._listing[first]))
            kinds[group] = (claim.subject, claim.measure)
        return kinds

    def _groups(self) -> npt.NDArray[np.int64]:
        """Return the group of each claim that is a listing; other claims have any number."""
        old, order = self._old, self._claims.order
        before = np.zeros(order.before, np.int64)  # by claim, where the arrays go by listing
        before[old.listing] = old.listing_kind
        # Each new claim is a group of its own until it is known what it lists.
        first = int(old.listing_kind.max()) + 1 if len(old.listing_kind) else 0
        groups = np.zeros(len(order.origin), np.int64)
        groups[order.kept] = before[order.origin[order.kept]]
        fresh = np.flatnonzero(~order.kept)
        groups[fresh] = first + np.arange(len(fresh))
        return groups
