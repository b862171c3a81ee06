"""Parameters of a query: their types, and their values read from words or from Python."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..graph.dates import check, first_day, last_day
from ..graph.errors import BadInput, unknown, wrong
from ..graph.outside_texts import parse_json
from .syntax.tokens import resolved, tokens

LINE = re.compile(
    r"^(\w+): (text|entity|number|decimal|flag|date-text-to|date-text|date-to|date|list)"
    r"(?: = (.*?))?(?: \(for example (.*?)\))?(?: -- (.*))?$"
)
_DATE = re.compile(r"^date\('(.*)'\)$")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query.

    `kind` is text, entity, number, decimal, flag, list or one of the dates below; or any, which is
    read as JSON, else as text. `default` and `example` are words as a person types them. Without a
    default (None) the parameter must be given. An entity has no default: no query answers for a
    party that nobody named.

    Every date may be a year, a month or a day, as for `--as-of`. Of kind date a year or month
    stands for its first day, of kind date-to for its last; both reach the query as a date. Of kind
    date-text the words stay as they are, of kind date-text-to they become the last day; both reach
    the query as text, for properties that hold a date as its source wrote it.
    """

    name: str
    kind: str
    default: str | None
    about: str = ""
    example: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The names that a person may give it; the first is the one that messages show.

        A parameter is called in the text as the property that it is compared with is. Where people
        use another word (docs/glossary.md), that stands first.

        >>> Parameter("uid", "entity", None).spellings
        ('party', 'uid')
        """
        if self.kind == "entity" and self.name == "uid":
            return ("party", "uid")
        return ("source", "voice") if self.name == "voice" else (self.name,)


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
    # In the order of their first use; a $ in a string or a comment is no parameter.
    names: dict[str, None] = {}
    for token in tokens(resolved(text)):
        if token.kind == "PARAMETER":
            names.setdefault(token.text.removeprefix("$").strip("`"))
    return [Parameter(name, "any", None) for name in names]


def _text(words: str) -> str:
    quoted = len(words) > 1 and words[0] == words[-1] == "'"
    return words[1:-1] if quoted else words


def _number(words: str) -> int:
    return int(words)


def _flag(words: str) -> bool:
    return {"true": True, "false": False}[words.lower()]


def _iso(words: str) -> str:
    """Return a year, month or day as ISO text; raise `BadInput` for any other text."""
    match = _DATE.match(words)
    return check(match[1] if match else _text(words), "date")


def _date(words: str) -> dt.date:
    return dt.date.fromisoformat(first_day(_iso(words)))


def _date_to(words: str) -> dt.date:
    return dt.date.fromisoformat(last_day(_iso(words)))


def _date_text_to(words: str) -> str:
    return last_day(_iso(words))


def _list(words: str) -> list[Any]:
    if not words.startswith("["):
        return list(map(str.strip, words.split(",")))
    items = parse_json(words)
    if not isinstance(items, list) or any(isinstance(item, dict | list) for item in items):
        raise ValueError
    return items


def _any(words: str) -> Any:
    match = _DATE.match(words)
    if match:
        return dt.date.fromisoformat(match[1])
    if len(words) > 1 and words[0] == words[-1] == "'":
        return words[1:-1]
    # Words that are not JSON are a text without quotes.
    try:
        return parse_json(words)
    except ValueError:
        return words


A_DATE = "a date: 2025, 2025-08 or 2025-08-31"
READERS: Mapping[str, tuple[Callable[[str], Any], str]] = {
    "text": (_text, "text"),
    "entity": (_text, "a name or uid"),
    "number": (_number, "a whole number"),
    "decimal": (float, "a number"),
    "flag": (_flag, "true or false"),
    "date": (_date, A_DATE),
    "date-to": (_date_to, A_DATE),
    "date-text": (_iso, A_DATE),
    "date-text-to": (_date_text_to, A_DATE),
    "list": (_list, 'a list: a,b or ["a", "b"]'),
    "any": (_any, "text, a number, date('YYYY-MM-DD') or JSON"),
}


def value(parameter: Parameter, words: str, where: str = "query -p") -> Any:
    """Return the value of a parameter in words; raise `BadInput` if they are not of its type."""
    read, right = READERS[parameter.kind]
    try:
        return read(words)
    except (ValueError, KeyError, BadInput):
        raise wrong(where, f"{parameter.name}={words}", right) from None


def _same(text: str) -> str:
    return text


# What Python may give for a kind beside text, which is read as on the command line.
TYPES: Mapping[str, tuple[type, ...]] = {
    "text": (),
    "entity": (),
    "number": (int,),
    "decimal": (int, float),
    "flag": (bool,),
    "date": (dt.date,),
    "date-to": (dt.date,),
    "date-text": (dt.date,),
    "date-text-to": (dt.date,),
    "list": (list, tuple),
}


def _of_python(parameter: Parameter, item: Any) -> Any:
    """Return a value from Python as the query takes it; text is read as on the command line.

    Raises `BadInput` if it is of another type.
    """
    kind, where, shown = parameter.kind, "query", f"{parameter.name}={item!r}"
    if kind == "any":
        return item
    # Quotes in a text from Python are part of it: only words of a command line are unquoted.
    if isinstance(item, str):
        return item if kind in ("text", "entity") else value(parameter, item, where)
    # Python counts a truth value among the whole numbers.
    if not isinstance(item, TYPES[kind]) or (isinstance(item, bool) and kind != "flag"):
        raise wrong(where, shown, READERS[kind][1])
    if isinstance(item, dt.date):
        return _of_date(item, kind, shown)
    return list(item) if isinstance(item, tuple) else item


def _of_date(day: dt.date, kind: str, shown: str) -> dt.date | str:
    """Return a date from Python as a date or as ISO text, as the kind of parameter demands."""
    if isinstance(day, dt.datetime):
        # No engine holds a date and a moment for equal, so a moment would match nothing.
        if day.time() != dt.time():
            raise wrong("query", shown, f"{A_DATE}, without a time")
        day = day.date()
    return day.isoformat() if kind.startswith("date-text") else day


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
    by_name = _by_spelling(wanted)
    values: dict[str, Any] = {}
    for item in items:
        name, sign, words = item.partition("=")
        name = name.strip()
        if not sign or not name:
            raise wrong("query -p", item, "NAME=VALUE")
        parameter = _named(by_name, name, "query -p")
        # The second of two values would replace the first in silence.
        if parameter.name in values:
            raise wrong("query -p", item, f"{parameter.spellings[0]} once: it is given twice")
        values[parameter.name] = value(parameter, words)
    return _in_order(wanted, _whole(wanted, _resolved(wanted, values, resolve)))


def fill(
    wanted: Sequence[Parameter], values: Mapping[str, Any], resolve: Callable[[str], str] = _same
) -> dict[str, Any]:
    """Return the values of a query's parameters from Python values.

    Text is read as on the command line, so that a date or a number may be text. A name may end in
    an underscore, as `from_` does, since `from` is a word of Python. Arguments, result and faults
    are those of `bind`.

    >>> fill([parse("from: date = 2024-01-01", "here")], {"from_": "2024-02"})
    {'from': datetime.date(2024, 2, 1)}
    """
    by_name = _by_spelling(wanted)
    given: dict[str, Any] = {}
    for spelt, item in values.items():
        name = spelt if spelt in by_name else spelt.removesuffix("_")
        parameter = _named(by_name, name, "query")
        # The second of two spellings would replace the first in silence.
        if parameter.name in given:
            raise wrong("query", spelt, f"{parameter.spellings[0]} once: it is given twice")
        given[parameter.name] = _of_python(parameter, item)
    return _in_order(wanted, _whole(wanted, _resolved(wanted, given, resolve)))


def _by_spelling(wanted: Sequence[Parameter]) -> dict[str, Parameter]:
    """Return the parameters by each of their names; a name of its own comes before another's."""
    by_name: dict[str, Parameter] = {}
    for parameter in wanted:
        for spelling in parameter.spellings:
            by_name.setdefault(spelling, parameter)
    by_name.update({parameter.name: parameter for parameter in wanted})
    return by_name


