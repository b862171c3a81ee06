"""The embedded store: a kglite file, built in memory, written whole to a new name and renamed."""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import kglite

from . import statements
from .faults import NotReadOnly, QueryFault, StoreFault, TooLong
from .protocol import VERSION, Content, Rows, Stamp, Value
from .values import plain

REPAIR = "repair: `entrepot build`"


class Embedded:
    """A store in one file; readers keep the file they opened, `write` replaces it."""

    def __init__(self, path: Path) -> None:
        """Hold a path; nothing is opened until it is asked."""
        self.path = path
        self._graph: Any = None

    def _open(self) -> Any:
        if self._graph is None:
            if not self.path.is_file():
                raise StoreFault(f"{self.path}: no embedded graph; make it: `entrepot build`")
            try:
                self._graph = kglite.load(str(self.path))
            except Exception as fault:  # kglite's own errors share no public base class
                raise StoreFault(f"{self.path}: not a whole graph file ({_first(fault)}); {REPAIR}") from None
            _quiet(self._graph)
        return self._graph

    def stamp(self) -> Stamp | None:
        """Return the note, None when there is no whole file."""
        try:
            rows = self.run(statements.READ_NOTE).rows
        except StoreFault:
            return None
        return Stamp(*rows[0]) if rows else None

    def ready(self, case_name: str) -> None:
        """Make the folder: a file that is broken or another's is replaced whole."""
        self.path.parent.mkdir(parents=True, exist_ok=True)

    def write(self, content: Content) -> bool:
        """Write the content to a new file and rename it, unless the file holds it already."""
        held = self.stamp()
        if held == Stamp(content.case_name, content.stamp, "complete", VERSION):
            return False
        graph = kglite.KnowledgeGraph()
        _quiet(graph)
        for text in statements.constraints(content):
            graph.cypher(text)
        for statement, rows in chain(statements.nodes(content), statements.edges(content)):
            _counted(graph.cypher(statement, params={"rows": rows, "stamp": content.stamp}), statement, len(rows))
        graph.cypher(statements.NOTE, params={"p": statements.note(content, "complete", VERSION)})
        self.ready(content.case_name)
        holding = self.path.with_name(f".new-{os.getpid()}-{self.path.name}")
        for left in self.path.parent.glob(f".new-*{self.path.name}*"):
            left.unlink(missing_ok=True)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                graph.save(str(holding))
            os.replace(holding, self.path)
        finally:
            holding.unlink(missing_ok=True)
        self._graph = None
        return True

    def run(
        self, query: str, parameters: Mapping[str, Value] | None = None, timeout: float = 30.0, limit: int = 0
    ) -> Rows:
        """Run a reading query on the graph as loaded."""
        session = self._open().begin_read()
        try:
            found = session.cypher(query, params=dict(parameters or {}), timeout_ms=int(timeout * 1000))
            columns = tuple(found.columns)
            rows = [tuple(plain(row[c]) for c in columns) for row in found]
        except Exception as fault:  # see _open
            raise _ours(fault, timeout) from None
        cut = bool(limit) and len(rows) > limit
        return Rows(columns, tuple(rows[:limit] if limit else rows), cut)

    def close(self) -> None:
        """Let the graph go."""
        self._graph = None


def _quiet(graph: Any) -> None:
    if hasattr(graph, "set_query_warning_policy"):
        graph.set_query_warning_policy("silent")


def _first(fault: Exception) -> str:
    return str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__


def _counted(found: Any, statement: str, sent: int) -> None:
    (row,) = list(found)
    if row["n"] != sent:
        raise StoreFault(f"the embedded graph took {row['n']} of {sent} rows of: {statement[:80]}")


def _ours(fault: Exception, timeout: float) -> Exception:
    name, message = type(fault).__name__, _first(fault)
    if isinstance(fault, StoreFault | QueryFault):
        return fault
    if name == "ReadOnlyError" or "read-only" in message.lower():
        return NotReadOnly(f"query: it would write; this store is only read ({message})")
    if name == "CypherTimeoutError" or "timed out" in message.lower() or "timeout" in message.lower():
        return TooLong(f"query: stopped after {timeout:g} s; narrow it or raise --timeout")
    return QueryFault(f"query: {message}")
