"""Country indicators.

Each file in `rules/` holds one in the name `INDICATOR`; a new file is a new indicator.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from operator import attrgetter
from pkgutil import iter_modules

from . import rules
from .country_indicator import Indicator


def _found() -> Iterator[Indicator]:
    """Yield the indicator of each file, by name of the file."""
    # By name, so that figures are printed in one order everywhere.
    for module in sorted(iter_modules(rules.__path__), key=attrgetter("name")):
        yield import_module(f"{rules.__name__}.{module.name}").INDICATOR


INDICATORS: tuple[Indicator, ...] = tuple(_found())
