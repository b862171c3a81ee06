"""Supplies stated of buyers and sellers: customers, suppliers, consignors, "sold to P by Q"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses import GOVERNED, LEAD_OF_PARTIES, Clause, names_of
from ..cue import Cue
from ..goods_lists import goods
from ..masking import PARTY
from ..pronouns import IT, ITS
from ..words import either, words
from .common import RuleMatch, recipients
from .goods_of import SKIP, VAGUE_SUPPLY
from .making import SAID_TO_HAVE

# A client of a bank or of lawyers buys no goods; of a "client" that is not known, of a buyer it is.
BUYERS, SELLERS = (either(words().sets[name]) for name in ("buyers", "sellers"))
KIND = r"(?:(?:main|major|key|largest|biggest|direct|principal|other|regular|long-standing) )*"
WHOSE = rf"(?:(?P<whose>{PARTY})’s|(?P<its>{ITS}))"
OF = rf"of (?:the )?(?P<of>{PARTY}|{IT})(?:’s (?:[a-z-]+ ){{0,2}}[a-z-]+|(?!’))"
ARE = r"(?:include[sd]?|are|is|were|was)(?: also)?"
LIST = rf"(?=(?:the )?{LEAD_OF_PARTIES}[PF][0-9])"
BEGINS = r"(?:^|(?<=, )|(?<=\band )|(?<=\bthat )|(?<=\bwhere )|(?<=\bamong ))(?:among )?"
# "The customers of P include Q", "P’s main buyer is Q", "among its customers are Q and R".
BUYERS_OF = Cue.of(
    rf"{BEGINS}(?:(?:the )?{KIND}{BUYERS} {OF}"
    rf"|{WHOSE} {KIND}{BUYERS}) {ARE} {LIST}"
)
SELLERS_OF = Cue.of(
    rf"{BEGINS}(?:(?:the )?{KIND}{SELLERS} {OF}"
    rf"|{WHOSE} {KIND}{SELLERS}) {ARE} {LIST}"
)
# "P counts Q among its customers".
COUNTS = Cue.of(
    rf"(?<![\w-])(?:counts|counted|has|had|numbers) (?=(?:the )?{LEAD_OF_PARTIES}[PF][0-9])"
    rf"(?P<list>[^.;]*?) among its {KIND}{BUYERS}\b(?![’'])"
)
# "Q is a customer of P": Q may be many things beside, P sells. Who is a buyer of P may acquire P.
BUYER = Cue.of(
    rf"(?:(?P<first>{PARTY}),? and )?(?P<who>{PARTY})(?: (?:is|was|are|were|became)|,)"
    rf" (?:both |all |also )?(?:(?:an?|the|one of the) )?{KIND}customers?"
    rf" of (?:the )?(?P<of>{PARTY})(?!’|[0-9]| [a-z-]*s\b)"
)
# "The consignor was P and the consignee Q": which of the two sends the heading itself says.
SENDER = r"(?:consign[oe]r|shipper|sender|exporter|seller)"
TAKER = r"(?:consignee|importer|recipient|receiver|buyer)"
SAID_OF = r"(?: of the [a-z]+(?: [a-z]+)?)?(?: (?:was|is|as)|:)? (?:the )?"
AND_THE = r"(?:,? and|[;,])(?: the)? "
SENT = Cue.of(
    rf"\b{SENDER}{SAID_OF}(?P<from>{PARTY}){AND_THE}{TAKER}{SAID_OF}(?P<to>{PARTY})(?!’|[0-9])"
    rf"|\b{TAKER}{SAID_OF}(?P<to2>{PARTY}){AND_THE}{SENDER}{SAID_OF}(?P<from2>{PARTY})(?!’|[0-9])"
    rf"|(?<![\w’-])(?P<from3>{PARTY}) as (?:the )?{SENDER},? and (?P<to3>{PARTY}) as (?:the )?"
    rf"{TAKER}\b"
)
# "Sensors were sold to P by Q", "... by Q to P": the first noun of the sentence is what was sold.
# Who ships or sends goods may only carry them.
GIVEN = r"(?P<verb>supplied|delivered|sold|exported|consigned)"
PASSED = Cue.of(
    rf"(?:^|, |\bthat )(?P<what>[^.;,]{{3,80}}?) (?:is|are|was|were|has been|have been|had been)"
    rf" (?:(?:also|later|then|subsequently|reportedly|allegedly|apparently) )?{GIVEN}"
    rf" (?:to (?:the )?(?P<to>{PARTY}) by (?={LEAD_OF_PARTIES}[PC][0-9]+(?!’|[0-9]))"
    rf"|by (?:the )?(?P<by>{PARTY}) to (?={LEAD_OF_PARTIES}[PCF][0-9]))"
)
# "Sensors were to have been sold", "would have been sold": they were not.
UNDONE_BEFORE = re.compile(r"\b(?:to|would|could|should|might|may|must|can|will|never|not)$")
OTHERWISE = re.compile(
    r"\b(?:bank|insur\w+|law|legal|audit\w*|consult\w+|advertis\w+|hosting|cloud|telecom\w*"
    r"|financial|airline|school|hospital)\b"
)


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the supplies that a sentence states of buyers, sellers, senders and goods sold."""
    if clause.sentence.conclusion:
        return
    if not OTHERWISE.search(clause.sentence.text.casefold()):
        yield from _buyers(clause)
        yield from _counted(clause)
        yield from _buyer_of(clause)
    yield from _sellers(clause)
    yield from _sent(clause)
    yield from _passed(clause)


