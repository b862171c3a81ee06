"""The case as a STIX 2.1 bundle: identities, locations, relationships, opinions and notes.

A claim becomes a relationship only where nothing is reserved, or where STIX can say what is: a
listing that ended stops and is of a kind of its own, and a denial is an opinion on a relationship
that is called contested. Every other claim becomes a note.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from ...graph.dates import END, first_day, last_day
from ...graph.model import Claim, Document, Entity
from ...graph.reservations import (
    CHAIN_STEP,
    CONTESTED,
    DENIAL,
    ENDED,
    HEDGED,
    marked,
    words,
)
from ...graph.schema import schema
from ...graph.web_addresses import web_address
from ..wording.licences import part_texts
from .case_tables import CaseTables
from .claim_steps import Statement, dataset_of, evidence_of, statements

Object = dict[str, Any]
SPACE = uuid.UUID("5d5f3a52-9d0c-5c0e-8f0e-7c1f5b1f6a01")  # of the ids: a uid has one id for ever
CLASSES = {  # kinds that are identities, and their class
    "Company": "organization",
    "Organization": "organization",
    "Body": "organization",
    "Person": "individual",
    "Group": "group",
}
LOCATIONS = ("Country", "Place")
OBJECTS = (*CLASSES, *LOCATIONS)
# The second character of a grade, as confidence by the Admiralty scale of the standard's appendix.
# Whoever cannot judge a statement (6) says nothing, and `1, confirmed` is no grade of one claim.
CONFIDENCE = {"2": 70, "3": 50, "4": 30, "5": 10}
OPINIONS = {"denies_fact": "strongly-disagree", "disputes_evidence": "disagree"}
# Of a claim: the property of a relationship in which it leaves.
CARRIED = {
    "uid": "external_references",
    "subject": "source_ref",
    "subject_uid": "source_ref",
    "object": "target_ref",
    "object_uid": "target_ref",
    "hedge": "description",
    "goods": "description",
    "quantity": "description",
    "predicate": "relationship_type",
    "from": "start_time",
    "until": "stop_time",
    "known_by": "created",
    "status": "labels",
    "reservations": "relationship_type and labels",
    "in_force": "relationship_type",
    "level": "labels",
    "basis": "labels",
    "measure": "labels",
    "programme": "labels",
    "sentence": "description",
    "quote": "external_references",
    "locator": "external_references",
    "document": "external_references",
    "also_at": "external_references",
    "asserter": "created_by_ref",
    "voice": "labels",
    "grade": "confidence (its second character) and labels",
    "act": "opinion",
    "denies": "object_refs of the opinion or note",
}


# The reservations that the type of a relationship can say; with another a claim is a note.
TYPED = {ENDED, CONTESTED, HEDGED, CHAIN_STEP}
# A marking has no versions, so that its day is one for all exports; its id is made from its words.
MARKED = "2026-11-29T00:00:00.000Z"


def as_stix(case: CaseTables) -> dict[str, bytes]:
    """Return one bundle; its objects are in the order of their ids."""
    return {"bundle.json": _text(_Bundle(case).objects())}


def _text(objects: list[Object]) -> bytes:
    content = json.dumps(objects, ensure_ascii=False, sort_keys=True)
    bundle = {"type": "bundle", "id": stix_id("bundle", content), "objects": objects}
    return (json.dumps(bundle, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def stix_id(kind: str, uid: str) -> str:
    """Return the id of an object, which is the same in every export.

    >>> stix_id("identity", "ru-inn-1831083343")
    'identity--c4b672f4-5ad5-5324-a075-00048e0a2c6c'
    """
    return f"{kind}--{uuid.uuid5(SPACE, f'{kind} {uid}')}"


def moment(day: str) -> str:
    """Return the beginning of a day as STIX prints times.

    >>> moment("2024-02")
    '2024-02-01T00:00:00.000Z'
    """
    return f"{first_day(day)}T00:00:00.000Z"


def after(day: str) -> str:
    """Return the end of a day, month or year: the beginning of the next day.

    >>> after("2024-02")
    '2024-03-01T00:00:00.000Z'
    """
    if last_day(day) == END:  # the calendar has no day after it
        return moment(day)
    return moment((date.fromisoformat(last_day(day)) + timedelta(1)).isoformat())


class _Bundle:
    """The objects of one bundle."""

    def __init__(self, case: CaseTables) -> None:
        self.case = case
        self.day = case.folded.as_of or case.folded.newest  # of the export
        self.ends: dict[str, str] = {}  # id by uid of the entity
        self.made: dict[str, list[str]] = {}  # ids by uid of the claim
        self.known = _first_known(case)
        self.markings: dict[str, Object] = {}  # the terms of a source, by its name

    def objects(self) -> list[Object]:
        """Return all objects."""
        objects = [self._entity(self.case.ids.entities[uid]) for uid in self.case.nodes]
        said: list[Statement] = []
        for statement in statements(self.case):
            # An opinion refers to what it is about, which must have its id before.
            if DENIAL in statement.reservations:
                said.append(statement)
                continue
            made = self._relationship(statement) or self._note(statement)
            self.made.setdefault(statement.claim.uid, []).append(made["id"])
            objects.append(made)
        objects += map(self._answer, said)
        objects += self.markings.values()
        whole = {made["id"]: made for made in objects if made is not None}
        return [whole[key] for key in sorted(whole)]

    def _marking(self, claim: Claim) -> str:
        """Return the id of the statement of terms under which a claim is passed on."""
        name = dataset_of(claim.uid)
        licence = self.case.licences.get(name)
        if licence is None:  # a source whose folder is gone states nothing
            return ""
        if name not in self.markings:
            parts = part_texts(licence, self.case.serializer.words)
            statement = " ".join([f"{licence.title}: {licence.licence}", *parts])
            self.markings[name] = {
                "type": "marking-definition",
                "spec_version": "2.1",
                "id": stix_id("marking-definition", statement),
                "created": MARKED,
                "definition_type": "statement",
                "definition": {"statement": statement},
            }
        return str(self.markings[name]["id"])

    def _common(self, kind: str, uid: str, known: str) -> Object:
        created, modified = moment(known or self.day), moment(self.day)
        return {
            "type": kind,
            "spec_version": "2.1",
            "id": stix_id(kind, uid),
            "created": created,
            # Another day of export is another version of the object.
            "modified": max(created, modified),
        }

    def _entity(self, entity: Entity) -> Object | None:
        """Return the object of an entity; None for a kind that STIX has no object for."""
        numbers = [
            {"source_name": schema().schemes[scheme].label, "external_id": value}
            for scheme, value in entity.identifiers
        ]
        shown = {
            "name": entity.name,
            "description": f"Also: {'; '.join(entity.aliases)}" if entity.aliases else "",
            "labels": [f"kind: {entity.kind}"],
            "external_references": [
                {"source_name": "entrepot", "external_id": entity.uid},
                *numbers,
            ],
        }
        known = self.known.get(entity.uid, "")
        if entity.kind in CLASSES:
            made = {**self._common("identity", entity.uid, known), **shown}
            made["identity_class"] = CLASSES[entity.kind]
        elif entity.kind in LOCATIONS and self._country(entity):
            made = {**self._common("location", entity.uid, known), **shown}
            made["country"] = self._country(entity)
        else:
            return None
        self.ends[entity.uid] = made["id"]
        return _full(made)

    def _country(self, entity: Entity) -> str:
        """Return the two letters of a country, "" if none is known: a location must have one."""
        code = dict(entity.identifiers).get("iso2", "") if entity.kind == "Country" else ""
        return (code or entity.country).upper()

    def _claim(self, kind: str, statement: Statement) -> Object:
        """Return what every object made of a claim has."""
        claim = statement.claim
        author = self.ends.get(self.case.ids.uid(claim.asserter), "")
        labels = [
            f"status: {claim.status}",
            f"level: {claim.level}",
            f"basis: {claim.basis}",
            f"grade: {claim.grade}",
            f"source: {claim.voice}",
            f"measure: {claim.measure}",
            f"programme: {claim.programme}",
            *(f"reservation: {item.word}" for item in statement.reservations),
        ]
        return {
            **self._common(kind, statement.key, claim.known_by),
            # Only an identity can be an author; a state is a location.
            "created_by_ref": author if author.startswith("identity") else "",
            "labels": [label for label in labels if not label.endswith(": ")],
            "external_references": self._references(claim),
            "object_marking_refs": list(filter(None, [self._marking(claim)])),
        }

    def _references(self, claim: Claim) -> list[Object]:
        references = [{"source_name": "entrepot", "external_id": claim.uid}]
        for uid in (claim.document, *claim.also):
            is_quoted = uid == claim.document and claim.alone
            quoted = self.case.quotation(claim)[0] if is_quoted else ""
            references.append(_reference(self.case.documents[uid], claim.locator, quoted))
        return references

    def _relationship(self, statement: Statement) -> Object | None:
        """Return the relationship of a statement; None where it is no plain relationship."""
        claim, reservations = statement.claim, statement.reservations
        ends = self.ends.get(statement.subject), self.ends.get(statement.object)
        if statement.edge is None or None in ends or not set(reservations) <= TYPED:
            return None
        start, until = claim.interval.start, self.case.reservations.until(claim)
        stop = after(until) if until else ""
        kind = claim.predicate.lower().replace("_", "-")
        made = {
            **self._claim("relationship", statement),
            "relationship_type": marked(kind, reservations, "-"),
            "source_ref": ends[0],
            "target_ref": ends[1],
            "description": self.case.sentence(claim),
            "start_time": moment(start) if start else "",
            # An entry that was withdrawn before it began has no end; its type says it is over.
            "stop_time": stop if not start or stop > moment(start) else "",
        }
        # No number is attached to a natural person.
        person = self.case.serializer.person(statement.subject, statement.object)
        if claim.grade[1:] in CONFIDENCE and not person:
            made["confidence"] = CONFIDENCE[claim.grade[1:]]
        return _full(made)

    def _answer(self, statement: Statement) -> Object:
        """Return a denial as an opinion on the claims that it names, or else as a note."""
        claim = statement.claim
        named = [key for uid in claim.denies for key in self.made.get(uid, ())]
        if not named or claim.act not in OPINIONS:
            return self._note(statement, named)
        made = {
            **self._claim("opinion", statement),
            "opinion": OPINIONS[claim.act],
            "explanation": evidence_of(self.case, claim)[0],
            "object_refs": named,
        }
        return _full(made)

    def _note(self, statement: Statement, named: Iterable[str] = ()) -> Object:
        """Return a claim as a note on its ends, on what it names, or else on who says it."""
        claim = statement.claim
        around = (statement.subject, statement.object, *map(self.case.ids.uid, claim.names))
        refs = dict.fromkeys([*named, *(self.ends[uid] for uid in around if uid in self.ends)])
        made = {
            **self._claim("note", statement),
            "abstract": ", ".join(words(statement.reservations)),
            "content": "\n".join(evidence_of(self.case, claim)),
            "object_refs": list(refs),
        }
        return _full(made)


def _first_known(case: CaseTables) -> dict[str, str]:
    """Return the first day on which a claim that names an entity was public, by its uid.

    It is the day on which the object of the entity was created, in this and in every later export.
    """
    days: dict[str, str] = {}
    for claim in case.folded.claims.values():
        for uid in set(map(case.ids.uid, claim.names)) if claim.known_by else ():
            days[uid] = min(days.get(uid, claim.known_by), claim.known_by)
    return days


def _reference(document: Document, locator: str, quote: str) -> Object:
    quoted = f" “{quote}”" if quote else ""
    place = f" ({locator})" if locator and quote else ""
    reference: Object = {
        "source_name": document.outlet or document.title,
        "description": f"{document.title}{place}{quoted}",
        "url": web_address(document.address),
        "external_id": document.uid,
    }
    # A hash is of what stands at an address, and STIX allows none without it.
    if document.sha256 and reference["url"]:
        reference["hashes"] = {"SHA-256": document.sha256}
    return _full(reference)


def _full(made: Object) -> Object:
    """Return an object without its empty properties, which STIX forbids."""
    return {field: value for field, value in made.items() if value not in ("", [], None)}
