"""DIRECTS, OWNS, SUBSIDIARY_OF: posts, shares, parts of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import Clause
from ..kinds import human
from ..masking import PARTY
from ..pronouns import IT, ITS, SUBJECT
from .common import RuleMatch

BOARD = (
    r"(?: of (?:the )?(?:[a-z]+ )?(?:board|executive board|management board|supervisory board"
    r"|management)(?: of directors| of trustees)?)?"
)
RANK = (
    r"(?:(?:first|deputy|general|managing|executive|acting|vice|senior|honorary|commercial"
    r"|technical|chief|sole|current|former|second|scientific|financial|deputy general) |vice-"
    r"|co-)*"
)
POST = (
    rf"(?:{RANK}(?:directors?(?: ?-?general| manager)?|ceo|chief executive(?: officer)?"
    rf"|chair(?:man|person|woman)?|president|head|commander(?:-in-chief)?|manager|designer"
    rf"|officer|engineer|rector|minister|chief|member|general designer|leader){BOARD})"
)
HOLDS = re.compile(
    rf"(?P<lead>(?:is|was|serves as|served as|acts as|became|been|appointed|promoted to the"
        rf" position of|the position of|works as|worked as|acting as|role as|,|and|,? then|^|has"
        rf" been|elected) ?(?:also |currently |both )?)(?:an? |the |as )*(?P<posts>{POST}(?:,?"
        rf" (?:and|or|as well as) (?:an? |the |also )?(?:{POST}|co-founder|founder|(?:majority "
        rf"|minority |main |sole |beneficial |ultimate |largest |controlling )*(?:shareholder"
        rf"|co-owner|owner))|, (?:an? |the )?(?:{POST}|co-founder|founder|owner|shareholder))*)"
        r" (?:of|at|in|for|within) (?:(?:the|its|eu-listed|an?|russian|iranian|state-owned|board"
        r" of|company|one of the|joint|private|firm|ministry|sanctioned|listed|military|companies"
        r"|[a-z-]+ company) )*(?=[PF]\d)"
)  # fmt: skip
OWNER = (
    r"(?:(?:co-|sole |majority |minority |main |beneficial |ultimate |registered |current "
    r"|principal |former |largest |major |controlling )*(?:owner|shareholder|beneficial owner"
    r"|proprietor)s?)"
)
OWNS = re.compile(
    rf"(?P<lead>(?:is|was|are|serves as|and|,|been|became|^) ?(?:also )?(?:an? |the |one of the"
    rf" )*)(?:(?:(?![PHVC]\d)[^.;]){{0,60}}?(?:,|and) )?(?:an? |the |[\d,.]+ ?% )*(?P<owner>{OWNER}) (?:of|in)"
    rf" (?:(?:the|eu-listed|company|companies|its|russian|C\d+|an?|[a-z-]+) ){{0,3}}?(?=[PV]\d)"
)
OWNED = re.compile(
    r"(?:owned|controlled|co-owned|majority-owned|wholly owned|managed|run|headed|led"
    r"|directed)(?: and (?P<second>owned|controlled|managed|run))? by (?:and (?:works|acts"
    r"|operates) (?:on behalf of|for) )?(?:(?:the|eu-listed|company|[a-z-]+)"
    r" ){0,4}?(?=[PHCF]\d)"
)
HIS = re.compile(
    rf"(?P<whose>{ITS}|{PARTY}’s|his|her) (?P<post>{POST}|{OWNER}|parent company|(?:founder"
    rf"|founders)) (?:is|are|was|has been) (?:(?:the|eu-listed|an?|mr|general|[a-z-]+)"
    rf" ){{0,3}}?(?=[PH]\d)"
)
SOLE = re.compile(
    rf"(?:the |its )?(?P<owner>{OWNER})(?: of (?:the )?(?P<of>{PARTY}|{IT}))? is (?:(?:the"
    rf"|eu-listed|[a-z-]+) ){{0,3}}?(?=[PHC]\d)"
)
HOLDING = re.compile(
    r"(?<![\w-])(?P<verb>owns(?: and (?:controls|operates|manages|directs))?|controls"
    r"|manages(?: and controls)?|heads|leads|commands|runs|holds (?:an? |the"
    r" )?[^.;]{0,40}?(?:shares?|stake|stakes)(?: in| of))(?: (?:[a-z,%\d.-]+ ){0,6}?(?:of|in"
    r"|including|such as|called))? (?:(?:the|company|companies|its|several|various|firm)"
    r" )*(?=[PV]\d)"
)
PART = re.compile(
    r"(?P<rel>(?:which|that) )?(?P<lead>(?:is|are|was|forms|form|as|forming|being|,|and|also|^"
        r"|ultimately|became|belongs|has been) ?(?:also |ultimately |directly |currently |itself"
        r" )*)(?:an? |the |another |one of the )*"
        r"(?P<what>(?:integral |structural |wholly[- ]owned |state-owned |direct )*(?:part"
        r"|subsidiary|division|branch|unit|affiliate|department|member|enterprise|subsidiaries"
        r"|component|subordinate (?:company|entity|enterprise|unit|organisation)|subordinate)(?:"
        r" company| entity)?) "
        r"(?:of|to) (?:(?:the|eu-listed|an?|russian|iranian|state-owned|state|arms|company|holding"
        r"|group|concern|military|larger|corporation|[a-z-]+) ){0,5}?(?=[PF]\d)"
)  # fmt: skip
UNDER = re.compile(
    r"(?P<rel>(?:which|that) )?(?P<lead>(?:is|are|was|, |operates |placed |which is |company "
    r"|functions |works |operating |and is |entity )(?:also )?)(?:under the (?:authority"
    r"|control|direction|supervision|command|umbrella|management)(?: or under the direction)?"
    r" of|subordinated? to|belongs to|belonging to|affiliated under|directly subordinate to"
    r"|controlled directly by) (?:(?:the|eu-listed|state|[a-z-]+) ){0,3}?(?=[PF]\d)"
)
BELONG = re.compile(
    r"(?P<rel>(?:which|that) )?(?:ultimately |also )?(?:belongs|belonged|is subordinate|is"
    r" subordinated|reports) to (?:(?:the|eu-listed|state|holding|group|[a-z-]+)"
    r" ){0,3}?(?=[PF]\d)"
)
OFTHE = re.compile(
    r"(?P<part>P\d+)(?: holding| concern| group)? (?:of|under) the (?:state corporation "
    r"|holding |group |eu-listed )?(?=[PF]\d)"
)
FORMER = re.compile(
    r"\b(?:former|formerly|until|previously|prior to|ex-|then|till)\b|from \d{4} (?:to|until)"
    r" \d{4}|between \d{4} and \d{4}|\(\d{4} ?[-–] ?\d{4}\)"
)


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield who directs, who owns and what is part of what."""
    if not clause.sentence.conclusion:
        yield from _posts(clause)
        yield from _owners(clause)
    yield from _parts(clause)


