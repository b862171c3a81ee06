"""MANUFACTURES, DESIGNS, SUPPLIES by verbs and by nouns of an activity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause
from ..masking import PARTY
from ..pronouns import IT, ITS, SUBJECT
from ..words import either
from .common import RuleMatch
from .goods_of import AND, AUX, NOUN, VERB, Activity, W, goods_matches, relations_of

VERBS = re.compile(
    rf"(?P<rel>(?:which|that|who) )?(?P<aux>{AUX})(?<![\w-])(?P<verbs>{VERB}(?:{AND}{VERB})*)(?![\w-])"
)
GOVERN = (
    r"(?:speciali[sz](?:es|ed|ing) (?:mainly |primarily )?in|(?:engaged|engages|involved"
    r"|active|participates|participated|participating|instrumental|crucial|engaging) in"
    r"|focus(?:es|ed|ing) (?:its activities )?on|"
    r"responsible for|expertise in|experience in|known for(?: its)?|contribut(?:es|ed|ing) to"
    r"|launched|carr(?:ies|ied) out|deals with|dealing with|(?:enterprise|company|leader"
    r"|specialist|manufacturer|organisation)s? (?:for|in)|project for|work(?:s|ed|ing) on"
    r"|oversee[sn]?|"
    r"activit(?:y|ies)[^.;]{0,80}? (?:is|are|includes?|comprises?|consists? of)"
    r"|business[^.;]{0,40}? is|conducts|performs|produces and performs)"
)
NOMINAL = re.compile(
    rf"(?P<rel>(?:which|that|who) )?(?P<aux>{AUX})(?:{GOVERN}|through) (?:the |its |attempted "
    rf"|serial |mass |full-cycle )*(?P<nouns>{NOUN}(?:{AND}(?:serial |mass )?{NOUN})*) (?:and"
    rf" \w+ )?(?:of|for) "
)
ING = either([f for f in W.verbs if f.endswith("ing")])
GERUND = re.compile(
    rf"(?P<rel>(?:which|that|who) )?(?P<aux>{AUX}){GOVERN} (?:the )?(?P<verbs>{ING}(?:{AND}{ING})*) (?!by |of )"
)
EXCLUDED = re.compile(
    r"\b(?:licen[cs]es?|licensed|authoris\w+|certificat\w+|permit\w*|capable of|necessary for"
    r"|needed for|relevant for|essential for|used (?:in|for)|use in|involved in transferring"
    r"|awards?|responsible for (?:supporting|actions)|criteria|without|not)\b[^,.;]*$"
)
BASE = frozenset(f for f in W.verbs if not f.endswith(("s", "ed", "ing", "sold", "built", "made")))


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield who makes, designs or supplies what, and for whom."""
    if not clause.sentence.conclusion:
        yield from _by_verbs(clause)
        yield from _by_nouns(clause)


def _by_verbs(clause: Clause) -> Iterator[RuleMatch]:
    text = clause.text
    for match in VERBS.finditer(text):
        verbs = re.findall(VERB, match["verbs"])
        first, last = verbs[0], verbs[-1]
        aux = match["aux"].split()
        at = match.end()
        left = text[: match.start()]
        be = any(a in ("is", "are", "was", "were", "been", "being") for a in aux)
        if last.endswith(("ed", "sold", "built", "made", "en")) and (
            be or text[at : at + 4] in (" by ", " in ", " to ", " for", " und", " at ", " und")
        ):
            if not (last in ("supplied", "provided") and text[at : at + 4] == " to " and not be):
                continue
        if EXCLUDED.search(left):
            continue
        relative = bool(match["rel"])
        where = match.start()
        if first.endswith("ing") and not be:
            if re.search(r"\bby $", left):
                found = SUBJECT.search(text, at) or SUBJECT.search(text)
                who = [clause.resolve(found["who"])] if found else []
            elif re.search(
                (
                    r"(?:company|enterprise|firm|manufacturer|plant|entity|unit|institute|bureau|network"
                    r"|organisation), ?$|(?:company|enterprise|firm|plant|entity|institute|organisation"
                    r"|bureau) (?:[a-z]+ )?$"
                ),
                left,
            ):
                who = clause.antecedent(where)
            elif re.search(r"(?:, (?:and )?)$", left) and re.search(
                r" (?:is|operates|works)\b", left
            ):
                who = clause.subjects(where, False)
            else:
                continue
        elif first in BASE:
            together = re.search(
                rf"(?:collaborat|cooperat|work)\w+ with (?:the )?(?P<with>{PARTY}) to $", left
            )
            if together:
                who = [*clause.subjects(where, False), clause.who(together["with"])]
            elif re.search(
                r"contracts? [^,.;]*to $|(?:attempts|attempted|continues|helps|agreed|began|started) to $",
                left,
            ):
                who = clause.subjects(where, False)
            elif relative:
                who = clause.subjects(where, True)
            else:
                continue
        elif (
            first.endswith(("ed", "sold", "built", "made"))
            and not aux
            and not relative
            and not re.search(rf"(?:{PARTY}|{IT}|and|he|she|which|that|also) ?$", left)
        ):
            continue
        elif (
            re.search(r"\b(?:the|its|their|of|a|an|for|in|by|own|with|to|’s) $", left)
            and not relative
            and not aux
        ):
            continue
        else:
            who = clause.subjects(where if relative else match.start("verbs"), relative)
        yield from goods_matches(
            clause,
            Activity(who, relations_of(match["verbs"], dict(W.verbs)), where, match["verbs"]),
            at + 1,
        )


def _by_nouns(clause: Clause) -> Iterator[RuleMatch]:
    for pattern, table in ((NOMINAL, W.nouns), (GERUND, W.verbs)):
        for match in pattern.finditer(clause.text):
            left = clause.text[: match.start()]
            if EXCLUDED.search(left):
                continue
            said = match["nouns"] if table is W.nouns else match["verbs"]
            if (
                re.match(
                    r"specialis|specializ|engag|involv|active|focus",
                    clause.text[match.start("aux") : match.end()].removeprefix(match["aux"]),
                )
                and not match["aux"]
                and not match["rel"]
            ):
                near = re.search(
                    (
                        r"(?:company|enterprise|firm|manufacturer|plant|entity|unit|institute|bureau|network"
                        r"|organisation|holding),? ?$"
                    ),
                    left,
                )
                who = (
                    clause.antecedent(match.start())
                    if near
                    else []
                    if match[0].startswith(("specialising", "specializing"))
                    else clause.subjects(match.start(), False)
                )
            else:
                who = clause.subjects(match.start(), bool(match["rel"]))
            if not who:
                activity = re.search(
                    (
                        rf"activit(?:y|ies)[^.;]*? of (?:the )?({PARTY}|{IT})|({ITS}|{PARTY}’s) (?:main |core "
                        rf"|primary |key )*(?:activit|business|sphere)"
                    ),
                    clause.text[: match.end()],
                )
                if activity:
                    whose = (activity[1] or activity[2]).removesuffix("’s")
                    who = [
                        clause.before[0] if not re.fullmatch(PARTY, whose) else clause.who(whose)
                    ]
            yield from goods_matches(
                clause,
                Activity(who, relations_of(said, dict(table)), match.start(), said),
                match.end(),
            )
