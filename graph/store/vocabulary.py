"""The names of a store, for completion, documents and checks: labels, relations and properties."""

from __future__ import annotations

from ..schema import schema

ENTITY = ("uid", "kind", "name", "country", "aliases", "identifiers", "records", "broader")
CLAIM = (
    "uid",
    "kind",
    "name",
    "fact",
    "predicate",
    "level",
    "status",
    "stands",
    "hedge",
    "said",
    "quote",
    "quote_state",
    "locator",
    "voice",
    "root",
    "grade",
    "strength",
    "known_by",
    "known_day",
    "event_from",
    "event_to",
    "act",
    "basis",
    "measure",
    "programme",
    "goods",
    "hs6",
    "carriers",
    "waypoints",
    "purpose",
    "copy_of",
    "conflicts",
    "reviewed",
    "quantity",
    "comparator",
    "unit",
    "period",
    "stated",
    "alone",
)
DOCUMENT = ("uid", "kind", "name", "heading", "outlet", "published", "address", "sha256")
EDGE = (
    "uid",
    "support",
    "independent",
    "common",
    "word",
    "stands",
    "claims",
    "voices",
    "roots",
    "denials",
    "first_known",
    "last_known",
    "level",
    "basis",
    "goods",
    "goods_name",
    "summary",
    "partial",
    "gap",
    "purpose",
    "event",
    "detail",
)
PROPOSAL = (
    "uid",
    "kind",
    "name",
    "status",
    "predicate",
    "level",
    "subject_name",
    "object_name",
    "said",
    "hedge",
    "grade",
    "locator",
    "rules",
    "basis",
    "known_by",
)
EVIDENCE = ("ASSERTED_BY", "DENIES", "OBJECT", "STATED_IN", "SUBJECT")
PROPOSED = (
    "PROPOSED_IN",
    "PROPOSED_OBJECT",
    "PROPOSED_SUBJECT",
)  # of claims that no person has read


def kinds() -> list[str]:
    """Return the kinds of node: the first label of each."""
    return ["Claim", "Document", "Proposal", *schema().kinds]


def labels() -> list[str]:
    """Return the labels of nodes."""
    return ["Entity", *kinds()]


def relations() -> list[str]:
    """Return the types of relations between entities, of the evidence layer and of proposals."""
    return [*schema().predicates, *EVIDENCE, *PROPOSED]


def properties() -> list[str]:
    """Return the properties of nodes and relations."""
    return sorted({*ENTITY, *CLAIM, *DOCUMENT, *EDGE, *PROPOSAL})
