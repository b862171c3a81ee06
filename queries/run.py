"""Running a query: parameters from words, the guard, the store, rows as table, CSV or JSON values."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..graph.errors import wrong
from ..graph.store.protocol import Rows, Store
from .catalogue import get
from .guard import check

DATE = re.compile(r"^date\('(\d{4}-\d{2}-\d{2})'\)$")


def find(name: str, stdin: Callable[[], str] | None = None) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return (text, parameters with defaults) of a question of the catalogue, a file, or standard input."""
    if stdin is not None:
        return stdin(), ()
    if name.endswith(".cypher") or "/" in name:
        try:
            return Path(name).read_text(encoding="utf-8"), ()
        except (OSError, UnicodeDecodeError) as fault:
            raise wrong("query", name, f"a readable .cypher file in UTF-8 ({fault})") from None
    found = get(name)
    return found.text, found.parameters


def value(text: str) -> Any:
    """Read a parameter: true, false, null, a number, date('2024-12-01'), JSON, or plain text."""
    found = DATE.match(text)
    if found:
        try:
            return dt.date.fromisoformat(found[1])
        except ValueError:
            raise wrong("query -p", text, "a real date: date('YYYY-MM-DD')") from None
    if text.startswith("'") and text.endswith("'") and len(text) > 1:
        return text[1:-1]
    try:
        return json.loads(text)
    except ValueError:
        return text


def parameters(defaults: Sequence[tuple[str, str]], given: Sequence[str]) -> dict[str, Any]:
    """Return the parameters of a run: the defaults of the file, then those given as NAME=VALUE."""
    found = {name: value(text) for name, text in defaults}
    for item in given:
        name, sign, text = item.partition("=")
        if not sign or not name.strip():
            raise wrong("query -p", item, "NAME=VALUE")
        if defaults and name.strip() not in found:
            raise wrong("query -p", name.strip(), "one of " + ", ".join(found))
        found[name.strip()] = value(text)
    return found


def run(store: Store, text: str, given: Mapping[str, Any], timeout: float = 30.0, limit: int = 1000) -> Rows:
    """Run a query that only reads; raises `NotReadOnly`, `QueryFault`, `TooLong`, `StoreFault`."""
    if timeout <= 0:
        raise wrong("query --timeout", timeout, "seconds above 0")
    if limit < 0:
        raise wrong("query --limit", limit, "a number of rows, or 0 for all")
    return store.run(check(text), given, timeout, limit)


def simple(item: Any) -> Any:
    """Return a value as JSON has it: dates as ISO text."""
    if isinstance(item, dt.date | dt.datetime | dt.time):
        return item.isoformat()
    if isinstance(item, list):
        return [simple(v) for v in item]
    if isinstance(item, dict):
        return {k: simple(v) for k, v in item.items()}
    return item


def as_csv(found: Rows) -> str:
    """Return rows as CSV; lists and maps as JSON text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(found.columns)
    for row in found.rows:
        cells = [simple(v) for v in row]
        writer.writerow(json.dumps(c, ensure_ascii=False) if isinstance(c, list | dict) else c for c in cells)
    return out.getvalue()
