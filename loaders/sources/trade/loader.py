"""Trade figures of statistics offices: one claim for each reporter, partner, flow, code and year.

Two layouts are read: CSV in Eurostat's relational view, and answers of the Comtrade v1 API.
A figure is country-level; it never becomes a step of a route.
"""

from __future__ import annotations

import json
import math
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycountry
from babel import Locale

from ....graph.dates import Interval
from ....graph.errors import BadInput, wrong
from ....graph.identity import normal
from ....graph.model import Claim, Quantity, Record
from ....graph.trade import text_of
from ... import clean
from ...context import Context
from ...editions import day_of, document
from ...loaded_files import LoadedFile
from ...rows import Cells, read
from ...voices import voice_of

CSV = ("REPORTER", "PARTNER", "PRODUCT", "FLOW", "STAT_PROCEDURE", "PERIOD", "VALUE_IN_EUR")
PERIOD = re.compile(r"(?:\d{6}-)?Jan\.-D[eé]c\.? ?(\d{4})$|Y(\d{4})$")
UNION = re.compile(r"(?:European Union|Union européenne) - 27")
LARGEST = 1e15  # more than the whole world trades in a year
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


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One figure of a file.

    `exporter`, `importer` and `reporter` are ISO codes of countries, or EU27. `code` is a code of
    the HS and `edition` its year; both are empty for all goods.
    """

    exporter: str
    importer: str
    year: str
    value: float
    unit: str
    reporter: str
    code: str
    edition: str
    where: str

    @property
    def key(self) -> str:
        """The fact that the figure is about."""
        goods = self.code or "all"
        return f"{self.exporter}.{self.importer}.{self.year}.{goods}.by-{self.reporter}"


def load(context: Context) -> Iterator[Claim]:
    """Yield one claim for each flow; two figures for one flow are an issue, and neither is kept."""
    partners = Partners(clean.by_country_name(context.used["countries"]))
    for file in context.files:
        day = day_of(file, "the day on which it was published")
        comtrade = file.name.endswith(".json")
        outlet = "Comtrade" if comtrade else "a statistics office"
        title = f"Trade figures, {file.name}"
        printed = document(context, file, day, title, outlet, "", file.name)
        flows = _comtrade(context, file) if comtrade else _csv(context, file, partners)
        for key, flow in _undisputed(context, printed, flows).items():
            yield _claim(context, file, printed, key, flow)


def _undisputed(context: Context, printed: str, flows: Iterable[FlowRow]) -> dict[str, FlowRow]:
    """Return the figures of a file by fact, without those that it contradicts."""
    figures: dict[str, FlowRow] = {}
    disputed: set[str] = set()
    for flow in flows:
        key = flow.key
        first = figures.setdefault(key, flow)
        if first.value != flow.value:
            disputed.add(key)
            what = f"two figures for one flow, neither is kept; {first.where} says another"
            context.issue("warning", printed, flow.where, key, what)
    # Nobody can tell which of two figures is the right one.
    for key in disputed:
        del figures[key]
    return figures


def _claim(context: Context, file: LoadedFile, printed: str, key: str, flow: FlowRow) -> Claim:
    exporter = _country(context, flow.exporter, flow.where)
    importer = _country(context, flow.importer, flow.where)
    # The Union's figures are Eurostat's; those of a country are its own statistics office's.
    if flow.reporter == "EU27":
        asserter, body = "eurostat", context.record("eurostat", file.name)
    else:
        asserter = f"statistics-{flow.reporter}"
        body = exporter if flow.reporter == flow.exporter else importer
    voice, members = voice_of(asserter, f"Statistics of {body.name}")
    return Claim(
        uid=context.uid(f"{key}@{file.edition}"),
        fact=key,
        subject=exporter.uid,
        predicate="EXPORTS_TO",
        object=importer.uid,
        text=text_of(flow.code, flow.edition, flow.reporter == flow.importer),
        level="state",
        interval=Interval(flow.year, flow.year),
        # A code means other goods in another edition; those of the case are HS 2022.
        hs6=(flow.code,) if flow.code and flow.edition == "2022" else (),
        quantity=Quantity(flow.value, flow.unit, period=flow.year),
        asserter=body.uid,
        voice=voice,
        members=members,
        root=f"{flow.reporter.lower()}:{file.edition}:trade of {flow.year}",
        document=printed,
        locator=flow.where,
        basis="customs",
        grade="B2",
        known_by=file.edition,
    )


def _country(context: Context, code: str, where: str) -> Record:
    return context.record("eu27" if code == "EU27" else code, where)


def printed_names(languages: Sequence[str]) -> dict[str, str]:
    """Return codes of countries by their names in some languages, as Unicode CLDR has them.

    The names come with the package Babel. A name that means two countries is left out.

    Args:
        languages: Locales of CLDR, such as "de" or "pt_BR".

    Returns:
        ISO 3166-1 alpha-2 codes by the normal form of a name.

    >>> printed_names(["de"])["turkei"]
    'TR'
    """
    # Kosovo has no code of ISO, but trade figures.
    countries = {str(country.alpha_2) for country in pycountry.countries} | {"XK"}
    codes: dict[str, set[str]] = {}
    for language in languages:
        for code, name in Locale.parse(language).territories.items():
            if code in countries:
                codes.setdefault(normal(name), set()).add(code)
    return {name: min(meant) for name, meant in codes.items() if len(meant) == 1}


class Partners:
    """Finds the country that a printed partner is.

    Names are looked up in names.toml first, then among the countries' own names, then in CLDR.
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        """Take the countries' own names, normal form to code."""
        words = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
        own = {normal(name): code for name, code in words["country"].items()}
        self._known = {**known, **own}
        self._left = set(map(normal, words["left"]["names"]))
        self._beginnings = tuple(map(normal, words["left"]["beginnings"]))
        self._languages: tuple[str, ...] = tuple(words["languages"]["codes"])
        self._printed: dict[str, str] | None = None
        self._codes: dict[str, str] = {}

    def left(self, name: str) -> bool:
        """Return whether a name is known to be no country: a sum of several, stores, unknown."""
        plain = normal(name.partition(" (")[0])
        return plain in self._left or plain.startswith(self._beginnings)

    def code(self, name: str) -> str:
        """Return the code of a printed name: EU27 for the Union of 27, '' if it is not known."""
        # The same few names stand in every row of a file, so each is looked up once.
        if name not in self._codes:
            self._codes[name] = self._look(name)
        return self._codes[name]

    def _look(self, name: str) -> str:
        if self.left(name):
            return ""
        if UNION.match(name):
            return "EU27"
        name = name.replace("’", "'")
        outside, _, inside = name.partition(" (")
        # "Korea, Republic of" is printed turned; "Russian Federation (Russia)" with a second name.
        turned = " ".join(reversed(outside.split(", ", 1)))
        for form in (name, outside, turned, inside.rstrip(")")):
            if form and not self.left(form):
                plain = normal(form)
                code = self._known.get(plain) or self._elsewhere(plain)
                if code:
                    return code
        return ""

    def _elsewhere(self, plain: str) -> str:
        """Return the code of a name in CLDR, or ''; the catalogues are read at the first call."""
        if self._printed is None:
            self._printed = printed_names(self._languages)
        return self._printed.get(plain, "")


