"""A made case of few parties whose claims are drawn, for tests of what differs between versions."""

from __future__ import annotations

import json
import random
from typing import Any

from entrepot.casework.case import Case

TOML = (
    'title = "made"\npublisher = "p"\naddress = "a"\nlicence = "l"\ncoverage = "c"\n'
    'grade = "B2"\nuses = ["countries"]\n'
)
LOADER = """
import json
from pathlib import Path

from entrepot.graph.dates import Interval
from entrepot.graph.model import Claim, Document, Record


def load(context):
    rows = json.loads((Path(__file__).parent / "rows.json").read_text(encoding="utf-8"))
    page = context.uid("page")
    context.add_document("page", Document(page, "Page", "m", "2024-01-01"), "here")
    for key in rows["parties"]:
        context.add_record(key, Record(context.uid(key), "Company", f"Party {key}"), "here")
    context.add_record("gun", Record(context.uid("gun"), "Weapon", "Gun"), "here")
    context.add_record("chip", Record(context.uid("chip"), "Component", "Chip"), "here")
    for key, row in rows["claims"].items():
        yield Claim(
            uid=context.uid(key), fact=key, subject=context.uid(row["subject"]),
            predicate=row["predicate"], object=context.uid(row["object"]),
            interval=Interval(row["start"], ""), asserter=context.uid(row["subject"]),
            goods=context.uid("chip") if row["goods"] else "",
            voice=row["voice"], root=f"v:2024-01-01:{row['root']}", document=page, locator="1",
            grade="B3", known_by="2024-01-01", status=row["status"],
        )
"""
PARTIES = list("abcdefgh")


def drawn_claims(draw: random.Random, count: int) -> dict[str, dict[str, Any]]:
    claims: dict[str, dict[str, Any]] = {}
    for number in draw.sample(range(40), count):
        subject, target = draw.sample(PARTIES, 2)
        uses = draw.random() < 0.15
        claims[f"c{number}"] = {
            "subject": subject,
            "predicate": "MANUFACTURES" if uses else draw.choice(["SUPPLIES", "SUPPLIES", "OWNS"]),
            "object": "gun" if uses else target,
            "goods": draw.random() < 0.2 and not uses,
            "start": draw.choice(["", "2022", "2023-05-01", "2024"]),
            "voice": draw.choice(["V", "W", "X"]),
            "root": draw.choice("pqrst"),
            "status": draw.choice(["asserted", "asserted", "asserted", "gap"]),
        }
    return claims


def with_claims(case: Case, claims: dict[str, Any]) -> Case:
    """Return the case, built, with the made source and nothing else."""
    folder = case.path / "sources" / "made"
    folder.mkdir(parents=True, exist_ok=True)
    (case.path / "case.toml").write_text('sources = ["made"]\n', encoding="utf-8")
    (folder / "source.toml").write_text(TOML, encoding="utf-8")
    (folder / "README.md").write_text("# Made\n", encoding="utf-8")
    (folder / "loader.py").write_text(LOADER, encoding="utf-8")
    rows = {"parties": PARTIES, "claims": claims}
    (folder / "rows.json").write_text(json.dumps(rows), encoding="utf-8")
    made = Case.open(str(case.path))
    made.build()
    return Case.open(str(case.path))


def decide(case: Case, left: str, right: str) -> Case:
    lines = f'left = "made:{left}"\nright = "made:{right}"\nverdict = "same"\nby = "me"\n'
    path = case.path / "decisions.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        f'{text}\n[[decision]]\n{lines}on = "2026-01-01"\nwhy = "a test"\n', encoding="utf-8"
    )
    return Case.open(str(case.path))
