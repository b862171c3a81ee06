"""`entrepot serve`: a real server and a real browser; who may ask, what is answered, what outlives
a kill.
"""

from __future__ import annotations

import http.client
import json
import re
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case
from picture_checks import OVERLAPS, faults, spots
from waiting import until

from entrepot.casework.case import Case
from entrepot.explorer import saved_views
from entrepot.graph.errors import BadInput, ChangedMeanwhile
from entrepot.viz.drawing.scene_builders import is_drawn
from entrepot.viz.page import route_list

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def served(
    case: Case, tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Any]
) -> Any:
    folder = tmp_path_factory.mktemp("served") / "case"
    case.fill()
    copied_case(case, folder)
    Case.open(str(folder)).fill()
    return serve(folder)


def explorer(page: Any, address: str) -> Any:
    page.goto(address)
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    return page


def shown(page: Any) -> list[str]:
    return list(page.evaluate("document.getElementById('board').shown().cards"))


# ---- who may ask ----


def test_nobody_passes_without_the_token(served: Any) -> None:
    for path in (
        "/",
        "/search?q=kupol",
        "/e/ru-inn-1831083343",
        "/api/search?q=kupol",
        "/static/serve.css",
        "/nowhere",
    ):
        status, headers, text = served.ask(path)
        assert (status, "Kupol" in text, "set-cookie" in headers) == (403, False, False), path
    status, headers, _ = served.ask(f"/search?q=kupol&token={served.token}")
    assert (status, headers["location"]) == (303, "/search?q=kupol")
    assert "HttpOnly" in headers["set-cookie"]
    assert "samesite=strict" in headers["set-cookie"].lower()
    assert served.ask("/?token=" + "x" * len(served.token))[0] == 403
    assert served.ask("/", "POST", f"token={served.token}", Origin=served.base)[0] == 403


def test_a_foreign_host_or_origin_is_refused(served: Any) -> None:
    status, text = served.held("/", Host="evil.example")
    assert (status, text.count("\n")) == (421, 1)
    body = json.dumps({"title": "x", "address": "/all"})
    for origin in ("http://evil.example", f"http://127.0.0.1:{served.port + 1}", "null", ""):
        assert served.held("/api/views", "POST", body, Origin=origin)[0] == 403, origin
    assert served.held("/search?q=kupol", Sec_Fetch_Site="cross-site")[0] == 403
    assert saved_views.read(served.folder) == []
    assert served.held("/search?q=kupol", Sec_Fetch_Site="same-origin")[0] == 200


def test_every_answer_forbids_framing_and_keeping(served: Any) -> None:
    for path in ("/", "/all", "/e/kp", "/nowhere", "/api/search?q=x"):
        _, headers, _ = served.ask(path, Authorization=f"Bearer {served.token}")
        assert headers["x-frame-options"] == "DENY"
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "same-origin"


# ---- what is answered ----


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/e/no-such", 404, "no entity, relation or claim of that uid"),
        ("/nowhere", 404, "not found"),
        ("/routes?from=kp", 400, "an end is missing"),
        ("/routes?from=kp&to=nobody+at+all", 400, "nobody at all"),
        ("/around?x=kp&hops=99999", 400, "a number from 1 to 5000"),
        ("/draw?uids=nope,such", 404, "none of the names"),
        ("/api/expand", 405, "method not allowed"),
        ("/e/%3Cscript%3Ealert(1)%3C/script%3E", 404, "&lt;script&gt;"),
    ],
)
def test_what_is_wrong_is_a_page_of_one_line(
    served: Any, path: str, status: int, words: str
) -> None:
    found, text = served.held(path)
    assert (found, words in text) == (status, True), text
    assert "Traceback" not in text
    assert "<script>alert" not in text


@pytest.mark.parametrize(
    "body", ["", "[]", '{"uid": 3}', '{"uid": "kp", "drawn": [], "limit": 100000}']
)
def test_a_body_of_another_shape_is_refused(served: Any, body: str) -> None:
    status, text = served.held("/api/expand", "POST", body, Content_Type="application/json")
    assert (status, text.count("\n")) == (400, 1)


