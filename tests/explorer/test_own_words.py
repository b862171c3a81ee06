"""Notes and stories under `entrepot serve`: kept in the case with author and day, shown where they
belong, never among claims; and what an explorer that only reads refuses.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph import analyst_notes

KUPOL = "ru-inn-1831083343"
HOSTILE = "<img src=x onerror=alert(1)> </script> {{ 7*7 }}"
NOTE = {
    "key": "n-1",
    "about": f"party:{KUPOL}",
    "text": "Ask again.",
    "by": "A. Analyst",
    "on": "2020-01-01",
}


@pytest.fixture
def served(
    case: Case, tmp_path: Path, serve: Callable[..., Any], request: pytest.FixtureRequest
) -> Any:
    case.fill()
    copied_case(case, tmp_path / "case")
    return serve(tmp_path / "case")


def ready(page: Any, address: str) -> Any:
    page.goto(address)
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    return page


def write(page: Any, text: str) -> None:
    with page.expect_response("**/api/notes") as answer:
        page.focus("#board")
        page.keyboard.press("n")
        page.keyboard.insert_text(text)
        page.fill("#note-by", "A. Analyst")
        page.click("#note-keep")
    assert answer.value.ok


def test_a_note_is_kept_in_the_case_and_stands_by_what_it_is_about(
    case: Case, entered: Any, served: Any
) -> None:
    routes = f"{served.base}/routes?from=Xiamen+Limbach&to=IEMZ+Kupol&k=5"
    page = ready(entered, routes)
    write(page, "of this picture")
    page.evaluate("id => board.choose('card:' + board.named(id))", "IEMZ Kupol")
    write(page, HOSTILE)
    on_file = analyst_notes.read(served.folder).notes
    assert [(n.about, n.text, n.by) for n in on_file] == [
        ("picture", "of this picture", "A. Analyst"),
        (f"party:{KUPOL}", HOSTILE, "A. Analyst"),
    ]
    # The ledger and all that is read from it are as they were.
    assert Case.open(str(served.folder)).digest == case.digest
    # Another picture with the same party has the note on the party, and not that of the picture.
    page = ready(entered, f"{served.base}/around?x={KUPOL}")
    page.wait_for_selector("#notes-list .note-row")
    assert page.locator("#notes-list .note-row span").all_text_contents() == [HOSTILE]
    entered.goto(f"{served.base}/e/{KUPOL}")
    assert "Notes of analysts, no sources" in entered.content()
    assert HOSTILE in entered.inner_text("main")
    assert entered.locator("img").count() == 0
    entered.goto(served.base)
    assert entered.locator("section", has_text="Notes of analysts").locator("li").count() == 2
    # Taking it back takes it out of the case.
    page = ready(entered, routes)
    assert page.locator("#notes-list .note-row").count() == 2
    page.locator("#notes-list .note-row").last.click()
    with page.expect_response("**/api/notes/drop"):
        page.click("#note-drop")
    assert [n.text for n in analyst_notes.read(served.folder).notes] == ["of this picture"]
    with page.expect_response("**/api/notes"):
        page.keyboard.press("Control+z")
    assert [n.text for n in analyst_notes.read(served.folder).notes] == ["of this picture", HOSTILE]


def test_a_story_is_kept_and_a_grown_page_is_handed_over_as_a_file_that_asks_nobody(
    entered: Any, served: Any, tmp_path: Path
) -> None:
    page = ready(entered, f"{served.base}/around?x=Garpiya-A1&hops=1")
    start = page.evaluate("board.shown().cards")
    page.evaluate("id => board.choose('card:' + board.named(id))", "IEMZ Kupol")
    page.locator("#sheet button", has_text="Expand").first.click()
    page.wait_for_function("n => board.shown().cards.length > n", arg=len(start))
    write(page, "grown here")
    page.keyboard.press("s")
    page.keyboard.insert_text("Grown")
    page.fill("#step-by", "A. Analyst")
    with page.expect_response("**/api/story"):
        page.click("#step-keep")
    (step,) = analyst_notes.read(served.folder).steps
    assert (step.page, step.title) == ("/around?x=Garpiya-A1&hops=1", "Grown")
    entered.goto(served.base)
    entered.click("text=Grown")
    entered.wait_for_selector("html[data-ready=yes]", state="attached")
    # Slides bring what a step grew to before they draw it, and leave the page as it was.
    before = entered.evaluate("board.shown().cards")
    with entered.expect_response("**/api/expand"), entered.expect_download():
        entered.click("#story-pptx")
    assert entered.evaluate("board.shown().cards") == before == start
    entered.focus("#board")
    entered.keyboard.press("p")
    entered.wait_for_selector("#telling-title >> text=Grown")
    grown = set(entered.evaluate("board.shown().cards"))
    assert len(grown) > len(start)
    entered.click("#save summary")
    with entered.expect_download() as found:
        entered.click("#save-left")
    found.value.save_as(tmp_path / "left.html")
    asked: list[str] = []
    other = entered.context.new_page()
    other.on("request", lambda request: asked.append(request.url))
    ready(other, f"file://{tmp_path}/left.html")
    assert set(other.evaluate("board.shown().cards")) == grown
    assert other.locator("#notes-list .note-row span").all_text_contents() == ["grown here"]
    assert other.locator("#story li").count() == 1
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


def test_a_note_has_the_day_of_its_words_by_this_machine(served: Any) -> None:
    def post(path: str, body: object) -> tuple[int, str]:
        return tuple(served.held(path, "POST", json.dumps(body), Content_Type="application/json"))

    assert post("/api/notes", {"note": NOTE})[0] == 200
    (first,) = analyst_notes.read(served.folder).notes
    assert first.on > "2026-01-01"
    assert post("/api/notes", {"note": {**NOTE, "colour": "red"}, "seen": NOTE})[0] == 200
    assert analyst_notes.read(served.folder).notes[0].on == first.on
    bad: list[tuple[str, object]] = [
        ("/api/notes", {}),
        ("/api/notes", {"note": {**NOTE, "page": "javascript:x"}}),
        ("/api/notes", {"note": {**NOTE, "text": "\ud800"}}),
        ("/api/notes", []),
        ("/api/notes", {"note": NOTE, "seen": 3}),
        ("/api/notes/drop", {"key": 3}),
        ("/api/notes/drop", {"key": "no-such"}),
        ("/api/story", {"page": "/all", "steps": [3]}),
        ("/api/story", {"page": "/all"}),
        ("/api/story", {"page": "/all", "steps": [], "seen": "none"}),
    ]
    for path, body in bad:
        status, text = post(path, body)
        assert (status, text.count("\n")) == (400, 1), (path, body)
    assert len(analyst_notes.read(served.folder).notes) == 1


def test_the_command_lists_and_removes_what_the_explorer_kept(served: Any) -> None:
    body = json.dumps({"note": NOTE})
    served.held("/api/notes", "POST", body, Content_Type="application/json")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "entrepot", "notes", "--case", str(served.folder), *words]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert "IEMZ Kupol: “Ask again.”" in run().stdout
    assert run("n-2").returncode == run("--remove").returncode == 2
    removed = json.loads(run("n-1", "--remove", "--json").stdout)
    assert [(n["key"], n["name"]) for n in removed["notes"]] == [("n-1", "IEMZ Kupol")]
    assert json.loads(run("--json").stdout)["notes"] == []


@pytest.fixture
def window(browser: Any, served: Any) -> Iterator[Any]:
    """A page that came in by the token of a server, and may complain of what is refused."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(f"{served.base}/?token={served.token}")
    yield page
    context.close()