def _subject(clause: Clause, at: int, lead: str) -> list[str]:
    """Return the holder of a post that a phrase with this lead names."""
    left = clause.text[:at]
    if not left.strip():
        return ["*"]
    if lead.strip().startswith(",") or lead.strip() == "":
        found = re.search(r"([PH]\d+),? ?$", left)
        if found and human(clause.masked.name(found[1])):
            return [clause.who(found[1])]
        if found and not clause.talk.person:
            return []
        if found and clause.talk.person:
            return ["*"]
        if clause.talk.person and not SUBJECT.search(left):
            return ["*"]
    found_subject = clause.subjects(at, bool(re.search(r"\b(?:who|which|that) $", left)))
    if not found_subject and clause.talk.person and not re.search(r"[PH]\d", left):
        return ["*"]
    return found_subject


def _posts(clause: Clause) -> Iterator[RuleMatch]:
    text = clause.text
    for match in HOLDS.finditer(text):
        who = _subject(clause, match.start(), match["lead"])
        near = text[max(0, match.start() - 50) : match.end()]
        past = bool(
            FORMER.search(match[0])
            or (
                re.search(
                    r"\b(?:former|formerly|until|previously|prior to|was|served|worked|then)\b",
                    near,
                )
                and not re.search(r"\bis (?:also )?(?:the|an?)\b", match[0])
            )
            or re.match(
                r"[^,.;]{0,12}\(?(?:from )?\d{4} ?(?:-|–|to|until) ?\d{4}",
                clause.sentence.text[_printed_at(clause, match.end()) :],
            )
        )
        past = (
            past and not re.search(r"(?:since|from) (?:[a-z]+ )?\d{4}", text[match.start() :][:120])
        ) or bool(re.search(r"\bformer\b", match["posts"] + match["lead"]))
        past = past and not re.search(r"\bcurrent(?:ly)?\b", match[0])
        marks = clause.marks(match.end(), "PF")[:1]
        plain_member = bool(re.fullmatch(r"(?:an? |the |former )*members?", match["posts"].strip()))
        for mark in marks:
            whole = clause.who(mark)
            for one in who:
                if one != whole and not one.startswith("the "):
                    yield RuleMatch(
                        one,
                        "ASSOCIATED_WITH" if plain_member else "DIRECTS",
                        whole,
                        match.start(),
                        former=past,
                    )
                    if re.search(r"shareholder|owner", match["posts"]):
                        yield RuleMatch(
                            one,
                            "OWNS",
                            whole,
                            match.start(),
                            former=past,
                            how=_stake(match["posts"]),
                        )
    for match in HIS.finditer(text):
        whole = (
            clause.before[0]
            if not re.match(PARTY, match["whose"])
            else clause.who(match["whose"].removesuffix("’s"))
        )
        if match["whose"] in ("his", "her"):
            continue
        relation = "OWNS" if re.search(r"owner|shareholder|parent", match["post"]) else "DIRECTS"
        if "founder" in match["post"]:
            relation = "ASSOCIATED_WITH"
        how = _stake(match["post"]) if relation == "OWNS" else ""
        for one in clause.list_of(match.end(), "PH")[:2]:
            yield RuleMatch(one, relation, whole, match.start(), how=how)


