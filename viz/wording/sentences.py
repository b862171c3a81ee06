"""The sentence of a claim, which is never stronger than the claim itself.

Its frame and its verb come from the schema.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...graph.articles import the, the_country
from ...graph.goods import AS_PRINTED
from ...graph.identity import Identities
from ...graph.measures import NOT_STATED
from ...graph.model import Claim, Quantity
from ...graph.proposals import BASIS, counts
from ...graph.schema import schema
from ...graph.wording import UNDATED, names_period, period, span, spoken, spoken_words
from .agreement import agreeing
from .name_words import small

BY_RULES = "Proposed by rules, not read by anyone"  # heads whatever lists proposals
COMPARATORS = {
    "": "",
    ">": "more than ",
    ">=": "at least ",
    "<": "nearly ",
    "<=": "as many as ",
    "~": "about ",
}
# A share held is compared with a bound: a stake of less than 5% need not be nearly 5%.
OF_SHARES = {**COMPARATORS, "<": "less than ", "<=": "at most "}
SAME = {  # other words for a comparator, as texts print them
    ">": "more than|over|above",
    ">=": "at least",
    "<": "nearly|almost|under|less than|below",
    "<=": "as many as|up to|at most",
    "~": "about|around|some",
}
SINGULAR = {
    "parties": "party",
    "voyages": "voyage",
    "missiles": "missile",
    "pieces": "piece",
    "ships": "ship",
}
# Verbs with which the words of a claim go on from its party: "is assembled at a plant in Izhevsk".
FINITE = tuple(f"{verb} " for verb in "is are was were has have had does do can could will".split())
UNITS = {"ratio": "times", "percent": "%"}
SMALL_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()


def name(ids: Identities, uid: str) -> str:
    """Return an entity's name, or the uid where there is none."""
    uid = ids.uid(uid)
    return ids.entities[uid].name if uid in ids.entities else uid


def within(ids: Identities, uid: str) -> str:
    """Return an entity's name within a sentence: common nouns begin small, one thing has "the"."""
    entity = ids.entities.get(ids.uid(uid))
    common = entity is not None and schema().family(entity.kind) in ("goods", "group")
    text = small(name(ids, uid), common)
    if entity is not None and entity.kind == "Country":
        return the_country(text)
    if entity is not None and entity.kind in ("Body", "Organization"):
        # "Foreign ministry of China" begins with a common word: the next one is small.
        return re.sub("^the Foreign (?=[a-z])", "the foreign ", the(text))
    # One weapon that was examined is described and not named: "the missile that struck Kharkiv".
    if entity is not None and entity.kind == "WeaponInstance" and not text.startswith("the "):
        return f"the {text}"
    return text


