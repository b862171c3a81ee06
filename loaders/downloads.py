"""The files that a source can be downloaded from, as its source.toml names them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..graph.dates import check
from ..graph.errors import wrong
from ..graph.files import is_file_name, text_of
from ..graph.gate.settings import number_of, texts_of

NEEDED = ("name", "address", "types", "largest")


@dataclass(frozen=True, slots=True)
class Download:
    """A file at its official address.

    `name` is its name here, `types` are the media types that the server may give it, and `largest`
    is the most bytes that it may have. `day` is that of its edition, where the address is of one
    edition alone; "" where the server says it.
    """

    name: str
    address: str
    types: tuple[str, ...]
    largest: int
    day: str = ""


def wanted_of(name: str, rows: Sequence[Mapping[str, object]]) -> list[Download]:
    """Return the files of a source's `[[fetch]]` tables; raise `BadInput` for a missing field."""
    where = f"source {name} [[fetch]]"
    downloads: list[Download] = []
    for row in rows:
        lacking = sorted(set(NEEDED) - row.keys())
        if lacking:
            raise wrong(where, f"no {', '.join(lacking)}", ", ".join(NEEDED))
        largest = number_of(row["largest"], f"{where} largest")
        file = text_of(row["name"], f"{where} name")
        if not is_file_name(file):
            raise wrong(f"{where} name", file, "the name of a file, without / or \\")
        address = text_of(row["address"], f"{where} address")
        types = texts_of(row, "types", where)
        day = check(text_of(row["day"], f"{where} day"), f"{where} day") if "day" in row else ""
        downloads.append(Download(file, address, types, int(largest), day))
    return downloads
