"""USED_BY and COMPONENT_OF, stated by verbs of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause
from ..cue import Cue
from ..masking import PARTY
from ..phrases import LEAD
from ..pronouns import IT, ITS
from .common import INTO, RuleMatch

USED = Cue.of(
    r"(?<![\w-])(?:used|deployed|fired|operated|employed|utilised)(?: extensively| widely)?(?:"
    r" and [a-z]+ed)? by (?:the )?(?=(?:[a-z-]+ )?[FCP][0-9])|in use by (?:the )?(?=[FCP][0-9])"
)
WAR = Cue.of(
    r"(?<![\w-])(?:used|deployed|for use|for their use)(?: extensively| widely)? (?:in|during"
    r"|as part of) (?:the )?(?P<state>C[0-9]+)’s (?:war|full-scale|military|ongoing|invasion"
    r"|aggression|unprovoked)"
)
# One weapon of a list. The next one begins at the next mark, wherever this one is parted.
_LISTED = (
    r"(?>W[0-9]+(?: (?:[a-z-]+ ){0,4}?[a-z-]+)?(?:, and |,? and |, |,? or | as well as )?(?:the )?"
    r"(?:[a-z-]+ ){0,2}?)"
)
BACK = re.compile(
    rf"(?P<list>(?:{_LISTED}(?=W[0-9]))*+{_LISTED})(?:,? for (?:the )?F[0-9]+)?,? ?"
    r"(?:(?:which|that) )?(?:(?:is|are|was|were|has been|have been|being|currently|also"
    r"|widely|extensively|actively|will be|developed and produced|mass-produced and"
    r"|frequently|then|mainly) )*$"
)
THESE = re.compile(
    r"(?:^|, |and )(?:both )?(?:these|those|the|such|this|both)(?: (?:[a-z-]+ ){0,4}?)(?:uavs?"
    r"|drones?|systems?|missiles?|weapons?|vehicles?|products|aircraft|helicopters?|rockets?"
    r"|munitions?|tanks|guns|complexes|detectors|models|engines)?(?:[ a-z,-]*?)(?: (?:is|are"
    r"|was|were|have been|has been|being|also|widely|extensively|actively|currently|then"
    r"|mainly|mass-produced))+ $"
)
PRODUCTS_INCLUDING = re.compile(
    rf"(?:{ITS}|{PARTY}’s|products of (?:the )?(?:{PARTY}|{IT}))[^.;]*?,? ?(?:including|such as"
    rf"|namely) (?P<list>[^.;]*?),? (?:are|is|were|have been|has been|also| )+$"
)
EQUIPPED = Cue.of(
    r"(?P<whole>W[0-9]+)(?: [a-z-]+){0,4},? (?:which (?:is|are) )?(?:equipped|armed|fitted"
    r"|carrying) with (?:[a-z-]+ ){0,3}?(?=W[0-9])"
)
FOUND = Cue.of(
    rf"(?P<what>(?:[a-z-]+ ){{0,2}}[a-z-]+s),? (?:manufactured|produced|made|supplied"
    rf"|developed) by (?:the )?(?:{PARTY}|{IT}),? ?(?:which |that )?(?:were|was|are|is|have"
    rf" been|has been) (?:also )?(?:found|used|discovered|identified|installed|incorporated)"
    rf" (?:in|on) "
)
PARTOF = Cue.of(
    r"(?P<what>W[0-9]+)(?: [a-z-]+){0,5}? (?:is|are|was) (?:also )?(?:a |an |the )?(?:part"
    r"|component|element|engine)s? (?:of|for) (?:the |a |an )?"
)
# "The W0 gyroscope is installed in the W1 missile".
INSTALLED = Cue.of(
    r"(?P<what>W[0-9]+)(?: [a-z-]+){0,3}? (?:is|are|was|were) (?:also )?(?:installed|fitted|mounted"
    r"|incorporated|integrated|used) (?:in|on|into|aboard)"
    r" (?=(?:the |an? )?(?:(?!(?:of|against|for|with|by|to|from|than|as|like) )[a-z-]+ ){0,3}"
    r"W[0-9])"
)
THESE_USED = Cue.of(
    r"(?<![\w-])(?:these|those|such) (?P<what>[a-z-]+) (?:are|were|have been) (?:also )?used "
)


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the users of weapons, and the parts that go into weapons."""
    if clause.sentence.conclusion:
        return
    yield from _used(clause)
    yield from _used_in_war(clause)
    yield from _equipped(clause)
    yield from _parts_inside(clause)
    yield from _parts_of(clause)
    yield from _these_parts(clause)