def number(value: float) -> str:
    """Return a number with thousands separators and no empty decimals."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")


def quantity(item: Quantity, when: str = "", of_share: bool = False) -> str:
    """Return a figure as it is read aloud: `more than 10,000 containers, since September 2023`.

    `when` is the time of what was counted, for a figure that has no period of its own. With
    `of_share` it is the share of an owner.
    """
    when = item.period or when
    since = f", {when}" if when else ""
    if item.unit == "rank":
        return f"place {number(item.value)}{since}"
    upto = f" to {number(item.upto)}" if item.upto is not None else ""
    unit = UNITS.get(item.unit, item.unit)
    if item.value == 1 and not upto:
        unit = _singular(unit)
    space = "" if unit == "%" else " "
    how = (OF_SHARES if of_share else COMPARATORS)[item.comparator]
    count = f"{how}{number(item.value)}{upto}{space}{unit}"
    equivalence = " (an equivalence, not a count)" if item.equivalence else ""
    return f"{count}{since}{equivalence}"


def _singular(unit: str) -> str:
    if unit in SINGULAR:
        return SINGULAR[unit]
    return unit.removesuffix("s") if unit.islower() else unit  # not codes such as "USD"


def figure(claim: Claim) -> str:
    """Return a claim's figure with its period, or with the time of the claim; "" without a figure.

    A count on a relation that has neither says that its period is not stated.
    """
    if claim.quantity is None:
        return ""
    when = span(claim.interval, spoken(claim)[0])
    when = when or ("period not stated" if claim.object else "")
    return quantity(claim.quantity, when, claim.predicate == "OWNS")


def _carries(text: str, item: Quantity) -> bool:
    """Return whether words already give a figure with its comparator."""
    values = [number(item.value)]
    for factor, word in ((1e6, "million"), (1e9, "billion")):
        if item.value >= factor:
            values.append(f"{number(item.value / factor)} {word}")
    # Texts print small numbers as words.
    if item.value in range(1, 13):
        values.append(SMALL_NUMBERS[int(item.value) - 1])
    before = rf"(?:{SAME[item.comparator]}) " if item.comparator else ""
    money = r"(?:USD |EUR )?" if item.unit in ("USD", "EUR") else ""
    after = {"percent": "%", "ratio": " times"}.get(item.unit, "")
    if item.unit == "rank":
        return f"{number(item.value)}th" in text
    figures = "|".join(map(re.escape, values))
    # Not inside a longer number: "10" does not give "10,000", nor "1.10".
    pattern = rf"(?<![\w.,]){before}{money}(?:{figures}){after}(?![.,]?[0-9]|[a-z])"
    return re.search(pattern, text) is not None


@dataclass(frozen=True, slots=True)
class SentenceParts:
    """The parts of a claim's sentence as they are printed; an empty part is left out.

    `frame` names the asserter and the day of the statement, `words` are the statement, `goods`,
    `when` and `count` are what the words leave out, `hedge` is the source's own, and `tail` has
    the claim that a copy repeats.
    """

    frame: str
    words: str
    when: str = ""
    goods: str = ""
    count: str = ""
    hedge: str = ""
    tail: str = ""

    @property
    def statement(self) -> str:
        """The sentence without its frame and its end: what is stated, with all that limits it."""
        when = f" ({self.when})" if self.when else ""
        count = f" [{self.count}]" if self.count else ""
        goods, hedge = self.goods, self.hedge
        # The class that we give the goods and the source's hedge are one aside, unless a figure,
        # which is hedged as well, stands between them.
        if goods and hedge and not count:
            goods, hedge = f"{goods}; {hedge}", ""
        goods = f" ({goods})" if goods else ""
        hedge = f" ({hedge})" if hedge else ""
        return f"{self.words}{when}{goods}{count}{hedge}{self.tail}".removesuffix(".")

    def __str__(self) -> str:
        """Return the sentence."""
        return f"{self.frame}{self.statement}."


def frame(claim: Claim, ids: Identities) -> str:
    """Return the beginning of a sentence: the asserter, the kind of statement, and its day."""
    predicate = schema().predicates[claim.predicate]
    form, day = schema().statuses[claim.status].frame, spoken_words(claim)
    if claim.status == "listed" and predicate.listed:
        # A list without first days shows only that the entry was there by then.
        if claim.measure and claim.known_by and not claim.interval.start:
            day = f"on the list by {day}"
        own_act = not predicate.passive or ids.uid(claim.subject) == ids.uid(claim.asserter)
        form = predicate.listed if own_act else schema().statuses["asserted"].frame
    first = form.startswith("{who}")
    who = name(ids, claim.asserter) if first else within(ids, claim.asserter)
    entity = ids.entities.get(ids.uid(claim.asserter))
    # A group is several, and of a person no gender is on file.
    own = "their" if entity is not None and entity.kind in ("Group", "Person") else "its"
    return form.format(who=who, day=day, own=own)


def sentence(claim: Claim, ids: Identities) -> str:
    """Return the claim as one sentence in the source's strength."""
    return str(parts(claim, ids)) + unread(claim)


def parts(claim: Claim, ids: Identities) -> SentenceParts:
    """Return the parts of a claim's sentence.

    The goods, time and figure that its words leave out are parts of their own.
    """
    if claim.status == "denied":
        return _denied(claim, ids)
    start = frame(claim, ids)
    if claim.status == "gap":
        words = claim.text or f"whether {_related(claim, ids)}"
        return _worded(claim, ids, start, f" {words}", words, claim.text)
    if not claim.said and claim.predicate != "STATES" and claim.object:
        return _verb(claim, ids, start)
    speaker = f"{name(ids, claim.asserter)} " if claim.status == "self" else ""
    if speaker and claim.said.startswith(speaker):
        # Whoever speaks is named by the frame already.
        words = f": {claim.said.removeprefix(speaker)}"
    elif claim.said:
        # A party's own account ends its frame by itself: "A, by its own account (May): ...".
        words = f"{':' if claim.status == 'self' else ','} {claim.said}"
    elif claim.status == "self" and not claim.object:
        words = f": {claim.text}"
    elif claim.text.startswith(FINITE):
        words = f", {within(ids, claim.subject)} {claim.text}"
    else:
        words = f", of {within(ids, claim.subject)}: {claim.text}"
    return _worded(claim, ids, start, words, words, words)


def _worded(
    claim: Claim, ids: Identities, start: str, printed: str, words: str, own: str
) -> SentenceParts:
    """Return the parts of a sentence in the words of the claim; see `_time` for `own`."""
    when, count = _time(claim, words, own)
    return SentenceParts(
        start,
        printed.removesuffix("."),
        when,
        _goods(claim, ids, words),
        count,
        _hedge(claim),
        _tail(claim),
    )


