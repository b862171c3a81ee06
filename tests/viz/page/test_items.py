"""The picture in vis-network: what is drawn are its items, and it finds each where it is drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from picture_checks import OUT_OF_STEP, spots

from entrepot.casework.case import Case
from entrepot.viz.drawing import scene_builders
from entrepot.viz.evidence.panel_builders import Evidence
from entrepot.viz.page.page_html import PageData, html
from entrepot.viz.terminal.demo import QUESTIONS

from .test_neighbourhood_page import PARTIES

# Eight scenes: three neighbourhoods, three questions in columns, one in rows, one on the map.
ROUTES = ["munitions", "garpiya", "siltron"]
SCENES = [
    *((party, "") for party in PARTIES),
    *((name, "#turn=wide") for name in ROUTES),
    ("garpiya", "#turn=tall"),
    ("garpiya", "#as=map"),
]
# Cards that do not answer in their middle and close to their corners, or do so outside of them.
DEAF = """() => board.items().nodes.filter(([id, x, y]) => {
  const [, , w, h] = board.sized(id);
  const inside = [0, 1, -1].flatMap((dx) => [0, 1, -1].map((dy) =>
    board.at(x + dx * (w / 2 - 2), y + dy * (h / 2 - 2))[0]));
  const outside = [board.at(x + w / 2 + 3, y)[0], board.at(x, y - h / 2 - 3)[0]];
  return inside.some((found) => found !== id) || outside.includes(id);
}).map(([id]) => id)"""
# Dots in whose middle no dot is found that is drawn there, be it one close by.
UNREACHED = """() => {
  const places = new Map(board.items().nodes.map(([id, ...spot]) => [id, spot]));
  return [...places].filter(([, [x, y]]) => {
    const found = board.at(x, y)[0];
    if (!found) return true;
    const [u, v, w, h] = [...places.get(found), ...board.sized(found).slice(2)];
    return Math.abs(u - x) > w / 2 + 1 || Math.abs(v - y) > h / 2 + 1;
  }).map(([id]) => id);
}"""
# Strokes that are not found in the middle of their path.
MISSED = """strokes => {
  const probe = document.createElementNS("http://www.w3.org/2000/svg", "path");
  return strokes.filter(([id, d]) => {
    probe.setAttribute("d", d);
    const { x, y } = probe.getPointAtLength(probe.getTotalLength() / 2);
    return board.at(x, y)[1] !== id;
  }).map(([id]) => id);
}"""
# Counts the drawings of the board, from the first picture on.
COUNTED = """window.drawings = 0;
const clear = CanvasRenderingContext2D.prototype.clearRect;
CanvasRenderingContext2D.prototype.clearRect = function (...box) {
  if (document.documentElement.dataset.drawn && this.canvas.closest("#board")) drawings += 1;
  return clear.apply(this, box);
};"""
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
Items = tuple[set[tuple[str, float, float]], dict[str, tuple[str, str, str]]]


@pytest.fixture(scope="module")
def pages(case: Case, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("items")
    asked = {q.page: case.view((q.source, q.target), k=q.k) for q in QUESTIONS if q.page in ROUTES}
    asked |= {party: case.view(around=party, hops=2) for party in PARTIES}
    found = {name: folder / f"{at}.html" for at, name in enumerate(asked)}
    for name, path in found.items():
        path.write_text(asked[name].html, encoding="utf-8")
    return found


def expected(watched: Any, kind: str) -> Items:
    """Return what the data of a page say is drawn: cards with places; strokes, ends and paths."""
    layout = watched.block("data")[kind]
    nodes, lines = watched.rows("nodes"), watched.rows("edges")
    standing = {at: f"card:{node['id']}" for at, node in enumerate(nodes)}
    places = {at: (layout["cards"]["x"][at], layout["cards"]["y"][at]) for at in standing}
    paths = [path and path[0] for path in layout.get("paths") or [None] * len(lines)]
    if kind == "near":
        for pack in layout["packs"]:
            standing.update(dict.fromkeys(pack[-1], pack[0]))
            places.update(dict.fromkeys(pack[-1], (pack[4], pack[5])))
    if kind == "map":
        marks = layout["marks"]
        standing = {at: standing[marks.index(mark)] for at, mark in enumerate(marks) if mark >= 0}
    groups: dict[Any, list[Any]] = {}
    for at, line in enumerate(lines):
        ends = (standing.get(line["source"], ""), standing.get(line["target"], ""))
        loose = kind == "near" and ends[0] == ends[1] and ends[0].startswith("pack:")
        key = {"near": ends, "map": paths[at]}.get(kind, line["uid"])
        if not loose and key:
            groups.setdefault(key, []).append((line, *ends, paths[at], at))
    strokes = {}
    for group in groups.values():
        if kind != "near" or not layout["folded"][group[0][-1]]:
            best = max(group, key=lambda row: (row[0]["support"] or -1, -row[-1]))
            strokes[f"line:{best[0]['uid']}"] = best[1:4]
    return {(thing, *places[at]) for at, thing in standing.items()}, strokes


@pytest.mark.parametrize(("name", "after"), SCENES)
def test_cards_and_strokes_are_items_and_each_answers_where_it_is_drawn(
    watched: Any, pages: dict[str, Path], name: str, after: str
) -> None:
    page = watched.open(pages[name], after)
    kind = after.split("=")[-1] or ("near" if name in PARTIES else "wide")
    cards, strokes = expected(watched, kind)
    items = page.evaluate("() => board.items()")
    assert {tuple(node) for node in items["nodes"]} == cards
    assert len(items["nodes"]) == len(cards)
    assert {uid: (a, z) for uid, a, z in items["edges"]} == {
        uid: ends[:2] for uid, ends in strokes.items()
    }
    assert len(items["edges"]) == len(strokes) > 0
    assert page.evaluate(DEAF) == []
    assert page.evaluate(MISSED, [[uid, ends[2]] for uid, ends in strokes.items()]) == []


def test_dots_of_a_field_are_items_until_they_are_many(
    watched: Any, large: tuple[Path, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parents[3] / "benchmarks")
    from made_graph import told  # type: ignore[import-not-found]  # the graph of the benchmark

    serializer, _ = told(300)
    scene = scene_builders.everything(serializer, 300)
    (tmp_path / "field.html").write_text(html(scene, Evidence(serializer), PageData()), "utf-8")
    page = watched.open(tmp_path / "field.html")
    cards, strokes = expected(watched, "field")
    items = page.evaluate("() => board.items()")
    assert {tuple(node) for node in items["nodes"]} == cards
    assert {uid: (a, z) for uid, a, z in items["edges"]} == {
        uid: ends[:2] for uid, ends in strokes.items()
    }
    assert page.evaluate(UNREACHED) == []
    watched.open(large[0])
    assert page.evaluate("() => board.items()")["nodes"] == []


def test_cards_that_are_picked_are_moved_together_and_lie_on_top(
    watched: Any, pages: dict[str, Path]
) -> None:
    page = watched.open(pages["Garpiya-A1"])
    before = spots(page)
    x, y = watched.spot(f"card:{min(before, key=lambda card: watched.spot(f'card:{card}'))}")
    page.keyboard.down("Shift")
    page.mouse.move(x - 20, y - 20)
    page.mouse.down()
    for corner in ((x + 20, y - 20), (x + 20, y + 60), (x - 20, y + 60)):
        page.mouse.move(*corner, steps=3)
    page.mouse.up()
    page.keyboard.up("Shift")
    picked = set(page.evaluate("() => board.items().chosen.nodes"))
    assert picked == {f"card:{card}" for card in watched.seen()["focus"]}
    assert len(picked) > 1
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=4)
    page.mouse.up()
    far = [round(way / page.evaluate("() => board.scale()")) for way in (60, 40)]
    after = spots(page)
    assert {
        f"card:{card}": [round(spot[on] - before[card][on]) for on in (0, 1)]
        for card, spot in after.items()
        if spot != before[card]
    } == dict.fromkeys(picked, far)
    assert {id_ for id_, *_ in page.evaluate("() => board.items().nodes")[-len(picked) :]} == picked
    page.keyboard.press("Control+z")
    assert spots(page) == before
    page.keyboard.press("Escape")
    assert page.evaluate(OUT_OF_STEP) == []


@pytest.mark.parametrize("name", ["IEMZ Kupol", "garpiya"])
def test_no_drawing_is_made_again_in_the_next_frame(
    watched: Any, pages: dict[str, Path], name: str
) -> None:
    watched.page.add_init_script(COUNTED)
    page = watched.open(pages[name])
    page.evaluate(TWO_FRAMES)
    opened = page.evaluate("drawings")
    page.keyboard.press("0")  # moves the view, which asks for a frame, and draws at once
    page.evaluate(TWO_FRAMES)
    fitted = page.evaluate("drawings")
    page.evaluate("id => board.choose(id)", f"card:{page.evaluate('board.shown().cards[0]')}")
    page.evaluate(TWO_FRAMES)
    assert (opened, fitted) == (1, 2)
    assert page.evaluate("drawings") > fitted
