"""Walk the tour of docs/tour.md in headless Chromium, count its actions, take its screenshots.

python docs/tour.py [--check]     # --check: walk and count, write nothing
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from entrepot.casework.case import Case

ROOT = Path(__file__).resolve().parent.parent
QUIET = ("background-networking", "component-update", "sync", "quic", "gpu")
OWNER = "Artem Yamshchikov is the owner and General Director of OOO TSK Vektor"
MOST = 4


@dataclass(slots=True)
class Tour:
    """A page of the browser and what was done on it, one action a step."""

    page: Any
    pictures: Path | None
    actions: list[str] = field(default_factory=list)

    def step(self, words: str, act: Callable[[], None]) -> None:
        """Do one action, note it, and take its picture."""
        act()
        self.page.wait_for_timeout(250)
        self.actions.append(words)
        if self.pictures:
            self.page.screenshot(
                path=self.pictures / f"tour-{len(self.actions)}.jpg", type="jpeg", quality=62
            )


def spot(page: Any, name: str) -> tuple[float, float]:
    """Return where the card of a name stands in the window."""
    found = page.evaluate(
        "name => { const b = document.getElementById('board'); "
        "return b.spot('card:' + b.named(name)); }",
        name,
    )
    return found["x"], found["y"]


def walk(page: Any, pictures: Path | None) -> list[str]:
    """Go from "Garpiya" to the sentence that names TSK Vektor's owner; return the actions."""
    tour = Tour(page, pictures)
    tour.step("type Garpiya into the search", lambda: page.fill("#search", "Garpiya"))
    tour.step(
        "choose Garpiya-A1 among those found",
        lambda: page.locator("#hits button", has_text="Garpiya-A1").first.click(),
    )
    tour.step(
        "click the card of TSK Vektor", lambda: page.mouse.click(*spot(page, "TSK Vektor OOO"))
    )
    owns = page.locator("#sheet button", has_text="has a stake in or controls TSK Vektor").first
    tour.step("open the relation “has a stake in or controls TSK Vektor”", owns.click)
    quotes = page.locator("#sheet blockquote").all_inner_texts()
    if not any(OWNER in quote for quote in quotes):
        raise SystemExit(f"the sentence was not reached: {quotes}")
    return tour.actions


def main() -> None:
    """Build the bundled case, write the page, walk."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        sys.exit("no browser: install Chromium (Debian: apt install chromium)")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        case = Case.create(Path(folder) / "case")
        case.build()
        file = Path(folder) / "garpiya.html"
        file.write_text(case.view(around="ru-inn-3849055365", hops=2).html, encoding="utf-8")
        words = ["--no-sandbox", "--no-first-run", *(f"--disable-{word}" for word in QUIET)]
        browser = driver.chromium.launch(executable_path=program, args=words)
        page = browser.new_page(viewport={"width": 1280, "height": 720}, color_scheme="light")
        page.goto(f"file://{file}")
        page.wait_for_selector("html[data-ready=yes]", state="attached")
        actions = walk(page, None if "--check" in sys.argv else ROOT / "docs" / "images")
        browser.close()
    print("\n".join(f"{at}. {action}" for at, action in enumerate(actions, 1)))
    if len(actions) > MOST:
        sys.exit(f"{len(actions)} actions; the tour promises at most {MOST}")


if __name__ == "__main__":
    main()