def test_expanding_brings_the_best_supported_neighbours(case: Case, served: Any) -> None:
    kupol = "ru-inn-1831083343"
    drawn = [kupol, "ru-inn-3849055365"]
    body = {"uid": kupol, "drawn": drawn, "limit": 5}
    status, text = served.held(
        "/api/expand", "POST", json.dumps(body), Content_Type="application/json"
    )
    found = json.loads(text)
    assert status == 200
    edges = [
        e for e in case.fold().edges.values() if kupol in (e.source, e.target) and not e.summary
    ]
    edges = [e for e in edges if e.predicate not in ("DESIGNATES", "LISTED_ON", "NOT_SAME_ENTRY")]
    best = {u: 0.0 for e in edges for u in (e.source, e.target) if u not in drawn}
    for e in edges:
        for u in (e.source, e.target):
            if u in best:
                best[u] = max(best[u], e.support.mixed)
    new = [c["uid"] for c in found["cards"]]
    assert len(new) == 5
    assert found["left"] == len(best) - 5
    assert min(best[u] for u in new) >= max(v for u, v in best.items() if u not in new)
    assert {x["uid"] for x in found["lines"]} >= {
        e.uid for e in edges if {e.source, e.target} <= {kupol, *new}
    }
    assert all(x["uid"] in found["sheets"]["lines"] for x in found["lines"])


def test_work_streams_progress_and_an_answer(served: Any) -> None:
    status, text = served.held(
        "/answer/whatif?from=Xiamen+Limbach&to=IEMZ+Kupol&designate=Redlepus"
    )
    lines = [json.loads(line) for line in text.splitlines()]
    assert status == 200
    assert any(
        "Redlepus is designated and nobody deals with it" in x for x in lines[-1]["answer"]["lines"]
    )
    _, text = served.held(
        "/answer/query?text=MATCH+(n:Company)+RETURN+n.uid+AS+uid+ORDER+BY+uid+LIMIT+3"
    )
    answer = json.loads(text.splitlines()[-1])["answer"]
    (table,) = answer["tables"]
    assert table["columns"] == ["uid"]
    assert [r[0]["uid"] for r in table["rows"]] == answer["draw"]
    _, text = served.held("/answer/query?text=MATCH+(n)+SET+n.x+%3D+1")
    assert "fault" in json.loads(text.splitlines()[-1])
    assert served.held("/answer/nonsense")[0] == 400


def test_work_ends_when_nobody_waits(served: Any) -> None:
    def children() -> int:
        """Count the processes under the server's, at any depth."""
        listed = subprocess.run(
            ["ps", "-A", "--no-headers", "-o", "pid,ppid"],
            capture_output=True,
            text=True,
            check=True,
        )
        pairs = [line.split() for line in listed.stdout.splitlines()]
        parents = {int(pid): int(parent) for pid, parent in pairs}
        found = {served.process.pid}
        while more := {pid for pid, parent in parents.items() if parent in found} - found:
            found |= more
        return len(found) - 1

    served.held("/answer/query?text=RETURN+1+AS+n")  # processes that start the others stay
    before = children()
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=30)
    slow = "UNWIND+range(1,100000)+AS+a+UNWIND+range(1,100000)+AS+b+RETURN+count(a%2Bb)+AS+n"
    connection.request(
        "GET", f"/answer/query?text={slow}", headers={"Authorization": f"Bearer {served.token}"}
    )
    first = connection.getresponse()
    assert "progress" in json.loads(first.readline())
    assert children() == before + 1
    first.close()
    connection.close()
    until(lambda: children() == before, "the process of the question ends")


# ---- in the browser ----


def test_a_slider_asks_the_server_for_the_routes_of_its_date(
    case: Case, entered: Any, served: Any
) -> None:
    asked: list[str] = []
    address = f"{served.base}/routes?from=Xiamen+Limbach&to=IEMZ+Kupol&k=5"
    page = explorer(entered, address)
    page.on("request", lambda request: asked.append(request.url))

    steps = int(page.get_attribute("#known", "max") or "0")
    for step in range(steps):
        page.evaluate(
            "v => { const s = document.getElementById('known'); s.value = v;"
            " s.dispatchEvent(new Event('input')); }",
            step,
        )
        # While the server is asked, words stand in the place of the list.
        page.wait_for_selector("#routes-told:not(:has-text('asking'))", state="attached")
        day = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('known')")
        answer = case.routes("Xiamen Limbach", "IEMZ Kupol", as_of=day)
        listed = route_list.listed_of(answer, answer.serializer)
        wanted = [route_list.told(route, ()) for route in listed]
        # The first of the small lines of a route is its number.
        buttons = page.locator("#routes button").all()
        shown_ = []
        for made in buttons:
            shown_.append(
                [made.locator(f".{part}").first.inner_text() for part in ("way", "score")]
            )
        assert shown_ == [[route["way"], route["score"]] for route in wanted], day
    assert steps > 2
    assert any("/api/routes?" in url for url in asked)


