"""The tables of a case that exports are made of: nodes, edges, claims, documents and sources.

The columns are written out here once. The writers take the names and types of what they write from
them, and docs/exports.md its description.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Any

from ...graph.fold import Folded
from ...graph.goods import goods_of
from ...graph.identity import Identities
from ...graph.lazy import Mapped
from ...graph.measures import in_force
from ...graph.model import Claim, Document, Edge, Entity
from ...graph.reservations import Reservations, marked, words
from ...graph.terms import Licence
from ..answers.serializer import Serializer
from ..wording.citations import quotation
from ..wording.licences import Foot, foot, newest_days, part_texts
from ..wording.sentences import name, sentence
from ..words import Words

TEXT, TEXTS, NUMBER, YES_NO = "text", "texts", "number", "yes or no"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the type of its values, and what it holds.

    A value of type `texts` is a list; one of any type may be None where it has no meaning.
    """

    name: str
    type: str
    about: str


NODES = (
    Column("uid", TEXT, "the entity; other tables refer to it"),
    Column("kind", TEXT, "one of the kinds of the model"),
    Column("name", TEXT, "its name"),
    Column("country", TEXT, "two-letter code of its seat, nationality or flag"),
    Column("aliases", TEXTS, "other names"),
    Column("identifiers", TEXTS, "numbers, each after its scheme"),
    Column("records", TEXTS, "the entries of sources that it combines"),
    Column(
        "measures",
        TEXTS,
        "measures in force on the day of the export, each with its authority and `since` its first "
        "day if one is stated; a listing that has ended is not among them, nor are those of other "
        "entries of its name, which may be the same party",
    ),
)
EDGES = (
    Column("uid", TEXT, "the relation"),
    Column("source", TEXT, "uid of the node from which it goes"),
    Column("source_name", TEXT, "its name"),
    Column("kind", TEXT, "one of the relations of the model"),
    Column("label", TEXT, "the kind with the first reservation, such as `SUPPLIES_CONTESTED`"),
    Column("target", TEXT, "uid of the node to which it goes"),
    Column("target_name", TEXT, "its name"),
    Column("status", TEXT, "the statuses of its claims, and the denials that name one of them"),
    Column("reservations", TEXTS, "why it is no plain fact; empty if nothing is reserved"),
    Column("level", TEXT, "state, firm, shipment or item"),
    Column("goods", TEXT, "uid of the goods, if the claims name goods that are a node"),
    Column("goods_name", TEXT, "the goods in words"),
    Column("purpose", TEXTS, "uids of the weapons for which the goods were"),
    Column("purpose_name", TEXTS, "their names"),
    Column("measure", TEXTS, "of a listing: the measures"),
    Column("programme", TEXTS, "of a listing: the programmes"),
    Column("in_force", YES_NO, "of a listing: whether it is in force on the day of the export"),
    Column(
        "intervals",
        TEXTS,
        "the times stated, as `first..last`; a side that is not stated is empty",
    ),
    Column(
        "support", NUMBER, "score from 0 to 1; none beside a person and for a step undetermined"
    ),
    Column("independent", NUMBER, "the same, if original statements are independent"),
    Column("common", NUMBER, "the same, if all of them depend on one another"),
    Column("word", TEXT, "the score in words"),
    Column("alone", YES_NO, "whether the relation may be printed without others beside it"),
    Column("summary", YES_NO, "whether it is the whole of a chain"),
    Column("partial", YES_NO, "whether the sources imply parties between whom they do not name"),
    Column("gap", YES_NO, "whether the source could not determine the step"),
    Column("first_known", TEXT, "first day on which one of its claims was public"),
    Column("last_known", TEXT, "last day on which one of its claims became public"),
    Column("claims", TEXTS, "uids of its claims"),
    Column("voices", TEXTS, "the sources that count"),
    Column("roots", TEXTS, "the original statements"),
    Column("denials", TEXTS, "uids of the denials beside it"),
    Column("against", TEXTS, "all that is said against it or its ends, each with how it applies"),
)
CLAIMS = (
    Column("uid", TEXT, "the claim"),
    Column("fact", TEXT, "the key of the statement in its source"),
    Column("subject", TEXT, "name of the subject"),
    Column("subject_uid", TEXT, "its node"),
    Column("predicate", TEXT, "one of the relations of the model"),
    Column("object", TEXT, "name of the object, if it is an entity"),
    Column("object_uid", TEXT, "its node"),
    Column("level", TEXT, "state, firm, shipment or item"),
    Column("status", TEXT, "the status of the claim"),
    Column("reservations", TEXTS, "why it is no plain fact; empty if nothing is reserved"),
    Column("hedge", TEXT, "the reservation that the source itself prints"),
    Column("sentence", TEXT, "the claim in a sentence that is no stronger than it"),
    Column("text", TEXT, "an addition, or the statement itself if there is no object"),
    Column("from", TEXT, "first day, month or year stated"),
    Column("until", TEXT, "last one; of a listing the day on which it ended"),
    Column("interval", TEXT, "the time in words"),
    Column("goods", TEXT, "name of the goods, if they are a node"),
    Column("goods_uid", TEXT, "their node"),
    Column("hs6", TEXTS, "codes of the Harmonized System"),
    Column("measure", TEXT, "of a listing: the measure"),
    Column("programme", TEXT, "of a listing: the programme"),
    Column("in_force", YES_NO, "of a listing: whether it is in force on the day of the export"),
    Column("quantity", TEXT, "the figure in words"),
    Column("value", NUMBER, "the figure, or the first one of a range"),
    Column("upto", NUMBER, "the last one of a range"),
    Column("unit", TEXT, "its unit"),
    Column(
        "quote",
        TEXT,
        "the words of the document, at most forty; empty where the terms of the source let only "
        "facts be passed on (`reuse` in the table of sources)",
    ),
    Column("quote_state", TEXT, "whether they were found in a copy of the document"),
    Column("locator", TEXT, "where in the document"),
    Column("document", TEXT, "uid of the document"),
    Column("also_at", TEXTS, "uids of further documents with the statement"),
    Column("asserter", TEXT, "name of who says so"),
    Column("asserter_uid", TEXT, "its node"),
    Column("voice", TEXT, "the source whose knowledge it is"),
    Column("root", TEXT, "the original statement"),
    Column("copy_of", TEXT, "uid of the claim that it repeats"),
    Column("basis", TEXT, "on what it rests"),
    Column("grade", TEXT, "reliability of the source A to F and of the statement 2 to 6"),
    Column("strength", NUMBER, "its score from 0 to 1; none where a person is at an end"),
    Column("known_by", TEXT, "the day on which it was public"),
    Column("act", TEXT, "of a denial: its kind"),
    Column("denies", TEXTS, "of a denial: uids of the claims that it names"),
    Column("conflicts", TEXTS, "uids of the claims that contradict it"),
    Column("via", TEXTS, "uids of the parties between the ends, one value a stage"),
    Column("purpose", TEXTS, "names of the weapons for which the goods were"),
    Column("purpose_uid", TEXTS, "their nodes"),
    Column("waypoints", TEXTS, "names of the places on the way of the whole chain"),
    Column("waypoints_uid", TEXTS, "their nodes"),
    Column("carriers", TEXTS, "names of what carried the goods"),
    Column("carriers_uid", TEXTS, "their nodes"),
    Column("alone", YES_NO, "whether it may be printed without others beside it"),
    Column("note", TEXT, "a note of the analyst"),
)
DOCUMENTS = (
    Column("uid", TEXT, "the document"),
    Column("title", TEXT, "its title"),
    Column("outlet", TEXT, "who published it"),
    Column("published", TEXT, "when"),
    Column("address", TEXT, "where it can be read"),
    Column("sha256", TEXT, "hash of the copy that was read"),
)
SOURCES = (
    Column("name", TEXT, "the source; the uid of a claim begins with it"),
    Column("title", TEXT, "its title"),
    Column("publisher", TEXT, "who publishes it"),
    Column("address", TEXT, "where"),
    Column("licence", TEXT, "its licence"),
    Column("reuse", TEXT, "what may be passed on of it: `quotes`, `facts` or `refused` (nothing)"),
    Column("handling", TEXT, "the level of handling of its claims"),
    Column("conditions", TEXT, "what its terms ask for: `acknowledgement`, `non-commercial`"),
    Column("terms", TEXTS, "the licence of each part, where the parts have several"),
    Column("fields", TEXTS, "the columns that carry each part, in the same order"),
    Column("newest", TEXT, "the newest day on which one of its claims was public"),
    Column("claims", NUMBER, "its claims in this export"),
    Column("left_out", NUMBER, "its claims that are left out, since nothing may be passed on"),
)
COLUMNS = {
    "nodes": NODES,
    "edges": EDGES,
    "claims": CLAIMS,
    "documents": DOCUMENTS,
    "sources": SOURCES,
}


