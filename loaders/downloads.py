"""The files that a source can be downloaded from, as its source.toml names them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..graph.errors import wrong
from ..graph.files import text_of
from ..graph.gate.settings import number_of, texts_of


@dataclass(frozen=True, slots=True)
class Download:
    """A file at its official address: its name here, the types the server may call it, the most bytes it may have."""

    name: str
    address: str
    types: tuple[str, ...]
    largest: int


def wanted_of(name: str, rows: Sequence[dict[str, Any]]) -> list[Download]:
    """Return the files that a source's `[[fetch]]` tables name; raise `BadInput` for a table that lacks a field."""
    found = []
    for row in rows:
        lacking = {"name", "address", "types", "largest"} - row.keys()
        if lacking:
            raise wrong(
                f"source {name} [[fetch]]",
                f"no {', '.join(sorted(lacking))}",
                "name, address, types, largest",
            )
        where = f"source {name} [[fetch]]"
        largest = number_of(row["largest"], f"{where} largest")
        named, address = (text_of(row[n], f"{where} {n}") for n in ("name", "address"))
        found.append(Download(named, address, texts_of(row, "types", where), int(largest)))
    return found
