"""JSON lines of statements of reasons in, predictions out, in the form of the labelled rows (shared gold format)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ...graph.errors import wrong
from .pipeline import relations
from .relation import RELATIONS, Relation

NEEDED = ("row_key", "name", "reason")


def predictions(path: Path) -> Iterator[dict[str, object]]:
    """Yield a line for each row of a file: its `row_key` and the triples read from its `reason`.

    A row is a JSON object with `row_key`, `name`, `reason`, and as far as known `aliases` and `schema`
    ("Person" for a natural person). Raises `BadInput` with the line's number for anything else.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        raise wrong("extract", str(path), "a file that is there") from None
    except UnicodeDecodeError as fault:
        raise wrong(
            str(path), f"bytes that are no UTF-8 at {fault.start}", "JSON lines in UTF-8"
        ) from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _row(line, f"{path}:{number}")


def _row(line: str, where: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except ValueError:
        raise wrong(where, line[:60], "a JSON object on one line") from None
    if not isinstance(row, dict):
        raise wrong(where, type(row).__name__, "a JSON object")
    for name in NEEDED:
        if not isinstance(row.get(name), str) or not row[name]:
            raise wrong(f"{where} {name}", row.get(name, "nothing"), "a text")
    aliases = row.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(a, str) for a in aliases):
        raise wrong(f"{where} aliases", aliases, "a list of texts")
    found = relations(row["reason"], row["name"], aliases, row.get("schema") == "Person")
    return {
        "row_key": row["row_key"],
        "triples": [_triple(r, row["name"]) for r in found if r.relation in RELATIONS],
    }


def _triple(relation: Relation, name: str) -> dict[str, object]:
    def end(said: str) -> str:
        return name if said == "*" else said

    return {
        "subject": end(relation.subject),
        "relation": relation.relation,
        "object": end(relation.object),
        "subject_listed": relation.subject == "*",
        "object_listed": relation.object == "*",
        "hedged": relation.hedged,
        "negated": False,
        "former": relation.former,
        "rule": relation.rule,
        "goods": list(relation.goods),
        "evidence": relation.evidence,
        "start": relation.start,
        "end": relation.end,
    }
