"""One sentence a claim, never stronger than the claim: its frame and verb come from the schema."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...graph.goods import AS_PRINTED
from ...graph.identity import Identities
from ...graph.model import Claim, Quantity
from ...graph.proposals import BASIS, counts
from ...graph.schema import schema
from ...graph.wording import UNDATED, names_period, period, span, spoken, spoken_words
from .names import small

COMPARATORS = {
    "": "",
    ">": "more than ",
    ">=": "at least ",
    "<": "nearly ",
    "<=": "as many as ",
    "~": "about ",
}
SAME = {  # other words for a comparator, as texts print them
    ">": "more than|over|above",
    ">=": "at least",
    "<": "nearly|almost|under",
    "<=": "as many as|up to",
    "~": "about|around|some",
}
SINGULAR = {
    "parties": "party",
    "voyages": "voyage",
    "missiles": "missile",
    "pieces": "piece",
    "ships": "ship",
}
SMALL_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()


def name(ids: Identities, uid: str) -> str:
    """Return an entity's name, or the uid where there is none."""
    uid = ids.uid(uid)
    return ids.entities[uid].name if uid in ids.entities else uid


def within(ids: Identities, uid: str) -> str:
    """Return an entity's name as it stands within a sentence: a common noun begins small, a name does not."""
    entity = ids.entities.get(ids.uid(uid))
    return small(
        name(ids, uid), entity is not None and schema().family(entity.kind) in ("goods", "group")
    )


def number(value: float) -> str:
    """Return a number with thousands separators and no empty decimals."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")


def quantity(item: Quantity, when: str = "") -> str:
    """Return a figure as it is read aloud: `more than 10,000 containers, since September 2023`.

    `when` is the time of what was counted, for a figure that has no period of its own.
    """
    if item.unit == "rank":
        return f"place {number(item.value)}" + (
            f", {item.period or when}" if item.period or when else ""
        )
    upto = f" to {number(item.upto)}" if item.upto is not None else ""
    unit = {"ratio": "times", "percent": "%"}.get(item.unit, item.unit)
    if item.value == 1 and not upto:
        unit = SINGULAR.get(unit, unit.removesuffix("s") if unit.islower() else unit)
    space = "" if unit == "%" else " "
    text = f"{COMPARATORS[item.comparator]}{number(item.value)}{upto}{space}{unit}"
    if item.period or when:
        text += f", {item.period or when}"
    if item.equivalence:
        text += " (an equivalence, not a count)"
    return text


def figure(claim: Claim) -> str:
    """Return a claim's figure with its period, '' where it has none: the row's own, else the time of the claim.

    A count on a relation that has neither says that its period is not stated.
    """
    if claim.quantity is None:
        return ""
    when = span(claim.interval, spoken(claim)[0])
    return quantity(claim.quantity, when or ("period not stated" if claim.object else ""))


def _carries(text: str, item: Quantity) -> bool:
    """Say whether words already give a figure with its comparator."""
    values = [number(item.value)]
    for factor, word in ((1e6, "million"), (1e9, "billion")):
        if item.value >= factor:
            values.append(f"{number(item.value / factor)} {word}")
    if item.value in range(1, 13):
        values.append(SMALL_NUMBERS[int(item.value) - 1])
    before = rf"(?:{SAME[item.comparator]}) " if item.comparator else ""
    money = r"(?:USD |EUR )?" if item.unit in ("USD", "EUR") else ""
    after = {"percent": "%", "ratio": " times"}.get(item.unit, "")
    if item.unit == "rank":
        return f"{number(item.value)}th" in text
    found = "|".join(map(re.escape, values))
    return (
        re.search(rf"(?<![\w.,]){before}{money}(?:{found}){after}(?![.,]?\d|[a-z])", text)
        is not None
    )


@dataclass(frozen=True, slots=True)
class SentenceParts:
    """The parts of a claim's sentence, each as it is printed; an empty one has nothing to say or is in the words.

    `frame` names the asserter and the day of the statement, `words` are what was said, `goods`, `when` and
    `count` are what the words leave out, `tail` is the source's hedge and what a copy repeats.
    """

    frame: str
    words: str
    when: str = ""
    goods: str = ""
    count: str = ""
    tail: str = ""

    def __str__(self) -> str:
        """Return the sentence."""
        extra = "".join(f" ({part})" for part in (self.when, self.goods) if part)
        count = f" [{self.count}]" if self.count else ""
        return f"{self.frame}{self.words}{extra}{count}{self.tail}".removesuffix(".") + "."


def frame(claim: Claim, ids: Identities) -> str:
    """Return how the sentence begins: who says it, in what way, and when that was said."""
    predicate = schema().predicates[claim.predicate]
    form = schema().statuses[claim.status].frame
    if claim.status == "listed" and predicate.listed:
        own_act = not predicate.passive or ids.uid(claim.subject) == ids.uid(claim.asserter)
        form = predicate.listed if own_act else schema().statuses["asserted"].frame
    first = form.startswith("{who}")
    who = name(ids, claim.asserter) if first else within(ids, claim.asserter)
    entity = ids.entities.get(ids.uid(claim.asserter))
    own = "their" if entity is not None and entity.kind in ("Group", "Person") else "its"
    return form.format(who=who, day=spoken_words(claim), own=own)


def sentence(claim: Claim, ids: Identities) -> str:
    """Return the claim as one sentence in the source's strength."""
    return str(parts(claim, ids)) + unread(claim)


