"""Statements that write, which run on a scratch copy of the embedded graph.

The case and its store stay as they are.
"""

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
    case: Path, name: str, text: str, values: Mapping[str, Any], timeout: float
) -> tuple[Rows, bool]:
    """Run one statement, which may write, on the copy `scratch/NAME.kgl` of a case.

    It reads no file and no network.

    Returns:
        The rows, and whether the copy was made by this call.

    Raises:
        BadInput: The name is not a word.
    """
    # The name becomes part of a path.
    if not re.fullmatch(r"[\w-]+", name):
        raise wrong("query --write", name, "a word that names the scratch copy")
    copy = Embedded(case / "store" / "graph.kgl").scratch(case / FOLDER / f"{name}.kgl")
    # Only what leaves the copy is refused; writing to it is the purpose.
    return copy.run(single(text).text, values, timeout), copy.fresh
