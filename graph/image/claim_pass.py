"""What an image says of claims, found in one pass over them, with no claim held in memory.

The claims come as the log has them: those of a source together, in the order of their uids. Where
the log has another order, `Unsorted` is raised, and the image has to be made in another way.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ..fold import is_designation
from ..fold_arrays import is_bearing, is_denied
from ..fold_index import keys_of_claim, names_of_claim, source_of
from ..identity import Identities
from ..leg_table import Codes, LegTable
from ..model import Claim
from ..proposals import PROPOSED, counts
from .index_pairs import GrowingPairs
from .packing import packed

Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


class Unsorted(ValueError):
    """The claims of a source do not stand together, or not in the order of their uids."""


class CodedColumn:
    """A value of each claim, as a number; the values are in their order once all are there."""

    def __init__(self) -> None:
        """Begin with no claim."""
        self._codes, self._column = Codes(), array("I")

    def add(self, value: str) -> None:
        """Add the value of the next claim."""
        self._column.append(self._codes[value])

    def sorted(self, order: Numbers) -> tuple[tuple[str, ...], npt.NDArray[np.uint32]]:
        """Return the distinct values in their order, and of each claim the place of its value.

        Args:
            order: The numbers of the claims in the order that is wanted.
        """
        ranks = self._codes.ranks().astype(np.uint32)
        return tuple(sorted(self._codes)), ranks[np.asarray(self._column)[order]]


class ClaimPass:
    """What is found of the claims that count, which have numbers in the order of the log.

    Attributes:
        legs: The steps that they state.
        proposals: The proposals by uid.
        rejected: The rejected proposals by uid.
        special: By number, those that are held: denials, listings, and those without an object.
        named: The number of claims that name each entity as subject or object.
        by: The index of the claims by how they are stated.
        naming: Their index by the entities that they name.
        known: The days on which they became public.
        start: The starts of their periods.
        end: The ends of their periods.
    """

    def __init__(self, ids: Identities) -> None:
        """Begin with no claim.

        Args:
            ids: Which uids stand for the same entity.
        """
        self._ids = ids
        self.legs = LegTable(ids)
        self.proposals: dict[str, Claim] = {}
        self.rejected: dict[str, Claim] = {}
        self.special: dict[int, Claim] = {}
        self.named: dict[str, int] = {}
        self.by, self.naming = GrowingPairs(), GrowingPairs()
        self.known, self.start, self.end = CodedColumn(), CodedColumn(), CodedColumn()
        self._denied, self._bearing = array("B"), array("B")
        self._firsts: dict[str, int] = {}  # the number of the first claim of each source
        self._last = ""

    def rows(self, claims: Iterable[Claim]) -> Iterator[tuple[str, bytes]]:
        """Yield the rows of the claims that count, and keep what is found.

        Raises:
            Unsorted: They come in another order than that of a log.
        """
        for claim in claims:
            if counts(claim):
                self._add(len(self._denied), claim)
                yield claim.uid, packed(claim)
            elif claim.status == PROPOSED:
                self.proposals[claim.uid] = claim
            else:
                self.rejected[claim.uid] = claim

    def _add(self, number: int, claim: Claim) -> None:
        source = source_of(claim)
        # The text of a source's name is a part of the uid, so that a new source is seen here.
        is_first = source not in self._firsts
        if is_first:
            self._firsts[source] = number
        elif not (self._last < claim.uid and source_of_uid(self._last) == source):
            raise Unsorted(claim.uid)
        self._last = claim.uid
        self._denied.append(is_denied(claim.status))
        self._bearing.append(is_bearing(claim.status))
        self.known.add(claim.known_by)
        self.start.add(claim.interval.start)
        self.end.add(claim.interval.end)
        self.by.add(number, keys_of_claim(claim))
        self.naming.add(number, names_of_claim(claim, self._ids))
        # As a set: a claim about an entity itself names it once.
        for uid in {self._ids.uid(claim.subject), self._ids.uid(claim.object)}:
            self.named[uid] = self.named.get(uid, 0) + 1
        if claim.status == "denied" or not claim.object:
            self.special[number] = claim
        else:
            self.legs.add(number, claim)
            if is_designation(claim.predicate, claim.object, claim.status):
                self.special[number] = claim

    def __len__(self) -> int:
        """Return the number of claims that count."""
        return len(self._denied)

    @property
    def sources(self) -> dict[str, int]:
        """How many claims each source has, in the order of their names."""
        ends = [*self._firsts.values(), len(self)]
        numbers = [end - first for first, end in pairwise(ends)]
        return dict(sorted(zip(self._firsts, numbers, strict=True)))

    def order(self) -> Numbers:
        """Return the numbers of the claims in the order of the fold, which is that of uids."""
        ends = [*self._firsts.values(), len(self)]
        ranges: dict[str, tuple[int, int]] = dict(zip(self._firsts, pairwise(ends), strict=True))
        # The name of one source may begin that of another, and a uid goes on with a colon.
        blocks = [np.arange(*ranges[name]) for name in sorted(ranges, key="{}:".format)]
        return np.concatenate([np.zeros(0, np.int64), *blocks])

    def flags(self) -> tuple[Flags, Flags]:
        """Return whether each claim is a denial, and whether a relation stands on it alone."""
        return np.asarray(self._denied, np.bool_), np.asarray(self._bearing, np.bool_)


def source_of_uid(uid: str) -> str:
    """Return the name of the source with which a uid begins."""
    return uid.partition(":")[0]
