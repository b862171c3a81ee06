"""Headings in one row or two, and cells of workbooks as a person sees them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from entrepot.graph.errors import BadInput
from entrepot.loaders.numerals import UnreadFigure, read_amount
from entrepot.loaders.spreadsheet import read_sheet
from entrepot.loaders.suggestion import suggested

TOP = ["№", "Дата", "Отправитель", "", "Получатель", "", "Сумма"]
NAMES = ["", "", "Наименование", "Страна", "Наименование", "Страна", "USD"]
ROW = ["1", "05.06.2024", "Alfa GmbH", "Германия", "ООО Вега", "Россия", "1200"]
JOINED = [
    *("№", "Дата", "Отправитель Наименование", "Отправитель Страна"),
    *("Получатель Наименование", "Получатель Страна", "Сумма USD"),
]


def workbook(
    rows: Sequence[Sequence[object]], merged: Sequence[str], forms: dict[str, str]
) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    for area in merged:
        book.active.merge_cells(area)
    for place, form in forms.items():
        book.active[place].number_format = form
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def lines(*rows: Sequence[str]) -> bytes:
    return "".join(";".join(row) + "\n" for row in rows).encode()


TITLE = ["Декларации 2024", *[""] * 6]
MERGED = ("A1:G1", "A2:A3", "B2:B3", "C2:D2", "E2:F2")
TWO_ROWS = {
    "t.csv": lines(TITLE, TOP, NAMES, ROW),
    "t.xlsx": workbook((TITLE, TOP, NAMES, ROW), MERGED, {}),
}


@pytest.mark.parametrize("name", sorted(TWO_ROWS))
def test_a_heading_of_two_rows_is_read_together(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(TWO_ROWS[name])
    table = read_sheet(path, name, lambda cells: set(JOINED[1:]) <= set(cells))
    assert (table.heading, table.line, table.rows) == (JOINED, 3, [(4, ROW)])
    assert f"{name}: the heading is two lines, 2 and 3: {', '.join(JOINED)}" in table.notes
    draft = set(suggested(path))
    assert {f'name = "{JOINED[2]}"', f'country = "{JOINED[5]}"', 'unit = "USD"'} <= draft


def test_a_row_of_cells_below_an_unnamed_column_is_no_heading(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(lines(["Buyer", "Seller", ""], ["Alfa", "Alfa", "seen"]))
    table = read_sheet(path, "t.csv", lambda cells: "Buyer" in " ".join(cells))
    assert (table.heading, table.rows) == (["Buyer", "Seller", ""], [(2, ["Alfa", "Alfa", "seen"])])


def test_a_cell_of_a_workbook_is_as_precise_as_it_shows_and_in_its_currency(tmp_path: Path) -> None:
    day = datetime(2024, 6, 5)
    forms = {
        **{"A2": "mmm-yy", "B2": "yyyy", "C2": "[$-419]d mmmm yyyy;@", "D2": "#,##0.00 [$€-407]"},
        **{"E2": '_-* #,##0.00\\ "₽"_-', "F2": "_-* #,##0.00_ ₽"},
    }
    path = tmp_path / "t.xlsx"
    rows = (list("ABCDEF"), [day, day, day, 1.5, 2.5, 3.5])
    path.write_bytes(workbook(rows, (), forms))
    (_, cells) = read_sheet(path).rows[0]
    assert cells == ["2024-06", "2024", "2024-06-05", "1.5", "2.5", "3.5"]
    assert (read_amount(cells[3], "EUR"), read_amount(cells[4], "RUB")) == (1.5, 2.5)
    for cell in cells[3:5]:
        with pytest.raises(UnreadFigure, match="a figure in USD"):
            read_amount(cell, "USD")


def test_a_formula_that_keeps_a_text_is_that_text(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('HS,Name\n="010121","=""ООО """"Вега"""""""\n', encoding="utf-8")
    assert read_sheet(path).rows == [(2, ["010121", 'ООО "Вега"'])]


def test_a_file_that_surely_is_in_utf_8_is_read_so_whatever_is_stated(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Имя\nВега\n", encoding="utf-8")
    assert read_sheet(path, encoding="windows-1251").rows == [(2, ["Вега"])]
    path.write_text("Имя\nВега\n", encoding="cp1251")
    assert read_sheet(path, encoding="windows-1251").rows == [(2, ["Вега"])]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b'[{"Name": "A"}]', "a JSON file"),
        (b'<?xml version="1.0"?><a/>', "an XML file"),
        (b"PAR1\0\0", "a Parquet file"),
    ],
)
def test_a_file_that_is_no_table_is_called_what_it_is(
    content: bytes, found: str, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=f"{found}.*a table as CSV or XLSX"):
        read_sheet(path)
