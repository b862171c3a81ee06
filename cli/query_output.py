"""The rows of a query on their way out: to the terminal, into a pipe or into a file.

Everything is written to a file of its own first, row by row, and shown when it is whole: a million
rows are never in memory, and a query that breaks off leaves nothing half written.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from ..graph.errors import wrong
from ..graph.store.protocol import Rows, silent
from ..queries import limited_run, row_formats
from ..queries.no_rows import NoRows, no_rows
from .options import note
from .streams import unicode

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..casework.passing_on import PassedOn
    from ..graph.store.case_store import CaseStore
    from ..graph.store.protocol import Store
    from ..queries.question import Question
    from ..viz.answers.coverage_records import CoverageGap
    from ..viz.answers.data import QueryData

SPOOLED = 1_000_000  # bytes of an answer that are kept in memory before they go to the disk
BLOCK = 2_000  # rows of a table whose columns have one width
Write = Callable[["QueryData", Iterable[Sequence[Any]], BinaryIO], None]


def _csv(answer: QueryData, rows: Iterable[Sequence[Any]], out: BinaryIO) -> None:
    row_formats.write_csv(answer["columns"], rows, out)


def _parquet(answer: QueryData, rows: Iterable[Sequence[Any]], out: BinaryIO) -> None:
    from ..queries.parquet import write_parquet

    write_parquet(answer["columns"], rows, out)


def _json(
    answer: QueryData, rows: Iterable[Sequence[Any]], out: BinaryIO, ascii_only: bool = False
) -> None:
    from ..viz.answers.query_answer import json_pieces

    for piece in json_pieces(answer, rows, ascii_only):
        out.write(piece.encode("utf-8"))


def _text(
    answer: QueryData, rows: Iterable[Sequence[Any]], out: BinaryIO, quiet: bool = False
) -> None:
    from ..viz.terminal import query_table

    def lines() -> Iterator[str]:
        if not quiet:
            yield from query_table.opening(answer)
        shown, coming = 0, iter(rows)
        # The widths of columns are known when the rows are, so a long table is made of blocks.
        while block := list(islice(coming, BLOCK)):
            yield from query_table.table(answer["legend"], block)
            shown += len(block)
        yield from query_table.closing(answer, shown, quiet)

    for line in lines():
        out.write(f"{line}\n".encode())


FILES: dict[str, Write] = {".csv": _csv, ".json": _json, ".parquet": _parquet}


def file_writer(path: Path, where: str) -> Write:
    """Return what writes rows to a file of this ending; raise `BadInput` for another ending."""
    if path.suffix not in FILES:
        raise wrong(where, path.name, "a name that ends in " + ", ".join(FILES))
    return FILES[path.suffix]


def passing_on(write: Write, leaving: PassedOn) -> Write:
    """Return a writer of rows whose quotations are as their source lets pass on."""

    def written(answer: QueryData, rows: Iterable[Sequence[Any]], out: BinaryIO) -> None:
        write(answer, leaving.rows(rows), out)

    return written


def screen_writer(as_json: bool, as_csv: bool, quiet: bool) -> Write:
    """Return what writes rows to the terminal or a pipe."""
    if as_json:
        # JSON may write any letter by its code point, so a console without Unicode loses nothing.
        return partial(_json, ascii_only=not unicode())
    return _csv if as_csv else partial(_text, quiet=quiet)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is asked of the store of a case, with the values of its parameters."""

    case: Case
    question: Question
    values: dict[str, Any]
    store: CaseStore
    timeout: float

    def limited(self, limit: int | None) -> Rows:
        """Return the rows up to a limit (see `limited_run.ask`)."""
        question = self.question

        def read(store: Store) -> Rows:
            own = question.ready_made
            return limited_run.ask(store, question.text, self.values, self.timeout, limit, own)

        return self.store.read(read, note)

    def data(self, rows: Rows, searched: bool = True) -> QueryData:
        """Return rows as the answer of `query`.

        Without rows it says what was searched, unless `searched` is False.
        """
        from ..viz.answers.query_answer import query_data

        looked = self._searched() if searched and not rows.rows else None
        gap = self._gap() if looked else None
        return query_data(rows, self.question, self.values, self._name, looked, gap)

    def write(self, rows: Rows, write: Write, out: BinaryIO, searched: bool = True) -> int:
        """Write rows that are at hand; return how many there are."""
        write(self.data(rows, searched), rows.rows, out)
        return len(rows.rows)

    def write_all(self, write: Write, out: BinaryIO) -> int:
        """Write all rows while the store gives them; return how many there are."""
        question, count = self.question, 0
        columns_seen: tuple[str, ...] = ()

        def take(columns: tuple[str, ...], rows: Iterator[Sequence[Any]]) -> int:
            nonlocal columns_seen, count
            # The store may have changed while it was read, and then all is read again.
            out.seek(0)
            out.truncate()
            columns_seen, count = columns, 0

            def counted() -> Iterator[Sequence[Any]]:
                nonlocal count
                for row in rows:
                    count += 1
                    yield row

            write(self.data(Rows(columns, ()), searched=False), counted(), out)
            return count

        def read(store: Store) -> int:
            own = question.ready_made
            return limited_run.stream(store, question.text, self.values, self.timeout, own, take)

        if self.store.read(read, note):
            return count
        out.seek(0)
        out.truncate()
        return self.write(Rows(columns_seen, ()), write, out)

    def _searched(self) -> NoRows:
        question = self.question

        def read(store: Store) -> NoRows:
            return no_rows(store, question.text, question.about, question.parameters, self.values)

        return self.store.read(read, silent)

    def _gap(self) -> CoverageGap:
        """Return what is not on file on the parties that the query is about."""
        from ..viz.answers.coverage_gap import gap_of, subject
        from ..viz.words import english

        # Only the parties of the question narrow it: a label of a query has no country.
        ids = self.case.identities
        parties: list[list[str]] = []
        for parameter in self.question.parameters:
            uid = self.values.get(parameter.name)
            if parameter.kind == "entity" and uid in ids.entities:
                parties.append([str(uid)])
        return gap_of(subject(ids, parties), self.case.documents, english())

    def _name(self, uid: str) -> str:
        """Return the name of an entity; a uid that the case does not have is its own name."""
        entity = self.case.identities.entities.get(uid)
        return entity.name if entity else uid


@contextmanager
def screen() -> Iterator[BinaryIO]:
    """Yield a file whose content is printed to stdout when the block ends without a fault."""
    with tempfile.SpooledTemporaryFile(SPOOLED) as spool:
        yield cast(BinaryIO, spool)
        spool.seek(0)
        for line in io.TextIOWrapper(cast(BinaryIO, spool), "utf-8", newline=""):
            sys.stdout.write(line)
