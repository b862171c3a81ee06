"""A version of a case: its tables as written, and its claims under the decisions in force.

Each part is read or computed when it is first needed, and then kept. A decision makes a new
`DecidedClaims` of the same tables; a build makes new tables, too.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ..graph.claim_columns import claims_of_batches
from ..graph.dates import Interval
from ..graph.errors import Incomplete
from ..graph.fold import Folded, fold_claims
from ..graph.identity import Decision, Identities, about_loaded, identify
from ..graph.image.state_image import StateContent, StateImage, StateInputs, claims_by_entity
from ..graph.ledger import Ledger, State
from ..graph.model import Claim, Document, Record
from ..graph.proposals import ClaimsByStanding, Proposals, counts, sides, without_names
from ..graph.reviews import Review, applied, applied_to_claims
from ..graph.support import StrengthTable
from ..graph.tables import Row, document_of, record_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..graph.columns.engines import Engine
    from ..graph.image.edit.edited_image import Version
    from ..graph.image.streamed_image import StateStream


class VersionTables:
    """The tables of one version of the claim log."""

    def __init__(self, ledger: Ledger, number: int | None, state: State | None = None) -> None:
        """Read nothing yet.

        Args:
            ledger: The claim log.
            number: Number of the version; None is the last.
            state: The version itself, where it is known already.
        """
        self.ledger = ledger
        self._number = number
        self._state = state

    @cached_property
    def state(self) -> State:
        """The version: which tables each source has in it.

        Warns (`Incomplete`) where an older version holds rows that the gate refuses today; they are
        not read.
        """
        if self._state is not None:
            return self._state
        state = self.ledger.state(self._number)
        line = self.ledger.left(state).line(state.number)
        if line:
            warnings.warn(line, Incomplete, stacklevel=2)
        return state

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every document by uid."""
        rows = self.ledger.read(self.state, "documents")
        return {str(row["uid"]): document_of(row) for row in rows}

    @cached_property
    def records(self) -> list[Record]:
        """Every record, as its source has it."""
        return [record_of(row) for row in self.ledger.read(self.state, "records")]

    def claim_rows(self) -> Iterator[Row]:
        """Return the rows of the claims table, one a claim; they are read anew each time."""
        return self.ledger.rows(self.state, "claims")


