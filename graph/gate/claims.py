"""The rules of one claim: declared words, kinds of both ends, dates and figures, and what it refers to."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from operator import attrgetter

from ..dates import check, first_day, last_day
from ..errors import BadInput
from ..model import Claim, Quantity
from ..schema import schema
from ..wording import REPORTED, UNDATED
from .rules import LARGEST, PUBLIC, TRUE
from .tables import KnownRows

Say = Callable[..., None]  # (rule, field, value, *what the rule names)

COMPARATORS = ("<", "<=", ">", ">=", "~")
QUOTES = ("verified", "at hand elsewhere", "none")
PROPOSED = (
    "proposed"  # what the reading of an unreviewed claim says of it; no source says it of its own
)
NEEDED = ("fact", "voice", "root", "document", "asserter", "known_by", "grade")
_NEEDED: Callable[[Claim], tuple[str, ...]] = attrgetter(*NEEDED)
_DECLARED: Callable[[Claim], tuple[str, ...]] = attrgetter(
    "predicate", "level", "status", "basis", "quote_state", "act", "measure", "grade"
)
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


@lru_cache(maxsize=100_000)
def day_fault(text: str, years: tuple[int, int]) -> str:
    """Return the rule that a date breaks: `day` where it is none, `year` outside the years, '' where it is right."""
    try:
        check(text, "")
    except BadInput:
        return "day"
    return "" if years[0] <= int(text[:4]) <= years[1] else "year"


def dated(say: Say, field: str, text: str, years: tuple[int, int]) -> bool:
    """Say what is wrong with a date; return whether it is right."""
    fault = day_fault(text, years)
    if fault:
        say(fault, field, text, *(years if fault == "year" else ()))
    return not fault


def claim(found: Claim, known: KnownRows, say: Say) -> None:
    """Say what is wrong with a claim of sound types, all but what claims say of each other."""
    _words(found, say)
    _ends(found, known, say)
    _chain(found, known, say)
    _times(found, say)
    if found.quantity is not None:
        _quantity(found.quantity, say)
    for field in ("document", "also"):
        for uid in (found.document,) if field == "document" else found.also:
            if uid and uid not in known.documents:
                say("document", field, uid)


def _words(found: Claim, say: Say) -> None:
    for field, value in zip(NEEDED, _NEEDED(found), strict=True):
        if not value or value.isspace():
            say("empty", field, value)
    for fault in _undeclared(_DECLARED(found), bool(found.quote)):
        say(*fault)
    if found.root and not (
        (match := ROOT.fullmatch(found.root)) and (match[1] == "undated" or _public(match[1]))
    ):
        say("root", "root", found.root)
    for code in found.hs6:
        if not HS6.fullmatch(code):
            say("hs6", "hs6", code)
    if found.voice in found.members:
        say("members", "members", found.voice, found.voice)
    if not all(name.strip() for name in found.members):
        say("empty", "members", "")


@lru_cache(maxsize=10_000)
def _undeclared(words: tuple[str, ...], quoted: bool) -> tuple[tuple[str, ...], ...]:
    """Return the faults of a claim's declared words; cached, since the claims of a list share them."""
    predicate, level, status, basis, quote_state, act, measure, grade = words
    names, faults = schema(), list[tuple[str, ...]]()
    for rule, value, allowed in (
        ("predicate", predicate, names.predicates),
        ("level", level, names.levels),
        ("status", status, [s for s in names.statuses if s != PROPOSED]),
        ("basis", basis, names.bases),
        ("quote_state", quote_state, QUOTES),
        ("act", act, ("", *names.acts)),
        ("measure", measure, ("", *names.measures)),
    ):
        if value not in allowed:
            faults.append((rule, rule, value, ", ".join(filter(None, allowed))))
    if (status == "denied") != bool(act):
        wanted = (
            "no act: it goes with status denied" if act else "an act, since the status is denied"
        )
        faults.append(("act-denied", "act", act or "nothing", wanted))
    if (predicate == "DESIGNATES") != bool(measure):
        wanted = (
            "no measure: it goes with DESIGNATES only"
            if measure
            else "a measure, since it DESIGNATES"
        )
        faults.append(("measure-designates", "measure", measure or "nothing", wanted))
    if quoted == (quote_state == "none") and quote_state in QUOTES:
        wanted = (
            "verified or at hand elsewhere, with a quotation"
            if quoted
            else "none, without a quotation"
        )
        faults.append(("quote", "quote_state", quote_state, wanted))
    if grade and not GRADE.fullmatch(grade):
        faults.append(("grade", "grade", grade))
    return tuple(faults)


