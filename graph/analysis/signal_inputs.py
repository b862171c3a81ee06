"""Inputs of red flags and country indicators: claims, contacts and trade figures, indexed once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from ..contacts import Contacts
from ..dates import Interval, first_day, last_day
from ..fold import Folded
from ..identity import Identities
from ..joining.namesakes import CountedParties, counted_parties, may_be_one
from ..legs import bears
from ..measures import PartiesInForce
from ..model import Claim, Edge
from ..schema import schema
from ..tables import Row
from ..trade import (
    UNION,
    WEIGHT,
    FlowClaims,
    MonthlySeries,
    Ratio,
    TradeFlow,
    flow_claims,
    hs_edition,
    ratios,
)
from . import goods_codes
from .ownership.owned import OwnerIndex

INVASION = "2022-02-24"
_TIER = re.compile(r"tier ([0-9](?:\.[AB])?)")


@dataclass(frozen=True, slots=True)
class Guidance:
    """The published guidance behind a rule.

    Attributes:
        by: The publisher.
        title: Title of the document.
        date: Its date, or "" for a standing page.
        passage: The paragraph and its content in our words.
        read: Whether the text was at hand, or its content is as generally known.
    """

    by: str
    title: str
    date: str
    passage: str
    read: str


@dataclass(frozen=True, slots=True)
class Input:
    """A fact that an answer rests on, with the claim, relation, document or parties behind it."""

    what: str
    claim: str = ""
    edge: str = ""
    document: str = ""
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Priority:
    """A code of the Common High Priority List, its tier, and the claim that states it."""

    code: str
    tier: str
    claim: str


class SignalInputs:
    """Everything that a rule may look at, as public on the date of the case.

    Each index is made when it is first used, and once.
    """

    def __init__(self, folded: Folded, ids: Identities, contacts: Iterable[Row]) -> None:
        """Start without any index.

        Args:
            folded: The combined claims.
            ids: The entities of the case.
            contacts: The contact rows that were public.
        """
        self.folded, self.ids, self._rows = folded, ids, list(contacts)
        self._edges_at: dict[str, list[Edge]] = {}

    @cached_property
    def listed(self) -> Container[str]:
        """Parties under a measure that has not ended."""
        return PartiesInForce(self.folded)

    @cached_property
    def owners(self) -> OwnerIndex:
        """Owners by the party that they own, with the ownership rules."""
        return OwnerIndex(self.folded, self.ids)

    def unanswered(self, parties: Iterable[str]) -> str:
        """Return of which parties it is open whether they are listed.

        Their records name list entries without a listing on file, or other entries of their names
        are listed. The text follows "none listed": it is clauses of their own, or "".
        """
        clauses: list[str] = []
        for party in parties:
            entries = self.owners.entries.unloaded(party)
            each = [f"{entry.regime.upper()} list entry {entry.number}" for entry in entries]
            if each:
                named = f"; the record of {self.name(party)} names {', '.join(each)}"
                clauses.append(f"{named}, of which no listing is on file here")
            alike = () if party in self.listed else self.owners.entries.namesakes(party)
            if alike:
                others = ", ".join(f"{self.name(other)} ({other})" for other in alike)
                listed = f"; of the name of {self.name(party)} another entry is listed: {others}"
                clauses.append(f"{listed}; whether it is the same party is open")
        return "".join(clauses)

    @cached_property
    def contacts(self) -> Contacts:
        """Addresses and telephone numbers; those of listed parties can be searched."""
        return Contacts(self._rows, self.ids.uid, self.listed)

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Firms and bodies, sorted by uid.

        Natural persons, ships and places have no red flags of their own (docs/decisions/0013).
        """
        uids: list[str] = []
        for kind in schema().kinds:
            if schema().family(kind) == "party":
                uids += self.ids.kinds.get(kind, ())
        return tuple(sorted(uids))

    @cached_property
    def importers(self) -> frozenset[str]:
        """Parties to which a relation leads that rests on a customs record, among others."""
        uids = map(attrgetter("uid"), self.folded.claims_with(bases=["customs"]))
        return frozenset(map(attrgetter("target"), self.folded.relations(claims=uids)))

    @cached_property
    def headed(self) -> frozenset[str]:
        """Parties of which a director or an owner is on file, whatever the support."""
        ties = self.folded.relations(predicates=("OWNS", "DIRECTS"))
        return frozenset(map(attrgetter("target"), ties))

    @cached_property
    def priority(self) -> Mapping[str, Priority]:
        """The codes of the Common High Priority List."""
        priorities: dict[str, Priority] = {}
        for claim in self.folded.claims_with(predicates=["LISTED_ON"]):
            # Countries stand on lists too, as points of transshipment; their claims name no tier.
            tier = _TIER.match(claim.text)
            if tier is None or not bears(claim.status, is_gap=False):
                continue
            for code in claim.hs6:
                priorities[code] = Priority(code, tier[1], claim.uid)
        return priorities

    @cached_property
    def trade(self) -> FlowClaims:
        """The figures of trade between countries, apart by what they are."""
        # Only the claims about exports are made, not all of the case.
        return flow_claims(self._exports, self.ids.uid)

    @property
    def flows(self) -> tuple[TradeFlow, ...]:
        """The yearly values of trade between countries."""
        return self._values

    @cached_property
    def _values(self) -> tuple[TradeFlow, ...]:
        return tuple(flow for flow in self.trade.years if flow.unit != WEIGHT)

    @cached_property
    def years_to(self) -> Mapping[str, list[TradeFlow]]:
        """The yearly figures, weights with them, by importer."""
        return _by_importer(self.trade.years)

    @cached_property
    def series_to(self) -> Mapping[str, list[MonthlySeries]]:
        """The figures by month, weights and estimates with them, by importer."""
        return _by_importer(self.trade.series)

    @cached_property
    def one_edition(self) -> Mapping[str, str]:
        """Codes with monthly figures of one edition of the HS only, though several are covered.

        A code that ended, or one that is new, is not a trade that ended or is new. The edition is
        given by code.
        """
        with_figures: dict[str, set[str]] = defaultdict(set)
        covered: dict[str, set[str]] = defaultdict(set)
        for series in self.trade.series:
            figures = series.figures
            if figures.covered and not series.estimated:
                covered[series.code] |= {hs_edition(figures.first), hs_edition(figures.last)}
                with_figures[series.code] |= set(map(hs_edition, figures.values))
        single: dict[str, str] = {}
        for code, editions in with_figures.items():
            # A table of one edition only cannot show that a code ended.
            if len(editions) == 1 and len(covered[code]) > 1:
                single[code] = min(editions)
        return single

    @cached_property
    def editions(self) -> frozenset[str]:
        """The editions of the HS of which there are monthly figures."""
        found: set[str] = set()
        for series in self.trade.series:
            found |= set(map(hs_edition, series.figures.values))
        return frozenset(found)

    @cached_property
    def ratios(self) -> tuple[Ratio, ...]:
        """The changes of trade between two years that claims state without the figures."""
        return tuple(ratios(self._exports, self.ids.uid))

    @cached_property
    def _exports(self) -> list[Claim]:
        return self.folded.claims_with(predicates=("EXPORTS_TO",))

    @cached_property
    def union(self) -> str:
        """The uid of the European Union of 27, whose figures are sums of its members'."""
        return self.ids.uid(f"register:{UNION}")

    def into(self, uid: str) -> list[Edge]:
        """Return the movements to a party, and the relations to its owners and directors."""
        return [edge for edge in self._at(uid) if edge.target == uid]

    def out_of(self, uid: str) -> list[Edge]:
        """Return the movements from a party, and the relations to what it owns or directs."""
        return [edge for edge in self._at(uid) if edge.source == uid]

    def _at(self, uid: str) -> list[Edge]:
        """Return the movements, ownership and directorships at a party."""
        if uid not in self._edges_at:
            edges: list[Edge] = []
            for edge in self.folded.relations(ends=[uid]):
                tie = edge.predicate in ("OWNS", "DIRECTS")
                # Without support no claim counts, and no rule may rest on one.
                if (tie or _moves(edge)) and edge.support.mixed > 0:
                    edges.append(edge)
            self._edges_at[uid] = edges
        return self._edges_at[uid]

    def on_lists(self, uid: str) -> list[Edge]:
        """Return the relations that state that an entity is on a published list, not designated."""
        edges: list[Edge] = []
        for edge in self.folded.relations(ends=[uid]):
            if edge.predicate == "LISTED_ON" and edge.source == uid and edge.support.mixed > 0:
                edges.append(edge)
        return edges

    def listed_in(self, country: str) -> list[str]:
        """Return the listed firms and bodies seated in a country ("": no seat), sorted by uid."""
        return self._listed_by_seat.get(country, [])

    @cached_property
    def _listed_by_seat(self) -> Mapping[str, list[str]]:
        seated: dict[str, list[str]] = defaultdict(list)
        for uid in filter(self.listed.__contains__, self.parties):
            seated[self.ids.entities[uid].country].append(uid)
        return seated

    def counted(self, parties: Iterable[str]) -> CountedParties:
        """Return parties in groups, each of which may be one party by its name."""
        return counted_parties(self.ids, parties)

    def others(self, party: str, parties: Iterable[str]) -> list[str]:
        """Return the parties that are not, and may not be by their name, a party; sorted by uid."""
        rest = sorted(set(parties) - {party})
        return [each for each in rest if not may_be_one(self.ids, party, each)]

    def moves(self, edges: Iterable[Edge]) -> list[Edge]:
        """Return the movements among relations."""
        return list(filter(_moves, edges))

    def bearing(self, edge: Edge) -> list[Claim]:
        """Return the claims that support a relation: no denials, errors or withdrawals."""
        return goods_codes.bearing(self.folded, edge)

    def codes(self, edge: Edge) -> dict[str, str]:
        """Return the HS codes (edition 2022) of the goods of a relation, each with its claim."""
        return goods_codes.codes_of_edge(self.folded, self.ids, edge)

    def codes_of(self, claim: Claim, goods: str) -> frozenset[str]:
        """Return the HS codes that a claim states, or else those of the goods that it names."""
        return goods_codes.codes_of(claim, goods, self.ids)

    def founded(self, party: str) -> list[Claim]:
        """Return the claims about the day on which a party was incorporated."""
        claims = (self.folded.claims[uid] for uid in self.folded.properties.get(party, ()))
        return [claim for claim in claims if _states_founding(claim)]

    def name(self, uid: str) -> str:
        """Return a name to print; a country code that the case lacks stands for itself."""
        return self.ids.entities[uid].name if uid in self.ids.entities else uid.upper()


