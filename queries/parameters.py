"""Parameters of a query: their types, and their values read from words or from Python."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..graph.errors import BadInput, wrong
from .guard import bare

LINE = re.compile(
    r"^(\w+): (text|entity|number|decimal|flag|date|list)"
    r"(?: = (.*?))?(?: \(for example (.*?)\))?(?: -- (.*))?$"
)
_DATE = re.compile(r"^date\('(.*)'\)$")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query.

    `kind` is text, entity, number, decimal, flag, date or list; or any, which is read as JSON, else
    as text. `default` and `example` are words as a person types them. Without a default (None) the
    parameter must be given. An entity has no default: no query answers for a party that nobody
    named.
    """

    name: str
    kind: str
    default: str | None
    about: str = ""
    example: str = ""


def parse(line: str, where: str) -> Parameter:
    """Read `NAME: TYPE = DEFAULT (for example X) -- DESCRIPTION` of a front matter.

    Raises `BadInput` with the place `where` for another line, and for an entity with a default.

    >>> parse("days: number = 30 -- days between two deliveries", "here").default
    '30'
    """
    match = LINE.match(line.strip())
    if not match:
        right = "param: NAME: TYPE = DEFAULT -- WHAT, of type " + ", ".join(READERS)
        raise wrong(where, f"param: {line}", right)
    name, kind, default, example, about = match.groups()
    parameter = Parameter(name, kind, default, about or "", example or "")
    # No query answers for a party that nobody named.
    if kind == "entity" and default is not None:
        right = "no default for an entity, but an example: (for example UID)"
        raise wrong(where, f"param: {line}", right)
    # A wrong default would only be found when somebody runs the query.
    for words in filter(None, (default, example)):
        value(parameter, words, where)
    return parameter


def loose(text: str) -> list[Parameter]:
    """Return the parameters that a query uses, each of any type and without a default."""
    names = dict.fromkeys(re.findall(r"\$([A-Za-z_]\w*)", bare(text)))
    return [Parameter(name, "any", None) for name in names]


def _text(words: str) -> str:
    quoted = len(words) > 1 and words[0] == words[-1] == "'"
    return words[1:-1] if quoted else words


def _number(words: str) -> int:
    return int(words)


def _flag(words: str) -> bool:
    return {"true": True, "false": False}[words.lower()]


def _date(words: str) -> dt.date:
    match = _DATE.match(words)
    return dt.date.fromisoformat(match[1] if match else _text(words))


def _list(words: str) -> list[Any]:
    if not words.startswith("["):
        return list(map(str.strip, words.split(",")))
    items = json.loads(words)
    if not isinstance(items, list) or any(isinstance(item, dict | list) for item in items):
        raise ValueError
    return items


def _any(words: str) -> Any:
    if _DATE.match(words):
        return _date(words)
    if len(words) > 1 and words[0] == words[-1] == "'":
        return words[1:-1]
    # Words that are not JSON are a text without quotes.
    try:
        return json.loads(words)
    except ValueError:
        return words


READERS: Mapping[str, tuple[Callable[[str], Any], str]] = {
    "text": (_text, "text"),
    "entity": (_text, "a name or uid"),
    "number": (_number, "a whole number"),
    "decimal": (float, "a number"),
    "flag": (_flag, "true or false"),
    "date": (_date, "a day: YYYY-MM-DD"),
    "list": (_list, 'a list: a,b or ["a", "b"]'),
    "any": (_any, "text, a number, date('YYYY-MM-DD') or JSON"),
}


def value(parameter: Parameter, words: str, where: str = "query -p") -> Any:
    """Return the value of a parameter in words; raise `BadInput` if they are not of its type."""
    read, right = READERS[parameter.kind]
    try:
        return read(words)
    except (ValueError, KeyError):
        raise wrong(where, f"{parameter.name}={words}", right) from None


def _same(text: str) -> str:
    return text


TYPES: Mapping[str, type | tuple[type, ...]] = {
    "text": str,
    "entity": str,
    "number": int,
    "decimal": (int, float),
    "flag": bool,
    "date": dt.date,
    "list": list,
}


def bind(
    wanted: Sequence[Parameter], items: Sequence[str], resolve: Callable[[str], str] = _same
) -> dict[str, Any]:
    """Return the values of a query's parameters from words.

    Args:
        wanted: The parameters of the query.
        items: Words of the form NAME=VALUE.
        resolve: Returns the uid of the one entity that a name means.

    Returns:
        The given values, and the defaults of the other parameters.

    Raises:
        BadInput: A name is unknown, a value has a wrong type, or one is missing.

    >>> days = parse("days: number = 30", "here")
    >>> bind([days], []), bind([days], ["days=7"])
    ({'days': 30}, {'days': 7})
    """
    by_name = {parameter.name: parameter for parameter in wanted}
    values: dict[str, Any] = {}
    for item in items:
        name, sign, words = item.partition("=")
        name = name.strip()
        if not sign or not name:
            raise wrong("query -p", item, "NAME=VALUE")
        if name not in by_name:
            right = "no parameter: the query has none"
            raise wrong("query -p", name, _one_of(by_name) or right)
        values[name] = value(by_name[name], words)
    return _whole(wanted, _resolved(by_name, values, resolve))


def fill(
    wanted: Sequence[Parameter], values: Mapping[str, Any], resolve: Callable[[str], str] = _same
) -> dict[str, Any]:
    """Return the values of a query's parameters from Python values.

    Arguments, result and faults are those of `bind`.
    """
    by_name = {parameter.name: parameter for parameter in wanted}
    for name, item in values.items():
        if name not in by_name:
            raise wrong("query", name, _one_of(by_name) or "no parameter")
        kind = by_name[name].kind
        if kind in TYPES and not isinstance(item, TYPES[kind]):
            raise wrong("query", f"{name}={item!r}", READERS[kind][1])
    return _whole(wanted, _resolved(by_name, dict(values), resolve))


def examples(wanted: Sequence[Parameter]) -> dict[str, Any]:
    """Return values with which a query can be tried: its examples, else its defaults."""
    values: dict[str, Any] = {}
    for parameter in wanted:
        if parameter.example:
            values[parameter.name] = value(parameter, parameter.example)
    return _whole(wanted, values)


def _one_of(names: Collection[str]) -> str:
    return "one of " + ", ".join(names) if names else ""


def _resolved(
    by_name: Mapping[str, Parameter], values: dict[str, Any], resolve: Callable[[str], str]
) -> dict[str, Any]:
    """Return the values with the uids of entities in the place of their names."""
    resolved: dict[str, Any] = {}
    for name, item in values.items():
        resolved[name] = resolve(item) if by_name[name].kind == "entity" else item
    return resolved


def _whole(wanted: Sequence[Parameter], values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with the defaults; raise `BadInput` if a parameter has neither."""
    defaults: dict[str, Any] = {}
    missing: list[Parameter] = []
    for parameter in wanted:
        if parameter.name in values:
            continue
        if parameter.default is None:
            missing.append(parameter)
        else:
            defaults[parameter.name] = value(parameter, parameter.default)
    if missing:
        names = ", ".join(parameter.name for parameter in missing)
        right = ", ".join(map(_option, missing))
        raise BadInput(f"query: found no value for {names}; expected {right}")
    return {**defaults, **values}


def _option(parameter: Parameter) -> str:
    """Return the option that gives a parameter, with its example and description."""
    option = f"-p {parameter.name}={parameter.example or '...'}"
    return f"{option} ({parameter.about})" if parameter.about else option
