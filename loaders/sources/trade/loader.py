"""Trade figures of statistics offices: a claim a reporter, partner, flow, code and year, as who reports it says."""

from __future__ import annotations

import json
import math
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
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
from ...rows import read
from ...voices import voice_of

CSV = ("REPORTER", "PARTNER", "PRODUCT", "FLOW", "STAT_PROCEDURE", "PERIOD", "VALUE_IN_EUR")
PERIOD = re.compile(r"(?:\d{6}-)?Jan\.-D[eé]c\.? ?(\d{4})$|Y(\d{4})$")
UNION = re.compile(r"(?:European Union|Union européenne) - 27")
LARGEST = 1e15  # more than the whole world trades in a year
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


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One figure: exporter, importer, year, value, and who reports it."""

    exporter: str
    importer: str
    year: str
    value: float
    unit: str
    reporter: str
    code: str  # "" for all goods
    edition: str  # of the HS, "" for all goods
    where: str


def load(context: Context) -> Iterator[Claim]:
    """Yield one claim a flow; of two figures for one flow, code, year and reporter neither is kept."""
    partners = Partners(clean.by_country_name(context.used["countries"]))
    for given in context.files:
        day = day_of(given, "the day on which it was published")
        outlet = "Comtrade" if given.name.endswith(".json") else "a statistics office"
        printed = document(
            context, given, day, f"Trade figures, {given.name}", outlet, "", given.name
        )
        flows = (
            _comtrade(context, given)
            if given.name.endswith(".json")
            else _csv(context, given, partners)
        )
        seen: dict[str, FlowRow] = {}
        torn: set[str] = set()
        for flow in flows:
            key = f"{flow.exporter}.{flow.importer}.{flow.year}.{flow.code or 'all'}.by-{flow.reporter}"
            if key in seen and seen[key].value != flow.value:
                torn.add(key)
                what = f"two figures for one flow, neither is kept; {seen[key].where} says another"
                context.issue("warning", printed, flow.where, key, what)
            seen.setdefault(key, flow)
        for key in torn:
            del seen[key]
        for key, flow in seen.items():
            yield _claim(context, given, printed, key, flow)


def _claim(context: Context, given: LoadedFile, printed: str, key: str, flow: FlowRow) -> Claim:
    exporter, importer = (_country(context, c, flow.where) for c in (flow.exporter, flow.importer))
    reporter = exporter if flow.reporter == flow.exporter else importer
    body = context.record("eurostat", given.name) if flow.reporter == "EU27" else reporter
    voice, members = voice_of(
        "eurostat" if flow.reporter == "EU27" else f"statistics-{flow.reporter}",
        f"Statistics of {body.name}",
    )
    return Claim(
        uid=context.uid(f"{key}@{given.edition}"),
        fact=key,
        subject=exporter.uid,
        predicate="EXPORTS_TO",
        object=importer.uid,
        text=text_of(flow.code, flow.edition, flow.reporter == flow.importer),
        level="state",
        interval=Interval(flow.year, flow.year),
        hs6=(flow.code,) if flow.code and flow.edition == "2022" else (),
        quantity=Quantity(flow.value, flow.unit, period=flow.year),
        asserter=body.uid,
        voice=voice,
        members=members,
        root=f"{flow.reporter.lower()}:{given.edition}:trade of {flow.year}",
        document=printed,
        locator=flow.where,
        basis="customs",
        grade="B2",
        known_by=given.edition,
    )


def _country(context: Context, code: str, where: str) -> Record:
    return context.record("eu27" if code == "EU27" else code, where)


def printed_names(languages: Sequence[str]) -> dict[str, str]:
    """Return codes of countries by the normal form of the names that CLDR has for them in some languages.

    A name that means two countries is left out. Source: Unicode CLDR, as the package Babel carries it.
    """
    countries = {str(c.alpha_2) for c in pycountry.countries} | {
        "XK"
    }  # Kosovo has no code of ISO, and trade figures
    codes: dict[str, set[str]] = {}
    for language in languages:
        for code, name in Locale.parse(language).territories.items():
            if code in countries:
                codes.setdefault(normal(name), set()).add(code)
    return {name: min(found) for name, found in codes.items() if len(found) == 1}


class Partners:
    """Which country a printed partner is: names.toml first, then the countries' own names, then those of CLDR."""

    def __init__(self, known: Mapping[str, str]) -> None:
        """Take the countries' own names, normal form to code."""
        words = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
        self._known = {**known, **{normal(name): code for name, code in words["country"].items()}}
        self._left = {normal(name) for name in words["left"]["names"]}
        self._beginnings = tuple(normal(name) for name in words["left"]["beginnings"])
        self._languages: tuple[str, ...] = tuple(words["languages"]["codes"])
        self._printed: dict[str, str] | None = None
        self._found: dict[str, str] = {}

    def left(self, name: str) -> bool:
        """Say whether a name is known to be no country: a sum of several, stores, the unknown."""
        plain = normal(name.partition(" (")[0])
        return plain in self._left or plain.startswith(self._beginnings)

    def code(self, name: str) -> str:
        """Return the code of a printed name, EU27 for the Union of 27, '' where it is none that is known."""
        if name not in self._found:
            self._found[name] = (
                "" if self.left(name) else "EU27" if UNION.match(name) else self._look(name)
            )
        return self._found[name]

    def _look(self, name: str) -> str:
        name = name.replace("’", "'")
        outside, _, inside = name.partition(" (")
        flipped = " ".join(reversed(outside.split(", ", 1)))
        for form in (name, outside, flipped, inside.rstrip(")")):
            if (
                form
                and not self.left(form)
                and (code := self._known.get(normal(form)) or self._elsewhere(normal(form)))
            ):
                return code
        return ""

    def _elsewhere(self, plain: str) -> str:
        """Return the code of a name that CLDR has; its catalogues are read for the first name that needs them."""
        if self._printed is None:
            self._printed = printed_names(self._languages)
        return self._printed.get(plain, "")


