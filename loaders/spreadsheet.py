"""Tables as rows of texts, from CSV or from a sheet of a workbook, with where the heading stands.

People's files have a cover sheet, a title above the heading, a line that says which mark parts the
cells, or a stated size that is too small. Each is read as it comes; what was passed over is in the
notes of the table, because a row that nobody looked at must not pass for one with nothing on file.
"""

from __future__ import annotations

import csv
import io
import re
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from ..graph.errors import BadInput, wrong
from ..graph.plain_text import plain
from .decoding import MARKS, decode, unmarked_text
from .packed_size import MOST_ROWS, UNREADABLE, CellCount, refuse_parts, unpacked_size
from .sheet_headings import SEARCHED, Heading, IsHeading, Row, find_heading, one_line
from .sheet_marks import SheetMarks, marks_of, refuse_unread, refuse_wide
from .workbook_cells import cell_text

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet as Worksheet

LARGEST = 200 * 1024 * 1024  # bytes
SAVE = (
    "UTF-8, as `Save as CSV UTF-8` writes it; or --encoding (in a mapping: encoding), such as "
    "windows-1251"
)
SEPARATORS = ",;\t|"
TOP = 200_000  # characters in which the first rows stand
SHORTEST = 20  # characters of a row, on the average of a table that is larger than a sheet
BOOK = "xl/workbook.xml"
BEGINNING = 4096  # bytes of a workbook's part in which its namespace stands
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"  # the namespace of Strict Open XML
RIGHT_FORM = "the same workbook saved as “Excel Workbook (.xlsx)”, or as CSV"
ZIP = b"PK\x03\x04"  # how a workbook of today begins
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")  # how a workbook of Excel 97 to 2003 begins
# How files begin that hold no table of their own, or one in a form that is not read.
OTHER_FORMS = {
    b"\x1f\x8b": ("a gzip archive", "the table in it, unpacked"),
    b"7z\xbc\xaf": ("a 7z archive", "the table in it, unpacked"),
    b"Rar!": ("a RAR archive", "the table in it, unpacked"),
    b"%PDF": ("a PDF file", "a table as CSV or XLSX"),
    b"PAR1": ("a Parquet file", "a table as CSV or XLSX"),
    COMPOUND: ("an old .xls workbook", "the same workbook saved as .xlsx"),
}

# What a workbook that was cut off or changed by hand raises, wherever its parts do not fit.
FAULTS = (
    *UNREADABLE,
    *(ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError, ValueError),
)

