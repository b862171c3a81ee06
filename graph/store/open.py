"""Which store a URL means: a file in the case by default, a Neo4j server by its scheme."""

from __future__ import annotations

from pathlib import Path

from ..errors import wrong
from .protocol import Store


def open_store(url: str, case: Path, replace: bool = False) -> Store:
    """Return the store of a case: '' is the embedded file, otherwise a Bolt URL."""
    if not url:
        from .embedded import Embedded

        return Embedded(case / "store" / "graph.kgl")
    if "://" not in url:
        right = "a URL such as bolt://127.0.0.1:7687 or neo4j+s://HOST/DATABASE"
        raise wrong("--store", url, right)
    from .bolt import Bolt

    return Bolt(url, replace)
