"""A sequence whose items are computed on access, so that a million rows need no memory."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

Item = TypeVar("Item")
Made = TypeVar("Made")


class Mapped(Sequence[Made], Generic[Item, Made]):
    """The result of a function for each item of a sequence, computed anew on each access.

    >>> squares = Mapped([1, 2, 3], lambda number: number * number)
    >>> squares[1], list(squares), squares[1:]
    (4, [1, 4, 9], [4, 9])
    """

    __slots__ = ("_items", "_make")

    def __init__(self, items: Sequence[Item], make: Callable[[Item], Made]) -> None:
        """Keep the items and the function."""
        self._items, self._make = items, make

    def __len__(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def __iter__(self) -> Iterator[Made]:
        """Compute one item after another."""
        return map(self._make, self._items)

    @overload
    def __getitem__(self, index: int) -> Made: ...
    @overload
    def __getitem__(self, index: slice) -> list[Made]: ...
    def __getitem__(self, index: int | slice) -> Made | list[Made]:
        """Compute the item of an index, or a list of those of a slice."""
        if isinstance(index, slice):
            return list(map(self._make, self._items[index]))
        return self._make(self._items[index])

    def __eq__(self, other: object) -> bool:
        """Return whether another sequence has equal items, as lists do."""
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(map(operator.eq, self, other))

    __hash__ = None  # type: ignore[assignment]  # like a list
