"""What it would change if some pairs of parties were decided to be one.

Only the claims that name one of the parties are combined again, once before and once after: the
work follows the proposals, not the case.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..dates import BEGINNING, END, Interval
from ..fold import Folded, edges_of_keys, is_supported
from ..identity import Identities
from ..legs import LegKey, key_of
from ..model import Edge
from ..schema import schema
from ..support import StrengthTable

STEP = 0.0005  # supports are printed with three decimals


@dataclass(frozen=True, slots=True)
class JoinEffect:
    """What deciding that some pairs are one would change.

    `parties` is how many entities become how many (`parties_after`), and `claims` how many claims
    name one of them. `relations` have one of them for an end, the goods or a purpose;
    `relations_after` are left of these, since those of one party and another are one then. `within`
    of them would lead from a party to itself: a statement about two that speaks against the join.
    `numbers` are relations of which the support would differ from all that it has now. `routes` are
    pairs of ends that two movements through one party would connect, and that no party connects
    now.
    """

    parties: int
    parties_after: int
    claims: int
    relations: int
    relations_after: int
    within: int
    numbers: int
    routes: int


class JoinEffects:
    """Computes effects of joins on one fold of a case."""

    def __init__(self, folded: Folded, ids: Identities, table: StrengthTable) -> None:
        """Take the relations, the entities and the strengths by which they were combined."""
        self._folded, self._ids, self._table = folded, ids, table
        self._denials = {claim.uid: claim for claim in folded.claims_with(statuses=["denied"])}

    def of(self, pairs: Iterable[tuple[str, str]]) -> JoinEffect:
        """Return the effect of deciding `same` on all of some pairs of entities."""
        heads = joined(pairs)
        keys = map("names={}".format, sorted(heads))
        claims = {claim.uid: claim for claim in self._folded.name_index(self._ids).some(keys)}
        before: list[Edge] = []
        for edge in self._folded.relations(claims=claims):
            # Other steps of a chain stay as they are.
            if not heads.keys().isdisjoint(_named(edge)):
                before.append(edge)
        now = _Joined(self._ids, heads)
        sources: dict[LegKey, list[Edge]] = {}
        for edge in before:
            sources.setdefault(now.key(edge), []).append(edge)
        # A denial lowers the support of what it answers; `edges_of_keys` finds out which do.
        after = edges_of_keys(sources, {**self._denials, **claims}, now.ids, self._table)
        return JoinEffect(
            parties=len(heads),
            parties_after=len(set(heads.values())),
            claims=len(claims),
            relations=len(before),
            relations_after=len(after),
            within=_loops(after.values()) - _loops(before),
            numbers=sum(self._is_moved(after[key], sources[key]) for key in after),
            routes=sum(steps.new_routes() for steps in _steps(before, heads).values()),
        )

    def _is_moved(self, edge: Edge, sources: Sequence[Edge]) -> bool:
        # No number is attached to a natural person (see `state_diff`).
        for uid in (edge.source, edge.target):
            if uid in self._ids.entities and self._ids.entities[uid].kind == "Person":
                return False
        return all(abs(edge.mixed - source.mixed) >= STEP for source in sources)


def joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for each uid of some pairs the least one of all that the pairs make one with it.

    >>> joined([("b", "c"), ("a", "b"), ("x", "y")])
    {'b': 'a', 'c': 'a', 'a': 'a', 'x': 'x', 'y': 'x'}
    """
    above: dict[str, str] = {}

    def head(uid: str) -> str:
        above.setdefault(uid, uid)
        while above[uid] != uid:
            above[uid] = above[above[uid]]  # halves the way of the next look-up
            uid = above[uid]
        return uid

    for left, right in pairs:
        low, high = sorted((head(left), head(right)))
        above[high] = low
    return {uid: head(uid) for uid in list(above)}


def _loops(edges: Iterable[Edge]) -> int:
    """Return how many relations lead from a party to itself."""
    return sum(edge.source == edge.target for edge in edges)


