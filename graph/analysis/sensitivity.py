"""The support of a route if every claim behind it were graded one step lower or higher.

One step is one letter of the source grade (B2 to C2, or to A2) with the same information grade, in
the declared table. At the ends of the table a grade stays. `listed` claims stay at B or below.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import Claim, Edge, Support
from ..support import Leg, StrengthTable, joint, leg, strength

LETTERS = "ABCDE"


def stepped(grade: str, status: str, by: int) -> str:
    """Return a grade with its source letter moved, within the table and the cap of `listed`.

    Args:
        grade: A grade such as "B2". One that is not in the table is returned as it is.
        status: Status of the claim.
        by: Letters to move: -1 is one step up, 1 one step down.

    >>> stepped("B2", "asserted", -1), stepped("B2", "listed", -1), stepped("E3", "asserted", 1)
    ('A2', 'B2', 'E3')
    """
    if len(grade) != 2 or grade[0] not in LETTERS:
        return grade
    # A `listed` claim counts as source grade B at most (docs/model.md).
    first = LETTERS.index("B") if status == "listed" else 0
    letter = max(LETTERS.index(grade[0]), first)
    letter = min(max(letter + by, first), len(LETTERS) - 1)
    return LETTERS[letter] + grade[1]


def _shifted(edge: Edge, claims: Mapping[str, Claim], table: StrengthTable, by: int) -> Leg:
    """Return an edge as the arithmetic needs it, with the grade of every claim moved."""
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
    """Return the joint support with every claim one source grade lower, and one higher.

    Args:
        edges: The steps of a route.
        claims: The claims behind them, by uid.
        table: Strengths by grade.
    """
    lower = [_shifted(edge, claims, table, 1) for edge in edges]
    higher = [_shifted(edge, claims, table, -1) for edge in edges]
    return joint(lower, table.rho), joint(higher, table.rho)
