"""What the rules share: what they yield, and goods that are part of a weapon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..clauses import Clause, names_of
from ..goods import GoodsItem

NOUNS = (
    r"(?:production|manufacture|manufacturing|assembly|construction|development|design"
    r"|modernisation|repair|maintenance)"
)
INTO = re.compile(
    r",? ?(?:(?:which|that) )?(?:is |are |was |were |have been |has been |can be )?(?:also "
    r"|mainly |widely |exclusively |specifically )?"
    rf"(?:used|installed|incorporated|integrated|mounted|utilised|found|intended|designed"
    rf"|destined|needed|required)? ?(?:in|on|for|into|as part of|inside)(?: the| its)?"
    rf" (?:{NOUNS}(?:,? (?:and )?{NOUNS})* (?:of|for) )?(?P<rest>(?:the |various |several "
    rf"|iranian |russian )*)"
)


SORT = r"(?:series|type|model|famil(?:y|ies)|class|brand)s?\b"


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """One relation as a rule finds it: names, and where in the masked sentence its cue stands."""

    subject: str
    relation: str
    object: str
    at: int
    goods: tuple[str, ...] = ()
    former: bool = False
    how: str = ""  # where the words say less or else than the relation's name: see `relation.HOW`


def component(clause: Clause, items: list[GoodsItem], end: int, at: int) -> Iterator[RuleMatch]:
    """Yield what the goods are part of: "engines for the W", "parts used in the production of W"."""
    for item in items:
        for mark in item.of:
            if re.search(rf"\b{mark}(?:(?:,| and|, and| or) (?:the )?W\d+)+ {SORT}", clause.text):
                continue  # "rifles of the W1 and W2 series" are those rifles, and go into nothing
            thing = item.text or next((clause.masked.name(m).name for m in item.marks), "")
            whole = clause.masked.name(mark).name
            if thing and thing != whole:
                yield RuleMatch(thing, "COMPONENT_OF", whole, at)
    match = INTO.match(clause.text, end)
    if not match:
        return
    rest = clause.text[match.end() :]
    chain = (
        None
        if re.search(r"installed|mounted", match[0])
        else re.match(
            (
                r"(?P<part>(?:[a-z-]+ ){1,5}?)(?:of|for|used to launch|used in|installed on)(?: the| an?)?"
                r" (?=(?:[a-z-]+ ){0,4}W\d)"
            ),
            rest,
        )
    )
    if chain:
        part = clause.masked.printed(match.end(), match.end() + chain.end("part"))
        for mark in clause.marks(match.end() + chain.end(), "W"):
            yield RuleMatch(part, "COMPONENT_OF", clause.masked.name(mark).name, at)
        return
    carrier = re.match(r"(?:[a-z-]+ ){1,4}?(?:of|for) (?:the )?(?=(?:[a-z-]+ ){0,3}W\d)", rest)
    marks = clause.marks(match.end(), "W") or (
        clause.marks(match.end() + carrier.end(), "W") if carrier else []
    )
    things = names_of(items, clause)
    spelled = things[
        -1:
    ]  # the nearest of a list; which of the others is meant the grammar does not say
    for mark in marks:
        for thing in spelled:
            whole = clause.masked.name(mark).name
            if thing != whole:
                yield RuleMatch(thing, "COMPONENT_OF", whole, at)
