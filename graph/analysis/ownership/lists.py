"""The authorities whose listings count under a regime's ownership rules.

A listing by another authority blocks no party under the regime.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...identity import normal
from ...model import Entity


@dataclass(frozen=True, slots=True)
class Lists:
    """The authorities of a regime, by uid of a record and by name, and the measure of its listings.

    `names` are whole names as sources print them, with or without an addition in brackets. A part
    of a name does not match. `measure` is the measure that a listing must carry to count.
    """

    authorities: tuple[str, ...]
    names: tuple[str, ...]
    measure: str = "asset freeze"

    def holds(self, authority: Entity) -> bool:
        """Return whether an entity is one of the authorities."""
        if not set(self.authorities).isdisjoint((authority.uid, *authority.records)):
            return True
        # Whole names only: a part of a name can be part of another body's name too.
        printed: list[str] = []
        for name in (authority.name, *authority.aliases):
            printed += (name, name.partition(" (")[0])
        return not set(map(normal, printed)).isdisjoint(map(normal, self.names))
