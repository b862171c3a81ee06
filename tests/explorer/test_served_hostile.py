"""Hostile text in every field of a case that is served: inert on every page, in every answer, in
what is saved.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from entrepot.casework.case import Case

EVIL = (
    "</script><img src=x onerror=alert(1)>"
    "\u202e\u2067\"'`${alert(1)}{{7*7}}<b onclick=alert(1)>&lt;"
)
SHOWN = "</script><img src=x onerror=alert(1)>\"'`${alert(1)}{{7*7}}<b onclick=alert(1)>&lt;"
CELL = "=cmd|'/C calc'!A0"
LOADER = """
from entrepot.graph.dates import Interval
from entrepot.graph.model import Claim, Document, Quantity, Record

EVIL = {evil!r}
CELL = {cell!r}


def load(context):
    page = context.uid("page")
    address = "javascript:alert(1)//" + EVIL
    document = Document(page, EVIL, EVIL, "2024-01-01", address=address, note=EVIL)
    context.add_document("page", document, EVIL)
    names = {{"a": EVIL, "b": CELL + EVIL, "c": "N" * 1000, "d": "{{{{ 7*7 }}}}" + EVIL}}
    for key, name in names.items():
        aliases = (EVIL + key, CELL)
        record = Record(context.uid(key), "Company", name, aliases, country="cn", note=EVIL)
        context.add_record(key, record, EVIL)
    context.add_record("g", Record(context.uid("g"), "Component", "goods " + EVIL), EVIL)
    for n, (s, o) in enumerate(("ab", "bc", "cd", "ad")):
        yield Claim(
            uid=context.uid(f"c{{n}}"), fact=f"f{{n}}", subject=context.uid(s),
            predicate="SUPPLIES",
            object=context.uid(o), said=EVIL, hedge=EVIL, date_note=EVIL, goods=context.uid("g"),
            interval=Interval("2023", ""), asserter=context.uid("a"), voice=EVIL,
            root=f"r:2024-01-01:{{EVIL}}",
            document=page, locator=EVIL, quote=EVIL, quote_state="verified", grade="B3",
            known_by="2024-01-01",
            note=EVIL,
            quantity=Quantity(n + 1, "pieces", period=EVIL), basis="statement",
        )
