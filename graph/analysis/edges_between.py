"""The relations that can be a step of a route between two ends on any date.

On another date relations are missing, and none is added that is not on file today. So what a route
of any date can pass lies within the steps that a breadth-first search counts from both ends over
all relations, those without support today among them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..dates import Interval
from ..distinct import distinct
from ..fold import Folded
from ..fold_arrays import FoldArrays
from ..identity import Identities
from ..model import Claim, Edge
from ..schema import STOP, schema
from .arrays import Flags, GraphArrays, Ints
from .near_view import Numbers, heads_of, steps_from, tails_of, view_steps


@dataclass(frozen=True)
class _Arcs:
    """The arcs of a view, and after them those of relations that have no support today.

    `more` are the relations of the arcs `tail` to `head`, whose nodes can lie beyond the view.
    """

    view: GraphArrays
    more: Sequence[Edge]
    tail: Ints
    head: Ints
    stop: Flags

    def steps(self, starts: Sequence[int], limit: int, forward: bool) -> Ints:
        """Return int32[n]: the steps from some nodes to each, against the arcs if not `forward`."""
        if not self.more:
            return view_steps(self.view, starts, limit, forward)
        return steps_from(starts, limit, self.stop, self._heads if forward else self._tails)

    def _heads(self, nodes: Numbers) -> Ints:
        # Nodes beyond the view have only arcs of relations without support.
        known = heads_of(self.view, nodes[nodes < self.view.n])
        return np.concatenate((known, self.head[np.isin(self.tail, nodes)]))

    def _tails(self, nodes: Numbers) -> Ints:
        known = tails_of(self.view, nodes[nodes < self.view.n])
        return np.concatenate((known, self.tail[np.isin(self.head, nodes)]))

    def among(self, near: Flags) -> tuple[Numbers, list[Edge]]:
        """Return the arcs of the view between some nodes, and the relations of the others."""
        view = self.view
        others = np.flatnonzero(near[self.tail] & near[self.head]).tolist()
        arcs = np.flatnonzero(near[view.tail] & near[view.head])
        return arcs, list(map(self.more.__getitem__, others))


class Between:
    """The relations that can be on a route of at most some steps between two ends.

    As in the search, a relation from a maker is read towards the goods, and no route goes through
    a country, a group or a person. Cost: O(arcs) in arrays.
    """

    def __init__(
        self,
        view: GraphArrays,
        folded: Folded,
        ids: Identities,
        ends: tuple[Collection[str], Collection[str]],
        limit: int,
    ) -> None:
        """Search from both ends.

        Args:
            view: The arrays of the fold, with their relations and rules.
            folded: The relations.
            ids: The entities that they are between.
            ends: The uids of the start and of the end; a country stands for its places, too.
            limit: The greatest number of steps.
        """
        added: dict[str, int] = {}
        arcs = _arcs(view, folded, ids, added)
        sides: list[Ints] = []
        for uids, forward in zip(ends, (True, False), strict=True):
            starts = _starts(uids, ids)
            known = [*view.known(starts), *(added[uid] for uid in starts if uid in added)]
            sides.append(arcs.steps(known, limit, forward))
        # Steps from the start and to the end together: a route through a node has at least these.
        near: Flags = sides[0] + sides[1] <= limit
        self.view = view
        self.arcs, self.unsupported = arcs.among(near)

    def edges(self) -> list[Edge]:
        """Return each relation once, by uid."""
        every = self.view.edges or ()
        found = {edge.uid: edge for edge in self.unsupported}
        for arc in self.arcs.tolist():
            found[every[arc].uid] = every[arc]
        return [found[uid] for uid in sorted(found)]


@dataclass(frozen=True)
class ArcDates:
    """The dates of the claims behind the arcs of a view, without an object of a claim.

    Attributes:
        edges: uint32[m], the number in the fold of the relation behind each arc.
        fold: The dates of the claims of the fold, and the claims of each relation.
    """

    edges: npt.NDArray[np.uint32]
    fold: FoldArrays

    def of(self, arcs: Numbers) -> set[ClaimDates]:
        """Return the different dates of the claims behind some arcs, and of the denials."""
        fold = self.fold
        # A relation with two roles stands behind two arcs, and is looked at once.
        rows = distinct(self.edges[arcs])
        first = fold.behind_first.astype(np.int64)
        claims = fold.behind[_runs(first[rows], first[rows + 1] - first[rows])]
        columns = (fold.known[claims], fold.start[claims], fold.end[claims], fold.denied[claims])
        found: set[ClaimDates] = set()
        for known, start, end, denied in np.unique(np.stack(columns, axis=1), axis=0).tolist():
            span = Interval(fold.starts[start], fold.ends[end])
            found.add(ClaimDates(fold.days[known], span, bool(denied)))
        return found


@dataclass(frozen=True, slots=True)
class ClaimDates:
    """When a claim became public, the period that it concerns, and whether it is a denial."""

    known_by: str
    interval: Interval
    is_denial: bool

    @classmethod
    def of(cls, claim: Claim) -> ClaimDates:
        """Return the dates of a claim."""
        return cls(claim.known_by, claim.interval, claim.status == "denied")


def _runs(starts: Numbers, lengths: Numbers) -> Numbers:
    """Return the numbers of some runs, one after another.

    >>> _runs(np.array([5, 2]), np.array([2, 1])).tolist()
    [5, 6, 2]
    """
    whose = np.repeat(np.arange(len(starts)), lengths)
    before = np.cumsum(lengths) - lengths
    return np.arange(len(whose)) - before[whose] + starts[whose]


def _arcs(view: GraphArrays, folded: Folded, ids: Identities, added: dict[str, int]) -> _Arcs:
    """Return the arcs, and put the numbers of the nodes beyond the view into `added`."""
    rules = view.rules
    assert rules is not None, "a view of combined claims has rules"

    def number(uid: str) -> int:
        if uid in view.index:
            return view.index[uid]
        return added.setdefault(uid, view.n + len(added))

    more: list[Edge] = []
    tail: list[int] = []
    head: list[int] = []
    for start, end, edge in _unsupported(folded, ids):
        more.append(edge)
        tail.append(number(start))
        head.append(number(end))
    stops = [schema().family(ids.entities[uid].kind) in STOP for uid in added]
    return _Arcs(
        view=view,
        more=more,
        tail=np.array(tail, np.int32),
        head=np.array(head, np.int32),
        stop=np.concatenate((rules.stop, np.array(stops, np.bool_))),
    )


def _unsupported(folded: Folded, ids: Identities) -> Iterator[tuple[str, str, Edge]]:
    """Yield the relations without support today, with the directions in which a route can go."""
    for edge in folded.unsupported():
        predicate = schema().predicates[edge.predicate]
        family = schema().family(ids.entities[edge.target].kind)
        if predicate.moves == "forward" or (predicate.closes and family == "weapon"):
            yield edge.source, edge.target, edge
        if predicate.opens and family == "goods":
            yield edge.target, edge.source, edge


def _starts(uids: Collection[str], ids: Identities) -> set[str]:
    """Return the nodes of one end."""
    starts = set(uids)
    countries = {uid for uid in uids if ids.entities[uid].kind == "Country"}
    places = ids.of_kind("Place") if countries else ()
    return starts.union(place.uid for place in places if place.country in countries)