def _csv(context: Context, given: LoadedFile, partners: Partners) -> Iterator[FlowRow]:
    for row in read(given.path, CSV):
        where = row.where.replace(str(given.path), given.name)
        row.where = where
        reporter, partner = (row.take(n, needed=True) for n in ("REPORTER", "PARTNER"))
        product, flow = row.take("PRODUCT", needed=True), row.take("FLOW", needed=True)
        row.take("STAT_PROCEDURE")
        period = row.take("PERIOD", needed=True)
        value = row.number("VALUE_IN_EUR")
        row.done()
        if not product.upper().startswith("TOTAL"):
            raise wrong(f"{where} PRODUCT", product, "TOTAL: this layout carries no codes")
        year = PERIOD.match(period)
        if not year:
            raise wrong(f"{where} PERIOD", period, "a whole year, such as Jan.-Dec. 2022 or Y2022")
        direction = re.sub(r"^\d-", "", flow.upper()).removesuffix(
            "ATION"
        )  # the French files say EXPORTATION
        if direction not in ("EXPORT", "IMPORT"):
            raise wrong(f"{where} FLOW", flow, "EXPORT or IMPORT")
        codes = [partners.code(n) for n in (reporter, partner)]
        if codes[0] not in (*context.used["countries"], "EU27"):
            raise wrong(f"{where} REPORTER", reporter, "a country")
        here = context.used["countries"]
        if codes[1] not in (*here, "EU27") or value is None or codes[0] == codes[1]:
            sure = partners.left(partner) or value is None
            what = (
                "no country, or no value: left out"
                if sure
                else "a partner that is not known here: left out"
            )
            context.issue("note" if sure else "warning", "", where, partner, what)
            continue
        if not 0 <= value < LARGEST or not "1900" <= (year[1] or year[2]) <= "2099":
            said = f"{year[1] or year[2]}: {value:g}"
            context.issue("refused", "", where, said, "no figure of a year from 1900 on: left out")
            continue
        exporter, importer = codes if direction == "EXPORT" else codes[::-1]
        yield FlowRow(exporter, importer, year[1] or year[2], value, "EUR", codes[0], "", "", where)


def _unusable(item: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the year or value of a figure that is none, with what would be right; None where both are good."""
    year, value = item["refYear"], item["primaryValue"]
    if not re.fullmatch("(19|20)[0-9]{2}", str(year)):
        return f"refYear {year}"[:200], "no year from 1900 to 2099: the figure is left out"
    try:
        found = float(value)
    except (TypeError, ValueError, OverflowError):
        found = math.nan
    if isinstance(value, bool) or not 0 <= found < LARGEST:
        return f"primaryValue {value}"[
            :200
        ], "no finite number from nought upwards: the figure is left out"
    return None


def _comtrade(context: Context, given: LoadedFile) -> Iterator[FlowRow]:
    try:
        raw: Any = json.loads(given.path.read_text(encoding="utf-8-sig"))
    except ValueError as fault:
        raise BadInput(f"{given.name}: not JSON: {fault}") from None
    if not isinstance(raw, dict) or not isinstance(raw.get("data"), list):
        raise wrong(
            given.name, type(raw).__name__, "a Comtrade v1 answer: an object with data, a list"
        )
    for number, item in enumerate(raw["data"], 1):
        where = f"{given.name} data {number}"
        if not isinstance(item, dict):
            raise wrong(where, item, "an object with " + ", ".join(NEEDED))
        lacking = [n for n in NEEDED if item.get(n) in (None, "")]
        if lacking:
            raise wrong(where, f"no {', '.join(lacking)}", ", ".join(NEEDED))
        whole = all(
            str(item.get(n, d) if item.get(n) is not None else d) == d
            for n, d in (
                ("partner2Code", "0"),
                ("customsCode", "C00"),
                ("motCode", "0"),
                ("mosCode", "0"),
            )
        )
        if not whole or item["partnerISO"] in ("W00", "WLD") or item["flowCode"] not in ("X", "M"):
            continue
        codes = []
        for name in ("reporterISO", "partnerISO"):
            found = pycountry.countries.get(alpha_3=str(item[name]))
            codes.append(found.alpha_2 if found else "")
        if not all(codes) or codes[0] == codes[1]:
            continue
        if unusable := _unusable(item):
            context.issue("refused", "", where, *unusable)
            continue
        edition = EDITIONS.get(str(item["classificationCode"]), "")
        code = "" if str(item["cmdCode"]) == "TOTAL" else str(item["cmdCode"])
        if code and (not edition or not re.fullmatch(r"\d{2}|\d{4}|\d{6}", code)):
            raise wrong(
                f"{where} cmdCode",
                f"{item['classificationCode']} {code}",
                "TOTAL, or a code of H0 to H6 with 2, 4 or 6 digits",
            )
        exporter, importer = codes if item["flowCode"] == "X" else codes[::-1]
        yield FlowRow(
            exporter,
            importer,
            str(item["refYear"]),
            float(item["primaryValue"]),
            "USD",
            codes[0],
            code,
            edition if code else "",
            where,
        )
