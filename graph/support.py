"""The one arithmetic of support: strength of a claim, support of an edge, joint of a route.

Model (DESIGN 4): each root has one coin U; a claim holds when U(root) < its strength; an edge
holds when any of its claims does, with at most one claim for each voice; a route when all legs do.
Two dependence models: `independent` (roots independent) and `common` (one coin for all).

Which claim of a voice counts when it has several with different roots? Every number is the greatest over all
picks of one claim for each edge and voice (`picks`, docs/decisions/0020).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import wrong
from .files import read_toml
from .gate.settings import checked_strengths
from .greatest import together
from .model import Edge, Piece, Support
from .picks import Root, Ways
from .schema import HERE, schema

BODIES = 10  # bodies on one edge of which every subset is looked at


@dataclass(frozen=True, slots=True)
class StrengthTable:
    """A declared table of strengths, the ratios of a denial, and rho, with its version."""

    version: str
    rho: float
    strength: Mapping[str, float]
    bare: float
    particulars: float


def read_table(path: Path | None = None) -> StrengthTable:
    """Read a table of strengths; raise `BadInput` for an unknown grade or a value outside [0,1]."""
    path = path or HERE / "strengths.toml"
    raw = checked_strengths(read_toml(path), path.name)
    for grade, value in raw["strength"].items():
        if len(grade) != 2 or grade[0] not in "ABCDE" or grade[1] not in "2345":
            raise wrong(
                f"{path.name} [strength]", grade, "a grade A-E with 2-5 (F and 6 are not scored)"
            )
        if not 0 <= value <= 1:
            raise wrong(f"{path.name} [strength] {grade}", value, "a number from 0 to 1")
    if not 0 <= raw["rho"] <= 1:
        raise wrong(f"{path.name} rho", raw["rho"], "a number from 0 to 1")
    for ratio in ("bare", "particulars"):
        if not 0 < raw["denial"][ratio] <= 1:
            raise wrong(f"{path.name} [denial] {ratio}", raw["denial"][ratio], "above 0, at most 1")
    return StrengthTable(
        raw["version"],
        raw["rho"],
        raw["strength"],
        raw["denial"]["bare"],
        raw["denial"]["particulars"],
    )


def strength(table: StrengthTable, status: str, grade: str) -> float:
    """Return the strength of one claim before denials: 0 for unscored statuses, F and 6.

    A `listed` claim is graded B2 at most, whatever its row says (DESIGN 4).
    """
    if not schema().statuses[status].scored or len(grade) != 2 or "F" in grade or "6" in grade:
        return 0.0
    if status == "listed" and grade[0] == "A":
        grade = "B" + grade[1]
    return float(table.strength.get(grade, 0.0))


def deny(value: float, ratios: Iterable[float]) -> float:
    """Return a strength after denials: each ratio multiplies its odds."""
    for ratio in ratios:
        value = value * ratio / (1 - value + value * ratio)
    return value


def denied_strength(piece: Piece) -> float:
    """Return a piece's strength after its denials, each denying voice once (its strongest)."""
    by_voice: dict[str, float] = {}
    for _, voice, ratio in piece.denials:
        by_voice[voice] = min(by_voice.get(voice, 1.0), ratio)
    return deny(piece.strength, (by_voice[voice] for voice in sorted(by_voice)))


@dataclass(frozen=True, slots=True)
class Leg:
    """One edge as the arithmetic sees it: its pieces, and the coin its weak pieces share."""

    pieces: tuple[Piece, ...]
    weak_coin: str


def leg(edge: Edge) -> Leg:
    """Return an edge as the arithmetic of support sees it."""
    return Leg(edge.pieces, f"weak:{edge.uid}")


def slots(leg: Leg) -> Ways[str]:
    """Arrange a leg's pieces in the ways they can be counted: a slot for each voice, each with its options.

    An option is (root, strength after denials). A body made up of voices counts in place of all its members that
    speak on the same edge or not at all: a way for each choice of bodies. Weak pieces (information grade 4 or 5)
    share the leg's one coin and count only in place of all others: one more way, the best for an edge only where
    nothing better stands. No way when nothing is scored.
    """
    scored = [(p, denied_strength(p)) for p in leg.pieces if p.strength > 0]
    better = [(p, value) for p, value in scored if not p.weak]
    weak = max((value for p, value in scored if p.weak), default=0.0)
    bodies = sorted({p.voice for p, _ in better if p.members})
    result = []
    for used in _subsets(bodies):
        replaced = {m for p, _ in better if p.voice in used for m in p.members}
        found: dict[str, dict[str, float]] = {}
        for piece, value in better:
            if piece.voice in replaced or (piece.members and piece.voice not in used):
                continue
            options = found.setdefault(piece.voice, {})
            options[piece.root] = max(options.get(piece.root, 0.0), value)
        if found:
            result.append(tuple(tuple(sorted(found[voice].items())) for voice in sorted(found)))
    if weak:
        result.append((((leg.weak_coin, weak),),))
    return tuple(result)


def _subsets(items: Sequence[str]) -> Iterator[frozenset[str]]:
    """Yield every subset, or where there are too many, those that lack or hold at most one."""
    sizes = range(len(items) + 1) if len(items) <= BODIES else (0, 1, len(items) - 1, len(items))
    for size in sizes:
        for chosen in itertools.combinations(items, size):
            yield frozenset(chosen)


def strongest(ways: Ways[Root]) -> float:
    """Return the strongest claim of an edge: its support when all roots share one coin; 0 when nothing is scored."""
    return max((value for way in ways for slot in way for _, value in slot), default=0.0)


def joint_of(legs: Sequence[Ways[Root]], rho: float) -> Support:
    """Return the support of all legs together from the ways to count each.

    Under each model the greatest over picks: with one coin for all the strongest claims are always
    the best pick, and a route is its weakest leg.
    """
    if not legs:
        return Support(0.0, 0.0, 0.0)
    found = together(legs)
    common = min(map(strongest, legs))
    return Support(found.value, common, (1 - rho) * found.value + rho * common, found.exact)


def joint(legs: Sequence[Leg], rho: float) -> Support:
    """Return the support of all legs together; one leg gives the support of that edge.

    The greatest over picks of one claim for each leg and voice (docs/decisions/0020): exact over the roots;
    where the picks are too many a lower bound, and the answer says `exact` false. No claim lost, weaker or
    denied raises it.
    """
    if len(legs) == 1 and len(legs[0].pieces) == 1 and not legs[0].pieces[0].denials:
        value = legs[0].pieces[0].strength  # most edges of a list: one claim, nothing to choose
        alone = 1 - (1 - value)  # rounded as below, so that another copy changes no digit
        return Support(alone, value, (1 - rho) * alone + rho * value)
    return joint_of([slots(leg) for leg in legs], rho)
