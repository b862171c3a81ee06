"""Files of customs rows as the engine reads them: CSV in UTF-8 that begins with its heading.

A file that is such is read where it lies. Any other is written out once, row by row: one in another
encoding, with lines above its heading, with unnamed columns, or a sheet of a workbook.
"""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from pathlib import Path

from ...graph.errors import BadInput, wrong
from ..decoding import MARKS, decode, unmarked_text
from ..loaded_files import LoadedFile
from ..numerals import WorkbookNumber
from ..printed_days import refuse_swapped
from ..sheet_headings import SEARCHED, Heading, Row, find_heading, named
from ..spreadsheet import (
    OTHER_FORMS,
    TOP,
    ZIP,
    heading_notes,
    read_sheet,
    without_formula,
)
from .mapping import ShipmentMapping, repeated

DELIMITERS = (",", ";", "\t", "|")
RIGHT = 'UTF-8; or its encoding in the mapping, such as encoding = "windows-1251"'
CHUNK = 1 << 24  # bytes that are looked at together
GZIP = b"\x1f\x8b"
# How many times its size an archive may have unpacked, and bytes that it may have in any case and
# at most. Customs rows unpack into ten to thirty times their size, zeros into a thousand.
TIMES, SMALL, UNPACKED = 100, 64 << 20, 16 << 30


@dataclass(frozen=True, slots=True)
class PlainCsv:
    """A CSV file in UTF-8 whose first row is the heading.

    `above` is how many rows of the file that was loaded stand above its heading, `notes` are
    sentences on what was passed over, and `rewritten` says that `path` is no longer that file.
    """

    path: Path
    delimiter: str
    heading: tuple[str, ...]
    above: int = 0
    notes: tuple[str, ...] = ()
    rewritten: bool = False


@dataclass(frozen=True, slots=True)
class _Top:
    """The top of a file: its delimiter, the rows above the last row of its heading, and that."""

    delimiter: str
    above: Sequence[Row]
    heading: Heading


def plain_csv(file: LoadedFile, mapping: ShipmentMapping, scratch: Path, tidy: bool) -> PlainCsv:
    """Return a file as the engine reads it.

    Args:
        file: CSV with one of the usual marks between its cells, also packed by gzip, or a workbook.
        mapping: What its columns mean, with the encoding of the file unless it is UTF-8 or begins
            with a mark of its encoding.
        scratch: Folder for a copy.
        tidy: Whether to write a copy in any case: without empty lines, and with line ends of one
            kind.

    Raises:
        BadInput: The file is in another form or encoding, or its heading is another.
    """
    with file.path.open("rb") as opened:
        beginning = opened.read(TOP)
    if beginning.startswith(GZIP):
        file = replace(file, path=unpacked(file, scratch / "unpacked.csv"))
        with file.path.open("rb") as opened:
            beginning = opened.read(TOP)
    for mark, (found, right) in OTHER_FORMS.items():
        if beginning.startswith(mark):
            raise wrong(file.name, found, right)
    copy = scratch / "plain.csv"
    if beginning.startswith(ZIP) or file.name.lower().endswith((".xlsx", ".xlsm")):
        return _of_workbook(file, mapping, copy)
    stated = mapping.about.get("encoding", "")
    if stated:
        decode(b"", file.name, stated)
    if stated and b"\0" not in beginning and _proves_utf_8(file.path):
        stated = ""
    codec = _codec(beginning, file.name, stated)
    text = _decoded(beginning, codec, file.name)
    top = _top(text, mapping, file.name)
    heading = top.heading.cells
    check_heading(heading, mapping, f"{file.name}:{top.heading.line}")
    is_plain = not (top.above or "" in heading or '="' in text)
    if codec.startswith("utf-8") and is_plain and not tidy:
        return PlainCsv(file.path, top.delimiter, tuple(heading))
    try:
        with file.path.open(encoding=codec, newline="") as lines:
            rows = islice(_records(lines, top.delimiter, file.name), len(top.above) + 1, None)
            columns = _write(copy, heading, rows, file.name)
    except UnicodeError:
        raise wrong(file.name, f"bytes that are not {codec}", RIGHT) from None
    filled = [row for row in top.above if any(map(str.strip, row[1]))]
    notes = heading_notes(top.heading, filled, file.name)
    return PlainCsv(copy, ",", columns, len(top.above), tuple(notes), True)


