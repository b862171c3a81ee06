"""Positions for a graph without layers: links pull, all nodes push, from coarse to fine.

Nothing is random. The forces are those of Fruchterman and Reingold, Graph drawing by
force-directed placement (1991). The push of all nodes on all is a convolution on a grid (particle
mesh, as in Linderman et al., Fast interpolation-based t-SNE, 2019). Coarse graphs come from
Walshaw, A multilevel algorithm for force-directed graph drawing (2003): neighbours are merged
until few nodes are left, the few are placed, and each is opened where it stands. The cost is
O(n + m) a round. The libraries that are fast enough for 20,000 nodes carry the GPL.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

# Side of a cell of the grid, in ideal lengths of a link, if the grid can be that fine.
CELL = 0.7
# Cells a side: the smallest that is fine enough. Powers of two transform fastest.
GRIDS = (32, 64, 128, 256)
# The pull to the middle, without which parts that no link joins would drift apart.
GRAVITY = 0.02
# Nodes of the coarsest graph, which are placed from a spiral without a coarser one.
FEW = 24
# Rounds at the coarsest level, and at every finer one, where most is in its place already.
ROUNDS = (100, 36)
# Graphs whose positions are kept. Of one with 20,000 nodes and 40,000 links that is 1 MB.
KEPT = 8
# The angle at which leaves of a stalk do not hide each other.
GOLDEN = 2.399963229728653


@dataclass(frozen=True, slots=True)
class _Graph:
    """Links between nodes 0..size-1 without repetition; each weighs what it stands for."""

    size: int
    source: Ints
    target: Ints
    weight: Floats


def positions(n: int, source: npt.ArrayLike, target: npt.ArrayLike) -> Floats:
    """Compute where the nodes of a graph stand; parts that no link joins lie beside each other.

    Equal input gives equal positions on one machine. The last digits of a transform differ
    between processors.

    Args:
        n: Number of nodes.
        source: First end of each link, from 0 to n - 1. Loops and repetitions are allowed.
        target: Second end of each link.

    Returns:
        An array of shape (n, 2), in ideal lengths of a link, which cannot be written to.

    >>> positions(3, [0, 1], [1, 2]).shape
    (3, 2)
    """
    ends = (np.asarray(side, np.int64).tobytes() for side in (source, target))
    return _positions(n, *ends)


# A server draws the same graph again whenever something else in its case has changed.
@lru_cache(maxsize=KEPT)
def _positions(n: int, sources: bytes, targets: bytes) -> Floats:
    graph = _graph(n, np.frombuffer(sources, np.int64), np.frombuffer(targets, np.int64))
    finer: list[tuple[_Graph, Ints]] = []  # each graph with the group of every node
    coarse = graph
    while coarse.size > FEW:
        group, count = _groups(coarse)
        # A further level pays only while it makes the graph smaller.
        if count > 0.95 * coarse.size:
            break
        finer.append((coarse, group))
        coarse = _graph(count, group[coarse.source], group[coarse.target], coarse.weight)
    place = _settled(_spiral(coarse.size), coarse, ROUNDS[0])
    for fine, group in reversed(finer):
        spread = np.sqrt(fine.size / max(len(place), 1))
        opened = place[group] * spread + 0.3 * _spiral(fine.size) / np.sqrt(fine.size)
        place = _settled(opened, fine, ROUNDS[1])
    place = _packed(place, graph)
    place.flags.writeable = False
    return place


def _graph(n: int, source: Ints, target: Ints, weight: Floats | None = None) -> _Graph:
    """Return the links without loops and repetitions, each from its lower to its higher node."""
    apart = source != target
    low, high = np.minimum(source, target)[apart], np.maximum(source, target)[apart]
    keys, link = np.unique(low * max(n, 1) + high, return_inverse=True)
    counted = None if weight is None else weight[apart]
    total = np.bincount(link, weights=counted, minlength=len(keys)).astype(float)
    return _Graph(n, keys // max(n, 1), keys % max(n, 1), total)


def _packed(place: Floats, graph: _Graph) -> Floats:
    """Return the positions with unconnected parts set beside each other in rows, highest first."""
    links = coo_array(
        (np.ones(len(graph.source)), (graph.source, graph.target)), shape=(graph.size, graph.size)
    )
    count, part = connected_components(links, directed=False)
    if count < 2:
        return place
    low, high = np.full((count, 2), np.inf), np.full((count, 2), -np.inf)
    np.minimum.at(low, part, place)
    np.maximum.at(high, part, place)
    size = high - low + 1.6
    wide = max(np.sqrt((size[:, 0] * size[:, 1]).sum()) * 1.25, size[:, 0].max())
    shift, x, y, deep = np.zeros((count, 2)), 0.0, 0.0, 0.0
    for number in np.lexsort((np.arange(count), -size[:, 1])):
        if x and x + size[number, 0] > wide:
            x, y, deep = 0.0, y + deep, 0.0
        shift[number] = (x - low[number, 0], y - low[number, 1])
        x, deep = x + size[number, 0], max(deep, size[number, 1])
    packed: Floats = place + shift[part]
    return packed


def _spiral(n: int) -> Floats:
    """Return n points on a spiral, about one in each unit of area."""
    number = np.arange(n) + 0.5
    radius, angle = np.sqrt(number), number * GOLDEN
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def _groups(graph: _Graph) -> tuple[Ints, int]:
    """Return the group of each node, and how many groups there are.

    A group is a pair of nodes that prefer each other, or a node with its leaves. Nodes without a
    link are taken two by two.
    """
    n = graph.size
    degree = np.bincount(graph.source, minlength=n) + np.bincount(graph.target, minlength=n)
    choice = _preferred(graph, degree)
    group = np.arange(n)
    mutual = (choice[choice] == group) & (choice != group)
    group[mutual] = np.minimum(group, choice)[mutual]
    leaves = (degree == 1) & ~mutual
    group[leaves] = group[choice[leaves]]
    loose = np.flatnonzero(degree == 0)
    group[loose] = loose[(np.arange(len(loose)) // 2) * 2] if len(loose) else group[loose]
    names, number = np.unique(group, return_inverse=True)
    return number, len(names)


def _preferred(graph: _Graph, degree: Ints) -> Ints:
    """Return the neighbour that each node prefers; a node without a link prefers itself.

    A node prefers strong links to neighbours with few others; ties go by a fixed scramble of the
    numbers.
    """
    node = np.concatenate([graph.source, graph.target])
    other = np.concatenate([graph.target, graph.source])
    weight = np.concatenate([graph.weight, graph.weight])
    value = weight / np.sqrt(degree[node] * degree[other])
    order = np.lexsort(((other * 2654435761 + node * 40503) % 65537, -value, node))
    first = np.ones(len(order), bool)
    first[1:] = node[order][1:] != node[order][:-1]
    choice = np.arange(graph.size)
    choice[node[order][first]] = other[order][first]
    return choice


def _settled(place: Floats, graph: _Graph, rounds: int) -> Floats:
    """Return positions after some rounds of push and pull, each step smaller than the last."""
    if graph.size < 2:
        return place
    strength = _link_strength(graph)
    for turn in range(rounds):
        force = _pushes(place) - place * GRAVITY
        if len(graph.source):
            _pull(force, place, graph, strength)
        size = np.sqrt((force * force).sum(axis=1))
        step = 0.02 + 0.9 * (1 - turn / rounds) ** 1.5
        place = place + force * (np.minimum(size, step) / np.maximum(size, 1e-9))[:, None]
    return place


def _link_strength(graph: _Graph) -> Floats:
    """Return how strongly each link pulls: less where both ends have many links."""
    if not len(graph.source):
        return graph.weight
    n, source, target = graph.size, graph.source, graph.target
    degree = np.bincount(source, minlength=n) + np.bincount(target, minlength=n)
    pull = np.minimum(np.sqrt(graph.weight), 3.0)
    strength: Floats = pull / np.sqrt(np.minimum(degree[source], degree[target]))
    return strength


def _pull(force: Floats, place: Floats, graph: _Graph, strength: Floats) -> None:
    """Add the pull of the links to the forces on their ends."""
    n, source, target = graph.size, graph.source, graph.target
    gap = place[target] - place[source]
    length = np.sqrt((gap * gap).sum(axis=1))
    pulled = gap * (strength * np.minimum(length, 4.0))[:, None] * 0.5
    for axis in (0, 1):
        pulls = np.bincount(source, pulled[:, axis], n) - np.bincount(target, pulled[:, axis], n)
        force[:, axis] += pulls


@cache
def _kernel(side: int) -> tuple[npt.NDArray[np.complex128], npt.NDArray[np.complex128]]:
    """Return the transforms of the push of a node at the origin, r / (r r + 0.3), in cells."""
    cells = np.fft.fftfreq(2 * side, 1 / (2 * side))
    x, y = np.meshgrid(cells, cells, indexing="ij")
    square = x * x + y * y + 0.3
    return np.fft.rfft2(x / square), np.fft.rfft2(y / square)


def _pushes(place: Floats) -> Floats:
    """Return the push of all others on each node: the sum of gap / (gap gap + softening)."""
    low = place.min(axis=0)
    span = float((place.max(axis=0) - low).max()) + 1e-9
    side = _grid_side(span)
    cell = max(CELL, span / (side - 2))
    shares = _shares((place - low) / cell, side)
    mass = np.zeros(side * side)
    for corner, weight in shares:
        mass += np.bincount(corner, weight, side * side)
    # Twice the side, padded with zeros: the transform is cyclic, and the two edges must not meet.
    grid = np.fft.rfft2(mass.reshape(side, side), (2 * side, 2 * side))
    force = np.zeros((len(place), 2))
    for axis, kernel in enumerate(_kernel(side)):
        field = np.fft.irfft2(grid * kernel)[:side, :side].ravel() / cell
        for corner, weight in shares:
            force[:, axis] += field[corner] * weight
    return force


def _grid_side(span: float) -> int:
    """Return the cells a side of the smallest grid that is fine enough, else of the finest."""
    for side in GRIDS:
        if span / (side - 2) <= CELL:
            return side
    return GRIDS[-1]


def _shares(place: Floats, side: int) -> list[tuple[Ints, Floats]]:
    """Return the four corners of each node's cell, by number, and the node's share in each."""
    corner = np.minimum(place.astype(np.int64), side - 2)
    part = place - corner
    shares = []
    for dx in (0, 1):
        for dy in (0, 1):
            weight = np.abs(1 - dx - part[:, 0]) * np.abs(1 - dy - part[:, 1])
            shares.append(((corner[:, 0] + dx) * side + corner[:, 1] + dy, weight))
    return shares
