"""Filling an embedded graph with a content, through the bulk loader of its engine.

The loader takes columns (see `frames`), and of the edges of a type only one between two nodes: it
would merge a second one into the first. What it does not take is written by statements, so that the
graph holds every row exactly (docs/decisions/0035).
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from itertools import starmap
from typing import Any, TypeVar

import kglite

from . import statements
from .frames import framed
from .protocol import VERSION, Content
from .row_tables import EdgeColumns, EdgeRow, EdgeTable, NodeTable, Row, rows_of, taken
from .store_faults import StoreFault

ROWS = 50_000  # rows that are made into columns at one time, to save memory
ID = "id"  # the engine's own number of a node, by which its loader finds the ends of edges
NAME = "name"  # it stands for a node where the engine shows one
START, END = "number of the start", "number of the end"  # no properties have such names
Key = tuple[str, str, str]  # type, kind of start, kind of end
Numbers = dict[str, int]  # numbers of nodes by their uids
Item = TypeVar("Item")


def filled(content: Content) -> Any:
    """Return a new graph of the engine with the rows of a content, its indexes and its note.

    Raises:
        StoreFault: The engine did not take every row as it is.
    """
    graph: Any = kglite.KnowledgeGraph()
    numbers: dict[str, Numbers] = {}
    with warnings.catch_warnings():
        # The loader warns where one part has whole numbers and another one fractions.
        warnings.simplefilter("ignore")
        for kind, rows in sorted(content.nodes.items()):
            first = sum(map(len, numbers.values()))
            numbers[kind] = _add_nodes(graph, kind, rows, first)
        # Statements that write edges find their ends by the uids, which a constraint indexes.
        for _, text in statements.constraints(content):
            graph.cypher(text)
        for key, edges in sorted(content.edges.items()):
            _add_edges(graph, key, edges, (numbers.get(key[1], {}), numbers.get(key[2], {})))
    for text in statements.embedded_indexes(content):
        graph.cypher(text)
    _add_note(graph, content)
    return graph


def _add_nodes(graph: Any, kind: str, rows: Sequence[Row], first: int) -> Numbers:
    """Add the nodes of a kind, with numbers that go on from `first`; return the numbers."""
    text = statements.numbered_node_text(kind)
    label = statements.second_label(kind).lstrip(":")
    numbers: Numbers = {}
    for part in NodeTable.of(rows).parts(ROWS):
        uids = part["uid"]
        own = range(first + len(numbers), first + len(numbers) + len(uids))
        numbers.update(zip(uids, own, strict=True))
        frame, left_out = framed(part)
        if kept := _without(own, left_out):
            frame = frame.with_column(ID, kept, int)
            if NAME not in frame.columns:
                # The loader would take the number for the name.
                frame = frame.with_column(NAME, [None] * len(kept), str)
            labels = [label] if label else None
            report = graph.add_nodes(frame, kind, ID, NAME, column_types=frame.types, labels=labels)
            _check(report["nodes_created"], len(kept), kind)
        if left_out:
            others = rows_of({**taken(part, left_out), ID: [own[place] for place in left_out]})
            _run(graph, text, [{"p": row} for row in others])
    if statements.has_location(kind):
        graph.cypher(statements.location_text(kind))
    return numbers


def _add_edges(
    graph: Any, key: Key, edges: Sequence[EdgeRow], numbers: tuple[Numbers, Numbers]
) -> None:
    """Add the edges of a type between two kinds, whose nodes have these numbers."""
    relation, start_kind, end_kind = key
    text = statements.fresh_edge_text(key)
    joined: set[tuple[int, int]] = set()
    for part in EdgeTable.of(edges).parts(ROWS):
        starts, targets = _numbers_of_ends(relation, part, numbers)
        first, others = _first_of_pairs(list(zip(starts, targets, strict=True)), joined)
        frame, left_out = framed(part.at(first).properties if others else part.properties)
        if kept := _without(first, left_out):
            if len(kept) < len(part):
                starts = list(map(starts.__getitem__, kept))
                targets = list(map(targets.__getitem__, kept))
            frame = frame.with_column(START, starts, int).with_column(END, targets, int)
            report = graph.add_relationships(
                frame, relation, start_kind, START, end_kind, END, column_types=frame.types
            )
            _check(report["connections_created"], len(kept), relation)
        others += map(first.__getitem__, left_out)
        if others:
            _run(graph, text, list(starmap(statements.edge_row, part.at(others).rows())))


def _numbers_of_ends(
    relation: str, edges: EdgeColumns, numbers: tuple[Numbers, Numbers]
) -> tuple[list[int], list[int]]:
    """Return the numbers of the nodes at the start of each edge, and of those at its end."""
    starts, targets = numbers
    try:
        return (
            list(map(starts.__getitem__, edges.starts)),
            list(map(targets.__getitem__, edges.ends)),
        )
    except KeyError as missing:
        # The loader would make a node for an end that is not there.
        (end,) = missing.args
        place = next(
            place
            for place, ends in enumerate(zip(edges.starts, edges.ends, strict=True))
            if end in ends
        )
        uid = edges.properties["uid"][place]
        raise StoreFault(
            f"{end!r}: an end of the {relation} {uid!r}, and no node of the content"
        ) from None


def _first_of_pairs(
    pairs: Sequence[tuple[int, int]], joined: set[tuple[int, int]]
) -> tuple[Sequence[int], list[int]]:
    """Return the places of the first edge between each two nodes, and those of the other edges.

    `joined` has the ends of the edges before; those of these are added.
    """
    fresh = set(pairs)
    if len(fresh) == len(pairs) and joined.isdisjoint(fresh):
        joined |= fresh
        return range(len(pairs)), []
    first: list[int] = []
    others: list[int] = []
    for place, pair in enumerate(pairs):
        if pair in joined:
            others.append(place)
        else:
            joined.add(pair)
            first.append(place)
    return first, others


def _without(items: Sequence[Item], places: Sequence[int]) -> Sequence[Item]:
    if not places:
        return items
    left_out = set(places)
    return [item for place, item in enumerate(items) if place not in left_out]


def _run(graph: Any, text: str, rows: Sequence[Row]) -> None:
    """Run a statement over rows in parts, and check that it took all of them."""
    for start in range(0, len(rows), statements.BATCH):
        part = list(rows[start : start + statements.BATCH])
        (result,) = list(graph.cypher(text, params={"rows": part}))
        _check(result["n"], len(part), text[:80])


def _check(taken: int, sent: int, what: str) -> None:
    if taken != sent:
        raise StoreFault(f"the embedded graph took {taken:,} of {sent:,} rows of: {what}")


def _add_note(graph: Any, content: Content) -> None:
    """Write the note on the content into a graph."""
    note, keeper = statements.note(content, "complete", VERSION), statements.keeper(content)
    if keeper is None:
        graph.cypher(statements.NOTE, params={"p": note})
        return
    kind, uid = keeper
    kept = {"uid": uid, "note": statements.note_text(note)}
    graph.cypher(statements.keep_note(kind), params=kept)
