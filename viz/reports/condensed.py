"""Tables without what is said over and over: rows that repeat, columns that say one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import itemgetter

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
    """Return a table without its repetitions, after the sentences that say them once."""
    rows = list(dict.fromkeys(table.rows))
    if len(rows) < ROWS or len(table.head) < ROWS:
        return [Table(table.head, tuple(rows), table.small, table.kind)]
    kept: list[int] = []
    said: list[Block] = []
    # The first column names what a row is about, and stays even where it is always the same.
    for column, head in enumerate(table.head):
        cells = list(map(itemgetter(column), rows))
        if column and head and _says_one_thing(cells):
            said.append(_sentence(head, cells, words))
        else:
            kept.append(column)
    heads = tuple(map(table.head.__getitem__, kept))
    narrow: list[tuple[Runs, ...]] = []
    for row in rows:
        narrow.append(tuple(map(row.__getitem__, kept)))
    return [*said, Table(heads, tuple(narrow), table.small, table.kind)]


def _says_one_thing(cells: Iterable[Runs]) -> bool:
    """Return whether all cells have the same text, and some."""
    texts = set(map(text_of, cells))
    return len(texts) == 1 and texts != {""}


def _sentence(head: str, cells: Sequence[Runs], words: Words) -> Paragraph:
    """Return what all cells of a column say, once, with notes of the first of them."""
    runs = [Run(words("column-said", head=head), label=True)]
    notes: dict[int, None] = {}
    for cell in cells:
        for run in cell:
            notes.update(dict.fromkeys(run.notes))
    *first, last = cells[0]
    for run in first:
        runs.append(replace(run, notes=()))
    # All notes follow the last word, as if one sentence cited them.
    runs.append(replace(last, notes=tuple(notes)[:NOTES]))
    runs.append(Run(".", label=True))
    return Paragraph(tuple(runs))
