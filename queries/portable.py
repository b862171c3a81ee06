"""Portability of queries: constructs that only one engine has or that the two read differently.

Each rule (`value_rules.py`, `pattern_rules.py`) looks at one part of a query's tree and names what
to write instead; what no rule names gives the same rows on both engines, as far as the differential
tests over drawn queries show (docs/portable.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..graph.store import vocabulary
from ..graph.store.store_faults import offset_of
from . import pattern_rules, value_rules
from .guard import single
from .syntax.parser import Node, Statement
from .value_kinds import Kinds
from .value_rules import FUNCTIONS, Hit


@dataclass(frozen=True, slots=True, order=True)
class PortabilityFault:
    """One place in a query that does not run alike on both engines.

    `line` and `column` count from 1, `found` is what stands there, and `instead` what runs on both.
    """

    line: int
    column: int
    found: str
    instead: str

    def __str__(self) -> str:
        """Return it in one line."""
        return f"line {self.line}, column {self.column}: {self.found}; write {self.instead}"


def faults(
    query: str,
    parameters: Mapping[str, Any] | None = None,
    properties: Mapping[str, str] | None = None,
) -> list[PortabilityFault]:
    """Return the places in a query that do not run alike on both engines, in order.

    Args:
        query: The query.
        parameters: The values of its parameters, whose kinds count.
        properties: The kind of each property by name; None for those of a case.

    Raises:
        QueryFault: It is no Cypher, or reaches beyond the graph.

    >>> print(*faults("MATCH (n) RETURN n.id AS id"))
    line 1, column 18: a property id, title, type or label; write uid, heading, kind
    """
    return faults_of(single(query), parameters, properties)


def faults_of(
    statement: Statement,
    parameters: Mapping[str, Any] | None = None,
    properties: Mapping[str, str] | None = None,
) -> list[PortabilityFault]:
    """Return the places in a statement that do not run alike; arguments are those of `faults`."""
    kinds = Kinds(
        vocabulary.PROPERTY_KINDS if properties is None else properties, dict(parameters or {})
    )
    kinds.read(statement.tree)
    found: set[PortabilityFault] = set()
    for node in statement.tree.walk():
        for place, what, instead in _hits(node, kinds):
            line, column = _place(statement.text, place.start)
            found.add(PortabilityFault(line, column, what, instead))
    return sorted(found)


def _place(query: str, offset: int) -> tuple[int, int]:
    """Return line and column of a place, both from 1."""
    line = query.count("\n", 0, offset) + 1
    return line, offset - offset_of(query, line, 1) + 1


def _hits(node: Node, kinds: Kinds) -> Iterator[Hit]:
    if node.rule in pattern_rules.REFUSED:
        yield (node, *pattern_rules.REFUSED[node.rule])
    if node.rule in _RULES:
        yield from _RULES[node.rule](node, kinds)


_RULES = {**value_rules.RULES, **pattern_rules.RULES}


__all__ = ["FUNCTIONS", "PortabilityFault", "faults", "faults_of"]
