"""The claim tables of a version as an engine reads them: Parquet files, and the few rows changed.

The tables of the claim log are read where they lie. The rows that reviews and settings change, and
those that rules read out of texts, are few: they are written once more as reviewed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..ledger import Ledger, State
from ..model import Claim
from ..proposals import BASIS, PROPOSED
from ..reviews import Review, applied, in_force
from ..tables import COLUMNS, Row, claim_row

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class ClaimTables:
    """The claims of a version.

    `files` are Parquet files of the claims table. Of their rows those with a uid among `replaced`
    are not read, and neither are those that rules read. `decided` are rows in their place.
    """

    files: Sequence[Path] = ()
    replaced: Collection[str] = ()
    decided: Sequence[Row] = ()


def tables_of(
    ledger: Ledger, state: State, reviews: Sequence[Review], let_in: Collection[str]
) -> ClaimTables:
    """Return the claims of a version under reviews; see `graph.reviews.applied`.

    Args:
        ledger: The claim log.
        state: The version.
        reviews: The decisions about claims, in order.
        let_in: The rules whose claims count though no person has read them.

    Raises:
        BadInput: A table is missing, broken, or differs from its checksum.
    """
    reviewed = in_force(reviews)

    def is_changed(batch: pa.RecordBatch) -> pa.Array:
        import pyarrow as pa

        rows = zip(
            batch.column("uid").to_pylist(),
            batch.column("basis").to_pylist(),
            batch.column("status").to_pylist(),
            strict=True,
        )
        changed: list[bool] = []
        for uid, basis, status in rows:
            changed.append(basis == BASIS or status == PROPOSED or uid in reviewed)
        return pa.array(changed, pa.bool_())

    decided = list(applied(ledger.where(state, "claims", is_changed), reviews, let_in))
    replaced = {str(row["uid"]) for row in decided}
    replaced.update(map(str, ledger.left(state).of("claims")))
    return ClaimTables(ledger.files(state, "claims"), sorted(replaced), decided)


def table_of_claims(claims: Iterable[Claim]) -> ClaimTables:
    """Return claims that stand in no file."""
    return ClaimTables(decided=list(map(claim_row, claims)))


def write_rows(rows: Sequence[Row], path: Path) -> None:
    """Write rows of the claims table as a Parquet file, with every column."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.Table.from_pylist(list(rows), schema=COLUMNS["claims"])
    pq.write_table(table, path)
