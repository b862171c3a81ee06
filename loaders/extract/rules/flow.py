"""TRANSPORTS and TRANSSHIPS_VIA: carriers, intermediaries and places of transit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from ..clauses import Clause, names_of
from ..cue import Cue
from ..goods_lists import goods
from ..pronouns import SUBJECT
from ..words import either, words
from .common import RuleMatch

W = words()

CARRY = Cue.of(
    r"(?P<rel>(?:which|that|who) )?(?:(?:has|have|had|been|also|is|was|are|regularly)"
    r" )*(?P<verb>transport(?:s|ed|ing)"
    r"|flew|airlift(?:s|ed)|ship(?:s|ped)|carr(?:ies|ied)(?! out)|facilitat(?:es"
    r"|ed|ing) (?:the )?(?:transport|transportation|deliver(?:y|ies)|shipment|transfer)s? of"
    r"|deliver(?:s|ed) by (?:sea|ship|vessel)) "
)
# "imports X via P", "procures X through companies in C": through whom or where.
IMPORT = Cue.of(
    r"(?P<rel>(?:which|that|who) )?(?P<verb>imports?|imported|procure[sd]?|exports?|exported"
    r"|supplie[sd]|purchase[sd]|acquire[sd]) (?P<what>[^.;]*?)(?:,? (?:via|through)|,? from"
    r" [^.;]*? (?:via|through)) (?:(?:the|front companies in|companies in|its|chinese|company"
    r"|intermediary|the company|its subsidiary|a|an|third|turkish|hong kong-based|firm"
    r"|[a-z-]+) ){0,4}?(?=[PCX][0-9])"
)
# A sentence that begins with the middleman: "Through the company P, ...".
THROUGH = Cue.of(
    r"^(?:through|via|using) (?:an? |the |its )?(?:[a-z-]+ ){0,2}?(?:intermediary"
    r"|intermediaries|front company|company|trading company|companies),? (?P<who>P[0-9]+),? "
)
ENTRUSTED = Cue.of(
    r"(?:entrusted with|tasked with|responsible for|in charge of) the "
    r"(?P<what>(?:transportation|transport|delivery|shipment)"
    r"(?: and (?:transportation|transport|delivery|shipment))?) of "
    r"(?:the )?(?=W[0-9])"
)
# "the supply chain runs through C".
ROUTE = Cue.of(
    r"(?:supply chain|supply route|route|goods|deliver(?:y|ies)|shipments?|supplies) (?:goes"
    r"|go|runs|run|pass|passes|passed|went|were made|are made|is made|transit|transits)"
    r" (?:through|via) (?:other entities [^,;.]*,? (?:notably|including|namely) )?(?=(?:the"
    r" )?[CPX][0-9])"
)
REEXPORT = Cue.of(
    r"(?P<rel>(?:which|that|who) )?imports (?P<what>[^.;]*?) (?:to|into) (?P<place>C[0-9]+) for"
    r" (?:re-export|onward (?:shipment|delivery|transfer)|further export) to (?P<to>C[0-9]+)"
)
CARRIER_BEFORE = re.compile(
    r"(?:[PFHCV][0-9]+|it|company|agency|and|also|has|have|been|vessel|is|,) ?$"
)
# Cargo whose name is not read as goods, but is of arms.
CARGO = re.compile(
    r"[^.;]*?(?:weapon|arms|equipment|uav|missile|cargo|ammunition|personnel|munition)"
)
DESTINATION = re.compile(
    r"[^.;,]*? ?(?:to|into) (?:the )?(?:territory of |zone of |port of )?"
    r"(?=(?:[a-z-]+ ){0,4}[CPFX][0-9])"
)
# "Via a rival of P" is not via P, as "via the ports of C" is via C.
OF_PARTY = re.compile(r"\b(?:of|with|for|by|near|from) (?:the )?$")
ANY_VERB = re.compile(rf"\b(?:{either(W.verbs)})\b")


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield carriers with their destinations, and the middlemen and places that goods pass."""
    if clause.sentence.conclusion:
        return
    yield from _carried(clause)
    yield from _through(clause)
    yield from _routes(clause)
    yield from _entrusted(clause)
    yield from _reexports(clause)
    yield from _imports(clause)


