"""MANUFACTURES, DESIGNS, SUPPLIES: verbs, activity nouns and agent nouns, with goods and recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import IT, ITS, SUBJECT, Clause, names_of
from ..goods import LEAD, Item, goods
from ..masked import PARTY
from ..words import either, words
from .common import Found, component

W = words()
VERB = either(W.verbs)
NOUN = either(W.nouns)
AGENT = either(W.agents)
AND = r"(?:,? (?:and/or|and|or|as well as) (?:also |then |the |its )?|, (?:the )?)"
AUX = r"(?:(?:is|are|was|were|has|have|had|been|being|also|currently|reportedly|directly|actively|mainly|specifically|regularly|itself|officially|further|successfully|jointly) )*"
VERBS = re.compile(rf"(?P<rel>(?:which|that|who) )?(?P<aux>{AUX})(?<![\w-])(?P<verbs>{VERB}(?:{AND}{VERB})*)(?![\w-])")
GOVERN = (
    r"(?:speciali[sz](?:es|ed|ing) (?:mainly |primarily )?in|(?:engaged|engages|involved|active|participates|participated|participating|instrumental|crucial|engaging) in|focus(?:es|ed|ing) (?:its activities )?on|"
    r"responsible for|expertise in|experience in|known for(?: its)?|contribut(?:es|ed|ing) to|launched|carr(?:ies|ied) out|deals with|dealing with|(?:enterprise|company|leader|specialist|manufacturer|organisation)s? (?:for|in)|project for|work(?:s|ed|ing) on|oversee[sn]?|"
    r"activit(?:y|ies)[^.;]{0,80}? (?:is|are|includes?|comprises?|consists? of)|business[^.;]{0,40}? is|conducts|performs|produces and performs)"
)
NOMINAL = re.compile(rf"(?P<rel>(?:which|that|who) )?(?P<aux>{AUX})(?:{GOVERN}|through) (?:the |its |attempted |serial |mass |full-cycle )*(?P<nouns>{NOUN}(?:{AND}(?:serial |mass )?{NOUN})*) (?:and \w+ )?(?:of|for) ")
ING = either([f for f in W.verbs if f.endswith("ing")])
GERUND = re.compile(rf"(?P<rel>(?:which|that|who) )?(?P<aux>{AUX}){GOVERN} (?:the )?(?P<verbs>{ING}(?:{AND}{ING})*) (?!by |of )")
BARE = re.compile(r"(?P<rel>(?:which|that|who) )?(?:is |are )?speciali[sz](?:es|ed|ing) in (?=(?:[a-z-]+ )+?(?:equipment|systems|electronics|components|devices|instruments|engines|machinery|munitions|weapons|products for)\b)")
AGENTS = re.compile(rf"(?<![\w-])(?P<agents>{AGENT}(?:{AND}{AGENT})*) (?P<of>of|to|for) ")
COMPOUND = re.compile(rf"(?: (?:is|as|was)|,) (?:an?|the|one of [a-z’ CP0-9]*?) (?P<pre>[a-z][a-z ,-]*?) (?P<agents>{AGENT}(?:{AND}{AGENT})*)(?! of\b|[\w-])")
SKIP = re.compile(r"\b(?:ties|relations|contacts|links|strikes|attacks|blows|presence|speech\w*|lectures|views|opportunities|control|order|security|aid|housing|resources|revenue|income|funds|funding|financial|finance|legal|banking|insurance|oil|gas|electricity|energy|gold|diamonds?|propaganda|information|news|content|media|education\w*|training|accounting|oil and|coal|crude|petroleum|loans?|cash|money|platform for|access|food|fuel to|lng|medical|news|data|guidance|patriotic)\b")
EXCLUDED = re.compile(r"\b(?:licen[cs]es?|licensed|authoris\w+|certificat\w+|permit\w*|capable of|necessary for|needed for|relevant for|essential for|used (?:in|for)|use in|involved in transferring|awards?|responsible for (?:supporting|actions)|criteria|without|not)\b[^,.;]*$")
VAGUE_SUPPLY = re.compile(r"(?:its |their |the |various |these |such |those |own |special |military |other |finished |material |technical |logistical |logistics |battlefield )*(?:products?|equipment|goods|services?|materials?|items|technolog(?:y|ies)|support|components|parts|output|solutions)\b")
BASE = frozenset(f for f in W.verbs if not f.endswith(("s", "ed", "ing", "sold", "built", "made")))


def find(clause: Clause) -> Iterator[Found]:
    """Yield who makes, designs or supplies what, and for whom."""
    if not clause.sentence.conclusion:
        yield from _by_verbs(clause)
        yield from _by_nouns(clause)
        yield from _passive(clause)
        yield from _products(clause)
        yield from _bought(clause)
        yield from _received(clause)
    yield from _by_agents(clause)


def _relations(said: str, table: dict[str, str]) -> list[str]:
    return list(dict.fromkeys(table[w] for w in re.findall(either(table), said)))


def _by_verbs(clause: Clause) -> Iterator[Found]:
    text = clause.text
    for match in VERBS.finditer(text):
        verbs = re.findall(VERB, match["verbs"])
        first, last = verbs[0], verbs[-1]
        aux = match["aux"].split()
        at = match.end()
        left = text[: match.start()]
        be = any(a in ("is", "are", "was", "were", "been", "being") for a in aux)
        if last.endswith(("ed", "sold", "built", "made", "en")) and (be or text[at : at + 4] in (" by ", " in ", " to ", " for", " und", " at ", " und")):
            if not (last in ("supplied", "provided") and text[at : at + 4] == " to "and not be):
                continue
        if EXCLUDED.search(left):
            continue
        relative = bool(match["rel"])
        where = match.start()
        if first.endswith("ing") and not be:
            if re.search(r"\bby $", left):
                found = SUBJECT.search(text, at) or SUBJECT.search(text)
                who = [clause.resolve(found["who"])] if found else []
            elif re.search(r"(?:company|enterprise|firm|manufacturer|plant|entity|unit|institute|bureau|network|organisation), ?$|(?:company|enterprise|firm|plant|entity|institute|organisation|bureau) (?:[a-z]+ )?$", left):
                who = clause.antecedent(where)
            elif re.search(r"(?:, (?:and )?)$", left) and re.search(r" (?:is|operates|works)\b", left):
                who = clause.subjects(where, False)
            else:
                continue
        elif first in BASE:
            together = re.search(rf"(?:collaborat|cooperat|work)\w+ with (?:the )?(?P<with>{PARTY}) to $", left)
            if together:
                who = [*clause.subjects(where, False), clause.who(together["with"])]
            elif re.search(r"contracts? [^,.;]*to $|(?:attempts|attempted|continues|helps|agreed|began|started) to $", left):
                who = clause.subjects(where, False)
            elif relative:
                who = clause.subjects(where, True)
            else:
                continue
        elif first.endswith(("ed", "sold", "built", "made")) and not aux and not relative and not re.search(rf"(?:{PARTY}|{IT}|and|he|she|which|that|also) ?$", left):
            continue
        elif re.search(r"\b(?:the|its|their|of|a|an|for|in|by|own|with|to|’s) $", left) and not relative and not aux:
            continue
        else:
            who = clause.subjects(where if relative else match.start("verbs"), relative)
        yield from _made(clause, who, _relations(match["verbs"], dict(W.verbs)), at + 1, where)


def _by_nouns(clause: Clause) -> Iterator[Found]:
    for pattern, table in ((NOMINAL, W.nouns), (GERUND, W.verbs)):
        for match in pattern.finditer(clause.text):
            left = clause.text[: match.start()]
            if EXCLUDED.search(left):
                continue
            said = match["nouns"] if table is W.nouns else match["verbs"]
            if re.match(r"specialis|specializ|engag|involv|active|focus", clause.text[match.start("aux") : match.end()].removeprefix(match["aux"])) and not match["aux"] and not match["rel"]:
                near = re.search(r"(?:company|enterprise|firm|manufacturer|plant|entity|unit|institute|bureau|network|organisation|holding),? ?$", left)
                who = clause.antecedent(match.start()) if near else [] if match[0].startswith(("specialising", "specializing")) else clause.subjects(match.start(), False)
            else:
                who = clause.subjects(match.start(), bool(match["rel"]))
            if not who:
                activity = re.search(rf"activit(?:y|ies)[^.;]*? of (?:the )?({PARTY}|{IT})|({ITS}|{PARTY}’s) (?:main |core |primary |key )*(?:activit|business|sphere)", clause.text[: match.end()])
                if activity:
                    whose = (activity[1] or activity[2]).removesuffix("’s")
                    who = [clause.before[0] if not re.fullmatch(PARTY, whose) else clause.who(whose)]
            yield from _made(clause, who, _relations(said, dict(table)), match.end(), match.start())


def _products(clause: Clause) -> Iterator[Found]:
    """Yield what "its products, including W" and "its main products are W" say, and bare "specialises in equipment"."""
    own = re.compile(rf"(?:{ITS}|(?P<who>{PARTY})’s|the products of (?P<of>{PARTY})) (?:[a-z/-]+,? ){{1,6}}?(?:,? ?(?:including|such as|namely)(?: the)? |(?:are|include|is) (?:the )?)(?=(?:[a-z-]+ ){{0,3}}W\d)")
    for match in own.finditer(clause.text):
        mark = match["who"] or match["of"]
        who = clause.who(mark) if mark else clause.before[0]
        if not re.search(r"product|uav|drone|system|missile|weapon|vehicle|aircraft|equipment|helicopter|rocket", match[0]):
            continue
        items, _ = goods(clause.masked, match.end())
        for item in items:
            for w in item.marks:
                yield Found(who, "MANUFACTURES", clause.masked.name(w).name, match.start())
    for match in BARE.finditer(clause.text):
        near = re.search(r"(?:company|enterprise|firm|plant|entity|unit|institute|bureau|organisation),? ?$", clause.text[: match.start()])
        who_ = clause.antecedent(match.start()) if match["rel"] or near else clause.subjects(match.start(), False)
        if not re.match(rf"(?:the )?(?:{NOUN}|{VERB})\b", clause.text[match.end() :]):
            yield from _made(clause, who_, ["MANUFACTURES"], match.end(), match.start())


def _made(clause: Clause, who: list[str], relations: list[str], at: int, where: int) -> Iterator[Found]:
    """Yield what the verbs at `where` say of the goods at `at`."""
    text = clause.text
    if not who or not relations:
        return
    receivers: list[str] = []
    if "SUPPLIES" in relations:
        direct = re.compile(r"(?:the |russia’s |with )?(?P<mark>[PFC]\d+)(?!’)").match(text, at)
        if direct and not re.match(r" (?:with )?(?:missile|uav|drone|system)", text[direct.end() :]):
            receivers = clause.list_of(at, "PCF")
            for one in who:
                for receiver in receivers:
                    yield Found(one, "SUPPLIES", receiver, where)
            return
        if text.startswith("it with ", at):
            at += 8
    if re.match(r"(?:the )?(?:C\d+’s |russian |iranian )?(?:military|defen[cs]e)[a-z -]* (?:complex|industry|sector)", text[at:]):
        return
    items, end = goods(clause.masked, at)
    phrase = text[at:end]
    items = [i for i in items if i.marks or not SKIP.search(i.text.split()[-1])]
    if not items and SKIP.search(phrase):
        return
    named = [] if re.match(r"(?:[a-z-]+ )?(?:services?|support|assistance)\b", phrase) else names_of(items, clause)
    if re.match(r"(?:up to |more than |over |about )?\d[\d ,.]* [a-z ]*(?:monthly|per month|a month|annually|per year|a year|per day|daily)", phrase):
        return
    receivers = _receivers(clause, at, end, items, "SUPPLIES" in relations)
    passed = DELIVERED.match(text, end)
    given = clause.list_of(passed.end(), "PCF") if passed else []
    if given and re.search(r"^[^.;]{0,40}? and (?:which |that )?(?:are |have been |being |were )*used ", text[passed.end() :] if passed else ""):
        for receiver in given:
            for thing in named:
                yield Found(thing, "USED_BY", receiver, where)
    for one in who:
        for relation in relations:
            if relation != "SUPPLIES":
                for thing in named:
                    if thing != one:
                        yield Found(one, relation, thing, where)
        if receivers and (named or VAGUE_SUPPLY.match(phrase) or re.search(r" (?:services?|products?|equipment|materials?|items)$", phrase) and not SKIP.search(phrase)):
            for receiver in receivers:
                if receiver != one:
                    yield Found(one, "SUPPLIES", receiver, where, goods=tuple(named))
        elif given:
            for receiver in given:
                yield Found(one, "SUPPLIES", receiver, where, goods=tuple(named))
        elif "SUPPLIES" in relations:
            for thing in named:
                yield Found(one, "SUPPLIES", thing, where)
    yield from component(clause, items, end, where)
    meant = re.compile(r",? ?(?:which (?:is|are) )?(?:(?:intended |designed |destined )?for use (?:in|by) |(?:extensively |widely |also )?used by )(?:the )?(?:(?P<state>C\d+)’s (?:war|military|aggression)|(?=[FC]\d))").match(text, end)
    if meant and named and not any(i.marks or i.of for i in items):
        users = [clause.who(meant["state"])] if meant["state"] else clause.list_of(meant.end(), "FC")
        yield from (Found(thing, "USED_BY", user, where) for user in users for thing in named)


DELIVERED = re.compile(r",? (?:which|that) (?:are|is|were|have been|has been) (?:being |also )?(?:delivered|supplied|exported|provided|sold|transferred) (?:directly )?to ")


def _receivers(clause: Clause, at: int, end: int, items: list[Item], supply: bool) -> list[str]:
    """Return to whom or for whom the goods go: "to the F", "for the F", after the goods or inside them."""
    text = clause.text
    found = [clause.who(m) for item in items for m in item.forwhom]
    to = r"(?:to|for|into)" if supply else r"for"
    tail = re.compile(rf"(?:[^.;]{{0,60}}?,)? ?(?:(?:including|also|mainly|both|directly|and|notably|specifically|as well as),? )*(?:{to}|to the benefit of|on behalf of) (?!use)").match(text, end)
    meant = re.compile(r",? ?(?:destined|intended|designated|meant) for (?:[a-z]+ )?(?:use )?(?:by |in )?(?=(?:the )?[FP]\d)").match(text, end)
    if meant and supply:
        found += clause.list_of(meant.end(), "PF")
    inside = re.search(rf" {to} (?!use|the production|launch)", text[at:end])
    if tail and not re.search(r"\b(?:which|that|used)\b", tail[0]):
        found += clause.list_of(tail.end(), "PCF")
    elif supply and not found and (late := re.compile(r"(?:(?!which|that|used|[.;]).){0,90}? to (?=(?:the )?(?:eu-listed )?[PF]\d)").match(text, end)):
        found += clause.list_of(late.end(), "PF")
    elif inside and not found:
        found += clause.list_of(at + inside.end(), "PCF")
    return list(dict.fromkeys(found))


def _by_agents(clause: Clause) -> Iterator[Found]:
    text = clause.text
    for match in AGENTS.finditer(text):
        left = text[: match.start()]
        relations = _relations(match["agents"], dict(W.agents))
        lead = re.search(r"(?:^|(?<=[ ,]))(?P<how>(?:as|is|was|are|functions as|and is|being|became) (?:also )?|, )(?:an?|the|one of [a-z’ CP0-9-]*?|among the|russia’s|C\d+’s) ?(?P<pre>(?:[a-z’-]+,? ){0,5}?)$|(?P<only>(?:only|main|major|primary|first|and|or) )$", left)
        if not lead:
            continue
        how = (lead["how"] or "").strip()
        if how == "as" and re.match(r"(?:moreover, |furthermore, |in addition, |therefore, )?as (?:an?|the)\b", left.lstrip()):
            subject = SUBJECT.search(text, match.end())
            who = [clause.resolve(subject["who"])] if subject else []
        elif clause.sentence.conclusion:
            continue
        elif how == ",":
            who = clause.antecedent(lead.start())
        else:
            relative = re.search(r",? ?(?:which|that) (?:(?!, |which|that).)* and $", text[: lead.start()])
            who = clause.antecedent(relative.start()) if relative else clause.subjects(lead.start(), False) or clause.subjects(match.start(), False)
        if "contractor" in match["agents"]:
            relations = ["SUPPLIES"] if re.match(r"(?:the )?(?:[a-z-]+ )?[PF]\d", text[match.end() :]) else []
        if match["of"] in ("to", "for"):
            if "SUPPLIES" in relations or match["of"] == "for":
                for one in who:
                    for receiver in clause.list_of(match.end(), "PCF"):
                        if receiver != one:
                            yield Found(one, "SUPPLIES", receiver, match.start())
            continue
        if clause.sentence.conclusion:
            items, end = goods(clause.masked, match.end())
            receivers = _receivers(clause, match.end(), end, items, True)
            for one in who:
                for receiver in receivers:
                    yield Found(one, "SUPPLIES", receiver, match.start())
            continue
        if "SUPPLIES" in relations and clause.marks(match.end(), "PCF") and re.match(r"(?:the )?[PCF]\d", text[match.end() :]):
            relations = ["SUPPLIES"]
        yield from _made(clause, who, relations, match.end(), match.start())
    if clause.sentence.conclusion:
        return
    for match in COMPOUND.finditer(text):
        pre = re.sub(r"^(?:(?:russian|iranian|chinese|belarusian|public|leading|largest|major|main|primary|key|private|state-owned|state|big|important|specialised|known|well-known|global|the|world’s|top|domestic|biggest|prominent|only|sole|critical|significant|former|independent|"
                     r"component|one|of|company|and) )*", "", match["pre"] + " ").strip()
        if not re.search(rf"(?:s|{either(W.sets['mass'])}|uav|aircraft|drone|missile|tank|helicopter)$", pre) or re.search(AGENT, pre) or re.search(r"aerospace|automotive", pre):
            continue
        if not pre or SKIP.search(pre) or re.search(r"\b(?:company|enterprise|that|which|of|for|in|with|who|by|to|service|services|telecommunications|network|internet)\b", pre):
            continue
        who = clause.antecedent(match.start()) if match[0].startswith(",") else clause.subjects(match.start("pre"), False)
        start = match.start("pre") + match["pre"].rindex(pre)
        items = [i for i in _compound(clause, start, start + len(pre))]
        yield from ((Found(one, "MANUFACTURES" if r == "MANUFACTURES" else r, thing, match.start()) for one in who for r in _relations(match["agents"], dict(W.agents)) for thing in items if r != "SUPPLIES"))
        if "SUPPLIES" in _relations(match["agents"], dict(W.agents)):
            to = re.compile(r"(?: to| for) ").match(text, match.end())
            receivers = clause.list_of(to.end(), "PCF") if to else []
            yield from (Found(one, "SUPPLIES", r, match.start()) for one in who for r in receivers or items)


def _compound(clause: Clause, start: int, end: int) -> list[str]:
    found = []
    at = start
    for piece in re.finditer(r", | and |$", clause.text[start:end]):
        a, b = at, start + piece.start()
        lead = LEAD.match(clause.text[a:b])
        a += lead.end() if lead else 0
        if b > a:
            found.append(clause.masked.printed(a, b))
        at = start + piece.end()
    return [f for f in found if f]


PASSIVE = re.compile(rf"(?P<what>(?:W\d+(?:, |,? and | or )?)+|(?:(?<![\w-])[a-z][a-z-]+ ){{0,2}}[a-z-]+s)(?: (?:[a-z-]+ ){{0,3}}?)?,? ?(?:(?:which|that) )?(?:is |are |was |were |has been |have been |being )?(?:also |jointly )?(?P<verbs>{VERB}(?:{AND}{VERB})*) by (?:the )?(?P<who>{PARTY}|{IT})")


def _passive(clause: Clause) -> Iterator[Found]:
    for match in PASSIVE.finditer(clause.text):
        who = clause.resolve(match["who"])
        relations = [r for r in _relations(match["verbs"], dict(W.verbs)) if r != "SUPPLIES"]
        marks = re.findall(r"W\d+", match["what"])
        things = [clause.masked.name(m).name for m in marks]
        if re.search(rf"\b(?:which|that|{either([f for f in W.verbs if f.endswith('s')])})\b", match["what"]):
            continue
        if not things and not re.search(r"(?:products|companies|its|their|entities|these|those|services|which|that|goods|years|items)$", match["what"]):
            lead = LEAD.match(match["what"])
            things = [clause.masked.printed(match.start("what") + (lead.end() if lead else 0), match.end("what"))]
        for relation in relations:
            for thing in things:
                if who and thing:
                    yield Found(who, relation, thing, match.start("verbs"))


RECEIVED = re.compile(r"(?P<rel>(?:which|that) )?(?:has |have |had |also )*(?:received|receives|imports|imported|purchased|purchases|procured|procures|bought|buys|obtained|obtains|acquired|acquires|sourced|sources|gets) (?P<what>[^.;]*?) from (?=(?:(?:the|eu-listed|companies|such as|including|[a-z-]+) ){0,3}?[PC]\d)")


def _received(clause: Clause) -> Iterator[Found]:
    """Yield who supplied what a party received."""
    for match in RECEIVED.finditer(clause.text):
        items, _ = goods(clause.masked, match.start("what"))
        named = tuple(names_of(items, clause))
        if not named and not VAGUE_SUPPLY.match(match["what"]) or SKIP.search(match["what"]) or re.search(r"payment|orders?\b|training|instructions|licen[cs]e|award|permission", match["what"]):
            continue
        rest = clause.text[match.end() :]
        more = re.search(r",? including [a-z -]*? from (?=[P]\d)", rest)
        for one in clause.subjects(match.start(), bool(match["rel"])):
            for giver in [*clause.list_of(match.end(), "PC"), *(clause.list_of(match.end() + more.end(), "P") if more else ())]:
                if giver != one:
                    yield Found(giver, "SUPPLIES", one, match.start(), goods=named)


BOUGHT = re.compile(rf"(?:(?P<its>{ITS})|(?P<who>{PARTY})’s|(?P<prod>the products?) (?=is|are)|products of (?P<of>{PARTY})|products (?:manufactured |produced )?by (?P<by>{PARTY}|{IT}))[^.;]*? (?:is|are|were|was|have been|has been) (?:[a-z]+ )?(?P<verb>purchased|procured|bought|acquired|ordered|supplied|delivered|sold|provided|exported)(?: directly)? (?P<to>by|to) ")


def _bought(clause: Clause) -> Iterator[Found]:
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
                yield Found(who, "SUPPLIES", receiver, match.start("verb"))
