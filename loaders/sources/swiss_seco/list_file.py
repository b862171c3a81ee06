"""The Swiss list as XML: programmes with their sets of measures, places, and targets.

A target has its history in it: earlier states stand in the target as `added` and `removed`, some of
them as whole targets of its number. Only what stands directly in the list is its present state.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ....graph.dates import check
from ....graph.errors import BadInput, wrong
from ...loaded_files import LoadedFile
from ...xml_list import all_at, attribute, entries_of, name_of, root_of, text_of, texts_at

ROOT, WHOLE = "swiss-sanctions-list", "whole-list"
RIGHT = "Switzerland's list of sanctions as XML, <swiss-sanctions-list>"
BODIES = ("individual", "entity", "object")
LISTED, DELISTED = "listed", "de-listed"
ENGLISH = "eng"
ORDER = re.compile("[0-9]{1,9}")  # of the parts of a name
NO_NAME = ("", "-")  # what the list prints for a part of a name that is not known
VARIANTS = 16  # spellings of one name that are kept, where its parts have several each


@dataclass(frozen=True, slots=True)
class MeasureSet:
    """A set of measures of a programme: its words in each language, and the programme.

    `name` is the programme's short name, `ordinance` its title, both in English if the list has
    them in English.
    """

    words: tuple[str, ...]
    name: str
    ordinance: str

    @property
    def programme(self) -> str:
        """The programme and the set, as far as the list prints them."""
        first = self.words[0] if self.words else ""
        return ": ".join(filter(None, (self.name or self.ordinance, first)))


@dataclass(frozen=True, slots=True)
class Modification:
    """A change of a target: its kind, and the days on which it took effect and was published."""

    kind: str
    effective: str
    published: str


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name, whether it is the party's primary one, and whether the list calls it weak."""

    text: str
    primary: bool
    weak: bool


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation to another target, by its number."""

    target: str
    kind: str


@dataclass(frozen=True, slots=True)
class Target:
    """A target of the list in its present state.

    `kind` is "individual", "entity" or the type of an object. `addresses` are the parts of each
    address with the number of its place, or ''. `faults` are what could not be read.
    """

    key: str
    where: str
    kind: str
    sets: tuple[str, ...]
    names: tuple[PrintedName, ...]
    foreign: tuple[str, ...]
    nationalities: tuple[str, ...]
    addresses: tuple[tuple[str, str, str], ...]
    documents: tuple[str, ...]
    reasons: tuple[str, ...]
    information: tuple[str, ...]
    relations: tuple[Relation, ...]
    modifications: tuple[Modification, ...]
    faults: tuple[tuple[str, str], ...] = ()

    @property
    def delisted(self) -> Modification | None:
        """The removal from the list, or None for a target that is on it."""
        newest = _newest(self.modifications)
        return newest if newest and newest.kind == DELISTED else None

    @property
    def listed(self) -> Modification | None:
        """The newest entry on the list, or None if the list prints none."""
        return _newest([change for change in self.modifications if change.kind == LISTED])


def _newest(changes: Sequence[Modification]) -> Modification | None:
    """Return the change that took effect last, or None if there is none.

    The list prints the newest change first, though not always; of two of one day the first one
    counts. One without a day is older than all others.
    """
    newest: Modification | None = None
    for change in changes:
        if newest is None or change.effective > newest.effective:
            newest = change
    return newest


@dataclass(slots=True)
class Edition:
    """A file: its day, its targets, sets of measures and places by number, and what is unread."""

    file: LoadedFile
    day: str
    targets: dict[str, Target] = field(default_factory=dict)
    sets: dict[str, MeasureSet] = field(default_factory=dict)
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    unread: dict[str, None] = field(default_factory=dict)


def read_edition(file: LoadedFile) -> Edition:
    """Read a file.

    Raises:
        BadInput: The file is no whole XML, is another list, holds only changes, states no day, or
            has a target without a number or one number twice.
    """
    root = root_of(file)
    if name_of(root) != ROOT:
        raise wrong(file.name, f"<{name_of(root)}>", RIGHT)
    if attribute(root, "list-type") != WHOLE:
        where = f"{file.name} list-type"
        raise wrong(where, attribute(root, "list-type"), f"{WHOLE}: a part would delist the rest")
    edition = Edition(file, check(attribute(root, "date"), f"{file.name} date"))
    count = 0
    for element in entries_of(file, ("sanctions-program", "place", "target")):
        name = name_of(element)
        if name == "sanctions-program":
            edition.sets.update(_sets(element))
        elif name == "place":
            edition.places[attribute(element, "ssid")] = _place(element)
        else:
            count += 1
            _add_target(edition, element, f"{file.name} target {count}")
    if not edition.targets:
        raise wrong(file.name, "no target", "at least one")
    return edition


def _sets(element: Element) -> Iterator[tuple[str, MeasureSet]]:
    """Yield the sets of measures of a programme by their numbers."""
    name = _english(element, "program-key")
    ordinance = _english(element, "program-name")
    words: dict[str, list[str]] = {}
    for item in all_at(element, "sanctions-set"):
        texts = words.setdefault(attribute(item, "ssid"), [])
        # The English words are the first, so that they stand in the programme.
        texts.insert(0 if attribute(item, "lang") == ENGLISH else len(texts), text_of(item))
    for number, texts in words.items():
        yield number, MeasureSet(tuple(filter(None, texts)), name, ordinance)


def _english(element: Element, path: str) -> str:
    """Return the text at a path that is in English, else the first one, or ''."""
    found = all_at(element, path)
    for item in found:
        if attribute(item, "lang") == ENGLISH:
            return text_of(item)
    return text_of(found[0]) if found else ""


def _place(element: Element) -> tuple[str, str]:
    """Return a place in one line, and the code of its country."""
    code = ""
    for item in all_at(element, "country"):
        code = attribute(item, "iso-code")
    parts = [*texts_at(element, "location"), *texts_at(element, "area")]
    return ", ".join((*parts, *texts_at(element, "country"))), code


def _add_target(edition: Edition, element: Element, where: str) -> None:
    key = attribute(element, "ssid")
    if not key or key in edition.targets:
        raise wrong(f"{where} ssid", key, "a number that is used once in this file")
    bodies = [child for child in element if name_of(child) in BODIES]
    if len(bodies) != 1:
        names = ", ".join(map(name_of, bodies)) or "nothing"
        raise wrong(f"{where} {key}", names, "one of " + ", ".join(BODIES))
    for child in (*element, *bodies[0]):
        if name_of(child) not in KNOWN:
            edition.unread[name_of(child)] = None
    edition.targets[key] = _target(element, bodies[0], key, where)


# Elements of a target and of its body. Those not read are personal data.
KNOWN = frozenset(
    "sanctions-set-id foreign-identifier individual entity object modification identity "
    "justification other-information relation generic-attribute".split()
)


def _target(element: Element, body: Element, key: str, where: str) -> Target:
    kind = name_of(body)
    sets = texts_at(element, "sanctions-set-id") or [attribute(element, "sanctions-set-id")]
    names: list[PrintedName] = []
    faults: list[tuple[str, str]] = []
    nationalities: list[str] = []
    addresses: list[tuple[str, str, str]] = []
    documents: list[str] = []
    for identity in all_at(body, "identity"):
        main = attribute(identity, "main") != "false"
        for name in all_at(identity, "name"):
            names += _names(name, main, faults)
        for country in all_at(identity, "nationality/country"):
            nationalities.append(attribute(country, "iso-code"))
        addresses += map(_address, all_at(identity, "address"))
        documents += texts_at(identity, "identification-document/number")
    return Target(
        key=key,
        where=where,
        kind=attribute(body, "object-type") or kind,
        sets=tuple(dict.fromkeys(filter(None, sets))),
        names=tuple(names),
        foreign=tuple(texts_at(element, "foreign-identifier")),
        nationalities=tuple(dict.fromkeys(filter(None, nationalities))),
        addresses=tuple(addresses),
        documents=tuple(documents),
        reasons=tuple(texts_at(body, "justification")),
        information=tuple(texts_at(body, "other-information")),
        relations=tuple(map(_relation, all_at(body, "relation"))),
        modifications=tuple(_modifications(element, faults)),
        faults=tuple(faults),
    )


def _names(element: Element, main: bool, faults: list[tuple[str, str]]) -> Iterator[PrintedName]:
    """Yield a name whose parts the list prints apart, then the same name in other spellings."""
    weak = attribute(element, "quality") == "low"
    primary = main and attribute(element, "name-type") == "primary-name"
    parts: list[tuple[int, str, Element]] = []
    for part in all_at(element, "name-part"):
        value = " ".join(texts_at(part, "value"))
        if attribute(part, "name-part-type") != "title" and value not in NO_NAME:
            order = attribute(part, "order")
            parts.append((int(order) if ORDER.fullmatch(order) else len(parts), value, part))
    parts.sort(key=lambda part: part[0])
    if not parts:
        return
    yield PrintedName(" ".join(value for _, value, _ in parts), primary, weak)
    for text in _spellings([(value, part) for _, value, part in parts], faults):
        yield PrintedName(text, False, weak)


def _spellings(parts: list[tuple[str, Element]], faults: list[tuple[str, str]]) -> Iterator[str]:
    """Yield a name in each language and script in which the list prints its parts."""
    variants: list[dict[tuple[str, str], list[str]]] = []
    for _, part in parts:
        spelt: dict[tuple[str, str], list[str]] = {}
        for item in all_at(part, "spelling-variant"):
            key = attribute(item, "lang"), attribute(item, "script")
            if text_of(item):
                spelt.setdefault(key, []).append(text_of(item))
        variants.append(spelt)
    for key in dict.fromkeys(itertools.chain.from_iterable(variants)):
        choices: list[list[str]] = []
        for (value, _), spelt in zip(parts, variants, strict=True):
            choices.append(spelt.get(key, [value]))
        whole = all(key in spelt for spelt in variants)
        # A name of which one part is in another script is a name that nobody writes.
        if not whole and key[1] != "LATN":
            printed = " ".join(itertools.chain.from_iterable(choices))
            faults.append((printed, "a spelling of which the list has not all parts: left out"))
            continue
        for spelling in itertools.islice(itertools.product(*choices), VARIANTS):
            yield " ".join(spelling)


def _address(element: Element) -> tuple[str, str, str]:
    """Return an address without its place, the number of the place, and its own country."""
    parts = (
        *texts_at(element, "address-details"),
        *texts_at(element, "p-o-box"),
        *texts_at(element, "zip-code"),
        *texts_at(element, "location"),
        *texts_at(element, "area"),
    )
    code = ""
    for country in all_at(element, "country"):
        code = attribute(country, "iso-code")
    return ", ".join(parts), attribute(element, "place-id"), code


def _relation(element: Element) -> Relation:
    return Relation(attribute(element, "target-id"), attribute(element, "relation-type"))


def _modifications(element: Element, faults: list[tuple[str, str]]) -> Iterator[Modification]:
    for change in all_at(element, "modification"):
        kind = attribute(change, "modification-type")
        days: list[str] = []
        for name in ("effective-date", "publication-date"):
            day = attribute(change, name)
            try:
                days.append(check(day, name) if day else "")
            except BadInput:
                faults.append((f"{kind} {name} {day}", "a day that is not one: left out"))
                days.append("")
        effective, published = days
        yield Modification(kind, effective or published, published or effective)
