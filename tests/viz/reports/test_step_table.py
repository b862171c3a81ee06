"""The table of steps tells each relation by its own words, and goods of movements only."""

from __future__ import annotations

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.viz.reports.document import Table


def rows(case: Case, of: str) -> set[tuple[str, str]]:
    """Return what the table of a dossier says between whom, and which relation or goods."""
    blocks = BriefWriter(case, length="brief").dossier(of).blocks
    tables = [block for block in blocks if isinstance(block, Table) and "→" in block.head[0]]
    cells = [["".join(run.text for run in cell) for cell in row] for row in tables[0].rows]
    return {(row[0], row[1]) for row in cells}


@pytest.mark.parametrize(
    ("of", "step"),
    [
        (
            "curated-iran:dmg-mori",
            "DMG Mori → LLC Ulyanovsk Machine Tool Plant: had a stake in or controlled "
            "(no later than Feb 2024, beginning not stated)",
        ),
        (
            "Kaalbye Group",
            "Kaalbye Group → Angara: had a stake in or controlled "
            "(no later than 15 Oct 2023, beginning not stated)",
        ),
        ("u-blox", "Orlan-10 → u-blox: parts branded by"),
    ],
)
def test_a_relation_along_which_nothing_moves_is_no_delivery(
    case: Case, of: str, step: str
) -> None:
    told = {f"{ends}: {relation}" for ends, relation in rows(case, of)}

    assert step in told
    assert not any("goods not named" in line for line in told)


def test_a_source_that_could_not_determine_a_step_is_told_so(case: Case) -> None:
    blocks = BriefWriter(case, length="brief").dossier("Xiamen Limbach").blocks
    (table,) = [block for block in blocks if isinstance(block, Table) and "→" in block.head[0]]

    said = {tuple("".join(run.text for run in cell) for cell in row[:3]) for row in table.rows}

    ends = "Xiamen Limbach Aircraft Engine Co., Ltd. → "
    assert {who for step, _, who in said if step.startswith(f"{ends}Beijing Xichao")} == {
        "Reuters (could not determine it), July 2025; European Union (stated reason), April 2026"
    }
