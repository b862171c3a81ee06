"""The one arithmetic of support: strength of a claim, support of an edge, joint of a route.

Model (DESIGN 4): each root has one coin U; a claim holds when U(root) < its strength; an edge
holds when any of its claims does, with at most one claim for each voice; a route when all legs do.
Two dependence models: `independent` (roots independent) and `common` (one coin for all).

Which claim of a voice counts when it has several with different roots? On each edge, the pick
that supports that edge best. docs/decisions/0003 shows why "the strongest claim of each voice"
alone would let a denial, or the loss of a root, raise a number, and what is done about routes.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import TypeVar

from .errors import wrong
from .files import read_toml
from .gate.settings import checked_strengths
from .model import Piece, Support
from .schema import HERE, schema

Option = tuple[str, float]
Root = TypeVar("Root", str, int)
Slots = tuple[tuple[Option, ...], ...]
PICKS = 50_000
SUBSETS = 10


@dataclass(frozen=True, slots=True)
class Table:
    """A declared table of strengths, the ratios of a denial, and rho, with its version."""

    version: str
    rho: float
    strength: Mapping[str, float]
    bare: float
    particulars: float


def read_table(path: Path | None = None) -> Table:
    """Read a table of strengths; raise `BadInput` for an unknown grade or a value outside [0,1]."""
    path = path or HERE / "strengths.toml"
    raw = checked_strengths(read_toml(path), path.name)
    for grade, value in raw["strength"].items():
        if len(grade) != 2 or grade[0] not in "ABCDE" or grade[1] not in "2345":
            raise wrong(f"{path.name} [strength]", grade, "a grade A-E with 2-5 (F and 6 are not scored)")
        if not 0 <= value <= 1:
            raise wrong(f"{path.name} [strength] {grade}", value, "a number from 0 to 1")
    if not 0 <= raw["rho"] <= 1:
        raise wrong(f"{path.name} rho", raw["rho"], "a number from 0 to 1")
    for ratio in ("bare", "particulars"):
        if not 0 < raw["denial"][ratio] <= 1:
            raise wrong(f"{path.name} [denial] {ratio}", raw["denial"][ratio], "above 0, at most 1")
    return Table(raw["version"], raw["rho"], raw["strength"], raw["denial"]["bare"], raw["denial"]["particulars"])


def strength(table: Table, status: str, grade: str) -> float:
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


def denied_strength(piece: Piece, counted: frozenset[str] | None = None) -> float:
    """Return a piece's strength after its denials, each denying voice once (its strongest).

    `counted` limits the denials to those uids; None counts all.
    """
    by_voice: dict[str, float] = {}
    for uid, voice, ratio in piece.denials:
        if counted is None or uid in counted:
            by_voice[voice] = min(by_voice.get(voice, 1.0), ratio)
    return deny(piece.strength, (by_voice[voice] for voice in sorted(by_voice)))


@dataclass(frozen=True, slots=True)
class Leg:
    """One edge as the arithmetic sees it: its pieces, and the coin its weak pieces share."""

    pieces: tuple[Piece, ...]
    weak_coin: str


def slots(leg: Leg, counted: frozenset[str] | None = None, without: frozenset[str] = frozenset()) -> tuple[Slots, ...]:
    """Arrange a leg's pieces as one slot per voice, each with its options (root, strength).

    Weak pieces (information grade 4 or 5) count only where nothing better stands, and share the
    leg's one coin. A body made up of voices counts in place of all its members that speak on the
    same edge or not at all, so there is one arrangement for each choice of bodies; none when
    nothing is scored. `counted` limits the denials, `without` leaves roots out.
    """
    scored = [(p, denied_strength(p, counted)) for p in leg.pieces if p.strength > 0 and p.root not in without]
    better = [(p, value) for p, value in scored if not p.weak]
    if not better:
        return ((((leg.weak_coin, max(value for _, value in scored)),),),) if scored else ()
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
    return tuple(result)


def _either(pick: Sequence[Option]) -> float:
    """Return P(any option holds), roots independent, one coin a root."""
    best: dict[str, float] = {}
    for root, value in pick:
        best[root] = max(best.get(root, 0.0), value)
    return 1 - prod(1 - best[root] for root in sorted(best))


def pick(arrangements: Sequence[Slots]) -> tuple[tuple[Option, ...], bool]:
    """Return the pick of one option per slot that supports the edge best, and whether it is exact.

    Ties go to the stronger single options, then to the name of the root, so that the answer does
    not depend on any order.
    """
    best: tuple[tuple[float, tuple[float, ...], tuple[Option, ...]], tuple[Option, ...]] | None = None
    exact = True
    for arranged in arrangements:
        short = []
        for slot in arranged:
            others = {root for s in arranged if s is not slot for root, _ in s}
            private = [o for o in slot if o[0] not in others]
            strongest = [min(private, key=lambda o: (-o[1], o[0]))] if private else []
            short.append([o for o in slot if o[0] in others] + strongest)
        if prod(len(s) for s in short) > PICKS:
            exact = False
            short = [[min(s, key=lambda o: (-o[1], o[0]))] for s in short]
        for chosen in itertools.product(*short):
            key = (-round(_either(chosen), 15), tuple(-v for _, v in chosen), chosen)
            if best is None or key < best[0]:
                best = (key, chosen)
    return (best[1] if best else ()), exact


def hold(legs: Sequence[Sequence[tuple[Root, float]]]) -> float:
    """Return P(every leg holds), roots independent: exact, root by root."""
    touching: dict[Root, dict[int, float]] = {}
    touched: dict[int, float]
    for index, leg in enumerate(legs):
        for root, value in leg:
            at = touching.setdefault(root, {})
            at[index] = max(at.get(index, 0.0), value)
    alone = [1.0] * len(legs)  # probability that no root of this leg alone holds
    states = {frozenset(range(len(legs))): 1.0}
    for _, touched in sorted(touching.items()):
        if len(touched) == 1:
            ((index, value),) = touched.items()
            alone[index] *= 1 - value
            continue
        following: dict[frozenset[int], float] = {}
        for low, high in itertools.pairwise(sorted({0.0, 1.0, *touched.values()})):
            held = {index for index, value in touched.items() if value >= high}
            for left, weight in states.items():
                rest = left - held
                following[rest] = following.get(rest, 0.0) + weight * (high - low)
        states = following
    return sum(weight * prod(1 - alone[i] for i in sorted(left)) for left, weight in states.items())


def _subsets(items: Sequence[str]) -> Iterator[frozenset[str]]:
    """Yield every subset, or where there are too many, those that lack or hold at most one."""
    sizes = range(len(items) + 1) if len(items) <= SUBSETS else (0, 1, len(items) - 1, len(items))
    for size in sizes:
        for chosen in itertools.combinations(items, size):
            yield frozenset(chosen)


def _reading(legs: Sequence[Leg], counted: frozenset[str] | None, without: frozenset[str]) -> tuple[float, float, bool]:
    """Return (independent, common, exact) for one reading of the evidence."""
    arranged = [slots(leg, counted, without) for leg in legs]
    if any(not s for s in arranged):
        return 0.0, 0.0, True
    picks = [pick(s) for s in arranged]
    common = min(max(value for way in s for slot in way for _, value in slot) for s in arranged)
    return hold([p for p, _ in picks]), common, all(exact for _, exact in picks)


def _chosen_between(arrangements: Sequence[Slots]) -> set[str]:
    """Return the roots among which a leg's pick chooses: of one voice, or of a body and its members."""
    several = len(arrangements) > 1
    return {root for way in arrangements for slot in way if several or len(slot) > 1 for root, _ in slot}


