"""Tables without what is said over and over: rows that repeat, columns that say one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from operator import itemgetter

from ..words import Words
from .document import Block, Paragraph, Run, Runs, Table, text_of

# A column of fewer rows is no repetition.
ROWS = 3
# Most notes that a sentence in place of a column takes over; of more each row keeps its own.
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
    by_row: list[list[int]] = [[] for _ in rows]
    # The first column names what a row is about, and stays even where it is always the same.
    for column, head in enumerate(table.head):
        cells = list(map(itemgetter(column), rows))
        if column and head and _says_one_thing(cells):
            notes = set(chain.from_iterable(map(_notes, cells)))
            said.append(_sentence(head, cells[0], sorted(notes)[:NOTES], words))
            if len(notes) > NOTES:
                for own, cell in zip(by_row, cells, strict=True):
                    own += _notes(cell)
        else:
            kept.append(column)
    heads = tuple(map(table.head.__getitem__, kept))
    narrow: list[tuple[Runs, ...]] = []
    for row, own in zip(rows, by_row, strict=True):
        first, *others = map(row.__getitem__, kept)
        narrow.append((_with_notes(first, own), *others))
    return [*said, Table(heads, tuple(narrow), table.small, table.kind)]


def _says_one_thing(cells: Iterable[Runs]) -> bool:
    """Return whether all cells have the same text, and some."""
    texts = set(map(text_of, cells))
    return len(texts) == 1 and texts != {""}


def _notes(cell: Runs) -> list[int]:
    """Return the notes of a cell, in order."""
    return [*chain.from_iterable(run.notes for run in cell)]


def _with_notes(cell: Runs, notes: Sequence[int]) -> Runs:
    """Return a cell with further notes at its end, each once."""
    if not notes:
        return cell
    *before, last = cell or (Run("", label=True),)
    return (*before, replace(last, notes=tuple(dict.fromkeys((*last.notes, *notes)))))


def _sentence(head: str, cell: Runs, notes: Sequence[int], words: Words) -> Paragraph:
    """Return what all cells of a column say, once, with some notes."""
    *before, last = cell
    runs = [Run(words("column-said", head=head), label=True)]
    for run in before:
        runs.append(replace(run, notes=()))
    # All notes follow the last word, as if one sentence cited them.
    runs.append(replace(last, notes=tuple(notes)))
    runs.append(Run(".", label=True))
    return Paragraph(tuple(runs))
