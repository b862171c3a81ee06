"""The numbers of edges with a choice of claims, once for each pattern of claims."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..fold import documented, speaking
from ..model import Piece, Support
from ..support import Leg, joint
from .engines import table_of


def write_numbers(patterns: Sequence[Path], rho: float, target: Path) -> int:
    """Write the support of each pattern beside it, and return how many patterns there are.

    The numbers are those of the exact arithmetic, which depends on no name but on their order.

    Args:
        patterns: Parquet files with a column `pattern`, each pattern once.
        rho: Weight of full dependence.
        target: The Parquet file to write.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    # Without the note of Spark on the columns of its own files, which it would believe.
    table = pa.concat_tables(map(table_of, patterns)).replace_schema_metadata(None)
    numbers: list[Support] = []
    words: list[str] = []
    voices: list[list[str] | None] = []
    for pattern in table.column("pattern").to_pylist():
        pieces = tuple(map(_piece, pattern))
        numbers.append(joint([Leg(pieces, "weak")], rho))
        words.append(documented([piece for piece in pieces if piece.strength > 0]))
        # Where no body is among the voices, all of them speak.
        has_body = any(piece.members for piece in pieces)
        voices.append(sorted(speaking(pieces)) if has_body else None)
    for name in ("independent", "common", "mixed"):
        column = [float(getattr(support, name)) for support in numbers]
        table = table.append_column(name, pa.array(column, pa.float64()))
    exact = [support.exact for support in numbers]
    table = table.append_column("exact", pa.array(exact, pa.bool_()))
    table = table.append_column("word", pa.array(words, pa.string()))
    table = table.append_column("voices", pa.array(voices, pa.list_(pa.string())))
    pq.write_table(table, target)
    return len(numbers)


def _piece(part: dict[str, Any]) -> Piece:
    denials: list[tuple[str, str, float]] = []
    for denial in part["ratios"]:
        # In place of the name of each denying source stands its place among them.
        place = f"{denial['place']:09}"
        denials.append((place, place, denial["ratio"]))
    return Piece(
        root=part["root"],
        voice=part["voice"],
        strength=part["strength"],
        weak=part["weak"],
        members=tuple(part["members"]),
        denials=tuple(denials),
    )
