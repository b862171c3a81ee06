"""The rules on one claim: declared words, both ends, chains, dates, figures and documents."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from ..dates import check, first_day, last_day
from ..errors import BadInput
from ..model import Claim, Quantity
from ..schema import Predicate, schema
from ..wording import REPORTED, UNDATED
from .rules import LARGEST, PUBLIC, TRUE
from .source_tables import KnownRows

AddFault = Callable[..., None]  # (rule, field, value, *values for the `{}` of the rule's message)

COMPARATORS = ("<", "<=", ">", ">=", "~")
QUOTES = ("verified", "at hand elsewhere", "none")
# Set when a claim that rules read is not yet reviewed; a source cannot bring it.
PROPOSED = "proposed"
NEEDED = ("fact", "voice", "root", "document", "asserter", "known_by", "grade")
_NEEDED: Callable[[Claim], tuple[str, ...]] = attrgetter(*NEEDED)
GRADE = re.compile("[A-F][2-6]")
ROOT = re.compile(r"[^:]+:(undated|[0-9]{4}(?:-[0-9]{2}){0,2}):.+", re.DOTALL)
HS6 = re.compile("[0-9]{6}")
ROLES = {
    "goods": ("goods", "weapon", "code"),
    "carriers": ("carrier", "party", "group", "person"),
    "waypoints": ("place", "state", "party", "group"),
    "asserter": ("party", "person", "state", "group", "event", "list"),
    "purpose": ("weapon",),
}


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


_DECLARED: Callable[[Claim], tuple[str, ...]] = attrgetter(*DeclaredWords._fields)


# Millions of claims of a list share few dates, so each date is parsed once.
@lru_cache(maxsize=100_000)
def day_fault(text: str, years: tuple[int, int]) -> str:
    """Return the rule that a date breaks, or an empty string if it is right.

    Args:
        text: A year, month or day.
        years: The first and the last year allowed.

    Returns:
        "day" for an invalid date, "year" for one outside the years.

    >>> day_fault("2026-02-30", PUBLIC), day_fault("1066", PUBLIC), day_fault("2026", PUBLIC)
    ('day', 'year', '')
    """
    try:
        check(text, "")
    except BadInput:
        return "day"
    return "" if years[0] <= int(text[:4]) <= years[1] else "year"


def is_public_day(text: str) -> bool:
    """Return whether a text is a date on which words can have been made public."""
    return not day_fault(text, PUBLIC)


def check_date(add: AddFault, field: str, text: str, years: tuple[int, int]) -> bool:
    """Add the fault of a date, if it has one; return whether it is right."""
    rule = day_fault(text, years)
    if rule:
        add(rule, field, text, *(years if rule == "year" else ()))
    return not rule


def check_claim(claim: Claim, known: KnownRows, add: AddFault) -> None:
    """Add the faults of a claim of sound types, except those of its references to other claims."""
    _check_needed(claim, add)
    _check_texts(claim, add)
    _check_ends(claim, known, add)
    _check_roles(claim, known, add)
    _check_chain(claim, known, add)
    _check_dates(claim, add)
    if claim.quantity is not None:
        _check_quantity(claim.quantity, add)
    _check_documents("document", (claim.document,), known, add)
    _check_documents("also", claim.also, known, add)


def _check_needed(claim: Claim, add: AddFault) -> None:
    for field, value in zip(NEEDED, _NEEDED(claim), strict=True):
        if not value or value.isspace():
            add("empty", field, value)


def _check_texts(claim: Claim, add: AddFault) -> None:
    for fault in _word_faults(_DECLARED(claim), bool(claim.quote)):
        add(*fault)
    if claim.root and not _is_root(claim.root):
        add("root", "root", claim.root)
    for code in claim.hs6:
        if not HS6.fullmatch(code):
            add("hs6", "hs6", code)
    if claim.voice in claim.members:
        add("members", "members", claim.voice, claim.voice)
    if not all(name.strip() for name in claim.members):
        add("empty", "members", "")


def _is_root(text: str) -> bool:
    match = ROOT.fullmatch(text)
    return match is not None and (match[1] == "undated" or is_public_day(match[1]))


# The claims of a list share their declared words, so each combination is checked once.
@lru_cache(maxsize=10_000)
def _word_faults(values: tuple[str, ...], is_quoted: bool) -> tuple[tuple[str, ...], ...]:
    """Return the arguments of `AddFault` for each fault of a claim's declared words."""
    words = DeclaredWords(*values)
    faults = [*_undeclared(words), *_unpaired(words, is_quoted)]
    if words.grade and not GRADE.fullmatch(words.grade):
        faults.append(("grade", "grade", words.grade))
    return tuple(faults)


def _undeclared(words: DeclaredWords) -> Iterator[tuple[str, ...]]:
    """Yield a fault for each word that is not declared; its rule has the name of the field."""
    names = schema()
    statuses = [status for status in names.statuses if status != PROPOSED]
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


