"""The order of a brief's sections, which a house can edit within limits that keep it honest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from .document import Block

Sections = Mapping[str, Callable[[], Sequence[Block]]]
# Both list what the other sections cite, wherever a house lets them stand.
LAST = ("coverage", "annex")


def arranged(sections: Sections, order: Sequence[str]) -> list[Block]:
    """Return the blocks of the sections in an order; the `LAST` are written after all others."""
    written: dict[str, Sequence[Block]] = {}
    # The sort is stable: the others are written as they stand, since a section points to claims
    # that were printed above it.
    for name in sorted(order, key=lambda name: name in LAST):
        written[name] = sections[name]()
    blocks: list[Block] = []
    for name in order:
        blocks += written[name]
    return blocks