"""
TOML = (
    'title={title}\npublisher="p"\naddress="a"\nlicence="l"\n'
    'coverage="c"\ngrade="B2"\nuses=["countries"]\n'
)


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Any]) -> Any:
    case = Case.create(tmp_path_factory.mktemp("evil") / "case")
    source = case.path / "sources" / "evil"
    source.mkdir(parents=True)
    (source / "source.toml").write_text(TOML.format(title=json.dumps(EVIL)), encoding="utf-8")
    (source / "README.md").write_text("# Evil\n", encoding="utf-8")
    (source / "loader.py").write_text(LOADER.format(evil=EVIL, cell=CELL), encoding="utf-8")
    (case.path / "case.toml").write_text('sources = ["evil"]\n', encoding="utf-8")
    case = Case.open(str(case.path))
    case.build()
    case.fill()
    return serve(case.path)


@pytest.fixture
def inside(watched: Any, evil: Any) -> Iterator[Any]:
    """A page with the token, whose every request must stay with the server."""
    watched.page.goto(f"{evil.base}/?token={evil.token}")
    yield watched
    assert [u for u in watched.asked if not u.startswith((evil.base, "blob:", "data:"))] == []
    watched.asked.clear()


def inert(page: Any) -> bool:
    """Say whether nothing that the text names has become part of the page."""
    return bool(
        page.evaluate(
            "document.querySelectorAll("
            "\"img[src='x'], b[onclick], [href^='javascript' i], [onerror]\").length === 0"
        )
    )


PAGES = [
    "/",
    "/search?q=onerror",
    "/search?q=" + quote(EVIL),
    "/around?x=evil:a",
    "/routes?from=evil:a&to=evil:d",
    "/draw?uids=evil:a,evil:d",
    "/all",
    "/groups?by=community",
    "/groups?by=source",
    "/table?by=community",
    "/table?by=source",
    "/e/evil:a",
    "/e/evil:c1",
    "/e/" + quote(EVIL),
    "/around?x=" + quote(EVIL + "nobody"),
    "/nowhere/" + quote(EVIL),
]


def test_every_page_shows_the_text_and_does_none_of_it(inside: Any, evil: Any) -> None:
    shown = 0
    for address in PAGES:
        inside.page.goto(evil.base + address)
        if inside.page.query_selector("#board"):
            inside.page.wait_for_selector("html[data-ready=yes]", state="attached")
            inside.page.keyboard.press("t")
        assert inert(inside.page), address
        text = inside.page.inner_text("body")
        assert "\u202e" not in text, address
        assert "49" not in inside.page.inner_text("h1"), address
        shown += SHOWN in text
    faults = [s for s in inside.said if "status of 404" in s or "status of 400" in s]
    assert len(faults) == 3
    inside.said[:] = [s for s in inside.said if s not in faults]
    assert shown > 8


def test_search_expand_and_the_panel(inside: Any, evil: Any) -> None:
    page = inside.page
    page.goto(f"{evil.base}/draw?uids=evil:a")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    page.fill("#search", "calc")
    page.wait_for_selector("#hits li.live")
    page.locator("#hits li.live button").first.click()
    page.wait_for_selector("#sheet h2")
    page.locator("#sheet button", has_text="Expand").click()
    page.wait_for_selector("#told >> text=/more drawn/")
    assert len(page.evaluate("document.getElementById('board').shown()")["cards"]) == 3
    line = page.evaluate("document.getElementById('board').shown()")["lines"][0]
    page.evaluate("location.hash = ''")
    page.goto(f"{evil.base}/e/{line}")
    assert SHOWN in page.inner_text("main")
    assert inert(page)


def test_answers_hold_no_mark_of_direction(evil: Any) -> None:
    body = json.dumps({"uid": "evil:a", "drawn": ["evil:a"], "limit": 50})
    answers = [
        evil.held("/api/search?q=onerror"),
        evil.held("/api/expand", "POST", body, Content_Type="application/json"),
        evil.held("/answer/query?text=MATCH+(n:Claim)+RETURN+n.quote+AS+q,+n.said+AS+n"),
        evil.held("/answer/critical?from=evil:a&to=evil:d"),
        evil.held("/answer/whatif?from=evil:a&to=evil:d&designate=evil:b"),
    ]
    for status, text in answers:
        assert status == 200
        assert "alert(1)" in text
        assert "\u202e" not in json.loads(text.splitlines()[-1]).__repr__()
        assert "fault" not in json.loads(text.splitlines()[-1])


@pytest.mark.parametrize(
    "address", ["/critical?from=evil:a&to=evil:d", "/whatif?from=evil:a&to=evil:d&designate=evil:b"]
)
def test_tables_of_long_work(inside: Any, evil: Any, address: str) -> None:
    inside.page.goto(evil.base + address)
    inside.page.wait_for_selector("#answer table")
    assert SHOWN in inside.page.inner_text("#answer")
    assert inert(inside.page)
    link = inside.page.locator("#answer td a").first
    link.click()
    inside.page.wait_for_url("**/e/evil%3A*")
    assert inert(inside.page)


def test_a_saved_view_of_hostile_title_and_a_review_of_hostile_words(
    inside: Any, evil: Any
) -> None:
    body = json.dumps({"title": EVIL, "address": "/all#at=" + EVIL})
    assert evil.held("/api/views", "POST", body, Content_Type="application/json")[0] == 200
    inside.page.goto(evil.base + "/")
    assert SHOWN in inside.page.inner_text("main")
    assert inert(inside.page)
    inside.page.locator(".views a", has_text="onerror").first.click()
    inside.page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert inert(inside.page)
    form = "claim=evil:c0&verdict=reject&by=" + quote(EVIL) + "&why=" + quote(EVIL)
    status, text = evil.held(
        "/review", "POST", form, Content_Type="application/x-www-form-urlencoded"
    )
    assert (status, "rules extracted" in text) == (400, True)
