"""The order of a brief's sections, which a house can edit within limits that keep it honest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from .model import Block

Sections = Mapping[str, Callable[[], Sequence[Block]]]
LAST = ("coverage", "annex")  # they tell of all that the others cite, wherever they stand


def arranged(sections: Sections, order: Sequence[str]) -> list[Block]:
    """Return the blocks of the sections in an order; the `LAST` are written after all others."""
    written: dict[str, Sequence[Block]] = {}
    for name in (*(n for n in order if n not in LAST), *(n for n in order if n in LAST)):
        written[name] = sections[name]()
    blocks: list[Block] = []
    for name in order:
        blocks += written[name]
    return blocks
