"""Customs rows of a test as CSV, and what a file of them gives when it is loaded."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from entrepot.graph.ledger import Ledger
from entrepot.loaders.loaded_files import plan
from entrepot.loaders.shipments.opening import SOURCE, ShipmentRows
from entrepot.loaders.source_run import load_all, write

MAPPING = """
[table]
dataset = "files"
files = "rows*"
title = "Customs files of a test"
publisher = "a test"
published = "2024-12-01"
asserter = "Customs Test Desk"
grade = "C3"
decimal = "."
period = "year"
currency = "USD"

[consignor]
name = "Sender"

[consignee]
name = "Receiver"
country = "To"

[row]
identifier = "Declaration"
day = "Date"
hs6 = "HS"
weight = "Kg"
value = "USD"
goods = "Goods"
"""
HEAD = ("Declaration", "Date", "Sender", "Receiver", "To", "HS", "Kg", "USD", "Goods")
ROWS = (
    ("D1", "2024-06-05", "ООО Альфа", "Вега, ЗАО", "RU", "848210", "1.234", "1200.5", "подшипники"),
    ("D2", "2024-06-13", "ООО Альфа", "Вега, ЗАО", "RU", "848210", "1234567.5", "7", "two\nlines"),
    ("D3", "2024-06-14", "Beta GmbH", "ООО Альфа", "RU", "854231", "12", "", "chips; new"),
)
Cells = Sequence[Sequence[str]]


def text(rows: Cells, separator: str = ",", end: str = "\n") -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=separator, lineterminator=end).writerows(rows)
    return file.getvalue()


def read(folder: Path, name: str, content: bytes, stated: str = "") -> tuple[object, object]:
    """Return the groups of a file, and its rows without their places."""
    about = {"decimal": 'decimal = "."'}
    mapping = MAPPING
    if stated == "joined":
        mapping, stated = MAPPING.replace('"Receiver"', '"Receiver Name"'), ""
        mapping = mapping.replace('"To"', '"Receiver To"')
    for line in stated.splitlines():
        about[line.split()[0]] = line
    mapping = mapping.replace('decimal = "."', "\n".join(about.values()))
    (folder / "rows.toml").write_text(mapping, encoding="utf-8")
    (folder / name).write_bytes(content)
    files = [folder / name, folder / "rows.toml"]
    ledger = Ledger(folder / "ledger")
    state = write(ledger, load_all(["shipments"], given=plan(folder, "shipments", files, "")))
    rows = ShipmentRows(ledger.attached(SOURCE, state.sources[SOURCE]))
    _, groups = rows.groups()
    opened: set[object] = set()
    for group in groups:
        for row in rows.rows(group.claim):
            opened.add((group.claim, row.day, row.weight, row.value, row.cells))
    return set(groups), opened


PLAIN = text((HEAD, *ROWS))
