"""What is told from the side of the goods: made by, bought by, received from, "its products, including X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause, names_of
from ..goods import goods
from ..masking import PARTY
from ..phrases import LEAD
from ..pronouns import IT, ITS
from ..words import either
from .common import RuleMatch
from .goods_of import AND, NOUN, SKIP, VAGUE_SUPPLY, VERB, Activity, W, goods_matches, relations_of

BARE = re.compile(
    r"(?P<rel>(?:which|that|who) )?(?:is |are )?speciali[sz](?:es|ed|ing) in (?=(?:[a-z-]+"
    r" )+?(?:equipment|systems|electronics|components|devices|instruments|engines|machinery"
    r"|munitions|weapons|products for)\b)"
)
PASSIVE = re.compile(
    rf"(?P<what>(?:W\d+(?:, |,? and | or )?)+|(?:(?<![\w-])[a-z][a-z-]+ ){{0,2}}[a-z-]+s)(?:"
    rf" (?:[a-z-]+ ){{0,3}}?)?,? ?(?:(?:which|that) )?(?:is |are |was |were |has been |have"
    rf" been |being )?(?:also |jointly )?(?P<verbs>{VERB}(?:{AND}{VERB})*) by (?:the"
    rf" )?(?P<who>{PARTY}|{IT})"
)
RECEIVED = re.compile(
    r"(?P<rel>(?:which|that) )?(?:has |have |had |also )*(?:received|receives|imports|imported"
    r"|purchased|purchases|procured|procures|bought|buys|obtained|obtains|acquired|acquires"
    r"|sourced|sources|gets) (?P<what>[^.;]*?) from (?=(?:(?:the|eu-listed|companies|such as"
    r"|including|[a-z-]+) ){0,3}?[PC]\d)"
)
BOUGHT = re.compile(
    rf"(?:(?P<its>{ITS})|(?P<who>{PARTY})’s|(?P<prod>the products?) (?=is|are)|products of"
    rf" (?P<of>{PARTY})|products (?:manufactured |produced )?by (?P<by>{PARTY}|{IT}))[^.;]*?"
    rf" (?:is|are|were|was|have been|has been) (?:[a-z]+ )?(?P<verb>purchased|procured|bought"
    rf"|acquired|ordered|supplied|delivered|sold|provided|exported)(?: directly)? (?P<to>by|to)"
    rf" "
)


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield who made, sold or sent what the sentence speaks of."""
    if not clause.sentence.conclusion:
        yield from _passive(clause)
        yield from _products(clause)
        yield from _bought(clause)
        yield from _received(clause)


def _products(clause: Clause) -> Iterator[RuleMatch]:
    """Yield what "its products, including W" and "its main products are W" say, and bare "specialises in equipment"."""
    own = re.compile(
        rf"(?:{ITS}|(?P<who>{PARTY})’s|the products of (?P<of>{PARTY})) (?:[a-z/-]+,?"
        rf" ){{1,6}}?(?:,? ?(?:including|such as|namely)(?: the)? |(?:are|include|is) (?:the"
        rf" )?)(?=(?:[a-z-]+ ){{0,3}}W\d)"
    )
    for match in own.finditer(clause.text):
        mark = match["who"] or match["of"]
        who = clause.who(mark) if mark else clause.before[0]
        if not re.search(
            r"product|uav|drone|system|missile|weapon|vehicle|aircraft|equipment|helicopter|rocket",
            match[0],
        ):
            continue
        items, _ = goods(clause.masked, match.end())
        for item in items:
            for w in item.marks:
                yield RuleMatch(who, "MANUFACTURES", clause.masked.name(w).name, match.start())
    for match in BARE.finditer(clause.text):
        near = re.search(
            r"(?:company|enterprise|firm|plant|entity|unit|institute|bureau|organisation),? ?$",
            clause.text[: match.start()],
        )
        who_ = (
            clause.antecedent(match.start())
            if match["rel"] or near
            else clause.subjects(match.start(), False)
        )
        if not re.match(rf"(?:the )?(?:{NOUN}|{VERB})\b", clause.text[match.end() :]):
            yield from goods_matches(
                clause, Activity(who_, ["MANUFACTURES"], match.start()), match.end()
            )


def _passive(clause: Clause) -> Iterator[RuleMatch]:
    for match in PASSIVE.finditer(clause.text):
        who = clause.resolve(match["who"])
        relations = [r for r in relations_of(match["verbs"], dict(W.verbs)) if r != "SUPPLIES"]
        marks = re.findall(r"W\d+", match["what"])
        things = [clause.masked.name(m).name for m in marks]
        if re.search(
            rf"\b(?:which|that|{either([f for f in W.verbs if f.endswith('s')])})\b", match["what"]
        ):
            continue
        if not things and not re.search(
            r"(?:products|companies|its|their|entities|these|those|services|which|that|goods|years|items)$",
            match["what"],
        ):
            lead = LEAD.match(match["what"])
            things = [
                clause.masked.printed(
                    match.start("what") + (lead.end() if lead else 0), match.end("what")
                )
            ]
        for relation in relations:
            for thing in things:
                if who and thing:
                    yield RuleMatch(who, relation, thing, match.start("verbs"))


def _received(clause: Clause) -> Iterator[RuleMatch]:
    """Yield who supplied what a party received."""
    for match in RECEIVED.finditer(clause.text):
        items, _ = goods(clause.masked, match.start("what"))
        named = tuple(names_of(items, clause))
        if (
            (not named and not VAGUE_SUPPLY.match(match["what"]))
            or SKIP.search(match["what"])
            or re.search(
                r"payment|orders?\b|training|instructions|licen[cs]e|award|permission|^(?:military |its )*support\b",
                match["what"],
            )
        ):
            continue
        rest = clause.text[match.end() :]
        more = re.search(r",? including [a-z -]*? from (?=[P]\d)", rest)
        for one in clause.subjects(match.start(), bool(match["rel"])):
            for giver in [
                *clause.list_of(match.end(), "PC"),
                *(clause.list_of(match.end() + more.end(), "P") if more else ()),
            ]:
                if giver != one:
                    yield RuleMatch(giver, "SUPPLIES", one, match.start(), goods=named)


def _bought(clause: Clause) -> Iterator[RuleMatch]:
    for match in BOUGHT.finditer(clause.text):
        buying = match["verb"] in ("purchased", "procured", "bought", "acquired", "ordered")
        if buying != (match["to"] == "by"):
            continue
        mark = match["who"] or match["of"] or match["by"]
        who = clause.resolve(mark) if mark else clause.before[0]
        rest = clause.text[match.end() :]
        marks = clause.list_of(match.end(), "PF")
        if not marks:
            inside = re.search(r"[(,] ?(?:including|such as) ", rest)
            marks = clause.list_of(match.end() + inside.end(), "PF") if inside else []
        for receiver in marks:
            if who and receiver != who:
                yield RuleMatch(who, "SUPPLIES", receiver, match.start("verb"))
