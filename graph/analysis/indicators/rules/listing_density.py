"""How many parties in the country are under a measure, by year and programme."""

from __future__ import annotations

from collections import Counter

from ....measures import in_force
from ...signal_inputs import Input, SignalInputs
from ..rule import CountryYear, Indicator, IndicatorFigure

MOST = 5


def look(known: SignalInputs, asked: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return the listed firms and bodies seated there, those first listed in each year, and the programmes."""
    here = [
        p
        for p in known.parties
        if known.ids.entities[p].country == asked.country and p in known.listed
    ]
    if not here:
        return (
            IndicatorFigure(
                "firms and bodies under a measure", 0.0, "parties", note="in the lists of this case"
            ),
        )
    years: Counter[str] = Counter()
    programmes: Counter[str] = Counter()
    example: dict[str, Input] = {}
    for party in here:
        claims = in_force(known.folded, party)
        days = [c.interval.start for c in claims if c.interval.start]
        years[min(days)[:4] if days else "day not printed"] += 1
        for claim in claims:
            for name in filter(None, claim.programme.split(", ")):
                programmes[name] += 1
        example[party] = Input(known.name(party), claims[0].uid, parties=(party,))
    inputs = tuple(example[p] for p in sorted(example, key=lambda p: known.name(p)))
    figures = [
        IndicatorFigure("firms and bodies under a measure", float(len(here)), "parties", inputs)
    ]
    figures += [
        IndicatorFigure(f"first listed in {y}", float(n), "parties")
        for y, n in sorted(years.items())
        if y.isdigit()
    ]
    if years["day not printed"]:
        figures.append(
            IndicatorFigure(
                "first listed on a day that is not printed",
                float(years["day not printed"]),
                "parties",
            )
        )
    figures += [
        IndicatorFigure(f"programme {n}", float(k), "listings")
        for n, k in programmes.most_common(MOST)
    ]
    return tuple(figures)


INDICATOR = Indicator(
    name="listing-density",
    question="How many firms and bodies seated in the country are under a measure that has not ended?",
    method="count of parties with such a measure by seat, by the year of their first one, and of listings by programme",
    caution="Lists show what authorities looked at; the seat is as printed: registration, address or nationality.",
    look=look,
)
