"""Makes frozen views of plain graphs: from arrays, columns of claims, pandas, or any networkx graph."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ..errors import wrong
from ..picks import Ways, best
from .arrays import Flags, Floats, GraphArrays, Ints, by_arc, offsets

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd


def key_of(name: str) -> int:
    """Return the 64-bit key of a root's name."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "little")


def _ends(
    n: int, tail: npt.ArrayLike, head: npt.ArrayLike
) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    tail, head = np.asarray(tail), np.asarray(head)
    if tail.shape != head.shape or tail.ndim != 1:
        raise wrong("view", f"tails {tail.shape}, heads {head.shape}", "two rows of equal length")
    for name, ends in (("tail", tail), ("head", head)):
        if len(ends) and not (
            np.issubdtype(ends.dtype, np.integer) and 0 <= ends.min() and ends.max() < n
        ):
            raise wrong(
                f"view: {name}", f"{ends.min()}..{ends.max()}", f"node numbers from 0 to {n - 1}"
            )
    return tail, head


def _checked(values: npt.ArrayLike, m: int, what: str) -> Floats:
    found = np.asarray(values, np.float64)
    if found.shape != (m,):
        raise wrong(f"view: {what}", f"shape {found.shape}", f"one number an edge ({m})")
    bad = np.flatnonzero(~((found >= 0) & (found <= 1)))
    if len(bad):
        raise wrong(f"view: {what} of row {bad[0]}", float(found[bad[0]]), "a number from 0 to 1")
    return found


def from_arrays(
    n: int,
    tail: npt.ArrayLike,
    head: npt.ArrayLike,
    support: npt.ArrayLike,
    *,
    labels: Sequence[str] | None = None,
) -> GraphArrays:
    """Return the view of independent edges (`dependence = none`): shapes (m,), support in [0,1]."""
    a, b = _ends(n, tail, head)
    p = _checked(support, len(a), "support")
    order = np.lexsort((b, a))
    m = len(a)
    keys = np.arange(m, dtype=np.uint64)
    return GraphArrays(
        n, a[order].astype(np.int32), b[order].astype(np.int32), p[order], p[order],
        np.arange(m + 1, dtype=np.int32), np.arange(m, dtype=np.int32), p[order], np.full(m, -1, np.int32), keys, 0.0,
        tuple(labels) if labels is not None else None,
    )  # fmt: skip


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
    """Return the view of claims folded to one arc for each (tail, head), all by columns.

    Shapes (c,), one row a claim; `strength` after denials, in [0,1]; `root` and `voice` numbers.
    Without `voice`, each root is a voice of its own. Claims of one root on one edge count once.
    """
    a, b = _ends(n, tail, head)
    s = _checked(strength, len(a), "strength")
    if not 0 <= rho <= 1:
        raise wrong("view: rho", rho, "a number from 0 to 1")
    r = np.asarray(root)
    v = r if voice is None else np.asarray(voice)
    if r.shape != a.shape or v.shape != a.shape:
        raise wrong(
            "view: root or voice", f"shape {r.shape}, {v.shape}", f"one number a claim ({len(a)})"
        )
    kept = np.flatnonzero(s > 0)
    a, b, s, r, v = (x[kept] for x in (a, b, s, r, v))
    order = np.lexsort((r, v, b, a))
    a, b, s, r, v = (x[order] for x in (a, b, s, r, v))
    new = _starts(a, b, v, r)
    at = np.flatnonzero(new)
    s = np.maximum.reduceat(s, at) if len(at) else s
    a, b, r, v = (x[at] for x in (a, b, r, v))
    common = by_arc(
        np.maximum, s, np.append(np.flatnonzero(_starts(a, b)), len(a)).astype(np.int32)
    )
    names, codes = np.unique(r, return_inverse=True)
    choice: Ints | None = None
    ways: tuple[Ways[int], ...] = ()
    if voice is not None:
        keep, choice, ways = _choices(a, b, v, codes, s)
        a, b, codes, v, s = a[keep], b[keep], codes[keep], v[keep], s[keep]
    starts = np.flatnonzero(_starts(a, b))
    first = np.append(starts, len(a)).astype(np.int32)
    independent = _independent(s, codes, first)
    return GraphArrays(
        n, a[starts].astype(np.int32), b[starts].astype(np.int32), (1 - rho) * independent + rho * common, common,
        first, codes.astype(np.int32), s, v.astype(np.int32), names.astype(np.uint64), rho,
        tuple(labels) if labels is not None else None, None, None, choice, ways,
    )  # fmt: skip


