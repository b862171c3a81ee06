"""TRANSPORTS and TRANSSHIPS_VIA: who carries, and through where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause, names_of
from ..goods import goods
from ..pronouns import SUBJECT
from ..words import either, words
from .common import RuleMatch

W = words()

CARRY = re.compile(
    r"(?P<rel>(?:which|that|who) )?(?:(?:has|have|had|been|also|is|was|are|regularly)"
    r" )*(?P<verb>transport(?:s|ed|ing)|ship(?:s|ped)|carr(?:ies|ied)(?! out)|facilitat(?:es"
    r"|ed|ing) (?:the )?(?:transport|transportation|deliver(?:y|ies)|shipment|transfer)s? of"
    r"|deliver(?:s|ed) by (?:sea|ship|vessel)) "
)
IMPORT = re.compile(
    r"(?P<rel>(?:which|that|who) )?(?P<verb>imports?|imported|procure[sd]?|exports?|exported"
    r"|supplie[sd]|purchase[sd]|acquire[sd]) (?P<what>[^.;]*?)(?:,? (?:via|through)|,? from"
    r" [^.;]*? (?:via|through)) (?:(?:the|front companies in|companies in|its|chinese|company"
    r"|intermediary|the company|its subsidiary|a|an|third|turkish|hong kong-based|firm"
    r"|[a-z-]+) ){0,4}?(?=[PCX]\d)"
)
THROUGH = re.compile(
    r"^(?:through|via|using) (?:an? |the |its )?(?:[a-z-]+ ){0,2}?(?:intermediary"
    r"|intermediaries|front company|company|trading company|companies),? (?P<who>P\d+),? "
)
ENTRUSTED = re.compile(
    r"(?:entrusted with|tasked with|responsible for|in charge of) the "
    r"(?P<what>(?:transportation|transport|delivery|shipment)"
    r"(?: and (?:transportation|transport|delivery|shipment))?) of "
    r"(?:the )?(?=W\d)"
)
ROUTE = re.compile(
    r"(?:supply chain|supply route|route|goods|deliver(?:y|ies)|shipments?|supplies) (?:goes"
    r"|go|runs|run|pass|passes|passed|went|were made|are made|is made|transit|transits)"
    r" (?:through|via) (?:other entities [^,;.]*,? (?:notably|including|namely) )?(?=(?:the"
    r" )?[CPX]\d)"
)
REEXPORT = re.compile(
    r"(?P<rel>(?:which|that|who) )?imports (?P<what>[^.;]*?) (?:to|into) (?P<place>C\d+) for"
    r" (?:re-export|onward (?:shipment|delivery|transfer)|further export) to (?P<to>C\d+)"
)


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield who carries what where, and through whom or where goods pass."""
    if clause.sentence.conclusion:
        return
    text = clause.text
    for match in CARRY.finditer(text):
        if (
            not match["rel"]
            and not re.search(
                r"(?:[PFHCV]\d+|it|company|agency|and|also|has|have|been|vessel|is|,) ?$",
                text[: match.start()],
            )
        ) or (match["verb"] == "ships" and not re.search(r"[PV]\d+ $", text[: match.start()])):
            continue
        who = clause.subjects(match.start(), bool(match["rel"]))
        items, end = goods(clause.masked, match.end())
        if not who or (
            not names_of(items, clause)
            and not re.match(
                r"[^.;]*?(?:weapon|arms|equipment|uav|missile|cargo|ammunition|personnel|munition)",
                text[match.end() :],
            )
        ):
            continue
        to = re.compile(
            r"[^.;,]*? ?(?:to|into) (?:the )?(?:territory of |zone of |port of )?(?=(?:[a-z-]+ ){0,2}[CPFX]\d)"
        ).match(text, end)
        places = clause.list_of(to.end(), "CPFX")[:2] if to else []
        if not places and re.match(r"[^.;]{0,40}? to ", text[end:]):
            continue
        for one in who:
            for place in places or names_of(items, clause):
                if place != one:
                    yield RuleMatch(
                        one,
                        "TRANSPORTS",
                        place,
                        match.start(),
                        goods=tuple(names_of(items, clause)),
                    )
    for match in THROUGH.finditer(text):
        if re.search(rf"\b(?:{either(W.verbs)})\b", text[match.end() :]):
            subject = SUBJECT.search(text, match.end("who"))
            for one in [clause.resolve(subject["who"])] if subject else []:
                for middle in clause.list_of(match.start("who"), "P"):
                    if one and middle != one:
                        yield RuleMatch(one, "TRANSSHIPS_VIA", middle, match.start())
    for match in ROUTE.finditer(text):
        who = [] if re.search(r"chain|route", match[0]) else [clause.talk.supplier]
        for one in [w for w in who if w] or clause.before[2][:1] or [clause.before[0]]:
            for place in clause.list_of(match.end(), "CPX"):
                yield RuleMatch(one, "TRANSSHIPS_VIA", place, match.start())
    for match in ENTRUSTED.finditer(text):
        said = (clause.masked.printed(match.start("what"), match.end("what")),)
        for one in clause.subjects(match.start(), False):
            for mark in clause.marks(match.end(), "W"):
                yield RuleMatch(
                    one, "PROVIDES_FOR", clause.masked.name(mark).name, match.start(), goods=said
                )
    for match in REEXPORT.finditer(text):
        for one in clause.subjects(match.start(), bool(match["rel"])):
            yield RuleMatch(one, "SUPPLIES", clause.who(match["to"]), match.start())
            yield RuleMatch(one, "TRANSSHIPS_VIA", clause.who(match["place"]), match.start())
    for match in IMPORT.finditer(text):
        for one in clause.subjects(match.start(), bool(match["rel"])):
            for place in clause.list_of(match.end(), "PCX"):
                if place != one:
                    yield RuleMatch(one, "TRANSSHIPS_VIA", place, match.start())
