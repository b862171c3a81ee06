"""axe finds nothing on a page, in every mode and in every state that a person brings it into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from entrepot.casework.case import Case

# The window, its colours, what is emulated. 200 % is half of a window with pixels twice as large.
MODES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "200-percent": {"viewport": {"width": 720, "height": 450}, "device_scale_factor": 2},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
    "print": {},
}


def choose(page: Any) -> None:
    page.fill("#search", "russia")
    page.locator("#hits button").first.click()


def opens_the_menu_of_a_card(page: Any) -> None:
    page.focus("#board")
    page.keyboard.press("e")


def writes_a_note(page: Any) -> None:
    page.keyboard.press("Escape")
    page.focus("#board")
    page.keyboard.press("n")
    page.fill("#note-text", "words")
    page.fill("#note-by", "A. Analyst")


def tells_a_story(page: Any) -> None:
    page.click("#note-keep")
    page.focus("#board")
    page.keyboard.press("s")
    page.fill("#step-title", "One")
    page.fill("#step-by", "A. Analyst")
    page.click("#step-keep")
    page.focus("#board")
    page.keyboard.press("p")


def compares(page: Any) -> None:
    page.keyboard.press("Escape")
    page.focus("#board")
    page.keyboard.press("k")
    page.evaluate("document.getElementById('beside').click()")


def pressed(selector: str) -> Callable[[Any], None]:
    return lambda page: page.evaluate("s => document.querySelector(s).click()", selector)


# In this order, one after the other.
STATES: dict[str, Callable[[Any], Any]] = {
    "open": lambda page: None,
    "hits and panel": choose,
    "menu of a card": opens_the_menu_of_a_card,
    "note": writes_a_note,
    "story": tells_a_story,
    "two dates": compares,
    "table": pressed("[data-mode=table]"),
    "map": pressed("[data-mode=map]"),
    "menu to save": pressed("#save summary"),
    "all of the legend": lambda page: page.evaluate(
        "document.querySelectorAll('details').forEach((part) => { part.open = true; })"
    ),
    "keys": pressed("#keys-open"),
}


@pytest.fixture(scope="module")
def munitions(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("axe") / "munitions.html"
    path.write_text(case.view(("kp", "ru")).html, encoding="utf-8")
    return path


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_in_any_state(browser: Any, munitions: Path, mode: str) -> None:
    context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **MODES[mode]})
    page = context.new_page()
    page.goto(munitions.as_uri())
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    found = {}
    for state, act in STATES.items():
        act(page)
        if mode == "print":
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            page.emulate_media(media="print")
        for fault in Axe().run(page).response["violations"]:
            found[state, fault["id"]] = [node["html"] for node in fault["nodes"]]
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
    context.close()
    assert found == {}