def unpacked(file: LoadedFile, copy: Path) -> Path:
    """Write what a file that gzip packed holds; return the path of the copy.

    Raises:
        BadInput: It is damaged, or unpacks into more than `TIMES` its size or `UNPACKED` bytes.
    """
    most = min(UNPACKED, max(SMALL, TIMES * file.path.stat().st_size))
    size = 0
    try:
        with gzip.open(file.path) as packed, copy.open("wb") as out:
            while chunk := packed.read(CHUNK):
                size += len(chunk)
                if size > most:
                    right = f"at most {most >> 20} MiB for its size; unpack it and take it in parts"
                    raise wrong(file.name, "an archive of more", right)
                out.write(chunk)
    except (gzip.BadGzipFile, EOFError, zlib.error) as fault:
        found = f"a gzip archive that is damaged ({fault})"
        raise wrong(file.name, found, "the whole archive, as it was handed out") from None
    return copy


def is_irregular(path: Path) -> bool:
    """Return whether a file has an empty line, or line ends of two kinds."""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            pairs = chunk.count(b"\r\n")
            kinds = (pairs, chunk.count(b"\n") - pairs, chunk.count(b"\r") - pairs)
            if kinds.count(0) < 2 or b"\n\n" in chunk or b"\n\r\n" in chunk:
                return True
    return False


def _proves_utf_8(path: Path) -> bool:
    """Return whether a file is UTF-8 with letters outside ASCII, which no other encoding is."""
    decoder = getincrementaldecoder("utf-8")()
    plain = True
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                decoder.decode(chunk)
                plain = plain and chunk.isascii()
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return not plain


