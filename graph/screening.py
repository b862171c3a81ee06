"""Screening of a private table: the parties that a row may be, and what it shares with listed ones.

Nothing of a row is stored. Identifiers come first. A name only suggests a party, with reasons, and
never one that has a different number of the same scheme or sits in a different country.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from operator import attrgetter

import numpy as np

from .against import Objections
from .analysis import best_routes as search
from .analysis.fold_columns import columns_of
from .analysis.ownership.owned import OwnerIndex
from .analysis.route_engine import RouteEngine
from .contacts import Contacts
from .identity import Identities, normal
from .measures import PartiesInForce
from .model import Entity, Route
from .naming.additions import ship_names, without_additions
from .naming.index import FiledNames, called
from .naming.match import Explained
from .naming.parts import SHORT, parts
from .naming.strangers import STRANGERS
from .schema import schema
from .tables import Row

# Scores of hits: by an identifier, and by name at least. Only hits get ownership and routes.
STRONG, NAMED = 1.0, 0.80
DIRECTOR = 0.90  # least score of a director's name
ADDITION = re.compile(r"(?<!\s)\s*\([^()]*\)$")  # behind a name, such as "(liquidated)"
STRANGE = "; the names have nothing in common"
SHOWN, LOOKED_UP = 8, 64  # hits of a row by name, and those of which the exact names come first
# The kind of a row that an entity can be; every other kind of entity is a firm or a body.
KIND_OF = {"Vessel": "vessel", "Aircraft": "aircraft", "Person": "person"}


@dataclass(frozen=True, slots=True)
class ScreenedRow:
    """A row of a private table: its names, its kind if the row shows one, and what identifies it.

    `number` is the line of the row in the file, `label` the user's own key of it, and `kind`
    "person", "vessel", "aircraft", "firm" or ''. `notes` are sentences on cells that could not be
    read, which every answer about the row shows. `named_numbers` are identifiers that stand in
    the names; they follow from these, so that the key of a row does not need them.
    """

    names: tuple[str, ...]
    kind: str = ""
    country: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    addresses: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    number: int = 0
    label: str = ""
    date: str = ""
    notes: tuple[str, ...] = ()
    named_numbers: tuple[tuple[str, str], ...] = ()

    @property
    def numbers(self) -> tuple[tuple[str, str], ...]:
        """All identifiers of the row, of its own cells and of its names."""
        return tuple(dict.fromkeys((*self.identifiers, *self.named_numbers)))

    @property
    def key(self) -> str:
        """The key of the row for `dispositions`: a hash of its names, numbers and country."""
        lines = ["entrepot row", *sorted(map(normal, self.names))]
        lines += [f"{scheme}:{value}" for scheme, value in sorted(self.identifiers)]
        lines.append(normal(self.country))
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class PossibleParty:
    """A party that a row may be, with the kind of agreement, a score from 0 to 1, and reasons."""

    uid: str
    on: str  # "identifier" or "name"
    score: float
    because: str


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that a row has in common with listed parties without being one of them."""

    kind: str  # "address", "phone" or "director"
    value: str  # as the list prints it
    parties: tuple[str, ...]
    crowded: bool


@dataclass(frozen=True, slots=True)
class RowFindings:
    """The hits of a row, and what it shares with other listed parties.

    `elsewhere` are the parties of exactly its name that are no hits: they sit in other countries.
    """

    key: str
    hits: tuple[PossibleParty, ...]
    shared: tuple[Shared, ...]
    elsewhere: tuple[str, ...] = ()


