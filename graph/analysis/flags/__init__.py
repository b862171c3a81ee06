"""Red flags from published guidance.

Each file in `rules/` holds one rule in the name `RULE`; a new file is a new flag.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from . import rules
from .rule import FlagRule

RULES: tuple[FlagRule, ...] = tuple(
    import_module(f"{rules.__name__}.{name}").RULE
    for name in sorted(module.name for module in iter_modules(rules.__path__))
)
