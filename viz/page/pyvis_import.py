"""pyvis, imported without IPython.

It needs IPython only for its own `show` in a notebook, which is never called here.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any


class _Frame:
    """Stands for `IPython.display.IFrame` while pyvis is imported."""


def _imported() -> Any:
    """Import pyvis; if IPython is not loaded yet, an empty module stands for it meanwhile."""
    stand_in = {}
    if "IPython" not in sys.modules and "pyvis.network" not in sys.modules:
        stand_in = {name: ModuleType(name) for name in ("IPython", "IPython.display")}
        stand_in["IPython.display"].IFrame = _Frame  # type: ignore[attr-defined]  # a bare module
    sys.modules.update(stand_in)
    try:
        import pyvis.network
    finally:
        for name in stand_in:
            del sys.modules[name]
    return pyvis


pyvis = _imported()
Network = pyvis.network.Network
