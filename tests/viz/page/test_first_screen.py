"""What a page says and shows before anything is pressed, at several sizes of the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entrepot.casework.case import Case

CLICK = "Click a line or a card: who says so, when, and who denies it."


def opened(watched: Any, case: Case, folder: Path, **asked: Any) -> Any:
    """Open a page of a case, made as it was asked for."""
    path = folder / "page.html"
    path.write_text(case.view(**asked).html, encoding="utf-8")
    return watched.open(path)


@pytest.mark.parametrize(
    ("asked", "told", "known", "span"),
    [
        ({}, "", "all that is public", "at any time"),
        (
            {"as_of": "2024-09"},
            "Only what was public by Sep 2024 counts. ",
            "all that was public by Sep 2024",
            "at any time",
        ),
        (
            {"during": "2024-01..2024-06"},
            "Only claims about this period count: Jan 2024 to Jun 2024. ",
            "all that is public",
            "only claims about this period: Jan 2024 to Jun 2024",
        ),
        (
            {"as_of": "2024-12-31", "during": "2024-03.."},
            "Only what was public by 31 Dec 2024 counts. "
            "Only claims about this period count: from Mar 2024. ",
            "all that was public by 31 Dec 2024",
            "only claims about this period: from Mar 2024",
        ),
    ],
)
def test_a_page_says_which_dates_it_was_asked_for(
    case: Case,
    watched: Any,
    tmp_path: Path,
    asked: dict[str, str],
    told: str,
    known: str,
    span: str,
) -> None:
    page = opened(watched, case, tmp_path, around="IEMZ Kupol", **asked)
    dek = page.inner_text("header p.dek")
    assert dek.partition("step. ")[2] == told + CLICK
    assert page.inner_text("#known-told") == known
    assert page.inner_text("#true-told") == span
    # A saved picture and a slide say the same, and so does the page when a date was taken back.
    assert watched.block("data")["question"].partition("step.")[2] == (" " + told).rstrip()
    watched.slide("known", 0)
    assert page.inner_text("#known-told").startswith("as public on ")
    page.click("#dates-reset")
    assert page.inner_text("#known-told") == known
