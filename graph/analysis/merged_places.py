"""Places of a party from which the same walks lead on, taken together as one.

A party stands in an s-t subgraph once for each way of being there: by level, earliest day, number
of steps. Seen from the target, many of these are the same. The subgraph is an automaton that reads
arcs, and places are one if the same arcs lead from them to places that are one (Moore 1956). Its
walks are the same then, and so is each world in which the ends are connected.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .arrays import Ints, offsets, spread

SOURCE, TARGET = 0, 1
Words = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Walks:
    """The walks from place 0 to place 1: int32 by place the party, and int32 by arc."""

    whose: Ints
    tail: Ints
    head: Ints
    arc: Ints


def merged(walks: Walks) -> Walks:
    """Return the same walks over the fewest places, each place one of those before.

    Cost: O(m + n log n) a round, and at most as many rounds as the longest walk has steps.
    """
    if len(set(walks.whose[2:].tolist())) == len(walks.whose) - 2:
        return walks  # each party stands there once
    order = np.lexsort((walks.arc, walks.tail))
    tail, head, arc = walks.tail[order], walks.head[order], walks.arc[order]
    classes = _classes(walks.whose, tail, head, arc)
    # One place stands for its class, with its arcs.
    places = np.sort(np.unique(classes, return_index=True)[1])
    number = np.empty(len(places), np.int64)
    number[classes[places]] = np.arange(len(places))
    classes = number[classes]
    if not _is_alike(classes, places, Walks(walks.whose, tail, head, arc)):
        return walks
    stays = np.zeros(len(walks.whose), np.bool_)
    stays[places] = True
    kept = np.flatnonzero(stays[walks.tail])
    tails, heads = classes[walks.tail[kept]], classes[walks.head[kept]]
    return Walks(
        walks.whose[places], tails.astype(np.int32), heads.astype(np.int32), walks.arc[kept]
    )


def _classes(whose: Ints, tail: Ints, head: Ints, arc: Ints) -> Numbers:
    """Return the class of each place; arcs are sorted by their tails."""
    parties = whose.astype(np.int64)
    parties[SOURCE], parties[TARGET] = -2, -1  # each a class of its own
    numbers, classes = np.unique(parties, return_inverse=True)
    count = len(numbers)
    starts = np.flatnonzero(np.append(True, tail[1:] != tail[:-1]))
    own = _mixed(arc.astype(np.uint64))
    sums = np.zeros(len(whose), np.uint64)
    while True:
        ahead = _mixed(own ^ _mixed(classes[head].astype(np.uint64)))
        # A sum has no order, as what leads on from a place has none.
        sums[tail[starts]] = np.add.reduceat(ahead, starts)
        order = np.lexsort((sums, classes))
        is_new = np.append(True, np.diff(classes[order]) != 0)
        is_new[1:] |= sums[order][1:] != sums[order][:-1]
        split = np.empty(len(whose), np.int64)
        split[order] = np.cumsum(is_new) - 1
        if (more := int(is_new.sum())) == count:
            return classes
        classes, count = split, more


def _is_alike(classes: Numbers, places: Numbers, walks: Walks) -> bool:
    """Return whether each place has the arcs of the one of its class, to the same classes.

    Hashes make it likely only.
    """
    out = offsets(walks.tail, len(walks.whose))
    mine, counted = spread(out, np.arange(len(classes)))
    theirs, others = spread(out, places[classes])
    ends = classes[walks.head]
    return (
        np.array_equal(counted, others)
        and np.array_equal(walks.arc[mine], walks.arc[theirs])
        and np.array_equal(ends[mine], ends[theirs])
    )


def _mixed(words: Words) -> Words:
    """Return the finaliser of SplitMix64 (Steele, Lea and Flood 2014) of each number."""
    with np.errstate(over="ignore"):
        words = (words ^ (words >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        words = (words ^ (words >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return words ^ (words >> np.uint64(31))
