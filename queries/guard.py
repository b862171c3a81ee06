"""What a reader may run: one statement, no writing clause, no file or network reading, no write procedure.

The engine refuses writes too; this refuses what an engine's read mode lets pass (`LOAD CSV`, a
second statement after `;`, which one engine reads as a space).
"""

from __future__ import annotations

import re

from ..graph.store.faults import NotReadOnly

_SKIP = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
_CLAUSES = re.compile(
    r"\b(CREATE|MERGE|DELETE|DETACH|SET|REMOVE|DROP|FOREACH|LOAD\s+CSV|ALTER|GRANT|REVOKE|DENY|START\s+DATABASE"
    r"|STOP\s+DATABASE|TERMINATE|USE|IN\s+TRANSACTIONS)\b",
    re.IGNORECASE,
)
_CALLS = re.compile(r"\bCALL\s+([A-Za-z_][\w.]*)", re.IGNORECASE)
READING = ("db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization")


def bare(query: str) -> str:
    """Return a query without its strings, quoted names and comments."""
    return _SKIP.sub(lambda m: " " if m[0][:2] in ("//", "/*") else "''", query)


def check(query: str) -> str:
    """Return the query without a closing `;`; raise `NotReadOnly` when a reader may not run it."""
    text = query.strip().removesuffix(";")
    plain = bare(text)
    if not plain.strip():
        raise NotReadOnly("query: found nothing; expected one Cypher statement that reads")
    if ";" in plain:
        raise NotReadOnly("query: found a second statement after `;`; expected one statement")
    found = _CLAUSES.search(plain)
    if found:
        raise NotReadOnly(f"query: found {found[0].upper()!r}; expected a statement that only reads")
    for call in _CALLS.finditer(plain):
        if call[1] not in READING:
            raise NotReadOnly(f"query: found CALL {call[1]!r}; expected one of {', '.join(READING)} or a subquery")
    return text
