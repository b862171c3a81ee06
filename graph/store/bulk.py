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
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from operator import itemgetter
from pathlib import Path
from typing import Any

from ..errors import wrong
from . import statements, sync
from .protocol import VERSION, Content, Value
from .row_tables import PART, Columns, EdgeTable, NodeTable, rows_of

BETWEEN = "\x1f"
CALL = (
    "database import full {database} --overwrite-destination --id-type=string "
    "--multiline-fields=true --array-delimiter=U+001F"
)
PLAIN = {"long", "double", "string", "date"}
TYPES: Mapping[type, str] = {
    bool: "boolean",
    int: "long",
    float: "double",
    str: "string",
    dt.date: "date",
}


@dataclass(slots=True)
class Column:
    """The types of one property of a file, its number of values, and where the first stands.

    `empty` is whether a list is empty. `first` is the number of the first row that has the
    property, which gives the columns their order in the header.
    """

    first: int
    types: set[str] = field(default_factory=set)
    values: int = 0
    empty: bool = False

    def add(self, values: Sequence[Value]) -> None:
        """Add some values, of which none is missing."""
        self.values += len(values)
        for kind in set(map(type, values)):
            if kind in TYPES:
                self.types.add(TYPES[kind])
            else:
                lists: list[Any] = [value for value in values if type(value) is kind]
                self.empty = self.empty or not all(lists)
                items = set(map(type, chain.from_iterable(lists)))
                self.types.update(f"{TYPES[item]}[]" for item in items)

    @property
    def type(self) -> str:
        """The type of the column in the header; of several, the widest."""
        if not self.types:
            return "string[]"  # only empty lists
        # Of long and double, double is first in the alphabet, and it holds both.
        if len(self.types) == 1 or self.types <= {"long", "double"}:
            return min(self.types)
        return "string"

    @property
    def is_plain(self) -> bool:
        """Whether a cell is the value as the CSV writer has it, which the import reads as such."""
        return len(self.types) == 1 and self.types <= PLAIN and not self.empty


@dataclass(frozen=True, slots=True)
class _Table:
    """One file: its rows, and the columns of the header around their properties.

    `name` is what the note calls the table. `key` is that of edges, and empty for nodes. `label` is
    the last cell of every row.
    """

    name: str
    rows: Sequence[Any]
    keys: tuple[str, ...]
    label_column: str
    label: str
    key: tuple[str, ...] = ()

    def parts(self) -> Iterator[tuple[Columns, list[Sequence[str]]]]:
        """Yield the properties of some rows and the columns of their keys; all is made anew."""
        if self.key:
            for edges in EdgeTable.of(self.rows).parts(PART):
                yield edges.properties, [edges.starts, edges.ends]
        else:
            for columns in NodeTable.of(self.rows).parts(PART):
                yield columns, [columns["uid"]]

    def stamps(self, first: int, part: Columns, keys: Sequence[Sequence[str]]) -> list[int]:
        """Return the stamps of the rows of a part, as a sync computes them of rows.

        Args:
            first: The number of the first row of the part.
            part: Its properties.
            keys: The columns of its keys.
        """
        rows: Iterable[Any] = rows_of(part)
        if not isinstance(self.rows, NodeTable | EdgeTable):
            # Rows that nobody made of columns have their properties in an order of their own.
            rows = self.rows[first : first + len(keys[0])]
            rows = map(itemgetter(3), rows) if self.key else rows
        return list(
            map(sync.stamp, rows, repeat(self.key), *keys) if self.key else map(sync.stamp, rows)
        )


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
        fills |= _write(paths[-1], table)
    for key, joins in sorted(content.edges.items()):
        name, start, end = key
        ends = (f":START_ID({start})", f":END_ID({end})")
        table = _Table(f"{start}|{name}|{end}", joins, ends, ":TYPE", name, key)
        paths.append(folder / f"edges-{start}-{name}-{end}.csv")
        fills |= _write(paths[-1], table)
    paths.append(_note(content, folder, sorted(fills)))
    script = folder / "import.sh"
    script.write_text(_script(database, paths), encoding="utf-8")
    script.chmod(0o755)
    return [*paths, script]


def _write(path: Path, table: _Table) -> set[str]:
    """Write one file; return each `NAME.property` whose empty lists are set after the import."""
    columns = _columns(table)
    header = list(table.keys)
    filled: set[str] = set()
    for name, column in columns.items():
        header.append(f"{name}:{column.type}")
        # A column that every row has can be filled with empty lists after the import.
        if column.empty and column.values == len(table.rows):
            filled.add(name)
    has_points = "latitude" in columns and statements.has_location(table.name)
    if has_points:
        header.append("location:point{crs:WGS-84}")
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([*header, "stamp:long", table.label_column])
        begun = 0
        for part, keys in table.parts():
            cells: list[Iterable[Any]] = []
            for name, column in columns.items():
                values = _values(part, name)
                cells.append(values if column.is_plain else map(_cell, values))
            if has_points:
                degrees = map(_values, repeat(part), ("latitude", "longitude"))
                cells.append(map(_point, *degrees))
            marks = table.stamps(begun, part, keys)
            begun += len(marks)
            # An empty cell is read as a missing property, and an empty list has an empty cell.
            for place in _inexact(part, columns, filled):
                marks[place] = 0
            writer.writerows(zip(*keys, *cells, marks, repeat(table.label)))
    return {f"{table.name}.{name}" for name in filled}


def _columns(table: _Table) -> dict[str, Column]:
    """Return the columns of a file, in the order in which its rows first have a property."""
    columns: dict[str, Column] = {}
    begun = 0
    for part, keys in table.parts():
        for name, values in part.items():
            if name not in columns and (first := _first_place(values)) is not None:
                columns[name] = Column(begun + first)
            if name in columns:
                columns[name].add([value for value in values if value is not None])
        begun += len(keys[0])
    if not table.key:
        columns.pop("uid", None)  # the key is written already
    return dict(sorted(columns.items(), key=lambda item: item[1].first))


def _values(part: Columns, name: str) -> Sequence[Value]:
    """Return a column of a part, in which no row may have the property."""
    return part.get(name) or [None] * len(part["uid"])


def _first_place(values: Sequence[Value]) -> int | None:
    """Return the place of the first value that is not missing."""
    return next((place for place, value in enumerate(values) if value is not None), None)


def _inexact(part: Columns, columns: Mapping[str, Column], filled: Collection[str]) -> set[int]:
    """Return the places of the rows that have a value which the import does not make anew."""
    places: set[int] = set()
    for name, column in columns.items():
        kind = column.type
        for place, value in enumerate(() if column.is_plain else _values(part, name)):
            if not _is_exact(value, kind, name in filled):
                places.add(place)
    return places


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


def _point(latitude: float | None, longitude: float | None) -> str:
    """Return the point that a store makes of a place's degrees, '' for a place without any."""
    if latitude is None:
        return ""
    return f"{{latitude: {_cell(latitude)}, longitude: {_cell(longitude)}}}"


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
