"""Rows as a table that fits the terminal, or below one another if it is too narrow."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from ..wording.date_words import day
from ..wording.numbers import capital, figure, figures, percent
from .line_layout import cells, say, width, wrapped

if TYPE_CHECKING:
    from ..answers.data import QueriesData, RankData, RankRow
    from ..answers.query_records import QueryRecord

GAP = 2
# What to write for a parameter, by its type.
KINDS = {
    "text": "TEXT",
    "entity": "NAME",
    "number": "NUMBER",
    "decimal": "NUMBER",
    "flag": "true|false",
    "date": "DATE",
    "date-to": "DATE",
    "date-text": "DATE",
    "date-text-to": "DATE",
    "list": "LIST",
    "any": "VALUE",
}
LEAST = 8  # columns below which a column of a table is not readable


def _widest(texts: Iterable[str]) -> int:
    return max(map(cells, texts), default=0)


def _longest_word(texts: Iterable[str]) -> int:
    longest = 0
    for text in texts:
        longest = max(longest, _widest(text.split()))
    return longest


def fitted(columns: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """Return the widths of columns that fit side by side, or None if a word would be broken."""
    natural = list(map(_widest, columns))
    room -= GAP * (len(columns) - 1)
    if sum(natural) <= room:
        return natural
    widths = []
    for wanted, texts in zip(natural, columns, strict=True):
        widths.append(min(wanted, max(_longest_word(texts), LEAST)))
    spare = room - sum(widths)
    # A uid or a number that is broken over two lines can no longer be copied.
    return None if spare < 0 else _widened(widths, natural, spare)


def _widened(widths: list[int], natural: Sequence[int], spare: int) -> list[int]:
    """Spread spare columns over the narrowed columns, one at a time and from the left."""
    while spare:
        narrowed: list[int] = []
        for place, wanted in enumerate(natural):
            if widths[place] < wanted:
                narrowed.append(place)
        if not narrowed:
            break
        for place in narrowed[:spare]:
            widths[place] += 1
        spare -= len(narrowed[:spare])
    return widths


def table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()
) -> Iterator[str]:
    """Yield rows as a table, or each row as lines of its own if the terminal is too narrow.

    Nothing is cut. `right` are the positions of the columns that are aligned to the right, as
    numbers are.
    """
    texts = [list(map(str, columns)), *map(list, rows)]
    widths = fitted(list(zip(*texts, strict=True)), width())
    if widths is None:
        yield from _stacked(columns, rows)
        return
    for row in texts:
        yield from table_row(row, widths, right)


def table_row(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> Iterator[str]:
    """Yield the lines of one row; a cell that is wider than its column has several."""
    wrapped_cells = [list(wrapped(text, room)) for text, room in zip(row, widths, strict=True)]
    for line in zip_longest(*wrapped_cells, fillvalue=""):
        padded = []
        for place, (text, room) in enumerate(zip(line, widths, strict=True)):
            pad = " " * (room - cells(text))
            padded.append(pad + text if place in right else text + pad)
        yield (" " * GAP).join(padded).rstrip()


def _stacked(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        yield f"Row {figure(number)}"
        for name, text in zip(columns, row, strict=True):
            if text:
                yield from say(f"{name}: {text}", 2)


def _interval(row: RankRow) -> str:
    return f"{row['rank_low']} to {row['rank_high']}"


def rank(answer: RankData) -> Iterator[str]:
    """Yield the answer of `rank`: the first party and how certain that is, then the ranking."""
    first = answer["rows"][0]
    span = ""
    if first["rank_low"] != first["rank_high"]:
        span = f", with a rank from {_interval(first)} in 90% of resamplings"
    yield from say(f"By {answer['metric']}, {first['node']['name']} comes first{span}.", 0, 0)
    yield from say("A ranking shows who was investigated as much as who is central.", 0, 0)
    yield ""
    heads = ["Rank", "90% of ranks", "In the top", "Value", "Documents", "Name"]
    yield from table(heads, list(map(_ranked, answer["rows"])), right=range(5))
    yield ""
    yield from say(f"What is measured: {answer['definition']}.")
    yield from say(f"Direction: {answer['direction']}. Weight: {answer['weight']}.")
    yield from say(f"Uncertainty: {answer['resampling']}.")
    yield from say(f"Left out: {answer['left_out']}.")


def _ranked(row: RankRow) -> list[str]:
    """Return a row of a ranking; a narrow terminal has no room for identifiers."""
    name = row["node"]["name"]
    return [
        str(row["rank"]),
        _interval(row),
        percent(row["among"]),
        _measured(row["value"]),
        figure(row["documents"]),
        f"{name} ({row['node']['uid']})" if width() >= 100 else name,
    ]


def _measured(value: float) -> str:
    """Return a value of a metric to four decimals, and to two digits where these would be noughts.

    >>> _measured(0.25), _measured(0.000021), _measured(0.0)
    ('0.2500', '0.000021', '0')
    """
    if not value:
        return "0"
    if abs(value) >= 0.0001:
        return f"{value:.4f}"
    return f"{value:.{1 - math.floor(math.log10(abs(value)))}f}"


def queries(answer: QueriesData) -> Iterator[str]:
    """Yield the answer of `queries` by group, those saved in the case last."""
    groups = {item["group"] for item in answer["queries"]}
    yield from say(
        f"{figures(len(answer['queries']), 'query')} in {figures(len(groups), 'group')}. "
        "Run one with: entrepot query NAME --PARAMETER VALUE",
        0,
        0,
    )
    for group, items in groupby(answer["queries"], lambda item: item["group"]):
        yield from ("", capital(group))
        for item in items:
            yield from _query(item)


def _query(item: QueryRecord) -> Iterator[str]:
    purpose = f" (for {item['for']}): {item['title']}" if item["for"] else ""
    yield from say(f"{item['name']}{purpose}", 2)
    if item["question"]:
        yield from say(item["question"], 5, 0)
    for parameter in item["parameters"]:
        default = parameter["default"]
        about = f": {parameter['about']}" if parameter["about"] else ""
        usual = f", by default {default}" if default is not None else ""
        yield from say(f"--{parameter['option']} {KINDS[parameter['type']]}{about}{usual}", 5)
    if item["caveat"]:
        yield from say(f"Note: {item['caveat']}", 5)


def counted(counts: Mapping[str, int]) -> str:
    """Return counts of a dataset in words, such as "62 documents, 122 claims"; zeros are left out.

    >>> counted({"documents": 62, "claims": 1, "issues": 0})
    '62 documents, 1 claim'
    """
    parts: list[str] = []
    for name, number in counts.items():
        if number:
            # Tables are named in the plural.
            parts.append(figures(number, name.removesuffix("s")))
    return ", ".join(parts) or "nothing"


def dated(text: str | None) -> str:
    """Return a day of a dataset in words, or "none"."""
    return day(text) if text else "none"
