"""Tables as they come: title lines, separators, encodings, sheets, sizes that are wrong."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from entrepot.graph.errors import BadInput
from entrepot.loaders.numerals import WorkbookNumber
from entrepot.loaders.spreadsheet import Sheet, read_sheet


def names_parties(cells: Sequence[str]) -> bool:
    return "Name" in [cell.strip() for cell in cells]


def read(folder: Path, content: bytes, name: str = "t.csv", **options: Any) -> Sheet:
    path = folder / name
    path.write_bytes(content)
    return read_sheet(path, name, names_parties, **options)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"Name,Country\nA,DE\n", 1),
        (b"Name;Country\nA;DE\n", 1),
        (b"Name\tCountry\nA\tDE\n", 1),
        (b"sep=;\r\nName;Country\r\nA;DE\r\n", 2),
        (b'"sep=|"\nName|Country\nA|DE\n', 2),
        (b"Customers of 2026\n\nName,Country\nA,DE\n", 3),
        (b'Prepared by "X; Y; Z"\nName,Country\nA,DE\n', 2),
        ("\ufeffName,Country\nA,DE\n".encode(), 1),
        ("Name,Country\nA,DE\n".encode("utf-16"), 1),
    ],
)
def test_the_heading_is_found_below_whatever_stands_above_it(
    tmp_path: Path, content: bytes, line: int
) -> None:
    sheet = read(tmp_path, content)
    assert (sheet.heading, sheet.line) == (["Name", "Country"], line)
    assert sheet.rows == [(line + 1, ["A", "DE"])]


def test_a_mark_that_stands_in_names_parts_no_cells(tmp_path: Path) -> None:
    content = b'Name;Country\n"Alfa, Beta, Gamma";DE\n"Delta, Co., Ltd";CN\n'
    assert read(tmp_path, content).rows == [
        (2, ["Alfa, Beta, Gamma", "DE"]),
        (3, ["Delta, Co., Ltd", "CN"]),
    ]


def test_a_row_is_placed_by_its_first_line(tmp_path: Path) -> None:
    content = b'Name,Country\n"A\nB",DE\nC,FR\n'
    assert [number for number, _ in read(tmp_path, content).rows] == [2, 4]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('name,seat\nVega,RU\n"Kupol,RU\nOrion,RU\n', 3),
        ('sep=,\nname,seat\n"Ve\nga",RU\nKupol,"RU\nOrion,"RU"\n', 5),
    ],
)
def test_a_quote_that_nothing_closes_is_placed_by_the_line_of_its_row(
    tmp_path: Path, content: str, line: int
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match=rf"t\.csv:{line}: not CSV"):
        read_sheet(path)


def test_a_workbook_in_strict_open_xml_is_called_one(tmp_path: Path) -> None:
    root = '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" conformance="strict"/>'
    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("xl/workbook.xml", root)
    with pytest.raises(BadInput, match="found 'a workbook in the form Strict Open XML'; expected"):
        read_sheet(path)


def test_an_encoding_is_stated_and_never_guessed(tmp_path: Path) -> None:
    content = "Name\nООО Бета\n".encode("cp1251")
    with pytest.raises(BadInput, match="--encoding"):
        read(tmp_path, content)
    assert read(tmp_path, content, encoding="windows-1251").rows == [(2, ["ООО Бета"])]


def test_a_table_in_two_bytes_a_letter_is_not_read_without_its_zeros(tmp_path: Path) -> None:
    # arrange
    content = "Name,country\nМолния-Север,ru\n".encode("utf-16-le")
    # act
    with pytest.raises(BadInput) as refused:
        read(tmp_path, content)
    stated = read(tmp_path, content, encoding="utf-16-le")
    # assert
    assert str(refused.value).endswith(
        "found 'zeros between its letters, as in utf-16-le'; "
        "expected UTF-8, or --encoding utf-16-le if it is that"
    )
    assert stated.rows == [(2, ["Молния-Север", "ru"])]


def test_an_old_workbook_is_called_one_under_any_name(tmp_path: Path) -> None:
    content = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
    for name in ("t.csv", "t.xls", "t.xlsx"):
        with pytest.raises(BadInput, match=re.escape("an old .xls workbook")):
            read(tmp_path, content, name)


def workbook(folder: Path, sheets: dict[str, list[list[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    path = folder / "t.xlsx"
    book.save(path)
    return path


def packed(*names: str) -> bytes:
    """Return a ZIP archive of empty files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return content.getvalue()


@pytest.mark.parametrize("name", ["t.csv", "t.zip", "t.ods", "t.xlsb", "t.xlsx"])
@pytest.mark.parametrize(
    ("content", "found"),
    [
        (packed("a.csv", "b.csv"), "a ZIP archive of a.csv, b.csv"),
        (packed("mimetype", "content.xml"), "an .ods workbook"),
        (packed("[Content_Types].xml", "xl/workbook.bin"), "a binary .xlsb workbook"),
        (packed("[Content_Types].xml", "xl/workbook.xml"), "no workbook"),
        (packed("a.csv")[:30], "no workbook"),
        (gzip.compress(b"Name\nA\n", mtime=0), "a gzip archive"),
        (b"%PDF-1.7 ", "a PDF file"),
    ],
    ids=["zip", "ods", "xlsb", "xlsx", "broken", "gzip", "pdf"],
)
def test_a_file_in_another_form_is_called_what_it_is_under_any_name(
    tmp_path: Path, name: str, content: bytes, found: str
) -> None:
    with pytest.raises(BadInput) as refused:
        read(tmp_path, content, name)
    assert str(refused.value).startswith(f"{name}: found '{found}'; expected ")


