"""The parts of a case that may leave it as rows of a query, a bulk import or a screened table.

Rows that others make of the graph do not say from which claim each cell comes. So quotations are
found by their words, and claims of which nothing may be passed on are left out before, or refused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..graph.errors import BadInput, wrong
from ..graph.store.protocol import Content, Value
from ..graph.store.row_tables import PART, EdgeTable, NodeTable
from ..viz.files.case_tables import SOURCES, source_rows
from ..viz.files.graph_export import csv_table
from ..viz.wording.citations import quotation
from ..viz.wording.licences import Foot, foot, newest_days
from ..viz.words import english
from .case import Case

DOCUMENT = "Document"


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A case as others may read it.

    Attributes:
        case: The case without the claims of which nothing may be passed on.
        left: The number of claims left out by the name of their source.
        quotes: For each quotation that may not be passed on as it is, what stands in its place.
        foot: The sources with their terms.
        sources: The same as a table in CSV.
    """

    case: Case
    left: Mapping[str, int]
    quotes: Mapping[str, str]
    foot: Foot
    sources: str

    @classmethod
    def of(cls, case: Case) -> PassedOn:
        """Return a case as others may read it."""
        narrowed, left = case.to_pass_on()
        words, reuse, licences = english(), case.reuse, case.licences
        quotes: dict[str, str] = {}
        for claim in narrowed.claims.values():
            quote, refused = quotation(claim, reuse, words)
            # One text may be quoted by two sources: what one of them forbids counts.
            if refused or (quote != claim.quote and claim.quote not in quotes):
                quotes[claim.quote] = refused or quote
        counts = Counter(uid.partition(":")[0] for uid in narrowed.claims)
        days = newest_days(narrowed.claims.values())
        rows = list(source_rows(licences, counts, days, left, words))
        printed = foot(licences, days, left, words)
        return cls(narrowed, left, quotes, printed, csv_table(SOURCES, rows))

    def content(self) -> Content:
        """Return what a store may hold of the case if its files are passed on.

        A store that is filled from the case itself has all of it: `entrepot build --store` adds
        what is left out here.
        """
        whole = self.case.content()
        nodes = dict(whole.nodes)
        for kind in ("Claim", "Proposal"):
            if kind in nodes and self.quotes:
                nodes[kind] = NodeTable.of(nodes[kind]).with_cells(self.cell)
        if self.left and DOCUMENT in nodes:
            joined = _joined(whole, DOCUMENT)
            kept: list[Mapping[str, Value]] = []
            for row in nodes[DOCUMENT]:
                uid = str(row["uid"])
                # Another source may cite a document of one that is left out.
                if uid.partition(":")[0] not in self.left or uid in joined:
                    kept.append(row)
            nodes[DOCUMENT] = kept
        return replace(whole, nodes=nodes)

    def refuse_rows(self, where: str) -> None:
        """Raise `BadInput` if the graph holds claims of which nothing may be passed on."""
        if self.left:
            raise refused_rows(where, self.left)

    def rows(self, rows: Iterable[Sequence[Any]]) -> Iterator[list[Any]]:
        """Yield rows with quotations as they may be passed on."""
        for row in rows:
            yield list(map(self.cell, row))

    def cell(self, value: Any) -> Any:
        """Return a cell with quotations as they may be passed on."""
        if isinstance(value, str):
            return self.quotes.get(value, value)
        if isinstance(value, list | tuple):
            return list(map(self.cell, value))
        if isinstance(value, dict):
            return {key: self.cell(item) for key, item in value.items()}
        return value


def _joined(content: Content, kind: str) -> set[str]:
    """Return the uids of the nodes of a kind that an edge begins or ends at."""
    uids: set[str] = set()
    for (_, start, end), rows in content.edges.items():
        if kind in (start, end):
            for part in EdgeTable.of(rows).parts(PART):
                uids.update(part.starts, part.ends)
    return uids


def refused_rows(where: str, left: Mapping[str, int]) -> BadInput:
    """Return the fault of writing rows to a file where a source lets nothing be passed on."""
    held = "claims of " + ", ".join(f"{name} ({count})" for name, count in left.items())
    right = "a graph without them, since their terms let nothing be passed on; for yourself: --csv"
    return wrong(where, held, right)
