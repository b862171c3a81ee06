"""The image of a version written from that of another one that differs in little."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from ...fold_index import keys_of_claim, keys_of_edge, names_of_claim
from ...identity import Decision
from ...ledger import Ledger, State
from ...model import Claim, Entity
from ...proposals import Proposals
from ...reviews import Review
from ...support import StrengthTable
from ..entity_index import keys_of_entity
from ..mapped_file import SectionWriter, write_mapped
from ..packing import packed
from ..state_image import STANDINGS, StateImage, StateInputs, facts_of, head_of, write_names
from ..stored_fold_arrays import write_fold_arrays
from .changed_claims import ChangedRows, VersionRows, changed_claims, changed_documents
from .changed_entities import TooMuch, changed_entities
from .changed_inputs import changed_inputs
from .changed_relations import changed_relations, sorted_rows
from .edited_arrays import NumberedClaims, edited_fold
from .edited_names import edited_names
from .edited_sections import ChangedSections, EditedSections, IndexPlan, WholeSections
from .edited_sections import keyed as _keyed
from .row_plans import NewRow, RowPlan

Made = TypeVar("Made")
LARGE = 16 * 2**20  # bytes of an image beside which changes stand in a file of their own
FEW = 50  # they are at most one row in so many; with more, the image is written whole


@dataclass(frozen=True)
class Version:
    """A version as its image is made: what it follows from, and how to ask about it.

    `decisions` returns the decisions that concern some sources.
    """

    ledger: Ledger
    state: State
    inputs: StateInputs
    reviews: Sequence[Review]
    let_in: Collection[str]
    decisions: Callable[[Collection[str]], Sequence[Decision]]
    table: StrengthTable


def write_edited(path: Path, image: StateImage, version: Version) -> bool:
    """Write the image of a version from that of another one; return whether that could be done.

    The file is the one that `state_image.write` writes. Beside a large image from which little
    differs it is one of the changes, which is read together with that image.

    Args:
        path: The file, in the folder of the other image.
        image: The image of the other version, which is one file.
        version: The version.

    Raises:
        OSError: The file cannot be written.
        Damaged: The other image is not as it was written.
    """
    try:
        edited = _EditedImage(image, version)
    except TooMuch:
        return False
    if edited.is_small:
        head = {**edited.head, "other": image.naming}
        write_mapped(path, head, partial(edited.fill, sections=ChangedSections()))
    else:
        write_mapped(path, edited.head, partial(edited.fill, sections=WholeSections()))
    return True


class _EditedImage:
    def __init__(self, image: StateImage, version: Version) -> None:
        """Find what differs.

        Raises:
            TooMuch: It can only be made from all rows.
        """
        # The order of sources decides which of them names an entity, in all of the image.
        changed = changed_inputs(image.inputs, version.inputs.stated)
        if changed is None or not _in_one_order(image.sources, version.inputs.sources):
            raise TooMuch
        self._image, self._version = image, version
        rows = VersionRows(version.ledger, version.state, version.reviews, version.let_in)
        self._claims = changed_claims(image, rows, changed)
        self._documents, documents = changed_documents(image, rows, changed)
        self._counts = {**self._claims.counts, "documents": documents}
        # The sections of proposals are there or not there as a whole.
        if self._has_proposals != (image.proposed_ids is not image.ids):
            raise TooMuch
        before = State(0, dict(image.inputs["sources"]), version.state.gate)
        self._entities = changed_entities(
            image,
            version.ledger,
            (before, version.state),
            changed,
            [*self._claims.before.values(), *self._claims.after.values()],
            ([Decision(**each) for each in image.inputs["decisions"]], version.decisions),
            (image.sources, version.inputs.sources),
            self._is_named,
        )
        self._relations = changed_relations(image, self._claims, self._entities, version.table)
        self._numbered = NumberedClaims(self._order, image.folded.claims, self._claims.after)
        self._fold = edited_fold(image.fold_arrays, self._numbered, self._relations)

    @property
    def is_small(self) -> bool:
        """Whether the changes are to stand in a file of their own."""
        plans = [*self._claims.plans.values(), self._entities.rows, self._relations.edges]
        differing = 0
        for plan in plans:
            differing += len(plan.new) + len(plan.gone)
        return self._image.size >= LARGE and differing * FEW <= sum(map(len, plans))

    @property
    def _has_proposals(self) -> bool:
        return len(self._claims.plans["proposals"]) > 0

    def _is_named(self, uid: str) -> bool:
        """Return whether a claim that counts names a record."""
        folded, ids = self._image.folded, self._image.ids
        for claim in self._claims.after.values():
            if uid in claim.names:
                return True
        # The index of the image knows a claim by the entities that its records stood for there, so
        # that it also finds claims that name other records of the entity.
        stored = folded.name_index(ids).some([f"names={ids.uid(uid)}"])
        asserted = folded.claim_index.some([f"asserter={uid}"])
        for claim in chain(stored, asserted):
            if uid in claim.names and claim.uid not in self._claims.before:
                return True
        return False

    @cached_property
    def _order(self) -> RowPlan:
        """The claims of the fold, which are sorted by uid."""
        folded: Any = self._image.folded.claims
        removed = [folded.number(uid) for uid in self._claims.before]
        inserted: list[NewRow] = []
        for uid in sorted(self._claims.after):
            place = bisect_left(range(len(folded)), uid, key=folded.key)
            inserted.append(NewRow(place, uid))
        return RowPlan.of(len(folded), removed, inserted)

    @cached_property
    def _places(self) -> np.ndarray[Any, Any]:
        """The number of each claim of the fold among those of the log."""
        image, logged = self._image, self._claims.plans["claims"]
        stored: Any = image.claim_order
        old = np.arange(len(image.claims)) if stored is None else np.asarray(stored, np.int64)
        # The log and the fold have the same claims, so that a claim is new in both or in neither. A
        # claim that is gone has no number; none of these is taken over, and 0 stands for it.
        number_of = dict(zip(_keys(logged), logged.new, strict=True))
        new = list(map(number_of.__getitem__, _keys(self._order)))
        return self._order.values(np.maximum(logged.moves[old], 0), new)

    @property
    def _is_ordered(self) -> bool:
        """Whether the claims of the log are in the order of the fold."""
        return bool(np.array_equal(self._places, np.arange(len(self._places))))

    @property
    def head(self) -> dict[str, object]:
        """The head of the file."""
        ids, fold = self._entities.ids, self._fold
        return head_of(
            self._version.inputs,
            self._counts,
            facts_of(ids),
            self._proposed_head() if self._has_proposals else None,
            {
                "newest": fold.newest,
                "authorities": dict(
                    zip(fold.authorities, map(ids.uid, fold.authorities), strict=True)
                ),
                "movements": dict(fold.movements),
            },
            not self._is_ordered,
        )

    def _proposed_head(self) -> dict[str, object]:
        changes, stored = self._entities, self._image.lacking
        # What the graph has and the names known to proposals change: of the part it is found again,
        # of all else the image says it.
        lacking: dict[str, list[str]] = {}
        for name in ("entities", "resolve"):
            one, other = getattr(changes.before, name), getattr(changes.proposed_before, name)
            lacked = set(stored[name]) - (one.keys() - other.keys())
            one, other = getattr(changes.after, name), getattr(changes.proposed, name)
            lacking[name] = sorted(lacked | (one.keys() - other.keys()))
        return {**facts_of(changes.proposed_ids), **lacking}

    def fill(self, writer: SectionWriter, sections: EditedSections) -> None:
        """Write the sections, in the order of `state_image`.

        Args:
            writer: The file.
            sections: Writes rows and indexes: all of them, or what differs.
        """
        # The place of a section is part of the bytes, and the head lists sections as they come. So
        # each step here has its counterpart in `state_image._fill`, and neither may move alone.
        image, entities, relations = self._image, self._entities, self._relations
        folded: Any = image.folded
        for name in STANDINGS:
            sections.rows(writer, name, getattr(image, name), self._claims.plans[name])
        if not self._is_ordered:
            writer.numbers("order", self._places, "I")
        sections.rows(writer, "documents", image.documents, self._documents)
        sections.rows(writer, "entities", image.entity_rows, entities.rows)
        resolve = image.resolve_rows
        keys = {*entities.before.resolve, *entities.after.resolve}
        plan = sorted_rows(resolve, keys, _packed(entities.after.resolve))
        sections.rows(writer, "resolve", resolve, plan)
        if self._has_proposals:
            self._fill_proposed(writer, sections)
        sections.rows(writer, "edges", folded.edges, relations.edges)
        sections.rows(writer, "properties", folded.properties, relations.properties)
        sections.rows(writer, "designations", folded.designations, relations.designations)
        sections.rows(writer, "named", image.named, relations.named)
        writer.numbers("listings", self._fold.listings, "I")
        self._fill_indexes(writer, sections)
        self._fill_names(writer, sections)
        write_fold_arrays(writer, self._fold.arrays)

    def _fill_proposed(self, writer: SectionWriter, sections: EditedSections) -> None:
        """Write what the entities known to proposals add to those of the graph."""
        changes, image = self._entities, self._image
        rows = image.proposed_rows
        edit = ChangedRows()
        # All of the part are taken out and put in again: they are few, and whether one belongs here
        # depends on the entity of the graph as well.
        for uid in changes.proposed_before.entities:
            number = rows["entities+"].number(uid)
            if number is not None:
                edit.removed.add(number)
        added = _added(changes.after.entities, changes.proposed.entities)
        for entity in sorted(added.values(), key=_first_record):
            # In the order of the first record, as the entities of the graph.
            place = bisect_left(
                range(len(rows["entities+"])),
                _first_record(entity),
                key=lambda number: _first_record(rows["entities+"].at(number)),
            )
            edit.inserted.append(NewRow(place, entity.uid, packed(entity)))
        sections.rows(writer, "entities+", rows["entities+"], edit.plan(rows["entities+"]))
        resolve = _added(changes.after.resolve, changes.proposed.resolve)
        keys = {*changes.proposed_before.resolve, *changes.proposed.resolve}
        plan = sorted_rows(rows["resolve+"], keys, _packed(resolve))
        sections.rows(writer, "resolve+", rows["resolve+"], plan)

    def _fill_indexes(self, writer: SectionWriter, sections: EditedSections) -> None:
        """Write the numbers of relations, claims, proposals and entities by what they name."""
        image, ids = self._image, self._entities.ids
        folded = image.folded
        edges = self._relations.edges
        keys = _keyed(dict(zip(edges.new, self._relations.new_edges, strict=True)), keys_of_edge)
        index: Any = folded.edge_index.index
        sections.index(writer, "edges by", index, IndexPlan(edges, keys))
        order = self._order
        new = _rows_of(order, self._claims.after)
        index = folded.claim_index.index
        keys = _keyed(new, keys_of_claim)
        sections.index(writer, "claims by", index, IndexPlan(order, keys))
        # The keys of this index are entities. A claim that stays as it is has other keys there if
        # one of its parties is another entity now: it is taken out and put in at its own number.
        old: Any = folded.claims
        again = {old.number(uid): claim for uid, claim in self._relations.affected.items()}
        index = folded.name_index(image.ids).index
        plan = IndexPlan.of(order, new, again, partial(names_of_claim, ids=ids))
        sections.index(writer, "claims naming", index, plan)
        index = image.proposed.by_party.index
        sections.index(writer, "proposals about", index, self._proposal_plan())
        sections.index(writer, "entities by", image.entity_index, self._entity_plan())

    def _proposal_plan(self) -> IndexPlan:
        changes, image = self._entities, self._image
        plan = self._claims.plans["proposals"]
        proposals = Proposals({}, changes.proposed_ids, changes.ids)
        stored: Any = image.proposals
        # A proposal is found under the entity of the graph, or under the one that only proposals
        # know: a change of either gives it other keys.
        reached = {*changes.before.entities, *changes.proposed_before.entities}
        reached |= {*changes.before.resolve, *changes.proposed_before.resolve}
        reached |= {*changes.after.resolve, *changes.proposed.resolve}
        again: dict[int, Claim] = {}
        for claim in image.proposed.by_party.some(sorted(reached)):
            again[stored.number(claim.uid)] = claim
        new = _rows_of(plan, self._claims.proposed_after)
        return IndexPlan.of(plan, new, again, proposals.parties_of)

    def _entity_plan(self) -> IndexPlan:
        changes, image = self._entities, self._image
        ids, plan = changes.ids, changes.rows
        again: dict[int, Entity] = {}
        # What stands above an entity may have another uid now.
        for uid in sorted(changes.moved.union(map(image.ids.uid, changes.moved))):
            for below in image.ids.under(uid):
                number = image.entity_rows.number(below)
                if number is not None and plan.shift.now(number) is not None:
                    again[number] = ids.entities[below]
        new = _rows_of(plan, ids.entities)
        return IndexPlan.of(plan, new, again, partial(keys_of_entity, ids=ids))

    def _fill_names(self, writer: SectionWriter, sections: EditedSections) -> None:
        changes = self._entities
        if changes.rows.is_same and not sections.is_whole:
            return
        new = list(map(changes.after.entities.__getitem__, _keys(changes.rows)))
        names = edited_names(self._image.name_lines(), changes.rows, new)
        write_names(writer, names.owners, names.plain, names.latin)


def _added(graph: Mapping[str, Any], proposed: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a mapping has otherwise than another, or the other lacks."""
    return {key: value for key, value in proposed.items() if graph.get(key) != value}


def _in_one_order(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether two lists have what they share in one order."""
    one = [name for name in before if name in after]
    return one == [name for name in after if name in before]


def _first_record(entity: Entity) -> str:
    return entity.records[0]


def _keys(plan: RowPlan) -> list[str]:
    """Return the keys of the new rows, in their order."""
    return list(map(attrgetter("key"), plan.new.values()))


def _rows_of(plan: RowPlan, values: Mapping[str, Made]) -> dict[int, Made]:
    """Return what the new rows stand for, by number."""
    return dict(zip(plan.new, map(values.__getitem__, _keys(plan)), strict=True))


def _packed(values: Mapping[str, object]) -> dict[str, bytes]:
    return dict(zip(values, map(packed, values.values()), strict=True))