# Texts that hold no rows with cells, whatever their ending says.
OTHER_TEXTS = (
    (re.compile(r"(?:<!doctype|<html)", re.IGNORECASE), "a page of HTML"),
    (re.compile(r"<\?xml"), "an XML file"),
    (re.compile(r'(?:\[\s*)?\{\s*"'), "a JSON file"),
)
_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its heading, the number of the heading's line, and the rows below it.

    `notes` are sentences on what a reader has to know: the sheet that was read and those that were
    not, lines above the heading, a guessed encoding. `cut` is the number of the last row if the
    file ends in the middle of it, as one does whose download broke off; else 0. `broken` are the
    numbers of lines that are parts of one row, which a line break in a cell without quotes parted.
    """

    heading: list[str]
    line: int
    rows: list[Row]
    notes: tuple[str, ...] = ()
    cut: int = 0
    broken: frozenset[int] = frozenset()


def read_sheet(
    path: Path,
    name: str = "",
    is_heading: IsHeading | None = None,
    sheet: str = "",
    encoding: str = "",
    known: Collection[str] = (),
    refuse: Callable[[int, list[str]], None] | None = None,
) -> Sheet:
    """Read a table.

    Args:
        path: A file .csv (separated by comma, semicolon, tab or bar), .xlsx or .xlsm. What it is
            follows from its content.
        name: Name of the file in messages. Empty: its path.
        is_heading: Whether a row names the columns that are needed. The first of the top rows that
            does is the heading, or the first two that do when they are read together. Without it,
            and if none does, it is the row with most of the `known` headings, else the first row
            with a cell.
        sheet: Name of the sheet of a workbook. Empty: the first sheet with such a heading.
        encoding: Encoding of a CSV file that is not in UTF-8; one that surely is in UTF-8 is read
            as such.
        known: Headings of which some are expected, so that a changed heading is found too.
        refuse: Raises `BadInput` for the line and the cells of a heading that will not do. Of a
            large CSV file it is asked before the rows are read, which take many times its size.

    Returns:
        The table. Cells have no control characters; those of a workbook that are numbers are
        `WorkbookNumber`.

    Raises:
        BadInput: The file is missing, larger than 200 MiB, in another encoding, a page of HTML, an
            old workbook, or no table; the sheet does not exist; or there is no row.
    """
    shown = name or str(path)
    beginning = _beginning(path, shown)
    if beginning.startswith(ZIP):
        return _workbook(path, shown, is_heading, sheet, known)
    if path.suffix.lower() in (".xlsx", ".xlsm", ".xls", ".ods"):
        raise wrong(shown, "no workbook", "an .xlsx file as a spreadsheet writes it")
    if sheet:
        raise wrong("--sheet", sheet, "--sheet with a workbook only")
    rows, ends = _csv(path, shown, encoding, partial(_check_top, is_heading, known, refuse))
    table = _below_heading(rows, shown, is_heading, (), known)
    last: Row = table.rows[-1] if table.rows else (0, [])
    # A spreadsheet writes as many cells in each row, and ends the last line as all others.
    cut = not ends and last[0] and len(last[1]) < len(table.heading)
    return replace(table, cut=last[0] if cut else 0, broken=frozenset(_broken(table)))


def _broken(table: Sheet) -> Iterator[int]:
    """Yield the numbers of lines that have together one cell more than a row, as parts of it do."""
    width = len(table.heading)
    for (number, cells), (below, others) in pairwise(table.rows):
        if max(len(cells), len(others)) < width and len(cells) + len(others) == width + 1:
            yield from (number, below)


def unnamed_columns(table: Sheet) -> Iterator[str]:
    """Yield a note on the columns that have cells and no heading, if there are any."""
    filled: set[int] = set()
    for _, cells in table.rows:
        filled.update(place for place, cell in enumerate(cells) if cell.strip())
    unnamed = [place for place, name in enumerate(table.heading, 1) if not name]
    left = [str(place) for place in unnamed if place - 1 in filled]
    if left:
        yield f"left out, because no heading stands above it: column {', '.join(left)}"


def _beginning(path: Path, shown: str) -> bytes:
    """Return the first bytes of a file that may be a table; raise `BadInput` for any other."""
    if not path.is_file():
        raise wrong("table", shown, "a file that exists")
    size = path.stat().st_size
    if size > LARGEST:
        right = f"at most {LARGEST >> 20} MiB; take it in parts"
        raise wrong(shown, f"{size >> 20} MiB", right)
    with path.open("rb") as file:
        beginning = file.read(len(COMPOUND))
    for mark, (found, right) in OTHER_FORMS.items():
        if beginning.startswith(mark):
            raise wrong(shown, found, right)
    return beginning


def _below_heading(
    rows: list[Row],
    shown: str,
    is_heading: IsHeading | None,
    notes: Sequence[str],
    known: Collection[str],
) -> Sheet:
    """Return a table from its rows, which begin with whatever stands above the heading."""
    filled = [row for row in rows if any(cell.strip() for cell in row[1])]
    if not filled:
        raise wrong(shown, "no heading", "a first row that names the columns")
    heading = find_heading(filled, is_heading, known)
    above = filled[: heading.place]
    notes = [*notes, *heading_notes(heading, above, shown)]
    below = [row for row in rows if row[0] > heading.line]
    return Sheet([cell.strip() for cell in heading.cells], heading.line, below, tuple(notes))


def heading_notes(heading: Heading, above: Sequence[Row], shown: str) -> Iterator[str]:
    """Yield notes on the rows above the last row of a heading.

    Args:
        heading: The heading.
        above: Those rows; the last of them is the first row of a heading of two.
        shown: Name of the file.
    """
    passed = above[: len(above) + 1 - heading.height]
    if passed:
        texts = "; ".join(" ".join(filter(None, map(one_line, cells))) for _, cells in passed)
        yield f"{shown}: the heading is line {heading.line}; above it: {texts[:200]}"
    if heading.height > 1:
        names = ", ".join(filter(None, heading.cells))
        yield f"{shown}: the heading is two lines, {above[-1][0]} and {heading.line}: {names[:300]}"


def _check_top(
    is_heading: IsHeading | None,
    known: Collection[str],
    refuse: Callable[[int, list[str]], None] | None,
    rows: Iterator[Row],
) -> None:
    """Refuse a heading that will not do, if it stands in the first rows of a file."""
    filled: list[Row] = []
    with suppress(BadInput):  # said when all rows are read
        for row in islice(rows, SEARCHED):
            if any(cell.strip() for cell in row[1]):
                filled.append(row)
    if refuse is not None and len(filled) == SEARCHED:
        heading = find_heading(filled, is_heading, known)
        refuse(heading.line, [cell.strip() for cell in heading.cells])


def _csv(
    path: Path, shown: str, encoding: str, check: Callable[[Iterator[Row]], None]
) -> tuple[list[Row], bool]:
    """Return the rows of a CSV file, and whether its last line has an end.

    `check` is given the rows at the top before the others are read.
    """
    content = path.read_bytes()
    text = _text(content, shown, encoding)
    for form, found in OTHER_TEXTS:
        if form.match(text.lstrip("\ufeff \t\r\n")):
            raise wrong(f"{shown}:1", found, "a table as CSV or XLSX")
    before = 0
    # Excel writes the mark that parts the cells into a first line of its own.
    first, _, rest = text.partition("\n")
    mark = first.strip().strip('"').lower()
    if mark.startswith("sep=") and len(first.strip().strip('"')) <= 5:
        text, before = rest, 1
        separator = first.strip().strip('"')[4:] or "\t"
    else:
        separator = _separator(text)
    check(_csv_rows(text[:TOP], shown, separator, before))
    return list(_csv_rows(text, shown, separator, before)), text.endswith(("\n", "\r"))


def _csv_rows(text: str, shown: str, separator: str, before: int) -> Iterator[Row]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    last = before
    most = max(MOST_ROWS, len(text) // SHORTEST)
    try:
        for count, cells in enumerate(lines, 1):
            # A cell in quotes may hold line breaks: the place of a row is its first line.
            number, last = last + 1, before + lines.line_num
            if count > most:
                right = f"at most {most:,} rows in a file of its size; take it in parts"
                raise wrong(f"{shown}:{number}", "a further row", right)
            yield number, list(map(plain, map(without_formula, cells)))
    except csv.Error as fault:
        raise BadInput(
            f"{shown}:{last + 1}: not CSV: {fault}; "
            "expected rows of cells, quoted as a spreadsheet writes them"
        ) from None


def without_formula(cell: str) -> str:
    """Return a cell without the formula that keeps a spreadsheet from reading it as a number.

    >>> without_formula('="010121"'), without_formula("=A1")
    ('010121', '=A1')
    """
    match = _AS_TEXT.fullmatch(cell) if cell.startswith('="') else None
    return match[1].replace('""', '"') if match else cell


def _separator(text: str) -> str:
    """Return the mark between the cells: the one that gives most rows equally many of them.

    Spreadsheets part cells by what the settings of their country say.
    """
    return max(SEPARATORS, key=lambda mark: _evenness(text, mark))


def _evenness(text: str, separator: str) -> tuple[int, int]:
    """Return how many of the first rows are as wide as the widest usual one, and that width."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    widths: list[int] = []
    try:
        for cells in lines:
            if any(cells):
                widths.append(len(cells))
            if len(widths) == SEARCHED:
                break
    except csv.Error:
        return 0, 0
    several = [width for width in widths if width > 1]
    # A mark that parts nothing in most rows stands in a name, not between cells.
    if len(several) * 2 < len(widths):
        return 0, 0
    usual = max(set(several), key=lambda width: (several.count(width), width), default=0)
    return several.count(usual), usual


