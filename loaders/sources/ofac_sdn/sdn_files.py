"""Files of OFAC's list: which kind each is, recognised by its shape, and its rows as printed."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ....graph.dates import check
from ....graph.errors import BadInput, wrong
from ....graph.outside_texts import parse_json
from ....graph.plain_text import is_number
from ...json_values import text_in, texts_in
from ...loaded_files import LoadedFile
from ..ofac_xml.programmes import has_directive, programmes

EMPTY = "-0-"
LARGEST = 50_000_000  # bytes; a file is read whole, which takes some twenty times its size
WIDTHS = {12: "sdn", 6: "add", 5: "alt", 2: "comments"}
FIRST_SEEN = [
    "ent_num",
    "name",
    "type",
    "program",
    "first_seen",
    "last_seen",
    "first_seen_is_lower_bound",
]
NUMBER = "a number of an entry"
MARK = re.compile(r"\s*[0-9]+ *([,@|])", re.ASCII)  # behind the number with which each row begins
Rows = Sequence[tuple[str, list[str]]]


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry of one edition of the list."""

    number: str
    name: str
    kind: str
    programmes: tuple[str, ...]
    remarks: str
    aliases: tuple[str, ...]
    where: str


@dataclass(slots=True)
class ListFiles:
    """All files of the list together; everything but the editions is by the number of an entry.

    `addresses` are (city, country), `streets` the whole address in one line, and `first_seen` is a
    day with whether it is only a bound. `others` are the files that are no edition, each with the
    numbers of its rows.
    """

    editions: dict[str, tuple[LoadedFile, dict[str, ListedEntry]]] = field(default_factory=dict)
    addresses: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    streets: dict[str, list[str]] = field(default_factory=dict)
    aliases: dict[str, list[str]] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    first_seen: dict[str, tuple[str, bool]] = field(default_factory=dict)
    others: list[tuple[LoadedFile, list[str]]] = field(default_factory=list)

    def strays(self) -> int:
        """Return how many rows of ADD, ALT and SDN_COMMENTS are of no entry of any edition.

        Raises `BadInput` for a file of which no row is: it belongs to another list.
        """
        return strays_of(self.others, {n for _, entries in self.editions.values() for n in entries})


def strays_of(others: Sequence[tuple[LoadedFile, list[str]]], known: Collection[str]) -> int:
    """Return how many rows of files are of none of the known entries.

    Args:
        others: Files, each with the number of the entry of each row.
        known: Numbers of the entries of the list.

    Raises:
        BadInput: No row of a file is of a known entry.
    """
    strays = 0
    for file, numbers in others:
        left = sum(number not in known for number in numbers)
        if left == len(numbers):
            right = "the file that belongs to the list; this one is of another list"
            raise wrong(file.name, f"{left} rows, none of which is an entry of the list", right)
        strays += left
    return strays


def read_parts(files: Sequence[LoadedFile]) -> ListFiles:
    """Read the files; of two editions of the same day the later file counts.

    Raises:
        BadInput: A file is too large or none of OFAC's, or no file is an edition of the list.
    """
    parts = ListFiles()
    # The legacy files have no names of their own: each is known by its shape.
    for file in files:
        _read_file(parts, file)
    if not parts.editions:
        raise BadInput(
            "ofac-sdn: the files contain no edition of the list; also load SDN.CSV or the "
            "packaged JSON"
        )
    return parts


def _read_file(parts: ListFiles, file: LoadedFile) -> None:
    text = text_of(file)
    start = text.lstrip()[:1]
    if start == "{":
        _packaged(parts, file, text)
        return
    if start == "<":
        right = "one of OFAC's CSV files, or packaged JSON"
        raise wrong(f"{file.name}:1", "a page of HTML or XML", right)
    rows = rows_of(file, text)
    if rows[0][1] == FIRST_SEEN:
        _first_days(parts, rows[1:])
    else:
        _legacy(parts, file, rows)


def cell_of(text: str) -> str:
    """Return a cell without spaces around it, "" for OFAC's mark of an empty one."""
    return "" if text.strip() == EMPTY else text.strip()


