"""Whose listings a regime's rules of ownership rest on: another authority's make nobody blocked under it."""

from __future__ import annotations

from dataclasses import dataclass

from ...identity import normal
from ...model import Entity


@dataclass(frozen=True, slots=True)
class Lists:
    """The authorities of a regime by uid of a record and by name, and the measure that a listing must carry.

    `names` are whole names as sources print them, with or without what stands behind them in brackets; a part of
    a name matches nobody.
    """

    authorities: tuple[str, ...]
    names: tuple[str, ...]
    measure: str = "asset freeze"

    def holds(self, authority: Entity) -> bool:
        """Say whether an entity is one of the authorities."""
        if set(authority.records) & set(self.authorities) or authority.uid in self.authorities:
            return True
        printed = [
            n
            for name in (authority.name, *authority.aliases)
            for n in (name, name.partition(" (")[0])
        ]
        return not {normal(n) for n in printed}.isdisjoint(map(normal, self.names))
