"""The embedded store: a kglite file, built in memory, written whole to a new name and renamed."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import kglite

from ..collection import paused
from ..files import synced
from ..schema import schema
from . import statements
from .comparison import (
    FoundEdge,
    FoundNode,
    compare_edges,
    compare_nodes,
    home_kinds,
)
from .embedded_filling import filled
from .interruptible import patient
from .protocol import VERSION, Content, Difference, Result, Rows, Stamp, Value, silent
from .store_faults import NotReadOnly, QueryFault, StoreFault, TooLong, at, offset_of, word_at
from .values import plain

# The engine would print to stderr whenever a label or property is not in the graph, which is no
# fault.
kglite.set_query_warning_policy("silent")
EXPLAIN = "EXPLAIN "
REPAIR = "repair: `entrepot build --repair`"


# Passes of kglite's planner that count in one step what a pattern gives, and lose rows or groups
# where the pattern is optional or goes both ways (docs/portable.md).
WRONG_PASSES = [
    "rewrite_count_bound_var_to_star",
    "fuse_optional_match_aggregate",
    "fuse_chain_path_count",
    "fuse_match_return_aggregate",
    "fuse_match_with_aggregate",
    "fuse_match_with_aggregate_top_k",
]


class Embedded:
    """A store in one file; readers keep the file they opened, and `write` replaces it."""

    portable_only = True

    def __init__(self, path: Path) -> None:
        """Use the file at a path; it is opened for the first query."""
        self.path = path
        self._graph: Any = None

    def _open(self) -> Any:
        if self._graph is None:
            if not self.path.is_file():
                raise StoreFault(
                    f"{self.path}: no graph file yet; make it: `entrepot build --repair`"
                )
            try:
                self._graph = kglite.load(str(self.path))
                self._graph.read_only(True)
            except Exception as fault:  # kglite's own errors share no public base class
                raise StoreFault(
                    f"{self.path}: not a whole graph file ({_first(fault)}); {REPAIR}"
                ) from None
        return self._graph

    def stamp(self) -> Stamp | None:
        """Return the note, or None if there is no whole file."""
        try:
            for kind in schema().kinds:
                rows = self.run(statements.kept_note(kind)).rows
                if rows:
                    return statements.stamp_of_note(rows[0][0])
            rows = self.run(statements.READ_NOTE_NODE).rows
        except StoreFault:
            return None
        return Stamp(*rows[0]) if rows else None

    def ready(self, case_name: str) -> None:
        """Make the folder: a file that is broken or another's is replaced whole."""
        self.path.parent.mkdir(parents=True, exist_ok=True)

    def write(self, content: Content, progress: Callable[[str], None] = silent) -> bool:
        """Write the content to a new file and rename it, unless the file holds it already."""
        current = self.stamp()
        if current == Stamp(content.case_name, content.stamp, "complete", VERSION):
            return False
        self._replace(content)
        return True

    def repair(
        self, content: Content, progress: Callable[[str], None] = silent
    ) -> list[Difference]:
        """Compare every row with the content, and write the file anew if any differs.

        Returns:
            How each kind and type differed before; of a broken file every row is missing.
        """
        try:
            graph = self._open()
        except StoreFault:
            graph = kglite.KnowledgeGraph()
        found = self._differences(graph, content)
        is_whole = all(difference.is_ours_whole for difference in found)
        current = self.stamp()
        if not is_whole or current != Stamp(content.case_name, content.stamp, "complete", VERSION):
            self._replace(content)
        return found

    def differences(self, content: Content) -> list[Difference]:
        """Return how each kind of node and each type of edge differs from a content."""
        return self._differences(self._open(), content)

    def _differences(self, graph: Any, content: Content) -> list[Difference]:
        reader, homes = _GraphReader(graph), home_kinds(content)
        kinds = {*content.nodes, *reader.names(_KINDS)} - {"Entity", "Store"}
        relations = {name for name, _, _ in content.edges} | reader.names(_RELATIONS)
        found = [compare_nodes(reader, content, kind, homes) for kind in sorted(kinds)]
        for relation in sorted(relations):
            found.append(compare_edges(reader, content, relation, homes))
        return found

    def missing_schema(self, content: Content) -> list[str]:
        """Return nothing: the file is written with its constraints, whole."""
        return []

    def reach(self) -> list[str]:
        """Return nothing: what reads files is refused before a query comes to the engine."""
        return []

    def _replace(self, content: Content) -> None:
        # Made in memory and saved whole: a database opened with a log can serve an older state
        # after a crash.
        with paused():
            graph = filled(content)
        self.ready(content.case_name)
        _save(graph, self.path)
        self._graph = None

    def run(
        self,
        query: str,
        parameters: Mapping[str, Value] | None = None,
        timeout: float = 30.0,
        limit: int = 0,
    ) -> Rows:
        """Run a reading query on the graph as it was loaded."""
        return self.stream(query, parameters, timeout, partial(Rows.upto, limit))

    def stream(
        self,
        query: str,
        parameters: Mapping[str, Value] | None,
        timeout: float,
        take: Callable[[tuple[str, ...], Iterator[tuple[Value, ...]]], Result],
    ) -> Result:
        """Run a reading query and pass its rows on; only the engine itself holds them."""
        columns, rows = _result(patient(self._open), query, parameters or {}, timeout)
        return take(columns, rows)

    def plan(self, query: str, parameters: Mapping[str, Value] | None = None) -> list[str]:
        """Return the engine's steps in order, each with the rows it expects."""
        try:
            steps = list(self._open().cypher(EXPLAIN + query, params=dict(parameters or {})))
        except Exception as fault:  # see _open
            raise _ours(fault, 0, query, EXPLAIN) from None
        return [_step(row) for row in steps]

    def search(self, text: str, limit: int = 20) -> list[str]:
        """Return uids of entities with all words of a text in one name or alias, short names first.

        All names are scanned.
        """
        words = re.findall(r"\w+", text.lower())
        if not words:
            return []
        query = (
            "MATCH (n:Entity) UNWIND [n.name] + n.aliases AS spelt WITH n, spelt "
            "WHERE ALL(w IN $words WHERE toLower(spelt) CONTAINS w) "
            "RETURN n.uid AS uid, min(size(spelt)) AS length ORDER BY length, uid LIMIT $most"
        )
        return [uid for uid, _ in self.run(query, {"words": words, "most": limit}).rows]

    def scratch(self, path: Path) -> Scratch:
        """Return a copy of the graph under another path, which may be written to."""
        return Scratch(path, self._open())

    def close(self) -> None:
        """Release the graph."""
        self._graph = None


