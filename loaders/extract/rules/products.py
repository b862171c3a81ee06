"""Relations stated of goods: made by, bought by, received from, "its products, including X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from ..clauses import LEAD_OF_PARTIES, Clause, names_of
from ..cue import Cue
from ..goods_lists import goods
from ..masking import PARTY
from ..movement import GOODS, what_moves
from ..phrases import LEAD
from ..pronouns import IT, ITS
from ..words import either
from . import dealings
from .common import RuleMatch, component
from .goods_of import AND, NOUN, SKIP, VAGUE_SUPPLY, VERB, Activity, W, goods_matches, relations_of

BARE = Cue.of(
    r"(?P<rel>(?:which|that|who) )?(?:is |are )?speciali[sz](?:es|ed|ing) in (?=(?:[a-z-]+"
    r" )+?(?:equipment|systems|electronics|components|devices|instruments|engines|machinery"
    r"|munitions|weapons|products for)\b)"
)
PASSIVE = Cue.of(
    rf"(?P<what>(?:W[0-9]+(?:, |,? and | or )?)+|(?:(?<![\w-])[a-z][a-z-]+ ){{0,2}}[a-z-]+s)"
    rf"(?: [a-z-]+){{0,3}}?(?:,? )?(?:(?:which|that) )?(?:is |are |was |were |has been |have"
    rf" been |being )?(?:also |jointly )?(?P<verbs>{VERB}(?:{AND}{VERB})*) by (?:the"
    rf" )?(?P<who>{PARTY}|{IT})"
)
# "The gyroscopes of the W0 missile are made by P".
PARTS_MADE = Cue.of(
    rf"(?:^|, |\band |\bthat )(?:the )?(?P<what>(?:[a-z-]+ ){{0,3}}[a-z-]+s (?:of|for|in) (?:the )?"
    rf"(?:[a-z-]+ ){{0,2}}W[0-9]+)(?: [a-z-]+){{0,2}} (?:is|are|was|were|has been|have been|being) "
    rf"(?:also )?(?P<verbs>{VERB}(?:{AND}{VERB})*) by (?:the )?(?P<who>{PARTY}|{IT})(?!’)"
)
# "Guidance units for the W0 missile are produced by P": the units are, and not the missile.
FINITE = re.compile(r"(?<!which )(?<!that )(?:is|are|was|were|has been|have been|being) ")
HEAD_BEFORE = re.compile(
    r"(?<![\w-])(?!(?:number|series|famil|version|variant|modification|model|type|generation"
    r"|dozen|hundred|thousand)\w* )[a-z-]+ (?:of|for|in|on|into|to) (?:the |its )?(?:[a-z-]+ )?$"
)
RECEIVED = Cue.of(
    r"(?P<rel>(?:which|that) )?(?:has |have |had |also |[a-z]+ly )*(?:received"
    r"|receives|imports|imported"
    r"|purchased|purchases|procured|procures|bought|buys|obtained|obtains|acquired|acquires"
    r"|sourced|sources|gets) (?P<what>[^.;]*?) from"
    rf" (?={LEAD_OF_PARTIES}[PC][0-9])"
)
BOUGHT = Cue.of(
    rf"(?:(?P<its>{ITS})|(?P<who>{PARTY})’s|(?P<prod>the products?) (?=is|are)|products of"
    rf" (?P<of>{PARTY})|products (?:manufactured |produced )?by (?P<by>{PARTY}|{IT}))[^.;]*?"
    rf" (?:is|are|were|was|have been|has been) (?:[a-z]+ )?(?P<verb>purchased|procured|bought"
    rf"|acquired|ordered|supplied|delivered|sold|provided|exported)(?: directly)? (?P<to>by|to)"
    rf" "
)
# "P0 was supplied with X by P1": P1 supplies, and P0 is the subject of the verb.
SUPPLIED = Cue.of(
    rf"(?P<to>{PARTY}) (?:is|are|was|were|has been|have been) (?:also |[a-z]+ly )?(?:supplied"
    r"|provided) with (?P<what>[^.;,]*?) by (?=(?:the )?[PC][0-9])"
)
NO_PRODUCTS = re.compile(
    rf"(?:{ITS}|{PARTY}’s) (?:[a-z-]+ )*?(?:assets?|shares?|stakes?|debts?|property|land|buildings?"
    r"|business|subsidiar(?:y|ies)|plants?|rights|money|funds) "
)
OWN_PRODUCTS = Cue.of(
    rf"(?:{ITS}|(?P<who>{PARTY})’s|the products of (?P<of>{PARTY})) (?:[a-z/-]+,?"
    rf" ){{1,6}}?(?:,? ?(?:including|such as|namely)(?: the)? |(?:are|include|is) (?:the"
    rf" )?)(?=(?:[a-z-]+ ){{0,3}}W[0-9])"
)
WORD_OF_PRODUCT = re.compile(
    r"product|uav|drone|system|missile|weapon|vehicle|aircraft|equipment|helicopter|rocket"
)
COMPANY_BEFORE = re.compile(
    r"(?:company|enterprise|firm|plant|entity|unit|institute|bureau|organisation),? ?$"
)
ACTIVITY_NEXT = re.compile(rf"(?:the )?(?:{NOUN}|{VERB})\b")
CLAUSE_INSIDE = re.compile(
    rf"\b(?:which|that)\b|\b{either(form for form in W.verbs if form.endswith('s'))}$"
)
# "W0 uses gyroscopes made by P0": the verb before the goods is none of their words.
VERB_BEFORE_GOODS = re.compile(
    rf"(?:[a-z-]+ )*(?:{either(form for form in W.verbs if form.endswith(('s', 'ed')))}"
    r"|(?:use|contain|include|carrie|import|purchase|receive|obtain|acquire|buy|sell|order|install"
    r"|employ|feature|incorporate)(?:s|d|ed)|ha[sd]|sold|bought|built|made) (?=[a-z])"
)
# "W0 uses gyroscopes made by P0": the gyroscopes are.
HOLDING_GOODS = re.compile(
    r" (?:[a-z-]+ )*?(?:use[sd]|contain(?:s|ed)|include[sd]|carrie[sd]|ha[sd]|feature[sd]"
    r"|incorporate[sd]|employ(?:s|ed)|require[sd]) (?!been |also |[a-z]+ed )(?=[a-z])"
)
NO_THING = re.compile(
    r"(?:products|companies|its|their|entities|these|those|services|which|that|goods|years"
    r"|items)$"
)
NOT_RECEIVED_GOODS = re.compile(
    r"\bthan\b|\bapart\b|payment|orders?\b|training|instructions|licen[cs]e|award|permission"
    r"|^(?:military |its )*support\b"
)
RECEIVING = re.compile(r"\b(?:receive|obtain|acquire|get)[sd]? $")
ALSO_FROM = re.compile(r",? including [a-z -]*? from (?=[P][0-9])")
EXAMPLES = re.compile(r"[(,] ?(?:including|such as) ")


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the makers and suppliers of the goods of which a sentence speaks."""
    if not clause.sentence.conclusion:
        yield from _passive(clause)
        yield from _parts_made(clause)
        yield from _own_products(clause)
        yield from _specialities(clause)
        yield from _bought(clause)
        yield from _received(clause)
        yield from _supplied(clause)
        yield from dealings.find(clause)


