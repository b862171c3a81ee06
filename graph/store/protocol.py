"""The interface of a store: content written whole, a stamp of that content, and reading queries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Value = Any  # a scalar, date, list or map, whatever a property or a query has
VERSION = 3


@dataclass(frozen=True, slots=True)
class Content:
    """All that a store holds: nodes by kind, edges by (type, kind of start, kind of end).

    A node is its properties (with `uid`). An edge is (uid, uid of start, uid of end, properties).
    The uid of an edge determines its ends: one uid never joins others. `stamp` is a hash of what
    the content was made from, so the same stamp means the same content.
    """

    case_name: str
    stamp: str
    nodes: Mapping[str, Sequence[Mapping[str, Value]]]
    edges: Mapping[tuple[str, str, str], Sequence[tuple[str, str, str, Mapping[str, Value]]]]


@dataclass(frozen=True, slots=True)
class Stamp:
    """The note that a store carries about its content; `state` is "loading" or "complete"."""

    case_name: str
    stamp: str
    state: str
    version: int


@dataclass(frozen=True, slots=True)
class Rows:
    """The result of a query: column names, and rows of plain values (see `values.plain`).

    `cut` is whether rows were left out because of a limit.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    cut: bool = False


def silent(message: str) -> None:
    """Progress callback that does nothing."""


class Store(Protocol):
    """A place that holds one case's graph and answers Cypher."""

    def stamp(self) -> Stamp | None:
        """Return the note on the content of the store, or None if it is empty."""
        ...

    def ready(self, case_name: str) -> None:
        """Raise `StoreFault` if this case could not be written here; call it before `write`."""
        ...

    def write(self, content: Content, progress: Callable[[str], None] = silent) -> bool:
        """Make the store hold exactly this content.

        Args:
            content: The content.
            progress: Receives messages on progress.

        Returns:
            Whether anything had to be done.
        """
        ...

    def run(
        self,
        query: str,
        parameters: Mapping[str, Value] | None = None,
        timeout: float = 30.0,
        limit: int = 0,
    ) -> Rows:
        """Run a query that only reads.

        Args:
            query: Portable Cypher.
            parameters: Values of its parameters, by name.
            timeout: Seconds after which the query is stopped.
            limit: Largest number of rows; 0 for all.

        Raises:
            QueryFault: The query is wrong, or `NotReadOnly` if it would write.
            StoreFault: The store is broken, or `TooLong` if the query took too long.
        """
        ...

    def plan(self, query: str, parameters: Mapping[str, Value] | None = None) -> list[str]:
        """Return the engine's plan of a reading query, one step a line; nothing is run."""
        ...

    def search(self, text: str, limit: int = 20) -> list[str]:
        """Return uids of entities whose name or aliases have all words of a text, best first."""
        ...

    def close(self) -> None:
        """Release files and connections."""
        ...
