"""What a build finds is found once, and what it read is known to the next one."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph import identity
from entrepot.loaders.sources.eu_journal.journal_texts import CONSOLIDATED

ROW = {
    "celex": "32014R0269",
    "recordId": "9001",
    "programKey": "EU-UKR",
    "annex": "I.ENTITIES",
    "measure": "Asset freeze",
    "startDate": "16.12.2024",
    "reason": "Vega Works LLC supplies sensors to Molniya Test JSC.",
    "schema": "LegalEntity",
    "name": "Vega Works LLC",
    "taxNumber": "7707083893",
    "address": "1 Some street, Moscow, Russian Federation",
}


def test_a_build_finds_the_entities_once_though_only_proposals_name_some(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    joinings: list[Any] = []

    class Noted(identity._Joining):
        def __init__(self, *given: Any) -> None:
            joinings.append(self)
            super().__init__(*given)

    act = tmp_path / "32014R0269.csv"
    with act.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, CONSOLIDATED)
        table.writeheader()
        table.writerow({**dict.fromkeys(CONSOLIDATED, ""), **ROW})
    copied_case(case, tmp_path / "case")
    mine = Case.open(str(tmp_path / "case"))
    # Everything is read, as in a first build.
    (mine.path / "ledger" / "inputs.json").unlink()
    monkeypatch.setattr(identity, "_Joining", Noted)
    mine.build(mine.plan("eu-journal", [act], "2025-01-01"))
    assert len(joinings) == 1
    plain = mine.decided.computed()
    assert len(plain.proposals.ids.entities) == len(plain.identities.entities) + 1
    for found, expected in (
        (mine.identities, plain.identities),
        (mine.proposals.ids, plain.proposals.ids),
    ):
        assert dict(found.entities) == expected.entities
        assert dict(found.resolve) == expected.resolve


def test_every_source_of_this_package_is_known_to_the_next_build(case: Case) -> None:
    noted = json.loads((case.path / "ledger" / "inputs.json").read_text(encoding="utf-8"))
    assert noted.keys() == case.state.sources.keys()
