"""Files of the UK Sanctions List as CSV: a line with the day, the headings, one party in many rows.

The file prints every combination of a party's names, addresses and numbers as a row of its own, so
that a party is put together again from all rows of its Unique ID. The list in XML prints each once
(`xml_file`).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ....graph.errors import BadInput, wrong
from ... import clean
from ...listings import wrong_heading
from ...loaded_files import LoadedFile

NAMES = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
LINES = (
    *(f"Address Line {number}" for number in range(1, 7)),
    "Address Postal Code",
    "Address Country",
)
SHIP = (
    "IMO number",
    "Current owner/operator (s)",
    "Previous owner/operator (s)",
    "Current believed flag of ship",
)
FIRM = (
    "Type of entity",
    "Subsidiaries",
    "Parent company",
    "Business registration number (s)",
)
# Columns of which every printed value of a party is kept.
KEPT = (
    "UN Reference Number",
    "Name non-latin script",
    "Regime Name",
    "Designation Type",
    "Sanctions Imposed",
    "UK Statement of Reasons",
    "Date Designated",
    "Phone number",
    "Nationality(/ies)",
    *FIRM,
    *SHIP,
)
# Columns that are read past: data of persons beyond name and role, and fields that no question
# uses.
NOT_KEPT = (
    "Last Updated",
    "OFSI Group ID",
    "Title",
    "Non-latin script type",
    "Non-latin script language",
    "Designation source",
    "Other Information",
    "Website",
    "Email address",
    "D.O.B",
    "National Identifier number",
    "National Identifier additional information",
    "Passport number",
    "Passport additional information",
    "Position",
    "Gender",
    "Town of birth",
    "Country of birth",
    "Previous flags",
    "Type of ship",
    "Tonnage of ship",
    "Length of ship",
    "Year Built",
    "Hull identification number (HIN)",
)
# Columns without which a file cannot be read as this list.
NEEDED = (
    "Unique ID",
    "Name 6",
    "Name type",
    "Regime Name",
    "Designation Type",
    "Sanctions Imposed",
    "Date Designated",
)
COLUMNS = ("Unique ID", *NAMES, "Name type", "Alias strength", *LINES, *KEPT, *NOT_KEPT)
# Headings under which the list has printed the same column.
OTHER_HEADINGS = {
    "individual, entity, ship": "designation type",
    "dob": "d.o.b",
    "regime": "regime name",
}
_NAMES = {name.casefold(): name for name in COLUMNS}
REPORT = re.compile(r"Report Date:\s*(.*)", re.IGNORECASE)
RIGHT = "the UK Sanctions List as CSV or XML (UK-Sanctions-List.csv, UK-Sanctions-List.xml)"


@dataclass(slots=True)
class PrintedParty:
    """A party of an edition, put together from its rows.

    `names` are (name, type, strength) as printed, `addresses` (line, country); `values` are the
    values of each column of `KEPT`, each once. `where` is the place of its first row.
    """

    key: str
    where: str
    names: dict[tuple[str, str, str], None] = field(default_factory=dict)
    addresses: dict[tuple[str, str], None] = field(default_factory=dict)
    values: dict[str, dict[str, None]] = field(default_factory=dict)
    rows: int = 0

    def all(self, column: str) -> list[str]:
        """Return the printed values of a column, each once, in the order of the file."""
        return list(self.values.get(column, ()))

    def one_line(self, column: str) -> str:
        """Return all printed values of a column in one line, or ''."""
        return "; ".join(" ".join(value.split()) for value in self.all(column))


@dataclass(frozen=True, slots=True)
class Edition:
    """A file of the list: the day that it prints, or '', its parties by Unique ID, and its rows.

    `unread` are headings or elements that are not known, `absent` columns that the file lacks, and
    `without_key` the places of rows or elements without a Unique ID.
    """

    file: LoadedFile
    day: str
    parties: Mapping[str, PrintedParty]
    unread: tuple[str, ...]
    absent: tuple[str, ...]
    without_key: tuple[str, ...]


def read_csv(file: LoadedFile) -> Edition:
    """Read a file as CSV.

    Raises:
        BadInput: The file is another list, has not the headings of this one, has no party, or is
            cut off.
    """
    _refuse_others(file)
    rows = _rows(file)
    day, headings, absent = _heading(file, rows)
    parties: dict[str, PrintedParty] = {}
    without_key: list[str] = []
    for line, printed in rows:
        where = f"{file.name}:{line}"
        if len(printed) != len(headings):
            right = f"{len(headings)} cells: the file may be cut off"
            raise wrong(where, f"{len(printed)} cells", right)
        cells = {name: cell.strip() for name, cell in zip(headings, printed, strict=True)}
        key = cells["Unique ID"]
        if key:
            _add_row(parties.setdefault(key, PrintedParty(key, where)), cells)
        else:
            without_key.append(where)
    if not parties:
        raise wrong(file.name, "no party", "at least one row with a Unique ID")
    unread = tuple(name for name in headings if name not in COLUMNS)
    return Edition(file, day, parties, unread, absent, tuple(without_key))


def printed_day(text: str) -> str:
    """Return a day as the list prints it, day before month, in ISO form; '' for anything else.

    The order is the publisher's: an unknown part of a date is printed as `dd/mm/1945`.

    >>> printed_day("21-Sep-2026"), printed_day("05/08/2026"), printed_day("dd/mm/1945")
    ('2026-09-21', '2026-08-05', '')
    """
    plain = text.strip()
    match = re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", plain)
    try:
        if match:
            day, month, year = map(int, match.groups())
            return date(year, month, day).isoformat()
        return clean.printed_date(re.sub(r"[- ]+", " ", plain))
    except ValueError:
        return ""


def _refuse_others(file: LoadedFile) -> None:
    with file.path.open("rb") as content:
        start = content.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{"):
        raise wrong(file.name, "a file of JSON", RIGHT)
    first = start.split(b"\n", 2)[:2]
    if any(b"Group Type" in line and b"Group ID" in line for line in first):
        what = "OFSI's consolidated list (ConList.csv), which was closed on 28 January 2026"
        raise wrong(file.name, what, RIGHT)


def _rows(file: LoadedFile) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not empty, each with its first line."""
    before = 0
    try:
        with file.path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(lines, strict=True)
            for cells in reader:
                # A cell in quotes may hold line breaks.
                line, before = before + 1, reader.line_num
                if any(cells):
                    yield line, cells
    except UnicodeDecodeError as fault:
        raise wrong(f"{file.name} byte {fault.start}", "bytes that are not UTF-8", RIGHT) from None
    except csv.Error as fault:
        place = f"{file.name}:{before + 1}"
        raise BadInput(f"{place}: not a CSV row, or cut off: {fault}") from None


