"""The rules on the words of a claim that the schema declares, and on those that go together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..schema import schema

QUOTES = ("verified", "at hand elsewhere", "none")
# Set when a claim that rules read is not yet reviewed; a source cannot bring it.
PROPOSED = "proposed"
GRADE = re.compile("[A-F][2-6]")


class DeclaredWords(NamedTuple):
    """The fields of a claim whose values the schema declares."""

    predicate: str
    level: str
    status: str
    basis: str
    quote_state: str
    act: str
    measure: str
    grade: str


# The claims of a list share their declared words, so each combination is checked once.
@lru_cache(maxsize=10_000)
def word_faults(values: tuple[str, ...], is_quoted: bool) -> tuple[tuple[str, ...], ...]:
    """Return the arguments of `AddFault` for each fault of a claim's declared words."""
    words = DeclaredWords(*values)
    faults = [*_undeclared(words), *_unpaired(words, is_quoted)]
    if words.grade and not GRADE.fullmatch(words.grade):
        faults.append(("grade", "grade", words.grade))
    return tuple(faults)


def _undeclared(words: DeclaredWords) -> Iterator[tuple[str, ...]]:
    """Yield a fault for each word that is not declared; its rule has the name of the field."""
    names = schema()
    statuses = tuple(filter(PROPOSED.__ne__, names.statuses))
    allowed_words: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("predicate", words.predicate, names.predicates),
        ("level", words.level, names.levels),
        ("status", words.status, statuses),
        ("basis", words.basis, names.bases),
        ("quote_state", words.quote_state, QUOTES),
        ("act", words.act, ("", *names.acts)),
        ("measure", words.measure, ("", *names.measures)),
    )
    for field, value, allowed in allowed_words:
        if value not in allowed:
            yield field, field, value, ", ".join(filter(None, allowed))


def _unpaired(words: DeclaredWords, is_quoted: bool) -> Iterator[tuple[str, ...]]:
    """Yield a fault for each of two fields that only go together."""
    if (words.status == "denied") != bool(words.act):
        expected = "an act, since the status is denied"
        if words.act:
            expected = "no act: it goes with status denied"
        yield "act-denied", "act", words.act or "nothing", expected
    if (words.predicate == "DESIGNATES") != bool(words.measure):
        expected = "a measure, since it DESIGNATES"
        if words.measure:
            expected = "no measure: it goes with DESIGNATES only"
        yield "measure-designates", "measure", words.measure or "nothing", expected
    if words.quote_state in QUOTES and is_quoted == (words.quote_state == "none"):
        expected = "none, without a quotation"
        if is_quoted:
            expected = "verified or at hand elsewhere, with a quotation"
        yield "quote", "quote_state", words.quote_state, expected
