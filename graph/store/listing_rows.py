"""Which listings are in force, as properties of store content (`graph.measures` has the rule).

A listing that its authority withdrew, or that has ended, stays in the graph and is marked.
"""

from __future__ import annotations

from operator import attrgetter

from ..dates import first_day
from ..fold import Folded
from ..measures import listings, ongoing, untils
from ..model import Claim
from .property_rows import Row, day


class InForce:
    """The listings of a fold, each with whether it is in force on the day of the fold."""

    def __init__(self, folded: Folded) -> None:
        """Take the fold; listings are looked at when they are asked for."""
        self._folded = folded
        self._by_party: dict[str, dict[str, Row]] = {}
        self._measures: dict[str, list[str]] = {}

    def measures(self, party: str) -> list[str]:
        """Return the measures in force on a party, each once, in order."""
        self._rows(party)
        return list(self._measures.get(party, ()))

    def of_claim(self, party: str, uid: str) -> Row:
        """Return what a claim says of a party as a listing; {} for a claim that lists nobody.

        `in_force` is whether it is in force on the day of the fold. From `in_force_from` on, and
        before `in_force_until`, it surely was.
        """
        return self._rows(party).get(uid, {})

    def of_edge(self, party: str, claims: tuple[str, ...]) -> bool:
        """Return whether one of some claims on a party is a listing in force."""
        return any(self.of_claim(party, uid).get("in_force") for uid in claims)

    def _rows(self, party: str) -> dict[str, Row]:
        if party not in self._folded.designations:
            return {}
        if party not in self._by_party:
            claims = listings(self._folded, party)
            ends = untils(claims, self._folded.authorities)
            current = ongoing(self._folded, claims, ends)
            uids = set(map(attrgetter("uid"), current))
            self._measures[party] = sorted(set(map(attrgetter("measure"), current)) - {""})
            self._by_party[party] = {
                claim.uid: _row(claim, ends[claim.uid], claim.uid in uids) for claim in claims
            }
        return self._by_party[party]


def _row(claim: Claim, until: str, current: bool) -> Row:
    if claim.status == "withdrawn":
        return {"in_force": False}
    # A list that prints no first day proves the listing from the day of its edition only.
    start = claim.interval.start or claim.known_by
    return {
        "in_force": current,
        "in_force_from": day(start) if start else None,
        "in_force_until": day(until, first_day) if until else None,
    }
