"""The long work of the explorer: Cypher, criticality, and what a designation would change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any, NotRequired, TypedDict
from urllib.parse import urlencode

from ..casework.case import Case
from ..graph.ledger_index import ScanLookup
from ..graph.model import Route
from ..graph.store import neighbourhood
from ..graph.store.protocol import Rows, Store, silent
from ..queries import limited_run
from ..queries import query_run as runner
from ..queries.catalogue import get, is_shipped, saved
from ..queries.parameters import bind
from ..queries.question import question_of
from ..viz.answers.critical_answer import CriticalAnswer
from ..viz.answers.data import CriticalData
from ..viz.answers.whatif_answer import WhatIfAnswer
from ..viz.terminal.line_layout import PIPED, columns, without_commands
from ..viz.terminal.query_table import counted
from . import job_tables
from .evidence_part import edge_uids
from .plain_words import plain

# Rows of a query that a page shows; the note below the table says when more were cut off.
ROWS = 1000
# Seconds for a query; the server ends its process somewhat later.
TIMEOUT = 60.0
# Parties and edges of an answer that its link draws: the link carries their uids.
DRAWN = 60


class JobAnswer(TypedDict):
    """The answer to long work: a sentence or two that sum it up, lines of text, tables, the uids of
    what a link draws, and links to what may be asked next, as words and address.
    """

    summary: NotRequired[str]
    next: NotRequired[list[tuple[str, str]]]
    lines: NotRequired[list[str]]
    tables: list[job_tables.CellTable]
    draw: list[str]


def answer(folder: Path, url: str, kind: str, parameters: Mapping[str, str]) -> JobAnswer:
    """Return the answer to long work on a case and its store.

    Args:
        folder: The folder of the case.
        url: The URL of its store; an empty string for the embedded file.
        kind: "query", "critical" or "whatif".
        parameters: The parameters of the address.

    Returns:
        Tables, lines of text (except for queries), and uids to draw.

    Raises:
        EntrepotError: As the commands of these names do.
    """
    case = Case.open(str(folder))
    if kind == "query":
        return query(case, url, parameters)
    return connection(case, kind, parameters)


def query(case: Case, url: str, parameters: Mapping[str, str]) -> JobAnswer:
    """Return the rows of a query of the catalogue (`name`, `with.NAME`) or of Cypher (`text`)."""
    name, text = parameters.get("name", ""), parameters.get("text", "")
    if name:
        # Only by its name: a parameter of an address must not make the server read a file.
        cypher, declared = get(name, case.path)
    else:
        cypher, declared = runner.find("-", case.path, lambda: text)
    question = question_of(name or "query", cypher, declared)
    given = _lines_of(parameters.get("p", ""))
    for field, value in parameters.items():
        # Each parameter of a ready-made question has a field of its own; an empty one is left out.
        if field.startswith("with.") and value.strip():
            given.append(f"{field.removeprefix('with.')}={value.strip()}")
    values = bind(declared, given, case.uid)

    # All in one reading, so that links and rows are of the same content of the store.
    def read(store: Store) -> tuple[Rows, set[str], set[str]]:
        rows = limited_run.ask(store, cypher, values, TIMEOUT, ROWS, question.ready_made)
        texts = sorted(set(_texts(rows)))
        return rows, _drawable(store, texts), _claims(case, texts)

    rows, drawable, claims = case.case_store(url).read(read, silent)
    known = drawable | claims
    cells = [job_tables.cell(row, known) for row in rows.rows]
    drawn = dict.fromkeys(filter(drawable.__contains__, _texts(rows)))
    note = counted(len(cells), rows.cut, rows.total)
    if name in saved(case.path) and is_shipped(name):
        note += ". This is the case's own question, not the shipped one of its name"
    if question.about.caveat:
        note += f". Note: {plain(question.about.caveat)}"
    table: job_tables.CellTable = {
        "title": question.about.title,
        "columns": [column.heading for column in question.columns(rows.columns)],
        "rows": cells,
        "note": note,
    }
    return {"tables": [table], "draw": list(drawn)[:DRAWN]}


def _drawable(store: Store, texts: Sequence[str]) -> set[str]:
    """Return which texts are uids of entities or edges."""
    text = "MATCH (n:Entity) WHERE n.uid IN $x RETURN n.uid AS uid"
    uids = {str(uid) for (uid,) in store.run(text, {"x": texts}).rows}
    for link in neighbourhood.named(store, edge_uids(texts)):
        uids.add(link.uid)
    return uids


def _claims(case: Case, texts: Sequence[str]) -> set[str]:
    """Return which texts are uids of claims."""
    rows = ScanLookup(case.ledger, case.state).find("claims", {"uid": texts})
    return {str(row["uid"]) for row in rows}


def connection(case: Case, kind: str, parameters: Mapping[str, str]) -> JobAnswer:
    """Return the answer of `critical` or `whatif`, for which the whole claim log is read."""
    ends = (parameters.get("from", "").strip(), parameters.get("to", "").strip())
    if kind == "critical":
        critical = case.critical(*ends)
        lines = _lines(critical)
        return {
            "summary": _first_paragraph(lines),
            "next": _after_critical(ends, critical.data()),
            "lines": lines,
            "tables": job_tables.critical(critical.data()),
            "draw": _edges(critical.many),
        }
    designated = _lines_of(parameters.get("designate", ""))
    whatif = case.whatif(*ends, designated, on=parameters.get("on") or None)
    lines = _lines(whatif)
    return {
        "summary": _first_paragraph(lines),
        "next": [
            ("The routes, step by step", _asked("routes", ends)),
            ("The parties on which the connection depends most", _asked("critical", ends)),
        ],
        "lines": lines,
        "tables": job_tables.whatif(whatif.data()),
        "draw": _edges(whatif.found.routes_before),
    }


def _asked(kind: str, ends: tuple[str, str], **more: str) -> str:
    """Return the address of a question about the two ends."""
    return f"/{kind}?" + urlencode({"from": ends[0], "to": ends[1], **more})


def _after_critical(ends: tuple[str, str], answer: CriticalData) -> list[tuple[str, str]]:
    links = [("The routes, step by step", _asked("routes", ends))]
    for row in answer["nodes"][:1]:
        party = row["node"]
        address = _asked("whatif", ends, designate=party["uid"])
        links.append((f"What would remain without {party['name']}", address))
    return links


def _lines_of(text: str) -> list[str]:
    """Return the lines of a field of a form, without empty ones."""
    return list(filter(None, map(str.strip, text.splitlines())))


def _lines(answer: CriticalAnswer | WhatIfAnswer) -> list[str]:
    """Return an answer as lines for a page, as wide as output to a pipe."""
    # The width must not depend on the terminal in which the server runs.
    with columns(PIPED), without_commands():
        return list(map(plain, answer.lines()))


def _first_paragraph(lines: Sequence[str]) -> str:
    """Return the lines up to the first empty one as one line: what an answer finds."""
    return " ".join(takewhile(bool, map(str.strip, lines)))


def _edges(routes: Sequence[Route]) -> list[str]:
    """Return the edges of the best routes, up to what a picture draws."""
    edges: dict[str, None] = {}
    for route in routes[:10]:
        edges.update(dict.fromkeys(route.edges))
    return list(edges)[:DRAWN]


def _texts(rows: Rows) -> Iterator[str]:
    """Yield every text in the rows of a query, also in lists and maps."""
    for value in _flat(rows.rows):
        if isinstance(value, str):
            yield value


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for item in value:
            yield from _flat(item)
    else:
        yield value
