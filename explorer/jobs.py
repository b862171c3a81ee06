"""The long work of the explorer: Cypher, criticality, what a designation would change; lines, tables, what to draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NotRequired, TypedDict

from ..casework.case import Case
from ..graph.ledger_index import ScanLookup
from ..graph.store import neighbourhood
from ..graph.store.protocol import Rows, Store
from ..queries import run as runner
from ..queries.parameters import bind
from ..viz.answers.critical import CriticalAnswer
from ..viz.answers.whatif import WhatIfAnswer
from ..viz.terminal.layout import PIPED, columns
from . import tables


class JobAnswer(TypedDict):
    """The answer of long work: lines of text, tables, and the uids of what a link draws."""

    lines: NotRequired[list[str]]
    tables: list[tables.CellTable]
    draw: list[str]


ROWS = 1000
DRAWN = 60  # parties and edges of an answer that its link draws


def answer(folder: Path, url: str, kind: str, asked: Mapping[str, str]) -> JobAnswer:
    """Return the answer of long work on a case and its store; raises as the commands of these names do."""
    case = Case.open(str(folder))
    return query(case, url, asked) if kind == "query" else connection(case, kind, asked)


def query(case: Case, url: str, asked: Mapping[str, str]) -> JobAnswer:
    """Return the rows of a question of the catalogue (`name`, `p`) or of Cypher (`text`), and what of them is drawn."""
    name, text = asked.get("name", ""), asked.get("text", "")
    found = runner.find(name, case.path) if name else runner.find("-", case.path, lambda: text)
    given = bind(
        found[1], [x.strip() for x in asked.get("p", "").splitlines() if x.strip()], case.uid
    )

    def ask(store: Store) -> tuple[Rows, set[str], set[str]]:
        rows = runner.run(store, found[0], given, 60.0, ROWS)
        texts = sorted({v for row in rows.rows for v in _flat(row) if isinstance(v, str)})
        parties = store.run(
            "MATCH (n:Entity) WHERE n.uid IN $x RETURN n.uid AS uid", {"x": texts}
        ).rows
        edges = {
            x.uid for x in neighbourhood.named(store, [t for t in texts if t.startswith("e-")])
        }
        claims = {
            str(r["uid"])
            for r in ScanLookup(case.ledger, case.state).find("claims", {"uid": texts})
        }
        return rows, {*edges, *(str(u) for (u,) in parties)}, claims

    rows, drawable, claims = case.case_store(url).read(ask, lambda message: None)
    drawn = dict.fromkeys(
        v for row in rows.rows for v in _flat(row) if isinstance(v, str) and v in drawable
    )
    cells = [[tables.cell(v, drawable | claims) for v in row] for row in rows.rows]
    told = f"{len(cells)} rows{f', cut at {ROWS}' if rows.cut else ''}"
    table: tables.CellTable = {
        "title": "",
        "columns": list(rows.columns),
        "rows": cells,
        "note": told,
    }
    return {"tables": [table], "draw": list(drawn)[:DRAWN]}


def connection(case: Case, kind: str, question: Mapping[str, str]) -> JobAnswer:
    """Return the answer of `critical` or `whatif`: the whole ledger is read for it."""
    ends = (question.get("from", "").strip(), question.get("to", "").strip())
    if kind == "critical":
        critical = case.critical(*ends)
        return {
            "lines": _lines(critical),
            "tables": tables.critical(critical.data()),
            "draw": _uids(critical.many),
        }
    lines = question.get("designate", "").splitlines()
    designate = [line.strip() for line in lines if line.strip()]
    whatif = case.whatif(*ends, designate, on=question.get("on") or None)
    return {
        "lines": _lines(whatif),
        "tables": tables.whatif(whatif.data()),
        "draw": _uids(whatif.found.routes_before),
    }


def _lines(answer: CriticalAnswer | WhatIfAnswer) -> list[str]:
    """Return an answer as lines for a page, whatever the terminal of the server has."""
    with columns(PIPED):
        return list(answer.lines())


def _uids(routes: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(e for r in routes[:10] for e in r.edges))[:DRAWN]


def _flat(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        return [x for v in value.values() for x in _flat(v)]
    if isinstance(value, list | tuple):
        return [x for v in value for x in _flat(v)]
    return [value]