def _carried(clause: Clause) -> Iterator[RuleMatch]:
    """Yield transports to the places named, or else of the goods named."""
    for match in CARRY.finditer(clause.text):
        if not _is_carrying(clause.text, match):
            continue
        subjects = clause.subjects(match.start(), bool(match["rel"]))
        items, end = goods(clause.masked, match.end())
        names = tuple(names_of(items, clause))
        if not subjects or not (names or CARGO.match(clause.text[match.end() :])):
            continue
        places = _destinations(clause, end)
        if places is None:
            continue
        for subject in subjects:
            for target in places or names:
                if target != subject:
                    yield RuleMatch(subject, "TRANSPORTS", target, match.start(), goods=names)


def _destinations(clause: Clause, place: int) -> list[str] | None:
    """Return up to two destinations behind goods; None if there is one that is not read."""
    to = DESTINATION.match(clause.text, place)
    places = clause.list_of(to.end(), "CPFX")[:2] if to else []
    if not places and re.match(r"[^.;]{0,40}? to ", clause.text[place:]):
        return None
    return places


def _is_carrying(text: str, match: re.Match[str]) -> bool:
    """Return whether a word of carrying is a verb here; "ships" is mostly a noun."""
    left = text[: match.start()]
    if match["verb"] == "ships" and not re.search(r"[PV][0-9]+ $", left):
        return False
    return bool(match["rel"] or CARRIER_BEFORE.search(left))


def _through(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the company at the start of "Through the company P, ... supplied ..."."""
    for match in THROUGH.finditer(clause.text):
        subject = SUBJECT.search(clause.text, match.end("who"))
        verb = ANY_VERB.search(clause.text, match.end())
        if not subject or not verb:
            continue
        for who, middle in product(
            clause.subjects_of(subject), clause.list_of(match.start("who"), "P")
        ):
            if middle != who:
                yield RuleMatch(who, "TRANSSHIPS_VIA", middle, verb.start())


def _routes(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the places through which a supply chain or deliveries go."""
    for match in ROUTE.finditer(clause.text):
        owner = _owner_of_route(clause, match[0])
        for place in clause.list_of(match.end(), "CPX"):
            yield RuleMatch(owner, "TRANSSHIPS_VIA", place, match.start())


def _owner_of_route(clause: Clause, cue: str) -> str:
    """Return the subject of a route: the last supplier, the goods before, or the topic."""
    is_chain = re.search(r"chain|route", cue)
    if not is_chain and clause.discourse.supplier:
        return clause.discourse.supplier
    topic, _, goods_before = clause.before
    return goods_before[0] if goods_before else topic


def _entrusted(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the weapon with whose transport or delivery a party is entrusted."""
    for match in ENTRUSTED.finditer(clause.text):
        service = (clause.masked.printed(match.start("what"), match.end("what")),)
        for subject in clause.subjects(match.start(), False):
            for mark in clause.marks(match.end(), "W"):
                weapon = clause.masked.name(mark).name
                yield RuleMatch(subject, "PROVIDES_FOR", weapon, match.start(), goods=service)


def _reexports(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the recipient of "imports ... to C for re-export to C", and the place between."""
    for match in REEXPORT.finditer(clause.text):
        for subject in clause.subjects(match.start(), bool(match["rel"])):
            yield RuleMatch(subject, "SUPPLIES", clause.who(match["to"]), match.start())
            yield RuleMatch(subject, "TRANSSHIPS_VIA", clause.who(match["place"]), match.start())


def _imports(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the middlemen and places through which a party imports, exports or buys."""
    for match in IMPORT.finditer(clause.text):
        for subject in clause.subjects(match.start(), bool(match["rel"])):
            for place in clause.list_of(match.end(), "CX" if OF_PARTY.search(match[0]) else "PCX"):
                if place != subject:
                    yield RuleMatch(subject, "TRANSSHIPS_VIA", place, match.start())
