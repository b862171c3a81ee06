"""Sequences and mappings whose items are made or looked up when they are needed."""

from __future__ import annotations

import operator
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
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


class Overlaid(Mapping[str, Made]):
    """A mapping with some items changed or added, and some left out."""

    def __init__(
        self, below: Mapping[str, Made], above: Mapping[str, Made], without: Collection[str]
    ) -> None:
        """Take the mapping below, the items that stand above it, and the keys left out."""
        self._below, self.above, self._without = below, above, without

    def __getitem__(self, key: str) -> Made:
        """Return the object of a key."""
        if key in self.above:
            return self.above[key]
        if key in self._without:
            raise KeyError(key)
        return self._below[key]

    def __contains__(self, key: object) -> bool:
        """Return whether a key has an object."""
        return key in self.above or (key not in self._without and key in self._below)

    def __iter__(self) -> Iterator[str]:
        """Yield the keys: those of the mapping below in their order, then those added."""
        for key in self._below:
            if key not in self._without:
                yield key
        for key in self.above:
            if key not in self._below:
                yield key

    def __len__(self) -> int:
        """Return the number of items."""
        added = sum(key not in self._below for key in self.above)
        return len(self._below) - len(self._without) + added


class Late(Sequence[Made], Generic[Made]):
    """A list of known length whose items are made together, when the first of them is needed.

    >>> numbers = Late(3, lambda: [1, 4, 9])
    >>> len(numbers), numbers[1], list(numbers)
    (3, 4, [1, 4, 9])
    """

    __slots__ = ("_items", "_length", "_make")

    def __init__(self, length: int, make: Callable[[], list[Made]]) -> None:
        """Keep the length and the function."""
        self._length, self._make = length, make
        self._items: list[Made] | None = None

    @property
    def items(self) -> list[Made]:
        """The list itself."""
        if self._items is None:
            self._items = self._make()
        return self._items

    def __len__(self) -> int:
        """Return the number of items, without making them."""
        return self._length

    def __iter__(self) -> Iterator[Made]:
        """Return an iterator over the list."""
        return iter(self.items)

    @overload
    def __getitem__(self, index: int) -> Made: ...
    @overload
    def __getitem__(self, index: slice) -> list[Made]: ...
    def __getitem__(self, index: int | slice) -> Made | list[Made]:
        """Return the item of an index, or a list of those of a slice."""
        return self.items[index]

    def __eq__(self, other: object) -> bool:
        """Return whether another sequence has equal items, as lists do."""
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(map(operator.eq, self, other))

    __hash__ = None  # type: ignore[assignment]  # like a list