def _denied(claim: Claim, ids: Identities) -> SentenceParts:
    start, words = _denial(claim, ids)
    count = ""
    item = claim.quantity
    if item is not None and not (_carries(claim.text, item) and item.period in words):
        count = quantity(item)
    goods = _goods(claim, ids, words)
    hedge, tail = _hedge(claim), _tail(claim)
    return SentenceParts(start, words, goods=goods, count=count, hedge=hedge, tail=tail)


def unread(claim: Claim) -> str:
    """Return the note on a claim that counts though no person has read it, or ""."""
    if claim.basis != BASIS or not counts(claim):
        return ""
    rules = f"rule {claim.rules[0]}" if len(claim.rules) == 1 else f"rules {', '.join(claim.rules)}"
    return f" [Read by the {rules}, let in by the case’s settings; no person has read it.]"


def _verb(claim: Claim, ids: Identities, start: str) -> SentenceParts:
    """Return the parts of a sentence that is made from the verb of its relation."""
    predicate = schema().predicates[claim.predicate]
    printed_as = claim.text.removeprefix(AS_PRINTED) if claim.text.startswith(AS_PRINTED) else ""
    # Goods that are named only as printed are in the verb; they are not repeated behind it.
    text = "" if printed_as and "{goods}" in predicate.verb else claim.text
    body = f"{_clause(claim, ids, printed_as)}{_through(claim, ids)}"
    when, count = _time(claim, f"{body} {text}", claim.text)
    if when:
        body += f", {when}"
    if claim.measure:
        programme = f", {claim.programme}" if claim.programme else ""
        kind = "measure not stated" if claim.measure == NOT_STATED else claim.measure
        body += f" ({kind}{programme})"
    if text:
        body += f": {text}"
    goods, words = _goods(claim, ids, body), body.removesuffix(".")
    return SentenceParts(start, words, "", goods, count, _hedge(claim), _tail(claim))


def _clause(claim: Claim, ids: Identities, printed_as: str) -> str:
    """Return subject, verb and object; the passive if the party states it of itself."""
    predicate = schema().predicates[claim.predicate]
    own = ids.uid(claim.subject) == ids.uid(claim.asserter)
    if predicate.passive and own:
        return f", {within(ids, claim.object)} {predicate.passive}"
    goods = within(ids, claim.goods) if claim.goods else printed_as
    verb = _agreeing(predicate.said(goods), ids, claim.subject)
    clause = f"{verb} {within(ids, claim.object)}"
    if claim.status != "self":
        return f", {within(ids, claim.subject)} {clause}"
    # Whoever speaks is named by the frame already.
    return f": {clause}" if own else f": {within(ids, claim.subject)} {clause}"


def _time(claim: Claim, words: str, own: str) -> tuple[str, str]:
    """Return the time and the figure of a claim, each "" if the words have it.

    A figure has its period with it. `own` are the words of the claim itself: a number in the name
    of a party is not a figure.
    """
    when, count, item = period(claim), figure(claim), claim.quantity
    dated = claim.interval.start or claim.interval.end
    if dated and names_period(claim, words):
        when = ""
        count = quantity(item, of_share=claim.predicate == "OWNS") if item is not None else ""
    if item is None:
        return when, ""
    if _carries(own, item):
        left = "" if item.period in f"{words} {when}" else item.period
        return ", ".join(filter(None, (when, left))), ""
    if not item.period or (dated and names_period(claim, item.period)):
        when = ""
    return when, count


def _goods(claim: Claim, ids: Identities, words: str) -> str:
    """Return the goods of a claim and their purpose, if its words do not name them."""
    classed = claim.goods and not _named(claim.goods, ids, words)
    unnamed: list[str] = []
    for weapon in claim.purpose:
        if not _named(weapon, ids, words):
            unnamed.append(within(ids, weapon))
    # The class is ours and not the source's, and the sentence says so.
    goods = f"classed here as {within(ids, claim.goods)}" if classed else ""
    purpose = f"for {' and '.join(unnamed)}" if unnamed else ""
    return "; ".join(filter(None, (goods, purpose)))


def _named(uid: str, ids: Identities, words: str) -> bool:
    entity = ids.entities.get(ids.uid(uid))
    printed = name(ids, uid)
    # Without what is added in brackets.
    plain = printed.partition(" (")[0] if printed.endswith(")") else printed
    aliases = entity.aliases if entity is not None else ()
    flat = words.casefold()
    for form in (plain, *aliases):
        # "Engines" are named, too, where the words have "an engine".
        if form.casefold().removesuffix("s") in flat:
            return True
    return False


