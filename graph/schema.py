"""The schema of kinds, predicates, statuses, units and identifiers, read from schema.toml."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from .parsed_toml import parsed

Entry = dict[str, Any]  # one entry of schema.toml
Item = TypeVar("Item")
HERE = Path(__file__).parent
STOP = ("state", "group", "person")  # families that no route passes through


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of node: its name, label and family, and a description for journalists."""

    name: str
    label: str
    family: str
    about: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """A kind of edge: the families at its ends, its part in routes, and the words for it.

    `moves` is "forward" if goods move along it. `opens` and `closes` mark the relations that may
    open a route, read backwards, and those that may end one at a weapon. `event` marks relations
    about single events.
    """

    name: str
    moves: str
    opens: bool
    closes: bool
    event: bool
    drawing: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    verb: str
    about: str
    passive: str = ""
    listed: str = ""
    unnamed: str = ""

    def said(self, goods: str = "") -> str:
        """Return the verb with its goods; without goods, what may be said where none are named.

        >>> schema().predicates["SUPPLIES"].said("engines")
        'supplied engines to'
        >>> schema().predicates["PROVIDES_FOR"].said()
        'worked, or provided goods or services, for'
        """
        if self.unnamed and not goods:
            return self.unnamed
        return self.verb.format(goods=goods or "goods (not named)")


@dataclass(frozen=True, slots=True)
class Status:
    """A status of a claim: whether it is scored, and how its sentence begins."""

    name: str
    scored: bool
    frame: str
    means: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of identifier: its order when a uid is chosen, and whether it joins records."""

    name: str
    order: int
    strong: bool
    uid: str
    label: str


@dataclass(frozen=True, slots=True)
class Schema:
    """All names of the schema, by section."""

    version: int
    kinds: MappingProxyType[str, Kind]
    predicates: MappingProxyType[str, Predicate]
    statuses: MappingProxyType[str, Status]
    schemes: MappingProxyType[str, Scheme]
    acts: MappingProxyType[str, dict[str, str]]
    levels: MappingProxyType[str, str]
    bases: MappingProxyType[str, str]
    units: MappingProxyType[str, str]
    measures: MappingProxyType[str, dict[str, Any]]

    @property
    def forward(self) -> list[str]:
        """The predicates that move goods forward."""
        return [name for name in self.traversed if self.predicates[name].moves == "forward"]

    @property
    def traversed(self) -> list[str]:
        """The predicates along which a route can run: movements, makers and uses."""
        names: list[str] = []
        for name, predicate in self.predicates.items():
            if predicate.moves == "forward" or predicate.opens or predicate.closes:
                names.append(name)
        return names

    def family(self, kind: str) -> str:
        """Return the family of a kind (`state`, `party`, `place`, `weapon`, `goods`, ...)."""
        return self.kinds[kind].family


@cache
def schema() -> Schema:
    """Return the schema of this version; the same object each time.

    >>> schema().family("Company"), schema().statuses["denied"].scored
    ('party', False)
    """
    raw = parsed((HERE / "schema.toml").read_text(encoding="utf-8"))
    return Schema(
        version=raw["version"],
        kinds=_section(raw["kind"], _kind),
        predicates=_section(raw["predicate"], _predicate),
        statuses=_section(raw["status"], _status),
        schemes=_section(raw["identifier"], _scheme),
        acts=MappingProxyType(raw["act"]),
        levels=MappingProxyType(raw["level"]),
        bases=MappingProxyType(raw["basis"]),
        units=MappingProxyType(raw["unit"]),
        measures=MappingProxyType(raw["measure"]),
    )


def _section(
    entries: dict[str, Entry], make: Callable[[str, Entry], Item]
) -> MappingProxyType[str, Item]:
    """Return the items that the entries of a section describe, by name and in their order."""
    return MappingProxyType({name: make(name, entry) for name, entry in entries.items()})


def _kind(name: str, entry: Entry) -> Kind:
    return Kind(name, entry["label"], entry["family"], entry["about"])


def _predicate(name: str, entry: Entry) -> Predicate:
    return Predicate(
        name=name,
        moves=entry["moves"],
        opens=entry.get("opens", False),
        closes=entry.get("closes", False),
        event=entry.get("event", False),
        drawing=entry["drawing"],
        sources=tuple(entry["from"]),
        targets=tuple(entry["to"]),
        verb=entry["verb"],
        about=entry["about"],
        passive=entry.get("passive", ""),
        listed=entry.get("listed", ""),
        unnamed=entry.get("unnamed", ""),
    )


def _status(name: str, entry: Entry) -> Status:
    return Status(name, entry["scored"], entry["frame"], entry["means"])


def _scheme(name: str, entry: Entry) -> Scheme:
    return Scheme(name, entry["order"], entry["strong"], entry["uid"], entry["label"])
