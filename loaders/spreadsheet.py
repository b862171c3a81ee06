"""Tables as rows of texts, from CSV in UTF-8 or from the first sheet of a workbook."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path
from zipfile import BadZipFile

from ..graph.errors import BadInput, wrong

LARGEST = 200 * 1024 * 1024  # bytes
SAVE = "UTF-8, as `Save as CSV UTF-8` writes it"


def read_sheet(path: Path, name: str = "") -> list[list[str]]:
    """Return every row of a table, the heading first.

    Args:
        path: A file .csv (separated by comma, semicolon, tab or bar), .xlsx or .xlsm.
        name: Name of the file in messages. Empty: its path.

    Raises:
        BadInput: The file is missing, larger than 200 MiB, in another encoding, a page of HTML, or
            no table, or its heading is empty.
    """
    shown = name or str(path)
    if not path.is_file():
        raise wrong("table", shown, "a file that is there")
    size = path.stat().st_size
    if size > LARGEST:
        right = f"at most {LARGEST >> 20} MiB; take it in parts"
        raise wrong(shown, f"{size >> 20} MiB", right)
    workbook = path.suffix.lower() in (".xlsx", ".xlsm")
    rows = _workbook(path, shown) if workbook else _csv(path, shown)
    if not rows or not any(cell.strip() for cell in rows[0]):
        raise wrong(shown, "no heading", "a first row that names the columns")
    return rows


def _csv(path: Path, shown: str) -> list[list[str]]:
    text = _text(path, shown)
    if text.lstrip()[:15].lower().startswith(("<!doctype", "<html")):
        raise wrong(f"{shown}:1", "a page of HTML", "a table as CSV or XLSX")
    # Spreadsheets separate by what their country's settings say: the heading shows which.
    heading = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=heading.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return list(lines)
    except csv.Error as fault:
        raise BadInput(
            f"{shown}: not CSV: {fault}; "
            "expected rows of cells, quoted as a spreadsheet writes them"
        ) from None


def _text(path: Path, shown: str) -> str:
    raw = path.read_bytes()
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise wrong(shown, "UTF-16", SAVE)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw[: fault.start].count(b"\n") + 1
        raise wrong(f"{shown}:{line}", f"byte {raw[fault.start]:#x}, no UTF-8", SAVE) from None


def _workbook(path: Path, shown: str) -> list[list[str]]:
    import openpyxl  # takes a moment to import

    try:
        # Cells are read as the values that were last computed, not as formulas.
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError):
        raise wrong(shown, "no workbook", "an .xlsx file as a spreadsheet writes it") from None
    rows = book.worksheets[0].iter_rows(values_only=True)
    return [list(map(_cell, row)) for row in rows]


def _cell(value: object) -> str:
    """Return a value of a workbook as text: a day without its hour, '' for an empty cell."""
    if value is None:
        return ""
    return str(value.date() if isinstance(value, datetime) else value)
