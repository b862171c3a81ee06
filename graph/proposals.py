"""Proposals: claims that rules read out of texts and that no person has accepted.

A claim with basis `extracted` is a proposal unless a review accepts it or the case lets all its
rules in. Proposals are kept and shown apart, and take part in no relation and no number
(docs/decisions/0021). A party that only a text names enters the graph with the first claim about it
that counts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Any

from .dates import last_day
from .errors import wrong
from .fold_index import Found, grouped
from .identity import Identities
from .lazy import Overlaid
from .model import Claim, Entity, Record

BASIS = "extracted"  # of a claim that rules read and no person has accepted
PROPOSED, REJECTED = "proposed", "error"  # statuses before a review and after a rejection
NAMED = "named-"  # begins the key of a record that is only a name in a text
# The rules of `loaders.extract`, by the names under which a case may let them in. The rule `chains`
# joins two sentences.
RULES = ("making", "products", "agents", "use", "control", "link", "flow", "chains")
UNNAMED = "unnamed"  # the rule of a claim of an older version, which did not record the rule


def counts(claim: Claim) -> bool:
    """Return whether a claim counts: whether it is neither a proposal nor a rejected one.

    >>> counts(Claim("a:1", "f", "x", "SUPPLIES", "y", status="proposed", basis="extracted"))
    False
    """
    return stands(claim.status, claim.basis)


def stands(status: str, basis: str) -> bool:
    """Return whether a claim of this status and basis counts; see `counts`."""
    return status != PROPOSED and not (basis == BASIS and status == REJECTED)


def as_read(claim: Claim, let_in: Collection[str]) -> Claim:
    """Return a claim without a review as it counts in a case.

    A claim that rules read becomes a proposal, unless all its rules are among `let_in`; then its
    note says that the case let it in.
    """
    rules = claim.rules or (UNNAMED,)
    if claim.basis != BASIS:
        return replace(claim, rules=rules) if claim.status == PROPOSED else claim
    if set(rules) <= set(let_in):
        note = f"let in by the case's settings ({', '.join(rules)})"
        if claim.note:
            note = f"{claim.note}; {note}"
        return replace(claim, rules=rules, note=note)
    return replace(claim, rules=rules, status=PROPOSED)


def let_in(settings: Mapping[str, object], known: Collection[str], where: str) -> tuple[str, ...]:
    """Return the rules that case.toml lets in (`accept` under [proposals]), sorted.

    Args:
        settings: The content of case.toml.
        known: The rules that there are.
        where: The file, for error messages.

    Raises:
        BadInput: The section has another form, or a rule is unknown.

    >>> let_in({"proposals": {"accept": ["use", "link"]}}, RULES, "case.toml")
    ('link', 'use')
    """
    section = settings.get("proposals", {})
    rules = section.get("accept", []) if isinstance(section, Mapping) else None
    right = 'accept = ["RULE", ...] with rules among ' + ", ".join(sorted(known))
    if not isinstance(section, Mapping) or not isinstance(rules, list) or set(section) - {"accept"}:
        raise wrong(f"{where} [proposals]", section, right)
    for name in rules:
        if name not in known:
            raise wrong(f"{where} [proposals] accept", name, "one of " + ", ".join(sorted(known)))
    return tuple(sorted(set(rules)))


@dataclass(frozen=True, slots=True)
class ClaimsByStanding:
    """The claims of a state by uid: those that count, the proposals, and the rejected ones."""

    claims: Mapping[str, Claim]
    proposals: Mapping[str, Claim]
    rejected: Mapping[str, Claim]

    @property
    def every(self) -> Mapping[str, Claim]:
        """All claims by uid, in this order: counting, proposed, rejected."""
        return {**self.claims, **self.proposals, **self.rejected}

    def without(self, sources: Collection[str]) -> ClaimsByStanding:
        """Return these without the claims of some datasets."""
        return ClaimsByStanding(
            _without(self.claims, sources),
            _without(self.proposals, sources),
            _without(self.rejected, sources),
        )

    @property
    def let_in(self) -> list[Claim]:
        """The claims that count though no person has read them, because their rules are let in."""
        return let_in_among(self.claims.values())


def _without(claims: Mapping[str, Claim], sources: Collection[str]) -> dict[str, Claim]:
    """Return the claims by uid that are not from some datasets."""
    return {uid: claim for uid, claim in claims.items() if uid.partition(":")[0] not in sources}


def let_in_among(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that count though no person has read them."""
    return [claim for claim in claims if claim.basis == BASIS and counts(claim)]


def sides(claims: Iterable[Claim]) -> ClaimsByStanding:
    """Sort claims into those that count, the proposals, and the rejected ones."""
    counting: dict[str, Claim] = {}
    proposed: dict[str, Claim] = {}
    rejected: dict[str, Claim] = {}
    for claim in claims:
        if counts(claim):
            counting[claim.uid] = claim
        elif claim.status == PROPOSED:
            proposed[claim.uid] = claim
        else:
            rejected[claim.uid] = claim
    return ClaimsByStanding(counting, proposed, rejected)


