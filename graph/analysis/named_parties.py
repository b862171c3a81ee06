"""Every party that claims name, with its role in them: of a route, a brief, a page, each leg.

Beside the two ends of a leg these are the parties between, the carriers and who stands behind them, who is
said to carry the same goods to its end, ships that called and firms that work at its places while it was,
and who makes its goods. Who merely says something is not named by it. Each role rests on a claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..fold import Folded
from ..identity import Identities
from ..measures import in_force
from ..model import Claim, Edge
from ..schema import schema
from .route_order import goods_fit

# In the order in which a party's roles are told.
ROLES = (
    "from",
    "to",
    "between",
    "carrier",
    "carries to",
    "called at",
    "works at",
    "owner",
    "linked",
    "maker",
    "waypoint",
    "party",
)


@dataclass(frozen=True, slots=True)
class Role:
    """What a party is in one claim: a role of `ROLES`, of whom or where ('' for the ends of a leg), the claim."""

    role: str
    of: str
    claim: str


@dataclass(frozen=True, slots=True)
class NamedParty:
    """A party that claims name, and its roles, each once."""

    party: str
    roles: tuple[Role, ...]


class PartyNaming:
    """Who stands beside movements in a fold; filed once, asked of any legs."""

    def __init__(self, folded: Folded, ids: Identities) -> None:
        """File the claims about carrying, calling, working at a place, owning carriers, and making goods."""
        self.folded, self.ids = folded, ids
        self._to: dict[tuple[str, str], list[Claim]] = {}
        kept = (
            "TRANSPORTS",
            "CALLED_AT",
            "OPERATES_AT",
            "VOYAGED_TO",
            "OWNS",
            "LINKED_TO",
            "MANUFACTURES",
        )
        for claim in folded.claims.values():
            if (
                claim.predicate in kept
                and claim.object
                and claim.alone
                and schema().statuses[claim.status].scored
            ):
                end = claim.subject if claim.predicate == "LINKED_TO" else claim.object
                self._to.setdefault((claim.predicate, ids.uid(end)), []).append(claim)

    def of(self, edges: Sequence[Edge], parallel: Sequence[Edge] = ()) -> list[NamedParty]:
        """Return every party that the claims of some edges name, the ends first; no state, and nobody twice.

        `parallel` are edges of other goods between the same ends: their claims are not these edges', but who is
        said to carry such goods there stands beside both.
        """
        roles: dict[str, dict[Role, None]] = defaultdict(dict)

        def put(party: str, role: str, of: str, claim: Claim) -> None:
            uid = self.ids.uid(party)
            entity = self.ids.entities.get(uid)
            if entity is not None and schema().family(entity.kind) != "state":
                roles[uid][Role(role, self.ids.uid(of) if of else "", claim.uid)] = None

        for edge in edges:
            for claim in self._told(edge):
                for party, role in self._in(claim):
                    put(party, role, "", claim)
        for edge in (*edges, *parallel):
            for claim, party, role, of in self._beside(edge):
                put(party, role, of, claim)
        carriers = [u for u in roles if schema().family(self.ids.entities[u].kind) == "carrier"]
        for carrier in carriers:
            for claim in self._to.get(("OWNS", carrier), ()):
                put(claim.subject, "owner", carrier, claim)
            for claim in self._to.get(("LINKED_TO", carrier), ()):
                put(claim.object, "linked", carrier, claim)
        return [
            NamedParty(
                party, tuple(sorted(found, key=lambda r: (ROLES.index(r.role), r.claim, r.of)))
            )
            for party, found in roles.items()
        ]

    def blocked(self, party: str) -> list[Claim]:
        """Return the blocking measures on a party that have not ended by the day of the fold."""
        return [c for c in in_force(self.folded, party) if schema().measures[c.measure]["blocking"]]

    def _told(self, edge: Edge) -> list[Claim]:
        """Return the claims of an edge that may be printed: none that is an error, none only weakly sourced."""
        claims = [self.folded.claims[c] for c in edge.claims]
        able = [c for c in claims if schema().statuses[c.status].scored or c.status == "gap"]
        return able if any(c.alone for c in able) else []

    @staticmethod
    def _in(claim: Claim) -> Iterable[tuple[str, str]]:
        moves = schema().predicates[claim.predicate].moves == "forward"
        yield claim.subject, "from" if moves else "party"
        yield claim.object, "to" if moves else "party"
        for stage in claim.via:
            for party in stage.parties:
                yield party, "between"
        for carrier in claim.carriers:
            yield carrier, "carrier"
        for place in claim.waypoints:
            yield place, "waypoint"

    def _beside(self, edge: Edge) -> Iterable[tuple[Claim, str, str, str]]:
        """Yield (claim, party, role, of whom) of those who stand beside a leg by claims of their own."""
        goods = {edge.goods: self.ids.broader(edge.goods)} if edge.goods else {}
        spans = [i for _, i in edge.intervals]
        for claim in self._to.get(("TRANSPORTS", edge.target), ()):
            what = self.ids.uid(claim.goods) if claim.goods else ""
            if goods_fit(
                edge.goods, what, {**goods, what: self.ids.broader(what)} if what else goods
            ):
                yield claim, claim.subject, "carries to", edge.target
        ways = [w for c in self._told(edge) for w in c.waypoints]
        for place in dict.fromkeys((edge.source, edge.target, *map(self.ids.uid, ways))):
            for claim in self._to.get(("OPERATES_AT", place), ()):
                yield claim, claim.subject, "works at", place
            for claim in self._to.get(("CALLED_AT", place), ()):
                if any(claim.interval.meets(span) for span in spans):
                    yield claim, claim.subject, "called at", place
        for claim in self._to.get(("VOYAGED_TO", edge.target), ()):
            if self.ids.uid(claim.subject) == edge.source and any(
                claim.interval.meets(span) for span in spans
            ):
                for carrier in claim.carriers:
                    yield claim, carrier, "carrier", ""
        for claim in self._to.get(("MANUFACTURES", edge.goods), ()) if edge.goods else ():
            yield claim, claim.subject, "maker", edge.goods
