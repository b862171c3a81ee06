"""A claim with its evidence as lines: its sentence, quotation, document, kind and grade."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...graph.schema import schema
from ..wording.date_words import day, period
from ..wording.numbers import listed
from .line_layout import say

if TYPE_CHECKING:
    from ..answers.records import ClaimRecord, Node

KINDS = {
    "asserted": "assertion",
    "assessed": "assessment by the source, which it does not state as a fact",
    "listed": "reason stated in a listing, which is not a court's finding",
    "adjudicated": "finding of a court or tribunal",
    "settled": "settlement, which is no finding",
    "self": "statement of the party about itself",
    "measured": "worked out from a data file",
    "denied": "denial, or an answer of the party",
    "gap": "the source looked into this and could not determine it",
    "withdrawn": "withdrawn by its source",
    "error": "error in a source, shown and never scored",
}
QUOTATIONS = {
    "verified": "Quotation, verified",
    "at hand elsewhere": "Quotation, in a document held elsewhere",
}


def root(text: str) -> str:
    """Return an original statement in words, such as "Kupol documents (reuters, 25 Sep 2025)"."""
    # The name of an original statement is who, day and occasion (docs/add-a-source.md).
    who, _, rest = text.partition(":")
    when, _, occasion = rest.partition(":")
    return f"{occasion} ({who}, {day(when)})" if occasion else text


def _place(item: ClaimRecord) -> str:
    document = item["document"]
    # Titles often end with the outlet or the day; neither is printed twice.
    outlet = "" if document["outlet"] in document["title"] else document["outlet"]
    published = day(document["published"]) if document["published"] else "undated"
    if document["published"] and document["published"] in document["title"]:
        published = ""
    parts = (document["title"], outlet, published, place(item["locator"] or ""))
    return ", ".join(filter(None, parts))


def place(locator: str) -> str:
    """Return the place of a quotation in words: "paragraph 4", "entry I.ENTITIES:758"."""
    if "; " in locator:  # a claim that joins several entries
        return ", ".join(map(place, locator.split("; ")))
    # The loaders write their places short: p4, or annex, section and number of an entry.
    if re.fullmatch(r"p[0-9]+", locator):
        return f"paragraph {locator[1:]}"
    return f"entry {locator}" if re.fullmatch(r"(?:[\w.-]+:)?[0-9]+", locator) else locator


def _quotation(item: ClaimRecord) -> Iterator[str]:
    where = f"{_place(item)} ({item['document']['uid']})"
    if not item["quote"]:
        yield from say(f"Quotation: no text held. Read as cited in: {where}", 2)
        return
    label = QUOTATIONS.get(item["quote_state"], "Quotation")
    yield from say(f"{label}: “{item['quote']}”", 2)
    yield from say(f"Read in: {where}", 2)


def claim(item: ClaimRecord, label: str, beside: bool = False) -> Iterator[str]:
    """Yield a claim with its evidence; `beside` says that a stronger statement is printed with it.

    A claim of a weak outlet is marked: it is evidence to read and is never passed on alone.
    """
    yield from say(f"{label}: {item['voice']}, {day(item['known_by'])} ({item['uid']})", 0)
    yield from say(item["sentence"], 2)
    yield from _quotation(item)
    yield from say(f"Original statement: {root(item['root'])}", 2)
    if item["copy_of"]:
        yield from say(f"This repeats {item['copy_of']} and adds no support.", 2)
    if period(item["interval"]):
        yield from say(f"Time stated: {period(item['interval'])}", 2)
    strength = "no number, since a natural person is concerned"
    if item["strength"] is not None:
        strength = f"strength {item['strength']:.2f}"
    kind = KINDS.get(item["status"], item["status"])
    yield from say(f"Kind: {kind}. Grade {item['grade']} ({strength}).", 2)
    if not item["alone"]:
        yield from say("The outlet is weak: do not pass this on without another source.", 2)
    if item["also_at"]:
        yield from say(f"Also at: {listed(item['also_at'])}", 2)
    if item["note"]:
        yield from say(f"Note: {item['note']}", 2)


def verb(predicate: str, goods: str) -> str:
    """Return the verb of a relation in the schema with its goods: "supplied L550E engines to"."""
    text = schema().predicates[predicate].said(goods)
    return text or predicate.replace("_", " ").lower()


def kind(node: Node) -> str:
    """Return the kind and country of an entity for the middle of a sentence: "company, Russia"."""
    label = schema().kinds[node["kind"]].label
    # A label such as "HS code" keeps its capitals.
    label = label if label.split()[0].isupper() else label[:1].lower() + label[1:]
    country = node["country_name"]
    # A country is not said to lie in itself.
    return f"{label}, {country}" if country and country != node["name"] else label


def hedged(claims: Sequence[ClaimRecord]) -> bool:
    """Return whether any of the claims is less than an outright statement."""
    for claim in claims:
        if claim["hedge"] or claim["status"] == "assessed":
            return True
    return False
