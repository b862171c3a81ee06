"""What a query without rows looked at, and how much of it the graph holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..graph.store import vocabulary
from ..graph.store.protocol import Store
from .catalogue import About
from .parameters import Parameter
from .schema_names import names_read
from .syntax.parser import parse


@dataclass(frozen=True, slots=True)
class Part:
    """A kind of nodes or of relations that a query reads, and how many of it the graph holds."""

    name: str
    count: int
    relation: bool


@dataclass(frozen=True, slots=True)
class PartyRelations:
    """A party that a query is about, and its relations of the kinds that the query reads."""

    parameter: str
    uid: str
    relations: int


@dataclass(frozen=True, slots=True)
class NoRows:
    """What a query without rows read, and the parties that it was about."""

    parts: tuple[Part, ...]
    parties: tuple[PartyRelations, ...]

    @property
    def missing(self) -> tuple[Part, ...]:
        """The parts that the graph does not hold at all."""
        return tuple(part for part in self.parts if not part.count)


def no_rows(
    store: Store,
    text: str,
    about: About,
    parameters: Sequence[Parameter],
    values: Mapping[str, Any],
) -> NoRows:
    """Return what a query without rows read.

    Args:
        store: The store that it was asked of.
        text: The query.
        about: Its front matter; without a line `reads` the names in the text count.
        parameters: Its parameters.
        values: Their values.

    Raises:
        EntrepotError: The store cannot be read any more.
    """
    parts = tuple(_parts(store, about.reads or _named(text)))
    relations = [part.name for part in parts if part.relation]
    parties: list[PartyRelations] = []
    for parameter in parameters:
        uid = values.get(parameter.name)
        # Only where the query looks the party up: others compare a country with its code.
        looked_up = re.search(rf"\.uid\s*=\s*\${parameter.name}\b", text)
        if parameter.kind == "entity" and looked_up and relations and isinstance(uid, str):
            parties.append(PartyRelations(parameter.name, uid, _touching(store, uid, relations)))
    return NoRows(parts, tuple(parties))


def _named(text: str) -> tuple[str, ...]:
    """Return the labels and types of relations that a text names, each once."""
    return names_read(parse(text))


def _parts(store: Store, names: Sequence[str]) -> Iterator[Part]:
    relations = set(vocabulary.relations())
    labels = set(vocabulary.labels())
    for name in names:
        # Names stand in the text of these queries, so only those of the schema may.
        if name in relations:
            query = f"MATCH ()-[r:{name}]->() RETURN count(r) AS n"
        elif name in labels:
            query = f"MATCH (n:{name}) RETURN count(n) AS n"
        else:
            continue
        yield Part(name, int(store.run(query).rows[0][0]), name in relations)


def _touching(store: Store, uid: str, relations: Sequence[str]) -> int:
    """Return how many relations of these types begin or end at an entity."""
    query = "MATCH (n:Entity)-[r]-() WHERE n.uid = $uid AND type(r) IN $types RETURN count(r) AS n"
    return int(store.run(query, {"uid": uid, "types": list(relations)}).rows[0][0])
