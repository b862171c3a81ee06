"""What share of the country's listed companies was founded after the invasion, and how soon they were listed."""

from __future__ import annotations

from datetime import date
from statistics import median

from ....measures import in_force
from ...reliability import wilson
from ...signal_inputs import INVASION, Input, SignalInputs, side
from ..rule import CountryYear, Indicator, IndicatorFigure, missing


def look(known: SignalInputs, asked: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return the share with Wilson's interval, of those whose date is printed, and the median days to listing."""
    here = [
        p
        for p in known.parties
        if known.ids.entities[p].country == asked.country and p in known.listed
    ]
    sides: dict[str, str] = {}
    days: dict[str, int] = {}
    inputs = []
    for party in here:
        claims = known.founded(party)
        found = {side(c.interval, INVASION) for c in claims}
        if len(found) != 1 or not found & {"before", "after"}:
            continue
        (sides[party],) = found
        starts = [
            c.interval.start for c in in_force(known.folded, party) if len(c.interval.start) == 10
        ]
        if sides[party] == "after":
            inputs.append(
                Input(
                    f"{known.name(party)}, {claims[0].interval.start}",
                    claims[0].uid,
                    parties=(party,),
                )
            )
            if starts and len(claims[0].interval.start) == 10:
                took = date.fromisoformat(min(starts)) - date.fromisoformat(
                    claims[0].interval.start
                )
                days[party] = took.days
    if not sides:
        return missing(
            "share founded after the invasion",
            f"none of {len(here)} listed parties has a date of founding",
        )
    after = sum(s == "after" for s in sides.values())
    share = wilson(after, len(sides))
    note = f"of {len(sides)} with a date, among {len(here)} listed"
    figures = [
        IndicatorFigure(
            "share founded after the invasion",
            share.value,
            "",
            tuple(inputs),
            low=share.low,
            high=share.high,
            note=note,
        )
    ]
    if days:
        what = "median time from founding to first listing, of those founded after"
        figures.append(
            IndicatorFigure(
                what, float(median(days.values())), "days", note=f"of {len(days)} with both days"
            )
        )
    return tuple(figures)


INDICATOR = Indicator(
    name="fresh-company-share",
    question="What share of the country's listed firms was founded after 24 February 2022?",
    method="listed firms and bodies seated there with a founding date after the day / those with any founding date; "
    "95% interval by Wilson's score",
    caution="Dates are printed for some only, and not at random.",
    look=look,
)
