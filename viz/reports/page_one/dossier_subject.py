"""What page one tells of one entity: its relations, and the statements by which it is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ....graph.analysis.route_engine import RouteResult
from ....graph.model import Claim, Edge, Route
from ....graph.schema import schema
from ...answers import party_context
from ...answers.serializer import Serializer
from ...drawing import scene_builders
from ...evidence.panel_builders import Evidence
from ..document import Run
from ..sections import claims_of, stands_alone, strongest
from .stated import StatedContext

# Statements in the answer, and rows of the picture.
STATEMENTS, ROWS = 3, 3
PARTS = ("BRANDED_BY", "CONTAINS")
# Statuses of claims that other parts print, or that no longer count.
APART = ("self", "denied", "error", "withdrawn")


@dataclass(frozen=True)
class DossierSubject(StatedContext):
    """What a dossier tells on page one.

    Attributes:
        evidence: The notes of the report.
        uid: The entity.
        own: Its relations, the best supported first, that may be printed.
        about: The claims about the entity itself.
        searches: The sentences on routes that were searched from the makers of its brands.
        tried: The answers of those searches, by country.
    """

    evidence: Evidence
    uid: str
    own: Sequence[Edge]
    about: Sequence[str]
    searches: Sequence[Run] = ()
    tried: Mapping[str, RouteResult] = field(default_factory=dict)

    @cached_property
    def edges(self) -> Sequence[Edge]:
        """The relations that are told: the best of each kind and direction, parts first."""
        best: dict[tuple[str, bool], Edge] = {}
        for edge in self.own:
            best.setdefault((edge.predicate, edge.source == self.uid), edge)
        return sorted(best.values(), key=self._order)[: STATEMENTS + ROWS]

    @property
    def is_weapon(self) -> bool:
        """Whether the dossier is of a weapon."""
        return self.family(self.uid) == "weapon"

    @property
    def without_route(self) -> bool:
        """Whether routes from the makers of its brands were searched, and none was found."""
        found: list[Route] = []
        for result in self.tried.values():
            found += result.routes
        return bool(self.tried) and not found

    @property
    def asks_for_parts(self) -> bool:
        """Whether the dossier asks which parts were found, and whether their makers supplied it."""
        found = False
        for edge in self.own:
            found = found or (edge.predicate in PARTS and edge.source == self.uid)
        return self.is_weapon and found

    @property
    def without_supply(self) -> bool:
        """Whether no relation says that anybody moved goods to it, and no search found a route.

        Where no brand was found there is no maker from whom a route could be searched.
        """
        moving = False
        for edge in self.own:
            into = edge.target == self.uid
            moving = moving or (into and schema().predicates[edge.predicate].moves == "forward")
        return (self.without_route or (self.asks_for_parts and not self.tried)) and not moving

    @cached_property
    def statements(self) -> list[Claim]:
        """The claims of the answer: the strongest of each relation, then of the entity itself."""
        claims = self.evidence.folded.claims
        able = [uid for uid in self.about if claims[uid].status not in (*APART, "gap")]
        uids: dict[str, None] = {}
        for edge in self.edges:
            # Of a weapon its figures come after its parts, and before what it is.
            if edge.predicate not in PARTS and self.is_weapon:
                uids[strongest(self.evidence, able)] = None
            uids[strongest(self.evidence, edge.claims)] = None
        uids[strongest(self.evidence, able)] = None
        told = list(filter(None, uids))
        return self.stated(told[: STATEMENTS + self.is_weapon])

    def _order(self, edge: Edge) -> tuple[bool, bool, float]:
        moves = schema().predicates[edge.predicate].moves == "forward"
        return edge.predicate not in PARTS, not moves, -edge.mixed


def dossier_subject(
    evidence: Evidence,
    uid: str,
    searches: Sequence[Run] = (),
    tried: Mapping[str, RouteResult] | None = None,
) -> DossierSubject:
    """Return what a dossier tells of an entity on page one.

    Args:
        evidence: The notes of the report.
        uid: The entity.
        searches: The sentences on routes that were searched from the makers of its brands.
        tried: The answers of those searches, by country.
    """
    own = able(evidence.serializer, relations_of(evidence.serializer, uid))
    return DossierSubject(evidence, uid, own, properties(evidence, uid), searches, tried or {})


def relations_of(serializer: Serializer, uid: str) -> list[Edge]:
    """Return the edges of an entity without its designations, the best supported first."""
    edges: list[Edge] = []
    for edge in serializer.folded.relations(ends=[uid]):
        # A summary repeats the steps of a chain, which are edges themselves; designations and
        # listings have a section of their own, with authority, act and day.
        if not edge.summary and edge.predicate not in scene_builders.BESIDE:
            edges.append(edge)
    return sorted(edges, key=lambda edge: (edge.predicate, -edge.support.mixed, edge.uid))


def able(serializer: Serializer, edges: Iterable[Edge]) -> list[Edge]:
    """Return the edges that may be printed: those with more than claims that never stand alone."""
    return [edge for edge in edges if not party_context.weak(serializer.folded, edge)]


def properties(evidence: Evidence, uid: str) -> list[str]:
    """Return the claims about an entity itself, without its own account, copies and weak ones."""
    uids: list[str] = []
    for claim in claims_of(evidence, evidence.folded.properties.get(uid, ())):
        if claim.status not in APART and stands_alone(claim):
            uids.append(claim.uid)
    return uids
