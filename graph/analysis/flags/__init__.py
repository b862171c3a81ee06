"""Red flags from published guidance.

Each file in `rules/` holds one rule in the name `RULE`; a new file is a new flag.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from operator import attrgetter
from pkgutil import iter_modules

from . import rules
from .red_flag import FlagRule


def _found() -> Iterator[FlagRule]:
    """Yield the rule of each file, by name of the file."""
    # By name, so that outcomes are printed in one order everywhere.
    for module in sorted(iter_modules(rules.__path__), key=attrgetter("name")):
        yield import_module(f"{rules.__name__}.{module.name}").RULE


RULES: tuple[FlagRule, ...] = tuple(_found())
