"""The relational plan on DuckDB, in this process and offline."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from ..extras import needed
from .engines import PURPOSE, fault_of, statements

with needed("columns", PURPOSE):
    import duckdb

MEMORY = "3GB"  # what is more is written to the disk


class DuckDB:
    """DuckDB over Parquet files."""

    def __init__(self, scratch: Path) -> None:
        """Start with an empty database in memory.

        Args:
            scratch: Folder for what is kept between two queries, or does not fit into memory.
        """
        self._scratch = scratch
        settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": MEMORY,
            "temp_directory": str(scratch / "spilled"),
            "threads": str(os.cpu_count() or 1),
            # The last query has an order of its own; the others need none.
            "preserve_insertion_order": "false",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        }
        self._connection = duckdb.connect(config=settings)
        for statement in statements("duckdb.sql"):
            self._run(statement)

    def read(self, name: str, files: Sequence[Path]) -> None:
        """Give the rows of Parquet files a name; the first has all columns."""
        listed = ", ".join(_literal(_exactly(path)) for path in files)
        rows = f"read_parquet([{listed}], union_by_name = true)"  # each path by `_literal`
        self.view(name, f"SELECT * FROM {rows}")  # noqa: S608

    def view(self, name: str, query: str) -> None:
        """Give a query a name; it is run by what reads it."""
        self._run(f"CREATE OR REPLACE VIEW {name} AS {query}")

    def keep(self, name: str, query: str) -> Sequence[Path]:
        """Run a query, and give its rows a name; return the Parquet files in their order."""
        path = self._scratch / f"{name}.parquet"
        self._run(f"COPY ({query}) TO {_literal(str(path))} (FORMAT parquet)")
        self.read(name, [path])
        return [path]

    def close(self) -> None:
        """End the database."""
        self._connection.close()

    def _run(self, statement: str) -> None:
        try:
            self._connection.execute(statement)
        except duckdb.Error as fault:
            raise fault_of("DuckDB", fault) from None


def _exactly(path: Path) -> str:
    """Return a path as a pattern that only the path itself fits."""
    return re.sub(r"([*?\[])", r"[\1]", str(path))


def _literal(text: str) -> str:
    """Return a text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"
