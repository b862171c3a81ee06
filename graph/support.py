"""The arithmetic of support: strength of a claim, support of a relation, support of a route.

The model is described in docs/model.md ("Support of relations, routes and connections"). Every
original statement has one uniform random number between 0 and 1. A claim holds when the number of
its original statement is below its strength, an edge when a claim that is counted for it holds, and
a route when all its edges hold. The statements are taken as independent of one another, or as
sharing one and the same number.

A source may have several claims on one edge, and one of them is counted. Every result is the
greatest over all choices of these claims (docs/decisions/0020, `graph.picks`).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import wrong
from .files import read_toml
from .gate.settings import checked_strengths
from .greatest import together
from .model import Edge, Piece, Support
from .picks import Root, Ways
from .schema import HERE, schema

BODIES = 10  # bodies on one edge up to which every subset of them is tried


@dataclass(frozen=True, slots=True)
class StrengthTable:
    """A declared table of strengths with its version.

    `strength` maps a grade such as "B2" to a number from 0 to 1. `bare` and `particulars` are the
    likelihood ratios of a denial without and with particulars that can be checked. `rho` is the
    weight of full dependence in the mixed score.
    """

    version: str
    rho: float
    strength: Mapping[str, float]
    bare: float
    particulars: float


def read_table(path: Path | None = None) -> StrengthTable:
    """Read a table of strengths from a TOML file.

    Args:
        path: File to read. None: the declared table that is shipped.

    Raises:
        BadInput: A grade is unknown or a value is outside its range.

    >>> table = read_table()
    >>> table.version, table.rho, table.strength["B2"]
    ('2026-11 convention', 0.5, 0.85)
    """
    path = path or HERE / "strengths.toml"
    raw = checked_strengths(read_toml(path), path.name)
    _check_ranges(raw, path.name)
    return StrengthTable(
        raw["version"],
        raw["rho"],
        raw["strength"],
        raw["denial"]["bare"],
        raw["denial"]["particulars"],
    )


def _check_ranges(raw: Mapping[str, Any], file_name: str) -> None:
    for grade, value in raw["strength"].items():
        if len(grade) != 2 or grade[0] not in "ABCDE" or grade[1] not in "2345":
            raise wrong(
                f"{file_name} [strength]", grade, "a grade A-E with 2-5 (F and 6 are not scored)"
            )
        if not 0 <= value <= 1:
            raise wrong(f"{file_name} [strength] {grade}", value, "a number from 0 to 1")
    if not 0 <= raw["rho"] <= 1:
        raise wrong(f"{file_name} rho", raw["rho"], "a number from 0 to 1")
    for name in ("bare", "particulars"):
        # A ratio of 0 would erase a claim: a denial lowers a strength and never refutes it.
        if not 0 < raw["denial"][name] <= 1:
            raise wrong(f"{file_name} [denial] {name}", raw["denial"][name], "above 0, at most 1")


def strength(table: StrengthTable, status: str, grade: str) -> float:
    """Return the strength of a single claim, from 0 to 1, before denials are applied.

    The strength is read from the declared table (docs/model.md, "Strength of a claim"). It is a
    convention and not a probability. A claim with status `listed` counts as source grade B at most,
    so that A2 becomes B2.

    Args:
        table: Strengths by grade, from `read_table`.
        status: Status of the claim, such as "asserted" or "listed".
        grade: Source reliability (A-F) and information credibility (1-6), such as "B2".

    Returns:
        The strength, or 0.0 if the status is not scored or the grade contains F or 6.

    >>> table = read_table()
    >>> strength(table, "asserted", "B3")
    0.7
    >>> strength(table, "listed", "A2")  # treated as B2
    0.85
    >>> strength(table, "denied", "B2")
    0.0
    """
    if not schema().statuses[status].scored or len(grade) != 2 or "F" in grade or "6" in grade:
        return 0.0
    # An authority states its reason for a listing; no court has found it so.
    if status == "listed" and grade[0] == "A":
        grade = "B" + grade[1]
    return float(table.strength.get(grade, 0.0))


def deny(value: float, ratios: Iterable[float]) -> float:
    """Lower a strength by one or more denials.

    Each denial multiplies the odds `value / (1 - value)` by its ratio. Up to rounding, the order of
    the denials does not matter.

    Args:
        value: Strength from 0 to 1.
        ratios: One likelihood ratio per denial, above 0 and at most 1. The declared table has 0.8
            for a bare denial and 0.3 for one with particulars that can be checked.

    Returns:
        The lowered strength, from 0 to 1. Without ratios it is `value`.

    >>> round(deny(0.85, [0.3]), 2)
    0.63
    >>> round(deny(0.85, [0.8, 0.8]), 2)
    0.78
    """
    for ratio in ratios:
        value = value * ratio / (1 - value + value * ratio)
    return value


def denied_strength(piece: Piece) -> float:
    """Return the strength of a claim on an edge after its denials.

    Each denying source counts once, with its strongest denial.

    >>> denials = (("c-7", "Russia", 0.8), ("c-9", "Russia", 0.3))
    >>> claim = Piece(root="eu-act", voice="European Union", strength=0.85, denials=denials)
    >>> round(denied_strength(claim), 2)
    0.63
    """
    by_source: dict[str, float] = {}
    for _, source, ratio in piece.denials:
        by_source[source] = min(by_source.get(source, 1.0), ratio)
    # Sorted, so that the last digit does not depend on the order in which denials were read.
    return deny(piece.strength, (by_source[source] for source in sorted(by_source)))


@dataclass(frozen=True, slots=True)
class Leg:
    """One step as the arithmetic needs it: its claims, and the name that its weak claims share.

    Weak claims of a step hold or fail together, as if `weak_coin` were their original statement.
    """

    pieces: tuple[Piece, ...]
    weak_coin: str


def leg(edge: Edge) -> Leg:
    """Return an edge as the arithmetic of support needs it."""
    return Leg(edge.pieces, f"weak:{edge.uid}")


def slots(leg: Leg) -> Ways[str]:
    """Arrange the claims of a step in the ways in which they can be counted.

    A way has one slot for each source, and a slot has one option for each original statement of
    that source. A body that is made up of sources counts in place of all its members on the same
    step, or not at all, so there is a way for each choice of bodies. Weak claims (information grade
    4 or 5) hold or fail together and count only in place of all others: that is one more way.

    Returns:
        The ways, each a tuple of slots, with options (original statement, strength after denials).
        Empty if the step has no scored claim.

    >>> eu = Piece(root="eu-act", voice="European Union", strength=0.85)
    >>> reuters = Piece(root="report", voice="Reuters", strength=0.7)
    >>> slots(Leg((eu, reuters), "weak"))
    (((('eu-act', 0.85),), (('report', 0.7),)),)
    """
    if len(leg.pieces) == 1 and not (leg.pieces[0].weak or leg.pieces[0].members):
        return _alone(leg.pieces[0])
    firm: list[tuple[Piece, float]] = []
    weak = 0.0
    for piece in leg.pieces:
        if piece.strength <= 0:
            continue
        value = denied_strength(piece)
        if piece.weak:
            weak = max(weak, value)
        else:
            firm.append((piece, value))
    ways = []
    bodies = sorted({piece.voice for piece, _ in firm if piece.members})
    for counted_bodies in _subsets(bodies):
        way = _way(firm, counted_bodies)
        if way:
            ways.append(way)
    if weak:
        ways.append((((leg.weak_coin, weak),),))
    return tuple(ways)


def _alone(piece: Piece) -> Ways[str]:
    """Return the one way of a claim that is alone on its step, as on most steps."""
    return ((((piece.root, denied_strength(piece)),),),) if piece.strength > 0 else ()


def _way(
    firm: Sequence[tuple[Piece, float]], counted_bodies: frozenset[str]
) -> tuple[tuple[tuple[str, float], ...], ...]:
    """Return the slots by source, with these bodies counted in place of their members."""
    replaced: set[str] = set()
    for piece, _ in firm:
        if piece.voice in counted_bodies:
            replaced.update(piece.members)
    by_source: dict[str, dict[str, float]] = {}
    for piece, value in firm:
        left_out = piece.members and piece.voice not in counted_bodies
        if left_out or piece.voice in replaced:
            continue
        options = by_source.setdefault(piece.voice, {})
        options[piece.root] = max(options.get(piece.root, 0.0), value)
    return tuple(tuple(sorted(by_source[source].items())) for source in sorted(by_source))


def _subsets(items: Sequence[str]) -> Iterator[frozenset[str]]:
    """Yield every subset, or those that lack or have at most one item if there are too many."""
    sizes: Sequence[int] = range(len(items) + 1)
    if len(items) > BODIES:
        # All subsets of more bodies would be thousands for one edge; these give a lower bound.
        sizes = (0, 1, len(items) - 1, len(items))
    for size in sizes:
        for chosen in itertools.combinations(items, size):
            yield frozenset(chosen)


def strongest(ways: Ways[Root]) -> float:
    """Return the support of an edge if all original statements share one number.

    That is the strength of its strongest claim, or 0.0 if it has no scored claim.

    >>> strongest(((((1, 0.85), (2, 0.6)), ((3, 0.7),)),))
    0.85
    """
    top = 0.0
    for way in ways:
        for slot in way:
            for _, value in slot:
                top = max(top, value)
    return top


def joint_of(legs: Sequence[Ways[Root]], rho: float) -> Support:
    """Compute the support of several steps together from the ways to count each (see `joint`).

    If all original statements share one number, the strongest claims are always the best choice,
    and a route is as strong as its weakest step.
    """
    if not legs:
        return Support(0.0, 0.0, 0.0)
    best = together(legs)
    common = min(map(strongest, legs))
    return Support(best.value, common, (1 - rho) * best.value + rho * common, best.exact)


def joint(legs: Sequence[Leg], rho: float) -> Support:
    """Compute the support of several steps together; with one step, the support of that relation.

    Two numbers are computed: one as if the original statements were independent, one as if they
    fully depended on one another. The score is their weighted mean. Each is the greatest over the
    choices of one claim per step and source (docs/decisions/0020), so an exact result never rises
    when a claim is lost, weaker or denied.

    The result is exact over the original statements. The choices are searched by branch and bound
    (`graph.greatest`), which takes exponential time at worst and stops at a limit.

    Args:
        legs: The steps, each with the claims that support it.
        rho: Weight of full dependence, from 0 to 1 (0.5 in the declared table).

    Returns:
        `independent`, `common` (fully dependent) and `mixed`, each from 0 to 1. `exact` is False if
        there were too many choices to search; the numbers are then lower bounds. Without steps, all
        three are 0.

    >>> eu = Piece(root="eu-act", voice="European Union", strength=0.85)
    >>> reuters = Piece(root="report", voice="Reuters", strength=0.85)
    >>> support = joint([Leg((eu, reuters), "weak")], rho=0.5)
    >>> round(support.independent, 4), support.common, round(support.mixed, 4)
    (0.9775, 0.85, 0.9138)
    """
    # Most edges of a list have one claim without denials, so there is nothing to choose.
    if len(legs) == 1 and len(legs[0].pieces) == 1 and not legs[0].pieces[0].denials:
        value = legs[0].pieces[0].strength
        alone = 1 - (1 - value)  # rounded as `picks.either` does, so that a copy changes no digit
        return Support(alone, value, (1 - rho) * alone + rho * value)
    return joint_of([slots(leg) for leg in legs], rho)
