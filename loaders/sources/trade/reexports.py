"""Armenia's exports by code and month, with re-exports as an author estimates them.

It is the table of the newsletter Tvyal of 12 April 2024. Its exports are those of the statistics
office; its re-exports are an estimate, made from exports and imports of the same code, region and
month, and stay apart from every official figure. It has only the codes and months for which there
is an estimate: nothing is summed from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....graph.errors import BadInput, wrong
from ...context import Context
from ...editions import day_of
from ...loaded_files import LoadedFile
from ...spreadsheet import Sheet
from .flow_row import WORLD, FlowRow, report_refused
from .flow_table import FlowTable, checked_value, code_of, edition_of, number_of, period_of

COLUMNS = ("period", "commodity_code", "commodity", "reexports", "exports_total")
COUNTRY = "AM"  # the table does not print it: the newsletter is on Armenia
UNIT = "USD"  # nor the unit: its charts of these figures are in US dollars


def is_reexports(heading: Sequence[str]) -> bool:
    """Return whether a heading is that of this table."""
    return set(map(str.strip, heading)) == set(COLUMNS)


def reexports_table(context: Context, file: LoadedFile, sheet: Sheet) -> FlowTable:
    """Return the figures of the table, two a row: exports, and estimated re-exports."""
    day = day_of(file, "the day on which it was published")
    return FlowTable(day, "Tvyal newsletter", _flows(context, file, sheet, day), sums=False)


def _flows(context: Context, file: LoadedFile, sheet: Sheet, day: str) -> Iterator[FlowRow]:
    refused: list[BadInput] = []
    read = 0
    for number, cells in sheet.rows:
        if not any(map(str.strip, cells)):
            continue
        where = f"{file.name}:{number}"
        try:
            flows = list(_row(sheet.heading, cells, where))
        except BadInput as fault:
            refused.append(fault)
            continue
        read += 1
        for flow in flows:
            if checked_value(context, flow.value, flow.period, day, where):
                yield flow
    report_refused(context, refused, read)


def _row(heading: Sequence[str], cells: Sequence[str], where: str) -> Iterator[FlowRow]:
    if len(cells) != len(heading):
        raise wrong(where, f"{len(cells)} cells", f"{len(heading)} cells")
    row = dict(zip(heading, map(str.strip, cells), strict=True))
    period = period_of(row["period"], f"{where} period")
    code = code_of(row["commodity_code"], f"{where} commodity_code")
    total = number_of(row["exports_total"], f"{where} exports_total")
    estimate = number_of(row["reexports"], f"{where} reexports")
    if estimate > total:
        raise wrong(f"{where} reexports", row["reexports"], "a value not above exports_total")
    # A row counts once, though it gives two figures.
    edition = edition_of(code, period)
    for value, estimated, rows in ((total, False, 1), (estimate, True, 0)):
        yield FlowRow(
            COUNTRY,
            WORLD,
            period,
            value,
            UNIT,
            COUNTRY,
            code,
            edition,
            where,
            rows=rows,
            estimated=estimated,
        )