_KINDS = "MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT name"
_RELATIONS = "MATCH ()-[r]->() RETURN DISTINCT type(r) AS name"
_ADDED = frozenset({"id", "title", "type", "label"})  # properties that the engine adds to each row


class _GraphReader:
    """Reads the rows of an embedded graph, all of which are ours."""

    stamped = False

    def __init__(self, graph: Any) -> None:
        self.view = graph.freeze()

    def names(self, query: str) -> set[str]:
        """Return the values of the column `name`."""
        return {str(row["name"]) for row in self.view.cypher(query)}

    def nodes(self, kind: str) -> Iterator[FoundNode]:
        """Yield the nodes that have a label."""
        for row in self.view.cypher(f"MATCH (n:{kind}) RETURN n"):
            node = row["n"]
            yield FoundNode("", node["labels"], _stored(node["properties"]))

    def kindless(self, kinds: Sequence[str]) -> Iterator[FoundNode]:
        """Yield nothing: in this engine a node never loses its first label."""
        return iter(())

    def edges(self, relation: str) -> Iterator[FoundEdge]:
        """Yield the edges of a type."""
        text = (
            f"MATCH (a)-[r:{relation}]->(z) RETURN a.uid AS s, labels(a) AS sl, z.uid AS t, "
            "labels(z) AS tl, r AS r"
        )
        for row in self.view.cypher(text):
            edge = _stored(row["r"]["properties"])
            yield FoundEdge("", row["s"], row["sl"], row["t"], row["tl"], edge)


