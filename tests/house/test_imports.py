"""Imports: every folder that is shipped has its floor, and no two modules import each other."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHIPPED: list[str] = PROJECT["tool"]["hatch"]["build"]["only-include"]
FOLDERS = {name for name in SHIPPED if (ROOT / name).is_dir()}


def test_what_is_shipped_is_what_is_checked_and_has_a_floor() -> None:
    checked = {
        name.removeprefix(".ci/types/entrepot/") for name in PROJECT["tool"]["mypy"]["files"]
    }
    assert checked - {"tests"} == {name for name in SHIPPED if name != "py.typed"}
    layers = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    floors = {name.strip() for layer in layers for name in layer.split("|")}
    assert floors == {f"entrepot.{name}" for name in FOLDERS} | {"entrepot.__main__"}


def modules() -> dict[str, Path]:
    """Return the modules of the package by dotted name; a package by its own name."""
    found = {}
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            parts = list(path.relative_to(ROOT).with_suffix("").parts)
            if parts[-1] == "__init__":
                parts.pop()
            found[".".join(parts)] = path
    return found


def at_import(tree: ast.Module) -> Iterator[ast.ImportFrom]:
    """Yield the imports that run when a module is imported.

    Imports for types alone and imports inside a function are left out.
    """
    waiting: list[ast.stmt] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.ImportFrom):
            yield node
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting.extend(node.orelse)
        elif isinstance(node, ast.If | ast.Try | ast.With):
            waiting.extend(
                child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)
            )


def imported(name: str, path: Path, known: dict[str, Path]) -> set[str]:
    """Return the modules of the package that a module imports."""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    found = set()
    for node in at_import(ast.parse(path.read_text(encoding="utf-8"))):
        if not node.level:
            continue
        base = package[: len(package) - node.level + 1]
        module = ".".join([*base, *(node.module or "").split(".")]).rstrip(".")
        for alias in node.names:
            inner = f"{module}.{alias.name}"
            found.add(inner if inner in known else module)
    return found & set(known)


def test_no_two_modules_import_each_other() -> None:
    known = modules()
    imports = {name: imported(name, path, known) for name, path in known.items()}
    reached: dict[str, set[str]] = {}
    for name in known:
        waiting, seen = list(imports[name]), set[str]()
        while waiting:
            module = waiting.pop()
            if module not in seen:
                seen.add(module)
                waiting.extend(imports[module])
        reached[name] = seen
    assert sorted(name for name in known if name in reached[name]) == []
