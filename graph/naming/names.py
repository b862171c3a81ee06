"""All names of the entities of a state, each normalised once: what a text may mean, and how it matched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from ..identity import Identities
from ..model import Entity
from ..schema import schema
from .search import BEGINNING, EXACT, GROUPS, INSIDE, NEAR, STARTS, WORDS, NameLines, Spelling, rank

HOW = (
    "uid",
    "former",
    "number",
    "name",
    "alias",
    "respelt",
    "beginning",
    "words",
    "part",
    "spelling",
    "apart",
)
REASONS = {
    EXACT: "alias '{}'",
    BEGINNING: "beginning of '{}'",
    WORDS: "words of '{}'",
    STARTS: "beginnings of words of '{}'",
    INSIDE: "part of '{}'",
    NEAR: "spelling close to '{}'",
}
PRINTED = (
    "ofac",
    "eu",
)  # numbers of lists' own entries: found, but too short to be used without asking


@dataclass(frozen=True, slots=True)
class NameHit:
    """An entity that a text may mean: how it matched, the name or number that did, and both in words.

    `how` is one of `HOW`; `matched` is the name that did, or for `apart` (only a decision `not_same` lists it here) the
    party that it is kept apart from.
    """

    entity: Entity
    how: str
    matched: str
    on: str


class Names:
    """All names, uids and numbers of the entities of one state, each normalised once."""

    def __init__(self, ids: Identities) -> None:
        """Index the names."""
        self.ids = ids
        self.entities = list(ids.entities.values())
        self._lines = NameLines(
            (n, name) for n, e in enumerate(self.entities) for name in spellings(e)
        )
        self._numbers: dict[str, list[tuple[Entity, str]]] = defaultdict(list)
        for entity in self.entities:
            for scheme, value in entity.identifiers:
                self._numbers[value.casefold()].append((entity, scheme))
        self._apart: dict[str, list[str]] = defaultdict(list)
        for pair in ids.apart:
            for uid in pair:
                self._apart[uid].extend(sorted(pair - {uid}))

    @classmethod
    def of(cls, ids: Identities) -> Names:
        """Return the index of some identities: made at the first question and kept with them."""
        if "names" not in ids.made:
            ids.made["names"] = cls(ids)
        return cast("Names", ids.made["names"])

    def sure(self, text: str, every: bool = False) -> list[NameHit]:
        """Return the entities of a uid, a former uid or an identifier; `every`: numbers of lists' entries too."""
        ids = self.ids
        if text in ids.entities or text in ids.resolve:
            entity = ids.entities[ids.uid(text)]
            if text == entity.uid:
                return [NameHit(entity, "uid", entity.name, "uid")]
            return [NameHit(entity, "former", entity.name, f"former or record uid {text}")]
        if text.lower() in ids.entities:
            return [
                NameHit(ids.entities[text.lower()], "uid", ids.entities[text.lower()].name, "uid")
            ]
        value = text.strip().removeprefix("IMO ").removeprefix("INN ")
        found = {
            e.uid: NameHit(e, "number", e.name, f"{schema().schemes[s].label} {value}")
            for e, s in self._numbers.get(value.casefold(), ())
            if every or s not in PRINTED
        }
        return list(found.values())

    def exact(self, text: str) -> list[Entity]:
        """Return the entities of which the text is a name or alias, after normalisation."""
        return [self.entities[n] for n in self._lines.exact(text)]

    def begun(self, text: str) -> list[Entity]:
        """Return the entities of which the text is the whole-word beginning of a name or alias."""
        return [self.entities[n] for n in self._lines.begun(text)]

    def search(self, text: str) -> list[NameHit]:
        """Return every entity that the text may mean, the closest first."""
        wanted = Spelling.of(text)
        sure = self.sure(text, every=True)
        ranked = []
        for number in self._lines.like(text):
            best = best_of(wanted, self.entities[number])
            if best is not None and all(best.entity.uid != h.entity.uid for h in sure):
                ranked.append(best)
        found = sorted(ranked, key=Ranked.order)
        called = [
            b.hit() for b in found if b.name == text.strip() == b.entity.name
        ]  # a code of another's comes after
        first = [h for h in sure if h.how == "uid"] if called else []
        named = [*first, *called, *(h for h in sure if h not in first)]
        return [*named, *(h for b in found if (h := b.hit()) not in called)]

    def twins(self, hits: Sequence[NameHit]) -> list[NameHit]:
        """Return the entities that decisions keep apart from those of some hits, where these do not list them."""
        listed = {h.entity.uid for h in hits}
        found: dict[str, NameHit] = {}
        for hit in hits:
            for uid in self._apart.get(hit.entity.uid, ()):
                if uid not in listed:
                    name = hit.entity.name
                    found.setdefault(
                        uid,
                        NameHit(
                            self.ids.entities[uid],
                            "apart",
                            name,
                            f"kept apart from {name} by a decision",
                        ),
                    )
        return list(found.values())


@dataclass(frozen=True, slots=True)
class Ranked:
    """How one name of an entity matches: its rank (see `naming.search.rank`) and the name, as compared and written."""

    entity: Entity
    rank: int
    plain: str
    name: str

    def order(self) -> tuple[int, bool, int, str, str]:
        """Return what ranked names are sorted by: the closest first, then the shortest."""
        alias = self.rank == EXACT and self.name != self.entity.name
        return self.rank, alias, len(self.plain), self.plain, self.entity.uid

    def hit(self) -> NameHit:
        """Return the hit, with its reason in words."""
        kind, respelt = self.rank - self.rank % 2, bool(self.rank % 2)
        if kind == EXACT:
            how = "respelt" if respelt else "name" if self.name == self.entity.name else "alias"
            on = {"name": "name", "respelt": f"another spelling of '{self.name}'"}.get(
                how, f"alias '{self.name}'"
            )
            return NameHit(self.entity, how, self.name, on)
        on = REASONS[kind].format(self.name) + (
            ", in another spelling" if respelt and kind != NEAR else ""
        )
        return NameHit(self.entity, GROUPS[kind], self.name, on)


def best_of(wanted: Spelling, entity: Entity) -> Ranked | None:
    """Return the name of an entity that matches best, or None where none does."""
    spelt = ((Spelling.of(name), name) for name in spellings(entity))
    found = [Ranked(entity, r, s.plain, n) for s, n in spelt if (r := rank(wanted, s)) is not None]
    return min(found, key=Ranked.order, default=None)


def spellings(entity: Entity) -> list[str]:
    """Return the name and aliases of an entity."""
    return [entity.name, *entity.aliases]
