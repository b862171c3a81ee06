"""The tour of docs/tour.md, walked in the browser: at most four actions to the sentence."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from entrepot.casework.case import Case

ROOT = Path(__file__).resolve().parents[3]


def test_four_actions_lead_to_the_sentence(case: Case, watched: Any, tmp_path: Path) -> None:
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        from tour import MOST, walk  # type: ignore[import-not-found]  # the script of the page
    finally:
        sys.path.pop(0)
    path = tmp_path / "garpiya.html"
    path.write_text(case.view(around="ru-inn-3849055365", hops=2).html, encoding="utf-8")
    page = watched.open(path)
    actions = walk(page, None)
    assert len(actions) <= MOST == 4
    page_of_the_tour = (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
    for at in range(1, len(actions) + 1):
        assert f"images/tour-{at}.jpg" in page_of_the_tour
