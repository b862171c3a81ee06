"""Which measures on a party are in force: a listing that its list later withdrew, or whose end has come, is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from .dates import first_day, last_day
from .errors import wrong
from .fold import Folded
from .identity import Identities, normal
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
            told[key] = (
                max(told.get(key, ""), own[c.uid], key=last_day) if told.get(key) else own[c.uid]
            )
    return {
        c.uid: own[c.uid] or told.get((uid(c.subject), c.measure, c.interval.start), "")
        for c in claims
    }


def standing(
    folded: Folded, party: str, day: str, uid: Callable[[str], str] = str
) -> list[tuple[Claim, bool | None]]:
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
        if (
            c.status == "withdrawn"
            or (until and last_day(until) <= at)
            or (start and at < first_day(start))
        ):
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
    return [
        c
        for c in claims
        if c.status != "withdrawn" and not (ends[c.uid] and last_day(ends[c.uid]) <= now)
    ]


def listed(folded: Folded) -> frozenset[str]:
    """Return the parties with at least one measure that has not ended."""
    return frozenset(party for party in folded.designations if in_force(folded, party))


def blocking(folded: Folded, ids: Identities) -> Callable[[str], frozenset[str]]:
    """Return what `names.some` asks for sets: the parties under a blocking measure, by authority."""
    return partial(blocked_by, folded, ids)


def blocked_by(folded: Folded, ids: Identities, authority: str = "") -> frozenset[str]:
    """Return the parties under a blocking measure in force on the day of a fold, of one authority or of any.

    An authority is given by uid, name, alias or country, or as the government that it speaks for ("US government").
    Raises `BadInput` for one that put no measure on anybody here, and lists those that did.
    """
    by: dict[str, set[str]] = {}
    for uids in folded.designations.values():
        for claim in (folded.claims[u] for u in uids):
            by.setdefault(ids.uid(claim.subject), set()).add(claim.voice)
    among: set[str] | None = None
    if authority:
        plain = normal(authority)
        among = {
            u for u, voices in by.items() if u == ids.uid(authority) or plain in map(normal, voices)
        }
        for uid in by.keys() & ids.entities.keys():
            entity = ids.entities[uid]
            if plain == entity.country or any(
                f"{normal(n)} ".startswith(f"{plain} ") for n in (entity.name, *entity.aliases)
            ):
                among.add(uid)
        if not among:
            known = sorted({ids.entities[u].name for u in by if u in ids.entities})
            raise wrong(
                "listed-by",
                authority,
                "an authority whose measures are in this case: " + "; ".join(known),
            )
    blocking = {name for name, about in schema().measures.items() if about["blocking"]}
    return frozenset(
        party
        for party in folded.designations
        for claim in in_force(folded, party)
        if claim.measure in blocking and (among is None or ids.uid(claim.subject) in among)
    )
