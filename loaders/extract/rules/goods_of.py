"""Words of making and supplying, the goods they govern and the parties who receive them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..clauses import Clause, names_of
from ..goods_lists import GoodsItem, goods
from ..movement import GOODS, SERVICES, moved, what_moves
from ..words import either, words
from .common import RuleMatch, component, is_party, recipients

W = words()
VERB = either(W.verbs)
NOUN = either(W.nouns)
AGENT = either(W.agents)
AND = r"(?:,? (?:and/or|and|or|as well as) (?:also |then |the |its )?|, (?:the )?)"
AUX = rf"(?:(?:is|are|was|were|has|have|had|been|being|may have|{either(W.sets['adverb'])}) )*"
# What is provided, received or developed and is no product of arms: ties, money, energy, words.
SKIP = re.compile(
    r"\b(?:ties|relations|contacts|links|strikes|attacks|blows|presence|speech\w*|lectures"
    r"|views|opportunities|control|order|security|aid|housing|resources|revenue|income|funds"
    r"|funding|financial|finance|legal|banking|insurance|oil|gas|electricity|energy|gold"
    r"|diamonds?|propaganda|information|news|content|media|education\w*|training|accounting"
    r"|oil and|coal|crude|petroleum|loans?|cash|money|platform for|access|food|fuel to|lng"
    r"|medical|news|data|guidance|patriotic|industr(?:y|ies)|sectors?)\b"
)
# Goods too vague to be items of their own, but enough to speak of a supply.
VAGUE_SUPPLY = re.compile(
    r"(?:its |their |the |various |these |such |those |own |special |military |other |dual-use "
    r"|finished"
    r" |material |technical |logistical |logistics |battlefield )*(?:products?|equipment|goods"
    r"|services?|materials?|items|technolog(?:y|ies)|support|components|parts|output"
    r"|solutions)\b"
)
# After a recipient named at once: not a noun that the name only qualifies ("exports C0 products").
AFTER = re.compile(
    r"[,.;]|$| (?:with|and|or|through|via|in|on|at|during|for|since|under|as|by|to|from|which"
    r"|that)\b"
)
# "produces X, which are delivered to P": the receiver stands in a clause of its own.
DELIVERED = re.compile(
    r",? (?:which|that) (?:are|is|were|have been|has been) (?:being |also )?(?:delivered"
    r"|supplied|exported|provided|sold|transferred) (?:directly )?to "
)


# "the Russian military-industrial complex": whom a firm works for, and no goods.
MILITARY_SECTOR = re.compile(
    r"(?:the )?(?:C[0-9]+’s |russian |iranian )?(?:military|defen[cs]e)[a-z -]* (?:complex|industry"
    r"|sector)"
)
RECIPIENT = re.compile(r"(?:the |russia’s |with )?(?P<mark>[PFC][0-9]+)(?!’)")
# "Supplies the P1 to F2": P1 is what is supplied, though its name may be a party's.
GIVEN_TO = re.compile(r" to (?:the )?(?:[a-z-]+ ){0,2}[PFC][0-9]")
SERVICE = re.compile(r"(?:[a-z-]+ )?(?:services?|support|assistance)\b")
# "produces 300 shells a month": a rate, and the goods stand elsewhere.
RATE = re.compile(
    r"(?:up to |more than |over |about )?[0-9][0-9 ,.]* [a-z ]*(?:monthly|per month|a month"
    r"|annually|per year|a year|per day|daily)"
)
VAGUE_AT_END = re.compile(r" (?:services?|products?|equipment|materials?|items)$")
WITH_GOODS = re.compile(r"(?:(?!which|that|who\b|[.;]).){0,80}? with(?:,? among others)?,? ")
# "Supplied P1 with X and P2 with Y".
SECOND_WITH = re.compile(r"(?<= with )[^.;,]{1,60}? and (?P<mark>[PFC][0-9]+) with ")
AND_USED = re.compile(r"^[^.;]{0,40}? and (?:which |that )?(?:are |have been |being |were )*used ")
FOR_USE = re.compile(
    r",? ?(?:which (?:is|are) )?(?:(?:intended |designed |destined )?for use (?:in|by) "
    r"|(?:extensively |widely |also )?used by )(?:the )?(?:(?P<state>C[0-9]+)’s (?:war|military"
    r"|aggression)|(?=[FC][0-9]))"
)
# What is supplied goes to a party, into a country or to its benefit; what is made goes only "for".
TO_SUPPLIED, TO_MADE = r"(?:to|for|into)", r"for"
TAIL = (
    r"(?:[^.;]{0,60}?,)? ?(?:(?:including|also|mainly|both|directly|and|notably|specifically"
    r"|as well as),? )*(?:%s|to the benefit of|on behalf of) (?!use)"
)
TAIL_SUPPLIED, TAIL_MADE = re.compile(TAIL % TO_SUPPLIED), re.compile(TAIL % TO_MADE)
INSIDE = r" %s (?!use|the production|launch)"
INSIDE_SUPPLIED, INSIDE_MADE = re.compile(INSIDE % TO_SUPPLIED), re.compile(INSIDE % TO_MADE)
DESTINED = re.compile(
    r",? ?(?:destined|intended|designated|meant) for (?:[a-z]+ )?(?:use )?(?:by |in )?"
    r"(?=(?:the )?[FP][0-9])"
)
LATE = re.compile(r"(?:(?!which|that|used|[.;]).){0,90}? to (?=(?:the )?(?:eu-listed )?[PF][0-9])")
# Words that say less than the relation under which the grammar files them (docs/decisions/0011).
# "Made dozens of shipments of items": nothing is manufactured.
MAKE = re.compile(r"ma(?:ke|kes|de|king)")
DEALING = re.compile(r"\b(?:shipment|deliver|transfer|purchase|sale|payment|order|import|export)")
REPAIR = re.compile(r"repair\w*|maint(?:ain|en)\w*|modernis\w+|upgrad\w+")
LESS = {
    "procures for": re.compile(r"procur\w+"),
    "contracts for": re.compile(r"(?:sub)?-?contractors?"),
}


@dataclass(frozen=True, slots=True)
class Activity:
    """What a cue states of its subjects: the relations, the cue's place, and its words."""

    subjects: Sequence[str]
    relations: Sequence[str]
    place: int
    words: str = ""

    @property
    def supplies(self) -> bool:
        """Whether the words themselves speak of supplying."""
        return "SUPPLIES" in self.relations

    def how(self, relation: str) -> str:
        """Return the key of `relation.HOW` for a relation if the words say less than its name."""
        return how_of(relation, self.relations, self.words)

    def supply(
        self, subject: str, receivers: Sequence[str], goods_named: tuple[str, ...] = ()
    ) -> Iterator[RuleMatch]:
        """Yield that one subject supplies each of the receivers.

        Without goods nothing is yielded for words such as "provides": they do not say what moves.
        """
        if not goods_named and not moved((), self.words):
            return
        how = self.how("SUPPLIES")
        for receiver in receivers:
            yield RuleMatch(
                subject,
                "SUPPLIES",
                receiver,
                self.place,
                goods=goods_named,
                cue=self.words,
                how=how,
            )


