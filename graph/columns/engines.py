"""What runs the relational plan: DuckDB in this process, or Apache Spark on one or many machines.

An engine reads Parquet files and writes Parquet files, and no row passes through Python on the way.
"""

from __future__ import annotations

import re
import shutil
import socket
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ..errors import BadInput, EntrepotError, unknown
from ..extras import lacking, needed
from ..tables import Row

if TYPE_CHECKING:
    import pyarrow as pa

DUCKDB = "duckdb"
# Masters of Spark: one process, several processes of this machine, or a cluster.
MASTER = re.compile(
    r"local(\[(\*|[1-9][0-9]*)\])?|local-cluster\[[1-9][0-9]*,[1-9][0-9]*,[1-9][0-9]*\]"
    r"|spark://(?P<host>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\]):(?P<port>[0-9]{1,5})"
)
CHOICE = (DUCKDB, "spark://HOST:7077", "local-cluster[2,1,1024]")
PURPOSE = "build --engine"
REACHED = 5.0  # seconds in which a master has to answer
SCRATCH = ".columns-"
DAY = 86_400  # seconds


class Engine(Protocol):
    """What the plan asks of an engine. Names are those of the tables in the queries."""

    def read(self, name: str, files: Sequence[Path]) -> None:
        """Give the rows of Parquet files a name.

        The first file has all columns; one that another lacks is empty there.
        """

    def view(self, name: str, query: str) -> None:
        """Give a query a name; it is run by what reads it."""

    def keep(self, name: str, query: str) -> Sequence[Path]:
        """Run a query, and give its rows a name; return the Parquet files in their order."""

    def close(self) -> None:
        """End what the engine started."""


def checked_name(text: str) -> str:
    """Return the name of an engine, if there is such an engine and what it needs is here.

    Raises:
        BadInput: The name is unknown, a package is missing, or a master does not answer.

    >>> checked_name("spark")
    Traceback (most recent call last):
        ...
    entrepot.graph.errors.BadInput: --engine: “spark” is not an engine. Choose one of duckdb, \
spark://HOST:7077, local-cluster[2,1,1024].
    """
    master = MASTER.fullmatch(text)
    if text != DUCKDB and master is None:
        raise unknown("--engine", text, "an engine", CHOICE)
    extra, modules = ("columns", ("duckdb",)) if master is None else ("spark", ("pyspark", "py4j"))
    # `needed` words the fault; nothing is imported to find out.
    with needed(extra, PURPOSE):
        for module in lacking(modules):
            raise ModuleNotFoundError(name=module)
    if master is not None and master["host"]:
        _refuse_unreached(text, master["host"].strip("[]"), int(master["port"]))
    return text


def _refuse_unreached(master: str, host: str, port: int) -> None:
    """Raise `BadInput` if nothing answers at the address of a master.

    Spark itself would try for a minute.
    """
    try:
        socket.create_connection((host, port), REACHED).close()
    except (OSError, OverflowError) as fault:
        reason = getattr(fault, "strerror", None) or fault
        raise BadInput(f"--engine: {master} does not answer ({reason})") from None


@contextmanager
def opened(name: str, folder: Path) -> Iterator[Engine]:
    """Start an engine, and end it afterwards.

    Args:
        name: Name of the engine, such as "duckdb" or the address of a Spark master.
        folder: Folder for what the engine writes between two queries; a cluster's workers have to
            see it under the same path. What is written there is removed.

    Raises:
        BadInput: See `checked_name`.
    """
    checked_name(name)
    with scratch_in(folder) as scratch:
        engine = _started(name, scratch)
        try:
            yield engine
        finally:
            engine.close()


@contextmanager
def scratch_in(folder: Path) -> Iterator[Path]:
    """Make a folder for what is needed for a while, and remove it afterwards.

    Those that a command left which was ended by force are removed a day later.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"{SCRATCH}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - DAY:
                shutil.rmtree(left)
    scratch = Path(tempfile.mkdtemp(prefix=SCRATCH, dir=folder))
    scratch.chmod(0o755)  # workers may be another user's
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _started(name: str, scratch: Path) -> Engine:
    # Each is imported only by the command that asks for it.
    if name == DUCKDB:
        from .duckdb_engine import DuckDB

        return DuckDB(scratch)
    from .spark_engine import Spark

    return Spark(name, scratch)


def rows_of(files: Sequence[Path]) -> list[Row]:
    """Return the rows of small Parquet files."""
    rows: list[Row] = []
    for table in map(table_of, files):
        rows.extend(table.to_pylist())
    return rows


def table_of(file: Path) -> pa.Table:
    """Return a Parquet file in columns."""
    import pyarrow.parquet as pq

    # `pq.read_table` would go through pyarrow.dataset, which imports pandas.
    with pq.ParquetFile(file) as opened_file:
        return opened_file.read()


def statements(name: str) -> list[str]:
    """Return the statements of a prelude."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [part for part in map(str.strip, text.split(";\n")) if part]


def fault_of(engine: str, fault: Exception) -> EntrepotError:
    """Return the fault of an engine in one line."""
    line = " ".join(str(fault).split())[:300]
    return EntrepotError(f"{engine} could not combine the claims: {line}")
