"""How much of what is known to exist a case holds: recognised by documents and figures, not names.

A document is recognised by its uid, which has the source that loaded it and the key of its
edition; a title is never compared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from ..analysis.blocs import EU27
from ..dates import Interval, last_day
from ..model import Document
from ..monthly_trade import months_between
from ..trade import UNION, FlowClaims, MonthlySeries, TradeFlow
from .known_things import ANY, KnownThing, WantedFlows

WHOLE = "on file"
PART = "in part"
MISSING = "not on file"
STATES = (WHOLE, PART, MISSING)
HAND = ("seeds", "curated-")  # how the names of sources begin whose claims people wrote
EUROPE = "EU"  # the reporter of statistics of the European Union and its members


@dataclass(frozen=True, slots=True)
class Holding:
    """A thing that is known to exist, and what of it is on file.

    `editions` are the days of the documents that are its text, and `documents` all documents by
    which it was recognised, those that only quote it among them. `present` are the years or months
    of a statistic that are on file; `lacking` are those of its period that are not.
    """

    thing: KnownThing
    state: str
    editions: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def is_older(self) -> bool:
        """Whether a newer edition is known than the newest one on file."""
        if not self.editions or not self.thing.edition:
            return False
        newest, known = self.editions[-1], self.thing.edition
        # One of the two may be a month only, which says nothing of a day in it.
        shared = min(len(newest), len(known))
        return newest[:shared] < known[:shared]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question is about: the countries and families of its two ends, and its time.

    An end without a country on file has none, and then does not narrow the answer.
    """

    countries: tuple[frozenset[str], ...]
    families: frozenset[str]
    as_of: str = ""
    during: Interval | None = None

    def concerns(self, thing: KnownThing) -> bool:
        """Return whether a thing could hold something on the question."""
        if self.families and not self.families & set(thing.about):
            return False
        return self._is_of_countries(thing) and self._is_of_time(thing)

    def _is_of_countries(self, thing: KnownThing) -> bool:
        if ANY in thing.countries:
            return True
        # Between two countries a report on one of them alone holds no route.
        return all(codes & thing.countries for codes in self.countries if codes)

    def _is_of_time(self, thing: KnownThing) -> bool:
        if self.as_of and thing.public and last_day(thing.public) > last_day(self.as_of):
            return False
        if self.during is None:
            return True
        begins_late = bool(
            thing.start and self.during.end and thing.start > last_day(self.during.end)
        )
        ends_early = bool(
            thing.end and self.during.start and last_day(thing.end) < self.during.start
        )
        return not begins_late and not ends_early


def holdings(
    things: Iterable[KnownThing],
    documents: Mapping[str, Document],
    flows: FlowClaims | None = None,
    as_of: str = "",
) -> Iterator[Holding]:
    """Yield each thing with what of it is on file.

    Args:
        things: What is known to exist.
        documents: The documents of the case, by uid.
        flows: The trade figures of the case. Without them statistics are left out.
        as_of: Leave out documents that were published after this date; "" for none.
    """
    # Documents are looked up by their source, so that a large case costs what a small one does.
    shelf = _Shelf(documents, as_of)
    for thing in things:
        if thing.flows is None:
            yield shelf.holding(thing)
        elif flows is not None:
            yield _statistic(thing, thing.flows, flows)


class _Shelf:
    """The documents of a case by source, in which patterns are looked up."""

    def __init__(self, documents: Mapping[str, Document], as_of: str) -> None:
        self._documents = documents
        self._as_of = last_day(as_of) if as_of else ""
        self._of_source: dict[str, list[str]] = {}
        for uid in documents:
            self._of_source.setdefault(uid.partition(":")[0], []).append(uid)

    def holding(self, thing: KnownThing) -> Holding:
        """Return a thing with the documents that are its text, or that quote it."""
        whole, parts = self._found(thing.documents), self._found(thing.parts)
        days = {self._documents[uid].published for uid in whole}
        state = WHOLE if whole else PART if parts else MISSING
        return Holding(thing, state, tuple(sorted(filter(None, days))), (*whole, *parts))

    def _found(self, patterns: Sequence[str]) -> list[str]:
        found: dict[str, None] = {}
        for pattern in patterns:
            for uid in sorted(self._of_source.get(pattern.partition(":")[0], ())):
                if fnmatchcase(uid, pattern) and self._was_public(uid):
                    found[uid] = None
        return list(found)

    def _was_public(self, uid: str) -> bool:
        if not self._as_of:
            return True
        published = self._documents[uid].published
        # What bears no date cannot be shown to have been public later.
        return not published or last_day(published) <= self._as_of


