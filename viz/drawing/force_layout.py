"""Positions for a graph that has no layers: links pull, all nodes push, from coarse to fine (nothing is random).

Fruchterman and Reingold, Graph drawing by force-directed placement (1991); the push of all on all is a
convolution on a grid (particle mesh, as in Linderman et al., Fast interpolation-based t-SNE, 2019); and Walshaw,
A multilevel algorithm for force-directed graph drawing (2003): neighbours are merged until few nodes are left, the
few are placed, and each is opened where it stands. O(n + m) a round. The libraries that are fast enough for 20,000
nodes carry the GPL.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

CELL = (
    0.7  # side of a cell of the grid, in ideal lengths of a link, where the grid can be that fine
)
GRIDS = (32, 64, 128, 256)  # cells a side: the smallest that is fine enough
GRAVITY = 0.02
FEW = 24
ROUNDS = (100, 36)  # at the coarsest level, at every finer one
GOLDEN = 2.399963229728653  # the angle at which leaves of a stalk do not hide each other


def positions(n: int, source: npt.ArrayLike, target: npt.ArrayLike) -> Floats:
    """Return where nodes 0..n-1 stand, float64[n, 2] in ideal lengths of a link; equal input, equal positions."""
    a, z = np.asarray(source, np.int64), np.asarray(target, np.int64)
    kept = a != z
    levels = [(n, *_merged(np.minimum(a, z)[kept], np.maximum(a, z)[kept], n))]
    parents: list[Ints] = []
    while levels[-1][0] > FEW:
        size, s, t, w = levels[-1]
        parent, fewer = _coarser(size, s, t, w)
        if fewer > 0.95 * size:
            break
        parents.append(parent)
        ps, pt = parent[s], parent[t]
        apart = ps != pt
        low, high = np.minimum(ps, pt)[apart], np.maximum(ps, pt)[apart]
        levels.append((fewer, *_merged(low, high, fewer, w[apart])))
    size, s, t, w = levels[-1]
    place = _settled(_spiral(size), s, t, w, ROUNDS[0])
    for parent, (size, s, t, w) in zip(reversed(parents), reversed(levels[:-1]), strict=True):
        spread = np.sqrt(size / max(len(place), 1))
        place = _settled(
            place[parent] * spread + 0.3 * _spiral(size) / np.sqrt(size), s, t, w, ROUNDS[1]
        )
    return _packed(place, levels[0][1], levels[0][2])


def _packed(place: Floats, s: Ints, t: Ints) -> Floats:
    """Return positions with the parts that no link joins set beside each other in rows, the largest first."""
    n = len(place)
    links = coo_array((np.ones(len(s)), (s, t)), shape=(n, n))
    count, part = connected_components(links, directed=False)
    if count < 2:
        return place
    low, high = np.full((count, 2), np.inf), np.full((count, 2), -np.inf)
    np.minimum.at(low, part, place)
    np.maximum.at(high, part, place)
    size = high - low + 1.6
    wide = max(np.sqrt((size[:, 0] * size[:, 1]).sum()) * 1.25, size[:, 0].max())
    moved, x, y, deep = np.zeros((count, 2)), 0.0, 0.0, 0.0
    for at in np.lexsort((np.arange(count), -size[:, 1])):
        if x and x + size[at, 0] > wide:
            x, y, deep = 0.0, y + deep, 0.0
        moved[at] = (x - low[at, 0], y - low[at, 1])
        x, deep = x + size[at, 0], max(deep, size[at, 1])
    found: Floats = place + moved[part]
    return found


def _merged(s: Ints, t: Ints, n: int, weight: Floats | None = None) -> tuple[Ints, Ints, Floats]:
    """Return links without repetition and how many each stands for."""
    keys, back = np.unique(s * max(n, 1) + t, return_inverse=True)
    w = np.bincount(back, weights=weight, minlength=len(keys)).astype(float)
    return keys // max(n, 1), keys % max(n, 1), w


def _spiral(n: int) -> Floats:
    at = np.arange(n) + 0.5
    radius, angle = np.sqrt(at), at * GOLDEN
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def _coarser(n: int, s: Ints, t: Ints, w: Floats) -> tuple[Ints, int]:
    """Return each node's group and how many groups: pairs that prefer each other, and leaves with their stalk."""
    degree = np.bincount(s, minlength=n) + np.bincount(t, minlength=n)
    a, z = np.concatenate([s, t]), np.concatenate([t, s])
    # A node prefers strong links to neighbours with few others; ties go by a fixed scramble of the numbers.
    value = np.concatenate([w, w]) / np.sqrt(degree[a] * degree[z])
    order = np.lexsort(((z * 2654435761 + a * 40503) % 65537, -value, a))
    first = np.ones(len(order), bool)
    first[1:] = a[order][1:] != a[order][:-1]
    choice = np.arange(n)
    choice[a[order][first]] = z[order][first]
    group = np.arange(n)
    mutual = (choice[choice] == group) & (choice != group)
    group[mutual] = np.minimum(group, choice)[mutual]
    leaves = (degree == 1) & ~mutual
    group[leaves] = group[choice[leaves]]
    loose = np.flatnonzero(degree == 0)
    group[loose] = loose[(np.arange(len(loose)) // 2) * 2] if len(loose) else group[loose]
    names, back = np.unique(group, return_inverse=True)
    return back, len(names)


def _settled(place: Floats, s: Ints, t: Ints, w: Floats, rounds: int) -> Floats:
    """Return positions after so many rounds of pushing and pulling, each step smaller than the last."""
    n = len(place)
    if n < 2:
        return place
    degree = np.bincount(s, minlength=n) + np.bincount(t, minlength=n)
    pull = np.minimum(np.sqrt(w), 3.0) / np.sqrt(np.minimum(degree[s], degree[t])) if len(s) else w
    for turn in range(rounds):
        force = _pushes(place) - place * GRAVITY
        if len(s):
            gap = place[t] - place[s]
            long = np.sqrt((gap * gap).sum(axis=1))
            pulled = gap * (pull * np.minimum(long, 4.0))[:, None] * 0.5
            for axis in (0, 1):
                force[:, axis] += np.bincount(s, pulled[:, axis], n) - np.bincount(
                    t, pulled[:, axis], n
                )
        size = np.sqrt((force * force).sum(axis=1))
        step = 0.02 + 0.9 * (1 - turn / rounds) ** 1.5
        place = place + force * (np.minimum(size, step) / np.maximum(size, 1e-9))[:, None]
    return place


@cache
def _kernel(side: int) -> tuple[npt.NDArray[np.complex128], npt.NDArray[np.complex128]]:
    """Return the transforms of the push of one node at the origin, in cells: r / (r r + softening)."""
    at = np.fft.fftfreq(2 * side, 1 / (2 * side))
    x, y = np.meshgrid(at, at, indexing="ij")
    square = x * x + y * y + 0.3
    return np.fft.rfft2(x / square), np.fft.rfft2(y / square)


def _pushes(place: Floats) -> Floats:
    """Return the push of all others on each node: the sum of gap / gap squared, softened within a cell."""
    n = len(place)
    low = place.min(axis=0)
    span = float((place.max(axis=0) - low).max()) + 1e-9
    side = next((g for g in GRIDS if span / (g - 2) <= CELL), GRIDS[-1])
    cell = max(CELL, span / (side - 2))
    at = (place - low) / cell
    corner = np.minimum(at.astype(np.int64), side - 2)
    part = at - corner
    shares = []
    for dx in (0, 1):
        for dy in (0, 1):
            weight = np.abs(1 - dx - part[:, 0]) * np.abs(1 - dy - part[:, 1])
            shares.append(((corner[:, 0] + dx) * side + corner[:, 1] + dy, weight))
    mass = np.zeros(side * side)
    for where, weight in shares:
        mass += np.bincount(where, weight, side * side)
    grid = np.fft.rfft2(mass.reshape(side, side), (2 * side, 2 * side))
    force = np.zeros((n, 2))
    for axis, kernel in enumerate(_kernel(side)):
        field = np.fft.irfft2(grid * kernel)[:side, :side].ravel() / cell
        for where, weight in shares:
            force[:, axis] += field[where] * weight
    return force
