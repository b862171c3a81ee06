"""No words of a picture are too small to be read; those without room stand beside the pointer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from eight_scenes import SCENES, page_of

from entrepot.casework.case import Case
from entrepot.viz.wording.limits import keeps_limits

SCREENS = [(1440, 900), (1024, 768)]  # browsers round letters to a hundredth of a pixel
# Every word that is drawn on the board, with its height on the screen in pixels.
NOTED = """(() => {
  const own = CanvasRenderingContext2D.prototype.fillText;
  window.drawn = [];
  CanvasRenderingContext2D.prototype.fillText = function (words, ...more) {
    const size = parseFloat(/[\\d.]+px/.exec(this.font)) * this.getTransform().a;
    if (this.canvas.closest("#board")) drawn.push([words, size / devicePixelRatio]);
    return own.call(this, words, ...more);
  };
})()"""
SEEN = """() => {
  const frame = () => new Promise(requestAnimationFrame);
  return frame().then(frame).then(() => drawn);
}"""
ANEW = f"""() => {{
  window.drawn = [];
  dispatchEvent(new Event("resize"));
  return ({SEEN})();
}}"""


def has_words(page: Any) -> bool:
    """Return whether every line of the picture has its words on it, as columns and rows do."""
    return len(page.evaluate("board.labels()")) == len(page.evaluate("board.shown().lines"))


@pytest.fixture(params=SCENES, scope="module")
def scene(case: Case, request: pytest.FixtureRequest, tmp_path_factory: Any) -> Path:
    return page_of(case, request.param, tmp_path_factory.mktemp("scene"))


def test_words_of_a_picture_can_be_read_as_it_opens(watched: Any, scene: Path) -> None:
    watched.page.add_init_script(NOTED)
    for wide, high in SCREENS:
        watched.page.set_viewport_size({"width": wide, "height": high})
        page = watched.open(scene)
        drawn = page.evaluate(ANEW)
        assert drawn
        assert [(words, size) for words, size in drawn if size < 9.99] == []
        names = page.evaluate("board.names()")
        assert [name for name in names if name[1] < 10.99] == []
        nodes = {node["id"]: node["name"] for node in watched.rows("nodes")}
        told = [(words, nodes[at]) for at, _, words in names if at in nodes]
        told += [(" ".join(line["text"]), line["label"]) for line in watched.rows("edges")]
        assert len(told) > 4
        assert [each for each in told if each[0] != "…" and not keeps_limits(*each)] == []
        rows = " ".join(words for words, _ in drawn)
        bare = {" ".join(line["text"]) for line in watched.rows("edges")} if has_words(page) else ()
        assert [label for label in bare if label not in rows] == []


def test_words_without_room_are_left_out_whole_and_told_beside_the_pointer(
    case: Case, watched: Any, tmp_path: Path
) -> None:
    path = tmp_path / "garpiya.html"
    path.write_text(case.view(("Xiamen Limbach", "IEMZ Kupol"), k=4).html, encoding="utf-8")
    watched.page.add_init_script(NOTED)
    watched.page.set_viewport_size({"width": 1024, "height": 768})
    page = watched.open(path)
    assert {line["small"] for line in watched.rows("edges")} <= {
        words for words, _ in page.evaluate(ANEW)
    }
    page.evaluate("window.drawn = []")
    page.click("#fit")  # all of it, which is too small for words
    drawn = {words for words, _ in page.evaluate(SEEN)}
    lines, nodes = watched.rows("edges"), watched.rows("nodes")
    labels = {line["label"] for line in lines}
    assert [words for words in drawn if words.endswith("…") and words.rstrip("…") and any(
        label.startswith(words.rstrip("…")) for label in labels
    )] == []  # fmt: skip
    line = next(line for line in lines if line["small"] not in drawn)
    page.mouse.move(*watched.spot(f"line:{line['uid']}"))
    page.wait_for_selector("#hover:not([hidden])")
    told = page.inner_text("#hover").split("\n")
    ends = [nodes[line[end]]["name"] for end in ("source", "target")]
    assert told[:2] == [" → ".join(ends), f"{line['label']} · {line['small']}"]
    assert "not every party between the two is named" in told[2] or not line["partial"]