def test_a_workbook_is_read_under_any_name(tmp_path: Path) -> None:
    content = workbook(tmp_path, {"One": [["Name"], ["A"]]}).read_bytes()
    assert read(tmp_path, content, "t.csv").rows == [(2, ["A"])]


def test_a_heading_that_lost_a_column_is_found_below_a_title(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Report\nName,Land\nA,DE\n", encoding="utf-8")
    sheet = read_sheet(path, "t.csv", lambda cells: False, known=("Name", "Country"))
    assert (sheet.heading, sheet.line) == (["Name", "Land"], 2)


def test_the_sheet_with_the_heading_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Cover": [["Screening"]], "Firms": [["Name"], ["A"]]})
    sheet = read_sheet(path, "t.xlsx", names_parties)
    assert sheet.rows == [(2, ["A"])]
    assert sheet.notes == ("sheet “Firms” was read; not read: Cover (--sheet reads another)",)


def test_two_sheets_of_parties_are_never_half_read(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"One": [["Name"], ["A"]], "Two": [["Name"], ["B"]]})
    with pytest.raises(BadInput, match="--sheet with one of One, Two"):
        read_sheet(path, "t.xlsx", names_parties)
    assert read_sheet(path, "t.xlsx", names_parties, "Two").rows == [(2, ["B"])]
    with pytest.raises(BadInput, match="one of One, Two"):
        read_sheet(path, "t.xlsx", names_parties, "Three")


def test_rows_below_a_size_that_is_stated_too_small_are_read(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"One": [["Name"], ["A"], ["B"], ["C"]]})
    stale = tmp_path / "stale.xlsx"
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(stale, "w") as changed:
        for item in whole.infolist():
            content = whole.read(item)
            if item.filename == "xl/worksheets/sheet1.xml":
                content = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:A2"', content)
            changed.writestr(item, content)
    assert read_sheet(stale).rows == [(2, ["A"]), (3, ["B"]), (4, ["C"])]


def test_numbers_of_a_workbook_are_numbers_and_per_cent_is_what_is_shown(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"One": [["Name", "Value"], ["A", 1.234], ["B", 7707083893.0]]})
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["B4"] = 0.5
    book.worksheets[0]["B4"].number_format = "0%"
    book.save(path)
    cells = [row[-1] for _, row in read_sheet(path).rows]
    assert cells == ["1.234", "7707083893", "50%"]
    assert [isinstance(cell, WorkbookNumber) for cell in cells] == [True, True, False]


def test_control_characters_are_dropped(tmp_path: Path) -> None:
    content = "Name\nBeta\x1b[31m \x08Zavod\u202e\n".encode()
    assert read(tmp_path, content).rows == [(2, ["Beta Zavod"])]


def test_a_formula_without_its_value_is_refused_and_one_with_it_is_read(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"One": [["Name", "Value"], ["=A9", 5], ["B", "=1+1"]]})
    with pytest.raises(BadInput, match="found 'a formula without its value in A2, B3'"):
        read_sheet(path)
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b"<v></v>", b"<v>7</v>").replace(b"<v />", b"<v>7</v>")
    with zipfile.ZipFile(path, "w") as changed:
        for name, content in parts.items():
            changed.writestr(name, content)
    assert read_sheet(path).rows == [(2, ["7", "5"]), (3, ["B", "7"])]


@pytest.mark.parametrize(("area", "refused"), [("A2:A3", True), ("A1:A2", True), ("A3:B3", False)])
def test_cells_merged_over_several_rows_are_refused(
    tmp_path: Path, area: str, refused: bool
) -> None:
    path = workbook(tmp_path, {"One": [["Name", "Date"], ["A", 1], [None, 2]]})
    book = openpyxl.load_workbook(path)
    book.worksheets[0].merge_cells(area)
    book.save(path)
    if refused:
        with pytest.raises(BadInput, match=f"merged cells {area} over several rows"):
            read_sheet(path)
    else:
        assert len(read_sheet(path).rows) == 1


@pytest.mark.parametrize(("area", "refused"), [("B1:C1", True), ("C1:D1", False), ("B2:C2", False)])
def test_a_heading_merged_over_filled_columns_is_refused(
    tmp_path: Path, area: str, refused: bool
) -> None:
    rows: list[list[object]] = [["Day", "Sender", None, None]]
    rows += [[None, "Name", "Country", None], [1, "A", "CN", None]]
    path = workbook(tmp_path, {"One": rows})
    book = openpyxl.load_workbook(path)
    book.worksheets[0].merge_cells(area)
    book.save(path)
    if refused:
        with pytest.raises(BadInput, match=f"merged cells {area} in the heading"):
            read_sheet(path)
    else:
        assert read_sheet(path).line == 1


def test_hidden_rows_and_zeros_that_a_form_shows_are_read(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"One": [["Name", "INN"], ["A", 276000000], ["B", 5]]})
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["B2"].number_format = "0000000000"
    book.worksheets[0].row_dimensions[3].hidden = True
    book.save(path)
    table = read_sheet(path, "t.xlsx")
    assert table.rows == [(2, ["A", "0276000000"]), (3, ["B", "5"])]
    assert table.notes == ("t.xlsx: hidden rows that were read, too: 1",)