def _text(content: bytes, shown: str, encoding: str) -> str:
    if encoding and is_surely_utf_8(content):
        decode(b"", shown, encoding)  # an unknown encoding is refused
        return decode(content, shown, "utf-8").text
    if encoding or content.startswith(tuple(mark for mark, _ in MARKS)):
        return decode(content, shown, encoding).text
    unmarked = unmarked_text(content, shown)
    if unmarked:
        # Without its zeros a text of two bytes a letter is other letters, which match nothing.
        found = f"zeros between its letters, as in {unmarked.encoding}"
        raise wrong(shown, found, f"UTF-8, or --encoding {unmarked.encoding} if it is that")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as fault:
        # The encoding of a table is not guessed: a name in wrong letters would match nothing.
        line = content[: fault.start].count(b"\n") + 1
        raise wrong(f"{shown}:{line}", f"byte {content[fault.start]:#x}, no UTF-8", SAVE) from None


def is_surely_utf_8(content: bytes) -> bool:
    """Return whether bytes are UTF-8 with letters outside ASCII, which no other text is."""
    if content.isascii() or b"\0" in content:
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _workbook(
    path: Path, shown: str, is_heading: IsHeading | None, wanted: str, known: Collection[str]
) -> Sheet:
    import openpyxl  # takes a moment to import

    _refuse_archive(path, shown)
    count = CellCount(shown, unpacked_size(path, shown))
    try:
        # Cells are read as the values that were last computed, not as formulas. The file is given
        # open, because a name with another ending would be refused whatever is in it.
        with path.open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that hold no cell
            with ZipFile(file) as packed:
                refuse_parts(packed, shown)
                book = openpyxl.load_workbook(file, read_only=True, data_only=True)
                marks = _marks(book, packed, shown)
            title, table = _chosen_sheet(book, count, marks, is_heading, wanted, known)
            return _as_seen(table, marks[title], shown)
    except FAULTS:
        raise wrong(shown, "no workbook", "an .xlsx file as a spreadsheet writes it") from None


