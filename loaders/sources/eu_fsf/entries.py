"""Entries of the EU's consolidated list, whichever of its two layouts the file has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...loaded_files import LoadedFile

UNKNOWN = "00"  # what the list prints for a country that is not stated
RIGHT = "the EU's consolidated list of financial sanctions, full list 1.1 as CSV or XML"


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name, the code of its language, and the remark beside it, as printed.

    `weak` is whether the list marks the name itself as not strong, as only the XML can.
    """

    text: str
    language: str = ""
    remark: str = ""
    weak: bool = False


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number: its kind, itself and the code of its country."""

    kind: str
    text: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class PrintedAct:
    """The act that put an entry on the list: its programme, who adopted it, and its number."""

    programme: str
    organisation: str = ""
    title: str = ""


@dataclass(slots=True)
class ListedEntry:
    """An entry of one edition.

    `key` is the list's own number of the entry, `reference` the number that it prints, and `kind`
    its kind as printed. `acts`, `names`, `addresses` and `numbers` are in the order of the file,
    each once; an address is a line and the code of its country. `rows` is the number of rows or
    elements from which the entry was read.
    """

    key: str
    where: str
    reference: str = ""
    un_entry: str = ""
    kind: str = ""
    day: str = ""
    acts: dict[PrintedAct, None] = field(default_factory=dict)
    names: dict[PrintedName, None] = field(default_factory=dict)
    addresses: dict[tuple[str, str], None] = field(default_factory=dict)
    numbers: dict[PrintedNumber, None] = field(default_factory=dict)
    nationalities: dict[str, None] = field(default_factory=dict)
    rows: int = 0

    @property
    def programmes(self) -> dict[str, tuple[PrintedAct, ...]]:
        """The acts by programme, in the order of the file."""
        found: dict[str, tuple[PrintedAct, ...]] = {}
        for act in self.acts:
            found[act.programme] = (*found.get(act.programme, ()), act)
        return found


@dataclass(frozen=True, slots=True)
class Edition:
    """A file: the day that it prints, or '', its entries by key, and what could not be read.

    `unread` are headings or elements that are not known; `without_key` are the places of rows or
    elements without a number of an entry.
    """

    file: LoadedFile
    day: str
    entries: Mapping[str, ListedEntry]
    unread: tuple[str, ...] = ()
    without_key: tuple[str, ...] = ()


def country(code: str) -> str:
    """Return the code of a country, or '' for the sign that it is unknown.

    >>> country("RU"), country("00")
    ('RU', '')
    """
    return "" if code == UNKNOWN else code
