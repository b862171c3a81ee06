"""Weapons supply chains as a graph whose every edge cites its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .graph.version import __version__

if TYPE_CHECKING:
    from .casework.case import Case

__all__ = ["__version__", "open"]


def open(path: str = "case") -> Case:
    """Open a case folder, or one state of it (`case@12`)."""
    from .casework.case import Case

    return Case.open(path)
