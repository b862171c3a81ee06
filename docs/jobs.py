"""Do the ten jobs of an investigator in the explorer, in headless Chromium; count the actions of
each (docs/jobs.md has the table).

python docs/jobs.py [--check]     # --check: do and count, write nothing
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from entrepot.casework.case import Case

PAGE = Path(__file__).resolve().parent / "jobs.md"
QUIET = ("background-networking", "component-update", "sync", "quic", "gpu")
MOST = 3
READY = "html[data-ready=yes]"
KUPOL = "/around?x=ru-inn-1831083343&hops=2&limit=80"
MUNITIONS = "/routes?from=kp&to=ru&k=5"
HOW_MANY = "board.shown().cards.length"


@dataclass(slots=True)
class Hand:
    """A browser page of the explorer, and what was done on it: each call is one action."""

    page: Any
    base: str
    actions: list[str] = field(default_factory=list)
    saved: str = ""

    def start(self, address: str) -> None:
        """Stand on a page of the explorer, from which a job begins."""
        self.page.goto(self.base + address)
        if address != "/":
            self.page.wait_for_selector(READY, state="attached")

    def click(self, words: str, place: Any) -> None:
        """Click on a place, given by a selector or by its point in the window."""
        self.actions.append(words)
        if isinstance(place, tuple):
            self.page.mouse.click(*place)
        else:
            self.page.locator(place).first.click()

    def type(self, words: str, place: str, text: str) -> None:
        """Type into a field."""
        self.actions.append(words)
        self.page.locator(place).press_sequentially(text)

    def press(self, words: str, key: str) -> None:
        """Press one key."""
        self.actions.append(words)
        self.page.keyboard.press(key)

    def drag(self, words: str, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Drag with the mouse."""
        self.actions.append(words)
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(*end, steps=4)
        self.page.mouse.up()

    def save(self, words: str, place: str) -> None:
        """Click on what saves a file, and note its name."""
        with self.page.expect_download() as given:
            self.click(words, place)
        self.saved = given.value.suggested_filename

    def spot(self, thing: str) -> tuple[float, float]:
        """Return where a card or line stands in the window."""
        found = self.page.evaluate("id => board.spot(id)", thing)
        return found["x"], found["y"]

    def card(self, name: str) -> str:
        """Return the card of a name."""
        return "card:" + str(self.page.evaluate("name => board.named(name)", name))


@dataclass(frozen=True, slots=True)
class Job:
    """A job of an investigator: what it is, where it begins, how it is done, and what then stands
    on the page.
    """

    name: str
    start: str
    do: Callable[[Hand], None]
    reached: Callable[[Hand], object]


def _find(hand: Hand) -> None:
    hand.type("type “xichoa”, misspelt, into the search", "#q", "xichoa")
    hand.click(
        "choose Beijing Xichao among the names suggested", ".suggested li:has-text('Xichao')"
    )


def _supplies(hand: Hand) -> None:
    hand.type("type “kupol” into *Party, place, weapon*", "#x", "kupol")
    hand.click("choose IEMZ Kupol", ".suggested li:visible:has-text('IEMZ Kupol')")
    hand.click("*Show*", "form[action='/around'] button")
    hand.page.wait_for_selector(READY, state="attached")


def _evidence(hand: Hand) -> None:
    denied = "board.shown().states.find(s => s && s.denied).uid"
    hand.click(
        "click a line with the mark of a denial",
        hand.spot("line:" + hand.page.evaluate(denied)),
    )


def _path(hand: Hand) -> None:
    hand.type("type “Xiamen Limbach” into *From*", "#from", "Xiamen Limbach")
    hand.type("type “IEMZ Kupol” into *To*", "#to", "IEMZ Kupol")
    hand.click("*Show routes*", "form[action='/routes'] button")
    hand.page.wait_for_selector(READY, state="attached")


def _hide(hand: Hand) -> None:
    hand.click(
        "click *Component or goods* in the legend", "#filters button:has-text('Component or goods')"
    )


def _arrange(hand: Hand) -> None:
    free = hand.page.locator("#board").bounding_box()
    hand.drag(
        "drag the card of TSK Vektor to where there is room",
        hand.spot(hand.card("TSK Vektor OOO")),
        (free["x"] + 110, free["y"] + free["height"] - 60),
    )
    hand.click("click it", hand.spot(hand.card("TSK Vektor OOO")))
    hand.press("`b`: a box around it", "b")
    hand.type("type a text for the box", "#note-text", "The firm that pays")
    hand.type("type your name, which is asked for once", "#note-by", "A. Analyst")
    hand.click("*Keep the note*", "#note-keep")


