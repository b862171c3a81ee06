"""The page in a real browser: no request, no console error, search, evidence, table, keyboard,
hostile text inert.
"""

from __future__ import annotations

import base64
import csv
import gzip
import hashlib
import io
import json
import re
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pptx import Presentation

from entrepot.casework.case import Case
from entrepot.graph.analysis.information import Sensitivity
from entrepot.graph.analysis.route_engine import RouteOptions
from entrepot.graph.terms import Licence, Terms
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.drawing import scene_builders
from entrepot.viz.page import answer_picture
from entrepot.viz.reports import FORMATS
from entrepot.viz.reports.document import Provenance, finished, read
from entrepot.viz.reports.house_style import house
from entrepot.viz.reports.kinds import route
from entrepot.viz.reports.page_one.route_page import RouteFacts
from entrepot.viz.words import english

EVIL = "</script><img src=x onerror=alert(1)>\u202e\u2067\"'`${alert(1)}<b onclick=alert(1)>&lt;"
SHOWN = "</script><img src=x onerror=alert(1)>\"'`${alert(1)}<b onclick=alert(1)>&lt;"
EVIL_PART = Terms(EVIL, EVIL, EVIL, ("non-commercial",), ())


@pytest.fixture(scope="module")
def limbach(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "limbach.html"
    path.write_text(case.view(("Xiamen Limbach", "IEMZ Kupol")).html, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def munitions(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "munitions.html"
    path.write_text(case.view(("kp", "ru")).html, encoding="utf-8")
    return path


def test_search_finds_by_alias_and_opens_the_party(watched: Any, limbach: Path) -> None:
    page = watched.open(limbach)
    page.keyboard.press("/")
    page.keyboard.type("ижевский")
    assert page.locator("#hits button").all_inner_texts()[0].startswith("IEMZ Kupol")
    assert page.inner_text("#told") == "1 found"
    page.keyboard.press("Enter")
    assert page.inner_text("#sheet h2") == "IEMZ Kupol"
    assert "asset freeze by Council of the European Union from 16 Dec 2022" in page.inner_text(
        "#sheet"
    )
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")
    page.fill("#search", "no such firm")
    assert page.inner_text("#told") == "Nothing of that name is drawn here"


def test_a_click_on_a_line_shows_its_quotes(case: Case, watched: Any, limbach: Path) -> None:
    page = watched.open(limbach)
    for turn in ("rows", "columns"):
        for line in watched.rows("edges"):
            edge = case.fold().edges[line["uid"]]
            page.keyboard.press("Escape")
            page.click("#fit")
            spot = page.evaluate(
                "id => document.getElementById('board').spot(id)", f"line:{line['uid']}"
            )
            page.mouse.click(spot["x"], spot["y"])
            quotes = {f"“{case.claims[c].quote}”" for c in edge.claims if case.claims[c].quote}
            assert quotes <= set(page.locator("#sheet blockquote").all_inner_texts()), turn
        page.click("#turn")
        page.keyboard.press("Escape")


def test_the_panel_opens_on_a_sentence_words_and_who_denies_it(
    case: Case, watched: Any, limbach: Path
) -> None:
    page = watched.open(limbach)
    page.keyboard.press("/")
    page.keyboard.type("IEMZ Kupol")
    page.keyboard.press("Enter")
    lead = page.locator("#sheet .lead .item")
    assert lead.nth(0).inner_text().startswith("Company in Russia, under a blocking measure of")
    # Before the facts, so that it is read first.
    order = page.eval_on_selector_all(
        "#sheet > .lead, #sheet > dl", "all => all.map(e => e.className || e.tagName)"
    )
    assert order == ["lead", "DL"]
    link = page.locator("#sheet .lead a").first
    assert (link.get_attribute("rel"), link.get_attribute("target")) == (
        "noreferrer noopener",
        "_blank",
    )
    assert link.get_attribute("href").startswith("https://eur-lex.europa.eu/legal-content/")


def test_a_click_beside_the_label_on_the_stroke_opens_the_line(
    watched: Any, munitions: Path
) -> None:
    page = watched.open(munitions)
    wide, line = watched.block("data")["wide"], watched.rows("edges")[0]
    x, y = (float(v) for v in wide["paths"][0][0][1:].split("C")[0].split())
    box = [wide["cards"][k][line["source"]] for k in "xy"]
    left, top = watched.spot(f"card:{watched.rows('nodes')[line['source']]['id']}")
    scale = (watched.spot(f"line:{line['uid']}")[0] - left) / (wide["labels"]["x"][0] - box[0])
    page.mouse.click(left + (x + 3 - box[0]) * scale, top + (y - box[1]) * scale)
    assert page.inner_text("#sheet h2") == "North Korea → Russia"


def test_a_claim_opens_from_a_line_and_back(watched: Any, munitions: Path) -> None:
    page = watched.open(munitions)
    page.focus("#board")
    for _ in range(8):  # seven cards, then the first line
        page.keyboard.press("ArrowRight")
    assert "Munitions" in page.inner_text("#sheet dl")
    assert "denied or disputed" in page.inner_text("#sheet")
    page.click("#sheet button[data-opens='claim:seeds:A3-01']")
    text = page.inner_text("#sheet")
    for part in ("Said by", "First said", "Grade", "Public since", "Who denies or answers it"):
        assert part.lower() in text.lower()
    page.click("#back")
    assert page.inner_text("#sheet h2") == "North Korea → Russia"
    page.click("#close")
    assert page.is_hidden("#panel")


def test_the_table_is_the_twin_of_the_picture(case: Case, watched: Any, munitions: Path) -> None:
    page = watched.open(munitions)
    page.keyboard.press("t")
    assert page.is_visible("#twin")
    rows = page.eval_on_selector_all("tr[data-line]", "all => all.map(r => r.dataset.line)")
    assert rows == watched.shown()["lines"] == [line["uid"] for line in watched.rows("edges")]
    found = page.eval_on_selector_all("tr[data-card]", "all => all.map(r => r.dataset.card)")
    assert found == watched.shown()["cards"] == [card["id"] for card in watched.rows("nodes")]
    edges = case.fold().edges
    for uid, cells in zip(rows, page.locator("tr[data-line]").all(), strict=True):
        texts = cells.locator("td").all_inner_texts()
        assert texts[0] == case.identities.entities[edges[uid].source].name
        assert texts[2] == case.identities.entities[edges[uid].target].name
        assert texts[4] == f"{edges[uid].support.mixed:.2f}"
        assert texts[5] == english().term("word", edges[uid].word)
        assert texts[6] == ", ".join(edges[uid].voices)
        *notes, word, count = texts[9].split()
        assert (len(notes), word, count) == (
            len(edges[uid].claims),
            "Evidence",
            f"({len(edges[uid].claims)})",
        )
    page.locator("tr[data-line] button").first.click()
    assert page.is_visible("#panel")


def test_routes_are_marked_and_theme_and_link_are_kept(watched: Any, limbach: Path) -> None:
    page = watched.open(limbach)
    page.locator("#routes button").first.click()
    assert page.locator("#routes button").first.get_attribute("aria-pressed") == "true"
    page.keyboard.press("d")
    assert page.get_attribute("html", "data-theme") == "dark"
    page.focus("#board")
    page.keyboard.press("ArrowRight")
    title = page.inner_text("#sheet h2")
    page.reload()
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert page.get_attribute("html", "data-theme") == "dark"
    assert page.inner_text("#sheet h2") == title


@pytest.mark.parametrize(("wide", "high"), [(1440, 900), (390, 844)])
def test_nothing_is_wider_than_the_window(
    watched: Any, limbach: Path, wide: int, high: int
) -> None:
    watched.page.set_viewport_size({"width": wide, "height": high})
    page = watched.open(limbach)
    assert page.evaluate("document.documentElement.scrollWidth") <= wide
    page.locator("#routes button").first.click()
    first = watched.block("data")["trace"]["lists"][0][0]["nodes"][0]
    assert 0 < watched.spot(f"card:0|{first}")[0] < wide


def hostile(found: Any, case: Case) -> Any:
    """Return the answer and the serializer with the evil text in every field of every party, claim
    and document.
    """
    odd = {"ru": "=cmd|calc!A0", "kp": "x" * 10_000}
    ids = replace(
        case.identities,
        entities={
            uid: replace(e, name=odd.get(uid, e.name) + EVIL, aliases=(*e.aliases, EVIL), note=EVIL)
            for uid, e in case.identities.entities.items()
        },
    )
    texts = ("said", "text", "hedge", "date_note", "programme", "voice", "locator", "quote", "note")
    claims = {
        uid: replace(c, **{k: f"{getattr(c, k)}{EVIL}" for k in texts})
        for uid, c in found.folded.claims.items()
    }
    edges = {
        uid: replace(e, voices=tuple(v + EVIL for v in e.voices), word=e.word)
        for uid, e in found.folded.edges.items()
    }
    documents = {
        uid: replace(d, title=EVIL, outlet=EVIL, address=f"javascript:alert(1)//{EVIL}")
        for uid, d in case.documents.items()
    }
    return Serializer(replace(found.folded, claims=claims, edges=edges), ids, documents)


def test_hostile_text_is_inert_in_every_field(case: Case, watched: Any, tmp_path: Path) -> None:
    found = case.routes("kp", "ru")
    serializer = hostile(found, case)
    drawn, listed = answer_picture.of_routes(found, serializer)
    drawn = replace(drawn, title=drawn.title + EVIL, dek=EVIL, captions=(EVIL,))
    titles = dict.fromkeys(case.state.sources, EVIL)
    stated = Licence("", EVIL, EVIL, EVIL, EVIL, terms=(EVIL_PART,))
    terms = answer_picture.PictureTerms({name: stated for name in titles})
    routes = (found, RouteOptions(), listed)
    text = answer_picture.shown(drawn, serializer, case.table, 1, titles, routes, terms=terms).html
    path = tmp_path / "hostile.html"
    path.write_text(text, encoding="utf-8")
    page = watched.open(path)
    assert page.locator("img, b, iframe, object, embed").count() == 0
    assert page.locator("[onclick], [onerror], [onload]").count() == 0
    assert SHOWN in page.text_content("h1")
    assert SHOWN in page.inner_text("#routes")
    assert SHOWN in "".join(page.locator(".legend").all_text_contents())
    assert page.text_content("footer .limit >> nth=0").count(SHOWN) == 4
    assert SHOWN in page.text_content("footer .terms")
    page.focus("#board")
    for _ in range(len(watched.rows("nodes")) + len(watched.rows("edges"))):
        page.keyboard.press("ArrowRight")
        assert SHOWN in page.text_content("#sheet")
        assert page.locator("#sheet img, #sheet b, #sheet a[href^='javascript' i]").count() == 0
        opens = page.eval_on_selector_all(
            "#sheet button[data-opens^=claim]", "all => all.map(b => b.dataset.opens)"
        )
        for claim in list(dict.fromkeys(opens))[:3]:
            page.locator(f"#sheet button[data-opens='{claim}']").first.click()
            assert SHOWN in page.text_content("#sheet")
            assert page.locator("#sheet a").count() == 0
            page.click("#back")
    for kind in ("png", "svg", "csv", "json", "pptx"):
        page.click("#save summary")
        with page.expect_download() as download:
            page.click(f"button[data-save={kind}]")
        assert re.fullmatch(rf"[a-z0-9-]+\.{kind}", download.value.suggested_filename)
        content = Path(download.value.path()).read_bytes()
        if kind == "svg":
            tree = ElementTree.fromstring(content)
            tags = {e.tag.rpartition("}")[2] for e in tree.iter()}
            names = "svg title desc metadata rect text path polygon circle g"
            assert tags <= set(names.split())
            assert {
                k for e in tree.iter() for k in e.attrib if k.startswith("on") or "href" in k
            } == set()
        elif kind == "csv":
            cells = [c for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for c in row]
            assert any(SHOWN in c for c in cells)
            assert [c for c in cells if c[:1] in ("=", "+", "-", "@", "\t", "\r")] == []
            assert any(c.startswith("'=cmd") for c in cells)
        elif kind == "pptx":
            assert SHOWN in Presentation(io.BytesIO(content)).slides[0].shapes.title.text
        elif kind == "json":
            assert SHOWN in json.loads(content)["nodes"][0]["name"]
    page.fill("#search", "<img")
    assert page.locator("#hits button").count() > 0
    assert page.locator("#hits img").count() == 0
    turning = re.compile("[\u202a-\u202e\u2066-\u2069]")
    assert not turning.search(page.content())


def test_hostile_text_is_inert_in_briefs(case: Case, watched: Any, tmp_path: Path) -> None:
    found = case.routes("kp", "ru")
    serializer = hostile(found, case)
    searched: Any = {"claims": 1, "newest": "", "movement_edges": 1, "candidates": 1}
    critical = replace(case.critical("kp", "ru"), serializer=serializer).data()
    asked = route.BriefAnswers(
        found, searched, critical, RouteFacts(critical, None, None), None, Sensitivity(), [],
        case.table,
        [Licence("seeds", EVIL, EVIL, EVIL, EVIL, terms=(EVIL_PART,))], 1,
    )  # fmt: skip
    made = Provenance("route", {"from": EVIL, "to": "ru -->"}, 1, "data", EVIL)
    report = finished(route.report(asked, serializer, house()), made)
    for form in FORMATS:
        for name, content in form.write(report, "hostile").items():
            (tmp_path / name).write_bytes(content)
    watched.page.goto(f"file://{tmp_path}/hostile.html")
    assert watched.page.locator("img, b, iframe, [onclick], [onerror], script").count() == 0
    assert SHOWN in watched.page.text_content("h1")
    text = (tmp_path / "hostile.md").read_text(encoding="utf-8")
    body, _, last = text.rpartition("<!-- entrepot: ")
    assert not re.search(r"(?<!\\)<(img|b|/script)", body)
    assert last.count("-->") == 1
    assert read(last.removesuffix(" -->\n")) == made
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)
    watched.page.goto(f"file://{tmp_path}/hostile-1.svg")
    assert watched.page.locator("img, b").count() == 0


def test_pages_are_the_same_twice(case: Case) -> None:
    first = case.view(("Xiamen Limbach", "IEMZ Kupol"))
    again = Case.open(str(case.path)).view(("Xiamen Limbach", "IEMZ Kupol"))
    assert first.html == again.html
    assert first.scene == again.scene


def test_the_page_allows_nothing_from_outside(case: Case) -> None:
    text = case.view(around="IEMZ Kupol").html
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy.startswith("default-src &#39;none&#39;; script-src &#39;sha256-")
    assert "connect-src &#39;none&#39;" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<(link|script|img)[^>]+(src|href)=", text)
    assert not re.search(r"@import|url\((?!data:)", text.split("<script", 1)[0])


def test_a_page_goes_by_mail_with_its_engine_packed_and_the_licence_in_clear(case: Case) -> None:
    """700 KB, and 270 as a server compresses it, for the largest page of a question."""
    text = case.view(around="IEMZ Kupol", hops=2).html
    assert len(text.encode()) <= 700_000
    assert len(gzip.compress(text.encode())) <= 270_000
    (packed,) = re.findall(r'<script [^>]*id="engine">([^<]+)</script>', text)
    engine = zlib.decompress(base64.b64decode(packed), -15)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', text)
    assert f"sha256-{base64.b64encode(hashlib.sha256(engine).digest()).decode()}" in policy
    head = text.partition("</head>")[0]
    assert re.search(
        r"<!--\nvis-network .*\nvis-network 9\.1\.2 \(MIT\): Copyright", head, re.DOTALL
    )
    assert "Permission is hereby granted, free of charge" in head


def test_the_picture_is_there_once_the_page_counts_as_loaded(watched: Any, limbach: Path) -> None:
    """Programs that print pages or take pictures of them go by that event."""
    seen = "addEventListener('load', () => { seen = document.documentElement.dataset.drawn; });"
    watched.page.add_init_script(f"globalThis.seen = 'not drawn'; {seen}")
    page = watched.open(limbach)
    assert page.evaluate("seen") == "yes"


def test_a_page_of_everything(case: Case, watched: Any, tmp_path: Path) -> None:
    path = tmp_path / "all.html"
    shown = case.view(limit=150)
    path.write_text(shown.html, encoding="utf-8")
    watched.open(path)
    assert watched.shown()["lines"] == [x.uid for x in shown.scene.lines]
    assert len(shown.scene.cards) > 60
    assert (
        scene_builders.everything(
            Serializer(case.fold(), case.identities, case.documents), 10
        ).dek.count("at most 10 cards were asked for")
        == 1
    )
