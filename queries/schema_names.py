"""The names in a query: labels, types of relations and properties that a case has.

Both engines answer an unknown name with nothing, which reads like a finding; here it is a fault
that names the nearest one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from ..graph.store import vocabulary
from ..graph.store.store_faults import QueryFault, at
from .syntax.parser import Node, Statement
from .value_kinds import NODE, RELATION, Kinds


def check_names(statement: Statement) -> None:
    """Raise `QueryFault` for the first label, type or property that no case has."""
    fault = next(faults_of_names(statement), None)
    if fault is not None:
        raise fault


def faults_of_names(statement: Statement) -> Iterator[QueryFault]:
    """Yield a fault for each label, type of relation and property that no case has, in order."""
    kinds = Kinds(vocabulary.PROPERTY_KINDS).read(statement.tree)
    labels = _labels_of_variables(statement.tree)
    places = [*_labels(statement.tree), *_types(statement.tree)]
    places += _properties(statement.tree, kinds, labels)
    for node, what, choice in sorted(places, key=lambda place: place[0].start):
        name = node.text()
        if name not in choice:
            right = _near(name, choice, what == "property")
            yield at(statement.text, node.start, f"found the {what} {name!r}; {right}")


def names_read(statement: Statement) -> tuple[str, ...]:
    """Return the labels and types of relations that a statement names, each once, in order."""
    places = [*_labels(statement.tree), *_types(statement.tree)]
    places.sort(key=lambda place: place[0].start)
    return tuple(dict.fromkeys(node.text() for node, _, known in places if node.text() in known))


def _near(name: str, choice: Collection[str], is_property: bool) -> str:
    """Return what is right in the place of a name that is not among those it may be."""
    if is_property and name in vocabulary.properties():
        owners = [label for label in vocabulary.labels() if name in vocabulary.properties_of(label)]
        owner = owners[0] if owners else "relations"
        return f"expected one of {', '.join(sorted(choice))}; {name} is one of {owner}"
    by_folded = {word.casefold(): word for word in choice}
    near = get_close_matches(name.casefold(), by_folded, 1, 0.6)
    return f"expected {by_folded[near[0]]!r}?" if near else "expected one of docs/model.md"


Place = tuple[Node, str, Collection[str]]


def _labels(tree: Node) -> Iterator[Place]:
    known = frozenset(vocabulary.labels())
    for node in tree.walk():
        if node.rule in ("node", "label_test"):
            # A test within a relation's pattern is one of types; those are in `_types`.
            for part in _label_parts(node):
                yield part, "label", known


def _types(tree: Node) -> Iterator[Place]:
    known = frozenset(vocabulary.relations())
    for node in tree.walk():
        if node.rule == "relation":
            for part in _label_parts(node):
                yield part, "type of relation", known


def _label_parts(node: Node) -> Iterator[Node]:
    """Yield the names of labels that a node, a relation or a test itself has."""
    for part in node.nodes():
        if part.rule in ("labels", "label_any", "label_all", "label_not", "label_group"):
            yield from _label_parts(part)
        elif part.rule == "label":
            yield part.nodes()[0]


def _labels_of_variables(tree: Node) -> dict[str, list[str]]:
    """Return the labels that patterns give to each variable; none if some pattern gives none."""
    labels: dict[str, list[str]] = {}
    for node in tree.walk():
        if node.rule in ("node", "relation") and node.nodes("name"):
            found = [part.text() for part in _label_parts(node)]
            labels.setdefault(node.nodes("name")[0].text(), []).extend(found)
    return labels


def _properties(tree: Node, kinds: Kinds, labels: dict[str, list[str]]) -> Iterator[Place]:
    for node in tree.walk():
        if node.rule == "property":
            yield from _property(node, kinds, labels)
        elif node.rule == "map_projection":
            yield from _projected(node, kinds, labels)
        elif node.rule in ("node", "relation"):
            yield from _inline(node)


def _property(node: Node, kinds: Kinds, labels: dict[str, list[str]]) -> Iterator[Place]:
    owner = node.nodes()[0]
    if owner.rule == "variable":
        choice = _choice(kinds.of(owner), labels.get(owner.text(), []))
        if choice:
            yield node.nodes()[-1], "property", choice


def _projected(node: Node, kinds: Kinds, labels: dict[str, list[str]]) -> Iterator[Place]:
    owner = node.nodes("name")[0].text()
    choice = _choice(kinds.variables.get(owner, ""), labels.get(owner, []))
    for part in node.nodes("own_property"):
        if choice:
            yield part.nodes()[-1], "property", choice


def _inline(node: Node) -> Iterator[Place]:
    kind = NODE if node.rule == "node" else RELATION
    choice = _choice(kind, [part.text() for part in _label_parts(node)])
    for properties in node.nodes("properties"):
        for row in properties.nodes("map"):
            for entry in row.nodes():
                yield entry.nodes()[0], "property", choice


def _choice(kind: str, labels: Collection[str]) -> Collection[str]:
    """Return the properties that a thing of a kind and with such labels may have."""
    if kind == RELATION:
        return vocabulary.EDGE
    if kind != NODE:
        return ()
    choice: set[str] = set()
    for label in labels or vocabulary.labels():
        choice |= {*vocabulary.properties_of(label)}
    return choice
