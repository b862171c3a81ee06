"""The embedded store: a kglite file, built in memory, written whole to a new name and renamed."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Callable, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any

import kglite

from . import statements
from .interruptible import patient
from .protocol import VERSION, Content, Rows, Stamp, Value, silent
from .store_faults import NotReadOnly, QueryFault, StoreFault, TooLong, at, offset_of, word_at
from .values import plain

kglite.set_query_warning_policy("silent")
EXPLAIN = "EXPLAIN "
REPAIR = "repair: `entrepot build`"


class Embedded:
    """A store in one file; readers keep the file they opened, and `write` replaces it."""

    def __init__(self, path: Path) -> None:
        """Use the file at a path; it is opened for the first query."""
        self.path = path
        self._graph: Any = None

    def _open(self) -> Any:
        if self._graph is None:
            if not self.path.is_file():
                raise StoreFault(f"{self.path}: no embedded graph; make it: `entrepot build`")
            try:
                self._graph = kglite.load(str(self.path))
            except Exception as fault:  # kglite's own errors share no public base class
                raise StoreFault(
                    f"{self.path}: not a whole graph file ({_first(fault)}); {REPAIR}"
                ) from None
        return self._graph

    def stamp(self) -> Stamp | None:
        """Return the note, or None if there is no whole file."""
        try:
            rows = self.run(statements.READ_NOTE).rows
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
        graph = kglite.KnowledgeGraph()
        for _, text in statements.constraints(content):
            graph.cypher(text)
        for statement, rows in chain(statements.nodes(content), statements.edges(content)):
            _counted(graph.cypher(statement, params={"rows": rows}), statement, len(rows))
        graph.cypher(statements.NOTE, params={"p": statements.note(content, "complete", VERSION)})
        self.ready(content.case_name)
        _save(graph, self.path)
        self._graph = None
        return True

    def run(
        self,
        query: str,
        parameters: Mapping[str, Value] | None = None,
        timeout: float = 30.0,
        limit: int = 0,
    ) -> Rows:
        """Run a reading query on the graph as it was loaded."""
        # A frozen view leaves other threads running.
        view = patient(lambda: self._open().freeze())
        try:
            columns, rows = _queried(view, query, parameters or {}, timeout, limit)
        except Exception as fault:  # see _open
            raise _ours(fault, timeout, query) from None
        if limit and len(rows) > limit:
            return Rows(columns, rows[:limit], cut=True)
        return Rows(columns, rows)

    def plan(self, query: str, parameters: Mapping[str, Value] | None = None) -> list[str]:
        """Return the engine's steps in order, each with the rows it expects."""
        try:
            view = self._open().freeze()
            steps = list(view.cypher(EXPLAIN + query, params=dict(parameters or {})))
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


class Scratch:
    """A copy of an embedded graph for trials: statements may write, and the copy is saved."""

    def __init__(self, path: Path, origin: Any) -> None:
        """Open the copy at a path; it is made from `origin` if there is none yet."""
        self.path = path
        self.fresh = not path.is_file()
        self._graph = origin.copy() if self.fresh else Embedded(path)._open()

    def run(self, query: str, parameters: Mapping[str, Value], timeout: float = 30.0) -> Rows:
        """Run a statement on the copy and save it; one that fails leaves it as it was."""
        try:
            columns, rows = _queried(self._graph, query, parameters, timeout)
        except Exception as fault:  # see Embedded._open
            raise _ours(fault, timeout, query) from None
        self.path.parent.mkdir(parents=True, exist_ok=True)
        _save(self._graph, self.path)
        return Rows(columns, rows)


def _queried(
    graph: Any, query: str, parameters: Mapping[str, Value], timeout: float, limit: int = 0
) -> tuple[tuple[str, ...], tuple[tuple[Value, ...], ...]]:
    """Return the columns and rows of a query: one row more than the limit, if there are more."""
    options = {"params": dict(parameters), "timeout_ms": int(timeout * 1000)}
    result = patient(lambda: graph.cypher(query, **options))
    columns = tuple(result.columns)
    rows = islice(result, limit + 1) if limit else result
    return columns, tuple(tuple(plain(row[column]) for column in columns) for row in rows)


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
            warnings.simplefilter("ignore")
            graph.save(str(new))
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)


def _first(fault: Exception) -> str:
    return str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__


def _counted(result: Any, statement: str, sent: int) -> None:
    """Raise `StoreFault` if a statement took another number of rows than were sent."""
    (row,) = list(result)
    if row["n"] != sent:
        raise StoreFault(f"the embedded graph took {row['n']} of {sent} rows of: {statement[:80]}")


_LARGE = re.compile(r"exceeding the safety ceiling of (\d+) ([a-z ]+?) that applies")
_PLACE = re.compile(r"at line (\d+), col (\d+): ")
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
            f"query: more than {int(large[1]):,} {large[2]} on the way; narrow it, or add a LIMIT"
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
