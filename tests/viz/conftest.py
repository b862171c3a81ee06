"""A browser page that is watched: what it asks the network for, what it says on its console."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


class Watched:
    """A page of the browser with what it asked for and complained about."""

    def __init__(self, opened: Any) -> None:
        self.page = opened
        self.asked: list[str] = []
        self.said: list[str] = []
        opened.on("request", lambda r: self.asked.append(r.url))
        opened.on("console", lambda m: self.said.append(f"{m.type}: {m.text}"))
        opened.on("pageerror", lambda e: self.said.append(f"error: {e}"))
        opened.on("dialog", self.refuse)

    def refuse(self, dialog: Any) -> None:
        self.said.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, path: Path, after: str = "") -> Any:
        self.page.goto(f"file://{path}{after}")
        self.page.wait_for_selector("html[data-ready=yes]", state="attached", timeout=60_000)
        return self.page

    def block(self, name: str) -> Any:
        """A block of data as the page carries it."""
        text = self.page.text_content(f"#{name}")
        if self.page.get_attribute(f"#{name}", "data-packed"):
            text = zlib.decompress(base64.b64decode(text), -15).decode()
        return json.loads(text)

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The cards (`nodes`) or lines (`edges`) of the page."""
        columns = self.block("model")[name]
        return [{**columns["same"], **{k: v[at] for k, v in columns["each"].items()}} for at in range(columns["count"])]

    def shown(self) -> Any:
        """What the page shows: ids of cards, uids of lines, what is lit, the state of every line."""
        return self.page.evaluate("document.getElementById('board').shown()")

    def spot(self, thing: str) -> tuple[float, float]:
        """Where a card or line stands in the window."""
        found = self.page.evaluate("id => document.getElementById('board').spot(id)", thing)
        return found["x"], found["y"]

    def slide(self, name: str, value: float) -> None:
        """Move a slider."""
        move = (
            "([id, v]) => { const s = document.getElementById(id); s.value = v; s.dispatchEvent(new Event('input')); }"
        )
        self.page.evaluate(move, [name, value])


@pytest.fixture
def watched(browser: Any) -> Iterator[Watched]:
    opened = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
    found = Watched(opened)
    yield found
    outside = [u for u in found.asked if not u.startswith(("file://", "blob:file", "blob:null", "data:image/png"))]
    assert outside == []
    assert found.said == []
    opened.close()
