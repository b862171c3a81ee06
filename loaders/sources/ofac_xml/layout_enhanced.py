"""OFAC's enhanced layout, `sanctionsData`: an entry has its lists, programmes and measures."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ....graph.dates import check
from ....graph.errors import wrong
from ....graph.plain_text import is_number
from ...loaded_files import LoadedFile
from ...xml_list import all_at, elements_of, name_of, text_at, texts_at
from .entries import (
    Edition,
    ListedEntry,
    PrintedAddress,
    PrintedLink,
    PrintedListing,
    PrintedNumber,
)

TRUE = "true"
NUMBERED = ("Aircraft Tail Number",)


def read_enhanced(file: LoadedFile) -> Edition:
    """Read a file of this layout.

    Raises:
        BadInput: The file is no whole XML, states no day, or an entry lacks its number, name, type
            or list.
    """
    day = ""
    entries: dict[str, ListedEntry] = {}
    for element in elements_of(file, ("publicationInfo", "entity")):
        if name_of(element) == "publicationInfo":
            _check_filters(element, file)
            printed = text_at(element, "dataAsOf")
            # A time follows the day.
            day = check(printed[:10], f"{file.name} publicationInfo/dataAsOf")
            continue
        entry = _entry(element, file, len(entries) + 1)
        if entry.number in entries:
            raise wrong(
                f"{entry.where} id", entry.number, "a number that is used once in this file"
            )
        entries[entry.number] = entry
    if not day:
        raise wrong(file.name, "no publicationInfo/dataAsOf", "the day of publication")
    return Edition(file, day, entries)


def _check_filters(element: Element, file: LoadedFile) -> None:
    """Refuse a file that OFAC made for one programme or country: who is not in it is still listed.

    Every file names the lists from which it was made.
    """
    for filters in all_at(element, "filters"):
        for chosen in filters:
            if name_of(chosen) != "sanctionsLists" and "".join(chosen.itertext()).strip():
                found = f"a part of the list, chosen by {name_of(chosen)}"
                raise wrong(file.name, found, "the whole list, SDN_ENHANCED.XML")


def _entry(element: Element, file: LoadedFile, position: int) -> ListedEntry:
    number = str(element.get("id", ""))
    where = f"{file.name} entity {number or position}"
    kind = text_at(element, "generalInfo/entityType")
    names = _names(element)
    listings = _listings(element, where)
    if not is_number(number) or not names or not kind or not listings:
        shape = f"id {number!r}, {len(names)} names, type {kind!r}, {len(listings)} lists"
        raise wrong(where, shape, "a number, a primary name, a type and a list")
    numbers: list[PrintedNumber] = []
    for item in all_at(element, "identityDocuments/identityDocument"):
        printed = (
            text_at(item, "type"),
            text_at(item, "documentNumber"),
            text_at(item, "issuingCountry"),
        )
        numbers.append(PrintedNumber(*printed))
    established: list[str] = []
    remarks = texts_at(element, "generalInfo/remarks")
    for feature in all_at(element, "features/feature"):
        label, value = text_at(feature, "type"), text_at(feature, "value")
        if label in NUMBERED:
            numbers.append(PrintedNumber(label, value))
        elif label == "Organization Established Date":
            established.append(value)
        elif "Directive" in label or "(CMIC)" in label:
            remarks.append(f"{label} {value}")
    return ListedEntry(
        number=number,
        name=names[0],
        kind=kind,
        listings=listings,
        where=where,
        aliases=tuple(names[1:]),
        numbers=tuple(numbers),
        addresses=tuple(map(_address, all_at(element, "addresses/address"))),
        established=tuple(established),
        remarks=tuple(remarks),
        links=tuple(_links(element)),
    )


def _names(element: Element) -> list[str]:
    """Return the names, the primary one first; [] if no name is said to be the primary one."""
    primary: list[str] = []
    others: list[str] = []
    for name in all_at(element, "names/name"):
        for translation in all_at(name, "translations/translation"):
            full = text_at(translation, "formattedFullName")
            first = (
                text_at(name, "isPrimary") == TRUE and text_at(translation, "isPrimary") != "false"
            )
            if full:
                (primary if first else others).append(full)
    return [*primary, *others] if primary else []


def _listings(element: Element, where: str) -> tuple[PrintedListing, ...]:
    """Return the lists; programmes and kinds of sanction are printed for all of them together."""
    programmes = tuple(texts_at(element, "sanctionsPrograms/sanctionsProgram"))
    kinds = tuple(texts_at(element, "sanctionsTypes/sanctionsType"))
    listings: list[PrintedListing] = []
    for item in all_at(element, "sanctionsLists/sanctionsList"):
        name = " ".join((item.text or "").split())
        day = str(item.get("datePublished", ""))[:10]
        if day:
            check(day, f"{where} datePublished")
        listings.append(PrintedListing(name, day, programmes, kinds))
    return tuple(listings)


def _address(element: Element) -> PrintedAddress:
    country = text_at(element, "country")
    parts: list[str] = []
    for translation in all_at(element, "translations/translation"):
        # One translation is the whole address; the others repeat it in another script.
        if not parts:
            parts = texts_at(translation, "addressParts/addressPart/value")
    return PrintedAddress(", ".join([*parts, country]) if parts else "", country)


def _links(element: Element) -> list[PrintedLink]:
    links: list[PrintedLink] = []
    for item in all_at(element, "relationships/relationship"):
        for other in all_at(item, "relatedEntity"):
            name = " ".join((other.text or "").split())
            number = str(other.get("entityId", ""))
            links.append(PrintedLink(text_at(item, "type"), number, name))
    return links
