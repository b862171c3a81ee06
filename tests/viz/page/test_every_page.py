"""Every interaction on a page of each family and on 5,000 nodes: each is driven, and what is shown
is checked.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from entrepot.casework.case import Case
from entrepot.viz.terminal.demo import QUESTIONS

FAMILIES = ["munitions", "garpiya", "siltron"]


@pytest.fixture(params=[*FAMILIES, "large"])
def driven(case: Case, watched: Any, request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """A page that is open, with its data: `nodes`, `lines`, `clock`."""
    if request.param == "large":
        path = request.getfixturevalue("large")[0]
    else:
        asked = next(q for q in QUESTIONS if q.page == request.param)
        path = tmp_path / f"{request.param}.html"
        path.write_text(case.view((asked.source, asked.target), k=asked.k).html, encoding="utf-8")
    watched.open(path)
    watched.kind, watched.path = request.param, path
    watched.nodes, watched.lines = watched.rows("nodes"), watched.rows("edges")
    watched.clock = watched.block("data")["clock"]
    return watched


def escape(d: Any) -> None:
    for _ in range(3):
        d.page.keyboard.press("Escape")


def select(d: Any, thing: str) -> None:
    """Open a card or line as the address says it; a click does the same (see `clicks`)."""
    d.page.evaluate("id => { location.hash = 'at=' + encodeURIComponent(id); }", thing)
    d.page.wait_for_selector("#sheet h2")
    d.page.focus("#board")


def hub(d: Any) -> tuple[dict[str, Any], set[str]]:
    """The card with the most neighbours, and those that hang on it alone."""
    around: dict[int, set[int]] = {}
    for x in d.lines:
        around.setdefault(x["source"], set()).add(x["target"])
        around.setdefault(x["target"], set()).add(x["source"])
    at = max(around, key=lambda n: (len(around[n] - {n}), -n))
    alone = {
        d.nodes[n]["id"]
        for n in around[at] - {at}
        if around[n] - {n} == {at} and not d.nodes[n]["end"]
    }
    return d.nodes[at], alone


def searches(d: Any) -> None:
    node = d.nodes[len(d.nodes) // 2]
    d.page.keyboard.press("/")
    d.page.keyboard.type(node["uid"])
    hits = {
        uid
        for uid, _ in d.page.evaluate(
            "text => document.getElementById('board').found(text)", node["uid"]
        )
    }
    found = {n["id"] for n in d.nodes if n["uid"] in hits}
    assert node["id"] in d.seen()["focus"]
    assert set(d.seen()["focus"]) == found  # lit in the picture while one types; all else is faint
    d.page.keyboard.press("Enter")
    assert d.page.inner_text("#sheet h2") == node["name"]
    escape(d)


def passes(d: Any, x: dict[str, Any], group: str, value: str) -> bool:
    """Say whether a line stays when one entry of the legend is switched off."""
    ends = [d.nodes[x[end]] for end in ("source", "target")]
    values = {
        "family": [[end["family"]] for end in ends],
        "country": [[end["country"] or "none on file"] for end in ends],
        "measure": [[words for words, _ in end["pills"]] or ["none"] for end in ends],
        "voice": [x["voices"]],
        "mark": [[mark] for mark in ("denied", "partial") if x[mark]],
        "weight": [["none" if x["support"] is None else str(x["weight"])]],
        "status": [x["statuses"]],
        "source": [x["sources"]],
    }
    return [value] not in values.get(group, [[x.get(group)]])


def filters(d: Any) -> None:
    for box in d.page.locator("details.more summary").all():
        box.click()
    every = [x["uid"] for x in d.lines]
    for button in d.page.locator("button[data-filter]").all():
        key = button.get_attribute("data-filter")
        group, _, value = key.partition(".")
        button.click()
        left = d.seen()["lines"]
        assert left == [x["uid"] for x in d.lines if passes(d, x, group, value)], key
        button.click()
    assert d.seen()["lines"] == every
    d.slide("least", 0.75)
    assert d.seen()["lines"] == [
        x["uid"] for x in d.lines if x["support"] is None or x["support"] >= 0.75
    ]
    d.page.click("#all")
    assert d.seen()["lines"] == every


def dates(d: Any) -> None:
    every = d.seen()["lines"]
    before: set[str] = set()
    for at in (0, len(d.clock["known"]) // 2, len(d.clock["known"]) - 1):
        d.slide("known", at)
        now = set(d.seen()["lines"])
        first = {
            x["uid"] for x in d.lines if x["public"][0] and x["public"][0] <= d.clock["known"][at]
        }
        assert before <= now <= first, at
        before = now
    d.page.keyboard.press("[")
    d.page.click("#dates-reset")
    last = len(d.clock["spans"]) - 1
    d.slide("to", last // 2)
    d.slide("from", last // 2)
    assert set(d.seen()["lines"]) <= set(every)
    if d.page.is_visible("#dates-reset"):  # a page of one span of time has nothing to choose
        d.page.click("#dates-reset")
    d.page.click("#play")
    assert d.page.inner_text("#play") == "Stop"
    d.page.click("#play")
    if d.page.is_visible("#dates-reset"):
        d.page.click("#dates-reset")
    assert d.seen()["lines"] == every


def evidence(d: Any) -> None:
    line = next(x for x in d.lines if x["claims"])
    select(d, f"line:{line['uid']}")
    assert " → " in d.page.inner_text("#sheet h2")
    claim = d.page.locator("#sheet button[data-opens^='claim:']").first
    claim.click()
    assert d.page.inner_text("#sheet .kicker").lower().startswith("claim ")
    assert "grade" in d.page.inner_text("#sheet").lower()
    d.page.click("#back")
    d.page.locator("#sheet button[data-opens^='card:']").first.click()
    assert d.page.inner_text("#sheet h2") in (
        d.nodes[line["source"]]["name"],
        d.nodes[line["target"]]["name"],
    )
    d.page.keyboard.press("ArrowRight")
    escape(d)
    assert d.page.is_hidden("#panel")


def folds_and_hides(d: Any) -> None:
    start = d.seen()
    card, alone = hub(d)
    select(d, f"card:{card['id']}")
    d.page.keyboard.press("f")
    assert set(start["cards"]) - set(d.seen()["cards"]) == alone
    d.page.keyboard.press("h")
    hidden = d.seen()
    assert card["id"] not in hidden["cards"]
    for _ in range(2):
        d.page.keyboard.press("Control+z")
    assert d.seen()["cards"] == start["cards"]
    for _ in range(2):
        d.page.keyboard.press("Control+Shift+z")
    assert d.seen()["cards"] == hidden["cards"]
    d.page.click("#all")
    assert set(d.seen()["cards"]) == set(start["cards"])
    escape(d)


APART = """ids => {
  const spots = ids.map((id) => board.spot("card:" + id)), edge = board.getBoundingClientRect();
  const far = spots.map((s, at) => {
    if (s.x < edge.left + 150 || s.x > edge.right - 450) return 0;
    if (s.y < edge.top + 80 || s.y > edge.bottom - 80) return 0;
    return Math.min(...spots.map((o, n) => (n === at ? 1e9 : Math.hypot(s.x - o.x, s.y - o.y))));
  });
  return far.indexOf(Math.max(...far));
}"""


def moves_and_clicks(d: Any) -> None:
    d.page.click("#fit")
    card = d.nodes[d.page.evaluate(APART, [n["id"] for n in d.nodes])]  # no other lies over it
    x, y = d.spot(f"card:{card['id']}")
    d.page.mouse.move(x, y)
    d.page.mouse.down()
    d.page.mouse.move(x - 60, y + 30, steps=4)
    d.page.mouse.up()
    assert d.spot(f"card:{card['id']}") == pytest.approx((x - 60, y + 30), abs=2)
    d.page.keyboard.press("Control+z")
    escape(d)
    d.page.mouse.click(*d.spot(f"card:{card['id']}"))
    assert d.page.inner_text("#sheet h2") == card["name"]
    escape(d)


def picks(d: Any) -> None:
    d.page.click("#fit")
    box = d.page.locator("#board").bounding_box()
    edge = [box["x"] + 4, box["y"] + 4, box["x"] + box["width"] - 4, box["y"] + box["height"] - 4]
    d.page.click("#lasso")
    d.page.mouse.move(edge[0], edge[1])
    d.page.mouse.down()
    for x, y in ((edge[2], edge[1]), (edge[2], edge[3]), (edge[0], edge[3]), (edge[0], edge[1])):
        d.page.mouse.move(x, y, steps=3)
    d.page.mouse.up()
    assert len([c for c in d.seen()["focus"] if "|" in c]) == len(d.nodes)
    d.page.click("#hide-picked")
    assert d.seen()["cards"] == []
    d.page.keyboard.press("Control+z")
    escape(d)
    assert len(d.seen()["cards"]) == len(d.nodes)


def connects(d: Any) -> None:
    first, last = d.nodes[0], d.nodes[-1]
    select(d, f"card:{first['id']}")
    d.page.keyboard.press("c")
    d.page.keyboard.press("/")
    d.page.keyboard.type(last["uid"])
    d.page.keyboard.press("Enter")
    said = d.page.inner_text("#sheet").lower()
    assert "a connection, unranked" in said
    assert "it is no route" in said or "nothing that is shown here joins the two" in said
    escape(d)


def traces(d: Any) -> None:
    lists = d.block("data")["trace"]["lists"][0]
    for at, route in enumerate(lists):
        button = d.page.locator("#routes button").nth(at)
        button.click()
        assert {x for x in d.seen()["focus"] if x.startswith("e-")} == set(route["lines"]) & {
            x["uid"] for x in d.lines
        }
        assert button.get_attribute("aria-pressed") == "true"
    escape(d)


def tables(d: Any) -> None:
    d.page.keyboard.press("t")
    rows = d.page.locator("tr[data-line]").evaluate_all("all => all.map(r => r.dataset.line)")
    assert rows == [x["uid"] for x in d.lines][: len(rows)]
    assert len(rows) == min(len(d.lines), 200) or len(d.lines) <= 400
    d.page.locator("#twin-lines button").first.click()
    assert d.page.is_visible("#sheet h2")
    escape(d)
    d.page.keyboard.press("t")


def looks(d: Any) -> None:
    for key in "dmr0":
        d.page.keyboard.press(key)
    assert "theme=dark" in d.page.url
    if d.block("data").get("map"):
        assert d.page.get_attribute("button[data-mode=map]", "aria-pressed") == "true"
        d.page.keyboard.press("m")
    d.page.keyboard.press("d")


def saves(d: Any) -> None:
    found = {}
    for kind in ("json", "csv", "svg", "png"):
        d.page.click("#save summary")
        with d.page.expect_download() as started:
            d.page.click(f"button[data-save={kind}]")
        found[kind] = Path(started.value.path()).read_bytes()
        assert started.value.suggested_filename.endswith(f".{kind}")
    told = json.loads(found["json"])
    assert {n["uid"] for n in told["nodes"]} == {n["uid"] for n in d.nodes}
    assert [e["uid"] for e in told["edges"]] == [x["uid"] for x in d.lines]
    rows = list(csv.DictReader(io.StringIO(found["csv"].decode("utf-8-sig"))))
    assert [r["Relation uid"] for r in rows] == [x["uid"] for x in d.lines]
    assert ElementTree.fromstring(found["svg"]).tag.endswith("svg")
    assert found["png"].startswith(b"\x89PNG")
    across = int.from_bytes(found["png"][16:20], "big")  # of its header
    assert 640 <= across <= (4000 if d.kind == "large" else 8000)


# The browser tells of a new address in an event of its own, after what set it.
TO_NOTHING = """() => new Promise((told) => {
  addEventListener("hashchange", told, { once: true });
  location.hash = "";
})"""


def address(d: Any) -> None:
    select(d, f"card:{hub(d)[0]['id']}")
    d.page.keyboard.press("f")
    d.slide("known", len(d.clock["known"]) // 2)
    d.page.locator("button[data-filter^=weight]").first.click()
    before, url = d.seen(), d.page.url
    d.page.goto("about:blank")
    d.page.goto(url)
    d.page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert {k: d.seen()[k] for k in ("cards", "lines", "focus")} == {
        k: before[k] for k in ("cards", "lines", "focus")
    }
    d.page.evaluate(TO_NOTHING)
    escape(d)


def prints(d: Any) -> None:
    d.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    d.page.emulate_media(media="print")
    assert d.page.locator("#paper img").evaluate("i => i.decode().then(() => i.naturalWidth > 300)")
    assert not d.page.is_visible("#board")
    d.page.emulate_media(media="screen")
    d.page.evaluate("dispatchEvent(new Event('afterprint'))")


def narrow(d: Any) -> None:
    d.page.set_viewport_size({"width": 390, "height": 844})
    assert d.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert d.page.is_visible("#board")
    d.page.fill("#search", d.nodes[0]["uid"])
    d.page.locator("#hits button").first.click()
    assert d.page.inner_text("#sheet h2") == d.nodes[0]["name"]
    d.page.click("#close")
    d.page.set_viewport_size({"width": 1440, "height": 900})


def access(d: Any) -> None:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(d.page).response["violations"]
    assert [
        (v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")
    ] == []


STEPS: list[Callable[[Any], None]] = [
    searches, filters, dates, evidence, folds_and_hides, moves_and_clicks, picks, connects,
    traces, tables, looks,
    saves, prints, narrow, access, address,
]  # fmt: skip


def test_everything_an_investigator_does(driven: Any) -> None:
    every = driven.seen()
    for step in STEPS:
        step(driven)
        now = driven.seen()
        assert (now["cards"], now["lines"]) == (every["cards"], every["lines"]), step.__name__
