"""Relations to claims: the authority says it, the sentence is the quote, and the words never say more than it.

Who a name is, `parties` says. Classes of goods ("components", "weapons") make no nodes: they stand as
goods on the claim.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...graph.model import Claim, Record, Stage
from ...graph.schema import schema
from ..context import Context
from .parties import SourceParties, short
from .pipeline import CHAINS, relations
from .relation import HOW, Relation

PLAIN, WEAK = (
    "B3",
    "B4",
)  # below a claim that a person read (B2); hedged ones count only where nothing better stands
TAKEN = frozenset({"SUPPLIES", "TRANSPORTS", "MANUFACTURES", "DESIGNS", "COMPONENT_OF", "USED_BY", "OWNS", "DIRECTS",
                   "SUBSIDIARY_OF", "ACTS_FOR", "ASSOCIATED_WITH", "TRANSSHIPS_VIA", "PROVIDES_FOR",
                   "WORKS_ON"})  # fmt: skip
TRIED = re.compile(r"\b(?:attempt\w*|tr(?:ied|ies|ying)|sought|seek\w*)\b")
ITEM = frozenset({"MANUFACTURES", "DESIGNS", "COMPONENT_OF", "USED_BY", "PROVIDES_FOR", "WORKS_ON"})


class StatementReader:
    """Reads the texts of one source: holds its gazetteer and the records made for names."""

    def __init__(self, context: Context, listed: Iterable[Record], texts: Collection[str]) -> None:
        """Take the parties that the source lists, and its texts: what is a common word in them is no name."""
        self.parties = SourceParties(context, listed, texts)

    def claims(self, text: str, party: Record, stated: Claim) -> Iterator[Claim]:
        """Yield the claims of one statement of reasons; `stated` is the claim that it was stated."""
        found = relations(text, party.name, party.aliases, party.kind == "Person")
        parts = {r.subject for r in found if r.relation == "COMPONENT_OF"}
        ways = _ways(found)
        chains = _chains(found)
        used: set[str] = set()
        for relation in [*found, *chains]:
            if relation.relation not in TAKEN or (
                relation.relation == "TRANSSHIPS_VIA"
                and (relation.subject, relation.object) in ways.told
            ):
                continue
            subject, target = (
                party if name == "*" else self.parties.record(name, end, relation, parts)
                for name, end in ((relation.subject, "subject"), (relation.object, "object"))
            )
            if (
                subject is None
                or target is None
                or subject.uid == target.uid
                or not _fits(_predicate(relation), subject, target)
            ):
                continue
            claim = self._claim(relation, subject, target, stated, party)
            if relation.relation == "SUPPLIES" and (relation.subject in ways.by or relation.via):
                names, partial = (
                    (relation.via, False) if relation.via else ways.by[relation.subject]
                )
                middle = replace(relation, subject_kind="P")
                claim = replace(claim, rules=tuple(sorted({*claim.rules, *ways.rules})))
                stages = [
                    r
                    for n in names
                    if (
                        r := party if n == "*" else self.parties.record(n, "subject", middle, parts)
                    )
                    and r.uid not in (subject.uid, target.uid)
                ]
                places = (
                    [r.uid for n in ways.places if (r := self.parties.country(n))]
                    if relation.via
                    else []
                )
                if stages:
                    claim = replace(
                        claim,
                        via=(Stage(tuple(r.uid for r in stages), partial),),
                        waypoints=tuple(places),
                    )
                    if claim.said:
                        claim = replace(
                            claim,
                            said=f"{claim.said}, by way of {', '.join(r.name for r in stages)}",
                        )
            if claim.uid not in used:
                used.add(claim.uid)
                yield claim

    def _claim(
        self, relation: Relation, subject: Record, target: Record, stated: Claim, party: Record
    ) -> Claim:
        slug = relation.relation.lower().replace("_", "-")
        told = (
            [slug, short(target.name)]
            if subject.uid == party.uid
            else [
                short(subject.name),
                slug,
                short(target.name) if target.uid != party.uid else "listed",
            ]
        )
        if relation.via:
            told.append("via")
        tried = TRIED.search(relation.evidence) if relation.how.startswith("tried") else None
        hedge = relation.hedge or (tried[0] if tried else "")
        base = stated.uid.rsplit(".reason-", 1)[0]
        return replace(
            stated,
            uid=f"{base}#{'.'.join(told)}",
            fact=f"{stated.fact}#{'.'.join(told)}",
            subject=subject.uid,
            predicate=_predicate(relation),
            object=target.uid,
            said=_said(relation, subject, target),
            text=_goods(relation),
            level="item" if relation.relation in ITEM else "firm",
            hedge=hedge,
            goods="",
            quote=relation.evidence[:600],
            locator=f"{stated.locator}, statement of reasons, characters {relation.start}-{relation.end}",
            basis="extracted",
            grade=WEAK if hedge else PLAIN,
            rules=tuple(relation.rule.split()),
            note="read by rules, not reviewed"
            + ("; a post or tie that has ended, as the text says" if relation.former else ""),
        )


def _said(relation: Relation, subject: Record, target: Record) -> str:
    """Return the claim in words of its own where the verb of its predicate would say more than the text."""
    if not relation.how:
        return ""
    goods = ", ".join(relation.goods)[:160] or "goods (not named)"
    return HOW[relation.how].format(subject=subject.name, goods=goods, object=target.name)


def _goods(relation: Relation) -> str:
    """Return the goods as printed: a class of goods is said on the claim and makes no node."""
    if relation.relation == "WORKS_ON":
        return "development, as printed, of: " + ", ".join(relation.goods)[:160]
    return "goods as printed: " + ", ".join(relation.goods)[:160] if relation.goods else ""


def _predicate(relation: Relation) -> str:
    """Return the kind of edge: what has ended or was only tried is no holding and no movement."""
    ended = relation.how.startswith(("former ", "tried "))
    return "ASSOCIATED_WITH" if ended or relation.relation == "WORKS_ON" else relation.relation


def _fits(predicate: str, subject: Record, target: Record) -> bool:
    """Return whether the schema has such an edge between such kinds."""
    rule = schema().predicates[predicate]
    return (
        schema().family(subject.kind) in rule.sources
        and schema().family(target.kind) in rule.targets
    )


@dataclass(frozen=True, slots=True)
class DeliveryChannels:
    """Through whom each supplier delivers, as one text tells it, and through which places."""

    by: Mapping[
        str, tuple[tuple[str, ...], bool]
    ]  # supplier -> (parties, whether they are examples)
    told: frozenset[tuple[str, str]]  # what is said so and needs no edge of its own
    places: tuple[str, ...]
    rules: frozenset[str] = (
        frozenset()
    )  # those that found the ways: a claim with a way rests on them too


def _ways(found: list[Relation]) -> DeliveryChannels:
    suppliers = {r.subject for r in found if r.relation == "SUPPLIES"}
    by: dict[str, tuple[tuple[str, ...], bool]] = {}
    told: set[tuple[str, str]] = set()
    places: list[str] = []
    for r in found:
        if r.relation != "TRANSSHIPS_VIA":
            continue
        if r.object_kind == "P" and r.subject in suppliers:
            names, partial = by.get(r.subject, ((), False))
            by[r.subject] = ((*names, r.object), partial or r.open)
            told.add((r.subject, r.object))
        elif r.object_kind in ("C", "X"):
            places.append(r.object)
    rules = frozenset(r.rule for r in found if r.relation == "TRANSSHIPS_VIA")
    return DeliveryChannels(by, frozenset(told), tuple(places), rules)


def _chains(found: list[Relation]) -> list[Relation]:
    """Return what a text tells as one chain: "A supplies B. B then supplies C" is A to C by way of B."""
    flows = [r for r in found if r.relation == "SUPPLIES"]
    return [
        replace(
            last,
            subject=first.subject,
            subject_kind=first.subject_kind,
            via=(last.subject,),
            goods=first.goods or last.goods,
            evidence=f"{first.evidence} [...] {last.evidence}",
            start=first.start,
            rule=" ".join(sorted({CHAINS, first.rule, last.rule})),
        )
        for last in flows
        if last.then
        for first in flows
        if first.object == last.subject
        and first.start < last.start
        and first.subject != last.object
    ]