def _managed(said: str) -> str:
    return "manages" if re.match("managed|run", said) else ""


def _stake(said: str) -> str:
    """Return "holds shares" for a shareholder who is not also called owner; see `relation.HOW`."""
    return "" if "owner" in said or "proprietor" in said or "sole" in said else "holds shares"


def _printed_at(clause: Clause, at: int) -> int:
    places = clause.masked.places
    return places[min(at, len(places) - 1)]


def _owners(clause: Clause) -> Iterator[RuleMatch]:
    text = clause.text
    for match in OWNS.finditer(text):
        if re.match(r"[PV]\d+ (?:is|are|was) ", text[match.end() :]):
            continue  # "the sole shareholder of P is Q": see SOLE
        past = bool(
            re.search(
                r"\b(?:former|formerly|previously|until|was)\b",
                text[max(0, match.start() - 40) : match.end()],
            )
        )
        for one in _subject(clause, match.start(), match["lead"]):
            for whole in clause.list_of(match.end(), "PV")[:1]:
                if one != whole:
                    yield RuleMatch(
                        one, "OWNS", whole, match.start(), former=past, how=_stake(match["owner"])
                    )
    for match in OWNED.finditer(text):
        left = text[: match.start()]
        relative = bool(re.search(r"(?:which|that) (?:[a-z]+ ){0,3}$", left))
        cut = re.search(r",? ?(?:which|that) (?:[a-z]+ ){0,3}$", left)
        near = re.search(r"(P\d+|V\d+),? ?$", left)
        if near:
            wholes = [clause.who(near[1])]
        elif relative and cut:
            wholes = clause.antecedent(cut.start())
        elif re.search(r"\b(?:is|are|was|were|been|being)(?: [a-z]+)? $|\band (?:also )?$", left):
            wholes = clause.subjects(match.start(), False)
        else:
            continue
        relation = "DIRECTS" if re.match(r"managed|run|headed|led|directed", match[0]) else "OWNS"
        for one in clause.list_of(match.end(), "PHCF"):
            for whole in wholes:
                if one != whole:
                    yield RuleMatch(
                        one,
                        relation,
                        whole,
                        match.start(),
                        former="previously" in left[-20:] or "formerly" in left[-20:],
                        how=""
                        if "owned" in match[0]
                        else "controls"
                        if relation == "OWNS"
                        else _managed(match[0]),
                    )
    for match in SOLE.finditer(text):
        whole = clause.resolve(match["of"]) if match["of"] else clause.before[0]
        for one in clause.list_of(match.end(), "PHC")[:1]:
            if whole and one != whole:
                yield RuleMatch(one, "OWNS", whole, match.start(), how=_stake(match["owner"]))
    for match in HOLDING.finditer(text):
        apart = re.search(r",? ?(?:which|that|who) (?:also )?$", text[: match.start()])
        who = clause.antecedent(apart.start()) if apart else clause.subjects(match.start(), False)
        relation = (
            "DIRECTS" if re.match(r"manages|heads|leads|commands|runs", match["verb"]) else "OWNS"
        )
        how = (
            "controls"
            if match["verb"] == "controls"
            else "holds shares"
            if match["verb"].startswith("holds")
            else ""
        )
        how = how or _managed(match["verb"])
        for one in who:
            for whole in clause.list_of(match.end(), "PV"):
                if one != whole:
                    yield RuleMatch(one, relation, whole, match.start(), how=how)


