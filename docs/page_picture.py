"""Make docs/images/munitions.png: the page on munitions as a browser shows it."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from entrepot.casework.case import Case
from entrepot.viz.terminal.demo import QUESTIONS

ROOT = Path(__file__).resolve().parent.parent
QUIET = ("background-networking", "component-update", "sync", "quic", "gpu")


def main() -> None:
    """Build the bundled case, write the page, open it, choose its first line, take the picture."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        sys.exit("no browser: install Chromium (Debian: apt install chromium)")
    question = next(q for q in QUESTIONS if q.page == "munitions")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        case = Case.create(Path(folder) / "case")
        case.build()
        page_file = Path(folder) / "page.html"
        page_file.write_text(
            case.view((question.source, question.target), k=question.k).html, encoding="utf-8"
        )
        words = ["--no-sandbox", "--no-first-run", *(f"--disable-{word}" for word in QUIET)]
        browser = driver.chromium.launch(executable_path=program, args=words)
        page = browser.new_page(viewport={"width": 1600, "height": 900}, color_scheme="light")
        page.goto(f"file://{page_file}")
        page.wait_for_selector("html[data-ready=yes]", state="attached")
        first = page.evaluate("document.getElementById('board').shown().lines[0]")
        page.evaluate("line => { location.hash = 'at=line:' + line; }", first)
        page.wait_for_timeout(300)
        target = ROOT / "docs" / "images" / "munitions.png"
        target.parent.mkdir(exist_ok=True)
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    main()