def text_of(file: LoadedFile) -> str:
    """Return the text of a file of OFAC's; raise `BadInput` if it is too large or not UTF-8."""
    size = file.path.stat().st_size
    if size > LARGEST:
        right = f"at most {LARGEST / 1e6:.0f} MB: OFAC's whole lists have about 4"
        raise wrong(file.name, f"{size / 1e6:,.0f} MB", right)
    content = file.path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise wrong(
            f"{file.name} byte {fault.start}",
            "text that is not UTF-8",
            "the file as OFAC publishes it",
        ) from None


def rows_of(file: LoadedFile, text: str) -> list[tuple[str, list[str]]]:
    """Return the rows of a file of cells with their places; its last line may be a lone Ctrl-Z.

    Raises:
        BadInput: There is no row, or one that is not CSV.
    """
    # SDN.DEL and SDN.PIP are the same file as SDN.CSV with another mark between the cells.
    match = MARK.match(text)
    lines = csv.reader(
        io.StringIO(text, newline=""), delimiter=match[1] if match else ",", strict=True
    )
    rows: list[tuple[str, list[str]]] = []
    before = 0
    try:
        for cells in lines:
            # A row in quotes may run over several lines: its place is the first of them.
            where = f"{file.name}:{before + 1}"
            before = lines.line_num
            if cells and cells != ["\x1a"]:
                rows.append((where, cells))
    except csv.Error as fault:
        place = f"{file.name}:{lines.line_num}"
        raise BadInput(f"{place}: not a CSV row, or cut off: {fault}") from None
    if not rows:
        raise wrong(file.name, "no row", "at least one entry")
    return rows


def _edition(file: LoadedFile) -> str:
    if not file.edition:
        raise wrong(
            file.name, "no edition", "the day on which OFAC published it: --edition 2024-05-03"
        )
    return file.edition


def _legacy(parts: ListFiles, file: LoadedFile, rows: Rows) -> None:
    """Add the rows of a legacy file, whose kind only its width tells, since it has no header."""
    kind = _legacy_kind(rows)
    _check_rows(rows)
    check_whole(file)
    cleaned = [(where, [cell_of(text) for text in cells]) for where, cells in rows]
    if kind != "sdn":
        parts.others.append((file, [cells[0] for _, cells in cleaned]))
    if kind == "sdn":
        _add_edition(parts, file, cleaned)
    elif kind == "add":
        _add_addresses(parts, cleaned)
    elif kind == "alt":
        for _, cells in cleaned:
            parts.aliases.setdefault(cells[0], []).append(cells[3])
    else:
        for _, cells in cleaned:
            # Remarks cut off at a thousand characters go on here, in several rows if need be.
            parts.comments[cells[0]] = parts.comments.get(cells[0], "") + cells[1]


def _legacy_kind(rows: Rows) -> str:
    where, first = rows[0]
    kind = WIDTHS.get(len(first), "")
    if not kind or not is_number(first[0].strip()):
        shape = f"{len(first)} cells, {first[0][:20]!r} first"
        raise wrong(where, shape, "SDN, ADD, ALT or SDN_COMMENTS")
    return kind


def _check_rows(rows: Rows) -> None:
    width = len(rows[0][1])
    for where, cells in rows:
        if len(cells) != width:
            raise wrong(where, f"{len(cells)} cells", f"{width} cells, as in line 1")
        if not is_number(cells[0].strip()):
            raise wrong(where, cells[0], NUMBER)


def check_whole(file: LoadedFile) -> None:
    """Refuse a file that was cut off: OFAC ends each legacy file with a line of a lone Ctrl-Z."""
    with file.path.open("rb") as content:
        content.seek(max(0, file.path.stat().st_size - 16))
        end = content.read()
    if not end.rstrip(b"\r\n").endswith(b"\x1a"):
        found = f"no closing Ctrl-Z after {end.strip()[-8:].decode('utf-8', 'replace')!r}"
        raise wrong(file.name, found, "the whole file as OFAC publishes it; this file was cut off")


