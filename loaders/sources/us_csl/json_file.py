"""The list as JSON: an object with `results`, each with the columns of the CSV as its fields.

What the CSV joins into one cell is a list here. It is joined in the same way, so that a row is read
as one row whichever layout prints it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ....graph.errors import BadInput, wrong
from ....graph.outside_texts import parse_json
from ...loaded_files import LoadedFile

RIGHT = "the list as JSON: an object with results, a list"
# The parts of an address and of a number, in the order in which the CSV joins them.
PARTS = {
    "addresses": ("address", "city", "state", "postal_code", "country"),
    "ids": ("country", "number", "type", "issue_date", "expiration_date"),
}
KEY = "id"  # a key of the interface of trade.gov, which is another one in each edition


def json_rows(
    file: LoadedFile, columns: Sequence[str], unread: dict[str, None]
) -> Iterator[tuple[dict[str, str], str]]:
    """Yield the cells of each entry with its place.

    Args:
        file: The file.
        columns: The columns of the list, each of which is a field that can be absent.
        unread: Takes the fields that are not known.

    Raises:
        BadInput: The file is not the list, is cut off or states more entries than it has, or a
            field is of another kind.
    """
    for number, entry in enumerate(_results(file), 1):
        where = f"{file.name} results {number}"
        if not isinstance(entry, dict):
            raise wrong(where, ascii(entry)[:60], "an object with source, name and others")
        unread.update(dict.fromkeys(name for name in entry if name not in (*columns, KEY)))
        yield {name: _cell(entry, name, where) for name in columns}, where


def _results(file: LoadedFile) -> list[Any]:
    try:
        raw: Any = parse_json(file.path.read_text(encoding="utf-8-sig"))
    except ValueError as fault:
        raise BadInput(f"{file.name}: not JSON, or cut off: {fault}") from None
    results = raw.get("results") if isinstance(raw, dict) else None
    if not isinstance(results, list) or not results:
        found = ", ".join(map(str, raw))[:60] if isinstance(raw, dict) else type(raw).__name__
        raise wrong(file.name, found, RIGHT)
    total = raw.get("total")
    # The interface answers a question page by page: one page is not the list.
    if isinstance(total, int) and total > len(results):
        right = "the whole list, consolidated.json; this is one page of an answer"
        raise wrong(file.name, f"{len(results)} of {total} results", right)
    return results


def _cell(entry: Mapping[str, Any], name: str, where: str) -> str:
    """Return a field as the CSV prints it."""
    value = entry.get(name)
    values = value if isinstance(value, list) else [value]
    texts: list[str] = []
    for each in values:
        if isinstance(each, dict) and name in PARTS:
            parts = [_text(each.get(part), f"{where} {name}") for part in PARTS[name]]
            texts.append(", ".join(filter(None, parts)))
        else:
            texts.append(_text(each, f"{where} {name}"))
    if not isinstance(value, list):
        return texts[0]
    # A semicolon parts the values of a cell.
    return "; ".join(text.replace(";", ",") for text in texts if text)


def _text(value: object, where: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise wrong(where, ascii(value)[:60], "a text")
    return " ".join(str(value).split())
