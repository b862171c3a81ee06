"""Cases in which one voice has several roots on an edge, and the oracle that enumerates them."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis_graphs import edge, network_of

from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.folded_arrays import from_network
from entrepot.graph.analysis.st_subgraph import STSubgraph, st_subgraph
from entrepot.graph.model import Piece

START, END = "a", "e"
NODES = (START, "b", "c", "d", END)
VOICES = ("US", "EU", "KR")
BODY, MEMBERS = "MSMT", ("US", "KR")
Pair = tuple[str, str]
Pick = dict[Pair, tuple[tuple[str, float], ...]]


@dataclass(frozen=True)
class Claim:
    """One claim of a made case: its edge, its document, and its values in the arithmetic."""

    pair: Pair
    document: str
    piece: Piece


def claims(seed: int, most: int = 8, weak: float = 0.1, bodies: float = 0.1) -> list[Claim]:
    """Return a made case of up to `most` edges and few roots.

    At least one voice has several roots on an edge.
    """
    rng = random.Random(seed)
    pairs = [p for p in itertools.permutations(NODES, 2) if p[0] != END and p[1] != START]
    chosen = rng.sample(pairs, rng.randint(3, most))
    chosen += [(START, rng.choice("bcd"))]
    chosen = list(dict.fromkeys(chosen))
    found: list[Claim] = []

    def put(pair: Pair, root: str, voice: str) -> None:
        members = MEMBERS if voice == BODY else ()
        denials = ((f"d{len(found)}", "RU", rng.choice((0.8, 0.3))),) if rng.random() < 0.1 else ()
        value = rng.choice((0.3, 0.4, 0.45, 0.6, 0.7, 0.75, 0.85, 0.9))
        piece = Piece(root, voice, value, rng.random() < weak, members, denials)
        found.append(Claim(pair, f"doc {rng.randint(1, 6)}", piece))

    for pair in chosen:
        for _ in range(rng.choice((1, 1, 2, 2, 3))):
            put(
                pair, f"R{rng.randint(1, 4)}", BODY if rng.random() < bodies else rng.choice(VOICES)
            )
    pair, voice = rng.choice(chosen), rng.choice(VOICES)
    for root in rng.sample(("R1", "R2", "R3", "R4", "R5"), 2):
        put(pair, root, voice)
    return found


def view_of(found: Sequence[Claim]) -> GraphArrays:
    """Return the view of a made case through the network of its edges."""
    pieces: dict[Pair, list[Piece]] = {}
    for claim in found:
        pieces.setdefault(claim.pair, []).append(claim.piece)
    graph = network_of([edge(f"{s}>{t}", s, t, each) for (s, t), each in pieces.items()])
    for end in (START, END):
        graph.add_node(end, family="party")
    return from_network(graph)


def net_of(view: GraphArrays) -> STSubgraph:
    """Return the net between the two ends of a made case."""
    return st_subgraph(view, [view.node(START)], [view.node(END)])


def less(found: Sequence[Claim], seed: int) -> Iterator[tuple[str, list[Claim]]]:
    """Yield cases with less evidence or the same; none of them may have a greater number."""
    rng = random.Random(seed)
    at = rng.randrange(len(found))
    one = found[at]

    def changed(piece: Piece) -> list[Claim]:
        return [replace(c, piece=piece) if i == at else c for i, c in enumerate(found)]

    yield "a claim lost", [c for i, c in enumerate(found) if i != at]
    yield "a root lost", [c for c in found if c.piece.root != one.piece.root]
    yield "a document lost", [c for c in found if c.document != one.document]
    yield (
        "a claim weaker",
        changed(replace(one.piece, strength=one.piece.strength * rng.choice((0.4, 0.8, 0.95)))),
    )
    denial = (f"d{rng.randint(0, 99)}", rng.choice(("RU", "CN")), rng.choice((0.8, 0.3)))
    yield "a denial more", changed(replace(one.piece, denials=(*one.piece.denials, denial)))
    yield "a copy", [*found, replace(one, document="copy")]


def picks(found: Sequence[Claim]) -> list[Pick]:
    """Return every pick: one claim for each edge and voice.

    Either a body or its members are counted; weak claims may stand in place of all.

    A body may stand for its members or they for it; weak claims may stand in place of all.
    """
    edges: dict[Pair, list[Piece]] = {}
    for claim in found:
        edges.setdefault(claim.pair, []).append(claim.piece)
    ways: dict[Pair, list[tuple[tuple[str, float], ...]]] = {}
    for pair, pieces in edges.items():
        better = [p for p in pieces if not p.weak]
        each = ways.setdefault(pair, [])
        for body in (False, True):
            voices: dict[str, list[tuple[str, float]]] = {}
            for p in better:
                if (p.voice == BODY) if not body else (p.voice in MEMBERS):
                    continue
                voices.setdefault(p.voice, []).append((p.root, denied(p)))
            each += itertools.product(*voices.values()) if voices else []
        weak = [denied(p) for p in pieces if p.weak]
        each += [((f"weak {pair}", max(weak)),)] if weak else []
    return [dict(zip(ways, chosen, strict=True)) for chosen in itertools.product(*ways.values())]


def denied(piece: Piece) -> float:
    """Return the strength after denials, each voice once, worked out apart from the product."""
    odds = piece.strength / (1 - piece.strength)
    for voice in {voice for _, voice, _ in piece.denials}:
        odds *= min(ratio for _, v, ratio in piece.denials if v == voice)
    return odds / (1 + odds)


def chance(pick: Pick, event: Callable[[frozenset[Pair]], bool]) -> float:
    """Return the probability of an event of the held edges, by all cells of the roots' coins."""
    options = [o for each in pick.values() for o in each]
    cuts = {
        root: sorted({0.0, 1.0, *(s for r, s in options if r == root)})
        for root in sorted({r for r, _ in options})
    }
    total = 0.0
    for cell in itertools.product(*(itertools.pairwise(c) for c in cuts.values())):
        top = dict(zip(cuts, (high for _, high in cell), strict=True))
        weight = 1.0
        for low, high in cell:
            weight *= high - low
        if weight and event(
            frozenset(p for p, each in pick.items() if any(s >= top[r] for r, s in each))
        ):
            total += weight
    return total


def connects(without: str = "") -> Callable[[frozenset[Pair]], bool]:
    """Return the event that some route holds, without a node."""

    def event(holding: frozenset[Pair]) -> bool:
        reached, waiting = {START}, [START]
        while waiting:
            node = waiting.pop()
            for s, t in holding:
                if s == node and t not in reached and t != without:
                    reached.add(t)
                    waiting.append(t)
        return END in reached

    return event


def greatest(
    every: Iterable[Pick],
    event: Callable[[frozenset[Pair]], bool],
    edges: Sequence[Pair] | None = None,
) -> float:
    """Return the greatest probability of an event over picks; `edges` are all that matter to it."""
    seen: dict[tuple[tuple[Pair, tuple[tuple[str, float], ...]], ...], float] = {}
    for pick in every:
        some: Mapping[Pair, tuple[tuple[str, float], ...]] = (
            pick if edges is None else {e: pick[e] for e in edges}
        )
        key = tuple(sorted(some.items()))
        if key not in seen:
            seen[key] = chance(dict(some), event)
    return max(seen.values(), default=0.0)
