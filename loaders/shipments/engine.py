"""The engine that reads and sums up customs rows: DuckDB, in this process and offline."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from ...graph.errors import BadInput
from ...graph.extras import needed

with needed("shipments", "reading customs rows"):
    import duckdb

MEMORY = "1500MB"  # what is more is written to the disk
Connection = duckdb.DuckDBPyConnection


def connect(scratch: Path) -> Connection:
    """Return an empty database in memory.

    Args:
        scratch: Folder for what does not fit into memory.
    """
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY,
        "temp_directory": str(scratch),
        "threads": str(os.cpu_count() or 1),
        # Nothing but `fetch` goes online.
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    return duckdb.connect(config=settings)


def run(connection: Connection, statement: str, values: Sequence[object], what: str) -> Connection:
    """Run a statement and return the connection with its result.

    Args:
        connection: The database.
        statement: One statement of SQL.
        values: The values of its parameters.
        what: The file that it reads, for messages.

    Raises:
        BadInput: The file cannot be read.
    """
    try:
        return connection.execute(statement, list(values))
    except duckdb.Error as fault:
        raise _unread(what, fault) from None


def table_of(connection: Connection, query: str, what: str) -> pa.Table:
    """Return the answer of a query in columns; see `run`."""
    try:
        return connection.sql(query).to_arrow_table()
    except duckdb.Error as fault:
        raise _unread(what, fault) from None


def batches_of(
    connection: Connection, query: str, what: str, rows: int
) -> Iterator[pa.RecordBatch]:
    """Yield the answer of a query in columns, so many rows at a time; see `run`."""
    try:
        yield from connection.sql(query).to_arrow_reader(rows)
    except duckdb.Error as fault:
        raise _unread(what, fault) from None


def _unread(what: str, fault: Exception) -> BadInput:
    # The statement that DuckDB was given, which it prints after its reason, is ours.
    reason = " ".join(str(fault).partition("\nLINE ")[0].split())
    return BadInput(f"{what}: cannot be read: {reason[:300]}")


def quoted(name: str) -> str:
    """Return the name of a column as SQL writes it.

    >>> quoted('a "b"')
    '"a ""b\"""'
    """
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return a text as SQL writes it, where no parameter can stand.

    >>> literal("it's")
    "'it''s'"
    """
    return "'" + text.replace("'", "''") + "'"


def alike(left: str, right: str, columns: Iterable[str]) -> str:
    """Return the SQL condition that two tables have the same in some columns, also nothing.

    >>> alike("rows", "bad", ["name"])
    'rows."name" IS NOT DISTINCT FROM bad."name"'
    """
    conditions: list[str] = []
    for name in map(quoted, columns):
        conditions.append(f"{left}.{name} IS NOT DISTINCT FROM {right}.{name}")
    return " AND ".join(conditions)
