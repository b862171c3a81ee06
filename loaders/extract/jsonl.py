"""Relations of statements of reasons in JSON lines, in the form of the labelled rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...graph.errors import BadInput, wrong
from ...graph.gate.things import LONGEST_NAME
from ...graph.outside_texts import parse_json, refuse_large
from .pipeline import relations
from .reason_sentences import too_long
from .stated_relation import RELATIONS, Relation

NEEDED = ("row_key", "name", "reason")


def predictions(path: Path) -> Iterator[dict[str, object]]:
    """Yield a row for each row of a file: its `row_key` and the triples read from its `reason`.

    Args:
        path: A file of JSON objects, one a line, with `row_key`, `name` and `reason`, and as far as
            known `aliases` and `schema` ("Person" for a natural person). Empty lines are skipped.

    Raises:
        BadInput: The file is missing or not UTF-8, or a row has another form. The message names
            the line.
    """
    try:
        refuse_large(path)
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        raise wrong("extract", str(path), "a file that exists") from None
    except UnicodeDecodeError as fault:
        raise wrong(
            str(path), f"bytes that are not UTF-8 at {fault.start}", "JSON lines in UTF-8"
        ) from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _prediction(_row(line, f"{path}:{number}"))


@dataclass(frozen=True, slots=True)
class _Row:
    """One statement of reasons, and the listed party of whom it speaks."""

    key: str
    name: str
    reason: str
    aliases: list[str]
    person: bool


def _row(line: str, place: str) -> _Row:
    """Return the row of a line; raise `BadInput` if it has another form."""
    try:
        row = parse_json(line)
    except ValueError:
        raise wrong(place, line[:60], "a JSON object on one line") from None
    if not isinstance(row, dict):
        raise wrong(place, type(row).__name__, "a JSON object")
    for name in NEEDED:
        if not isinstance(row.get(name), str) or not row[name]:
            raise wrong(f"{place} {name}", row.get(name, "nothing"), "a text")
    if fault := too_long(row["reason"]):
        raise BadInput(f"{place} reason: found {fault}")
    aliases = row.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise wrong(f"{place} aliases", aliases, "a list of texts")
    _check_lengths(f"{place} name", [row["name"]])
    _check_lengths(f"{place} aliases", aliases)
    person = row.get("schema") == "Person"
    return _Row(row["row_key"], row["name"], row["reason"], aliases, person)


def _check_lengths(place: str, names: Sequence[str]) -> None:
    """Raise `BadInput` if a name is longer than names are."""
    longest = max(map(len, names), default=0)
    if longest > LONGEST_NAME:
        raise wrong(place, f"{longest:,} characters", f"at most {LONGEST_NAME:,}")


def _prediction(row: _Row) -> dict[str, object]:
    """Return the triples read from a row."""
    triples = []
    for relation in relations(row.reason, row.name, row.aliases, row.person):
        if relation.relation in RELATIONS:  # others serve the graph only and are not labelled
            triples.append(_triple(relation, row.name))
    return {"row_key": row.key, "triples": triples}


def _triple(relation: Relation, name: str) -> dict[str, object]:
    """Return a relation as a labelled triple, with the listed party by its name."""
    return {
        "subject": name if relation.subject == "*" else relation.subject,
        "relation": relation.relation,
        "object": name if relation.object == "*" else relation.object,
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
