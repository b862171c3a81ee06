"""The case as entities of FollowTheMoney, one JSON object per line.

A claim becomes a link only where a schema of FollowTheMoney says what the claim says, and where
nothing is reserved. Every other claim becomes a Note on the parties that it names, so that it is
read and not counted.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ...graph.measures import in_force
from ...graph.model import Claim, Entity, Quantity
from ...graph.reservations import CHAIN_STEP, DESIGNATES, ENDED, words
from ...graph.schema import schema
from ...graph.web_addresses import web_address
from ..wording.sentences import name, number
from .case_tables import CaseTables
from .claim_steps import (
    Statement,
    dataset_of,
    evidence_of,
    statements,
    words_of,
)

Properties = dict[str, list[str]]
Lines = dict[str, dict[str, Any]]  # entities by id
PARTY = frozenset({"LegalEntity", "Thing"})
ORGANIZATION = PARTY | {"Organization"}
VEHICLE = frozenset({"Asset", "Thing"})
# Schema of a kind, and what an entity of it counts as at the ends of a link. A kind that is not
# here has no schema: a country, an unnamed group, a weapon, goods, a list, an event.
SCHEMATA = {
    "Company": ("Company", ORGANIZATION | {"Asset"}),
    "Organization": ("Organization", ORGANIZATION),
    "Body": ("PublicBody", ORGANIZATION),
    "Person": ("Person", PARTY),
    "Vessel": ("Vessel", VEHICLE),
    "Aircraft": ("Airplane", VEHICLE),
    "Place": ("Address", frozenset({"Thing"})),
}
NUMBERS = {  # properties of parties that are no persons
    "ru-inn": "innCode",
    "ru-ogrn": "ogrnCode",
    "cn-uscc": "registrationNumber",
    "hk-cr": "registrationNumber",
    "kz-bin": "registrationNumber",
    "tail": "registrationNumber",
    "imo": "imoNumber",
    "imo-company": "imoNumber",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A schema of links: the properties of its ends, and what the entities there must be."""

    schema: str
    subject: str
    subject_is: str
    object: str
    object_is: str


UNKNOWN = Link("UnknownLink", "subject", "Thing", "object", "Thing")
# A relation that FollowTheMoney has no word for is an unknown link, whose role says what it is.
# Relations that are not here would say more than the claim: they become notes.
LINKS = {
    "OWNS": Link("Ownership", "owner", "LegalEntity", "asset", "Asset"),
    "DIRECTS": Link("Directorship", "director", "LegalEntity", "organization", "Organization"),
    "ACTS_FOR": Link("Representation", "agent", "LegalEntity", "client", "LegalEntity"),
    "LINKED_TO": UNKNOWN,
    "SUPPLIES": UNKNOWN,
    "TRANSFERS": UNKNOWN,
    "TRANSPORTS": UNKNOWN,
    "CALLED_AT": UNKNOWN,
    "SHIPPED_TO": UNKNOWN,
    "SUBSIDIARY_OF": UNKNOWN,
    "ASSOCIATED_WITH": UNKNOWN,
    "OPERATES_AT": UNKNOWN,
    "CONTRACTED": UNKNOWN,
}
TOPICS = {"asset freeze": "sanction", "export restriction": "export.control"}
# Of a claim: the property of a link or listing in which it leaves.
CARRIED = {
    "uid": "recordId",
    "subject": "the first end",
    "subject_uid": "the first end",
    "predicate": "the schema, or the role",
    "object": "the other end",
    "object_uid": "the other end",
    "reservations": "name (of a note), status (of a listing)",
    "hedge": "description",
    "from": "startDate",
    "until": "endDate",
    "known_by": "date",
    "status": "status",
    "in_force": "status",
    "text": "role",
    "sentence": "description",
    "quote": "description",
    "locator": "description",
    "document": "publisher and sourceUrl",
    "asserter": "description",
    "goods": "role (of an unknown link)",
    "measure": "provisions",
    "programme": "program",
    "quantity": "percentage (of a stake)",
}


def as_ftm(case: CaseTables) -> dict[str, bytes]:
    """Return parties, places, links, listings and notes as lines of JSON, by id."""
    lines: Lines = {}
    for uid in case.nodes:
        entity = case.ids.entities[uid]
        if entity.kind in SCHEMATA:
            datasets = sorted(set(map(dataset_of, entity.records)))
            _add(lines, ftm_id(uid), SCHEMATA[entity.kind][0], _party(case, entity), datasets)
    for statement in statements(case):
        claim = statement.claim
        if not _incorporated(case, lines, statement):
            made, properties = _made(case, statement)
            key = ftm_id(f"{'note-' if made == 'Note' else ''}{statement.key}")
            _add(lines, key, made, properties, [dataset_of(claim.uid)])
    texts = [json.dumps(lines[key], ensure_ascii=False, sort_keys=True) for key in sorted(lines)]
    return {"entities.ftm.json": ("\n".join(texts) + "\n").encode()}


def ftm_id(uid: str) -> str:
    """Return a uid as FollowTheMoney allows ids: letters, digits, dots and hyphens.

    >>> ftm_id("ru-inn-1831083343"), ftm_id("curated-nk:B-04")
    ('ru-inn-1831083343', 'curated-nk.B-04-60b6e99432')
    """
    if re.fullmatch(r"[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?", uid):
        return uid
    plain = re.sub(r"[^0-9A-Za-z-]+", ".", uid).strip(".-")
    # Two uids may differ only in what was replaced.
    digest = hashlib.sha1(uid.encode(), usedforsecurity=False).hexdigest()
    return f"{plain[:80]}-{digest[:10]}".lstrip(".-")


