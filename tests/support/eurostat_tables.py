"""Made tables on trade in the layouts of Eurostat: workbooks of its data browser, long tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl

MONTHS = tuple(f"{year}-{month:02d}" for year in (2021, 2022) for month in range(1, 13))
RUSSIA = "Russian Federation (Russia)"
GERMANY = "Germany (incl. German Democratic Republic 'DD' from 1991)"

Cells = Mapping[tuple[str, str], Mapping[str, float | str]]  # (reporter, partner) to figures


def put_sheet(
    book: openpyxl.Workbook,
    number: int,
    product: str,
    rows: Cells,
    periods: Sequence[str] = MONTHS,
    indicator: str = "VALUE_IN_EUROS",
    flow: str = "EXPORT",
) -> None:
    """Add a sheet as the data browser writes it: heading in rows 1 to 11, a colon for nothing."""
    sheet = book.create_sheet(f"Sheet {number}")
    heading = [
        ["Data extracted on 19/01/2023 20:30:28 from [ESTAT]"],
        ["Dataset: ", "EU trade since 1988 by HS2-4-6 and CN8 [DS-045409__custom_4606328]"],
        ["Last updated: ", "13/01/2023 11:00"],
        [],
        ["PRODUCT [PRODUCT]", None, product],
        ["FLOW", None, flow],
        ["INDICATORS", None, indicator],
        [],
        ["TIME", "TIME", *periods],
        ["FREQ (Labels)", "FREQ (Labels)", *("Monthly" for _ in periods)],
        ["REPORTER (Labels)", "PARTNER (Labels)", *("" for _ in periods)],
    ]
    for line in heading:
        sheet.append(line)
    for (reporter, partner), figures in rows.items():
        sheet.append([reporter, partner, *(figures.get(period, ":") for period in periods)])
    for line in ([], ["Special value"], [":", "not available"]):
        sheet.append(line)


def workbook(path: Path, *sheets: Mapping[str, object]) -> Path:
    """Write a workbook of the data browser; each sheet is the arguments of `put_sheet`."""
    book = openpyxl.Workbook()
    summary = book.active
    assert summary is not None
    summary.title = "Summary"
    summary.append(["EU trade since 1988 by HS2-4-6 and CN8 [DS-045409__custom_4606328]"])
    book.create_sheet("Structure").append(["Structure"])
    for number, sheet in enumerate(sheets, 1):
        put_sheet(book, number, **sheet)  # type: ignore[arg-type]  # the arguments by name
    book.save(path)
    return path


def long_table(path: Path, rows: Sequence[tuple[str, str, str, str, object]]) -> Path:
    """Write a long table: code, reporter, partner, period, value."""
    lines = ["product_cn8,reporter,partner,period,value_eur"]
    lines += [f'{code},"{who}","{to}",{period},{value}' for code, who, to, period, value in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