def _own_products(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "its products, including W" and "its main products are W"."""
    for match in OWN_PRODUCTS.finditer(clause.text):
        mark = match["who"] or match["of"]
        maker = clause.who(mark) if mark else clause.its(match.start())
        if not maker or not WORD_OF_PRODUCT.search(match[0]):
            continue
        items, _ = goods(clause.masked, match.end())
        for item in items:
            for weapon in item.marks:
                name = clause.masked.name(weapon).name
                yield RuleMatch(maker, "MANUFACTURES", name, match.start())


def _specialities(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "specialises in radar equipment"."""
    for match in BARE.finditer(clause.text):
        if match["rel"] or COMPANY_BEFORE.search(clause.text[: match.start()]):
            makers = clause.antecedent(match.start())
        else:
            makers = clause.subjects(match.start(), False)
        if not ACTIVITY_NEXT.match(clause.text[match.end() :]):
            activity = Activity(makers, ["MANUFACTURES"], match.start())
            yield from goods_matches(clause, activity, match.end())


def _passive(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "X, produced by P" and "W is developed by P"."""
    for match in PASSIVE.finditer(clause.text):
        maker = clause.resolve(match["who"])
        if CLAUSE_INSIDE.search(match["what"]) or _is_part_of_subject(clause, match):
            continue
        things = _things_made(clause, match)
        for relation in relations_of(match["verbs"], W.verbs):
            if relation == "SUPPLIES":
                continue
            for thing in things:
                if maker and thing:
                    yield RuleMatch(maker, relation, thing, match.start("verbs"))


def _parts_made(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the maker and the weapon of "the gyroscopes of the W are made by P"."""
    for match in PARTS_MADE.finditer(clause.text):
        maker = clause.resolve(match["who"])
        making = [one for one in relations_of(match["verbs"], W.verbs) if one != "SUPPLIES"]
        items, end = goods(clause.masked, match.start("what"))
        if not maker or not making or CLAUSE_INSIDE.search(match["what"]):
            continue
        things = names_of(items, clause)
        if not all(what_moves(thing) == GOODS for thing in things):
            continue  # "tests of the W0 missile were designed by P"
        for thing, relation in product(things, making):
            yield RuleMatch(maker, relation, thing, match.start("verbs"))
        yield from component(clause, items, end, match.start("verbs"))


def _is_part_of_subject(clause: Clause, match: re.Match[str]) -> bool:
    """Return whether a weapon before a passive verb only belongs to the subject of the verb."""
    if not match["what"].startswith("W"):
        return False
    is_finite = FINITE.search(clause.text, match.end("what"), match.start("verbs"))
    return bool(is_finite and HEAD_BEFORE.search(clause.text[: match.start()]))


def _things_made(clause: Clause, match: re.Match[str]) -> list[str]:
    """Return the weapons before a passive verb, or the goods there as printed."""
    holding = HOLDING_GOODS.match(clause.text, match.end("what"), match.start("verbs"))
    if holding:
        items, _ = goods(clause.masked, holding.end())
        return names_of(items, clause)
    things = [clause.masked.name(mark).name for mark in re.findall(r"W[0-9]+", match["what"])]
    if things or NO_THING.search(match["what"]):
        return things
    verb = VERB_BEFORE_GOODS.match(match["what"])
    begin = verb.end() if verb else 0
    lead = LEAD.match(match["what"][begin:])
    start = match.start("what") + begin + (lead.end() if lead else 0)
    return [clause.masked.printed(start, match.end("what"))]


def _received(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the suppliers of goods that a party received."""
    for match in RECEIVED.finditer(clause.text):
        items, _ = goods(clause.masked, match.start("what"))
        names = tuple(names_of(items, clause))
        if not _is_received_goods(match["what"], names):
            continue
        # What is bought is goods, whatever its name; one may receive much else.
        cue = "" if RECEIVING.search(clause.text[match.start() : match.start("what")]) else "sold"
        for receiver in clause.subjects(match.start(), bool(match["rel"])):
            for giver in _givers(clause, match.end()):
                if giver != receiver:
                    yield RuleMatch(
                        giver, "SUPPLIES", receiver, match.start(), goods=names, cue=cue
                    )


def _supplied(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the suppliers of "P0 was supplied with X by P1"."""
    for match in SUPPLIED.finditer(clause.text):
        items, _ = goods(clause.masked, match.start("what"))
        names = tuple(names_of(items, clause))
        if not _is_received_goods(match["what"], names):
            continue
        receiver = clause.who(match["to"])
        for giver in clause.list_of(match.end(), "PC"):
            if giver != receiver:
                yield RuleMatch(
                    giver, "SUPPLIES", receiver, match.end("to"), goods=names, cue="supplied"
                )


def _is_received_goods(words_: str, names: tuple[str, ...]) -> bool:
    """Return whether what was received is goods, named or not."""
    if not names and not VAGUE_SUPPLY.match(words_):
        return False
    return not SKIP.search(words_) and not NOT_RECEIVED_GOODS.search(words_)


def _givers(clause: Clause, place: int) -> list[str]:
    """Return the parties behind "from", and those behind ", including ... from"."""
    marks = clause.marks(place, "PC")
    if len(marks) > 1 and re.search(rf"\b{marks[-1]} from ", clause.text[place:]):
        marks.pop()  # "bought X from P and Q from R": R sold to Q
    givers = [clause.who(mark) for mark in marks]
    more = ALSO_FROM.search(clause.text[place:])
    return [*givers, *clause.list_of(place + more.end(), "P")] if more else givers


def _bought(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the buyers and receivers of a party's products."""
    for match in BOUGHT.finditer(clause.text):
        buying = match["verb"] in ("purchased", "procured", "bought", "acquired", "ordered")
        if buying != (match["to"] == "by"):
            continue
        mark = match["who"] or match["of"] or match["by"]
        if NO_PRODUCTS.match(match[0]):
            continue
        maker = clause.resolve(mark) if mark else clause.its(match.start())
        for receiver in _receivers(clause, match.end()):
            if maker and receiver != maker:
                yield RuleMatch(maker, "SUPPLIES", receiver, match.start("verb"))


def _receivers(clause: Clause, place: int) -> list[str]:
    """Return the parties at `place`, or else those named as examples behind it."""
    receivers = clause.list_of(place, "PF")
    if receivers:
        return receivers
    inside = EXAMPLES.search(clause.text[place:])
    return clause.list_of(place + inside.end(), "PF") if inside else []
