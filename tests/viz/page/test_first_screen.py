"""What a page says and shows before anything is pressed, at several sizes of the window."""

from __future__ import annotations

import io
import itertools
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

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


# ---- routes in rows ----


@pytest.mark.parametrize("size", [{"width": 1024, "height": 768}, {"width": 390, "height": 844}])
def test_both_ends_of_the_routes_are_on_the_first_screen(
    case: Case, watched: Any, tmp_path: Path, size: dict[str, int]
) -> None:
    watched.page.set_viewport_size(size)
    page = opened(watched, case, tmp_path, ends=("Xiamen Limbach", "IEMZ Kupol"))
    board = page.locator("#board").bounding_box()
    low = board["y"] + board["height"]
    ends = [card["id"] for card in watched.rows("nodes") if card["end"]]
    assert len(ends) == 2
    for end in ends:
        x, y = watched.spot("card:" + end)
        assert board["x"] < x < board["x"] + board["width"]
        assert board["y"] < y < low


# ---- on a phone ----


PHONE = {"width": 390, "height": 844}


def edges(watched: Any, selector: str) -> tuple[float, float]:
    """Return where the first thing of a selector begins and ends in the window, from its top."""
    box = watched.page.locator(selector).first.bounding_box()
    return box["y"], box["y"] + box["height"]


def test_a_line_that_an_address_names_is_in_sight_beside_its_evidence(
    case: Case, watched: Any, tmp_path: Path
) -> None:
    watched.page.set_viewport_size(PHONE)
    page = opened(watched, case, tmp_path, around="Angara")
    line = watched.shown()["lines"][0]
    page.evaluate("line => { location.hash = 'at=line:' + line; }", line)
    page.wait_for_selector("#sheet h2")
    x, y = watched.spot("line:" + line)
    assert 0 < x < PHONE["width"]
    assert edges(watched, "#board")[0] < y < edges(watched, "#panel")[0]


def test_the_small_map_never_lies_on_the_evidence(case: Case, watched: Any, tmp_path: Path) -> None:
    watched.page.set_viewport_size(PHONE)
    page = opened(watched, case, tmp_path, around="Angara")
    spot = page.locator("#mini").bounding_box()
    middle = [spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2]
    page.evaluate("line => { location.hash = 'at=line:' + line; }", watched.shown()["lines"][0])
    page.wait_for_selector("#sheet h2")
    on_top = "([x, y]) => document.elementFromPoint(x, y).closest('#panel, #mini').id"
    assert page.evaluate(on_top, middle) == "panel"


def test_what_is_found_stands_in_the_window_and_then_the_picture(
    case: Case, watched: Any, tmp_path: Path
) -> None:
    watched.page.set_viewport_size(PHONE)
    page = opened(watched, case, tmp_path, around="IEMZ Kupol")
    page.fill("#search", "vektor")
    top, bottom = edges(watched, "#hits button")
    assert 0 <= top < bottom <= PHONE["height"]
    page.keyboard.press("Enter")
    page.wait_for_selector("#sheet h2")
    name = page.evaluate("board.spot('card:' + board.named('TSK Vektor OOO'))")
    assert 0 < name["y"] < edges(watched, "#panel")[0]


def test_a_row_of_the_table_has_no_heading_without_a_value(
    case: Case, watched: Any, tmp_path: Path
) -> None:
    watched.page.set_viewport_size(PHONE)
    page = opened(watched, case, tmp_path, around="IEMZ Kupol")
    page.click("button[data-mode=table]")
    rows = page.inner_text("#twin-lines tr:first-child").splitlines()
    assert rows[0] == "TSK Vektor OOO"
    assert page.locator("#twin-lines td[data-label]:empty").count() > 0
    assert page.locator("#twin-lines td[data-label]:empty:visible").count() == 0


# ---- on paper ----


def test_each_sheet_of_paper_repeats_the_heading_of_the_table(
    case: Case, watched: Any, tmp_path: Path
) -> None:
    page = opened(watched, case, tmp_path, around="IEMZ Kupol")
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "10mm")
    paper = PdfReader(io.BytesIO(page.pdf(format="A4", margin=margin)))
    texts = [" ".join(sheet.extract_text().split()) for sheet in paper.pages]
    with_lines = [text for text in texts if "documented by one source" in text]
    assert len(with_lines) > 1
    assert [text.count("How it is documented Sources") for text in with_lines] == [
        1 for _ in with_lines
    ]


# ---- a neighbourhood ----


def test_headings_of_groups_are_written_whole_in_two_rows(
    case: Case, watched: Any, tmp_path: Path
) -> None:
    watched.page.set_viewport_size({"width": 1024, "height": 768})
    page = opened(watched, case, tmp_path, around="IEMZ Kupol")
    page.click("#save summary")
    with page.expect_download() as found:
        page.click("button[data-save=svg]")
    texts = ElementTree.parse(found.value.path()).iter("{http://www.w3.org/2000/svg}text")
    rows = [text.text or "" for text in texts]
    pairs = {f"{first} {second}" for first, second in itertools.pairwise(rows)}
    whole = {
        "Electronic components for Garpiya-A1 warheads",
        "Raw chemicals for the Garpiya-A1 solid rocket booster",
        "Materials to transport Garpiya warheads",
    }
    assert whole - pairs - set(rows) == set()
    assert [row for row in rows if row.startswith("Raw chemicals…")] == []
