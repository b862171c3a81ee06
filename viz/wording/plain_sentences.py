"""A claim as page one of a brief tells it: who said it and in which month, then its own words.

Only the frame differs from `sentences.sentence`. What is stated, its hedge and its limits are the
same words, so that no sentence here is stronger than its claim.
"""

from __future__ import annotations

from ...graph.identity import Identities
from ...graph.model import Claim
from ...graph.schema import schema
from ...graph.wording import spoken
from ..words import Words, english
from .name_words import the
from .numbers import capital, ended
from .sentences import name, parts, sentence, unread

# Statuses with a frame of their own here; every other one keeps the sentence that it has.
FRAMED = ("asserted", "assessed", "listed", "adjudicated", "gap")


def plainly(claim: Claim, ids: Identities) -> str:
    """Return a claim as one sentence in the source's strength, in English.

    A denial, a party's own account and a designation have short sentences as they are. What
    follows a semicolon stays in the sentence: by itself it would say in our voice what only the
    source says. As with `sentence`, the frame is not translated, so that a sentence is in one
    language (docs/decisions/0019).
    """
    words, stated = english(), statement(claim, ids)
    predicate = schema().predicates[claim.predicate]
    if claim.status not in FRAMED or (claim.status == "listed" and predicate.listed):
        return sentence(claim, ids)
    lead = words(
        f"plain-{claim.status}",
        when=said_when(claim, words),
        who=the(claim.voice or name(ids, claim.asserter)),
        words=stated,
    )
    # "Judged of the missile: ..." has one colon; but "a listing of" it would say who was listed.
    if stated.startswith("of ") and claim.status != "listed":
        lead = lead.replace(f": {stated}", f" {stated}")
    return ended(capital(lead)) + unread(claim)


def statement(claim: Claim, ids: Identities) -> str:
    """Return what a claim states, without its frame: goods, time, figure and hedge with it."""
    # The words of a sentence begin with the sign that parts them from its frame.
    return parts(claim, ids).statement.lstrip(",: ")


def said_when(claim: Claim, words: Words) -> str:
    """Return the month in which a claim was stated, or that it is only that of a report."""
    day, reported = spoken(claim)
    if not day:
        return words("plain-undated")
    return words("plain-reported" if reported else "plain-in", month=month(day, words))


def month(day: str, words: Words) -> str:
    """Return the month of a day with its whole name, or the year where no month is known."""
    if len(day) == 4:
        return day
    return words("date-month", month=words(f"long-month-{int(day[5:7])}"), year=day[:4])
