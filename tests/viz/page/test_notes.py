"""Notes and stories in a real browser: written, drawn, taken back, told, and handed over as one
file.
"""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pypdf import PdfReader

from entrepot.casework.case import Case

HOSTILE = '</script><img src=x onerror=alert(1)> {{ x }} \u202etxt\x07 "end'
TIDIED = '</script><img src=x onerror=alert(1)> {{ x }} txt  "end'


# What stands on paper while the browser prints.
WHILE_PRINTING = """() => addEventListener("beforeprint", () => {
  const all = (what, told) => [...document.querySelectorAll("#paper .page " + what)].map(told);
  const drawn = all("img", (image) => image.src.length > 5000);
  window.printed = { titles: all("h2", (head) => head.textContent), drawn };
})"""


@pytest.fixture(scope="module")
def pages(case: Case, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("notes")
    shown = {
        "munitions": case.view(("kp", "ru")),
        "around": case.view(around="IEMZ Kupol"),
        "some": case.view(limit=40),
    }
    for name, page in shown.items():
        (folder / f"{name}.html").write_text(page.html, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in shown}


def choose(watched: Any, words: str) -> None:
    watched.page.fill("#search", words)
    watched.page.locator("#hits button").first.click()
    watched.page.focus("#board")


def write(watched: Any, text: str, *, key: str = "n", pinned: bool = False) -> None:
    """By the keyboard alone: the key, the words, the name, and Enter on the button."""
    page = watched.page
    page.keyboard.press(key)
    page.keyboard.insert_text(text)
    page.fill("#note-by", "A. Analyst")
    if pinned:
        page.check("#note-pinned")
    page.focus("#note-keep")
    page.keyboard.press("Enter")


def tell(watched: Any, title: str, text: str) -> None:
    watched.page.keyboard.press("s")
    watched.page.keyboard.insert_text(title)
    watched.page.fill("#step-text", text)
    watched.page.fill("#step-by", "A. Analyst")
    watched.page.click("#step-keep")
    watched.page.focus("#board")


def texts(watched: Any, where: str = "#notes-list") -> list[str]:
    return list(watched.page.locator(f"{where} .note-row span").all_text_contents())


def left(watched: Any, folder: Path) -> Path:
    page = watched.page
    page.click("#save summary")
    with page.expect_download() as found:
        page.click("#save-left")
    path = folder / "left.html"
    found.value.save_as(path)
    return path


@pytest.mark.parametrize("name", ["munitions", "around", "some"])
def test_a_page_as_it_was_left_is_one_file_with_all_that_was_done(
    watched: Any, pages: dict[str, Path], tmp_path: Path, name: str
) -> None:
    page = watched.open(pages[name])
    choose(watched, "rus" if name == "munitions" else "kupol")
    write(watched, HOSTILE, pinned=True)
    write(watched, "all of these", key="b")
    tell(watched, "First", "What is on file.")
    page.locator("button[data-filter^='family']").last.click()
    page.keyboard.press("[")
    before, address = watched.seen(), page.url.partition("#")[2]
    path = left(watched, tmp_path)
    original = pages[name].read_text(encoding="utf-8")
    watched.open(path)
    assert (watched.seen(), page.url.partition("#")[2]) == (before, address)
    assert texts(watched) == [TIDIED, "all of these"]
    assert page.locator("#story li").count() == 1
    assert page.locator("img").count() == 0
    # What the page was made with is the same to the letter, and so is what it makes in turn.
    for part in (
        "<style>.*?</style>",
        '<script type="[^"]*" data-packed.*?</script>',
    ):
        found = re.findall(part, original, re.DOTALL)
        assert found
        assert re.findall(part, path.read_text(encoding="utf-8"), re.DOTALL) == found
    again = left(watched, tmp_path / "again")
    assert again.read_bytes() == path.read_bytes()


def test_notes_are_of_a_party_a_line_a_claim_or_the_picture(
    watched: Any, pages: dict[str, Path]
) -> None:
    page = watched.open(pages["munitions"])
    line = watched.rows("edges")[0]
    write(watched, "on the picture")
    choose(watched, "rus")
    write(watched, "on the party")
    page.evaluate("id => board.choose('line:' + id)", line["uid"])
    page.focus("#board")
    write(watched, "on the line")
    page.locator("#sheet [data-opens^='claim:']").first.click()
    page.focus("#board")
    write(watched, "on the claim")
    assert texts(watched) == ["on the picture", "on the party", "on the line", "on the claim"]
    page.evaluate("id => board.choose('line:' + id)", line["uid"])
    assert texts(watched, "#sheet") == ["on the line"]
    # None of it is in what the page saves as data of claims.
    page.click("#save summary")
    with page.expect_download() as found:
        page.click("button[data-save=json]")
    assert "on the" not in Path(found.value.path()).read_text(encoding="utf-8")


def test_a_note_is_changed_removed_and_taken_back(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["some"])
    write(watched, "one", pinned=True)
    page.locator("#notes-list .note-row").click()
    page.fill("#note-text", "two")
    # Escape leaves the words as they were, a click beside them does not lose what is being written.
    page.keyboard.press("Escape")
    assert texts(watched) == ["one"]
    page.locator("#notes-list .note-row").click()
    page.fill("#note-text", "two")
    board = page.locator("#board").bounding_box()
    page.mouse.click(board["x"] + 4, board["y"] + board["height"] - 4)
    assert page.input_value("#note-text") == "two"
    page.click("#note-keep")
    assert texts(watched) == ["two"]
    page.locator("#notes-list .note-row").click()
    page.click("#note-drop")
    assert texts(watched) == []
    for wanted in (["two"], ["one"], []):
        page.keyboard.press("Control+z")
        assert texts(watched) == wanted
    page.keyboard.press("Control+Shift+z")
    assert texts(watched) == ["one"]


def papers(watched: Any) -> dict[str, list[float]]:
    found: list[list[Any]] = watched.page.evaluate("board.papers()")
    return {key: spot for key, *spot in found}


def test_a_pinned_note_moves_by_mouse_and_by_keys_and_a_box_is_drawn(
    watched: Any, pages: dict[str, Path]
) -> None:
    page = watched.open(pages["some"])
    write(watched, "on the picture", pinned=True)
    ((key, start),) = papers(watched).items()
    x, y = page.evaluate(
        "board.pixel.apply(null, arguments[0])".replace("arguments[0]", json.dumps(start[:2]))
    )
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 30, steps=5)
    page.mouse.up()
    moved = papers(watched)[key]
    scale = page.evaluate("board.scale()")
    assert moved[:2] == pytest.approx([start[0] + 60 / scale, start[1] + 30 / scale], abs=1)
    page.locator("#notes-list .note-row").focus()
    page.keyboard.press("Alt+ArrowLeft")
    assert papers(watched)[key][0] == pytest.approx(moved[0] - 20, abs=0.2)
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    assert papers(watched)[key] == start
    board = page.locator("#board").bounding_box()
    page.focus("#board")
    page.keyboard.press("b")
    page.mouse.move(board["x"] + 250, board["y"] + 50)
    page.mouse.down()
    page.mouse.move(board["x"] + 450, board["y"] + 150, steps=4)
    page.mouse.up()
    page.fill("#note-text", "here")
    page.click("#note-keep")
    assert texts(watched) == ["on the picture", "here"]
    # The saved picture has both, and says whose words they are.
    page.click("#save summary")
    with page.expect_download() as found:
        page.click("button[data-save=svg]")
    svg = Path(found.value.path()).read_text(encoding="utf-8")
    assert ">on the picture<" in svg
    assert ">here<" in svg
    assert "words of A. Analyst, and no sources" in re.sub(r"</text>\s*<text[^>]*>", " ", svg)


