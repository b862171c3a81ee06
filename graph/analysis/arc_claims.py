"""The arcs that relations make, and the claims that count for each."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from ..model import Edge
from ..picks import Slot, Ways, best, plain
from ..schema import schema
from ..support import leg, slots
from .array_builders import key_of
from .arrays import MADE_BY, MOVEMENT, USE


class Relation(NamedTuple):
    """A relation, and whether the schema lets its predicate move goods, open or close a route."""

    edge: Edge
    moves: str
    opens: bool
    closes: bool


class CountedRows(NamedTuple):
    """The original statements, strengths and sources that count for each arc."""

    roots: list[list[int]]
    strengths: list[list[float]]
    voices: list[list[int]]


class Arc(NamedTuple):
    """An arc to be: its nodes, role and movement level ('' for any), and the relation behind it."""

    tail: int
    head: int
    role: int
    level: str
    edge: Edge


def with_rules(edges: Iterable[Edge]) -> Iterator[Relation]:
    """Yield relations with what the schema says of their predicates."""
    predicates = schema().predicates
    for edge in edges:
        predicate = predicates[edge.predicate]
        yield Relation(edge, predicate.moves, predicate.opens, predicate.closes)


def arcs_of_edges(
    edges: Iterable[Edge], families: Mapping[str, str], number: Mapping[str, int]
) -> Iterator[Arc]:
    """Yield the arcs of relations, unsorted.

    Args:
        edges: The relations.
        families: The families of the kinds of their ends.
        number: The numbers of their ends.
    """
    return arcs_of(with_rules(edges), families, number)


def arcs_of(
    relations: Iterable[Relation], families: Mapping[str, str], number: Mapping[str, int]
) -> Iterator[Arc]:
    """Yield the arcs of relations: movements go forward, and makers of goods are read backwards.

    Summaries and relations without support are left out; unknown steps are kept, for leads.
    """
    for edge, moves, opens, closes in relations:
        # A claim with parties between counts by its legs: its end-to-end edge would count it twice.
        if edge.summary or (not edge.gap and edge.support.mixed <= 0):
            continue
        source, target = number[edge.source], number[edge.target]
        if moves == "forward":
            yield Arc(source, target, MOVEMENT, edge.level, edge)
        # MANUFACTURES can do both: it opens a route from goods and closes one at a weapon.
        if closes and families[edge.target] == "weapon":
            yield Arc(source, target, USE, "", edge)
        if opens and families[edge.target] == "goods":
            # Read backwards, from goods to their maker, so that a route can begin at goods.
            yield Arc(target, source, MADE_BY, "", edge)


class CountedClaims:
    """The claims that count for each arc; statements and sources are numbered as they appear."""

    def __init__(
        self,
        roots: Mapping[int, int] = MappingProxyType({}),
        voices: Mapping[str, int] = MappingProxyType({}),
        ways: int = 0,
    ) -> None:
        """Count nothing yet.

        Args:
            roots: The numbers that original statements have already, by `key_of` of their names.
            voices: The numbers that sources have already.
            ways: How many choices there are already.
        """
        self._known, self._ways = roots, ways
        self._roots: dict[str, int] = {}
        self.new_keys: list[int] = []
        self.voices = dict(voices)
        self.root, self.strength, self.voice = array("i"), array("d"), array("i")
        self.first, self.choice = array("i", [0]), array("i")
        # The numbers of statements as they were asked for, and where those of each arc end.
        self.asked, self.asked_first = array("i"), array("i", [0])
        self.ways: list[Ways[int]] = []
        self._places: dict[str, int] = {}

    def add(self, edge: Edge) -> None:
        """Add the claims that support the relation of the next arc best by themselves."""
        # An unknown step has claims, but none of them states that goods moved.
        ways = slots(leg(edge)) if not edge.gap else ()
        self.choice.append(self._place(edge.uid, ways))
        whose = {piece.root: piece.voice for piece in edge.pieces}
        for name, strength in best(ways):
            self.root.append(self._number(name))
            self.strength.append(strength)
            # Weak claims that count together stand under a name that no piece and no source has.
            voice = whose.get(name, name)
            self.voice.append(self.voices.setdefault(voice, len(self.voices)))
        self.first.append(len(self.root))
        self.asked_first.append(len(self.asked))

    def rows(self) -> CountedRows:
        """Return what was counted, by arc."""
        rows = CountedRows([], [], [])
        for start, end in pairwise(self.first):
            rows.roots.append(self.root[start:end].tolist())
            rows.strengths.append(self.strength[start:end].tolist())
            rows.voices.append(self.voice[start:end].tolist())
        return rows

    def _place(self, uid: str, ways: Ways[str]) -> int:
        """Return the index of a relation's ways, or -1 if it leaves no choice.

        Both arcs of a relation with two roles have one index: its claims count alike for both.
        """
        if not ways or plain(ways):
            return -1
        place = self._places.setdefault(uid, len(self._places))
        if place == len(self.ways):
            self.ways.append(self._numbered(ways))
        return self._ways + place

    def _numbered(self, ways: Ways[str]) -> Ways[int]:
        """Return the same ways with numbers for the original statements."""
        return tuple(tuple(map(self._slot, way)) for way in ways)

    def _slot(self, slot: Slot[str]) -> Slot[int]:
        return tuple((self._number(root), strength) for root, strength in slot)

    def _number(self, name: str) -> int:
        if name not in self._roots:
            key = key_of(name)
            number = self._known.get(key, -1)
            if number < 0:
                number = len(self._known) + len(self.new_keys)
                self.new_keys.append(key)
            self._roots[name] = number
        self.asked.append(self._roots[name])
        return self._roots[name]
