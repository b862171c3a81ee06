"""The long work of the explorer: Cypher, criticality, what a designation would change; lines, tables, what to draw."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..casework.case import Case
from ..graph.ledger_index import ScanLookup
from ..graph.store import neighbourhood
from ..graph.store.protocol import Rows, Store
from ..queries import run as runner
from ..queries.parameters import bind
from ..viz.answers import answers
from ..viz.answers import connection as worths
from ..viz.answers.serializer import Answer, Serializer
from ..viz.terminal.critical import critical as critical_lines
from ..viz.terminal.layout import PIPED, columns
from ..viz.terminal.whatif import whatif as whatif_lines
from . import tables

ROWS = 1000
DRAWN = 60  # parties and edges of an answer that its link draws


def answer(folder: Path, url: str, kind: str, asked: Mapping[str, str]) -> Answer:
    """Return the answer of long work on a case and its store; raises as the commands of these names do."""
    case = Case.open(str(folder))
    return query(case, url, asked) if kind == "query" else worth(case, kind, asked)


def query(case: Case, url: str, asked: Mapping[str, str]) -> Answer:
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
    made = {"title": "", "columns": list(rows.columns), "rows": cells, "note": told}
    return {"tables": [made], "draw": list(drawn)[:DRAWN]}


def worth(case: Case, kind: str, asked: Mapping[str, str]) -> Answer:
    """Return the answer of `critical` or `whatif`: the whole ledger is read for it."""
    serializer = Serializer(case.fold(), case.identities, case.documents)
    ends = (asked.get("from", "").strip(), asked.get("to", "").strip())
    head = answers.head(kind, case.state.number, serializer.folded)
    if kind == "critical":
        found = case.critical(*ends)
        told = worths.critical_answer(found, serializer, head, _ends(found, serializer))
        return {
            "lines": _lines(critical_lines, told),
            "tables": tables.critical(told),
            "draw": _uids(found.many),
        }
    named = [x.strip() for x in asked.get("designate", "").splitlines() if x.strip()]
    changed = case.whatif(*ends, named, on=asked.get("on") or None)
    told = worths.whatif_answer(changed, serializer, head, _ends(changed, serializer))
    drawn = _uids(changed.found.routes_before)
    return {"lines": _lines(whatif_lines, told), "tables": tables.whatif(told), "draw": drawn}


def _lines(form: Callable[[Answer], Iterable[str]], told: Answer) -> list[str]:
    """Return an answer as lines for a page, whatever the terminal of the server has."""
    with columns(PIPED):
        return list(form(told))


def _ends(found: Any, serializer: Serializer) -> Answer:
    return {
        "from": answers.match(found.source, serializer.ids),
        "to": answers.match(found.target, serializer.ids),
    }


def _uids(routes: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(e for r in routes[:10] for e in r.edges))[:DRAWN]


def _flat(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        return [x for v in value.values() for x in _flat(v)]
    if isinstance(value, list | tuple):
        return [x for v in value for x in _flat(v)]
    return [value]
