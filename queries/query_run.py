"""The run of a query: looked up by name, file or standard input, guarded, sent to a store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ..graph.errors import wrong
from ..graph.outside_texts import refuse_large
from ..graph.store.case_store import CaseStore
from ..graph.store.protocol import Rows, Store
from ..graph.store.store_faults import at, offset_of
from .catalogue import get, parameters_of
from .guard import check
from .parameters import Parameter
from .portable import faults_of
from .rewriting import for_engine
from .schema_names import check_names
from .syntax.parser import Statement


def find(
    name: str, case: Path | None = None, stdin: Callable[[], str] | None = None
) -> tuple[str, tuple[Parameter, ...]]:
    """Return text and parameters of a query.

    Args:
        name: Name of a query that is saved or shipped, or path of a .cypher file.
        case: The case whose saved queries come first.
        stdin: Reads the query from standard input; then `name` is not used.

    Raises:
        BadInput: The name is unknown or the file cannot be read.
    """
    if stdin is not None:
        text = stdin()
        return text, parameters_of(text, "query -")
    if name.endswith(".cypher") or "/" in name:
        try:
            refuse_large(Path(name))
            text = Path(name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as fault:
            raise wrong("query", name, f"a readable .cypher file in UTF-8 ({fault})") from None
        return text, parameters_of(text, name)
    return get(name, case)


def ask(
    store: CaseStore,
    text: str,
    values: Mapping[str, Any],
    timeout: float = 30.0,
    limit: int = 1000,
    note: Callable[[str], None] = lambda message: None,
) -> Rows:
    """Run a query that only reads on the store of a case.

    Args:
        store: The store of the case.
        text: The query.
        values: Values of its parameters.
        timeout: Seconds after which it is stopped.
        limit: Most rows to return; 0 for all.
        note: Receives a message if the store is behind the case.

    Raises:
        NotReadOnly: The query does anything but read.
        QueryFault: The engine cannot run it.
        TooLong: It took longer than `timeout`.
        StoreFault: The store cannot be read.
    """
    # The store is checked before and after, so that rows are never those of a half-filled graph.
    return store.read(lambda engine: run(engine, text, values, timeout, limit), note)


def plan(store: CaseStore, text: str, values: Mapping[str, Any]) -> list[str]:
    """Return how the store of a case would run a query that only reads; nothing is run."""
    statement = checked(text)

    def planned(engine: Store) -> list[str]:
        return engine.plan(for_engine(statement, engine.portable_only, values), values)

    return store.read(planned, lambda message: None)


def checked(text: str) -> Statement:
    """Return the one statement of a query, which only reads and has no unknown name.

    Raises `NotReadOnly` or `QueryFault` with its place for any other.
    """
    statement = check(text)
    check_names(statement)
    return statement


def run(
    store: Store, text: str, values: Mapping[str, Any], timeout: float = 30.0, limit: int = 1000
) -> Rows:
    """Run a query that only reads; arguments and faults are those of `ask`."""
    if timeout <= 0:
        raise wrong("query --timeout", timeout, "seconds above 0")
    if limit < 0:
        raise wrong("query --limit", limit, "a number of rows, or 0 for all")
    return store.run(prepared(store, text, values), values, timeout, limit)


def prepared(store: Store, text: str, values: Mapping[str, Any]) -> str:
    """Return a query as the engine of a store is sent it.

    Raises `NotReadOnly` or `QueryFault` for one that does anything but read, has an unknown name,
    or would be answered by the embedded engine otherwise than by Neo4j.
    """
    statement = checked(text)
    if store.portable_only:
        _refuse_other_readings(statement, values)
    return for_engine(statement, store.portable_only, values)


def _refuse_other_readings(statement: Statement, values: Mapping[str, Any]) -> None:
    """Raise `QueryFault` if the embedded engine would answer otherwise than Neo4j."""
    faults = faults_of(statement, values)
    if faults:
        first = faults[0]
        offset = offset_of(statement.text, first.line, first.column)
        what = f"{first.found}, which the embedded engine reads otherwise than Neo4j; write "
        more = f" (and {len(faults) - 1} more: --check)" if len(faults) > 1 else ""
        raise at(statement.text, offset, what + first.instead + more)