@dataclass(frozen=True, slots=True)
class _PrintedRow:
    """One row of the CSV layout, checked as far as it says what it should."""

    where: str
    reporter: str
    partner: str
    export: bool
    year: str
    value: float | None


def _csv(context: Context, file: LoadedFile, partners: Partners) -> Iterator[FlowRow]:
    # The Union reports its trade as one country does.
    countries = {*context.used["countries"], "EU27"}
    for row in read(file.path, CSV):
        row.where = row.where.replace(str(file.path), file.name)
        printed = _printed_row(row)
        reporter = partners.code(printed.reporter)
        partner = partners.code(printed.partner)
        if reporter not in countries:
            raise wrong(f"{printed.where} REPORTER", printed.reporter, "a country")
        value = printed.value
        if partner not in countries or value is None or reporter == partner:
            _left_out(context, printed, partners)
            continue
        if not 0 <= value < LARGEST or not "1900" <= printed.year <= "2099":
            figure = f"{printed.year}: {value:g}"
            what = "no figure of a year from 1900 on: left out"
            context.issue("refused", "", printed.where, figure, what)
            continue
        ends = (reporter, partner) if printed.export else (partner, reporter)
        yield FlowRow(*ends, printed.year, value, "EUR", reporter, "", "", printed.where)


def _printed_row(row: Cells) -> _PrintedRow:
    where = row.where
    reporter = row.take("REPORTER", needed=True)
    partner = row.take("PARTNER", needed=True)
    product = row.take("PRODUCT", needed=True)
    flow = row.take("FLOW", needed=True)
    row.take("STAT_PROCEDURE")
    period = row.take("PERIOD", needed=True)
    value = row.number("VALUE_IN_EUR")
    row.done()
    if not product.upper().startswith("TOTAL"):
        raise wrong(f"{where} PRODUCT", product, "TOTAL: this layout carries no codes")
    # A part of a year would stand beside whole years as if it were one.
    year = PERIOD.match(period)
    if not year:
        raise wrong(f"{where} PERIOD", period, "a whole year, such as Jan.-Dec. 2022 or Y2022")
    # The French files say EXPORTATION.
    direction = re.sub(r"^\d-", "", flow.upper()).removesuffix("ATION")
    if direction not in ("EXPORT", "IMPORT"):
        raise wrong(f"{where} FLOW", flow, "EXPORT or IMPORT")
    return _PrintedRow(where, reporter, partner, direction == "EXPORT", year[1] or year[2], value)


