"""pyvis, imported without IPython.

It needs IPython only for the frame that its own `show` returns in a notebook.
"""

from __future__ import annotations

import sys
from html import escape
from types import ModuleType
from typing import Any


class _Frame:
    """A frame around a file in a notebook, as `IPython.display.IFrame` is one."""

    def __init__(self, src: str, width: str, height: str) -> None:
        """Keep the file that `Network.show` wrote, and the size of the frame."""
        self.src, self.width, self.height = src, width, height

    def _repr_html_(self) -> str:
        source, width, height = map(escape, (self.src, self.width, self.height))
        return f'<iframe src="{source}" width="{width}" height="{height}"></iframe>'


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
