"""Rows of a private table against everything known: who a row may be, what it shares with listed parties, its routes.

Nothing of a row is kept. Identifiers speak first; a name only suggests, with its reasons, and never at
all where the row and the party carry different numbers of one scheme or sit in different countries.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from .against import Objections
from .analysis import routes as search
from .analysis.ownership.owned import OwnerIndex
from .analysis.route_engine import RouteEngine
from .contacts import Contacts
from .identity import Identities, normal
from .model import Edge, Route
from .naming.index import NameIndex
from .schema import schema
from .tables import Row

STRONG, NAMED = 1.0, 0.80  # a name at or above is a hit; ownership and routes are told of hits only


@dataclass(frozen=True, slots=True)
class ScreenedRow:
    """What screening takes of a row (see loaders/screening_table.py)."""

    names: tuple[str, ...]
    kind: str = ""
    country: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    addresses: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """A row's key for dispositions: a hash of its names, numbers and country, see `dispositions`."""
        said = "\n".join(
            [
                *sorted(map(normal, self.names)),
                *(f"{s}:{v}" for s, v in sorted(self.identifiers)),
                normal(self.country),
            ]
        )
        return hashlib.sha256(f"entrepot row\n{said}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class PossibleParty:
    """A party that a row may be: on what, how sure, and why."""

    uid: str
    on: str  # "identifier" or "name"
    score: float
    because: str


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that a row has in common with listed parties and that is no identity."""

    kind: str  # "address", "phone" or "director"
    value: str  # as the list prints it
    parties: tuple[str, ...]
    crowded: bool


@dataclass(frozen=True, slots=True)
class RowFindings:
    """What is known of a row."""

    key: str
    hits: tuple[PossibleParty, ...]
    shared: tuple[Shared, ...]


class Screener:
    """Everything that a row is held against, made once."""

    def __init__(
        self, route_engine: RouteEngine, contacts: Sequence[Row], at_least: float = NAMED
    ) -> None:
        """File names, numbers, addresses and telephones of all parties, and find what can reach a weapon."""
        self.route_engine, self.ids, self.at_least = route_engine, route_engine.ids, at_least
        self.index = NameIndex(self.ids.entities.values())
        self.numbers: dict[tuple[str, str], set[str]] = defaultdict(set)
        for uid, entity in self.ids.entities.items():
            if schema().family(entity.kind) in ("party", "person", "carrier"):
                for pair in entity.identifiers:
                    self.numbers[pair].add(uid)
        self.countries = countries(self.ids)
        self.listed = frozenset(route_engine.folded.designations)
        self.contacts = Contacts(contacts, self.ids.uid, self.listed)
        self.weapons = tuple(
            u
            for u, e in sorted(self.ids.entities.items())
            if e.kind in ("Weapon", "WeaponInstance")
        )
        ends = {
            e.source
            for e in route_engine.folded.edges.values()
            if e.target in set(self.weapons) and _closes(e)
        }
        self.leads = {"a weapon": self._before(ends), "a listed party": self._before(self.listed)}
        self.routes: dict[str, tuple[Route | None, str]] = {}
        self.led: dict[str, set[str]] = defaultdict(set)
        self.owners = OwnerIndex(route_engine.folded, self.ids)
        self.objections = Objections(route_engine.folded, self.ids)
        for edge in route_engine.folded.edges.values():
            if edge.predicate in ("DIRECTS", "OWNS") and edge.target in self.listed:
                self.led[edge.source].add(edge.target)

    def screen(self, row: ScreenedRow) -> RowFindings:
        """Return what is known of a row."""
        hits = self._by_number(row) or self._by_name(row)
        named = {h.uid for h in hits}
        return RowFindings(
            row.key, tuple(hits), tuple(s for s in self._shared(row) if not set(s.parties) <= named)
        )

    def _by_number(self, row: ScreenedRow) -> list[PossibleParty]:
        found: dict[str, PossibleParty] = {}
        for scheme, value in row.identifiers:
            for uid in sorted(self.numbers.get((scheme, value), ())):
                found.setdefault(
                    uid,
                    PossibleParty(
                        uid, "identifier", STRONG, f"{schema().schemes[scheme].label} {value}"
                    ),
                )
        return list(found.values())

    def _by_name(self, row: ScreenedRow) -> list[PossibleParty]:
        person = True if row.kind == "person" else None
        hits = []
        for hit in self.index.look_up(row.names, person=person, limit=8, at_least=self.at_least):
            entity = self.ids.entities[hit.uid]
            if (row.kind == "vessel") != (entity.kind == "Vessel") and row.kind:
                continue
            theirs = dict(entity.identifiers)
            if any(s in theirs and theirs[s] != v for s, v in row.identifiers) or self._elsewhere(
                row, hit.uid
            ):
                continue
            hits.append(
                PossibleParty(hit.uid, "name", hit.explained.score, hit.explained.sentence())
            )
        return hits

    def _elsewhere(self, row: ScreenedRow, uid: str) -> bool:
        theirs = self.ids.entities[uid].country
        mine = self._country(row.country)
        return bool(mine and theirs and mine != theirs and {mine, theirs} != {"hk", "cn"})

    def _country(self, text: str) -> str:
        plain = text.strip().lower()
        if len(plain) == 2:
            return plain
        return self.countries.get(normal(text), "")

    def _shared(self, row: ScreenedRow) -> list[Shared]:
        found: list[Shared] = []
        for kind, values in (("address", row.addresses), ("phone", row.phones)):
            for value in values:
                for place in self.contacts.like(kind, value):
                    found.append(
                        Shared(kind, place.value, tuple(sorted(place.parties)), place.crowded)
                    )
        for director in row.directors:
            for hit in self.index.look_up([director], person=True, limit=3, at_least=0.9):
                if hit.uid in self.listed or hit.uid in self.led:
                    parties = (hit.uid, *sorted(self.led.get(hit.uid, ())))
                    found.append(
                        Shared("director", self.ids.entities[hit.uid].name, parties, False)
                    )
        return sorted(set(found), key=lambda s: (s.kind, s.value))

    def route(self, uid: str) -> tuple[Route | None, str]:
        """Return the best documented route from a party to a weapon, else to another listed party, and which it is."""
        if uid not in self.routes:
            self.routes[uid] = self._route(uid)
        return self.routes[uid]

    def _before(self, ends: Collection[str]) -> set[str]:
        """Return the parties from which movements lead to one of the ends: where a search is worth its while."""
        back: dict[str, set[str]] = defaultdict(set)
        for edge in self.route_engine.folded.edges.values():
            if schema().predicates[edge.predicate].moves == "forward":
                back[edge.target].add(edge.source)
        found: set[str] = set()
        todo = list(ends)
        while todo:
            for source in back.get(todo.pop(), ()):
                if source not in found:
                    found.add(source)
                    todo.append(source)
        return found

    def _route(self, uid: str) -> tuple[Route | None, str]:
        if self.ids.entities[uid].kind == "Person":
            return None, ""
        for targets, what in (
            (self.weapons, "a weapon"),
            (tuple(sorted(self.listed - {uid})), "a listed party"),
        ):
            if uid in self.leads[what] and uid in self.route_engine.view.index:
                known = tuple(t for t in targets if t in self.route_engine.view.index)
                found, _ = search.find_routes(
                    self.route_engine.view, search.RouteQuestion((uid,), known, 1)
                )
                if found:
                    return found[0], what
        return None, ""


def _closes(edge: Edge) -> bool:
    return schema().predicates[edge.predicate].closes


def countries(ids: Identities) -> Mapping[str, str]:
    """Return the uids of countries by the normal form of each of their names."""
    return {
        normal(n): e.uid
        for e in ids.entities.values()
        if e.kind == "Country"
        for n in (e.name, *e.aliases)
    }
