"""The relations of a day or a period, taken from those of all days.

What a relation joins does not depend on dates, so the relations of a day are some of those of all
days. One of which every claim and every denial is chosen for the day is the same. One that has a
claim or a denial on the other side of the day is combined anew from what is left, when it is first
asked for. All answers are those of `fold.fold_claims` for the day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import compress
from typing import TypeVar, cast

import numpy as np

from .dates import Interval
from .fold import LISTINGS, Folded, SingleStrengths, edge_anew, is_supported
from .fold_arrays import Flags, FoldArrays, some_in_row
from .fold_index import Found, Index
from .identity import Identities
from .lazy import Kept, LateMapping, Listed, Mapped, Numbered
from .model import Claim, Edge
from .support import StrengthTable

Made = TypeVar("Made")
CLAIM = "claim="  # begins the key of an index of relations by the claims behind them


@dataclass(frozen=True)
class DayDifference:
    """How the relations of a day differ from those of all days, whose numbers they have.

    Attributes:
        present: By relation of all days, whether the day has it.
        changed: By relation of all days, whether it lost a claim or a denial.
    """

    present: Flags
    changed: Flags


def fold_of_day(
    whole: Folded,
    arrays: FoldArrays,
    ids: Identities,
    table: StrengthTable,
    as_of: str = "",
    during: Interval | None = None,
) -> Folded:
    """Return what `fold_claims` returns for a day and a period, from the fold of all claims.

    Args:
        whole: The fold of all claims, of any day and period.
        arrays: Its arrays.
        ids: The entities by which it was combined.
        table: The table of strengths by which it was combined.
        as_of: See `fold.select`.
        during: See `fold.select`.

    Returns:
        A fold whose relations and claims are made when they are asked for. The indexes in `made`
        have the numbers of the whole fold; `day` among them is a `DayDifference`, and `all days`
        the whole fold.
    """
    chosen = arrays.chosen(as_of, during)
    claims = Kept(_numbered(whole.claims), _bytes(chosen))
    edges = _DayEdges(_numbered(whole.edges), arrays, chosen, claims, ids, table)
    subjects = list(whole.authorities)
    authorities: dict[str, str] = {}
    for place in arrays.authorities(chosen):
        authorities[subjects[place]] = whole.authorities[subjects[place]]
    folded = Folded(
        edges=edges,
        claims=claims,
        properties=_KeptClaims(whole.properties, claims, arrays.own_first, chosen[arrays.own]),
        designations=_KeptClaims(
            whole.designations, claims, arrays.listed_first, chosen[arrays.listing]
        ),
        authorities=authorities,
        strengths=SingleStrengths(claims, table),
        as_of=as_of,
        during=str(during) if during else "",
        rho=table.rho,
        newest=arrays.newest(chosen),
    )
    behind = _KeptBehind(whole.edge_index.index, edges.kept, claims)
    folded.made["edges"] = Found(edges.at, behind)
    folded.made["day"] = edges.difference
    folded.made[LISTINGS] = whole
    folded.made["claims"] = Found(claims.at, _KeptNumbers(whole.claim_index.index, claims.kept))
    folded.made["newest day"] = arrays.newest_of
    folded.made["names"] = Found(claims.at, _KeptNumbers(whole.name_index(ids).index, claims.kept))
    folded.made["movements"] = LateMapping(edges.movements)
    folded.made["listings"] = Mapped(arrays.listing_examples(chosen), claims.at)
    return folded


class _DayEdges(Kept[Edge]):
    """The relations of a day: those that have all their claims, and the others combined anew."""

    def __init__(
        self,
        below: Numbered[Edge],
        arrays: FoldArrays,
        chosen: Flags,
        claims: Kept[Claim],
        ids: Identities,
        table: StrengthTable,
    ) -> None:
        self.difference = DayDifference(arrays.present(chosen), ~arrays.whole(chosen))
        super().__init__(below, _bytes(self.difference.present), self._edge)
        self._arrays, self._claims = arrays, claims
        self._anew = partial(edge_anew, ids=ids, table=table)
        self._made: dict[int, Edge] = {}

    def _edge(self, number: int) -> Edge:
        """Return the relation of a number, which is one of this day."""
        if not self.difference.changed[number]:
            return self.below.at(number)
        if number not in self._made:
            left = [claim for claim in self._arrays.row(number) if self._claims.kept[claim]]
            edge = self._anew(self.below.at(number), map(self._claims.at, left))
            # A claim by which a relation is there was chosen, so it cannot be absent.
            self._made[number] = cast("Edge", edge)
        return self._made[number]

    def movements(self) -> dict[str, int]:
        """Return the number of supported movements of each level; see `Folded.movements`."""
        present, changed_of = self.difference.present, self.difference.changed
        numbers = np.flatnonzero(present & (self._arrays.movement >= 0))
        # A relation with fewer claims may have lost its support.
        supported = [
            not changed or is_supported(self._edge(number))
            for number, changed in zip(numbers.tolist(), changed_of[numbers], strict=True)
        ]
        places, firsts, counts = np.unique(
            self._arrays.movement[numbers[np.array(supported, np.bool_)]],
            return_index=True,
            return_counts=True,
        )
        levels: dict[str, int] = {}
        for row in np.argsort(firsts).tolist():
            levels[self._arrays.levels[places[row]]] = int(counts[row])
        return levels


class _KeptClaims(Mapping[str, tuple[str, ...]]):
    """The uids of claims by what they are about, without those that are not chosen."""

    def __init__(
        self,
        below: Mapping[str, tuple[str, ...]],
        claims: Kept[Claim],
        first: np.ndarray[tuple[int], np.dtype[np.uint32]],
        chosen: Flags,
    ) -> None:
        """Take the rows of all claims, the claims of the day, and which of the rows' are chosen."""
        self._below, self._claims = below, claims
        self._present = _bytes(some_in_row(first, chosen))

    def __getitem__(self, key: str) -> tuple[str, ...]:
        """Return the chosen claims of a row, of which there are some."""
        kept = tuple(filter(self._claims.__contains__, self._below[key]))
        if not kept:
            raise KeyError(key)
        return kept

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in their order."""
        return compress(self._below, self._present)

    def __len__(self) -> int:
        """Return the number of rows with chosen claims."""
        return self._present.count(1)


class _KeptNumbers:
    """An index without the numbers of items that are not there."""

    def __init__(self, below: Index, kept: bytes) -> None:
        """Take the index of all items, and by number which are there."""
        self._below, self._kept = below, kept

    def get(self, key: str, default: Sequence[int] = (), /) -> Sequence[int]:
        """Return the numbers of a key; those given if it has none."""
        kept = self._kept
        return [number for number in self._below.get(key, ()) if kept[number]] or default


class _KeptBehind(_KeptNumbers):
    """An index of relations, in which claims that are not chosen stand behind none of them."""

    def __init__(self, below: Index, kept: bytes, claims: Collection[str]) -> None:
        """Take the index of all relations, which are there, and the uids of the chosen claims."""
        super().__init__(below, kept)
        self._claims = claims

    def get(self, key: str, default: Sequence[int] = (), /) -> Sequence[int]:
        """Return the numbers of a key; those given if it has none."""
        if key.startswith(CLAIM) and key.removeprefix(CLAIM) not in self._claims:
            return default
        return super().get(key, default)


def _numbered(items: Mapping[str, Made]) -> Numbered[Made]:
    """Return a mapping whose items have numbers: the mapping itself if it came from an image."""
    return cast("Numbered[Made]", items) if hasattr(items, "number") else Listed(items)


def _bytes(flags: Flags) -> bytes:
    """Return flags as bytes, which Python reads sooner than the items of an array."""
    return flags.tobytes()
