"""The share of listed companies founded after the invasion, and the time to their listing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from statistics import median

from ....measures import in_force
from ...estimate import wilson
from ...signal_inputs import INVASION, Input, SignalInputs, sides
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing

DAY = len("2022-02-24")  # a date printed to the day; years and months are shorter


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return the share of those with a printed date, and the median time to the first listing.

    The share has the 95% score interval of Wilson (1927).
    """
    what = "share founded after the invasion"
    counted = known.counted(known.listed_in(question.country))
    here = counted.groups
    dated: list[str] = []
    after: list[str] = []
    for group in here:
        party = next((each for each in group if known.founded(each)), group[0])
        side = _side(known, group)
        if side:
            dated.append(party)
        if side == "after":
            after.append(party)
    if not dated:
        return missing(what, f"none of {len(here)} listed parties has a date of founding")
    share = wilson(len(after), len(dated))
    inputs = tuple(_input(known, party) for party in after)
    note = f"of {len(dated)} with a date, among {len(here)} listed"
    figure = IndicatorFigure(
        what, share.value, "", inputs, low=share.low, high=share.high, note=note
    )
    return (figure, *_median_days(known, after))


def _side(known: SignalInputs, group: Sequence[str]) -> str:
    """Return on which side of the invasion a party was founded, or "" if that is not clear."""
    found = sides([claim for party in group for claim in known.founded(party)], INVASION)
    # Two dates on different sides decide nothing (docs/decisions/0013).
    return found.pop() if len(found) == 1 else ""


def _input(known: SignalInputs, party: str) -> Input:
    claim = known.founded(party)[0]
    return Input(f"{known.name(party)}, {claim.interval.start}", claim.uid, parties=(party,))


def _median_days(known: SignalInputs, parties: Sequence[str]) -> Iterator[IndicatorFigure]:
    """Yield the median time from founding to first listing, if any party has both days."""
    days: list[int] = []
    for party in parties:
        founded = known.founded(party)[0].interval.start
        listed = _listing_days(known, party)
        if listed and len(founded) == DAY:
            days.append((date.fromisoformat(min(listed)) - date.fromisoformat(founded)).days)
    if days:
        what = "median time from founding to first listing, of those founded after"
        note = f"of {len(days)} with both days"
        yield IndicatorFigure(what, float(median(days)), "days", note=note)


def _listing_days(known: SignalInputs, party: str) -> list[str]:
    """Return the days on which measures on a party began, without dates less exact than a day."""
    days: list[str] = []
    for claim in in_force(known.folded, party):
        # A year alone would put the number of days off by up to a year.
        if len(claim.interval.start) == DAY:
            days.append(claim.interval.start)
    return days


INDICATOR = Indicator(
    name="fresh-company-share",
    question="What share of the country's listed firms was founded after 24 February 2022?",
    method="listed firms and bodies seated there with a founding date after the day / those with "
    "any founding date; "
    "95% interval by Wilson's score",
    caution="Dates are printed only for some companies, and these are not a random sample.",
    look=look,
)
