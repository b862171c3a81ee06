"""ACTS_FOR and ASSOCIATED_WITH: agents, fronts, partners and relatives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import GOVERNED, LEAD_OF_PARTIES, Clause
from ..cue import Cue
from ..masking import PARTY
from ..name_kinds import human
from ..pronouns import KINSHIP, SUBJECT
from .common import ENDS_SUBJECT, RuleMatch, is_subject

ACTS = Cue.of(
    r"(?P<rel>(?:which|that) )?(?P<lead>(?:(?:appears?|seems?|believed|alleged|reported"
    r"|said|suspected|thought) to (?:be|act as|have been)|is|was|are|acts as|acted as"
    r"|serves as|served as|functions as|functioned as|operated as|worked as|as|works as"
    r"|operates as|, |another|^|been identified [^.;]{0,40}? as|and)"
    r" ?(?:also )?)(?:an? |the |one of the |another )*"
    r"(?:(?:front company|front companies|front|agent|representative|official representative"
    r"|intermediary|shell company|procurement agent|proxy|cover company|procurement arm"
    r"|buying agent|sales agent|commercial agent|authori[sz]ed representative"
    r"|broker|middleman|purchasing front|procurement front"
    r"|purchasing agent)(?: company)? (?:for|of)|on behalf of|at the direction of)"
    rf" (?={LEAD_OF_PARTIES}[PFC][0-9])"
)
BEHALF = Cue.of(
    r"(?<![\w-])(?:works?|worked|acts?|acted|acting|operates|operating|controlled by and works"
    r"|procures?) (?:for or )?(?:on behalf of|at the direction of|for and on behalf of)"
    rf" (?={LEAD_OF_PARTIES}[PFCH][0-9])"
)
# "Was offered a post as a broker for P": nobody says that it was taken.
OFFERED = re.compile(
    r"\b(?:offered|applied|declined|proposed|asked|invited|recommended|rejected)\b[^,;]*$"
)
# "Acting on behalf of P, Q bought": Q acts.
BEHIND_COMMA = re.compile(r"[^,;]*, ")
# "P noted that Q is associated with R": P is not.
OF_ANOTHER = re.compile(rf"\bthat (?:the )?{PARTY} $")
# "P used Q as a front company to buy W".
USED_AS = Cue.of(
    rf"(?<![\w’-])(?P<for>{PARTY}) (?:has |have |had |also |[a-z]+ly )?(?:used|uses|employed)"
    rf" (?P<who>{PARTY}) as (?:an? |its )(?:front(?: company)?|shell company|cover(?: company)?"
    r"|proxy|intermediary|middleman|procurement agent|purchasing agent)\b"
)
FRONT = Cue.of(
    r"(?P<who>P[0-9]+), (?:an?|another) (?P<for>[PF][0-9]+) (?:front company|front|agent)"
)
WITH = Cue.of(
    r"(?P<rel>(?:which|that|who) )?(?P<lead>(?:is |are |was |has |have |and |as |being "
    r"|therefore |also |been |furthermore |moreover |, )*)(?P<cue>associated with|affiliated"
    r" with|linked to|cooperat(?:es|ed|ing) (?:closely )?with|collaborat(?:es|ed|ing)"
    r" (?:closely )?with|partnered with"
    r"|conspir(?:es|ed|ing) with|colluded with|close ties (?:with|to)|closely linked to|"
    r"maintains (?:close |strong )?(?:ties|relations|contacts|links) (?:with|to)|connected"
    r" (?:to|with)|ties to|a partner of|partner of|a trusted partner of|works closely with"
    r"|business partner of)"
    rf" (?:(?:his|her) (?:father|son|brother) |natural and legal persons )?"
    rf"(?={LEAD_OF_PARTIES}[PFHC][0-9])"
)
KIN = Cue.of(
    r"(?:is |was |the |his |her |, |and )+(?:the )?(?P<kin>father|son|daughter|daughter-in-law"
    r"|wife|husband|brother|sister|mother|nephew|cousin|spouse|son-in-law|brother-in-law)(?:"
    r" of|,)? (?=[HP][0-9])"
)
# "His brother H0 and mother" H1: his mother, too.
HIS_RELATIVE = re.compile(rf"\b(?:his|her) (?:{KINSHIP},? [PHX][0-9]+,? and )?$")
KIN_BEFORE = re.compile(rf"\b(?:his|her) {KINSHIP},? [PHX][0-9]+")
PARTNER = Cue.of(
    r"(?:the )?(?:main |key |strategic |business )?partners? of (?:the )?(?P<who>P[0-9]+) (?:is"
    r"|are)[^.;]*?(?P<with>[PF][0-9]+)"
)
RELATIVE = re.compile(r",? ?(?:which|that|who) (?:also )?$")
# "persons and entities associated with": a class of parties, and nobody by name.
CLASS_OF_PARTIES = re.compile(r"\b(?:persons|entities|bodies|those|activities|people)[a-z, ]*$")


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield parties that act for others, and links of which a text says no more."""
    if clause.sentence.conclusion:
        # Of a legal conclusion only "associated with" is read.
        yield from _associated(clause)
        return
    yield from _acting(clause)
    yield from _on_behalf(clause)
    yield from _fronts(clause)
    yield from _partners(clause)
    yield from _associated(clause)
    yield from _relatives(clause)


