"""Every party that claims name, with its roles in them: for a route, a report, a page or a step.

Beside the two ends of a step these are the parties between, the carriers and those behind them,
those said to carry the same goods to its end, firms that work at its places, ships that called
there at the time, and the makers of its goods. A source is not named by its own statement. Each
role rests on a claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..fold import Folded
from ..identity import Identities
from ..measures import in_force
from ..model import Claim, Edge
from ..schema import schema
from .route_order import goods_fit

# In the order in which a party's roles are printed.
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
    """The role of a party in one claim.

    Attributes:
        role: One of `ROLES`.
        of: Uid of the entity that the role refers to; "" for the ends of a step.
        claim: Uid of the claim.
    """

    role: str
    of: str
    claim: str


@dataclass(frozen=True, slots=True)
class NamedParty:
    """A party that claims name, and its roles, each once."""

    party: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    """A party in a claim, as the claim names it."""

    claim: Claim
    party: str
    role: str
    of: str = ""


class PartyNaming:
    """The parties that stand beside the movements of a case; each looked up once, for any steps."""

    def __init__(self, folded: Folded, ids: Identities) -> None:
        """Take the claims among which those about carrying, calling, owning and making stand.

        Args:
            folded: The combined claims.
            ids: The entities of the case.
        """
        self.folded, self.ids = folded, ids
        self._by_end: dict[tuple[str, str], list[Claim]] = {}

    def of(self, edges: Sequence[Edge], parallel: Sequence[Edge] = ()) -> list[NamedParty]:
        """Return every party that the claims of some relations name, the ends first.

        States are left out, and each party comes once.

        Args:
            edges: The relations.
            parallel: Relations of other goods between the same ends. Their claims are not those of
                `edges`, but parties that carry such goods there stand beside both.
        """
        roles: dict[str, dict[Role, None]] = defaultdict(dict)
        for mention in self._mentions(edges, parallel):
            self._put(roles, mention)
        # After the others, because carriers are known only once all claims were looked at.
        for mention in self._behind_carriers(list(roles)):
            self._put(roles, mention)
        parties: list[NamedParty] = []
        for party, each in roles.items():
            parties.append(NamedParty(party, tuple(sorted(each, key=_order))))
        return parties

    def blocked(self, party: str) -> list[Claim]:
        """Return the blocking measures on a party that have not ended by the date of the case."""
        measures = schema().measures
        claims = in_force(self.folded, party)
        return [claim for claim in claims if measures[claim.measure]["blocking"]]

    def _put(self, roles: dict[str, dict[Role, None]], mention: _Mention) -> None:
        uid = self.ids.uid(mention.party)
        entity = self.ids.entities.get(uid)
        # A state is no party: its firms and bodies stand under their own names.
        if entity is not None and schema().family(entity.kind) != "state":
            of = self.ids.uid(mention.of) if mention.of else ""
            roles[uid][Role(mention.role, of, mention.claim.uid)] = None

    def _mentions(self, edges: Sequence[Edge], parallel: Sequence[Edge]) -> Iterator[_Mention]:
        """Yield the parties in the claims of relations, then those beside them."""
        for edge in edges:
            for claim in self._printable(edge):
                yield from _parties(claim)
        for edge in (*edges, *parallel):
            yield from self._carrying(edge)
            yield from self._at_places(edge)
            yield from self._voyages(edge)
            yield from self._makers(edge)

    def _printable(self, edge: Edge) -> list[Claim]:
        """Return the claims of a relation that may be printed.

        Errors are left out, and so is a relation of which all claims are only weakly sourced.
        """
        printable: list[Claim] = []
        sourced = False
        for uid in edge.claims:
            claim = self.folded.claims[uid]
            # An unknown step scores nothing, but that a source looked into it is printed.
            if _scored(claim) or claim.status == "gap":
                printable.append(claim)
                sourced = sourced or claim.alone
        return printable if sourced else []

    def _carrying(self, edge: Edge) -> Iterator[_Mention]:
        """Yield those said to carry goods to the end of a step that can be its goods."""
        for claim in self._claims("TRANSPORTS", edge.target):
            goods = self.ids.uid(claim.goods) if claim.goods else ""
            broader = {uid: self.ids.broader(uid) for uid in (edge.goods, goods) if uid}
            if goods_fit(edge.goods, goods, broader):
                yield _Mention(claim, claim.subject, "carries to", edge.target)

    def _at_places(self, edge: Edge) -> Iterator[_Mention]:
        """Yield the firms that work at a step's places, and the ships that called at the time."""
        # A dict and not a set, so that places come in the order in which claims name them.
        places = dict.fromkeys((edge.source, edge.target))
        for claim in self._printable(edge):
            places.update(dict.fromkeys(map(self.ids.uid, claim.waypoints)))
        for place in places:
            for claim in self._claims("OPERATES_AT", place):
                yield _Mention(claim, claim.subject, "works at", place)
            for claim in self._claims("CALLED_AT", place):
                if _meets(claim, edge):
                    yield _Mention(claim, claim.subject, "called at", place)

    def _voyages(self, edge: Edge) -> Iterator[_Mention]:
        """Yield the carriers of voyages between the ends of a step at the time."""
        for claim in self._claims("VOYAGED_TO", edge.target):
            if self.ids.uid(claim.subject) == edge.source and _meets(claim, edge):
                for carrier in claim.carriers:
                    yield _Mention(claim, carrier, "carrier")

    def _makers(self, edge: Edge) -> Iterator[_Mention]:
        if edge.goods:
            for claim in self._claims("MANUFACTURES", edge.goods):
                yield _Mention(claim, claim.subject, "maker", edge.goods)

    def _behind_carriers(self, parties: Sequence[str]) -> Iterator[_Mention]:
        """Yield the owners of the carriers among some parties, and those linked to them."""
        for party in parties:
            if schema().family(self.ids.entities[party].kind) != "carrier":
                continue
            for claim in self._claims("OWNS", party):
                yield _Mention(claim, claim.subject, "owner", party)
            for claim in self._claims("LINKED_TO", party):
                yield _Mention(claim, claim.object, "linked", party)

    def _claims(self, predicate: str, end: str) -> Sequence[Claim]:
        """Return the claims of a predicate that stand beside movements at an entity."""
        if (predicate, end) not in self._by_end:
            found: list[Claim] = []
            for claim in self.folded.claims_naming([end], [end], self.ids):
                beside = claim.predicate == predicate and claim.object and claim.alone
                if beside and _scored(claim) and self.ids.uid(_end_of(claim)) == end:
                    found.append(claim)
            self._by_end[predicate, end] = found
        return self._by_end[predicate, end]


def _end_of(claim: Claim) -> str:
    """Return the end of a claim at which it stands beside movements."""
    # LINKED_TO goes from a carrier to those behind it: it is looked up by its subject.
    return claim.subject if claim.predicate == "LINKED_TO" else claim.object


def _scored(claim: Claim) -> bool:
    return schema().statuses[claim.status].scored


def _meets(claim: Claim, edge: Edge) -> bool:
    """Return whether a claim is about a time at which a step may have happened."""
    return any(claim.interval.meets(span) for _, span in edge.intervals)


def _parties(claim: Claim) -> Iterator[_Mention]:
    """Yield the parties that a claim itself names."""
    moves = schema().predicates[claim.predicate].moves == "forward"
    yield _Mention(claim, claim.subject, "from" if moves else "party")
    yield _Mention(claim, claim.object, "to" if moves else "party")
    for stage in claim.via:
        for party in stage.parties:
            yield _Mention(claim, party, "between")
    for carrier in claim.carriers:
        yield _Mention(claim, carrier, "carrier")
    for place in claim.waypoints:
        yield _Mention(claim, place, "waypoint")


def _order(role: Role) -> tuple[int, str, str]:
    return ROLES.index(role.role), role.claim, role.of
