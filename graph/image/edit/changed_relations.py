"""The relations, and what else a fold holds, that changed claims and entities touch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from ...fold import designations_of, edges_of_keys, properties_of
from ...identity import Identities
from ...legs import LegKey, edge_uid, key_of, legs_of
from ...model import Claim, Edge
from ...support import StrengthTable
from ..packing import packed
from ..state_image import StateImage
from .changed_claims import ChangedRows, ClaimChanges
from .changed_entities import EntityChanges, TooMuch
from .row_plans import NewRow, RowPlan


@dataclass(frozen=True)
class RelationChanges:
    """What differs in the fold of a version.

    `edges` are the rows of the relations, and `new_edges` those of them that are new or differ, in
    order. `affected` are the claims that count in both versions and name an entity that differs.
    `properties`, `designations` and `named` are the rows of these, `properties_now` and
    `designations_now` the claims of the new rows, in order.
    """

    edges: RowPlan
    new_edges: Sequence[Edge]
    affected: Mapping[str, Claim]
    properties: RowPlan
    properties_now: Sequence[Sequence[str]]
    designations: RowPlan
    designations_now: Sequence[Sequence[str]]
    named: RowPlan


def changed_relations(
    image: StateImage, claims: ClaimChanges, entities: EntityChanges, table: StrengthTable
) -> RelationChanges:
    """Return what differs in the fold of a version.

    Args:
        image: The image of another version.
        claims: The claims that differ.
        entities: The entities that differ.
        table: The table of strengths, which both versions have.

    Raises:
        TooMuch: Two relations have the first digits of a hash in common.
    """
    fold = _ChangedFold(image, claims, entities, table)
    edges, new_edges = fold.edges()
    properties, properties_now = fold.groups("properties")
    designations, designations_now = fold.groups("designations")
    return RelationChanges(
        edges,
        new_edges,
        fold.affected,
        properties,
        properties_now,
        designations,
        designations_now,
        fold.named(),
    )


class _ChangedFold:
    def __init__(
        self,
        image: StateImage,
        claims: ClaimChanges,
        entities: EntityChanges,
        table: StrengthTable,
    ) -> None:
        self.image, self.folded = image, image.folded
        self.claims, self.entities, self.table = claims, entities, table
        self.old_ids, self.ids = image.ids, entities.ids
        # Entities of the image whose records, or some of them, stand for another one now. An index
        # of the image knows a claim by the uids that its parties had there.
        self.moved = {self.old_ids.uid(uid) for uid in entities.moved} | entities.moved
        self.affected = {claim.uid: claim for claim in self._naming(self.moved)}

    def _naming(self, uids: Iterable[str]) -> Iterator[Claim]:
        """Yield the claims that name one of some entities and do not change themselves."""
        keys = map("names={}".format, sorted(uids))
        for claim in self.folded.name_index(self.old_ids).some(keys):
            if claim.uid not in self.claims.before:
                yield claim

    def edges(self) -> tuple[RowPlan, list[Edge]]:
        """Return the rows of the relations, and those that are new or differ."""
        touched = [*self.claims.before.values(), *self.affected.values()]
        now = [*self.claims.after.values(), *self.affected.values()]
        denials = _denials(touched) + _denials(now)
        old = {edge.uid: edge for edge in self._edges_behind(touched, denials)}
        # Relations that were, to see which are gone, and those that the claims state now.
        wanted = set(map(key_of, old.values()))
        wanted.update(legs_of(filter(_relates, now), self.ids))
        for key in wanted:
            # A relation on file that a new claim, or one of another party now, states as well.
            found = self.folded.edges.get(edge_uid(key))
            if found is not None and key_of(found) == key:
                old[found.uid] = found
        behind = self._claims_behind(old.values())
        behind.update(zip(map(attrgetter("uid"), now), now, strict=True))
        # A denial lowers the support of what it answers. They are few, so that all are given and
        # `edges_of_keys` finds out which of them answer a claim behind these relations.
        for denial in self._every_denial():
            behind.setdefault(denial.uid, denial)
        made = edges_of_keys(wanted, behind, self.ids, self.table)
        return self._rows(old, made)

    def _edges_behind(self, claims: Iterable[Claim], denials: Iterable[Claim]) -> list[Edge]:
        """Return the relations of claims, and those that denials answer."""
        uids = list(map(attrgetter("uid"), claims))
        facts: set[tuple[str, str, str, str]] = set()
        ends: set[str] = set()
        for denial in denials:
            uids += [*denial.denies, *denial.beside]
            # One that names no claim rejects a fact, whoever states it. An end of the fact may have
            # been another entity before.
            if not denial.denies and denial.object:
                for ids in (self.old_ids, self.ids):
                    source, target = ids.uid(denial.subject), ids.uid(denial.object)
                    facts.add((source, denial.predicate, target, denial.level))
                    ends.add(source)
        found = self.folded.relations(claims=uids)
        for edge in self.folded.relations(ends=ends):
            if (edge.source, edge.predicate, edge.target, edge.level) in facts:
                found.append(edge)
        return found

    def _claims_behind(self, edges: Iterable[Edge]) -> dict[str, Claim]:
        """Return the claims of relations that are still on file as they were."""
        behind: dict[str, Claim] = {}
        for edge in edges:
            for uid in edge.claims:
                if uid not in self.claims.before:  # it would be there as it was
                    behind[uid] = self.folded.claims[uid]
        return behind

    def _every_denial(self) -> Iterator[Claim]:
        for denial in self.folded.claims_with(statuses=["denied"]):
            if denial.uid not in self.claims.before:
                yield denial
        yield from _denials(self.claims.after.values())

    def _rows(
        self, old: Mapping[str, Edge], made: Mapping[LegKey, Edge]
    ) -> tuple[RowPlan, list[Edge]]:
        rows: Any = self.folded.edges
        edit = ChangedRows()
        # A whole fold gives relations longer uids where the short ones would be equal. Here only a
        # part of them is looked at, so that any sign of equal ones ends the edit.
        if len(set(map(edge_uid, made))) < len(made):
            raise TooMuch
        new: list[Edge] = []
        for uid, edge in old.items():
            key = key_of(edge)
            if uid != edge_uid(key):
                raise TooMuch  # it shares the first digits of its hash with another relation
            if made.get(key) != edge:
                edit.removed.add(rows.number(uid))
        for key in sorted(made):
            edge = made[key]
            if old.get(edge.uid) == edge:
                continue
            if edge.uid not in old and edge.uid in rows:
                raise TooMuch  # another relation has this uid
            new.append(edge)
            edit.inserted.append(NewRow(self._place(key), edge.uid, packed(edge)))
        return RowPlan.of(len(rows), edit.removed, edit.inserted), new

    def _place(self, key: LegKey) -> int:
        """Return the number of the first stored relation that does not come before a key."""
        rows: Any = self.folded.edges
        return bisect_left(range(len(rows)), key, key=lambda number: key_of(rows.at(number)))

    def groups(self, name: str) -> tuple[RowPlan, list[Sequence[str]]]:
        """Return the rows of the claims by what they are about, and the claims of the new rows.

        Args:
            name: "properties" or "designations".
        """
        stored: Any = getattr(self.folded, name)
        changed = (*self.claims.before.values(), *self.claims.after.values())
        # What may have other claims now: the ends of changed claims, and entities that changed.
        keys = set(self.moved) | set(self.entities.after.resolve.values())
        for claim in changed:
            for ids in (self.old_ids, self.ids):
                keys |= {ids.uid(claim.subject), ids.uid(claim.object)}
        claims = dict(self.claims.after)
        for key in keys:
            for uid in stored.get(key, ()):
                if uid not in self.claims.before:
                    claims.setdefault(uid, self.folded.claims[uid])
        made = properties_of if name == "properties" else designations_of
        # Of a key that is not among these only some of the claims are here.
        now = {key: uids for key, uids in made(claims, self.ids).items() if key in keys}
        plan = sorted_rows(stored, keys, dict(zip(now, map(packed, now.values()), strict=True)))
        return plan, [now[row.key] for row in plan.new.values()]

    def named(self) -> RowPlan:
        """Return the rows of the counts of claims that name an entity as subject or object."""
        counts: dict[str, int] = {}

        def count(claims: Iterable[Claim], ids: Identities, step: int) -> None:
            for claim in claims:
                # As a set: a claim about an entity itself names it once.
                for uid in {ids.uid(claim.subject), ids.uid(claim.object)}:
                    counts[uid] = counts.get(uid, 0) + step

        count(self.claims.before.values(), self.old_ids, -1)
        count(self.affected.values(), self.old_ids, -1)
        count(self.claims.after.values(), self.ids, 1)
        count(self.affected.values(), self.ids, 1)
        named = self.image.named
        now: dict[str, bytes] = {}
        for uid, change in counts.items():
            total = named.get(uid, 0) + change
            if total:  # an entity that no claim names has no row
                now[uid] = packed(total)
        return sorted_rows(named, counts, now)


def sorted_rows(stored: Any, keys: Collection[str], now: Mapping[str, bytes]) -> RowPlan:
    """Return the rows of a section that is sorted by key, with some keys anew."""
    edit = ChangedRows()
    for key in sorted(keys):
        number = stored.number(key)
        content = now.get(key)
        # Most keys are given because their rows may have changed, and few of them did.
        if number is not None and content == stored.content(number):
            continue
        if number is not None:
            edit.removed.add(number)
        if content is not None:
            place = bisect_left(range(len(stored)), key, key=stored.key)
            edit.inserted.append(NewRow(place, key, content))
    return RowPlan.of(len(stored), edit.removed, edit.inserted)


def _denials(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.status == "denied"]


def _relates(claim: Claim) -> bool:
    return bool(claim.object) and claim.status != "denied"