def parts(claim: Claim, ids: Identities) -> SentenceParts:
    """Return the parts of a claim's sentence; what the words leave out of goods, time and figure stands beside them."""
    if claim.status == "denied":
        start, words = _denial(claim, ids)
        item = claim.quantity
        there = item is None or (_carries(claim.text, item) and item.period in words)
        count = "" if item is None or there else quantity(item)
        return SentenceParts(
            start, words, goods=_goods(claim, ids, words), count=count, tail=_tail(claim)
        )
    start = frame(claim, ids)
    if claim.status == "gap":
        words = claim.text or f"whether {_related(claim, ids)}"
        when, count = _time(claim, words, claim.text)
        return SentenceParts(
            start,
            f" {words}".removesuffix("."),
            when,
            _goods(claim, ids, words),
            count,
            _tail(claim),
        )
    if not claim.said and claim.predicate != "STATES" and claim.object:
        return _verb(claim, ids, start)
    if claim.said:
        words = f", {claim.said}"
    elif claim.status == "self" and not claim.object:
        words = f": {claim.text}"
    else:
        words = f", of {within(ids, claim.subject)}: {claim.text}"
    when, count = _time(claim, words, words)
    return SentenceParts(
        start, words.removesuffix("."), when, _goods(claim, ids, words), count, _tail(claim)
    )


def unread(claim: Claim) -> str:
    """Return what is said behind every sentence of a claim that counts though no person has read it."""
    if claim.basis != BASIS or not counts(claim):
        return ""
    rules = f"rule {claim.rules[0]}" if len(claim.rules) == 1 else f"rules {', '.join(claim.rules)}"
    return f" [Read by the {rules}, let in by the case’s settings; no person has read it.]"


def _verb(claim: Claim, ids: Identities, start: str) -> SentenceParts:
    """Return the parts of a sentence that the verb of its relation makes."""
    predicate = schema().predicates[claim.predicate]
    printed_as = claim.text.removeprefix(AS_PRINTED) if claim.text.startswith(AS_PRINTED) else ""
    goods = within(ids, claim.goods) if claim.goods else printed_as or "goods (not named)"
    text = claim.text if not ("{goods}" in predicate.verb and printed_as) else ""
    if predicate.passive and ids.uid(claim.subject) == ids.uid(claim.asserter):
        body = f", {within(ids, claim.object)} {predicate.passive}"
    else:
        body = f", {within(ids, claim.subject)} {predicate.verb.format(goods=goods)} {within(ids, claim.object)}"
    body += _through(claim, ids)
    when, count = _time(claim, f"{body} {text}", claim.text)
    if when:
        body += f", {when}"
    if claim.measure:
        body += f" ({claim.measure}{', ' + claim.programme if claim.programme else ''})"
    if text:
        body += f": {text}"
    return SentenceParts(
        start, body.removesuffix("."), "", _goods(claim, ids, body), count, _tail(claim)
    )


