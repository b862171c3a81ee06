"""What is said of the series and the class of an examined weapon: who made, used and fired them.

What is said of a series is not said of one of it, and stands under a heading that says so.
"""

from __future__ import annotations

from collections.abc import Iterable

from ....graph.model import Claim, Edge
from ....graph.schema import schema
from ..document import Bullets, Part, Runs
from ..sections import stands_alone, strongest
from .open_questions import titled
from .stated import StatedContext

# Relations of a class of weapons that tell whose it is and who used it, in the order of the page.
PREDICATES = ("MANUFACTURES", "DESIGNS", "USED_BY", "FIRED_AT")


def series_edges(subject: StatedContext) -> list[Edge]:
    """Return the relation of each kind of the classes of an examined weapon, the nearest first.

    Of the relations of one kind that one comes first which a claim dates to a day of the weapon's
    own claims, then that of the narrower class, then the better supported.
    """
    ids, folded = subject.evidence.ids, subject.evidence.folded
    if ids.entities[subject.uid].kind != "WeaponInstance":
        return []
    chosen: dict[str, tuple[tuple[bool, int, float, str], Edge]] = {}
    days = _days(subject)
    for distance, uid in enumerate(ids.broader(subject.uid)):
        for edge in folded.relations(ends=[uid]):
            if edge.predicate not in PREDICATES or not subject.serializer.printable(edge):
                continue
            apart = days.isdisjoint(map(_day, subject.claims([edge])))
            order = (apart, distance, -edge.mixed, edge.uid)
            known = chosen.get(edge.predicate)
            if known is None or order < known[0]:
                chosen[edge.predicate] = (order, edge)
    return [chosen[predicate][1] for predicate in PREDICATES if predicate in chosen]


def said_of_series(subject: StatedContext) -> list[Part]:
    """Return what sources say of the series and the class of a weapon, and not of it."""
    items: list[Runs] = []
    days = _days(subject)
    for edge in series_edges(subject):
        same = [claim.uid for claim in subject.claims([edge]) if _day(claim) in days]
        uid = strongest(subject.evidence, same or edge.claims)
        if uid:
            items.append((subject.plain(uid),))
    return titled(subject, "dossier-series", Bullets(tuple(items))) if items else []


def _days(subject: StatedContext) -> set[str]:
    """Return the days to which claims date the weapon itself."""
    own = subject.evidence.folded.properties.get(subject.uid, ())
    claims: Iterable[Claim] = (*subject.stated(own), *subject.statements)
    able = filter(stands_alone, claims)
    return {_day(claim) for claim in able if schema().statuses[claim.status].scored} - {""}


def _day(claim: Claim) -> str:
    """Return the one day of a claim, "" where it names none or several."""
    start, end = claim.interval.start, claim.interval.end
    return start if start == end and len(start) == 10 else ""
