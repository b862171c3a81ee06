"""The inputs of a case's analyses: its route network, its names, and its store near two ends."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.dates import check, parse_interval
from ..graph.errors import NotFound
from ..graph.naming import lookup
from .case_stores import CaseStores
from .state_images import FOLDER, StateImages

# What one method alone needs is imported there, so that a command loads only what it uses.
if TYPE_CHECKING:
    from ..graph.analysis.arrays import GraphArrays
    from ..graph.analysis.edges_between import ArcDates
    from ..graph.analysis.route_engine import RouteEngine
    from ..graph.analysis.signal_inputs import SignalInputs
    from ..graph.analysis.stored_arrays import StoredView
    from ..graph.fold import Folded
    from ..graph.identity import Identities
    from ..graph.ledger_index import RowLookup
    from ..graph.party_addresses import PartyAddresses
    from ..graph.store.case_ledger import CaseLedger
    from ..graph.store.subgraph import CaseSubgraph
    from ..graph.tables import Row


# The share of relations and entities that differ above which arrays are built anew.
EDITED = 0.1


class CaseInputs(CaseStores):
    """A case with what its analyses are computed from."""

    def route_engine(
        self, as_of: str | None = None, during: str | None = None, possible: bool = False
    ) -> RouteEngine:
        """Return the engine for questions of routes, over what was public on a date.

        Args:
            as_of: See `Case.routes`.
            during: See `Case.routes`.
            possible: Whether a route may pass two parties that a decision calls `unsure`.
        """
        return self.engine_over(self.fold(as_of, during), possible)

    def engine_over(self, folded: Folded, possible: bool = False) -> RouteEngine:
        """Return the engine for questions of routes over relations of this case.

        Args:
            folded: The relations of any day and period, as `fold` returns them.
            possible: See `route_engine`.
        """
        from ..graph.analysis.route_engine import RouteEngine

        view = None if possible else self._view_of(folded, self.fold())
        return RouteEngine(folded, self.identities, self.table, possible, view=view)

    def ready_routes(self) -> tuple[RouteEngine, ArcDates | None] | None:
        """Return the engine over the image of this version, for many questions.

        Returns:
            The engine, with the dates of the claims behind its arcs where those are stored. None
            without an image: all claims would have to be combined in memory.
        """
        from ..graph.analysis.edges_between import ArcDates
        from ..graph.analysis.route_engine import RouteEngine

        if not StateImages(self.path).path_of(self.digest).is_file():
            return None
        folded, image = self.fold(), self.decided.image
        stored = self._stored_view(folded)
        if stored is None or image is None:
            return RouteEngine(folded, self.identities, self.table), None
        engine = RouteEngine(folded, self.identities, self.table, view=stored.view)
        return engine, ArcDates(stored.edges, image.fold_arrays)

    def prepare(self) -> None:
        """Make what questions read of this version: its image, and the arrays of routes.

        Those of a version that is read together with another one follow from the other's in little
        time, when a route is asked for.
        """
        super().prepare()
        image = self.decided.image
        if image is None or not image.other:
            self._stored_view(self.fold())

    def _stored_view(self, folded: Folded) -> StoredView | None:
        """Return the arrays of a large version, which are stored if need be; None for others.

        A case without an image, which cannot be written to, has none.
        """
        from ..graph.analysis import stored_arrays

        path = self.path / FOLDER / f"arrays-{self.digest[:16]}.image"
        large = sum(folded.movements.values()) >= stored_arrays.STORED_FROM
        # The arrays that are stored of a version have all of its claims.
        if self._is_narrowed or not large:
            return None
        if not StateImages(self.path).path_of(self.digest).is_file():
            return None
        stored = stored_arrays.read_arrays(path, self.digest, folded.edge_index.at)
        if stored is None:
            stored = self._view_of_other(folded) or self._built_view(folded, self.identities)
            _keep(path, self.digest, stored)
        return stored

    def _view_of(self, folded: Folded, every: Folded) -> GraphArrays | None:
        """Return the arrays of a fold of any day, from those that are stored; None without these.

        Args:
            folded: The relations of the day.
            every: Those of all days.
        """
        stored = self._stored_view(every)
        # A day by which all was public leaves every relation as it is.
        if stored is None or len(folded.claims) == len(every.claims):
            return stored.view if stored else None
        difference = folded.made.get("day")
        if difference is None:
            return None
        from ..graph.analysis.edited_view import OtherVersion, view_of_day

        version = OtherVersion(stored, every, self.identities)
        return view_of_day(version, folded, self.identities, difference)

    def _built_view(self, folded: Folded, ids: Identities) -> StoredView:
        """Return the arrays of a version, built from all relations."""
        from ..graph.analysis.folded_arrays import from_fold
        from ..graph.analysis.stored_arrays import StoredView

        return StoredView(*from_fold(folded, ids))

    def _view_of_other(self, folded: Folded) -> StoredView | None:
        """Return the arrays of a version, made from those of another one; None if there are none.

        They are built anew where more than some of the relations differ.
        """
        from ..graph.analysis import edited_view, stored_arrays
        from ..graph.image.edit.row_differences import row_differences

        image = self.decided.image
        others = StateImages(self.path).others(self.digest, self.table)
        if image is None:
            return None
        for other in others:
            # Which rows differ from those of any other image had to be looked for.
            if image.other not in ("", other.digest):
                continue
            path = self.path / FOLDER / f"arrays-{other.digest[:16]}.image"
            at = other.folded.edge_index.at
            stored = stored_arrays.read_arrays(path, other.digest, at)
            if stored is None and image.other:
                # Once, as all later versions that are read together with it need them.
                stored = self._built_view(other.folded, other.ids)
                _keep(path, other.digest, stored)
            if stored is None:
                continue
            edges = row_differences(other.edge_rows, image.edge_rows)
            entities = row_differences(other.entity_rows, image.entity_rows)
            if len(edges.new) + len(entities.new) > len(edges) * EDITED:
                continue
            changed = [row.key for row in entities.new.values()]
            changed += map(other.entity_rows.key, entities.gone)
            version = edited_view.OtherVersion(stored, other.folded, other.ids)
            view = edited_view.edited_view(version, folded, self.identities, edges, changed)
            if view is not None:
                return view
        return None

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
        return self.filled_store(url).read_same(
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

        return public(self.ledger.read(self.state, "contacts"), self.published, as_of or "")

    def addresses_at(self, folded: Folded) -> PartyAddresses:
        """Return a lookup of the addresses that registers print for parties, as public in a fold.

        Args:
            folded: The fold, of which the date counts.
        """
        from ..graph.ledger_index import ScanLookup
        from ..graph.party_addresses import PartyAddresses

        tables = ScanLookup(self.ledger, self.state)
        return PartyAddresses(tables, self.identities, self.published, folded.as_of)

    @property
    def published(self) -> dict[str, str]:
        """The day on which each document was published, by its uid."""
        return {uid: document.published for uid, document in self.documents.items()}

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
            raise NotFound(f"{text}: no such relation among {len(edges)} edges of this state")
        return "entity", self.uid(text)


def _keep(path: Path, digest: str, stored: StoredView) -> None:
    """Write the arrays of a version, if the case can be written to."""
    from ..graph.analysis import stored_arrays

    with suppress(OSError):  # they are then made by the next question too
        stored_arrays.write_arrays(path, digest, stored.view, stored.edges)
