"""What a brief is made of, before it has a form: runs of text with their notes, paragraphs, lists, tables, figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..sheet import Note


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text and the numbers of the notes that it rests on.

    `label` marks text that names a part of the brief itself (a rank, a leg's number, a uid): its
    digits are no figures and need no note.
    """

    text: str
    notes: tuple[int, ...] = ()
    strong: bool = False
    label: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; its level is 2 or 3."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead` marks the answer at the top."""

    runs: Runs
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of items."""

    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: column heads, then rows of cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture as SVG with its caption."""

    svg: str
    caption: Runs


Block = Heading | Paragraph | Bullets | Table | Figure


@dataclass(frozen=True, slots=True)
class Report:
    """A brief: title, the line below it, blocks, and its notes in order."""

    title: str
    subtitle: str
    blocks: Sequence[Block]
    notes: Sequence[Note]


def runs(block: Block) -> list[Run]:
    """Return every run of a block, in reading order."""
    match block:
        case Heading(_, found) | Paragraph(found, _):
            return list(found)
        case Bullets(items):
            return [r for item in items for r in item]
        case Table(_, rows):
            return [r for row in rows for cell in row for r in cell]
        case Figure(_, caption):
            return list(caption)
