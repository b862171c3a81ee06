"""The list as XML: one `Designation` a party, with an element for each name, address and number."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ....graph.errors import wrong
from ...loaded_files import LoadedFile
from ...xml_list import all_at, entries_of, name_of, root_of, text_at, text_of
from .list_file import LINES, NAMES, RIGHT, Edition, PrintedParty, printed_day

ROOT, ENTRY, DAY = "Designations", "Designation", "DateGenerated"
# Elements at any level of a designation, with the column of the CSV that prints the same.
COLUMNS = {
    "UNReferenceNumber": "UN Reference Number",
    "NameNonLatinScript": "Name non-latin script",
    "RegimeName": "Regime Name",
    "IndividualEntityShip": "Designation Type",
    "SanctionsImposed": "Sanctions Imposed",
    "UKStatementofReasons": "UK Statement of Reasons",
    "DateDesignated": "Date Designated",
    "PhoneNumber": "Phone number",
    "Nationality": "Nationality(/ies)",
    "TypeOfEntity": "Type of entity",
    "Subsidiary": "Subsidiaries",
    "ParentCompany": "Parent company",
    "BusinessRegistrationNumber": "Business registration number (s)",
    "IMONumber": "IMO number",
    "CurrentOwnerOperator": "Current owner/operator (s)",
    "PreviousOwnerOperator": "Previous owner/operator (s)",
    "CurrentBelievedFlagOfShip": "Current believed flag of ship",
}
# All elements directly in a designation. Those that `COLUMNS` does not reach are not kept: remarks,
# data of persons beyond name and role, and fields that no question uses.
KNOWN = frozenset(
    "LastUpdated DateDesignated UniqueID OFSIGroupID UNReferenceNumber Names NonLatinNames Titles "
    "RegimeName IndividualEntityShip DesignationSource SanctionsImposed SanctionsImposedIndicators "
    "OtherInformation UKStatementofReasons Addresses PhoneNumbers Websites EmailAddresses "
    "IndividualDetails EntityDetails ShipDetails".split()
)


def read_xml(file: LoadedFile) -> Edition:
    """Read a file.

    Raises:
        BadInput: The file is no whole XML, is not this list, has no party, or has one twice.
    """
    root = root_of(file)
    if name_of(root) != ROOT:
        raise wrong(file.name, f"<{name_of(root)}>", RIGHT)
    day, number = "", 0
    parties: dict[str, PrintedParty] = {}
    without_key: list[str] = []
    unread: dict[str, None] = {}
    for element in entries_of(file, (ENTRY, DAY)):
        if name_of(element) == DAY:
            day = _day(text_of(element), file)
            continue
        number += 1
        where = f"{file.name} {ENTRY} {number}"
        unread.update(dict.fromkeys(_unknown(element)))
        key = text_at(element, "UniqueID")
        if not key:
            without_key.append(where)
        elif key in parties:
            # Under one number two parties would become one.
            raise wrong(f"{where} UniqueID", key, "a number that is used once in this file")
        else:
            parties[key] = _party(element, key, where)
    if not parties:
        raise wrong(file.name, "no party", "at least one Designation with a UniqueID")
    return Edition(file, day, parties, tuple(unread), (), tuple(without_key))


def _day(text: str, file: LoadedFile) -> str:
    # A time may follow the day.
    day = printed_day(text.partition("T")[0].partition(" ")[0])
    if not day:
        raise wrong(f"{file.name} {DAY}", text, "a day such as 21/09/2026")
    return day


def _unknown(element: Element) -> Iterator[str]:
    for child in element:
        if name_of(child) not in KNOWN:
            yield name_of(child)


def _party(element: Element, key: str, where: str) -> PrintedParty:
    party = PrintedParty(key, where, rows=1)
    _add_names(party, element)
    _add_addresses(party, element)
    for inner in element.iter():
        column = COLUMNS.get(name_of(inner), "")
        # Lines of a cell stay apart, as in the CSV: a number may end with its line.
        text = (inner.text or "").strip()
        if column and text:
            party.values.setdefault(column, {})[text] = None
    if "Sanctions Imposed" not in party.values:
        indicated = "|".join(_indicated(element))
        party.values["Sanctions Imposed"] = {indicated: None} if indicated else {}
    return party


def _add_names(party: PrintedParty, element: Element) -> None:
    for name in all_at(element, "Names/Name"):
        parts = [text_at(name, column.replace(" ", "")) for column in NAMES]
        text = " ".join(filter(None, parts))
        if text:
            strength = text_at(name, "AliasStrength")
            party.names[text, text_at(name, "NameType"), strength] = None


def _add_addresses(party: PrintedParty, element: Element) -> None:
    for address in all_at(element, "Addresses/Address"):
        lines = [text_at(address, column.replace(" ", "")) for column in LINES]
        if any(lines):
            party.addresses[", ".join(filter(None, lines)), lines[-1]] = None


def _indicated(element: Element) -> Iterator[str]:
    """Yield the measures that a designation marks as true, by the names of their elements."""
    for marks in all_at(element, "SanctionsImposedIndicators"):
        for mark in marks:
            if text_of(mark).casefold() == "true":
                yield name_of(mark)
