"""Agent nouns: "a manufacturer of X", "an arms manufacturer", "a supplier to Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause
from ..cue import Cue
from ..goods_lists import goods
from ..phrases import LEAD
from ..pronouns import SUBJECT
from ..words import either
from .common import RuleMatch
from .goods_of import (
    AGENT,
    AND,
    SKIP,
    Activity,
    W,
    goods_matches,
    how_of,
    receivers_of,
    relations_of,
)

AGENTS = Cue.of(rf"(?<![\w-])(?P<agents>{AGENT}(?:{AND}{AGENT})*) (?P<of>of|to|for) ")
COMPOUND = Cue.of(
    rf"(?: (?:is|as|was)|,) (?:an?|the|one of [a-z’ CP0-9]*?) (?P<pre>[a-z][a-z ,-]*?)"
    rf" (?P<agents>{AGENT}(?:{AND}{AGENT})*)(?! of\b|[\w-])"
)
# What leads to an agent noun: "is a leading", ", one of the", "the only".
AGENT_LEAD = re.compile(
    r"(?:^|(?<=[ ,]))(?P<how>(?:as|is|was|are|functions as|and is|being|became) (?:also )?|,"
    r" )(?:an?|the|one of [a-z’ CP0-9-]*?|among the|russia’s|C[0-9]+’s) ?(?P<pre>(?:"
    r"(?!(?:of|to|for) )[a-z’-]+,? ){0,5}?)$|(?P<only>(?:only|main|major|primary|first|and|or) )$"
)
# "Is a trader and distributor of", but not "has paid importers and distributors of".
PREDICATE = re.compile(r"(?:,|\b(?:is|are|was|were|as|been|being|became|becoming)\b)[^,.;]*$")
TO = re.compile(r"(?: to| for) ")
AS_AT_START = re.compile(r"(?:moreover, |furthermore, |in addition, |therefore, )?as (?:an?|the)\b")
RELATIVE = re.compile(r",? ?(?:which|that) (?:(?!, |which|that).)* and $")
# Who distributes or trades what P makes supplies others, and not P: "the distributor of P".
DEALER = re.compile(r"distributor|trader|seller|wholesaler|exporter")
# A party right behind "supplier to": no verb and no "of" stands between.
PARTY_NEXT = re.compile(
    r"(?:the |both |an? |its )?(?:(?!of\b|to\b|for\b)[a-z’-]+(?:n|al|ed|y|ic|sh) "
    r"|such as |companies |including )*[PCF][0-9]"
)
# Adjectives before the goods of "a leading Russian arms manufacturer".
ADJECTIVES = re.compile(
    r"^(?:(?:russian|iranian|chinese|belarusian|public|leading|largest|major|main|primary|key"
    r"|private|state-owned|state|big|important|specialised|known|well-known|global|the|world’s"
    r"|top|domestic|biggest|prominent|only|sole|critical|significant|former|independent|"
    r"component|one|of|company|and) )*"
)
GOODS_BEFORE_AGENT = re.compile(
    rf"(?:s|{either(W.sets['mass'])}|uav|aircraft|drone|missile|tank|helicopter)$"
)
NO_GOODS_BEFORE_AGENT = re.compile(
    r"aerospace|automotive"
    r"|\b(?:company|enterprise|that|which|of|for|in|with|who|by|to|service|services"
    r"|telecommunications|network|internet)\b"
)


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by nouns for makers and suppliers."""
    for match in AGENTS.finditer(clause.text):
        if clause.sentence.conclusion or not _is_dealer(clause, match):
            yield from _agent_of(clause, match)
    # From a legal conclusion only "as a supplier of" is read: the rest of it is law, not fact.
    if not clause.sentence.conclusion:
        for match in COMPOUND.finditer(clause.text):
            yield from _goods_agent(clause, match)


def _agent_of(clause: Clause, match: re.Match[str]) -> Iterator[RuleMatch]:
    """Yield the relations stated by "a manufacturer of X" or "a supplier to Y"."""
    lead = _lead(clause.text[: match.start()])
    if not lead:
        return
    subjects = _subjects(clause, match, lead)
    if subjects is None:
        return
    activity = Activity(subjects, _relations(clause, match), match.start(), match["agents"])
    if match["of"] in ("to", "for"):
        if activity.supplies or match["of"] == "for":
            yield from _supplier_to(clause, activity, match.end())
    elif clause.sentence.conclusion:
        items, end = goods(clause.masked, match.end())
        receivers = receivers_of(clause, match.end(), end, items, True)
        for subject in subjects:
            yield from activity.supply(subject, receivers)
    else:
        if activity.supplies and _is_party_next(clause, match.end()):
            activity = Activity(subjects, ["SUPPLIES"], match.start(), match["agents"])
        yield from goods_matches(clause, activity, match.end())