def _parts(clause: Clause) -> Iterator[RuleMatch]:
    text = clause.text
    if not clause.sentence.conclusion:
        for pattern in (PART, UNDER, BELONG):
            for match in pattern.finditer(text):
                if "member" in match[0] and re.search(
                    r"board|council|party|parliament|duma", match[0]
                ):
                    continue
                lead = match.groupdict().get("lead") or ""
                left = text[: match.start()]
                if match["rel"]:
                    who = clause.antecedent(match.start())
                elif lead.strip().startswith(","):
                    near = re.search(r"(P\d+)$", left)
                    who = [clause.who(near[1])] if near else clause.antecedent(match.start())
                elif lead.strip() == "as" or re.search(r"^as $", left + lead):
                    after = SUBJECT.search(text, match.end())
                    who = (
                        [clause.resolve(after["who"])]
                        if after
                        else clause.subjects(match.start(), False)
                    )
                elif not left.strip() and not lead.strip():
                    who = ["*"]
                else:
                    who = clause.subjects(
                        match.start() + len(lead) - 1 if lead else match.start(), False
                    )
                    if not who:
                        near = re.search(r"(P\d+)(?: [a-z]+){0,2} ?$", left)
                        who = [clause.who(near[1])] if near else []
                relation = "ASSOCIATED_WITH" if "member" in match[0] else "SUBSIDIARY_OF"
                for mark in clause.marks(match.end(), "PF")[:1]:
                    whole = clause.who(mark)
                    for one in who:
                        if one != whole and not (
                            clause.talk.person and one == "*" and relation == "SUBSIDIARY_OF"
                        ):
                            yield RuleMatch(
                                one,
                                relation,
                                whole,
                                match.start(),
                                former=bool(re.search(r"\bformerly|previously|was\b", lead)),
                            )
        for match in OFTHE.finditer(text):
            for mark in clause.marks(match.end(), "PF")[:1]:
                part, whole = clause.who(match["part"]), clause.who(mark)
                if part != whole:
                    yield RuleMatch(part, "SUBSIDIARY_OF", whole, match.start())