class Screener:
    """The parties of a case, indexed for the comparison with rows.

    Args:
        route_engine: The routes of the case.
        contacts: Rows of the table `contacts`.
        at_least: Least score of a name that is a hit, from 0 to 1.
        names: Codes of countries by the normal form of more names than the case has for them.
    """

    def __init__(
        self,
        route_engine: RouteEngine,
        contacts: Sequence[Row],
        at_least: float = NAMED,
        names: Mapping[str, str] | None = None,
    ) -> None:
        """Index names, numbers and contacts of all parties, and find what can reach a weapon."""
        folded = route_engine.folded
        self.route_engine, self.ids, self.at_least = route_engine, route_engine.ids, at_least
        self.index = FiledNames.of(self.ids)
        self.countries = {**(names or {}), **countries(self.ids)}
        self.listed = PartiesInForce(folded)
        self.contacts = Contacts(contacts, self.ids.uid, self.listed)
        self.routes: dict[str, tuple[Route | None, str]] = {}
        self.owners = OwnerIndex(folded, self.ids)
        self.objections = Objections(folded, self.ids)

    @cached_property
    def weapons(self) -> tuple[str, ...]:
        """The weapons of the case, sorted."""
        kinds = ("Weapon", "WeaponInstance")
        return tuple(sorted(chain.from_iterable(self.ids.kinds.get(kind, ()) for kind in kinds)))

    @cached_property
    def leads(self) -> Mapping[str, Container[str]]:
        """The parties from which movements lead to a weapon's makers, or to a listed party.

        Routes are searched from these only, because a search takes longer than this pass.
        """
        columns = columns_of(self.route_engine.folded)
        closing = columns.with_predicate(_closing())
        makers = columns.source[closing & columns.ending_at(self.weapons)[columns.target]]
        listed = np.flatnonzero(columns.ending_at(self._listed))
        return {
            "a weapon": columns.before(makers, schema().forward),
            "a listed party": columns.before(listed, schema().forward),
        }

    def screen(self, row: ScreenedRow) -> RowFindings:
        """Return the hits of a row, by identifier or else by name, and what else it shares."""
        # A number settles who a row is where the names do not speak against it; names, which only
        # suggest, are compared where there is no such hit.
        numbered = self._by_number(row)
        strangers = [hit for hit in numbered if hit.because.endswith(STRANGE)]
        hits, elsewhere = numbered, list[str]()
        if len(strangers) == len(numbered):
            named, elsewhere = self._by_name(row)
            exact = [hit for hit in named if self._is_exact(row, hit.uid)]
            hits = [*exact, *strangers, *(hit for hit in named if hit not in exact)]
        parties = set(map(attrgetter("uid"), hits))
        # What a row shares only with its own hits is no news.
        shared = [item for item in self._shared(row) if not set(item.parties) <= parties]
        return RowFindings(row.key, tuple(hits), tuple(shared), tuple(elsewhere))

    def _by_number(self, row: ScreenedRow) -> list[PossibleParty]:
        """Return the parties with one of the row's identifiers."""
        hits: dict[str, PossibleParty] = {}
        for scheme, value in row.numbers:
            for uid in sorted(self._holders(scheme, value)):
                reason = f"{schema().schemes[scheme].label} {value}"
                if self._is_stranger(row, uid):
                    reason += STRANGE
                hits.setdefault(uid, PossibleParty(uid, "identifier", STRONG, reason))
        return list(hits.values())

    def _holders(self, scheme: str, value: str) -> Iterator[str]:
        """Yield the parties, persons and carriers that have an identifier."""
        for entity in self.ids.holders(scheme, value):
            if schema().family(entity.kind) in ("party", "person", "carrier"):
                yield entity.uid

    def _is_stranger(self, row: ScreenedRow, uid: str) -> bool:
        """Return whether the names of a row and a party have nothing in common."""
        entity, names = self.ids.entities[uid], list(filter(None, row.names))
        # A ship changes its name and keeps its number.
        if not names or schema().family(entity.kind) == "carrier":
            return False
        best = self.index.matcher.best(names, called(entity), entity.kind == "Person")
        return best.score < STRANGERS

    def _is_exact(self, row: ScreenedRow, uid: str) -> bool:
        """Return whether a party has a name of the row to the letter, but for an addition."""
        own = {normal(ADDITION.sub("", name)) for name in called(self.ids.entities[uid])}
        return not own.isdisjoint(map(normal, row.names))

    def _by_name(self, row: ScreenedRow) -> tuple[list[PossibleParty], list[str]]:
        """Return the parties with a similar name that nothing else rules out, exact names first.

        Returns:
            The parties, with those that a decision keeps apart from one of them, and the uids of
            parties of exactly the row's name that sit elsewhere.
        """
        # A row without a kind may mean a person or a firm.
        person = True if row.kind == "person" else None
        hits: dict[str, PossibleParty] = {}
        elsewhere: list[str] = []
        bare = set(chain.from_iterable(map(without_additions, row.names))).difference(row.names)
        ships = set(chain.from_iterable(map(ship_names, row.names))).difference(row.names, bare)
        names = (*row.names, *sorted(bare), *sorted(ships))
        found = self.index.look_up(names, person=person, limit=LOOKED_UP, at_least=self.at_least)
        for hit in sorted(found, key=lambda hit: not self._is_exact(row, hit.uid)):
            entity = self.ids.entities[hit.uid]
            # "MS Global" is a ship called Global, and no firm of that name.
            if hit.explained.left in ships and entity.kind != "Vessel":
                continue
            if self._is_ruled_out(row, entity):
                other = self._is_elsewhere(row, entity) and self._is_exact(row, hit.uid)
                elsewhere += [hit.uid] if other else []
            elif len(hits) < SHOWN and not self._is_too_short(row, entity, hit.explained):
                score, reasons = hit.explained.score, hit.explained.sentence()
                if hit.explained.left not in row.names:
                    reasons += f"; compared without what {row.names[0]!r} adds"
                hits[hit.uid] = PossibleParty(hit.uid, "name", score, reasons)
        told: dict[str, PossibleParty] = {}
        for possible in self._beside(row, hits):
            told[possible.uid] = possible
        return sorted(told.values(), key=lambda hit: not self._is_exact(row, hit.uid)), elsewhere

    def _beside(
        self, row: ScreenedRow, hits: Mapping[str, PossibleParty]
    ) -> Iterator[PossibleParty]:
        """Yield each hit, and after it the parties that a decision keeps apart from it."""
        for uid, hit in hits.items():
            twins = [self.ids.entities[twin] for twin in self.ids.twins(uid)]
            twins = [twin for twin in twins if not self._is_ruled_out(row, twin)]
            yield _not_these(hit, twins)
            for twin in twins:
                if twin.uid not in hits:
                    best = self.index.matcher.best(row.names, called(twin), twin.kind == "Person")
                    found = PossibleParty(twin.uid, "name", best.score, best.sentence())
                    yield _not_these(found, [self.ids.entities[uid]])

    def _is_ruled_out(self, row: ScreenedRow, entity: Entity) -> bool:
        """Return whether kind, identifiers or country show that a row is another party."""
        if row.kind and KIND_OF.get(entity.kind, "firm") != row.kind:
            return True
        numbers = dict(entity.identifiers)
        for scheme, value in row.numbers:
            if numbers.get(scheme, value) != value:
                return True
        return self._is_elsewhere(row, entity)

    def _is_too_short(self, row: ScreenedRow, entity: Entity, explained: Explained) -> bool:
        """Return whether a name is one short word, and no country agrees: "MSC" is many firms."""
        if entity.kind == "Person" or self._are_of_one_country(row, entity):
            return False
        left, right = parts(explained.left).words, parts(explained.right).words
        return any(len(words) == 1 and len(words[0]) <= SHORT for words in (left, right))

    def _are_of_one_country(self, row: ScreenedRow, entity: Entity) -> bool:
        """Return whether both countries are known and the same."""
        return entity.country != "" and self._country(row.country) == entity.country

    def _is_elsewhere(self, row: ScreenedRow, entity: Entity) -> bool:
        """Return whether row and entity are in different countries.

        Hong Kong and mainland China count as one.
        """
        codes = {self._country(row.country), entity.country}
        return "" not in codes and len(codes) == 2 and codes != {"hk", "cn"}

    def _country(self, text: str) -> str:
        """Return the code of a country from its code or name, "" if it is unknown."""
        return code_of_country(text, self.countries)

    def _shared(self, row: ScreenedRow) -> list[Shared]:
        """Return the addresses, telephones and directors of a row that listed parties have too."""
        shared: list[Shared] = []
        for address in row.addresses:
            shared.extend(self._contacts_like("address", address))
        for phone in row.phones:
            shared.extend(self._contacts_like("phone", phone))
        for director in row.directors:
            shared.extend(self._led_by(director))
        return sorted(set(shared), key=lambda item: (item.kind, item.value, item.parties))

    def _contacts_like(self, kind: str, value: str) -> Iterator[Shared]:
        for place in self.contacts.like(kind, value):
            yield Shared(kind, place.value, tuple(sorted(place.parties)), place.crowded)

    def _led_by(self, director: str) -> Iterator[Shared]:
        """Yield the listed persons of a director's name, and those who lead listed parties."""
        for hit in self.index.look_up([director], person=True, limit=3, at_least=DIRECTOR):
            led = self._led(hit.uid)
            if hit.uid in self.listed or led:
                parties = (hit.uid, *sorted(led))
                yield Shared("director", self.ids.entities[hit.uid].name, parties, False)

    def route(self, uid: str) -> tuple[Route | None, str]:
        """Return the best route from a party to a weapon, else to another listed party.

        Returns:
            The route and the kind of its end, "a weapon" or "a listed party". Without a documented
            route, and for natural persons, they are None and "".
        """
        if uid not in self.routes:
            self.routes[uid] = self._route(uid)
        return self.routes[uid]

    def _led(self, person: str) -> set[str]:
        """Return the listed parties that a person directs or owns."""
        led: set[str] = set()
        for edge in self.route_engine.folded.relations(ends=[person]):
            leads = edge.source == person and edge.predicate in ("DIRECTS", "OWNS")
            # Without support no claim counts: nobody could determine it.
            if leads and edge.support.mixed > 0 and edge.target in self.listed:
                led.add(edge.target)
        return led

    @cached_property
    def _listed(self) -> Sequence[str]:
        """The parties under measures that have not ended, sorted; a state is none of them."""
        designated = sorted(self.route_engine.folded.designations)
        return [uid for uid in designated if self._is_party(uid) and uid in self.listed]

    def _is_party(self, uid: str) -> bool:
        return schema().family(self.ids.entities[uid].kind) in ("party", "person", "carrier")

    def _route(self, uid: str) -> tuple[Route | None, str]:
        if self.ids.entities[uid].kind == "Person":
            return None, ""
        view = self.route_engine.view
        ends = {"a weapon": self.weapons, "a listed party": self._listed}
        for kind, targets in ends.items():
            # A party from which no movement leads there needs no search.
            if uid in self.leads[kind] and uid in view.index:
                known = tuple(end for end in targets if end in view.index and end != uid)
                routes, _ = search.find_routes(view, search.RouteQuestion((uid,), known, 1))
                if routes:
                    return routes[0], kind
        return None, ""


