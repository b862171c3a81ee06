"""Parquet files of customs rows: which are read, and how each column gives its cells as text.

A Parquet file is packed like an archive: a hundred kilobytes can hold millions of equal rows, or
gigabytes of equal text. So its rows and texts are counted before they are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ...graph.errors import wrong
from ..loaded_files import LoadedFile
from .engine import Connection, literal, quoted, run

RIGHT = "a whole Parquet file that is not encrypted"
# Bytes of the file for each row, where it has many. Declarations are packed into thirty or more.
BYTES_A_ROW, FEW_ROWS = 8, 100_000
# How many times its size the texts of a file may have, and bytes that they may have in any case.
TIMES, SMALL = 100, 64 << 20
LONGEST = 2_000_000  # bytes of a cell, as of a line of CSV
# Types of cells whose text is what a table prints; a column without any value is of type "NULL".
PRINTED = re.compile(
    r'"NULL"|U?(?:TINY|SMALL|HUGE|BIG)?INT(?:EGER)?|DECIMAL\([0-9]+,[0-9]+\)|FLOAT|DOUBLE'
    r"|DATE|TIMESTAMP(?:_NS|_MS|_S)?"
)
INSTANTS = "TIMESTAMP WITH TIME ZONE"
MIDNIGHTS = 86_400_000_000  # microseconds between two of them


@dataclass(frozen=True, slots=True)
class ParquetColumns:
    """The columns of a Parquet file by their types, as DuckDB names them."""

    path: Path
    types: Mapping[str, str]

    def rows(self) -> str:
        """Return the source of the rows, with the place of each in `file_row_number`."""
        return (
            f"read_parquet({literal(str(self.path))}, file_row_number = true, "
            "hive_partitioning = false, binary_as_string = true)"
        )

    def cell(self, column: str) -> str:
        """Return the expression of the text of a column's cells."""
        if self.types[column] == INSTANTS:
            return f"CAST(make_timestamp(epoch_us({quoted(column)})) AS VARCHAR)"
        return f"CAST({quoted(column)} AS VARCHAR)"

    def check(self, connection: Connection, file: LoadedFile, columns: Iterable[str]) -> None:
        """Raise `BadInput` where columns are of no type that a table prints, or unpack too far.

        Args:
            connection: The database that reads the file.
            file: The file, for messages.
            columns: The columns that are to be read.
        """
        texts: list[str] = []
        for column in columns:
            kind = self.types[column]
            where = f"{file.name}, column {column}"
            if kind == INSTANTS:
                self._check_midnights(connection, file, column)
            elif kind == "VARCHAR":
                texts.append(column)
            elif not PRINTED.fullmatch(kind):
                right = "a column of texts, numbers or days"
                raise wrong(where, f"a column of type {kind}", right)
        if texts:
            self._check_texts(connection, file, texts)

    def _check_midnights(self, connection: Connection, file: LoadedFile, column: str) -> None:
        """Refuse moments of a zone: which day they are depends on where one stands."""
        moments = f"epoch_us({quoted(column)})"
        query = (
            f"SELECT CAST(make_timestamp({moments}) AS VARCHAR) FROM {self.rows()} "
            f"WHERE {moments} % {MIDNIGHTS} <> 0 LIMIT 1"
        )
        found = run(connection, query, (), file.name).fetchone()
        if found:
            right = "days, or times without a zone: the day of a moment depends on the zone"
            raise wrong(f"{file.name}, column {column}", f"the moment {found[0]} UTC", right)

    def _check_texts(self, connection: Connection, file: LoadedFile, texts: list[str]) -> None:
        sizes = ", ".join(
            f"max(strlen({name})), sum(strlen({name}))" for name in map(quoted, texts)
        )
        query = f"SELECT {sizes} FROM {self.rows()}"
        (found,) = run(connection, query, (), file.name).fetchall()
        for column, longest in zip(texts, found[::2], strict=True):
            if (longest or 0) > LONGEST:
                where = f"{file.name}, column {column}"
                raise wrong(where, f"a cell of {longest:,} bytes", f"at most {LONGEST:,}")
        size = file.path.stat().st_size
        total, most = sum(each or 0 for each in found[1::2]), max(SMALL, TIMES * size)
        if total > most:
            right = f"at most {most >> 20} MiB for its size; save it as CSV"
            raise wrong(file.name, f"a file of {int(total) >> 20} MiB unpacked", right)


def parquet_columns(connection: Connection, file: LoadedFile) -> ParquetColumns:
    """Return the columns of a Parquet file.

    Args:
        connection: The database that reads it.
        file: The file.

    Raises:
        BadInput: It is not a whole Parquet file, or has far more rows than a file of its size.
    """
    try:
        about = pq.read_metadata(file.path)
    except (pa.ArrowException, OSError):
        raise wrong(file.name, "a file that is not Parquet, or that was cut off", RIGHT) from None
    most = max(FEW_ROWS, file.path.stat().st_size // BYTES_A_ROW)
    if about.num_rows > most:
        right = f"at most {most:,} for its size; save it as CSV"
        raise wrong(file.name, f"{about.num_rows:,} rows", right)
    if not about.num_columns:
        raise wrong(file.name, "a file without columns", "the columns of the mapping")
    columns = ParquetColumns(file.path, {})
    shown = run(
        connection,
        f"DESCRIBE SELECT * EXCLUDE (file_row_number) FROM {columns.rows()}",
        (),
        file.name,
    )
    return ParquetColumns(file.path, {str(row[0]): str(row[1]) for row in shown.fetchall()})