def _left_out(context: Context, printed: _PrintedRow, partners: Partners) -> None:
    """Report a row without a partner or a value; only an unknown partner is a warning."""
    if partners.left(printed.partner) or printed.value is None:
        level, what = "note", "no country, or no value: left out"
    else:
        level, what = "warning", "a partner that is not known here: left out"
    context.issue(level, "", printed.where, printed.partner, what)


def _comtrade(context: Context, file: LoadedFile) -> Iterator[FlowRow]:
    for number, item in enumerate(_comtrade_data(file), 1):
        where = f"{file.name} data {number}"
        _check_comtrade(item, where)
        if not _is_total(item):
            continue
        reporter = _iso2(item["reporterISO"])
        partner = _iso2(item["partnerISO"])
        if not reporter or not partner or reporter == partner:
            continue
        if unusable := _unusable(item):
            context.issue("refused", "", where, *unusable)
            continue
        code, edition = _goods(item, where)
        ends = (reporter, partner) if item["flowCode"] == "X" else (partner, reporter)
        year, value = str(item["refYear"]), float(item["primaryValue"])
        yield FlowRow(*ends, year, value, "USD", reporter, code, edition, where)


def _comtrade_data(file: LoadedFile) -> list[Any]:
    """Return the figures of an answer of the API, as they stand there."""
    try:
        raw: Any = json.loads(file.path.read_text(encoding="utf-8-sig"))
    except ValueError as fault:
        raise BadInput(f"{file.name}: not JSON: {fault}") from None
    if not isinstance(raw, dict) or not isinstance(raw.get("data"), list):
        right = "a Comtrade v1 answer: an object with data, a list"
        raise wrong(file.name, type(raw).__name__, right)
    data: list[Any] = raw["data"]
    return data


def _check_comtrade(item: Any, where: str) -> None:
    if not isinstance(item, dict):
        raise wrong(where, item, "an object with " + ", ".join(NEEDED))
    lacking = [name for name in NEEDED if item.get(name) in (None, "")]
    if lacking:
        raise wrong(where, f"no {', '.join(lacking)}", ", ".join(NEEDED))


def _is_total(item: Mapping[str, Any]) -> bool:
    """Return whether a figure is the whole export or import to one partner."""
    for name, total in WHOLE:
        value = item.get(name)
        if value is not None and str(value) != total:
            return False
    # W00 and WLD are the world; RX and RM, re-exports and re-imports, are parts of X and M.
    return item["partnerISO"] not in ("W00", "WLD") and item["flowCode"] in ("X", "M")


def _iso2(alpha_3: object) -> str:
    """Return the two letters of a country, or '' for a code that ISO does not have."""
    country = pycountry.countries.get(alpha_3=str(alpha_3))
    return str(country.alpha_2) if country else ""


def _unusable(item: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return a year or value that cannot be used and what would be right; None if both can."""
    year, value = item["refYear"], item["primaryValue"]
    if not re.fullmatch("(19|20)[0-9]{2}", str(year)):
        return f"refYear {year}"[:200], "no year from 1900 to 2099: the figure is left out"
    try:
        figure = float(value)
    except (TypeError, ValueError, OverflowError):
        figure = math.nan
    # `true` is a number to Python, and the comparison is false for nan.
    if isinstance(value, bool) or not 0 <= figure < LARGEST:
        right = "no finite number from nought upwards: the figure is left out"
        return f"primaryValue {value}"[:200], right
    return None


def _goods(item: Mapping[str, Any], where: str) -> tuple[str, str]:
    """Return the code of the goods and the edition of the HS; both are '' for all goods."""
    code = str(item["cmdCode"])
    if code == "TOTAL":
        return "", ""
    edition = EDITIONS.get(str(item["classificationCode"]), "")
    if not edition or not re.fullmatch(r"\d{2}|\d{4}|\d{6}", code):
        right = "TOTAL, or a code of H0 to H6 with 2, 4 or 6 digits"
        raise wrong(f"{where} cmdCode", f"{item['classificationCode']} {code}", right)
    return code, edition
