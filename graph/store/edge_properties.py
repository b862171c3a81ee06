"""The properties of relations between entities in a store, as columns."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import repeat, starmap
from operator import attrgetter, itemgetter
from typing import Any

from ..against import NAMED, REGISTERED, Objections, RelationFacts, status_words
from ..dates import first_day
from ..goods import few, spellings_of
from ..image.field_columns import FieldColumns, Fields
from ..legs import bears
from ..model import Denial
from ..reservations import Reservations, words
from .case_facts import ClaimFacts, ClaimState, EdgeKey, EntityFacts
from .claim_properties import filled
from .listing_rows import InForce
from .property_rows import dated, texts
from .row_tables import Columns, EdgeColumns

DIGITS = 9  # of numbers, as in every answer
SUPPORT = ("independent", "common", "support", "exact")  # in the order of the fields of `Support`
NOTHING: frozenset[str] = frozenset()
FIRST = itemgetter(0)
# What is asked of the states of claims (see `ClaimState`), some times for each relation.
STATUS, IS_RESERVED = attrgetter("status"), attrgetter("is_reserved")
IS_BESIDE, IS_PAST = attrgetter("is_beside"), attrgetter("is_past")


class EdgeProperties:
    """Makes the properties of the relations of a fold."""

    def __init__(
        self,
        edges: FieldColumns,
        entities: EntityFacts,
        claims: ClaimFacts,
        objections: Objections,
        listed: InForce,
    ) -> None:
        """Make nothing yet.

        Args:
            edges: The relations of the fold.
            entities: The facts on the entities.
            claims: The facts on the claims.
            objections: The statements against relations, with the fold itself.
            listed: The listings in force.
        """
        self._edges, self._entities, self._claims = edges, entities, claims
        self._objections, self._listed = objections, listed
        self._is_denied_between = cache(objections.is_denied_between)
        self._reservations = Reservations(objections.folded, objections.ids)
        # The parties that a statement concerns by itself, whatever the relation.
        self._answered = {*claims.speaking, *_answered(claims, objections)}

    def by_key(self) -> dict[EdgeKey, Sequence[int]]:
        """Return the numbers of the relations, by predicate and kinds of the ends.

        Those of a key are in the order of their uids.
        """
        kinds = self._entities.kinds
        uids: dict[EdgeKey, list[tuple[str, int]]] = {}
        first = 0
        for fields in self._edges.first_texts(4):  # uid, source, predicate and target
            ends = zip(fields["source"], fields["predicate"], fields["target"], strict=True)
            for number, (uid, (source, predicate, target)) in enumerate(
                zip(fields["uid"], ends, strict=True), first
            ):
                key = predicate, kinds[source], kinds[target]
                uids.setdefault(key, []).append((uid, number))
            first += len(fields["uid"])
        return {key: list(map(itemgetter(1), sorted(found))) for key, found in uids.items()}

    def columns(self, numbers: Sequence[int]) -> EdgeColumns:
        """Return relations as columns.

        Args:
            numbers: Their numbers in the fold; all are of one predicate.
        """
        fields = self._edges.of(numbers)
        claims = fields["claims"]
        states = list(map(self._states, claims))
        columns: dict[str, Sequence[Any]] = {
            "uid": fields["uid"],
            **self._support(fields),
            "word": texts(fields["word"]),
            "claims": claims,
            "voices": fields["voices"],
            "roots": fields["roots"],
            "stands": texts(list(map(_stands, states, fields["denials"]))),
            "denials": list(self._denials(fields)),
            **dated("first_known", fields["first_known"]),
            **dated("last_known", fields["last_known"]),
            "level": texts(fields["level"]),
            "basis": fields["basis"],
            "goods": texts(fields["goods"]),
            "goods_name": texts(list(map(self._goods, fields["goods"], claims, fields["gap"]))),
            "summary": fields["summary"],
            "partial": fields["partial"],
            "gap": fields["gap"],
            "purpose": filled(fields["purpose"]),
            **dated("event", fields["event"], first_day),
        }
        if "DESIGNATES" in fields["predicate"]:
            columns["in_force"] = list(map(self._listed.of_edge, claims))
        ended = map(operator.not_, columns.get("in_force", repeat(True, len(claims))))
        columns["reservations"] = list(self._reserved(fields, states, ended))
        columns["past"] = list(map(self._is_over, fields["intervals"]))
        return EdgeColumns(fields["source"], fields["target"], columns)

    def _support(self, fields: Fields) -> Columns:
        """Return the numbers of relations; gaps have none, and neither has what names a person."""
        is_person = self._entities.is_person
        columns: dict[str, list[Any]] = {}
        # A number that is not exact is a lower bound.
        for name in ("support", "independent", "common", "exact"):
            columns[name] = [None] * len(fields["uid"])
        ends = zip(fields["source"], fields["target"], fields["gap"], strict=True)
        for place, (source, target, gap) in enumerate(ends):
            if not gap and not is_person(source) and not is_person(target):
                independent, common, mixed, exact = fields["support"][place]
                columns["support"][place] = round(mixed, DIGITS)
                columns["independent"][place] = round(independent, DIGITS)
                columns["common"][place] = round(common, DIGITS)
                columns["exact"][place] = exact
        return columns

    def _reserved(
        self, fields: Fields, states_of: Sequence[Sequence[ClaimState]], ended: Iterable[bool]
    ) -> Iterator[list[str]]:
        """Yield the reservations of each relation; only one that can have any is looked at.

        Args:
            fields: The relations.
            states_of: The states of the claims of each.
            ended: Whether each is a measure that is not in force.
        """
        names = ("uid", "support", "denials", "gap", "summary")
        for is_ended, states, uid, support, *other in zip(
            ended, states_of, *map(fields.__getitem__, names), strict=True
        ):
            if (
                any(other)
                or is_ended
                or not any(support[:2])
                or any(map(IS_RESERVED, states))
                or all(map(IS_BESIDE, states))
            ):
                yield words(self._reservations.of_edge(self._objections.folded.edges[uid]))
            else:
                yield []

    def _is_over(self, intervals: Sequence[tuple[str, object]]) -> bool:
        """Return whether every statement that dates a relation is of a time before it."""
        states = map(self._claims.states.__getitem__, map(FIRST, intervals))
        return bool(intervals) and all(map(IS_PAST, states))

    def _states(self, claims: Sequence[str]) -> list[ClaimState]:
        return list(map(self._claims.states.__getitem__, claims))

    def _denials(self, fields: Fields) -> Iterator[list[str]]:
        """Yield the statements against each relation and its ends; most have none."""
        relations = zip(
            fields["source"],
            fields["target"],
            fields["predicate"],
            fields["denials"],
            fields["last_known"],
            fields["claims"],
            strict=True,
        )
        for source, target, predicate, denials, last_known, claims in relations:
            if not denials and not self._is_concerned(source, target, predicate):
                yield []
                continue
            named = list(starmap(Denial, denials))
            relation = RelationFacts(source, target, predicate, named, last_known, claims)
            objecting = self._objections.of_edges([relation], (source, target))
            yield list(map(attrgetter("claim"), objecting))

    def _is_concerned(self, source: str, target: str, predicate: str) -> bool:
        """Return whether a statement concerns the ends of a relation that no denial names."""
        if source in self._answered or target in self._answered:
            return True
        if predicate in REGISTERED:
            return False
        seat = self._entities.seat
        return self._is_denied_between(frozenset((seat(source), seat(target))))

    def _goods(self, goods: str, claims: Sequence[str], is_gap: bool) -> str:
        """Return the words for the goods of a relation; see `graph.goods.goods_of`."""
        if goods:
            return self._entities.names[goods]
        printed, states = self._claims.printed, self._claims.states
        present: list[tuple[str, str, str]] = []
        for uid in filter(printed.__contains__, claims):
            if bears(states[uid].status, is_gap):
                present.append(printed[uid])
        return "; ".join(few(spellings_of(present))) if present else ""


def _stands(states: Iterable[ClaimState], denials: Sequence[Sequence[str]]) -> str:
    """Return the statuses of a relation's claims, and the denials that name one of them."""
    acts = NOTHING
    if denials:
        acts = frozenset(act for _, act, relation in denials if relation == NAMED)
    return status_words(frozenset(map(STATUS, states)), acts)


def _answered(claims: ClaimFacts, objections: Objections) -> Iterator[str]:
    """Yield the parties under a measure that somebody answered."""
    answered = objections.answered
    for party, listings in claims.designations.items():
        if any(map(answered.__contains__, map(attrgetter("uid"), listings))):
            yield party
