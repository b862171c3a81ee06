"""Customs files as they occur give what the plain file gives, or are refused in a line."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from customs_files import HEAD, PLAIN, ROWS, read, text

from entrepot.graph.errors import BadInput

BLANK = ("",) * len(HEAD)
TITLE = ("Export declarations 2024, extract of June", *BLANK[1:])
TOTAL = ("Итого", *BLANK[1:6], "1234580.734", "1207.5", "")


def columns(day: Callable[[str], str], figure: Callable[[str], str]) -> list[list[str]]:
    """Return the rows with their days and figures in another form."""
    rows: list[list[str]] = []
    for row in ROWS:
        rows.append([row[0], day(row[1]), *row[2:6], figure(row[6]), figure(row[7]), row[8]])
    return [list(HEAD), *rows]


def dotted(day: str) -> str:
    return ".".join(reversed(day.split("-")))


def grouped(figure: str) -> str:
    """Return a figure as Germany prints it: 1.234.567,5."""
    if not figure:
        return ""
    whole, _, part = figure.partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def workbook(rows: Sequence[Sequence[object]], merged: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    for area in merged:
        book.active.merge_cells(area)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def numbers() -> list[list[object]]:
    """Return the rows with figures that are numbers in a workbook."""
    rows: list[list[object]] = []
    for row in ROWS:
        rows.append([*row[:6], float(row[6]), float(row[7]) if row[7] else None, row[8]])
    return rows


def zipped() -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr("rows.csv", PLAIN)
    return file.getvalue()


UNDER = ("", "", "", "Name", "To", "", "", "", "")
COMMA = 'decimal = ","'
BYTES: dict[str, tuple[str, bytes, str]] = {
    "as Excel writes Unicode text": (
        "rows.txt",
        text((HEAD, *ROWS), "\t", "\r\n").encode("utf-16"),
        "",
    ),
    "UTF-16 without a mark, stated": (
        "rows.csv",
        PLAIN.encode("utf-16-le"),
        'encoding = "utf-16-le"',
    ),
    "windows-1251, stated": ("rows.csv", PLAIN.encode("cp1251"), 'encoding = "windows-1251"'),
    "UTF-8, where another is stated": ("rows.csv", PLAIN.encode(), 'encoding = "windows-1251"'),
    "UTF-8 with a mark": ("rows.csv", PLAIN.encode("utf-8-sig"), ""),
    "gzip": ("rows.csv", gzip.compress(PLAIN.encode()), ""),
    "gzip, with empty lines": (
        "rows.csv",
        gzip.compress(text((HEAD, ROWS[0], (), *ROWS[1:])).encode("utf-8-sig")),
        "",
    ),
    "semicolons and decimal commas": (
        "rows.csv",
        text(columns(dotted, grouped), ";").encode(),
        COMMA + '\ndates = "day first"',
    ),
    "days with an hour": ("rows.csv", text(columns("{}T00:00".format, str)).encode(), ""),
    "a title above": ("rows.csv", text((TITLE, BLANK, HEAD, *ROWS)).encode(), ""),
    "the mark in a line of its own": ("rows.csv", b"sep=,\n" + PLAIN.encode(), ""),
    "empty rows and a heading again": (
        "rows.csv",
        text((HEAD, ROWS[0], BLANK, HEAD, *ROWS[1:], BLANK, TOTAL)).encode(),
        "",
    ),
    "empty lines and a line that is cut": (
        "rows.csv",
        text((HEAD, ROWS[0], (), ROWS[1], ("D9", "x"), ROWS[2])).encode(),
        "",
    ),
    "line ends of two kinds": (
        "rows.csv",
        (text((HEAD, *ROWS[:1]), end="\r\n") + text(ROWS[1:])).encode(),
        "",
    ),
    "a column without a name": (
        "rows.csv",
        text([(*row[:3], "", *row[3:], "") for row in (HEAD, *ROWS)]).encode(),
        "",
    ),
    "a workbook": ("rows.xlsx", workbook((TITLE, (), HEAD, *numbers(), (), TOTAL)), ""),
    "a workbook and decimal commas": ("rows.xlsx", workbook((HEAD, *numbers())), COMMA),
    "texts kept by formulas": (
        "rows.csv",
        text([(*row[:2], f'="{row[2]}"', *row[3:]) for row in (HEAD, *ROWS)]).encode(),
        "",
    ),
    "years of two digits": (
        "rows.csv",
        text(columns(lambda day: dotted(day)[:6] + "24", str)).encode(),
        'dates = "day first"',
    ),
    "a heading in two rows": (
        "rows.csv",
        text((("Declaration", "Date", "Sender", "Receiver", "", *HEAD[5:]), UNDER, *ROWS)).encode(),
        "joined",
    ),
    "a title over columns": (
        "rows.xlsx",
        workbook((("Shipment", "", "Parties", *BLANK[3:]), HEAD, *numbers()), ("C1:E1",)),
        "",
    ),
}


@pytest.mark.parametrize("kind", sorted(BYTES))
def test_a_file_as_it_occurs_gives_what_the_plain_file_gives(kind: str, tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "kind=other").mkdir()
    expected = read(tmp_path / "plain", "rows.csv", PLAIN.encode())
    groups, rows = read(tmp_path / "kind=other", *BYTES[kind])
    assert groups == expected[0]
    if "commas" not in kind:
        assert rows == expected[1]


MERGED = ("Declaration", "Date", "Sender", "Receiver", "", "HS", "Kg", "USD", "Goods")
REFUSED: dict[str, tuple[str, bytes, str]] = {
    "windows-1251, in the heading": (
        "rows.csv",
        PLAIN.replace("Goods", "Товар").encode("cp1251"),
        r"rows.csv:1: .*not utf-8.*encoding = \"windows-1251\"",
    ),
    "windows-1251, far below": (
        "rows.csv",
        (text((HEAD, *[ROWS[2][:3] + ROWS[2][2:3] * 6] * 9000)) + PLAIN).encode("cp1251"),
        r"row 9003: .*not utf-8",
    ),
    "UTF-16 without a mark": ("rows.csv", PLAIN.encode("utf-16-le"), 'encoding = "utf-16-le"'),
    "gzip that is cut": ("rows.csv", gzip.compress(PLAIN.encode())[:-9], "rows.csv: .*damaged"),
    "gzip in gzip": ("rows.csv", gzip.compress(gzip.compress(b"a")), "gzip archive.*unpacked"),
    "gzip of zeros": ("rows.csv", gzip.compress(bytes(65 << 20)), "at most 64 MiB for its size"),
    "7z by its name": ("rows.csv.7z", PLAIN.encode(), "unpacked"),
    "zip": ("rows.csv", zipped(), "ZIP archive of rows.csv.*unpacked"),
    "a heading over two columns": (
        "rows.xlsx",
        workbook((MERGED, ("", "", "", "Name", "To"), *numbers()), ("D1:E1",)),
        "merged cells D1:E1 in the heading.*in one row",
    ),
    "a column without a name": (
        "rows.csv",
        text(((*HEAD, ""), (*ROWS[0], "more"))).encode(),
        "rows.csv:2: .*more in column 10.*a name above each column",
    ),
}


@pytest.mark.parametrize("kind", sorted(REFUSED))
def test_a_file_that_is_not_read_says_in_a_line_what_would_be_right(
    kind: str, tmp_path: Path
) -> None:
    name, content, message = REFUSED[kind]
    with pytest.raises(BadInput, match=message) as fault:
        read(tmp_path, name, content)
    assert "\n" not in str(fault.value)
    assert not (tmp_path / "ledger").exists()


def test_an_ambiguous_day_is_left_out_and_a_stated_order_holds_for_all_rows(tmp_path: Path) -> None:
    def days(*printed: str, stated: str = "") -> set[str]:
        rows = [(row[0], day, *row[2:]) for row, day in zip(ROWS, printed, strict=False)]
        _, opened = read(tmp_path, "rows.csv", text((HEAD, *rows)).encode(), stated)
        assert isinstance(opened, set)
        return {row[1] for row in opened}

    assert days("2024-06-05", "06/05/2024", "6/5/24") == {"2024-06-05"}
    first = 'dates = "month first"'
    assert days("06/05/2024", "13.06.2024", "6/5/24", stated=first) == {"2024-06-05"}


def test_a_file_of_which_no_row_can_be_read_is_loaded_and_says_so(tmp_path: Path) -> None:
    assert read(tmp_path, "rows.csv", text(columns("day {}".format, str)).encode()) == (
        set(),
        set(),
    )


def test_cells_of_a_workbook_that_show_other_days_or_sums_are_left_out(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook((HEAD, *numbers()))))
    book.active["B2"] = datetime(2024, 6, 1)
    book.active["B2"].number_format = "mmm-yy"
    book.active["H3"].number_format = "#,##0.00 [$€-407]"
    book.save(tmp_path / "made.xlsx")
    _, opened = read(tmp_path, "rows.xlsx", (tmp_path / "made.xlsx").read_bytes())
    assert isinstance(opened, set)
    assert {row[1] for row in opened} == {"2024-06-14"}
