"""The columns of a query as its front matter describes them: name, heading and legend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"^([\w, ]+?)(?: \(shown as (.*?)\))?( \(one a step\))?(?: -- (.*))?$")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a query.

    `heading` stands above it where people read it; in files it has its `name`. `about` is its
    legend. With `steps` its cells are lists with one item for each step of a chain.
    """

    name: str
    heading: str
    about: str = ""
    steps: bool = False


def listed_columns(lines: str) -> tuple[Column, ...]:
    """Return the columns that the `returns` lines of a front matter list.

    A line is `NAME (shown as HEADING) (one a step) -- WHAT`; all but the name may be missing. Names
    with commas between them are columns without a legend.

    >>> listed_columns("voices (shown as sources) -- Independent sources.")[0].heading
    'sources'
    >>> [column.name for column in listed_columns("day, claim")]
    ['day', 'claim']
    """
    columns: list[Column] = []
    for line in lines.splitlines():
        columns += _of_line(line.strip())
    return tuple(columns)


def _of_line(line: str) -> Iterator[Column]:
    match = _LINE.match(line)
    if match is None:
        return
    names, heading, steps, about = match.groups()
    for name in filter(None, re.split(r",\s*", names.strip())):
        yield Column(name, heading or name.replace("_", " "), about or "", bool(steps))
