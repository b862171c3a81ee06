"""Edges read from the Parquet files that an engine wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..dates import Interval
from ..legs import key_of, one_hash
from ..model import Denial, Edge, Piece, Support
from ..support import Leg, joint

BATCH = 20_000  # edges made at a time
# Fields that an edge has under the name of their column.
PLAIN = (
    *("uid", "source", "predicate", "target", "level", "goods", "first_known", "last_known"),
    *("summary", "partial", "gap", "word", "event"),
)
TEXTS = ("claims", "voices", "roots", "basis", "purpose")


def edges_by_uid(files: Sequence[Path], rho: float) -> dict[str, Edge]:
    """Return the edges of Parquet files by uid, in their order.

    Raises:
        EntrepotError: Two edges have one uid.
    """
    edges: dict[str, Edge] = {}
    for edge in read_edges(files, rho):
        if edge.uid in edges:
            raise one_hash(key_of(edge))
        edges[edge.uid] = edge
    return edges


def read_edges(files: Sequence[Path], rho: float) -> Iterator[Edge]:
    """Yield the edges of Parquet files in their order, with one batch in memory at a time.

    Args:
        files: Parquet files of edges.
        rho: Weight of full dependence.
    """
    import pyarrow.parquet as pq

    nothing = joint([Leg((), "weak")], rho)  # the support of an edge without scored claims
    same: dict[str, str] = {}
    for path in files:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(BATCH):
                for row in batch.to_pylist():
                    yield _edge(row, nothing, same)


def _edge(row: Mapping[str, Any], nothing: Support, same: dict[str, str]) -> Edge:
    """Return the edge of a row; texts that several edges have are held once."""
    plain: dict[str, Any] = {name: row[name] for name in PLAIN}
    for name in ("source", "predicate", "target", "level", "goods", "first_known", "word"):
        plain[name] = same.setdefault(plain[name], plain[name])
    for name in TEXTS:
        plain[name] = tuple(row[name] or ())
    support = nothing
    if row["pieces"]:
        support = Support(row["independent"], row["common"], row["mixed"], row["exact"])
    intervals: list[tuple[str, Interval]] = []
    for span in row["intervals"]:
        intervals.append((span["uid"], Interval(span["begins"], span["ends"])))
    return Edge(
        **plain,
        support=support,
        pieces=tuple(map(_piece, row["pieces"] or ())),
        denials=tuple(map(_denial, row["denials"] or ())),
        intervals=tuple(intervals),
    )


def _piece(row: Mapping[str, Any]) -> Piece:
    denials: list[tuple[str, str, float]] = []
    for denial in row["denials"] or ():
        denials.append((denial["uid"], denial["voice"], denial["ratio"]))
    return Piece(
        row["root"],
        row["voice"],
        row["strength"],
        row["weak"],
        tuple(row["members"]),
        tuple(denials),
    )


def _denial(row: Mapping[str, Any]) -> Denial:
    return Denial(row["uid"], row["act"], row["relation"])
