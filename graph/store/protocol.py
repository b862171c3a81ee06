"""The interface of a store: content written whole, a stamp of that content, and reading queries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol, TypeVar

from .stamps import VERSION as VERSION

Value = Any  # a scalar, date, list or map, whatever a property or a query has
Result = TypeVar("Result")


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

    @property
    def is_whole(self) -> bool:
        """Whether the store holds all of its content in the present shape."""
        return self.state == "complete" and self.version == VERSION


@dataclass(frozen=True, slots=True)
class Difference:
    """How the rows of one kind of node, or of one type of edge, differ from the content.

    Attributes:
        name: The kind or type.
        is_edge: Whether it is a type of edge.
        expected: Number of rows of the content.
        found: Number of rows of the store, those of others too.
        expected_digest: Sum of the digests of the content's rows, modulo 2^64: no order counts.
        digest: The same of the store's rows, without those of others.
        missing: Uids of rows that the store lacks.
        changed: Uids of rows that hold something else.
        surplus: Places of rows of ours that are not in the content.
        mislabelled: Places of nodes of another kind that also have the label of this one.
        others: Uids of rows that carry no stamp, "" where one has none. They are not ours.
    """

    name: str
    is_edge: bool
    expected: int
    found: int
    expected_digest: int
    digest: int
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    surplus: tuple[str, ...] = ()
    mislabelled: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def is_ours_whole(self) -> bool:
        """Whether every row of the content is there as it should be, and no other row of ours."""
        return not (self.missing or self.changed or self.surplus or self.mislabelled)


@dataclass(frozen=True, slots=True)
class Rows:
    """The result of a query: column names, and rows of plain values (see `values.plain`).

    `cut` is whether rows were left out because of a limit, and `total` how many there are with
    those left out; None where nobody counted them.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    cut: bool = False
    total: int | None = None

    @staticmethod
    def upto(limit: int, columns: tuple[str, ...], rows: Iterator[tuple[Value, ...]]) -> Rows:
        """Return the first rows of a result; a limit of 0 takes all.

        One row more than the limit is read: it shows whether rows are left out.
        """
        found = tuple(islice(rows, limit + 1) if limit else rows)
        if limit and len(found) > limit:
            return Rows(columns, found[:limit], cut=True)
        return Rows(columns, found)


def silent(message: str) -> None:
    """Progress callback that does nothing."""


class Store(Protocol):
    """A place that holds one case's graph and answers Cypher.

    `portable_only` is whether it may answer other Cypher than the portable otherwise than Neo4j.
    """

    portable_only: bool

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

    def repair(
        self, content: Content, progress: Callable[[str], None] = silent
    ) -> list[Difference]:
        """Compare every row with a content, and write what differs.

        Rows of other programs are left alone.

        Returns:
            How each kind of node and each type of edge differed before.
        """
        ...

    def differences(self, content: Content) -> list[Difference]:
        """Return how each kind of node and each type of edge differs from a content."""
        ...

    def missing_schema(self, content: Content) -> list[str]:
        """Return the names of constraints and indexes that the store should have and lacks."""
        ...

    def reach(self) -> list[str]:
        """Return what a query could read through the store beside the graph, a line each."""
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

    def stream(
        self,
        query: str,
        parameters: Mapping[str, Value] | None,
        timeout: float,
        take: Callable[[tuple[str, ...], Iterator[tuple[Value, ...]]], Result],
    ) -> Result:
        """Run a query that only reads and pass its rows on one by one, so that none is kept here.

        Args:
            query: Portable Cypher.
            parameters: Values of its parameters, by name.
            timeout: Seconds after which the query is stopped. On a server they include the time
                that `take` needs.
            take: Receives the columns and the rows. The rows must be read before it returns.

        Returns:
            The result of `take`.

        Raises:
            EntrepotError: As `run` does. Some rows may have been passed on by then.
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
