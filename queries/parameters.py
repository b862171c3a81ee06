"""Parameters of a question: their types, what is read from words, and one clear line for a wrong one."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..graph.errors import BadInput, wrong
from .guard import bare

LINE = re.compile(
    r"^(\w+): (text|entity|number|decimal|flag|date|list)(?: = (.*?))?(?: \(for example (.*?)\))?(?: -- (.*))?$"
)
_DATE = re.compile(r"^date\('(.*)'\)$")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its name, type, default as words (None: it must be given), what it is, and an example as words.

    One that names an entity has no default: a question never answers for a party that nobody named.
    """

    name: str
    kind: str  # text, entity, number, decimal, flag, date, list, or any: read as JSON, else as text
    default: str | None
    about: str = ""
    example: str = ""


def parse(line: str, where: str) -> Parameter:
    """Read `NAME: TYPE = DEFAULT (for example X) -- WHAT IT IS` of a front matter.

    Raises `BadInput` for another line, and for an entity with a default.
    """
    found = LINE.match(line.strip())
    if not found:
        raise wrong(
            where,
            f"param: {line}",
            "param: NAME: TYPE = DEFAULT -- WHAT, of type " + ", ".join(READERS),
        )
    made = Parameter(found[1], found[2], found[3], found[5] or "", found[4] or "")
    if made.kind == "entity" and made.default is not None:
        raise wrong(
            where, f"param: {line}", "no default for an entity, but an example: (for example UID)"
        )
    for words in filter(None, (made.default, made.example)):
        value(made, words, where)
    return made


def loose(text: str) -> list[Parameter]:
    """Return the parameters that a query without front matter uses: of any type, each to be given."""
    return [
        Parameter(name, "any", None)
        for name in dict.fromkeys(re.findall(r"\$([A-Za-z_]\w*)", bare(text)))
    ]


def _text(words: str) -> str:
    quoted = len(words) > 1 and words[0] == words[-1] == "'"
    return words[1:-1] if quoted else words


def _number(words: str) -> int:
    return int(words)


def _flag(words: str) -> bool:
    return {"true": True, "false": False}[words.lower()]


def _date(words: str) -> dt.date:
    found = _DATE.match(words)
    return dt.date.fromisoformat(found[1] if found else _text(words))


def _list(words: str) -> list[Any]:
    found = json.loads(words) if words.startswith("[") else [w.strip() for w in words.split(",")]
    if not isinstance(found, list) or any(isinstance(v, dict | list) for v in found):
        raise ValueError
    return found


def _any(words: str) -> Any:
    if _DATE.match(words):
        return _date(words)
    if len(words) > 1 and words[0] == words[-1] == "'":
        return words[1:-1]
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
    """Return the value that words give a parameter; raise `BadInput` when they are not of its type."""
    read, right = READERS[parameter.kind]
    try:
        return read(words)
    except (ValueError, KeyError):
        raise wrong(where, f"{parameter.name}={words}", right) from None


def _same(text: str) -> str:
    return text


def bind(
    wanted: Sequence[Parameter], given: Sequence[str], resolve: Callable[[str], str] = _same
) -> dict[str, Any]:
    """Return the values of a run: the defaults, then what was given as NAME=VALUE; raise `BadInput` in one line.

    `resolve` returns the uid of the one entity that a name stands for, for parameters that are entities.
    """
    by_name = {p.name: p for p in wanted}
    found: dict[str, Any] = {}
    for item in given:
        name, sign, words = item.partition("=")
        name = name.strip()
        if not sign or not name:
            raise wrong("query -p", item, "NAME=VALUE")
        if name not in by_name:
            right = (
                "one of " + ", ".join(by_name) if by_name else "no parameter: the query has none"
            )
            raise wrong("query -p", name, right)
        found[name] = value(by_name[name], words)
    return _whole(wanted, _resolved(by_name, found, resolve))


def _resolved(
    by_name: Mapping[str, Parameter], found: dict[str, Any], resolve: Callable[[str], str]
) -> dict[str, Any]:
    return {name: resolve(v) if by_name[name].kind == "entity" else v for name, v in found.items()}


def examples(wanted: Sequence[Parameter]) -> dict[str, Any]:
    """Return values with which a question can be tried: its examples, else its defaults."""
    return _whole(wanted, {p.name: value(p, p.example) for p in wanted if p.example})


def fill(
    wanted: Sequence[Parameter], given: Mapping[str, Any], resolve: Callable[[str], str] = _same
) -> dict[str, Any]:
    """Return the values of a run from Python values; raise `BadInput` for one unknown, missing or of a wrong type.

    `resolve` is as for `bind`.
    """
    by_name = {p.name: p for p in wanted}
    for name, item in given.items():
        if name not in by_name:
            raise wrong(
                "query", name, "one of " + ", ".join(by_name) if by_name else "no parameter"
            )
        if by_name[name].kind in TYPES and not isinstance(item, TYPES[by_name[name].kind]):
            raise wrong("query", f"{name}={item!r}", READERS[by_name[name].kind][1])
    return _whole(wanted, _resolved(by_name, dict(given), resolve))


TYPES: Mapping[str, type | tuple[type, ...]] = {
    "text": str,
    "entity": str,
    "number": int,
    "decimal": (int, float),
    "flag": bool,
    "date": dt.date,
    "list": list,
}


def _whole(wanted: Sequence[Parameter], found: dict[str, Any]) -> dict[str, Any]:
    missing = [p for p in wanted if p.name not in found and p.default is None]
    if missing:
        told = ", ".join(
            f"-p {p.name}={p.example or '...'}" + (f" ({p.about})" if p.about else "")
            for p in missing
        )
        raise BadInput(
            f"query: found no value for {', '.join(p.name for p in missing)}; expected {told}"
        )
    defaults = {
        p.name: value(p, p.default) for p in wanted if p.name not in found and p.default is not None
    }
    return {**defaults, **found}
