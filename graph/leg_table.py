"""The steps that many claims state, as columns of numbers in place of objects."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from . import legs
from .identity import Identities
from .legs import LegKey, key_hash, legs_of_claim, one_hash
from .model import Claim

Numbers = npt.NDArray[np.int64]
PART = 20_000  # steps whose keys are made at a time


class Codes(dict[Any, int]):
    """Values with numbers in the order in which they were first asked for.

    >>> codes = Codes()
    >>> codes["b"], codes["a"], codes["b"], codes.ranks().tolist()
    (0, 1, 0, [1, 0])
    """

    def __missing__(self, value: Hashable) -> int:
        """Give a value the next number."""
        self[value] = number = len(self)
        return number

    def ranks(self) -> Numbers:
        """Return, by number, the place of the value among all values in their order."""
        values = list(self)
        ranks = np.empty(len(values), np.int64)
        ranks[sorted(range(len(values)), key=values.__getitem__)] = np.arange(len(values))
        return ranks


@dataclass(frozen=True, slots=True)
class LegPart:
    """Some of the keys in their order, with the claims of each.

    Attributes:
        keys: The keys.
        ends: Where the claims of each key end.
        claims: The numbers of the claims.
        partial: For each of them, whether it implies parties between the ends of the step that it
            does not name.
    """

    keys: list[LegKey]
    ends: list[int]
    claims: list[int]
    partial: list[bool]

    def members(self) -> Iterator[tuple[LegKey, dict[int, bool]]]:
        """Yield each key with the numbers of its claims."""
        for key, (first, end) in zip(self.keys, pairwise((0, *self.ends)), strict=True):
            # Of a claim that states one step twice, the last statement holds, as in `legs_of`.
            yield key, dict(zip(self.claims[first:end], self.partial[first:end], strict=True))


class LegTable:
    """The steps of claims, in the order of their keys once all are added; 37 bytes for each."""

    def __init__(self, ids: Identities) -> None:
        """Begin with no claim.

        Args:
            ids: Which uids stand for the same entity.
        """
        self._ids = ids
        entities = Codes()
        shared = {"source": entities, "target": entities, "goods": entities}
        self._codes = [shared.get(name, Codes()) for name in LegKey._fields]
        self._columns = [array("I") for _ in LegKey._fields]
        self._claims, self._partial = array("I"), array("B")

    def add(self, number: int, claim: Claim) -> None:
        """Add the steps of the claim of a number; claims come in the order of their numbers."""
        for key, partial in legs_of_claim(claim, self._ids):
            for codes, column, value in zip(self._codes, self._columns, key, strict=True):
                column.append(codes[value])
            self._claims.append(number)
            self._partial.append(partial)

    @cached_property
    def _sorted(self) -> tuple[Numbers, Numbers]:
        """The steps in the order of their keys, and where the steps of each key end."""
        ranked: list[Numbers] = []
        for codes, column in zip(self._codes, self._columns, strict=True):
            ranked.append(codes.ranks()[np.asarray(column)])
        # `lexsort` sorts by the last column first, and keeps steps of one key in their order.
        order = np.lexsort(ranked[::-1])
        is_last = np.zeros(len(order), np.bool_)
        is_last[-1:] = True
        for ranks in ranked:
            values = ranks[order]
            is_last[:-1] |= values[1:] != values[:-1]
        return order, np.flatnonzero(is_last) + 1

    def parts(self) -> Iterator[LegPart]:
        """Yield all keys in their order, so many at a time."""
        order, ends = self._sorted
        claims, partial = np.asarray(self._claims), np.asarray(self._partial, np.bool_)
        for start in range(0, len(ends), PART):
            mine = ends[start : start + PART]
            first = int(ends[start - 1]) if start else 0
            rows = order[first : int(mine[-1])]
            keys = self._keys(order[mine - 1])
            relative = (mine - first).tolist()
            yield LegPart(keys, relative, claims[rows].tolist(), partial[rows].tolist())

    def _keys(self, rows: Numbers) -> list[LegKey]:
        columns: list[list[Any]] = []
        for values, column in zip(self._values, self._columns, strict=True):
            codes = np.asarray(column)[rows].tolist()
            columns.append(list(map(values.__getitem__, codes)))
        return list(map(LegKey, *columns))

    @cached_property
    def _values(self) -> list[list[Any]]:
        return list(map(list, self._codes))

    def uids(self, is_bearing: npt.NDArray[np.bool_]) -> Iterator[str]:
        """Yield the uid of the relation of each key, as `legs.edge_uids` gives it.

        Args:
            is_bearing: By the number of a claim, whether a relation is there if no other claim of
                it is. A key without such a claim has no relation, and its uid means nothing.

        Raises:
            EntrepotError: Two relations have one hash.
        """
        order, ends = self._sorted
        short = array("Q")
        for part in self.parts():
            short.extend(map(_short, part.keys))
        hashes = np.asarray(short)
        bears = is_bearing[np.asarray(self._claims)[order]]
        before = np.concatenate(([0], np.cumsum(bears)))
        related = np.flatnonzero(np.diff(before[ends], prepend=0))
        found, counts = np.unique(hashes[related], return_counts=True)
        twins = related[np.isin(hashes[related], found[counts > 1])]
        whole: dict[str, LegKey] = {}
        longer: dict[int, str] = {}
        for number, key in zip(twins.tolist(), self._keys(order[ends[twins] - 1]), strict=True):
            longer[number] = key_hash(key)
            if whole.setdefault(longer[number], key) is not key:
                raise one_hash(key)
        for number, value in enumerate(short):
            yield f"e-{longer[number] if number in longer else format(value, f'0{legs.DIGITS}x')}"


def _short(key: LegKey) -> int:
    """Return the number that the first digits of the hash of a key are."""
    return int(key_hash(key)[: legs.DIGITS], 16)
