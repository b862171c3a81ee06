"""What is saved is what is shown: the same cards, lines and words as SVG, PNG, PDF and slide."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from eight_scenes import SCENES, page_of

from entrepot.casework.case import Case

SPACE = "{http://www.w3.org/2000/svg}"
# The words that are drawn on any canvas but that of the board.
NOTED = """(() => {
  const own = CanvasRenderingContext2D.prototype.fillText;
  window.drawn = [];
  CanvasRenderingContext2D.prototype.fillText = function (words, ...more) {
    if (!this.canvas.closest("#board")) drawn.push(words);
    return own.call(this, words, ...more);
  };
})()"""
# A picture of so many cards is made smaller, and its words are broken and cut elsewhere.
SMALLER = "some"


@pytest.fixture(params=SCENES, scope="module")
def scene(case: Case, request: pytest.FixtureRequest, tmp_path_factory: Any) -> Path:
    return page_of(case, request.param, tmp_path_factory.mktemp("saved"))


def saved(page: Any, kind: str) -> bytes:
    """Save the picture in a form, from the menu."""
    page.evaluate("window.drawn = []")
    page.click("#save summary")
    with page.expect_download() as started:
        page.click(f"button[data-save={kind}]")
    return Path(started.value.path()).read_bytes()


def test_what_is_saved_has_the_cards_lines_and_words_that_are_shown(
    watched: Any, scene: Path
) -> None:
    watched.page.add_init_script(NOTED)
    made: dict[str, bytes] = {}
    for scheme in ("light", "dark"):
        watched.page.emulate_media(color_scheme=scheme)
        page = watched.open(scene)
        gone = next(node for node in watched.rows("nodes") if not node["end"])
        page.evaluate("id => board.choose('card:' + id)", gone["id"])
        page.keyboard.press("h")
        shown = set(watched.shown()["cards"])
        assert gone["id"] not in shown
        made[scheme] = saved(page, "svg")
        tree = ElementTree.fromstring(made[scheme])
        picture = tree.find(f"{SPACE}svg[@id='picture']")
        assert picture is not None
        texts = [text.text or "" for text in picture.iter(f"{SPACE}text")]
        whole = " ".join(texts)
        lines = page.evaluate("board.paths().length")
        colour = watched.block("data")["light"]["line"]
        assert len(picture.findall(f"{SPACE}polygon[@fill='{colour}']")) == lines
        grouped = {seat[0] for seat in page.evaluate("board.seats()")}
        names = {node["name"] for node in watched.rows("nodes") if node["id"] in shown & grouped}
        assert [name for name in names if name[:10] not in whole] == []
        bold = picture.findall(f"{SPACE}text[@font-weight='bold']")
        assert gone["name"] not in " ".join(text.text or "" for text in bold)
        if scene.stem == SMALLER:
            continue
        for kind in ("png", "pdf", "pptx"):
            saved(page, kind)
            drawn = set(page.evaluate("drawn"))
            plate = {text.text for text in tree.iter(f"{SPACE}text")}
            # A slide has the words around the picture as words of its own.
            assert set(texts) <= drawn <= plate, kind
            assert drawn == plate or kind == "pptx"
    # Paper is white: a drawing is the same in both.
    assert made["light"] == made["dark"]
