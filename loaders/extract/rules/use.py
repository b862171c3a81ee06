"""USED_BY and COMPONENT_OF by their own verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause
from ..masking import PARTY
from ..phrases import LEAD
from ..pronouns import IT, ITS
from .common import INTO, RuleMatch

USED = re.compile(
    r"(?<![\w-])(?:used|deployed|fired|operated|employed|utilised)(?: extensively| widely)?(?:"
    r" and [a-z]+ed)? by (?:the )?(?=(?:[a-z-]+ )?[FCP]\d)|in use by (?:the )?(?=[FCP]\d)"
)
WAR = re.compile(
    r"(?<![\w-])(?:used|deployed|for use|for their use)(?: extensively| widely)? (?:in|during"
    r"|as part of) (?:the )?(?P<state>C\d+)’s (?:war|full-scale|military|ongoing|invasion"
    r"|aggression|unprovoked)"
)
BACK = re.compile(
    r"(?P<list>(?:W\d+(?: (?:[a-z-]+ ){0,4}?[a-z-]+)?(?:, and |,? and |, |,? or | as well as"
    r" )?(?:the )?(?:[a-z-]+ ){0,2}?)+)(?:,? for (?:the )?F\d+)?,? ?(?:(?:which|that)"
    r" )?(?:(?:is|are|was|were|has been|have been|being|currently|also|widely|extensively"
    r"|actively|were|will be|developed and produced|mass-produced and|frequently|then|mainly)"
    r" )*$"
)
THESE = re.compile(
    r"(?:^|, |and )(?:both )?(?:these|those|the|such|this|both)(?: (?:[a-z-]+ ){0,4}?)(?:uavs?"
    r"|drones?|systems?|missiles?|weapons?|vehicles?|products|aircraft|helicopters?|rockets?"
    r"|munitions?|tanks|guns|complexes|detectors|models|engines)?(?:[ a-z,-]*?)(?: (?:is|are"
    r"|was|were|have been|has been|being|also|widely|extensively|actively|currently|then"
    r"|mainly|mass-produced))+ $"
)


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield which force or state uses a weapon, and which part goes into which weapon."""
    text = clause.text
    if not clause.sentence.conclusion:
        for match in USED.finditer(text):
            users = clause.list_of(match.end(), "FCP")
            yield from _users(clause, match.start(), users)
        for match in WAR.finditer(text):
            state = clause.who(match["state"])
            if not re.search(r" by (?:the )?$", text[: match.start()]):
                yield from _users(
                    clause,
                    match.start(),
                    [state],
                    "meant for" if match[0].startswith("for") else "",
                )
        yield from _parts(clause)


def _users(clause: Clause, at: int, users: list[str], how: str = "") -> Iterator[RuleMatch]:
    things = _things(clause, at)
    for user in users:
        for thing in things:
            yield RuleMatch(thing, "USED_BY", user, at, how=how)


def _things(clause: Clause, at: int) -> list[str]:
    left = clause.text[:at]
    match = BACK.search(left)
    if match:
        return [clause.masked.name(m).name for m in re.findall(r"W\d+", match["list"])]
    if THESE.search(left) and not re.search(r"W\d", left):
        return clause.before[1] or clause.before[2]
    inside = re.search(
        (
            rf"(?:{ITS}|{PARTY}’s|products of (?:the )?(?:{PARTY}|{IT}))[^.;]*?,? ?(?:including|such as"
            rf"|namely) (?P<list>[^.;]*?),? (?:are|is|were|have been|has been|also| )+$"
        ),
        left,
    )
    if inside:
        return [clause.masked.name(m).name for m in re.findall(r"W\d+", inside["list"])]
    if re.match(r"(?:W\d+)", left):
        return [clause.masked.name(m).name for m in re.findall(r"W\d+", left)]
    return []


EQUIPPED = re.compile(
    r"(?P<whole>W\d+)(?: [a-z-]+){0,4},? (?:which (?:is|are) )?(?:equipped|armed|fitted"
    r"|carrying) with (?:[a-z-]+ ){0,3}?(?=W\d)"
)
FOUND = re.compile(
    rf"(?P<what>(?:[a-z-]+ ){{0,2}}[a-z-]+s),? (?:manufactured|produced|made|supplied"
    rf"|developed) by (?:the )?(?:{PARTY}|{IT}),? ?(?:which |that )?(?:were|was|are|is|have"
    rf" been|has been) (?:also )?(?:found|used|discovered|identified|installed|incorporated)"
    rf" (?:in|on) "
)
PARTOF = re.compile(
    r"(?P<what>W\d+)(?: [a-z-]+){0,5}? (?:is|are|was) (?:also )?(?:a |an |the )?(?:part"
    r"|component|element|engine)s? (?:of|for) (?:the |a |an )?"
)


def _parts(clause: Clause) -> Iterator[RuleMatch]:
    text = clause.text
    for match in EQUIPPED.finditer(text):
        for mark in clause.marks(match.end(), "W"):
            yield RuleMatch(
                clause.masked.name(mark).name,
                "COMPONENT_OF",
                clause.masked.name(match["whole"]).name,
                match.start(),
            )
    for match in FOUND.finditer(text):
        lead = LEAD.match(match["what"])
        start = match.start("what") + (lead.end() if lead else 0)
        for mark in clause.marks(match.end(), "W"):
            yield RuleMatch(
                clause.masked.printed(start, match.end("what")),
                "COMPONENT_OF",
                clause.masked.name(mark).name,
                match.start(),
            )
    for match in PARTOF.finditer(text):
        for mark in clause.marks(match.end(), "W"):
            yield RuleMatch(
                clause.masked.name(match["what"]).name,
                "COMPONENT_OF",
                clause.masked.name(mark).name,
                match.start(),
            )
    for match in re.finditer(
        r"(?<![\w-])(?:these|those|such) (?P<what>[a-z-]+) (?:are|were|have been) (?:also )?used ",
        text,
    ):
        into = INTO.match(text, match.end() - 5)
        for mark in clause.marks(into.end(), "W") if into else ():
            yield RuleMatch(
                match["what"], "COMPONENT_OF", clause.masked.name(mark).name, match.start()
            )