def _check_programmes(file: LoadedFile, rows: Rows) -> None:
    """Refuse OFAC's other list, the consolidated one of parties that are not blocked.

    Both have the same columns. Programmes of that list alone tell it apart; where a programme
    stands on both, entries of that list name a directive. So do some of the SDN list, beside many
    entries of programmes that no other list has.
    """
    table = programmes()
    on_sdn = any(table.on_sdn(cells[3].split("] [")) for _, cells in rows)
    for where, cells in rows:
        printed = cells[3].split("] [")
        if table.on_consolidated(printed) or (not on_sdn and has_directive([cells[11]])):
            found = f"an entry of the programme {', '.join(printed)}: {cells[1]}"
            right = "the SDN list; this is OFAC's list of other sanctions: load ofac-consolidated"
            raise wrong(where, found, right)


def _add_edition(parts: ListFiles, file: LoadedFile, rows: Rows) -> None:
    entries: dict[str, ListedEntry] = {}
    _check_programmes(file, rows)
    for where, cells in rows:
        number, name, kind, printed = cells[:4]
        if number in entries:
            raise wrong(where, number, "a number that is used once in this file")
        # OFAC leaves the type of organisations empty, and writes programmes as "A] [B".
        listed = tuple(printed.split("] ["))
        entries[number] = ListedEntry(number, name, kind or "entity", listed, cells[11], (), where)
    parts.editions[_edition(file)] = (file, entries)


def _add_addresses(parts: ListFiles, rows: Rows) -> None:
    for _, cells in rows:
        number, _, street, city, country = cells[:5]
        parts.addresses.setdefault(number, []).append((city, country))
        line = ", ".join(filter(None, (street, city, country)))
        # Two editions of the file print most addresses alike.
        if street and line not in parts.streets.setdefault(number, []):
            parts.streets[number].append(line)


def _first_days(parts: ListFiles, rows: Rows) -> None:
    for where, cells in rows:
        if len(cells) != len(FIRST_SEEN):
            raise wrong(where, f"{len(cells)} cells", f"{len(FIRST_SEEN)} cells")
        parts.first_seen[cells[0]] = (check(cells[4], where), cells[6] == "1")


def _packaged(parts: ListFiles, file: LoadedFile, text: str) -> None:
    try:
        raw: Mapping[str, Any] = parse_json(text)
    except json.JSONDecodeError as fault:
        raise BadInput(f"{file.name}:{fault.lineno}: not JSON: {fault.msg}") from None
    if not isinstance(raw, dict):
        raise wrong(file.name, type(raw).__name__, "an object with published and entries")
    if not isinstance(raw.get("entries"), list) or not raw["entries"]:
        raise wrong(
            file.name, ", ".join(map(str, raw))[:80], "an object with published and entries"
        )
    entries: dict[str, ListedEntry] = {}
    for position, entry in enumerate(raw["entries"], 1):
        where = f"{file.name} entry {position}"
        if not isinstance(entry, dict):
            raise wrong(where, ascii(entry), "an object with uid, name, type, programs")
        lacking = {"uid", "name", "type", "programs"} - set(entry)
        if lacking:
            raise wrong(where, f"no {', '.join(sorted(lacking))}", "uid, name, type, programs")
        number = text_in(entry, "uid", where)
        if not is_number(number):
            raise wrong(f"{where} uid", ascii(number[:20]), NUMBER)
        if number in entries:
            raise wrong(where, number, "a number that is used once in this file")
        aliases = texts_in(entry, "alternateNames", where)
        programmes = texts_in(entry, "programs", where)
        name, kind = text_in(entry, "name", where), text_in(entry, "type", where)
        # The packaged list has no remarks.
        entries[number] = ListedEntry(number, name, kind, programmes, "", aliases, where)
    # The packaged list states its own day of publication.
    day = check(str(raw.get("published") or file.edition or ""), f"{file.name} published")
    parts.editions[day] = (file, entries)
