"""The public face: what `entrepot` shows, and the examples in its docstrings, which run on the
bundled case.
"""

from __future__ import annotations

import doctest
import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest

import entrepot
from entrepot.casework.case import DOCUMENTED, Case

ROOT = Path(__file__).resolve().parents[2]
METHODS = [name for name in DOCUMENTED if inspect.isfunction(getattr(Case, name, None))]


def test_every_public_name_is_there_and_nothing_else_is_offered() -> None:
    assert dir(entrepot) == sorted(entrepot.__all__)
    assert [name for name in entrepot.__all__ if getattr(entrepot, name, None) is None] == []
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        entrepot.nothing  # noqa: B018


def test_a_console_offers_what_is_documented(case: Case) -> None:
    assert set(dir(case)) == set(DOCUMENTED)
    assert [name for name in DOCUMENTED if not hasattr(case, name)] == []


@pytest.mark.parametrize("name", METHODS)
def test_a_method_documents_its_arguments_and_has_an_example(name: str) -> None:
    method = getattr(Case, name)
    text = inspect.getdoc(method) or ""
    arguments = [n for n in inspect.signature(method).parameters if n not in ("self", "parameters")]
    assert [n for n in arguments if f"\n    {n}: " not in text] == []
    assert ">>> " in text


def test_the_examples_of_the_front_door_run(case: Case, tmp_path: Path) -> None:
    os.symlink(case.path, tmp_path / "case")
    opened = entrepot.open(str(tmp_path / "case"))
    assert isinstance(opened, Case)
    finder = doctest.DocTestFinder()
    runner = doctest.DocTestRunner()
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        here = entrepot.open("case")
        # A case takes its methods from several classes, each with examples of its own.
        names = {"case": here, "entrepot": entrepot, "Case": Case}
        for tested in (entrepot.open, *Case.__mro__):
            for example in finder.find(tested, globs=names):
                runner.run(example)
    finally:
        os.chdir(before)
    assert runner.tries > 10
    assert runner.failures == 0


def test_importing_entrepot_imports_no_case() -> None:
    code = "import sys, entrepot; print('entrepot.casework' in sys.modules, 'numpy' in sys.modules)"
    environment = {"PYTHONPATH": str(ROOT / ".ci" / "types")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False False\n"