def _statistic(thing: KnownThing, wanted: WantedFlows, flows: FlowClaims) -> Holding:
    """Return a statistic with the years or months that are on file for all its partners."""
    partners: dict[str, set[str]] = {}
    for figure, time in _figures(wanted, flows):
        partner = _partner(thing, wanted, figure)
        if partner:
            partners.setdefault(time, set()).add(partner)
    times = list(filter(partners.__contains__, _period(thing, wanted)))
    have = tuple(time for time in times if _is_whole(thing, wanted, partners[time]))
    lack = tuple(time for time in _period(thing, wanted) if time not in have)
    state = WHOLE if not lack else PART if times else MISSING
    return Holding(thing, state, present=have, lacking=lack)


def _figures(
    wanted: WantedFlows, flows: FlowClaims
) -> Iterator[tuple[TradeFlow | MonthlySeries, str]]:
    """Yield the figures of years, or the series of months, with each time that they know."""
    if not wanted.by_month:
        for flow in flows.years:
            yield flow, flow.year
        return
    for series in flows.series:
        for month in _known_months(series):
            yield series, month


def _period(thing: KnownThing, wanted: WantedFlows) -> list[str]:
    """Return the years or months of a statistic."""
    first, last = thing.start, thing.end or thing.start
    if not wanted.by_month:
        return list(map(str, range(int(first[:4]), int(last[:4]) + 1)))
    months = months_between(f"{first[:4]}-01", f"{last[:4]}-12")
    return [month for month in months if first <= month and month[: len(last)] <= last]


def _is_whole(thing: KnownThing, wanted: WantedFlows, partners: Collection[str]) -> bool:
    """Return whether the partners of a year or month are those of the whole statistic."""
    if ANY in thing.countries:
        return len(partners) >= wanted.partners
    return thing.countries <= set(partners)


def _known_months(series: MonthlySeries) -> Iterable[str]:
    figures = series.figures
    # Where the table covers every month, one without a figure is known to be nought.
    if figures.covered:
        return filter(figures.knows, months_between(figures.first, figures.last))
    return figures.values


def _partner(thing: KnownThing, wanted: WantedFlows, figure: TradeFlow | MonthlySeries) -> str:
    """Return the partner of a figure that is one of a statistic; "" for any other figure."""
    # A total is no figure by code, and the codes on file do not add up to a total.
    if bool(figure.code) != wanted.by_code:
        return ""
    reporter = figure.importer if figure.by_importer else figure.exporter
    partner = (figure.exporter if figure.by_importer else figure.importer).upper()
    if not _is_reporter(reporter, wanted.reporter):
        return ""
    return partner if ANY in thing.countries or partner in thing.countries else ""


def _is_reporter(uid: str, reporter: str) -> bool:
    # The Union's figures come as one total, or as those of each member.
    if reporter == EUROPE:
        return uid in EU27 or uid.rpartition(":")[2] == UNION
    return uid.upper() == reporter


def is_by_hand(source: str) -> bool:
    """Return whether people wrote the claims of a source.

    >>> is_by_hand("curated-nk"), is_by_hand("ofac-sdn")
    (True, False)
    """
    return source.startswith(HAND)


def outside(found: Iterable[Holding], documents: Collection[str]) -> list[str]:
    """Return the documents of a case by which no known thing was recognised, sorted."""
    named: set[str] = set()
    for holding in found:
        named.update(holding.documents)
    return sorted(set(documents) - named)
