"""Proposals: what rules read out of texts and no person has accepted; kept, shown apart, in no fold and no number.

A claim with basis `extracted` is a proposal unless a review accepts it or the case lets all its rules in
(docs/decisions/0021). A party that a text alone names enters the graph with the first claim about it that counts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .dates import last_day
from .errors import wrong
from .identity import Identities
from .model import Claim, Record

BASIS = "extracted"  # of a claim that rules read and no person has
PROPOSED, REJECTED = "proposed", "error"
NAMED = "named-"  # how the key of a record begins that is a name in a text and nothing else
# The rules of the reader (`loaders.extract`) by the names under which a case may let them in; `chains` joins what two
# sentences say.
RULES = ("making", "products", "agents", "use", "control", "link", "flow", "chains")
UNNAMED = "unnamed"  # the rule of a claim that an older version wrote: it did not say which


def counts(claim: Claim) -> bool:
    """Return whether a claim takes part in anything: it is no proposal, and none that a person rejected."""
    return stands(claim.status, claim.basis)


def stands(status: str, basis: str) -> bool:
    """Return whether a claim of this status and basis takes part in anything; see `counts`."""
    return status != PROPOSED and not (basis == BASIS and status == REJECTED)


def as_read(claim: Claim, let_in: Collection[str]) -> Claim:
    """Return a claim that no review is about as it stands in a case: let in by all its rules, or a proposal."""
    if claim.basis != BASIS:
        return (
            replace(claim, rules=claim.rules or (UNNAMED,)) if claim.status == PROPOSED else claim
        )
    rules = claim.rules or (UNNAMED,)
    if set(rules) <= set(let_in):
        note = f"let in by the case's settings ({', '.join(rules)})"
        return replace(claim, rules=rules, note="; ".join(n for n in (claim.note, note) if n))
    return replace(claim, rules=rules, status=PROPOSED)


def let_in(settings: Mapping[str, object], known: Collection[str], where: str) -> tuple[str, ...]:
    """Return the rules that case.toml lets in ([proposals] accept); raise `BadInput` for one that there is not."""
    section = settings.get("proposals", {})
    found = section.get("accept", []) if isinstance(section, Mapping) else None
    right = 'accept = ["RULE", ...] with rules among ' + ", ".join(sorted(known))
    if not isinstance(section, Mapping) or not isinstance(found, list) or set(section) - {"accept"}:
        raise wrong(f"{where} [proposals]", section, right)
    for name in found:
        if name not in known:
            raise wrong(f"{where} [proposals] accept", name, "one of " + ", ".join(sorted(known)))
    return tuple(sorted(set(found)))


@dataclass(frozen=True, slots=True)
class ClaimsByStanding:
    """The claims of a state by uid: those that count, the proposals, and what people rejected."""

    claims: Mapping[str, Claim]
    proposals: Mapping[str, Claim]
    rejected: Mapping[str, Claim]

    @property
    def every(self) -> Mapping[str, Claim]:
        """Every claim by uid, whatever it counts for."""
        return {**self.claims, **self.proposals, **self.rejected}

    def without(self, sources: Collection[str]) -> ClaimsByStanding:
        """Return these without the claims of some sources."""
        groups = (self.claims, self.proposals, self.rejected)
        return ClaimsByStanding(
            *({u: c for u, c in g.items() if u.partition(":")[0] not in sources} for g in groups)
        )

    @property
    def let_in(self) -> list[Claim]:
        """The claims that count though no person has read them: the case lets their rules in."""
        return let_in_among(self.claims.values())


def let_in_among(claims: Iterable[Claim]) -> list[Claim]:
    """Return those of some claims that count though no person has read them."""
    return [c for c in claims if c.basis == BASIS and counts(c)]


def sides(claims: Iterable[Claim]) -> ClaimsByStanding:
    """Return claims by what they count for."""
    found = ClaimsByStanding({}, {}, {})
    for claim in claims:
        to = (
            found.claims
            if counts(claim)
            else found.proposals
            if claim.status == PROPOSED
            else found.rejected
        )
        to[claim.uid] = claim  # type: ignore[index]  # made here, and not changed after
    return found


def is_name(uid: str) -> bool:
    """Return whether a record is a name in a text and nothing else."""
    return uid.partition(":")[2].startswith(NAMED)


def named_only(uids: Iterable[str], claims: Iterable[Claim]) -> set[str]:
    """Return those of some records that are names in texts and that no claim which counts names."""
    found = {uid for uid in uids if is_name(uid)}
    if found:
        for claim in claims:
            found.difference_update(claim.names)
    return found


def without_names(records: Sequence[Record], claims: Iterable[Claim]) -> list[Record]:
    """Return the records that are in the graph: without the names in texts that no claim which counts names."""
    gone = named_only((r.uid for r in records), claims)
    return [r for r in records if r.uid not in gone] if gone else list(records)


@dataclass(frozen=True, slots=True)
class Proposals:
    """Proposals by uid, with the entities that their names stand for: `ids` knows names in texts too, `graph` not."""

    claims: Mapping[str, Claim]
    ids: Identities
    graph: Identities

    def at(self, uid: str) -> str:
        """Return the entity of the graph that a record or entity is, or else the name in a text that it is."""
        if (known := self.graph.uid(uid)) in self.graph.entities:
            return known
        entity = self.ids.entities.get(self.ids.uid(uid))
        joined = (self.graph.uid(r) for r in (entity.records if entity else ()))
        return next((u for u in joined if u in self.graph.entities), self.ids.uid(uid))

    @staticmethod
    def line(claim: Claim) -> str:
        """Return the uid of the line that draws a proposal; it is no relation's."""
        return "p-" + hashlib.sha256(claim.uid.encode()).hexdigest()[:12]

    def person(self, claim: Claim) -> bool:
        """Return whether a proposal names a natural person: then only its own sheet and its review show it."""
        found = (self.ids.entities.get(self.ids.uid(uid)) for uid in claim.names)
        return any(e is not None and e.kind == "Person" for e in found)

    @staticmethod
    def public(claim: Claim, as_of: str) -> bool:
        """Return whether a proposal's text was public by a day, month or year; '' is any day."""
        return not as_of or bool(claim.known_by and last_day(claim.known_by) <= last_day(as_of))

    def about(self, uid: str, as_of: str = "") -> tuple[list[Claim], int]:
        """Return the proposals that name an entity and no person, and how many more name one."""
        at = self.at(uid)
        every = (self.claims[u] for u in sorted(self.claims) if self.public(self.claims[u], as_of))
        found = [c for c in every if at in map(self.at, parties(c))]
        plain = [c for c in found if not self.person(c)]
        entity = self.ids.entities.get(self.ids.uid(at))
        if entity is not None and entity.kind == "Person":
            return [], len(found)
        return plain, len(found) - len(plain)

    def among(self, uids: Collection[str], as_of: str = "") -> Iterator[Claim]:
        """Yield the proposals that name no person and whose two ends stand among some entities, by uid."""
        kept = set(uids)
        for uid in sorted(self.claims):
            claim = self.claims[uid]
            inside = claim.object and {self.at(claim.subject), self.at(claim.object)} <= kept
            if inside and self.public(claim, as_of) and not self.person(claim):
                yield claim


def parties(claim: Claim) -> tuple[str, ...]:
    """Return whom a claim is about: its two ends, its goods and who stands between; not who says it."""
    own = (
        claim.subject,
        claim.object,
        claim.goods,
        *(p for stage in claim.via for p in stage.parties),
    )
    return tuple(uid for uid in own if uid)
