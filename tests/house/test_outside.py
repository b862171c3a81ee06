"""JSON and TOML of other people are parsed in one place, which bounds them."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("casework/", "cli/", "explorer/", "graph/", "loaders/", "queries/", "viz/")
PARSERS = ("json.loads", "json.load", "tomllib.loads", "tomllib.load")
# These read what is shipped, or what a process of ours or a store just wrote.
OWN = {
    *("graph/outside_texts.py", "graph/ledger_index.py", "graph/tables.py"),
    "graph/image/mapped_file.py",
    *("graph/analysis/stored_arrays.py", "graph/store/statements.py", "graph/store/bolt.py"),
    *(
        "casework/case_data.py",
        "cli/options.py",
        "loaders/suggestion.py",
        "loaders/extract/reading_ahead.py",
        "loaders/extract/words.py",
        "loaders/screening_table.py",
    ),
    *("queries/full_text.py", "queries/syntax/parser.py", "viz/drawing/map.py"),
    "viz/reports/house_style.py",
}


def parsers_in(path: Path) -> set[str]:
    """Return the parsers of the standard library that a module calls by their names."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            found.add(ast.unparse(node))
    return found & set(PARSERS)


def test_no_other_module_parses_json_or_toml_by_itself() -> None:
    found: dict[str, set[str]] = {}
    for path in ROOT.glob("*/**/*.py"):
        name = path.relative_to(ROOT).as_posix()
        # Loaders have tables of words of their own in TOML.
        allowed = {"tomllib.loads"} if name.startswith("loaders/sources/") else set()
        if name.startswith(ROOMS) and name not in OWN and parsers_in(path) - allowed:
            found[name] = parsers_in(path)
    assert found == {}
