"""A neighbourhood in the browser: names that can be read, and one stroke a pair.

Fit, header and saved picture follow what is drawn, whatever was done before.
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from picture_checks import OUT_OF_STEP, OVERLAPS

from entrepot.casework.case import Case

SCREENS = [(1440, 900), (1024, 768), (390, 844)]
PARTIES = ["ru-inn-3849055365", "IEMZ Kupol", "Garpiya-A1"]
SMALLEST = 11 - 1e-6
# What of the drawn cards lies outside the window, a pixel allowed; and outside the saved picture.
OUTSIDE = """() => {
  const edge = board.getBoundingClientRect();
  const [l, t, r, b] = board.bounds();
  const scale = board.scale();
  const view = board.boxes().filter(([id, x, y, w, h]) => {
    const spot = board.spot("card:" + id);
    return spot.x - (w * scale) / 2 < edge.left - 1 || spot.x + (w * scale) / 2 > edge.right + 1
      || spot.y - (h * scale) / 2 < edge.top - 1 || spot.y + (h * scale) / 2 > edge.bottom + 1;
  });
  const saved = board.boxes().filter(([, x, y, w, h]) =>
    x - w / 2 < l || x + w / 2 > r || y - h / 2 < t || y + h / 2 > b);
  return [view.map((k) => k[0]), saved.map((k) => k[0])];
}"""


@pytest.fixture(params=PARTIES, scope="module")
def page_of(case: Case, request: pytest.FixtureRequest, tmp_path_factory: Any) -> Path:
    path = tmp_path_factory.mktemp("near") / "near.html"
    path.write_text(case.view(around=request.param, hops=2).html, encoding="utf-8")
    return Path(path)


@pytest.fixture(scope="module")
def kupol(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("near") / "kupol.html"
    path.write_text(case.view(around="IEMZ Kupol", hops=2).html, encoding="utf-8")
    return path


def names(watched: Any) -> list[tuple[str, float, str]]:
    """Return the cards with a name on the screen, its height in pixels and its words."""
    found = watched.page.evaluate("() => board.names()")
    return [(card, size, words) for card, size, words in found]


def seats(watched: Any) -> dict[int, Any]:
    """Return by the number of a card what stands for it as the page opens: it, or its group."""
    seat: dict[int, Any] = {at: at for at, _ in enumerate(watched.rows("nodes"))}
    for pack in watched.block("data")["near"]["packs"]:
        seat.update(dict.fromkeys(pack[-1], pack[0].removeprefix("pack:")))
    return seat


def test_names_can_be_read_as_the_page_opens(watched: Any, page_of: Path) -> None:
    for wide, high in SCREENS:
        watched.page.set_viewport_size({"width": wide, "height": high})
        watched.open(page_of)
        drawn = names(watched)
        ids, seat = [node["id"] for node in watched.rows("nodes")], seats(watched)
        assert {card for card, _, _ in drawn} == {
            ids[it] if isinstance(it, int) else it for it in seat.values()
        }
        assert [card for card, size, _ in drawn if size < SMALLEST] == []
        assert [card for card, _, words in drawn if len(words) < 3] == []
    watched.page.set_viewport_size({"width": 1440, "height": 900})
    watched.open(page_of)
    # All of it is in sight on a large screen, unless names would be too small for that.
    if watched.page.evaluate("() => board.scale()") > 0.776:
        assert watched.page.evaluate(OUTSIDE) == [[], []]
    middle = next(node["id"] for node in watched.rows("nodes") if node["end"])
    assert middle not in watched.page.evaluate(OUTSIDE)[0]


def test_names_keep_their_size_at_every_scale(watched: Any, kupol: Path) -> None:
    watched.open(kupol)
    watched.page.focus("#board")
    for key in "-" * 14:
        watched.page.keyboard.press(key)
        watched.page.evaluate("() => new Promise(requestAnimationFrame)")
        assert [card for card, size, _ in names(watched) if size < SMALLEST] == []


def test_a_stroke_for_several_relations_leads_to_each(
    case: Case, watched: Any, kupol: Path
) -> None:
    page = watched.open(kupol)
    nodes, lines = watched.rows("nodes"), watched.rows("edges")
    folded = dict(
        zip((x["uid"] for x in lines), watched.block("data")["near"]["folded"], strict=True)
    )
    pairs: dict[tuple[Any, Any], list[dict[str, Any]]] = {}
    seat = seats(watched)
    for line in lines:
        pairs.setdefault((seat[line["source"]], seat[line["target"]]), []).append(line)
    resting = [many for many in pairs.values() if not folded[many[0]["uid"]]]
    assert page.evaluate("() => board.strokes()") == len(resting)
    alone = [many for many in resting if len({(x["source"], x["target"]) for x in many}) == 1]
    many = max(alone, key=lambda group: (len(group), group[0]["uid"]))
    assert len(many) > 2
    best = max(many, key=lambda line: line["support"] or 0)
    page.mouse.click(*watched.spot(f"line:{best['uid']}"))
    ends = (nodes[best["source"]]["name"], nodes[best["target"]]["name"])
    assert page.inner_text("#sheet h2") == " → ".join(ends)
    assert (
        f"This line stands for {len(many)} relations".lower() in page.inner_text("#sheet").lower()
    )
    listed = page.locator("#sheet button[data-opens^='line:']").evaluate_all(
        "all => all.map((b) => b.dataset.opens)"
    )
    assert {f"line:{line['uid']}" for line in many} <= set(listed)


def test_folded_lines_show_at_the_card_that_is_chosen_and_all_at_once(
    watched: Any, kupol: Path
) -> None:
    page = watched.open(kupol)
    near, lines = watched.block("data")["near"], watched.rows("edges")
    marked = zip(lines, near["folded"], strict=True)
    hidden = {(x["source"], x["target"]) for x, folded in marked if folded}
    assert hidden
    resting = page.evaluate("() => board.strokes()")
    at = min(hidden)[0]
    card = watched.rows("nodes")[at]
    page.evaluate("id => { location.hash = 'at=' + encodeURIComponent(id); }", f"card:{card['id']}")
    page.wait_for_selector("#sheet h2")
    mine = {pair for pair in hidden if at in pair}
    assert page.evaluate("() => board.strokes()") == resting + len(mine)
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    assert page.evaluate("() => board.strokes()") == resting + len(hidden)
    assert page.get_attribute("#every", "aria-pressed") == "true"
    page.keyboard.press("Control+z")
    assert page.evaluate("() => board.strokes()") == resting


def test_the_saved_drawing_has_every_name_and_stroke(watched: Any, kupol: Path) -> None:
    page = watched.open(kupol)
    for pack in set(seats(watched).values()):
        if isinstance(pack, str):  # a group says how many, and its cards once it is open
            page.evaluate("id => board.choose(id)", f"pack:{pack}")
            page.click("text=Open in place")
    page.click("#save summary")
    with page.expect_download() as started:
        page.click("button[data-save=svg]")
    tree = ElementTree.fromstring(Path(started.value.path()).read_text(encoding="utf-8"))
    space = "{http://www.w3.org/2000/svg}"
    # The legend around the picture has marks of its own.
    picture = tree.find(f"{space}svg[@id='picture']")
    assert picture is not None
    assert len(picture.findall(f"{space}polygon[@fill='#56626f']")) == page.evaluate(
        "() => board.strokes()"
    )
    words = " ".join(text.text or "" for text in tree.iter(f"{space}text"))
    assert [n["name"] for n in watched.rows("nodes") if n["name"].split()[0] not in words] == []


def act(page: Any, chance: random.Random, cards: list[str]) -> str:
    """Do one thing that a user may do, and return its name."""
    thing = chance.choice(
        [
            "choose",
            "hide",
            "fold",
            "filter",
            "known",
            "least",
            "move",
            "undo",
            "redo",
            "every",
            "all",
            "tidy",
            "only",
            "group",
            "role",
            "country",
        ]
    )
    if thing in ("choose", "hide", "fold", "move", "only", "group", "role") and cards:
        card = chance.choice(cards)
        page.evaluate("id => board.choose(id)", f"card:{card}")
        keys = {"hide": "h", "fold": "f", "only": "o", "group": "g", "move": "Alt+ArrowLeft"}
        key = keys.get(thing)
        roles = page.locator("#sheet .role")
        if thing == "role" and roles.count():
            roles.nth(chance.randrange(roles.count())).click()
        if key:
            page.focus("#board")
            for _ in range(chance.randrange(1, 6) if thing == "move" else 1):
                page.keyboard.press(key)
    elif thing == "country":
        page.locator("#tally-country button").evaluate_all(
            "(all, share) => all[Math.floor(share * all.length)].click()", chance.random()
        )
    elif thing == "filter":
        buttons = page.locator("button[data-filter]:visible")
        buttons.nth(chance.randrange(buttons.count())).click()
    elif thing in ("known", "least"):
        page.evaluate(
            "([id, share]) => { const s = document.getElementById(id);"
            "s.value = Number(s.min) + share * (s.max - s.min);"
            "s.dispatchEvent(new Event('input', { bubbles: true })); }",
            [thing, chance.random()],
        )
    else:
        selector = {"undo": "#undo", "redo": "#redo", "every": "#every", "tidy": "#tidy"}.get(
            thing, "#all"
        )
        if page.is_visible(selector) and page.is_enabled(selector):
            page.click(selector)
    return thing


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in (1,))])
def test_fit_header_and_saved_picture_follow_what_is_drawn(
    watched: Any, kupol: Path, seed: int
) -> None:
    page, chance, done = watched.open(kupol), random.Random(seed), []
    for _ in range(80):
        done.append(act(page, chance, watched.shown()["cards"]))
        shown = watched.shown()
        if done[-1] == "tidy":  # what was moved by hand may lie anywhere until then
            assert page.evaluate(OVERLAPS) == [], done
        page.click("#fit")
        assert page.evaluate(OUTSIDE) == [[], []], done
        said = page.inner_text("#counts").replace(",", "")
        counts = re.match(r"(\d+) of \d+ cards (\d+) of \d+ lines.*?(\d+) lines drawn", said)
        assert counts, said
        strokes = page.evaluate("() => board.strokes()")
        assert tuple(map(int, counts.groups())) == (
            len(shown["cards"]),
            len(shown["lines"]),
            strokes,
        ), done
        assert strokes <= len(shown["lines"])
        assert page.evaluate(OUT_OF_STEP) == [], done
