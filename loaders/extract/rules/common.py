"""The match that every rule yields, and goods that are parts of a weapon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..clauses import LEAD_OF_PARTIES, Clause, names_of
from ..goods_lists import GoodsItem
from ..words import either, words

NOUNS = (
    r"(?:production|manufacture|manufacturing|assembly|construction|development|design"
    r"|modernisation|repair|maintenance)"
)
# From goods to the weapon into which they go: "used in the production of the".
INTO = re.compile(
    r",? ?(?:(?:which|that) )?(?:is |are |was |were |have been |has been |can be )?(?:also "
    r"|mainly |widely |exclusively |specifically )?"
    rf"(?:used|installed|incorporated|integrated|mounted|utilised|found|intended|designed"
    rf"|destined|needed|required)? ?(?:in|on|for|into|as part of|inside)(?: the| its)?"
    rf" (?:{NOUNS}(?:,? (?:and )?{NOUNS})* (?:of|for) )?(?P<rest>(?:the |various |several "
    rf"|iranian |russian )*)"
)


SORT = r"(?:series|type|model|famil(?:y|ies)|class|brand)s?\b"
# "engines of the fuel pumps for W": the part stands between the cue and the weapon.
CHAIN = re.compile(
    r"(?P<part>(?:[a-z-]+ ){1,5}?)(?:of|for|used to launch|used in|installed on)(?: the| an?)?"
    r" (?=(?:[a-z-]+ ){0,4}W[0-9])"
)
CARRIER = re.compile(r"(?:[a-z-]+ ){1,4}?(?:of|for) (?:the )?(?=(?:[a-z-]+ ){0,3}W[0-9])")


# "batteries for submarines of the P0": the batteries go into submarines.
QUALIFIED_BEFORE = re.compile(rf"\b(?:{either(words().sets['platform'])}|platforms?) of (?:the )?$")
# Behind a name that only qualifies a noun of goods.
QUALIFIED = re.compile(
    r" (?:(?!(?:for|to|in|on|of|with|by|and|or|as|at|used|which|that|from)\b)[a-z-]+ ){0,2}?"
    rf"(?:{either(words().sets['platform'])}|platforms?)\b"
)

# Behind "the director of": a party and a verb, so that the director is the subject of another
# statement; "director of P0 based in" goes on about the director.
ENDS_SUBJECT = re.compile(
    rf"{LEAD_OF_PARTIES}[PFCHV][0-9]+(?:,? and (?:the )?[PFCHV][0-9]+|, [PH][0-9]+(?:,|(?= )))*"
    r"(?:’s [a-z]| (?:is|are|was|were|has|had|have|did|can|will|may|said|told|sold|bought|gave)\b"
    r"| (?!(?:as|its|his|this|various|across|thus|affairs|forces|needs|series|systems|missiles)\b)"
    r"(?:[a-z-]+[a-rt-z]s\b|[a-z-]+ed (?!in|by|on|at|as|with|to|for|from|under|near)))"
)
# Nothing before "director of" that its subject would be of.
WITHOUT_VERB = re.compile(r"(?:,|\b(?:and|then|also|the|another|an?|one of)\b| )*")

# "As director of P0, H1 owns": what follows is said of that director.
AS_BEFORE = re.compile(r"\bas (?:the |an? )?[^,.;0-9]*$")


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """One relation as a rule finds it: names, and where in the masked sentence its cue stands."""

    subject: str
    relation: str
    object: str
    place: int
    goods: tuple[str, ...] = ()
    former: bool = False
    cue: str = ""  # the words of supplying, where they may say that goods move
    how: str = ""  # where the words say less or else than the relation's name: see `relation.HOW`


def component(
    clause: Clause, items: Sequence[GoodsItem], end: int, place: int
) -> Iterator[RuleMatch]:
    """Yield the weapons of which goods are part: "engines for the W", "parts used in W".

    Args:
        clause: The sentence.
        items: The goods, as printed before `end`.
        end: Where the phrase of goods ends.
        place: Where the cue stands that the matches name.
    """
    for item in items:
        yield from _wholes_of_item(clause, item, place)
    into = INTO.match(clause.text, end)
    if not into:
        return
    chain = CHAIN.match(clause.text[into.end() :])
    if chain and not re.search(r"installed|mounted", into[0]):
        part = clause.masked.printed(into.end(), into.end() + chain.end("part"))
        for mark in clause.marks(into.end() + chain.end(), "W"):
            yield RuleMatch(part, "COMPONENT_OF", clause.masked.name(mark).name, place)
        return
    # Of a list only the nearest goods: which of the others are meant the grammar does not say.
    for mark in _weapons_after(clause, into.end()):
        whole = clause.masked.name(mark).name
        for thing in names_of(items, clause)[-1:]:
            if thing != whole:
                yield RuleMatch(thing, "COMPONENT_OF", whole, place)


def _wholes_of_item(clause: Clause, item: GoodsItem, place: int) -> Iterator[RuleMatch]:
    """Yield the weapons that a phrase of goods itself names as wholes."""
    thing = item.text
    if not thing and item.marks:
        thing = clause.masked.name(item.marks[0]).name
    for mark in item.wholes:
        if re.search(rf"\b{mark}(?:(?:,| and|, and| or) (?:the )?W[0-9]+)+ {SORT}", clause.text):
            continue  # "rifles of the W1 and W2 series" are those rifles, and go into nothing
        whole = clause.masked.name(mark).name
        # "The TR-50 engine" is an engine of that name, or one for what has that name.
        is_open = re.fullmatch(rf"{re.escape(whole)} [a-z-]+(?<!s)", thing)
        if thing and thing != whole and not is_open:
            yield RuleMatch(thing, "COMPONENT_OF", whole, place)


def _weapons_after(clause: Clause, place: int) -> list[str]:
    """Return the marks of the weapons at `place`, also behind "the production of"."""
    marks = clause.marks(place, "W")
    if marks:
        return marks
    carrier = CARRIER.match(clause.text[place:])
    return clause.marks(place + carrier.end(), "W") if carrier else []


def is_subject(clause: Clause, lead: str, end: int) -> bool:
    """Return whether a phrase such as "the director of P" is itself the subject of a verb.

    The text then says what that director does, and not that the listed party is the director.

    Args:
        clause: The sentence.
        lead: What stands before the noun.
        end: Where the party or parties begin.
    """
    if not WITHOUT_VERB.fullmatch(lead) or AS_BEFORE.search(clause.text[:end]):
        return False
    return ENDS_SUBJECT.match(clause.text, end) is not None


def recipients(clause: Clause, place: int, kinds: str = "PCF") -> list[str]:
    """Return the parties listed at a place, without those that only qualify a noun of goods.

    "Engines for the P0 combat ships" go into ships.
    """
    marks = clause.marks(place, kinds)
    if any(_are_alternatives(clause, *pair) for pair in pairwise(marks)):
        return []
    return [clause.who(mark) for mark in marks if is_party(clause, mark)]


def _are_alternatives(clause: Clause, first: str, second: str) -> bool:
    """Return whether "or" stands between two parties: the text does not say which is meant."""
    between = re.search(rf"\b{first}\b([^.;]*?)\b{second}\b", clause.text)
    return between is not None and re.search(r"\bor\b", between[1]) is not None


def is_party(clause: Clause, mark: str) -> bool:
    """Return whether a mark stands for its party, and does not only qualify a noun of goods."""
    mention = re.search(rf"\b{mark}\b", clause.text)
    if mention is None:
        return True
    if QUALIFIED_BEFORE.search(clause.text[: mention.start()]):
        return False
    return not QUALIFIED.match(clause.text, mention.end())
