"""Frozen dataclasses of many fields, of which a build makes some hundred thousand.

The standard library sets each field of a frozen instance through `object.__setattr__`, since the
class refuses to have one set. That takes four times as long as a plain assignment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar, cast

Made = TypeVar("Made")


def quickly_made(kind: type[Made]) -> type[Made]:
    """Let a frozen dataclass with slots set its fields by plain assignment while one is made.

    An instance is of a twin of the class while its `__init__` runs: the same slots, and no
    `__setattr__` that refuses. It is of the class itself, and frozen, before anybody has it.

    Args:
        kind: A dataclass with `frozen=True` and `slots=True`, whose fields are all given to
            `__init__`, and which has no `__post_init__`.

    Returns:
        The same class, which takes the same arguments as before.

    >>> from dataclasses import make_dataclass
    >>> kind = make_dataclass("Point", ["x", ("y", int, 0)], frozen=True, slots=True)
    >>> quickly_made(kind)(1), quickly_made(kind)(1) == kind(1, y=0)
    (Point(x=1, y=0), True)
    """
    known = fields(cast("Any", kind))
    twin = type(kind.__name__, (), {"__slots__": tuple(field.name for field in known)})
    names: dict[str, Any] = {"_become": object.__dict__["__class__"].__set__}
    names |= {"_twin": twin, "_kind": kind}
    for field in filter(_has_default, known):
        names[f"_default_{field.name}"] = field.default
    exec(_text(known), names)  # noqa: S102  # of names of fields alone
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = kind.__init__.__qualname__
    made.__annotations__ = kind.__init__.__annotations__
    kind.__init__ = made  # type: ignore[method-assign]
    return kind


def _has_default(field: Field[Any]) -> bool:
    return field.default is not MISSING


def _text(known: tuple[Field[Any], ...]) -> str:
    parameters = ["self"]
    lines = [" _become(self, _twin)"]
    for field in known:
        default = f"=_default_{field.name}" if _has_default(field) else ""
        parameters.append(field.name + default)
        lines.append(f" self.{field.name} = {field.name}")
    lines.append(" _become(self, _kind)")
    return "\n".join([f"def __init__({', '.join(parameters)}):", *lines])
