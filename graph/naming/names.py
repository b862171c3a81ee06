"""All names of the entities of a state, each normalised once, and how a text matches them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from ..identity import Identities
from ..lazy import Lookup
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
# Numbers of lists' own entries: a search finds them, but they are too short for a sure match.
PRINTED = ("ofac", "eu")


@dataclass(frozen=True, slots=True)
class NameHit:
    """An entity that a text may mean.

    `how` is one of `HOW`, and `on` says it in words. `matched` is the name or number that matched,
    or for `apart` the party from which a decision `not_same` keeps the entity apart.
    """

    entity: Entity
    how: str
    matched: str
    on: str


class Names:
    """All names, uids and numbers of the entities of one state, each normalised once."""

    def __init__(
        self,
        ids: Identities,
        entities: Sequence[Entity],
        lines: NameLines,
        numbers: Lookup[Sequence[tuple[int, str]]],
    ) -> None:
        """Take the parts of an index.

        Args:
            ids: The entities and who they are.
            entities: The entities by number.
            lines: Their names and aliases, each with the number of its entity.
            numbers: By identifier (case folded), the numbers of its entities, each with the scheme.
        """
        self.ids, self.entities, self.lines, self.numbers = ids, entities, lines, numbers
        self._apart: dict[str, list[str]] = defaultdict(list)
        for pair in ids.apart:
            for uid in pair:
                self._apart[uid].extend(sorted(pair - {uid}))

    @classmethod
    def of(cls, ids: Identities) -> Names:
        """Return the index of some identities: made for the first search and kept with them."""
        # Normalising all names takes longer than a search, so it is done once for a state.
        if "names" not in ids.made:
            stored = ids.made.get("stored names")
            ids.made["names"] = stored() if stored else cls.indexed(ids)
        return cast("Names", ids.made["names"])

    @classmethod
    def indexed(cls, ids: Identities) -> Names:
        """Return a new index of some identities."""
        entities = list(ids.entities.values())
        numbers: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, entity in enumerate(entities):
            for scheme, value in entity.identifiers:
                numbers[value.casefold()].append((number, scheme))
        return cls(ids, entities, NameLines.of(_numbered(entities)), numbers)

    def sure(self, text: str, every: bool = False) -> list[NameHit]:
        """Return the entities of a uid, a former uid or an identifier.

        Args:
            text: What the user typed.
            every: Whether numbers of lists' own entries count too.
        """
        entities, uid = self.ids.entities, self.ids.uid(text)
        if text in entities or text in self.ids.resolve:
            entity = entities[uid]
            if text == entity.uid:
                return [NameHit(entity, "uid", entity.name, "uid")]
            return [NameHit(entity, "former", entity.name, f"former or record uid {text}")]
        # Most uids are in lower case, and a code such as RU is typed in capitals.
        if text.lower() in entities:
            entity = entities[text.lower()]
            return [NameHit(entity, "uid", entity.name, "uid")]
        # Numbers are copied from documents together with their label.
        return self._numbered(text.strip().removeprefix("IMO ").removeprefix("INN "), every)

    def _numbered(self, value: str, every: bool) -> list[NameHit]:
        hits: dict[str, NameHit] = {}
        for number, scheme in self.numbers.get(value.casefold(), ()):
            entity = self.entities[number]
            if every or scheme not in PRINTED:
                on = f"{schema().schemes[scheme].label} {value}"
                hits[entity.uid] = NameHit(entity, "number", entity.name, on)
        return list(hits.values())

    def exact(self, text: str) -> list[Entity]:
        """Return the entities of which the text is a name or alias, after normalisation."""
        return list(map(self.entities.__getitem__, self.lines.exact(text)))

    def begun(self, text: str) -> list[Entity]:
        """Return the entities of which the text is the whole-word beginning of a name or alias."""
        return list(map(self.entities.__getitem__, self.lines.begun(text)))

    def search(self, text: str) -> list[NameHit]:
        """Return every entity that the text may mean, the closest first."""
        sure = self.sure(text, every=True)
        named: list[NameHit] = []
        others: list[NameHit] = []
        for best in sorted(self._ranked(text, sure), key=RankedName.order):
            is_text = best.name == text.strip() == best.entity.name
            (named if is_text else others).append(best.hit())
        first: list[NameHit] = []
        later: list[NameHit] = []
        for hit in sure:
            # An entity whose name is just the text comes before another with a number that reads
            # so, but not before the one whose uid it is.
            (later if named and hit.how != "uid" else first).append(hit)
        return [*first, *named, *later, *others]

    def _ranked(self, text: str, sure: Sequence[NameHit]) -> Iterator[RankedName]:
        """Yield the best name of each entity that the text may mean, except the sure ones."""
        wanted = Spelling.of(text)
        uids = uids_of(sure)
        for number in self.lines.like(text):
            best = best_of(wanted, self.entities[number])
            if best is not None and best.entity.uid not in uids:
                yield best

    def twins(self, hits: Sequence[NameHit]) -> list[NameHit]:
        """Return the entities that decisions keep apart from some hits, if not among them."""
        listed = uids_of(hits)
        twins: dict[str, NameHit] = {}
        for hit in hits:
            for uid in self._apart.get(hit.entity.uid, ()):
                if uid not in listed and uid not in twins:
                    name, entity = hit.entity.name, self.ids.entities[uid]
                    on = f"kept apart from {name} by a decision"
                    twins[uid] = NameHit(entity, "apart", name, on)
        return list(twins.values())


@dataclass(frozen=True, slots=True)
class RankedName:
    """A name of an entity with its rank (see `naming.search.rank`), as compared and as written."""

    entity: Entity
    rank: int
    plain: str
    name: str

    def order(self) -> tuple[int, bool, int, str, str]:
        """Return the key by which ranked names are sorted: the closest first, then the shortest."""
        is_alias = self.rank == EXACT and self.name != self.entity.name
        return self.rank, is_alias, len(self.plain), self.plain, self.entity.uid

    def hit(self) -> NameHit:
        """Return the hit, with its reason in words."""
        kind, is_respelt = self.rank - self.rank % 2, bool(self.rank % 2)
        if kind == EXACT:
            return NameHit(self.entity, *self._exact(is_respelt))
        on = REASONS[kind].format(self.name)
        if is_respelt and kind != NEAR:
            on += ", in another spelling"
        return NameHit(self.entity, GROUPS[kind], self.name, on)

    def _exact(self, is_respelt: bool) -> tuple[str, str, str]:
        """Return how an exact match is, its name and its reason in words."""
        if is_respelt:
            return "respelt", self.name, f"another spelling of '{self.name}'"
        if self.name == self.entity.name:
            return "name", self.name, "name"
        return "alias", self.name, f"alias '{self.name}'"


def best_of(wanted: Spelling, entity: Entity) -> RankedName | None:
    """Return the name of an entity that matches best, or None if no name matches."""
    ranked: list[RankedName] = []
    for name in spellings(entity):
        spelling = Spelling.of(name)
        closeness = rank(wanted, spelling)
        if closeness is not None:
            ranked.append(RankedName(entity, closeness, spelling.plain, name))
    return min(ranked, key=RankedName.order, default=None)


def uids_of(hits: Iterable[NameHit]) -> set[str]:
    """Return the uids of the entities of some hits."""
    return {hit.entity.uid for hit in hits}


def spellings(entity: Entity) -> list[str]:
    """Return the name and aliases of an entity."""
    return [entity.name, *entity.aliases]


def _numbered(entities: Sequence[Entity]) -> Iterator[tuple[int, str]]:
    """Yield each name with the number of its entity."""
    for number, entity in enumerate(entities):
        for name in spellings(entity):
            yield number, name
