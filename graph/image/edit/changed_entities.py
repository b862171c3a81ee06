"""The entities that differ between the image of a version and another version."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from ...identity import (
    Decision,
    Identities,
    Pair,
    about_loaded,
    has_doubtful,
    identify,
    strangers_among,
)
from ...identity_part import RecordIndex, RecordTable, by_records, reached
from ...lazy import Overlaid
from ...ledger import Ledger, State
from ...model import Claim, Entity, Record
from ...proposals import is_name
from ..packing import packed
from ..state_image import StateImage
from .changed_claims import ChangedRows
from .changed_inputs import ChangedInputs, read_alone
from .row_plans import NewRow, RowPlan


class TooMuch(Exception):
    """An image cannot be made from another one: only all rows together can tell.

    It is no fault. The image is made whole then, and says the same as one that could be edited.
    """


@dataclass(frozen=True)
class Known:
    """The records of a version, and the decisions about them.

    `hidden` are names that only proposals know. `decisions` are those in force among all records,
    and `order` has the datasets in the order in which they give an entity its name.
    """

    index: RecordIndex
    hidden: frozenset[str]
    decisions: Sequence[Decision]
    order: Sequence[str]

    def part(
        self, members: Mapping[str, Record], strangers: frozenset[Pair], every: bool = False
    ) -> Identities:
        """Return the entities of some records, to which no other record belongs.

        Args:
            members: The records.
            strangers: Those among all records.
            every: Whether hidden records are there too.
        """
        present: list[Record] = []
        for record in members.values():
            if every or record.uid not in self.hidden:
                present.append(record)
        # A decision that reaches out of the part names a record that is hidden, or that the version
        # lacks: any other one would have been reached, too.
        return identify(present, about_loaded(present, self.decisions), self.order, strangers)


@dataclass(frozen=True)
class EntityChanges:
    """The entities of the records that a change can reach, as they were and as they are.

    `before` and `after` are those of the graph. `proposed` are those of `after` with the names that
    only proposals know. `ids` are the entities of the whole version, `proposed_ids` those with
    these names. `rows` has the rows of entities.
    """

    before: Identities
    after: Identities
    proposed_before: Identities
    proposed: Identities
    ids: Identities
    proposed_ids: Identities
    rows: RowPlan

    @property
    def moved(self) -> set[str]:
        """The uids whose entity has another uid now, or is new or gone."""
        return _differing(self.before.resolve, self.after.resolve)

    @property
    def differing(self) -> set[str]:
        """The uids of the entities that are gone, new or different."""
        return _differing(self.before.entities, self.after.entities)


def _differing(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    """Return the keys under which two mappings have different values, or only one has any."""
    return {key for key in {*before, *after} if before.get(key) != after.get(key)}


def changed_entities(
    image: StateImage,
    ledger: Ledger,
    states: tuple[State, State],
    changed: ChangedInputs,
    claims: Sequence[Claim],
    decisions: tuple[Sequence[Decision], Callable[[Collection[str]], Sequence[Decision]]],
    orders: tuple[Sequence[str], Sequence[str]],
    is_named: Callable[[str], bool],
) -> EntityChanges:
    """Return the entities that differ.

    Args:
        image: The image of another version.
        ledger: The claim log.
        states: The other version and the version.
        changed: How their inputs differ.
        claims: The claims that count in one of the two and differ.
        decisions: All decisions of the other version, and what returns those of the version that
            concern some sources.
        orders: The sources of the two in their order.
        is_named: Returns whether a claim of the version that counts names a record.

    Raises:
        TooMuch: Only all records together can tell.
    """
    # Both versions share the tables of the sources that did not change: each is read once.
    tables: dict[tuple[str, str], RecordTable] = {}

    def index_of(state: State) -> RecordIndex:
        for source, digest in state.sources.items():
            if (source, digest) not in tables:
                part = read_alone(source, digest)
                tables[source, digest] = RecordTable(ledger.whole(part, "records"))
        return RecordIndex([], [tables[pair] for pair in state.sources.items()])

    indexes = index_of(states[0]), index_of(states[1])
    # A record that is only a name in a text is in the graph once a claim that counts names it.
    old_names = indexes[0].names
    hidden_before = old_names.difference(filter(image.ids.resolve.__contains__, old_names))
    hidden_after = _hidden_after(indexes[1], hidden_before, old_names, claims, is_named)
    before = Known(indexes[0], hidden_before, decisions[0], orders[0])
    present = {source for source, digest in states[1].sources.items() if tables[source, digest]}
    after = Known(indexes[1], hidden_after, decisions[1](present), orders[1])
    seeds = _seeds(changed, tables, (before, after))
    seeds |= hidden_before ^ hidden_after  # they come into the graph or leave it
    members = _closure(seeds, before, after)
    strangers = _strangers_now(image, before, after, members)
    one, other = members
    return _changes(
        image,
        before.part(one, image.ids.strangers),
        after.part(other, strangers[0]),
        before.part(one, image.proposed_ids.strangers, every=True),
        after.part(other, strangers[1], every=True),
        strangers,
    )


def _hidden_after(
    index: RecordIndex,
    hidden: frozenset[str],
    names: frozenset[str],
    claims: Iterable[Claim],
    is_named: Callable[[str], bool],
) -> frozenset[str]:
    """Return the names of a version that only proposals know."""
    touched: set[str] = set()
    for claim in claims:
        touched.update(filter(is_name, claim.names))
    now = index.names
    touched |= now - names
    # Of all other names the claims that name them are the same: they stay hidden or in the graph.
    still = (hidden & now) - touched
    return still.union(itertools.filterfalse(is_named, touched & now))


def _seeds(
    changed: ChangedInputs,
    tables: Mapping[tuple[str, str], RecordTable],
    versions: tuple[Known, Known],
) -> set[str]:
    """Return the records that differ or that a decision names which differs."""
    seeds: set[str] = set()
    for source in {*changed.before, *changed.after}:
        rows: list[dict[str, Record]] = []
        for digests in (changed.before, changed.after):
            table = tables.get((source, digests.get(source, "")))
            every = table.of(list(table.uids)) if table else ()
            rows.append({record.uid: record for record in every})
        seeds |= _differing(*rows)
    # A side may be a uid that an identifier gives. Which record that means can differ between the
    # versions, so it is found in both; `by_records` finds it for whole decisions only.
    sides = [Decision(side, side, "same", "", "", "") for side in sorted(changed.sides)]
    for known in versions:
        seeds.update(map(attrgetter("left"), by_records(sides, known.index)))
    return seeds


Members = tuple[dict[str, Record], dict[str, Record]]


def _closure(seeds: set[str], before: Known, after: Known) -> Members:
    """Return all records that the seeds reach in one of two versions, as both have them."""
    joined_before = list(by_records(before.decisions, before.index))
    joined_after = list(by_records(after.decisions, after.index))
    # An entity may fall apart, or two become one. So a record that is reached in one version is a
    # seed in the other one too, until neither reaches any more: then no other record belongs to an
    # entity of these in either version.
    while True:
        one = reached(seeds, before.index, joined_before)
        other = reached(seeds, after.index, joined_after)
        every = seeds | one.keys() | other.keys()
        if every == seeds:
            return one, other
        seeds = every


def _strangers_now(
    image: StateImage, before: Known, after: Known, members: Members
) -> tuple[frozenset[Pair], frozenset[Pair]]:
    """Return the strangers of a version: among the records of the graph, and among all.

    Raises:
        TooMuch: Two other records are strangers in one of the versions only.
    """
    one, other = members
    is_doubtful = False
    for known, part in ((before, one), (after, other)):
        records = list(part.values())
        is_doubtful |= has_doubtful(records, about_loaded(records, known.decisions))
    # Where no printed number is in doubt among the members, all that the image says of strangers is
    # about other records, and stays.
    if not is_doubtful:
        return image.ids.strangers, image.proposed_ids.strangers
    # How much two names have in common depends on all names that are compared. So all strangers are
    # found again, once without the hidden names and once with them, as a whole image has both.
    numbered = after.index.numbered()
    found: list[frozenset[Pair]] = []
    for stored, hidden in (
        (image.ids.strangers, after.hidden),
        (image.proposed_ids.strangers, frozenset[str]()),
    ):
        records = [record for record in numbered if record.uid not in hidden]
        strangers = strangers_among(records, _decisions_among(records, after, hidden))
        # Another pair is joined or parted by this change alone, far from all that was looked at.
        if _outside(strangers, members) != _outside(stored, members):
            raise TooMuch
        found.append(strangers)
    return found[0], found[1]


def _decisions_among(
    records: Iterable[Record], known: Known, hidden: Collection[str]
) -> list[Decision]:
    """Return the decisions of a version about two of some records."""
    uids = set(map(attrgetter("uid"), records))
    inside: list[Decision] = []
    for decision in by_records(known.decisions, known.index, hidden):
        if decision.left in uids and decision.right in uids:
            inside.append(decision)
    return inside


def _outside(pairs: Iterable[Pair], members: Members) -> set[Pair]:
    return {pair for pair in pairs if pair.isdisjoint(members[0]) and pair.isdisjoint(members[1])}


def _changes(
    image: StateImage,
    before: Identities,
    after: Identities,
    proposed_before: Identities,
    proposed: Identities,
    strangers: tuple[frozenset[Pair], frozenset[Pair]],
) -> EntityChanges:
    """Return the entities of a part of two versions within those of the whole.

    Raises:
        TooMuch: The part is not as the image has it.
    """
    stored = image.ids
    edit = ChangedRows()
    # The part as it was is known twice: from the image, and found again from its records. That both
    # agree is what shows that no other record belongs to it.
    for uid, entity in before.entities.items():
        number = image.ids.entities.number(uid)  # type: ignore[attr-defined]
        if number is None or stored.entities[uid] != entity:
            raise TooMuch
        if after.entities.get(uid) != entity:
            edit.removed.add(number)
    # What follows looks up single uids of the image: nothing here may grow with all entities.
    for uid, entity in after.entities.items():
        if before.entities.get(uid) == entity:
            continue
        if uid not in before.entities and uid in stored.entities:
            raise TooMuch  # an entity elsewhere has this uid
        edit.inserted.append(NewRow(_place(stored, entity), uid, packed(entity)))
    # Entities are in the order of their first records, not of their own uids.
    edit.inserted.sort(key=lambda row: (row.before, _first_record(after.entities[row.key])))
    for uid in after.resolve.keys() - before.resolve.keys():
        if uid in stored.resolve:
            raise TooMuch  # an identifier of a record elsewhere gives this uid
    return EntityChanges(
        before,
        after,
        proposed_before,
        proposed,
        _within(stored, before, after, strangers[0]),
        _within(image.proposed_ids, proposed_before, proposed, strangers[1]),
        RowPlan.of(len(stored.entities), edit.removed, edit.inserted),
    )


def _within(
    stored: Identities, before: Identities, after: Identities, strangers: frozenset[Pair]
) -> Identities:
    """Return all entities where those of a part are other ones."""
    return Identities(
        Overlaid(stored.entities, after.entities, before.entities.keys() - after.entities.keys()),
        Overlaid(stored.resolve, after.resolve, before.resolve.keys() - after.resolve.keys()),
        _replaced(stored.apart, before.apart, after.apart),
        _replaced(stored.unsure, before.unsure, after.unsure),
        edited_clashes(stored.clashes, before.clashes, after.clashes),
        strangers,
    )


def _first_record(entity: Entity) -> str:
    return entity.records[0]


def _place(stored: Identities, entity: Entity) -> int:
    """Return the number of the first stored entity that stands behind an entity."""
    entities: Any = stored.entities
    return bisect_left(
        range(len(entities)), entity.records[0], key=lambda number: entities.at(number).records[0]
    )


def _replaced(
    stored: frozenset[Pair], before: frozenset[Pair], after: frozenset[Pair]
) -> frozenset[Pair]:
    return (stored - before) | after


def edited_clashes(
    stored: Sequence[str], before: Sequence[str], after: Sequence[str]
) -> tuple[str, ...]:
    """Return the clashes of all records where those of a part differ."""
    # Counted, because two parts may be described by the same words, of which one may go.
    left = Counter(stored)
    left.subtract(Counter(before))
    left.update(after)
    return tuple(sorted(left.elements()))
