"""Commands that change a case, and what a case holds before and after them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from command import run

from entrepot.casework.case import Case

MAPPING = """
[table]
file = "rows.csv"
title = "Rows"
publisher = "A person"
published = "2024-08-01"
asserter = "A desk"
grade = "C3"

[subject]
name = "Exporter"
country = "From"

[object]
name = "Consignee"
country = "To"

[claim]
predicate = "SUPPLIES"
text = "Goods"
from = "Date"
locator = "Row"
"""
ROWS = """Row,Date,Exporter,From,Consignee,To,Goods
1,2024-02-05,Alpha Works,China,Beta Trading,Russia,bearings
"""


@dataclass(frozen=True)
class Act:
    """A command that changes a case."""

    words: tuple[str, ...]
    files: tuple[str, ...]  # what it changes beside the ledger


def prepared_case(folder: Path) -> Path:
    """Make a case of two sources with a captured document in a folder, and return it."""
    case = Case.create(folder / "case")
    (case.path / "case.toml").write_text('sources = ["register", "countries"]\n', encoding="utf-8")
    Case.open(str(case.path)).build()
    page = folder / "page.txt"
    page.write_text("Alpha Works sold engines to Beta Trading in 2024.\n", encoding="utf-8")
    described = ("--title", "A page", "--outlet", "A paper", "--published", "2024-05-01")
    done = run("capture", str(page), *described, "--case", str(case.path))
    assert done.returncode == 0, done.stderr
    return case.path


def acts(folder: Path) -> dict[str, Act]:
    other = folder / "other.txt"
    other.write_text("Other words.\n", encoding="utf-8")
    rows, mapping = folder / "rows.csv", folder / "mapping.toml"
    rows.write_text(ROWS, encoding="utf-8")
    mapping.write_text(MAPPING, encoding="utf-8")
    described = ("--title", "Another", "--outlet", "A paper", "--published", "2024-05-02")
    fields = {
        "document": "page",
        "subject": "Alpha Works",
        "predicate": "SUPPLIES",
        "object": "Beta Trading",
        "asserter": "A paper",
        "grade": "B2",
        "root": "A paper:2024-05-01:report",
        "quote": "Alpha Works sold engines",
    }
    claim = ["claim", "add"]
    for name, value in fields.items():
        claim += ["--set", f"{name}={value}"]
    for name in ("Company:Alpha Works", "Company:Beta Trading", "Organization:A paper"):
        claim += ["--new", name]
    own = tuple(f"sources/own/{name}.csv" for name in ("documents", "entities", "claims"))
    return {
        "capture": Act(("capture", str(other), *described), own),
        "claim": Act(tuple(claim), (*own, "decisions.toml")),
        "load": Act(("load", "table", str(rows), "--mapping", str(mapping)), ("loads.toml",)),
        "resolve": Act(
            ("resolve", "ru", "cn", "--as", "not_same", "--by", "A", "--why", "w"),
            ("decisions.toml",),
        ),
    }


def content(case: Path, act: Act) -> dict[str, object]:
    """Return what a case holds, as a reader finds it."""
    read = Case.open(str(case))
    held: dict[str, object] = {"sources": dict(read.state.sources), "claims": sorted(read.claims)}
    for name in act.files:
        path = case / name
        held[name] = path.read_bytes() if path.is_file() else None
    return held


def as_read(case: Path, act: Act) -> object:
    """Return what a case holds; where it cannot be read, the fault."""
    try:
        return content(case, act)
    except Exception as fault:
        return fault
