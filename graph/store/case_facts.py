"""What the rows of a store need of all entities and claims of a case, found in one pass over each.

Everything else of an entity or a claim is read when its row is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import compress, repeat
from operator import itemgetter
from typing import NamedTuple

from ..dates import Interval
from ..ending import was_before
from ..fold import is_designation
from ..goods import AS_PRINTED
from ..identity import Identities
from ..image.field_columns import FieldColumns, Fields
from ..legs import bears
from ..measures import ListingFacts

EdgeKey = tuple[str, str, str]  # type, kind of start, kind of end


class Resolved(dict[str, str]):
    """The entity of each record; what is no record is asked for once."""

    def __init__(self, ids: Identities) -> None:
        """Take the identities; the records are added by whoever reads the entities."""
        super().__init__()
        self._ids = ids

    def __missing__(self, uid: str) -> str:
        """Return the entity of a former uid; any other uid stands for itself."""
        self[uid] = known = self._ids.uid(uid)
        return known


@dataclass(frozen=True, slots=True)
class EntityFacts:
    """The entities of a case: kinds, names and countries by uid, and the entity of each record.

    `above` has the uid as printed of what is just above an entity, where there is something.
    `numbers` has the numbers of the entities of each kind, in the order of their uids.
    """

    resolved: Resolved
    kinds: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    above: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, Sequence[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, ids: Identities, entities: FieldColumns) -> EntityFacts:
        """Return the facts on all entities."""
        facts = cls(Resolved(ids))
        same: dict[str, str] = {}
        for part in entities.parts(range(len(entities))):
            uids = part["uid"]
            kinds = map(same.setdefault, part["kind"], part["kind"])
            facts.kinds.update(zip(uids, kinds, strict=True))
            facts.names.update(zip(uids, part["name"], strict=True))
            countries = map(same.setdefault, part["country"], part["country"])
            facts.countries.update(zip(uids, countries, strict=True))
            for uid, above, records in zip(uids, part["broader"], part["records"], strict=True):
                facts.resolved.update(zip(records, repeat(uid)))
                if above:
                    facts.above[uid] = above
        by_kind: dict[str, list[tuple[str, int]]] = {}
        for number, (uid, kind) in enumerate(facts.kinds.items()):
            by_kind.setdefault(kind, []).append((uid, number))
        for kind in sorted(by_kind):
            facts.numbers[kind] = list(map(itemgetter(1), sorted(by_kind[kind])))
        return facts

    def is_person(self, uid: str) -> bool:
        """Return whether an entity is a natural person, to whom no score is attached."""
        return self.kinds.get(uid) == "Person"

    def broader(self, uid: str) -> list[str]:
        """Return the chain of broader entities above one; see `Identities.broader`."""
        chain: list[str] = []
        current = uid
        while current in self.above:
            current = self.resolved[self.above[current]]
            if current in chain or current == uid:
                break
            chain.append(current)
        return chain

    def name(self, uid: str) -> str:
        """Return the name of the entity of a record, or its uid if there is none."""
        return self.names.get(self.resolved[uid], uid)

    def seat(self, uid: str) -> str:
        """Return the state in which a party sits, "" if no country is known."""
        country = self.countries.get(uid)
        return self.resolved[country.lower()] if country else ""


class LinkEnds(NamedTuple):
    """The links of a type between two kinds: the uids of claims, and what each leads to."""

    starts: list[str]
    targets: list[str]


class ClaimState(NamedTuple):
    """What a relation needs of each of its claims; few states are shared by all claims of a case.

    Attributes:
        status: The status of the claim.
        is_reserved: Whether it may give a relation a reservation: it has a hedge, intermediaries,
            or the key of an entry that its list withdrew.
        is_beside: Whether it is a copy, must not be printed without others beside it, or is behind
            no relation that is determined.
        is_past: See `ending.was_before`.
    """

    status: str
    is_reserved: bool
    is_beside: bool
    is_past: bool


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """The claims of a case: what relations need of them, and their links.

    Attributes:
        states: The state of each claim by uid.
        withdrawn: The keys, in their sources, of the entries that a list withdrew.
        printed: By uid of a claim that prints goods that are no node, the day on which it was
            public, the uid and the text.
        designations: The claims by which an authority put each party under a measure, in the order
            of their first days; see `Folded.designations`.
        speaking: The entities with a denial or an own account about themselves.
        documents: The documents in which claims were read.
        links: The links of the evidence layer, by their type and the kinds of their ends.
    """

    states: dict[str, ClaimState] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()
    printed: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    designations: dict[str, list[ListingFacts]] = field(default_factory=dict)
    speaking: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    links: dict[EdgeKey, LinkEnds] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        claims: FieldColumns,
        order: Sequence[int],
        entities: EntityFacts,
        linked: bool,
        withdrawn: frozenset[str] = frozenset(),
    ) -> ClaimFacts:
        """Return the facts on all claims.

        Args:
            claims: The claims.
            order: Their numbers in the order in which their links are written.
            entities: The facts on the entities.
            linked: Whether documents and links are wanted.
            withdrawn: The keys of the entries that a list withdrew.
        """
        facts = cls(withdrawn=withdrawn)
        state = cache(ClaimState)
        denials: list[tuple[str, str]] = []
        for part in claims.parts(order):
            marks = (part["status"], *facts._marks(part))
            facts.states.update(zip(part["uid"], map(state, *marks), strict=True))
            facts._note(part, entities)
            if linked:
                facts._link(part, entities)
                for uid, denied in zip(part["uid"], part["denies"], strict=True):
                    if denied:
                        denials.extend(zip(repeat(uid), denied))
        for uid, denied in denials:
            if denied in facts.states:
                facts._add(("DENIES", "Claim", "Claim"), [uid], [denied])
        for listings in facts.designations.values():
            listings.sort(key=lambda listing: (listing.interval.start, listing.uid))
        return facts

    def _marks(self, part: Fields) -> tuple[list[bool], list[bool], list[bool]]:
        """Return whether each claim of a part is reserved, beside others and past."""
        reserved, beside, past = list[bool](), list[bool](), list[bool]()
        for hedge, via, fact in zip(part["hedge"], part["via"], part["fact"], strict=True):
            reserved.append(bool(hedge or via) or fact in self.withdrawn)
        marks = zip(part["alone"], part["copy_of"], part["status"], strict=True)
        for alone, copy_of, status in marks:
            beside.append(bool(copy_of) or not alone or not bears(status, is_gap=False))
        dates = zip(part["interval"], part["stated"], part["known_by"], strict=True)
        for interval, stated, known_by in dates:
            past.append(bool(interval[1]) and was_before(interval[1], stated, known_by))
        return reserved, beside, past

    def _note(self, part: Fields, entities: EntityFacts) -> None:
        """Note what a few claims of a part say."""
        uids, statuses, known = part["uid"], part["status"], part["known_by"]
        for place, text in enumerate(part["text"]):
            if text.startswith(AS_PRINTED):
                self.printed[uids[place]] = known[place], uids[place], text
        for place, (predicate, target) in enumerate(
            zip(part["predicate"], part["object"], strict=True)
        ):
            if is_designation(predicate, target, statuses[place]):
                party = entities.resolved[target]
                self.designations.setdefault(party, []).append(_listing(part, place))
            elif not target and statuses[place] in ("self", "denied"):
                self.speaking.add(entities.resolved[part["subject"][place]])

    def _link(self, part: Fields, entities: EntityFacts) -> None:
        """Link the claims of a part to their parties and documents."""
        uids, documents, kinds = part["uid"], part["document"], entities.kinds
        for name, ends in (
            ("SUBJECT", "subject"),
            ("ASSERTED_BY", "asserter"),
            ("OBJECT", "object"),
        ):
            starts, found = uids, part[ends]
            if name == "OBJECT":
                starts, found = list(compress(uids, found)), list(filter(None, found))
            targets = list(map(entities.resolved.__getitem__, found))
            kinds_of = list(map(kinds.__getitem__, targets))
            # One pass for each kind, of which there are few.
            for kind in dict.fromkeys(kinds_of):
                of_kind = list(map(kind.__eq__, kinds_of))
                self._add(
                    (name, "Claim", kind), compress(starts, of_kind), compress(targets, of_kind)
                )
        self.documents.update(documents)
        self._add(("STATED_IN", "Claim", "Document"), uids, documents)

    def _add(self, key: EdgeKey, starts: Iterable[str], targets: Iterable[str]) -> None:
        links = self.links.setdefault(key, LinkEnds([], []))
        links.starts.extend(starts)
        links.targets.extend(targets)


def _listing(part: Fields, place: int) -> ListingFacts:
    values = {name: part[name][place] for name in ListingFacts._fields}
    values["interval"] = Interval(*values["interval"])
    return ListingFacts(**values)
