"""A case of 5,000 nodes on one page: everything is there, driven in the browser, nothing asked of
the network.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


def test_five_thousand_nodes_are_drawn_and_driven(watched: Any, large: tuple[Path, Any]) -> None:
    path, serializer = large
    browser = watched.open(path)
    shown = watched.shown()
    assert (len(shown["cards"]), len(shown["lines"])) == (5000, len(serializer.folded.edges))

    browser.keyboard.press("/")
    browser.keyboard.type("P-4711")
    browser.keyboard.press("Enter")
    assert browser.inner_text("#sheet h2") == "Party 4711 LLC"
    browser.locator("#sheet button[data-opens^=line]").first.click()
    assert "supplied party" in browser.inner_text("#sheet blockquote >> nth=0")
    x, y = watched.spot("card:0|made:4711")
    browser.keyboard.press("Escape")
    browser.mouse.click(x, y)
    assert browser.inner_text("#sheet h2") == "Party 4711 LLC"

    days = watched.block("data")["clock"]["known"]
    middle = len(days) // 2
    watched.slide("known", middle)
    public = {u for u, e in serializer.folded.edges.items() if e.first_known <= days[middle]}
    assert set(watched.shown()["lines"]) == public
    browser.click("#dates-reset")

    browser.keyboard.press("Escape")
    browser.keyboard.press("t")
    assert browser.locator("tr[data-line]").count() == 200
    browser.click("#more")
    assert browser.locator("tr[data-line]").count() == 400
    browser.keyboard.press("t")

    browser.click("button[data-filter='weight.3']")
    assert set(watched.shown()["lines"]) == {
        u for u, e in serializer.folded.edges.items() if e.support.mixed < 0.8
    }
    browser.keyboard.press("Control+z")
    browser.click("#save summary")
    with browser.expect_download() as found:
        browser.click("button[data-save=json]")
    told = json.loads(Path(found.value.path()).read_bytes())
    assert (len(told["nodes"]), len(told["edges"])) == (5000, len(serializer.folded.edges))


def test_a_card_of_a_field_is_moved_with_its_lines(watched: Any, large: tuple[Path, Any]) -> None:
    browser = watched.open(large[0])
    browser.keyboard.press("/")
    browser.keyboard.type("P-4711")
    browser.keyboard.press("Enter")
    x, y = watched.spot("card:0|made:4711")
    browser.mouse.move(x, y)
    browser.mouse.down()
    browser.mouse.move(x - 90, y + 30, steps=4)
    browser.mouse.up()
    assert watched.spot("card:0|made:4711") == pytest.approx((x - 90, y + 30), abs=2)
