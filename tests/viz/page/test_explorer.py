"""The explorer in a real browser: each thing an investigator does, and that what is then shown is
what Python says.
"""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pptx import Presentation

from entrepot.casework.case import Case
from entrepot.graph.dates import last_day
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.drawing import cards
from entrepot.viz.drawing.layout import layout
from entrepot.viz.drawing.svg import svg
from entrepot.viz.page import route_list
from entrepot.viz.page.page_html import KEYS
from entrepot.viz.terminal.demo import QUESTIONS

TEXT, RECT = (f"{{http://www.w3.org/2000/svg}}{tag}" for tag in ("text", "rect"))
ASKED = [q for q in QUESTIONS if q.page]
# One question of each family every time, all of them with -m slow.
EVERY = [
    pytest.param(
        q,
        id=str(q.page),
        marks=() if q.page in ("munitions", "garpiya", "siltron") else (pytest.mark.slow,),
    )
    for q in ASKED
]


@pytest.fixture(scope="module")
def pages(case: Case, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("explorer")
    found = {}
    for question in ASKED:
        shown = case.view((question.source, question.target), k=question.k, as_of=question.as_of)
        found[str(question.page)] = folder / f"{question.page}.html"
        found[str(question.page)].write_text(shown.html, encoding="utf-8")
    for name, shown in (
        ("some", case.view(limit=60)),
        ("some-routes", case.view(("Xiamen Limbach", "IEMZ Kupol"))),
    ):
        found[name] = folder / f"{name}.html"
        found[name].write_text(shown.html, encoding="utf-8")
    return found


def told(watched: Any) -> str:
    return str(watched.page.inner_text("#told"))


def click(watched: Any, thing: str) -> None:
    watched.page.mouse.click(*watched.spot(thing))


def saved(watched: Any, kind: str) -> tuple[str, bytes]:
    page = watched.page
    page.click("#save summary")
    with page.expect_download() as found:
        page.click(f"button[data-save={kind}]")
    return found.value.suggested_filename, Path(found.value.path()).read_bytes()


# ---- dates ----


def states_then(
    case: Case, edges: list[str], as_of: str | None, during: str | None
) -> dict[str, Any]:
    """What Python says of the edges on a choice of dates: number and small print of each line that
    is there.
    """
    folded = case.fold(as_of, during)
    serializer = Serializer(folded, case.identities, case.documents)
    lines = [cards.line(serializer, u) for u in edges if u in folded.edges]
    return {x.uid: (x.printed, x.small, x.known, x.denied) for x in lines}


def states_shown(watched: Any) -> dict[str, Any]:
    found = watched.shown()
    states = {s["uid"]: s for s in found["states"] if s}
    return {
        u: tuple(states[u][k] for k in ("printed", "small", "known", "denied"))
        for u in found["lines"]
    }


@pytest.mark.parametrize("question", EVERY)
def test_every_date_shows_what_python_folds_for_it(
    case: Case, watched: Any, pages: dict[str, Path], question: Any
) -> None:
    page = watched.open(pages[question.page])
    clock = watched.block("data")["clock"]
    edges = [line["uid"] for line in watched.rows("edges")]
    seen = set()
    for at, day in enumerate(clock["known"]):
        watched.slide("known", at)
        if question.as_of and last_day(question.as_of) < day:
            continue
        states = states_then(case, edges, day, None)
        assert states_shown(watched) == states, day
        routes = case.routes(question.source, question.target, k=question.k, as_of=day)
        listed = route_list.listed_of(routes, routes.serializer)
        wanted = [(r["way"], r["score"]) for r in (route_list.told(x, edges) for x in listed)]
        buttons = page.locator("#routes button").all()
        shown = [
            tuple(b.locator(f".{c}").first.inner_text() for c in ("way", "score")) for b in buttons
        ]
        assert shown == wanted, day
        seen.add((tuple(wanted), tuple(sorted(states.items()))))
    assert len(seen) > 1 or len(clock["known"]) == 1
    watched.slide("known", len(clock["known"]))
    assert set(watched.shown()["lines"]) == set(edges)


@pytest.mark.parametrize("question", EVERY)
def test_every_span_of_stated_time_shows_what_python_folds(
    case: Case, watched: Any, pages: dict[str, Path], question: Any
) -> None:
    page = watched.open(pages[question.page])
    clock = watched.block("data")["clock"]
    edges = [line["uid"] for line in watched.rows("edges")]
    spans = list(itertools.combinations_with_replacement(range(len(clock["spans"])), 2))
    for a, z in spans[:: max(len(spans) // 12, 1)]:
        if (a, z) == (0, len(clock["spans"]) - 1):
            continue
        page.evaluate("document.getElementById('dates-reset').click()")
        watched.slide("to", z)
        watched.slide("from", a)
        during = f"{clock['spans'][a][1]}..{clock['spans'][z][2]}"
        assert states_shown(watched) == states_then(case, edges, question.as_of, during), during
        day = clock["known"][len(clock["known"]) // 2]
        watched.slide("known", len(clock["known"]) // 2)
        assert states_shown(watched) == states_then(case, edges, day, during), (day, during)


def test_dates_take_pills_off_cards_too(case: Case, watched: Any, pages: dict[str, Path]) -> None:
    watched.open(pages["some"])
    nodes, clock = watched.rows("nodes"), watched.block("data")["clock"]
    for at in (0, len(clock["known"]) // 2, len(clock["known"]) - 1):
        watched.slide("known", at)
        name, content = saved(watched, "json")
        shown = {n["uid"]: n["measures"] for n in json.loads(content)["nodes"]}
        serializer = Serializer(case.fold(clock["known"][at]), case.identities, case.documents)
        assert shown == {u: list(cards.pills(serializer, u)) for u in shown}
        assert name == "movements-on-file.json"
    assert len({tuple(p[0] for p in n["pills"]) for n in nodes}) > 1


def test_replay_steps_through_the_dates(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["munitions"])
    days = watched.block("data")["clock"]["known"]
    watched.slide("known", len(days) - 4)
    page.click("#play")
    assert page.inner_text("#play") == "Stop"
    page.wait_for_function("() => document.querySelector('#play').innerText === 'Play'")
    assert page.input_value("#known") == str(len(days))
    page.keyboard.press("[")
    assert f"known={days[-1]}" in page.url
    page.keyboard.press("]")
    assert "known=" not in page.url


# ---- filters ----


def test_the_legend_is_the_filter(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["some"])
    lines, nodes = watched.rows("edges"), watched.rows("nodes")
    family = {at: n["family"] for at, n in enumerate(nodes)}
    rules: dict[str, Callable[[dict[str, Any]], bool]] = {
        "family.goods": lambda x: "goods" not in (family[x["source"]], family[x["target"]]),
        "known.assessed": lambda x: x["known"] != "assessed",
        "mark.denied": lambda x: not x["denied"],
        "weight.3": lambda x: x["support"] is None or x["weight"] != 3,
        "level.state": lambda x: x["level"] != "state",
        "source.curated-garpiya": lambda x: x["sources"] != ["curated-garpiya"],
        "status.assessed": lambda x: x["statuses"] != ["assessed"],
    }
    for box in page.locator("details.more summary").all():
        box.click()
    for key, keeps in rules.items():
        button = page.locator(f"button[data-filter='{key}']")
        button.click()
        assert button.get_attribute("aria-pressed") == "false"
        assert watched.shown()["lines"] == [x["uid"] for x in lines if keeps(x)], key
        assert len(watched.shown()["lines"]) < len(lines), key
        button.click()
    assert len(watched.shown()["lines"]) == len(lines)
    watched.slide("least", 0.8)
    assert watched.shown()["lines"] == [
        x["uid"] for x in lines if x["support"] is None or x["support"] >= 0.8
    ]
    shown = watched.shown()["cards"]
    ends = {
        nodes[e]["id"]
        for x in lines
        if x["uid"] in watched.shown()["lines"]
        for e in (x["source"], x["target"])
    }
    assert set(shown) == ends
    page.click("#all")
    assert len(watched.shown()["cards"]) == len(nodes)


# ---- hiding, folding, moving, picking, undo ----


def test_hide_fold_and_undo(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["some"])
    start = watched.shown()
    hub = max(
        watched.rows("nodes"),
        key=lambda n: sum(n["id"] in (x["source"], x["target"]) for x in links(watched)),
    )
    click(watched, f"card:{hub['id']}")
    page.keyboard.press("f")
    folded = watched.shown()
    alone = {o for o in around(watched, hub["id"]) if around(watched, o) == {hub["id"]}}
    assert set(start["cards"]) - set(folded["cards"]) == alone != set()
    assert told(watched) == f"{len(alone)} folded away under {hub['name']}"
    page.keyboard.press("h")
    hidden = watched.shown()
    assert hub["id"] not in hidden["cards"]
    assert not any(
        hub["id"] in (x["source"], x["target"])
        for x in links(watched)
        if x["uid"] in hidden["lines"]
    )
    for wanted in (folded, start):
        page.keyboard.press("Control+z")
        assert (watched.shown()["cards"], watched.shown()["lines"]) == (
            wanted["cards"],
            wanted["lines"],
        )
    page.click("#redo")
    page.keyboard.press("Control+Shift+z")
    assert watched.shown()["cards"] == hidden["cards"]
    address = page.url
    page.reload()
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert watched.shown()["cards"] == hidden["cards"]
    assert page.url == address


def links(watched: Any) -> Iterator[dict[str, Any]]:
    nodes = watched.rows("nodes")
    for line in watched.rows("edges"):
        yield {**line, "source": nodes[line["source"]]["id"], "target": nodes[line["target"]]["id"]}


def around(watched: Any, card: str) -> set[str]:
    ends = [{x["source"], x["target"]} for x in links(watched)]
    return set().union(*(pair for pair in ends if card in pair)) - {card}


def test_a_card_is_moved_and_stays(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["some-routes"])
    card = watched.rows("nodes")[2]["id"]
    x, y = watched.spot(f"card:{card}")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 70, y + 40, steps=5)
    page.mouse.up()
    moved = watched.spot(f"card:{card}")
    assert moved == pytest.approx((x + 70, y + 40), abs=2)
    other = watched.spot(f"card:{watched.rows('nodes')[0]['id']}")
    page.reload()
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert watched.spot(f"card:{card}") == pytest.approx(moved, abs=2)
    assert watched.spot(f"card:{watched.rows('nodes')[0]['id']}") == pytest.approx(other, abs=2)
    page.focus("#board")
    click(watched, f"card:{card}")
    page.focus("#board")
    before = watched.spot(f"card:{card}")
    page.keyboard.press("Alt+ArrowRight")
    assert watched.spot(f"card:{card}")[0] > before[0]
    page.click("text=Put back")
    assert "pin=" not in page.url


def test_a_loop_picks_cards(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["some"])
    ids = [n["id"] for n in watched.rows("nodes")]
    spots = {i: watched.spot(f"card:{i}") for i in ids}
    board = page.locator("#board").bounding_box()
    left, top = board["x"] + 2, board["y"] + 2
    seen = {
        i: s for i, s in spots.items() if left < s[0] < left + 500 and top + 8 < s[1] < top + 500
    }
    assert len(seen) > 2
    corners = [(left, top), (left + 500, top), (left + 500, top + 500), (left, top + 500)]
    page.keyboard.down("Shift")
    page.mouse.move(*corners[0])
    page.mouse.down()
    for corner in (*corners[1:], corners[0]):
        page.mouse.move(*corner, steps=4)
    page.mouse.up()
    page.keyboard.up("Shift")
    assert set(watched.shown()["focus"]) == set(seen)
    page.click("#only-picked")
    assert set(watched.shown()["cards"]) <= set(seen)
    page.keyboard.press("Control+z")
    page.click("#hide-picked")
    assert not set(watched.shown()["cards"]) & set(seen)


def test_a_connection_is_labelled_as_no_route(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["some-routes"])
    nodes = watched.rows("nodes")
    click(watched, f"card:{nodes[0]['id']}")
    page.keyboard.press("c")
    # TSK Vektor stands left of the panel, which covers the last cards.
    (other,) = (node["id"] for node in nodes if node["id"].endswith("ru-inn-3849055365"))
    click(watched, f"card:{other}")
    text = page.inner_text("#sheet")
    assert "a connection, unranked" in text.lower()
    assert "it is no route" in text
    lines = [x for x in watched.shown()["focus"] if x.startswith("e-")]
    assert told(watched) == f"A connection of {len(lines)} lines, unranked"
    page.reload()
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert "a connection, unranked" in page.inner_text("#sheet").lower()


def test_a_route_shows_its_weakest_leg(case: Case, watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["some-routes"])
    found = case.routes("Xiamen Limbach", "IEMZ Kupol")
    for at, route in enumerate(found.routes):
        page.locator("#routes button").nth(at).click()
        lit = set(watched.shown()["focus"])
        assert {x for x in lit if x.startswith("e-")} == set(route.edges)
        assert {x.partition("|")[2] for x in lit if "|" in x} == set(route.nodes)
        listed = watched.block("data")["trace"]["lists"][0][at]
        supports = {u: case.fold().edges[u].support.mixed for u in route.edges}
        assert listed["weakest"] == [
            u for u in route.edges if supports[u] == min(supports.values())
        ]


# ---- saving ----


def numbers(text: str) -> list[tuple[str, ...]]:
    """The coordinates of every box and stroke of a picture, in order, without its plate.

    Frames of labels and the marks at their corners are as wide as who draws them measures words:
    their middles and heights count.
    """
    found = []
    whole = ElementTree.fromstring(text)
    inner = whole.find("*[@id='picture']")
    for item in (whole if inner is None else inner).iter():
        tag = item.tag.rpartition("}")[2]
        if tag == "rect":
            across = ("x", "width") if item.attrib.get("rx") != "7" else ()
            found.append(tuple(item.attrib.get(k, "") for k in (*across, "y", "height", "rx")))
            if not across:
                middle = float(item.attrib["x"]) + float(item.attrib["width"]) / 2
                found.append((f"a frame about {middle:.0f}",))
        elif tag == "path":
            found.append((item.attrib["d"],))
        elif tag == "text":
            words = "".join(item.itertext())
            found.append(("" if words == "…" else item.attrib["x"], item.attrib["y"], words))
    return found


def test_the_saved_svg_has_the_coordinates_of_pythons(
    case: Case, watched: Any, pages: dict[str, Path]
) -> None:
    watched.open(pages["some-routes"], "#turn=wide")
    name, content = saved(watched, "svg")
    assert name == "from-xiamen-limbach-aircraft-engine-co-ltd-to-iemz-kupol.svg"
    drawn = case.view(("Xiamen Limbach", "IEMZ Kupol")).scene
    ours = numbers(svg(drawn, layout(drawn)))
    assert sorted(numbers(content.decode())) == sorted(ours[1:])  # the first is the ground
    assert len(ours) > 80


def test_csv_and_json_hold_what_is_shown(case: Case, watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["some"])
    page.locator("button[data-filter='family.goods']").click()
    shown = watched.shown()["lines"]
    name, content = saved(watched, "csv")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert name == "movements-on-file.csv"
    assert [r["Relation uid"] for r in rows] == shown
    edges = case.fold().edges
    assert [r["Support"] for r in rows] == [f"{edges[u].support.mixed:.2f}" for u in shown]
    told_ = json.loads(saved(watched, "json")[1])
    assert [e["uid"] for e in told_["edges"]] == shown
    assert [e["claims"] for e in told_["edges"]] == [sorted(edges[u].claims) for u in shown]


def test_the_saved_png_is_the_picture(watched: Any, pages: dict[str, Path]) -> None:
    watched.open(pages["munitions"])
    name, content = saved(watched, "png")
    assert name == "from-north-korea-to-russia.png"
    assert content.startswith(b"\x89PNG")
    wide, high = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    size = watched.block("data")["wide"]
    assert wide == pytest.approx(2 * (size["width"] + 36), abs=6)
    # Above and below stands what the picture needs to be read without the page.
    assert high > 2 * (size["height"] + 52) + 200


# ---- map, paper, phone ----


def test_the_map_keeps_places_apart_from_seats(
    case: Case, watched: Any, pages: dict[str, Path]
) -> None:
    page = watched.open(pages["munitions"])
    page.keyboard.press("m")
    world, nodes = watched.block("data")["map"], watched.rows("nodes")
    how = {n["uid"]: world["how"][at] for at, n in enumerate(nodes)}
    assert how["kp"] == how["ru"] == "country"
    assert how["port-KPRJN"] == "place"
    assert how["register:port-near-vladivostok"] == ""
    note = page.inner_text("#map-note")
    for part in (
        "Solid ring: where goods were",
        "GeoNames, CC BY 4.0",
        "not the way that goods took",
    ):
        assert part in note
    click(watched, f"card:{next(n['id'] for n in nodes if n['uid'] == 'port-KPRJN')}")
    assert page.inner_text("#sheet h2") == "Port of Rajin (Najin, Rason)"
    drawing = saved(watched, "svg")[1].decode()
    assert drawing.count("<path") > 5
    # The note leaves the page with the map.
    words = " ".join(item.text or "" for item in ElementTree.fromstring(drawing).iter(TEXT))
    assert " ".join(note.split()) in words


def test_what_leaves_the_page_says_what_it_is(
    watched: Any, pages: dict[str, Path], tmp_path: Path
) -> None:
    page = watched.open(pages["some"])
    click(watched, f"card:{watched.shown()['cards'][0]}")
    page.keyboard.press("x")  # picked: a mark of editing
    page.evaluate("board.choose('card:' + board.shown().cards[1])")
    drawing = ElementTree.fromstring(saved(watched, "svg")[1])
    words = " ".join(item.text or "" for item in drawing.iter(TEXT))
    data = watched.block("data")
    for part in (page.title(), data["question"], "Known by: all that is public", data["caveat"]):
        assert " ".join(part.split()) in words
    for part in data["terms"]:
        assert " ".join(part.split()) in words
    families = {card["family"] for card in watched.rows("nodes")}
    for family in families:
        assert data["looks"][family]["label"] in words
    # A chosen and a picked card are drawn as any other.
    assert not [i for i in drawing.iter(RECT) if i.get("stroke-width") == "3"]
    assert "Click" not in words
    name, content = saved(watched, "pdf")
    assert name.endswith(".pdf")
    assert (content[:8], content.count(b"/Type /Page ")) == (b"%PDF-1.7", 1)
    assert content.rstrip().endswith(b"%%EOF")
    start = int(content.rsplit(b"startxref\n", 1)[1].split()[0])
    assert content[start:].startswith(b"xref")
    for number in range(1, 7):  # each object stands where the table says
        at = int(content[start:].split(b"\n")[2 + number].split()[0])
        assert content[at:].startswith(f"{number} 0 obj".encode())
    assert page.title().encode("utf-16-be").hex().upper().encode() in content
    name, content = saved(watched, "pptx")
    assert name.endswith(".pptx")
    (slide,) = Presentation(io.BytesIO(content)).slides
    written = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    print_ = " \u00b7 ".join([data["caveat"], *data["terms"]])
    assert slide.shapes.title.text == page.title()
    assert written[1].startswith(f"{data['question']} Known by: all that is public.")
    assert written[2:] == [print_]
    assert [shape.image.ext for shape in slide.shapes if hasattr(shape, "image")] == ["png"]


def test_the_key_sheet_opens_and_closes(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["some"])
    page.keyboard.press("?")
    assert page.is_visible("#key-sheet")
    counts = [page.locator(f"#key-sheet {part}").count() for part in ("dt", "dd")]
    assert counts == [len(KEYS)] * 2
    page.keyboard.press("t")
    assert page.is_hidden("#twin")
    page.keyboard.press("Escape")
    assert page.is_hidden("#key-sheet")
    page.click("#keys-open")
    page.keyboard.press("?")
    assert page.is_hidden("#key-sheet")


def test_the_legend_is_drawn_for_a_dark_ground(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["some"], "#theme=dark")
    shown = page.eval_on_selector_all(
        ".legend svg", "all => all.filter(s => s.getClientRects().length).map(s => s.innerHTML)"
    )
    assert len(shown) == page.locator(".legend .by-dark").count() > 5
    dark, light = watched.block("data")["dark"], watched.block("data")["light"]
    ground = luminance(dark["card"])
    for colour in {c for mark in shown for c in re.findall("#[0-9a-f]{6}", mark)} - {dark["card"]}:
        ratio = (luminance(colour) + 0.05) / (ground + 0.05)
        assert ratio >= 3, colour  # WCAG 1.4.11, graphical objects
    assert light["line"] not in "".join(shown)


def luminance(colour: str) -> float:
    """Relative luminance of a colour (WCAG 2.2)."""
    total = 0.0
    for share, at in ((0.2126, 1), (0.7152, 3), (0.0722, 5)):
        value = int(colour[at : at + 2], 16) / 255
        total += share * (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
    return total


def test_pressed_buttons_are_told_apart_in_forced_colours(
    watched: Any, pages: dict[str, Path]
) -> None:
    watched.page.emulate_media(forced_colors="active")
    page = watched.open(pages["some"])
    colour = "s => getComputedStyle(document.querySelector(s)).backgroundColor"
    pressed = page.evaluate(colour, "button[data-mode=picture]")
    free = page.evaluate(colour, "button[data-mode=table]")
    assert pressed != free


def test_without_scripts_stand_the_table_and_the_notes(
    browser: Any, pages: dict[str, Path]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{pages['munitions']}")
    assert page.is_visible("#twin-lines")
    assert page.is_visible(".notes")
    assert page.is_hidden("#board")
    assert page.is_hidden("button[data-mode=picture]")
    context.close()


def test_on_paper_stands_the_picture_and_the_table(
    watched: Any, pages: dict[str, Path], tmp_path: Path
) -> None:
    page = watched.open(pages["some-routes"])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#paper img").evaluate("i => i.complete && i.naturalWidth > 500")
    assert page.is_visible("#twin-lines")
    assert not page.is_visible("#board")
    assert not page.is_visible("#routes")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#paper img").count() == 0


def test_on_a_phone(watched: Any, pages: dict[str, Path]) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = watched.open(pages["some"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.getElementById('turn').textContent") == "Columns"
    page.fill("#search", "kupol")
    page.locator("#hits button").first.click()
    assert page.inner_text("#sheet h2") == "IEMZ Kupol"
    page.click("#close")
    page.click("button[data-mode=table]")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


# ---- access ----


@pytest.mark.parametrize(
    ("theme", "state"),
    [
        ("light", ""),
        ("light", "as=table"),
        ("light", "as=map"),
        ("light", "open"),
        ("dark", "open"),
        ("dark", "route=0"),
    ],
)
def test_axe_finds_no_serious_violation(
    watched: Any, pages: dict[str, Path], theme: str, state: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    after = "" if state == "open" else state
    page = watched.open(pages["munitions"], f"#theme={theme}&{after}")
    if state == "open":
        page.fill("#search", "russia")
        page.locator("#hits button").first.click()
    found = Axe().run(page).response["violations"]
    assert [
        (v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")
    ] == []


def test_the_tour_by_keyboard_in_the_table(watched: Any, pages: dict[str, Path]) -> None:
    """Without a mouse: the table, its first evidence button by Tab, the claim, and back."""
    page = watched.open(pages["munitions"])
    page.keyboard.press("t")
    for _ in range(60):
        page.keyboard.press("Tab")
        label = page.evaluate("document.activeElement.getAttribute('aria-label') || ''")
        if label.startswith("Evidence: North Korea to Russia"):
            break
    assert label == "Evidence: North Korea to Russia"
    page.keyboard.press("Enter")
    assert page.inner_text("#sheet h2") == "North Korea → Russia"
    for _ in range(200):
        page.keyboard.press("Tab")
        opens = page.evaluate("document.activeElement.dataset.opens || ''")
        if opens.startswith("claim:"):
            break
    page.keyboard.press("Enter")
    assert (
        page.inner_text("#sheet .kicker").lower() == f"claim {opens.removeprefix('claim:')}".lower()
    )
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")


def test_the_chart_stands_figures_beside_each_other(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["munitions"])
    line = next(x for x in watched.rows("edges") if "curated-nk:B-08" in x["claims"])
    page.evaluate(
        "id => { location.hash = 'at=' + encodeURIComponent(id); }", f"line:{line['uid']}"
    )
    page.wait_for_selector(".chart svg")
    words = page.locator(".chart g.mark title").all_text_contents()
    assert (
        "US Department of State, 23 Feb 2024: more than 10,000 containers, since September 2023"
        in words
    )
    assert "never added up" in page.inner_text(".chart figcaption")
    places = page.locator(".chart g.mark").evaluate_all(
        "all => all.map(g => g.getBoundingClientRect().x)"
    )
    assert places == sorted(places)


# The browser tells of a new address in an event of its own; the key comes before that event.
KEY_BEFORE_THE_EVENT = """() => new Promise((told) => {
  addEventListener("hashchange", () => setTimeout(told), { once: true });
  location.hash = "";
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
})"""


def test_an_address_is_obeyed_though_a_key_is_pressed_at_once(
    watched: Any, pages: dict[str, Path]
) -> None:
    page = watched.open(pages["munitions"])
    every = watched.shown()["lines"]
    watched.slide("known", 0)
    page.evaluate("id => board.choose('card:' + id)", watched.rows("nodes")[0]["id"])
    assert watched.shown()["lines"] != every
    page.evaluate(KEY_BEFORE_THE_EVENT)
    assert watched.shown()["lines"] == every


def test_every_address_is_read_without_harm(watched: Any, pages: dict[str, Path]) -> None:
    bad = (
        "#at=card:nope&route=99&known=x&true=9-1&off=a~b&hide=%3Cimg%3E&pin=a~b"
        "&as=map2&eye=1_2_-3&join=a~b&least=NaN"
    )
    page = watched.open(pages["munitions"], bad)
    assert len(watched.shown()["lines"]) == len(watched.rows("edges"))
    assert re.fullmatch(r".*\.html(#off=a~b|#off=a%7Eb)", page.url)
