"""Trade in priority goods by month and tier in a country's profile: the figure and its notes."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from ...graph.analysis.indicators.series import money
from ...graph.analysis.sanctions_packages import SOURCE, packages_between
from ...graph.analysis.signal_inputs import INVASION
from ..drawing.month_plots import MonthMark, MonthPanel, small_multiples
from ..evidence.panel_builders import Evidence
from ..wording.name_words import in_sentence
from ..words import Words
from .document import Block, Figure, Run
from .message_runs import heading

if TYPE_CHECKING:
    from ..answers.indicator_records import CountryIndicators, MonthRecord, TierMonthsRecord

YEARS = 5  # drawn of a series, up to its last month
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def months(evidence: Evidence, country: CountryIndicators) -> list[Block]:
    """Return exports of priority goods by month, a panel a tier; none without such figures."""
    say, name = evidence.words, in_sentence(evidence.words, country["country"]["name"])
    blocks: list[Block] = []
    official: list[TierMonthsRecord] = []
    estimates: list[TierMonthsRecord] = []
    # An estimate is drawn in a figure of its own, so that nobody adds it to official figures.
    for item in country["months"]:
        (estimates if item["estimated"] else official).append(item)
    if official:
        caption = say("caption-months", place=name, who=official[0]["exporter"])
        blocks.append(_figure(evidence, official, say("plot-months", place=name), caption))
    if estimates:
        title = say("plot-months-estimate", place=name)
        caption = say("caption-months-estimate", place=name)
        blocks.append(_figure(evidence, estimates, title, caption))
    return [heading(say, "heading-months", 3), *blocks] if blocks else []


def _figure(
    evidence: Evidence, items: Sequence[TierMonthsRecord], title: str, caption: str
) -> Figure:
    say = evidence.words
    panels: list[MonthPanel] = []
    lines = [title]
    for item in items:
        panels.append(_panel(item, say))
        lines.append(_line(item, say))
    lines.append(say("months-marks", source=SOURCE))
    drawn, alt = small_multiples(panels, _marks(items), title, say)
    note = evidence.computed(f"months:{title}", lines)
    return Figure(drawn, (Run(caption, (note,)),), alt, say("figure-own"))


def _panel(item: TierMonthsRecord, say: Words) -> MonthPanel:
    values: dict[str, float] = {}
    partial: set[str] = set()
    for each in _drawn(item["months"]):
        values[each["month"]] = each["value"]
        if not each["whole"]:
            partial.add(each["month"])
    largest = max(values, key=lambda month: (values[month], month))
    top = _round_above(values[largest])
    spoken = say(
        "months-panel",
        tier=item["tier"],
        first=say.day(min(values)),
        last=say.day(max(values)),
        value=money(values[largest], item["unit"]),
        month=say.day(largest),
    )
    title = say("months-tier", tier=item["tier"])
    label = money(top, item["unit"])
    return MonthPanel(title, values, frozenset(partial), top, label, item["estimated"], spoken)


def _drawn(months: Sequence[MonthRecord]) -> list[MonthRecord]:
    """Return the months that are drawn: those of the last five years on file."""
    first = f"{int(months[-1]['month'][:4]) - YEARS}-{months[-1]['month'][5:]}"
    return [each for each in months if each["month"] > first]


def _round_above(value: float) -> float:
    """Return the least round number that is not below a value; 1 for nought."""
    if value <= 0:
        return 1.0
    size = 10.0 ** len(str(int(value)))
    while size / 10 >= value:
        size /= 10
    top = size
    # From the highest step down, so that the last one that is not below the value is the least.
    for step in reversed(STEPS):
        if size / 10 * step >= value:
            top = size / 10 * step
    return top


def _marks(items: Sequence[TierMonthsRecord]) -> list[MonthMark]:
    """Return the invasion and the packages of measures, those of one month together."""
    drawn: list[MonthRecord] = []
    for item in items:
        drawn.extend(_drawn(item["months"]))
    months = sorted(map(itemgetter("month"), drawn))
    numbers: dict[str, list[int]] = {}
    # Two packages of one month have one line.
    for package in packages_between(months[0], months[-1]):
        numbers.setdefault(package.month, []).append(package.number)
    marks = []
    for month, found in numbers.items():
        ends = dict.fromkeys((found[0], found[-1]))
        label = "–".join(map(str, ends))
        marks.append(MonthMark(month, label, solid=month == INVASION[:7]))
    return marks


def sums_by_year(item: TierMonthsRecord) -> str:
    """Return what the months of a series add up to, year by year."""
    years: dict[str, float] = {}
    for each in item["months"]:
        years[each["month"][:4]] = years.get(each["month"][:4], 0.0) + each["value"]
    return ", ".join(f"{year} {money(value, item['unit'])}" for year, value in years.items())


def _line(item: TierMonthsRecord, say: Words) -> str:
    """Return what a series adds up to by year, and some of the claims behind it."""
    sums = sums_by_year(item)
    last = say.day(item["months"][-1]["month"])
    return say(
        "months-note",
        tier=item["tier"],
        sums=sums,
        last=last,
        count=item["claim_count"],
        claims=", ".join(item["claims"]),
    )
