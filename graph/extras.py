"""Extras: packages that only some answers need, imported where they are used; pyproject.toml lists them by extra."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from .errors import BadInput

OWN = __name__.partition(".")[0]


def lacking(modules: tuple[str, ...]) -> list[str]:
    """Return those of some modules that are not installed; no more is imported than the packages they are in."""
    return [module for module in modules if find_spec(module) is None]


def absent(extra: str, purpose: str, module: str) -> BadInput:
    """Return the one line that a person reads who lacks a package: what needs it, and what to install."""
    return BadInput(
        f'{purpose} needs the package {module}, which is not installed: pip install "{OWN}[{extra}]"'
    )


@contextmanager
def needed(extra: str, purpose: str) -> Iterator[None]:
    """Raise `BadInput` for a package that cannot be found inside the block: `purpose` opens the sentence."""
    try:
        yield
    except ModuleNotFoundError as fault:
        module = (fault.name or OWN).partition(".")[0]
        if module == OWN:
            raise
        raise absent(extra, purpose, module) from None