def _used(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the parties that use, deploy or fire a weapon."""
    for match in USED.finditer(clause.text):
        users = clause.list_of(match.end(), "FCP")
        yield from _users(clause, match.start(), users)


def _used_in_war(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the state in whose war a weapon is used, where no user is named."""
    for match in WAR.finditer(clause.text):
        state = clause.who(match["state"])
        if re.search(r" by (?:the )?$", clause.text[: match.start()]):
            continue
        how = "meant for" if match[0].startswith("for") else ""
        yield from _users(clause, match.start(), [state], how)


def _users(clause: Clause, place: int, users: list[str], how: str = "") -> Iterator[RuleMatch]:
    """Yield that each user uses each of the things before the cue at `place`."""
    things = _things(clause, place)
    for user in users:
        for thing in things:
            yield RuleMatch(thing, "USED_BY", user, place, how=how)


def _things(clause: Clause, place: int) -> list[str]:
    """Return the names of the weapons, or the goods of the sentence before, that are used."""
    left = clause.text[:place]
    listed = BACK.search(left)
    if listed:
        return _weapons(clause, listed["list"])
    if THESE.search(left) and not re.search(r"W[0-9]", left):
        _, weapons, goods = clause.before
        return weapons or goods
    inside = PRODUCTS_INCLUDING.search(left)
    if inside:
        return _weapons(clause, inside["list"])
    return _weapons(clause, left) if re.match(r"W[0-9]", left) else []


def _weapons(clause: Clause, text: str) -> list[str]:
    """Return the names of all weapons marked in a piece of masked text."""
    return [clause.masked.name(mark).name for mark in re.findall(r"W[0-9]+", text)]


def _wholes(clause: Clause, part: str, place: int, cue: int) -> Iterator[RuleMatch]:
    """Yield that a thing is part of each of the weapons listed at `place`."""
    for mark in clause.marks(place, "W"):
        yield RuleMatch(part, "COMPONENT_OF", clause.masked.name(mark).name, cue)


def _equipped(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the weapons with which another is equipped."""
    for match in EQUIPPED.finditer(clause.text):
        whole = clause.masked.name(match["whole"]).name
        for mark in clause.marks(match.end(), "W"):
            part = clause.masked.name(mark).name
            yield RuleMatch(part, "COMPONENT_OF", whole, match.start())


def _parts_inside(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "parts made by P were found in the W"."""
    for match in FOUND.finditer(clause.text):
        lead = LEAD.match(match["what"])
        start = match.start("what") + (lead.end() if lead else 0)
        part = clause.masked.printed(start, match.end("what"))
        yield from _wholes(clause, part, match.end(), match.start())


def _parts_of(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "W1 is a component of W2"."""
    for cue in (PARTOF, INSTALLED):
        for match in cue.finditer(clause.text):
            part = clause.masked.name(match["what"]).name
            yield from _wholes(clause, part, match.end(), match.start())


def _these_parts(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "these engines are used in the W"."""
    for match in THESE_USED.finditer(clause.text):
        into = INTO.match(clause.text, match.end() - len("used "))
        if into:
            yield from _wholes(clause, match["what"], into.end(), match.start())
