"""The code of a case's own sources, which runs only where this user made the case or trusts it."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..graph.errors import BadInput
from ..graph.user_folder import (
    MADE,
    KnownCode,
    config_folder,
    is_known_code,
    known_folder,
    note_code,
)

# The loader that `entrepot capture` writes: it reads tables by code of this package.
STANDARD = (
    '"""Reads this folder\'s tables of rows."""\n\n'
    'from entrepot.loaders.curated import load\n\n__all__ = ["load"]\n'
)
# Rows, settings and texts. Whatever else lies beside a loader counts as code.
DATA = frozenset(
    {
        *(".csv", ".tsv", ".json", ".jsonl", ".toml", ".xml", ".html", ".htm"),
        *(".md", ".txt", ".pdf", ".xls", ".xlsx", ".parquet"),
    }
)


def code_files(folder: Path) -> list[Path]:
    """Return the files of a source's folder that are its code, none where nothing of its own runs.

    A source whose loader only names the one that reads tables has no code of its own.
    """
    loader = folder / "loader.py"
    if not loader.is_file() or _is_standard(loader.read_bytes()):
        return []
    return sorted(_code(folder))


def _is_standard(code: bytes) -> bool:
    """Return whether a loader is `STANDARD`, with any docstring and with or without `__all__`."""
    try:
        body = ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    loads, names = map(ast.dump, ast.parse(STANDARD).body[1:])
    return list(map(ast.dump, body)) in ([loads], [loads, names])


def _code(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.suffix.casefold() not in DATA and "__pycache__" not in path.parts:
            if path.is_file():
                yield path


def code_digest(folder: Path) -> str:
    """Return the SHA-256 over the code files of a source's folder, by path and content."""
    total = hashlib.sha256()
    for path in code_files(folder):
        content = path.read_bytes()
        total.update(f"{path.relative_to(folder).as_posix()}\n{len(content)}\n".encode() + content)
    return total.hexdigest()


def refuse_unknown(folder: Path) -> None:
    """Raise `BadInput` if the code of a source may not run: nothing of it was run then.

    Code runs in a case that this user made, and where this user trusts its digest. A folder that
    stands in no case was named by the program that asks.
    """
    case = folder.parent.parent
    if not (case / "case.toml").is_file() or not code_files(folder):
        return
    digest = code_digest(folder)
    if is_known_code(digest):
        return
    known = known_folder(case)
    if known is not None and known.standing == MADE:
        # A copy of this case, or the case on another disk, then needs no question.
        note_code(KnownCode(digest, str(case.resolve()), folder.name, MADE))
        return
    raise BadInput(
        f"{folder}/loader.py: code of this case, which was not run, since nobody trusts it here "
        f"({config_folder()}). Read it, then: entrepot trust {case} "
        f'(in Python: entrepot.open("{case}").trust())'
    )
