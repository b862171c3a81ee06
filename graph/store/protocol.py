"""What a store is: content written whole, a stamp of that content, queries that only read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Value = Any
VERSION = 3


@dataclass(frozen=True, slots=True)
class Content:
    """All that a store holds: nodes by kind, edges by (type, kind of start, kind of end).

    A node is its properties (with `uid`); an edge is (uid, uid of start, uid of end, properties). The uid of an edge
    stands for its ends too: one uid never joins others.
    `stamp` is a hash of what the content was made from: same stamp, same content.
    """

    case_name: str
    stamp: str
    nodes: Mapping[str, Sequence[Mapping[str, Value]]]
    edges: Mapping[tuple[str, str, str], Sequence[tuple[str, str, str, Mapping[str, Value]]]]


@dataclass(frozen=True, slots=True)
class Stamp:
    """The note a store carries about itself."""

    case_name: str
    stamp: str
    state: str  # "loading" or "complete"
    version: int


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer of a query: column names and rows of plain values (see `values.plain`)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    cut: bool = False


def silent(message: str) -> None:
    """Hear of progress and say nothing."""


class Store(Protocol):
    """A place that holds one case's graph and answers Cypher."""

    def stamp(self) -> Stamp | None:
        """Return the note of what is in the store, None when it is empty."""
        ...

    def ready(self, case_name: str) -> None:
        """Raise `StoreFault` when this case could not be written here: asked before anything is."""
        ...

    def write(self, content: Content, tell: Callable[[str], None] = silent) -> bool:
        """Make the store hold exactly this content; return whether anything had to be done; `tell` hears of it."""
        ...

    def run(
        self,
        query: str,
        parameters: Mapping[str, Value] | None = None,
        timeout: float = 30.0,
        limit: int = 0,
    ) -> Rows:
        """Run a query that only reads; `limit` rows at most (0: all). Raises `QueryFault` and its kin."""
        ...

    def plan(self, query: str, parameters: Mapping[str, Value] | None = None) -> list[str]:
        """Return how the engine would go about a reading query, one step a line; nothing is run."""
        ...

    def search(self, text: str, limit: int = 20) -> list[str]:
        """Return uids of entities in whose name or aliases all words of a text stand, best first."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
