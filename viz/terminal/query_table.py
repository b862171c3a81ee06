"""The answer of `query` as text: what was asked, the rows as a table, and what the columns mean."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from ..wording.numbers import figure, figures, listed
from .line_layout import clean, say, width, wrapped
from .text_table import fitted, table_row

if TYPE_CHECKING:
    from ..answers.data import QueryData
    from ..answers.query_records import ColumnRecord, NoRowsRecord, ValueRecord

# A stored word of a relation speaks of voices; people read of sources (docs/glossary.md).
WORDS = {
    "documented by one voice": "documented by one source",
    "documented by one statement": "documented by several sources that repeat one statement",
    "documented by several voices": "documented by several sources",
}
Cell = list[str]  # the parts of a cell, one a line: one part, or one for each step of a chain


def rows(answer: QueryData, quiet: bool = False) -> Iterator[str]:
    """Yield the answer of `query`: with `quiet` only the rows and how many there are."""
    if not quiet:
        yield from opening(answer)
    yield from table(answer["legend"], answer["rows"])
    yield from closing(answer, len(answer["rows"]), quiet)


def opening(answer: QueryData) -> Iterator[str]:
    """Yield the title of a ready-made query, its question, and the values that it is asked with."""
    lines = [*filter(None, (answer["title"], answer["question"]))]
    for line in lines:
        yield from say(line, 0, 0)
    if answer["values"] and lines:
        yield from say(f"Asked with {_asked(answer['values'])}.", 0, 0)
    if lines:
        yield ""


def _asked(values: Sequence[ValueRecord]) -> str:
    """Return the values of parameters in words."""
    texts: list[str] = []
    for item in values:
        text = " ".join(cell(item["value"]))
        if item["party"] and item["party"] != text:
            text = f"{item['party']} ({text})"
        texts.append(f"{item['name']} = {text}")
    return listed(texts)


def closing(answer: QueryData, shown: int, quiet: bool = False) -> Iterator[str]:
    """Yield how many rows there are, the caveat and the legend, or why there may be no rows.

    Args:
        answer: The answer; its rows need not be in it.
        shown: How many rows were printed.
        quiet: Whether only the number of rows is said.
    """
    yield f"({counted(shown, answer['cut'], answer['total'])})"
    if quiet:
        return
    searched = answer["searched"]
    if searched is not None:
        yield from nothing(searched, answer["values"])
    if answer["gap"] is not None:
        yield from say(answer["gap"]["sentence"], 2, 0)
    if answer["caveat"]:
        yield ""
        yield from say(f"Note: {answer['caveat']}", 0, 2)
    legends = [column for column in answer["legend"] if column["about"]]
    if legends and shown:
        yield ""
        yield "Columns"
        for column in legends:
            yield from say(f"{column['heading']}: {column['about']}", 2, 2)


def counted(shown: int, cut: bool, total: int | None) -> str:
    """Return how many rows there are, such as "500 of 2,899 rows".

    >>> counted(500, True, 2899), counted(1, False, 1), counted(1000, True, None)
    ('500 of 2,899 rows', '1 row', 'the first 1,000 rows; there are more')
    """
    if not cut:
        return figures(shown, "row")
    # A limit must not look like the whole answer.
    if total is None:
        return f"the first {figures(shown, 'row')}; there are more"
    return f"{figure(shown)} of {figures(total, 'row')}"


def nothing(searched: NoRowsRecord, values: Sequence[ValueRecord] = ()) -> Iterator[str]:
    """Yield what a query without rows searched, and why it may have none."""
    parts = []
    for part in searched["parts"]:
        word = "relations" if part["kind"] == "relation" else "nodes"
        parts.append(f"{figure(part['count'])} {part['name']} {word}")
    if parts:
        yield from say(f"What was searched: {listed(parts)}.")
    missing = [part["name"] for part in searched["parts"] if not part["count"]]
    if missing:
        yield from say(f"The graph holds nothing of the kind {listed(missing, 'or')}.", 2, 0)
    for party in searched["parties"]:
        if party["relations"]:
            text = f"{figures(party['relations'], 'relation')} of these kinds, of which none fits"
        else:
            text = "no relation of these kinds"
        yield from say(f"{party['name']} ({party['uid']}) has {text}.", 2, 0)
    if searched["bundled"]:
        yield from say(f"In the demonstration case: {searched['bundled']}.", 2, 0)
    if any(item["party"] is None for item in values):
        yield from say("Other parameter values may give rows.", 2, 0)
    yield from say(
        "This means only that nothing in these sources matches. It does not mean that nothing "
        "exists.",
        2,
        0,
    )


def table(legend: Sequence[ColumnRecord], found: Sequence[Sequence[Any]]) -> Iterator[str]:
    """Yield rows as a table as wide as the terminal, or one below the other where it is narrow.

    Nothing is cut. A chain stands one step a line, and numbers are aligned to the right.
    """
    if not found:
        return
    headings = [column["heading"] for column in legend]
    parts = [_cells(legend, row) for row in found]
    # Where a row has several lines, an empty one stands before the next.
    chains = any(len(steps) > 1 for row in parts for steps in row)
    lines: list[list[str]] = [headings]
    for row in parts:
        lines += [list(line) for line in zip_longest(*row, fillvalue="")]
        lines += [[""] * len(headings)] if chains else []
    columns = list(zip(*lines, strict=True))
    widths = fitted(columns, room())
    if widths is None:
        yield from _stacked(headings, parts)
        return
    right = [place for place, values in enumerate(zip(*found, strict=True)) if _numbers(values)]
    for line in lines:
        yield from table_row(line, widths, right)


def room() -> int:
    """Return how many columns a line of the table may have: all that the terminal has."""
    return width(widest=10_000, narrowest=20)


def _numbers(values: Sequence[Any]) -> bool:
    """Return whether a column holds numbers and nothing else."""
    known = [value for value in values if value is not None]
    return bool(known) and all(_is_number(value) for value in known)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _stacked(headings: Sequence[str], found: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """Yield each row as lines of its own; the steps of a chain stand below its heading."""
    for number, row in enumerate(found, 1):
        yield f"Row {figure(number)}"
        for heading, steps in zip(headings, row, strict=True):
            if len(steps) == 1 and steps[0]:
                yield from _in_room(f"{heading}: {steps[0]}", 2, 4)
            elif len(steps) > 1:
                yield f"  {heading}:"
                for step in steps:
                    yield from _in_room(step, 4, 6)


def _in_room(text: str, first: int, rest: int) -> Iterator[str]:
    yield from wrapped(text, room(), " " * first, " " * rest)


def _cells(legend: Sequence[ColumnRecord], row: Sequence[Any]) -> list[Cell]:
    """Return the cells of a row; the first chain has arrows from each step to the next."""
    texts: list[Cell] = []
    arrows = True
    for column, value in zip(legend, row, strict=True):
        if column["steps"] and isinstance(value, list) and len(value) > 1:
            steps = [" ".join(cell(item)) for item in value]
            texts.append(_with_arrows(steps) if arrows else steps)
            arrows = False
        else:
            texts.append(cell(value, column["name"]))
    return texts


def _with_arrows(steps: Sequence[str]) -> Cell:
    return [f"{step} ->" for step in steps[:-1]] + [steps[-1]]


def cell(value: object, column: str = "") -> Cell:
    """Return a value as lines of text: one, or one for each step of a path.

    >>> cell(2899), cell(["a", "b"]), cell(None)
    (['2,899'], ['a; b'], [''])
    """
    if isinstance(value, Mapping) and value.keys() == {"nodes", "relations"}:
        return _path(value["nodes"], value["relations"])
    return [" ".join(clean(_text(value, column)).split())]


def _text(value: object, column: str = "") -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value, column)
    if isinstance(value, list | tuple):
        return "; ".join(_text(item, column) for item in value)
    if isinstance(value, Mapping):
        return _thing(value)
    return WORDS.get(str(value), str(value)) if column == "word" else str(value)


def _number(value: int | float, column: str) -> str:
    """Return a number as people write it."""
    # The number of a year is a name: nobody writes 2,024.
    if column.lower().endswith("year") and value == value and float(value).is_integer():
        return str(int(value))
    if isinstance(value, int):
        return figure(value)
    if not math.isfinite(value):
        return "no number"
    if column == "support":
        return f"{value:.2f}"
    if value and abs(value) < 0.001:
        return f"{value:.3g}"
    return f"{value:,.3f}".rstrip("0").rstrip(".")


def _thing(value: Mapping[Any, Any]) -> str:
    """Return a node, a relation or a map in words."""
    if "relation" in value and "uid" in value:
        return f"{value['relation']} ({value['uid']})"
    if "kind" in value and "uid" in value:
        return f"{value.get('name') or value['kind']} ({value['uid']})"
    return "; ".join(f"{key}: {_text(item, str(key))}" for key, item in value.items())


def _path(nodes: Sequence[Any], relations: Sequence[Any]) -> Cell:
    """Return a path with one node a line, each with the kind of the relation that follows it."""
    lines: Cell = []
    for node, relation in zip_longest(nodes, relations):
        kind = relation["relation"] if isinstance(relation, Mapping) else ""
        text = clean(_text(node))
        lines.append(f"{text} -[{kind}]-" if kind else text)
    return lines or [""]
