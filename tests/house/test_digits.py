"""Digits are those from 0 to 9: other scripts' are never read as figures of a date or a code."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NAMES = SHIPPED["tool"]["hatch"]["build"]["only-include"]
LISTED = subprocess.run(
    ["git", "ls-files", "--", *NAMES], cwd=ROOT, capture_output=True, text=True, check=True
).stdout.split()
FILES = [Path(name) for name in LISTED if name.endswith(".py")]
SPOKEN_OF = "\\w, \\d, \\s or \\b in a pattern"  # the checker of Cypher speaks of them


def patterns(path: Path) -> list[str]:
    """Return the texts of a module, among which its patterns are."""
    texts: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts.append(node.value)
    return texts


@pytest.mark.parametrize("path", FILES, ids=str)
def test_no_pattern_takes_digits_of_other_scripts(path: Path) -> None:
    odd = [
        text
        for text in patterns(ROOT / path)
        if re.search(r"(?<!\\)\\d", text) and text != SPOKEN_OF
    ]
    assert odd == []
