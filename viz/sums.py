"""The arithmetic of an edge's support in lines that a person can follow."""

from __future__ import annotations

from ..graph.model import Edge
from ..graph.support import denied_strength
from .words import Words, english


def arithmetic(edge: Edge, rho: float, words: Words | None = None) -> list[str]:
    """Return a line a claim (strength, what a denial does to it, voice, root), the two ways to count, the mixture.

    A lead has no number, and no line.
    """
    say, lines = words or english(), []
    if edge.gap:
        return []
    for piece, uid in zip(edge.pieces, (c for c, _ in edge.intervals), strict=True):
        after = denied_strength(piece)
        values = {"claim": uid, "strength": f"{piece.strength:.2f}", "voice": piece.voice, "root": piece.root}
        values["weak"] = say("sum-weak") if piece.weak else ""
        denied = piece.denials and after != piece.strength
        lines.append(say("sum-denied", after=f"{after:.3f}", **values) if denied else say("sum-claim", **values))
    s = edge.support
    one, all_ = f"{s.independent:.3f}", f"{s.common:.3f}"
    lines.append(say("sum-ways", independent=one, common=all_))
    lines.append(say("sum-mixture", rho=f"{rho:g}", independent=one, common=all_, support=f"{s.mixed:.3f}"))
    return lines
