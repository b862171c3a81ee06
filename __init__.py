"""Weapons supply chains as a graph whose every edge cites its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .case import Case

__version__ = "0.1.0"


def open(path: str = "case") -> Case:
    """Open a case folder, or one state of it (`case@12`)."""
    from .case import Case

    return Case.open(path)