def test_search_adds_a_party_and_expand_brings_its_neighbours(entered: Any, served: Any) -> None:
    page = explorer(entered, f"{served.base}/around?x=Garpiya-A1&hops=1")
    start_ = shown(page)
    page.fill("#search", "TSK Vektor")
    page.wait_for_selector("#hits li.live")
    page.locator("#hits li.live button").first.click()
    page.wait_for_selector("#sheet h2 >> text=TSK Vektor OOO")
    assert set(shown(page)) == {*start_, "0|ru-inn-3849055365"}
    page.locator("#sheet button", has_text="Expand").click()
    page.wait_for_selector("#told >> text=/more drawn/")
    grown = shown(page)
    spots = [
        page.evaluate(
            "id => { const s = document.getElementById('board').spot('card:' + id);"
            " return [s.x, s.y]; }",
            i,
        )
        for i in grown
    ]
    assert len({tuple(s) for s in spots}) == len(grown)
    page.locator("#sheet button", has_text="has a stake in or controls TSK Vektor").first.click()
    assert "Artem Yamshchikov is the owner" in page.inner_text("#sheet")
    seen = []
    for _ in range(6):
        page.keyboard.press("Control+z")
        seen.append(len(shown(page)))
    assert list(dict.fromkeys(seen)) == [len(grown), len(start_) + 1, len(start_)]
    assert shown(page) == start_
    for _ in range(6):
        page.keyboard.press("Control+Shift+z")
    assert set(shown(page)) == set(grown)
    page.reload()
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert set(shown(page)) == set(grown)


def test_expanding_by_role_says_how_many_and_moves_nothing(entered: Any, served: Any) -> None:
    page = explorer(entered, f"{served.base}/around?x=Garpiya-A1&hops=1")
    page.evaluate("() => board.choose('card:' + board.named('IEMZ Kupol'))")
    role = page.locator("#sheet .role", has_text="… supplies it")
    for again in range(3):
        role.wait_for()
        start_, count = spots(page), int(re.findall(r"\((\d+)\)", role.inner_text())[0])
        shown_ = len(shown(page))
        role.click()
        page.wait_for_function("n => board.shown().cards.length > n", arg=shown_)
        assert len(shown(page)) - shown_ == min(count, 12)
        grown = spots(page)
        assert {card: grown[card] for card in start_} == start_
        assert faults(page) == [], again
        if count <= 12:
            break
        page.evaluate("() => board.choose('card:' + board.named('IEMZ Kupol'))")
    page.reload()
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert spots(page) == grown
    page.click("#tidy")
    assert faults(page) == []
    assert set(spots(page)) == set(grown)
    while page.is_enabled("#undo"):
        page.keyboard.press("Control+z")
    assert spots(page) == grown  # as it was when the page was loaded


def test_expanding_on_a_page_of_routes_lays_nothing_on_anything(entered: Any, served: Any) -> None:
    page = explorer(entered, f"{served.base}/routes?from=Xiamen+Limbach&to=IEMZ+Kupol")
    before = shown(page)
    page.evaluate("() => board.choose('card:' + board.named('TSK Vektor OOO'))")
    page.locator("#sheet .role", has_text="the best of all").click()
    page.wait_for_function("n => board.shown().cards.length > n", arg=len(before))
    assert page.evaluate(OVERLAPS) == []


def test_roles_are_counted_as_the_case_has_them(case: Case, served: Any) -> None:
    kupol, drawn = "ru-inn-1831083343", ["ru-inn-3849055365"]
    wanted: dict[str, set[str]] = {}
    for edge in case.fold().edges.values():
        if kupol in (edge.source, edge.target) and is_drawn(edge, kupol):
            other = edge.source if edge.target == kupol else edge.target
            if other not in drawn:
                way = "in" if edge.target == kupol else "out"
                wanted.setdefault(f"{way}.{edge.predicate}", set()).add(other)
    body = {"uid": kupol, "drawn": drawn, "limit": 3, "role": "in.SUPPLIES"}
    _, text = served.held("/api/roles", "POST", json.dumps(body), Content_Type="application/json")
    counts = {role["key"]: role["count"] for role in json.loads(text)["roles"]}
    assert counts == {key: len(others) for key, others in wanted.items()}
    _, text = served.held("/api/expand", "POST", json.dumps(body), Content_Type="application/json")
    found = json.loads(text)
    assert {card["uid"] for card in found["cards"]} - {kupol} <= wanted["in.SUPPLIES"]
    assert found["left"] == counts["in.SUPPLIES"] - 3
    status, text = served.held("/api/roles", "POST", "{}", Content_Type="application/json")
    assert (status, text.count("\n")) == (400, 1)


