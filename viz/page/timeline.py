"""How a picture became visible: its lines, cards and routes as Python folds them on other dates.

A page carries, for each thing drawn, the dated items it rests on (claims, denials, ends of measures) and one
state for every set of items that a choice of the two dates can leave; the page looks a state up and folds
nothing. `known by` and `true during` act as in `graph.fold.select`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...graph.dates import BEGINNING, END, Interval, first_day, last_day
from ...graph.fold import Folded, fold_claims
from ...graph.model import Claim, Edge
from ...graph.support import StrengthTable
from ..answers.serializer import Serializer
from ..drawing.cards import line, pills
from ..drawing.scene import Line

STEPS = 48  # steps of the slider for `true during`: days where there are so few, else months, else years
STATES = 600  # states of one thing; beyond it only those with one of the two dates set are carried


@dataclass(frozen=True, slots=True)
class DatedItem:
    """Something dated: public from `known` ("" never), true from `start` to `end` (days)."""

    known: str
    start: str = BEGINNING
    end: str = END
    passes: bool = False  # the end of a measure: passed by a day, whatever is asked of it


@dataclass(frozen=True, slots=True)
class DatedStates:
    """Items and a state for each set of them, written as ones and zeros in the order of the items.

    `alone` is a line that rests on one claim which nobody answers: as it is drawn, or not there.
    """

    items: tuple[DatedItem, ...]
    states: dict[str, Any]
    alone: bool = False


@dataclass(frozen=True, slots=True)
class TimelineSteps:
    """The steps of the two sliders: days on which something drawn became public, spans of stated time."""

    known: tuple[str, ...]
    spans: tuple[tuple[str, str, str], ...]  # words, first day, last day
    newest: str


def item(claim: Claim) -> DatedItem:
    """Return a claim as a dated item; a denial is as true of what it answers as on its own day."""
    known = last_day(claim.known_by) if claim.known_by else ""
    if claim.status == "denied":
        return DatedItem(known)
    return DatedItem(known, claim.interval.begins, claim.interval.ends)


def clock(claims: Iterable[Claim], newest: str) -> TimelineSteps:
    """Return the steps at which anything among the claims changes."""
    items = [item(c) for c in claims]
    known = sorted({i.known for i in items if i.known})
    days = sorted({d for i in items for d in (i.start, i.end) if d not in (BEGINNING, END)})
    for size in (10, 7, 4):  # a day, a month, a year
        words = sorted({d[:size] for d in days})
        if len(words) <= STEPS:
            break
    return TimelineSteps(tuple(known), tuple((w, first_day(w), last_day(w)) for w in words), newest)


def holds(items: Sequence[DatedItem], known: str, start: str, end: str, newest: str) -> str:
    """Return which items count on a choice of dates ("" is any), as ones and zeros."""
    found = []
    for i in items:
        if i.passes:
            seen = i.known <= (known or newest)
        else:
            seen = not known or (bool(i.known) and i.known <= known)
        meets = i.start <= (end or END) and i.end >= (start or BEGINNING)
        found.append("1" if seen and meets else "0")
    return "".join(found)


def _choices(items: Sequence[DatedItem], steps: TimelineSteps) -> Iterator[tuple[str, str, str]]:
    """Yield choices of dates, one for each set of items they can leave, those with one date first."""
    known = ["", *_thin(steps.known, {i.known for i in items})]
    starts = {tuple(i.end >= a for i in items): ("", a) for _, a, _ in reversed(steps.spans)}
    ends = {tuple(i.start <= z for i in items): ("", z) for _, _, z in steps.spans}
    spans = [(a, z) for _, a in starts.values() for _, z in ends.values() if a <= z]
    yield from ((k, "", "") for k in known)
    yield from (("", a, z) for a, z in spans)
    yield from ((k, a, z) for k in known[1:] for a, z in spans)


def _thin(steps: Sequence[str], days: set[str]) -> list[str]:
    """Return one step for each way in which some days can lie before it."""
    return list({tuple(sorted(d for d in days if d and d <= s)): s for s in steps}.values())


def clocked(
    items: Sequence[DatedItem],
    steps: TimelineSteps,
    state: Callable[[str, str, str], Any],
    most: int = STATES,
) -> DatedStates:
    """Return the states of one thing; `state` is asked with a known day and the two ends of a span."""
    states: dict[str, Any] = {}
    for known, start, end in _choices(items, steps):
        mask = holds(items, known, start, end, steps.newest)
        if mask not in states and (len(states) < most or not end):
            states[mask] = state(known, start, end)
    return DatedStates(tuple(items), states)


class Timeline:
    """The claims behind a picture, folded anew for other dates."""

    def __init__(
        self,
        serializer: Serializer,
        table: StrengthTable,
        edges: Sequence[str],
        parties: Sequence[str],
        more: Iterable[str] = (),
    ) -> None:
        """Hold what is drawn: edges and parties by uid; `more` are claims whose dates are steps of the sliders too."""
        self.serializer, self.table, self.edges, self.parties = serializer, table, edges, parties
        folded = serializer.folded
        found = serializer.proposals
        self._proposed = {found.line(c): c for c in found.claims.values()} if found else {}
        self._behind = {
            uid: self._claims(folded.edges[uid]) for uid in edges if uid not in self._proposed
        }
        self._measures = {
            uid: folded.designations[uid] for uid in parties if uid in folded.designations
        }
        drawn = {
            c
            for group in (*self._behind.values(), *self._measures.values(), tuple(more))
            for c in group
        }
        self.clock = clock(
            (folded.claims[c] for c in sorted(drawn)), last_day(folded.as_of or folded.newest)
        )

    @staticmethod
    def _claims(edge: Edge) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*sorted(edge.claims), *(d.uid for d in edge.denials))))

    def _folded(self, uids: Iterable[str], known: str, start: str, end: str) -> Folded:
        folded = self.serializer.folded
        span = Interval(start, end) if end else None
        claims = [folded.claims[u] for u in uids]
        found = fold_claims(claims, self.serializer.ids, self.table, known or folded.as_of, span)
        return replace(found, newest=folded.newest)

    def _serializer(self, folded: Folded) -> Serializer:
        return Serializer(folded, self.serializer.ids, self.serializer.documents)

    def line(self, drawn: Line) -> DatedStates:
        """Return the states of a line: the line as it was, or None where no claim for it counted yet."""
        if drawn.known == "proposed":
            return DatedStates((item(self._proposed[drawn.uid]),), {"1": drawn, "0": None}, True)
        uids = self._behind[drawn.uid]
        if len(uids) == 1:
            return DatedStates(
                (item(self.serializer.folded.claims[uids[0]]),), {"1": drawn, "0": None}, True
            )
        role = "movement" if drawn.forward else "made by"

        def state(known: str, start: str, end: str) -> Line | None:
            folded = self._folded(uids, known, start, end)
            return (
                line(self._serializer(folded), drawn.uid, drawn.routes, role)
                if drawn.uid in folded.edges
                else None
            )

        return clocked([item(self.serializer.folded.claims[u]) for u in uids], self.clock, state)

    def card(self, uid: str) -> DatedStates | None:
        """Return the states of a card's pills, or None where no authority ever put a measure on the party."""
        uids = self._measures.get(uid)
        if not uids:
            return None
        claims = [self.serializer.folded.claims[u] for u in uids]
        ends = {c.interval.end or (c.known_by if c.status == "withdrawn" else "") for c in claims}
        passed = [DatedItem(last_day(d), passes=True) for d in sorted(ends) if d]

        def state(known: str, start: str, end: str) -> tuple[str, ...]:
            return pills(self._serializer(self._folded(uids, known, start, end)), uid)

        steps = replace(
            self.clock, known=tuple(sorted({*self.clock.known, *(p.known for p in passed)}))
        )
        return clocked([*(item(c) for c in claims), *passed], steps, state)