def is_name(uid: str) -> bool:
    """Return whether a record is only a name in a text, by its uid."""
    return uid.partition(":")[2].startswith(NAMED)


def named_only(uids: Iterable[str], claims: Iterable[Claim]) -> set[str]:
    """Return the records that are only names in texts and that none of the claims names.

    Args:
        uids: The records.
        claims: The claims that count.
    """
    names = set(filter(is_name, uids))
    if names:  # most cases have no such record, and need no pass over their claims
        for claim in claims:
            names.difference_update(claim.names)
    return names


def without_names(records: Sequence[Record], claims: Iterable[Claim]) -> list[Record]:
    """Return the records that are in the graph, without those that `named_only` returns."""
    gone = named_only((record.uid for record in records), claims)
    return [record for record in records if record.uid not in gone]


@dataclass(frozen=True, slots=True)
class Proposals:
    """Proposals by uid, with the entities that their names stand for.

    `ids` has the names that only texts have as well; `graph` has only entities of the graph. `made`
    holds an index of the claims, and is no part of the value.
    """

    claims: Mapping[str, Claim]
    ids: Identities
    graph: Identities
    made: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def at(self, uid: str) -> str:
        """Return the entity of the graph for a record, else the entity of a name in a text."""
        known = self.graph.uid(uid)
        if known in self.graph.entities:
            return known
        named = self.ids.uid(uid)
        # A name in a text may be the same entity as a record that is in the graph.
        records = self.ids.entities[named].records if named in self.ids.entities else ()
        for record in records:
            known = self.graph.uid(record)
            if known in self.graph.entities:
                return known
        return named

    @staticmethod
    def line(claim: Claim) -> str:
        """Return the uid of the line that draws a proposal; no relation has such a uid."""
        return "p-" + hashlib.sha256(claim.uid.encode()).hexdigest()[:12]

    def only_named(self) -> Identities:
        """Return the entities that only proposals know: all their records are names in texts."""
        entities = self.ids.entities
        # Where those of the graph lie below, only what stands above them is new.
        added = entities.above if isinstance(entities, Overlaid) else entities
        only = {entity.uid: entity for entity in added.values() if self._is_only_named(entity)}
        resolve: dict[str, str] = {}
        for uid, entity in only.items():
            resolve.update(dict.fromkeys(entity.records, uid))
        apart = frozenset(pair for pair in self.ids.apart if pair <= only.keys())
        return Identities(only, resolve, apart, frozenset(), ())

    def _is_only_named(self, entity: Entity) -> bool:
        # A record that is in the graph is found there, and not once more among proposals.
        return all(is_name(each) and each not in self.graph.resolve for each in entity.records)

    def person(self, claim: Claim) -> bool:
        """Return whether a proposal names a natural person.

        Such a proposal is shown only in its own panel and in its review.
        """
        for uid in claim.names:
            entity = self.ids.entities.get(self.ids.uid(uid))
            if entity is not None and entity.kind == "Person":
                return True
        return False

    @staticmethod
    def public(claim: Claim, as_of: str) -> bool:
        """Return whether the text was public by a day, month or year; "" means at any time."""
        return not as_of or bool(claim.known_by and last_day(claim.known_by) <= last_day(as_of))

    def about(self, uid: str, as_of: str = "") -> tuple[list[Claim], int]:
        """Return the proposals that concern an entity but no person, and how many more there are.

        The others name a person; about a person, all are only counted.
        """
        subject = self.at(uid)
        entity = self.ids.entities.get(self.ids.uid(subject))
        private = entity is not None and entity.kind == "Person"
        shown: list[Claim] = []
        hidden = 0
        for claim in sorted(self.by_party.some([subject]), key=attrgetter("uid")):
            if not self.public(claim, as_of):
                continue
            if private or self.person(claim):
                hidden += 1
            else:
                shown.append(claim)
        return shown, hidden

    def parties_of(self, claim: Claim) -> set[str]:
        """Return the entities that a proposal is about."""
        return set(map(self.at, parties(claim)))

    @property
    def by_party(self) -> Found[Claim]:
        """The proposals by the entities that they are about."""
        if "parties" not in self.made:
            claims = list(self.claims.values())
            self.made["parties"] = Found(claims.__getitem__, grouped(map(self.parties_of, claims)))
        found: Found[Claim] = self.made["parties"]
        return found

    def among(self, uids: Collection[str], as_of: str = "") -> Iterator[Claim]:
        """Yield the proposals between some entities that name no person, sorted by uid."""
        among = set(uids)
        for uid in sorted(self.claims):
            claim = self.claims[uid]
            inside = claim.object and {self.at(claim.subject), self.at(claim.object)} <= among
            if inside and self.public(claim, as_of) and not self.person(claim):
                yield claim


def parties(claim: Claim) -> tuple[str, ...]:
    """Return the records that a claim is about: its ends, its goods, the parties between them."""
    uids = [claim.subject, claim.object, claim.goods]
    for stage in claim.via:
        uids += stage.parties
    return tuple(filter(None, uids))