def _supplies(
    giver: str, takers: list[str], place: int, things: tuple[str, ...] = ()
) -> Iterator[RuleMatch]:
    """Yield that a party supplies each of others."""
    for taker in takers:
        if giver and taker and taker != giver:
            yield RuleMatch(giver, "SUPPLIES", taker, place, goods=things, cue="supplied")


def _whose(clause: Clause, match: re.Match[str]) -> str:
    """Return the party of whose buyers or sellers a phrase speaks, "" if that is ambiguous."""
    mark = match["whose"] or match["of"]
    if mark and re.fullmatch(PARTY, mark):
        return clause.who(mark)
    return clause.its(match.start())


def _buyers(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the buyers of "the customers of P include Q"."""
    for match in BUYERS_OF.finditer(clause.text):
        if GOVERNED.search(clause.text[: match.start()]):
            continue
        takers = recipients(clause, match.end(), "PF")
        yield from _supplies(_whose(clause, match), takers, match.start())


def _sellers(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the sellers of "P’s suppliers include Q"."""
    for match in SELLERS_OF.finditer(clause.text):
        if GOVERNED.search(clause.text[: match.start()]):
            continue
        taker = _whose(clause, match)
        for giver in recipients(clause, match.end(), "PF"):
            yield from _supplies(giver, [taker], match.start())


def _counted(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the buyers of "P counts Q among its customers"."""
    for match in COUNTS.finditer(clause.text):
        for giver in clause.subjects(match.start(), False):
            takers = recipients(clause, match.start("list"), "PF")
            yield from _supplies(giver, takers, match.start())


def _buyer_of(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the seller of "Q is a customer of P"."""
    for match in BUYER.finditer(clause.text):
        if not GOVERNED.search(clause.text[: match.start()]) or match[0].startswith(
            f"{match['who']},"
        ):
            takers = [clause.who(mark) for mark in (match["first"], match["who"]) if mark]
            yield from _supplies(clause.who(match["of"]), takers, match.end("who"))


def _sent(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the supply of "the consignor was P and the consignee Q"."""
    for match in SENT.finditer(clause.text):
        giver = match["from"] or match["from2"] or match["from3"]
        taker = match["to"] or match["to2"] or match["to3"]
        yield from _supplies(clause.who(giver), [clause.who(taker)], match.start())


def _passed(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the supplies of "sensors were sold to P by Q"."""
    for match in PASSED.finditer(clause.text):
        items, _ = goods(clause.masked, match.start("what"))
        things = tuple(names_of(items, clause))
        if UNDONE_BEFORE.search(match["what"]) and not SAID_TO_HAVE.search(f"{match['what']} "):
            continue
        if not things and not VAGUE_SUPPLY.match(match["what"]):
            continue
        if SKIP.search(match["what"]) or re.search(r"\b(?:which|that|who|no)\b", match["what"]):
            continue
        place = match.start("verb")
        if match["to"]:
            for giver in recipients(clause, match.end(), "PC"):
                yield from _supplies(giver, [clause.who(match["to"])], place, things)
        else:
            takers = recipients(clause, match.end(), "PCF")
            yield from _supplies(clause.who(match["by"]), takers, place, things)
