"""Claims of a few shapes held in columns, and the columns of any claims.

What is done to claims one by one costs the most of a large load: customs rows make hundreds of
thousands of claims that differ in a few fields only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import chain, count, repeat
from operator import attrgetter
from typing import Any, overload

from .model import Claim
from .plain_text import ODD, are_plain, is_printable

NAMES = tuple(field.name for field in fields(Claim))
BATCH = 20_000  # claims whose columns are made at a time
_values = attrgetter(*NAMES)
_PLACES = dict(zip(NAMES, range(len(NAMES)), strict=True))

Columns = Mapping[str, Sequence[Any]]


class _SlicedColumns(Mapping[str, Sequence[Any]]):
    """A slice of each of some columns; it is taken when somebody asks for it, and kept.

    What passes over claims asks for a few of their columns, and a loader may make each anew.
    """

    def __init__(self, columns: Columns, index: slice) -> None:
        self._columns, self._index = columns, index
        self._taken: dict[str, Sequence[Any]] = {}

    def __getitem__(self, name: str) -> Sequence[Any]:
        if name not in self._taken:
            self._taken[name] = self._columns[name][self._index]
        return self._taken[name]

    def __contains__(self, name: object) -> bool:
        return name in self._columns

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


@dataclass(frozen=True, slots=True)
class AlikeClaims(Sequence[Claim]):
    """Claims with one value in most fields; an object is made of one when somebody asks for it.

    Attributes:
        shape: A claim with the values that all have.
        own: The fields in which they differ: by name, the value of each claim, in order; at least
            the uid.

    >>> alike = AlikeClaims(Claim("", "f", "a:1", "SUPPLIES"), {"uid": ["a:x", "a:y"]})
    >>> len(alike), alike[1].uid, alike[1].subject
    (2, 'a:y', 'a:1')
    """

    shape: Claim
    own: Columns

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self.own["uid"])

    def __iter__(self) -> Iterator[Claim]:
        """Make one claim after another."""
        shared = zip(NAMES, _values(self.shape), strict=True)
        # By position: with names, the making of each claim would take twice as long.
        return map(Claim, *(self.own.get(name, repeat(value)) for name, value in shared))

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> AlikeClaims: ...
    def __getitem__(self, index: int | slice) -> Claim | AlikeClaims:
        """Make the claim of an index, or take those of a slice."""
        if isinstance(index, slice):
            return AlikeClaims(self.shape, _SlicedColumns(self.own, index))
        values = list(_values(self.shape))
        for name, own in self.own.items():
            values[_PLACES[name]] = own[index]
        return Claim(*values)


@dataclass(frozen=True, slots=True)
class ClaimGroups(Sequence[Claim]):
    """The claims of several shapes, one group after another."""

    groups: Sequence[AlikeClaims]

    def __len__(self) -> int:
        """Return the number of claims."""
        return sum(map(len, self.groups))

    def __iter__(self) -> Iterator[Claim]:
        """Make one claim after another."""
        return chain.from_iterable(self.groups)

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> list[Claim]: ...
    def __getitem__(self, index: int | slice) -> Claim | list[Claim]:
        """Make the claim of an index, or those of a slice."""
        places = range(len(self))[index]
        if isinstance(places, range):
            return list(map(self.__getitem__, places))
        for group in self.groups:
            if places < len(group):
                return group[places]
            places -= len(group)
        raise IndexError(index)

    @property
    def are_plain(self) -> bool:
        """Whether no text of a claim has an odd character; see `plain_text.plainly`."""
        return all(map(_are_plain, self.groups))


def are_plain_claims(claims: Sequence[Claim]) -> bool:
    """Return whether things are claims, and no text of any has an odd character."""
    return set(map(type, claims)) <= {Claim} and all(map(_are_plain, batches(claims)))


def _are_plain(claims: Sequence[Claim]) -> bool:
    values: list[Any] = [claims[0]]
    for column in varying(claims).values():
        if not set(map(type, column)) <= {str}:
            values += distinct(column)
            continue
        # Texts one behind the other have the odd characters of each.
        together = "".join(column)
        if not is_printable(together) and ODD.search(together):
            return False
    return are_plain(tuple(values))


def batches(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """Yield claims in their order, so many at a time; those of one batch are of one kind."""
    groups: Sequence[Sequence[Claim]] = [claims]
    if isinstance(claims, ClaimGroups):
        groups = claims.groups
    for group in groups:
        for start in range(0, len(group), BATCH):
            yield group[start : start + BATCH]


def varying(claims: Sequence[Claim]) -> Columns:
    """Return the columns of the fields in which the claims of a batch may differ, by name.

    In every other field all have the value of the first claim.
    """
    if isinstance(claims, AlikeClaims):
        return claims.own
    return dict(zip(NAMES, zip(*map(_values, claims), strict=True), strict=True))


def column(claims: Sequence[Claim], name: str) -> Iterator[Any]:
    """Yield the value of a field for each claim."""
    for batch in batches(claims):
        if isinstance(batch, AlikeClaims):
            yield from batch.own.get(name) or repeat(getattr(batch.shape, name), len(batch))
        else:
            yield from map(attrgetter(name), batch)


def distinct(values: Iterable[Any]) -> Iterable[Any]:
    """Return the objects among some values, each once, in order.

    Equal objects may be several: 1, 1.0 and True are equal.
    """
    objects = values if isinstance(values, Sequence) else tuple(values)
    return dict(zip(map(id, objects), objects, strict=True)).values()


class ClaimsByUid(Mapping[str, Claim]):
    """Claims by uid; a claim of a group is made when it is asked for."""

    def __init__(self, claims: Sequence[Sequence[Claim]]) -> None:
        """Take the claims of each source; nothing is looked at yet."""
        self._claims = claims
        self._places: dict[str, tuple[int, int]] | None = None

    @property
    def places(self) -> Mapping[str, tuple[int, int]]:
        """The source of each claim, and its place there."""
        if self._places is None:
            self._places = {}
            for number, claims in enumerate(self._claims):
                self._places.update(
                    zip(column(claims, "uid"), zip(repeat(number), count()), strict=False)
                )
        return self._places

    def __getitem__(self, uid: str) -> Claim:
        """Return the claim of a uid."""
        number, place = self.places[uid]
        return self._claims[number][place]

    def __contains__(self, uid: object) -> bool:
        """Return whether there is a claim of a uid."""
        return uid in self.places

    def __iter__(self) -> Iterator[str]:
        """Yield the uids."""
        return iter(self.places)

    def __len__(self) -> int:
        """Return the number of uids."""
        return len(self.places)
