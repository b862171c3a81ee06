"""The arithmetic of an edge's support in lines that a person can follow."""

from __future__ import annotations

from ...graph.model import Edge
from ...graph.picks import Chosen, best
from ...graph.support import denied_strength, leg, slots
from ..words import Words, english


def arithmetic(edge: Edge, rho: float, words: Words | None = None) -> list[str]:
    """Return a line a claim (strength, what a denial does to it, voice, root), which are counted, and how.

    Counted is one claim a voice: the pick under which the edge holds most often (docs/decisions/0020). A lead has no
    number, and no line.
    """
    say, lines = words or english(), []
    if edge.gap:
        return []
    for piece, uid in zip(edge.pieces, (c for c, _ in edge.intervals), strict=True):
        after = denied_strength(piece)
        values = {
            "claim": uid,
            "strength": f"{piece.strength:.2f}",
            "voice": piece.voice,
            "root": piece.root,
        }
        values["weak"] = say("sum-weak") if piece.weak else ""
        denied = piece.denials and after != piece.strength
        lines.append(
            say("sum-denied", after=f"{after:.3f}", **values)
            if denied
            else say("sum-claim", **values)
        )
    s = edge.support
    one, all_ = f"{s.independent:.3f}", f"{s.common:.3f}"
    if sum(p.strength > 0 for p in edge.pieces) == 1 and one == all_:
        return [*lines, say("sum-one", support=f"{s.mixed:.3f}")]
    if any(p.strength > 0 for p in edge.pieces):
        lines += _counted(edge, best(slots(leg(edge))), say)
    else:
        lines.append(say("sum-ways", independent=one, common=all_))
    lines.append(
        say("sum-mixture", rho=f"{rho:g}", independent=one, common=all_, support=f"{s.mixed:.3f}")
    )
    return lines


def _counted(edge: Edge, chosen: Chosen[str], say: Words) -> list[str]:
    """Return which claims are counted of an edge with several, and the two ways to count them."""
    pairs = list(zip(edge.pieces, (c for c, _ in edge.intervals), strict=True))
    scored = [(piece, uid) for piece, uid in pairs if piece.strength > 0]
    weak = len(chosen) == 1 and chosen[0][0] == leg(edge).weak_coin
    if weak:
        names = [uid for piece, uid in scored if piece.weak]
        lines = [say("sum-weak-picked", claims=", ".join(names))]
    else:
        voices: dict[
            str, str
        ] = {}  # of two claims of a voice with one root and strength the first is named
        for root, value in chosen:
            fitting = (
                (p, uid)
                for p, uid in scored
                if not p.weak and (p.root, denied_strength(p)) == (root, value)
            )
            piece, uid = next((p, uid) for p, uid in fitting if p.voice not in voices)
            voices[piece.voice] = uid
        lines = [say("sum-picked", claims=", ".join(voices.values()))]
        lines += [say("sum-body")] if any(p.members for p, _ in scored) else []
    strongest: dict[str, float] = {}
    for root, value in chosen:
        strongest[root] = max(strongest.get(root, 0.0), value)
    lines += [say("sum-one-root")] if len(strongest) < len(chosen) else []
    product = " x ".join(f"(1 - {value:.3f})" for _, value in sorted(strongest.items()))
    s = edge.support
    lines.append(say("sum-independent", product=product, independent=f"{s.independent:.3f}"))
    return [*lines, say("sum-common", common=f"{s.common:.3f}")]
