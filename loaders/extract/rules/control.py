"""DIRECTS, OWNS and SUBSIDIARY_OF: posts, shares, parts of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import GOVERNED, LEAD_OF_PARTIES, Clause
from ..cue import Cue
from ..masking import PARTY
from ..name_kinds import human
from ..pronouns import IT, ITS, SUBJECT
from .common import RuleMatch, is_subject, recipients

BOARD = (
    r"(?: of (?:the )?(?:(?!the |(?:executive|management|supervisory) board)[a-z]+ )?"
    r"(?:board|executive board|management board|supervisory board|management)"
    r"(?: of directors| of trustees)?)?"
)
RANK = (
    r"(?:(?:first|deputy|general|managing|executive|acting|vice|senior|honorary|commercial"
    r"|technical|chief|sole|current|former|second|scientific|financial) |vice-"
    r"|co-)*"
)
POST = (
    rf"(?:{RANK}(?:directors?(?: ?-?general| manager)?|ceo|chief executive(?! officer)"
    rf"|chair(?:man|person|woman)?|president|head|commander(?:-in-chief)?|manager|designer"
    rf"|officer|engineer|rector|minister|chief|member|leader){BOARD})"
)
# "is the director and owner of P": one post or several of one body.
HOLDS = Cue.of(
    rf"(?P<lead>(?:is|was|serves as|served as|acts as|became|been|appointed|promoted to the"
    rf" position of|the position of|works as|worked as|acting as|role as"
    rf"|(?:resigned|retired|dismissed|removed|sacked) as|stepped down as|,|and|,? then|^|has"
    rf" been|elected) ?(?:also |currently |both )?)(?:an? |the |as )*(?P<posts>{POST}(?:,?"
    rf" (?:and|or|as well as) (?:an? |the |also )?(?:{POST}|co-founder|founder|(?:majority "
    rf"|minority |main |sole |beneficial |ultimate |largest |controlling )*(?:shareholder"
    rf"|co-owner|owner))|, (?:an? |the )?(?:{POST}|co-founder|founder|owner|shareholder))*)"
    r" (?:of|at|in|for|within) (?:(?:the|its|eu-listed|an?|russian|iranian|state-owned|board"
    r" of|company|one of the|joint|private|firm|ministry|sanctioned|listed|military|companies"
    r"|[a-z-]+ company) )*(?=[PF][0-9])"
)
# "The owner of a rival of P" and "owns a plant that P runs" do not say that P is owned.
PLAIN_WORD = (
    r"(?:(?!(?:is|are|was|were|of|in|at|by|for|with|to|from|near|that|which|who|whose) )[a-z-]+)"
)
SHARES = (
    r"(?:(?:(?!(?:of|in|on|over|about|for|with|to|by|from|that|which|who|whose) )"
    r"[a-z0-9.,%-]+ ){0,4}?(?:[0-9]+ ?%|percent|per cent"
    r"|shares?|stakes?|majority|minority|half|part|interests?|capital|equity)"
    r"(?: (?:of|in) (?:the |its )?(?:shares?|stakes?|capital|equity))?)"
)
OWNER = (
    r"(?:(?:co-|sole |majority |minority |main |beneficial |ultimate |registered |current "
    r"|principal |former |largest |major |controlling )*(?:owner|shareholder|beneficial owner"
    r"|proprietor|parent(?: company)?|holding company)s?)"
)
OWNS = Cue.of(
    rf"(?P<lead>(?:is|was|are|serves as|and|,|been|became|^) ?(?:also )?(?:an? |the |one of the"
    rf" )*)(?:(?:(?![PHVC][0-9])[^.;]){{0,60}}?(?:,|and) )?(?:an? |the |[0-9,.]+ ?% )*"
    rf"(?P<owner>{OWNER}(?: of {SHARES})?) (?:of|in)"
    rf"(?: and (?:an? |the )?{POST} (?:of|at))?"
    rf" (?:(?:C[0-9]+|{PLAIN_WORD}) ){{0,3}}?(?=[PV][0-9])"
)
# "The founder and general director of P is H".
HEAD = Cue.of(
    rf"(?:^|, |\bthat |\band |\bwhere )the (?:(?:[a-z-]+ ){{1,2}}and )?(?P<post>{POST})"
    rf"(?: and (?:[a-z-]+ ){{0,2}}[a-z-]+)? (?:of|at) (?:the (?:[a-z-]+ )?)?(?P<of>{PARTY})"
    r" (?:is|was|has been) (?=(?:the )?[PH][0-9]+(?![0-9’]))"
)
# "owned by Q", also in apposition: "P, owned by Q".
OWNED = Cue.of(
    r"(?P<share>[0-9][0-9.,]*(?: ?%| per ?cent)[ -])?(?:owned|controlled"
    r"|co-owned|majority-owned|wholly owned|managed|run|headed|led"
    r"|directed)(?: and (?P<second>owned|controlled|managed|run))? by (?:and (?:works|acts"
    rf"|operates) (?:on behalf of|for) )?(?={LEAD_OF_PARTIES}[PHCF][0-9])"
)
# "its director is H", "P’s owner is Q".
HIS = Cue.of(
    rf"(?P<whose>{ITS}|{PARTY}[’']s|{PARTY}, (?:an? [a-z -]{{1,60}} )?whose|his"
    rf"|her) (?P<post>{POST}|{OWNER}"
    r"|parent company|(?:founder"
    rf"|founders))(?: (?:is|are|was|has been) |, (?=[PH][0-9]+, ))(?={LEAD_OF_PARTIES}[PH][0-9])"
)
OF_BEFORE = re.compile(r"\bof (?:the )?$")
# "the sole shareholder of P is Q".
SOLE = Cue.of(
    rf"(?:the |its )?(?P<owner>{OWNER})(?: of (?:the )?(?P<of>{PARTY}|{IT}))? is"
    rf" (?={LEAD_OF_PARTIES}[PHC][0-9])"
)
HOLDING = Cue.of(
    r"(?<![\w-])(?P<verb>owns(?: and (?:controls|operates|manages|directs))?|controls"
    r"|(?:holds|held|owned|acquired|bought|purchased)(?= (?:[a-z0-9.,%-]+ ){0,5}?"
    r"(?:[0-9]+ ?%|per ?cent|shares?|stakes?|interests?)\b)"
    r"|manages(?: and controls)?|heads|leads|commands|runs|holds (?:an? |the"
    r" )?[^.;]{0,40}?(?:shares?|stake|stakes)(?: in| of))"
    rf"(?: (?:(?P<shares>{SHARES})|(?:the )?(?:board|management)) (?:of|in)"
    rf"| (?:{PLAIN_WORD} ){{0,5}}?(?:(?:network|group|number) of )?(?:companies|firms|businesses"
    r"|entities|enterprises|plants|banks|subsidiaries|assets|vessels|tankers|ships),?"
    r" (?:including|such as|called))?"
    r" (?:(?:the|company|companies|its|several|various|firm) )*(?=[PV][0-9])"
)
# "P sold its 25% stake in Q to R".
SOLD = Cue.of(
    r"(?<![\w-])(?:sold|transferred) (?:all (?:of )?)?(?:its|his|her|their)"
    rf" {SHARES} (?:of|in) (?=(?:[a-z-]+ ){{0,3}}P[0-9])"
)
# "is part of", "is a subsidiary of"; a member of a body is only associated with it.
PART = Cue.of(
    r"(?P<rel>(?:which|that) )?(?P<lead>(?:is|are|was|forms|form|as|forming|being|,|and|also|^"
    r"|ultimately|became|belongs|has been) ?(?:until [0-9]{4} |also "
    r"|ultimately |directly |currently |itself"
    r" )*)(?:an? |the |another |one of the )*"
    r"(?P<what>(?:integral |structural |wholly[- ]owned |state-owned |direct )*(?:part"
    r"|subsidiary|division|branch|unit|affiliate|department|member|enterprise|subsidiaries"
    r"|component|subordinate (?:company|entity|enterprise|unit|organisation)|subordinate)(?:"
    r" company| entity)?) "
    rf"(?:of|to) (?={LEAD_OF_PARTIES}[PF][0-9])"
)
UNDER = Cue.of(
    r"(?P<rel>(?:which|that) )?(?P<lead>(?:is|are|was|, |operates |placed |which is |company "
    r"|functions |works |operating |and is |entity )(?:also )?)(?:under the (?:authority"
    r"|control|direction|supervision|command|umbrella|management)(?: or under the direction)?"
    r" of|subordinated? to|belongs to|belonging to|affiliated under|directly subordinate to"
    rf"|controlled directly by) (?={LEAD_OF_PARTIES}[PF][0-9])"
)
BELONG = Cue.of(
    r"(?P<rel>(?:which|that) )?(?:ultimately |also )?(?:belongs?|belonged|is subordinate|is"
    r" subordinated|reports) to (?:(?:the|eu-listed|state|holding|group"
    rf"|{PLAIN_WORD}) ){{0,3}}?(?=[PF][0-9])"
)
# "P of the State Corporation Q".
OFTHE = Cue.of(
    r"(?P<part>P[0-9]+)(?: holding| concern| group)? (?:of|under) the (?:state corporation "
    r"|holding |group |eu-listed )?(?=[PF][0-9])"
)
ENTRY = re.compile(r"[PFHV][0-9]+ ?:")
# A member of a body does not direct it, and no more does an engineer who is not its chief.
MERE_MEMBER = re.compile(r"(?:an? |the |former |current )*(?:member|engineer|designer|officer)s?")
FORMER = re.compile(
    r"\b(?:former|formerly|until|previously|prior to|ex-|then|till)\b|from [0-9]{4} (?:to|until)"
    r" [0-9]{4}|between [0-9]{4} and [0-9]{4}|\([0-9]{4} ?[-–] ?[0-9]{4}\)"
)
# Words near a post that speak of the past, where the post itself is not said to be held now.
PAST_NEARBY = re.compile(
    r"\b(?:former|formerly|until|previously|prior to|(?<!has )held|served|worked|then"
    r"|was(?! (?:re-?)?(?:appointed|elected|promoted|named)))\b"
)
# "Resigned as director of P".
LEFT = re.compile(r"(?:resigned|retired|dismissed|removed|sacked|stepped)\b")
# "Since 2019" and "from May 2019" tell of today, "from 2019 to 2021" of the past.
DAY = r"(?:[0-9]{1,2} )?(?:[a-z]+ )?[0-9]{4}\b"
PAST_DAYS = rf"{DAY} ?(?:-|–|to|till|until|through) ?{DAY}"
SINCE = re.compile(rf"\b(?:since|from) (?!{PAST_DAYS}){DAY}", re.IGNORECASE)
YEARS_BEHIND = re.compile(rf"[^,.;]{{0,12}}\(?(?:from )?{PAST_DAYS}", re.IGNORECASE)
UNTIL_BEHIND = re.compile(r"[PF][0-9]+[^,.;]{0,40}? (?:until|till) (?!now|today|present)")
# "Was appointed director of P and left in 2019".
LEFT_BEHIND = re.compile(
    r"[PF][0-9]+[^.;]{0,60}?\b(?:left|resigned|retired|stepped down|(?:was|been) (?:dismissed"
    r"|removed|sacked|replaced))\b"
)
YEARS_IN_BRACKETS = re.compile(r"\([0-9]{4} ?[-–] ?[0-9]{4}\)")
ENDED = re.compile(
    r"\b(?:formerly|previously|until|till|before|prior to|originally|initially|in the past|once"
    r"|at the time|then)\b"
    r"|\b(?:from|between) [0-9]{4} (?:to|until|and) [0-9]{4}"
)
# "His deputy was the director of P": neither he nor nobody. "In his role as director" is he.
OTHER_HOLDER = re.compile(r"[PH][0-9]|^(?:the|an?|his|her|its|their|this|one|nobody|no) ")
PAST_OWNER = re.compile(r"\b(?:former|formerly|previously|until|was)\b")
# What a clause beside says of another time: "was owned by P and is now owned by Q".
BESIDE = re.compile(r";| and (?=(?:is|are|was|were|has|had|later|now|belongs?|belonged)\b)")
FORMER_HOLDER = re.compile(r"\bformer\b|\b(?:was|were) $")
RELATIVE = re.compile(r",? ?(?:which|that|who) (?:also )?$")
RELATIVE_OWNED = re.compile(r",? ?(?:which|that) (?:[a-z]+ ){0,3}$")
BE_BEFORE = re.compile(
    r"\b(?:is|are|was|were|been|being)(?: [a-z]+)? $|\band (?:also )?$"
    r"|\b(?:said|believed|reported|alleged|thought|understood|suspected|known|likely|appears?"
    r"|seems?) to be (?:[a-z]+ )?$"
)


# "P is part of Q, which is in turn part of R": Q is.
IN_TURN = re.compile(r",? ?(?:which|that),? (?:(?:is|was|are) )?(?:in turn|itself),? $")


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield directors, owners and parts of larger bodies."""
    if clause.sentence.conclusion:
        return
    rules = (
        *(_posts, _heads, _posts_of_company, _owners, _owned, _sole_owners, _holdings, _sold),
        _parts,
    )
    for rule in (*rules, _parts_by_name):
        for match in rule(clause):
            is_person = clause.discourse.person and match.object == "*"
            if not is_person or match.relation == "ASSOCIATED_WITH":  # nobody owns a person
                yield match


