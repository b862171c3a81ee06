"""The growth of exports of priority goods, by tier, weighted by tier and against other goods."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ....trade import TradeFlow
from ...signal_inputs import SignalInputs
from ..country_indicator import CountryYear, Indicator, IndicatorFigure, missing
from ..series import Series, comparable, latest, series

# Numbers of the list that HS 2017 does not have: a surge over years of that edition would be a
# renumbering.
NEW_IN_2022 = frozenset(("854149", "854151", "854159", "852589", "854800", "880730"))
# By the first sign of the tier. The weights are ours: the list is only ordinal.
WEIGHTS = {"1": 4.0, "2": 3.0, "3": 2.0, "4": 1.0}
# Ordinary goods: what they grew by is the growth of trade in general.
CONTROL = {  # HS chapters
    "food": tuple(f"{chapter:02d}" for chapter in range(2, 22)),
    "clothes": ("61", "62"),
}
EDITIONS = ("2017", "2022")


@dataclass(frozen=True)
class _Exports:
    """The exports to a country by HS code, and the series of priority goods to compare with."""

    known: SignalInputs
    question: CountryYear
    year: str
    first: Series

    def surge(self, codes: Container[str]) -> float | None:
        """Return the growth of some codes from the same exporter; None without every figure."""
        wanted = _series(self.known, self.question, codes)
        same = self._same_pair(wanted)
        base = same.mean(self.question.base) if same is not None else None
        if same is None or not base or self.year not in same.value:
            return None
        return same.value[self.year] / base

    def _same_pair(self, candidates: Iterable[Series]) -> Series | None:
        """Return the series of the same exporter, reporter and currency, if there is one."""
        for each in candidates:
            if _key(each) == _key(self.first):
                return each
        return None

    @property
    def who(self) -> str:
        """The exporter and the years that are compared, to be printed."""
        base = self.question.base
        exporter = self.known.name(self.first.exporter)
        return f"{exporter}, {self.year} over the mean of {base[0]}-{base[-1]}"


def look(known: SignalInputs, question: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return the growth of exports of priority goods, for the exporter with the largest figures."""
    tiers: dict[str, str] = {}
    for code, priority in known.priority.items():
        if code not in NEW_IN_2022:
            tiers[code] = priority.tier[0]
    every = _series(known, question, tiers)
    year = latest(every, question.year, question.base)
    whole = comparable(every, year, question.base)
    if not whole:
        return missing(
            "surge of priority goods", "no figures by HS code for both the year and the base years"
        )
    exports = _Exports(known, question, year, whole[0])
    all_tiers = exports.surge(tiers)
    inputs = whole[0].inputs(known, (*question.base, year))
    skipped = f"without the {len(NEW_IN_2022)} codes that HS 2017 does not have"
    figure = IndicatorFigure(f"all tiers: {exports.who}", all_tiers, "times", inputs, note=skipped)
    codes_by_tier: dict[str, set[str]] = defaultdict(set)
    for code, tier in tiers.items():
        codes_by_tier[tier].add(code)
    by_tier: dict[str, float | None] = {}
    for tier in sorted(WEIGHTS):
        by_tier[tier] = exports.surge(codes_by_tier[tier])
    return (
        figure,
        *_tiers(exports, by_tier),
        *_weighted(exports, by_tier),
        *_against_control(exports, all_tiers),
    )


def _series(known: SignalInputs, question: CountryYear, codes: Container[str]) -> list[Series]:
    """Return the series of some HS codes to the country, in the editions that are compared."""

    def wanted(flow: TradeFlow) -> bool:
        here = flow.importer == question.country and flow.edition in EDITIONS
        return here and bool(flow.code) and flow.code in codes

    return series(known.flows, wanted)


def _key(each: Series) -> tuple[str, bool, str]:
    return each.exporter, each.by_importer, each.unit


def _tiers(exports: _Exports, by_tier: Mapping[str, float | None]) -> Iterator[IndicatorFigure]:
    for tier, value in by_tier.items():
        gone = "" if value is not None else "no figures of its codes for every year"
        yield IndicatorFigure(f"tier {tier}: {exports.who}", value, "times", missing=gone)


def _weighted(exports: _Exports, by_tier: Mapping[str, float | None]) -> Iterator[IndicatorFigure]:
    """Yield the weighted mean over tiers, with the range that any weights can give."""
    values = {tier: value for tier, value in by_tier.items() if value is not None}
    if not values:
        return
    weighted = sum(WEIGHTS[tier] * value for tier, value in values.items())
    even = sum(values.values()) / len(values)
    weights = ", ".join(f"tier {tier}: {WEIGHTS[tier]:g}" for tier in values)
    yield IndicatorFigure(
        f"weighted by tier: {exports.who}",
        weighted / sum(WEIGHTS[tier] for tier in values),
        "times",
        # A weighted mean lies between the least and the largest of its values.
        low=min(values.values()),
        high=max(values.values()),
        note=f"weights {weights}; with equal weights {even:.3g}; "
        "the range is what any weights can give",
    )


def _against_control(exports: _Exports, all_tiers: float | None) -> Iterator[IndicatorFigure]:
    """Yield by how much priority goods grew more than ordinary ones."""
    for name, chapters in CONTROL.items():
        value = exports.surge(chapters)
        gap = all_tiers - value if all_tiers is not None and value is not None else None
        gone = "" if gap is not None else f"no figures of {name} by HS chapter for every year"
        note = f"{name} grew x{value:.3g}" if value is not None else ""
        what = f"less that of {name}: {exports.who}"
        yield IndicatorFigure(what, gap, "times more", missing=gone, note=note)


INDICATOR = Indicator(
    name="priority-surge",
    question="Did exports of priority goods to the country grow, and more than those of ordinary "
    "goods?",
    method="X(i to j, year) / mean over the base years, of the codes of the Common High Priority "
    "List; by tier; "
    "weighted by tier (weights stated, with what equal weights give); less the same surge of food "
    "(chapters 02-21) and "
    "clothes (61, 62)",
    caution="A code is coarse, and the weights are our own: the list orders the tiers but gives no "
    "distance between them.",
    look=look,
)
