"""Which measures on a party are in force: a listing that its list later withdrew, or whose end has come, is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from .dates import first_day, last_day
from .fold import Folded
from .model import Claim
from .schema import schema


def entry(claim: Claim) -> tuple[str, str, str]:
    """Return what one entry of one list is: its source, its key there, and the measure."""
    return claim.uid.partition(":")[0], claim.fact, claim.measure


def listings(folded: Folded, party: str) -> list[Claim]:
    """Return the claims that put a party under a measure or take it from one, in the order of their days; no error."""
    claims = (folded.claims[u] for u in folded.designations.get(party, ()))
    return [c for c in claims if schema().statuses[c.status].scored or c.status == "withdrawn"]


def untils(claims: Iterable[Claim], uid: Callable[[str], str] = str) -> Mapping[str, str]:
    """Return the day on which each listing ended, '' for none, by claim uid; `uid` gives the entity of a record.

    The end is the claim's own, or that of the entry which its list withdrew, or that which another source has
    for the listing of the same authority, measure and first day.
    """
    claims = list(claims)
    gone = {entry(c): c.interval.end or c.known_by for c in claims if c.status == "withdrawn"}
    own = {c.uid: gone.get(entry(c), c.interval.end) for c in claims}
    told: dict[tuple[str, str, str], str] = {}
    for c in claims:
        if own[c.uid] and c.interval.start:
            key = (uid(c.subject), c.measure, c.interval.start)
            told[key] = max(told.get(key, ""), own[c.uid], key=last_day) if told.get(key) else own[c.uid]
    return {c.uid: own[c.uid] or told.get((uid(c.subject), c.measure, c.interval.start), "") for c in claims}


def standing(folded: Folded, party: str, day: str, uid: Callable[[str], str] = str) -> list[tuple[Claim, bool | None]]:
    """Return each listing of a party that no list has taken back before a day, with whether it was in force on it.

    None where the list prints no day of it and the day asked for lies before the edition, or where a year or
    month leaves it open. Listings that had ended, or had not begun, are left out.
    """
    at = first_day(day)
    claims = listings(folded, party)
    ends = untils(claims, uid)
    found: list[tuple[Claim, bool | None]] = []
    for c in claims:
        until, start = ends[c.uid], c.interval.start
        if c.status == "withdrawn" or (until and last_day(until) <= at) or (start and at < first_day(start)):
            continue
        began = last_day(start) <= at if start else bool(c.known_by) and last_day(c.known_by) <= at
        lasts = not until or at < first_day(until)
        found.append((c, True if began and lasts else None))
    return found


def in_force(folded: Folded, party: str) -> list[Claim]:
    """Return the listings of a party that have not ended by the day of asking, in the order of their days."""
    claims = listings(folded, party)
    ends = untils(claims)
    now = last_day(folded.as_of or folded.newest)
    return [c for c in claims if c.status != "withdrawn" and not (ends[c.uid] and last_day(ends[c.uid]) <= now)]


def listed(folded: Folded) -> frozenset[str]:
    """Return the parties with at least one measure that has not ended."""
    return frozenset(party for party in folded.designations if in_force(folded, party))