def joint(legs: Sequence[Leg], rho: float) -> Support:
    """Return the support of all legs together; one leg gives the support of that edge.

    Exact over the roots. Evidence left out never supports more than all of it, and a denial
    counted never more than one ignored: the answer is the least over the denials counted of the
    best over the roots used (docs/decisions/0003).
    """
    if not legs:
        return Support(0.0, 0.0, 0.0)
    if len(legs) == 1 and len(legs[0].pieces) == 1 and not legs[0].pieces[0].denials:
        value = legs[0].pieces[0].strength  # most edges of a list: one claim, nothing to choose
        alone = 1 - (1 - value)  # rounded as below, so that another copy changes no digit
        return Support(alone, value, (1 - rho) * alone + rho * value)
    denials = sorted({uid for leg in legs for p in leg.pieces for uid, _, _ in p.denials})
    choice = sorted({root for leg in legs for root in _chosen_between(slots(leg))})
    if len(legs) == 1:
        choice = []  # on one edge the pick is already the best of all, with or without a root
    _, common, exact = _reading(legs, None, frozenset())
    independent = 1.0
    for counted in _subsets(denials):
        best = max(_reading(legs, counted, without)[0] for without in _subsets(choice))
        independent = min(independent, best)
    exact = exact and len(denials) <= SUBSETS and len(choice) <= SUBSETS
    return Support(independent, common, (1 - rho) * independent + rho * common, exact)