_Flow = TypeVar("_Flow", TradeFlow, MonthlySeries)


def _by_importer(flows: Iterable[_Flow]) -> Mapping[str, list[_Flow]]:
    by_importer: dict[str, list[_Flow]] = defaultdict(list)
    for flow in flows:
        by_importer[flow.importer].append(flow)
    return by_importer


def _moves(edge: Edge) -> bool:
    return schema().predicates[edge.predicate].moves == "forward"


def _states_founding(claim: Claim) -> bool:
    taken_back = claim.status in ("denied", "withdrawn", "error")
    return claim.predicate == "INCORPORATED" and not taken_back


def side(interval: Interval, day: str) -> str:
    """Return on which side of a day an interval begins: "before", "after" or "" if unknown.

    A year or month that contains the day is on neither side. The day itself counts as before.

    >>> side(Interval("2023", ""), "2022-02-24"), side(Interval("2022", ""), "2022-02-24")
    ('after', '')
    """
    if not interval.start:
        return ""
    if first_day(interval.start) > day:
        return "after"
    return "before" if last_day(interval.start) <= day else ""


def sides(claims: Collection[Claim], day: str) -> set[str]:
    """Return the sides of a day on which claims begin, as in `side`."""
    return {side(claim.interval, day) for claim in claims}
