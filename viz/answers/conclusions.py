"""Which conclusions differ between two versions of a case, and which claims changed each.

A conclusion is what a reader takes away: that a relation is documented, and how; that a party is
under a measure; that somebody denies something; that a route is documented. A claim that changes
none of them is no conclusion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter, itemgetter

from ...graph.fold import Folded
from ...graph.measures import in_force, listings
from ...graph.model import Claim, Edge, Route
from ...graph.schema import schema
from .party_context import weak

# Relations of lists, which are told as measures, or name no fact about two parties.
LISTS = ("DESIGNATES", "LISTED_ON", "NOT_SAME_ENTRY")
# Words of a relation on which no route rests; "" stands for one that is not on file.
UNSCORED = frozenset(("", "lead", "on file, not scored"))
NODES = attrgetter("nodes")
KINDS = ("route", "relation", "measure", "denial")


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a case: its relations, and every claim that counts in it by uid."""

    folded: Folded
    claims: Mapping[str, Claim]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A conclusion that differs between two versions.

    Attributes:
        kind: One of `KINDS`.
        uids: The nodes of a route in order; a relation; an authority and a party; or a denial.
        before: How it stood in the earlier version: the word of support of a relation, the measure,
            "on file"; "" where it was not there.
        after: How it stands in the later version, likewise.
        added: The claims behind it that are new.
        removed: The claims behind it that are gone.
        changed: The claims behind it that read or count otherwise.
    """

    kind: str
    uids: tuple[str, ...]
    before: str
    after: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """All claims by which it changed; without any, a decision or a table changed it."""
        return (*self.added, *self.removed, *self.changed)


def conclusions(
    before: Version,
    after: Version,
    routes: tuple[Sequence[Route], Sequence[Route]] = ((), ()),
) -> list[Conclusion]:
    """Return the conclusions that differ, by kind, those on movements first within relations.

    Args:
        before: The earlier version.
        after: The later version.
        routes: The documented routes of one question in the two versions, if one was asked.
    """
    return [
        *_routes(before, after, routes),
        *_relations(before, after),
        *_measures(before, after),
        *_denials(before, after),
    ]


def _conclusion(
    sides: tuple[Version, Version],
    kind: str,
    uids: tuple[str, ...],
    words: tuple[str, str],
    claims: tuple[Iterable[str], Iterable[str]],
) -> Conclusion:
    """Return a conclusion with the claims behind it that differ between the two sides."""
    (old, new), (was, now) = sides, map(set, claims)
    added = sorted(now.difference(old.claims))
    removed = sorted(was.difference(new.claims))
    changed: list[str] = []
    for uid in sorted(was | now):
        left, right = old.claims.get(uid), new.claims.get(uid)
        if left and right and left.version != right.version:
            changed.append(uid)
    return Conclusion(kind, uids, *words, tuple(added), tuple(removed), tuple(changed))


def _routes(
    before: Version, after: Version, routes: tuple[Sequence[Route], Sequence[Route]]
) -> list[Conclusion]:
    """Return the routes of a question that stand in one of the two versions alone."""
    found: dict[tuple[str, ...], Conclusion] = {}
    both = set(map(NODES, routes[0])).intersection(map(NODES, routes[1]))
    for route in (*routes[0], *routes[1]):
        # Along the same nodes other relations may carry it now.
        if route.nodes in both:
            continue
        # The best routes of a question are a limited number: one that another has pushed out of
        # them still stands, as long as each of its steps does.
        was, now = _stands(before.folded, route), _stands(after.folded, route)
        if was != now:
            words = ("on file" if was else "", "on file" if now else "")
            behind = (_behind(before.folded, route), _behind(after.folded, route))
            made = _conclusion((before, after), "route", route.nodes, words, behind)
            found.setdefault(route.nodes, made)
    return list(found.values())


def _stands(folded: Folded, route: Route) -> bool:
    """Return whether a version has every step of a route, and each may be printed by itself."""
    edges = map(folded.edges.get, route.edges)
    return UNSCORED.isdisjoint(map(partial(_word, folded), edges))


def _behind(folded: Folded, route: Route) -> list[str]:
    """Return the claims that a version has behind the steps of a route."""
    uids: list[str] = []
    for edge in filter(None, map(folded.edges.get, route.edges)):
        uids += edge.claims
    return uids


def _relations(before: Version, after: Version) -> list[Conclusion]:
    """Return the relations that are new, gone, or documented in another way."""
    old, new = before.folded.edges, after.folded.edges
    found: list[tuple[bool, bool, str, Conclusion]] = []
    for uid in {*old, *new}:
        words = (_word(before.folded, old.get(uid)), _word(after.folded, new.get(uid)))
        if words[0] == words[1]:
            continue
        claims = [edge.claims if edge else () for edge in (old.get(uid), new.get(uid))]
        made = _conclusion((before, after), "relation", (uid,), words, (claims[0], claims[1]))
        moves = schema().predicates[(new.get(uid) or old[uid]).predicate].moves == "forward"
        found.append((not moves, not words[0], uid, made))
    return list(map(itemgetter(3), sorted(found, key=itemgetter(0, 1, 2))))


def _word(folded: Folded, edge: Edge | None) -> str:
    """Return how a relation is documented; "" where it may not be printed by itself."""
    if edge is None or edge.summary or edge.predicate in LISTS or weak(folded, edge):
        return ""
    return edge.word


def _measures(before: Version, after: Version) -> list[Conclusion]:
    """Return the measures that an authority has on a party in one of the two versions alone."""
    old, new = before.folded, after.folded
    found: list[Conclusion] = []
    for party in sorted({*old.designations, *new.designations}):
        was, now = _in_force(old, party), _in_force(new, party)
        for authority, measure in sorted(was ^ now):
            key = (authority, measure)
            words = (measure if key in was else "", measure if key in now else "")
            claims = (_listed(old, party, key), _listed(new, party, key))
            uids = (authority, party)
            found.append(_conclusion((before, after), "measure", uids, words, claims))
    return found


def _in_force(folded: Folded, party: str) -> set[tuple[str, str]]:
    """Return the authorities that have a party under a measure, with the measure."""
    return {(folded.authorities[c.subject], c.measure) for c in in_force(folded, party)}


def _listed(folded: Folded, party: str, key: tuple[str, str]) -> list[str]:
    """Return the claims that put a party under a measure of an authority, or end it."""
    uids: list[str] = []
    for claim in listings(folded, party):
        if (folded.authorities[claim.subject], claim.measure) == key:
            uids.append(claim.uid)
    return uids


def _denials(before: Version, after: Version) -> list[Conclusion]:
    """Return the denials that one of the two versions has alone."""
    was, now = _denied(before.folded), _denied(after.folded)
    found: list[Conclusion] = []
    for uid in sorted(was ^ now):
        words = ("on file" if uid in was else "", "on file" if uid in now else "")
        found.append(_conclusion((before, after), "denial", (uid,), words, ([uid], [uid])))
    return found


def _denied(folded: Folded) -> set[str]:
    """Return the statements against something that may stand alone, each original once."""
    denied = folded.claims_with(statuses=["denied"])
    return {claim.uid for claim in denied if claim.alone and not claim.copy_of}
