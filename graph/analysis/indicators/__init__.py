"""Country indicators.

Each file in `rules/` holds one in the name `INDICATOR`; a new file is a new indicator.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from . import rules
from .rule import Indicator

INDICATORS: tuple[Indicator, ...] = tuple(
    import_module(f"{rules.__name__}.{name}").INDICATOR
    for name in sorted(module.name for module in iter_modules(rules.__path__))
)
