"""Programmes of OFAC, and what they say of the list that a file or an entry belongs to."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Directives forbid some dealings only; entries of the lists that block nothing print them.
DIRECTIVE = re.compile(r"\bDirective\b|\(CMIC\)")


@dataclass(frozen=True, slots=True)
class Programmes:
    """The programmes of each list, and the measure that a printed kind of sanction is."""

    sdn: frozenset[str]
    both: frozenset[str]
    consolidated: frozenset[str]
    kinds: Mapping[str, str]

    def on_sdn(self, programmes: Iterable[str]) -> bool:
        """Return whether one of the programmes stands on the SDN list alone."""
        return not self.sdn.isdisjoint(programmes)

    def on_consolidated(self, programmes: Iterable[str]) -> bool:
        """Return whether all of the programmes stand on the consolidated list alone."""
        found = set(programmes)
        return bool(found) and found <= self.consolidated

    def unknown(self, programmes: Iterable[str]) -> list[str]:
        """Return the programmes that stand on no list known here."""
        known = self.sdn | self.both | self.consolidated
        return [programme for programme in programmes if programme not in known]


@cache
def programmes() -> Programmes:
    """Return the table of programmes.toml."""
    path = Path(__file__).parent / "programmes.toml"
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return Programmes(
        frozenset(raw["sdn"]),
        frozenset(raw["both"]),
        frozenset(raw["consolidated"]),
        raw["kind"],
    )


def has_directive(remarks: Iterable[str]) -> bool:
    """Return whether one of the remarks names a directive, as entries do that block nothing."""
    return bool(DIRECTIVE.search(" ".join(remarks)))