def _not_these(hit: PossibleParty, others: Sequence[Entity]) -> PossibleParty:
    """Return a hit that says from which parties a decision keeps it apart."""
    if not others:
        return hit
    names = " or ".join(map(attrgetter("name"), others))
    return replace(hit, because=f"{hit.because}; an analyst decided that this is not {names}")


def _closing() -> set[str]:
    """Return the relations that may end a route at a weapon."""
    return {name for name, predicate in schema().predicates.items() if predicate.closes}


def countries(ids: Identities) -> Mapping[str, str]:
    """Return the uids of countries by the normal form of each of their names."""
    by_name: dict[str, str] = {}
    for entity in ids.of_kind("Country"):
        for name in (entity.name, *entity.aliases):
            by_name[normal(name)] = entity.uid
    return by_name


def code_of_country(text: str, names: Mapping[str, str]) -> str:
    """Return the code of a country from its code or name, "" if it is neither.

    >>> names = {"united kingdom": "gb", "uk": "gb"}
    >>> [code_of_country(text, names) for text in ("United Kingdom", "UK", "GB", "XQ")]
    ['gb', 'gb', 'gb', '']
    """
    plain = text.strip().lower()
    # UK is a name, while the code is GB.
    return names.get(normal(text)) or (plain if plain in names.values() else "")