def test_a_story_is_told_by_keys_put_in_order_and_printed_a_page_a_step(
    watched: Any, pages: dict[str, Path]
) -> None:
    page = watched.open(pages["munitions"])
    tell(watched, "All of it", "What is on file.")
    every = watched.shown()["lines"]
    watched.slide("known", 3)
    few = watched.shown()["lines"]
    page.focus("#board")
    tell(watched, "Early", HOSTILE)
    assert few != every
    page.get_by_label("Earlier in the story: Early").click()
    page.focus("#board")
    seen = []
    for key in ("p", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        page.wait_for_function(
            "t => document.getElementById('telling-title').textContent === t",
            arg="All of it" if key == "ArrowRight" else "Early",
        )
        seen.append(watched.shown()["lines"])
    assert seen == [few, every, few]
    assert page.text_content("#telling-text") == TIDIED
    page.keyboard.press("Escape")
    assert page.is_hidden("#telling")
    address = page.url
    page.evaluate(WHILE_PRINTING)
    page.click("#story-print")
    printed = page.evaluate("printed")
    assert printed == {"titles": ["1. Early", "2. All of it"], "drawn": [True, True]}
    assert page.url == address
    # A browser without a printer does not say that it has printed.
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#paper > *").count() == 0


def test_a_step_that_shows_the_table_is_printed_with_its_rows(
    watched: Any, pages: dict[str, Path]
) -> None:
    page = watched.open(pages["munitions"])
    tell(watched, "As a picture", "")
    watched.slide("known", 3)
    page.click("button[data-mode=table]")
    tell(watched, "As a table", "")
    page.evaluate("""() => addEventListener("beforeprint", () => {
      const told = (row) => row.dataset.line;
      window.rows = [...document.querySelectorAll("#paper .page")].map((one) =>
        [...one.querySelectorAll("tr[data-line]")].map(told));
    })""")
    page.click("#story-print")
    assert page.evaluate("rows") == [[], watched.shown()["lines"]]
    assert page.locator("#paper [id]").count() == 0


def kept(watched: Any, button: str) -> bytes:
    with watched.page.expect_download() as found:
        watched.page.click(button)
    return Path(found.value.path()).read_bytes()


def test_a_story_leaves_as_one_file_with_a_page_or_a_slide_a_step(
    watched: Any, pages: dict[str, Path]
) -> None:
    page = watched.open(pages["munitions"])
    tell(watched, "All of it", "What is on file.\nAnd what is not.")
    watched.slide("known", 3)
    page.focus("#board")
    tell(watched, "Early", HOSTILE)
    before, address = watched.seen(), page.url
    day = page.inner_text("#known-told")
    document = PdfReader(io.BytesIO(kept(watched, "#story-pdf")))
    entries = [entry for entry in document.outline if not isinstance(entry, list)]
    listed = [(entry.title, document.get_destination_page_number(entry)) for entry in entries]
    assert listed == [("1. All of it", 0), ("2. Early", 1)]
    images = [page.images[0].data for page in document.pages]
    assert [(data[:2], len(data) > 50_000) for data in images] == [(b"\xff\xd8", True)] * 2
    slides = Presentation(io.BytesIO(kept(watched, "#story-pptx"))).slides
    titles = [slide.shapes.title.text for slide in slides]
    assert titles == ["1. All of it", "2. Early"]
    answers = [slide.shapes[1].text_frame.text for slide in slides]
    assert answers[0].startswith(
        "What is on file.\nAnd what is not.\nKnown by: all that is public."
    )
    assert answers[1].startswith(f"{TIDIED}\nKnown by: {day}.")
    for slide in slides:
        small = slide.shapes[3].text_frame.text
        assert small.startswith("A. Analyst, ")
        for part in (page.title(), *watched.block("data")["terms"]):
            assert part in small
        assert slide.shapes[2].image.ext == "png"
    # The page is as it was: a file of what one sees changes nothing of it.
    assert (watched.seen(), page.url) == (before, address)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_while_one_writes_tells_and_compares(
    watched: Any, pages: dict[str, Path], theme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = watched.open(pages["munitions"], f"#theme={theme}")
    write(watched, "on the picture")
    tell(watched, "One", "Text.")
    page.keyboard.press("p")
    page.keyboard.press("k")
    page.keyboard.press("n")
    found = Axe().run(page).response["violations"]
    assert [
        (v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")
    ] == []


def test_a_left_page_with_faults_in_its_state_opens_as_a_new_one(
    watched: Any, pages: dict[str, Path], tmp_path: Path
) -> None:
    text = pages["some"].read_text(encoding="utf-8")
    state = {"view": "at=card:none&pin=a~b&known=x", "notes": [], "steps": [], "file": True}
    path = tmp_path / "odd.html"
    path.write_text(
        text.replace('id="left">{}<', f'id="left">{json.dumps(state)}<'), encoding="utf-8"
    )
    watched.open(path)
    assert len(watched.shown()["lines"]) == len(watched.rows("edges"))
