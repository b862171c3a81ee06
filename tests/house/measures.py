"""Measure the readability of the code in numbers, kept as limits with `--write`.

The numbers are those of the table in docs/decisions/0023. They describe the package, without tests,
benchmarks and scripts. None of them is a goal by itself; the test beside this file fails only where
one becomes worse than what is kept in measures.toml.
"""

from __future__ import annotations

import ast
import io
import statistics
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(__file__).with_name("measures.toml")
WIDTH = 100
COMPLEX = 10
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
BRANCHES = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.IfExp, ast.Assert, *COMPREHENSIONS)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True, slots=True)
class Measure:
    """One number: its name, its value, and whether a higher one is better."""

    name: str
    value: float
    higher_is_better: bool = False


def package() -> list[str]:
    """Return the names of the files and folders that are shipped, from pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names: list[str] = project["tool"]["hatch"]["build"]["only-include"]
    return names


def python_files(names: list[str]) -> list[Path]:
    """Return the Python files under these names that git knows or would add."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "--", *names]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = [ROOT / line for line in listed.splitlines() if line.endswith(".py")]
    return sorted(path for path in paths if path.is_file())


def code_and_comments(text: str) -> tuple[int, int]:
    """Return the numbers of lines of a module with code and with a comment.

    A comment counts on a line of its own or behind code.
    """
    code: set[int] = set()
    comments = 0
    skipped = (tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            comments += "noqa" not in token.string and "type: ignore" not in token.string
        elif token.type not in skipped:
            code.update(range(token.start[0], token.end[0] + 1))
    for start, end in docstring_lines(ast.parse(text)):
        code.difference_update(range(start, end + 1))
    return len(code), comments


def docstring_lines(tree: ast.Module) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of every docstring of a module."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if ast.get_docstring(node, clean=False) is not None:
            yield node.body[0].lineno, node.body[0].end_lineno or node.body[0].lineno


def public_docstrings(tree: ast.Module) -> Iterator[str]:
    """Yield the docstrings of the public classes, functions and methods of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            text = ast.get_docstring(node)
            if text and not node.name.startswith("_"):
                yield text


def complexity(function: ast.AST) -> int:
    """Return McCabe's number of a function, with its comprehensions and conditional expressions.

    Functions inside it are counted by themselves.
    """
    number = 1
    waiting = list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        if isinstance(node, FUNCTIONS):
            continue
        if isinstance(node, BRANCHES):
            number += 1
        elif isinstance(node, ast.BoolOp):
            number += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            number += len(node.ifs)
        elif isinstance(node, ast.Match):
            number += len(node.cases)
        waiting.extend(ast.iter_child_nodes(node))
    return number


def bound_names(tree: ast.Module) -> Iterator[str]:
    """Yield every name that a module binds: variables, parameters and targets of comprehensions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.arg) and node.arg not in ("self", "cls"):
            yield node.arg


def measured() -> list[Measure]:
    """Return the numbers of the package as it stands."""
    files = python_files(package())
    texts = [path.read_text(encoding="utf-8") for path in files]
    trees = [ast.parse(text) for text in texts]
    lines = [line for text in texts for line in text.splitlines()]
    counted = [code_and_comments(text) for text in texts]
    code = sum(count for count, _ in counted)
    nodes = [node for tree in trees for node in ast.walk(tree)]
    comprehensions = [node for node in nodes if isinstance(node, COMPREHENSIONS)]
    several = [node for node in comprehensions if len(node.generators) > 1]
    conditional = [node for node in nodes if isinstance(node, ast.IfExp)]
    numbers = [complexity(node) for node in nodes if isinstance(node, FUNCTIONS)]
    names = [name for tree in trees for name in bound_names(tree) if name != "_"]
    docstrings = [text for tree in trees for text in public_docstrings(tree)]
    tests = [path.read_text(encoding="utf-8") for path in python_files(["tests"])]
    test_code = sum(code_and_comments(text)[0] for text in tests)
    sizes = sorted(len(text.splitlines()) for text in texts)

    def percent(part: int, whole: int) -> float:
        return round(100 * part / whole, 1)

    return [
        Measure("lines of a module, median", statistics.median(sizes)),
        Measure("lines of a module, longest", sizes[-1]),
        Measure("lines over 100 columns", sum(len(line) > WIDTH for line in lines)),
        Measure("comprehensions per 100 code lines", percent(len(comprehensions), code)),
        Measure("of these with two or more `for`, %", percent(len(several), len(comprehensions))),
        Measure("conditional expressions per 100 code lines", percent(len(conditional), code)),
        Measure(
            "names bound that are one letter, %",
            percent(sum(len(n) == 1 for n in names), len(names)),
        ),
        Measure(
            "functions of complexity over 10, %",
            percent(sum(n > COMPLEX for n in numbers), len(numbers)),
        ),
        Measure("comments per 100 code lines", percent(sum(c for _, c in counted), code), True),
        Measure(
            "mean lines of a public docstring",
            round(statistics.mean(len(text.splitlines()) for text in docstrings), 1),
            True,
        ),
        Measure(
            "docstrings with a runnable example", sum(">>> " in text for text in docstrings), True
        ),
        Measure("test lines per source line", round(test_code / code, 2), True),
    ]


def kept() -> dict[str, float]:
    """Return the numbers that may not become worse."""
    limits: dict[str, float] = tomllib.loads(KEPT.read_text(encoding="utf-8"))["kept"]
    return limits


if __name__ == "__main__":
    found = measured()
    width = max(len(measure.name) for measure in found)
    sys.stdout.writelines(f"{measure.name:<{width}}  {measure.value:g}\n" for measure in found)
    if "--write" in sys.argv:
        rows = "".join(f'"{measure.name}" = {measure.value:g}\n' for measure in found)
        KEPT.write_text(
            "# Written by `python tests/house/measures.py --write`; test_measures.py reads it.\n"
            f"[kept]\n{rows}",
            encoding="utf-8",
        )
