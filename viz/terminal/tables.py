"""Rows as a table that fits the terminal, or one under another where it is too narrow; nothing is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..wording.dates import day
from ..wording.numbers import capital, figure, figures, percent
from .layout import cells, clean, say, width, wrapped

if TYPE_CHECKING:
    from ..answers.data import QueriesData, QueryData, RankData, RankRow

GAP = 2
LEAST = 8  # columns below which a column of a table is not readable


def cell(value: object) -> str:
    """Return a value of a row as one line of text: a list with "; ", nothing for null."""
    text = (
        "; ".join(map(str, value))
        if isinstance(value, list)
        else ""
        if value is None
        else str(value)
    )
    return " ".join(clean(text).split())


def _longest(texts: Sequence[str]) -> int:
    return max((cells(word) for text in texts for word in text.split()), default=0)


def _fitted(columns: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """Return how wide each column is so that all fit, or None where they do not without breaking a word."""
    natural = [max(map(cells, texts), default=0) for texts in columns]
    room -= GAP * (len(columns) - 1)
    if sum(natural) <= room:
        return natural
    least = [min(n, max(_longest(texts), LEAST)) for n, texts in zip(natural, columns, strict=True)]
    if sum(least) > room:
        return None
    widths, spare = least[:], room - sum(least)
    while spare:
        wanting = [i for i, w in enumerate(widths) if w < natural[i]]
        if not wanting:
            break
        for i in wanting:
            if spare:
                widths[i], spare = widths[i] + 1, spare - 1
    return widths


def table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()
) -> Iterator[str]:
    """Yield rows as a table; where a table does not fit the terminal, each row is printed as lines of its own.

    `right` are the places of the columns whose values stand at the right, as numbers do.
    """
    texts = [[str(c) for c in columns], *[list(r) for r in rows]]
    widths = _fitted([[row[i] for row in texts] for i in range(len(columns))], width())
    if widths is None:
        yield from _stacked(columns, rows)
        return
    for row in texts:
        parts = [list(wrapped(text, w)) for text, w in zip(row, widths, strict=True)]
        for line in range(max(map(len, parts))):
            out = []
            for at, (part, w) in enumerate(zip(parts, widths, strict=True)):
                text = part[line] if line < len(part) else ""
                pad = " " * (w - cells(text))
                out.append(pad + text if at in right else text + pad)
            yield (" " * GAP).join(out).rstrip()


def _stacked(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        yield f"Row {figure(number)}"
        for name, text in zip(columns, row, strict=True):
            if text:
                yield from say(f"{name}: {text}", 2)


def rows(answer: QueryData) -> Iterator[str]:
    """Yield the answer of `query`: its rows, and how many there are."""
    found = answer["rows"]
    if not found:
        yield "No rows. The query ran without error."
        return
    yield from table([str(c) for c in answer["columns"]], [[cell(v) for v in row] for row in found])
    counted = figures(len(found), "row")
    yield f"(the first {counted}; there are more)" if answer.get("cut") else f"({counted})"


def _interval(row: RankRow) -> str:
    return f"{row['rank_low']} to {row['rank_high']}"


def rank(answer: RankData) -> Iterator[str]:
    """Yield the answer of `rank`: who stands first and how sure that is, the ranking, what it means."""
    found = answer["rows"]
    first = found[0]
    span = (
        ""
        if first["rank_low"] == first["rank_high"]
        else f", with a rank from {_interval(first)} in 90% of resamplings"
    )
    yield from say(f"By {answer['metric']}, {first['node']['name']} comes first{span}.", 0, 0)
    yield from say("A ranking shows who was investigated as much as who is central.", 0, 0)
    yield ""
    heads = ["Rank", "90% of ranks", "In the top", "Value", "Documents", "Name"]
    lines = [
        [
            str(row["rank"]),
            _interval(row),
            percent(row["among"]),
            f"{row['value']:.4f}",
            figure(row["documents"]),
            f"{row['node']['name']} ({row['node']['uid']})"
            if width() >= 100
            else row["node"]["name"],
        ]
        for row in found
    ]
    yield from table(heads, lines, right=range(5))
    yield ""
    yield from say(f"What is measured: {answer['definition']}.")
    yield from say(f"Direction: {answer['direction']}. Weight: {answer['weight']}.")
    yield from say(f"Uncertainty: {answer['resampling']}.")
    yield from say(f"Left out: {answer['left_out']}.")


def queries(answer: QueriesData) -> Iterator[str]:
    """Yield the answer of `queries`: by group, those saved in the case last."""
    found = answer["queries"]
    groups = list(dict.fromkeys(item["group"] for item in found))
    yield from say(
        f"{figures(len(found), 'query')} in {figures(len(groups), 'group')}. Run one with: entrepot query NAME "
        "-p PARAMETER=VALUE",
        0,
        0,
    )
    group = ""
    for item in found:
        if item["group"] != group:
            group = item["group"]
            yield from ("", capital(group))
        yield from say(
            f"{item['name']} (for {item['for']}): {item['title']}" if item["for"] else item["name"],
            2,
        )
        if item["question"]:
            yield from say(item["question"], 5, 0)
        for parameter in item["parameters"]:
            value = parameter["default"] if parameter["default"] is not None else "..."
            about = f": {parameter['about']}" if parameter["about"] else ""
            yield from say(f"-p {parameter['name']}={value} ({parameter['type']}){about}", 5)
        if item["caveat"]:
            yield from say(f"Note: {item['caveat']}", 5)


def counted(counts: dict[str, Any]) -> str:
    """Return counts of a dataset in words: "62 documents and 122 claims"; what there is none of is left out."""
    parts = [figures(n, re.sub("s$", "", k)) for k, n in counts.items() if n]
    return ", ".join(parts) or "nothing"


def dated(text: str | None) -> str:
    """Return a day of a dataset, or that there is none."""
    return day(text) if text else "none"
