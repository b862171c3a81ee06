"""The array view of a version in a mapped file, so that a search builds nothing.

The file is derived like the image of the version: it is named by the same digest, and marked with
a hash of the modules that compute it. The relations behind the arcs are in the image; here stands
which they are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from ..image.mapped_file import Damaged, MappedFile, SectionWriter, write_mapped
from ..image.stamp import code_stamp
from ..lazy import Mapped
from ..model import Edge
from ..picks import Slot, Way, Ways
from .arrays import GraphArrays, RouteRules
from .purposes import Purposes

FORMAT = 2
STORED_FROM = 20_000  # arcs; below, building a view takes less time than finding a file
ARRAYS = ("tail", "head", "support", "common", "first", "root", "strength", "voice", "keys")
RULES = ("role", "level", "goods", "span_first", "begins", "ends", "stop", "gap")

Edges = np.ndarray[Any, Any]  # uint32[m]
Sets = Iterable[Collection[int]]


def write_arrays(path: Path, digest: str, view: GraphArrays, edges: Edges) -> None:
    """Write a view whole or not at all.

    Args:
        path: The file; it is replaced if it is there.
        digest: The hash of all that the version follows from.
        view: A view of combined claims, with labels, rules and relations.
        edges: The number of the relation behind each arc in its fold.

    Raises:
        OSError: The file cannot be written.
    """
    rules = view.rules
    assert rules is not None, "a view of combined claims has rules"
    head = {
        "format": FORMAT,
        "code": code_stamp("analysis"),
        "digest": digest,
        "n": view.n,
        "rho": view.rho,
        "levels": rules.levels,
        "names": rules.names,
        "days": rules.days,
        "fits": _lists(rules.fits),
        "ways": view.ways,
        "choice": view.choice is not None,
        "purposes": _purposes_head(rules.purposes),
    }
    write_mapped(path, head, partial(_fill, view=view, rules=rules, edges=edges))


def _fill(writer: SectionWriter, view: GraphArrays, rules: RouteRules, edges: Edges) -> None:
    for name in ARRAYS:
        writer.array(name, getattr(view, name))
    for name in RULES:
        writer.array(f"rules.{name}", getattr(rules, name))
    if view.choice is not None:
        writer.array("choice", view.choice)
    if rules.purposes is not None:
        writer.array("purposes", rules.purposes.code)
    writer.array("edges", edges)
    writer.text("labels", "\n".join(view.labels or ()))
    writer.text("voices", json.dumps(view.voices))


def _purposes_head(purposes: Purposes | None) -> dict[str, object] | None:
    if purposes is None:
        return None
    wider = {str(weapon): sorted(above) for weapon, above in purposes.wider.items()}
    return {"sets": _lists(purposes.sets), "wider": wider, "fits": _lists(purposes.fits)}


def _lists(sets: Sets) -> list[list[int]]:
    return list(map(sorted, sets))


@dataclass(frozen=True)
class StoredView:
    """A stored view, and the numbers in the fold of the relations behind its arcs."""

    view: GraphArrays
    edges: Edges


def read_arrays(path: Path, digest: str, edge_at: Callable[[int], Edge]) -> StoredView | None:
    """Return a stored view; None if there is none, or it is damaged or of other code or state.

    Args:
        path: The file.
        digest: The hash of all that the version follows from.
        edge_at: Returns the relation of a number in the fold.
    """
    try:
        file = MappedFile(path)
    except (OSError, Damaged):
        return None
    head = file.head
    wanted = (FORMAT, code_stamp("analysis"), digest)
    if (head.get("format"), head.get("code"), head.get("digest")) != wanted:
        return None
    arrays: dict[str, Any] = {name: file.array(name) for name in ARRAYS}
    labels = str(file.section("labels"), "utf-8").split("\n") if head["n"] else []
    edges = file.array("edges")
    view = GraphArrays(
        **arrays,
        n=head["n"],
        rho=head["rho"],
        labels=tuple(labels),
        rules=_rules(file),
        edges=edges_of(edges, edge_at),
        choice=file.array("choice") if head["choice"] else None,
        ways=tuple(map(_ways, head["ways"])),
        voices=tuple(json.loads(bytes(file.section("voices")))),
    )
    return StoredView(view, edges)


def edges_of(numbers: Edges, edge_at: Callable[[int], Edge]) -> Mapped[int, Edge]:
    """Return the relations of some numbers, each made when it is asked for."""
    # A list of a million numbers would take longer than the few of them that are asked for.
    return Mapped(numbers, lambda number: edge_at(int(number)))  # type: ignore[arg-type]


def _rules(file: MappedFile) -> RouteRules:
    head = file.head
    arrays: dict[str, Any] = {name: file.array(f"rules.{name}") for name in RULES}
    fits = _sets(head["fits"])
    purposes = None
    if head["purposes"] is not None:
        stated = head["purposes"]
        wider = {int(weapon): frozenset(above) for weapon, above in stated["wider"].items()}
        purposes = Purposes(
            code=file.array("purposes"),
            sets=_sets(stated["sets"]),
            wider=wider,
            fits=_sets(stated["fits"]),
            goods=arrays["goods"],
            same=fits,
        )
    return RouteRules(
        **arrays,
        levels=tuple(head["levels"]),
        names=tuple(head["names"]),
        days=tuple(head["days"]),
        fits=fits,
        purposes=purposes,
    )


def _sets(lists: Sets) -> tuple[frozenset[int], ...]:
    return tuple(map(frozenset, lists))


def _ways(ways: Sequence[Any]) -> Ways[int]:
    return tuple(map(_way, ways))


def _way(slots: Sequence[Any]) -> Way[int]:
    return tuple(map(_slot, slots))


def _slot(options: Sequence[Any]) -> Slot[int]:
    return tuple((root, strength) for root, strength in options)
