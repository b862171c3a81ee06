"""OFAC's first layout in XML, `sdnList`: sdn.xml and consolidated.xml."""

from __future__ import annotations

import re
from datetime import date
from xml.etree.ElementTree import Element

from ....graph.errors import wrong
from ....graph.plain_text import is_number
from ...loaded_files import LoadedFile
from ...xml_list import all_at, elements_of, name_of, text_at, texts_at
from .entries import Edition, ListedEntry, PrintedAddress, PrintedListing, PrintedNumber

STREET = ("address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country")
LINK = re.compile(r"\(?Linked To: ([^;()]+(?:\([^()]*\)[^;()]*)*)\)?")
ESTABLISHED = "Organization Established Date"


def read_standard(file: LoadedFile) -> Edition:
    """Read a file of this layout.

    Raises:
        BadInput: The file is no whole XML, states no day, has fewer entries than it states, or an
            entry lacks its number, name or type.
    """
    day, stated = "", ""
    entries: dict[str, ListedEntry] = {}
    # OFAC's own schema spells the element without an i.
    for element in elements_of(file, ("publshInformation", "sdnEntry")):
        if name_of(element) == "publshInformation":
            day = _day(text_at(element, "Publish_Date"), file)
            stated = text_at(element, "Record_Count")
            continue
        entry = _entry(element, file, len(entries) + 1)
        if entry.number in entries:
            raise wrong(
                f"{entry.where} uid", entry.number, "a number that is used once in this file"
            )
        entries[entry.number] = entry
    if not day:
        raise wrong(file.name, "no publshInformation/Publish_Date", "the day of publication")
    _check_count(stated, len(entries), file)
    return Edition(file, day, entries)


def _day(printed: str, file: LoadedFile) -> str:
    # OFAC prints month, day and year in this order (its documents on the layout).
    match = re.fullmatch(r"([0-9]{2})/([0-9]{2})/([0-9]{4})", printed)
    try:
        month, day, year = map(int, match.groups()) if match else (0, 0, 0)
        return date(year, month, day).isoformat()
    except ValueError:
        right = "month/day/year, such as 02/13/2026"
        raise wrong(f"{file.name} Publish_Date", printed, right) from None


def _check_count(stated: str, found: int, file: LoadedFile) -> None:
    if not is_number(stated):
        raise wrong(f"{file.name} Record_Count", stated, "the number of entries")
    if found < int(stated):
        right = f"{stated}, as its Record_Count states: the file is not whole"
        raise wrong(file.name, f"{found} entries", right)


def _entry(element: Element, file: LoadedFile, position: int) -> ListedEntry:
    number, kind = text_at(element, "uid"), text_at(element, "sdnType")
    where = f"{file.name} entry {number or position}"
    name = _name(element)
    if not is_number(number) or not name or not kind:
        shape = f"uid {number!r}, name {name!r}, sdnType {kind!r}"
        raise wrong(where, shape, "all three")
    numbers: list[PrintedNumber] = []
    established: list[str] = []
    remarks = texts_at(element, "remarks")
    for item in all_at(element, "idList/id"):
        printed = PrintedNumber(
            text_at(item, "idType"), text_at(item, "idNumber"), text_at(item, "idCountry")
        )
        if printed.kind.rstrip(":") == ESTABLISHED:
            established.append(printed.text)
        elif "Directive" in printed.kind or "(CMIC)" in printed.kind:
            remarks.append(f"{printed.kind} {printed.text}")
        else:
            numbers.append(printed)
    return ListedEntry(
        number=number,
        name=name,
        kind=kind,
        listings=(PrintedListing(programmes=tuple(texts_at(element, "programList/program"))),),
        where=where,
        aliases=tuple(filter(None, map(_name, all_at(element, "akaList/aka")))),
        numbers=tuple(numbers),
        addresses=tuple(map(_address, all_at(element, "addressList/address"))),
        established=tuple(established),
        remarks=tuple(remarks),
        linked=tuple(_linked(" ".join(remarks))),
    )


def _name(element: Element) -> str:
    """Return a name as the CSV files print it, the surname first."""
    return ", ".join(filter(None, (text_at(element, "lastName"), text_at(element, "firstName"))))


def _address(element: Element) -> PrintedAddress:
    parts = [text_at(element, part) for part in STREET]
    # A country alone is no address.
    line = ", ".join(filter(None, parts)) if any(parts[:-1]) else ""
    return PrintedAddress(line, parts[-1])


def _linked(remarks: str) -> list[str]:
    return [name.strip().rstrip(".") for name in LINK.findall(remarks)]
