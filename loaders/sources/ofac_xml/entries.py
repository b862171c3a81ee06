"""Entries of OFAC's lists as a file prints them, whichever of its layouts the file has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...loaded_files import LoadedFile

SDN = "SDN List"


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number of an entry: its kind, itself and its country, all as printed."""

    kind: str
    text: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class PrintedAddress:
    """An address in one line, with its country as printed."""

    line: str
    country: str


@dataclass(frozen=True, slots=True)
class PrintedLink:
    """A relation that an entry prints, with the number of the other entry and the other's name."""

    relation: str
    number: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class PrintedListing:
    """That an entry stands on one list.

    `name` is the list, or '' where the layout prints none; `day` is the day on which the entry came
    on it, or ''; `kinds` are the kinds of sanction that the file states, such as Block.
    """

    name: str = ""
    day: str = ""
    programmes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry of one edition.

    `aliases` are the other names, weak ones too. `remarks` are texts that may name a directive.
    `linked` are the names in remarks `Linked To`, which print no number.
    """

    number: str
    name: str
    kind: str
    listings: tuple[PrintedListing, ...]
    where: str
    aliases: tuple[str, ...] = ()
    numbers: tuple[PrintedNumber, ...] = ()
    addresses: tuple[PrintedAddress, ...] = ()
    established: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    links: tuple[PrintedLink, ...] = ()

    @property
    def programmes(self) -> tuple[str, ...]:
        """The programmes of all listings, each once."""
        found: dict[str, None] = {}
        for listing in self.listings:
            found.update(dict.fromkeys(listing.programmes))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Edition:
    """One file: the day that it prints, and its entries by OFAC's number."""

    file: LoadedFile
    day: str
    entries: Mapping[str, ListedEntry]