@dataclass(frozen=True)
class CaseTables:
    """One fold of a case with its tables, from which every export is written.

    `nodes` has the uids of the entities that are exported, in their order; `licences` what each
    source states of its licence, by its name; `left` the number of claims that are left out, since
    their source lets nothing be passed on.
    """

    folded: Folded
    ids: Identities
    nodes: tuple[str, ...]
    documents: Mapping[str, Document]
    licences: Mapping[str, Licence]
    left: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def reservations(self) -> Reservations:
        """The reservations of the claims and relations."""
        return Reservations(self.folded, self.ids)

    @cached_property
    def serializer(self) -> Serializer:
        """What turns the claims and relations into data."""
        reuse = {name: licence.reuse for name, licence in self.licences.items()}
        return Serializer(self.folded, self.ids, self.documents, reuse=reuse)

    def quotation(self, claim: Claim) -> tuple[str, str]:
        """Return the words of a claim's document that may be passed on, and why there are none."""
        return quotation(claim, self.serializer.reuse, self.serializer.words)

    @cached_property
    def foot(self) -> Foot:
        """The sources of what is exported, with their terms."""
        days = dict.fromkeys(self.used, "") | self.days
        return foot(self.licences, days, self.left, self.serializer.words)

    @cached_property
    def days(self) -> dict[str, str]:
        """The newest day on which a claim of each source was public, by the source's name."""
        return newest_days(self.folded.claims.values())

    @cached_property
    def used(self) -> list[str]:
        """The names of the sources from which a claim or an entity comes, as the case has them."""
        used = {uid.partition(":")[0] for uid in self.folded.claims}
        for uid in self.nodes:
            used.update(key.partition(":")[0] for key in self.ids.entities[uid].records)
        return [name for name in self.licences if name in used]

    @cached_property
    def rows(self) -> dict[str, list[Row]]:
        """The rows by table, in which lists stay lists; their keys are `COLUMNS`, in order."""
        return {name: list(self.table(name)) for name in COLUMNS}

    def table(self, name: str) -> Sequence[Row]:
        """Return the rows of a table, each made when it is read, unless `rows` has made all."""
        if "rows" in vars(self):
            return self.rows[name]
        tables: dict[str, Callable[[], Sequence[Row]]] = {
            "nodes": lambda: Mapped(self.nodes, self._node),
            "edges": lambda: Mapped(tuple(self.folded.edges), self._edge),
            "claims": lambda: Mapped(sorted(self.folded.claims), self._claim),
            "documents": lambda: Mapped(self._cited, self._document),
            "sources": self._sources,
        }
        return tables[name]()

    @cached_property
    def _cited(self) -> Sequence[str]:
        """The uids of the documents that claims cite."""
        cited: set[str] = set()
        for claim in self.folded.claims.values():
            # A claim may cite a document only as a further place where it stands.
            cited.update((claim.document, *claim.also))
        return sorted(cited)

    def _node(self, uid: str) -> Row:
        return self.node(self.ids.entities[uid])

    def _edge(self, uid: str) -> Row:
        return self.edge(self.folded.edges[uid])

    def _claim(self, uid: str) -> Row:
        return self.claim(self.folded.claims[uid])

    def _document(self, uid: str) -> Row:
        return _document(self.documents[uid])

    def _sources(self) -> list[Row]:
        counts = Counter(uid.partition(":")[0] for uid in self.folded.claims)
        held = {name: self.licences[name] for name in self.licences if self._holds(name)}
        return list(source_rows(held, counts, self.days, self.left, self.serializer.words))

    def _holds(self, name: str) -> bool:
        return name in self.used or name in self.left

    def node(self, entity: Entity) -> Row:
        """Return an entity as a row."""
        return {
            "uid": entity.uid,
            "kind": entity.kind,
            "name": entity.name,
            "country": entity.country,
            "aliases": list(entity.aliases),
            "identifiers": list(map(":".join, entity.identifiers)),
            "records": list(entity.records),
            "measures": self.measures(entity.uid),
        }

    def measures(self, party: str) -> list[str]:
        """Return the measures in force on a party, each with its authority and first day."""
        measures: dict[str, None] = {}
        for claim in in_force(self.folded, party):
            since = f" since {claim.interval.start}" if claim.interval.start else ""
            measures[f"{claim.measure} ({name(self.ids, claim.subject)}){since}"] = None
        return list(measures)

    def edge(self, edge: Edge) -> Row:
        """Return a relation as a row; its numbers are None where a person stands at an end."""
        serializer, claims = self.serializer, self.folded.claims
        numbers = serializer.support(edge)
        objections = serializer.objections.of_edges([edge], (edge.source, edge.target))
        behind = list(map(claims.__getitem__, edge.claims))
        reservations = self.reservations.of_edge(edge)
        return {
            "uid": edge.uid,
            "source": edge.source,
            "source_name": name(self.ids, edge.source),
            "kind": edge.predicate,
            "label": marked(edge.predicate, reservations),
            "target": edge.target,
            "target_name": name(self.ids, edge.target),
            "status": serializer.objections.edge_status(edge),
            "reservations": words(reservations),
            "level": edge.level,
            "goods": edge.goods,
            "goods_name": goods_of(claims, self.ids, edge),
            "purpose": list(edge.purpose),
            "purpose_name": self._names(edge.purpose),
            "measure": _each(map(attrgetter("measure"), behind)),
            "programme": _each(map(attrgetter("programme"), behind)),
            "in_force": self.reservations.edge_in_force(edge),
            "intervals": _each(self.span(claims[uid]) for uid, _ in edge.intervals),
            "support": numbers["mixed"] if numbers else None,
            "independent": numbers["independent"] if numbers else None,
            "common": numbers["common"] if numbers else None,
            "word": edge.word,
            # Whoever prints the relation elsewhere must know that it must not stand alone.
            "alone": serializer.printable(edge),
            "summary": edge.summary,
            "partial": edge.partial,
            "gap": edge.gap,
            "first_known": edge.first_known,
            "last_known": edge.last_known,
            "claims": list(edge.claims),
            "voices": list(edge.voices),
            "roots": list(edge.roots),
            "denials": [denial.uid for denial in edge.denials],
            "against": [f"{objection.claim}: {objection.relation}" for objection in objections],
        }

    def span(self, claim: Claim) -> str:
        """Return when a claim says that its fact was, as `first..last`; "" if it does not say."""
        until = self.reservations.until(claim)
        return f"{claim.interval.start}..{until}" if claim.interval.start or until else ""

    def claim(self, claim: Claim) -> Row:
        """Return a claim as a row, with uids beside names."""
        record = self.serializer.claim(claim.uid)
        figure = claim.quantity
        return {
            "uid": claim.uid,
            "fact": claim.fact,
            "subject": record["subject"],
            "subject_uid": self.ids.uid(claim.subject),
            "predicate": claim.predicate,
            "object": record["object"],
            "object_uid": self.ids.uid(claim.object) if claim.object else None,
            "level": claim.level,
            "status": claim.status,
            "reservations": words(self.reservations.of_claim(claim)),
            "hedge": record["hedge"],
            "sentence": record["sentence"],
            "text": record["text"],
            "from": claim.interval.start or None,
            "until": self.reservations.until(claim) or None,
            "interval": record["interval"],
            "goods": name(self.ids, claim.goods) if claim.goods else None,
            "goods_uid": self.ids.uid(claim.goods) if claim.goods else None,
            "hs6": list(claim.hs6),
            "measure": claim.measure or None,
            "programme": claim.programme or None,
            "in_force": self.reservations.claim_in_force(claim),
            "quantity": record["quantity"],
            "value": figure.value if figure else None,
            "upto": figure.upto if figure else None,
            "unit": figure.unit if figure else None,
            "quote": self.quotation(claim)[0] or None,
            "quote_state": record["quote_state"],
            "locator": record["locator"],
            "document": claim.document,  # documents have a table of their own
            "also_at": record["also_at"],
            "asserter": record["asserter"],
            "asserter_uid": self.ids.uid(claim.asserter),
            "voice": claim.voice,
            "root": claim.root,
            "copy_of": record["copy_of"],
            "basis": claim.basis,
            "grade": claim.grade,
            "strength": record["strength"],
            "known_by": claim.known_by,
            "act": record["act"],
            "denies": record["denies"],
            "conflicts": record["conflicts"],
            "via": [" + ".join(map(self.ids.uid, stage.parties)) for stage in claim.via],
            "purpose": record["purpose"],
            "purpose_uid": list(map(self.ids.uid, claim.purpose)),
            "waypoints": record["waypoints"],
            "waypoints_uid": list(map(self.ids.uid, claim.waypoints)),
            "carriers": record["carriers"],
            "carriers_uid": list(map(self.ids.uid, claim.carriers)),
            "alone": claim.alone,
            "note": record["note"],
        }

    def _names(self, uids: Iterable[str]) -> list[str]:
        return [name(self.ids, uid) for uid in uids]

    def sentence(self, claim: Claim) -> str:
        """Return a claim as one sentence in the source's strength."""
        return sentence(claim, self.ids)


