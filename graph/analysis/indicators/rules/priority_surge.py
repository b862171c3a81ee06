"""How exports of priority goods to the country grew, by tier and weighted by it, and against ordinary goods."""

from __future__ import annotations

from collections.abc import Callable

from ....trade import TradeFlow
from ...signal_inputs import SignalInputs
from ..rule import CountryYear, Indicator, IndicatorFigure, missing
from ..series import Series, latest, series

# Numbers of the list that HS 2017 does not have: a surge over years of that edition would be a renumbering.
NEW_IN_2022 = frozenset(("854149", "854151", "854159", "852589", "854800", "880730"))
WEIGHTS = {
    "1": 4.0,
    "2": 3.0,
    "3": 2.0,
    "4": 1.0,
}  # by the first sign of the tier; ours, the list is only ordinal
CONTROL = {"food": tuple(f"{c:02d}" for c in range(2, 22)), "clothes": ("61", "62")}  # chapters
EDITIONS = ("2017", "2022")


def look(known: SignalInputs, asked: CountryYear) -> tuple[IndicatorFigure, ...]:
    """Return surges of priority goods, for the exporter with the largest figures."""

    def wanted(code: Callable[[str], bool]) -> list[Series]:
        def take(flow: TradeFlow) -> bool:
            here = flow.importer == asked.country and flow.edition in EDITIONS
            return here and bool(flow.code) and code(flow.code)

        return series(known.flows, take)

    usable = {c: p.tier[0] for c, p in known.priority.items() if c not in NEW_IN_2022}
    every = wanted(usable.__contains__)
    year = latest(every, asked.year)
    whole = [s for s in every if year in s.value and s.mean(asked.base)]
    if not whole:
        return missing(
            "surge of priority goods", "no figures by HS code for both the year and the base years"
        )
    first = whole[0]
    who = f"{known.name(first.exporter)}, {year} over the mean of {asked.base[0]}-{asked.base[-1]}"
    skipped = f"without the {len(NEW_IN_2022)} codes that HS 2017 does not have"

    def surge(code: Callable[[str], bool]) -> float | None:
        same = [s for s in wanted(code) if (s.exporter, s.by_importer, s.unit) == _key(first)]
        base = same[0].mean(asked.base) if same else None
        return same[0].value[year] / base if base and year in same[0].value else None

    inputs = first.inputs(known, (*asked.base, year))
    all_codes = surge(usable.__contains__)
    figures = [IndicatorFigure(f"all tiers: {who}", all_codes, "times", inputs, note=skipped)]
    tiers = {t: surge(lambda c, t=t: usable.get(c) == t) for t in sorted(WEIGHTS)}  # type: ignore[misc]
    for tier, value in tiers.items():
        gone = "" if value is not None else "no figures of its codes for every year"
        figures.append(IndicatorFigure(f"tier {tier}: {who}", value, "times", missing=gone))
    told = {t: v for t, v in tiers.items() if v is not None}
    if told:
        weighted = sum(WEIGHTS[t] * v for t, v in told.items()) / sum(WEIGHTS[t] for t in told)
        even = sum(told.values()) / len(told)
        note = f"weights {', '.join(f'tier {t}: {WEIGHTS[t]:g}' for t in told)}; with equal weights {even:.3g}"
        low, high = min(told.values()), max(told.values())
        figures.append(IndicatorFigure(f"weighted by tier: {who}", weighted, "times", low=low, high=high,
                              note=f"{note}; the range is what any weights can give"))  # fmt: skip
    for name, chapters in CONTROL.items():
        value = surge(lambda c, at=chapters: c in at)  # type: ignore[misc]
        gap = all_codes - value if all_codes is not None and value is not None else None
        gone = "" if gap is not None else f"no figures of {name} by HS chapter for every year"
        note = f"{name} grew x{value:.3g}" if value is not None else ""
        figures.append(
            IndicatorFigure(
                f"less that of {name}: {who}", gap, "times more", missing=gone, note=note
            )
        )
    return tuple(figures)


def _key(found: Series) -> tuple[str, bool, str]:
    return found.exporter, found.by_importer, found.unit


INDICATOR = Indicator(
    name="priority-surge",
    question="Did exports of priority goods to the country grow, and more than those of ordinary goods?",
    method="X(i to j, year) / mean over the base years, of the codes of the Common High Priority List; by tier; "
    "weighted by tier (weights stated, with what equal weights give); less the same surge of food (chapters 02-21) and "
    "clothes (61, 62)",
    caution="A code is coarse, and the weights are ours: the list orders tiers and gives no distance between them.",
    look=look,
)
