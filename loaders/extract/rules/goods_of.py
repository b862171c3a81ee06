"""The words of making and supplying, what is said of goods, and to whom they go: what the rules of both share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause, names_of
from ..goods import GoodsItem, goods
from ..words import either, words
from .common import RuleMatch, component

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
    r"|medical|news|data|guidance|patriotic|industr(?:y|ies)|sectors?)\b"
)
VAGUE_SUPPLY = re.compile(
    r"(?:its |their |the |various |these |such |those |own |special |military |other |finished"
    r" |material |technical |logistical |logistics |battlefield )*(?:products?|equipment|goods"
    r"|services?|materials?|items|technolog(?:y|ies)|support|components|parts|output"
    r"|solutions)\b"
)
# After a recipient named at once: not a noun that the name only qualifies ("exports C0 products").
AFTER = re.compile(
    r"[,.;]|$| (?:with|and|or|through|via|in|on|at|during|for|since|under|as|by|to|from|which|that)\b"
)
DELIVERED = re.compile(
    r",? (?:which|that) (?:are|is|were|have been|has been) (?:being |also )?(?:delivered"
    r"|supplied|exported|provided|sold|transferred) (?:directly )?to "
)


def relations_of(said: str, table: dict[str, str]) -> list[str]:
    """Return the relations that the words of a phrase stand for, each once, in order."""
    return list(dict.fromkeys(table[w] for w in re.findall(either(table), said)))


REPAIR = re.compile(r"repair\w*|maint(?:ain|en)\w*|modernis\w+|upgrad\w+")
LESS = {
    "procures for": re.compile(r"procur\w+"),
    "contracts for": re.compile(r"(?:sub)?-?contractors?"),
}


def how_of(relation: str, relations: list[str], said: str) -> str:
    """Return what the words `said` mean where they say less than the relation: see `relation.HOW`."""
    words_ = re.findall(r"[a-z-]+", said)
    made_ = [w for w in words_ if _makes(w)]
    if relation == "MANUFACTURES" and made_ and all(REPAIR.fullmatch(w) for w in made_):
        return "repairs"
    if relation == "SUPPLIES" and "SUPPLIES" not in relations:
        if how_of("MANUFACTURES", relations, said) == "repairs":
            return "repairs for"
        return "makes for" if "MANUFACTURES" in relations else "develops for"
    supplying = [w for w in words_ if _supplies(w)]
    if relation == "SUPPLIES" and supplying:
        return next(
            (how for how, word in LESS.items() if all(word.fullmatch(w) for w in supplying)), ""
        )
    if relation == "PROVIDES_FOR" and "SUPPLIES" not in relations:
        return "makes"
    return ""


def _makes(word: str) -> bool:
    return "MANUFACTURES" in (W.verbs.get(word), W.nouns.get(word), W.agents.get(word)) or word in (
        "mass",
        "serial",
    )


def _supplies(word: str) -> bool:
    return "SUPPLIES" in (W.verbs.get(word), W.nouns.get(word), W.agents.get(word))


def made(
    clause: Clause, who: list[str], relations: list[str], at: int, where: int, said: str = ""
) -> Iterator[RuleMatch]:
    """Yield what the verbs at `where` say of the goods at `at`; `said` are the verbs as the text has them."""
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
                    yield RuleMatch(
                        one, "SUPPLIES", receiver, where, how=how_of("SUPPLIES", relations, said)
                    )
            return
        if text.startswith("it with ", at):
            at += 8
    if re.match(
        r"(?:the )?(?:C\d+’s |russian |iranian )?(?:military|defen[cs]e)[a-z -]* (?:complex|industry|sector)",
        text[at:],
    ):
        return
    items, end = goods(clause.masked, at)
    phrase = text[at:end]
    items = [i for i in items if i.marks or not SKIP.search(i.text.split()[-1])]
    if not items and SKIP.search(phrase):
        return
    named = (
        []
        if re.match(r"(?:[a-z-]+ )?(?:services?|support|assistance)\b", phrase)
        else names_of(items, clause)
    )
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
                yield RuleMatch(thing, "USED_BY", receiver, where)
    printed = clause.masked.printed(at, end)
    for one in who:
        for relation in relations:
            if relation != "SUPPLIES":
                for thing in named:
                    if thing != one:
                        yield RuleMatch(
                            one, relation, thing, where, how=how_of(relation, relations, said)
                        )
        if receivers and (
            named
            or VAGUE_SUPPLY.match(phrase)
            or (
                re.search(r" (?:services?|products?|equipment|materials?|items)$", phrase)
                and not SKIP.search(phrase)
            )
        ):
            for receiver in receivers:
                if receiver != one:
                    how = how_of("SUPPLIES", relations, said)
                    yield RuleMatch(
                        one, "SUPPLIES", receiver, where, goods=tuple(named) or (printed,), how=how
                    )
        elif given:
            for receiver in given:
                yield RuleMatch(one, "SUPPLIES", receiver, where, goods=tuple(named))
        elif "SUPPLIES" in relations:
            for thing in named:
                yield RuleMatch(one, "SUPPLIES", thing, where)
    parts = list(component(clause, items, end, where))
    yield from parts
    works = "WORKS_ON" if relations == ["DESIGNS"] else "PROVIDES_FOR"
    for whole in dict.fromkeys(f.object for f in parts):
        for one in who:
            goods_said = tuple(named) or (printed,)
            yield RuleMatch(
                one, works, whole, where, goods=goods_said, how=how_of(works, relations, said)
            )
    meant = re.compile(
        r",? ?(?:which (?:is|are) )?(?:(?:intended |designed |destined )?for use (?:in|by) "
        r"|(?:extensively |widely |also )?used by )(?:the )?(?:(?P<state>C\d+)’s (?:war|military"
        r"|aggression)|(?=[FC]\d))"
    ).match(text, end)
    if meant and named and not any(i.marks or i.of for i in items):
        users = (
            [clause.who(meant["state"])] if meant["state"] else clause.list_of(meant.end(), "FC")
        )
        how = "meant for" if "for use" in meant[0] else ""
        yield from (
            RuleMatch(thing, "USED_BY", user, where, how=how) for user in users for thing in named
        )


def receivers_of(
    clause: Clause, at: int, end: int, items: list[GoodsItem], supply: bool
) -> list[str]:
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
            late := re.compile(
                r"(?:(?!which|that|used|[.;]).){0,90}? to (?=(?:the )?(?:eu-listed )?[PF]\d)"
            ).match(text, end)
        )
    ):
        found += clause.list_of(late.end(), "PF")
    elif inside and not found:
        found += clause.list_of(at + inside.end(), "PCF")
    return list(dict.fromkeys(found))
