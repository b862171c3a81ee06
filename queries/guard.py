"""The guard of queries: one statement that only reads the graph, and no file or network.

It looks at the tree of a query, so that no spelling of a word passes it: what is not among the
clauses, procedures and functions named here is refused. The engines refuse writes too, but let
`LOAD CSV` and procedures of plugins pass.
"""

from __future__ import annotations

from ..graph.store.store_faults import NotReadOnly
from .syntax.parser import Node, Statement, parse, refusal
from .syntax.tokens import Token

READING_CLAUSES = frozenset(
    {"match", "unwind", "with", "return", "call_subquery", "call_procedure", "finish"}
)
WRITING_CLAUSES = frozenset({"create", "merge", "set", "delete", "remove", "foreach"})
READING = (
    *("db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization"),
    *("db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships"),
)
# The functions of Neo4j 5 that read no more than their arguments. Those of plugins and the graphs,
# files and settings of a server are not among them.
FUNCTIONS = frozenset(
    """abs acos all allshortestpaths any asin atan atan2 avg btrim cardinality ceil ceiling
    char_length character_length coalesce collect cos cosh cot coth count date date.realtime
    date.statement date.transaction date.truncate datetime datetime.fromepoch
    datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction
    datetime.truncate degrees duration duration.between duration.indays duration.inmonths
    duration.inseconds e elementid endnode exists exp floor haversin head id isempty isnan keys
    labels last left length localdatetime localdatetime.truncate localtime localtime.truncate log
    log10 lower ltrim max min nodes none normalize nullif percentilecont percentiledisc pi point
    point.distance point.withinbbox properties radians rand randomuuid range reduce relationships
    replace reverse right round rtrim sign sin single sinh size split sqrt startnode stdev stdevp
    substring sum tail tan tanh time time.truncate timestamp toboolean tobooleanlist
    tobooleanornull tofloat tofloatlist tofloatornull tointeger tointegerlist tointegerornull
    tolower tostring tostringlist tostringornull toupper trim type upper valuetype""".split()
)

# The words of types behind `::`.
TYPES = frozenset(
    """any bool boolean date datetime duration edge float int integer list local map node nothing
    null path point property relationship signed string time timestamp timezone value varchar
    vertex with without zone zoned""".split()
)


def single(query: str) -> Statement:
    """Return the one statement of a query, which may write but touches nothing but the graph.

    Raises `NotReadOnly` if it is empty, has a second statement, reads a file or the network, or
    calls an unknown procedure or function, and `QueryFault` if it is no Cypher.
    """
    statement = parse(query)
    for node in statement.tree.walk():
        what = _outside(node)
        if what:
            raise refusal(statement.text, node.start, what)
    return statement


def check(query: str) -> Statement:
    """Return the one statement of a query; raise `NotReadOnly` if it does anything but read."""
    statement = single(query)
    for node in statement.tree.walk():
        if node.rule in WRITING_CLAUSES:
            word = " ".join(node.words()[-1:] if node.rule == "delete" else node.words()[:1])
            what = (
                f"{word} would change the graph, and a case is read-only. "
                "To try it on a scratch copy, add: --write NAME"
            )
            raise refusal(statement.text, node.start, what)
    return statement


def _outside(node: Node) -> str:
    """Return what is wrong with a part that reaches beyond the graph, or "" if it does not."""
    if node.rule in _BEYOND:
        return _BEYOND[node.rule]
    if node.rule == "mode":
        return f"found {node.text().upper()}; to see the plan, use: entrepot query --explain"
    # Only procedures that are known to read are called: a server may have any others.
    if node.rule == "procedure" and ".".join(_names(node)).lower() not in _READING:
        name = ".".join(_names(node))
        return f"found CALL {name!r}; expected one of {', '.join(READING)} or a subquery"
    if node.rule == "call" and node.text().lower() not in FUNCTIONS:
        return f"found {node.text()}(), which is no function of Cypher; see docs/portable.md"
    return _odd_type(node) if node.rule == "type" else ""


_BEYOND = {
    "load_csv": "found LOAD CSV; expected a statement that reads no file or network",
    "batches": "found IN TRANSACTIONS; expected one transaction",
}
_READING = frozenset(name.lower() for name in READING)


def _odd_type(node: Node) -> str:
    for token in node.parts:
        # Words behind `::` are none of the grammar's, so that any could stand there.
        if isinstance(token, Token) and token.kind == "NAME":
            if token.quoted or token.text.lower() not in TYPES:
                return f"found {token.text!r}; expected a type, such as INTEGER"
    return ""


def _names(node: Node) -> list[str]:
    return [part.text for part in node.parts if not isinstance(part, Node) and part.kind != "DOT"]


__all__ = ["FUNCTIONS", "READING", "NotReadOnly", "check", "single"]
