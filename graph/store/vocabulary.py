"""The names of a store, for completion, documents and checks: labels, relations and properties."""

from __future__ import annotations

from ..schema import schema

ENTITY = (
    "uid",
    "kind",
    "name",
    "country",
    "aliases",
    "identifiers",
    "records",
    "broader",
    "listed",
)
PLACE = ("latitude", "longitude", "location")
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
    "event_from_text",
    "event_to",
    "event_to_text",
    "act",
    "basis",
    "measure",
    "in_force",
    "in_force_from",
    "in_force_until",
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
DOCUMENT = (
    "uid",
    "kind",
    "name",
    "heading",
    "outlet",
    "published",
    "published_text",
    "address",
    "sha256",
)
EDGE = (
    "uid",
    "support",
    "independent",
    "common",
    "exact",
    "word",
    "stands",
    "claims",
    "voices",
    "roots",
    "denials",
    "first_known",
    "first_known_text",
    "last_known",
    "last_known_text",
    "level",
    "basis",
    "goods",
    "goods_name",
    "summary",
    "partial",
    "gap",
    "purpose",
    "event",
    "event_text",
    "in_force",
    "reservations",
    "past",
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
    "known_day",
)
LAST, FIRST = "its last day, as with `--as-of`", "its first day"
# Every property that is a date: what has it, the property with the words of the source, and the day
# for which a year or a month stands.
DATES = {
    "known_day": ("claim, proposal", "known_by", LAST),
    "event_from": ("claim", "event_from_text", FIRST),
    "event_to": ("claim", "event_to_text", LAST),
    "in_force_from": ("claim that lists", "event_from_text, else known_by", LAST),
    "in_force_until": ("claim that lists", "the claim that ends it", FIRST),
    "published": ("document", "published_text", LAST),
    "first_known": ("relation", "first_known_text", LAST),
    "last_known": ("relation", "last_known_text", LAST),
    "event": ("relation of a single event", "event_text", FIRST),
}
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


def properties_of(label: str) -> tuple[str, ...]:
    """Return the properties that nodes of a label may have."""
    by_label = {"Claim": CLAIM, "Document": DOCUMENT, "Proposal": PROPOSAL}
    return by_label.get(label, (*ENTITY, *PLACE))


def properties() -> list[str]:
    """Return the properties of nodes and relations."""
    return sorted({*ENTITY, *PLACE, *CLAIM, *DOCUMENT, *EDGE, *PROPOSAL})


# The kind of value that each property has; all others are texts. `basis` is a text on a claim and a
# list on a relation, so that its kind is not known.
_LISTS = frozenset(
    "aliases identifiers records broader claims voices roots denials conflicts carriers waypoints "
    "purpose hs6 rules listed reservations".split()
)
_DECIMALS = frozenset("support independent common strength quantity latitude longitude".split())
_FLAGS = frozenset("summary partial gap alone reviewed in_force exact past".split())
PROPERTY_KINDS = {
    **dict.fromkeys({*properties()} - {"basis"}, "text"),
    **dict.fromkeys(_LISTS, "list"),
    **dict.fromkeys(_DECIMALS, "decimal"),
    **dict.fromkeys(_FLAGS, "flag"),
    **dict.fromkeys(DATES, "day"),
    "location": "point",
}
