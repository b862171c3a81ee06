"""The guard of queries: one statement that only reads the graph, and no file or network.

The engines refuse writes too. The guard also refuses what an engine's read mode lets pass:
`LOAD CSV`, and a second statement after `;`, which one engine reads as a space.
"""

from __future__ import annotations

import re

from ..graph.store.store_faults import NotReadOnly, at

# Strings, quoted names and comments.
_SKIP = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
# Clauses that write, but not properties, labels and parameters of such a name.
_WRITES = re.compile(
    r"(?<![.:$\w])(CREATE|MERGE|DELETE|DETACH|SET|REMOVE|DROP|FOREACH|ALTER|GRANT|REVOKE|DENY"
    r"|START\s+DATABASE|STOP\s+DATABASE|TERMINATE|USE|IN\s+TRANSACTIONS|INSERT)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"\bLOAD\s+CSV\b", re.IGNORECASE)
# Subqueries, CALL { .. }, have no name and are read like the rest.
_CALLS = re.compile(r"\bCALL\s+([A-Za-z_][\w.]*)", re.IGNORECASE)
READING = (
    *("db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization"),
    *("db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships"),
)


def bare(query: str) -> str:
    """Return a query with its strings, quoted names and comments blanked out.

    Every other character stays where it is, so that places in it are those of the query.

    >>> bare("MATCH (n) WHERE n.name = 'a;b' // why")
    "MATCH (n) WHERE n.name = '   '       "
    """
    return _SKIP.sub(_blank, query)


def _blank(match: re.Match[str]) -> str:
    text = re.sub(r"[^\n]", " ", match[0])
    return text if match[0][:2] in ("//", "/*") else f"'{text[1:-1]}'"


def _refuse(query: str, offset: int, what: str) -> NotReadOnly:
    placed = at(query, offset, what)
    fault = NotReadOnly(str(placed))
    fault.pointer = placed.pointer
    return fault


def single(query: str) -> str:
    """Return a query without a closing `;`.

    Raises `NotReadOnly` if it is empty, has a second statement, reads a file or the network, or
    calls an unknown procedure.
    """
    text = query.rstrip().removesuffix(";")
    plain = bare(text)
    if not plain.strip():
        raise NotReadOnly("query: found nothing; expected one Cypher statement")
    if ";" in plain:
        what = "found a second statement after `;`; expected one statement"
        raise _refuse(text, plain.index(";"), what)
    outside = _OUTSIDE.search(plain)
    if outside:
        what = "found 'LOAD CSV'; expected a statement that reads no file or network"
        raise _refuse(text, outside.start(), what)
    for call in _CALLS.finditer(plain):
        # Only procedures that are known to read are called: a server may have any others.
        if call[1] not in READING:
            right = f"one of {', '.join(READING)} or a subquery"
            raise _refuse(text, call.start(), f"found CALL {call[1]!r}; expected {right}")
    return text


def check(query: str) -> str:
    """Return a query without a closing `;`; raise `NotReadOnly` if it does anything but read."""
    text = single(query)
    writing = _WRITES.search(bare(text))
    if writing:
        what = (
            f"{writing[0].upper()} would change the graph, and a case is read-only. "
            "To try it on a scratch copy, add: --write NAME"
        )
        raise _refuse(text, writing.start(), what)
    return text
