"""A table as rows of texts, from CSV in UTF-8 or the first sheet of a workbook; all else is refused by its place."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from zipfile import BadZipFile

from ..graph.errors import BadInput, wrong

LARGEST = 200 * 1024 * 1024
SAVE = "UTF-8, as `Save as CSV UTF-8` writes it"


def read_sheet(path: Path, name: str = "") -> list[list[str]]:
    """Return every row of a table, the heading first; `name` is what the file is called in messages.

    Raises `BadInput` for a file that is missing, larger than 200 MiB, in another encoding, a page of HTML, or no table.
    """
    shown = name or str(path)
    if not path.is_file():
        raise wrong("table", shown, "a file that is there")
    if path.stat().st_size > LARGEST:
        raise wrong(
            shown,
            f"{path.stat().st_size >> 20} MiB",
            f"at most {LARGEST >> 20} MiB; take it in parts",
        )
    rows = (
        _workbook(path, shown) if path.suffix.lower() in (".xlsx", ".xlsm") else _csv(path, shown)
    )
    if not rows or not any(cell.strip() for cell in rows[0]):
        raise wrong(shown, "no heading", "a first row that names the columns")
    return rows


def _csv(path: Path, shown: str) -> list[list[str]]:
    raw = path.read_bytes()
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise wrong(shown, "UTF-16", SAVE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        where = raw[: fault.start].count(b"\n") + 1
        raise wrong(f"{shown}:{where}", f"byte {raw[fault.start]:#x}, no UTF-8", SAVE) from None
    if text.lstrip()[:15].lower().startswith(("<!doctype", "<html")):
        raise wrong(f"{shown}:1", "a page of HTML", "a table as CSV or XLSX")
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=first.count)
    try:
        return [
            list(r)
            for r in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        ]
    except csv.Error as fault:
        raise BadInput(
            f"{shown}: not CSV: {fault}; expected rows of cells, quoted as a spreadsheet writes them"
        ) from None


def _workbook(path: Path, shown: str) -> list[list[str]]:
    import openpyxl  # takes a moment to import

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError):
        raise wrong(shown, "no workbook", "an .xlsx file as a spreadsheet writes it") from None
    rows = book.worksheets[0].iter_rows(values_only=True)
    return [
        ["" if v is None else str(v.date() if hasattr(v, "date") else v) for v in row]
        for row in rows
    ]
