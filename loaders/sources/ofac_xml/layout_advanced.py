"""OFAC's advanced layout, `Sanctions`: parts of an entry stand apart and name each other by ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ....graph.dates import check
from ....graph.errors import wrong
from ....graph.plain_text import is_number
from ...loaded_files import LoadedFile
from ...xml_list import all_at, elements_of, name_of, text_at
from .entries import (
    Edition,
    ListedEntry,
    PrintedAddress,
    PrintedLink,
    PrintedListing,
    PrintedNumber,
)

WANTED = (
    "DateOfIssue",
    "ReferenceValueSets",
    "Location",
    "IDRegDocument",
    "DistinctParty",
    "ProfileRelationship",
    "SanctionsEntry",
)
STREET = ("ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "REGION", "POSTAL CODE")
KINDS = ("Individual", "Entity", "Vessel", "Aircraft")


@dataclass(slots=True)
class _Party:
    """A party before its numbers, lists and relations are found by their ids."""

    number: str
    kind: str
    names: list[str]
    identities: list[str]
    where: str
    numbers: list[PrintedNumber] = field(default_factory=list)
    addresses: list[PrintedAddress] = field(default_factory=list)
    established: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _File:
    """What has been read so far. `references` are the values of the file's own tables by id."""

    file: LoadedFile
    day: str = ""
    references: dict[tuple[str, str], Element] = field(default_factory=dict)
    locations: dict[str, PrintedAddress] = field(default_factory=dict)
    numbers: defaultdict[str, list[PrintedNumber]] = field(
        default_factory=lambda: defaultdict(list)
    )
    parties: dict[str, _Party] = field(default_factory=dict)
    links: defaultdict[str, list[PrintedLink]] = field(default_factory=lambda: defaultdict(list))
    listings: defaultdict[str, list[PrintedListing]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def value(self, table: str, key: str | None) -> str:
        """Return the text of a reference value, or '' if the file has none of that id."""
        found = self.references.get((table, key or ""))
        return "" if found is None else " ".join((found.text or "").split())


def read_advanced(file: LoadedFile) -> Edition:
    """Read a file of this layout.

    Raises:
        BadInput: The file is no whole XML, states no day, or a party lacks its number, name, type
            or list.
    """
    read = _File(file)
    readers = {
        "ReferenceValueSets": _add_references,
        "Location": _add_location,
        "IDRegDocument": _add_number,
        "DistinctParty": _add_party,
        "ProfileRelationship": _add_link,
        "SanctionsEntry": _add_listing,
    }
    for element in elements_of(file, WANTED):
        name = name_of(element)
        if name == "DateOfIssue":
            read.day = check(_date(element), f"{file.name} DateOfIssue")
        else:
            readers[name](read, element)
    if not read.day:
        raise wrong(file.name, "no DateOfIssue", "the day of publication")
    entries: dict[str, ListedEntry] = {}
    for number, party in read.parties.items():
        entries[number] = _entry(read, party)
    return Edition(file, read.day, entries)


def _add_references(read: _File, element: Element) -> None:
    for table in element:
        for value in table:
            # The elements of these tables are kept, but the table they stand in is let go.
            read.references[name_of(value), str(value.get("ID", ""))] = value


def _add_location(read: _File, element: Element) -> None:
    country = ""
    for item in all_at(element, "LocationCountry"):
        country = country or read.value("Country", item.get("CountryID"))
    parts: dict[str, str] = {}
    for part in all_at(element, "LocationPart"):
        label = read.value("LocPartType", part.get("LocPartTypeID"))
        parts[label] = text_at(part, "LocationPartValue/Value")
    street = [parts[label] for label in STREET if parts.get(label)]
    line = ", ".join(filter(None, (*street, country))) if street else ""
    read.locations[str(element.get("ID", ""))] = PrintedAddress(line, country)


def _add_number(read: _File, element: Element) -> None:
    kind = read.value("IDRegDocType", element.get("IDRegDocTypeID"))
    country = read.value("Country", element.get("IssuedBy-CountryID"))
    number = text_at(element, "IDRegistrationNo")
    if number:
        printed = PrintedNumber(kind, number, country)
        read.numbers[str(element.get("IdentityID", ""))].append(printed)


def _add_party(read: _File, element: Element) -> None:
    number = str(element.get("FixedRef", ""))
    where = f"{read.file.name} party {number or len(read.parties) + 1}"
    profiles = all_at(element, "Profile")
    if not is_number(number) or len(profiles) != 1:
        shape = f"FixedRef {number!r}, {len(profiles)} profiles"
        raise wrong(where, shape, "a number and one profile")
    if number in read.parties:
        raise wrong(f"{where} FixedRef", number, "a number that is used once in this file")
    (profile,) = profiles
    identities = [str(identity.get("ID", "")) for identity in all_at(profile, "Identity")]
    names = list(_names(read, profile))
    if not names:
        raise wrong(f"{where} Alias", "no primary name", "one name with Primary true")
    party = _Party(number, _kind(read, profile, where), names, identities, where)
    for feature in all_at(profile, "Feature"):
        _add_feature(read, party, feature)
    read.parties[number] = party


def _kind(read: _File, profile: Element, where: str) -> str:
    """Return the type of a party: its own, or where that is "Unknown" the one it belongs to."""
    key = str(profile.get("PartySubTypeID", ""))
    kind = read.value("PartySubType", key)
    reference = read.references.get(("PartySubType", key))
    if kind == "Unknown" and reference is not None:
        kind = read.value("PartyType", reference.get("PartyTypeID"))
    if kind not in KINDS:
        raise wrong(f"{where} PartySubTypeID {key}", kind, "one of " + ", ".join(KINDS))
    return kind


def _names(read: _File, profile: Element) -> Iterator[str]:
    """Yield the names, the primary one in its first script before all others."""
    parts: dict[str, str] = {}
    for group in profile.iter():
        if name_of(group) == "NamePartGroup":
            label = read.value("NamePartType", group.get("NamePartTypeID"))
            parts[str(group.get("ID", ""))] = label
    primary: list[str] = []
    others: list[str] = []
    for alias in all_at(profile, "Identity/Alias"):
        first = primary if alias.get("Primary") == "true" else others
        for name in all_at(alias, "DocumentedName"):
            full = _full_name(name, parts)
            if full:
                first.append(full)
    if primary:
        yield from (*primary, *others)


def _full_name(name: Element, parts: dict[str, str]) -> str:
    """Return a name as the CSV files print it: the surname, a comma, the rest."""
    surname: list[str] = []
    rest: list[str] = []
    for value in all_at(name, "DocumentedNamePart/NamePartValue"):
        plain = " ".join((value.text or "").split())
        label = parts.get(str(value.get("NamePartGroupID", "")), "")
        (surname if label == "Last Name" else rest).append(plain)
    halves = (" ".join(filter(None, surname)), " ".join(filter(None, rest)))
    return ", ".join(filter(None, halves))


def _add_feature(read: _File, party: _Party, feature: Element) -> None:
    label = read.value("FeatureType", feature.get("FeatureTypeID"))
    for version in all_at(feature, "FeatureVersion"):
        if label == "Location":
            for place in all_at(version, "VersionLocation"):
                known = read.locations.get(str(place.get("LocationID", "")))
                party.addresses.extend([known] if known else [])
        elif label == "Aircraft Tail Number":
            party.numbers.append(PrintedNumber(label, text_at(version, "VersionDetail")))
        elif label == "Organization Established Date":
            party.established.append(_period(version) or text_at(version, "VersionDetail"))
        elif "Directive" in label or "(CMIC)" in label:
            party.remarks.append(f"{label} {text_at(version, 'VersionDetail')}".strip())


def _period(version: Element) -> str:
    """Return the one day, month or year that a period covers, or its two ends as printed."""
    start, end = "", ""
    for element in version.iter():
        if name_of(element) == "Start":
            start = _inner_date(element, "From")
        elif name_of(element) == "End":
            end = _inner_date(element, "To")
    if start and start[:4] == end[:4] and (start[4:], end[4:]) == ("-01-01", "-12-31"):
        return start[:4]
    return start if start == end or not end else f"{start} to {end}"


def _inner_date(element: Element, name: str) -> str:
    for inner in all_at(element, name):
        return _date(inner)
    return ""


def _date(element: Element) -> str:
    """Return a date that is printed in parts, in ISO form and as precise as it is printed."""
    parts: list[str] = []
    for name in ("Year", "Month", "Day"):
        printed = text_at(element, name)
        if printed:
            parts.append(printed.zfill(2))
    return "-".join(parts)


def _add_link(read: _File, element: Element) -> None:
    relation = read.value("RelationType", element.get("RelationTypeID"))
    if element.get("Former") == "true":
        relation = f"formerly {relation}"
    link = PrintedLink(relation, str(element.get("To-ProfileID", "")))
    read.links[str(element.get("From-ProfileID", ""))].append(link)


def _add_listing(read: _File, element: Element) -> None:
    programmes: list[str] = []
    kinds: list[str] = []
    for measure in all_at(element, "SanctionsMeasure"):
        kind = read.value("SanctionsType", measure.get("SanctionsTypeID"))
        # A measure of the type "Program" has the programme as its comment.
        if kind == "Program":
            programmes.append(text_at(measure, "Comment"))
        else:
            kinds.append(kind)
    name = read.value("List", element.get("ListID"))
    profile = str(element.get("ProfileID", ""))
    day = ""
    for event in all_at(element, "EntryEvent/Date"):
        day = day or _date(event)
    if day:
        check(day, f"{read.file.name} SanctionsEntry {element.get('ID')} Date")
    listing = PrintedListing(name, day, tuple(filter(None, programmes)), tuple(kinds))
    read.listings[profile].append(listing)


def _entry(read: _File, party: _Party) -> ListedEntry:
    listings = read.listings.get(party.number)
    if not listings:
        raise wrong(
            party.where,
            "no SanctionsEntry",
            "one SanctionsEntry, for the list that the party is on",
        )
    numbers = list(party.numbers)
    for identity in party.identities:
        numbers.extend(read.numbers.get(identity, ()))
    return ListedEntry(
        number=party.number,
        name=party.names[0],
        kind=party.kind,
        listings=tuple(listings),
        where=party.where,
        aliases=tuple(party.names[1:]),
        numbers=tuple(numbers),
        addresses=tuple(party.addresses),
        established=tuple(party.established),
        remarks=tuple(party.remarks),
        links=tuple(read.links.get(party.number, ())),
    )
