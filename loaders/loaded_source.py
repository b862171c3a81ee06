"""The tables of one source: as its loader gave them, or as they are in the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from tempfile import TemporaryDirectory

from ..graph.claim_columns import claims_of_batches
from ..graph.claim_groups import column
from ..graph.gate import SourceTables
from ..graph.lazy import Late, Mapped
from ..graph.ledger import Ledger
from ..graph.model import Claim, Document, Record
from ..graph.table_digests import ClaimRows, Packed, pack
from ..graph.tables import Row, document_row, record_row
from .contract import Source
from .stored_tables import StoredTables


@dataclass(frozen=True, slots=True)
class Loaded:
    """The tables of one source.

    `places` is the file and row of an item by its uid. `inputs` is a hash of all that the tables
    follow from, "" where that is not known. `stored` are the tables in the ledger if they are the
    same, and passed the gate. `rows` counts the rows of its files: under '' those that gave
    something, the others by the reason for which they were left out. It is empty for a list that
    was not read now, and for a source that does not count. `attached` is a folder of files that go
    into the ledger beside the tables.
    """

    source: Source
    documents: Sequence[Document]
    records: Sequence[Record]
    claims: Sequence[Claim]
    issues: Sequence[Row]
    contacts: Sequence[Row] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    inputs: str = ""
    stored: StoredTables | None = None
    rows: Mapping[str, int] = field(default_factory=dict)
    attached: TemporaryDirectory[str] | None = None
    # The tables as they are written, from when their digest was asked for until then.
    _packed: list[Packed] = field(default_factory=list, compare=False, repr=False)

    def digest(self) -> str:
        """Return the digest of the tables."""
        if not self._packed:
            self._packed.append(pack(self.tables()))
        return self._packed[0][0]

    def packed(self) -> Packed:
        """Return the digest and the tables in Arrow form, which are not kept any longer."""
        return self._packed.pop() if self._packed else pack(self.tables())

    def tables(self) -> dict[str, Sequence[Row]]:
        """Return the tables that go into the ledger."""
        # Rows are made as they are written, so that claims do not stand in memory twice.
        return {
            "documents": Mapped(self.documents, document_row),
            "records": Mapped(self.records, record_row),
            "claims": ClaimRows(self.claims),
            "issues": list(self.issues),
            "contacts": list(self.contacts),
        }

    @property
    def brought(self) -> SourceTables:
        """The tables in the form that the gate checks."""
        return SourceTables(
            self.source.name,
            self.documents,
            self.records,
            self.claims,
            self.contacts,
            self.issues,
            places=self.places,
        )

    def counts(self) -> dict[str, int]:
        """Return the counts that `expect` in source.toml can name."""
        if self.stored is not None:
            noted = self.stored.stored.counts
            return {name: noted[name] for name in ("documents", "records", "claims", "facts")}
        return {
            "documents": len(self.documents),
            "records": len(self.records),
            "claims": len(self.claims),
            "facts": len(set(column(self.claims, "fact"))),
        }


def written(loaded: Loaded, ledger: Ledger, digest: str) -> Loaded:
    """Return a source whose tables were written: its claims are made again if somebody asks."""
    if loaded.stored is not None:
        return loaded

    def claims() -> list[Claim]:
        return list(claims_of_batches(ledger.table_batches(loaded.source.name, digest, "claims")))

    return replace(loaded, claims=Late(len(loaded.claims), claims))


def reused(source: Source, tables: StoredTables) -> Loaded:
    """Return a source as the ledger has it; its rows are read when somebody asks for them."""
    stored = tables.stored
    return Loaded(
        source,
        tables.documents,
        tables.records,
        tables.claims,
        tables.issues,
        tables.contacts,
        inputs=stored.inputs,
        stored=tables,
        # Of a list, the rows are printed when its files are read.
        rows={} if source.files else stored.rows,
    )