def _add(
    lines: Lines, key: str, made: str, properties: Properties, datasets: Iterable[str]
) -> None:
    kept = {field: values for field, values in properties.items() if any(values)}
    lines[key] = {
        "id": key,
        "schema": made,
        "properties": {field: list(filter(None, kept[field])) for field in sorted(kept)},
        "datasets": list(datasets),
    }


def _party(case: CaseTables, entity: Entity) -> Properties:
    properties: Properties = {
        "name": [entity.name],
        "alias": list(entity.aliases),
        "country": [entity.country] if _is_code(entity.country) else [],
    }
    if entity.kind == "Place":
        properties["full"] = [entity.name]
    for scheme, value in entity.identifiers if entity.kind != "Person" else ():
        if scheme in NUMBERS and (scheme != "tail" or entity.kind == "Aircraft"):
            printed = f"IMO{value}" if NUMBERS[scheme] == "imoNumber" else value
            properties.setdefault(NUMBERS[scheme], []).append(printed)
    # Sanctioned is said only of a party under a measure that is in force.
    measures = {claim.measure for claim in in_force(case.folded, entity.uid)}
    if entity.kind != "Place":
        properties["topics"] = sorted(TOPICS[item] for item in measures & TOPICS.keys())
    return properties


def _is_code(country: str) -> bool:
    return re.fullmatch("[a-z]{2}", country) is not None


def _incorporated(case: CaseTables, lines: Lines, statement: Statement) -> bool:
    """Return whether a claim was put on its party as the day on which that was incorporated."""
    claim = statement.claim
    entity = case.ids.entities[statement.subject]
    if claim.predicate != "INCORPORATED" or statement.reservations or not claim.interval.start:
        return False
    if "Organization" not in _is(entity):
        return False
    days = lines[ftm_id(entity.uid)]["properties"].setdefault("incorporationDate", [])
    days[:] = sorted({*days, claim.interval.start})
    return True


def _is(entity: Entity) -> frozenset[str]:
    return SCHEMATA[entity.kind][1] if entity.kind in SCHEMATA else frozenset()


def _made(case: CaseTables, statement: Statement) -> tuple[str, Properties]:
    """Return the schema and the properties of a statement."""
    claim = statement.claim
    # A step of a chain is a link of its two ends, which says no more than that.
    reserved = set(statement.reservations) - {CHAIN_STEP}
    if statement.edge is not None and reserved <= {ENDED}:
        subject = case.ids.entities[statement.subject]
        target = case.ids.entities[statement.object]
        if claim.predicate == DESIGNATES and _is(target):
            return "Sanction", _sanction(case, statement)
        for link in _links(claim.predicate) if not reserved else ():
            if link.subject_is in _is(subject) and link.object_is in _is(target):
                return link.schema, _link(case, statement, link)
    return "Note", _note(case, statement)


def _links(predicate: str) -> Iterator[Link]:
    """Yield the schemata of a relation, the exact one first."""
    if predicate in LINKS:
        yield LINKS[predicate]
        yield UNKNOWN


def _shared(case: CaseTables, claim: Claim) -> Properties:
    document = case.documents[claim.document]
    return {
        "startDate": [claim.interval.start],
        "endDate": [case.reservations.until(claim)],
        "date": [claim.known_by],
        "recordId": [claim.uid],
        "description": evidence_of(case, claim),
        "publisher": [document.outlet],
        "sourceUrl": [web_address(document.address)],
    }


def _sanction(case: CaseTables, statement: Statement) -> Properties:
    claim = statement.claim
    authority = case.ids.entities[case.ids.uid(claim.subject)]
    ended = ENDED in statement.reservations
    return {
        **_shared(case, claim),
        "entity": [ftm_id(statement.object)],
        "authority": [authority.name],
        "country": [authority.country] if _is_code(authority.country) else [],
        "provisions": [claim.measure],
        "program": [claim.programme],
        "status": ["ended" if ended else "in force", claim.status],
    }


def _link(case: CaseTables, statement: Statement, link: Link) -> Properties:
    claim = statement.claim
    # LINKED_TO is itself untyped: its role is what the list prints. That of any other relation
    # without a schema of its own is the relation.
    typed = link is LINKS[claim.predicate] and (
        link is not UNKNOWN or claim.predicate == "LINKED_TO"
    )
    properties = {
        **_shared(case, claim),
        link.subject: [ftm_id(statement.subject)],
        link.object: [ftm_id(statement.object)],
        "role": [claim.text if typed else words_of(case, statement)],
        "status": [claim.status],
    }
    if link.schema == "Ownership" and claim.quantity is not None:
        properties["percentage"] = [percentage(claim.quantity)]
    return properties


def percentage(quantity: Quantity) -> str:
    """Return a stake as it is printed; "" for a figure of another unit.

    >>> percentage(Quantity(25, "percent", "", 50)), percentage(Quantity(50, "percent", ">"))
    ('25-50%', '>50%')
    """
    if quantity.unit != "percent":
        return ""
    upto = f"-{number(quantity.upto)}" if quantity.upto is not None else ""
    return f"{quantity.comparator}{number(quantity.value)}{upto}%"


def _note(case: CaseTables, statement: Statement) -> Properties:
    """Return a note on every party that a claim names: why it is one, and what the claim says."""
    claim = statement.claim
    uids = dict.fromkeys(filter(None, (statement.subject, statement.object)))
    parties = [uid for uid in uids if _is(case.ids.entities[uid])]
    reserved = words(statement.reservations)
    document = case.documents[claim.document]
    kind = ", ".join(reserved) or schema().predicates[claim.predicate].name
    return {
        "name": [f"{kind}: {name(case.ids, statement.subject)}"],
        "entity": list(map(ftm_id, parties)),
        "description": evidence_of(case, claim),
        "publisher": [document.outlet],
        "sourceUrl": [web_address(document.address)],
    }
