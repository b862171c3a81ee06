"""Optional packages, imported where they are used; pyproject.toml lists them by extra."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import PathFinder
from importlib.util import find_spec

from .errors import BadInput

OWN = __name__.partition(".")[0]


def lacking(modules: tuple[str, ...]) -> list[str]:
    """Return the modules that are not installed; nothing is imported."""
    return [module for module in modules if not _is_installed(module)]


def _is_installed(module: str) -> bool:
    """Return whether a module is there, also one within a package, which is not imported for it."""
    name, *within = module.split(".")
    spec = find_spec(name)
    for part in within:
        if spec is None:
            return False
        name = f"{name}.{part}"
        spec = PathFinder.find_spec(name, spec.submodule_search_locations)
    return spec is not None


def absent(extra: str, purpose: str, module: str) -> BadInput:
    """Return the error for a missing package, with what needs it and the command to install it."""
    return BadInput(
        f"{purpose} needs the package {module}, which is not installed: "
        f'pip install "{OWN}[{extra}]"'
    )


@contextmanager
def needed(extra: str, purpose: str) -> Iterator[None]:
    """Turn a failed import inside the block into a `BadInput` that begins with `purpose`.

    A missing module of entrepot itself is a fault of the program and is raised as it is.
    """
    try:
        yield
    except ModuleNotFoundError as fault:
        module = (fault.name or OWN).partition(".")[0]
        if module == OWN:
            raise
        raise absent(extra, purpose, module) from None
