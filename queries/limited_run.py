"""The run of a query up to a limit of rows, with the number of those beyond it, or to the end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from ..graph.errors import wrong
from ..graph.store.protocol import Rows, Store, Value
from ..graph.store.store_faults import QueryFault, TooLong
from .own_limit import limit_of, unlimited
from .query_run import prepared, run

USUAL = 1000  # rows of a query that has no limit of its own, unless a person names another number
Result = TypeVar("Result")


def ask(
    store: Store,
    text: str,
    values: Mapping[str, Any],
    timeout: float = 30.0,
    limit: int | None = None,
    own: bool = False,
) -> Rows:
    """Run a query that only reads, and return its rows up to a limit.

    Args:
        store: The store.
        text: The query.
        values: Values of its parameters.
        timeout: Seconds after which it is stopped.
        limit: Most rows; 0 for all, None for the limit of a ready-made query or else 1000.
        own: Whether the `LIMIT` that ends the text is that of a ready-made query, so that another
            limit takes its place. In a query of the user's it is a part of the question.

    Returns:
        The rows. `cut` is whether there are more, and then `total` is how many there are in all, if
        that could be counted in time: it is for ready-made queries.

    Raises:
        EntrepotError: As `query_run.ask` does.
    """
    inside = limit_of(text) if own else None
    if inside is None:
        return run(store, text, values, timeout, USUAL if limit is None else limit)
    most = inside if limit is None else limit
    body = unlimited(text)
    if most <= 0:
        return run(store, body, values, timeout, most)
    began = time.monotonic()
    # One row more than the limit shows whether rows are left out.
    rows = run(store, f"{body}\nLIMIT {most + 1}", values, timeout, most)
    if not rows.cut:
        return rows
    left = max(1.0, timeout - (time.monotonic() - began))
    return replace(rows, total=_counted(store, body, values, left))


def _counted(store: Store, body: str, values: Mapping[str, Any], timeout: float) -> int | None:
    """Return how many rows a query has, or None if that takes too long."""
    counting = f"CALL {{\n{body}\n}}\nRETURN count(*) AS total"
    try:
        return int(run(store, counting, values, timeout, 0).rows[0][0])
    # That there are more is known; only their number is missing.
    except (TooLong, QueryFault):
        return None


def stream(
    store: Store,
    text: str,
    values: Mapping[str, Any],
    timeout: float,
    own: bool,
    take: Callable[[tuple[str, ...], Iterator[tuple[Value, ...]]], Result],
) -> Result:
    """Run a query that only reads and pass all its rows on one by one; none is kept.

    Args:
        store: The store.
        text: The query.
        values: Values of its parameters.
        timeout: Seconds after which it is stopped.
        own: See `ask`.
        take: Receives the columns and the rows; its result is returned.

    Raises:
        EntrepotError: As `query_run.ask` does.
    """
    if timeout <= 0:
        raise wrong("query --timeout", timeout, "seconds above 0")
    body = unlimited(text) if own else text
    return store.stream(prepared(store, body, values), values, timeout, take)