def _marks(book: Workbook, packed: ZipFile, shown: str) -> dict[str, SheetMarks]:
    """Return the marks of each sheet; raise `BadInput` for a sheet that is not in order."""
    marks: dict[str, SheetMarks] = {}
    for sheet in book.worksheets:
        title: str = sheet.title
        try:
            with packed.open(_part_of(sheet)) as part:
                marks[title] = marks_of(part)
        except ValueError as fault:
            right = "rows, cells and numbers as a spreadsheet program writes them"
            raise wrong(f"{shown} sheet “{title}”", str(fault), right) from None
    return marks


def _refuse_archive(path: Path, shown: str) -> None:
    """Refuse a file that is packed like a workbook of today and is none."""
    try:
        with ZipFile(path) as packed:
            names = packed.namelist()
            book = packed.open(BOOK).read(BEGINNING) if BOOK in names else b""
    except (*UNREADABLE, OSError, ValueError):
        raise wrong(shown, "no workbook", "an .xlsx file as a spreadsheet writes it") from None
    if "xl/workbook.bin" in names:
        raise wrong(shown, "a binary .xlsb workbook", "the same workbook saved as .xlsx")
    if STRICT in book:
        raise wrong(shown, "a workbook in the form Strict Open XML", RIGHT_FORM)
    if "content.xml" in names:
        raise wrong(shown, "an .ods workbook", "the same workbook saved as .xlsx")
    if "[Content_Types].xml" not in names:
        inside = ", ".join(names[:3])
        raise wrong(shown, f"a ZIP archive of {inside}", "the table in it, unpacked")


