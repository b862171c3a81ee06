"""Relations to claims: names to records, once a name; the authority says it, the sentence is the quote.

A name that the source itself lists is that party; a weapon or body that the curated register knows by
exactly this name is that one; any other name is a record of this source, joined to nothing by its name.
Classes of goods ("components", "weapons") make no nodes: they stand as goods on the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...graph.identity import normal
from ...graph.model import Claim, Record, Stage
from ...graph.schema import schema
from .. import clean
from ..context import Context
from .kinds import Mention, human
from .read import relations
from .relation import Relation
from .talk import key
from .words import words

PLAIN, WEAK = "B3", "B4"  # below a claim that a person read (B2); hedged ones count only where nothing better stands
TAKEN = frozenset({"SUPPLIES", "TRANSPORTS", "MANUFACTURES", "DESIGNS", "COMPONENT_OF", "USED_BY", "OWNS", "DIRECTS",
                   "SUBSIDIARY_OF", "ACTS_FOR", "ASSOCIATED_WITH", "TRANSSHIPS_VIA", "PROVIDES_FOR",
                   "WORKS_ON"})  # fmt: skip
ITEM = frozenset({"MANUFACTURES", "DESIGNS", "COMPONENT_OF", "USED_BY", "PROVIDES_FOR", "WORKS_ON"})
PREDICATE = {"WORKS_ON": "ASSOCIATED_WITH"}  # takes part in developing a part of a weapon: no more exact kind of edge
EMPTY = frozenset(w.casefold() for w in words().sets["body"]) | frozenset(
    (
        "public security management central election military constitutional legislative supreme"
        " people s peoples federal national state regional main city presidium "
        "workers badge assembly court parliament duma executive coordination political general"
        " internal affairs committee council and of the for young ministry defence defense "
        "kremlin aligned cec republic board supervisory advisory economic financial interior"
        " education culture energy transport youth policy industry trade health foreign"
    ).split()
)


class Reader:
    """Reads the texts of one source: holds its gazetteer and the records made for names."""

    def __init__(self, context: Context, listed: Iterable[Record]) -> None:
        """Take the parties that the source lists, with their aliases, as gazetteer."""
        self.context = context
        by_name: dict[str, set[str]] = {}
        self.records: dict[str, Record] = {}
        given: set[str] = set()
        for record in listed:
            self.records[record.uid] = record
            for name in (record.name, *record.aliases):
                by_name.setdefault(key(name), set()).add(record.uid)
            if record.kind == "Person":
                given |= {w for w in re.findall(r"\b[A-ZÀ-Þ][a-zà-ÿ]+\b", record.name)}
        self.listed = {
            name: min(uids)
            for name, uids in by_name.items()
            if len(name) > 2 and self._one([self.records[u] for u in uids])
        }
        self.begun: dict[str, set[str]] = {}
        for name, uid in self.listed.items():
            words_ = name.split()
            for size in range(2, len(words_)):
                self.begun.setdefault(" ".join(words_[:size]), set()).add(uid)
        self.given = given
        self.register: dict[str, Record] = {}
        for record in context.used.get("register", {}).values():
            if schema().family(record.kind) in ("weapon", "goods", "party"):
                for name in (record.name, *record.aliases):
                    self.register.setdefault(normal(name), record)
        self.countries = {
            normal(n): r
            for r in context.used.get("countries", {}).values()
            for n in (r.name, *r.aliases)
            if len(n) > 3 or n.isupper()
        }

    def claims(self, text: str, party: Record, stated: Claim) -> Iterator[Claim]:
        """Yield the claims of one statement of reasons; `stated` is the claim that it was stated."""
        found = relations(text, party.name, party.aliases, party.kind == "Person")
        parts = {r.subject for r in found if r.relation == "COMPONENT_OF"}
        ways = _ways(found)
        chains = _chains(found)
        used: set[str] = set()
        for relation in [*found, *chains]:
            if relation.relation not in TAKEN or (
                relation.relation == "TRANSSHIPS_VIA" and (relation.subject, relation.object) in ways.told
            ):
                continue
            ends = [
                self._record(n, k, relation, party, parts)
                for n, k in ((relation.subject, relation.subject_kind), (relation.object, relation.object_kind))
            ]
            subject, target = ends
            if (
                subject is None
                or target is None
                or subject.uid == target.uid
                or not _fits(relation.relation, subject, target)
            ):
                continue
            claim = self._claim(relation, subject, target, stated, party)
            if relation.relation == "SUPPLIES" and (relation.subject in ways.by or relation.via):
                names, partial = (relation.via, False) if relation.via else ways.by[relation.subject]
                stages = [
                    r
                    for n in names
                    if (r := self._record(n, "P", relation, party, parts)) and r.uid not in (subject.uid, target.uid)
                ]
                places = [r.uid for n in ways.places if (r := self.countries.get(normal(n)))] if relation.via else []
                if stages:
                    claim = replace(claim, via=(Stage(tuple(r.uid for r in stages), partial),), waypoints=tuple(places))
            if claim.uid not in used:
                used.add(claim.uid)
                yield claim

    def _claim(self, relation: Relation, subject: Record, target: Record, stated: Claim, party: Record) -> Claim:
        slug = relation.relation.lower().replace("_", "-")
        told = (
            [slug, _short(target.name)]
            if subject.uid == party.uid
            else [_short(subject.name), slug, _short(target.name) if target.uid != party.uid else "listed"]
        )
        if relation.via:
            told.append("via")
        base = stated.uid.rsplit(".reason-", 1)[0]
        return replace(
            stated,
            uid=f"{base}#{'.'.join(told)}",
            fact=f"{stated.fact}#{'.'.join(told)}",
            subject=subject.uid,
            predicate=PREDICATE.get(relation.relation, relation.relation),
            object=target.uid,
            text=_goods(relation),
            level="item" if relation.relation in ITEM else "firm",
            hedge=relation.hedge,
            goods="",
            quote=relation.evidence[:600],
            locator=f"{stated.locator}, statement of reasons, characters {relation.start}-{relation.end}",
            basis="extracted",
            grade=WEAK if relation.hedge else PLAIN,
            note="read by rules, not reviewed"
            + ("; a post or tie that has ended, as the text says" if relation.former else ""),
        )

    def _record(self, name: str, kind: str, relation: Relation, party: Record, parts: set[str]) -> Record | None:
        """Return the record that a name stands for, made once; None for a class of goods and for what is no party."""
        if name == "*":
            return party
        if kind == "C" or normal(name) in self.countries:
            return self.countries.get(normal(name)) or self.countries.get(
                normal(name.replace("Federation", "").strip())
            )
        found = self.listed.get(key(name)) or self._begins(key(name))
        if found:
            return self.records[found]
        known = self.register.get(normal(name))
        if known and (kind in "WF" or schema().family(known.kind) in ("weapon", "goods")):
            return known
        if kind not in ("P", "F", "H", "V", "W") or len(normal(name)) < 3:
            return None
        made = self._kind(name, kind, relation, parts)
        if made == "Person" and relation.relation == "ASSOCIATED_WITH":
            return None  # no relative or acquaintance enters the graph by being named
        if kind in "PX" and all(w in EMPTY for w in re.findall(r"[a-z]+", normal(name))):
            return None  # "Security Council", "Committee": of which country the words do not say
        slug = f"named-{_short(key(name), 80)}"
        if slug not in self.context.records:
            record = Record(
                self.context.uid(slug),
                made,
                name,
                note="named in a statement of reasons; not itself listed by this name",
            )
            self.context.add_record(slug, record, name)
        return self.context.records[slug]

    @staticmethod
    def _one(records: list[Record]) -> bool:
        """Return whether rows of one name are one party: there is one, or all carry one number in common."""
        numbers = [{p for p in r.identifiers if p[0] != "eu"} for r in records]
        return len(records) == 1 or bool(set.intersection(*numbers))

    def _begins(self, name: str) -> str:
        """Return the listed party of which a name of two words or more is the beginning, if of one only."""
        uids = self.begun.get(name, set())
        return next(iter(uids)) if len(uids) == 1 else ""

    def _kind(self, name: str, kind: str, relation: Relation, parts: set[str]) -> str:
        if kind == "V":
            return "Vessel"
        if kind == "W":
            return "Component" if name in parts else "Weapon"
        if kind == "F":
            return "Body"
        first = name.split()[0]
        if kind == "H" or (
            human(Mention(0, len(name), "P", name))
            and first in self.given
            and relation.relation in ("OWNS", "DIRECTS", "ASSOCIATED_WITH", "ACTS_FOR")
        ):
            return "Person"
        if clean.firm(name):
            return "Company"
        body = {
            "Ministry",
            "Directorate",
            "Committee",
            "Forces",
            "Army",
            "Navy",
            "Government",
            "Department",
            "Agency",
            "Bureau",
            "Guard",
            "Corps",
            "Council",
            "Service",
        }
        return (
            "Body"
            if body & set(name.split()) and not re.search(r"Design Bureau|Construction Bureau", name)
            else "Organization"
        )


def _goods(relation: Relation) -> str:
    """Return the goods as printed: a class of goods is said on the claim and makes no node."""
    if relation.relation == "WORKS_ON":
        return "development, as printed, of: " + ", ".join(relation.goods)[:160]
    return "goods as printed: " + ", ".join(relation.goods)[:160] if relation.goods else ""


def _short(name: str, limit: int = 48) -> str:
    return re.sub(r"\W+", "-", normal(name)).strip("-")[:limit].strip("-") or "x"


def _fits(predicate: str, subject: Record, target: Record) -> bool:
    """Return whether the schema has such an edge between such kinds."""
    rule = schema().predicates[PREDICATE.get(predicate, predicate)]
    return schema().family(subject.kind) in rule.sources and schema().family(target.kind) in rule.targets


@dataclass(frozen=True, slots=True)
class Ways:
    """Through whom each supplier delivers, as one text tells it, and through which places."""

    by: Mapping[str, tuple[tuple[str, ...], bool]]  # supplier -> (parties, whether they are examples)
    told: frozenset[tuple[str, str]]  # what is said so and needs no edge of its own
    places: tuple[str, ...]


def _ways(found: list[Relation]) -> Ways:
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
    return Ways(by, frozenset(told), tuple(places))


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
        )
        for last in flows
        if last.then
        for first in flows
        if first.object == last.subject and first.start < last.start and first.subject != last.object
    ]
