"""Parties whose names may be that of a row or of another party, found without comparing all.

Names are filed under their rarer words, folded. A search looks only at those that share a word
with the name, or a word that differs in its vowels. Which words are rare is counted among the
names filed.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..identity import Identities
from ..lazy import Lookup
from ..model import Entity
from ..schema import schema
from .match import Explained, Matcher
from .numbers import numbers_differ
from .parts import NameParts, parts
from .persons import korean_keys

SAME, PERSON = 0.62, 0.80  # at or above: may be the same (docs/names.md); persons need more
COMMON = 400  # a word of more names than this finds nothing by itself
CANDIDATES = 40
KEYS = 6
KOREAN = 3.0  # weight of the key of a Korean name, which holds all of it
COMPARED = 40  # names of a party that are compared


def called(entity: Entity) -> list[str]:
    """Return the names by which a party is compared."""
    return [entity.name, *entity.aliases][:COMPARED]


@dataclass(frozen=True, slots=True)
class IndexHit:
    """A party that a name may mean, with the reasons."""

    uid: str
    explained: Explained


class FiledNames:
    """The names of entities as they were filed, which are looked up by their rarer words.

    Attributes:
        entities: The entities by uid; others than those whose names are filed may be among them.
        entries: The names filed, each with the uid of its entity.
        filed: The numbers of the entries by key.
        matcher: What compares names, with the words of all of them counted.
    """

    def __init__(
        self,
        entities: Mapping[str, Entity],
        entries: Sequence[tuple[str, str]],
        filed: Lookup[Sequence[int]],
        matcher: Matcher,
    ) -> None:
        """Take what was filed; see the attributes."""
        self.entities, self.entries, self.filed = entities, entries, filed
        self.matcher = matcher

    @classmethod
    def of(cls, ids: Identities) -> FiledNames:
        """Return the names of a case: from the file of its entities if it has one."""
        stored = ids.made.get("stored filed names")
        filed: FiledNames = stored() if stored else NameIndex(ids.entities.values())
        return filed

    def _keys(self, split: NameParts) -> list[tuple[str, float]]:
        """Return the keys of a name with their weights.

        They are its rarest words, the consonants of the longer of these, and all words run
        together.
        """
        weighed = [(word, self.matcher.weight(word)) for word in split.words]
        weighed.sort(key=lambda item: (-item[1], item[0]))
        keys = weighed[:KEYS]
        for word, weight in weighed[:KEYS]:
            if len(word) > 4:
                keys.append((f"~{_skeleton(word)}", 0.7 * weight))
        # Where one side runs its words together, the two share no word, only this key.
        keys.append((_whole(split), 1.0))
        return keys

    def candidates(self, name: str, limit: int = CANDIDATES) -> list[int]:
        """Return the numbers of the filed names that share the rarest keys with a name."""
        shared: dict[int, float] = defaultdict(float)
        for key, weight in (
            *self._keys(parts(name)),
            *dict.fromkeys(korean_keys(name), KOREAN).items(),
        ):
            filed = self.filed.get(key, ())
            if len(filed) <= COMMON:
                for entry in filed:
                    shared[entry] += weight
        return heapq.nsmallest(limit, shared, key=lambda entry: (-shared[entry], entry))

    def look_up(
        self,
        names: Sequence[str],
        *,
        person: bool | None = None,
        limit: int = 5,
        at_least: float = SAME,
    ) -> list[IndexHit]:
        """Return the parties that the names of a row may mean, the most alike first.

        Args:
            names: Names of one party, in any script.
            person: Whether only natural persons count, or only others. None: all.
            limit: Largest number of hits.
            at_least: Lowest score, from 0 to 1; for persons at least `PERSON`.

        Returns:
            One hit for each party, with the best of its names.
        """
        best: dict[str, Explained] = {}
        for uid, explained in self._compared(names, person, at_least):
            if uid not in best or explained.score > best[uid].score:
                best[uid] = explained
        hits = [IndexHit(uid, explained) for uid, explained in best.items()]
        hits.sort(key=lambda hit: (-hit.explained.score, hit.uid))
        return hits[:limit]

    def _compared(
        self, names: Sequence[str], person: bool | None, at_least: float
    ) -> Iterator[tuple[str, Explained]]:
        """Yield the candidates for each name with their comparison, if they are alike enough."""
        for name in names:
            for entry in self.candidates(name):
                uid, other = self.entries[entry]
                is_person = self.entities[uid].kind == "Person"
                # A firm is never suggested for a person of its name, nor a person for a firm.
                if person is not None and is_person != person:
                    continue
                explained = self.matcher.compare(name, other, is_person)
                if explained.score >= max(at_least, PERSON if is_person else 0.0):
                    yield uid, explained


class NameIndex(FiledNames):
    """The names of entities, filed for lookup; built once, then only read.

    Only parties, persons and carriers are filed.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        """File the names."""
        parties = dict(_comparable(entities))
        self.names = {uid: called(entity) for uid, entity in parties.items()}
        matcher = Matcher(name for names in self.names.values() for name in names[:3])
        entries: list[tuple[str, str]] = []
        for uid, names in self.names.items():
            entries += [(uid, name) for name in names]
        self.keys: dict[str, list[int]] = defaultdict(list)
        super().__init__(parties, entries, self.keys, matcher)
        for number, (uid, name) in enumerate(entries):
            for key, _ in self._keys(parts(name)):
                self.keys[key].append(number)
            for key in korean_keys(name) if parties[uid].kind == "Person" else ():
                self.keys[key].append(number)


