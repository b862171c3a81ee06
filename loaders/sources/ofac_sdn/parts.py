"""What each OFAC file is, told by its shape, and its rows as printed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ....graph.dates import check
from ....graph.errors import BadInput, wrong
from ...loaded_files import LoadedFile

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
    """The files taken together: editions of the list, and what joins to an entry by its number."""

    editions: dict[str, tuple[LoadedFile, dict[str, ListedEntry]]] = field(default_factory=dict)
    addresses: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # city, country
    streets: dict[str, list[str]] = field(
        default_factory=dict
    )  # street, city and country as one line
    aliases: dict[str, list[str]] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    first_seen: dict[str, tuple[str, bool]] = field(
        default_factory=dict
    )  # day, whether only a bound


def read_parts(files: Sequence[LoadedFile]) -> ListFiles:
    """Return the files by what they are; a later file of a kind stands for an earlier one of the same day."""
    parts = ListFiles()
    for given in files:
        size = given.path.stat().st_size
        if size > LARGEST:
            raise wrong(
                given.name,
                f"{size / 1e6:,.0f} MB",
                f"at most {LARGEST / 1e6:.0f} MB: the whole list has about 4",
            )
        text = _text(given)
        if text.lstrip().startswith("{"):
            _packaged(parts, given, text)
            continue
        if text.lstrip().startswith("<"):
            raise wrong(
                f"{given.name}:1",
                "a page of HTML or XML",
                "one of OFAC's CSV files, or packaged JSON",
            )
        rows = _rows(given, text)
        if rows[0][1] == FIRST_SEEN:
            _first(parts, given, rows[1:])
            continue
        kind = WIDTHS.get(len(rows[0][1]))
        if kind is None or not rows[0][1][0].strip().isdigit():
            raise wrong(
                rows[0][0],
                f"{len(rows[0][1])} cells, {rows[0][1][0][:20]!r} first",
                "SDN, ADD, ALT or SDN_COMMENTS",
            )
        for where, cells in rows:
            if len(cells) != len(rows[0][1]):
                raise wrong(where, f"{len(cells)} cells", f"{len(rows[0][1])} cells, as in line 1")
            if not cells[0].strip().isdigit():
                raise wrong(where, cells[0], NUMBER)
        _legacy(parts, given, kind, [(w, [_cell(c) for c in cells]) for w, cells in rows])
    if not parts.editions:
        raise BadInput(
            "ofac-sdn: no edition of the list among the files; load SDN.CSV or the packaged JSON too"
        )
    return parts


def _cell(text: str) -> str:
    return "" if text.strip() == EMPTY else text.strip()


def _text(given: LoadedFile) -> str:
    content = given.path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise wrong(
            f"{given.name} byte {fault.start}",
            "text that is not UTF-8",
            "the file as OFAC publishes it",
        ) from None


def _rows(given: LoadedFile, text: str) -> list[tuple[str, list[str]]]:
    """Return the rows with their places; the last line of a legacy file is a lone Ctrl-Z."""
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: list[tuple[str, list[str]]] = []
    before = 0
    try:
        for cells in lines:
            where = f"{given.name}:{before + 1}"
            before = lines.line_num
            if cells and cells != ["\x1a"]:
                found.append((where, cells))
    except csv.Error as fault:
        raise BadInput(f"{given.name}:{lines.line_num}: not a CSV row: {fault}") from None
    if not found:
        raise wrong(given.name, "no row", "at least one entry")
    return found


def _edition(given: LoadedFile) -> str:
    if not given.edition:
        raise wrong(given.name, "no edition", "the day OFAC published it: --edition 2024-05-03")
    return given.edition


def _legacy(
    parts: ListFiles, given: LoadedFile, kind: str, rows: Sequence[tuple[str, list[str]]]
) -> None:
    if kind == "sdn":
        listed: dict[str, ListedEntry] = {}
        for where, c in rows:
            if c[0] in listed:
                raise wrong(where, c[0], "a number used once in this file")
            listed[c[0]] = ListedEntry(
                c[0], c[1], c[2] or "entity", tuple(c[3].split("] [")), c[11], (), where
            )
        parts.editions[_edition(given)] = (given, listed)
    elif kind == "add":
        for _, c in rows:
            parts.addresses.setdefault(c[0], []).append((c[3], c[4]))
            if c[2]:
                parts.streets.setdefault(c[0], []).append(", ".join(x for x in c[2:5] if x))
    elif kind == "alt":
        for _, c in rows:
            parts.aliases.setdefault(c[0], []).append(c[3])
    else:
        for _, c in rows:
            parts.comments[c[0]] = parts.comments.get(c[0], "") + c[1]


def _first(parts: ListFiles, given: LoadedFile, rows: Sequence[tuple[str, list[str]]]) -> None:
    for where, cells in rows:
        if len(cells) != len(FIRST_SEEN):
            raise wrong(where, f"{len(cells)} cells", f"{len(FIRST_SEEN)} cells")
        parts.first_seen[cells[0]] = (check(cells[4], where), cells[6] == "1")


def _packaged(parts: ListFiles, given: LoadedFile, text: str) -> None:
    try:
        raw: Mapping[str, Any] = json.loads(text)
    except json.JSONDecodeError as fault:
        raise BadInput(f"{given.name}:{fault.lineno}: not JSON: {fault.msg}") from None
    if not isinstance(raw.get("entries"), list) or not raw["entries"]:
        raise wrong(
            given.name, ", ".join(map(str, raw))[:80], "an object with published and entries"
        )
    listed: dict[str, ListedEntry] = {}
    for at, entry in enumerate(raw["entries"]):
        where = f"{given.name} entry {at + 1}"
        lacking = {"uid", "name", "type", "programs"} - set(entry)
        if lacking:
            raise wrong(where, f"no {', '.join(sorted(lacking))}", "uid, name, type, programs")
        number = str(entry["uid"])
        if number in listed:
            raise wrong(where, number, "a number used once in this file")
        names = tuple(str(n) for n in entry.get("alternateNames", ()))
        listed[number] = ListedEntry(
            number, entry["name"], entry["type"], tuple(entry["programs"]), "", names, where
        )
    day = check(str(raw.get("published") or given.edition or ""), f"{given.name} published")
    parts.editions[day] = (given, listed)
