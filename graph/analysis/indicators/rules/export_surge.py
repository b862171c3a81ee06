"""How exports to the country grew against the years before the invasion."""

from __future__ import annotations

from ...known import Known
from ..rule import Asked, Figure, Indicator, missing
from ..series import latest, series, thin

MOST = 5  # exporters told, the largest first


def look(known: Known, asked: Asked) -> tuple[Figure, ...]:
    """Return X(i to j, year) / mean X(i to j, base years) of all goods, for each exporter with every figure."""
    found = series(known.flows, lambda f: f.importer == asked.country and not f.code)
    year = latest(found, asked.year)
    whole = [s for s in found if year in s.value and s.mean(asked.base)]
    if not whole:
        return missing("surge of all goods", "no yearly figures of all goods for both the year and the base years")
    figures = []
    for s in whole[:MOST]:
        base = s.mean(asked.base)
        side = "as the importer reports" if s.by_importer else "as the exporter reports"
        what = f"{known.name(s.exporter)}, {year} over the mean of {asked.base[0]}-{asked.base[-1]}, {side}"
        previous = s.value.get(asked.base[-1])
        notes = [f"over {asked.base[-1]} alone: x{s.value[year] / previous:.3g}" if previous else ""]
        notes.append(thin(known.flows, s.importer if s.by_importer else s.exporter, s.by_importer, year))
        inputs = s.inputs(known, (*asked.base, year))
        figures.append(
            Figure(what, s.value[year] / base if base else None, "times", inputs, note="; ".join(filter(None, notes)))
        )
    return tuple(figures)


INDICATOR = Indicator(
    name="export-surge",
    question="Did exports to the country grow after the invasion?",
    method="X(i to j, year) / mean of X(i to j) over the base years, all goods, each exporter by itself; "
    "from figures of the statistics offices as loaded",
    caution="All goods hide what few codes do: the largest channels, China and Hong Kong, show none of it in totals.",
    look=look,
)