def _lead(left: str) -> re.Match[str] | None:
    """Return what leads to an agent noun behind `left`, or None where none is a predicate."""
    lead = AGENT_LEAD.search(left)
    is_joined = lead is not None and lead["only"] in ("and ", "or ")
    return None if is_joined and not PREDICATE.search(left) else lead


def _is_dealer(clause: Clause, match: re.Match[str]) -> bool:
    """Return whether "distributor of P" names a dealer in what P makes, and no supplier of P."""
    is_dealer = match["of"] == "of" and DEALER.match(match["agents"])
    return bool(is_dealer and _is_party_next(clause, match.end()))


def _subjects(clause: Clause, match: re.Match[str], lead: re.Match[str]) -> list[str] | None:
    """Return the parties that an agent noun names, or None in a legal conclusion."""
    left = clause.text[: match.start()]
    how = (lead["how"] or "").strip()
    # Behind "As a supplier of X, P ..." the subject follows; before it there is none.
    if how == "as" and AS_AT_START.match(left.lstrip()):
        subject = SUBJECT.search(clause.text, match.end())
        return clause.subjects_of(subject)
    if clause.sentence.conclusion:
        return None
    if how == ",":
        return clause.antecedent(lead.start())
    relative = RELATIVE.search(clause.text[: lead.start()])
    if relative:
        return clause.antecedent(relative.start())
    return clause.subjects(lead.start(), False) or clause.subjects(match.start(), False)


def _relations(clause: Clause, match: re.Match[str]) -> list[str]:
    """Return the relations of an agent noun; a contractor supplies only a party."""
    if "contractor" not in match["agents"]:
        return relations_of(match["agents"], W.agents)
    is_of_party = re.match(r"(?:the )?(?:[a-z-]+ )?[PF][0-9]", clause.text[match.end() :])
    return ["SUPPLIES"] if is_of_party else []


def _supplier_to(clause: Clause, activity: Activity, place: int) -> Iterator[RuleMatch]:
    """Yield supplies to the parties of "a supplier to P"; "providers to prevent P" is none."""
    if not PARTY_NEXT.match(clause.text, place):
        return
    for subject in activity.subjects:
        others = [receiver for receiver in clause.list_of(place, "PCF") if receiver != subject]
        yield from activity.supply(subject, others)


def _is_party_next(clause: Clause, place: int) -> bool:
    """Return whether a list of parties, and no goods, stands at `place`."""
    if not clause.marks(place, "PCF"):
        return False
    return re.match(r"(?:the )?[PCF][0-9]", clause.text[place:]) is not None


def _goods_agent(clause: Clause, match: re.Match[str]) -> Iterator[RuleMatch]:
    """Yield the relations stated by "a missile manufacturer" or "a drone supplier to P"."""
    before = ADJECTIVES.sub("", match["pre"] + " ").strip()
    if not _is_goods(before):
        return
    if match[0].startswith(","):
        subjects = clause.antecedent(match.start())
    else:
        subjects = clause.subjects(match.start("pre"), False)
    start = match.start("pre") + match["pre"].rindex(before)
    things = _listed_goods(clause, start, start + len(before))
    relations = relations_of(match["agents"], W.agents)
    for subject in subjects:
        yield from _makes(subject, relations, things, match)
    if "SUPPLIES" in relations:
        to = TO.match(clause.text, match.end())
        receivers = clause.list_of(to.end(), "PCF") if to else []
        for subject in subjects:
            for target in receivers or things:
                yield RuleMatch(subject, "SUPPLIES", target, match.start())


def _makes(
    subject: str, relations: list[str], things: list[str], match: re.Match[str]
) -> Iterator[RuleMatch]:
    """Yield the relations of one subject to the goods before an agent noun, other than supply."""
    for relation in relations:
        if relation == "SUPPLIES":
            continue
        how = how_of(relation, [relation], match["agents"])
        for thing in things:
            yield RuleMatch(subject, relation, thing, match.start(), how=how)


def _is_goods(before: str) -> bool:
    """Return whether the words before an agent noun are goods."""
    if not GOODS_BEFORE_AGENT.search(before) or re.search(AGENT, before):
        return False
    return not SKIP.search(before) and not NO_GOODS_BEFORE_AGENT.search(before)


def _listed_goods(clause: Clause, start: int, end: int) -> list[str]:
    """Return the goods of "drone and missile manufacturer" as printed, each by itself."""
    things = []
    begin = start
    for joint in re.finditer(r", | and |$", clause.text[start:end]):
        stop = start + joint.start()
        lead = LEAD.match(clause.text[begin:stop])
        begin += lead.end() if lead else 0
        thing = clause.masked.printed(begin, stop) if stop > begin else ""
        if thing:
            things.append(thing)
        begin = start + joint.end()
    return things
