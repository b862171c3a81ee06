"""The relational view of Eurostat: a row a reporter, partner and year, of all goods together."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ....graph.errors import BadInput, wrong
from ...context import Context
from ...loaded_files import LoadedFile
from ...numerals import UnreadFigure, decimal_mark, read_figure
from ...rows import Cells
from ...spreadsheet import Sheet
from .flow_row import ITSELF, LARGEST, NO_YEAR, NOTHING, TO_UNION, UNKNOWN, FlowRow, report_refused
from .partners import Partners

COLUMNS = ("REPORTER", "PARTNER", "PRODUCT", "FLOW", "STAT_PROCEDURE", "PERIOD", "VALUE_IN_EUR")
PERIOD = re.compile(r"(?:[0-9]{6}-)?Jan\.-D[eé]c\.? ?([0-9]{4})$|Y?([0-9]{4})$", re.ASCII)


@dataclass(frozen=True, slots=True)
class _PrintedRow:
    """One row of the CSV layout, checked as far as it says what it should."""

    where: str
    reporter: str
    partner: str
    export: bool
    year: str
    value: float | None


def relational_flows(
    context: Context, file: LoadedFile, sheet: Sheet, partners: Partners
) -> Iterator[FlowRow]:
    """Yield the flows of a table in the relational view; rows that give none are reported."""
    # The Union reports its trade as one country does.
    countries = {*context.used["countries"], "EU27"}
    refused: list[BadInput] = []
    read = 0
    for row, mark in _rows(file, sheet):
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


def _rows(file: LoadedFile, sheet: Sheet) -> Iterator[tuple[Cells, str]]:
    """Yield the rows of the table, each with the decimal mark that its figures show."""
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
        yield Cells(where, {**dict.fromkeys(COLUMNS, ""), **cells}), mark


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
