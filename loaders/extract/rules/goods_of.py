"""The words of making and supplying, what is said of goods, and to whom they go: what the rules of both share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause, names_of
from ..goods import Item, goods
from ..words import either, words
from .common import Found, component

W = words()
VERB = either(W.verbs)
NOUN = either(W.nouns)
AGENT = either(W.agents)
AND = r"(?:,? (?:and/or|and|or|as well as) (?:also |then |the |its )?|, (?:the )?)"
AUX = (
    r"(?:(?:is|are|was|were|has|have|had|been|being|also|currently|reportedly|directly"
    r"|actively|mainly|specifically|regularly|itself|officially|further|successfully|jointly)"
    r" )*"
)
SKIP = re.compile(
    r"\b(?:ties|relations|contacts|links|strikes|attacks|blows|presence|speech\w*|lectures"
    r"|views|opportunities|control|order|security|aid|housing|resources|revenue|income|funds"
    r"|funding|financial|finance|legal|banking|insurance|oil|gas|electricity|energy|gold"
    r"|diamonds?|propaganda|information|news|content|media|education\w*|training|accounting"
    r"|oil and|coal|crude|petroleum|loans?|cash|money|platform for|access|food|fuel to|lng"
    r"|medical|news|data|guidance|patriotic)\b"
)
VAGUE_SUPPLY = re.compile(
    r"(?:its |their |the |various |these |such |those |own |special |military |other |finished"
    r" |material |technical |logistical |logistics |battlefield )*(?:products?|equipment|goods"
    r"|services?|materials?|items|technolog(?:y|ies)|support|components|parts|output"
    r"|solutions)\b"
)
# After a recipient named at once: not a noun that the name only qualifies ("exports C0 products").
AFTER = re.compile(r"[,.;]|$| (?:with|and|or|through|via|in|on|at|during|for|since|under|as|by|to|from|which|that)\b")
DELIVERED = re.compile(
    r",? (?:which|that) (?:are|is|were|have been|has been) (?:being |also )?(?:delivered"
    r"|supplied|exported|provided|sold|transferred) (?:directly )?to "
)


def relations_of(said: str, table: dict[str, str]) -> list[str]:
    """Return the relations that the words of a phrase stand for, each once, in order."""
    return list(dict.fromkeys(table[w] for w in re.findall(either(table), said)))


def made(clause: Clause, who: list[str], relations: list[str], at: int, where: int) -> Iterator[Found]:
    """Yield what the verbs at `where` say of the goods at `at`."""
    text = clause.text
    if not who or not relations:
        return
    receivers: list[str] = []
    if "SUPPLIES" in relations:
        direct = re.compile(r"(?:the |russia’s |with )?(?P<mark>[PFC]\d+)(?!’)").match(text, at)
        if direct and AFTER.match(text, direct.end()):
            receivers = clause.list_of(at, "PCF")
            for one in who:
                for receiver in receivers:
                    yield Found(one, "SUPPLIES", receiver, where)
            return
        if text.startswith("it with ", at):
            at += 8
    if re.match(
        r"(?:the )?(?:C\d+’s |russian |iranian )?(?:military|defen[cs]e)[a-z -]* (?:complex|industry|sector)", text[at:]
    ):
        return
    items, end = goods(clause.masked, at)
    phrase = text[at:end]
    items = [i for i in items if i.marks or not SKIP.search(i.text.split()[-1])]
    if not items and SKIP.search(phrase):
        return
    named = [] if re.match(r"(?:[a-z-]+ )?(?:services?|support|assistance)\b", phrase) else names_of(items, clause)
    if re.match(
        (
            r"(?:up to |more than |over |about )?\d[\d ,.]* [a-z ]*(?:monthly|per month|a month"
            r"|annually|per year|a year|per day|daily)"
        ),
        phrase,
    ):
        return
    receivers = receivers_of(clause, at, end, items, "SUPPLIES" in relations)
    passed = DELIVERED.match(text, end)
    given = clause.list_of(passed.end(), "PCF") if passed else []
    if given and re.search(
        r"^[^.;]{0,40}? and (?:which |that )?(?:are |have been |being |were )*used ",
        text[passed.end() :] if passed else "",
    ):
        for receiver in given:
            for thing in named:
                yield Found(thing, "USED_BY", receiver, where)
    for one in who:
        for relation in relations:
            if relation != "SUPPLIES":
                for thing in named:
                    if thing != one:
                        yield Found(one, relation, thing, where)
        if receivers and (
            named
            or VAGUE_SUPPLY.match(phrase)
            or (re.search(r" (?:services?|products?|equipment|materials?|items)$", phrase) and not SKIP.search(phrase))
        ):
            for receiver in receivers:
                if receiver != one:
                    yield Found(one, "SUPPLIES", receiver, where, goods=tuple(named))
        elif given:
            for receiver in given:
                yield Found(one, "SUPPLIES", receiver, where, goods=tuple(named))
        elif "SUPPLIES" in relations:
            for thing in named:
                yield Found(one, "SUPPLIES", thing, where)
    parts = list(component(clause, items, end, where))
    yield from parts
    into = {f.object: f for f in parts}
    for whole in into:
        for one in who:
            for relation in relations[:1]:
                goods_said = tuple(named) or (clause.masked.printed(at, end),)
                shared = "WORKS_ON" if relation == "DESIGNS" and len(relations) == 1 else "PROVIDES_FOR"
                yield Found(one, shared, whole, where, goods=goods_said)
    meant = re.compile(
        r",? ?(?:which (?:is|are) )?(?:(?:intended |designed |destined )?for use (?:in|by) "
        r"|(?:extensively |widely |also )?used by )(?:the )?(?:(?P<state>C\d+)’s (?:war|military"
        r"|aggression)|(?=[FC]\d))"
    ).match(text, end)
    if meant and named and not any(i.marks or i.of for i in items):
        users = [clause.who(meant["state"])] if meant["state"] else clause.list_of(meant.end(), "FC")
        yield from (Found(thing, "USED_BY", user, where) for user in users for thing in named)


def receivers_of(clause: Clause, at: int, end: int, items: list[Item], supply: bool) -> list[str]:
    """Return to whom or for whom the goods go: "to the F", "for the F", after the goods or inside them."""
    text = clause.text
    found = [clause.who(m) for item in items for m in item.forwhom]
    to = r"(?:to|for|into)" if supply else r"for"
    tail = re.compile(
        rf"(?:[^.;]{{0,60}}?,)? ?(?:(?:including|also|mainly|both|directly|and|notably|specifically"
        rf"|as well as),? )*(?:{to}|to the benefit of|on behalf of) (?!use)"
    ).match(text, end)
    meant = re.compile(
        r",? ?(?:destined|intended|designated|meant) for (?:[a-z]+ )?(?:use )?(?:by |in )?(?=(?:the )?[FP]\d)"
    ).match(text, end)
    if meant and supply:
        found += clause.list_of(meant.end(), "PF")
    inside = re.search(rf" {to} (?!use|the production|launch)", text[at:end])
    if tail and not re.search(r"\b(?:which|that|used)\b", tail[0]):
        found += clause.list_of(tail.end(), "PCF")
    elif (
        supply
        and not found
        and (
            late := re.compile(r"(?:(?!which|that|used|[.;]).){0,90}? to (?=(?:the )?(?:eu-listed )?[PF]\d)").match(
                text, end
            )
        )
    ):
        found += clause.list_of(late.end(), "PF")
    elif inside and not found:
        found += clause.list_of(at + inside.end(), "PCF")
    return list(dict.fromkeys(found))
