"""The consolidated list as OFAC's CSV files: CONS_PRIM, CONS_ADD, CONS_ALT and CONS_COMMENTS.

The files have no header and the same columns as those of the SDN list: each is known by its width.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ....graph.errors import wrong
from ....graph.plain_text import is_number
from ...editions import day_of
from ...loaded_files import LoadedFile
from ..ofac_sdn.sdn_files import cell_of, check_whole, rows_of, strays_of, text_of
from ..ofac_xml.entries import (
    Edition,
    ListedEntry,
    PrintedAddress,
    PrintedListing,
    PrintedNumber,
)

PRIMARY, ADDRESSES, ALIASES, COMMENTS = 12, 6, 5, 2
WIDTHS = {
    PRIMARY: "CONS_PRIM",
    ADDRESSES: "CONS_ADD",
    ALIASES: "CONS_ALT",
    COMMENTS: "CONS_COMMENTS",
}
NUMBER = re.compile(
    r"(?P<kind>Tax ID No\.|Registration Number|Registration ID|Business Registration Number"
    r"|Company Number|Unified Social Credit Code(?: \(USCC\))?|Vessel Registration Identification"
    r"|Aircraft Tail Number|Identification Number) (?P<text>.+?)(?: \((?P<country>[A-Z][^()]*)\))?"
)
ALIAS = re.compile(r"(?:a\.k\.a\.|f\.k\.a\.) '(.+)'")
ESTABLISHED = "Organization Established Date "
LINK = "Linked To: "


@dataclass(slots=True)
class _Files:
    """The rows of all files by the number of an entry, and those of the lists themselves."""

    primary: list[tuple[LoadedFile, list[tuple[str, list[str]]]]] = field(default_factory=list)
    addresses: defaultdict[str, list[PrintedAddress]] = field(
        default_factory=lambda: defaultdict(list)
    )
    aliases: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    comments: defaultdict[str, str] = field(default_factory=lambda: defaultdict(str))
    others: list[tuple[LoadedFile, list[str]]] = field(default_factory=list)


def read_csv(files: Sequence[LoadedFile]) -> tuple[list[Edition], int]:
    """Read the CSV files; every CONS_PRIM is an edition of the day that --edition gave.

    Returns:
        The editions, and how many rows of the other files are of no entry of any of them.

    Raises:
        BadInput: A file is none of these four or belongs to another list, or CONS_PRIM is missing,
            is cut off or has no day.
    """
    read = _Files()
    for file in files:
        _add(read, file)
    if files and not read.primary:
        names = ", ".join(file.name for file in files)
        raise wrong(names, "no CONS_PRIM.CSV", "the list itself, to which the other files belong")
    editions: list[Edition] = []
    for file, rows in read.primary:
        day = day_of(file, "the day OFAC published it")
        entries: dict[str, ListedEntry] = {}
        for where, cells in rows:
            if cells[0] in entries:
                raise wrong(where, cells[0], "a number that is used once in this file")
            entries[cells[0]] = _entry(read, where, cells)
        editions.append(Edition(file, day, entries))
    known = {number for edition in editions for number in edition.entries}
    return editions, strays_of(read.others, known)


def _add(read: _Files, file: LoadedFile) -> None:
    rows = list(_rows(file))
    width = len(rows[0][1])
    if width not in WIDTHS or not is_number(rows[0][1][0]):
        shape = f"{width} cells, {rows[0][1][0][:20]!r} first"
        raise wrong(rows[0][0], shape, ", ".join(WIDTHS.values()))
    for where, cells in rows:
        if len(cells) != width or not is_number(cells[0]):
            right = f"{width} cells, the number of an entry first: is the file whole?"
            raise wrong(where, f"{len(cells)} cells, {cells[0][:20]!r} first", right)
    if width == PRIMARY:
        check_whole(file)
        read.primary.append((file, rows))
    else:
        read.others.append((file, [cells[0] for _, cells in rows]))
    for _, cells in rows:
        if width == ADDRESSES:
            line = ", ".join(filter(None, cells[2:5])) if any(cells[2:4]) else ""
            address = PrintedAddress(line, cells[4])
            # Two editions of the file print most addresses alike.
            if address not in read.addresses[cells[0]]:
                read.addresses[cells[0]].append(address)
        elif width == ALIASES:
            read.aliases[cells[0]].append(cells[3])
        elif width == COMMENTS:
            # Remarks cut off at a thousand characters go on here, in several rows if need be.
            read.comments[cells[0]] += cells[1]


def _rows(file: LoadedFile) -> Iterator[tuple[str, list[str]]]:
    """Yield the rows with their places, without OFAC's marks of empty cells."""
    for where, cells in rows_of(file, text_of(file)):
        yield where, list(map(cell_of, cells))


def _entry(read: _Files, where: str, cells: Sequence[str]) -> ListedEntry:
    number, name, kind, programmes = cells[:4]
    if not name:
        raise wrong(where, "no name", "a name in the second cell")
    remarks = list(_remarks(cells[11] + read.comments.get(number, "")))
    aliases = list(read.aliases.get(number, ()))
    numbers: list[PrintedNumber] = []
    established: list[str] = []
    linked: list[str] = []
    for remark in remarks:
        if match := ALIAS.fullmatch(remark):
            aliases.append(match[1])
        elif match := NUMBER.fullmatch(remark):
            numbers.append(PrintedNumber(match["kind"], match["text"], match["country"] or ""))
        elif remark.startswith(ESTABLISHED):
            established.append(remark.removeprefix(ESTABLISHED))
        elif remark.startswith(LINK):
            linked.append(remark.removeprefix(LINK))
    # OFAC writes programmes as "A] [B".
    listing = PrintedListing(programmes=tuple(filter(None, programmes.split("] ["))))
    return ListedEntry(
        number=number,
        name=name,
        # OFAC leaves the type of organisations empty.
        kind=kind or "Entity",
        listings=(listing,),
        where=where,
        aliases=tuple(aliases),
        numbers=tuple(numbers),
        addresses=tuple(read.addresses.get(number, ())),
        established=tuple(established),
        remarks=tuple(remarks),
        linked=tuple(linked),
    )


def _remarks(printed: str) -> Iterator[str]:
    for remark in printed.strip().removesuffix(".").split("; "):
        if remark.strip():
            yield remark.strip()