def _holders(clause: Clause, place: int, lead: str) -> list[str]:
    """Return the holders of the post or share that a phrase with this lead names."""
    left = clause.text[:place]
    if not left.strip():
        return ["*"]
    if lead.strip().startswith(",") or not lead.strip():
        # A post in apposition is that of the name right before it.
        near = re.search(r"([PH][0-9]+),? ?$", left)
        if near:
            return _holder_beside(clause, near[1])
        if clause.discourse.person and not SUBJECT.search(left):
            return ["*"]
    subjects = clause.subjects(place, bool(re.search(r"\b(?:who|which|that) $", left)))
    if not subjects and clause.discourse.person and not OTHER_HOLDER.search(left):
        return ["*"]
    return subjects


def _holder_beside(clause: Clause, mark: str) -> list[str]:
    """Return the holder of a post in apposition to a name: that person, or the listed one."""
    if human(clause.masked.name(mark)):
        return [clause.who(mark)]
    return ["*"] if clause.discourse.person else []


def _posts(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "H is the director and owner of P"."""
    for match in HOLDS.finditer(clause.text):
        if is_subject(clause, match["lead"], match.end()) or _is_entry(clause, match):
            continue
        holders = _holders(clause, match.start(), match["lead"])
        former = _is_former_post(clause, match)
        is_member = MERE_MEMBER.fullmatch(match["posts"].strip())
        relation = "ASSOCIATED_WITH" if is_member else "DIRECTS"
        owns = re.search(r"shareholder|owner", match["posts"])
        how = _stake(match["posts"])
        for mark in clause.marks(match.end(), "PF")[:1]:
            whole = clause.who(mark)
            for holder in holders:
                if holder == whole or holder.startswith("the "):
                    continue
                yield RuleMatch(holder, relation, whole, match.start(), former=former)
                if owns:
                    yield RuleMatch(holder, "OWNS", whole, match.start(), former=former, how=how)


def _is_entry(clause: Clause, match: re.Match[str]) -> bool:
    """Return whether a party and a colon follow, as in "Director of P: H", which is of H."""
    return ENTRY.match(clause.text, match.end()) is not None


def _is_former_post(clause: Clause, match: re.Match[str]) -> bool:
    """Return whether a post is one that has ended, as the sentence words it."""
    # The clearest words come first: "current" and "former" outweigh any dates beside them.
    if re.search(r"\bcurrent(?:ly)?\b", match[0]):
        return False
    if re.search(r"\bformer\b", match["posts"] + match["lead"]) or LEFT.match(match["lead"]):
        return True
    if _has_years_behind(clause, match.end()) or UNTIL_BEHIND.match(clause.text, match.end()):
        return True
    if LEFT_BEHIND.match(clause.text, match.end()):
        return True
    if SINCE.search(clause.text[match.start() :][:120]):
        return False
    if FORMER.search(match[0]):
        return True
    near = clause.text[max(0, match.start() - 50) : match.end()]
    held_now = re.search(r"\bis (?:also )?(?:the|an?)\b", match[0])
    return PAST_NEARBY.search(near) is not None and not held_now


def _has_years_behind(clause: Clause, place: int) -> bool:
    """Return whether years stand behind the party that is named at this place, or in its brackets.

    What a party has in brackets is printed, and masked with its name.
    """
    party = re.match("(?:[A-Z][0-9]+)?", clause.text[place:])
    behind = place + (party.end() if party else 0)
    printed, first = clause.sentence.text, _printed_at(clause, place)
    last = _printed_at(clause, behind)
    years = YEARS_BEHIND.match(printed, last) or YEARS_IN_BRACKETS.search(printed, first, last)
    return years is not None


def _posts_of_company(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "its director is H" and "P’s owner is Q"."""
    for match in HIS.finditer(clause.text):
        if match["whose"] in ("his", "her"):
            continue
        if match[0].endswith(", ") and OF_BEFORE.search(clause.text[: match.start()]):
            continue  # "the wife of P’s director, H": H is the wife
        if re.match(PARTY, match["whose"]):
            whole = clause.who(re.split(r"[’',]", match["whose"])[0])
        else:
            whole = clause.its_own(match.start())
        relation, how = _relation_of_post(match["post"])
        former = relation != "ASSOCIATED_WITH" and FORMER_HOLDER.search(match[0]) is not None
        for holder in clause.list_of(match.end(), "PH")[: 2 if whole else 0]:
            yield RuleMatch(holder, relation, whole, match.start(), former=former, how=how)


def _heads(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "the general director of P is H"."""
    for match in HEAD.finditer(clause.text):
        if MERE_MEMBER.fullmatch(match["post"].strip()):
            continue
        former = re.search(r"\bformer\b", match[0]) or FORMER_HOLDER.search(match[0])
        whole = clause.who(match["of"])
        for mark in clause.marks(match.end(), "PH")[:1]:
            if human(clause.masked.name(mark)) and clause.who(mark) != whole:
                yield RuleMatch(
                    clause.who(mark), "DIRECTS", whole, match.start(), former=former is not None
                )


def _relation_of_post(post: str) -> tuple[str, str]:
    """Return the relation that a word for an owner, head or founder states, and its wording."""
    if "founder" in post:
        return "ASSOCIATED_WITH", ""
    if re.search(r"owner|shareholder|parent", post):
        return "OWNS", _stake(post)
    return "DIRECTS", ""


def _managed(cue: str) -> str:
    """Return "manages" for words of managing, which say less than a post; see `relation.HOW`."""
    return "manages" if re.match("manag|run", cue) else ""


def _stake(post: str) -> str:
    """Return "holds shares" for a shareholder who is not also called owner; see `relation.HOW`."""
    is_owner = "owner" in post or "proprietor" in post or "sole" in post
    return "" if is_owner and not re.search(f" of {SHARES}", post) else "holds shares"


def _printed_at(clause: Clause, place: int) -> int:
    """Return the offset in the printed sentence of a place in the masked text."""
    places = clause.masked.places
    return places[min(place, len(places) - 1)]


def _owners(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "H is the owner of P"."""
    for match in OWNS.finditer(clause.text):
        if is_subject(clause, match["lead"], match.end()) or _is_entry(clause, match):
            continue  # "the sole shareholder of P is Q": see SOLE
        near = clause.text[max(0, match.start() - 40) : match.end()]
        former = "current" not in match["owner"] and PAST_OWNER.search(near) is not None
        how = _stake(match["owner"])
        owners = _firm_beside(clause, match) or _holders(clause, match.start(), match["lead"])
        for owner in owners:
            for whole in clause.list_of(match.end(), "PV")[:1]:
                if owner != whole:
                    yield RuleMatch(owner, "OWNS", whole, match.start(), former=former, how=how)


def _firm_beside(clause: Clause, match: re.Match[str]) -> list[str]:
    """Return the firm of "P, the owner of Q"; none if the name before is a person's or governed."""
    near = re.search(r"(?P<mark>P[0-9]+)$", clause.text[: match.start()])
    if not near or not match["lead"].startswith(","):
        return []
    if human(clause.masked.name(near["mark"])) or GOVERNED.search(clause.text[: near.start()]):
        return []
    return [clause.who(near["mark"])]


def _owned(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "P is owned by Q" and "P, managed by H"."""
    for match in OWNED.finditer(clause.text):
        left = clause.text[: match.start()]
        wholes = _owned_parties(clause, left)
        if wholes is None:
            continue
        relation, how = _relation_of_owned(match[0].removeprefix(match["share"] or ""))
        how = "holds shares" if match["share"] and relation == "OWNS" else how
        former = _is_former_ownership(clause, match)
        for owner in clause.list_of(match.end(), "PHCF"):
            for whole in wholes:
                if owner != whole:
                    yield RuleMatch(owner, relation, whole, match.start(), former=former, how=how)


def _is_former_ownership(clause: Clause, match: re.Match[str]) -> bool:
    """Return whether "owned by" or "belonged to" tells of the past, as the clause words it."""
    near = _clause_around(clause, match)
    return ENDED.search(near) is not None and not re.search(r"\b(?:is|are|belongs)\b", near)


def _owned_parties(clause: Clause, left: str) -> list[str] | None:
    """Return the parties that are owned or managed, or None if no verb governs the cue."""
    near = re.search(r"(P[0-9]+|V[0-9]+),? ?$", left)
    if near:
        return [clause.who(near[1])]
    relative = RELATIVE_OWNED.search(left)
    if relative:
        return clause.antecedent(relative.start())
    return clause.subjects(len(left), False) if BE_BEFORE.search(left) else None


def _relation_of_owned(cue: str) -> tuple[str, str]:
    """Return the relation that "owned by", "controlled by" or "run by" states, and its wording."""
    relation = "DIRECTS" if re.match(r"managed|run|headed|led|directed", cue) else "OWNS"
    if "owned" in cue:
        return relation, ""
    return relation, "controls" if relation == "OWNS" else _managed(cue)


def _sole_owners(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "its sole shareholder is Q"."""
    for match in SOLE.finditer(clause.text):
        begins = match[0].startswith(("the ", "its ")) or not clause.text[: match.start()].strip()
        if not match["of"] and not begins:
            continue  # "P’s owner is Q" and "P, whose owner is Q" tell nothing of the listed party
        named = match["of"]
        is_named = named and re.fullmatch(PARTY, named)
        whole = clause.who(named) if is_named else clause.its_own(match.start())
        how = _stake(match["owner"])
        for owner in clause.list_of(match.end(), "PHC")[:1]:
            if whole and owner != whole:
                former = FORMER_HOLDER.search(match[0]) is not None
                yield RuleMatch(owner, "OWNS", whole, match.start(), former=former, how=how)


def _holdings(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "H owns P", "controls P" and "holds shares in P"."""
    for match in HOLDING.finditer(clause.text):
        apart = RELATIVE.search(clause.text[: match.start()])
        if apart:
            owners = clause.antecedent(apart.start())
        else:
            owners = clause.subjects(match.start(), False)
        relation, how = _relation_of_holding(match["verb"], match["shares"] or "")
        former = ENDED.search(_clause_around(clause, match)) is not None
        for owner in owners:
            for whole in recipients(clause, match.end(), "PV"):
                if owner != whole:
                    yield RuleMatch(owner, relation, whole, match.start(), former=former, how=how)


def _sold(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the former and the new holder of "P sold its stake in Q to R"."""
    for match in SOLD.finditer(clause.text):
        wholes = clause.marks(match.end(), "P")[:1]
        if not wholes:
            continue
        buyer = rf"(?:[a-z-]+ )*{wholes[0]}\b[^.;,]{{0,20}}? to (?=[PHCF][0-9])"
        to = re.compile(buyer).match(clause.text, match.end())
        whole = clause.who(wholes[0])
        for owner in clause.subjects(match.start(), False):
            if owner != whole:
                yield RuleMatch(owner, "OWNS", whole, match.start(), former=True)
        for owner in recipients(clause, to.end(), "PHCF")[:1] if to else []:
            if owner != whole:
                yield RuleMatch(owner, "OWNS", whole, match.start(), how="holds shares")


def _clause_around(clause: Clause, match: re.Match[str]) -> str:
    """Return the part of a sentence in which a cue stands, as "and is" or a semicolon bound it."""
    left = BESIDE.split(clause.text[: match.start()])[-1]
    behind = re.split(r"[,.;]", BESIDE.split(clause.text[match.end() :])[0])[0]
    return left + match[0] + behind


def _relation_of_holding(verb: str, shares: str) -> tuple[str, str]:
    """Return the relation that "owns", "controls" or "heads" states, and its wording.

    Who owns "5% of P" or "shares in P" is not thereby its owner.
    """
    if re.match(r"manages|heads|leads|commands|runs", verb):
        return "DIRECTS", _managed(verb)
    if verb == "controls":
        return "OWNS", "controls"
    return "OWNS", "" if verb.startswith("owns") and not shares else "holds shares"


def _parts(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "P is part of Q", "is under Q" and "belongs to Q"."""
    for pattern in (PART, UNDER, BELONG):
        for match in pattern.finditer(clause.text):
            is_member = "member" in match[0]
            lead = match.groupdict().get("lead") or ""
            if pattern is PART and is_subject(clause, lead, match.end()):
                continue
            if is_member and re.search(r"board|council|party|parliament|duma", match[0]):
                continue
            parts = _part_parties(clause, match, lead)
            relation = "ASSOCIATED_WITH" if is_member else "SUBSIDIARY_OF"
            former = re.search(r"\bformerly|previously|was\b", lead) is not None
            former = former or _is_former_ownership(clause, match)
            for mark in clause.marks(match.end(), "PF")[:1]:
                whole = clause.who(mark)
                for part in _possible_parts(clause, parts, relation):
                    if part != whole:
                        yield RuleMatch(part, relation, whole, match.start(), former=former)


def _possible_parts(clause: Clause, parts: list[str], relation: str) -> Iterator[str]:
    """Yield the parts of a whole; the listed person is a member of a body, not a part of it."""
    for part in parts:
        if not (clause.discourse.person and part == "*" and relation == "SUBSIDIARY_OF"):
            yield part


def _part_parties(clause: Clause, match: re.Match[str], lead: str) -> list[str]:
    """Return the parties that are part of a whole that a phrase with this lead names."""
    left = clause.text[: match.start()]
    if match["rel"]:
        return clause.antecedent(match.start())
    if lead.strip().startswith(","):
        near = re.search(r"(P[0-9]+)$", left)
        return [clause.who(near[1])] if near else clause.antecedent(match.start())
    if lead.strip() == "as" or re.search(r"^as $", left + lead):
        after = SUBJECT.search(clause.text, match.end())
        if after:
            return [clause.resolve(after["who"])]
        return clause.subjects(match.start(), False)
    if not left.strip() and not lead.strip():
        return ["*"]
    turn = IN_TURN.search(left)
    if turn:
        return clause.antecedent(turn.start())
    parts = clause.subjects(match.start() + max(len(lead) - 1, 0), False)
    if parts:
        return parts
    near = re.search(r"(P[0-9]+)(?: [a-z]+){0,2} ?$", left)
    return [clause.who(near[1])] if near else []


def _parts_by_name(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "P of the State Corporation Q"."""
    for match in OFTHE.finditer(clause.text):
        for mark in clause.marks(match.end(), "PF")[:1]:
            part, whole = clause.who(match["part"]), clause.who(mark)
            if part != whole:
                yield RuleMatch(part, "SUBSIDIARY_OF", whole, match.start())
