"""The arithmetic of a relation's support, in lines that a reader can check by hand."""

from __future__ import annotations

from ...graph.model import Edge, Piece
from ...graph.picks import Chosen, best
from ...graph.support import denied_strength, leg, slots
from ..words import Words, english

Scored = list[tuple[Piece, str]]  # evidence with a strength, and the uid of its claim


def arithmetic(edge: Edge, rho: float, words: Words | None = None) -> list[str]:
    """Return how the support of a relation is computed: a line for each claim, then the sums.

    One claim of each source is counted: those with which the relation holds most often
    (docs/decisions/0020). A lead has no number and no lines.

    Args:
        edge: The relation with its evidence.
        rho: Weight of full dependence, from 0 to 1.
        words: Messages to use. None: English.

    Returns:
        The lines in the order in which they are computed.
    """
    if edge.gap:
        return []
    message = words or english()
    lines: list[str] = []
    scored: Scored = []
    # Pieces and intervals have one order: a piece and an interval for each claim.
    for piece, (uid, _) in zip(edge.pieces, edge.intervals, strict=True):
        lines.append(_strength(piece, uid, message))
        # A claim of strength 0 has its line, but no place in the sums.
        if piece.strength > 0:
            scored.append((piece, uid))
    support = edge.support
    independent, common = f"{support.independent:.3f}", f"{support.common:.3f}"
    mixed = f"{support.mixed:.3f}"
    # With one claim both assumptions give one number, and there is nothing to mix.
    if len(scored) == 1 and independent == common:
        return [*lines, message("sum-one", support=mixed)]
    if scored:
        lines += _counted(edge, scored, message)
    else:
        lines.append(message("sum-ways", independent=independent, common=common))
    mixture = message(
        "sum-mixture", rho=f"{rho:g}", independent=independent, common=common, support=mixed
    )
    return [*lines, mixture]


def _strength(piece: Piece, uid: str, message: Words) -> str:
    """Return the strength of a claim, before and after denials."""
    values = {
        "claim": uid,
        "strength": f"{piece.strength:.2f}",
        "voice": piece.voice,
        "root": piece.root,
        "weak": message("sum-weak") if piece.weak else "",
    }
    after = denied_strength(piece)
    if piece.denials and after != piece.strength:
        return message("sum-denied", after=f"{after:.3f}", **values)
    return message("sum-claim", **values)


def _counted(edge: Edge, scored: Scored, message: Words) -> list[str]:
    """Return which claims are counted, and the support under both assumptions."""
    chosen = best(slots(leg(edge)))
    lines = _claims_counted(edge, scored, chosen, message)
    # Claims of one original statement hold or fail together: the strongest counts for all.
    strongest: dict[str, float] = {}
    for root, value in chosen:
        strongest[root] = max(strongest.get(root, 0.0), value)
    if len(strongest) < len(chosen):
        lines.append(message("sum-one-root"))
    # By the name of the statement, so that the product has one order in every run.
    factors = [f"(1 - {value:.3f})" for _, value in sorted(strongest.items())]
    support = edge.support
    independent = f"{support.independent:.3f}"
    lines.append(message("sum-independent", product=" x ".join(factors), independent=independent))
    lines.append(message("sum-common", common=f"{support.common:.3f}"))
    return lines


def _claims_counted(edge: Edge, scored: Scored, chosen: Chosen[str], message: Words) -> list[str]:
    # Weak claims share one slot, which is the best way to count only if nothing better is on file.
    if len(chosen) == 1 and chosen[0][0] == leg(edge).weak_coin:
        weak = [uid for piece, uid in scored if piece.weak]
        return [message("sum-weak-picked", claims=", ".join(weak))]
    claim_of_voice: dict[str, str] = {}
    for root, value in chosen:
        matches = _with_statement(scored, root, value)
        # Of two claims of a source with one original statement and strength the first is named.
        piece, uid = next(match for match in matches if match[0].voice not in claim_of_voice)
        claim_of_voice[piece.voice] = uid
    lines = [message("sum-picked", claims=", ".join(claim_of_voice.values()))]
    for piece, _ in scored:
        if piece.members:
            # A body counts in place of all its members or not at all (docs/decisions/0003).
            lines.append(message("sum-body"))
            break
    return lines


def _with_statement(scored: Scored, root: str, value: float) -> Scored:
    """Return the evidence that rests on an original statement with a strength after denials."""
    matches: Scored = []
    for piece, uid in scored:
        if not piece.weak and piece.root == root and denied_strength(piece) == value:
            matches.append((piece, uid))
    return matches
