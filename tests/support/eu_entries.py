"""Entries of an EU text with reasons out of which rules read proposals, loaded into a case."""

from __future__ import annotations

import csv
from pathlib import Path

from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.loaders.sources.eu_journal.journal_texts import CONSOLIDATED

REASON = (
    "Vega-Test LLC supplies drones to Orion-Test JSC. "
    "Vega-Test LLC is a subsidiary of Holding-Test JSC. "
    "Pyotr Primerov is the General Director of Vega-Test LLC."
)
FIRM = {
    "celex": "32014R0269",
    "recordId": "9001",
    "programKey": "EU-UKR",
    "annex": "I.ENTITIES",
    "measure": "Asset freeze",
    "startDate": "16.12.2024",
    "reason": REASON,
    "schema": "LegalEntity",
    "name": "Vega-Test LLC",
    "country": "Russia",
}


def loaded(case: Case, folder: Path, *rows: dict[str, str]) -> Case:
    """Return a case of its own into which entries of an EU text were loaded."""
    place = folder / "case"
    copied_case(case, place)
    path = folder / "32014R0269.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, CONSOLIDATED)
        writer.writeheader()
        writer.writerows({**dict.fromkeys(CONSOLIDATED, ""), **row} for row in rows)
    own = Case.open(str(place))
    own.build(own.plan("eu-journal", [path], "2025-01-01"))
    return Case.open(str(place))
