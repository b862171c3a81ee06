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
                raise StoreFault(
                    f"{self.path}: not a whole graph file ({_first(fault)}); {REPAIR}"
                ) from None
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

    def write(self, content: Content, tell: Callable[[str], None] = silent) -> bool:
        """Write the content to a new file and rename it, unless the file holds it already."""
        held = self.stamp()
        if held == Stamp(content.case_name, content.stamp, "complete", VERSION):
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
        """Run a reading query on the graph as loaded: on a frozen view, which leaves other threads running."""
        session = patient(lambda: self._open().freeze())
        try:
            found = patient(
                lambda: session.cypher(
                    query, params=dict(parameters or {}), timeout_ms=int(timeout * 1000)
                )
            )
            columns = tuple(found.columns)
            taken = islice(found, limit + 1) if limit else found
            rows = tuple(tuple(plain(row[c]) for c in columns) for row in taken)
        except Exception as fault:  # see _open
            raise _ours(fault, timeout, query) from None
        return Rows(columns, rows[:limit] if limit else rows, bool(limit) and len(rows) > limit)

    def plan(self, query: str, parameters: Mapping[str, Value] | None = None) -> list[str]:
        """Return the engine's steps in order, each with the rows it expects."""
        try:
            found = list(
                self._open().freeze().cypher(EXPLAIN + query, params=dict(parameters or {}))
            )
        except Exception as fault:  # see _open
            raise _ours(fault, 0, query, EXPLAIN) from None
        told = []
        for row in found:
            rows = row["estimated_rows"]
            told.append(
                str(row["operation"]) + (f"  (about {rows:,.0f} rows)" if rows is not None else "")
            )
        return told

    def search(self, text: str, limit: int = 20) -> list[str]:
        """Return uids by a scan: all words in one name or alias; whole names first, then short ones."""
        words = re.findall(r"\w+", text.lower())
        if not words:
            return []
        found = (
            "MATCH (n:Entity) UNWIND [n.name] + n.aliases AS spelt WITH n, spelt "
            "WHERE ALL(w IN $words WHERE toLower(spelt) CONTAINS w) "
            "RETURN n.uid AS uid, min(size(spelt)) AS length ORDER BY length, uid LIMIT $most"
        )
        return [uid for uid, _ in self.run(found, {"words": words, "most": limit}).rows]

    def scratch(self, path: Path) -> Scratch:
        """Return a copy of the graph that may be written to, kept under another path; this one stays."""
        return Scratch(path, self._open())

    def close(self) -> None:
        """Let the graph go."""
        self._graph = None


class Scratch:
    """A copy of an embedded graph to try things on: statements may write, and what they wrote stays in it."""

    def __init__(self, path: Path, origin: Any) -> None:
        """Open the copy at a path, made of `origin` when there is none yet."""
        self.path = path
        self.fresh = not path.is_file()
        self._graph = origin.copy() if self.fresh else Embedded(path)._open()

    def run(self, query: str, parameters: Mapping[str, Value], timeout: float = 30.0) -> Rows:
        """Carry out a statement on the copy and save it; a statement that fails leaves it as it was."""
        try:
            found = patient(
                lambda: self._graph.cypher(
                    query, params=dict(parameters), timeout_ms=int(timeout * 1000)
                )
            )
            columns = tuple(found.columns)
            rows = tuple(tuple(plain(row[c]) for c in columns) for row in found)
        except Exception as fault:  # see Embedded._open
            raise _ours(fault, timeout, query) from None
        self.path.parent.mkdir(parents=True, exist_ok=True)
        _save(self._graph, self.path)
        return Rows(columns, rows)


def _save(graph: Any, path: Path) -> None:
    """Write a graph whole to a new file and rename it."""
    holding = path.with_name(f".new-{os.getpid()}-{path.name}")
    for left in path.parent.glob(f".new-*{path.name}*"):
        left.unlink(missing_ok=True)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            graph.save(str(holding))
        os.replace(holding, path)
    finally:
        holding.unlink(missing_ok=True)


def _first(fault: Exception) -> str:
    return str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__


def _counted(found: Any, statement: str, sent: int) -> None:
    (row,) = list(found)
    if row["n"] != sent:
        raise StoreFault(f"the embedded graph took {row['n']} of {sent} rows of: {statement[:80]}")


_LARGE = re.compile(r"exceeding the safety ceiling of (\d+) ([a-z ]+?) that applies")
_PLACE = re.compile(r"at line (\d+), col (\d+): ")
_TOKEN = re.compile(
    r"literal: (.+)|Identifier\(\"([^\"]+)\"\)|(?:Undefined variable|Unknown function:?|token[^:]*:) '?([^\s']+)"
)


def _ours(fault: Exception, timeout: float, query: str, ahead: str = "") -> Exception:
    """Return a fault in our words; `ahead` was handed to the engine before the query."""
    name, message = type(fault).__name__, _first(fault)
    if isinstance(fault, StoreFault | QueryFault):
        return fault
    if name == "ReadOnlyError" or "read-only" in message.lower():
        return NotReadOnly(f"query: it would write; this store is only read ({message})")
    if (
        name == "CypherTimeoutError"
        or "timed out" in message.lower()
        or "timeout" in message.lower()
    ):
        return TooLong(f"query: stopped after {timeout:g} s; narrow it or raise --timeout")
    if large := _LARGE.search(message):
        return QueryFault(
            f"query: more than {int(large[1]):,} {large[2]} on the way; narrow it, or add a LIMIT"
        )
    place, token = _PLACE.search(message), _TOKEN.search(message)
    until = offset_of(ahead + query, int(place[1]), int(place[2])) - len(ahead) if place else None
    where = word_at(query, token[1] or token[2] or token[3], until) if token else None
    what = _PLACE.sub(": ", message).replace(" : ", ": ").partition(": ")[2] or message
    found = until if where is None else where
    return QueryFault(f"query: {what}") if found is None else at(query, found, what)
