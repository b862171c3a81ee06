"""The mark of the code from which an image follows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

GRAPH = Path(__file__).parent.parent
# The folders of the modules that compute what an image holds; the analyses and the stores only
# read it.
FOLDERS = (
    *(GRAPH, GRAPH / "naming", GRAPH / "gate", GRAPH / "image", GRAPH / "image" / "edit"),
    *(GRAPH / "columns", GRAPH / "columns" / "plan"),
)


@cache
def code_stamp(more: str = "") -> str:
    """Return a hash of the modules and tables that compute an image: 16 hex digits.

    Another version of them may compute another image of the same state.

    Args:
        more: The name of a further folder of `graph` whose modules count.
    """
    total = hashlib.sha256()
    for path in _files([*FOLDERS, GRAPH / more] if more else FOLDERS):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.iterdir()):
            if path.suffix in (".py", ".sql", ".toml"):
                yield path
