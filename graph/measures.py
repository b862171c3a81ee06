"""Which measures on a party have not ended: a listing that its list later withdrew, or whose end has come, is none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from .dates import last_day
from .errors import wrong
from .fold import Folded
from .identity import Identities, normal
from .model import Claim
from .schema import schema


def entry(claim: Claim) -> tuple[str, str, str]:
    """Return what one entry of one list is: its source, its key there, and the measure."""
    return claim.uid.partition(":")[0], claim.fact, claim.measure


def in_force(folded: Folded, party: str) -> list[Claim]:
    """Return the listings of a party that have not ended by the day of asking, in the order of their days."""
    claims = [folded.claims[u] for u in folded.designations.get(party, ())]
    ends = {entry(c): c.interval.end or c.known_by for c in claims if c.status == "withdrawn"}
    now = last_day(folded.as_of or folded.newest)
    found = []
    for claim in claims:
        until = ends.get(entry(claim), claim.interval.end)
        if claim.status != "withdrawn" and not (until and last_day(until) <= now):
            found.append(claim)
    return found


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
        among = {u for u, voices in by.items() if u == ids.uid(authority) or plain in map(normal, voices)}
        for uid in by.keys() & ids.entities.keys():
            entity = ids.entities[uid]
            if plain == entity.country or any(
                f"{normal(n)} ".startswith(f"{plain} ") for n in (entity.name, *entity.aliases)
            ):
                among.add(uid)
        if not among:
            known = sorted({ids.entities[u].name for u in by if u in ids.entities})
            raise wrong("listed-by", authority, "an authority whose measures are in this case: " + "; ".join(known))
    blocking = {name for name, about in schema().measures.items() if about["blocking"]}
    return frozenset(
        party
        for party in folded.designations
        for claim in in_force(folded, party)
        if claim.measure in blocking and (among is None or ids.uid(claim.subject) in among)
    )