def _check_ends(claim: Claim, known: KnownRows, add: AddFault) -> None:
    # A denial is not held to the kinds of ends that its relation joins.
    relation = schema().predicates.get(claim.predicate) if claim.status != "denied" else None
    for field, uid in (("subject", claim.subject), ("object", claim.object)):
        if uid and uid not in known.families:
            add("record", field, uid)
        elif uid and relation is not None:
            _check_kind(field, uid, known.families[uid], relation, add)
    if not claim.subject:
        add("empty", "subject", "")
    if relation is not None:
        _check_object_needed(claim, relation, add)
    _check_object(claim, add)


def _check_kind(field: str, uid: str, family: str, relation: Predicate, add: AddFault) -> None:
    allowed = relation.sources if field == "subject" else relation.targets
    if family and allowed and family not in allowed:
        add(f"{field}-kind", field, f"{uid} ({family})", " or ".join(allowed), relation.name)


def _check_object_needed(claim: Claim, relation: Predicate, add: AddFault) -> None:
    if relation.targets and not claim.object:
        add("object-needed", "object", "nothing", relation.name)
    if claim.object and not relation.targets:
        add("object-none", "object", claim.object, relation.name)


def _check_object(claim: Claim, add: AddFault) -> None:
    if not claim.object and not (claim.text.strip() or claim.said.strip()):
        add("said-needed", "text", "nothing")
    if claim.object and claim.object == claim.subject:
        add("loop", "object", claim.object)


def _check_roles(claim: Claim, known: KnownRows, add: AddFault) -> None:
    # Fields of one uid may be empty; in a list an empty uid is a fault.
    if claim.asserter:
        _check_role("asserter", (claim.asserter,), known, add)
    if claim.goods:
        _check_role("goods", (claim.goods,), known, add)
    _check_role("carriers", claim.carriers, known, add)
    _check_role("waypoints", claim.waypoints, known, add)
    _check_role("purpose", claim.purpose, known, add)


def _check_role(field: str, uids: Iterable[str], known: KnownRows, add: AddFault) -> None:
    for uid in uids:
        family = known.families.get(uid)
        if family is None:
            add("record", field, uid)
        elif family and family not in ROLES[field]:
            add("role", field, f"{uid} ({family})", " or ".join(ROLES[field]), field)


def _check_chain(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if not claim.via:
        return
    predicate = schema().predicates.get(claim.predicate)
    parties = [party for stage in claim.via for party in stage.parties]
    for party in parties:
        family = known.families.get(party)
        if family is None:
            add("record", "via", party)
        elif family and predicate is not None:
            _check_between(party, family, predicate, add)
    if not claim.object:
        add("via-end", "via", ", ".join(parties))
    seen = {claim.subject, claim.object}
    for party in parties:
        if party in seen:
            add("via-repeats", "via", party)
        seen.add(party)


def _check_between(party: str, family: str, predicate: Predicate, add: AddFault) -> None:
    # An intermediary receives and passes on, so it must fit both ends of the relation.
    allowed = [name for name in predicate.targets if name in predicate.sources]
    if family not in allowed:
        named = " or ".join(allowed) or "nobody"
        add("via-kind", "via", f"{party} ({family})", named, predicate.name)


def _check_dates(claim: Claim, add: AddFault) -> None:
    start, end = claim.interval.start, claim.interval.end
    is_ordered = True
    for field, day in (("from", start), ("to", end)):
        if day and not check_date(add, field, day, TRUE):
            is_ordered = False
    if is_ordered and first_day(start) > last_day(end):
        add("order", "to", end, start)
    if claim.known_by:
        check_date(add, "known_by", claim.known_by, PUBLIC)
    if claim.stated and claim.stated != UNDATED:
        check_date(add, "stated", claim.stated.removeprefix(REPORTED), PUBLIC)


def _check_quantity(quantity: Quantity, add: AddFault) -> None:
    value, upto = quantity.value, quantity.upto
    is_sound = _check_number("value", value, add)
    if upto is not None and _check_number("upto", upto, add) and is_sound and upto < value:
        add("upto", "upto", upto, value)
    if quantity.unit not in schema().units:
        add("unit", "unit", quantity.unit, ", ".join(schema().units))
    if quantity.comparator and quantity.comparator not in COMPARATORS:
        add("comparator", "comparator", quantity.comparator, ", ".join(COMPARATORS))


def _check_number(field: str, number: float, add: AddFault) -> bool:
    """Add a fault if a number is infinite, negative or too large; return whether it is sound."""
    # isfinite() raises OverflowError for an int that is too large for a float; ints are finite.
    if (isinstance(number, int) or math.isfinite(number)) and 0 <= number <= LARGEST:
        return True
    # Python refuses to print an int of more than 4,300 digits.
    is_printable = isinstance(number, float) or abs(number) < LARGEST
    add("finite", field, number if is_printable else "a huge number")
    return False


def _check_documents(field: str, uids: Iterable[str], known: KnownRows, add: AddFault) -> None:
    for uid in uids:
        if uid and uid not in known.documents:
            add("document", field, uid)