def _note(hand: Hand) -> None:
    hand.press("`n`", "n")
    hand.type("type the note", "#note-text", "Ask for the contract of 2023")
    hand.click("*Keep the note*", "#note-keep")


def _compare(hand: Hand) -> None:
    box = hand.page.locator("#when svg").bounding_box()
    middle = box["y"] + box["height"] / 2
    left = box["x"]
    hand.drag(
        "drag over the histogram of dates",
        (left + box["width"] * 0.3, middle),
        (left + box["width"] * 0.9, middle),
    )


def _slide(hand: Hand) -> None:
    hand.click("*Save*", "#save summary")
    hand.save("*Slide (PPTX)*", "[data-save=pptx]")


def _hand_over(hand: Hand) -> None:
    hand.click("*Save*", "#save summary")
    hand.save("*As I left it*", "#save-left")


JOBS = (
    Job("Find a party", "/", _find, lambda hand: "/e/" in hand.page.url),
    Job(
        "See who supplies it",
        "/",
        _supplies,
        lambda hand: hand.page.evaluate(f"{HOW_MANY} > 10 && board.named('TSK Vektor OOO')"),
    ),
    Job(
        "Read the evidence and the denial",
        MUNITIONS,
        _evidence,
        lambda hand: (
            hand.page.locator("#sheet blockquote").count()
            and re.search("(?i)den(y|ies|ied)", hand.page.inner_text("#sheet"))
        ),
    ),
    Job(
        "See the path from one party to another",
        "/",
        _path,
        lambda hand: hand.page.locator("#routes li").count(),
    ),
    Job(
        "Hide what is noise",
        KUPOL,
        _hide,
        lambda hand: re.match(r"(\d+) of (?!\1 )\d+ cards", hand.page.inner_text("#counts")),
    ),
    Job(
        "Arrange, and put a box with a text around a party",
        KUPOL,
        _arrange,
        lambda hand: (
            "pin=" in hand.page.url and "The firm that pays" in hand.page.inner_text("#notes-list")
        ),
    ),
    Job(
        "Write a note",
        KUPOL,
        _note,
        lambda hand: "Ask for the contract of 2023" in hand.page.inner_text("#notes-list"),
    ),
    Job(
        "Compare two dates",
        MUNITIONS,
        _compare,
        lambda hand: hand.page.evaluate("board.shown().states.some(s => s && s.change)"),
    ),
    Job("Make a slide", MUNITIONS, _slide, lambda hand: hand.saved.endswith(".pptx")),
    Job("Hand it over as it is", KUPOL, _hand_over, lambda hand: hand.saved.endswith(".html")),
)
LONGER = "Arrange, and put a box with a text around a party"
MARK = "<!-- The table is written by docs/jobs.py. -->\n"


def done(page: Any, base: str, job: Job) -> list[str]:
    """Do a job from where it begins; return the actions that it took.

    Raises:
        SystemExit: What the job is done for is not on the page.
    """
    hand = Hand(page, base)
    hand.start(job.start)
    job.do(hand)
    if not job.reached(hand):
        raise SystemExit(f"{job.name}: not reached after {'; '.join(hand.actions)}")
    return hand.actions


def table(actions: dict[str, list[str]]) -> str:
    """Return the table of docs/jobs.md."""
    rows = ["| job | actions | how |", "|---|---:|---|"]
    for job in JOBS:
        taken = actions[job.name]
        rows.append(f"| {job.name} | {len(taken)} | {'; '.join(taken)} |")
    return "\n".join(rows) + "\n"


def main() -> None:
    """Build the bundled case, open the explorer on it, do the jobs, write the table."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        sys.exit("no browser: install Chromium (Debian: apt install chromium)")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        case = Case.create(Path(folder) / "case")
        case.build()
        case.fill()
        words = ["-m", "entrepot", "serve", "--port", "0", "--case", str(case.path)]
        server = subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE, text=True)
        try:
            address = str(server.stdout and server.stdout.readline().strip())
            flags = ["--no-sandbox", "--no-first-run", *(f"--disable-{word}" for word in QUIET)]
            browser = driver.chromium.launch(executable_path=program, args=flags)
            page = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
            page.goto(address)
            actions = {job.name: done(page, address.partition("/?")[0], job) for job in JOBS}
            browser.close()
        finally:
            server.terminate()
            server.wait()
    print(table(actions))
    if "--check" not in sys.argv:
        head, mark, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
        PAGE.write_text(f"{head}{mark}\n{table(actions)}", encoding="utf-8")


if __name__ == "__main__":
    main()