def _comparable(entities: Iterable[Entity]) -> Iterator[tuple[str, Entity]]:
    for entity in entities:
        if schema().family(entity.kind) in ("party", "person", "carrier"):
            yield entity.uid, entity


def _whole(split: NameParts) -> str:
    """Return the key of all words of a name, run together."""
    return f"={''.join(split.words)[:14]}"


def _skeleton(word: str) -> str:
    """Return the consonants of a word, so that one misread vowel does not hide it."""
    return word[:1] + "".join(letter for letter in word[1:] if letter not in "aeiou")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities that may be one, with the reasons; only a person's decision joins them."""

    left: str
    right: str
    explained: Explained
    where: str  # whether their countries agree, in words


def suggestions(
    ids: Identities, about: Iterable[str] = (), at_least: float = 0.85
) -> Iterator[Suggestion]:
    """Yield pairs of parties whose names suggest that they may be one, the most alike first.

    Left out are pairs under a decision, pairs that carry different numbers of one register or list
    and none in common, and pairs of different countries where both are known.

    Args:
        ids: The entities of the case.
        about: Uids to look for. Without any: all parties without a strong identifier. Such a
            party is a name in a text, which only a decision can join to the entry of a list.
        at_least: Lowest score, from 0 to 1.
    """
    index = NameIndex(ids.entities.values())
    pairs: list[Suggestion] = []
    seen: set[tuple[str, str]] = set()
    uids = set(about) & index.entities.keys() if about else _without_number(index)
    for uid in sorted(uids):
        entity = index.entities[uid]
        is_person = entity.kind == "Person"
        names = index.names[uid][:3]
        for hit in index.look_up(names, person=is_person, limit=6, at_least=at_least):
            pair = (min(uid, hit.uid), max(uid, hit.uid))
            if uid == hit.uid or pair in seen:
                continue
            seen.add(pair)
            other = index.entities[hit.uid]
            if not _is_decided(pair, ids) and not _differ(entity, other):
                pairs.append(Suggestion(*pair, hit.explained, _countries(entity, other)))
    yield from sorted(pairs, key=lambda pair: (-pair.explained.score, pair.left, pair.right))


def _without_number(index: NameIndex) -> Iterator[str]:
    """Yield the parties that carry no strong identifier."""
    strong = {name for name, scheme in schema().schemes.items() if scheme.strong}
    for uid, entity in index.entities.items():
        if strong.isdisjoint(dict(entity.identifiers)):
            yield uid


def _is_decided(pair: tuple[str, str], ids: Identities) -> bool:
    return frozenset(pair) in ids.apart or frozenset(pair) in ids.unsure


def _countries(left: Entity, right: Entity) -> str:
    if left.country and left.country == right.country:
        return f"both {left.country.upper()}"
    return "country not known of both"


def _differ(left: Entity, right: Entity) -> bool:
    """Return whether two entities cannot be one, by their kinds, countries or numbers."""
    if schema().family(left.kind) != schema().family(right.kind):
        return True
    if left.country and right.country and left.country != right.country:
        # A firm of Hong Kong may be listed under either code.
        if {left.country, right.country} != {"hk", "cn"}:
            return True
    return numbers_differ(left, right)
