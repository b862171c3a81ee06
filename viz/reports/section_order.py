"""The order of a brief's sections: named in a file that a house can edit; what makes a brief honest stays in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from .model import Block

Sections = Mapping[str, Callable[[], Sequence[Block]]]
LAST = ("coverage", "annex")  # they tell of all that the others cite, wherever they stand


def arranged(sections: Sections, order: Sequence[str]) -> list[Block]:
    """Return the blocks of the sections in an order; each is written when those before it were, `LAST` after all."""
    made = {name: sections[name]() for name in order if name not in LAST}
    made |= {name: sections[name]() for name in order if name in LAST}
    return [block for name in order for block in made[name]]