def _time(claim: Claim, words: str, own: str) -> tuple[str, str]:
    """Return what words leave out of the time and of the figure of a claim; a figure has its period with it.

    `own` is what of the words is the claim's: a number in the name of a party is no figure.
    """
    when, count, item = period(claim), figure(claim), claim.quantity
    dated = claim.interval.start or claim.interval.end
    if dated and names_period(claim, words):
        when = ""
        count = quantity(item) if item is not None else ""
    if item is None:
        return when, ""
    if _carries(own, item):
        left = "" if item.period in f"{words} {when}" else item.period
        return ", ".join(filter(None, (when, left))), ""
    return "" if not item.period or (dated and names_period(claim, item.period)) else when, count


def _goods(claim: Claim, ids: Identities, words: str) -> str:
    """Return the goods of a claim, and for which weapon they are said to be, where its words do not name them."""
    classed = claim.goods and not _named(claim.goods, ids, words)
    unnamed = [within(ids, weapon) for weapon in claim.purpose if not _named(weapon, ids, words)]
    goods = f"classed here as {within(ids, claim.goods)}" if classed else ""
    return "; ".join(filter(None, (goods, f"for {' and '.join(unnamed)}" if unnamed else "")))


def _named(uid: str, ids: Identities, words: str) -> bool:
    entity = ids.entities.get(ids.uid(uid))
    plain = re.sub(r" \(.*\)$", "", name(ids, uid))  # without what is added in brackets
    known = (plain, *(entity.aliases if entity is not None else ()))
    flat = words.casefold()
    return any(n.casefold() in flat or n.casefold().removesuffix("s") in flat for n in known)


def _tail(claim: Claim) -> str:
    text = (
        f" (the source’s word{'s' * (';' in claim.hedge)}: “{claim.hedge}”)" if claim.hedge else ""
    )
    return text + (f" (repeats {claim.copy_of})" if claim.copy_of else "")


def _related(claim: Claim, ids: Identities) -> str:
    """Return what a claim without words of its own is about: its relation, as a clause."""
    predicate = schema().predicates[claim.predicate]
    goods = within(ids, claim.goods) if claim.goods else "goods (not named)"
    verb = predicate.verb.format(goods=goods)
    return f"{within(ids, claim.subject)} {verb} {within(ids, claim.object)}{_through(claim, ids)}"


def _through(claim: Claim, ids: Identities) -> str:
    if not claim.via:
        return ""
    stages = []
    for stage in claim.via:
        parties = " or ".join(within(ids, p) for p in stage.parties) or "parties not named"
        stages.append(parties + (" (not all named)" if stage.partial and stage.parties else ""))
    return " through " + ", then ".join(stages)


def _denial(claim: Claim, ids: Identities) -> tuple[str, str]:
    phrase = schema().acts[claim.act]["phrase"]
    who, day = name(ids, claim.asserter), spoken_words(claim)
    words = (
        f": {claim.text}" if claim.text or not claim.object else f": that {_related(claim, ids)}"
    )
    if claim.act == "no_comment":
        subject = name(ids, claim.subject)
        by = (
            day
            if ids.uid(claim.subject) == ids.uid(claim.asserter)
            else f"{within(ids, claim.asserter)}, {day}"
        )
        return f"{subject}: no comment, which is no denial ({by})", words
    return f"{who} ({day}) {phrase}", words


def missing(claim: Claim, ids: Identities) -> tuple[str, ...]:
    """Return the fields of a claim that its sentence ought to carry and does not; empty for a whole sentence.

    Asserter and day of the statement always; goods with their purpose, time, figure and hedge where the claim has them.
    """
    made = parts(claim, ids)
    text = str(made)
    needs = {
        "asserter": ids.uid(claim.asserter) in ids.entities
        and (name(ids, claim.asserter) in made.frame or within(ids, claim.asserter) in made.frame),
        "stated": (bool(spoken(claim)[0]) or claim.stated == UNDATED)
        and spoken_words(claim) in made.frame,
        "goods": not _goods(claim, ids, text),
        "from": not period(claim)
        or span(claim.interval, spoken(claim)[0]) in text
        or names_period(claim, text),
        "value": claim.quantity is None
        or quantity(claim.quantity) in text
        or figure(claim) in text
        or _carries(text, claim.quantity),
        "period": claim.quantity is None or claim.quantity.period in text,
        "hedge": claim.hedge in text,
    }
    return tuple(field for field, there in needs.items() if not there)


def day_of(claim: Claim) -> str:
    """Return the stated time of a claim's event as text."""
    note = f" ({claim.date_note})" if claim.date_note else ""
    return f"{claim.interval}{note}"
