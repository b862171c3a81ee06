"""A report cut into its findings: a title and what is said under it, for slides and feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..drawing.text_metrics import safe
from ..evidence.panel import Note
from .document import (
    Bullets,
    Columns,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Part,
    Report,
    Runs,
    Table,
    runs,
    text_of,
)

_BREAKS = re.compile("[\r\n\v\f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a report says under one heading.

    Attributes:
        title: The heading; of what stands before the first one, the report's title.
        parts: The blocks under it, in reading order, without columns and breaks of pages.
    """

    title: str
    parts: tuple[Part, ...]

    @property
    def notes(self) -> list[int]:
        """The numbers of the notes that it rests on, each once, in the order of use."""
        numbers: dict[int, None] = {}
        for part in self.parts:
            for run in runs(part):
                numbers.update(dict.fromkeys(run.notes))
        return list(numbers)

    @property
    def lines(self) -> list[str]:
        """Its text, a line for each paragraph, item and row of a table."""
        lines: list[str] = []
        for part in self.parts:
            lines += filter(None, _lines(part))
        return lines


def findings(report: Report) -> list[Finding]:
    """Return the findings of a report in order; a heading with nothing under it is none."""
    found: list[Finding] = []
    title, parts = report.title, list[Part]()
    for part in _parts(report):
        if isinstance(part, Heading) and part.level == 2:
            _closed(found, title, parts)
            title, parts = text_of(part.runs), []
        else:
            parts.append(part)
    _closed(found, title, parts)
    return found


def notes_of(report: Report, finding: Finding) -> list[Note]:
    """Return the notes that a finding rests on, in the order of use."""
    held = {note.number: note for note in report.notes}
    return [held[number] for number in finding.notes if number in held]


def one_line(text: str) -> str:
    """Return a text without breaks of lines and without marks that no form can carry."""
    return safe(_BREAKS.sub(" ", text))


def _closed(found: list[Finding], title: str, parts: list[Part]) -> None:
    if parts:
        found.append(Finding(title, tuple(parts)))


def _parts(report: Report) -> Iterator[Part]:
    for block in report.blocks:
        match block:
            case Columns(left, right):
                yield from left
                yield from right
            case PageBreak():
                continue
            case _:
                yield block


def _lines(part: Part) -> list[str]:
    match part:
        case Heading(_, found) | Paragraph(found, _):
            return [text_of(found)]
        case Bullets(items):
            return list(map(text_of, items))
        case Table(_, rows):
            return list(map(_row, rows))
        case Figure(_, caption, alt):
            return [alt or text_of(caption)]


def _row(row: tuple[Runs, ...]) -> str:
    return "; ".join(filter(None, map(text_of, row)))