def _named(by_name: Mapping[str, Parameter], name: str, where: str) -> Parameter:
    """Return the parameter of a name; raise `BadInput`, with the one that may be meant."""
    if name in by_name:
        return by_name[name]
    if not by_name:
        raise wrong(where, name, "no parameter: the query has none")
    raise unknown(where, name, "a parameter of this query", list(by_name))


def examples(wanted: Sequence[Parameter]) -> dict[str, Any]:
    """Return values with which a query can be tried: its examples, else its defaults."""
    values: dict[str, Any] = {}
    for parameter in wanted:
        if parameter.example:
            values[parameter.name] = value(parameter, parameter.example)
    return _whole(wanted, values)


def _resolved(
    wanted: Sequence[Parameter], values: dict[str, Any], resolve: Callable[[str], str]
) -> dict[str, Any]:
    """Return the values with the uids of entities in the place of their names."""
    entities = {parameter.name for parameter in wanted if parameter.kind == "entity"}
    resolved: dict[str, Any] = {}
    for name, item in values.items():
        resolved[name] = resolve(item) if name in entities else item
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
        names = ", ".join(parameter.spellings[0] for parameter in missing)
        right = ", ".join(map(option, missing))
        raise BadInput(f"query: found no value for {names}; expected {right}")
    return {**defaults, **values}


def _in_order(wanted: Sequence[Parameter], values: dict[str, Any]) -> dict[str, Any]:
    """Return the values; raise `BadInput` if they are of a period that ends before it begins."""
    begins = [each for each in wanted if each.kind in ("date", "date-text")]
    ends = [each for each in wanted if each.kind in ("date-to", "date-text-to")]
    # Of several first or last days it is open which are those of one period.
    if len(begins) == len(ends) == 1:
        begin, end = values[begins[0].name], values[ends[0].name]
        if first_day(str(begin)) > last_day(str(end)):
            names = f"{begins[0].spellings[0]} and {ends[0].spellings[0]}"
            raise BadInput(
                f"query: the period “{begin}..{end}” ends before it begins. "
                f"Give {names} in this order; what is not given has its default."
            )
    return values


def option(parameter: Parameter) -> str:
    """Return the option that gives a parameter, with its example and description.

    >>> option(parse("least: number = 5 -- at least so many", "here"))
    '--least 5 (at least so many)'
    """
    words = parameter.example or parameter.default or "..."
    line = f"--{parameter.spellings[0].replace('_', '-')} {words}"
    return f"{line} ({parameter.about})" if parameter.about else line
