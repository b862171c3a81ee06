"""Finding the parties whose names may be that of a row or of another party, without comparing everything.

Names are filed under their rarer words, folded; a query looks only at those that share one, or a word
one letter away from one. Which words are rare is counted among the names filed.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..identity import Identities
from ..model import Entity
from ..schema import schema
from .match import Explained, Matcher
from .parts import NameParts, parts

SAME, PERSON = 0.62, 0.80  # at or above: may be the same (docs/names.md); persons need more
COMMON = 400  # a word of more names than this finds nothing by itself
CANDIDATES = 40
KEYS = 6


def called(entity: Entity) -> list[str]:
    """Return the names that a party is compared by."""
    return [entity.name, *entity.aliases][:40]


@dataclass(frozen=True, slots=True)
class IndexHit:
    """A party that a name may mean, and why."""

    uid: str
    explained: Explained


class NameIndex:
    """The names of entities, filed for looking up; built once, then only read."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """File every party, person and vessel by its names."""
        held = [e for e in entities if schema().family(e.kind) in ("party", "person", "carrier")]
        self.entities: Mapping[str, Entity] = {e.uid: e for e in held}
        self.names = {e.uid: called(e) for e in held}
        self.matcher = Matcher(n for found in self.names.values() for n in found[:3])
        self.entries: list[tuple[str, str]] = []  # (uid, name)
        self.filed: dict[str, list[int]] = defaultdict(list)
        for uid, found in self.names.items():
            for name in found:
                for key, _ in self._keys(parts(name)):
                    self.filed[key].append(len(self.entries))
                self.entries.append((uid, name))

    def _keys(self, split: NameParts) -> list[tuple[str, float]]:
        """Return the keys of a name with their weights: its rarest words, their consonants, all run together."""
        weighed = sorted(
            ((self.matcher.weight(w), w) for w in split.words), key=lambda p: (-p[0], p[1])
        )[:KEYS]
        keys = [(w, weight) for weight, w in weighed]
        keys += [(f"~{_skeleton(w)}", 0.7 * weight) for weight, w in weighed if len(w) > 4]
        keys.append((f"={''.join(split.words)[:14]}", 1.0))
        return keys

    def candidates(self, name: str, most: int = CANDIDATES) -> list[int]:
        """Return the filed names that share the most telling keys with a name, at most so many."""
        found: dict[int, float] = defaultdict(float)
        for key, weight in self._keys(parts(name)):
            filed = self.filed.get(key, ())
            if len(filed) <= COMMON:
                for entry in filed:
                    found[entry] += weight
        return heapq.nsmallest(most, found, key=lambda e: (-found[e], e))

    def look_up(
        self,
        names: Sequence[str],
        *,
        person: bool | None = None,
        limit: int = 5,
        at_least: float = SAME,
    ) -> list[IndexHit]:
        """Return the parties that a row's names may mean, best first; `person` limits them to persons or to others."""
        best: dict[str, Explained] = {}
        for name in names:
            for entry in self.candidates(name):
                uid, other = self.entries[entry]
                human = self.entities[uid].kind == "Person"
                if person is not None and human != person:
                    continue
                explained = self.matcher.compare(name, other, human)
                if explained.score >= max(at_least, PERSON if human else 0.0) and (
                    uid not in best or explained.score > best[uid].score
                ):
                    best[uid] = explained
        hits = sorted(
            (IndexHit(uid, e) for uid, e in best.items()), key=lambda h: (-h.explained.score, h.uid)
        )
        return hits[:limit]


def _skeleton(word: str) -> str:
    """Return the consonants of a word: one misread vowel does not hide it."""
    return word[:1] + "".join(c for c in word[1:] if c not in "aeiou")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities that may be one, with the reasons; nothing is joined by it."""

    left: str
    right: str
    explained: Explained
    where: str  # what else agrees or not: countries, kinds


def suggestions(
    ids: Identities, about: Iterable[str] = (), at_least: float = 0.85
) -> Iterator[Suggestion]:
    """Yield pairs of parties whose names say that they may be one, most alike first.

    `about` are the uids to look for; without any, all parties that carry no strong identifier: a name in a
    text or an article, which nothing but a person's decision can join to a list's entry.

    Left out: pairs under a decision, pairs that carry different numbers of one scheme, and pairs of
    different countries where both are known.
    """
    index = NameIndex(ids.entities.values())
    found: list[Suggestion] = []
    seen: set[tuple[str, str]] = set()
    strong = {name for name, scheme in schema().schemes.items() if scheme.strong}
    loose = (u for u, e in index.entities.items() if not any(s in strong for s, _ in e.identifiers))
    for uid in sorted(set(about) & index.entities.keys() if about else loose):
        entity = index.entities[uid]
        for hit in index.look_up(
            index.names[uid][:3], person=entity.kind == "Person", limit=6, at_least=at_least
        ):
            pair = (min(uid, hit.uid), max(uid, hit.uid))
            if uid == hit.uid or pair in seen:
                continue
            seen.add(pair)
            other = index.entities[hit.uid]
            if (
                frozenset(pair) in ids.apart
                or frozenset(pair) in ids.unsure
                or _differ(entity, other)
            ):
                continue
            where = (
                f"both {entity.country.upper()}"
                if entity.country and entity.country == other.country
                else "country not known of both"
            )
            found.append(Suggestion(*pair, hit.explained, where))
    yield from sorted(found, key=lambda s: (-s.explained.score, s.left, s.right))


def _differ(a: Entity, b: Entity) -> bool:
    if schema().family(a.kind) != schema().family(b.kind):
        return True
    if (
        a.country
        and b.country
        and a.country != b.country
        and {a.country, b.country} != {"hk", "cn"}
    ):
        return True
    left, right = dict(a.identifiers), dict(b.identifiers)
    return any(scheme in right and value != right[scheme] for scheme, value in left.items())