def _named(edge: Edge) -> set[str]:
    return {edge.source, edge.target, edge.goods, *edge.purpose}


class _Joined:
    """The entities of a case as they would be if some of them were one."""

    def __init__(self, ids: Identities, heads: Mapping[str, str]) -> None:
        self._heads = heads
        self.ids = replace(ids, resolve=_Resolving(ids, heads))

    def key(self, edge: Edge) -> LegKey:
        """Return the key that a relation would have."""
        key, uid = key_of(edge), self.uid
        purpose = tuple(sorted(set(map(uid, key.purpose))))
        return key._replace(
            source=uid(key.source), target=uid(key.target), goods=uid(key.goods), purpose=purpose
        )

    def uid(self, uid: str) -> str:
        return self._heads.get(uid, uid)


class _Resolving(Mapping[str, str]):
    """What each uid stands for, where some entities are one."""

    def __init__(self, ids: Identities, heads: Mapping[str, str]) -> None:
        self._ids, self._heads = ids, heads

    def __getitem__(self, uid: str) -> str:
        entity = self._ids.uid(uid)
        return self._heads.get(entity, entity)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids.resolve)

    def __len__(self) -> int:
        return len(self._ids.resolve)


class _Steps:
    """The movements to and from the parties that would be one, by the party at the other end.

    `arriving` has the first day on which a movement to each party can have begun, `leaving` the
    last day on which a movement from it can have ended.
    """

    def __init__(self) -> None:
        self.arriving: dict[str, dict[str, str]] = {}
        self.leaving: dict[str, dict[str, str]] = {}

    def add(self, edge: Edge, party: str, other: str) -> None:
        """Add a movement between one of the parties and another party."""
        days = [interval for _, interval in edge.intervals] or [Interval()]
        if party == edge.target:
            steps = self.arriving.setdefault(party, {})
            begins = min(interval.begins for interval in days)
            steps[other] = min(begins, steps.get(other, END))
        else:
            steps = self.leaving.setdefault(party, {})
            ends = max(interval.ends for interval in days)
            steps[other] = max(ends, steps.get(other, BEGINNING))

    def new_routes(self) -> int:
        """Return how many pairs of ends the joined party connects and none of the parties does.

        A route is in time order: its second step does not end before its first begins.
        """
        first: dict[str, str] = {}
        parties_of: dict[str, list[str]] = {}
        for party, steps in self.arriving.items():
            for other, day in steps.items():
                first[other] = min(day, first.get(other, END))
                parties_of.setdefault(other, []).append(party)
        last: dict[str, str] = {}
        for steps in self.leaving.values():
            for other, day in steps.items():
                last[other] = max(day, last.get(other, BEGINNING))
        days = sorted(last.values())
        total = 0
        for other, day in first.items():
            total += len(days) - bisect_left(days, day)
            # A way back to where the goods came from is no route.
            total -= other in last and last[other] >= day
            total -= len(self._reached(other, parties_of[other]))
        return total

    def _reached(self, source: str, parties: Iterable[str]) -> set[str]:
        """Return the ends that a party reaches now in two steps through one of some parties."""
        ends: set[str] = set()
        for party in parties:
            day = self.arriving[party][source]
            for other, until in self.leaving.get(party, {}).items():
                if until >= day and other != source:
                    ends.add(other)
        return ends


def _steps(edges: Iterable[Edge], heads: Mapping[str, str]) -> dict[str, _Steps]:
    """Return the movements to and from the parties, by the party that they would be."""
    forward = set(schema().forward)
    steps: dict[str, _Steps] = {}
    for edge in edges:
        if edge.predicate not in forward or not is_supported(edge):
            continue
        for party, other in ((edge.target, edge.source), (edge.source, edge.target)):
            # What one of them sent to another would be no movement.
            if party in heads and heads.get(other, other) != heads[party]:
                steps.setdefault(heads[party], _Steps()).add(edge, party, heads.get(other, other))
    return steps
