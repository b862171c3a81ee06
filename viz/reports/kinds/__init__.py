"""The kinds of reports: one file each, with a `KIND`, found by looking."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ....graph.errors import unknown
from ..report_kind import ReportKind


@cache
def kinds() -> Mapping[str, ReportKind]:
    """Return every kind of report by its name."""
    found = {}
    for module in sorted(each.name for each in iter_modules(__path__)):
        kind: ReportKind = import_module(f"{__name__}.{module}").KIND
        found[kind.name] = kind
    return found


def kind_of(name: str) -> ReportKind:
    """Return a kind of report; raise `BadInput` for an unknown name."""
    if name not in kinds():
        raise unknown("brief --report", name, "a kind of report", sorted(kinds()))
    return kinds()[name]
