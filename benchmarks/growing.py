"""How long tidying, growing and opening a group take on a neighbourhood of 300 cards.

python benchmarks/growing.py [--cards 300] [--repeat 7] [--write]

The surroundings of a party in the graph of made_graph.py, in headless Chromium. A figure is the
time from the click to the end of the frame that shows its result: in the page, without a server.
Growing brings back the best twelve of a role after "only this", routes all strokes anew and draws.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

import page
from made_graph import told
from playwright.sync_api import sync_playwright

from entrepot.viz.drawing import scene_builders
from entrepot.viz.evidence.panel_builders import Evidence
from entrepot.viz.page.page_html import PageData, html

QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
TIMED = """act => new Promise((done) => {
  const start = performance.now();
  const acts = {
    tidy: () => document.getElementById("tidy").click(),
    group: () => document.querySelector(".actions button").click(),
    grow: () => document.querySelector("#sheet .role").click(),
  };
  acts[act]();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})"""
GOAL = 300  # milliseconds


def times(opened: Any, repeat: int) -> dict[str, list[float]]:
    """Return the milliseconds of each act; what is done is taken back before the next."""
    found: dict[str, list[float]] = {"tidy": [], "group": [], "grow": []}
    for _ in range(repeat):
        found["tidy"].append(opened.evaluate(TIMED, "tidy"))
        opened.keyboard.press("Control+z")
        pack = opened.evaluate("() => board.seats().map((s) => s[0]).find((id) => !/[|]/.test(id))")
        if pack:
            opened.evaluate("id => board.choose('pack:' + id)", pack)
            found["group"].append(opened.evaluate(TIMED, "group"))
            opened.keyboard.press("Control+z")
        opened.evaluate("() => board.choose('card:0|made:0')")
        for card in opened.evaluate("() => board.shown().cards.slice(100, 140)"):
            opened.evaluate("id => board.choose('card:' + id)", card)
            opened.keyboard.press("h")
        opened.evaluate("() => board.choose('card:0|made:0')")
        if opened.locator("#sheet .role").count():
            found["grow"].append(opened.evaluate(TIMED, "grow"))
        while opened.is_enabled("#undo"):
            opened.keyboard.press("Control+z")
    return found


def main() -> int:
    """Measure; return 1 where a median is above the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=300)
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    serializer, _ = told(3 * args.cards)
    scene = scene_builders.around(serializer, "made:0", 2, args.cards)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "page.html"
        path.write_text(html(scene, Evidence(serializer), PageData()), encoding="utf-8")
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        opened = browser.new_page(viewport={"width": 1440, "height": 900})
        opened.goto(f"file://{path}")
        opened.wait_for_selector("html[data-ready=yes]", state="attached")
        found = times(opened, args.repeat)
        browser.close()
    rows = [f"| {scene.card_count} cards, {len(scene.lines)} relations | median, ms | worst, ms |"]
    rows.append("|---|---|---|")
    slow = 0
    for name, taken in found.items():
        if taken:
            middle = statistics.median(taken)
            slow += middle > GOAL
            rows.append(f"| {name} | {middle:.0f} | {max(taken):.0f} |")
    text = "\n".join(rows)
    print(text)
    if args.write:
        page.put(Path(__file__).parent / "README.md", text, "growing")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
