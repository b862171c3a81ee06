"""Arcs in series and in parallel as one arc, where they hold independently of all others.

A node that is entered by one arc only and left by one is passed when both hold; two arcs between
the same nodes fail when both fail. Neither changes the probability that two nodes are connected
(Satyanarayana and Wood 1985, for directed arcs).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

Arc = tuple[int, int]


def reduced(fails: Mapping[Arc, float], kept: Collection[int]) -> dict[Arc, float]:
    """Return fewer arcs that connect the nodes to keep with the same probabilities.

    Cost: O(m).

    Args:
        fails: The probability that an arc does not hold, independent of all else.
        kept: Nodes that stay: the two ends, and those of arcs that depend on something.

    >>> reduced({(0, 2): 0.5, (2, 1): 0.5, (0, 1): 0.5}, {0, 1})
    {(0, 1): 0.375}
    """
    left = dict(fails)
    into: dict[int, set[int]] = {}
    out: dict[int, set[int]] = {}
    for tail, head in fails:
        out.setdefault(tail, set()).add(head)
        into.setdefault(head, set()).add(tail)
    waiting = sorted(into.keys() - set(kept), reverse=True)
    while waiting:
        node = waiting.pop()
        before, after = into.get(node, set()), out.get(node, set())
        if len(before) != 1 or len(after) != 1:
            continue
        (tail,), (head,) = before, after
        holds = (1 - left.pop((tail, node))) * (1 - left.pop((node, head)))
        out[tail].discard(node)
        into[head].discard(node)
        into[node], out[node] = set(), set()
        # A way from a node back to itself leads nowhere.
        if tail != head:
            left[tail, head] = left.get((tail, head), 1.0) * (1 - holds)
            out[tail].add(head)
            into[head].add(tail)
        # Of its two neighbours, one may have an arc fewer now.
        waiting += [end for end in (tail, head) if end not in kept]
    return left
