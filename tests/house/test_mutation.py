"""The small changes of `make mutants` are the declared ones, and each of them changes what runs."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MODULE = '''"""A module."""
MOST = 3

def chosen(numbers: list[int], least: int = 1) -> list[int]:
    """Return some of the numbers."""
    found = []
    for number in numbers:
        if not found or number > least:
            found.append(number + 1)
        elif number in (7,):
            break
    assert found is not None
    return [one for one in found if one]
'''


def mutation() -> ModuleType:
    path = ROOT / ".ci" / "mutation.py"
    spec = importlib.util.spec_from_file_location("mutation", path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["mutation"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_changes_of_a_module_are_these(tmp_path: Path) -> None:
    path = tmp_path / "made.py"
    path.write_text(MODULE, encoding="utf-8")
    assert [(c.line, c.words, c.function) for c in mutation().parsed(path)[1]] == [
        (2, "None: MOST = 3", False),
        (2, "4 for 3", False),
        (2, "2 for 3", False),
        (4, "2 for 1", False),
        (4, "0 for 1", False),
        (6, "None: found = []", True),
        (8, "not (not found or number > least)", True),
        (8, "not found and number > least", True),
        (8, "found for not found", True),
        (8, "number >= least", True),
        (9, "removed: found.append(number + 1)", True),
        (9, "number - 1", True),
        (9, "2 for 1", True),
        (9, "0 for 1", True),
        (10, "number not in (7,)", True),
        (10, "8 for 7", True),
        (10, "6 for 7", True),
        (11, "continue for break", True),
        (13, "return None: return [one for one in found if one]", True),
        (13, "not (one)", True),
    ]


def test_each_change_in_a_function_changes_an_answer(tmp_path: Path) -> None:
    path, module = tmp_path / "made.py", mutation()
    path.write_text(MODULE, encoding="utf-8")

    def answers(code: CodeType) -> list[object]:
        names: dict[str, Any] = {}
        exec(code, names)
        given: tuple[list[int], ...] = (
            [],
            [0, 2],
            [1, 1],
            [2, 1, 2],
            [0, 7, 9],
            [0, 0, 6, 0, 8],
            [-1, 1, 5],
        )
        told: list[object] = []
        for numbers in given:
            try:
                told.append([names["chosen"](numbers, least) for least in (0, 1, 6, 7, 9)])
            except (TypeError, AttributeError, AssertionError) as error:
                told.append(type(error))
        return told

    plain = answers(compile(MODULE, "made.py", "exec"))
    same = []
    for number in range(5, 20):
        tree, changes = module.parsed(path)
        if answers(module.compiled(tree, changes[number], "made.py")) == plain:
            same.append(changes[number].words)
    assert same == []
