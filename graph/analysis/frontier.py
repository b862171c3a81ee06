"""Where the trail breaks: how far goods are documented from FROM, and from how far back to TO."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from .arrays import ANY_LEVEL, MADE_BY, USE, GraphArrays
from .st_subgraph import st_subgraph


@dataclass(frozen=True, slots=True)
class Frontier:
    """The nodes that movements from FROM reach, and those from which movements reach TO, in order of steps.

    `longer` says that a way of more legs joins the two than the `most` that were looked at; `whole` that all on file
    was looked through for one, and not what lies near the ends only.
    """

    onward: tuple[str, ...]
    back: tuple[str, ...]
    longer: bool = False
    most: int = 0
    whole: bool = True


def frontier(
    view: GraphArrays,
    sources: Sequence[int],
    targets: Sequence[int],
    level: str = "",
    most: int = 0,
    whole: bool = True,
) -> Frontier:
    """Return what is documented on either side of a gap; grammar and level kept, the clock not looked at.

    Goods that are said to be for another weapon than one asked about do not come to it.
    """
    near, any_ = (
        st_subgraph(view, sources, targets, steps, level).m for steps in (most or None, None)
    )
    return Frontier(
        tuple(map(view.label, _spread(view, sources, level, True))),
        tuple(map(view.label, _spread(view, targets, level, False))),
        bool(any_ and not near),
        most,
        whole,
    )


def _spread(view: GraphArrays, starts: Sequence[int], level: str, forward: bool) -> list[int]:
    rules = view.rules
    names = rules.levels if rules is not None else ("",)
    levels = (
        [ANY_LEVEL] if rules is None else [i for i, name in enumerate(names) if level in ("", name)]
    )
    first, order = (view.out, None) if forward else view.by_head
    found: dict[int, None] = {}
    stated = rules.purposes if rules is not None and not forward else None
    for at in levels:
        waiting = deque(starts)
        seen = set(starts)
        while waiting:
            node = waiting.popleft()
            if rules is not None and rules.stop[node] and node not in starts:
                continue
            for i in range(int(first[node]), int(first[node + 1])):
                arc = i if order is None else int(order[i])
                other = int(view.head[arc]) if forward else int(view.tail[arc])
                if other in seen or view.support[arc] <= 0:
                    continue
                if stated is not None and not stated.allows(arc, starts):
                    continue
                if rules is not None:
                    if rules.gap[arc] or rules.level[arc] not in (at, ANY_LEVEL):
                        continue
                    outermost = node in starts
                    if rules.role[arc] == (USE if forward else MADE_BY):
                        continue  # a use ends a route; read backwards, a maker begins it
                    if rules.role[arc] == (MADE_BY if forward else USE) and not outermost:
                        continue
                seen.add(other)
                found.setdefault(other, None)
                waiting.append(other)
    return list(found)
