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
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from ..graph.errors import BadInput, wrong
from ..graph.plain_text import plain
from .decoding import MARKS, decode, unmarked_text
from .numerals import WorkbookNumber
from .packed_size import MOST_ROWS, UNREADABLE, CellCount, unpacked_size
from .sheet_marks import SheetMarks, marks_of, refuse_unread, refuse_wide

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell
    from openpyxl.workbook import Workbook

LARGEST = 200 * 1024 * 1024  # bytes
SAVE = (
    "UTF-8, as `Save as CSV UTF-8` writes it; or --encoding (in a mapping: encoding), such as "
    "windows-1251"
)
SEPARATORS = ",;\t|"
TOP = 200_000  # characters in which the first rows stand
SHORTEST = 20  # characters of a row, on the average of a table that is larger than a sheet
SEARCHED = 30  # rows from the top among which the heading is looked for
ZIP = b"PK\x03\x04"  # how a workbook of today begins
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")  # how a workbook of Excel 97 to 2003 begins
# How files begin that hold no table of their own, or one in a form that is not read.
OTHER_FORMS = {
    b"\x1f\x8b": ("a gzip archive", "the table in it, unpacked"),
    b"7z\xbc\xaf": ("a 7z archive", "the table in it, unpacked"),
    b"Rar!": ("a RAR archive", "the table in it, unpacked"),
    b"%PDF": ("a PDF file", "a table as CSV or XLSX"),
    COMPOUND: ("an old .xls workbook", "the same workbook saved as .xlsx"),
}

# What a workbook that was cut off or changed by hand raises, wherever its parts do not fit.
FAULTS = (
    *UNREADABLE,
    *(ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError, ValueError),
)

