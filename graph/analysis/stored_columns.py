"""The columns of the relations of a version in a mapped file, made from the rows of its image.

The file is derived like the image of the version: it is named by the same digest, and marked with a
hash of the modules that compute it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any

import orjson

from ..image.mapped_file import Damaged, SectionWriter, mapped_of, write_mapped
from ..image.stamp import code_stamp
from ..image.stored_rows import StoredRows
from ..model import Edge, Support
from .relation_columns import RelationColumns, RelationRow, columns_of_rows, row_of

FORMAT = 1
TEXTS = ("ends", "predicates", "roots")
# Where the fields of a relation stand in its row (`image.packing`).
PLACES = {field.name: place for place, field in enumerate(fields(Edge))}
MIXED = [field.name for field in fields(Support)].index("mixed")


def stored_columns(path: Path, digest: str, rows: StoredRows[Edge]) -> RelationColumns:
    """Return the columns of a version: from their file, which is written if there is none.

    Args:
        path: The file.
        digest: The hash of all that the version follows from.
        rows: The rows of its relations.
    """
    columns = _read(path, digest)
    if columns is None:
        columns = columns_of_rows(_relation_rows(rows))
        with suppress(OSError):  # it is then made by the next question too
            _write(path, digest, columns)
    return columns


def _relation_rows(rows: StoredRows[Edge]) -> Iterator[RelationRow]:
    """Yield what the columns have of each row, without an object of a relation."""
    uid, source, predicate, target, summary, gap, support, roots = map(
        PLACES.__getitem__,
        ("uid", "source", "predicate", "target", "summary", "gap", "support", "roots"),
    )
    for number in range(len(rows)):
        try:
            values: list[Any] = orjson.loads(rows.content(number))
        except Damaged:
            yield row_of(rows.at(number))  # it is computed from the claim log
            continue
        yield RelationRow(
            uid=values[uid],
            source=values[source],
            predicate=values[predicate],
            target=values[target],
            summary=values[summary],
            gap=values[gap],
            mixed=values[support][MIXED],
            roots=values[roots],
        )


def _head(digest: str) -> dict[str, object]:
    return {"format": FORMAT, "code": code_stamp("analysis"), "digest": digest}


def _write(path: Path, digest: str, columns: RelationColumns) -> None:
    write_mapped(path, _head(digest), partial(_fill, columns=columns))


def _fill(writer: SectionWriter, columns: RelationColumns) -> None:
    for field in fields(columns):
        if field.name in TEXTS:
            writer.text(field.name, orjson.dumps(getattr(columns, field.name)).decode())
        else:
            writer.array(field.name, getattr(columns, field.name))


def _read(path: Path, digest: str) -> RelationColumns | None:
    """Return stored columns; None if there are none, or they are damaged or of another state."""
    file = mapped_of(path, _head(digest))
    if file is None:
        return None
    read: dict[str, Any] = {}
    for field in fields(RelationColumns):
        if field.name in TEXTS:
            read[field.name] = tuple(orjson.loads(bytes(file.section(field.name))))
        else:
            read[field.name] = file.array(field.name)
    return RelationColumns(**read)
