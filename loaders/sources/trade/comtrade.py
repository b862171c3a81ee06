"""Figures of Comtrade: one reporter, partner, flow and code each, of a year or a month.

They come as an answer of its API in JSON, or as a table (`comtrade_table`). A month is never taken
for a year.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pycountry

from ....graph.errors import BadInput, wrong
from ....graph.outside_texts import parse_json
from ...context import Context
from ...loaded_files import LoadedFile
from .flow_row import ITSELF, LARGEST, TO_UNION, FlowRow, report_refused

# Editions of the HS by the name that Comtrade gives them.
EDITIONS = {
    "H0": "1992",
    "H1": "1996",
    "H2": "2002",
    "H3": "2007",
    "H4": "2012",
    "H5": "2017",
    "H6": "2022",
}
NEEDED = (
    "reporterISO",
    "partnerISO",
    "flowCode",
    "cmdCode",
    "classificationCode",
    "refYear",
    "primaryValue",
)
# Fields of Comtrade by which a total is broken down, with the value that means the total. Other
# values repeat a part of it, and would be counted twice.
WHOLE = (
    ("partner2Code", "0"),
    ("customsCode", "C00"),
    ("motCode", "0"),
    ("mosCode", "0"),
)
# Codes of Comtrade that ISO 3166 does not have. The United Nations print Taiwan's trade as "Other
# Asia, not elsewhere specified" (code 490).
TAIWAN = "S19"
KOSOVO = "XKX"
UNION = "EUR"
SINCE_27 = "2020"  # the first year in which the Union's figures are those of 27 countries
WORLD = ("W00", "WLD")
# Numbers of Comtrade that ISO 3166 does not have; some countries are counted with a territory.
NUMBERS = {
    0: "W00",
    97: UNION,
    251: "FRA",
    381: "ITA",
    412: KOSOVO,
    490: TAIWAN,
    579: "NOR",
    699: "IND",
    757: "CHE",
    842: "USA",
}
# Partners that are no country: areas that are not specified, bunkers, free zones, special
# categories. Their codes have letters and figures.
NO_COUNTRY = re.compile(r"[A-Z_][0-9X][0-9]|_X|X[0-9]+|_[0-9]+")
MONTHS = frozenset(f"{month:02d}" for month in range(1, 13))

PART = "part of a total that is also given, or a figure for the world"
RE_EXPORT = "a flow other than exports and imports, such as re-exports"
AREA = "an area that is not a country"
UNKNOWN = "a reporter or partner that is not known here"
UNUSABLE = "no usable year or no usable value"
LATER = "a year after that of the edition"


Printed = tuple[str, Any]  # a figure as it is printed, and the place where it stands before it


def answer_figures(file: LoadedFile) -> list[Printed]:
    """Return the figures of an answer of the API, each with its place."""
    return [(f"{file.name} data {number}", item) for number, item in enumerate(_data(file), 1)]


def comtrade_flows(
    context: Context, edition: str, figures: Iterable[Printed], refused: Sequence[BadInput] = ()
) -> Iterator[FlowRow]:
    """Yield the flows of figures; each figure that gives none is counted and reported.

    Args:
        context: The context of the loader.
        edition: The day of the file; a figure of a later year is left out.
        figures: The figures in the words of the API.
        refused: Faults of rows that could not be read as figures at all.
    """
    faults, read = list(refused), 0
    for where, printed in figures:
        read += 1
        try:
            item = _checked(printed, where)
            reason = _left_out(item, edition)
            if reason:
                context.count_row(reason)
                continue
            flow = _flow(context, item, where)
        except BadInput as fault:
            faults.append(fault)
            read -= 1
            continue
        if flow is not None:
            yield flow
            yield from _weight(item, flow)
    report_refused(context, faults, read)


def _weight(item: Mapping[str, Any], flow: FlowRow) -> Iterator[FlowRow]:
    """Yield the net weight of a figure in kilograms, if the office reports one.

    A weight that Comtrade estimated from the value says nothing about the value of a kilogram.
    """
    weight = item.get("netWgt")
    if isinstance(weight, bool) or not isinstance(weight, int | float):
        return
    if 0 < weight < LARGEST and item.get("isNetWgtEstimated") is not True:
        yield replace(flow, value=float(weight), unit="kg", rows=0)


def _data(file: LoadedFile) -> list[Any]:
    """Return the figures of an answer, as they stand there."""
    try:
        raw: Any = parse_json(file.path.read_text(encoding="utf-8-sig"), odd=str)
    except ValueError as fault:
        raise BadInput(f"{file.name}: not JSON: {fault}") from None
    # A program that keeps the figures alone writes them as a list.
    if isinstance(raw, list) and raw:
        return raw
    if not isinstance(raw, dict) or not isinstance(raw.get("data"), list):
        right = "a Comtrade v1 answer: an object with data, a list"
        names = f" with {', '.join(map(str, raw))[:60]}" if isinstance(raw, dict) else ""
        raise wrong(file.name, f"{type(raw).__name__}{names}", right)
    data: list[Any] = raw["data"]
    count = raw.get("count")
    # An answer that was cut off when it was saved has fewer figures than it counts.
    if isinstance(count, int) and not isinstance(count, bool) and count > len(data):
        raise wrong(file.name, f"{len(data)} figures", f"the {count} that `count` states")
    return data


def _checked(printed: Any, where: str) -> dict[str, Any]:
    """Return a figure with the letters of its countries; raise `BadInput` for any other thing."""
    if not isinstance(printed, dict):
        raise wrong(where, printed, "an object with " + ", ".join(NEEDED))
    item = dict(printed)
    for side in ("reporter", "partner"):
        # Without descriptions an answer has the numbers of the United Nations only.
        if item.get(f"{side}ISO") in (None, ""):
            item[f"{side}ISO"] = _letters(item.get(f"{side}Code"))
    lacking = [name for name in NEEDED if item.get(name) in (None, "")]
    if lacking:
        raise wrong(where, f"no {', '.join(lacking)}", ", ".join(NEEDED))
    frequency = item.get("freqCode", "A")
    if frequency not in ("A", "M"):
        raise wrong(f"{where} freqCode", frequency, "A (a year) or M (a month)")
    return item


def _letters(number: object) -> str:
    """Return the letters of Comtrade for one of its numbers of countries, '' if there is none."""
    if isinstance(number, bool) or not re.fullmatch("[0-9]{1,3}", str(number)):
        return ""
    country = pycountry.countries.get(numeric=f"{int(str(number)):03d}")
    own = NUMBERS.get(int(str(number)), f"_{number}")
    return str(country.alpha_3) if country else own


def _left_out(item: Mapping[str, Any], edition: str) -> str:
    """Return why a figure is known to give nothing, or ''."""
    for name, total in WHOLE:
        value = item.get(name)
        if value is not None and str(value) != total:
            return PART
    if item["partnerISO"] in WORLD:
        return PART
    # RX and RM, re-exports and re-imports, are parts of X and M.
    if item["flowCode"] not in ("X", "M"):
        return RE_EXPORT
    return LATER if edition[:4] < str(item["refYear"]) <= "2099" else ""


def _flow(context: Context, item: Mapping[str, Any], where: str) -> FlowRow | None:
    """Return the figure of a row, or None for a row that is reported and left out."""
    unusable = _unusable(item)
    if unusable:
        context.count_row(UNUSABLE)
        printed, what = unusable
        context.issue("refused", "", where, printed, f"{UNUSABLE}: {what}")
        return None
    year = str(item["refYear"])
    reporter, partner = _country(item["reporterISO"], year), _country(item["partnerISO"], year)
    known = {*context.used["countries"], "EU27"}
    for code, printed in ((reporter, item["reporterISO"]), (partner, item["partnerISO"])):
        if code not in known:
            no_country = NO_COUNTRY.fullmatch(str(printed))
            context.count_row(AREA if no_country else UNKNOWN)
            level = "note" if no_country else "warning"
            context.issue(level, "", where, str(printed), f"{AREA if no_country else UNKNOWN}")
            return None
    exports = item["flowCode"] == "X"
    # The Union is a reporter here and no destination: the figures of its members are.
    importer = partner if exports else reporter
    if reporter == partner or importer == "EU27":
        context.count_row(ITSELF if reporter == partner else TO_UNION)
        return None
    if TAIWAN in (item["reporterISO"], item["partnerISO"]):
        what = "printed as Other Asia, not elsewhere specified (490): Taiwan"
        context.issue("note", "", where, TAIWAN, what)
    code, edition = _goods(item, where)
    ends = (reporter, partner) if exports else (partner, reporter)
    # A nought with a minus is a nought.
    value = float(item["primaryValue"]) + 0.0
    period = _period(item, where)
    return FlowRow(ends[0], ends[1], period, value, "USD", reporter, code, edition, where)


def _period(item: Mapping[str, Any], where: str) -> str:
    """Return the year of a figure, or the month of a monthly one."""
    year = str(item["refYear"])
    if item.get("freqCode", "A") == "A" and len(str(item.get("period", year))) == len(year):
        return year
    period = str(item.get("period", ""))
    month = period[4:] or f"{item.get('refMonth', '')}".zfill(2)
    if not period.startswith(year) or month not in MONTHS:
        raise wrong(f"{where} period", period or "nothing", "a month such as 202301")
    return f"{year}-{month}"


def _country(code: object, year: str) -> str:
    """Return the two letters of a country, EU27 for the Union, or '' for a code not known."""
    if code == TAIWAN:
        return "TW"
    if code == KOSOVO:
        return "XK"
    if code == UNION:
        return "EU27" if year >= SINCE_27 else ""
    country = pycountry.countries.get(alpha_3=str(code))
    return str(country.alpha_2) if country else ""


def _unusable(item: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return a year or value that cannot be used and what would be right; None if both can."""
    year, value = item["refYear"], item["primaryValue"]
    if not re.fullmatch("(19|20)[0-9]{2}", str(year)):
        return f"refYear {year}"[:200], "expected a year from 1900 to 2099"
    try:
        figure = float(value)
    except (TypeError, ValueError, OverflowError):
        figure = math.nan
    # `true` is a number to Python, and the comparison is false for nan.
    if isinstance(value, bool) or not 0 <= figure < LARGEST:
        right = "expected a finite number from nought upwards"
        return f"primaryValue {value}"[:200], right
    return None


def _goods(item: Mapping[str, Any], where: str) -> tuple[str, str]:
    """Return the code of the goods and the edition of the HS; both are '' for all goods."""
    code = str(item["cmdCode"])
    if code == "TOTAL":
        return "", ""
    edition = EDITIONS.get(str(item["classificationCode"]), "")
    # A code of one, three or five digits has lost its leading zero on the way through a
    # spreadsheet or a program that took it for a number.
    if not edition or not re.fullmatch("[0-9]{2}|[0-9]{4}|[0-9]{6}", code):
        right = "TOTAL, or a code of H0 to H6 with 2, 4 or 6 digits, leading zeros kept"
        raise wrong(f"{where} cmdCode", f"{item['classificationCode']} {code}", right)
    return code, edition
