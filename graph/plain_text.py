"""Texts without the characters that steer a screen, break XML or turn the order of letters.

Files carry them by accident or on purpose: a cell copied from a terminal, a form feed of a page, a
mark that shows letters in another order than they have. They say nothing, and GraphML, Word and
terminals cannot hold them, so they are dropped wherever a text enters a case.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")

# A whole command to a terminal, such as ESC [ 3 1 m or the title of its window: without its first
# character the rest would stay as letters.
_COMMAND = re.compile(
    "\x1b(?:\\[[0-9;?]*[ -/]*[@-~]|[\\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\\\)|[@-_])?"
)
# Controls but for the tab and the ends of lines, marks of direction, the byte order mark, soft
# hyphens, blanks and joints without width, tags, lone surrogates, and code points that are no
# characters. Joiners stay: Persian and Indian names cannot be written without them.
ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
# Those in place of which a space belongs: they parted two lines, or two words between which nothing
# else stands.
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1f\x85]|(?<=\\w)[\u202a-\u202e\u2066-\u2069]+(?=\\w)")
_PRINTABLE_ASCII = bytes(range(0x20, 0x7F))
_SLICE = 4096  # characters, which a processor keeps near


def plain(text: str) -> str:
    """Return a text without control characters; most texts come back as they are.

    >>> plain("Beta\\x1b[31m Zavod\\x0cLLC"), plain("Gamma \\u202eDTL")
    ('Beta Zavod LLC', 'Gamma DTL')
    """
    # A loader may be anybody's: what is no text is refused where it is used, with its place.
    if not isinstance(text, str) or not ODD.search(text):
        return text
    return re.sub(" {2,}", " ", ODD.sub("", _BREAKS.sub(" ", _COMMAND.sub("", text))))


def is_printable(text: str) -> bool:
    """Return what `str.isprintable` does, which takes three times as long for much ASCII.

    >>> is_printable("Beta LLC"), is_printable("Бета"), is_printable("Beta\\nLLC")
    (True, True, False)
    """
    for start in range(0, len(text), _SLICE):
        part = text[start : start + _SLICE]
        if part.isascii():
            if part.encode().translate(None, _PRINTABLE_ASCII):
                return False
        elif not part.isprintable():
            return False
    return True


def is_number(text: str) -> bool:
    """Return whether a text has only the digits 0 to 9, at least one and at most a thousand.

    `str.isdigit` accepts digits of other scripts and raised ones, which `int` reads or refuses; and
    Python reads no number of several thousand digits.

    >>> is_number("12"), is_number("１２"), is_number("²")
    (True, False, False)
    """
    return text.isascii() and text.isdigit() and len(text) <= 1000


def plainly(thing: T) -> T:
    """Return a record, document or claim whose texts are plain; most come back as they are."""
    # A loader may be anybody's: what is no claim at all is refused by the gate, with its place.
    if type(thing) not in _GETTERS and not dataclasses.is_dataclass(thing):
        return thing
    values = _values_of(type(thing))(thing)
    # One pass over all fields is what every claim of a list costs; only odd ones are made again.
    if are_plain(values):
        return thing
    names = [field.name for field in dataclasses.fields(thing)]  # type: ignore[arg-type]  # frozen
    changes = {name: _plain_value(value) for name, value in zip(names, values, strict=True)}
    return dataclasses.replace(thing, **changes)  # type: ignore[type-var]  # frozen


_GETTERS: dict[type, Callable[[Any], tuple[Any, ...]]] = {}
_WITHOUT_TEXT = frozenset({bool, int, float, type(None)})


def _values_of(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    """Return a function that gives the values of all fields of a type with several of them."""
    if kind not in _GETTERS:
        _GETTERS[kind] = attrgetter(*(field.name for field in dataclasses.fields(kind)))
    return _GETTERS[kind]


def are_plain(values: tuple[Any, ...]) -> bool:
    """Return whether no text among some values, or inside them, has an odd character."""
    for value in values:
        kind = type(value)
        if kind is str:
            if not value.isprintable() and ODD.search(value):
                return False
        elif kind is tuple:
            if value and not are_plain(value):
                return False
        elif kind not in _WITHOUT_TEXT and not are_plain(_inner(value)):
            return False
    return True


def _inner(value: Any) -> tuple[Any, ...]:
    """Return the values inside a frozen type; nothing for what holds no text."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _values_of(type(value))(value)
    return ()


def _plain_value(value: Any) -> Any:
    """Return a text, or the texts of a tuple or a frozen type, as plain; the rest as it is."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, tuple):
        return tuple(map(_plain_value, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return plainly(value)
    return value