def test_a_view_is_saved_and_outlives_a_kill(
    case: Case, browser: Any, tmp_path: Path, serve: Callable[[Path], Any]
) -> None:
    copied_case(case, tmp_path / "case")
    first = serve(tmp_path / "case")
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{first.base}/?token={first.token}")
    explorer(page, f"{first.base}/routes?from=Xiamen+Limbach&to=IEMZ+Kupol")
    page.locator("#routes button").first.click()
    page.click("#save summary")
    page.fill("#keep-title", "Limbach <b>to</b> “Kupol”")
    page.locator("#keep button").click()
    page.wait_for_selector("#told >> text=Saved in the case")
    first.end(signal.SIGKILL)
    (saved,) = saved_views.read(tmp_path / "case")
    assert saved.title == "Limbach <b>to</b> “Kupol”"
    again = serve(tmp_path / "case")
    page.goto(f"{again.base}/?token={again.token}")
    page.click("text=Limbach <b>to</b> “Kupol”")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert page.locator("#routes button").first.get_attribute("aria-pressed") == "true"
    page.goto(again.base)
    page.locator(".views form button").click()
    page.wait_for_selector("text=None yet")
    assert saved_views.read(tmp_path / "case") == []
    context.close()


def test_cypher_and_what_if_as_a_person_asks_them(entered: Any, served: Any) -> None:
    entered.goto(f"{served.base}/query?name=who-supplies")
    entered.fill("#with-party", "ru-inn-1831083343")
    entered.click("text=Ask")
    entered.wait_for_selector("#answer table tbody tr")
    assert entered.locator("#answer th").first.inner_text().lower() == "supplier"
    entered.goto(f"{served.base}/whatif?from=Xiamen+Limbach&to=IEMZ+Kupol&designate=Redlepus")
    entered.wait_for_selector("#answer pre")
    assert "Redlepus is designated and nobody deals with it" in entered.inner_text("#answer")
    entered.click("text=/^Draw /")
    entered.wait_for_selector("html[data-ready=yes]", state="attached")
    assert len(shown(entered)) > 3


@pytest.mark.parametrize(
    ("query", "line"),
    [
        (
            r"\u004cOAD CSV FROM 'file:///etc/passwd' AS r RETURN r",
            "found LOAD CSV; expected a statement that reads no file or network",
        ),
        ("CALL `dbms`.`listConfig`()", "found CALL 'dbms.listConfig'"),
        ("MATCH (n:Compny) RETURN n.uid AS u", "found the label 'Compny'; expected 'Company'?"),
        ("MATCH (n:Company) RETURN keys(n) AS k", "write the properties by name"),
    ],
)
def test_a_query_in_the_browser_passes_the_same_door(
    entered: Any, served: Any, query: str, line: str
) -> None:
    entered.goto(f"{served.base}/query")
    entered.fill("#text", query)
    entered.click("text=Ask")
    entered.wait_for_function("line => document.body.innerText.includes(line)", arg=line)


def test_cancel_stops_work(entered: Any, served: Any) -> None:
    entered.goto(f"{served.base}/query")
    entered.fill(
        "#text",
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n",
    )
    entered.click("text=Ask")
    entered.wait_for_selector("#progress >> text=/^working/")
    entered.click("#cancel")
    entered.wait_for_selector("#progress >> text=cancelled")


def test_a_claim_read_by_rules_is_decided_in_the_browser_and_no_other(served: Any) -> None:
    body = "claim=seeds%3AA3-01&verdict=reject&by=A+Person&why=no"
    status, text = served.held(
        "/review", "POST", body, Content_Type="application/x-www-form-urlencoded"
    )
    assert (status, "a claim that rules extracted" in text) == (400, True)
    assert served.held("/review", "POST", body, Origin="http://evil.example")[0] == 403
    assert "Decide" not in served.held("/e/seeds:A3-01")[1]
    assert served.held("/review", "POST", "x" * 1_100_000)[0] == 400


def test_an_evidence_page_leads_down_to_the_quote(entered: Any, served: Any) -> None:
    entered.goto(f"{served.base}/search?q=kupol")
    entered.click("text=IEMZ Kupol")
    assert "asset freeze by Council" in entered.inner_text("main")
    entered.locator("a", has_text="TSK Vektor OOO: supplies IEMZ Kupol").first.click()
    assert entered.locator("blockquote").count() > 0
    entered.locator(".item a[href*=curated]").first.click()
    assert entered.inner_text(".kicker").lower().startswith("claim curated-garpiya:")


