"""Positions of the relations and claims in a fold, looked up by what they name.

An index has, by a key such as `end=ru-inn-1831083343` or `predicate=OWNS`, the numbers of the
relations or claims in their order. It is made with one pass, or read from an image.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import Generic, TypeVar

from .identity import Identities
from .lazy import Lookup
from .model import Claim, Edge

Item = TypeVar("Item")
Index = Lookup[Sequence[int]]
UNSUPPORTED = "support=none"  # the key of relations without support


class Found(Generic[Item]):
    """The items of a mapping by their numbers, and the numbers by what the items name."""

    def __init__(self, at: Callable[[int], Item], index: Index) -> None:
        """Take a function that returns the item of a number, and the index."""
        self.at, self.index = at, index

    def some(self, keys: Iterable[str]) -> list[Item]:
        """Return the items that have one of the keys, each once, in their order."""
        numbers = set(chain.from_iterable(self.index.get(key, ()) for key in keys))
        return list(map(self.at, sorted(numbers)))

    def both(self, first: Iterable[str], second: Iterable[str]) -> list[Item]:
        """Return the items that have a key of each side, in their order."""
        one = set(chain.from_iterable(self.index.get(key, ()) for key in first))
        other = set(chain.from_iterable(self.index.get(key, ()) for key in second))
        return list(map(self.at, sorted(one & other)))


def grouped(keys_of: Iterable[Collection[str]]) -> dict[str, list[int]]:
    """Return the numbers of items by key.

    Args:
        keys_of: The keys of each item, in the order of the items.
    """
    numbers: dict[str, list[int]] = {}
    for number, keys in enumerate(keys_of):
        for key in keys:
            numbers.setdefault(key, []).append(number)
    return numbers


def keys_of_edge(edge: Edge) -> set[str]:
    """Return the keys of a relation: its ends, its claims, its predicate and its level.

    One that has no support today, though it could be a step, has a key for that as well.
    """
    keys = {f"end={edge.source}", f"end={edge.target}", f"level={edge.level}"}
    keys.add(f"predicate={edge.predicate}")
    keys.update(map("claim={}".format, edge.claims))
    if not (edge.summary or edge.gap or edge.support.mixed > 0):
        keys.add(UNSUPPORTED)
    return keys


def keys_of_claim(claim: Claim) -> set[str]:
    """Return the keys of a claim: its predicate, status and basis, its asserter, what it copies.

    What it is set against, its root and the source that it was loaded from are among them.
    """
    keys = {f"predicate={claim.predicate}", f"status={claim.status}", f"basis={claim.basis}"}
    keys.update((f"asserter={claim.asserter}", f"root={claim.root}", f"source={source_of(claim)}"))
    if claim.copy_of:
        keys.add(f"copy_of={claim.copy_of}")
    keys.update(map("conflicts={}".format, claim.conflicts))
    return keys


def source_of(claim: Claim) -> str:
    """Return the name of the source that a claim was loaded from, with which its uid begins."""
    return claim.uid.partition(":")[0]


def names_of_claim(claim: Claim, ids: Identities) -> set[str]:
    """Return the keys of the entities that a claim names."""
    return set(map("names={}".format, entities_of(claim, ids)))


def entities_of(claim: Claim, ids: Identities) -> set[str]:
    """Return the entities that a claim names as part of its fact."""
    named = {claim.subject, claim.object, claim.goods}
    named.update(claim.carriers, claim.waypoints, claim.purpose)
    for stage in claim.via:
        named.update(stage.parties)
    return set(map(ids.uid, named - {""}))


def listing_examples(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the first of the listings with one subject and measure."""
    seen: set[tuple[str, str]] = set()
    for claim in claims:
        if (claim.subject, claim.measure) not in seen:
            seen.add((claim.subject, claim.measure))
            yield claim
