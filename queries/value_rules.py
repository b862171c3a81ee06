"""What is read otherwise in expressions: calls, comparisons, sums, tests.

Each rule yields the parts that do not run alike, what they are, and what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from .syntax.parser import Node
from .value_kinds import (
    DAY,
    DECIMAL,
    DURATION,
    FLAG,
    LIST,
    MAP,
    MOMENT,
    NODE,
    NULL,
    NUMBER,
    NUMBERS,
    PATH,
    RELATION,
    TEXT,
    UNKNOWN,
    Kinds,
    name_of,
)

Hit = tuple[Node, str, str]
Rule = Callable[[Node, Kinds], Iterator[Hit]]
INSTEAD = {
    "keys": "the properties by name: n {.uid, .name}",
    "properties": "the properties by name: n {.uid, .name}",
    "percentilecont": "WITH x ORDER BY x WITH collect(x) AS xs RETURN xs[..]",
    "percentiledisc": "WITH x ORDER BY x WITH collect(x) AS xs RETURN xs[..]",
    "duration.between": "duration.inDays(a, b).days",
    "id": "n.uid",
    "elementid": "n.uid",
    "round": "toInteger(floor(x + 0.5)), or round in the reader: "
    "the engines round halves differently",
    "isempty": "size(x) = 0",
    "char_length": "size(x)",
    "tointegerornull": "toInteger(x)",
    "stdev": "sqrt(avg(x * x) - avg(x) * avg(x)): of one value one engine has none",
}
# Every function that the differential tests run on both engines. Any other one is a fault.
FUNCTIONS = frozenset(
    """abs all allshortestpaths any atan2 avg ceil coalesce collect cos count date
    date.truncate datetime degrees duration duration.indays endnode exp floor head labels
    last left length localdatetime log log10 ltrim max min nodes none pi range reduce
    relationships replace reverse right rtrim shortestpath sign sin single size split sqrt
    startnode substring sum tail time toboolean tofloat tointeger tolower tostring
    toupper trim type valuetype""".split()
)
# Names of properties that the embedded engine has for its own use.
OWN = frozenset({"id", "title", "type", "label"})
RESERVED = frozenset(
    """case end match exists limit skip when then else and or return where with unwind
    optional""".split()
)
# What a pattern of text may hold that both engines read alike: letters, sets, counts, groups.
_EXPRESSION = re.compile(r"\\[^\\.^$|?*+(){}\[\]/-]|\(\?(?!i\))|[*+?}]\+|\[\[|&&|\\[1-9]")
_WITH_PROPERTIES = frozenset({NODE, RELATION, MAP, DAY, MOMENT, DURATION, UNKNOWN, NULL})
_FAMILIES = {NUMBER: "number", DECIMAL: "number"}


def _property(node: Node, kinds: Kinds) -> Iterator[Hit]:
    name = node.nodes()[-1].text()
    of = kinds.of(node.nodes()[0]) if len(node.nodes()) > 1 else UNKNOWN
    if name.lower() in OWN and of != MAP:
        yield node, "a property id, title, type or label", "uid, heading, kind"
    elif name.lower() in RESERVED:
        yield node, "a property named by a reserved word", "another name"
    elif of not in _WITH_PROPERTIES:
        yield node, f"a property of {_some(of)}", "a property of a node, a relation or a map"
    elif of == DURATION and name not in ("days",):
        yield node, f"the {name} of a duration", "duration.inDays(a, b).days"


def _call(node: Node, kinds: Kinds) -> Iterator[Hit]:
    """Yield calls of functions that are not known to run alike, or not on such values."""
    spelling, arguments = node.text(), node.nodes()
    name = spelling.lower()
    if name not in FUNCTIONS:
        # One portable spelling stands for both of these.
        shared = name in ("keys", "properties")
        what = "keys() or properties()" if shared else f"{spelling}()"
        yield node, what, INSTEAD.get(name, "a function of docs/portable.md")
    elif name == "size" and arguments and arguments[0].rule == "pattern_test":
        yield node, "size of a pattern", "COUNT { (a)-[:R]->() }"
    else:
        yield from _arguments(node, name, kinds)


def _arguments(node: Node, name: str, kinds: Kinds) -> Iterator[Hit]:
    """Yield arguments of a kind that a function does not take on both engines."""
    for place, argument in enumerate(node.nodes()):
        kind = kinds.of(argument)
        wanted = _ARGUMENTS.get(name, ())[place : place + 1]
        if wanted and _is_odd(kind, wanted[0], name):
            right = _CONVERTED.get(name, f"{node.text()} of a {wanted[0][0]}")
            yield argument, f"{node.text()}() of {_some(kind)}", right
    if name in _OF_SURE_VALUES:
        yield from _of_sure_values(node, name, kinds)


def _is_odd(kind: str, wanted: tuple[str, ...], name: str) -> bool:
    if kind == UNKNOWN:
        return name in _STRICT
    return kind not in (*wanted, NULL)


def _of_sure_values(node: Node, name: str, kinds: Kinds) -> Iterator[Hit]:
    """Yield calls of functions that a server refuses, or reads otherwise, for some values."""
    arguments = node.nodes()
    families = {_family(kinds.of(argument)) for argument in arguments} - {NULL, UNKNOWN}
    if name == "coalesce" and len(families) > 1:
        yield node, "coalesce() of values of several kinds", "values of one kind"
    elif name == "date" and not all(_is_day(argument, kinds) for argument in arguments):
        yield node, "date() of a text that may be no day", "date('2024-02-29'), or compare texts"
    elif name == "date.truncate" and not all(map(kinds.is_never_null, arguments[1:2])):
        instead = "CASE WHEN d IS NOT NULL THEN date.truncate('month', d) END"
        yield node, "date.truncate() of what may be null", instead
    for argument in arguments if name in ("range", "reverse") else ():
        lists = name == "range" or kinds.of(argument) == LIST
        if lists and not kinds.is_never_null(argument):
            yield argument, f"{name}() of what may be null", "coalesce(x, ..) of it"


def _is_day(node: Node, kinds: Kinds) -> bool:
    """Return whether what date() is given is surely a day: no text that may be none."""
    if kinds.of(node) != TEXT:
        return True
    if node.rule == "parameter":
        return _DAY.fullmatch(str(kinds.parameters[name_of(node)])) is not None
    return node.rule == "string" and _DAY.fullmatch(node.text()[1:-1]) is not None


_OF_SURE_VALUES = frozenset({"coalesce", "date", "date.truncate", "range", "reverse"})
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|[0-9]{8}")


def _some(kind: str) -> str:
    return f"a {kind}" if kind != UNKNOWN else "a value of a kind that is not known"


# The kinds of arguments that functions take alike on both engines, in their order.
_FIGURE, _WORDS = (NUMBER, DECIMAL), (TEXT,)
_ARGUMENTS: dict[str, tuple[tuple[str, ...], ...]] = {
    **dict.fromkeys(
        ("abs", "ceil", "floor", "sign", "sqrt", "exp", "log", "log10", "sin", "cos", "degrees"),
        (_FIGURE,),
    ),
    **dict.fromkeys(("ltrim", "rtrim", "trim", "tolower", "toupper"), (_WORDS,)),
    **dict.fromkeys(("sum", "avg"), (_FIGURE,)),
    **dict.fromkeys(("left", "right"), (_WORDS, (NUMBER,))),
    **dict.fromkeys(("head", "last", "tail"), ((LIST,),)),
    "atan2": (_FIGURE, _FIGURE),
    "date": ((TEXT, DAY, MOMENT, MAP),),
    "date.truncate": (_WORDS, (DAY, MOMENT)),
    "duration": ((TEXT, MAP),),
    "duration.indays": ((DAY, MOMENT), (DAY, MOMENT)),
    "range": ((NUMBER,), (NUMBER,), (NUMBER,)),
    "replace": (_WORDS, _WORDS, _WORDS),
    "reverse": ((TEXT, LIST),),
    "size": ((LIST, TEXT),),
    "split": (_WORDS, _WORDS),
    "substring": (_WORDS, (NUMBER,), (NUMBER,)),
    "toboolean": ((TEXT, FLAG),),
    "tofloat": ((TEXT, NUMBER, DECIMAL),),
    "tointeger": ((TEXT, NUMBER, DECIMAL),),
    "tostring": ((TEXT, NUMBER, FLAG, DAY, DURATION),),
}
# Functions that answer differently on a kind of value that the query does not tell.
_STRICT = frozenset({"tostring"})
_CONVERTED = {
    "tostring": "the value itself: the engines write decimals and moments differently",
}


def _text_test(node: Node, kinds: Kinds) -> Iterator[Hit]:
    for part in node.nodes():
        if kinds.of(part) not in (TEXT, UNKNOWN, NULL):
            yield part, f"{_some(kinds.of(part))} searched like a text", "a text"


def _expression_test(node: Node, kinds: Kinds) -> Iterator[Hit]:
    yield from _text_test(node, kinds)
    pattern = node.nodes()[1]
    if pattern.rule == "parameter":
        value = kinds.parameters.get(name_of(pattern))
        text = f"'{value}'" if isinstance(value, str) else "''"
    elif pattern.rule == "string":
        text = pattern.text().replace("\\\\", "\\")
    else:
        yield pattern, "a pattern that is worked out", "the pattern itself, or a parameter"
        return
    if re.search(r"\\[wWdDsSbB]", text):
        instead = "[A-Za-z0-9_], [0-9] ..: one engine takes other scripts too"
        yield pattern, "\\w, \\d, \\s or \\b in a pattern", instead
    elif _EXPRESSION.search(text[1:-1]):
        instead = "letters, sets, counts and plain groups: the engines have other dialects"
        yield pattern, "a pattern that one engine reads otherwise", instead


def _comparison(node: Node, kinds: Kinds) -> Iterator[Hit]:
    operands = node.nodes()
    for left, right in pairwise(operands):
        yield from _compared(node, kinds.of(left), kinds.of(right), node.words())


def _compared(node: Node, left: str, right: str, words: list[str]) -> Iterator[Hit]:
    """Yield a comparison of values of two kinds, or of a kind that has no order on both."""
    if NULL in (left, right):
        return
    if DAY in (left, right) and TEXT in (left, right):
        yield node, "a day compared with text", "date('2024-01-31')"
    elif DAY in (left, right) and MOMENT in (left, right):
        yield node, "a day compared with a moment", "date(m) for the moment"
    elif UNKNOWN not in (left, right) and _family(left) != _family(right):
        yield node, f"a {left} compared with a {right}", "values of one kind"
    elif {"LT", "LE", "GT", "GE"} & {*words} and {left, right} & {MAP, NODE, RELATION, PATH, LIST}:
        yield node, f"an order of {left if left != UNKNOWN else right}s", "a property of each"


def _family(kind: str) -> str:
    return _FAMILIES.get(kind, kind)


def _membership(node: Node, kinds: Kinds) -> Iterator[Hit]:
    item, row = node.nodes()
    yield from _compared(node, kinds.of(item), kinds.item_of(row), [])


def _sum(node: Node, kinds: Kinds) -> Iterator[Hit]:
    parts = [kinds.of(part) for part in node.nodes()]
    if "CONCAT" in node.words():
        yield node, "||", "+"
    elif LIST in parts:
        if not all(map(kinds.is_never_null, node.nodes())):
            yield node, "a list plus what may be null", "coalesce(xs, []) + [value]"
    elif TEXT in parts and any(kind not in (TEXT, NUMBER, NULL) for kind in parts):
        yield node, "a text plus another kind of value", "text + toString(value)"
    elif not _adds(parts, node.words()):
        yield node, "a sum of " + " and ".join(dict.fromkeys(parts)), "a sum of one kind"


def _adds(parts: list[str], words: list[str]) -> bool:
    known = {*parts} - {UNKNOWN, NULL}
    if known <= NUMBERS or (known <= {TEXT, NUMBER} and "MINUS" not in words):
        return True
    # A day and a duration make a day, and two durations make one.
    return (
        known <= {DAY, MOMENT, DURATION}
        and parts[0] != DURATION
        and len(parts) == 2
        and (parts[1] in (DURATION, UNKNOWN))
    )


def _product(node: Node, kinds: Kinds) -> Iterator[Hit]:
    """Yield divisions whose divisor may be 0: null here, infinity or a fault there."""
    if any(kinds.of(part) not in (*NUMBERS, UNKNOWN, NULL) for part in node.nodes()):
        yield node, "arithmetic of what is no number", "numbers"
    signs = [word for word in node.words() if word in ("SLASH", "PERCENT", "STAR")]
    for sign, part in zip(signs, node.nodes()[1:], strict=True):
        if sign != "STAR" and not _never_zero(part):
            yield part, "a division by what may be 0", "x / CASE WHEN y <> 0 THEN y END"


def _never_zero(node: Node) -> bool:
    if node.rule in ("integer", "float"):
        return float(node.text().replace("_", "")) != 0 if node.text()[:2] != "0x" else False
    if node.rule in ("parenthesis", "sign"):
        return _never_zero(node.nodes()[0])
    if node.rule != "case" or "ELSE" in node.words() or len(node.nodes()) != 1:
        return False
    test, value = node.nodes()[0].nodes()[:2]
    sides = [part.spelling() for part in test.nodes()]
    return (
        test.rule == "comparison" and test.words() == ["NEQ"] and sides == [value.spelling(), "0"]
    )


def _power(node: Node, kinds: Kinds) -> Iterator[Hit]:
    if any(kinds.of(part) not in (*NUMBERS, UNKNOWN, NULL) for part in node.nodes()):
        yield node, "arithmetic of what is no number", "numbers"


def _parenthesis(node: Node, kinds: Kinds) -> Iterator[Hit]:
    first = node.nodes()[0]
    while first.rule not in ("subquery", "parenthesis") and first.nodes():
        first = first.nodes()[0]
    if first.rule == "subquery" and "COUNT" in first.words():
        yield node, "a bracket that COUNT { } begins", "the other side first: (0 < COUNT { .. })"


def _logic(node: Node, kinds: Kinds) -> Iterator[Hit]:
    for part in node.nodes():
        if kinds.of(part) not in (FLAG, UNKNOWN, NULL):
            yield part, f"{_some(kinds.of(part))} as a test", "a comparison"


def _part_of_list(node: Node, kinds: Kinds) -> Iterator[Hit]:
    row = kinds.of(node.nodes()[0])
    keyed = node.rule == "index" and row in (MAP, NODE, RELATION)
    if row not in (LIST, UNKNOWN, NULL) and not keyed:
        yield node, f"a part of {_some(row)} by its place", "substring(x, 0, 3) of a text"


def _case(node: Node, kinds: Kinds) -> Iterator[Hit]:
    for when in node.nodes("when"):
        if len(when.nodes()) > 2:
            yield when, "several values behind one WHEN", "one WHEN for each"


RULES: dict[str, Rule] = {
    "property": _property,
    "own_property": _property,
    "call": _call,
    "expression_test": _expression_test,
    "text_test": _text_test,
    "comparison": _comparison,
    "membership": _membership,
    "sum": _sum,
    "product": _product,
    "case": _case,
    "power": _power,
    "sign": _power,
    "parenthesis": _parenthesis,
    "slice": _part_of_list,
    "index": _part_of_list,
    **dict.fromkeys(("disjunction", "exclusive", "conjunction", "negation"), _logic),
}