def relations_of(cue: str, table: Mapping[str, str]) -> list[str]:
    """Return the relations that the words of a phrase stand for, each once, in order."""
    return list(dict.fromkeys(table[word] for word in _any_of(tuple(table)).findall(cue)))


@cache
def _any_of(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of any of the words of a table."""
    return re.compile(either(cues))


def how_of(relation: str, relations: Sequence[str], cue: str) -> str:
    """Return the key of `relation.HOW` for words that say less than a relation's name, or nothing.

    Args:
        relation: The relation that a claim would have.
        relations: All relations that the words stand for.
        cue: The words, in lower case.

    >>> how_of("SUPPLIES", ["MANUFACTURES"], "repairs")
    'repairs for'
    >>> how_of("MANUFACTURES", ["MANUFACTURES"], "produces")
    ''
    """
    cue_words = re.findall(r"[a-z-]+", cue)
    if relation == "MANUFACTURES":
        return "repairs" if _only_repairs(cue_words) else ""
    if relation == "SUPPLIES":
        if "SUPPLIES" in relations:
            return _how_supplied(cue_words)
        if _only_repairs(cue_words):
            return "repairs for"
        return "makes for" if "MANUFACTURES" in relations else "develops for"
    if relation == "PROVIDES_FOR" and "SUPPLIES" not in relations:
        return "makes"
    return ""


def _only_repairs(cue_words: list[str]) -> bool:
    """Return whether all words of making are of repair and upkeep."""
    making = [word for word in cue_words if _makes(word)]
    return bool(making) and all(REPAIR.fullmatch(word) for word in making)


def _how_supplied(cue_words: list[str]) -> str:
    """Return the wording for which all words of supplying stand, or nothing."""
    supplying = [word for word in cue_words if _stands_for(word, "SUPPLIES")]
    if not supplying:
        return ""
    for how, pattern in LESS.items():
        if all(pattern.fullmatch(word) for word in supplying):
            return how
    return ""


def _makes(word: str) -> bool:
    return _stands_for(word, "MANUFACTURES") or word in ("mass", "serial")


def _stands_for(word: str, relation: str) -> bool:
    return relation in (W.verbs.get(word), W.nouns.get(word), W.agents.get(word))


@dataclass(frozen=True, slots=True)
class _GoodsPhrase:
    """The goods behind a cue: the masked phrase, its items, and their names."""

    start: int
    end: int
    text: str
    printed: str
    items: list[GoodsItem]
    names: tuple[str, ...]

    @property
    def names_or_print(self) -> tuple[str, ...]:
        """The names of the goods, or the phrase as printed if it has none."""
        return self.names or (self.printed,)

    @property
    def may_be_supplied(self) -> bool:
        """Whether the phrase names goods, or says at least "products", "services" or the like."""
        if self.names or VAGUE_SUPPLY.match(self.text):
            return True
        return bool(VAGUE_AT_END.search(self.text)) and not SKIP.search(self.text)


def goods_matches(clause: Clause, activity: Activity, place: int) -> Iterator[RuleMatch]:
    """Yield the relations that an activity states of the goods at `place`.

    They are who makes or supplies the goods, who receives or uses them, and of which weapons they
    are part. Nothing is yielded if there is no subject or relation, or if the words at `place` are
    no goods, such as a rate of production or a military sector.
    """
    if not activity.subjects or not activity.relations:
        return
    if activity.supplies:
        if _is_recipient(clause.text, place):
            yield from _supplied_with(clause, activity, place)
            return
        if clause.text.startswith("it with ", place):
            place += len("it with ")
    if MILITARY_SECTOR.match(clause.text, place):
        return
    phrase = _goods_phrase(clause, place)
    if phrase:
        yield from _made_and_supplied(clause, activity, phrase)
        yield from _parts(clause, activity, phrase)
        yield from _meant_for_use(clause, activity, phrase)


def _supplied_with(clause: Clause, activity: Activity, place: int) -> Iterator[RuleMatch]:
    """Yield the supplies of "supplied P with X" and "supplied P with X and Q with Y"."""
    receivers = recipients(clause, place)
    goods_named = _goods_after_with(clause, place)
    second = SECOND_WITH.search(clause.text, place) if goods_named else None
    for subject in activity.subjects:
        yield from activity.supply(subject, receivers, goods_named)
        if second:
            things = _goods_after_with(clause, second.start("mark"))
            yield from activity.supply(subject, [clause.who(second["mark"])], things)


def _goods_after_with(clause: Clause, place: int) -> tuple[str, ...]:
    """Return the goods of "provides P with X", or what is printed there if it is none."""
    behind = WITH_GOODS.match(clause.text, place)
    if not behind:
        return ()
    items, end = goods(clause.masked, behind.end())
    names = tuple(names_of(items, clause))
    return names or (clause.masked.printed(behind.end(), end),)


def _is_recipient(text: str, place: int) -> bool:
    """Return whether a party stands at once behind a verb of supplying."""
    direct = RECIPIENT.match(text, place)
    if direct is None or GIVEN_TO.match(text, direct.end()):
        return False
    return AFTER.match(text, direct.end()) is not None


def _goods_phrase(clause: Clause, place: int) -> _GoodsPhrase | None:
    """Return the goods at `place`, or None if the words there are no goods."""
    items, end = goods(clause.masked, place)
    text = clause.text[place:end]
    items = [item for item in items if item.marks or not SKIP.search(item.text.split()[-1])]
    if not items and SKIP.search(text):
        return None
    if RATE.match(text):
        return None
    names = () if SERVICE.match(text) else tuple(names_of(items, clause))
    return _GoodsPhrase(place, end, text, clause.masked.printed(place, end), items, names)


def _made_and_supplied(
    clause: Clause, activity: Activity, phrase: _GoodsPhrase
) -> Iterator[RuleMatch]:
    """Yield the goods that the subjects make or design, and the receivers that they supply."""
    receivers = receivers_of(clause, phrase.start, phrase.end, phrase.items, activity.supplies)
    passed = DELIVERED.match(clause.text, phrase.end)
    delivered_to = clause.list_of(passed.end(), "PCF") if passed else []
    if passed and AND_USED.search(clause.text[passed.end() :]):
        for receiver in delivered_to:
            for thing in phrase.names:
                yield RuleMatch(thing, "USED_BY", receiver, activity.place)
    for subject in activity.subjects:
        yield from _made(activity, subject, phrase.names)
        if receivers and phrase.may_be_supplied:
            yield from _supplied(activity, subject, receivers, phrase)
        else:
            yield from _passed_on(activity, subject, delivered_to, phrase)


def _made(activity: Activity, subject: str, things: Sequence[str]) -> Iterator[RuleMatch]:
    """Yield the relations of one subject to goods, other than supply."""
    for relation in activity.relations:
        if relation == "SUPPLIES":
            continue
        for thing in things:
            if thing != subject and _may_be_made(activity, thing):
                how = activity.how(relation)
                yield RuleMatch(subject, relation, thing, activity.place, how=how)


def _may_be_made(activity: Activity, thing: str) -> bool:
    """Return whether a thing can be what "makes" governs: a statement, a trip or a sale is none."""
    if not MAKE.fullmatch(activity.words):
        return True
    return not DEALING.search(thing) and what_moves(thing) == GOODS


def _supplied(
    activity: Activity, subject: str, receivers: list[str], phrase: _GoodsPhrase
) -> Iterator[RuleMatch]:
    """Yield the supplies of one subject to the receivers behind the goods."""
    how = activity.how("SUPPLIES")
    goods_named = phrase.names_or_print
    for receiver in receivers:
        if receiver != subject:
            yield RuleMatch(
                subject,
                "SUPPLIES",
                receiver,
                activity.place,
                goods=goods_named,
                cue=activity.words,
                how=how,
            )


def _passed_on(
    activity: Activity, subject: str, delivered_to: list[str], phrase: _GoodsPhrase
) -> Iterator[RuleMatch]:
    """Yield supplies to those to whom the goods "are delivered", else the supply of the goods."""
    for receiver in delivered_to:
        yield RuleMatch(
            subject, "SUPPLIES", receiver, activity.place, goods=phrase.names, cue="delivered"
        )
    if not delivered_to and activity.supplies:
        for thing in phrase.names:
            if moved((thing,), activity.words) in (GOODS, SERVICES):
                yield RuleMatch(subject, "SUPPLIES", thing, activity.place)


def _parts(clause: Clause, activity: Activity, phrase: _GoodsPhrase) -> Iterator[RuleMatch]:
    """Yield the weapons of which the goods are parts, and for which the subjects thus provide."""
    parts = list(component(clause, phrase.items, phrase.end, activity.place))
    yield from parts
    relation = "WORKS_ON" if activity.relations == ["DESIGNS"] else "PROVIDES_FOR"
    how = activity.how(relation)
    for whole in dict.fromkeys(part.object for part in parts):
        for subject in activity.subjects:
            yield RuleMatch(
                subject, relation, whole, activity.place, goods=phrase.names_or_print, how=how
            )


def _meant_for_use(clause: Clause, activity: Activity, phrase: _GoodsPhrase) -> Iterator[RuleMatch]:
    """Yield the forces by whom common goods are used, or for whose use they are meant."""
    meant = FOR_USE.match(clause.text, phrase.end)
    if not meant or any(item.marks or item.wholes for item in phrase.items):
        return
    if not phrase.names:
        return
    if meant["state"]:
        users = [clause.who(meant["state"])]
    else:
        users = clause.list_of(meant.end(), "FC")
    how = "meant for" if "for use" in meant[0] else ""
    for user in users:
        for thing in phrase.names:
            yield RuleMatch(thing, "USED_BY", user, activity.place, how=how)


def receivers_of(
    clause: Clause, start: int, end: int, items: list[GoodsItem], supply: bool
) -> list[str]:
    """Return the parties that receive goods, each once.

    Args:
        clause: The sentence.
        start: Where the phrase of goods begins.
        end: Where it ends.
        items: The goods in it.
        supply: Whether the words speak of supplying, so that "to" leads to a receiver.
    """
    receivers: list[str] = []
    for item in items:
        receivers += [clause.who(mark) for mark in item.receivers if is_party(clause, mark)]
    destined = DESTINED.match(clause.text, end) if supply else None
    if destined:
        receivers += recipients(clause, destined.end(), "PF")
    tail = (TAIL_SUPPLIED if supply else TAIL_MADE).match(clause.text, end)
    if tail and not re.search(r"\b(?:which|that|used)\b", tail[0]):
        receivers += recipients(clause, tail.end())
    elif not receivers:
        receivers = _receivers_elsewhere(clause, start, end, supply)
    return list(dict.fromkeys(receivers))


def _receivers_elsewhere(clause: Clause, start: int, end: int, supply: bool) -> list[str]:
    """Return the receivers that stand later in the sentence, or inside the phrase of goods."""
    late = LATE.match(clause.text, end) if supply else None
    if late:
        return recipients(clause, late.end(), "PF")
    inside = (INSIDE_SUPPLIED if supply else INSIDE_MADE).search(clause.text[start:end])
    return recipients(clause, start + inside.end()) if inside else []
