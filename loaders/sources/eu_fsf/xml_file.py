"""The list as XML 1.1: one `sanctionEntity` an entry, whose data are attributes of its elements."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ....graph.errors import wrong
from ...loaded_files import LoadedFile
from ...xml_list import all_at, attribute, entries_of, name_of, root_of, texts_at
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

ROOT, ENTRY = "export", "sanctionEntity"
# All elements of an entry. Those not read are remarks and personal data.
KNOWN = frozenset(
    "remark regulation subjectType nameAlias citizenship birthdate identification address".split()
)
ADDRESS = ("street", "poBox", "zipCode", "city", "place", "region", "countryDescription")


def read_xml(file: LoadedFile) -> Edition:
    """Read a file.

    Raises:
        BadInput: The file is no whole XML, or not this list.
    """
    root = root_of(file)
    if name_of(root) != ROOT:
        raise wrong(file.name, f"<{name_of(root)}>", RIGHT)
    entries: dict[str, ListedEntry] = {}
    without_key: list[str] = []
    unread: dict[str, None] = {}
    for number, element in enumerate(entries_of(file, (ENTRY,)), 1):
        where = f"{file.name} {ENTRY} {number}"
        unread.update(dict.fromkeys(_unknown(element)))
        key = attribute(element, "logicalId")
        if not key:
            without_key.append(where)
        elif key in entries:
            # Under one number two entries would become one party.
            raise wrong(f"{where} logicalId", key, "a number that is used once in this file")
        else:
            entries[key] = _entry(element, key, where)
    day = day_of_file(attribute(root, "generationDate"))
    return Edition(file, day, entries, tuple(unread), tuple(without_key))


def _unknown(element: Element) -> Iterator[str]:
    for child in element:
        if name_of(child) not in KNOWN:
            yield name_of(child)


def _entry(element: Element, key: str, where: str) -> ListedEntry:
    entry = ListedEntry(key, where, rows=1)
    entry.reference = attribute(element, "euReferenceNumber")
    entry.un_entry = attribute(element, "unitedNationId")
    entry.day = attribute(element, "designationDate")
    for subject in all_at(element, "subjectType"):
        entry.kind = attribute(subject, "code")
    for act in all_at(element, "regulation"):
        programme = attribute(act, "programme")
        if programme:
            organisation, title = attribute(act, "organisationType"), attribute(act, "numberTitle")
            entry.acts[PrintedAct(programme, organisation, title)] = None
    for name in all_at(element, "nameAlias"):
        text = attribute(name, "wholeName")
        if text:
            remark = "; ".join(texts_at(name, "remark"))
            language = attribute(name, "nameLanguage")
            weak = attribute(name, "strong").casefold() == "false"
            entry.names[PrintedName(text, language, remark, weak)] = None
    _add_details(entry, element)
    return entry


def _add_details(entry: ListedEntry, element: Element) -> None:
    for address in all_at(element, "address"):
        code = country(attribute(address, "countryIso2Code"))
        lines = [attribute(address, name) for name in ADDRESS]
        if not code:
            lines[-1] = ""
        if code or any(lines):
            entry.addresses[", ".join(filter(None, lines)), code] = None
    for item in all_at(element, "identification"):
        number = attribute(item, "number") or attribute(item, "latinNumber")
        if number:
            kind = attribute(item, "identificationTypeCode")
            of = country(attribute(item, "countryIso2Code"))
            entry.numbers[PrintedNumber(kind, number, of)] = None
    for citizenship in all_at(element, "citizenship"):
        nationality = country(attribute(citizenship, "countryIso2Code"))
        if nationality:
            entry.nationalities[nationality] = None