def _codec(beginning: bytes, shown: str, stated: str) -> str:
    """Return the encoding of a file, which its mark or else the mapping states."""
    for mark, encoding in MARKS:
        if beginning.startswith(mark):
            return "utf-8-sig" if encoding == "utf-8" else encoding
    if stated:
        return stated
    unmarked = unmarked_text(beginning[: len(beginning) // 4 * 4], shown)
    if unmarked:
        found = f"zeros between its letters, as in {unmarked.encoding}"
        raise wrong(shown, found, f'encoding = "{unmarked.encoding}" in the mapping, if it is that')
    return "utf-8"


def _decoded(beginning: bytes, codec: str, shown: str) -> str:
    """Return the text at the top of a file, of which the last letter may be cut."""
    try:
        return getincrementaldecoder(codec)().decode(beginning)
    except UnicodeDecodeError as fault:
        line = beginning[: fault.start].count(b"\n") + 1
        raise wrong(f"{shown}:{line}", f"bytes that are not {codec}", RIGHT) from None


def _top(text: str, mapping: ShipmentMapping, shown: str) -> _Top:
    """Return the heading among the first rows, with the delimiter that shows most of it."""
    wanted = {*mapping.columns().values(), *mapping.ignore}
    tops: list[tuple[int, _Top]] = []
    for delimiter in DELIMITERS:
        rows: list[Row] = []
        # The last row may be cut, and with a wrong delimiter quotes stand at odd places.
        with suppress(BadInput):
            rows.extend(islice(_records(io.StringIO(text, newline=""), delimiter, shown), SEARCHED))
        if rows:
            found = find_heading(rows, lambda cells: _is_heading(cells, mapping), wanted)
            heading = replace(found, cells=named(found.cells, wanted))
            top = _Top(delimiter, rows[: found.place], heading)
            tops.append((len(wanted & set(heading.cells)), top))
    if not tops:
        raise wrong(shown, "no rows with cells", "CSV, as a spreadsheet writes it")
    return max(tops, key=lambda each: each[0])[1]


def _is_heading(cells: Sequence[str], mapping: ShipmentMapping) -> bool:
    """Return whether cells have every column that a mapping reads."""
    wanted = set(mapping.columns().values())
    return wanted <= set(named(cells, wanted))


def _records(lines: Iterable[str], delimiter: str, shown: str) -> Iterator[Row]:
    """Yield the rows of a CSV file, also empty ones, with the number of their first line."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    last = 0
    try:
        for cells in reader:
            yield last + 1, list(map(without_formula, cells))
            last = reader.line_num
    except csv.Error as fault:
        right = "rows of cells, quoted as a spreadsheet writes them"
        raise BadInput(f"{shown}:{last + 1}: not CSV: {fault}; expected {right}") from None


def _of_workbook(file: LoadedFile, mapping: ShipmentMapping, copy: Path) -> PlainCsv:
    """Return the sheet of a workbook that has the columns of the mapping."""
    wanted = {*mapping.columns().values(), *mapping.ignore}
    sheet = read_sheet(
        file.path,
        file.name,
        lambda cells: _is_heading(cells, mapping),
        mapping.about.get("sheet", ""),
        known=wanted,
    )
    heading = named(sheet.heading, wanted)
    check_heading(heading, mapping, f"{file.name}:{sheet.line}")
    day = heading.index(mapping.row["day"])
    days = (cells[day] for _, cells in sheet.rows if day < len(cells))
    refuse_swapped(days, f"{file.name} {mapping.row['day']}")
    rows = _printed(_with_empty(sheet.rows, sheet.line), heading, mapping)
    columns = _write(copy, heading, rows, file.name)
    return PlainCsv(copy, ",", columns, sheet.line - 1, sheet.notes, True)


def _with_empty(rows: Iterable[Row], last: int) -> Iterator[Row]:
    """Yield the rows of a sheet with the empty ones between them."""
    for number, cells in rows:
        for empty in range(last + 1, number):
            yield empty, []
        yield number, cells
        last = number


def _printed(
    rows: Iterable[Row], heading: Sequence[str], mapping: ShipmentMapping
) -> Iterator[Row]:
    """Yield rows as wide as the heading, their figures with the decimal mark of the mapping."""
    places: list[int] = []
    for field in filter(mapping.row.get, ("weight", "value")):
        places.append(heading.index(mapping.row[field]))
    for number, cells in rows:
        wide = [*cells, *[""] * (len(heading) - len(cells))]
        for place in places:
            cell = wide[place]
            if isinstance(cell, WorkbookNumber):
                figure = str(cell).replace(".", mapping.about["decimal"])
                wide[place] = f"{figure} {cell.sign}".strip()
        yield number, wide


def _write(copy: Path, heading: Sequence[str], rows: Iterable[Row], shown: str) -> tuple[str, ...]:
    """Write rows under their heading as plain CSV, and return the columns that have a name.

    Raises:
        BadInput: A column without a name has a cell that is not empty.
    """
    places = list(filter(heading.__getitem__, range(len(heading))))
    unnamed = sorted(set(range(len(heading))) - set(places))
    columns = tuple(filter(None, heading))
    with copy.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for line, cells in rows:
            for place in takewhile(len(cells).__gt__, unnamed):
                if cells[place].strip():
                    found = f"{cells[place]} in column {place + 1}, which has no heading"
                    raise wrong(f"{shown}:{line}", found, "one row with a name above each column")
            writer.writerow(_cells(cells, places, len(heading)))
    return columns


def _cells(cells: Sequence[str], places: Sequence[int], width: int) -> Sequence[str]:
    """Return the cells of the columns with a name: fewer or more where the row has so many."""
    if not any(map(str.strip, cells)):
        return [""] * len(places)
    if any(map(str.strip, cells[width:])):
        return cells
    return list(map(cells.__getitem__, takewhile(len(cells).__gt__, places)))


def check_heading(heading: Sequence[str], mapping: ShipmentMapping, where: str) -> None:
    """Raise `BadInput` for a heading that lacks a column, has a further one, or has one twice."""
    twice = repeated(list(filter(None, heading)))
    if twice:
        raise wrong(where, ", ".join(twice), "each heading once")
    wanted = mapping.columns().values()
    missing = [column for column in wanted if column not in heading]
    if missing:
        raise wrong(where, ", ".join(heading)[:80], f"the columns {', '.join(missing)}")
    known = {"", *wanted, *mapping.ignore}
    unmapped = [column for column in heading if column not in known]
    if unmapped:
        right = "a place in the mapping for each column, or its name under ignore"
        raise wrong(where, ", ".join(unmapped), right)


def check_kind(file: LoadedFile) -> None:
    """Raise `BadInput` for a file that is neither CSV, XLSX nor Parquet, by its name."""
    texts = (".csv", ".tsv", ".txt")
    packed = tuple(f"{ending}.gz" for ending in texts)
    if not file.name.lower().endswith((*texts, *packed, ".xlsx", ".xlsm", ".parquet")):
        raise BadInput(
            f"load shipments {file.name}: expected CSV, CSV packed by gzip (.csv.gz), XLSX or "
            "Parquet (any other archive unpacked), and a mapping in TOML"
        )
