"""The types of values in a case's own files: case.toml and a table of strengths."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import wrong
from ..files import text_of

EVIDENCE = ("full", "pointers")


def table_of(raw: Mapping[str, object], name: str, where: str) -> dict[str, Any]:
    """Return the table `[name]`, or an empty one; raise `BadInput` if it is not a table."""
    table = raw.get(name, {})
    if not isinstance(table, dict):
        raise wrong(f"{where} {name}", table, f"a table under the line [{name}]")
    return table


def texts_of(raw: Mapping[str, object], name: str, where: str) -> tuple[str, ...]:
    """Return a list of texts, empty if it is missing; raise `BadInput` for anything else."""
    items = raw.get(name, [])
    if not isinstance(items, list):
        raise wrong(f"{where} {name}", items, f'a list of texts, such as {name} = ["NAME"]')
    return tuple(text_of(item, f"{where} {name}") for item in items)


def number_of(value: object, where: str) -> float:
    """Return a number; raise `BadInput` for anything else, also for `true` and `nan`.

    >>> number_of(0.5, "case.toml rho")
    0.5
    """
    # TOML has true and nan; to Python, True is an int, and only nan differs from itself.
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        raise wrong(where, value, "a number")
    return value


def checked_settings(raw: Mapping[str, object], where: str) -> Mapping[str, object]:
    """Return the content of case.toml; raise `BadInput` for a value of a wrong type."""
    if "sources" not in raw:
        raise wrong(where, "no sources", 'sources = ["NAME", ...]')
    texts_of(raw, "sources", where)
    if not text_of(raw.get("name", "-"), f"{where} name").strip():
        raise wrong(f"{where} name", raw["name"], "a name, or no such line")
    evidence = table_of(raw, "store", where).get("evidence", EVIDENCE[0])
    if evidence not in EVIDENCE:
        raise wrong(f"{where} [store] evidence", evidence, "one of " + ", ".join(EVIDENCE))
    parameters = table_of(raw, "parameters", where)
    text_of(parameters.get("strengths", ""), f"{where} [parameters] strengths")
    return raw


def checked_strengths(raw: Mapping[str, object], where: str) -> Mapping[str, Any]:
    """Return the content of a table of strengths; raise `BadInput` for a field of a wrong type."""
    missing = [name for name in ("version", "rho", "strength", "denial") if name not in raw]
    if missing:
        raise wrong(where, f"no {', '.join(missing)}", "version, rho, [strength] and [denial]")
    text_of(raw["version"], f"{where} version")
    number_of(raw["rho"], f"{where} rho")
    for grade, value in table_of(raw, "strength", where).items():
        number_of(value, f"{where} [strength] {grade}")
    denial = table_of(raw, "denial", where)
    for ratio in ("bare", "particulars"):
        number_of(denial.get(ratio, "nothing"), f"{where} [denial] {ratio}")
    return raw