def _heading(
    file: LoadedFile, rows: Iterator[tuple[int, list[str]]]
) -> tuple[str, list[str], tuple[str, ...]]:
    """Return the day that a file prints, or '', its headings, and the columns that it lacks."""
    line, cells = next(rows, (1, []))
    report = REPORT.match(cells[0].strip()) if cells else None
    if report:
        line, cells = next(rows, (2, []))
    headings = list(map(_heading_of, cells))
    absent = tuple(name for name in (*NEEDED, *KEPT) if name not in headings)
    lacking = [name for name in NEEDED if name in absent]
    if lacking:
        unknown = [name for name in headings if name not in COLUMNS]
        raise wrong_heading(file.name, line, lacking, unknown)
    if len(set(headings)) < len(headings):
        raise wrong(f"{file.name}:{line}", "a repeated column heading", "each column heading once")
    day = printed_day(report[1]) if report else ""
    if report and not day:
        raise wrong(f"{file.name}:1 Report Date", report[1], "a day such as 21-Sep-2026")
    return day, headings, absent


def _heading_of(cell: str) -> str:
    """Return a heading by its name in `COLUMNS`, in which capitals and spaces differ."""
    plain = " ".join(cell.split())
    key = OTHER_HEADINGS.get(plain.casefold(), plain.casefold())
    return _NAMES.get(key, plain)


def _add_row(party: PrintedParty, cells: Mapping[str, str]) -> None:
    party.rows += 1
    name = " ".join(" ".join(cells.get(column, "") for column in NAMES).split())
    if name:
        party.names[name, cells["Name type"], cells.get("Alias strength", "")] = None
    lines = [" ".join(cells.get(column, "").split()) for column in LINES]
    if any(lines):
        party.addresses[", ".join(filter(None, lines)), lines[-1]] = None
    for column in KEPT:
        value = cells.get(column, "")
        if value:
            party.values.setdefault(column, {})[value] = None