def _each(values: Iterable[str]) -> list[str]:
    """Return the values that are not empty, each once, sorted."""
    return sorted(set(values) - {""})


def _document(document: Document) -> Row:
    return {
        "uid": document.uid,
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "address": document.address,
        "sha256": document.sha256,
    }


def source_rows(
    licences: Mapping[str, Licence],
    counts: Mapping[str, int],
    days: Mapping[str, str],
    left: Mapping[str, int],
    words: Words,
) -> Iterator[Row]:
    """Yield the rows of the table of sources.

    Args:
        licences: What each source states, by its name.
        counts: The number of its claims that are passed on.
        days: The newest day on which one of them was public.
        left: The number of its claims that are left out.
        words: The words of a language.
    """
    for key, licence in licences.items():
        yield {
            "name": key,
            "title": licence.title,
            "publisher": licence.publisher,
            "address": licence.address,
            "licence": licence.licence,
            "reuse": licence.reuse,
            "handling": licence.handling,
            "conditions": ", ".join(licence.conditions),
            "terms": part_texts(licence, words),
            "fields": [", ".join(part.fields) for part in licence.terms],
            "newest": days.get(key, ""),
            "claims": counts.get(key, 0),
            "left_out": left.get(key, 0),
        }


def tables_of(
    folded: Folded,
    ids: Identities,
    documents: Mapping[str, Document],
    licences: Mapping[str, Licence],
    left: Mapping[str, int],
) -> CaseTables:
    """Return the tables of a fold; the nodes are those that a relation or a claim names.

    `licences` has what each source states of its licence, by its name, and `left` how many claims
    of a source are left out, since it lets nothing be passed on.
    """
    named: set[str] = set()
    for claim in folded.claims.values():
        named.update(map(ids.uid, claim.names))
    for edge in folded.edges.values():
        named.update((edge.source, edge.target, edge.goods, *edge.purpose))
    nodes = tuple(sorted(named & ids.entities.keys()))
    return CaseTables(folded, ids, nodes, documents, licences, left)
