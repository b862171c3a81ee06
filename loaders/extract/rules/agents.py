"""Agent nouns: "a manufacturer of X", "an arms manufacturer", "a supplier to Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause
from ..goods import goods
from ..phrases import LEAD
from ..pronouns import SUBJECT
from ..words import either
from .common import RuleMatch
from .goods_of import AGENT, AND, SKIP, W, how_of, made, receivers_of, relations_of

AGENTS = re.compile(rf"(?<![\w-])(?P<agents>{AGENT}(?:{AND}{AGENT})*) (?P<of>of|to|for) ")
COMPOUND = re.compile(
    rf"(?: (?:is|as|was)|,) (?:an?|the|one of [a-z’ CP0-9]*?) (?P<pre>[a-z][a-z ,-]*?)"
    rf" (?P<agents>{AGENT}(?:{AND}{AGENT})*)(?! of\b|[\w-])"
)


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield who makes or supplies what, and for whom, by nouns for those who do."""
    yield from _by_agents(clause)


def _by_agents(clause: Clause) -> Iterator[RuleMatch]:
    text = clause.text
    for match in AGENTS.finditer(text):
        left = text[: match.start()]
        relations = relations_of(match["agents"], dict(W.agents))
        lead = re.search(
            (
                r"(?:^|(?<=[ ,]))(?P<how>(?:as|is|was|are|functions as|and is|being|became) (?:also )?|,"
                r" )(?:an?|the|one of [a-z’ CP0-9-]*?|among the|russia’s|C\d+’s) ?(?P<pre>(?:[a-z’-]+,?"
                r" ){0,5}?)$|(?P<only>(?:only|main|major|primary|first|and|or) )$"
            ),
            left,
        )
        if not lead:
            continue
        how = (lead["how"] or "").strip()
        if how == "as" and re.match(
            r"(?:moreover, |furthermore, |in addition, |therefore, )?as (?:an?|the)\b",
            left.lstrip(),
        ):
            subject = SUBJECT.search(text, match.end())
            who = [clause.resolve(subject["who"])] if subject else []
        elif clause.sentence.conclusion:
            continue
        elif how == ",":
            who = clause.antecedent(lead.start())
        else:
            relative = re.search(
                r",? ?(?:which|that) (?:(?!, |which|that).)* and $", text[: lead.start()]
            )
            who = (
                clause.antecedent(relative.start())
                if relative
                else clause.subjects(lead.start(), False) or clause.subjects(match.start(), False)
            )
        if "contractor" in match["agents"]:
            relations = (
                ["SUPPLIES"]
                if re.match(r"(?:the )?(?:[a-z-]+ )?[PF]\d", text[match.end() :])
                else []
            )
        if match["of"] in ("to", "for"):
            if "SUPPLIES" in relations or match["of"] == "for":
                for one in who:
                    for receiver in clause.list_of(match.end(), "PCF"):
                        if receiver != one:
                            how = how_of("SUPPLIES", relations, match["agents"])
                            yield RuleMatch(one, "SUPPLIES", receiver, match.start(), how=how)
            continue
        if clause.sentence.conclusion:
            items, end = goods(clause.masked, match.end())
            receivers = receivers_of(clause, match.end(), end, items, True)
            for one in who:
                for receiver in receivers:
                    how = how_of("SUPPLIES", relations, match["agents"])
                    yield RuleMatch(one, "SUPPLIES", receiver, match.start(), how=how)
            continue
        if (
            "SUPPLIES" in relations
            and clause.marks(match.end(), "PCF")
            and re.match(r"(?:the )?[PCF]\d", text[match.end() :])
        ):
            relations = ["SUPPLIES"]
        yield from made(clause, who, relations, match.end(), match.start(), match["agents"])
    if clause.sentence.conclusion:
        return
    for match in COMPOUND.finditer(text):
        pre = re.sub(
            r"^(?:(?:russian|iranian|chinese|belarusian|public|leading|largest|major|main|primary|key"
            r"|private|state-owned|state|big|important|specialised|known|well-known|global|the|world’s"
            r"|top|domestic|biggest|prominent|only|sole|critical|significant|former|independent|"
            r"component|one|of|company|and) )*",
            "",
            match["pre"] + " ",
        ).strip()
        if (
            not re.search(
                rf"(?:s|{either(W.sets['mass'])}|uav|aircraft|drone|missile|tank|helicopter)$", pre
            )
            or re.search(AGENT, pre)
            or re.search(r"aerospace|automotive", pre)
        ):
            continue
        if (
            not pre
            or SKIP.search(pre)
            or re.search(
                (
                    r"\b(?:company|enterprise|that|which|of|for|in|with|who|by|to|service|services"
                    r"|telecommunications|network|internet)\b"
                ),
                pre,
            )
        ):
            continue
        who = (
            clause.antecedent(match.start())
            if match[0].startswith(",")
            else clause.subjects(match.start("pre"), False)
        )
        start = match.start("pre") + match["pre"].rindex(pre)
        things = _compound(clause, start, start + len(pre))
        yield from (
            RuleMatch(one, r, thing, match.start(), how=how_of(r, [r], match["agents"]))
            for one in who
            for r in relations_of(match["agents"], dict(W.agents))
            for thing in things
            if r != "SUPPLIES"
        )
        if "SUPPLIES" in relations_of(match["agents"], dict(W.agents)):
            to = re.compile(r"(?: to| for) ").match(text, match.end())
            receivers = clause.list_of(to.end(), "PCF") if to else []
            yield from (
                RuleMatch(one, "SUPPLIES", r, match.start())
                for one in who
                for r in receivers or things
            )


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
