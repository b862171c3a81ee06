"""The schema as data: kinds, predicates, statuses, acts, units, identifiers, read once from schema.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

HERE = Path(__file__).parent
STOP = ("state", "group", "person")  # families through which no route goes


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of node: its name, label, family and what a journalist should know of it."""

    name: str
    label: str
    family: str
    about: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """A kind of edge: which families it joins, whether goods move along it, how it is said."""

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


@dataclass(frozen=True, slots=True)
class Status:
    """A status of a claim: whether it is scored and how its sentence begins."""

    name: str
    scored: bool
    frame: str
    means: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of identifier: its order when a uid is chosen and whether it merges records."""

    name: str
    order: int
    strong: bool
    uid: str
    label: str


@dataclass(frozen=True, slots=True)
class Schema:
    """Every name the project uses, by section."""

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

    def family(self, kind: str) -> str:
        """Return the family of a kind (`state`, `party`, `place`, `weapon`, `goods`, ...)."""
        return self.kinds[kind].family


def _proxy(items: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(items)


@cache
def schema() -> Schema:
    """Return the schema of this version; the same object each time."""
    raw = tomllib.loads((HERE / "schema.toml").read_text(encoding="utf-8"))
    return Schema(
        version=raw["version"],
        kinds=_proxy(
            {n: Kind(n, v["label"], v["family"], v["about"]) for n, v in raw["kind"].items()}
        ),
        predicates=_proxy(
            {
                n: Predicate(
                    n,
                    v["moves"],
                    v.get("opens", False),
                    v.get("closes", False),
                    v.get("event", False),
                    v["drawing"],
                    tuple(v["from"]),
                    tuple(v["to"]),
                    v["verb"],
                    v["about"],
                    v.get("passive", ""),
                    v.get("listed", ""),
                )
                for n, v in raw["predicate"].items()
            }
        ),
        statuses=_proxy(
            {n: Status(n, v["scored"], v["frame"], v["means"]) for n, v in raw["status"].items()}
        ),
        schemes=_proxy(
            {
                n: Scheme(n, v["order"], v["strong"], v["uid"], v["label"])
                for n, v in raw["identifier"].items()
            }
        ),
        acts=_proxy(raw["act"]),
        levels=_proxy(raw["level"]),
        bases=_proxy(raw["basis"]),
        units=_proxy(raw["unit"]),
        measures=_proxy(raw["measure"]),
    )
