"""The evidence that would change an answer most: each claim confirmed, then refuted.

If confirmed, a claim and its copies are taken to hold; if refuted, they are removed. The
reliability of the connection is computed both ways with everything else as it is: a one-at-a-time
sensitivity analysis, in the manner of the value of perfect information about a single claim (Howard
1966). It does not say which of the two is likely.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Claim, Edge, Piece
from ..support import joint, leg

# Claims that are tried one by one; each takes two evaluations of the connection.
MOST = 40


@dataclass(frozen=True, slots=True)
class Information:
    """A claim and the mixed reliability of the connection now, if confirmed, and if refuted."""

    claim: str
    now: float
    confirmed: float
    refuted: float

    @property
    def moves(self) -> float:
        """The most that the claim can change the number, up or down."""
        return max(abs(self.confirmed - self.now), abs(self.now - self.refuted))


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How far single claims could move a connection.

    Attributes:
        tried: The claims that were tried, the largest possible change first.
        claims: How many claims there are; more than were tried where a route has very many.
    """

    tried: tuple[Information, ...] = ()
    claims: int = 0


def supposed(
    edges: Iterable[Edge], group: frozenset[str], strength: float, rho: float
) -> list[Edge]:
    """Return edges in which the claims of a group have another strength.

    Args:
        edges: The edges of a connection.
        group: Uids of a claim and its copies.
        strength: Their strength, from 0 to 1. With 1.0 they are no longer weak nor denied.
        rho: Weight of full dependence, from 0 to 1.

    Returns:
        The edges in the same order; those without a claim of the group are the same objects.
    """
    changed = []
    for edge in edges:
        claims = [uid for uid, _ in edge.intervals]
        if edge.gap or not group.intersection(claims):
            changed.append(edge)
            continue
        pieces = []
        for piece, uid in zip(edge.pieces, claims, strict=True):
            pieces.append(_with_strength(piece, strength) if uid in group else piece)
        with_pieces = replace(edge, pieces=tuple(pieces))
        changed.append(replace(with_pieces, support=joint([leg(with_pieces)], rho)))
    return changed


def _with_strength(piece: Piece, strength: float) -> Piece:
    # A claim that is taken to hold needs no better one beside it, and no denial can lower it.
    confirmed = strength == 1.0
    return replace(
        piece,
        strength=strength,
        weak=piece.weak and not confirmed,
        denials=() if confirmed else piece.denials,
    )


def groups(edges: Iterable[Edge], claims: Mapping[str, Claim]) -> list[frozenset[str]]:
    """Return the claims that support some edges, each with its copies and the claim they copy.

    Claims that are not scored are left out. The order is that of the uids of the copied claims.
    """
    supporting: set[str] = set()
    for edge in edges:
        if not edge.gap:
            for piece, (uid, _) in zip(edge.pieces, edge.intervals, strict=True):
                if piece.strength:
                    supporting.add(uid)
    by_original: dict[str, set[str]] = {}
    for uid in supporting:
        original = claims[uid].copy_of or uid
        # The original belongs to the group even if it supports none of these edges.
        by_original.setdefault(original, {original}).add(uid)
    return [frozenset(group) for _, group in sorted(by_original.items())]


def information(
    edges: Sequence[Edge],
    shown: Iterable[Edge],
    claims: Mapping[str, Claim],
    rho: float,
    value_of: Callable[[Sequence[Edge]], float],
    most: int = MOST,
) -> Sensitivity:
    """Compute how far each claim could change the number of a connection.

    Cost: two evaluations of `value_of` for each group of claims that is tried.

    Args:
        edges: All edges of the connection.
        shown: The edges whose claims are tried, such as those of the routes shown.
        claims: The claims by uid.
        rho: Weight of full dependence, from 0 to 1.
        value_of: The function that computes the number of some edges.
        most: Number of claims to try. Of more, those behind the least supported steps are taken,
            since the weakest step bounds a route.

    Returns:
        One entry per claim that was tried, with its copies, the largest possible change first.
    """
    shown = list(shown)
    found = groups(shown, claims)
    now = value_of(edges)
    results = []
    for group in _weakest(found, shown, most):
        confirmed = value_of(supposed(edges, group, 1.0, rho))
        refuted = value_of(supposed(edges, group, 0.0, rho))
        results.append(Information(_representative(group, claims), now, confirmed, refuted))
    results.sort(key=lambda each: (-round(each.moves, 12), each.claim))
    return Sensitivity(tuple(results), len(found))


def _weakest(
    found: Sequence[frozenset[str]], shown: Iterable[Edge], most: int
) -> Sequence[frozenset[str]]:
    """Return the groups to try: all, or of too many those behind the least supported steps."""
    if len(found) <= most:
        return found
    support: dict[str, float] = {}
    for edge in shown:
        for uid, _ in edge.intervals:
            support[uid] = min(support.get(uid, 1.0), edge.mixed)

    def least(group: frozenset[str]) -> tuple[float, str]:
        return min(support.get(uid, 1.0) for uid in group), min(group)

    return sorted(found, key=least)[:most]


def _representative(group: Iterable[str], claims: Mapping[str, Claim]) -> str:
    """Return the uid of a group's original claim, or of a copy if the original is not at hand."""
    return min(group, key=lambda uid: (uid not in claims or bool(claims[uid].copy_of), uid))
