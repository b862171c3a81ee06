"""A picture as a pyvis network: what it holds, that it can be changed, and that pyvis shows it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyvis.network import Network

from entrepot.casework.case import Case
from entrepot.viz.drawing import palette
from entrepot.viz.drawing.layout import layout
from entrepot.viz.page.answer_picture import Picture
from entrepot.viz.page.pyvis_network import network

EVIL = 'href</script><img src=x onerror="document.title=1">'


@pytest.fixture(scope="module")
def picture(case: Case) -> Picture:
    return case.view(("Xiamen Limbach", "IEMZ Kupol"))


def test_nodes_and_edges_are_the_cards_and_lines(picture: Picture) -> None:
    scene, placed = picture.scene, layout(picture.scene)
    drawn = picture.network
    assert type(drawn) is Network
    spots = {(node["id"], node["x"], node["y"]) for node in drawn.nodes}
    assert spots == {(f"{band}|{uid}", box.x, box.y) for (band, uid), box in placed.cards.items()}
    looks = {(node["id"].partition("|")[2], node["color"]) for node in drawn.nodes}
    assert looks == {(card.uid, palette.LOOKS[card.family].light) for card in scene.cards}
    lines = {(e["id"], e["from"][2:], e["to"][2:], e["width"]) for e in drawn.edges}
    assert lines == {(x.uid, x.source, x.target, palette.WIDTHS[x.weight]) for x in scene.lines}
    assert drawn.options.physics.enabled is False


def test_denials_stand_on_the_edges(case: Case) -> None:
    picture = case.view(("kp", "ru"))
    denied = {line.uid for line in picture.scene.lines if line.denied}
    assert denied
    assert {e["id"] for e in picture.network.edges if e.get("label") == "⊗ denied"} == denied


def test_each_call_gives_a_network_of_its_own(picture: Picture) -> None:
    changed = picture.network
    changed.nodes[0]["color"] = "#000000"
    changed.add_node("mine", label="mine")
    assert picture.network.nodes[0]["color"] != "#000000"
    assert "mine" not in picture.network.node_ids


def test_pyvis_writes_and_shows_it(picture: Picture, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    frame = picture.network.show("limbach.html")
    text = (tmp_path / "limbach.html").read_text(encoding="utf-8")
    assert "IEMZ Kupol" in text
    assert picture.foot.texts[0].split(":")[0] in text
    assert 'src="limbach.html"' in frame._repr_html_()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["limbach.html"]


def test_hostile_names_run_nothing_in_the_page_of_pyvis(
    picture: Picture, tmp_path: Path, browser: Any
) -> None:
    band = picture.scene.bands[0]
    cards = (replace(band.cards[0], name=EVIL, sub=EVIL), *band.cards[1:])
    hostile = replace(picture.scene, title=EVIL, bands=(replace(band, cards=cards),))
    drawn = network(hostile, [EVIL])
    drawn.write_html(str(tmp_path / "evil.html"))
    page = browser.new_page()
    # The page of pyvis asks for a stylesheet, which is refused as it is offline.
    page.route("**/*", lambda r: r.continue_() if r.request.url.startswith("file:") else r.abort())
    page.goto((tmp_path / "evil.html").as_uri(), wait_until="commit")
    page.wait_for_function("() => typeof network !== 'undefined' && nodes.length > 0")
    assert page.evaluate("() => nodes.length") == len(drawn.nodes)
    assert page.locator("img").count() == 0
    assert page.title() != "1"
    page.close()
