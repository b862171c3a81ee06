"""Claims of the relations of a text, worded no stronger than its sentences.

`parties` decides whom a name stands for. Classes of goods ("components", "weapons") make no nodes:
they stand as goods on the claim (docs/decisions/0011).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from ...graph.model import Claim, Record, Stage
from ...graph.schema import schema
from ..context import Context
from .pipeline import CHAINS, PartyText, relations
from .reading_ahead import Pending, reading_ahead
from .reason_sentences import too_long
from .referents import SourceParties, short
from .stated_relation import HOW, Relation

# Below a claim that a person read (B2); hedged ones count only where nothing better stands.
PLAIN, WEAK = "B3", "B4"
TAKEN = frozenset(
    {
        "SUPPLIES",
        "TRANSPORTS",
        "MANUFACTURES",
        "DESIGNS",
        "COMPONENT_OF",
        "USED_BY",
        "OWNS",
        "DIRECTS",
        "SUBSIDIARY_OF",
        "ACTS_FOR",
        "ASSOCIATED_WITH",
        "TRANSSHIPS_VIA",
        "PROVIDES_FOR",
        "WORKS_ON",
    }
)
TRIED = re.compile(r"\b(?:attempt\w*|tr(?:ied|ies|ying)|sought|seek\w*)\b")
ITEM = frozenset({"MANUFACTURES", "DESIGNS", "COMPONENT_OF", "USED_BY", "PROVIDES_FOR", "WORKS_ON"})
# Wordings of a supply of something other than goods.
CONTRACTS = frozenset({"contracts for", "agreed SUPPLIES"})
NO_GOODS_MOVED = frozenset({"serves", "develops for", "repairs for", *CONTRACTS})
# A sentence of how goods came to a party: it does not say how they go on.
OBTAINED = re.compile(
    r"\b(?:acquir|bought|buy|import|obtain|procur|purchas|sourc)\w*", re.IGNORECASE
)
LONGEST_GOODS = 160  # characters of a list of goods
LONGEST_QUOTE = 600  # characters of a sentence


class StatementReader:
    """Reads the texts of one source: holds its gazetteer and the records made for names."""

    def __init__(
        self,
        context: Context,
        listed: Iterable[Record],
        texts: Collection[str],
        acts: Mapping[str, str] | None = None,
    ) -> None:
        """Take the parties that the source lists, and all its texts.

        Words that are common in the texts are no names. `acts` gives the act that lists a party, by
        its uid: an alias, and any name of a person, joins only inside its act.
        """
        self._context = context
        self.parties = SourceParties(context, listed, texts, acts)
        self._pending = Pending(())

    @contextmanager
    def ahead(self, texts: Iterable[tuple[str, Record]]) -> Iterator[None]:
        """Let other processes read texts, each with its party, while the block asks for claims.

        Claims are the same with it and without; `reading_ahead` says when it pays.
        """
        with reading_ahead(
            _of_party(text, party) for text, party in texts if text
        ) as self._pending:
            yield

    def claims(self, text: str, party: Record, stated: Claim) -> Iterator[Claim]:
        """Yield the claims of one statement of reasons, each once.

        Args:
            text: The statement.
            party: The listed party of whom it speaks.
            stated: The claim that the authority made the statement. What is not about the relation,
                such as the document and the dates, is taken from it.
        """
        if fault := too_long(text):
            message = f"no rule read this statement: it has {fault}"
            self._context.issue("warning", stated.document, stated.locator, text[:60], message)
            return
        of_party = _of_party(text, party)
        self._pending.take(of_party)
        stated_relations = relations(*of_party)
        statement = _Statement(
            party, stated, _components(stated_relations), _channels(stated_relations)
        )
        # Two names in a text may be of one record: the first wording stands.
        yielded: set[str] = set()
        for relation in [*stated_relations, *_chains(stated_relations)]:
            if not _is_taken(relation, statement.channels):
                continue
            subject = self._record(relation.subject, "subject", relation, statement)
            target = self._record(relation.object, "object", relation, statement)
            if subject is None or target is None or not _is_edge(relation, subject, target):
                continue
            claim = _claim(relation, subject, target, statement)
            if _has_channel(relation, statement.channels):
                claim = self._with_channel(claim, relation, statement)
            if claim.uid not in yielded:
                yielded.add(claim.uid)
                yield claim

    def _record(
        self, name: str, end: str, relation: Relation, statement: _Statement
    ) -> Record | None:
        """Return the record of the name at one end ("subject" or "object") of a relation."""
        if name == "*":
            return statement.party
        act = self.parties.acts.get(statement.party.uid, "")
        return self.parties.record(name, end, relation, statement.components, act)

    def _with_channel(self, claim: Claim, relation: Relation, statement: _Statement) -> Claim:
        """Return a claim of supply with the parties and places through whom the goods go."""
        channels = statement.channels
        if relation.via:
            channel = _Channel(relation.via)
        else:
            channel = channels.by_supply[relation.subject, relation.start]
        claim = replace(claim, rules=tuple(sorted({*claim.rules, *channels.rules})))
        stages = self._stages(claim, channel, relation, statement)
        places = self._places(channels.places) if relation.via else ()
        if not stages:
            return claim
        stage = Stage(tuple(record.uid for record in stages), channel.partial)
        claim = replace(claim, via=(stage,), waypoints=places)
        if not claim.said:
            return claim
        names = ", ".join(record.name for record in stages)
        return replace(claim, said=f"{claim.said}, by way of {names}")

    def _stages(
        self, claim: Claim, channel: _Channel, relation: Relation, statement: _Statement
    ) -> list[Record]:
        """Return the records of the parties between the ends of a claim."""
        # A middleman acts: its name is read as a supplier's, whatever ends the relation has.
        middle = replace(relation, subject_kind="P")
        stages = []
        for name in channel.names:
            record = self._record(name, "subject", middle, statement)
            if record and record.uid not in (claim.subject, claim.object):
                stages.append(record)
        return stages

    def _places(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the uids of the countries among the names of places."""
        countries = (self.parties.country(name) for name in names)
        return tuple(country.uid for country in countries if country)


