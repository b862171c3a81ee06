"""The content of one version of a case: its claims, entities and relations, and their digest."""

from __future__ import annotations

import json
import warnings
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Self

from ..graph.dates import Interval, check, parse_interval
from ..graph.errors import OwnRule
from ..graph.fold import Folded
from ..graph.gate.reviewer_corrections import fitting
from ..graph.identity import Identities
from ..graph.image.state_image import StateInputs
from ..graph.ledger import State
from ..graph.model import Claim, Document, Record
from ..graph.own_rules import OwnRules, with_rules
from ..graph.proposals import ClaimsByStanding, Proposals
from ..graph.reviews import Review, read_reviews
from ..graph.schema import schema
from ..graph.store.stamps import stamp_of
from ..graph.tables import Row
from ..graph.user_folder import MADE, known_folder
from .case_settings import CaseSettings
from .case_version import DecidedClaims, VersionTables
from .decision_files import own_decisions
from .foreign_case import become_known
from .state_images import StateImages

if TYPE_CHECKING:
    from ..graph.columns.engines import Engine


class CaseData(CaseSettings):
    """A case folder, read at one version of its claim log."""

    def __init__(self, path: Path, number: int | None = None) -> None:
        """Read nothing yet.

        Args:
            path: The case folder.
            number: Number of the version; None is the last.
        """
        super().__init__(path, number)
        self._tables = VersionTables(self.ledger, number)
        self._decided: DecidedClaims | None = None
        self._engine: tuple[Engine, Path] | None = None
        self._just_checked: Identities | None = None  # the entities that a build has just found
        # Whether claims are left out (see `without`): what is stored of the version has them.
        self._is_narrowed = False
        self._is_known = False
        self._own_rules: OwnRules | None = None

    @property
    def state(self) -> State:
        """The version of the claim log that the case is read at."""
        if not self._is_known:
            become_known(self.path, self.ledger)
            self._is_known = True
        return self._tables.state

    @property
    def documents(self) -> Mapping[str, Document]:
        """Every document by uid."""
        return self.decided.documents

    @property
    def decided(self) -> DecidedClaims:
        """The claims and entities under the decisions in force."""
        if self._decided is None:
            decided = DecidedClaims(
                self._tables,
                lambda: self.reviews,
                self.let_in,
                self._decisions_about,
                self._source_names,
                lambda: self.table,
            )
            decided.engine, decided.like = self._engine, self._just_checked
            state = self.state
            images = StateImages(self.path)
            images.refuse_damage(self.ledger, state)
            inputs = self._inputs
            images.attach(decided, inputs, self.table)
            self._decided = decided
            self._say_own()
        return self._decided

    @property
    def own_rules(self) -> OwnRules:
        """What the case has of its own that changes its answers."""
        if self._own_rules is None:
            sources = self.state.sources  # first: the folder is known from then on
            known = known_folder(self.path)
            differing = known.differing if known else {}
            self._own_rules = OwnRules(
                self._own_strengths,
                len(own_decisions(self.path)),
                len(self.reviews),
                tuple(name for name in sorted(differing) if sources.get(name) == differing[name]),
            )
        return self._own_rules

    def _say_own(self) -> None:
        """Warn of what others have put into the case that changes its answers."""
        known = known_folder(self.path)
        line = self.own_rules.line()
        # Whoever made a case knows what they decided; its answers carry it all the same.
        if line and (known is None or known.standing != MADE):
            warnings.warn(f"{self.path}: the case has of its own: {line}", OwnRule, stacklevel=2)

    @property
    def rows(self) -> Iterator[Row]:
        """The claims table, one row a claim, as reviewed; it is read anew each time."""
        return self.decided.rows()

    @property
    def sides(self) -> ClaimsByStanding:
        """Every claim, by whether it counts, is a proposal or was rejected."""
        return self.decided.sides

    @property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim that counts by uid, scored or not: no proposal is among them."""
        return self.decided.claims

    @property
    def identities(self) -> Identities:
        """Which records are one entity, under the decisions in force."""
        return self.decided.identities

    @property
    def proposals(self) -> Proposals:
        """What rules extracted and no person has accepted, with the entities that it names."""
        return self.decided.proposals

    @property
    def records(self) -> list[Record]:
        """The records that make the graph: without names that only proposals know."""
        return self.decided.graph_records

    @property
    def every_record(self) -> list[Record]:
        """Every record, as its source has it."""
        return self.decided.records

    @property
    def reviews(self) -> list[Review]:
        """The decisions of people about claims of this case, in order."""
        reviews = read_reviews(self.path / "decisions.toml")
        return fitting(reviews, lambda: self._tables.records)

    @property
    def _stated(self) -> dict[str, object]:
        """All inputs of this version's edges: source digests, decisions, reviews, strengths."""
        table = {**asdict(self.table), "strength": dict(self.table.strength)}
        parts: dict[str, object] = {
            "sources": dict(self.state.sources),
            "decisions": list(map(asdict, self.decisions(self.sources))),
            "table": table,
        }
        # What a case does not have leaves its stamp as it is, so that its store need not be filled
        # again.
        if left := self.ledger.left(self.state).of("claims"):
            parts["left out"] = sorted(map(str, left))
        if reviews := self.reviews:
            parts["reviews"] = list(map(asdict, reviews))
        if self.let_in:
            parts["let in"] = self.let_in
        return {**parts, "schema": schema().version}

    @property
    def digest(self) -> str:
        """A hash of all that was read and decided at this state: equal hash, equal briefs."""
        return stamp_of(self._stated)

    @property
    def _inputs(self) -> StateInputs:
        """What this version follows from, as its image states it."""
        stated = self._stated
        # As it is read again: JSON has no tuples.
        return StateInputs(
            stamp_of(stated), json.loads(json.dumps(stated, default=str)), self._source_names()
        )

    def forget(self) -> None:
        """Apply decisions and reviews anew when next needed: they have changed."""
        self._decided = self._own_rules = None

    def reread(self) -> None:
        """Read sources and tables anew when next needed: they have changed."""
        self._sources = None
        self._tables = VersionTables(self.ledger, self.number)
        self.forget()

    def without(self, sources: Collection[str]) -> tuple[Self, int]:
        """Return this case without the claims of some sources, and how many claims those are.

        The names that such a source gives a party are left out too, unless a claim that stays names
        the party by them.
        """
        if not sources:
            return self, 0
        # A case of its own with the same version: the claims left out must be in no cache of it.
        narrowed = type(self)(self.path, self.number)
        narrowed.ledger = self.ledger
        narrowed._tables = VersionTables(self.ledger, self.number, self.state)
        narrowed._decided = self.decided.without(sources)
        narrowed._is_narrowed = True
        return narrowed, len(self.claims) - len(narrowed.claims)

    def to_pass_on(self) -> tuple[Self, dict[str, int]]:
        """Return this case as others may read it, and what was left out.

        The claims of sources whose licence lets nothing be passed on are left out before anything
        is worked out, as briefs do it.

        Returns:
            The case, and the number of claims left out by the name of their source.
        """
        refused = {source.name for source in self.sources if source.reuse == "refused"}
        narrowed, _ = self.without(refused)
        left = dict.fromkeys(sorted(refused), 0)
        for uid in self.claims if refused else ():
            # A claim's uid begins with the name of its source.
            name = uid.partition(":")[0]
            if name in refused:
                left[name] += 1
        return narrowed, {name: count for name, count in left.items() if count}

    def fold(self, as_of: str | None = None, during: str | None = None) -> Folded:
        """Combine the claims into relations.

        Args:
            as_of: Use only what was public on this date: a year, month or day.
            during: Use only claims about this period, such as "2024-03..2024-12".

        Returns:
            The relations by uid in `edges`, and the claims that were used in `claims`.

        Raises:
            BadInput: A date or period is not valid.

        >>> folded = case.fold()
        >>> len(folded.claims), len(folded.edges)
        (1746, 1302)
        """
        if not as_of and not during:
            return with_rules(self.decided.folded, self.own_rules)
        day = check(as_of, "--as-of") if as_of else ""
        span: Interval | None = parse_interval(during, "--during") if during else None
        return with_rules(self.decided.folded_of(day, span), self.own_rules)