def shown_notes(page: Any) -> list[str]:
    """Return the texts of the notes that a page lists."""
    texts: list[str] = page.locator("#notes-list .note-row span").all_text_contents()
    return texts


def rewrite(page: Any, text: str) -> int:
    """Put other words into the only note of a page; return the status of the answer."""
    page.locator("#notes-list .note-row").click()
    page.fill("#note-text", text)
    with page.expect_response("**/api/notes") as answer:
        page.click("#note-keep")
    return int(answer.value.status)


def add_step(page: Any, title: str) -> int:
    """Add a step to the story of a page; return the status of the answer."""
    page.focus("#board")
    page.keyboard.press("s")
    page.fill("#step-title", title)
    page.fill("#step-by", "A. Analyst")
    with page.expect_response("**/api/story") as answer:
        page.click("#step-keep")
    return int(answer.value.status)


def test_what_another_window_changed_is_not_replaced_and_the_user_is_told(
    window: Any, served: Any
) -> None:
    address = f"{served.base}/around?x={KUPOL}"
    page = ready(window, address)
    write(page, "first")
    other = ready(window.context.new_page(), address)
    assert rewrite(page, "changed here") == 200
    assert add_step(page, "told here") == 200
    # The other window shows the note and the story as they were when it was opened.
    assert rewrite(other, "changed there") == 409
    other.wait_for_selector("#told >> text=was changed in another window")
    assert add_step(other, "told there") == 409
    # What it has of its own is saved beside that, after the changed one was refused again.
    with other.expect_response(lambda answer: "/api/notes" in answer.url and answer.ok):
        other.focus("#board")
        other.keyboard.press("n")
        other.keyboard.insert_text("new there")
        other.click("#note-keep")
    held = analyst_notes.read(served.folder)
    assert [note.text for note in held.notes] == ["changed here", "new there"]
    assert [step.title for step in held.steps] == ["told here"]
    # Its words stand in it until it is opened again.
    assert set(shown_notes(other)) == {"changed there", "new there"}
    assert set(shown_notes(ready(window, address))) == {"changed here", "new there"}


