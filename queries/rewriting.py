"""Cypher as an engine is sent it: the same question in words that have one answer on both engines.

Only parts whose meaning stays the same are written anew; what cannot be is refused
(`portable.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ..graph.store import vocabulary
from .full_text import SEARCH, is_plain_word, pattern
from .syntax.parser import Node, Statement, table
from .value_kinds import MAP, NODE, PATH, RELATION, Kinds, name_of

Change = tuple[int, int, str]
# What is written anew, what the embedded engine does with it, and what it is sent: for
# docs/portable.md.
REWRITTEN = (
    ("n:A|B as a test", "does not read it", "(n:A OR n:B)"),
    ("a < b < c", "compares the first result with c", "(a < b AND b < c)"),
    ("1_000", "does not read it", "1000"),
    (
        "CALL db.index.fulltext.queryNodes('entity_names', 'word') YIELD node",
        "has no index of names and aliases together",
        "MATCH (node:Entity) WHERE any(name IN .. WHERE name =~ 'the word, by the server's rules')",
    ),
)


def for_engine(
    statement: Statement, embedded: bool, values: Mapping[str, Any] | None = None
) -> str:
    """Return the text of a statement as an engine is sent it.

    `values` are those of its parameters; without that of a search the search stays as it is.

    On both engines the other columns settle which of equal rows a LIMIT keeps; the embedded engine
    gets what it does not read in other words too.

    >>> from .syntax.parser import parse
    >>> for_engine(parse("MATCH (n) WHERE 1 < n.x < 3 RETURN n.x AS x"), embedded=True)
    'MATCH (n) WHERE (1 < n.x AND n.x < 3) RETURN n.x AS x'
    >>> for_engine(parse("MATCH (n) RETURN n.x AS x, n.y AS y ORDER BY x LIMIT 3"), False)
    'MATCH (n) RETURN n.x AS x, n.y AS y ORDER BY x, y LIMIT 3'
    """
    kinds = Kinds(vocabulary.PROPERTY_KINDS).read(statement.tree)
    return _Writer(statement.text, kinds, embedded, values or {}).written(statement.tree)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the parts of one text anew."""

    text: str
    kinds: Kinds
    embedded: bool
    values: Mapping[str, Any]

    def written(self, tree: Node) -> str:
        """Return a part with all changes in it."""
        parts: list[str] = []
        place = tree.start
        # Changes do not overlap: what stands within one is changed when it is written.
        for start, end, new in self._changes(tree):
            parts += [self.text[place:start], new]
            place = end
        parts.append(self.text[place : tree.end])
        return "".join(parts)

    def _changes(self, tree: Node) -> Iterator[Change]:
        for node in tree.nodes():
            new = self._anew(node) if self.embedded else ""
            if new:
                yield node.start, node.end, new
            else:
                yield from self._changes(node)
            if node.rule == "order" and tree.nodes("limit", "skip"):
                yield node.end, node.end, "".join(self._settling(tree, node))

    def _whole(self, node: Node) -> str:
        """Return a part with all changes in it, itself among what may be written anew."""
        return self._anew(node) or self.written(node)

    def _anew(self, node: Node) -> str:
        """Return a part as it is written anew, or "" if it stays."""
        if node.rule == "integer" and "_" in node.text():
            return node.text().replace("_", "")
        if node.rule == "label_test" and node.nodes()[1].rule == "label_any":
            owner, labels = node.nodes()
            tests = [f"{self._whole(owner)}:{label.text()}" for label in labels.nodes()]
            return f"({' OR '.join(tests)})"
        if node.rule == "comparison" and len(node.nodes()) > 2:
            return self._unchained(node)
        return self._found(node) if node.rule == "call_procedure" else ""

    def _found(self, node: Node) -> str:
        """Return a search for a word in names as a pattern and its test."""
        procedure, yields = node.nodes("procedure")[0], node.nodes("yields")
        names = yields[0].nodes("yield") if yields else []
        # What is no such search is left to the engine, which refuses it.
        if procedure.text().lower() != SEARCH or len(procedure.nodes()) != 2 or not names:
            return ""
        searched, name = procedure.nodes()[1], names[0].nodes()[-1]
        word = searched.text()[1:-1]
        if searched.rule == "parameter":
            word = str(self.values.get(name_of(searched), ""))
        if not is_plain_word(word):
            return ""
        clause, test = pattern(self.text[name.start : name.end], word)
        for where in yields[0].nodes("where"):
            test += f" AND ({self._whole(where.nodes()[0])})"
        return f"{clause} WHERE {test}"

    def _unchained(self, node: Node) -> str:
        operands = list(map(self._whole, node.nodes()))
        signs = [part.text for part in node.parts if not isinstance(part, Node)]
        tests: list[str] = []
        for (left, right), sign in zip(pairwise(operands), signs, strict=True):
            tests.append(f"{left} {sign} {right}")
        return f"({' AND '.join(tests)})"

    def _settling(self, projection: Node, order: Node) -> Iterator[str]:
        """Yield the columns by which rows are ordered that are equal by what orders them."""
        keys = {sort.nodes()[0].spelling() for sort in order.nodes()}
        for item in projection.nodes("item"):
            value, column = item.nodes()[0], item.nodes()[-1]
            name = self.text[column.start : column.end]
            # A column may have a name that only its place behind AS tells from a keyword.
            if column.rule == "name" and name.upper() in table().keywords:
                name = f"`{name}`"
            kind = self.kinds.of(value)
            if column.spelling() in keys or value.spelling() in keys or kind in (MAP, PATH):
                continue
            yield f", {name}.uid" if kind in (NODE, RELATION) else f", {name}"
