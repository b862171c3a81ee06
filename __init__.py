"""Weapons supply chains as a graph in which every relation cites its documents.

>>> import entrepot
>>> case = entrepot.open("case")  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .graph.version import __version__

if TYPE_CHECKING:
    from .casework.case import Case
    from .graph.errors import BadInput, EntrepotError, NotFound
    from .graph.store.store_faults import QueryFault, StoreFault
    from .viz.answers.critical_answer import CriticalAnswer
    from .viz.answers.route_answer import RouteAnswer
    from .viz.answers.whatif_answer import WhatIfAnswer

__all__ = [
    "BadInput",
    "Case",
    "CriticalAnswer",
    "EntrepotError",
    "NotFound",
    "QueryFault",
    "RouteAnswer",
    "StoreFault",
    "WhatIfAnswer",
    "__version__",
    "open",
]

# Where each name comes from; it is imported when it is first used, since a case takes a moment to
# import.
_PLACES = {
    "BadInput": ".graph.errors",
    "Case": ".casework.case",
    "CriticalAnswer": ".viz.answers.critical_answer",
    "EntrepotError": ".graph.errors",
    "NotFound": ".graph.errors",
    "QueryFault": ".graph.store.store_faults",
    "RouteAnswer": ".viz.answers.route_answer",
    "StoreFault": ".graph.store.store_faults",
    "WhatIfAnswer": ".viz.answers.whatif_answer",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PLACES[name], __name__), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return list(__all__)


def open(path: str = "case") -> Case:
    """Open a case folder.

    Args:
        path: The folder, or one version of it, such as "case@12".

    Raises:
        BadInput: The folder is not a case, or has no such version.

    >>> entrepot.open("case").routes("UrSeCo", "Siltron").routes[0].rank
    1
    """
    from .casework.case import Case

    return Case.open(path)