def test_what_was_not_saved_is_saved_with_the_next_change(window: Any, served: Any) -> None:
    page = ready(window, f"{served.base}/around?x={KUPOL}")
    page.context.set_offline(True)
    page.focus("#board")
    page.keyboard.press("n")
    page.keyboard.insert_text("first")
    page.fill("#note-by", "A. Analyst")
    page.click("#note-keep")
    page.wait_for_selector("#told >> text=Not saved in the case")
    page.context.set_offline(False)
    assert add_step(page, "a step") == 200
    held = analyst_notes.read(served.folder)
    assert [note.text for note in held.notes] == ["first"]
    assert [step.title for step in held.steps] == ["a step"]


def test_a_note_that_two_windows_remove_is_removed_once(served: Any) -> None:
    def post(path: str, body: object) -> int:
        answer = served.held(path, "POST", json.dumps(body), Content_Type="application/json")
        return int(answer[0])

    assert post("/api/notes", {"note": NOTE}) == 200
    assert post("/api/notes/drop", {"key": "n-1", "seen": {**NOTE, "text": "older"}}) == 409
    assert [note.text for note in analyst_notes.read(served.folder).notes] == [NOTE["text"]]
    assert [post("/api/notes/drop", {"key": "n-1", "seen": NOTE}) for _ in range(2)] == [200, 200]
    assert analyst_notes.read(served.folder).notes == ()


def test_what_cannot_be_saved_is_said_in_a_line_with_its_file(served: Any) -> None:
    def post(path: str, body: object) -> tuple[int, str]:
        return tuple(served.held(path, "POST", json.dumps(body), Content_Type="application/json"))

    (served.folder / "views.toml").mkdir()
    status, text = post("/api/views", {"title": "A title", "address": "/all"})
    assert (status, text) == (
        500,
        f"{served.folder}/views.toml: Is a directory; nothing was saved\n",
    )
    # A folder that is gone does not look like one in which nothing was ever saved.
    moved = served.folder.rename(served.folder.with_name("moved"))
    gone = f"{served.folder}: this folder was moved or removed after it was opened\n"
    assert post("/api/notes", {"note": NOTE}) == (400, gone)
    assert served.held("/api/notes?page=/all") == (400, gone)
    assert served.held("/")[0] == 400
    moved.rename(served.folder)
    assert served.held("/")[0] == 200