_PADDED = re.compile("00+")
Row = tuple[int, list[str]]  # number of the row's first line in the file, cells
IsHeading = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its heading, the number of the heading's line, and the rows below it.

    `notes` are sentences on what a reader has to know: the sheet that was read and those that were
    not, lines above the heading, a guessed encoding. `cut` is the number of the last row if the
    file ends in the middle of it, as one does whose download broke off; else 0.
    """

    heading: list[str]
    line: int
    rows: list[Row]
    notes: tuple[str, ...] = ()
    cut: int = 0


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
            does is the heading. Without it, and if none does, it is the row with most of the
            `known` headings, else the first row with a cell.
        sheet: Name of the sheet of a workbook. Empty: the first sheet with such a heading.
        encoding: Encoding of a CSV file that is not in UTF-8.
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
        raise wrong("--sheet", sheet, "it with a workbook only")
    rows, ends = _csv(path, shown, encoding, partial(_check_top, is_heading, known, refuse))
    table = _below_heading(rows, shown, is_heading, (), known)
    last: Row = table.rows[-1] if table.rows else (0, [])
    # A spreadsheet writes as many cells in each row, and ends the last line as all others.
    cut = not ends and last[0] and len(last[1]) < len(table.heading)
    return replace(table, cut=last[0]) if cut else table


def _beginning(path: Path, shown: str) -> bytes:
    """Return the first bytes of a file that may be a table; raise `BadInput` for any other."""
    if not path.is_file():
        raise wrong("table", shown, "a file that is there")
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
    place = heading_place(filled, is_heading, known)
    line, heading = filled[place]
    notes = list(notes)
    if place:
        passed = "; ".join(" ".join(filter(None, cells)) for _, cells in filled[:place])
        notes.append(f"{shown}: the heading is line {line}; above it: {passed[:200]}")
    below = [row for row in rows if row[0] > line]
    return Sheet([cell.strip() for cell in heading], line, below, tuple(notes))


def heading_place(rows: Sequence[Row], is_heading: IsHeading | None, known: Collection[str]) -> int:
    """Return which of the first rows is the heading; see `read_sheet`."""
    top = rows[:SEARCHED]
    if is_heading is not None:
        for place, (_, cells) in enumerate(top):
            if is_heading(cells):
                return place
    # Of rows with equally many the first is taken: the heading may come again further down.
    return max(range(len(top)), key=lambda place: (_known(top[place][1], known), -place))


def _known(cells: Sequence[str], known: Collection[str]) -> int:
    return len(set(map(str.strip, cells)) & set(known))


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
        line, heading = filled[heading_place(filled, is_heading, known)]
        refuse(line, [cell.strip() for cell in heading])


def _csv(
    path: Path, shown: str, encoding: str, check: Callable[[Iterator[Row]], None]
) -> tuple[list[Row], bool]:
    """Return the rows of a CSV file, and whether its last line has an end.

    `check` is given the rows at the top before the others are read.
    """
    content = path.read_bytes()
    text = _text(content, shown, encoding)
    if text.lstrip()[:15].lower().startswith(("<!doctype", "<html")):
        raise wrong(f"{shown}:1", "a page of HTML", "a table as CSV or XLSX")
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
            yield number, list(map(plain, cells))
    except csv.Error as fault:
        raise BadInput(
            f"{shown}:{before + lines.line_num}: not CSV: {fault}; "
            "expected rows of cells, quoted as a spreadsheet writes them"
        ) from None


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
            book = openpyxl.load_workbook(file, read_only=True, data_only=True)
            title, table = _chosen_sheet(book, count, is_heading, wanted, known)
            with ZipFile(file) as packed, packed.open(_part_of(book, title)) as part:
                return _as_seen(table, marks_of(part), shown)
    except FAULTS:
        raise wrong(shown, "no workbook", "an .xlsx file as a spreadsheet writes it") from None


def _refuse_archive(path: Path, shown: str) -> None:
    """Refuse a file that is packed like a workbook of today and is none."""
    try:
        with ZipFile(path) as packed:
            names = packed.namelist()
    except (*UNREADABLE, OSError, ValueError):
        raise wrong(shown, "no workbook", "an .xlsx file as a spreadsheet writes it") from None
    if "xl/workbook.bin" in names:
        raise wrong(shown, "a binary .xlsb workbook", "the same workbook saved as .xlsx")
    if "content.xml" in names:
        raise wrong(shown, "an .ods workbook", "the same workbook saved as .xlsx")
    if "[Content_Types].xml" not in names:
        inside = ", ".join(names[:3])
        raise wrong(shown, f"a ZIP archive of {inside}", "the table in it, unpacked")


def _chosen_sheet(
    book: Workbook,
    count: CellCount,
    is_heading: IsHeading | None,
    wanted: str,
    known: Collection[str],
) -> tuple[str, Sheet]:
    names = [sheet.title for sheet in book.worksheets]
    shown = count.shown
    if wanted:
        if wanted not in names:
            raise wrong("--sheet", wanted, "one of " + ", ".join(names))
        rows, others = _sheet_rows(book, wanted, count), _others(names, wanted)
        return wanted, _below_heading(rows, shown, is_heading, others, known)
    if not names:
        raise wrong(shown, "a workbook without a sheet of cells", "a table")
    filled = {name: rows for name in names if (rows := _sheet_rows(book, name, count))}
    fitting = [name for name, rows in filled.items() if _has_heading(rows, is_heading)]
    # Two sheets of parties would need two answers; neither is left out in silence.
    if len(fitting) > 1:
        right = f"--sheet with one of {', '.join(fitting)} (in a mapping: sheet)"
        raise wrong(shown, f"{len(fitting)} sheets with such a heading", right)
    chosen = fitting[0] if fitting else next(iter(filled), names[0])
    others = _others(list(filled), chosen)
    return chosen, _below_heading(filled.get(chosen, []), shown, is_heading, others, known)


def _part_of(book: Workbook, title: str) -> str:
    """Return the name of the part of a workbook that holds a sheet."""
    name: str = book[title]._worksheet_path  # openpyxl says it nowhere else
    return name.lstrip("/")


def _as_seen(table: Sheet, marks: SheetMarks, shown: str) -> Sheet:
    """Return a table whose cells have the values that a person sees, with a note on hidden rows."""
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


def _others(names: Sequence[str], chosen: str) -> list[str]:
    """Return a note on the sheet that is read, if there are others with something in them."""
    others = [name for name in names if name != chosen]
    if not others:
        return []
    return [f"sheet “{chosen}” was read; not read: {', '.join(others)} (--sheet reads another)"]


def _sheet_rows(book: Workbook, name: str, count: CellCount) -> list[Row]:
    """Return the rows of a sheet that have a cell, from its first row on."""
    sheet = book[name]
    # A program may state a smaller size than the sheet has; rows below it would not be read.
    sheet.reset_dimensions()
    rows: list[Row] = []
    for number, cells in enumerate(count.within(sheet.iter_rows()), 1):
        texts = list(map(_cell, cells))
        if any(text.strip() for text in texts):
            rows.append((number, texts))
    return rows


def _cell(cell: ReadOnlyCell) -> str:
    """Return the value of a cell as text: a day without its hour, '' for an empty cell."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return str(value.date())
    if isinstance(value, bool) or not isinstance(value, int | float):
        return plain(value.isoformat() if isinstance(value, date) else str(value))
    return _number(value, str(getattr(cell, "number_format", "")))


def _number(value: float, form: str) -> str:
    """Return a number as its cell shows it: 0.5 as 50%, 7 as 0007, where the form is such."""
    if "%" in form:
        return f"{round(value * 100, 10):.10g}%"
    if isinstance(value, int) and _PADDED.fullmatch(form):
        return str(value).zfill(len(form))
    # A number of a firm that was typed as a number keeps its digits up to fifteen of them.
    whole = isinstance(value, float) and value.is_integer() and abs(value) < 1e15
    return WorkbookNumber(int(value) if whole else value)
