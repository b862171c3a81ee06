"""Parties that look wrongly joined, with the decisions and numbers that joined them.

A party has one number of each register, a natural person is no company, and a company sends nothing
before it is founded. Where an entity of several entries breaks one of these rules, the shortest row
of decisions and numbers between the entries concerned shows what can be taken back.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from ..dates import BEGINNING, END
from ..fold import Folded, is_supported
from ..identity import Decision, Identities
from ..identity_part import RecordIndex, by_records
from ..legs import bearing, bears
from ..model import Claim, Entity, Record
from ..naming.numbers import SINGLE
from ..schema import schema

Test = Callable[[Record], bool]
NUMBERS, KINDS, FOUNDED = "numbers", "kinds", "founded"


@dataclass(frozen=True, slots=True)
class JoinLink:
    """What made two entries one: a decision, or a number that both print ("SCHEME:VALUE")."""

    left: str
    right: str
    decision: Decision | None
    number: str = ""


@dataclass(frozen=True, slots=True)
class DoubtfulJoin:
    """A party that looks wrongly joined.

    `rule` is what it breaks, `found` the two values that do not go together, and `links` lead from
    the entry with the one to the entry with the other; there are none where one entry has both.
    """

    uid: str
    name: str
    rule: str
    found: tuple[str, str]
    links: tuple[JoinLink, ...]


class DoubtfulJoins:
    """Looks through the entities of a case for those that look wrongly joined."""

    def __init__(
        self,
        folded: Folded,
        ids: Identities,
        index: RecordIndex,
        decisions: Sequence[Decision],
    ) -> None:
        """Take the case.

        Args:
            folded: The relations.
            ids: The entities.
            index: All records.
            decisions: The decisions in order; the last on a pair is in force.
        """
        self._folded, self._ids, self._index = folded, ids, index
        self._decisions = decisions

    @cached_property
    def _same(self) -> Mapping[frozenset[str], Decision]:
        """The decisions `same` in force by the records that they are about."""
        standing: dict[frozenset[str], Decision] = {}
        known = filter(self._is_here, self._decisions)
        # Both in one order: a decision as it was written, and about records.
        for written in known:
            for placed in by_records([written], self._index):
                standing[frozenset((placed.left, placed.right))] = written
        return {pair: item for pair, item in standing.items() if item.verdict == "same"}

    @cached_property
    def _decided_with(self) -> Mapping[str, list[tuple[str, Decision]]]:
        """The records that a decision makes one with each record."""
        others: dict[str, list[tuple[str, Decision]]] = {}
        for pair, decision in self._same.items():
            for one, other in (sorted(pair), sorted(pair, reverse=True)):
                others.setdefault(one, []).append((other, decision))
        return others

    def _is_here(self, decision: Decision) -> bool:
        resolve = self._ids.resolve
        return decision.left in resolve and decision.right in resolve

    def find(self, uids: Iterable[str] = ()) -> Iterator[DoubtfulJoin]:
        """Yield the parties that look wrongly joined, by rule.

        Args:
            uids: Entities to look at; none for all.
        """
        wanted = sorted(uids) or sorted(self._ids.entities)
        for uid in wanted:
            yield from self._numbers(self._ids.entities[uid])
        yield from self._kinds(set(wanted))
        yield from self._founded(set(wanted))

    def _numbers(self, entity: Entity) -> Iterator[DoubtfulJoin]:
        """Yield an entity with two numbers of one register."""
        values: dict[str, list[str]] = {}
        for scheme, value in entity.identifiers:
            if scheme in SINGLE:
                values.setdefault(scheme, []).append(value)
        for scheme, several in values.items():
            label = schema().schemes[scheme].label
            # Neighbours are enough: of three numbers each differs from the next.
            for one, other in itertools.pairwise(several):
                found = (f"{label} {one}", f"{label} {other}")
                links = self._between(entity, _prints(scheme, one), _prints(scheme, other))
                yield DoubtfulJoin(entity.uid, entity.name, NUMBERS, found, links)

    def _kinds(self, wanted: set[str]) -> Iterator[DoubtfulJoin]:
        """Yield decisions that join what cannot be one, such as a person and a company."""
        for pair, decision in sorted(self._same.items(), key=lambda item: sorted(item[0])):
            records = sorted(self._index.of(pair), key=lambda record: record.uid)
            uids = {self._ids.uid(record.uid) for record in records}
            kinds = list(map(attrgetter("kind"), records))
            # A later decision may have taken the two apart again: then nothing is joined here.
            if len(records) < 2 or len(uids) > 1 or uids.isdisjoint(wanted):
                continue
            if len({schema().family(kind) for kind in kinds}) == 1:
                continue
            entity = self._ids.entities[uids.pop()]
            link = JoinLink(decision.left, decision.right, decision)
            found = (f"{kinds[0]} {records[0].name}", f"{kinds[1]} {records[1].name}")
            yield DoubtfulJoin(entity.uid, entity.name, KINDS, found, (link,))

    def _founded(self, wanted: set[str]) -> Iterator[DoubtfulJoin]:
        """Yield parties that sent or received goods before the first day of their founding."""
        founded: dict[str, Claim] = {}
        for claim in self._folded.claims_with(predicates=["INCORPORATED"]):
            uid = self._ids.uid(claim.subject)
            # Of several days the first counts: it is later than the fewest movements.
            known = founded.get(uid)
            if uid in wanted and claim.interval.start and bears(claim.status, is_gap=False):
                if known is None or claim.interval.begins < known.interval.begins:
                    founded[uid] = claim
        for uid, claim in sorted(founded.items()):
            moved = self._moved_before(uid, claim.interval.begins)
            if moved is not None:
                entity = self._ids.entities[uid]
                found = (
                    f"founded {claim.interval.start} ({claim.uid})",
                    f"goods moved by {moved.interval.end} ({moved.uid})",
                )
                yield DoubtfulJoin(
                    uid, entity.name, FOUNDED, found, self._of_claims(entity, claim, moved)
                )

    def _moved_before(self, uid: str, day: str) -> Claim | None:
        """Return the first claim by which goods had moved to or from a party before a day."""
        forward = set(schema().forward)
        found: list[tuple[str, str]] = []
        for edge in self._folded.relations(ends=[uid]):
            if edge.predicate not in forward or not is_supported(edge):
                continue
            for claim in bearing(edge, self._folded.claims):
                ends = claim.interval.ends
                if BEGINNING < ends < min(day, END):
                    found.append((ends, claim.uid))
        return self._folded.claims[min(found)[1]] if found else None

    def _of_claims(self, entity: Entity, one: Claim, other: Claim) -> tuple[JoinLink, ...]:
        """Return what joins the entries of an entity that two claims name."""
        named: list[set[str]] = []
        for claim in (one, other):
            mine = {uid for uid in claim.names if self._ids.uid(uid) == entity.uid}
            named.append(mine)
        return self._between(entity, _is_one_of(named[0]), _is_one_of(named[1]))

    def _between(self, entity: Entity, starts: Test, ends: Test) -> tuple[JoinLink, ...]:
        """Return the shortest row of links from an entry of one sort to one of another."""
        members = {record.uid: record for record in self._index.of(entity.records)}
        links = self._links(members)
        before: dict[str, JoinLink | None] = {}
        row = sorted(uid for uid in members if starts(members[uid]))
        before.update(dict.fromkeys(row))
        for uid in row:  # it grows while it is walked
            if ends(members[uid]):
                return tuple(_row(uid, before))
            for link in links.get(uid, ()):
                if link.right not in before:
                    before[link.right] = link
                    row.append(link.right)
        return ()

    def _links(self, members: Mapping[str, Record]) -> dict[str, list[JoinLink]]:
        """Return what joins each of some records with others, decisions first."""
        links: dict[str, list[JoinLink]] = {}

        def add(one: str, other: str, decision: Decision | None, number: str) -> None:
            links.setdefault(one, []).append(JoinLink(one, other, decision, number))
            links.setdefault(other, []).append(JoinLink(other, one, decision, number))

        for uid in sorted(members):
            for other, decision in self._decided_with.get(uid, ()):
                if uid < other and other in members:
                    add(uid, other, decision, "")
        holders: dict[str, list[str]] = {}
        for uid, record in sorted(members.items()):
            for scheme, value in record.identifiers:
                if schema().schemes[scheme].strong:
                    holders.setdefault(f"{scheme}:{value}", []).append(uid)
        # A row through all holders of a number joins them; every pair would say no more.
        for number, uids in sorted(holders.items()):
            for one, other in itertools.pairwise(uids):
                if one != other:
                    add(one, other, None, number)
        return links


def _prints(scheme: str, value: str) -> Test:
    return lambda record: (scheme, value) in record.identifiers


def _is_one_of(uids: Collection[str]) -> Test:
    return lambda record: record.uid in uids


def _row(uid: str, before: Mapping[str, JoinLink | None]) -> list[JoinLink]:
    """Return the links that lead to a record, in order."""
    links: list[JoinLink] = []
    link = before[uid]
    while link is not None:
        links.append(link)
        link = before[link.left]
    return links[::-1]
