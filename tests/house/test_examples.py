"""Every example in a docstring of the package gives what it says."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The examples of a case ask about one; tests/casework/test_public.py runs them.
FOLDERS = ("cli", "explorer", "graph", "loaders", "queries", "viz")


def modules() -> list[str]:
    """Return the names of the modules with an example."""
    names = []
    for path in (path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")):
        if ">>> " in path.read_text(encoding="utf-8"):
            parts = path.relative_to(ROOT).with_suffix("").parts
            names.append(".".join(("entrepot", *parts)).removesuffix(".__init__"))
    return sorted(names)


@pytest.mark.parametrize("name", modules())
def test_the_examples_of_a_module_give_what_they_say(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert (result.failed, result.attempted > 0) == (0, True)
