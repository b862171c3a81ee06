"""Where the entities of an image stand by kind, what is above them, identifier and word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..identity import Identities, words_of
from ..model import Entity
from ..schema import schema
from .postings import Postings

KIND, UNDER, NUMBER, WORD = "kind=", "under=", "number=", "word="

Key = TypeVar("Key", str, int)


def keys_of_entity(entity: Entity, ids: Identities) -> set[str]:
    """Return the keys of an entity: its kind, what is above it, its identifiers and its words."""
    keys = set(map(f"{WORD}{{}}".format, words_of(entity)))
    keys.add(f"{KIND}{entity.kind}")
    if entity.broader:
        # It is given as the uid of a record, which may stand for an entity of another uid.
        keys.add(f"{UNDER}{ids.uid(entity.broader)}")
    for scheme, value in entity.identifiers:
        # As it is looked for: whoever types a number need not know its case.
        keys.add(f"{NUMBER}{scheme}:{value.casefold()}")
    return keys


@dataclass(frozen=True, slots=True)
class KeysBy(Generic[Key]):
    """The uids or numbers of entities by what follows the beginning of a key of the index."""

    index: Postings
    begins: str
    key: Callable[[int], Key]

    def get(self, name: str, default: Sequence[Key] = (), /) -> Sequence[Key]:
        """Return them in the order of the entities; those given if there are none."""
        return list(map(self.key, self.index.get(self.begins + name))) or default


@dataclass(frozen=True, slots=True)
class StoredNumbers:
    """The entities that have an identifier, each with its scheme; see `naming.names.Names`."""

    index: Postings

    def get(
        self, value: str, default: Sequence[tuple[int, str]] = (), /
    ) -> Sequence[tuple[int, str]]:
        """Return the numbers of the entities in their order, with the schemes of each in theirs."""
        # A number alone does not say which register gave it. There are few schemes to try.
        found: list[tuple[int, str]] = []
        for scheme in schema().schemes:
            for number in self.index.get(f"{NUMBER}{scheme}:{value}"):
                found.append((number, scheme))
        return sorted(found) or default
