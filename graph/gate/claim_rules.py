"""The rules on one claim: declared words, both ends, chains, dates, figures and documents."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from ..dates import Interval, first_day, last_day
from ..model import Claim, Quantity
from ..schema import Predicate, schema
from ..wording import REPORTED, UNDATED
from .days import AddFault, check_date, day_fault, is_public_day
from .declared_words import DeclaredWords, word_faults
from .rules import LARGEST, PUBLIC, TRUE
from .source_tables import KnownRows

COMPARATORS = ("<", "<=", ">", ">=", "~")
NEEDED = ("fact", "voice", "root", "document", "asserter", "known_by", "grade")
ROOT = re.compile(r"[^:]+:(undated|[0-9]{4}(?:-[0-9]{2}){0,2}):.+", re.DOTALL)
HS6 = re.compile("[0-9]{6}")
ROLES = {
    "goods": ("goods", "weapon", "code"),
    "carriers": ("carrier", "party", "group", "person"),
    "waypoints": ("place", "state", "party", "group"),
    "asserter": ("party", "person", "state", "group", "event", "list"),
    "purpose": ("weapon",),
}


ORDER_OF_ROLES = ("asserter", "goods", "carriers", "waypoints", "purpose")


_DECLARED: Callable[[Claim], tuple[str, ...]] = attrgetter(*DeclaredWords._fields)


def _check_needed(field: str, claim: Claim, known: KnownRows, add: AddFault) -> None:
    value = getattr(claim, field)
    if not _is_filled(value):
        add("empty", field, value)


def _check_words(claim: Claim, known: KnownRows, add: AddFault) -> None:
    for fault in word_faults(_DECLARED(claim), bool(claim.quote)):
        add(*fault)


def _check_root(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if claim.root and not _is_root(claim.root):
        add("root", "root", claim.root)


def _check_codes(claim: Claim, known: KnownRows, add: AddFault) -> None:
    for code in claim.hs6:
        if not HS6.fullmatch(code):
            add("hs6", "hs6", code)


def _check_members(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if claim.voice in claim.members:
        add("members", "members", claim.voice, claim.voice)
    if not all(name.strip() for name in claim.members):
        add("empty", "members", "")


def _is_root(text: str) -> bool:
    match = ROOT.fullmatch(text)
    return match is not None and (match[1] == "undated" or is_public_day(match[1]))


def _relation(claim: Claim) -> Predicate | None:
    # A denial is not held to the kinds of ends that its relation joins.
    return schema().predicates.get(claim.predicate) if claim.status != "denied" else None


def _check_end(field: str, claim: Claim, known: KnownRows, add: AddFault) -> None:
    uid, relation = getattr(claim, field), _relation(claim)
    if uid and uid not in known.families:
        add("record", field, uid)
    elif uid and relation is not None:
        _check_kind(field, uid, known.families[uid], relation, add)


def _check_kind(field: str, uid: str, family: str, relation: Predicate, add: AddFault) -> None:
    allowed = relation.sources if field == "subject" else relation.targets
    if family and allowed and family not in allowed:
        add(f"{field}-kind", field, f"{uid} ({family})", " or ".join(allowed), relation.name)


def _check_subject(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if not claim.subject:
        add("empty", "subject", "")


def _check_object_needed(claim: Claim, known: KnownRows, add: AddFault) -> None:
    relation = _relation(claim)
    if relation is None:
        return
    if relation.targets and not claim.object:
        add("object-needed", "object", "nothing", relation.name)
    if claim.object and not relation.targets:
        add("object-none", "object", claim.object, relation.name)


def _check_said(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if not _said(claim.object, claim.text, claim.said):
        add("said-needed", "text", "nothing")


def _check_loop(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if _loop(claim.subject, claim.object):
        add("loop", "object", claim.object)


def _check_roles(field: str, claim: Claim, known: KnownRows, add: AddFault) -> None:
    # A field of one uid may be empty; in a list an empty uid is a fault.
    if value := getattr(claim, field):
        _check_role(field, (value,) if isinstance(value, str) else value, known, add)


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


def _check_start(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if claim.interval.start:
        check_date(add, "from", claim.interval.start, TRUE)


def _check_end_day(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if claim.interval.end:
        check_date(add, "to", claim.interval.end, TRUE)


def _check_order(claim: Claim, known: KnownRows, add: AddFault) -> None:
    start, end = claim.interval.start, claim.interval.end
    for day in filter(None, (start, end)):
        if day_fault(day, TRUE):
            return
    if first_day(start) > last_day(end):
        add("order", "to", end, start)


def _check_planned(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if _planned(claim.predicate, claim.status, claim.interval, claim.known_by):
        add("planned", "from", claim.interval.start, claim.known_by)


def _check_nothing(claim: Claim, known: KnownRows, add: AddFault) -> None:
    quantity = claim.quantity
    if quantity is not None and _nothing(claim.predicate, claim.status, quantity):
        add("nothing", "value", quantity.value)


def _check_known_by(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if claim.known_by:
        check_date(add, "known_by", claim.known_by, PUBLIC)


def _check_stated(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if claim.stated and claim.stated != UNDATED:
        check_date(add, "stated", claim.stated.removeprefix(REPORTED), PUBLIC)


def _check_quantity(claim: Claim, known: KnownRows, add: AddFault) -> None:
    if claim.quantity is None:
        return
    quantity = claim.quantity
    value, upto = quantity.value, quantity.upto
    is_sound = _check_number("value", value, add)
    if upto is not None and _check_number("upto", upto, add) and is_sound and upto < value:
        add("upto", "upto", upto, value)
    if quantity.unit not in schema().units:
        add("unit", "unit", quantity.unit, ", ".join(schema().units))
    if quantity.comparator and quantity.comparator not in COMPARATORS:
        add("comparator", "comparator", quantity.comparator, ", ".join(COMPARATORS))


def _is_of_something(predicate: str, status: str) -> bool:
    """Return whether a claim says, so that it counts, that goods moved or that a share is held."""
    relation, declared = schema().predicates.get(predicate), schema().statuses.get(status)
    if relation is None or declared is None or not declared.scored:
        return False
    return relation.moves == "forward" or predicate == "OWNS"


def _planned(predicate: str, status: str, interval: Interval, known_by: str) -> bool:
    """Return whether a claim counts as of something that began after its words were public."""
    start = interval.start
    # Of whole days in their order nothing is found, whatever the relation is.
    if not start or not known_by or start <= known_by[: len(start)]:
        return False
    if day_fault(start, TRUE) or day_fault(known_by, PUBLIC):
        return False
    return _is_of_something(predicate, status) and first_day(start) > last_day(known_by)


def _nothing(predicate: str, status: str, quantity: Quantity | None) -> bool:
    """Return whether a claim counts as of something, and gives its figure as none."""
    if quantity is None or quantity.value != 0 or quantity.upto or quantity.comparator == ">":
        return False
    return _is_of_something(predicate, status)


def _check_number(field: str, number: float, add: AddFault) -> bool:
    """Add a fault if a number is infinite, negative or too large; return whether it is sound."""
    # isfinite() raises OverflowError for an int that is too large for a float; ints are finite.
    if (isinstance(number, int) or math.isfinite(number)) and 0 <= number <= LARGEST:
        return True
    # Python refuses to print an int of more than 4,300 digits.
    is_printable = isinstance(number, float) or abs(number) < LARGEST
    add("finite", field, number if is_printable else "a huge number")
    return False


def _check_document(claim: Claim, known: KnownRows, add: AddFault) -> None:
    _check_documents("document", (claim.document,), known, add)


def _check_further_documents(claim: Claim, known: KnownRows, add: AddFault) -> None:
    _check_documents("also", claim.also, known, add)


def _check_documents(field: str, uids: Iterable[str], known: KnownRows, add: AddFault) -> None:
    for uid in uids:
        if uid and uid not in known.documents:
            add("document", field, uid)


def _is_filled(text: str) -> bool:
    return bool(text) and not text.isspace()


def _declared(*values: str) -> tuple[object, ...]:
    return (*values[:-1], bool(values[-1]))


def _said(target: str, text: str, said: str) -> bool:
    return bool(target) or _is_filled(text) or _is_filled(said)


def _loop(subject: str, target: str) -> bool:
    return bool(target) and subject == target


def _chain(via: tuple[object, ...], *others: str) -> tuple[object, ...]:
    return (via, *others) if via else ()


def _order(interval: Interval) -> tuple[str, ...]:
    start, end = interval.start, interval.end
    # Of whole days in their order it finds nothing, whatever they are.
    return () if len(start) == len(end) and start <= end else (start, end)


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """A rule on one claim beside known rows.

    What it finds depends on the values of `fields` only, and where they come under one `key` it is
    the same, so that it need be tried once for each key. Without a function the values are it. In a
    key, the family of a record stands in place of the uid in the field `family_of`.
    """

    fields: tuple[str, ...]
    check: Callable[[Claim, KnownRows, AddFault], None]
    key: Callable[..., Hashable] | None = None
    family_of: str = ""


_RELATION = ("predicate", "status")
# In the order in which the faults of a claim are told.
CLAIM_RULES = (
    *(ClaimRule((field,), partial(_check_needed, field), _is_filled) for field in NEEDED),
    ClaimRule((*DeclaredWords._fields, "quote"), _check_words, _declared),
    ClaimRule(("root",), _check_root),
    ClaimRule(("hs6",), _check_codes),
    ClaimRule(("voice", "members"), _check_members),
    ClaimRule((*_RELATION, "subject"), partial(_check_end, "subject"), family_of="subject"),
    ClaimRule((*_RELATION, "object"), partial(_check_end, "object"), family_of="object"),
    ClaimRule(("subject",), _check_subject, bool),
    ClaimRule((*_RELATION, "object"), _check_object_needed, _declared),
    ClaimRule(("object", "text", "said"), _check_said, _said),
    ClaimRule(("subject", "object"), _check_loop, _loop),
    *(ClaimRule((field,), partial(_check_roles, field)) for field in ORDER_OF_ROLES),
    ClaimRule(("via", "predicate", "subject", "object"), _check_chain, _chain),
    ClaimRule(("interval",), _check_start, attrgetter("start")),
    ClaimRule(("interval",), _check_end_day, attrgetter("end")),
    ClaimRule(("interval",), _check_order, _order),
    ClaimRule((*_RELATION, "interval", "known_by"), _check_planned, _planned),
    ClaimRule(("known_by",), _check_known_by),
    ClaimRule(("stated",), _check_stated),
    ClaimRule(("quantity",), _check_quantity, id),
    ClaimRule((*_RELATION, "quantity"), _check_nothing, _nothing),
    ClaimRule(("document",), _check_document),
    ClaimRule(("also",), _check_further_documents),
)


def check_claim(claim: Claim, known: KnownRows, add: AddFault) -> None:
    """Add the faults of a claim of sound types, except those of its references to other claims."""
    for rule in CLAIM_RULES:
        rule.check(claim, known, add)
