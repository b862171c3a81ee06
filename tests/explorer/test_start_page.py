"""The explorer for a person: questions to begin with, names suggested while typing, links where a
name means several, parameters asked for, and an explorer that only reads.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.viz.terminal.demo import QUESTIONS

NOT_READ = "<title>.*?</title>|<style>.*?</style>|<script.*?</script>|<[^>]+>"
ASKED = "from=Xiamen+Limbach&to=IEMZ+Kupol"
CHOSEN = """() => {
  const active = document.activeElement.getAttribute("aria-activedescendant");
  return document.getElementById(active).firstChild.textContent;
}"""


@pytest.fixture(scope="module")
def folder(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    case.fill()
    place = tmp_path_factory.mktemp("start") / "case"
    copied_case(case, place)
    Case.open(str(place)).fill()
    return place


@pytest.fixture(scope="module")
def served(folder: Path, serve: Callable[..., Any]) -> Any:
    return serve(folder)


def test_the_first_page_has_the_questions_that_this_case_answers(served: Any) -> None:
    _, text = served.held("/")
    for asked in QUESTIONS:
        assert f">{asked.question}</a>" in text
    addresses = [a.replace("&amp;", "&") for a in re.findall(r'href="(/routes\?[^"]*)"', text)]
    assert len(addresses) == len(QUESTIONS)
    for address in addresses:
        assert served.held(address)[0] == 200, address
    # What was opened stands on it from then on, the newest first.
    _, text = served.held("/")
    opened = text.partition("Opened last")[2].partition("</section>")[0]
    listed = [a.replace("&amp;", "&") for a in re.findall(r'href="([^"]*)"', opened)]
    assert listed == list(reversed(addresses))[:8]


def test_the_first_page_tells_what_is_on_file_in_words(served: Any, folder: Path) -> None:
    claims = f"{len(Case.open(str(folder)).claims):,} claims about "
    text = re.sub(NOT_READ, "", served.held("/")[1], flags=re.DOTALL)
    assert claims in text
    assert "The newest claim became public on 20 Aug 2026. Version 1 of the case." in text


def test_no_page_speaks_of_the_command_line(served: Any) -> None:
    for path in (
        *("/", "/search?q=kupol", "/critical", "/whatif", "/query", "/e/kp", "/table?by=country"),
        *("/around?x=Vektor", "/query?name=who-supplies", "/routes", "/routes?from=kp&to=ru&k=x"),
        *("/e/nobody", "/nowhere", "/answer/query?name=nobody", "/answer/query?text=CREATE+(n)"),
        *("/answer/critical?from=kp&to=ru", "/answer/critical?from=ru&to=kp"),
        *(f"/answer/whatif?{ASKED}&designate={who}" for who in ("Redlepus", "", "Nobody", "kp")),
    ):
        text = re.sub(NOT_READ, "", served.held(path)[1], flags=re.DOTALL)
        assert not re.search("entrepot [a-z]+|kind=|--[a-z]", text), path
    # What is told there instead of commands: links.
    last = served.held(f"/answer/whatif?{ASKED}&designate=Redlepus")[1].splitlines()[-1]
    addresses = [address for _, address in json.loads(last)["answer"]["next"]]
    assert addresses == [f"/{kind}?{ASKED}" for kind in ("routes", "critical")]


def test_a_name_is_suggested_while_it_is_typed_and_chosen_by_keys(entered: Any) -> None:
    page = entered
    page.fill("#x", "")
    page.focus("#x")
    page.keyboard.type("vekt")
    page.wait_for_selector("#x[aria-expanded=true]")
    names = page.locator(".suggested:visible li").all_text_contents()
    assert len(names) > 1
    page.keyboard.press("ArrowDown")
    chosen = page.evaluate(CHOSEN)
    page.keyboard.press("Enter")
    assert page.input_value("#x") == chosen
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert chosen in page.inner_text("h1")


def test_a_name_that_means_several_is_answered_with_a_link_for_each(
    served: Any, entered: Any
) -> None:
    status, text = served.held("/routes?from=Xiamen+Limbach&to=Vektor&k=3")
    assert (status, "Which one is meant?" in text) == (400, True)
    addresses = [a.replace("&amp;", "&") for a in re.findall(r'<li><a href="(/routes[^"]*)"', text)]
    assert len(addresses) > 1
    for address in addresses:
        assert "k=3" in address
        assert served.held(address)[0] == 200, address
    # The same in a form: the links ask again with the party that was meant.
    entered.goto(f"{served.base}/critical?from=Xiamen+Limbach&to=Vektor")
    entered.wait_for_selector("#answer a")
    entered.locator("#answer a").first.click()
    entered.wait_for_selector("#answer pre")


def test_what_a_question_needs_is_asked_for_with_its_defaults_shown(
    entered: Any, served: Any
) -> None:
    entered.goto(f"{served.base}/query")
    entered.select_option("#name", "who-supplies")
    entered.wait_for_url("**/query?name=who-supplies")
    assert entered.get_attribute("[data-party][name='with.party']", "required") is not None
    assert entered.locator("#answer *").count() == 0
    entered.fill("[name='with.party']", "ru-inn-1831083343")
    entered.click("text=Ask")
    entered.wait_for_selector("#answer table tbody tr")


def test_an_explorer_for_reading_refuses_what_would_change_the_case(
    folder: Path, serve: Callable[..., Any]
) -> None:
    reading = serve(folder, "", "--read-only")
    before = {path: path.read_bytes() for path in folder.rglob("*.toml")}
    for path in (
        *("/api/views", "/api/notes", "/api/notes/drop", "/api/story"),
        *("/views/drop", "/review"),
    ):
        status, text = reading.held(path, "POST", "{}", Content_Type="application/json")
        assert (status, "opened for reading" in text) == (403, True), path
    body = json.dumps({"uid": "kp", "drawn": ["kp"], "limit": 2})
    status, _ = reading.held("/api/expand", "POST", body, Content_Type="application/json")
    assert status == 200
    assert "Opened for reading" in reading.held("/")[1]
    assert {path: path.read_bytes() for path in folder.rglob("*.toml")} == before


def test_a_list_of_names_lies_in_nobodys_way(entered: Any, served: Any) -> None:
    page = entered
    page.goto(f"{served.base}/query?name=who-supplies")
    with page.expect_response("**/api/search*"):
        page.fill("#with-party", "ru-inn-1831083343")
    page.wait_for_load_state("networkidle")
    assert page.locator(".suggested:visible").count() == 0

    page.fill("#with-party", "IEMZ Kupo")
    page.wait_for_selector(".suggested li")
    with page.expect_request("**/answer/query?*"):
        page.click("text=Ask")

    assert page.locator(".suggested:visible").count() == 0


FOUND = "No single party is on every documented route from Xiamen Limbach"
# Words of a table that are cut inside of a word: their first letters and the rest on two rows.
CUT = """() => {
  const cut = [];
  const walker = document.createTreeWalker(document.getElementById("answer"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest("table")) continue;
    for (const { index, 0: word } of node.data.matchAll(/[A-Za-z0-9.]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size > 1)
        cut.push(word);
    }
  }
  return cut;
}"""


@pytest.mark.parametrize(
    ("address", "about", "found"),
    [
        (f"/critical?{ASKED}", "How far the documented routes between two parties depend", FOUND),
        (
            f"/whatif?{ASKED}&designate=Redlepus",
            "Which documented routes between two parties would remain",
            "Without Redlepus Vector Industry Shenzhen Co Ltd, three of the four best routes",
        ),
    ],
)
def test_an_answer_begins_with_what_it_finds_and_cuts_no_word_on_a_phone(
    entered: Any, served: Any, address: str, about: str, found: str
) -> None:
    page = entered
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(served.base + address)
    page.wait_for_selector("#answer pre")
    assert page.inner_text("main > .dek").startswith(about)
    first = page.locator("#answer > *").first
    assert first.inner_text().startswith(found)
    assert first.inner_text().endswith(".")
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    # What is wider than the window is reached by keys.
    boxes = page.locator("#answer .wide")
    assert boxes.count() > 2
    assert boxes.evaluate_all("all => all.filter((box) => box.tabIndex !== 0).length") == 0


def test_back_and_forward_lead_through_the_questions_that_were_asked(
    entered: Any, served: Any
) -> None:
    page = entered
    page.goto(f"{served.base}/critical?{ASKED}")
    page.wait_for_selector("#answer pre")
    page.fill("#from", "Redlepus")
    page.click("text=Ask")
    page.wait_for_url("**/critical?from=Redlepus&*")
    page.wait_for_selector("#answer pre")
    second = page.inner_text("#answer > .summary")
    page.go_back()
    page.wait_for_selector("#answer pre")
    assert page.input_value("#from") == "Xiamen Limbach"
    assert page.inner_text("#answer > .summary").startswith(FOUND)
    page.go_forward()
    page.wait_for_selector("#answer pre")
    assert page.input_value("#from") == "Redlepus"
    assert page.inner_text("#answer > .summary") == second
