"""What red flags and country indicators ask of: claims, contacts and trade figures, filed once by what is asked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..contacts import Contacts
from ..dates import Interval, first_day, last_day
from ..fold import Folded
from ..identity import Identities
from ..measures import listed
from ..model import Claim, Edge
from ..schema import schema
from ..tables import Row
from ..trade import UNION, Ratio, TradeFlow, flows, ratios
from .ownership.owned import OwnerIndex

INVASION = "2022-02-24"
_TIER = re.compile(r"tier (\d(?:\.[AB])?)")


@dataclass(frozen=True, slots=True)
class Guidance:
    """Where a rule comes from. `passage` is the paragraph and, in our words, what it says; `read` how we know it."""

    by: str
    title: str
    date: str
    passage: str
    read: str


@dataclass(frozen=True, slots=True)
class Input:
    """A fact that an answer rests on, with the claim, edge, document or parties behind it."""

    what: str
    claim: str = ""
    edge: str = ""
    document: str = ""
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Priority:
    """A code of the Common High Priority List: tier, and the claim that it is on it."""

    code: str
    tier: str
    claim: str


class SignalInputs:
    """Everything that a rule may look at, as public on the day of the fold; made once."""

    def __init__(self, folded: Folded, ids: Identities, contacts: Iterable[Row]) -> None:
        """Hold a fold, its identities, and the contact rows that were public."""
        self.folded, self.ids, self._rows = folded, ids, list(contacts)

    @cached_property
    def listed(self) -> frozenset[str]:
        """Parties under a measure that has not ended."""
        return listed(self.folded)

    @cached_property
    def owners(self) -> OwnerIndex:
        """Owners by whom they own, for the rules of ownership."""
        return OwnerIndex(self.folded, self.ids)

    @cached_property
    def contacts(self) -> Contacts:
        """Addresses and telephone numbers, those of listed parties filed to be found."""
        return Contacts(self._rows, self.ids.uid, self.listed)

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Firms and bodies, by uid: no natural person, ship or place has a red flag of its own."""
        return tuple(
            u for u, e in sorted(self.ids.entities.items()) if schema().family(e.kind) == "party"
        )

    @cached_property
    def priority(self) -> Mapping[str, Priority]:
        """Codes of the Common High Priority List."""
        found = {}
        for claim in self.folded.claims.values():
            tier = _TIER.match(claim.text) if claim.predicate == "LISTED_ON" else None
            for code in claim.hs6 if tier else ():
                found[code] = Priority(code, tier[1] if tier else "", claim.uid)
        return found

    @cached_property
    def flows(self) -> tuple[TradeFlow, ...]:
        """The yearly figures of trade between countries."""
        return tuple(flows(self.folded.claims.values(), self.ids.uid))

    @cached_property
    def ratios(self) -> tuple[Ratio, ...]:
        """The changes of trade between two years that claims state without the figures."""
        return tuple(ratios(self.folded.claims.values(), self.ids.uid))

    @cached_property
    def union(self) -> str:
        """The uid of the European Union of 27, whose figures are sums of its members'."""
        return self.ids.uid(f"register:{UNION}")

    @cached_property
    def into(self) -> Mapping[str, list[Edge]]:
        """Movements by the party that receives, and owners and directors by the party that they own or direct."""
        return self._by(lambda e: e.target)

    @cached_property
    def out_of(self) -> Mapping[str, list[Edge]]:
        """Movements by the party that sends, and what a party owns or directs."""
        return self._by(lambda e: e.source)

    def on_lists(self, uid: str) -> list[Edge]:
        """Return the edges that say that something stands on a published list that is no designation."""
        found = (
            e for e in self.folded.edges.values() if e.predicate == "LISTED_ON" and e.source == uid
        )
        return [e for e in found if e.support.mixed > 0]

    def _by(self, end: Callable[[Edge], str]) -> Mapping[str, list[Edge]]:
        found: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.folded.edges.values():
            told = (
                edge.predicate in ("OWNS", "DIRECTS")
                or schema().predicates[edge.predicate].moves == "forward"
            )
            if told and edge.support.mixed > 0:
                found[end(edge)].append(edge)
        return found

    def moves(self, edges: Iterable[Edge]) -> list[Edge]:
        """Return the movements among edges."""
        return [e for e in edges if schema().predicates[e.predicate].moves == "forward"]

    def bearing(self, edge: Edge) -> list[Claim]:
        """Return the claims that bear an edge: no denial, error or withdrawal."""
        claims = (self.folded.claims[uid] for uid in edge.claims)
        return [c for c in claims if schema().statuses[c.status].scored]

    def codes(self, edge: Edge) -> dict[str, str]:
        """Return the HS codes (edition 2022) of what moves on an edge, each with a claim that says so."""
        found: dict[str, str] = {}
        for claim in self.bearing(edge):
            for code in self.codes_of(claim, edge.goods):
                found.setdefault(code, claim.uid)
        return found

    def codes_of(self, claim: Claim, goods: str) -> frozenset[str]:
        """Return the HS codes that a claim states, or else those of the goods that it names."""
        entity = self.ids.entities.get(goods)
        named = (
            (v for scheme, v in entity.identifiers if scheme == "hs6") if entity is not None else ()
        )
        return frozenset(claim.hs6) or frozenset(named)

    def founded(self, party: str) -> list[Claim]:
        """Return what is said of the day on which a party was incorporated."""
        claims = (self.folded.claims[u] for u in self.folded.properties.get(party, ()))
        return [
            c
            for c in claims
            if c.predicate == "INCORPORATED" and c.status not in ("denied", "withdrawn", "error")
        ]

    def name(self, uid: str) -> str:
        """Return a name to print; a code of a country that is not on file stands for itself."""
        return self.ids.entities[uid].name if uid in self.ids.entities else uid.upper()


def side(interval: Interval, day: str) -> str:
    """Return `before`, `after` or '' (cannot be said): on which side of a day the start of an interval lies."""
    if not interval.start:
        return ""
    if first_day(interval.start) > day:
        return "after"
    return "before" if last_day(interval.start) <= day else ""
