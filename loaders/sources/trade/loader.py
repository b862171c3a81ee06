"""Trade figures of statistics offices: one claim for each reporter, partner, flow, code and year.

Two layouts are read: CSV in Eurostat's relational view, and answers of the Comtrade v1 API.
A figure is country-level; it never becomes a step of a route.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

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
from ...numerals import UnreadFigure, decimal_mark, read_figure
from ...rows import Cells, check_header
from ...spreadsheet import read_sheet
from ...voices import voice_of
from .comtrade import comtrade_flows
from .flow_row import ITSELF, LARGEST, TO_UNION, FlowRow, report_refused

CSV = ("REPORTER", "PARTNER", "PRODUCT", "FLOW", "STAT_PROCEDURE", "PERIOD", "VALUE_IN_EUR")
PERIOD = re.compile(r"(?:[0-9]{6}-)?Jan\.-D[eé]c\.? ?([0-9]{4})$|Y?([0-9]{4})$", re.ASCII)
UNION = re.compile(r"(?:European Union|Union européenne) - 27")
# What stands in brackets after a country if only a part of it, or a state of before, is meant.
_OTHER = re.compile(
    "excl|except|without|hors |sans |before|until|avant|jusqu|former|northern ireland"
)

NOTHING = "no country, or no value"
UNKNOWN = "a partner that is not known here"
NO_YEAR = "no figure of a year from 1900 to that of the edition"


def load(context: Context) -> Iterator[Claim]:
    """Yield one claim for each flow; two figures for one flow are an issue, and neither is kept."""
    partners = Partners(clean.by_country_name(context.used["countries"]))
    for file in context.files:
        day = day_of(file, "the day on which it was published")
        comtrade = file.name.endswith(".json")
        outlet = "Comtrade" if comtrade else "a statistics office"
        title = f"Trade figures, {file.name}"
        printed = document(context, file, day, title, outlet, "", file.name)
        flows = comtrade_flows(context, file) if comtrade else _csv(context, file, partners)
        for key, flow in _undisputed(context, printed, flows).items():
            yield _claim(context, file, printed, key, flow)


def _undisputed(context: Context, printed: str, flows: Iterable[FlowRow]) -> dict[str, FlowRow]:
    """Return the figures of a file by fact, without those that it contradicts."""
    figures: dict[str, FlowRow] = {}
    disputed: set[str] = set()
    rows: Counter[str] = Counter()
    for flow in flows:
        key = flow.key
        rows[key] += flow.rows
        first = figures.setdefault(key, flow)
        if first.value != flow.value:
            disputed.add(key)
            what = f"two figures for one flow, neither is kept; {first.where} says another"
            context.issue("warning", printed, flow.where, key, what)
    # Nobody can tell which of two figures is the right one.
    for key in disputed:
        del figures[key]
    for key, number in rows.items():
        context.count_row("two figures for one flow" if key in disputed else "", number)
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
        if len(name) == 2 and name.isupper() and name in self._known.values():
            return name
        if UNION.match(name):
            return "EU27"
        name = name.replace("’", "'")
        outside, _, inside = name.partition(" (")
        if _OTHER.match(normal(inside)):
            return ""
        # "Korea, Republic of" is printed turned. Brackets hold a second name, or the country that a
        # territory belongs to, as in "Hong Kong (China)": they are never taken for the name.
        turned = " ".join(reversed(outside.split(", ", 1)))
        plain = [normal(form) for form in (name, outside, turned) if not self.left(form)]
        codes = (self._known.get(form) or self._elsewhere(form) for form in plain)
        return next(filter(None, codes), "")

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
    refused: list[BadInput] = []
    read = 0
    for row, mark in _rows(file):
        try:
            printed = _printed_row(row, mark)
            reporter = partners.code(printed.reporter)
            if reporter not in countries:
                raise wrong(f"{printed.where} REPORTER", printed.reporter, "a country")
        except BadInput as fault:
            refused.append(fault)
            continue
        read += 1
        partner = partners.code(printed.partner)
        ends = (reporter, partner) if printed.export else (partner, reporter)
        told = _left_out(printed, partners, ends, countries, file.edition)
        if told is None and printed.value is not None:
            yield FlowRow(*ends, printed.year, printed.value, "EUR", reporter, "", "", row.where)
        elif told is not None:
            level, shown, what = told
            context.count_row(what)
            context.issue(level, "", printed.where, shown, f"{what}: left out")
    report_refused(context, refused, read)


def _rows(file: LoadedFile) -> Iterator[tuple[Cells, str]]:
    """Yield the rows of the CSV layout, each with the decimal mark that its figures show."""

    def refuse(line: int, heading: list[str]) -> None:
        check_header(f"{file.name}:{line}", heading, CSV)

    sheet = read_sheet(
        file.path, file.name, lambda cells: set(CSV) <= set(map(str.strip, cells)), refuse=refuse
    )
    refuse(sheet.line, sheet.heading)
    place = sheet.heading.index("VALUE_IN_EUR")
    mark = decimal_mark(texts[place] for _, texts in sheet.rows if place < len(texts))
    filled = [row for row in sheet.rows if any(map(str.strip, row[1]))]
    for number, texts in filled:
        where = f"{file.name}:{number}"
        # The last row of a file that was cut off is not whole.
        if len(texts) < len(sheet.heading) and number == filled[-1][0]:
            raise wrong(where, f"{len(texts)} cells", f"{len(sheet.heading)} cells")
        cells = dict(zip(sheet.heading, texts, strict=False))
        # Cells without a heading are left over, which refuses the row.
        cells[""] = " ".join(texts[len(sheet.heading) :])
        yield Cells(where, {**dict.fromkeys(CSV, ""), **cells}), mark


def _printed_row(row: Cells, mark: str) -> _PrintedRow:
    where = row.where
    reporter = row.take("REPORTER", needed=True)
    partner = row.take("PARTNER", needed=True)
    product = row.take("PRODUCT", needed=True)
    flow = row.take("FLOW", needed=True)
    row.take("STAT_PROCEDURE")
    period = row.take("PERIOD", needed=True)
    value = _value(row.take("VALUE_IN_EUR"), mark, f"{where} VALUE_IN_EUR")
    row.done()
    if not product.upper().startswith("TOTAL"):
        raise wrong(f"{where} PRODUCT", product, "TOTAL: this layout carries no codes")
    # A part of a year would stand beside whole years as if it were one.
    year = PERIOD.match(period)
    if not year:
        raise wrong(f"{where} PERIOD", period, "a whole year, such as Jan.-Dec. 2022 or Y2022")
    # The French files say EXPORTATION.
    direction = re.sub(r"^[0-9]-", "", flow.upper()).removesuffix("ATION")
    if direction not in ("EXPORT", "IMPORT"):
        raise wrong(f"{where} FLOW", flow, "EXPORT or IMPORT")
    return _PrintedRow(where, reporter, partner, direction == "EXPORT", year[1] or year[2], value)


def _value(printed: str, mark: str, where: str) -> float | None:
    """Return a figure, or None for a cell that says that there is none."""
    # Eurostat writes a colon for a figure that it has not, and a c for one that it keeps secret.
    if re.fullmatch("(?::? ?c?)?", printed):
        return None
    # The layout is written by programs, whose mark is the point; people save it with commas.
    plain = re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", printed)
    try:
        return float(printed) + 0.0 if plain and mark != "," else read_figure(printed, mark)
    except UnreadFigure as fault:
        raise wrong(where, printed, str(fault)) from None


def _left_out(
    printed: _PrintedRow,
    partners: Partners,
    ends: tuple[str, str],
    countries: Collection[str],
    edition: str,
) -> tuple[str, str, str] | None:
    """Return how a row that gives nothing is told: level, value and reason; None for any other."""
    shown = printed.partner
    if ends[0] == ends[1]:
        return "note", shown, ITSELF
    if printed.value is None or partners.left(shown):
        return "note", shown, NOTHING
    # The Union is a reporter here and no destination: the figures of its members are.
    if ends[1] == "EU27":
        return "note", shown, TO_UNION
    if not set(ends) <= set(countries):
        return "warning", shown, UNKNOWN
    if not 0 <= printed.value < LARGEST or not "1900" <= printed.year <= edition[:4]:
        return "refused", f"{printed.year}: {printed.value:g}", NO_YEAR
    return None
