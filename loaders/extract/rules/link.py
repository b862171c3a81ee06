"""ACTS_FOR and ASSOCIATED_WITH."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause
from ..pronouns import SUBJECT
from .common import RuleMatch

ACTS = re.compile(
    r"(?P<rel>(?:which|that) )?(?P<lead>(?:is|was|are|acts as|acted as|serves as|as|works as"
    r"|operates as|, |another|^|been identified [^.;]{0,40}? as|and) ?(?:also )?)(?:an? |the "
    r"|one of the |another )*"
    r"(?:(?:front company|front companies|front|agent|representative|official representative"
    r"|intermediary|shell company|procurement agent|proxy|cover company|procurement arm"
    r"|purchasing agent)(?: company)? (?:for|of)|on behalf of|at the direction of) (?:(?:the"
    r"|eu-listed|[a-z-]+) ){0,3}?(?=[PFC]\d)"
)
BEHALF = re.compile(
    r"(?<![\w-])(?:works?|worked|acts?|acted|acting|operates|operating|controlled by and works"
    r"|procures?) (?:for or )?(?:on behalf of|at the direction of|for and on behalf of)"
    r" (?:(?:the|eu-listed|[a-z-]+) ){0,2}?(?=[PFCH]\d)"
)
FRONT = re.compile(r"(?P<who>P\d+), (?:an?|another) (?P<for>[PF]\d+) (?:front company|front|agent)")
WITH = re.compile(
    r"(?P<rel>(?:which|that|who) )?(?P<lead>(?:is |are |was |has |have |and |as |being "
    r"|therefore |also |been |furthermore |moreover |, )*)(?P<cue>associated with|affiliated"
    r" with|linked to|cooperat(?:es|ed|ing) (?:closely )?with|collaborat(?:es|ed|ing)"
    r" (?:closely )?with|partnered with|close ties (?:with|to)|closely linked to|"
    r"maintains (?:close |strong )?(?:ties|relations|contacts|links) (?:with|to)|connected"
    r" (?:to|with)|ties to|a partner of|partner of|a trusted partner of|works closely with"
    r"|business partner of)"
    r" (?:(?:the|its|eu-listed|company|both|an?|listed|other|companies|entities|russian|his"
    r"|father|son|brother|natural and legal persons|such as|including|[a-z-]+)"
    r" ){0,6}?(?=[PFHC]\d)"
)
KIN = re.compile(
    r"(?:is |was |the |his |her |, |and )+(?:the )?(?P<kin>father|son|daughter|daughter-in-law"
    r"|wife|husband|brother|sister|mother|nephew|cousin|spouse|son-in-law|brother-in-law)(?:"
    r" of|,)? (?=[HP]\d)"
)
PARTNER = re.compile(
    r"(?:the )?(?:main |key |strategic |business )?partners? of (?:the )?(?P<who>P\d+) (?:is"
    r"|are)[^.;]*?(?P<with>[PF]\d+)"
)


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield who acts for whom, and links that a text states without saying more."""
    text = clause.text
    if not clause.sentence.conclusion:
        for match in ACTS.finditer(text):
            left = text[: match.start()]
            if match["rel"]:
                who = clause.antecedent(match.start())
            elif not left.strip() and match["lead"].strip() in ("", "as"):
                who = ["*"]
            elif match["lead"].startswith(","):
                near = re.search(r"([PH]\d+)$", left)
                who = [clause.who(near[1])] if near else []
            else:
                who = clause.subjects(match.start(), False)
            for one in who:
                for mark in clause.marks(match.end(), "PFC")[:1]:
                    yield RuleMatch(one, "ACTS_FOR", clause.who(mark), match.start())
        for match in BEHALF.finditer(text):
            relative = re.search(r",? ?(?:which|that|who) (?:also )?$", text[: match.start()])
            who = (
                clause.antecedent(relative.start())
                if relative
                else clause.subjects(match.start(), False)
            )
            for one in who:
                for principal in clause.list_of(match.end(), "PFCH")[:1]:
                    if one != principal:
                        yield RuleMatch(one, "ACTS_FOR", principal, match.start())
        for match in FRONT.finditer(text):
            yield RuleMatch(
                clause.who(match["who"]), "ACTS_FOR", clause.who(match["for"]), match.start()
            )
        for match in PARTNER.finditer(text):
            yield RuleMatch(
                clause.who(match["who"]),
                "ASSOCIATED_WITH",
                clause.who(match["with"]),
                match.start(),
            )
    for match in WITH.finditer(text):
        if clause.sentence.conclusion and match["cue"] != "associated with":
            continue
        if match["cue"].startswith("partner of") and "main partner of" in text:
            continue
        left = text[: match.start()]
        if re.search(r"\b(?:persons|entities|bodies|those|activities|people)[a-z, ]*$", left):
            continue
        if match["rel"]:
            who = clause.antecedent(match.start())
        else:
            near = re.search(r"(P\d+),? ?$", left) if not match["lead"] else None
            subject = SUBJECT.search(left + match[0])
            who = (
                [clause.who(near[1])]
                if near
                else clause.subjects(match.start(), False)
                or ([clause.resolve(subject["who"])] if subject else [])
            )
        if clause.sentence.conclusion and match["rel"]:
            continue
        others = clause.list_of(match.end(), "PFHC" if not clause.sentence.conclusion else "PFH")
        for one in who:
            for other in others:
                if other != one:
                    yield RuleMatch(one, "ASSOCIATED_WITH", other, match.start())
    if not clause.sentence.conclusion and clause.talk.person:
        for match in KIN.finditer(text):
            for other in clause.list_of(match.end(), "HP")[:1]:
                if other != "*":
                    yield RuleMatch("*", "ASSOCIATED_WITH", other, match.start())