def test_one_click_opens_a_group_and_a_tie_between_two(entered: Any, served: Any) -> None:
    page = explorer(entered, f"{served.base}/groups?by=country")
    spot = page.evaluate("document.getElementById('board').spot('card:0|group:country:KZ')")
    page.mouse.click(spot["x"], spot["y"])
    page.wait_for_url("**/groups?by=community&within=country:KZ")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert page.inner_text("h1") == "Kazakhstan"
    assert len(shown(page)) > 2
    page = explorer(entered, f"{served.base}/groups?by=country")
    page.keyboard.press("t")
    page.locator("#twin-lines button").first.click()
    page.wait_for_url("**/draw?uids=e-*")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    entered.goto(f"{served.base}/table?by=community")
    entered.locator("tbody a").first.click()
    entered.wait_for_selector("html[data-ready=yes]", state="attached")
    assert served.held("/groups?by=colour")[0] == 400


def test_a_case_in_a_neo4j_server_is_served(
    case: Case, tmp_path: Path, neo4j_url: str, serve: Callable[..., Any], served: Any
) -> None:
    copied_case(case, tmp_path / "case")
    Case.open(str(tmp_path / "case")).fill(neo4j_url, replace=True)
    other = serve(tmp_path / "case", neo4j_url)
    body = json.dumps({"uid": "ru-inn-1831083343", "drawn": ["ru-inn-1831083343"], "limit": 5})
    for path, method, sent in (
        ("/api/search?q=kupol", "GET", ""),
        ("/api/expand", "POST", body),
        ("/e/ru-inn-1831083343", "GET", ""),
        ("/table?by=country", "GET", ""),
    ):
        mine, theirs = (
            s.held(path, method, sent, Content_Type="application/json") for s in (other, served)
        )
        assert mine == theirs, path
        assert mine[0] == 200
    answer = json.loads(
        other.held("/answer/query?text=MATCH+(n:Company)+RETURN+count(n)+AS+n")[1].splitlines()[-1]
    )
    companies = sum(e.kind == "Company" for e in case.identities.entities.values())
    assert answer["answer"]["tables"][0]["rows"] == [[companies]]
    other.end()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search?q=kupol",
        "/e/ru-inn-1831083343",
        "/table?by=country",
        "/groups?by=country",
        "/query",
        "/nowhere",
    ],
)
def test_axe_finds_no_serious_violation_on_what_is_served(
    browser: Any, served: Any, path: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(bypass_csp=True)  # axe is put into the page
    page = context.new_page()
    page.goto(f"{served.base}/?token={served.token}")
    page.goto(served.base + path)
    found = Axe().run(page).response["violations"]
    assert [
        (v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")
    ] == []
    context.close()


# ---- views ----


def test_a_broken_list_of_views_is_told(tmp_path: Path) -> None:
    saved_views.save(
        tmp_path, saved_views.Saved('a "quoted" \\ name\x7f', "/all#off=a", "2026-01-31")
    )
    assert [v.title for v in saved_views.read(tmp_path)] == ['a "quoted" \\ name\x7f']
    for bad in (
        saved_views.Saved("", "/all", "x"),
        saved_views.Saved("a", "//evil.example", "x"),
        saved_views.Saved("a", "all", "x"),
    ):
        with pytest.raises(BadInput):
            saved_views.save(tmp_path, bad)
    (tmp_path / saved_views.FILE).write_text("view = 3", encoding="utf-8")
    with pytest.raises(BadInput, match=r"views\.toml view: found '3'; expected tables"):
        saved_views.read(tmp_path)


def test_a_view_is_put_in_the_place_of_another_only_by_who_knows_it(
    browser: Any, served: Any
) -> None:
    context = browser.new_context()
    entered = context.new_page()
    entered.goto(f"{served.base}/?token={served.token}")
    address = f"{served.base}/around?x=Garpiya-A1"
    older = saved_views.Saved("A title", "/all", "2026-01-31")
    saved_views.save(served.folder, older)
    page = explorer(entered, address)
    page.click("#save summary")
    page.fill("#keep-title", "A title")
    page.locator("#keep button").click()
    page.wait_for_selector("#told >> text=choose another title, or save once more")
    assert saved_views.read(served.folder) == [older]
    # A window that lists the older one does not take the newer one out.
    page.locator("#keep button").click()
    page.wait_for_selector("#told >> text=Saved in the case")
    (newer,) = saved_views.read(served.folder)
    with pytest.raises(ChangedMeanwhile, match="“A title” was put in the place of another one"):
        saved_views.drop(served.folder, older.title, older.address)
    assert saved_views.read(served.folder) == [newer]
    assert newer.address.startswith("/around?x=Garpiya-A1")
    saved_views.save(served.folder, newer)  # the same once more is no fault
    saved_views.drop(served.folder, newer.title, newer.address)
    assert saved_views.read(served.folder) == []
    context.close()
