"""Which listings are in force, as properties of store content (`graph.measures` has the rule).

A listing that its authority withdrew, or that has ended, stays in the graph and is marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from ..dates import first_day
from ..fold import Folded
from ..measures import ListingFacts, is_listing, ongoing, untils
from .property_rows import Row, day

PROPERTIES = ("in_force", "in_force_from", "in_force_until")
NONE: Row = {}


class InForce:
    """The listings of a fold, each with whether it is in force on the day of the fold."""

    def __init__(self, folded: Folded, designations: Mapping[str, Sequence[ListingFacts]]) -> None:
        """Look at every listing.

        Args:
            folded: The fold.
            designations: By party, the claims of its `designations`.
        """
        self._rows: dict[str, Row] = {}
        self._measures: dict[str, list[str]] = {}
        for party, listings in designations.items():
            claims = list(filter(is_listing, listings))
            ends = untils(claims, folded.authorities)
            current = ongoing(folded, claims, ends)
            in_force = set(map(attrgetter("uid"), current))
            for claim in claims:
                self._rows[claim.uid] = _row(claim, ends[claim.uid], claim.uid in in_force)
            if current:
                self._measures[party] = sorted(set(map(attrgetter("measure"), current)) - {""})

    def measures(self, party: str) -> list[str]:
        """Return the measures in force on a party, each once, in order."""
        return list(self._measures.get(party, ()))

    def columns(self, uids: Sequence[str]) -> Mapping[str, Sequence[object]]:
        """Return what claims say of parties as listings; nothing of those that list nobody.

        Args:
            uids: The uids of the claims.

        Returns:
            A column for each of `PROPERTIES`. `in_force` is whether a listing is in force on the
            day of the fold. From `in_force_from` on, and before `in_force_until`, it surely was.
        """
        columns: dict[str, list[object]] = {name: [None] * len(uids) for name in PROPERTIES}
        for place, uid in enumerate(uids):
            for name, value in self._rows.get(uid, NONE).items():
                columns[name][place] = value
        return columns

    def of_edge(self, claims: Iterable[str]) -> bool:
        """Return whether one of some claims is a listing in force."""
        return any(self._rows.get(uid, NONE).get("in_force") for uid in claims)


def _row(claim: ListingFacts, until: str, current: bool) -> Row:
    if claim.status == "withdrawn":
        return {"in_force": False}
    # A list that prints no first day proves the listing from the day of its edition only.
    start = claim.interval.start or claim.known_by
    return {
        "in_force": current,
        "in_force_from": day(start) if start else None,
        "in_force_until": day(until, first_day) if until else None,
    }