def _of_party(text: str, party: Record) -> PartyText:
    return text, party.name, party.aliases, party.kind == "Person"


@dataclass(frozen=True, slots=True)
class _Channel:
    """The parties through whom a supplier delivers."""

    names: tuple[str, ...]
    partial: bool = False  # whether the text names them as examples


@dataclass(frozen=True, slots=True)
class DeliveryChannels:
    """Through whom each supplier delivers, as one sentence states it, and through which places."""

    # By the supplier and the start of the sentence.
    by_supply: Mapping[tuple[str, int], _Channel]
    # Supplier, middleman and start of the sentence: a stage, that needs no edge of its own.
    used: frozenset[tuple[str, str, int]]
    places: tuple[str, ...]
    # The rules that found the channels: a claim with a channel rests on them too.
    rules: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Statement:
    """One statement of reasons as its claims need it."""

    party: Record
    stated: Claim
    components: set[str]  # names of things that the text calls parts of others
    channels: DeliveryChannels


def _components(relations_: list[Relation]) -> set[str]:
    """Return the names of the things that are parts of others."""
    return {relation.subject for relation in relations_ if relation.relation == "COMPONENT_OF"}


def _is_taken(relation: Relation, channels: DeliveryChannels) -> bool:
    """Return whether a relation becomes a claim of its own."""
    if relation.relation == "TRANSSHIPS_VIA":
        return (relation.subject, relation.object, relation.start) not in channels.used
    return relation.relation in TAKEN


def _is_edge(relation: Relation, subject: Record, target: Record) -> bool:
    """Return whether two records are different and the schema has such an edge between them."""
    return subject.uid != target.uid and _fits(_predicate(relation), subject, target)


def _has_channel(relation: Relation, channels: DeliveryChannels) -> bool:
    """Return whether a supply goes through others."""
    if relation.relation != "SUPPLIES" or relation.how in NO_GOODS_MOVED:
        return False
    return bool(relation.via) or (relation.subject, relation.start) in channels.by_supply


def _claim(relation: Relation, subject: Record, target: Record, statement: _Statement) -> Claim:
    """Return the claim of a relation between two records."""
    stated = statement.stated
    slug = _slug(relation, subject, target, statement.party)
    tried = TRIED.search(relation.evidence) if relation.how.startswith("tried") else None
    hedge = relation.hedge or (tried[0] if tried else "")
    place = f"characters {relation.start}-{relation.end}"
    note = "read by rules, not reviewed"
    if relation.former:
        note += "; a post or tie that has ended, as the text says"
    return replace(
        stated,
        uid=f"{stated.uid.rsplit('.reason-', 1)[0]}#{slug}",
        fact=f"{stated.fact}#{slug}",
        subject=subject.uid,
        predicate=_predicate(relation),
        object=target.uid,
        said=_said(relation, subject, target),
        text=_goods(relation),
        level="item" if relation.relation in ITEM else "firm",
        hedge=hedge,
        goods="",
        quote=relation.evidence[:LONGEST_QUOTE],
        locator=f"{stated.locator}, statement of reasons, {place}",
        basis="extracted",
        grade=WEAK if hedge else PLAIN,
        rules=tuple(relation.rule.split()),
        note=note,
    )