def reserve(hedges: Sequence[str]) -> str:
    """Return the hedges of sources as they are quoted beside what is hedged, "" for none.

    >>> reserve(["suspected"]), reserve(["believed; appeared"]), reserve([])
    ('the source’s word: “suspected”', 'the source’s words: “believed; appeared”', '')
    """
    if not hedges:
        return ""
    text = ", ".join(f"“{hedge}”" for hedge in hedges)
    noun = "words" if len(hedges) > 1 or ";" in text else "word"
    return f"the source’s {noun}: {text}"


def quoted(hedges: Sequence[str]) -> str:
    """Return the hedges of sources as a mark behind a label, "" for none.

    >>> quoted(["likely", "appears"])
    ' (“likely”, “appears”)'
    """
    return f" ({', '.join(f'“{hedge}”' for hedge in hedges)})" if hedges else ""


def _hedge(claim: Claim) -> str:
    if not claim.hedge:
        return ""
    return reserve([claim.hedge])


def _tail(claim: Claim) -> str:
    return f" (repeats {claim.copy_of})" if claim.copy_of else ""


def _related(claim: Claim, ids: Identities) -> str:
    """Return the relation of a claim as a clause, for a claim without words of its own."""
    predicate = schema().predicates[claim.predicate]
    goods = within(ids, claim.goods) if claim.goods else ""
    verb = _agreeing(predicate.said(goods), ids, claim.subject)
    return f"{within(ids, claim.subject)} {verb} {within(ids, claim.object)}{_through(claim, ids)}"


def _agreeing(verb: str, ids: Identities, uid: str) -> str:
    entity = ids.entities[ids.uid(uid)]
    return agreeing(verb, entity.kind, entity.name)


def _through(claim: Claim, ids: Identities) -> str:
    if not claim.via:
        return ""
    stages = []
    for stage in claim.via:
        parties = " or ".join(within(ids, party) for party in stage.parties)
        partial = " (not all named)" if stage.partial and stage.parties else ""
        stages.append(f"{parties or 'parties not named'}{partial}")
    return " through " + ", then ".join(stages)


def _denial(claim: Claim, ids: Identities) -> tuple[str, str]:
    """Return the frame and the words of a denial or of a missing comment."""
    relation = not claim.text and claim.object
    words = f": that {_related(claim, ids)}" if relation else f": {claim.text}"
    # The day of the words, which may be earlier than that of the article that carries them.
    day = spoken_words(claim)
    # A missing comment is no denial, and its sentence must not sound like one.
    if claim.act != "no_comment":
        phrase = schema().acts[claim.act]["phrase"]
        return f"{name(ids, claim.asserter)} ({day}) {phrase}", words
    own = ids.uid(claim.subject) == ids.uid(claim.asserter)
    by = day if own else f"{within(ids, claim.asserter)}, {day}"
    return f"{name(ids, claim.subject)}: no comment, which is no denial ({by})", words


def missing(claim: Claim, ids: Identities) -> tuple[str, ...]:
    """Return the fields of a claim that its sentence lacks; empty for a whole sentence.

    A sentence has the asserter and the day of the statement; if the claim has them also goods with
    their purpose, time, figure and hedge.
    """
    sentence_parts = parts(claim, ids)
    start, text = sentence_parts.frame, str(sentence_parts)
    item = claim.quantity
    there = {
        "asserter": _names_asserter(claim, ids, start),
        "stated": _has_day(claim) and spoken_words(claim) in start,
        "goods": not _goods(claim, ids, text),
        "from": _tells_period(claim, text),
        "value": item is None or _tells_figure(claim, item, text),
        "period": item is None or item.period in text,
        "hedge": claim.hedge in text,
    }
    return tuple(field for field, present in there.items() if not present)


def _names_asserter(claim: Claim, ids: Identities, start: str) -> bool:
    if ids.uid(claim.asserter) not in ids.entities:
        return False
    return name(ids, claim.asserter) in start or within(ids, claim.asserter) in start


def _has_day(claim: Claim) -> bool:
    return bool(spoken(claim)[0]) or claim.stated == UNDATED


def _tells_period(claim: Claim, text: str) -> bool:
    if not period(claim) or span(claim.interval, spoken(claim)[0]) in text:
        return True
    return names_period(claim, text)


def _tells_figure(claim: Claim, item: Quantity, text: str) -> bool:
    short = quantity(item, of_share=claim.predicate == "OWNS")
    return short in text or figure(claim) in text or _carries(text, item)


def day_of(claim: Claim) -> str:
    """Return the stated time of a claim's event as text."""
    note = f" ({claim.date_note})" if claim.date_note else ""
    return f"{claim.interval}{note}"
