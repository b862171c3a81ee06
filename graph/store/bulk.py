"""A content as CSV for `neo4j-admin database import full`: the first load of many millions of rows, without a server.

One file a kind and one a (type, kinds of its ends), each with its header; lists are joined by U+001F. What CSV does
not carry exactly (an empty list among absent ones, a list with an empty text) has stamp 0: the first sync sends it. The
note says `imported`, so that readers are refused until `entrepot build` has made the constraints and held every stamp
against the content.
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
from typing import Any, TextIO

from ..errors import wrong
from ..lazy import Mapped
from . import statements, sync
from .protocol import VERSION, Content, Value

BETWEEN = "\x1f"
CALL = (
    "database import full {database} --overwrite-destination --id-type=string --multiline-fields=true "
    "--array-delimiter=U+001F"
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
    """What is known of one property of a file: its types, how many rows have it, and whether one is an empty list."""

    types: set[str] = field(default_factory=set)
    rows: int = 0
    empty: bool = False

    def add(self, value: Value) -> None:
        """Take one value in."""
        self.rows += 1
        if isinstance(value, list | tuple):
            self.empty = self.empty or not value
            self.types |= {f"{TYPES[type(v)]}[]" for v in value}
        else:
            self.types.add(TYPES[type(value)])

    @property
    def type(self) -> str:
        """The type of the column in the header; of several, the widest."""
        if not self.types:
            return "string[]"
        if self.types <= {"long", "double"}:
            return min(self.types)
        return self.types.pop() if len(self.types) == 1 else "string"


def export(content: Content, folder: Path, database: str) -> list[Path]:
    """Write the files and `import.sh`, the call that reads them, into a folder; return their paths.

    Raises `BadInput` for what can be no name of a database.
    """
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9.-]{2,62}", database):
        raise wrong("export --database", database, "the name of a Neo4j database")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as holding:
        made = _written(content, Path(holding), database)
        for left in [*folder.glob("nodes-*.csv"), *folder.glob("edges-*.csv")]:
            left.unlink()
        return [path.replace(folder / path.name) for path in made]


def _written(content: Content, folder: Path, database: str) -> list[Path]:
    written: list[Path] = []
    fills: list[str] = []
    for kind, rows in sorted(content.nodes.items()):
        labels = f"{kind}{statements.second_label(kind).replace(':', BETWEEN)}"
        path = folder / f"nodes-{kind}.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            made = ((sync.stamp(p), {"uid": p["uid"]}, p) for p in rows)
            fills += _file(out, rows, made, [f"uid:ID({kind})", ":LABEL"], labels, kind)
        written.append(path)
    for key, joins in sorted(content.edges.items()):
        name, start, end = key
        path = folder / f"edges-{start}-{name}-{end}.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            ends = [f":START_ID({start})", f":END_ID({end})", ":TYPE"]
            made = ((sync.stamp(p, key, s, t), {"s": s, "t": t}, p) for _, s, t, p in joins)
            held = Mapped(range(len(joins)), partial(_properties, joins))
            fills += _file(out, held, made, ends, name, f"{start}|{name}|{end}")
        written.append(path)
    written.append(_note(content, folder, sorted(set(fills))))
    script = folder / "import.sh"
    script.write_text(_script(database, written), encoding="utf-8")
    script.chmod(0o755)
    return [*written, script]


def _properties(joins: Sequence[tuple[str, str, str, Row]], at: int) -> Row:
    return joins[at][3]


def _file(
    out: TextIO,
    rows: Sequence[Row],
    made: Iterable[tuple[int, Mapping[str, str], Row]],
    ends: list[str],
    last: str,
    name: str,
) -> Iterator[str]:
    """Write one file; yield `NAME.property` for each property whose empty lists are to be set after the import."""
    columns: dict[str, Column] = {}
    for p in rows:
        for key, value in p.items():
            columns.setdefault(key, Column()).add(value)
    first = ends[:-1]
    skipped = {"uid"} if first[0].startswith("uid:") else set()
    names = [n for n in columns if n not in skipped]
    types = {n: columns[n].type for n in names}
    filled = {n for n in names if columns[n].empty and columns[n].rows == len(rows)}
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*first, *(f"{n}:{types[n]}" for n in names), "stamp:long", ends[-1]])
    for mark, keys, p in made:
        exact = all(_exact(p.get(n), types[n], n in filled) for n in names)
        writer.writerow(
            [*keys.values(), *(_cell(p.get(n)) for n in names), mark if exact else 0, last]
        )
    return iter(sorted(f"{name}.{n}" for n in filled))


def _exact(value: Value, kind: str, filled: bool) -> bool:
    """Return whether the import makes this value of its cell."""
    if value is None:
        return True
    if isinstance(value, list | tuple):
        if not value:
            return filled
        return all(
            f"{TYPES[type(v)]}[]" == kind and v != "" and not (isinstance(v, str) and BETWEEN in v)
            for v in value
        )
    return TYPES[type(value)] == kind


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
    path = folder / "nodes-Store.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        head = [
            f"{k}:{'string[]' if isinstance(v, list) else TYPES[type(v)]}"
            for k, v in note.items()
            if k != "uid"
        ]
        writer.writerow(["uid:ID(Store)", *head, ":LABEL"])
        writer.writerow([note["uid"], *(_cell(v) for k, v in note.items() if k != "uid"), "Store"])
    return path


def _script(database: str, written: list[Path]) -> str:
    lines = [
        "#!/bin/sh",
        "# Run it on the server's machine, the database stopped; then start it and run: entrepot build --store URL",
        'cd "$(dirname "$0")" || exit 1',
        "${NEO4J_ADMIN:-neo4j-admin} " + CALL.format(database=database) + " \\",
    ]
    kinds = {"nodes": "--nodes", "edges": "--relationships"}
    lines += [f"  {kinds[p.name.partition('-')[0]]}={p.name} \\" for p in written]
    return "\n".join(lines)[:-2] + "\n"