def _slug(relation: Relation, subject: Record, target: Record, party: Record) -> str:
    """Return the part of a claim's uid that tells it from the others of its statement."""
    parts = [relation.relation.lower().replace("_", "-")]
    if subject.uid == party.uid:
        parts.append(short(target.name))
    else:
        parts.insert(0, short(subject.name))
        parts.append("listed" if target.uid == party.uid else short(target.name))
    if relation.via:
        parts.append("via")
    return ".".join(parts)


def _said(relation: Relation, subject: Record, target: Record) -> str:
    """Return a claim in words of its own where its predicate would say more than the text."""
    if not relation.how:
        return ""
    goods = ", ".join(relation.goods)[:LONGEST_GOODS] or "goods (not named)"
    return HOW[relation.how].format(subject=subject.name, goods=goods, object=target.name)


def _goods(relation: Relation) -> str:
    """Return the goods of a claim as printed."""
    goods = ", ".join(relation.goods)[:LONGEST_GOODS]
    if relation.relation == "WORKS_ON":
        return f"development, as printed, of: {goods}"
    return f"goods as printed: {goods}" if relation.goods else ""


def _predicate(relation: Relation) -> str:
    """Return the predicate of a claim.

    What has ended or was only tried is an association, and so are services: only goods are a
    supply (docs/decisions/0027). A contract states no delivery.
    """
    if relation.how in CONTRACTS:
        return "CONTRACTED"
    is_loose = relation.how.startswith(("former ", "tried ")) or relation.how in NO_GOODS_MOVED
    return "ASSOCIATED_WITH" if is_loose or relation.relation == "WORKS_ON" else relation.relation


def _fits(predicate: str, subject: Record, target: Record) -> bool:
    """Return whether the schema has such an edge between such kinds."""
    rule = schema().predicates[predicate]
    return (
        schema().family(subject.kind) in rule.sources
        and schema().family(target.kind) in rule.targets
    )


def _channels(relations_: list[Relation]) -> DeliveryChannels:
    """Return the middlemen and places through which the suppliers of a text deliver.

    A middleman stands between the ends of a supply only where one sentence names all of them.
    """
    supplies = {(each.subject, each.start) for each in relations_ if _is_flow_of_goods(each)}
    passages: list[Relation] = []
    for relation in relations_:
        if relation.relation == "TRANSSHIPS_VIA" and not OBTAINED.search(relation.evidence):
            passages.append(relation)
    by_supply: dict[tuple[str, int], _Channel] = {}
    used: set[tuple[str, str, int]] = set()
    places: list[str] = []
    for passage in passages:
        supply = passage.subject, passage.start
        if passage.object_kind == "P" and supply in supplies:
            so_far = by_supply.get(supply, _Channel(()))
            by_supply[supply] = _Channel(
                (*so_far.names, passage.object), so_far.partial or passage.open
            )
            used.add((passage.subject, passage.object, passage.start))
        elif passage.object_kind in ("C", "X"):
            places.append(passage.object)
    rules = frozenset(passage.rule for passage in passages)
    return DeliveryChannels(by_supply, frozenset(used), tuple(places), rules)


def _chains(relations_: list[Relation]) -> Iterator[Relation]:
    """Yield chains: of "A supplies B. B then supplies C" that A supplies C by way of B."""
    flows = [relation for relation in relations_ if _is_flow_of_goods(relation)]
    for last in flows:
        if not last.then:
            continue
        for first in flows:
            if _is_chain(first, last):
                yield replace(
                    last,
                    subject=first.subject,
                    subject_kind=first.subject_kind,
                    hedge=last.hedge or first.hedge,
                    via=(last.subject,),
                    goods=first.goods or last.goods,
                    evidence=f"{first.evidence} [...] {last.evidence}",
                    start=first.start,
                    rule=" ".join(sorted({CHAINS, first.rule, last.rule})),
                )


def _is_flow_of_goods(relation: Relation) -> bool:
    is_tried = relation.how.startswith("tried ")
    return relation.relation == "SUPPLIES" and relation.how not in NO_GOODS_MOVED and not is_tried


def _is_chain(first: Relation, last: Relation) -> bool:
    """Return whether the receiver of one supply goes on to supply the same goods to another."""
    if first.object != last.subject or first.subject == last.object:
        return False
    # "High-purity hydrogen chloride (HCl)" goes on as "HCl", and engines not as drones.
    printed = first.evidence.casefold()
    return first.start < last.start and all(item.casefold() in printed for item in last.goods)
