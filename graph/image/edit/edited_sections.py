"""The rows and indexes of an edited image: written whole, or only what differs in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import numpy as np

from ..changed_file import new_of, write_shift
from ..index_pairs import Pairs, write_postings
from ..mapped_file import SectionWriter
from ..postings import Postings
from ..stored_rows import StoredRows, write_rows
from .row_plans import NEW, RowPlan, write_planned

Made = TypeVar("Made")
KeysOf = Callable[[Made], Collection[str]]


def keyed(rows: Mapping[int, Made], keys_of: KeysOf[Made]) -> dict[int, Collection[str]]:
    """Return the keys of rows in an index, by number."""
    return dict(zip(rows, map(keys_of, rows.values()), strict=True))


@dataclass(frozen=True)
class IndexPlan:
    """What differs in an index.

    `rows` are the rows that it is about, `keys` those of the new rows by their numbers, and of
    other rows that have other keys now. `dropped` are the numbers of the latter in the other file.
    """

    rows: RowPlan
    keys: Mapping[int, Collection[str]]
    dropped: Collection[int] = ()

    @classmethod
    def of(
        cls,
        rows: RowPlan,
        new: Mapping[int, Made],
        again: Mapping[int, Made],
        keys_of: KeysOf[Made],
    ) -> IndexPlan:
        """Return what differs in an index.

        Args:
            rows: The rows that it is about.
            new: The new rows, by their numbers.
            again: Rows that may have other keys now, by their numbers in the other file.
            keys_of: Returns the keys of a row.
        """
        every = dict(new)
        dropped: list[int] = []
        for number, row in sorted(again.items()):
            now = rows.shift.now(number)
            if now is not None:
                every[now] = row
                dropped.append(number)
        return cls(rows, keyed(every, keys_of), dropped)


class EditedSections(Protocol):
    """How rows and indexes are written."""

    is_whole: bool

    def rows(self, writer: SectionWriter, name: str, rows: StoredRows[Any], plan: RowPlan) -> None:
        """Write a section of rows, of which most stand in another file."""

    def index(self, writer: SectionWriter, name: str, stored: Postings, plan: IndexPlan) -> None:
        """Write an index, of which most stands in another file."""


class WholeSections:
    """Writes rows and indexes as they are written from nothing."""

    is_whole = True

    def rows(self, writer: SectionWriter, name: str, rows: StoredRows[Any], plan: RowPlan) -> None:
        """Write all rows."""
        write_planned(writer, name, rows, plan)

    def index(self, writer: SectionWriter, name: str, stored: Postings, plan: IndexPlan) -> None:
        """Write the whole index."""
        moves = plan.rows.moves
        if plan.dropped:
            moves = moves.copy()
            moves[np.array(sorted(plan.dropped))] = NEW
        # An index is written as pairs of hash and number: sorted, these are the same however they
        # were put together.
        pairs = Pairs.stored(stored).moved(moves)
        write_postings(writer, name, pairs.with_more(Pairs.of(plan.keys.items())))


class ChangedSections:
    """Writes what differs, and nothing of a section that is the same (see `changed_file`)."""

    is_whole = False

    def rows(self, writer: SectionWriter, name: str, rows: StoredRows[Any], plan: RowPlan) -> None:
        """Write the new rows, and which rows are gone."""
        if not plan.is_same:
            new = ((row.key, row.content) for row in plan.new.values())
            write_rows(writer, new_of(name), new)
            write_shift(writer, name, plan.shift)

    def index(self, writer: SectionWriter, name: str, stored: Postings, plan: IndexPlan) -> None:
        """Write the new numbers of keys, and which numbers are gone."""
        if not plan.rows.is_same or plan.dropped:
            write_postings(writer, new_of(name), Pairs.of(plan.keys.items()))
            write_shift(writer, name, plan.rows.shift)
            writer.numbers(f"{new_of(name)}.dropped", sorted(plan.dropped), "I")
