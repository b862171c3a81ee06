"""Values of JSON objects that a list holds, each of the type that is expected or refused."""

from __future__ import annotations

from collections.abc import Mapping

from ..graph.errors import wrong
from ..graph.plain_text import plain


def text_in(item: Mapping[str, object], name: str, where: str) -> str:
    """Return a text or a whole number of an object as text, as it is printed.

    Raises:
        BadInput: It is missing, empty, or of another type.
    """
    value = item.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int) or not str(value).strip():
        raise wrong(f"{where} {name}", ascii(value), "a text")
    return str(value)


def key_in(item: Mapping[str, object], name: str, where: str) -> str:
    """Return a text that is the key of an object: nothing in it is dropped on the way to a uid.

    Raises:
        BadInput: It is missing, or has characters that do not print.
    """
    key = text_in(item, name, where)
    if plain(key) != key or key != key.strip():
        raise wrong(f"{where} {name}", ascii(key), "a key of printable characters")
    return key


def texts_in(item: Mapping[str, object], name: str, where: str) -> tuple[str, ...]:
    """Return the texts of a list in an object; none if it is missing or null.

    Raises:
        BadInput: It is no list of texts.
    """
    values = item.get(name)
    if values is None:
        return ()
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise wrong(f"{where} {name}", ascii(values), "a list of texts")
    return tuple(values)
