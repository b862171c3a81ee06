"""Relations read out of statements of reasons by rules, without training or downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pipeline import NAMES, relations
    from .stated_relation import Relation

__all__ = ["NAMES", "Relation", "relations"]


def __getattr__(name: str) -> object:
    """Return a name of the package; the rules, which take long to import, come only with it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import pipeline

    return getattr(pipeline, name)
