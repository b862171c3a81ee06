"""Each line of what docs/ says to hold names its test, and the tests that it names are there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import run_figures

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("reliability.md", "security.md")
NAMED = re.compile(r"`(test_\w+|tests/[\w/]+\.py)`")
TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)


def there() -> set[str]:
    """Return the functions of tests, the files that have one, and the scripts beside them."""
    support = (ROOT / "tests" / "support").glob("*.py")
    found = {path.relative_to(ROOT).as_posix() for path in support}
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                found |= {node.name, path.relative_to(ROOT).as_posix()}
    return found


@pytest.mark.parametrize("name", [*PAGES, "mutants.md"])
def test_every_test_that_a_page_names_is_there(name: str) -> None:
    named = set(NAMED.findall((ROOT / "docs" / name).read_text(encoding="utf-8")))

    assert named - there() == set()


@pytest.mark.parametrize("name", PAGES)
def test_every_line_of_a_table_names_a_test_or_is_of_figures(name: str) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    figures = [found.span() for found in run_figures.TABLE.finditer(text)]
    nameless, lines = [], 0
    for table in TABLE.finditer(text):
        head, _, *rows = table.group().splitlines()
        cells = [cell.strip() for cell in head.strip("|").split("|")]
        if any(start < table.start() < end for start, end in figures):
            continue
        for row in rows:
            lines += 1
            if cells[-1] != "test" or not NAMED.search(row.rpartition(" | ")[2]):
                nameless.append(row)

    assert nameless == []
    assert lines


FIGURES = """# A page

<!-- figures:runs -->
| what | times | measured | version |
|---|---:|---|---|
| a | 1 | 2026-01-31 | 0.1.0 |
| b | 2 | 2026-01-31 | 0.1.0 |
<!-- end -->

Words.
"""


def test_a_run_replaces_its_own_row_of_figures_and_no_other(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(FIGURES, encoding="utf-8")

    for row in (("a", 1_300), ("c", 3)):
        run_figures.write(page, "runs", row)

    told = run_figures.version()
    day = run_figures.rows(page, "runs")[0][2]
    new = [["a", "1,300", day, told], ["b", "2", "2026-01-31", "0.1.0"], ["c", "3", day, told]]
    assert run_figures.rows(page, "runs") == new
    text = page.read_text(encoding="utf-8")
    assert (text[: text.index("| a")], text[text.index("<!-- end") :]) == (
        FIGURES[: FIGURES.index("| a")],
        FIGURES[FIGURES.index("<!-- end") :],
    )


def test_figures_without_a_table_of_their_columns_are_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(FIGURES, encoding="utf-8")

    for table, row in (("runs", ("a", 1, 2)), ("walks", ("a", 1))):
        with pytest.raises(ValueError, match=r"page\.md"):
            run_figures.write(page, table, row)
    assert page.read_text(encoding="utf-8") == FIGURES
