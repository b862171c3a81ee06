"""What a reader may run: one statement, no writing clause, no file or network reading, no write procedure.

The engine refuses writes too; this refuses what an engine's read mode lets pass (`LOAD CSV`, a
second statement after `;`, which one engine reads as a space).
"""

from __future__ import annotations

import re

from ..graph.store.store_faults import NotReadOnly, at

_SKIP = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
_WRITES = re.compile(
    r"(?<![.:$\w])(CREATE|MERGE|DELETE|DETACH|SET|REMOVE|DROP|FOREACH|ALTER|GRANT|REVOKE|DENY|START\s+DATABASE"
    r"|STOP\s+DATABASE|TERMINATE|USE|IN\s+TRANSACTIONS|INSERT)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"\bLOAD\s+CSV\b", re.IGNORECASE)
_CALLS = re.compile(r"\bCALL\s+([A-Za-z_][\w.]*)", re.IGNORECASE)
READING = (
    *("db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization"),
    *("db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships"),
)


def bare(query: str) -> str:
    """Return a query without its strings, quoted names and comments; every other character stays where it is."""

    def blank(found: re.Match[str]) -> str:
        text = re.sub(r"[^\n]", " ", found[0])
        return text if found[0][:2] in ("//", "/*") else f"'{text[1:-1]}'"

    return _SKIP.sub(blank, query)


def _refuse(query: str, offset: int, what: str) -> NotReadOnly:
    placed = at(query, offset, what)
    fault = NotReadOnly(str(placed))
    fault.pointer = placed.pointer
    return fault


def single(query: str) -> str:
    """Return a query without a closing `;`; raise `NotReadOnly` for none, for a second one, or for `LOAD CSV`."""
    text = query.rstrip().removesuffix(";")
    plain = bare(text)
    if not plain.strip():
        raise NotReadOnly("query: found nothing; expected one Cypher statement")
    if ";" in plain:
        raise _refuse(
            text, plain.index(";"), "found a second statement after `;`; expected one statement"
        )
    outside = _OUTSIDE.search(plain)
    if outside:
        raise _refuse(
            text,
            outside.start(),
            "found 'LOAD CSV'; expected a statement that reads no file or network",
        )
    for call in _CALLS.finditer(plain):
        if call[1] not in READING:
            right = f"one of {', '.join(READING)} or a subquery"
            raise _refuse(text, call.start(), f"found CALL {call[1]!r}; expected {right}")
    return text


def check(query: str) -> str:
    """Return the query without a closing `;`; raise `NotReadOnly` when a reader may not run it."""
    text = single(query)
    found = _WRITES.search(bare(text))
    if found:
        what = (
            f"{found[0].upper()} would change the graph, and a case is read-only. "
            "To try it on a scratch copy, add: --write NAME"
        )
        raise _refuse(text, found.start(), what)
    return text
