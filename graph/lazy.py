"""Sequences and mappings whose items are made or looked up when they are needed."""

from __future__ import annotations

import operator
from collections.abc import (
    Callable,
    Collection,
    ItemsView,
    Iterator,
    Mapping,
    Sequence,
    ValuesView,
)
from itertools import compress, count
from typing import Generic, Protocol, TypeVar, overload

Item = TypeVar("Item")
Made = TypeVar("Made")
Held = TypeVar("Held", covariant=True)


class Lookup(Protocol[Made]):
    """What is asked for by key, as `dict.get` asks."""

    def get(self, key: str, default: Made, /) -> Made:
        """Return what a key stands for; what is given if it stands for nothing."""


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


class LateMapping(Mapping[str, Made]):
    """A mapping that is made when it is first asked for something.

    >>> squares = LateMapping(lambda: {"two": 4, "three": 9})
    >>> squares["three"], dict(squares)
    (9, {'two': 4, 'three': 9})
    """

    def __init__(self, make: Callable[[], Mapping[str, Made]]) -> None:
        """Keep the function."""
        self._make = make
        self._items: Mapping[str, Made] | None = None

    @property
    def items_made(self) -> Mapping[str, Made]:
        """The mapping itself."""
        if self._items is None:
            self._items = self._make()
        return self._items

    def __getitem__(self, key: str) -> Made:
        """Return the object of a key."""
        return self.items_made[key]

    def __iter__(self) -> Iterator[str]:
        """Yield the keys."""
        return iter(self.items_made)

    def __len__(self) -> int:
        """Return the number of items."""
        return len(self.items_made)


class Numbered(Protocol[Held]):
    """A mapping whose items can be asked for by their numbers, from 0, too."""

    def number(self, key: str) -> int | None:
        """Return the number of a key; None if it has none."""

    def key(self, number: int) -> str:
        """Return the key of a number."""

    def at(self, number: int) -> Held:
        """Return the object of a number."""


class Listed(Generic[Made]):
    """The items of an ordinary mapping by their numbers."""

    def __init__(self, items: Mapping[str, Made]) -> None:
        """Number the items in their order."""
        self._items = items
        self._keys = list(items)
        self._numbers = dict(zip(self._keys, count()))

    def number(self, key: str) -> int | None:
        """Return the number of a key; None if it has none."""
        return self._numbers.get(key)

    def key(self, number: int) -> str:
        """Return the key of a number."""
        return self._keys[number]

    def at(self, number: int) -> Made:
        """Return the object of a number."""
        return self._items[self._keys[number]]


class Kept(Mapping[str, Made]):
    """A mapping with some of the items of another one, in their order and by its numbers.

    >>> squares = Kept(Listed({"one": 1, "two": 4, "three": 9}), bytes([1, 0, 1]))
    >>> dict(squares), "two" in squares, squares.at(2)
    ({'one': 1, 'three': 9}, False, 9)
    """

    def __init__(
        self, below: Numbered[Made], kept: bytes, at: Callable[[int], Made] | None = None
    ) -> None:
        """Make nothing yet.

        Args:
            below: The other mapping.
            kept: By number, 1 for an item that is kept and 0 for one that is not.
            at: Returns the object of a number in place of that of the mapping below.
        """
        self.below, self.kept = below, kept
        self.at = at or below.at

    def __getitem__(self, key: str) -> Made:
        """Return the object of a key."""
        number = self.below.number(key)
        if number is None or not self.kept[number]:
            raise KeyError(key)
        return self.at(number)

    def __contains__(self, key: object) -> bool:
        """Return whether a key has an object."""
        number = self.below.number(key) if isinstance(key, str) else None
        return number is not None and bool(self.kept[number])

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in their order."""
        return map(self.below.key, self.numbers())

    def __len__(self) -> int:
        """Return the number of items."""
        return self.kept.count(1)

    def numbers(self) -> Iterator[int]:
        """Return the numbers of the items."""
        return compress(count(), self.kept)

    def values(self) -> ValuesView[Made]:
        """Return a view of the objects, in their order."""
        return _KeptValues(self)

    def items(self) -> ItemsView[str, Made]:
        """Return a view of the keys and objects, in their order."""
        return _KeptItems(self)


class _KeptValues(ValuesView[Made], Generic[Made]):
    """The objects of a mapping, which are asked for by number."""

    _mapping: Kept[Made]

    def __iter__(self) -> Iterator[Made]:
        return map(self._mapping.at, self._mapping.numbers())


class _KeptItems(ItemsView[str, Made], Generic[Made]):
    """The keys and objects of a mapping, by number."""

    _mapping: Kept[Made]

    def __iter__(self) -> Iterator[tuple[str, Made]]:
        for number in self._mapping.numbers():
            yield self._mapping.below.key(number), self._mapping.at(number)