def _acting(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the principals of front companies, agents and representatives."""
    for match in ACTS.finditer(clause.text):
        if is_subject(clause, match["lead"], match.end()):
            continue
        if OFFERED.search(clause.text[: match.start()]):
            continue
        for subject in _actors(clause, match):
            for mark in clause.marks(match.end(), "PFC")[:1]:
                yield RuleMatch(subject, "ACTS_FOR", clause.who(mark), match.start())


def _actors(clause: Clause, match: re.Match[str]) -> list[str]:
    """Return the parties that are called a front company or agent."""
    left = clause.text[: match.start()]
    if match["rel"]:
        return clause.antecedent(match.start())
    if not left.strip() and match["lead"].strip() in ("", "as"):
        return ["*"]  # a text may begin "Front company for ...": it is about the listed party
    if match["lead"].startswith(","):
        near = re.search(r"([PH][0-9]+)$", left)
        return [clause.who(near[1])] if near else []
    return clause.subjects(match.start(), False)


def _on_behalf(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the principals on whose behalf a party works or acts."""
    for match in BEHALF.finditer(clause.text):
        relative = RELATIVE.search(clause.text[: match.start()])
        if relative:
            subjects = clause.antecedent(relative.start())
        elif not match.start():
            comma = BEHIND_COMMA.match(clause.text, match.end())
            subjects = clause.subjects_of(
                SUBJECT.match(clause.text, comma.end()) if comma else None
            )
        else:
            subjects = clause.subjects(match.start(), False)
        for subject in subjects:
            for principal in clause.list_of(match.end(), "PFCH")[:1]:
                if subject != principal:
                    yield RuleMatch(subject, "ACTS_FOR", principal, match.start())


def _fronts(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the principal of "P, a Q front company"."""
    for match in USED_AS.finditer(clause.text):
        if not GOVERNED.search(clause.text[: match.start()]):
            front, principal = clause.who(match["who"]), clause.who(match["for"])
            yield RuleMatch(front, "ACTS_FOR", principal, match.start("who"))
    for match in FRONT.finditer(clause.text):
        front, principal = clause.who(match["who"]), clause.who(match["for"])
        yield RuleMatch(front, "ACTS_FOR", principal, match.start())


def _partners(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the partner of "the main partner of P is Q"."""
    for match in PARTNER.finditer(clause.text):
        party, partner = clause.who(match["who"]), clause.who(match["with"])
        yield RuleMatch(party, "ASSOCIATED_WITH", partner, match.start())


def _associated(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the parties with which another is associated, affiliated or in cooperation."""
    for match in WITH.finditer(clause.text):
        if not _is_association(clause, match):
            continue
        if match["rel"]:
            subjects = clause.antecedent(match.start())
        else:
            subjects = _linked(clause, match)
        if not clause.sentence.conclusion:
            others = clause.list_of(match.end(), "PFHC")
        elif not match["rel"]:
            others = clause.list_of(match.end(), "PFH")
        else:
            continue
        for subject in subjects:
            for other in others:
                if other != subject:
                    yield RuleMatch(subject, "ASSOCIATED_WITH", other, match.start())


def _is_association(clause: Clause, match: re.Match[str]) -> bool:
    """Return whether a cue of association speaks of named parties, and no other rule reads it."""
    if clause.sentence.conclusion and match["cue"] != "associated with":
        return False
    if match["cue"].startswith("partner of") and "main partner of" in clause.text:
        return False  # see PARTNER
    return not CLASS_OF_PARTIES.search(clause.text[: match.start()])


def _linked(clause: Clause, match: re.Match[str]) -> list[str]:
    """Return the subjects of a cue of association to which no "which" leads."""
    left = clause.text[: match.start()]
    near = re.search(r"(P[0-9]+),? ?$", left) if not match["lead"] else None
    if near:
        return [clause.who(near[1])]
    subjects = clause.subjects(match.start(), False)
    if subjects:
        return subjects
    if OF_ANOTHER.search(left):
        return []
    return clause.subjects_of(SUBJECT.search(left + match[0]))


def _is_own_relative(clause: Clause, match: re.Match[str]) -> bool:
    """Return whether words of kinship speak of the listed person, and of nobody named before.

    "Pavel Pervy is the brother of Sergei Vtoroi" tells nothing of the listed person.
    """
    left, lead = clause.text[: match.start()], clause.text[match.start() : match.start("kin")]
    his = HIS_RELATIVE.search(left + lead)
    if his:
        marks = re.findall(r"\b[PHX][0-9]+", KIN_BEFORE.sub("", left[: his.start()]))
        people = [mark for mark in marks if human(clause.masked.name(mark))]
        return not people or clause.who(people[-1]) == "*"
    if lead == "the ":
        return not left and not ENDS_SUBJECT.match(clause.text, match.end())
    near = re.search(r"([PHX][0-9]+)$", left)
    if near and lead.startswith(","):
        return clause.who(near[1]) == "*"
    return clause.subjects(match.start(), False) == ["*"]


def _relatives(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relatives of a listed person."""
    if not clause.discourse.person:
        return
    for match in KIN.finditer(clause.text):
        if not _is_own_relative(clause, match):
            continue
        for other in clause.list_of(match.end(), "HP")[:1]:
            if other != "*":
                yield RuleMatch("*", "ASSOCIATED_WITH", other, match.start())
