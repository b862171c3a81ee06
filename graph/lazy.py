"""A sequence whose items are made when they are asked for, so that a million rows need not stand in memory at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

S = TypeVar("S")
T = TypeVar("T")


class Mapped(Sequence[T], Generic[S, T]):
    """`make(item)` for each item of a sequence, made anew each time it is read."""

    __slots__ = ("_items", "_make")

    def __init__(self, items: Sequence[S], make: Callable[[S], T]) -> None:
        """Hold the items and what makes a row of one."""
        self._items, self._make = items, make

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        """Make one after another."""
        return map(self._make, self._items)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> list[T]: ...
    def __getitem__(self, at: int | slice) -> T | list[T]:
        """Make one, or those of a slice."""
        return (
            [self._make(i) for i in self._items[at]]
            if isinstance(at, slice)
            else self._make(self._items[at])
        )

    def __eq__(self, other: object) -> bool:
        """Compare item by item, as lists do."""
        return (
            isinstance(other, Sequence)
            and len(self) == len(other)
            and all(a == b for a, b in zip(self, other, strict=True))
        )

    __hash__ = None  # type: ignore[assignment]  # like a list