class DecidedClaims:
    """The claims and entities of a version under the reviews and identity decisions in force."""

    def __init__(
        self,
        tables: VersionTables,
        reviews: Callable[[], Sequence[Review]],
        rules: tuple[str, ...],
        decisions: Callable[[Collection[str]], Sequence[Decision]],
        order: Callable[[], Sequence[str]],
        strengths: Callable[[], StrengthTable],
    ) -> None:
        """Compute nothing yet.

        Args:
            tables: The tables of the version.
            reviews: Returns the decisions about claims, in order.
            rules: The rules whose claims count though no person has read them.
            decisions: Returns the identity decisions that concern some sources, in order.
            order: Returns the names of the sources, each after those that it uses.
            strengths: Returns the table of strengths in force.
        """
        self._tables = tables
        self._reviews = reviews
        self._rules = rules
        self._decisions = decisions
        self._order = order
        self._strengths = strengths
        self.image: StateImage | None = None  # the image from which all is read
        # The relations as objects, where this process has just computed them for an image.
        self.just_folded: Folded | None = None
        # Combines the claims on an engine; None: here.
        self.engine: tuple[Engine, Path] | None = None
        # The entities of the records, where this process has just found them.
        self.like: Identities | None = None

    def rows(self) -> Iterator[Row]:
        """Return the rows of the claims table as reviewed; they are read anew each time."""
        return applied(self._tables.claim_rows(), list(self._reviews()), self._rules)

    @cached_property
    def records(self) -> list[Record]:
        """Every record that entities may be made of."""
        return self._tables.records

    @cached_property
    def sides(self) -> ClaimsByStanding:
        """Every claim, by whether it counts, is a proposal or was rejected."""
        return sides(self._every())

    def _every(self) -> Iterator[Claim]:
        """Yield every claim as reviewed, read anew from the tables."""
        tables = self._tables
        claims = claims_of_batches(tables.ledger.batches(tables.state, "claims"))
        return applied_to_claims(claims, list(self._reviews()), self._rules)

    @property
    def number(self) -> int:
        """The number of claims, which the files of the tables tell."""
        return self._tables.ledger.number_of_rows(self._tables.state, "claims")

    @property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim that counts by uid, scored or not: no proposal is among them."""
        return self.sides.claims

    @cached_property
    def graph_records(self) -> list[Record]:
        """The records of the graph: a name that only proposals have makes no entity of it."""
        # Where all claims are not at hand they are read once more, if a record is only a name.
        known = self.claims.values() if "sides" in vars(self) else filter(counts, self._every())
        return without_names(self.records, known)

    @cached_property
    def identities(self) -> Identities:
        """Which records are one entity."""
        return self._identified(self.graph_records)

    @cached_property
    def proposals(self) -> Proposals:
        """What rules extracted and no person has accepted, with the entities that it names."""
        # Without proposals no further names are known, and the entities need not be found twice.
        proposed = self.sides.proposals
        ids = self._identified(self.records) if proposed else self.identities
        return Proposals(proposed, ids, self.identities)

    @property
    def documents(self) -> Mapping[str, Document]:
        """Every document by uid."""
        return self._tables.documents

    @cached_property
    def folded(self) -> Folded:
        """The relations of all claims, of any day and period."""
        if self.engine is not None:
            return self._folded_on(*self.engine)
        return fold_claims(self.claims.values(), self.identities, self._strengths())

    def folded_of(self, as_of: str, during: Interval | None) -> Folded:
        """Return the relations of a day and a period; see `fold_claims`."""
        if self.image is None:
            ids = self.identities
            return fold_claims(self.claims.values(), ids, self._strengths(), as_of, during)
        from ..graph.day_fold import fold_of_day  # numpy, which other questions do without

        arrays = self.image.fold_arrays
        return fold_of_day(self.folded, arrays, self.identities, self._strengths(), as_of, during)

    def _folded_on(self, engine: Engine, folder: Path) -> Folded:
        from ..graph.columns.claim_tables import tables_of
        from ..graph.columns.fold_plan import folded_on

        reviews, tables = list(self._reviews()), self._tables
        claims = tables_of(tables.ledger, tables.state, reviews, self._rules)
        counting = self.claims.values()
        return folded_on(engine, folder, claims, counting, self.identities, self._strengths())

    @cached_property
    def named(self) -> Mapping[str, int]:
        """The number of claims that name each entity as subject or object."""
        return claims_by_entity(self.claims.values(), self.identities)

    def computed(self) -> DecidedClaims:
        """Return the same claims, computed from the tables and from no image."""
        tables = VersionTables(self._tables.ledger, None, self._tables.state)
        return DecidedClaims(
            tables, self._reviews, self._rules, self._decisions, self._order, self._strengths
        )

    def content(self) -> StateContent:
        """Return all that the version says, as its image holds it."""
        return StateContent(
            self.claims,
            self.sides.proposals,
            self.sides.rejected,
            self.documents,
            self.identities,
            self.proposals.ids,
            self.folded,
            self.named,
        )

    def stream(self) -> StateStream:
        """Return the same with the claims as they are read, for an image of many claims."""
        from ..graph.image.streamed_image import StateStream  # numpy, only where one is made

        def proposed_ids(proposals: Mapping[str, Claim]) -> Identities:
            return self._identified(self.records) if proposals else self.identities

        ids = self.identities
        return StateStream(self._every(), self.documents, ids, proposed_ids, self._strengths())

    def version(self, inputs: StateInputs) -> Version:
        """Return what the image of the version is made from where most of it is known."""
        from ..graph.image.edit.edited_image import Version  # only where an image is made

        return Version(
            self._tables.ledger,
            self._tables.state,
            inputs,
            list(self._reviews()),
            self._rules,
            self._decisions,
            self._strengths(),
        )

    def read_from(self, image: StateImage) -> None:
        """Take what an image of this version holds in place of what would be computed."""
        self.just_folded, self.like = vars(self).get("folded"), None
        # All are cached properties: what is set here is never computed from the tables.
        self.sides = ClaimsByStanding(image.claims, image.proposals, image.rejected)
        self.identities = image.ids
        self.proposals = image.proposed
        self.folded = image.folded
        self.named = image.named
        self._tables.documents = image.documents
        self.image = image

    def _identified(self, records: list[Record]) -> Identities:
        if records is not self.records:
            self._identified(self.records)
        sources = {record.uid.partition(":")[0] for record in records}
        decisions = about_loaded(records, self._decisions(sources))
        found = identify(records, decisions, list(self._order()), like=self.like)
        if records is self.records:
            self.like = found
        return found

    def without(self, sources: Collection[str]) -> DecidedClaims:
        """Return these claims without those of some sources.

        The names that such a source gives a party are left out too, unless a claim that stays names
        the party by them.
        """
        kept = replace(self.sides, claims=self.claims).without(sources)
        named: set[str] = set()
        for claim in kept.claims.values():
            named.update(claim.names)
        records = []
        for record in self.records:
            if record.uid in named or record.uid.partition(":")[0] not in sources:
                records.append(record)
        narrowed = DecidedClaims(
            self._tables,
            self._reviews,
            self._rules,
            self._decisions,
            self._order,
            self._strengths,
        )
        # The two are cached properties: what is set here is never computed from the tables.
        narrowed.sides = kept
        narrowed.records = records
        return narrowed
