"""Which measures on a party have not ended: a listing that its list later withdrew, or whose end has come, is none."""

from __future__ import annotations

from .dates import last_day
from .fold import Folded
from .model import Claim


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
