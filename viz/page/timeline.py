"""The states of a picture on other dates: its lines, cards and routes as combined for each.

A page carries, for each thing drawn, the dated items on which it rests (claims, denials, ends of
measures) and one state for every set of items that a choice of the two dates can leave. The page
looks a state up and combines nothing (docs/decisions/0016). The two dates, `known by` and `true
during`, act as in `graph.fold.select`.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from ...graph.analysis.edges_between import ClaimDates
from ...graph.dates import BEGINNING, END, Interval, first_day, last_day
from ...graph.fold import Folded, fold_claims
from ...graph.measures import stated_end
from ...graph.model import Claim, Edge
from ...graph.support import StrengthTable
from ..answers.serializer import Serializer
from ..drawing.cards import line, pills
from ..drawing.proposal_lines import claims_by_line
from ..drawing.scene import Line

# Steps of the slider for `true during`: days if there are so few, else months, else years.
STEPS = 48
# States of one thing; beyond it only those with one of the two dates set are carried.
STATES = 600


@dataclass(frozen=True, slots=True)
class DatedItem:
    """A dated item: public from the day `known` ("" never), true from `start` to `end`.

    With `passes` it is the end of a measure, which passes on its day for any choice of dates.
    """

    known: str
    start: str = BEGINNING
    end: str = END
    passes: bool = False


@dataclass(frozen=True, slots=True)
class DatedStates:
    """Items, and a state for each set of them, written as ones and zeros in the order of the items.

    `alone` is a line that rests on one claim without an answer: it is as drawn, or absent.
    """

    items: tuple[DatedItem, ...]
    states: dict[str, Any]
    alone: bool = False


@dataclass(frozen=True, slots=True)
class TimelineSteps:
    """The steps of the two sliders: days on which something drawn became public, spans of time."""

    known: tuple[str, ...]
    spans: tuple[tuple[str, str, str], ...]  # words, first day, last day
    newest: str
    # Number of claims that became public on each day, and of measures that began: for a histogram.
    public: tuple[tuple[str, int], ...] = ()
    begun: tuple[tuple[str, int], ...] = ()
    # The dates that the picture was asked for, as in `Folded`: no step reaches beyond them.
    as_of: str = ""
    during: str = ""


def item(claim: Claim) -> DatedItem:
    """Return a claim as a dated item."""
    return item_of(ClaimDates.of(claim))


def item_of(dates: ClaimDates) -> DatedItem:
    """Return the dates of a claim as an item; a denial counts for every span (`fold.select`)."""
    known = last_day(dates.known_by) if dates.known_by else ""
    if dates.is_denial:
        return DatedItem(known)
    return DatedItem(known, dates.interval.begins, dates.interval.ends)


def clock(items: Iterable[DatedItem], newest: str) -> TimelineSteps:
    """Return the steps at which anything among some items changes.

    Args:
        items: The claims behind a picture, as dated items.
        newest: The last day that the picture covers.
    """
    known, days = set[str](), set[str]()
    for dated in items:
        known.add(dated.known)
        days.update((dated.start, dated.end))
    known.discard("")
    days -= {BEGINNING, END}
    for length in (10, 7, 4):  # a day, a month, a year
        words = sorted({day[:length] for day in days})
        if len(words) <= STEPS:
            break
    spans = tuple((word, first_day(word), last_day(word)) for word in words)
    return TimelineSteps(tuple(sorted(known)), spans, newest)


def holds(items: Sequence[DatedItem], known: str, start: str, end: str, newest: str) -> str:
    """Return which items count on a choice of dates, as ones and zeros.

    Args:
        items: The items.
        known: Last day of publication; "" is any.
        start: First day of the span that an item must overlap; "" is any.
        end: Last day of that span; "" is any.
        newest: The day that stands for any `known` where the end of a measure is in question.

    >>> items = [DatedItem("2024-03-01"), DatedItem("2025-01-01"), DatedItem("")]
    >>> holds(items, "2024-12-31", "", "", "2025-06-01"), holds(items, "", "", "", "2025-06-01")
    ('100', '111')
    """
    first, last = start or BEGINNING, end or END
    mask = []
    for dated in items:
        # The end of a measure is a day and no statement: without a chosen date it has passed if it
        # lies before the newest day of the picture.
        if dated.passes:
            public = dated.known <= (known or newest)
        else:
            public = not known or "" < dated.known <= known
        mask.append("1" if public and dated.start <= last and dated.end >= first else "0")
    return "".join(mask)


def clocked(
    items: Sequence[DatedItem],
    steps: TimelineSteps,
    state: Callable[[str, str, str], Any],
    limit: int = STATES,
) -> DatedStates:
    """Return the states of one thing for every set of items that a choice of dates can leave.

    Args:
        items: The items on which it rests.
        steps: The steps of the sliders.
        state: Computes a state from the last day of publication and the two ends of a span.
        limit: Number of states from which on choices with a span add no more.
    """
    states: dict[str, Any] = {}
    for known, start, end in _choices(items, steps):
        mask = holds(items, known, start, end, steps.newest)
        if mask not in states and (len(states) < limit or not end):
            states[mask] = state(known, start, end)
    return DatedStates(tuple(items), states)


def _choices(items: Sequence[DatedItem], steps: TimelineSteps) -> Iterator[tuple[str, str, str]]:
    """Yield one choice of dates for each set of items they can leave, those with one date first."""
    known = _known_days(items, steps)
    spans = _spans(items, steps)
    # Choices with one date come first: they are carried even where the limit cuts the others.
    for day in ("", *known):
        yield day, "", ""
    for start, end in spans:
        yield "", start, end
    for day in known:
        for start, end in spans:
            yield day, start, end


def _known_days(items: Sequence[DatedItem], steps: TimelineSteps) -> list[str]:
    """Return one step for each set of items that can be public."""
    days = sorted({dated.known for dated in items if dated.known})
    by_count: dict[int, str] = {}
    for step in steps.known:
        by_count[bisect_right(days, step)] = step
    return list(by_count.values())


def _spans(items: Sequence[DatedItem], steps: TimelineSteps) -> list[tuple[str, str]]:
    """Return one span for each set of items that a span can meet, from its first to its last day.

    Of the first days that leave the same items the earliest is kept, of the last days the latest.
    """
    starts: dict[tuple[bool, ...], str] = {}
    for _, start, _ in reversed(steps.spans):
        starts[tuple(dated.end >= start for dated in items)] = start
    ends: dict[tuple[bool, ...], str] = {}
    for _, _, end in steps.spans:
        ends[tuple(dated.start <= end for dated in items)] = end
    pairs = itertools.product(starts.values(), ends.values())
    return [(start, end) for start, end in pairs if start <= end]


class Timeline:
    """The claims behind a picture, combined anew for other dates."""

    def __init__(
        self,
        serializer: Serializer,
        table: StrengthTable,
        edges: Sequence[str],
        parties: Sequence[str],
        more: Iterable[DatedItem] = (),
    ) -> None:
        """Collect the claims behind a picture.

        Args:
            serializer: Serializer of the fold.
            table: Strengths by grade.
            edges: Uids of the lines drawn, edges and proposals.
            parties: Uids of the cards drawn.
            more: Further items whose dates are steps of the sliders.
        """
        self.serializer, self.table = serializer, table
        folded = serializer.folded
        self._proposed = claims_by_line(serializer.proposals)
        claims: set[str] = set()
        self._behind: dict[str, tuple[str, ...]] = {}
        for uid in edges:
            if uid not in self._proposed:
                self._behind[uid] = _claims(folded.edges[uid])
                claims.update(self._behind[uid])
        self._measures: dict[str, Sequence[str]] = {}
        for uid in parties:
            if uid in folded.designations:
                self._measures[uid] = folded.designations[uid]
                claims.update(self._measures[uid])
        # A picture as of a day ends with that day, though newer claims may be on file.
        newest = last_day(folded.as_of or folded.newest)
        behind = self._claims(sorted(claims))
        steps = clock((*more, *map(item, behind)), newest)
        measures = self._claims(sorted(set(itertools.chain.from_iterable(self._measures.values()))))
        self.clock = replace(
            steps,
            public=_public_days(behind),
            begun=_first_days(measures),
            as_of=folded.as_of,
            during=folded.during,
        )

    def line(self, drawn: Line) -> DatedStates:
        """Return the states of a line: the line as it was, or None if no claim for it counted."""
        if drawn.known == "proposed":
            return _alone(drawn, self._proposed[drawn.uid])
        claims = self._claims(self._behind[drawn.uid])
        if len(claims) == 1:
            return _alone(drawn, claims[0])
        role = "movement" if drawn.forward else "made by"

        def state(known: str, start: str, end: str) -> Line | None:
            folded = self._folded(claims, known, start, end)
            if drawn.uid not in folded.edges:
                return None
            return line(self._serializer(folded), drawn.uid, drawn.routes, role)

        return clocked(list(map(item, claims)), self.clock, state)

    def card(self, uid: str) -> DatedStates | None:
        """Return the states of a card's pills, or None if the party was never under a measure."""
        if not self._measures.get(uid):
            return None
        claims = self._claims(self._measures[uid])
        passed = list(_measure_ends(claims))

        def state(known: str, start: str, end: str) -> tuple[str, ...]:
            return pills(self._serializer(self._folded(claims, known, start, end)), uid)

        known = {*self.clock.known, *(dated.known for dated in passed)}
        steps = replace(self.clock, known=tuple(sorted(known)))
        return clocked([*map(item, claims), *passed], steps, state)

    def _claims(self, uids: Iterable[str]) -> list[Claim]:
        return [self.serializer.folded.claims[uid] for uid in uids]

    def _folded(self, claims: Iterable[Claim], known: str, start: str, end: str) -> Folded:
        """Return some claims combined for a choice of dates."""
        today = self.serializer.folded
        span = Interval(start, end) if end else None
        folded = fold_claims(claims, self.serializer.ids, self.table, known or today.as_of, span)
        # Whether a measure has ended is judged on the newest day of the whole picture.
        return replace(folded, newest=today.newest)

    def _serializer(self, folded: Folded) -> Serializer:
        return Serializer(folded, self.serializer.ids, self.serializer.documents)


