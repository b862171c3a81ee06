"""Two dates in a real browser: what the page says differs between them is what Python folds on
both.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.graph.dates import last_day
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.drawing import cards

VIEWS = {
    "munitions": {"ends": ("kp", "ru")},
    "garpiya": {"ends": ("Xiamen Limbach", "IEMZ Kupol")},
    "around": {"around": "IEMZ Kupol"},
    "some": {"limit": 60},
}


@pytest.fixture(scope="module")
def pages(case: Case, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("dates")
    found = {}
    for name, asked in VIEWS.items():
        found[name] = folder / f"{name}.html"
        found[name].write_text(case.view(**asked).html, encoding="utf-8")  # type: ignore[arg-type]
    return found


def serializer_on(case: Case, day: str) -> Serializer:
    return Serializer(case.fold(day), case.identities, case.documents)


def looks(serializer: Serializer, uid: str) -> tuple[Any, ...] | None:
    """What of a line a picture tells apart: its width, how it is known, whether it is denied."""
    if uid not in serializer.folded.edges:
        return None
    line = cards.line(serializer, uid)
    return line.weight, line.known, line.denied


def changed(case: Case, edges: list[str], earlier: str, later: str) -> dict[str, str]:
    before, after = serializer_on(case, earlier), serializer_on(case, later)
    found = {}
    for uid in edges:
        was, now = looks(before, uid), looks(after, uid)
        if was != now:
            found[uid] = "appeared" if was is None else "went" if now is None else "changed"
    return found


def changes(watched: Any) -> dict[str, str]:
    states = [state for state in watched.shown()["states"] if state]
    return {state["uid"]: state["change"] for state in states if state.get("change")}


@pytest.mark.parametrize("name", list(VIEWS))
def test_what_differs_between_two_dates_is_what_python_folds_on_both(
    case: Case, watched: Any, pages: dict[str, Path], name: str
) -> None:
    page = watched.open(pages[name])
    known = watched.block("data")["clock"]["known"]
    edges = [line["uid"] for line in watched.rows("edges")]
    cards_ = [node["uid"] for node in watched.rows("nodes")]
    seen: Counter[str] = Counter()
    some = sorted({0, len(known) // 3, 2 * len(known) // 3, len(known) - 1})
    for number, at in enumerate(some):
        for until in some[number + 1 :]:
            watched.slide("known", until)
            watched.slide("against", at)
            wanted = changed(case, edges, known[at], known[until])
            assert changes(watched) == wanted, (known[at], known[until])
            seen.update(wanted.values())
            before, after = serializer_on(case, known[at]), serializer_on(case, known[until])
            moved = {}
            for uid in cards_:
                was, now = cards.pills(before, uid), cards.pills(after, uid)
                if list(was) != list(now):
                    moved[uid] = [
                        [p for p in now if p not in was],
                        [p for p in was if p not in now],
                    ]
            shown = set(watched.shown()["cards"])
            kept = {n["uid"] for n in watched.rows("nodes") if n["id"] in shown}
            assert page.evaluate("board.measures()") == {u: moved[u] for u in moved if u in kept}
    assert seen["appeared"]
    # A date that is not before the other is no date to compare with.
    watched.slide("known", 0)
    assert changes(watched) == {}
    assert "against" not in page.url


def test_side_by_side_each_half_is_its_own_date(
    case: Case, watched: Any, pages: dict[str, Path]
) -> None:
    page = watched.open(pages["munitions"])
    known = watched.block("data")["clock"]["known"]
    edges = [line["uid"] for line in watched.rows("edges")]
    watched.slide("against", 4)
    page.click("#beside")
    early = serializer_on(case, known[4])
    assert page.evaluate("board.earlier()") == [u for u in edges if u in early.folded.edges]
    assert watched.shown()["lines"] == edges
    assert changes(watched) == {}
    # One point of the picture, in either half, leads to the same card.
    card = watched.rows("nodes")[0]["id"]
    board = page.locator("#board").bounding_box()
    x, y = watched.spot(f"card:{card}")
    for side in (-1, 1):
        page.mouse.click(x + side * board["width"] / 4, y)
        assert f"at=card%3A{card.replace('|', '%7C')}" in page.evaluate("location.hash")
        page.keyboard.press("Escape")
    page.click("#save summary")
    with page.expect_download() as found:
        page.click("button[data-save=png]")
    assert Path(found.value.path()).stat().st_size > 20_000


def test_the_histogram_counts_each_claim_and_each_measure_once(
    case: Case, watched: Any, pages: dict[str, Path]
) -> None:
    page = watched.open(pages["around"])
    folded, clock = case.fold(), watched.block("data")["clock"]
    claims: set[str] = set()
    for line in watched.rows("edges"):
        edge = folded.edges[line["uid"]]
        claims.update((*edge.claims, *(denial.uid for denial in edge.denials)))
    measures: set[str] = set()
    for node in watched.rows("nodes"):
        measures.update(folded.designations.get(node["uid"], ()))
    days = [folded.claims[uid].known_by for uid in claims | measures]
    assert dict(clock["public"]) == Counter(last_day(day) for day in days if day)
    begun = [folded.claims[uid].interval.begins for uid in measures]
    assert dict(clock["begun"]) == Counter(day for day in begun if day > "0001-01-01")
    told = page.get_attribute("#when svg", "aria-label")
    for year, count in Counter(day[:4] for day in days if day).items():
        assert f"{year}: {count}" in told
    # A drag over all of it compares the first date with the last.
    page.locator("#when").scroll_into_view_if_needed()
    box = page.locator("#when svg").bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 1, box["y"] + 20, steps=4)
    page.mouse.up()
    assert f"against={clock['known'][0]}" in page.url
    assert "known=" not in page.url
    # By the keyboard: k ends it, and compares with the date before.
    page.focus("#board")
    page.keyboard.press("k")
    assert "against=" not in page.url
    page.keyboard.press("k")
    assert f"against={clock['known'][-1]}" in page.url
    assert "became public" in page.inner_text("#sheet").lower()


def test_the_table_and_the_list_tell_what_changed(watched: Any, pages: dict[str, Path]) -> None:
    page = watched.open(pages["garpiya"])
    watched.slide("against", 1)
    page.click("#changes")
    wanted = changes(watched)
    rows = page.locator("#sheet [data-opens^='line:']").evaluate_all(
        "all => all.map((b) => b.dataset.opens.slice(5))"
    )
    assert sorted(rows) == sorted(wanted)
    page.keyboard.press("t")
    told = page.locator("#twin-lines tr").evaluate_all(
        "all => all.map((r) => [r.dataset.line, r.children[5].textContent])"
    )
    assert {uid for uid, text in told if "new: not there as public on" in text} == {
        uid for uid, change in wanted.items() if change == "appeared"
    }