def _chosen_sheet(
    book: Workbook,
    count: CellCount,
    marks: Mapping[str, SheetMarks],
    is_heading: IsHeading | None,
    wanted: str,
    known: Collection[str],
) -> tuple[str, Sheet]:
    names = [sheet.title for sheet in book.worksheets]
    hidden = _hidden(book)
    shown = count.shown
    if wanted:
        if wanted not in names:
            raise wrong("--sheet", wanted, "one of " + ", ".join(names))
        rows, others = (
            _sheet_rows(book[wanted], count, marks[wanted].last),
            _others(names, wanted, hidden),
        )
        return wanted, _below_heading(rows, shown, is_heading, others, known)
    if not names:
        raise wrong(shown, "a workbook without a sheet of cells", "a table")
    filled: dict[str, list[Row]] = {}
    for sheet in book.worksheets:
        if rows := _sheet_rows(sheet, count, marks[sheet.title].last):
            filled[sheet.title] = rows
    fitting = [name for name, rows in filled.items() if _has_heading(rows, is_heading)]
    # Two sheets of parties would need two answers; neither is left out in silence.
    if len(fitting) > 1:
        right = f"--sheet with one of {_listed(fitting, hidden)} (in a mapping: sheet)"
        raise wrong(shown, f"{len(fitting)} sheets with such a heading", right)
    chosen = fitting[0] if fitting else next(iter(filled), names[0])
    others = _others(list(filled), chosen, hidden)
    return chosen, _below_heading(filled.get(chosen, []), shown, is_heading, others, known)


def _hidden(book: Workbook) -> set[str]:
    """Return the names of the sheets that a person does not see."""
    return {sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"}


def _part_of(sheet: Worksheet) -> str:
    """Return the name of the part of a workbook that holds a sheet."""
    name: str = sheet._worksheet_path  # openpyxl says it nowhere else
    return name.lstrip("/")


def _as_seen(table: Sheet, marks: SheetMarks, shown: str) -> Sheet:
    """Return a table whose cells have the values that a person sees, with a note on hidden rows.

    Rows end with their last cell in a workbook; here each is as wide as the heading.
    """
    for _, cells in table.rows:
        cells += [""] * (len(table.heading) - len(cells))
    numbers = [number for number, _ in table.rows]
    refuse_unread(marks, table.line, [table.line, *numbers], shown)
    refuse_wide(marks, table.line, (cells for _, cells in table.rows), shown)
    if not marks.hidden:
        return table
    note = f"{shown}: hidden rows that were read, too: {marks.hidden}"
    return replace(table, notes=(*table.notes, note))


def _has_heading(rows: Sequence[Row], is_heading: IsHeading | None) -> bool:
    if is_heading is None:
        return False
    return any(is_heading(cells) for _, cells in rows[:SEARCHED])


def _others(names: Sequence[str], chosen: str, hidden: Collection[str]) -> list[str]:
    """Return a note on the sheet that is read, if there are others with something in them."""
    others = [name for name in names if name != chosen]
    if not others and chosen not in hidden:
        return []
    which = "hidden sheet" if chosen in hidden else "sheet"
    left = f"; not read: {_listed(others, hidden)} (--sheet reads another)" if others else ""
    return [f"{which} “{chosen}” was read{left}"]


def _listed(names: Sequence[str], hidden: Collection[str]) -> str:
    return ", ".join(f"{name} (hidden)" if name in hidden else name for name in names)


def _sheet_rows(sheet: Worksheet, count: CellCount, last: int) -> list[Row]:
    """Return the rows of a sheet that have a cell, from its first row to a last one."""
    # A program may state a smaller size than the sheet has; rows below it would not be read.
    sheet.reset_dimensions()
    rows: list[Row] = []
    for number, cells in enumerate(count.within(sheet.iter_rows(max_row=last)), 1):
        texts = list(map(cell_text, cells))
        if any(text.strip() for text in texts):
            rows.append((number, texts))
    return rows
