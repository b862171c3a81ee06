"""A content as CSV for `neo4j-admin database import full`: the first load of many millions of rows.

There is one file for each kind of node and one for each (type, kinds of its ends), each with a
header. Lists are joined by U+001F. A row that CSV does not carry exactly (an empty list among
missing ones, a list with an empty text) has the stamp 0, so that the first sync sends it again.
The note has the state `imported`: readers are refused until `entrepot build` has made the
constraints and compared every stamp with the content.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from ..errors import wrong
from ..lazy import Mapped
from . import statements, sync
from .protocol import VERSION, Content, Value

BETWEEN = "\x1f"
CALL = (
    "database import full {database} --overwrite-destination --id-type=string "
    "--multiline-fields=true --array-delimiter=U+001F"
)
TYPES: Mapping[type, str] = {
    bool: "boolean",
    int: "long",
    float: "double",
    str: "string",
    dt.date: "date",
}
Row = Mapping[str, Value]


@dataclass(slots=True)
class Column:
    """The types of one property of a file, its number of rows, and whether a list is empty."""

    types: set[str] = field(default_factory=set)
    rows: int = 0
    empty: bool = False

    def add(self, value: Value) -> None:
        """Add one value."""
        self.rows += 1
        if isinstance(value, list | tuple):
            self.empty = self.empty or not value
            self.types.update(f"{TYPES[type(item)]}[]" for item in value)
        else:
            self.types.add(TYPES[type(value)])

    @property
    def type(self) -> str:
        """The type of the column in the header; of several, the widest."""
        if not self.types:
            return "string[]"  # only empty lists
        # Of long and double, double is first in the alphabet, and it holds both.
        if len(self.types) == 1 or self.types <= {"long", "double"}:
            return min(self.types)
        return "string"


@dataclass(frozen=True, slots=True)
class _Table:
    """One file: its rows of properties, and the columns of the header around these.

    `name` is what the note calls the table. `label` is the last cell of every row.
    """

    name: str
    rows: Sequence[Row]
    keys: tuple[str, ...]
    label_column: str
    label: str


_KeyedRow = tuple[int, tuple[str, ...], Row]  # stamp, cells of the keys, properties


def export(content: Content, folder: Path, database: str) -> list[Path]:
    """Write the files, and `import.sh` with the command that reads them, into a folder.

    Args:
        content: The content of the store.
        folder: Made if it is not there; files of an older export are replaced.
        database: The name of the database on the server.

    Returns:
        The paths of the files written.

    Raises:
        BadInput: The name cannot be that of a database.
    """
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9.-]{2,62}", database):
        raise wrong("export --database", database, "the name of a Neo4j database")
    folder.mkdir(parents=True, exist_ok=True)
    # Files are written aside, so that an export that breaks off leaves the older one as it was.
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as aside:
        paths = _written(content, Path(aside), database)
        for old in [*folder.glob("nodes-*.csv"), *folder.glob("edges-*.csv")]:
            old.unlink()
        return [path.replace(folder / path.name) for path in paths]


def _written(content: Content, folder: Path, database: str) -> list[Path]:
    paths: list[Path] = []
    fills: set[str] = set()
    for kind, rows in sorted(content.nodes.items()):
        labels = f"{kind}{statements.second_label(kind).replace(':', BETWEEN)}"
        table = _Table(kind, rows, (f"uid:ID({kind})",), ":LABEL", labels)
        paths.append(folder / f"nodes-{kind}.csv")
        fills |= _write(paths[-1], table, _nodes(rows))
    for key, joins in sorted(content.edges.items()):
        name, start, end = key
        properties = Mapped(range(len(joins)), partial(_properties, joins))
        ends = (f":START_ID({start})", f":END_ID({end})")
        table = _Table(f"{start}|{name}|{end}", properties, ends, ":TYPE", name)
        paths.append(folder / f"edges-{start}-{name}-{end}.csv")
        fills |= _write(paths[-1], table, _edges(key, joins))
    paths.append(_note(content, folder, sorted(fills)))
    script = folder / "import.sh"
    script.write_text(_script(database, paths), encoding="utf-8")
    script.chmod(0o755)
    return [*paths, script]


def _properties(joins: Sequence[tuple[str, str, str, Row]], index: int) -> Row:
    return joins[index][3]


def _nodes(rows: Iterable[Row]) -> Iterator[_KeyedRow]:
    for row in rows:
        yield sync.stamp(row), (row["uid"],), row


def _edges(
    key: tuple[str, str, str], joins: Iterable[tuple[str, str, str, Row]]
) -> Iterator[_KeyedRow]:
    for _, start, end, row in joins:
        yield sync.stamp(row, key, start, end), (start, end), row


def _write(path: Path, table: _Table, keyed_rows: Iterable[_KeyedRow]) -> set[str]:
    """Write one file; return each `NAME.property` whose empty lists are set after the import."""
    columns: dict[str, Column] = {}
    for row in table.rows:
        for name, value in row.items():
            columns.setdefault(name, Column()).add(value)
    if table.keys[0].startswith("uid:"):
        columns.pop("uid", None)  # the key is written already
    types: dict[str, str] = {}
    header = list(table.keys)
    filled: set[str] = set()
    for name, column in columns.items():
        types[name] = column.type
        header.append(f"{name}:{column.type}")
        # A column that every row has can be filled with empty lists after the import.
        if column.empty and column.rows == len(table.rows):
            filled.add(name)
    has_points = "latitude" in types and statements.has_location(table.name)
    if has_points:
        header.append("location:point{crs:WGS-84}")
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([*header, "stamp:long", table.label_column])
        for stamp, keys, row in keyed_rows:
            cells = [_cell(row.get(name)) for name in types]
            if has_points:
                cells.append(_point(row))
            # An empty cell is read as a missing property, and an empty list has an empty cell.
            mark = stamp if _is_exact_row(row, types, filled) else 0
            writer.writerow([*keys, *cells, mark, table.label])
    return {f"{table.name}.{name}" for name in filled}


def _is_exact_row(row: Row, types: Mapping[str, str], filled: set[str]) -> bool:
    return all(_is_exact(row.get(name), kind, name in filled) for name, kind in types.items())


def _is_exact(value: Value, kind: str, filled: bool) -> bool:
    """Return whether the import makes this value of its cell."""
    if value is None:
        return True
    if not isinstance(value, list | tuple):
        return TYPES[type(value)] == kind
    if not value:
        return filled
    for item in value:
        if f"{TYPES[type(item)]}[]" != kind or not _is_item(item):
            return False
    return True


def _is_item(value: Value) -> bool:
    """Return whether an item of a list comes back from a cell as it is."""
    return value != "" and not (isinstance(value, str) and BETWEEN in value)


def _point(row: Row) -> str:
    """Return the point that a store makes of a place's degrees, '' for a place without any."""
    if row.get("latitude") is None:
        return ""
    return f"{{latitude: {_cell(row['latitude'])}, longitude: {_cell(row['longitude'])}}}"


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return BETWEEN.join(map(_cell, value))
    return repr(value) if isinstance(value, float) else str(value)


def _note(content: Content, folder: Path, fills: list[str]) -> Path:
    note: dict[str, Any] = {**statements.note(content, "imported", VERSION), "fills": fills}
    uid = note.pop("uid")
    header = []
    for name, value in note.items():
        kind = "string[]" if isinstance(value, list) else TYPES[type(value)]
        header.append(f"{name}:{kind}")
    path = folder / "nodes-Store.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["uid:ID(Store)", *header, ":LABEL"])
        writer.writerow([uid, *map(_cell, note.values()), "Store"])
    return path


def _script(database: str, paths: list[Path]) -> str:
    lines = [
        "#!/bin/sh",
        "# Run it on the server's machine, the database stopped; then start it and run: "
        "entrepot build --store URL",
        'cd "$(dirname "$0")" || exit 1',
        "${NEO4J_ADMIN:-neo4j-admin} " + CALL.format(database=database) + " \\",
    ]
    options = {"nodes": "--nodes", "edges": "--relationships"}
    for path in paths:
        lines.append(f"  {options[path.name.partition('-')[0]]}={path.name} \\")
    return "\n".join(lines)[:-2] + "\n"
