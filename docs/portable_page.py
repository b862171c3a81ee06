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

A query either gives the rows that Neo4j gives, or it is refused with the line that would. The
embedded graph (kglite) answers some Cypher otherwise than a Neo4j server does, in silence; so
`entrepot query` reads every query with a parser of its own
([decision 29](decisions/0029-a-parser-at-the-door.md)) and, before the embedded engine is asked,
writes anew what has an equal wording there and refuses the rest with line, column and the portable
spelling. On a server, which is the measure, any reading query of Cypher 5 runs. `entrepot query
FILE --check` says for either whether a query is portable.

No query reaches anything but the graph, on any engine: clauses, procedures and functions are those
of a list (`queries/guard.py`), and `LOAD CSV`, procedures of plugins, settings and users of a
server, other databases and second statements are refused however they are spelled. Labels, types of
relations and properties that no case has are a fault that names the nearest one.

Generated from the tests by `docs/make.py`: they run each construct below on both engines over one
graph and compare columns, rows and types of values (`tests/support/differential.py`), and so they
do with queries drawn at random by the rules of Cypher (`tests/support/drawn_queries.py`): 300 in
each run and 10,000 with `-m slow`. MEASURED
"""
MEASURED = """Of the last 10,000, none that was let pass had other rows on the embedded engine."""
TAIL = """
## What is bridged

Nodes, relations and paths come back in one shape from both (`graph/store/values.py`), the engines'
own names left out; maps with their keys in order; dates as dates, times of a zone with a fixed
offset, durations as text (`P1M2D`).

## What still differs

- Rows without `ORDER BY` come in the order of the engine. Of rows that are equal by `ORDER BY`, the
  other columns settle which a `LIMIT` keeps, on both engines. Strings are ordered by code point on
  both.
- `DISTINCT` takes 1 and 1.0 for one value on a server only.
- `trim` takes a no-break space away on the embedded engine only.
- What a server refuses when it meets a value of another kind (a text in arithmetic, `null` in
  `range`) is refused before it runs where the query shows the kind, and may give null on the
  embedded engine where only the data show it.

## Faults of kglite 0.21.2 that its makers should hear of

Each in its least form, over `(:Company {uid})-[:SUPPLIES]->(:Company)`. The two that count wrong
come of passes of its planner (`fuse_optional_match_aggregate`, `fuse_match_return_aggregate`),
which are switched off here with their kin (`graph/store/embedded.py`).

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
