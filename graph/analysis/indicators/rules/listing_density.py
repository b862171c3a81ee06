"""The number of parties in the country under a measure, by year and programme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ....measures import in_force
from ....model import Claim
from ...signal_inputs import Input, SignalInputs
from ..country_indicator import CountryYear, Indicator, IndicatorFigure

MOST = 5  # programmes printed, the most frequent first


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return the listed firms and bodies there, by the year of listing, and the programmes."""
    here: dict[str, list[Claim]] = {}
    for party in known.listed_in(question.country):
        # A report of a measure is no entry of a list, and its days are those of the report.
        claims = [c for c in in_force(known.folded, party) if c.status == "listed"]
        if claims:
            here[party] = claims
    what = "firms and bodies under a measure"
    if not here:
        return (IndicatorFigure(what, 0.0, "parties", note="in the lists of this case"),)
    years: Counter[str] = Counter()
    programmes: Counter[str] = Counter()
    inputs: list[Input] = []
    counted = known.counted(here)
    for group in counted.groups:
        years[_first_year([claim for party in group for claim in here[party]])] += 1
    for party, claims in here.items():
        for claim in claims:
            # Entries of OFAC stand under several programmes, which the claim joins.
            programmes.update(filter(None, claim.programme.split(", ")))
        inputs.append(Input(known.name(party), claims[0].uid, parties=(party,)))
    inputs.sort(key=lambda each: known.name(each.parties[0]))
    number = float(len(counted.groups))
    whole = IndicatorFigure(what, number, "parties", tuple(inputs), note=counted.note)
    return (whole, *_by_year(years), *_by_programme(programmes))


def _first_year(claims: Sequence[Claim]) -> str:
    """Return the year of the first measure, or "" if no day is printed."""
    days = [claim.interval.start for claim in claims if claim.interval.start]
    return min(days)[:4] if days else ""


def _by_year(years: Mapping[str, int]) -> Iterator[IndicatorFigure]:
    for year, count in sorted(years.items()):
        if year:
            yield IndicatorFigure(f"first listed in {year}", float(count), "parties")
    # Counted apart, so that the years and this line add up to the whole.
    if years.get(""):
        what = "first listed on a day that is not printed"
        yield IndicatorFigure(what, float(years[""]), "parties")


def _by_programme(programmes: Counter[str]) -> Iterator[IndicatorFigure]:
    for name, count in programmes.most_common(MOST):
        yield IndicatorFigure(f"programme {name}", float(count), "listings")


INDICATOR = Indicator(
    name="listing-density",
    question="How many firms and bodies seated in the country are under a measure that has not "
    "ended?",
    method="count of parties with such a measure by seat, by the year of their first one, and of "
    "listings by programme",
    caution="Lists show what authorities looked at; the seat is as printed: registration, address "
    "or nationality.",
    look=look,
)
