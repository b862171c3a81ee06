"""The list as CSV 1.1: semicolons, and one row for each name, address, number or date."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....graph.errors import BadInput, wrong
from ...listings import wrong_heading
from ...loaded_files import LoadedFile
from .days import day_of_file
from .entries import (
    RIGHT,
    Edition,
    ListedEntry,
    PrintedAct,
    PrintedName,
    PrintedNumber,
    country,
)

NEEDED = (
    "fileGenerationDate",
    "Entity_LogicalId",
    "Entity_SubjectType",
    "Entity_Regulation_Programme",
    "NameAlias_WholeName",
)
# Every heading of the list begins with one of these; each group is one row's.
GROUPS = (
    "fileGenerationDate",
    "Entity_",
    "NameAlias_",
    "Address_",
    "BirthDate_",
    "Identification_",
    "Citizenship_",
)
ADDRESS = ("Street", "PoBox", "ZipCode", "City", "Place", "Region", "CountryDescription")


def read_csv(file: LoadedFile) -> Edition:
    """Read a file.

    Raises:
        BadInput: The headings are not those of this list, a row has too few cells, the rows print
            different days, or there is no entry.
    """
    rows = _rows(file)
    _, headings = next(rows, (1, []))
    _check_headings(file, headings)
    entries: dict[str, ListedEntry] = {}
    without_key: list[str] = []
    days: dict[str, None] = {}
    for line, printed in rows:
        where = f"{file.name}:{line}"
        if len(printed) != len(headings):
            right = f"{len(headings)} cells: the file may be cut off"
            raise wrong(where, f"{len(printed)} cells", right)
        cells: defaultdict[str, str] = defaultdict(str)
        # Most of the 118 cells of a row are empty.
        for name, cell in zip(headings, printed, strict=True):
            if cell:
                cells[name] = " ".join(cell.split())
        days[cells["fileGenerationDate"]] = None
        key = cells["Entity_LogicalId"]
        if key:
            _add_row(entries.setdefault(key, ListedEntry(key, where)), cells)
        else:
            without_key.append(where)
    if len(days) > 1:
        where = f"{file.name} fileGenerationDate"
        raise wrong(where, ", ".join(days), "one day in the whole file")
    unread = tuple(name for name in headings if not name.startswith(GROUPS))
    day = day_of_file(next(iter(days), ""))
    return Edition(file, day, entries, unread, tuple(without_key))


def _rows(file: LoadedFile) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not empty, each with its first line."""
    before = 0
    try:
        with file.path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(lines, delimiter=";", strict=True)
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


def _check_headings(file: LoadedFile, headings: Sequence[str]) -> None:
    missing = [name for name in NEEDED if name not in headings]
    if missing:
        unknown = [name for name in headings if not name.startswith(GROUPS)]
        raise wrong_heading(file.name, 1, missing, unknown)
    if len(set(headings)) < len(headings):
        raise wrong(f"{file.name}:1", "a repeated column heading", "each column heading once")


def _add_row(entry: ListedEntry, cells: defaultdict[str, str]) -> None:
    """Add to an entry what one of its rows prints."""
    entry.rows += 1
    entry.reference = entry.reference or cells["Entity_EU_ReferenceNumber"]
    entry.un_entry = entry.un_entry or cells["Entity_UnitedNationId"]
    entry.day = entry.day or cells["Entity_DesignationDate"]
    # The list has printed the word and the letter in either column.
    entry.kind = entry.kind or _word(
        cells["Entity_SubjectType"], cells["Entity_SubjectType_ClassificationCode"]
    )
    programme = cells["Entity_Regulation_Programme"]
    if programme:
        organisation = cells["Entity_Regulation_OrganisationType"]
        title = cells["Entity_Regulation_NumberTitle"]
        entry.acts[PrintedAct(programme, organisation, title)] = None
    name = cells["NameAlias_WholeName"]
    if name:
        language = cells["NameAlias_NameLanguage"]
        remark = cells["NameAlias_Remark"]
        entry.names[PrintedName(name, language, remark)] = None
    _add_details(entry, cells)


def _word(*printed: str) -> str:
    """Return the longest of the values: the word where the other column has its letter."""
    return max(printed, key=len)


def _add_details(entry: ListedEntry, cells: defaultdict[str, str]) -> None:
    code = country(cells["Address_CountryIso2Code"])
    lines = [cells[f"Address_{name}"] for name in ADDRESS]
    if not code:
        lines[-1] = ""
    if code or any(lines):
        entry.addresses[", ".join(filter(None, lines)), code] = None
    number = cells["Identification_Number"] or cells["Identification_LatinNumber"]
    if number:
        kind = cells["Identification_TypeCode"]
        of = country(cells["Identification_CountryIso2Code"])
        entry.numbers[PrintedNumber(kind, number, of)] = None
    nationality = country(cells["Citizenship_CountryIso2Code"])
    if nationality:
        entry.nationalities[nationality] = None