def _public_days(claims: Iterable[Claim]) -> tuple[tuple[str, int], ...]:
    """Return how many claims became public on each day, by day."""
    days = Counter(last_day(claim.known_by) for claim in claims if claim.known_by)
    return tuple(sorted(days.items()))


def _first_days(measures: Iterable[Claim]) -> tuple[tuple[str, int], ...]:
    """Return how many measures began on each day, by day; one without a first day is left out."""
    days = Counter(claim.interval.begins for claim in measures)
    del days[BEGINNING]
    return tuple(sorted(days.items()))


def _claims(edge: Edge) -> tuple[str, ...]:
    """Return the claims of an edge, then its denials, each once."""
    denials = map(attrgetter("uid"), edge.denials)
    return tuple(dict.fromkeys((*sorted(edge.claims), *denials)))


def _alone(drawn: Line, claim: Claim) -> DatedStates:
    return DatedStates((item(claim),), {"1": drawn, "0": None}, True)


def _measure_ends(claims: Iterable[Claim]) -> Iterator[DatedItem]:
    """Yield the days on which measures end or were withdrawn, each once and in order."""
    days = set()
    for claim in claims:
        withdrawn = claim.known_by if claim.status == "withdrawn" else ""
        days.add(stated_end(claim) or withdrawn)
    for day in sorted(days):
        if day:
            yield DatedItem(last_day(day), passes=True)
