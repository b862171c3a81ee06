"""The relational plan on Apache Spark: the same queries, on as many machines as its master has."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..extras import needed
from .engines import PURPOSE, fault_of, statements

with needed("spark", PURPOSE):
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession
    from pyspark.sql.types import StructType

# Few tasks where all of them run on this machine; a cluster has settings of its own.
HERE = {"spark.sql.shuffle.partitions": "8", "spark.default.parallelism": "8"}
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "OFF",
    # Executors that are lost are started again; a stage is tried so often.
    "spark.task.maxFailures": "8",
}


class Spark:
    """Spark SQL over Parquet files."""

    def __init__(self, master: str, scratch: Path) -> None:
        """Start a session.

        Args:
            master: The address of the master, such as "local-cluster[2,1,1024]".
            scratch: Folder for what is kept between two queries; every worker sees it.
        """
        self._scratch = scratch
        # It logs each fault as a page of JSON, beside raising it.
        logging.getLogger("SQLQueryContextLogger").setLevel(logging.CRITICAL)
        builder: Any = SparkSession.builder  # its methods are found by name, which no type says
        builder = builder.master(master).appName("entrepot")
        settings = {**SETTINGS, **(HERE if master.startswith("local") else {})}
        for key, value in settings.items():
            builder = builder.config(key, value)
        try:
            self._session: SparkSession = builder.getOrCreate()
            for statement in statements("spark.sql"):
                self._session.sql(statement)
        except Exception as fault:  # of py4j, of Java or of the network
            raise fault_of("Spark", fault) from None

    def read(self, name: str, files: Sequence[Path]) -> None:
        """Give the rows of Parquet files a name; the first has all columns."""
        paths = list(map(_exactly, files))
        try:
            columns = self._session.read.parquet(paths[0]).schema
            self._name(name, paths, columns)
        except PySparkException as fault:
            raise fault_of("Spark", fault) from None

    def _name(self, name: str, paths: Sequence[str], columns: StructType) -> None:
        rows = self._session.read.schema(columns).parquet(*paths)
        rows.createOrReplaceTempView(name)

    def view(self, name: str, query: str) -> None:
        """Give a query a name; it is run by what reads it."""
        try:
            self._session.sql(query).createOrReplaceTempView(name)
        except PySparkException as fault:
            raise fault_of("Spark", fault) from None

    def keep(self, name: str, query: str) -> Sequence[Path]:
        """Run a query, and give its rows a name; return the Parquet files in their order."""
        folder = self._scratch / name
        try:
            rows = self._session.sql(query)
            rows.write.parquet(_uri(folder))
            # Parts are numbered in the order of the rows.
            files = sorted(folder.glob("part-*.parquet"))
            self._name(name, list(map(_exactly, files)), rows.schema)
        except Exception as fault:  # also of py4j, where Java is gone
            raise fault_of("Spark", fault) from None
        return files

    def close(self) -> None:
        """End the session."""
        self._session.stop()


def _uri(path: Path) -> str:
    return f"file://{os.path.abspath(path)}"


def _exactly(path: Path) -> str:
    """Return a path as a pattern that only the path itself fits."""
    return re.sub(r"([*?\[\]{}\\])", r"\\\1", _uri(path))
