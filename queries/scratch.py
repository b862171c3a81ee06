"""Statements that write, on a scratch copy of the embedded graph: the case and its store stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..graph.errors import wrong
from ..graph.store.embedded import Embedded
from ..graph.store.protocol import Rows
from .guard import single

FOLDER = "scratch"


def tried(
    case: Path, name: str, text: str, given: Mapping[str, Any], timeout: float
) -> tuple[Rows, bool]:
    """Carry out one statement on the copy `scratch/NAME.kgl` of a case; return its rows and whether the copy was made.

    It may write, but reads no file and no network. Raises `BadInput` for a name that is no word.
    """
    if not re.fullmatch(r"[\w-]+", name):
        raise wrong("query --write", name, "a word that names the scratch copy")
    copy = Embedded(case / "store" / "graph.kgl").scratch(case / FOLDER / f"{name}.kgl")
    return copy.run(single(text), given, timeout), copy.fresh
