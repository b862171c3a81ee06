"""The kinds of values in a query: text, number, day and so on, as far as its text tells them.

The two engines compare values of different kinds in different ways, so the portability check must
know them. What it cannot tell is "unknown".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .syntax.parser import Node

TEXT, NUMBER, DECIMAL, FLAG, DAY = "text", "number", "decimal", "flag", "day"
MOMENT, DURATION, LIST, MAP = "moment", "duration", "list", "map"
NODE, RELATION, PATH, NULL, UNKNOWN = "node", "relation", "path", "null", "unknown"
MIXED = "value of several kinds"
NUMBERS = frozenset({NUMBER, DECIMAL})
OF = " of "  # between the kind of a property and that of what its lists hold

_LITERALS = {"integer": NUMBER, "float": DECIMAL, "string": TEXT, "boolean": FLAG, "null": NULL}
_FLAGS = frozenset(
    {
        *("disjunction", "exclusive", "conjunction", "negation", "comparison", "membership"),
        *("text_test", "expression_test", "null_test", "type_test", "label_test", "quantified"),
        "pattern_test",
    }
)
_RESULTS = {
    **dict.fromkeys(
        "left ltrim replace right rtrim substring tolower tostring toupper trim type valuetype "
        "lower upper btrim normalize".split(),
        TEXT,
    ),
    **dict.fromkeys("count length sign size tointeger timestamp".split(), NUMBER),
    **dict.fromkeys(
        "atan2 avg ceil cos degrees exp floor log log10 pi sin sqrt stdev tofloat radians".split(),
        DECIMAL,
    ),
    **dict.fromkeys("toboolean exists".split(), FLAG),
    **dict.fromkeys("date date.truncate".split(), DAY),
    **dict.fromkeys("datetime localdatetime time localtime".split(), MOMENT),
    **dict.fromkeys("duration duration.indays duration.between".split(), DURATION),
    **dict.fromkeys("collect keys labels nodes range relationships split tail".split(), LIST),
    "properties": MAP,
    **dict.fromkeys("startnode endnode".split(), NODE),
}
# Functions whose result is of the kind of their first argument.
_ALIKE = frozenset({"abs", "max", "min", "sum", "coalesce", "reverse", "nullif"})
_NEVER_NULL = frozenset({"integer", "float", "string", "boolean", "list", "map"})
_ITEMS = {"nodes": NODE, "relationships": RELATION, "labels": TEXT, "keys": TEXT, "split": TEXT}


def kind_of_value(value: Any) -> str:
    """Return the kind of a parameter's value.

    >>> kind_of_value("a"), kind_of_value(dt.date(2024, 2, 29)), kind_of_value([1])
    ('text', 'day', 'list')
    """
    if value is None:
        return NULL
    # A bool is an int and a moment is a date, so the narrower type is asked for first.
    for kind, types in (
        (FLAG, bool),
        (NUMBER, int),
        (DECIMAL, float),
        (TEXT, str),
        (MOMENT, dt.datetime),
        (DAY, dt.date),
        (LIST, (list, tuple)),
        (MAP, dict),
    ):
        if isinstance(value, types):
            return kind
    return UNKNOWN


@dataclass(slots=True)
class Kinds:
    """What is known of the values in one query.

    `properties` and `parameters` give kinds by name, such as "text" or "list of number";
    `variables` and `items` (the kind of what a list holds) are filled from the query.
    `never_null` are the spellings of values that the query tests for null or makes itself,
    `may_be_null` the names that it also gives to others, and
    `tests` the places of patterns that are tests by themselves, `returned` those of what a RETURN
    names, `named_before` those of what a YIELD gives a name that the query has already.
    """

    properties: Mapping[str, str]
    parameters: Mapping[str, Any] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)
    never_null: set[str] = field(default_factory=set)
    may_be_null: set[str] = field(default_factory=set)
    tests: set[int] = field(default_factory=set)
    returned: set[int] = field(default_factory=set)
    named_before: set[int] = field(default_factory=set)

    def read(self, tree: Node) -> Kinds:
        """Learn the kinds of the variables of a query; return itself."""
        # What is named before it is used comes first in the text, but for list comprehensions.
        for node in tree.walk():
            self._learn(node)
        return self

    def of(self, node: Node) -> str:
        """Return the kind of an expression."""
        if node.rule in _LITERALS:
            return _LITERALS[node.rule]
        if node.rule in _FLAGS:
            return FLAG
        work = getattr(self, f"_{node.rule}", None)
        return str(work(node)) if work else UNKNOWN

    def item_of(self, node: Node) -> str:
        """Return the kind of what a list holds."""
        work = getattr(self, f"_item_of_{node.rule}", None)
        return str(work(node)) if work else UNKNOWN

    def _item_of_list(self, node: Node) -> str:
        return _one_of([self.of(item) for item in node.nodes()])

    def _item_of_parenthesis(self, node: Node) -> str:
        return self.item_of(node.nodes()[0])

    _item_of_slice = _item_of_parenthesis

    def _item_of_variable(self, node: Node) -> str:
        return self.items.get(name_of(node), UNKNOWN)

    def _item_of_property(self, node: Node) -> str:
        if self.of(node) != LIST:
            return UNKNOWN
        # All lists of a case hold texts; another graph says what its lists hold.
        stated = self.properties.get(name_of(node.nodes()[-1]), LIST)
        return stated.partition(OF)[2] or TEXT

    def _item_of_list_comprehension(self, node: Node) -> str:
        made = _made(node)
        return self.of(made) if made else self.item_of(node.nodes()[1])

    def _item_of_parameter(self, node: Node) -> str:
        value = self.parameters.get(name_of(node))
        return _one_of(list(map(kind_of_value, value))) if isinstance(value, list) else UNKNOWN

    def is_never_null(self, node: Node) -> bool:
        """Return whether a value is surely not null."""
        parts = node.nodes()
        if node.spelling() in self.never_null - self.may_be_null:
            return True
        if node.rule == "parenthesis":
            return self.is_never_null(parts[0])
        if node.rule == "list_comprehension":
            return self.is_never_null(parts[1])
        if node.rule == "sign" or (node.rule == "sum" and len(parts) > 1):
            return all(map(self.is_never_null, parts))
        if node.rule != "call":
            return node.rule in _NEVER_NULL
        function = node.text().lower()
        if function == "coalesce":
            return any(map(self.is_never_null, parts))
        if function in ("date", "datetime", "length", "range", "size", "split"):
            return all(map(self.is_never_null, parts))
        return function in ("collect", "count", "labels", "nodes", "relationships")

    def _item_of_call(self, node: Node) -> str:
        function, arguments = node.text().lower(), node.nodes()
        if function == "range":
            return NUMBER
        if function == "collect" and arguments:
            return self.of(arguments[0])
        if function in ("tail", "reverse", "coalesce") and arguments:
            return self.item_of(arguments[0])
        return _ITEMS.get(function, UNKNOWN)

    def _learn(self, node: Node) -> None:
        work = getattr(self, f"_learn_{node.rule}", None)
        if work:
            work(node)

    def _learn_return(self, node: Node) -> None:
        # A name that a RETURN gives is known behind it only, where no query goes on.
        for item in node.nodes("projection")[0].nodes("item"):
            self.returned.add(item.start)

    def _learn_null_test(self, node: Node) -> None:
        if "NOT" in node.words():
            self.never_null.add(node.nodes()[0].spelling())

    def _learn_where(self, node: Node) -> None:
        self.tests.update(_tests(node.nodes()[0]))

    _learn_when = _learn_where

    def _learn_node(self, node: Node) -> None:
        for name in node.nodes("name"):
            self._set(name_of(name), NODE)

    def _learn_relation(self, node: Node) -> None:
        many = bool(node.nodes("length"))
        for name in node.nodes("name"):
            self._set(name_of(name), LIST if many else RELATION, RELATION if many else UNKNOWN)

    def _learn_path(self, node: Node) -> None:
        for name in node.nodes("name"):
            self._set(name_of(name), PATH)

    def _learn_item(self, node: Node) -> None:
        if len(node.nodes()) < 2:
            return
        value, name = node.nodes()
        if node.start in self.returned and name_of(name) in self.variables:
            return
        self._set(name_of(name), self.of(value), self.item_of(value))
        if not self.is_never_null(value):
            self.may_be_null.add(name_of(name))
        elif name_of(name) not in self.may_be_null:
            self.never_null.add(name_of(name))

    def _learn_unwind(self, node: Node) -> None:
        value, name = node.nodes()
        self._set(name_of(name), self.item_of(value))

    def _learn_yield(self, node: Node) -> None:
        result, name = node.nodes()[0].text(), name_of(node.nodes()[-1])
        if name in self.variables:
            self.named_before.add(node.start)
        self._set(name, NODE if result.lower() == "node" else UNKNOWN)

    def _learn_list_comprehension(self, node: Node) -> None:
        name, value = node.nodes()[:2]
        self._set(name_of(name), self.item_of(value))

    _learn_quantified = _learn_list_comprehension

    def _learn_reduce(self, node: Node) -> None:
        total, start, name, value = node.nodes()[:4]
        self._set(name_of(total), self.of(start))
        self._set(name_of(name), self.item_of(value))

    def _set(self, name: str, kind: str, item: str = UNKNOWN) -> None:
        before = self.variables.get(name, kind)
        # A name may be used for other things in other parts of a query.
        self.variables[name] = kind if before == kind else UNKNOWN
        self.items[name] = item if self.items.get(name, item) == item else UNKNOWN

    def _parenthesis(self, node: Node) -> str:
        return self.of(node.nodes()[0])

    def _variable(self, node: Node) -> str:
        return self.variables.get(name_of(node), UNKNOWN)

    def _parameter(self, node: Node) -> str:
        name = name_of(node)
        return kind_of_value(self.parameters[name]) if name in self.parameters else UNKNOWN

    def _property(self, node: Node) -> str:
        of, name = node.nodes()[0], name_of(node.nodes()[-1])
        if self.of(of) in (NODE, RELATION, UNKNOWN):
            return self.properties.get(name, UNKNOWN).partition(OF)[0]
        return NUMBER if self.of(of) in (DAY, MOMENT, DURATION) else UNKNOWN

    def _list(self, node: Node) -> str:
        return LIST

    _list_comprehension = _pattern_comprehension = _slice = _list

    def _map(self, node: Node) -> str:
        return MAP

    _map_projection = _map

    def _index(self, node: Node) -> str:
        return self.item_of(node.nodes()[0])

    def _subquery(self, node: Node) -> str:
        return {"EXISTS": FLAG, "COUNT": NUMBER}.get(node.words()[0], LIST)

    def _call(self, node: Node) -> str:
        function, arguments = node.text().lower(), node.nodes()
        if function in _ALIKE and arguments:
            return _one_of([self.of(argument) for argument in arguments])
        if function in ("head", "last") and arguments:
            return self.item_of(arguments[0])
        return _RESULTS.get(function, UNKNOWN)

    def _reduce(self, node: Node) -> str:
        start, made = node.nodes()[1], node.nodes()[-1]
        return _one_of([self.of(start), self.of(made)])

    def _case(self, node: Node) -> str:
        results = [when.nodes()[-1] for when in node.nodes("when")]
        if "ELSE" in node.words():
            results.append(node.nodes()[-1])
        return _one_of([self.of(result) for result in results])

    def _sign(self, node: Node) -> str:
        return self.of(node.nodes()[0])

    def _sum(self, node: Node) -> str:
        kinds = [self.of(part) for part in node.nodes()]
        if LIST in kinds:
            return LIST
        if "MINUS" not in node.words() and TEXT in kinds:
            return TEXT
        # A day and a duration make a day.
        for kind in (DAY, MOMENT):
            if kind in kinds and DURATION in kinds:
                return kind
        return self._figure(node)

    def _figure(self, node: Node) -> str:
        kinds = {self.of(part) for part in node.nodes()} - {NULL}
        if kinds <= NUMBERS and kinds:
            return DECIMAL if DECIMAL in kinds else NUMBER
        return UNKNOWN

    _product = _figure

    def _power(self, node: Node) -> str:
        return DECIMAL


def _tests(node: Node) -> Iterator[int]:
    """Yield the places of the patterns that are tests by themselves."""
    if node.rule == "pattern_test":
        yield node.start
    elif node.rule in ("disjunction", "exclusive", "conjunction", "negation", "parenthesis"):
        for part in node.nodes():
            yield from _tests(part)


def _one_of(kinds: list[str]) -> str:
    known = {kind for kind in kinds if kind != NULL}
    if known and known <= NUMBERS:
        return DECIMAL if DECIMAL in known else NUMBER
    if len(known) == 1:
        return known.pop()
    # Numbers of both kinds are one kind to the engines; a value that is not known may be any.
    return MIXED if known and UNKNOWN not in known else UNKNOWN


def _made(node: Node) -> Node | None:
    """Return what a list comprehension makes of each item, if it says so."""
    rest = [part for part in node.nodes()[2:] if part.rule != "where"]
    return rest[0] if rest else None


def name_of(node: Node) -> str:
    """Return the name that a variable, a parameter or a part holds, without its $ or backticks."""
    return node.text().removeprefix("$").strip("`")
