"""Frozen dataclasses as JSON, field by field without their names, and back.

A field that is itself a dataclass, or a tuple of such, is packed the same way. Numbers keep every
digit: the shortest text of a float reads as the same float.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import orjson

Made = TypeVar("Made")
Reader = Callable[[Any], Any]


def packed(value: object) -> bytes:
    """Return a dataclass, a text, a number or a list of such as JSON.

    >>> from entrepot.graph.model import Stage
    >>> packed([Stage(("a:1", "a:2"), True)])
    b'[[["a:1","a:2"],true]]'
    """
    return orjson.dumps(value, default=_values, option=orjson.OPT_PASSTHROUGH_DATACLASS)


def _values(value: Any) -> object:
    return _getter(_key(type(value)))(value)


def _key(kind: Any) -> Hashable:
    """Return a class as a key of a cache; every class is one, which its type does not say."""
    hashable: Hashable = kind
    return hashable


@cache
def _getter(kind: Any) -> Callable[[object], tuple[object, ...]]:
    names = [field.name for field in fields(kind)]
    return cast("Callable[[object], tuple[object, ...]]", attrgetter(*names))


def reader(kind: type[Made]) -> Callable[[bytes], Made]:
    """Return the function that makes an instance of a dataclass from its JSON.

    >>> from entrepot.graph.model import Stage
    >>> reader(Stage)(packed(Stage(("a:1",))))
    Stage(parties=('a:1',), partial=False)
    """
    make = _maker(_key(kind))

    def read(text: bytes) -> Made:
        return cast("Made", make(orjson.loads(text)))

    return read


@cache
def _maker(kind: Any) -> Reader:
    """Return the function that makes an instance from the list of its values."""
    hints = get_type_hints(kind)
    readers: list[tuple[int, Reader]] = []
    for place, field in enumerate(fields(kind)):
        read = _reader(hints[field.name])
        if read is not None:
            readers.append((place, read))

    def make(values: list[Any]) -> Any:
        for place, read in readers:
            values[place] = read(values[place])
        return kind(*values)

    return make


def _reader(hint: Any) -> Reader | None:
    """Return what makes a value of a type out of JSON's; None where JSON's is the value."""
    if is_dataclass(hint):
        return _maker(cast("type", hint))
    arguments = get_args(hint)
    if get_origin(hint) is tuple:
        if arguments[-1] is Ellipsis:
            return _repeated(_reader(arguments[0]))
        return _fixed(list(map(_reader, arguments)))
    if get_origin(hint) in (Union, types.UnionType):
        (present,) = (each for each in arguments if each is not type(None))
        read = _reader(present)
        return None if read is None else lambda value: None if value is None else read(value)
    return None


def _repeated(read: Reader | None) -> Reader:
    return tuple if read is None else lambda values: tuple(map(read, values)) if values else ()


def _fixed(readers: list[Reader | None]) -> Reader:
    if not any(readers):
        return tuple

    def make(values: list[Any]) -> tuple[Any, ...]:
        pairs = zip(readers, values, strict=True)
        return tuple(value if read is None else read(value) for read, value in pairs)

    return make
