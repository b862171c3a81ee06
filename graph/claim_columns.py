"""Claims made from the claims table in columns, which takes a third of the time of its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from functools import partial
from typing import TYPE_CHECKING, Any

from .dates import Interval
from .model import Claim
from .tables import FIELDS, read_quantity, read_via

if TYPE_CHECKING:
    import pyarrow as pa

HELD = 1 << 20  # texts that are kept to be shared

Column = Callable[["pa.RecordBatch"], Sequence[Any]]


def claims_of_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[Claim]:
    """Yield the claims of the rows of the claims table, in their order.

    They are those of `tables.claims_of`. Texts and intervals that several claims have are held
    once, as a rule.

    Args:
        batches: Batches of the table, with all its columns.
    """
    shared = _SharedValues()
    columns = [shared.column(field.name) for field in fields(Claim)]
    for batch in batches:
        values = [column(batch) for column in columns]
        # By position: with names, the making of each claim would take twice as long.
        yield from map(Claim, *values)


class _SharedValues:
    """Columns as lists of the values that claims have, where equal texts are one object."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._spans: dict[tuple[str, str], Interval] = {}

    def column(self, name: str) -> Column:
        """Return the function that takes the values of a field of claims from a batch."""
        if name == "interval":
            return self._intervals
        if name == "via":
            return partial(_read, name=name, read=read_via)
        if name == "quantity":
            return partial(_read, name=name, read=read_quantity)
        if FIELDS["claims"][name] == "list of texts":
            return partial(_lists, name=name)
        if FIELDS["claims"][name] == "flag":
            return partial(_plain, name=name)
        return partial(self._shared, name=name)

    def _intervals(self, batch: pa.RecordBatch) -> list[Interval]:
        intervals: list[Interval] = []
        for span in zip(_plain(batch, "start"), _plain(batch, "end"), strict=True):
            if span not in self._spans:
                self._spans[span] = Interval(*span)
            intervals.append(self._spans[span])
        return intervals

    def _shared(self, batch: pa.RecordBatch, name: str) -> list[str]:
        # Uids are in many claims only once, and would be kept for nothing.
        if len(self._texts) > HELD:
            self._texts.clear()
        # Each text of a batch becomes one Python object; an empty cell of older tables is "".
        coded = batch.column(name).dictionary_encode()
        known: list[str] = []
        for text in coded.dictionary.to_pylist():
            known.append(self._texts.setdefault(text, text))
        known.append("")
        last = len(known) - 1
        return [known[last if code is None else code] for code in coded.indices.to_pylist()]


def _plain(batch: pa.RecordBatch, name: str) -> list[Any]:
    values: list[Any] = batch.column(name).to_pylist()
    return values


def _lists(batch: pa.RecordBatch, name: str) -> list[tuple[str, ...]]:
    # Most lists of most columns are empty, and the empty tuple is one object.
    return [tuple(items) if items else () for items in batch.column(name).to_pylist()]


def _read(batch: pa.RecordBatch, name: str, read: Callable[[str], Any]) -> list[Any]:
    return list(map(read, batch.column(name).to_pylist()))