def _independent(s: Floats, root: npt.NDArray[Any], first: Ints) -> Floats:
    """Return P(any piece of an arc holds), one coin a root: two voices on one root are one chance."""
    arc = np.repeat(np.arange(len(first) - 1), np.diff(first))
    order = np.lexsort((root, arc))
    at = np.flatnonzero(_starts(arc[order], root[order]))
    largest = np.maximum.reduceat(s[order], at) if len(at) else s
    with np.errstate(divide="ignore"):
        logs = np.log1p(-largest)
    where = offsets(arc[order][at], len(first) - 1)
    return -np.expm1(by_arc(np.add, logs, where))


def _starts(*columns: npt.NDArray[Any]) -> Flags:
    new = np.ones(len(columns[0]), np.bool_)
    new[1:] = False
    for column in columns:
        new[1:] |= column[1:] != column[:-1]
    return new


def _choices(
    a: npt.NDArray[Any], b: npt.NDArray[Any], v: npt.NDArray[Any], r: npt.NDArray[Any], s: Floats
) -> tuple[npt.NDArray[np.int64], Ints | None, tuple[Ways[int], ...]]:
    """Return the rows that support their edge best, and where a voice has several roots on one all ways to count it."""
    several = np.flatnonzero(~_starts(a, b, v))
    if not len(several):
        return np.arange(len(a)), None, ()
    keep = np.ones(len(a), np.bool_)
    edge = np.cumsum(_starts(a, b)) - 1
    choice = np.full(edge[-1] + 1, -1, np.int32)
    ways: list[Ways[int]] = []
    for chosen in np.unique(edge[several]):
        rows = range(*np.searchsorted(edge, (chosen, chosen + 1)))
        by_voice: dict[int, list[tuple[int, float]]] = {}
        for i in rows:
            by_voice.setdefault(int(v[i]), []).append((int(r[i]), float(s[i])))
        found: Ways[int] = (tuple(tuple(options) for options in by_voice.values()),)
        wanted = set(zip(by_voice, best(found), strict=True))
        keep[rows] = [(int(v[i]), (int(r[i]), float(s[i]))) in wanted for i in rows]
        choice[chosen] = len(ways)
        ways.append(found)
    return np.flatnonzero(keep), choice, tuple(ways)


def from_pandas(frame: pd.DataFrame, *, rho: float = 0.5) -> GraphArrays:
    """Return the view of a table of claims: columns source, target, strength, root and, if there, voice.

    Raises `BadInput` for a missing column or a strength outside [0,1]; nodes are named in order.
    """
    import pandas as pd

    for column in ("source", "target", "strength", "root"):
        if column not in frame:
            raise wrong("view: columns", ", ".join(map(str, frame)), f"a column {column!r}")
    ends = pd.concat([frame["source"], frame["target"]]).astype(str)
    labels, codes = np.unique(ends.to_numpy(str), return_inverse=True)
    root, names = pd.factorize(frame["root"].astype(str), sort=True)
    voice = pd.factorize(frame["voice"].astype(str), sort=True)[0] if "voice" in frame else None
    m = len(frame)
    view = from_claims(
        len(labels),
        codes[:m],
        codes[m:],
        frame["strength"].to_numpy(),
        root,
        voice,
        rho=rho,
        labels=labels.tolist(),
    )
    keys = np.array([key_of(str(names[int(i)])) for i in view.keys], np.uint64)
    return GraphArrays(**{**_fields(view), "keys": keys})


def _fields(view: GraphArrays) -> dict[str, Any]:
    return {
        name: getattr(view, name) for name in GraphArrays.__dataclass_fields__ if name != "memo"
    }


def from_networkx(graph: nx.Graph[Any], support: str = "support") -> GraphArrays:
    """Return the view of any networkx graph whose edges carry a support; edges are independent.

    The two directions of an undirected edge share one coin. Raises `BadInput` for an edge without
    the attribute or with a value outside [0,1].
    """
    nodes = sorted(graph, key=str)
    at = {node: i for i, node in enumerate(nodes)}
    rows = []
    for s, t, data in graph.edges(data=True):
        if support not in data:
            raise wrong(
                f"view: edge {s!r} to {t!r}", ", ".join(map(str, data)), f"an attribute {support!r}"
            )
        rows.append((at[s], at[t], data[support]))
    a, b = np.array([r[0] for r in rows], int), np.array([r[1] for r in rows], int)
    p = _checked([r[2] for r in rows], len(rows), "support")
    labels = [str(n) for n in nodes]
    if graph.is_directed():
        return from_arrays(len(nodes), a, b, p, labels=labels)
    coin = np.arange(len(a))
    both = np.concatenate
    return from_claims(
        len(nodes),
        both([a, b]),
        both([b, a]),
        both([p, p]),
        both([coin, coin]),
        rho=0.0,
        labels=labels,
    )


def independent(view: GraphArrays) -> GraphArrays:
    """Return the same graph with `dependence = none`: each arc its own root, strength = support."""
    return from_arrays(view.n, view.tail, view.head, view.support, labels=view.labels)
