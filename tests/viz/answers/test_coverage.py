"""What is not on file is said in every answer without a route, and `coverage` lists it."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from command import run

from entrepot.casework.case import Case
from entrepot.graph.coverage.known_things import known_things
from entrepot.graph.errors import BadInput
from entrepot.viz.answers.coverage_answer import COLUMNS, CoverageAnswer

# Two ends that no document joins.
PAIR = ("kind=Company,country=US", "Kharkiv missile")
LEAD = "Not on file, though known to exist"


def lines_of(text: str) -> str:
    """Return a text in one line, whatever the width it was printed at."""
    return " ".join(text.split())


def page_data(html: str) -> Any:
    """Return the data that the program of a page draws from."""
    block = re.search(r'<script[^>]* data-packed="deflate-raw" id="data">([^<]*)<', html)
    assert block is not None
    return json.loads(zlib.decompress(base64.b64decode(block[1]), -15).decode())


@pytest.fixture(scope="module")
def sentence(case: Case) -> str:
    """The line on what is not on file, of the answer without a route."""
    gap = case.routes(*PAIR).gap
    assert gap is not None
    return gap["sentence"]


def test_the_line_names_what_is_missing_and_what_is_there_in_part(case: Case) -> None:
    gap = case.routes(*PAIR).gap

    assert gap is not None
    assert gap["sentence"].startswith(LEAD)
    assert "On file only in part: " in gap["sentence"]
    missing = {thing["key"] for thing in gap["missing"]}
    partial = {thing["key"] for thing in gap["partial"]}
    assert {"gur-components", "us-entity-list", "uk-sanctions"} <= missing
    assert {"car-kharkiv-missile", "ofac-sdn"} & (missing | partial)
    assert not missing & partial
    # The counts of the line and of the lists agree: four and two are named.
    assert f"and {len(missing) - 4} others" in gap["sentence"]
    assert f"and {len(partial) - 2} others" in gap["sentence"]


def test_a_figure_of_trade_is_never_said_to_hold_a_route(case: Case) -> None:
    gap = case.routes(*PAIR).gap
    statistics = {thing.key for thing in known_things() if thing.flows is not None}

    assert gap is not None
    assert not statistics & {thing["key"] for thing in (*gap["missing"], *gap["partial"])}


def test_an_answer_with_routes_has_no_such_line(case: Case) -> None:
    answer = case.routes("Xiamen Limbach", "IEMZ Kupol")

    assert answer.gap is None
    assert answer.data()["gap"] is None
    assert LEAD not in answer.text()


def test_what_was_not_public_is_not_said_to_be_missing(case: Case) -> None:
    early = case.routes(*PAIR, as_of="2024-01").gap

    assert early is not None
    named = {thing["key"] for thing in (*early["missing"], *early["partial"])}
    assert not {"car-kharkiv-missile", "nako-kn-23", "gur-components"} & named
    # Nor does a document count that was published later.
    assert "ofac-sdn" in {thing["key"] for thing in early["missing"]}


def test_the_line_stands_in_every_form_of_the_answer(
    case: Case, sentence: str, tmp_path: Path
) -> None:
    where = ("--case", str(case.path))
    text = run("routes", *PAIR, *where).stdout
    data = json.loads(run("routes", *PAIR, "--json", *where).stdout)
    page = tmp_path / "page.html"
    brief = tmp_path / "brief.md"
    run("view", "--routes", *PAIR, "-o", str(page), *where)
    run("brief", *PAIR, "-o", str(brief), *where)

    assert sentence in lines_of(text)
    assert data["gap"]["sentence"] == sentence
    assert sentence in page.read_text(encoding="utf-8")
    # A brief has it among what is not known, shortened; its note counts the rest.
    first = sentence.partition(": ")[2].partition(";")[0]
    shortened = (
        "What is in lists and reports that are known to exist and are not on file, or only in"
    )
    assert f"{shortened} part: {first}; " in lines_of(brief.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "words",
    [("critical", *PAIR), ("whatif", *PAIR, "--designate", "Redlepus")],
    ids=["critical", "whatif"],
)
def test_the_line_stands_in_other_answers_without_a_route(
    case: Case, sentence: str, words: tuple[str, ...]
) -> None:
    where = ("--case", str(case.path))

    assert sentence in lines_of(run(*words, *where).stdout)
    assert json.loads(run(*words, "--json", *where).stdout)["gap"]["sentence"] == sentence


def test_the_line_stands_under_a_query_without_rows(case: Case, tmp_path: Path) -> None:
    where = ("--case", str(case.path))
    none, some = tmp_path / "none.cypher", tmp_path / "some.cypher"
    none.write_text("MATCH (a:Company)-[:SUPPLIES]->(b) WHERE b.name = 'nobody' RETURN a.name")
    some.write_text("MATCH (a:Company)-[:SUPPLIES]->(b) RETURN a.name LIMIT 1")

    assert LEAD in lines_of(run("query", str(none), *where).stdout)
    assert LEAD not in lines_of(run("query", str(some), *where).stdout)
    data = json.loads(run("query", str(none), "--json", *where).stdout)
    assert data["gap"]["sentence"].startswith(LEAD)


def test_the_page_has_the_line_for_dates_without_a_route(case: Case) -> None:
    data = page_data(case.view(("Xiamen Limbach", "IEMZ Kupol")).html)

    assert data["gap"].startswith(LEAD)


def test_leads_are_no_routes(case: Case) -> None:
    """A lead is a step that is not known, so that what is missing is said beside it."""
    answer = case.routes("Xiamen Limbach", "IEMZ Kupol", as_of="2024-09")

    assert (answer.gap is None) == bool(answer.routes)


def counts(answer: CoverageAnswer) -> dict[str, int]:
    states = [thing["state"] for thing in answer.data()["things"]]
    return {state: states.count(state) for state in ("on file", "in part", "not on file")}


def test_the_bundled_case_holds_these(case: Case) -> None:
    answer = case.coverage()

    assert counts(answer) == {"on file": 7, "in part": 28, "not on file": 56}
    on_file = {t["key"] for t in answer.data()["things"] if t["state"] == "on file"}
    assert on_file == {
        "rusi-orient-express",
        "rusi-orlan-complex",
        "rusi-degrading-arms",
        "reuters-silicon-lifeline",
        "reuters-tech-supply-chain",
        "chpl",
        "eu-totals-2019",
    }


def test_the_cells_add_up_to_the_things(case: Case) -> None:
    for answer in (case.coverage(), case.coverage("kp", "ru"), case.coverage().chosen("lists")):
        data = answer.data()
        cells = data["cells"]
        assert {
            "on file": sum(cell["on_file"] for cell in cells),
            "in part": sum(cell["in_part"] for cell in cells),
            "not on file": sum(cell["not_on_file"] for cell in cells),
        } == counts(answer)


def test_only_missing_things_are_listed_and_the_counts_stay(case: Case) -> None:
    whole, missing = case.coverage(), case.coverage().chosen(missing=True)

    assert missing.data()["cells"] == whole.data()["cells"]
    assert counts(missing) == {**counts(whole), "on file": 0}


def test_the_share_of_claims_by_hand_with_a_quotation(case: Case) -> None:
    by_hand = {item["source"]: item for item in case.coverage().data()["hand"]}
    written = [c for c in case.claims.values() if c.uid.startswith(("seeds:", "curated-"))]

    assert sum(item["claims"] for item in by_hand.values()) == len(written)
    assert sum(item["quoted"] for item in by_hand.values()) == sum(bool(c.quote) for c in written)
    assert by_hand["seeds"] == {"source": "seeds", "claims": 72, "quoted": 72}
    assert by_hand["curated-nk"]["quoted"] < by_hand["curated-nk"]["claims"]


def test_the_csv_form_has_every_thing_once(case: Case) -> None:
    printed = run("coverage", "--csv", "--case", str(case.path)).stdout
    header, *rows = csv.reader(io.StringIO(printed))

    assert tuple(header) == COLUMNS
    assert [row[0] for row in rows] == [thing.key for thing in known_things()]


def test_text_and_json_say_the_same(case: Case) -> None:
    where = ("--case", str(case.path))
    data = json.loads(run("coverage", "kp", "ru", "--json", *where).stdout)
    text = lines_of(run("coverage", "kp", "ru", *where).stdout)

    assert data["ends"] == ["kp", "ru"]
    for thing in data["things"]:
        assert f"[{thing['key']}]" in text
    assert "it is not complete" in text


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("--family", "tanks"), 2, "tanks"),
        (("--kind", "rumour"), 2, "rumour"),
        (("--csv", "--json"), 2, "one of them"),
        (("Nobody at all",), 2, "Nobody at all"),
        (("--family", "garpiya", "--kind", "customs"), 1, "garpiya customs"),
    ],
)
def test_bad_words_are_told(case: Case, words: tuple[str, ...], status: int, said: str) -> None:
    done = run("coverage", *words, "--case", str(case.path))

    assert done.returncode == status
    assert "Traceback" not in done.stderr
    assert said in done.stderr


def test_an_unknown_party_is_refused_in_python(case: Case) -> None:
    with pytest.raises(BadInput):
        case.coverage("Nobody at all")