def _stored(row: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return the properties of a row without those that the engine adds."""
    return {name: value for name, value in row.items() if name not in _ADDED}


class Scratch:
    """A copy of an embedded graph for trials: statements may write, and the copy is saved."""

    def __init__(self, path: Path, origin: Any) -> None:
        """Open the copy at a path; it is made from `origin` if there is none yet."""
        self.path = path
        self.fresh = not path.is_file()
        self._graph = origin.copy() if self.fresh else Embedded(path)._open()
        self._graph.read_only(False)

    def run(self, query: str, parameters: Mapping[str, Value], timeout: float = 30.0) -> Rows:
        """Run a statement on the copy and save it; one that fails leaves it as it was."""
        columns, found = _result(self._graph, query, parameters, timeout)
        rows = tuple(found)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        _save(self._graph, self.path)
        return Rows(columns, rows)


def _result(
    graph: Any, query: str, parameters: Mapping[str, Value], timeout: float
) -> tuple[tuple[str, ...], Iterator[tuple[Value, ...]]]:
    """Run a query; return its columns, and its rows as they are read from the engine.

    The engine's faults are raised as ours, also those that it meets at a later row.
    """
    options = {
        "params": dict(parameters),
        "timeout_ms": int(timeout * 1000),
        "disabled_passes": WRONG_PASSES,
    }
    try:
        result = patient(lambda: graph.cypher(query, **options))
    except Exception as fault:  # see Embedded._open
        raise _ours(fault, timeout, query) from None
    columns = tuple(result.columns)

    def rows() -> Iterator[tuple[Value, ...]]:
        try:
            for row in result:
                yield tuple(plain(row[column]) for column in columns)
        except Exception as fault:  # see Embedded._open
            raise _ours(fault, timeout, query) from None

    return columns, rows()


def _step(row: Mapping[str, Any]) -> str:
    """Return a step of a plan as a line, with the number of rows that the engine expects."""
    rows = row["estimated_rows"]
    return str(row["operation"]) + (f"  (about {rows:,.0f} rows)" if rows is not None else "")


def _save(graph: Any, path: Path) -> None:
    """Write a graph whole to a new file and rename it."""
    new = path.with_name(f".new-{os.getpid()}-{path.name}")
    # What a killed process left behind.
    for left in path.parent.glob(f".new-*{path.name}*"):
        left.unlink(missing_ok=True)
    try:
        with warnings.catch_warnings():
            # Above some tens of thousands of nodes the engine warns about the form in which it
            # saves.
            warnings.simplefilter("ignore")
            graph.save(str(new))
        synced(new)  # a rename that outlives a power cut must not point to an unwritten file
        os.replace(new, path)
        synced(path.parent)
    finally:
        new.unlink(missing_ok=True)


def _first(fault: Exception) -> str:
    return str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__


_LARGE = re.compile(r"exceeding the safety ceiling of ([0-9]+) ([a-z ]+?) that applies")
_PLACE = re.compile(r"at line ([0-9]+), col ([0-9]+): ")
_TOKEN = re.compile(
    r"literal: (.+)|Identifier\(\"([^\"]+)\"\)|"
    r"(?:Undefined variable|Unknown function:?|token[^:]*:) '?([^\s']+)"
)


def _ours(fault: Exception, timeout: float, query: str, ahead: str = "") -> Exception:
    """Return the fault of a store or query for one of the engine's.

    Args:
        fault: The engine's fault, which is known only by its name and message.
        timeout: Seconds that the query had.
        query: The query.
        ahead: Text that was passed to the engine before the query.
    """
    name, message = type(fault).__name__, _first(fault)
    if isinstance(fault, StoreFault | QueryFault):
        return fault
    if name == "ReadOnlyError" or "read-only" in message.lower():
        return NotReadOnly(f"query: it would write; this store is only read ({message})")
    if name == "CypherTimeoutError" or re.search("timed out|timeout", message.lower()):
        return TooLong(f"query: stopped after {timeout:g} s; narrow it or raise --timeout")
    if large := _LARGE.search(message):
        return QueryFault(
            f"query: more than {int(large[1]):,} {large[2]} on the way; make it narrower, or add "
            "a LIMIT"
        )
    what = _PLACE.sub(": ", message).replace(" : ", ": ").partition(": ")[2] or message
    offset = _offset(message, query, ahead)
    return QueryFault(f"query: {what}") if offset is None else at(query, offset, what)


def _offset(message: str, query: str, ahead: str) -> int | None:
    """Return the place of a fault in a query, or None if the message names none."""
    place, token = _PLACE.search(message), _TOKEN.search(message)
    offset = None
    if place:
        offset = offset_of(ahead + query, int(place[1]), int(place[2])) - len(ahead)
    if not token:
        return offset
    # The engine's place is behind the wrong word.
    word = word_at(query, token[1] or token[2] or token[3], offset)
    return offset if word is None else word
