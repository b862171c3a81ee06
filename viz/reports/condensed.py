"""Tables without what is said over and over: rows that repeat, columns that say one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..words import Words
from .document import Block, Paragraph, Run, Runs, Table, text_of

# A column of fewer rows is no repetition.
ROWS = 3
# Notes that a sentence in place of a column takes over; every row keeps its others.
NOTES = 3


def condensed(blocks: Iterable[Block], words: Words) -> list[Block]:
    """Return blocks in which a table's column that says one thing is a sentence before the table.

    Rows that are the same as one before are left out. Tables of figures side by side stay as they
    are: there every row is the statement of another source.
    """
    shorter: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and block.kind != "side":
            shorter += _table(block, words)
        else:
            shorter.append(block)
    return shorter


def _table(table: Table, words: Words) -> list[Block]:
    rows = list(dict.fromkeys(table.rows))
    if len(rows) < ROWS or len(table.head) < ROWS:
        return [Table(table.head, tuple(rows), table.small, table.kind)]
    kept: list[int] = []
    said: list[Block] = []
    for column, head in enumerate(table.head):
        cells = [row[column] for row in rows]
        text = text_of(cells[0])
        if column and head and text and all(text_of(cell) == text for cell in cells):
            said.append(_sentence(head, cells, words))
        else:
            kept.append(column)
    heads = tuple(table.head[column] for column in kept)
    narrow = tuple(tuple(row[column] for column in kept) for row in rows)
    return [*said, Table(heads, narrow, table.small, table.kind)]


def _sentence(head: str, cells: Sequence[Runs], words: Words) -> Paragraph:
    """Return what all cells of a column say, once, with notes of the first of them."""
    runs = [Run(words("column-said", head=head), label=True)]
    notes: dict[int, None] = {}
    for cell in cells:
        for run in cell:
            notes.update(dict.fromkeys(run.notes))
    *first, last = cells[0]
    runs += [Run(run.text, (), run.strong, run.label, run.lang) for run in first]
    runs.append(Run(last.text, tuple(notes)[:NOTES], last.strong, last.label, last.lang))
    runs.append(Run(".", label=True))
    return Paragraph(tuple(runs))
