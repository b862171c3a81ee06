"""Builders of array views from plain graphs: arrays, columns of claims, pandas or networkx."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ..distinct import distinct
from ..errors import wrong
from ..picks import Ways, best
from .arrays import Flags, Floats, GraphArrays, Ints, by_arc, offsets

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

Column = npt.NDArray[Any]


def key_of(name: str) -> int:
    """Return the 64-bit key of an original statement's name.

    >>> key_of("eu-act") == key_of("eu-act"), key_of("eu-act") < 2**64
    (True, True)
    """
    # Not `hash`, which Python salts in every process: sampled worlds would differ between runs.
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "little")


def _checked_ends(n: int, tail: npt.ArrayLike, head: npt.ArrayLike) -> tuple[Column, Column]:
    tail, head = np.asarray(tail), np.asarray(head)
    if tail.shape != head.shape or tail.ndim != 1:
        raise wrong("view", f"tails {tail.shape}, heads {head.shape}", "two rows of equal length")
    for name, ends in (("tail", tail), ("head", head)):
        if len(ends) and not _are_nodes(n, ends):
            raise wrong(
                f"view: {name}", f"{ends.min()}..{ends.max()}", f"node numbers from 0 to {n - 1}"
            )
    return tail, head


def _are_nodes(n: int, ends: Column) -> bool:
    return bool(np.issubdtype(ends.dtype, np.integer) and 0 <= ends.min() and ends.max() < n)


def _checked_shares(values: npt.ArrayLike, count: int, what: str) -> Floats:
    shares = np.asarray(values, np.float64)
    if shares.shape != (count,):
        raise wrong(f"view: {what}", f"shape {shares.shape}", f"one number for each edge ({count})")
    # Negated, so that NaN is refused too.
    bad = np.flatnonzero(~((shares >= 0) & (shares <= 1)))
    if len(bad):
        row = bad[0]
        raise wrong(f"view: {what} of row {row}", float(shares[row]), "a number from 0 to 1")
    return shares


def from_arrays(
    n: int,
    tail: npt.ArrayLike,
    head: npt.ArrayLike,
    support: npt.ArrayLike,
    *,
    labels: Sequence[str] | None = None,
) -> GraphArrays:
    """Return the view of edges that hold independently of one another.

    Args:
        n: Number of nodes.
        tail: Start of each edge, node numbers of shape (m,).
        head: End of each edge, in the same form.
        support: Support of each edge, from 0 to 1.
        labels: Names of the nodes. None: they are named by their numbers.

    Returns:
        A view in which each arc has an original statement of its own.

    Raises:
        BadInput: The shapes differ, a node number is unknown, or a support is outside 0 to 1.

    >>> view = from_arrays(3, [1, 0], [2, 1], [0.5, 0.8])
    >>> view.tail.tolist(), view.support.tolist()
    ([0, 1], [0.8, 0.5])
    """
    tails, heads = _checked_ends(n, tail, head)
    supports = _checked_shares(support, len(tails), "support")
    # np.lexsort sorts by its last key first.
    order = np.lexsort((heads, tails))
    count = len(tails)
    return GraphArrays(
        n=n,
        tail=tails[order].astype(np.int32),
        head=heads[order].astype(np.int32),
        support=supports[order],
        common=supports[order],
        first=np.arange(count + 1, dtype=np.int32),
        root=np.arange(count, dtype=np.int32),
        strength=supports[order],
        voice=np.full(count, -1, np.int32),
        # An edge is its own original statement here, so its row is name enough.
        keys=np.arange(count, dtype=np.uint64),
        # Of independent edges the mixture is the independent number.
        rho=0.0,
        labels=tuple(labels) if labels is not None else None,
    )


@dataclass(frozen=True)
class _ClaimColumns:
    """Claims by column, one row per claim; `root` and `voice` are numbers of any kind."""

    tail: Column
    head: Column
    root: Column
    voice: Column
    strength: Floats

    def rows(self, chosen: Column) -> _ClaimColumns:
        """Return some rows, in the order given."""
        return _ClaimColumns(
            self.tail[chosen],
            self.head[chosen],
            self.root[chosen],
            self.voice[chosen],
            self.strength[chosen],
        )

    def arc_offsets(self) -> Ints:
        """Return the CSR offsets of the arcs; the rows must be sorted by (tail, head)."""
        starts = np.flatnonzero(_starts(self.tail, self.head))
        return np.append(starts, len(self.tail)).astype(np.int32)


def from_claims(
    n: int,
    tail: npt.ArrayLike,
    head: npt.ArrayLike,
    strength: npt.ArrayLike,
    root: npt.ArrayLike,
    voice: npt.ArrayLike | None = None,
    *,
    rho: float = 0.5,
    labels: Sequence[str] | None = None,
) -> GraphArrays:
    """Return the view of claims combined to one arc for each (tail, head).

    Claims with one original statement on one arc count once, with the largest strength. All work is
    done by columns; the cost is that of sorting the claims.

    Args:
        n: Number of nodes.
        tail: Start of each claim's edge, node numbers of shape (c,).
        head: End of each claim's edge, in the same form.
        strength: Strength of each claim after denials, from 0 to 1. Claims with 0 are dropped.
        root: Number of each claim's original statement.
        voice: Number of each claim's source. None: one source per original statement.
        rho: Weight of full dependence, from 0 to 1.
        labels: Names of the nodes. None: they are named by their numbers.

    Raises:
        BadInput: Shapes differ, a node number is unknown, or a strength or rho is outside 0 to 1.

    >>> view = from_claims(2, [0, 0], [1, 1], [0.85, 0.85], [7, 8])
    >>> view.m, round(float(view.support[0]), 4)
    (1, 0.9138)
    """
    tails, heads = _checked_ends(n, tail, head)
    strengths = _checked_shares(strength, len(tails), "strength")
    if not 0 <= rho <= 1:
        raise wrong("view: rho", rho, "a number from 0 to 1")
    roots = np.asarray(root)
    voices = roots if voice is None else np.asarray(voice)
    if roots.shape != tails.shape or voices.shape != tails.shape:
        raise wrong(
            "view: root or voice",
            f"shape {roots.shape}, {voices.shape}",
            f"one number for each claim ({len(tails)})",
        )
    claims = _strongest_by_root(_ClaimColumns(tails, heads, roots, voices, strengths))
    # Before the choice of claims: under full dependence the strongest claim counts, whichever pick
    # is best otherwise (docs/decisions/0020).
    common = by_arc(np.maximum, claims.strength, claims.arc_offsets())
    names, codes = np.unique(claims.root, return_inverse=True)
    claims = replace(claims, root=codes)
    choice: Ints | None = None
    ways: tuple[Ways[int], ...] = ()
    if voice is not None:
        # Only a source with several statements leaves a choice, so without sources there is none.
        counted, choice, ways = _choices(claims)
        claims = claims.rows(counted)
    first = claims.arc_offsets()
    starts = first[:-1]
    independent = _independent(claims, first)
    return GraphArrays(
        n=n,
        tail=claims.tail[starts].astype(np.int32),
        head=claims.head[starts].astype(np.int32),
        support=(1 - rho) * independent + rho * common,
        common=common,
        first=first,
        root=claims.root.astype(np.int32),
        strength=claims.strength,
        voice=claims.voice.astype(np.int32),
        keys=names.astype(np.uint64),
        rho=rho,
        labels=tuple(labels) if labels is not None else None,
        choice=choice,
        ways=ways,
    )


def _strongest_by_root(claims: _ClaimColumns) -> _ClaimColumns:
    """Return the strongest claim for each (arc, source, original statement), sorted by these."""
    # A claim of strength 0 can hold in no world, and its source may have a better one.
    claims = claims.rows(np.flatnonzero(claims.strength > 0))
    claims = claims.rows(np.lexsort((claims.root, claims.voice, claims.head, claims.tail)))
    starts = np.flatnonzero(_starts(claims.tail, claims.head, claims.voice, claims.root))
    if not len(starts):  # reduceat refuses an empty list of rows
        return claims
    largest = np.maximum.reduceat(claims.strength, starts)
    return replace(claims.rows(starts), strength=largest)


def _independent(claims: _ClaimColumns, first: Ints) -> Floats:
    """Return for each arc P(any of its claims holds), original statements independent.

    Two sources with one original statement hold or fail together: of them the stronger counts.
    """
    arc = np.repeat(np.arange(len(first) - 1), np.diff(first))
    order = np.lexsort((claims.root, arc))
    starts = np.flatnonzero(_starts(arc[order], claims.root[order]))
    strength = claims.strength
    largest = np.maximum.reduceat(strength[order], starts) if len(starts) else strength
    # By sums of logarithms, because 1 - product loses digits where strengths are small.
    with np.errstate(divide="ignore"):
        logs = np.log1p(-largest)
    return -np.expm1(by_arc(np.add, logs, offsets(arc[order][starts], len(first) - 1)))


def _starts(*columns: Column) -> Flags:
    """Return which rows begin a new run: one in which any of the sorted columns changes."""
    new = np.ones(len(columns[0]), np.bool_)
    new[1:] = False
    for column in columns:
        new[1:] |= column[1:] != column[:-1]
    return new


def _choices(
    claims: _ClaimColumns,
) -> tuple[npt.NDArray[np.int64], Ints | None, tuple[Ways[int], ...]]:
    """Return the rows that support their arc best, and the ways to count the arcs with a choice.

    An arc leaves a choice where one source has several original statements for it.
    """
    # After `_strongest_by_root` there is one row per source and statement, so a second row of a
    # source on an arc is a second statement.
    several = np.flatnonzero(~_starts(claims.tail, claims.head, claims.voice))
    if not len(several):
        return np.arange(len(claims.tail)), None, ()
    counted = np.ones(len(claims.tail), np.bool_)
    arc = np.cumsum(_starts(claims.tail, claims.head)) - 1
    choice = np.full(arc[-1] + 1, -1, np.int32)
    ways: list[Ways[int]] = []
    # A Python loop, but over the arcs with a choice only.
    for chosen in distinct(arc[several]):
        rows = range(*np.searchsorted(arc, (chosen, chosen + 1)))
        counted[rows], options = _best_rows(claims, rows)
        choice[chosen] = len(ways)
        ways.append(options)
    return np.flatnonzero(counted), choice, tuple(ways)


def _best_rows(claims: _ClaimColumns, rows: range) -> tuple[list[bool], Ways[int]]:
    """Return for each row of one arc whether it counts, and the ways to count the arc."""
    by_voice: dict[int, list[tuple[int, float]]] = {}
    for voice, option in _options(claims, rows):
        by_voice.setdefault(voice, []).append(option)
    ways: Ways[int] = (tuple(map(tuple, by_voice.values())),)
    # `best` returns one option per source, in the order of the slots.
    counted = set(zip(by_voice, best(ways), strict=True))
    return [row in counted for row in _options(claims, rows)], ways


def _options(claims: _ClaimColumns, rows: range) -> Iterator[tuple[int, tuple[int, float]]]:
    """Yield the (voice, (root, strength)) of some rows."""
    for row in rows:
        yield int(claims.voice[row]), (int(claims.root[row]), float(claims.strength[row]))


def from_pandas(frame: pd.DataFrame, *, rho: float = 0.5) -> GraphArrays:
    """Return the view of a table of claims; nodes are the names at the ends, sorted.

    Args:
        frame: Columns `source`, `target`, `strength` (0 to 1) and `root`; optionally `voice`.
        rho: Weight of full dependence, from 0 to 1.

    Raises:
        BadInput: A column is missing or a strength is outside 0 to 1.
    """
    import pandas as pd

    for column in ("source", "target", "strength", "root"):
        if column not in frame:
            raise wrong("view: columns", ", ".join(map(str, frame)), f"a column {column!r}")
    ends = pd.concat([frame["source"], frame["target"]]).astype(str)
    labels, codes = np.unique(ends.to_numpy(str), return_inverse=True)
    # Sorted, so that the numbers do not depend on the order of the rows.
    root, names = pd.factorize(frame["root"].astype(str), sort=True)
    voice = pd.factorize(frame["voice"].astype(str), sort=True)[0] if "voice" in frame else None
    count = len(frame)
    view = from_claims(
        len(labels),
        codes[:count],
        codes[count:],
        frame["strength"].to_numpy(),
        root,
        voice,
        rho=rho,
        labels=labels.tolist(),
    )
    # Hashes of the names, as in the view of a case, so that sampled worlds agree between the two.
    keys = np.array([key_of(str(names[int(number)])) for number in view.keys], np.uint64)
    # The memo belongs to one view, so the new view begins with an empty one.
    return replace(view, keys=keys, memo={})


def from_networkx(graph: nx.Graph[Any], support: str = "support") -> GraphArrays:
    """Return the view of any networkx graph whose edges carry a support; edges are independent.

    The two directions of an undirected edge hold or fail together. Nodes are sorted by their names.

    Args:
        graph: A directed or undirected graph or multigraph.
        support: Name of the edge attribute, a number from 0 to 1.

    Raises:
        BadInput: An edge lacks the attribute, or its value is outside 0 to 1.
    """
    # networkx keeps the order of insertion; sorted, a graph has one view however it was built.
    nodes = sorted(graph, key=str)
    number = dict(zip(nodes, itertools.count()))
    tails: list[int] = []
    heads: list[int] = []
    values: list[float] = []
    for source, target, data in graph.edges(data=True):
        if support not in data:
            raise wrong(
                f"view: edge {source!r} to {target!r}",
                ", ".join(map(str, data)),
                f"an attribute {support!r}",
            )
        tails.append(number[source])
        heads.append(number[target])
        values.append(data[support])
    tail, head = np.array(tails, int), np.array(heads, int)
    shares = _checked_shares(values, len(values), "support")
    labels = list(map(str, nodes))
    if graph.is_directed():
        return from_arrays(len(nodes), tail, head, shares, labels=labels)
    root = np.arange(len(tail))
    return from_claims(
        len(nodes),
        np.concatenate([tail, head]),
        np.concatenate([head, tail]),
        np.concatenate([shares, shares]),
        np.concatenate([root, root]),  # one original statement for both directions
        rho=0.0,
        labels=labels,
    )


def independent(view: GraphArrays) -> GraphArrays:
    """Return the same graph with independent arcs: each has its support as its only claim."""
    return from_arrays(view.n, view.tail, view.head, view.support, labels=view.labels)
