"""The answer of `query` as data: rows, what they mean, and what was searched where there are none.

Also its JSON, written while the rows come.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...queries.row_formats import simple
from .envelope import dumps, plain_head

if TYPE_CHECKING:
    from ...graph.store.protocol import Rows
    from ...queries.columns import Column
    from ...queries.no_rows import NoRows
    from ...queries.question import Question
    from .coverage_records import CoverageGap
    from .data import QueryData
    from .query_records import ColumnRecord, NoRowsRecord, ValueRecord


def query_data(
    rows: Rows,
    question: Question,
    values: Mapping[str, Any],
    name_of: Callable[[str], str],
    searched: NoRows | None = None,
    gap: CoverageGap | None = None,
) -> QueryData:
    """Return rows as the answer of `query`.

    Args:
        rows: The rows.
        question: The question that they answer.
        values: The values of its parameters.
        name_of: Returns the name of the entity of a uid.
        searched: What was searched, for an answer without rows.
        gap: What is not on file that could hold one.
    """
    about = question.about
    return {
        **plain_head(),
        "command": "query",
        "query": question.name,
        "title": about.title,
        "question": about.question,
        "caveat": about.caveat,
        "values": _values(question, values, name_of),
        "columns": list(rows.columns),
        "legend": _legend(question, rows.columns),
        "rows": [simple(list(row)) for row in rows.rows],
        "cut": rows.cut,
        "total": rows.total if rows.cut else len(rows.rows),
        "searched": _searched(searched, question, name_of) if searched else None,
        "gap": gap,
    }


def _values(
    question: Question, values: Mapping[str, Any], name_of: Callable[[str], str]
) -> list[ValueRecord]:
    records: list[ValueRecord] = []
    for parameter in question.parameters:
        value = values.get(parameter.name)
        party = name_of(str(value)) if parameter.kind == "entity" else None
        name = parameter.spellings[0]
        records.append({"name": name, "value": simple(value), "party": party})
    return records


def _legend(question: Question, names: Sequence[str]) -> list[ColumnRecord]:
    return list(map(column_record, question.columns(names)))


def column_record(column: Column) -> ColumnRecord:
    """Return a column as data."""
    return {
        "name": column.name,
        "heading": column.heading,
        "about": column.about,
        "steps": column.steps,
    }


def _searched(searched: NoRows, question: Question, name_of: Callable[[str], str]) -> NoRowsRecord:
    record: NoRowsRecord = {"parts": [], "parties": [], "bundled": question.about.empty}
    for part in searched.parts:
        kind = "relation" if part.relation else "node"
        record["parts"].append({"name": part.name, "kind": kind, "count": part.count})
    for party in searched.parties:
        record["parties"].append(
            {"uid": party.uid, "name": name_of(party.uid), "relations": party.relations}
        )
    return record


def json_pieces(
    answer: QueryData, rows: Iterable[Sequence[Any]], ascii_only: bool = False
) -> Iterator[str]:
    """Yield the JSON of an answer in pieces, byte for byte as `dumps` writes it.

    Args:
        answer: The answer without its rows.
        rows: Its rows, which are written as they come.
        ascii_only: Whether other letters are written by code point, for a console that lacks them.
    """
    marker = '\n "rows": []'
    before = dumps({**answer, "rows": []}, ascii_only).partition(marker)[0]
    yield f'{before}\n "rows": ['
    count = 0
    for row in rows:
        text = json.dumps(simple(list(row)), ensure_ascii=ascii_only, indent=1, sort_keys=True)
        # Strings have no line breaks in JSON, so that every line can be moved to the right.
        yield (",\n  " if count else "\n  ") + text.replace("\n", "\n  ")
        count += 1
    # Only now is it known how many there are, unless rows were left out.
    total = answer["total"] if answer["cut"] else count
    after = dumps({**answer, "rows": [], "total": total}, ascii_only).partition(marker)[2]
    yield f"\n ]{after}\n" if count else f"]{after}\n"
