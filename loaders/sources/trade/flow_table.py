"""What the readers of tables on trade share: their result, the ends of flows, figures, periods."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ....graph.errors import wrong
from ....graph.trade import hs_edition
from ...context import Context
from .flow_row import EARLIEST, ITSELF, LARGEST, NO_YEAR, TO_UNION, UNION, UNKNOWN, FlowRow
from .partners import Partners

PERIOD = re.compile(r"((?:19|20)[0-9]{2})(?:[-M]?(0[1-9]|1[0-2])(?:-01)?)?", re.ASCII)
CODE = re.compile(
    r"(?:.*\[)?([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8}|TOTAL)\]?(?: ?[:-].*)?", re.DOTALL
)
TOTAL = "TOTAL"
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?", re.ASCII)
AREA = "a group of countries, or not a country"
# Names of currencies and weights in Eurostat's tables without their marks, with how many of our
# unit one of theirs is.
UNITS = {
    "VALUEINEUROS": ("EUR", 1.0),
    "VALUEINEUR": ("EUR", 1.0),
    "VALUEEUR": ("EUR", 1.0),
    "VALUEUSD": ("USD", 1.0),
    "QUANTITYIN100KG": ("kg", 100.0),
    "QUANTITYINKG": ("kg", 1.0),
    "QUANTITYKG": ("kg", 1.0),
    "WEIGHTKG": ("kg", 1.0),
}
OTHER_UNIT = "a figure that is neither a value nor a weight, such as pieces"


@dataclass(slots=True)
class FlowTable:
    """The figures of one file.

    `day` is that on which they were published and `outlet` who published them. `covered` are the
    months of the table: where none is printed for a pair in one of them, it had no trade. It is
    None where months of different flows cannot be compared, so that each flow needs its own twelve.
    `sums` says whether months may be added up to years at all.
    """

    day: str
    outlet: str
    flows: Iterator[FlowRow]
    covered: set[str] | None = None
    sums: bool = True


@dataclass(slots=True)
class FlowEnds:
    """Finds the countries of a flow by the names of its reporter and partner, each pair once.

    Pairs that give nothing are counted with each of their figures, and reported once.
    """

    context: Context
    partners: Partners
    _ends: dict[tuple[str, str, bool], tuple[str, str, str] | str] = field(default_factory=dict)
    _left_out: Counter[tuple[str, str]] = field(default_factory=Counter)
    _where: dict[tuple[str, str], str] = field(default_factory=dict)

    def find(
        self, reporter: str, partner: str, export: bool, where: str, figures: int = 1
    ) -> tuple[str, str, str] | None:
        """Return exporter, importer and reporter of a row, or None for a row that gives nothing.

        Args:
            reporter: Name or code of the country that reports, as printed.
            partner: The other country.
            export: Whether the reporter is the exporter.
            where: Where the row stands.
            figures: How many figures the row has.

        Raises:
            BadInput: The reporter is no country.
        """
        pair = (reporter, partner, export)
        if pair not in self._ends:
            self._ends[pair] = self._look(reporter, partner, export, where)
        ends = self._ends[pair]
        if isinstance(ends, str):
            self._left_out[partner, ends] += figures
            self._where.setdefault((partner, ends), where)
            return None
        return ends

    def _look(
        self, reporter: str, partner: str, export: bool, where: str
    ) -> tuple[str, str, str] | str:
        known = {*self.context.used["countries"], UNION}
        own, other = self.partners.code(reporter), self.partners.code(partner)
        if own not in known:
            raise wrong(f"{where} reporter", reporter, "a country")
        exporter, importer = (own, other) if export else (other, own)
        if own == other:
            return ITSELF
        if self.partners.left(partner):
            return AREA
        # The Union is a reporter here and no destination: the figures of its members are.
        if importer == UNION:
            return TO_UNION
        return (exporter, importer, own) if other in known else UNKNOWN

    def report(self) -> None:
        """Report the pairs that gave nothing: one issue for each partner and reason."""
        for (partner, reason), figures in self._left_out.items():
            self.context.count_row(reason, figures)
            level = "warning" if reason == UNKNOWN else "note"
            what = f"{reason}: {figures} figures left out"
            self.context.issue(level, "", self._where[partner, reason], partner, what)


def period_of(printed: str, where: str) -> str:
    """Return a year or month in the form of a claim.

    >>> period_of("2022-05", ""), period_of("2023-08-01", ""), period_of("2021", "")
    ('2022-05', '2023-08', '2021')
    """
    period = _period(printed)
    if not period:
        raise wrong(where, printed, "a year such as 2022 or a month such as 2022-05")
    return period


# The same few periods and codes stand in every row of a table.
@lru_cache(maxsize=4096)
def _period(printed: str) -> str:
    match = PERIOD.fullmatch(printed)
    if match is None:
        return ""
    return f"{match[1]}-{match[2]}" if match[2] else match[1]


def code_of(printed: str, where: str) -> str:
    """Return the code of the goods, '' for all goods; a label may stand before or behind it.

    >>> code_of("Videophones [85176910]", ""), code_of("0207.14", ""), code_of("TOTAL", "")
    ('85176910', '020714', '')
    """
    code = _code(printed)
    if not code:
        right = "TOTAL, or a code of the HS or CN with 2, 4, 6 or 8 digits, leading zeros kept"
        raise wrong(where, printed, right)
    return "" if code == TOTAL else code


@lru_cache(maxsize=4096)
def _code(printed: str) -> str:
    # Tariffs part a heading from its subheadings: 8542.31.90.
    match = CODE.fullmatch(re.sub(r"\b([0-9]{4})\.([0-9]{2})\b\.?", r"\1\2", printed.strip()))
    return match[1] if match else ""


def edition_of(code: str, period: str) -> str:
    """Return the edition of a code: a Combined Nomenclature a year, the HS about every five."""
    if not code:
        return ""
    return period[:4] if len(code) == 8 else hs_edition(period)


def unit_of(printed: str) -> tuple[str, float] | None:
    """Return the unit of a table's figures and how many of it one is; None for another unit.

    >>> unit_of("VALUE_IN_EUROS"), unit_of("Quantity in 100 kg"), unit_of("SUPPLEMENTARY_QUANTITY")
    (('EUR', 1.0), ('kg', 100.0), None)
    """
    return UNITS.get(re.sub("[^A-Z0-9]", "", printed.upper()))


def is_export(printed: str, where: str) -> bool:
    """Return whether a flow is an export; Eurostat's codes are 1 for imports and 2 for exports."""
    plain = printed.strip().upper()
    if plain in ("2", "EXPORT", "EXPORTS", "X") or plain.startswith(("2-EXPORT", "2:EXPORT")):
        return True
    if plain in ("1", "IMPORT", "IMPORTS", "M") or plain.startswith(("1-IMPORT", "1:IMPORT")):
        return False
    raise wrong(f"{where} FLOW", printed, "EXPORT or IMPORT")


def checked_value(context: Context, value: float, period: str, day: str, where: str) -> bool:
    """Return whether a figure can be used; one that cannot be is counted and reported."""
    if 0 <= value < LARGEST and EARLIEST <= period[:4] and period <= day[: len(period)]:
        return True
    context.count_row(NO_YEAR)
    context.issue("refused", "", where, f"{period}: {value:g}", f"{NO_YEAR}: left out")
    return False


def number_of(printed: str, where: str) -> float:
    """Return a figure that a program wrote, whose decimal mark is the point."""
    if not NUMBER.fullmatch(printed):
        raise wrong(where, printed, "a number such as 10000 or 75.5")
    # A nought with a minus is a nought.
    return float(printed) + 0.0
