"""The inputs of a case's analyses: its route network, its names, and its store near two ends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.dates import check, parse_interval
from ..graph.errors import NotFound
from ..graph.naming import lookup
from .case_version import DecidedClaims
from .folder import CaseData

# What one method alone needs is imported there, so that a command loads only what it uses.
if TYPE_CHECKING:
    from ..graph.analysis.route_engine import RouteEngine
    from ..graph.analysis.signal_inputs import SignalInputs
    from ..graph.ledger_index import RowLookup
    from ..graph.naming.image import Image
    from ..graph.store.case_ledger import CaseLedger
    from ..graph.store.subgraph import CaseSubgraph
    from ..graph.tables import Row


class CaseInputs(CaseData):
    """A case with what its analyses are computed from."""

    def __init__(self, path: Path, number: int | None = None) -> None:
        """Read nothing yet (see `CaseData`)."""
        super().__init__(path, number)
        self._image: tuple[DecidedClaims, Image] | None = None

    @property
    def image(self) -> Image:
        """The names of this version, and how many claims name each entity.

        They are read from a file of the case where there is one for this version, so that `find`
        reads no table.
        """
        # A decision makes new claims and entities, and the names of the old ones no longer count.
        if self._image is None or self._image[0] is not self.decided:
            self._image = (self.decided, self._read_image())
        return self._image[1]

    def _read_image(self) -> Image:
        from ..graph.naming import image

        digest = self.digest
        if not self.decided.identities_known:
            stored = image.read(self.path, digest)
            if stored is not None:
                return stored
        counts: dict[str, int] = {}
        for claim in self.claims.values():
            # As a set: a claim about an entity itself names it once.
            for uid in {self.identities.uid(claim.subject), self.identities.uid(claim.object)}:
                counts[uid] = counts.get(uid, 0) + 1
        computed = image.Image(self.identities, counts, len(self.proposals.claims))
        image.write(self.path, digest, computed)
        return computed

    def route_engine(
        self, as_of: str | None = None, during: str | None = None, possible: bool = False
    ) -> RouteEngine:
        """Return the engine for questions of routes, over what was public on a date.

        Args:
            as_of: See `Case.routes`.
            during: See `Case.routes`.
            possible: Whether a route may pass two parties that a decision calls `unsure`.
        """
        from ..graph.analysis.route_engine import RouteEngine

        return RouteEngine(self.fold(as_of, during), self.identities, self.table, possible)

    def subgraph(
        self,
        url: str,
        ends: tuple[str, str],
        others: Sequence[str] = (),
        max_steps: int = 8,
        as_of: str | None = None,
        during: str | None = None,
    ) -> CaseSubgraph:
        """Return the part of the case that a question of routes needs, found through a store.

        Memory follows the question, not the size of the case.

        Raises:
            StoreFault: The store holds another version of the case: a newer claim would be missed.
        """
        from ..graph.ledger_index import ScanLookup
        from ..graph.store.subgraph import subgraph

        ledger = self.case_ledger(ScanLookup(self.ledger, self.state))
        span = parse_interval(during, "--during") if during else None
        day = check(as_of, "--as-of") if as_of else ""
        return self.case_store(url).read_same(
            lambda store: subgraph(store, ledger, ends, others, max_steps, day, span)
        )

    def case_ledger(self, tables: RowLookup) -> CaseLedger:
        """Return this version's log under the decisions in force, read through a row index."""
        from ..graph.store.case_ledger import CaseLedger

        order, decisions = self._source_names(), self.decisions(self.sources)
        return CaseLedger(tables, decisions, self.reviews, order, self.table, self.let_in)

    def contacts(self, as_of: str | None = None) -> list[Row]:
        """Return the addresses and telephone numbers of firms on lists, public on a date."""
        from ..graph.contacts import public

        published = {uid: document.published for uid, document in self.documents.items()}
        return public(self.ledger.read(self.state, "contacts"), published, as_of or "")

    def signal_inputs(self, as_of: str | None = None) -> SignalInputs:
        """Return the inputs of red flags and country indicators, as public on a date."""
        from ..graph.analysis.signal_inputs import SignalInputs

        return SignalInputs(self.fold(as_of), self.identities, self.contacts(as_of))

    def uid(self, text: str) -> str:
        """Return the uid of the one entity that a name, identifier or uid stands for.

        Args:
            text: A name or alias, the beginning of one, an identifier or a uid, as a person types
                it.

        Raises:
            BadInput: Nothing matches, or several entities do; the message lists them.

        >>> case.uid("IEMZ Kupol")
        'ru-inn-1831083343'
        """
        return lookup.one(self.identities, text).uids[0]

    def thing(self, text: str) -> tuple[str, str]:
        """Return the kind of thing that a text stands for and its uid.

        Returns:
            The kind is "claim", "proposal", "edge" or "entity".

        Raises:
            NotFound: A proposal of this uid was rejected, or no relation has it.
            BadInput: No entity has this name, or several have.
        """
        if text in self.claims:
            return "claim", text
        if text in self.sides.proposals:
            return "proposal", text
        if text in self.sides.rejected:
            decision = self.sides.rejected[text].note.rpartition("; ")[2]
            raise NotFound(f"{text}: {decision}; to take it back: entrepot review {text} --as undo")
        if text.startswith("e-"):
            edges = self.fold().edges
            if text in edges:
                return "edge", text
            raise NotFound(f"{text}: no such edge in {len(edges)} edges of this state")
        return "entity", self.uid(text)
