"""The number of parties in the country under a measure, by year and programme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

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
        notes = "; ".join(filter(None, ("in the lists of this case", _unseated(known))))
        return (IndicatorFigure(what, 0.0, "parties", note=notes),)
    years: Counter[str] = Counter()
    programmes: Counter[str] = Counter()
    inputs: list[Input] = []
    counted = known.counted(here)
    for group in counted.groups:
        years[_first_year([claim for party in group for claim in here[party]])] += 1
    sizes = Counter(map(_source, chain.from_iterable(here.values())))
    for party, claims in here.items():
        for claim in _each_once(known, claims, sizes):
            # Entries of OFAC stand under several programmes, which the claim joins.
            programmes.update(filter(None, claim.programme.split(", ")))
        inputs.append(Input(known.name(party), claims[0].uid, parties=(party,)))
    inputs.sort(key=lambda each: known.name(each.parties[0]))
    number = float(len(counted.groups))
    notes = "; ".join(filter(None, (counted.note, _unseated(known))))
    whole = IndicatorFigure(what, number, "parties", tuple(inputs), note=notes)
    return (whole, *_by_year(years), *_by_programme(programmes))


def _unseated(known: SignalInputs) -> str:
    """Return how many listed entries are in no country, since no seat of theirs is on file."""
    number = len(known.listed_in(""))
    what = "listed entries without a seat on file, which are in no country"
    return f"{what}: {number:,}" if number else ""


def _each_once(
    known: SignalInputs, claims: Iterable[Claim], sizes: Mapping[str, int]
) -> Iterator[Claim]:
    """Yield the claims of a party's listings by one source each: others repeat what it prints.

    A listing is one of an authority with one measure and first day. A source that prints no day
    has the first such listing of the authority. Of several sources the one with most listings is
    the list: `sizes` has how many each has.
    """
    listings: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in sorted(claims, key=_first_day):
        line = (known.folded.authorities[claim.subject], claim.measure)
        start = claim.interval.start
        same = [key for key in listings if key[:2] == line and start in ("", key[2])]
        listings.setdefault(same[0] if same else (*line, start), []).append(claim)
    for group in listings.values():
        source = max(map(_source, group), key=sizes.__getitem__)
        yield from (claim for claim in group if _source(claim) == source)


def _first_day(claim: Claim) -> tuple[bool, str]:
    return (not claim.interval.start, claim.interval.start)


def _source(claim: Claim) -> str:
    return claim.uid.partition(":")[0]


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
    "listings by programme, of the five most frequent ones",
    caution="Lists show what authorities investigated. The seat is as printed: "
    "registration, address "
    "or nationality.",
    look=look,
)
