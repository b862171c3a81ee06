"""What evidence would change an answer most: each claim behind a connection confirmed, then refuted.

Confirmed, a claim and its copies are taken to hold; refuted, they are taken out; the connection's reliability is worked
out anew both ways, all else as it stands (a one-at-a-time sensitivity, as of the value of perfect information about one
claim; Howard, 1966). Nothing says that either is likely.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Claim, Edge
from ..support import joint, leg


@dataclass(frozen=True, slots=True)
class Information:
    """A claim and the mixed reliability of the connection as it stands, with it confirmed, and with it refuted."""

    claim: str
    now: float
    confirmed: float
    refuted: float

    @property
    def moves(self) -> float:
        """How far the claim can move the number, one way or the other."""
        return max(abs(self.confirmed - self.now), abs(self.now - self.refuted))


def supposed(
    edges: Iterable[Edge], group: frozenset[str], strength: float, rho: float
) -> list[Edge]:
    """Return edges in which the claims of a group have another strength; those without one are as they were."""
    found = []
    for edge in edges:
        claims = [uid for uid, _ in edge.intervals]
        if edge.gap or not group.intersection(claims):
            found.append(edge)
            continue
        pieces = tuple(
            replace(
                p,
                strength=strength,
                weak=p.weak and strength < 1.0,
                denials=() if strength == 1.0 else p.denials,
            )
            if uid in group
            else p
            for p, uid in zip(edge.pieces, claims, strict=True)
        )
        changed = replace(edge, pieces=pieces)
        found.append(replace(changed, support=joint([leg(changed)], rho)))
    return found


def groups(edges: Iterable[Edge], claims: Mapping[str, Claim]) -> list[frozenset[str]]:
    """Return the claims that carry some edges, each with its copies; one that carries nothing is left out."""
    carrying = (zip(e.pieces, e.intervals, strict=True) for e in edges if not e.gap)
    own = sorted({uid for pairs in carrying for piece, (uid, _) in pairs if piece.strength})
    copies: dict[str, set[str]] = {}
    for uid in own:
        copies.setdefault(claims[uid].copy_of or uid, set()).add(uid)
    return [frozenset({*found, uid}) for uid, found in sorted(copies.items())]


def information(
    edges: Sequence[Edge],
    told: Iterable[Edge],
    claims: Mapping[str, Claim],
    rho: float,
    worth: Callable[[Sequence[Edge]], float],
) -> list[Information]:
    """Return what each claim behind the edges told could move, the most first; `worth` is the number of some edges."""
    now = worth(edges)
    found = []
    for group in groups(told, claims):
        first = min(group, key=lambda u: (bool(claims[u].copy_of) if u in claims else True, u))
        confirmed, refuted = (worth(supposed(edges, group, value, rho)) for value in (1.0, 0.0))
        found.append(Information(first, now, confirmed, refuted))
    return sorted(found, key=lambda i: (-round(i.moves, 12), i.claim))
