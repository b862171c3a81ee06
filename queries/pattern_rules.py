"""What is read otherwise in patterns and clauses: labels, paths, orders, limits.

Each rule yields the parts that do not run alike, what they are, and what to write instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from ..graph.store.statements import NAMES
from .full_text import SEARCH, is_plain_word
from .syntax.parser import Node
from .value_kinds import MAP, NODE, PATH, RELATION, Kinds, name_of
from .value_rules import Hit, Rule

# Parts that no query may have, and what to write instead.
REFUSED = {
    "quantifier": ("a quantified path", "-[:R*1..4]-> with ALL(..)"),
    "group": ("a quantified path", "-[:R*1..4]-> with ALL(..)"),
    "selector": ("SHORTEST k", "shortestPath((a)-[:R*..6]->(b)) with a <> b"),
    "label_not": ("a label expression", "WHERE n:A AND NOT n:B"),
    "label_group": ("a label expression", "WHERE n:A AND NOT n:B"),
    "label_anything": ("a label expression", "WHERE n:A AND NOT n:B"),
    "own_properties": ("n {.*}", "the properties by name: n {.uid, .name}"),
    "finish": ("FINISH", "RETURN"),
    "pattern_comprehension": (
        "a list made of a pattern",
        "MATCH and collect: OPTIONAL MATCH .. WITH a, x ORDER BY x WITH a, collect(x) AS xs",
    ),
}


def _labels(node: Node, kinds: Kinds) -> Iterator[Hit]:
    if "IS" in node.words() or any(part.rule == "label_all" for part in node.walk()):
        yield node, "a label expression", "WHERE n:A AND NOT n:B"


def _label_test(node: Node, kinds: Kinds) -> Iterator[Hit]:
    """Yield tests of labels but for n:A and n:A|B, which is written anew."""
    tested = node.nodes()[1]
    alone = tested.rule == "label_any" and all(part.rule == "label" for part in tested.nodes())
    if tested.rule != "label" and not alone:
        yield node, "a label expression", "n:A OR n:B"


def _properties(node: Node, kinds: Kinds) -> Iterator[Hit]:
    """Yield inline maps: the embedded engine refuses a property that no node has yet."""
    instead = "WHERE n.name = .."
    for part in node.nodes():
        names = [entry.text() for entry in part.nodes("entry")]
        if part.rule == "parameter" or names != ["uid"]:
            yield node, "an inline map other than {uid: ..}", instead


def _inline_where(node: Node, kinds: Kinds) -> Iterator[Hit]:
    for part in node.nodes("where"):
        yield part, "WHERE inside a pattern", "WHERE behind the pattern"


def _procedure(node: Node, kinds: Kinds) -> Iterator[Hit]:
    name = node.text().lower()
    if name == "db.index.fulltext.queryrelationships":
        instead = "MATCH (a)-[r]->(b) WHERE .. a test of its properties"
        yield node, "a full-text index of relations", instead
    elif name != SEARCH:
        instead = "MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l"
        yield node, f"{node.text()}()", instead


def _call_procedure(node: Node, kinds: Kinds) -> Iterator[Hit]:
    """Yield searches but for one plain word in the names of entities, without the score."""
    procedure = node.nodes("procedure")[0]
    if procedure.text().lower() != SEARCH:
        return
    if "OPTIONAL" in node.words():
        yield node, "OPTIONAL CALL of a search", "CALL without OPTIONAL"
    arguments = procedure.nodes()
    if len(arguments) != 2 or _literal(arguments[0]) != NAMES:
        instead = f"queryNodes('{NAMES}', 'word'), or: WHERE toLower(c.quote) CONTAINS .."
        yield procedure, "a search that is not one for a word in names", instead
        return
    searched = arguments[1]
    word = _literal(searched)
    if searched.rule == "parameter":
        word = kinds.parameters.get(name_of(searched), "word")
    if not isinstance(word, str) or not is_plain_word(word):
        instead = (
            "one word of letters and digits that is no stop word, without signs, or: "
            "WHERE toLower(n.name) CONTAINS 'of the words'"
        )
        yield searched, "a search for more than one plain word", instead
    clauses = node.nodes("yields")
    found = clauses[0].nodes("yield", "everything") if clauses else []
    if [part.nodes()[0].text() if part.nodes() else "*" for part in found] != ["node"]:
        instead = "YIELD node: the engines score a search differently"
        yield procedure, "a search that does not yield the node alone", instead
    elif found[0].start in kinds.named_before:
        yield found[0], "a name that the query has used before", "YIELD node AS another name"


def _literal(node: Node) -> str | None:
    """Return the text of a literal, or None for any other expression."""
    return node.text()[1:-1] if node.rule == "string" else None


def _subquery(node: Node, kinds: Kinds) -> Iterator[Hit]:
    word = node.words()[0]
    if word == "COLLECT":
        yield node, "COLLECT { }", "CALL { WITH c MATCH .. RETURN collect(x) AS xs }"
    elif node.nodes("query"):
        clauses: list[str] = []
        for part in node.nodes()[0].nodes():
            clauses += map(attrgetter("rule"), part.nodes())
        if word == "COUNT" or clauses != ["match"]:
            instead = f"{word} {{ (a)-[:R]->(b:B) WHERE .. }}"
            yield node, f"a query inside {word} {{ }}", instead


def _pattern_test(node: Node, kinds: Kinds) -> Iterator[Hit]:
    if node.start not in kinds.tests:
        yield node, "a pattern as a value", "EXISTS { (a)-[:R]->(b) }"


def _path(node: Node, kinds: Kinds) -> Iterator[Hit]:
    if node.nodes("name") and [part.rule for part in node.nodes()] == ["name", "node"]:
        yield node, "a path of one node", "the node itself"


def _projection(node: Node, kinds: Kinds) -> Iterator[Hit]:
    """Yield a LIMIT of rows in no order."""
    if not node.nodes("order"):
        for part in node.nodes("limit", "skip"):
            instead = "ORDER BY before it: the engines' own orders differ"
            yield part, f"{part.text().upper()} of rows in no order", instead
    yield from _sorts(node, kinds)


def _sorts(node: Node, kinds: Kinds) -> Iterator[Hit]:
    """Yield an order by things that have none: the engines number them differently."""
    named: dict[str, Node] = {}
    for item in node.nodes("item"):
        if len(item.nodes()) == 2:
            named[item.nodes()[1].text()] = item.nodes()[0]
    orders = node.nodes("order")
    for sort in orders[0].nodes() if orders else ():
        key = sort.nodes()[0]
        # A column hides a variable of its name.
        value = named.get(key.text(), key) if key.rule == "variable" else key
        kind = kinds.of(value)
        if kind in (NODE, RELATION, PATH, MAP):
            yield sort, f"ORDER BY a {kind}", "ORDER BY a property of it, such as n.uid"


def _part(node: Node, kinds: Kinds) -> Iterator[Hit]:
    """Yield lists that are collected of rows in no order."""
    ordered = False
    for clause in node.nodes():
        for part in _within(clause):
            if part.rule == "call" and part.text().lower() == "collect" and not ordered:
                instead = "ORDER BY before it: the engines' own orders differ"
                yield part, "collect of rows in no order", instead
        if clause.rule in ("with", "match", "unwind", "call_subquery", "call_procedure"):
            # Rows keep their order while each is only given more.
            ordered = (ordered and clause.rule == "unwind") or any(
                part.rule == "order" for part in _within(clause)
            )


def _within(node: Node) -> Iterator[Node]:
    """Yield a part and all within it but for other queries in it."""
    yield node
    for part in node.nodes():
        if part.rule != "query":
            yield from _within(part)


def _match(node: Node, kinds: Kinds) -> Iterator[Hit]:
    """Yield tests of what is on a shortest path: one engine tests only the path it found."""
    shortest = [part for part in node.walk() if part.rule == "shortest"]
    if not shortest:
        return
    named = _names_on_the_way(node, shortest)
    for where in node.nodes("where"):
        for test in where.walk():
            if test.rule == "variable" and test.text() in named:
                instead = (
                    "MATCH p = (a)-[:R*1..6]->(b) WHERE .. RETURN .. ORDER BY length(p) LIMIT 1"
                )
                yield test, "a test of a shortest path", instead


def _start(node: Node, kinds: Kinds) -> Iterator[Hit]:
    """Yield shortest paths whose ends may be equal: one engine refuses them."""
    apart = set(_pairs_apart(node))
    for part in node.walk():
        if part.rule == "shortest" and frozenset(_ends(part)) not in apart:
            instead = "WHERE a <> b: one engine refuses equal ends"
            yield part, "shortestPath without a <> b", instead


def _pairs_apart(node: Node) -> Iterator[frozenset[str]]:
    for part in node.walk():
        if part.rule == "comparison" and part.words() == ["NEQ"]:
            yield frozenset(side.spelling() for side in part.nodes())


def _ends(shortest: Node) -> Iterator[str]:
    for end in shortest.nodes("node"):
        names = end.nodes("name")
        yield names[0].spelling() if names else ""


def _names_on_the_way(node: Node, shortest: list[Node]) -> set[str]:
    names: set[str] = set()
    for path in node.walk():
        if path.rule == "path" and path.nodes("shortest"):
            names |= {part.text() for part in path.nodes("name")}
    for part in shortest:
        for relation in part.walk():
            if relation.rule == "relation":
                names |= {name.text() for name in relation.nodes("name")}
    return names


def _shortest(node: Node, kinds: Kinds) -> Iterator[Hit]:
    for relation in node.walk():
        if relation.rule == "relation" and relation.nodes("properties"):
            yield relation, "a map inside a shortest path", "a path of fixed ends: -[:R*1..6]->"


RULES: dict[str, Rule] = {
    "labels": _labels,
    "label_test": _label_test,
    "pattern_test": _pattern_test,
    "properties": _properties,
    "node": _inline_where,
    "relation": _inline_where,
    "procedure": _procedure,
    "call_procedure": _call_procedure,
    "subquery": _subquery,
    "projection": _projection,
    "path": _path,
    "part": _part,
    "match": _match,
    "start": _start,
    "shortest": _shortest,
}
