"""Constructs that only one engine has, or that the two read differently, and the spelling that runs on both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..graph.store.faults import offset_of
from .guard import bare

# pattern, what it is, what to write instead; found in the text without strings and comments
RULES = (
    (r"\bCOLLECT\s*\{", "COLLECT { }", "CALL { WITH c MATCH .. RETURN collect(x) AS xs }"),
    (r"\)\s*\{\s*\d*\s*,\s*\d*\s*\}|\]->\s*[+{]|\]-\s*\{\d|->\s*[+*](?=\s*\()|\)\s*\+\s*\(", "a quantified path",
     "-[:R*1..4]-> with ALL(..)"),
    (r"\b(ALL|ANY)?\s*SHORTEST\s+(\d|GROUPS|\()", "SHORTEST k", "shortestPath((a)-[:R*..6]->(b)) with a <> b"),
    (r"[(\[]\s*\w*\s*:\s*\(?\s*\w+\s*&|[(\[]\s*\w*\s*:\s*[!%]|\(\s*\w*\s+IS\s+\w", "a label expression",
     "WHERE n:A AND NOT n:B"),
    (r"\bpercentile(Cont|Disc|_\w+)\b", "a percentile", "collect sorted values and take one"),
    (r"\bduration\.between\b", "duration.between", "duration.inDays(a, b).days"),
    (r"\b(keys|properties)\s*\(", "keys() or properties()", "name the properties: n {.uid, .name}"),
    (r"\{\s*\.\*", "n {.*}", "name the properties: n {.uid, .name}"),
    (r"\b(apoc|gds)\.", "a plugin", "plain Cypher, or networkx"),
    (r"\bdb\.index\.fulltext\b", "the full-text index of a server", "WHERE toLower(n.name) CONTAINS .."),
    (r"\bCALL\s+db\.labels\b", "db.labels()", "MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l"),
    (r"(?<=[\w)\]])\s*\{(?!\s*uid\s*:)\s*\w+\s*:[^}]*\}\s*[)\]]|\(\s*\{(?!\s*uid\s*:)\s*\w+\s*:[^}]*\}\s*\)",
     "an inline map other than {uid: ..}", "WHERE n.name = .."),
    (r"(?<=\w)\.(id|title|type|label)\b", "a property id, title, type or label", "uid, heading, kind"),
    (r"\.(case|end|match|exists|limit|skip|when|then|else|and|or|return|where|with|unwind|optional)\b(?!\s*\()",
     "a property named by a reserved word", "another name"),
    (r"(?<![\w.])id\s*\(|\belementId\s*\(", "id() or elementId()", "n.uid"),
    (r"(?<![\w.])round\s*\(", "round(x)", "round in the reader: the engines round halves differently"),
    (r"\b(LOAD\s+CSV|IN\s+TRANSACTIONS)\b", "what one engine does only", "UNWIND $rows AS row"),
    (r"\bCALL\s*\(", "CALL (x) { }", "CALL { WITH x .. }"),
    (r"\bFINISH\b", "FINISH", "RETURN"),
    (r"\bIS\s*(NOT\s*)?(::|TYPED\b)", "a test of type", "valueType has no portable spelling: test the value"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One place in a query: line and column from 1, what stands there, and what runs on both engines."""

    line: int
    column: int
    found: str
    instead: str

    def __str__(self) -> str:
        """Return it in one line."""
        return f"line {self.line}, column {self.column}: {self.found}; write {self.instead}"


def faults(query: str) -> list[Fault]:
    """Return what in a query does not run alike on both engines, each with the portable spelling, in order."""
    found = set(_found(query))
    return sorted(Fault(*_place(query, at), what, instead) for at, what, instead in found)


def _found(query: str) -> Iterator[tuple[int, str, str]]:
    plain = bare(query)
    for at in _block_comments(query):
        yield at, "/* */", "// comments"
    for pattern, what, instead in RULES:
        for m in re.finditer(pattern, plain, re.IGNORECASE):
            yield m.start() + len(m[0]) - len(m[0].lstrip(" \n)]")), what, instead


def _block_comments(query: str) -> Iterator[int]:
    skip = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|(/\*)", re.DOTALL)
    return (m.start() for m in skip.finditer(query) if m[1])


def _place(query: str, offset: int) -> tuple[int, int]:
    line = query.count("\n", 0, offset) + 1
    return line, offset - offset_of(query, line, 1) + 1