def _public(day: str) -> bool:
    return not day_fault(day, PUBLIC)


def _ends(found: Claim, known: KnownRows, say: Say) -> None:
    predicate = schema().predicates.get(found.predicate)
    for field in ("subject", "object"):
        uid = getattr(found, field)
        if uid and uid not in known.families:
            say("record", field, uid)
        elif (
            uid
            and predicate is not None
            and found.status != "denied"
            and (family := known.families[uid])
        ):
            allowed = predicate.sources if field == "subject" else predicate.targets
            if allowed and family not in allowed:
                say(
                    f"{field}-kind",
                    field,
                    f"{uid} ({family})",
                    " or ".join(allowed),
                    predicate.name,
                )
    if not found.subject:
        say("empty", "subject", "")
    if predicate is not None and found.status != "denied":
        if predicate.targets and not found.object:
            say("object-needed", "object", "nothing", predicate.name)
        if not predicate.targets and found.object:
            say("object-none", "object", found.object, predicate.name)
    if not found.object and not (found.text.strip() or found.said.strip()):
        say("said-needed", "text", "nothing")
    if found.object and found.object == found.subject:
        say("loop", "object", found.object)
    _role(known, say, "asserter", (found.asserter,) if found.asserter else ())
    _role(known, say, "goods", (found.goods,) if found.goods else ())
    _role(known, say, "carriers", found.carriers)
    _role(known, say, "waypoints", found.waypoints)
    _role(known, say, "purpose", found.purpose)


def _role(known: KnownRows, say: Say, field: str, uids: Iterable[str]) -> None:
    for uid in uids:
        family = known.families.get(uid)
        if family is None:
            say("record", field, uid)
        elif family and family not in ROLES[field]:
            say("role", field, f"{uid} ({family})", " or ".join(ROLES[field]), field)


def _chain(found: Claim, known: KnownRows, say: Say) -> None:
    if not found.via:
        return
    predicate = schema().predicates.get(found.predicate)
    between = [f for f in predicate.targets if f in predicate.sources] if predicate else []
    parties = [party for stage in found.via for party in stage.parties]
    for party in parties:
        family = known.families.get(party)
        if family is None:
            say("record", "via", party)
        elif family and predicate and family not in between:
            say(
                "via-kind",
                "via",
                f"{party} ({family})",
                " or ".join(between) or "nobody",
                predicate.name,
            )
    if not found.object:
        say("via-end", "via", ", ".join(parties))
    seen = {found.subject, found.object}
    for party in parties:
        if party in seen:
            say("via-repeats", "via", party)
        seen.add(party)


def _times(found: Claim, say: Say) -> None:
    start, end = found.interval.start, found.interval.end
    ordered = [dated(say, field, day, TRUE) for field, day in (("from", start), ("to", end)) if day]
    if all(ordered) and first_day(start) > last_day(end):
        say("order", "to", end, start)
    if found.known_by:
        dated(say, "known_by", found.known_by, PUBLIC)
    if found.stated and found.stated != UNDATED:
        dated(say, "stated", found.stated.removeprefix(REPORTED), PUBLIC)


def _quantity(found: Quantity, say: Say) -> None:
    numbers = [("value", found.value), *([("upto", found.upto)] if found.upto is not None else [])]
    sound = [
        name
        for name, n in numbers
        if (isinstance(n, int) or math.isfinite(n)) and 0 <= n <= LARGEST
    ]
    for name, number in numbers:
        if name not in sound:
            say(
                "finite",
                name,
                number if isinstance(number, float) or abs(number) < LARGEST else "a huge number",
            )
    if found.upto is not None and len(sound) == 2 and found.upto < found.value:
        say("upto", "upto", found.upto, found.value)
    if found.unit not in schema().units:
        say("unit", "unit", found.unit, ", ".join(schema().units))
    if found.comparator and found.comparator not in COMPARATORS:
        say("comparator", "comparator", found.comparator, ", ".join(COMPARATORS))
