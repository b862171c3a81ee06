"""Running a query: found by name, file or standard input, guarded, and sent to a store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ..graph.errors import wrong
from ..graph.store.case_store import CaseStore
from ..graph.store.protocol import Rows, Store
from .catalogue import get, parameters_of
from .guard import check
from .parameters import Parameter


def find(
    name: str, case: Path | None = None, stdin: Callable[[], str] | None = None
) -> tuple[str, tuple[Parameter, ...]]:
    """Return (text, parameters) of a question saved in a case, of the catalogue, of a file, or of standard input."""
    if stdin is not None:
        text = stdin()
        return text, parameters_of(text, "query -")
    if name.endswith(".cypher") or "/" in name:
        try:
            text = Path(name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as fault:
            raise wrong("query", name, f"a readable .cypher file in UTF-8 ({fault})") from None
        return text, parameters_of(text, name)
    return get(name, case)


def ask(
    held: CaseStore,
    text: str,
    given: Mapping[str, Any],
    timeout: float = 30.0,
    limit: int = 1000,
    note: Callable[[str], None] = lambda message: None,
) -> Rows:
    """Run a query that only reads on the store of a case; `note` is told when the store is behind the case."""
    return held.read(lambda store: run(store, text, given, timeout, limit), note)


def plan(held: CaseStore, text: str, given: Mapping[str, Any]) -> list[str]:
    """Return how the store of a case would go about a query that only reads; nothing is run."""
    return held.read(lambda store: store.plan(check(text), given), lambda message: None)


def run(
    store: Store, text: str, given: Mapping[str, Any], timeout: float = 30.0, limit: int = 1000
) -> Rows:
    """Run a query that only reads; raises `NotReadOnly`, `QueryFault`, `TooLong`, `StoreFault`."""
    if timeout <= 0:
        raise wrong("query --timeout", timeout, "seconds above 0")
    if limit < 0:
        raise wrong("query --limit", limit, "a number of rows, or 0 for all")
    return store.run(check(text), given, timeout, limit)
