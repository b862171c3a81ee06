"""How a route's support moves when every claim behind it is graded one step lower or higher.

One step is one letter of the source grade (B2 to C2, or to A2), the information grade as it stands, in
the declared table; at the ends of the table a grade stays. `listed` claims stay at B or below.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import Claim, Edge, Support
from ..support import Leg, StrengthTable, joint, leg, strength

LETTERS = "ABCDE"


def stepped(grade: str, status: str, by: int) -> str:
    """Return a grade one letter up (`by` -1) or down (`by` 1), within the table and the cap of `listed`."""
    if len(grade) != 2 or grade[0] not in LETTERS:
        return grade
    at = LETTERS.index(grade[0])
    if status == "listed":
        at = max(at, 1)
    at = min(max(at + by, 1 if status == "listed" else 0), len(LETTERS) - 1)
    return LETTERS[at] + grade[1]


def _shifted(edge: Edge, claims: Mapping[str, Claim], table: StrengthTable, by: int) -> Leg:
    pieces = []
    for piece, (uid, _) in zip(edge.pieces, edge.intervals, strict=True):
        claim = claims[uid]
        grade = stepped(claim.grade, claim.status, by)
        value = strength(table, claim.status, grade) if grade in table.strength else piece.strength
        pieces.append(replace(piece, strength=value if piece.strength > 0 else 0.0))
    return Leg(tuple(pieces), leg(edge).weak_coin)


def one_step(
    edges: Sequence[Edge], claims: Mapping[str, Claim], table: StrengthTable
) -> tuple[Support, Support]:
    """Return the joint of some edges with every claim one source grade lower, and one higher."""
    low, high = (
        joint([_shifted(e, claims, table, by) for e in edges], table.rho) for by in (1, -1)
    )
    return low, high
