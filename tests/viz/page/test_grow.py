"""Growing, hiding and tidying a neighbourhood in the browser, and finding one's way in it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from picture_checks import columns, faults, spots

from entrepot.casework.case import Case

from .test_neighbourhood_page import OUTSIDE, SMALLEST, names

KUPOL = "ru-inn-1831083343"


@pytest.fixture(scope="module")
def kupol(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("grow") / "kupol.html"
    path.write_text(case.view(around="IEMZ Kupol", hops=2).html, encoding="utf-8")
    return path


def choose(watched: Any, name: str) -> str:
    """Choose the card of a name, and return its id."""
    (card,) = (node["id"] for node in watched.rows("nodes") if node["name"] == name)
    watched.page.evaluate("id => board.choose('card:' + id)", card)
    watched.page.focus("#board")
    return str(card)


def told(watched: Any) -> str:
    return str(watched.page.inner_text("#told"))


def test_two_steps_around_kupol_fit_a_large_screen(watched: Any, kupol: Path) -> None:
    page = watched.open(kupol)
    assert len(watched.shown()["cards"]) > 60
    assert page.evaluate(OUTSIDE) == [[], []]
    assert [card for card, size, _ in names(watched) if size < SMALLEST] == []
    assert page.is_hidden("#mini")
    assert faults(page) == []


def test_a_group_opens_in_place_and_closes(watched: Any, kupol: Path) -> None:
    page = watched.open(kupol)
    before, order = spots(page), columns(page)
    packs = watched.block("data")["near"]["packs"]
    (uid, _, many, label, *_, members) = max(packs, key=lambda pack: len(pack[-1]))
    page.mouse.click(*watched.spot(f"pack:{uid.removeprefix('pack:')}"))
    assert told(watched) == f"Opened: {len(members)} {many}: {label}; Ctrl-Z closes it"
    assert faults(page) == []
    ids = {watched.rows("nodes")[at]["id"] for at in members}
    opened = columns(page)
    for x, cards in opened.items():
        kept = [card for card in cards if card not in ids]
        assert kept == [card for card in order[x] if card in kept], x
    assert {card for cards in opened.values() for card in cards} >= ids
    middle = f"0|{KUPOL}"
    assert spots(page)[middle] == before[middle]
    address = page.url
    page.reload()
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert (columns(page), page.url) == (opened, address)
    page.keyboard.press("Control+z")  # a reload forgets what can be taken back
    page.evaluate("id => board.choose('card:' + id)", min(ids))
    page.click("text=Close its group")
    assert set(spots(page)) == set(before)
    assert faults(page) == []


def test_tidy_keeps_the_order_and_puts_back_what_was_moved(watched: Any, kupol: Path) -> None:
    page = watched.open(kupol)
    order = columns(page)
    card = choose(watched, "TSK Vektor OOO")
    for _ in range(3):
        page.keyboard.press("Alt+ArrowUp")
    for name in ("Almaz-Antey", "LLC POLKOVODETS"):
        choose(watched, name)
        page.keyboard.press("h")
    page.keyboard.press("y")
    assert faults(page) == []
    assert page.evaluate(OUTSIDE) == [[], []]
    tidied = columns(page)
    for x, cards in tidied.items():
        rest = [one for one in cards if one != card]
        assert rest == [one for one in order[x] if one in rest], x
    page.click("#all")  # what comes back finds a free place
    assert faults(page) == []
    while page.is_enabled("#undo"):
        page.keyboard.press("Control+z")
    assert columns(page) == order


def test_expand_says_how_many_and_moves_nothing(watched: Any, kupol: Path) -> None:
    page = watched.open(kupol)
    choose(watched, "Garpiya-A1")
    page.keyboard.press("o")  # only this
    choose(watched, "IEMZ Kupol")
    start = spots(page)
    button = page.locator("#sheet .role", has_text="… supplies it")
    button.wait_for()
    count = int(re.findall(r"\((\d+)\)", button.inner_text())[0])
    nodes = watched.rows("nodes")
    suppliers = {
        nodes[x["source"]]["id"]
        for x in watched.rows("edges")
        if x["relation"] == "supplies" and nodes[x["target"]]["uid"] == KUPOL
    }
    assert count == len(suppliers - set(start))
    button.click()
    assert told(watched) == f"12 more drawn; {count - 12} further ones: expand again"
    grown = spots(page)
    assert {card: grown[card] for card in start} == start
    assert len((suppliers & set(grown)) - set(start)) == 12
    assert faults(page) == []
    page.locator("#sheet .role", has_text="… supplies it").click()
    assert suppliers <= set(spots(page))
    assert faults(page) == []
    page.click("#fit")
    assert page.evaluate(OUTSIDE) == [[], []]


def test_the_menu_of_a_card_is_reached_by_keys(watched: Any, kupol: Path) -> None:
    page = watched.open(kupol)
    choose(watched, "Askon JSC")
    page.keyboard.press("e")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Why near?"
    page.keyboard.press("Enter")
    assert page.is_hidden("#card-menu")
    sentence = told(watched)
    assert sentence.startswith(
        "Askon JSC is drawn because sources state: IEMZ Kupol subsidiary or part of"
    )
    assert sentence.endswith(
        "Askon JSC involved or associated with Almaz-Antey [Digital modelling software]."
    )
    assert page.locator("#sheet button[data-opens^='line:']").count() == 2
    choose(watched, "TSK Vektor OOO")
    page.click("#sheet >> text=Route from here")
    choose(watched, "Garpiya-A1")
    page.click("#sheet >> text=Route to here")
    sheet = page.inner_text("#sheet")
    assert "it is no route" in sheet
    assert "can ask for those from TSK Vektor OOO (ru-inn-3849055365) to Garpiya-A1 (" in sheet
    page.keyboard.press("Escape")
    page.mouse.click(*watched.spot(f"card:0|{KUPOL}"), button="right")
    assert page.is_visible("#card-menu")
    page.keyboard.press("Escape")
    assert page.is_hidden("#card-menu")


def test_a_hit_is_brought_near_and_the_small_map_leads_back(watched: Any, kupol: Path) -> None:
    page = watched.open(kupol)
    page.focus("#board")
    for _ in range(4):
        page.keyboard.press("-")
    page.fill("#search", "VNIIRT")  # in a group that is closed
    page.locator("#hits button").first.click()
    assert page.evaluate("() => board.scale()") >= 1
    chosen = page.evaluate("() => new URLSearchParams(location.hash.slice(1)).get('at')")
    x, y = watched.spot(chosen)
    panel = page.locator("#panel").bounding_box()
    assert 268 < x < panel["x"]
    assert 80 < y < 850
    small = page.locator("#mini").bounding_box()
    place = page.evaluate("() => board.spot('card:' + board.named('IEMZ Kupol'))")
    page.mouse.click(small["x"] + small["width"] / 3, small["y"] + small["height"] / 2)
    assert page.evaluate("() => board.spot('card:' + board.named('IEMZ Kupol'))") != place
    page.click("#close")
    page.click("#fit")
    assert page.is_hidden("#mini")


def test_the_pointer_shows_what_a_card_is(watched: Any, kupol: Path) -> None:
    page = watched.open(kupol)
    page.mouse.move(*watched.spot(f"card:0|{KUPOL}"))
    page.wait_for_selector("#hover:not([hidden])")
    ends = [(x["source"], x["target"]) for x in watched.rows("edges")]
    at = [node["uid"] for node in watched.rows("nodes")].index(KUPOL)
    count = sum(at in pair for pair in ends)
    assert page.inner_text("#hover").split("\n") == [
        "IEMZ Kupol",
        "Company, Russia · SANCTIONED",
        f"{count} relations drawn",
    ]


def test_filters_say_how_many_they_concern(watched: Any, kupol: Path) -> None:
    page = watched.open(kupol)
    nodes, lines = watched.rows("nodes"), watched.rows("edges")
    wanted = {
        "relation": Counter(line["relation"] for line in lines),
        "voice": Counter(voice for line in lines for voice in set(line["voices"])),
        "country": Counter(node["country"] or "none on file" for node in nodes),
        "measure": Counter(pill for node in nodes for pill, _ in node["pills"] or [["none", 0]]),
        "family": Counter(node["family"] for node in nodes),
    }
    shown: dict[str, dict[str, int]] = {}
    for key, count in page.eval_on_selector_all(
        "button[data-filter]",
        "all => all.map((b) => [b.dataset.filter, b.querySelector('.count').textContent])",
    ):
        group, _, value = key.partition(".")
        shown.setdefault(group, {})[value] = int(count)
    assert {group: shown[group] for group in wanted} == wanted
    page.click("#tally-country summary")
    page.click("button[data-filter='country.China']")
    country = {node["id"]: node["country"] for node in nodes}
    assert "China" not in {country[card] for card in watched.shown()["cards"]}
    page.click("#tally-voice summary")
    page.click("button[data-filter='voice.European Union']")
    voices = {line["uid"]: set(line["voices"]) for line in lines}
    drawn = watched.shown()["lines"]
    assert drawn
    assert [uid for uid in drawn if voices[uid] == {"European Union"}] == []


def test_the_table_is_sorted_by_a_column(watched: Any, kupol: Path) -> None:
    page = watched.open(kupol, "#as=table")
    first = "all => all.map((row) => row.cells[4].textContent)"
    page.click("#twin table:first-of-type th:nth-child(5) button")
    numbers = page.eval_on_selector_all("#twin-lines tr", first)
    supports = [float(re.sub("[^0-9.]", "", text) or "-1") for text in numbers]
    assert supports == sorted(supports)
    assert len(set(supports)) > 2
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("Support")


def test_no_name_on_the_map_is_cut_at_the_edge(watched: Any, case: Case, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text(case.view(("Xiamen Limbach", "IEMZ Kupol")).html, encoding="utf-8")
    page = watched.open(path, "#as=map")
    page.evaluate(
        """() => {
      const write = CanvasRenderingContext2D.prototype.fillText;
      window.written = [];
      CanvasRenderingContext2D.prototype.fillText = function (words, x, y, most) {
        const spot = this.getTransform().transformPoint(new DOMPoint(x, y));
        const wide = this.measureText(words).width * this.getTransform().a;
        const left = spot.x - { center: wide / 2, right: wide }[this.textAlign] || spot.x;
        const right = left + wide;
        if (this.canvas.closest("#board")) written.push([words, left, right, this.canvas.width]);
        return most ? write.call(this, words, x, y, most) : write.call(this, words, x, y);
      };
    }"""
    )
    page.focus("#board")
    box = page.locator("#board").bounding_box()
    seen = set()
    for step in range(12):  # pulled to the left, so that marks leave at the edge
        page.evaluate("() => { window.written = []; }")
        page.mouse.move(box["x"] + 700, box["y"] + 500)
        page.mouse.down()
        page.mouse.move(box["x"] + (640 if step < 6 else 760), box["y"] + 500, steps=2)
        page.mouse.up()
        for words, left, right, wide in page.evaluate("() => window.written"):
            if right > 0 and left < wide:
                seen.add(words)
                assert (left >= -1, right <= wide + 1) == (True, True), words
    assert len(seen) > 3
