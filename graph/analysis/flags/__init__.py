"""Red flags of published guidance, one rule a file in `rules/`: a new file with a `RULE` is a new flag."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from . import rules
from .rule import FlagRule

RULES: tuple[FlagRule, ...] = tuple(
    import_module(f"{rules.__name__}.{name}").RULE
    for name in sorted(m.name for m in iter_modules(rules.__path__))
)
