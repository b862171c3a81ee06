"""The page on portable Cypher, made of the suite that runs both engines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "tests" / "support"))

from differential import MAY_DIFFER, PARAMETERS, PROPERTY_KINDS, QUERIES, REFUSED

from entrepot.queries.portable import FUNCTIONS, faults
from entrepot.queries.rewriting import REWRITTEN

HEAD = """# Cypher that runs alike on both engines

A query either gives the rows that Neo4j gives, or it is refused with a spelling that would. The
embedded graph (kglite) answers some Cypher differently from a Neo4j server, without a warning. So
`entrepot query` reads every query with its own parser
([decision 29](decisions/0029-a-parser-at-the-door.md)). Before it asks the embedded engine, it
rewrites whatever has an equal wording there. It refuses the rest with line, column and the portable
spelling. A server is the reference: any Cypher 5 query that only reads runs there. `entrepot query
FILE --check` says for either engine whether a query is portable.

On any engine, a query reaches nothing but the graph. Only the clauses, procedures and functions on
a list (`queries/guard.py`) may be used. `LOAD CSV`, second statements, other databases, and the
procedures for plugins, settings and users of a server are refused however they are spelled. A
label, relation type or property that no case has is a fault, and the message names the nearest one.

This page is generated from the tests by `docs/make.py`. The tests run each construct below on both
engines over one graph and compare columns, rows and types of values
(`tests/support/differential.py`). They do the same with queries drawn at random by the rules of
Cypher (`tests/support/drawn_queries.py`): 300 in each run and 10,000 with `-m slow`. MEASURED
"""
MEASURED = """Of the last 10,000, none that was accepted had other rows on the embedded engine."""
TAIL = """
## What is bridged

Nodes, relations and paths come back in one shape from both engines (`graph/store/values.py`),
without the engines' own names. Maps have their keys in order. Dates come as dates, times with a
time zone have a fixed offset, and durations come as text (`P1M2D`).

## What still differs

- Rows without `ORDER BY` come in the order of the engine. If rows are equal by `ORDER BY`, the
  other columns decide which of them a `LIMIT` keeps, on both engines. Both order strings by code
  point.
- `DISTINCT` takes 1 and 1.0 for one value on a server only.
- `trim` removes a no-break space on the embedded engine only.
- A server refuses a value of the wrong type when it meets one (a text in arithmetic, `null` in
  `range`). If the query itself shows the type, it is refused here before it runs. If only the data
  show it, the embedded engine may give null.

## Faults in kglite 0.21.2 to report to its makers

Each is in its smallest form, over `(:Company {uid})-[:SUPPLIES]->(:Company)`. The two wrong counts
come from passes of its planner (`fuse_optional_match_aggregate`, `fuse_match_return_aggregate`).
These and similar passes are switched off here (`graph/store/embedded.py`).

| query | kglite | Neo4j |
|---|---|---|
"""
FAULTS = (
    (
        "MATCH (a:Company) OPTIONAL MATCH (a)-[:SUPPLIES]->(o) WITH o, count(*) AS n "
        "RETURN o.uid, n",
        "one row, null",
        "a row for each o",
    ),
    (
        "MATCH (a)-[:SUPPLIES]->(b)-[:SUPPLIES]-(c) RETURN count(*)",
        "0",
        "the number of such patterns",
    ),
    (
        "MATCH (a {uid: 'x'}), (b {uid: 'y'}) MATCH p = shortestPath((a)-[:SUPPLIES*..5]->(b)) "
        "WHERE none(n IN nodes(p) WHERE n.uid = 'z') RETURN p",
        "no row if the path it found first goes through z",
        "the shortest path around z",
    ),
    ("MATCH (a) RETURN (COUNT { (a)-[:SUPPLIES]->() }) AS n", "a fault of syntax", "a number"),
    ("RETURN 1 || 2", "a text, 12", "a fault of kinds"),
    ("MATCH (a:Company) RETURN [1] + a.nothing", "a list with a null", "null"),
    ("UNWIND [1] AS x RETURN stDev(x)", "null", "0.0"),
    ("MATCH (a) WHERE a.day > '2024-01-01' RETURN a (a date)", "compares texts", "no row"),
)


def portable_page() -> str:
    """Return docs/portable.md."""
    lines = [HEAD.replace("MEASURED", MEASURED), "## Equal", ""]
    lines += ["| construct | queries on both | for example |", "|---|---|---|"]
    for construct, queries in QUERIES.items():
        lines.append(f"| {construct} | {len(queries)} | {_code(queries[0])} |")
    functions = ", ".join(f"`{name}`" for name in sorted(FUNCTIONS))
    lines += ["", f"Functions: {functions}.", "", "## Written anew", ""]
    lines += ["| found | the embedded engine | is sent |", "|---|---|---|"]
    for found, otherwise, sent in REWRITTEN:
        lines.append(f"| {_code(found)} | {otherwise} | {_code(sent)} |")
    lines += ["", "Escapes such as `\\u00e9` and comments are resolved for both.", ""]
    lines += ["## Refused on the embedded engine", ""]
    lines += ["| found | write | for example |", "|---|---|---|"]
    lines += sorted(_refused())
    faulty = [f"| {_code(query)} | {mine} | {theirs} |" for query, mine, theirs in FAULTS]
    return "\n".join(lines) + "\n" + TAIL + "\n".join(faulty) + "\n"


def _refused() -> Iterator[str]:
    """Yield a row for each construct that the suite sees refused."""
    seen: set[str] = set()
    for query in (*REFUSED, *MAY_DIFFER):
        for fault in faults(query, PARAMETERS, PROPERTY_KINDS):
            if fault.found not in seen:
                seen.add(fault.found)
                cells = (_escaped(fault.found), _escaped(fault.instead), _code(query))
                yield f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


def _code(text: str) -> str:
    return "`" + text.replace("|", "\\|") + "`"
