"""A case of small sources of its own: a few parties and what is claimed of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from entrepot.casework.case import Case

TOML = """title = "{name}"
publisher = "p"
address = "a"
licence = "l"
coverage = "c"
grade = "B2"
"""
LOADER = """
import json
from pathlib import Path

from entrepot.graph.dates import Interval
from entrepot.graph.model import Claim, Document, Record


def load(context):
    rows = json.loads((Path(__file__).parent / "rows.json").read_text(encoding="utf-8"))
    page = context.uid("page")
    context.add_document("page", Document(page, "Page", "m", "2024-01-01"), "here")
    for key, kind, name, country, *numbers in rows["parties"]:
        pairs = tuple(tuple(number.split(":", 1)) for number in numbers)
        record = Record(context.uid(key), kind, name, identifiers=pairs, country=country)
        context.add_record(key, record, "here")
    for number, (subject, predicate, target, start, end) in enumerate(rows["claims"]):
        key = f"c{number}"
        yield Claim(
            uid=context.uid(key), fact=key, subject=subject, predicate=predicate, object=target,
            text="" if target else start, asserter=subject, voice=f"V{number % 2}",
            root=f"v:2024-01-01:{key}", document=page, locator="1", grade="B2",
            known_by="2024-01-01", status="asserted", interval=Interval(start, end),
            basis="statement",
        )
"""
Parties = Sequence[Sequence[str]]  # key, kind, name, country, then SCHEME:VALUE
Claims = Sequence[tuple[str, str, str, str, str]]  # subject, predicate, object, start, end


def small_case(folder: Path, sources: Mapping[str, tuple[Parties, Claims]]) -> Case:
    """Return a built case of some sources, in their order."""
    case = Case.create(folder)
    for name, (parties, claims) in sources.items():
        place = folder / "sources" / name
        place.mkdir(parents=True)
        (place / "source.toml").write_text(TOML.format(name=name), encoding="utf-8")
        (place / "README.md").write_text(f"# {name}\n", encoding="utf-8")
        (place / "loader.py").write_text(LOADER, encoding="utf-8")
        rows: dict[str, Any] = {"parties": parties, "claims": claims}
        (place / "rows.json").write_text(json.dumps(rows), encoding="utf-8")
    names = json.dumps(list(sources))
    (folder / "case.toml").write_text(f"sources = {names}\n", encoding="utf-8")
    case = Case.open(str(folder))
    case.build()
    return case


def decisions(*rows: tuple[str, str, str]) -> str:
    """Return a file of decisions of left, right and verdict."""
    tables: list[str] = []
    for left, right, verdict in rows:
        tables.append(
            f'[[decision]]\nleft = "{left}"\nright = "{right}"\nverdict = "{verdict}"\n'
            'by = "Ada"\non = 2026-01-31\nwhy = "one register entry"\n'
        )
    return "\n".join(tables)
