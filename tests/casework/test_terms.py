"""What leaves a case obeys the terms of its sources: every export, page, brief and file of rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pyarrow.parquet as pq
import pytest
from command import run
from licensed_case import CUT, LONG, PARTS, SECRETS, licensed

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.explorer.store_reader import StoreReading
from entrepot.graph.analysis import stored_arrays
from entrepot.graph.errors import BadInput, NotFound
from entrepot.graph.terms import terms_of
from entrepot.loaders.contract import find_sources
from entrepot.viz.files.case_tables import COLUMNS
from entrepot.viz.files.export_formats import FORMATS, NAMES
from entrepot.viz.reports import FORMATS as BRIEFS

LEFT = "does not allow passing anything on, left out before anything was computed: 1."
NAMED = {"open", "limited", "told"}


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case with a source of which nothing may be passed on."""
    return licensed(tmp_path_factory.mktemp("closed"))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """The same without that source."""
    return licensed(tmp_path_factory.mktemp("opened"), "open", "limited", "told")


def secrets_in(*contents: bytes | str) -> list[str]:
    """Return what stands in some contents and may not leave the case."""
    texts: list[str] = []
    for content in contents:
        texts.append(content.decode("utf-8", "replace") if isinstance(content, bytes) else content)
    return [secret for secret in SECRETS if any(secret in text for text in texts)]


def read_csv(content: bytes | str) -> list[dict[str, str]]:
    text = content.decode("utf-8-sig") if isinstance(content, bytes) else content
    return list(csv.DictReader(io.StringIO(text)))


def parquet_text(content: bytes) -> str:
    """Return a Parquet file as text, since its pages are compressed."""
    return json.dumps(pq.read_table(io.BytesIO(content)).to_pylist())


def test_a_case_that_leaves_has_no_claim_of_a_closed_source(closed: Case, opened: Case) -> None:
    narrowed, left = closed.to_pass_on()
    assert left == {"closed": 1}
    assert set(narrowed.claims) == {"open:c", "limited:c", "told:c"}
    assert opened.to_pass_on() == (opened, {})
    # What is printed for the person at the terminal is whole.
    assert "closed:c" in closed.claims


@pytest.mark.parametrize("name", NAMES)
def test_an_export_has_only_what_may_be_passed_on_and_the_terms_beside_it(
    closed: Case, name: str
) -> None:
    form = FORMATS[NAMES.index(name)]
    files = form.write(closed.tables())
    plain = [
        parquet_text(text) if key.endswith(".parquet") else text for key, text in files.items()
    ]

    assert secrets_in(*plain) == []
    assert all(CUT in text or "open39" not in text for text in map(str, plain))
    assert tuple(files) == form.files
    if "sources.csv" in files:
        rows = {row["name"]: row for row in read_csv(files["sources.csv"])}
    else:
        rows = {row["name"]: row for row in own_sources(name, files)}
    assert set(rows) == NAMED | {"closed"}
    counts = {key: (int(row["claims"]), int(row["left_out"])) for key, row in rows.items()}
    assert counts == {"open": (1, 0), "limited": (1, 0), "told": (1, 0), "closed": (0, 1)}
    assert {key: row["reuse"] for key, row in rows.items()} == {
        "open": "quotes",
        "limited": "quotes",
        "told": "facts",
        "closed": "refused",
    }
    assert all(part in str(rows["limited"]["terms"]) for part in PARTS)


def own_sources(name: str, files: dict[str, bytes]) -> list[dict[str, Any]]:
    """Return the table of sources of a format that has one of its own."""
    if name == "json":
        found: list[dict[str, Any]] = json.loads(files["entrepot.json"])["sources"]
        return found
    table: list[dict[str, Any]] = pq.read_table(io.BytesIO(files["sources.parquet"])).to_pylist()
    return table


def test_there_are_nine_formats_and_each_is_tested() -> None:
    assert len(NAMES) == 9


def test_graphs_carry_the_terms_in_themselves(closed: Case) -> None:
    tables = closed.tables()
    graphml, gexf, bundle = (
        FORMATS[NAMES.index(name)].write(tables)[file]
        for name, file in (
            ("graphml", "entrepot.graphml"),
            ("gexf", "entrepot.gexf"),
            ("stix", "bundle.json"),
        )
    )
    for text in ("".join(ElementTree.fromstring(graphml).itertext()), gexf.decode()):
        assert all(part in text for part in PARTS)
        assert "Open list: licence of open" in text
        assert LEFT in text
    objects = json.loads(bundle)["objects"]
    marks = {item["id"]: item for item in objects if item["type"] == "marking-definition"}
    said = {mark["definition"]["statement"] for mark in marks.values()}
    assert said == {
        "Open list: licence of open",
        "Limited list: licence of limited " + " ".join(PARTS),
        "Told list: licence of told",
    }
    links = [item for item in objects if item["type"] == "relationship"]
    assert {marks[link["object_marking_refs"][0]]["id"] for link in links} == set(marks)


def test_a_quotation_leaves_as_a_brief_prints_it(closed: Case) -> None:
    quotes = {row["uid"]: row["quote"] for row in closed.tables().rows["claims"]}
    assert quotes == {"open:c": CUT, "limited:c": "limited words", "told:c": None}


@pytest.mark.parametrize(
    "draw",
    [
        lambda case: case.view(("Alfa", "Delta")),
        lambda case: case.view(around="Alfa", hops=3),
        lambda case: case.view(),
    ],
)
def test_a_page_has_only_what_may_be_passed_on_and_its_terms(
    closed: Case, draw: Callable[[Case], Any]
) -> None:
    shown = draw(closed)
    foot = shown.html[shown.html.index("<footer>") : shown.html.index("</footer>")]

    assert secrets_in(shown.html, shown.svg()) == []
    assert all(part in foot for part in PARTS)
    assert "Open list: licence of open (1 Jan 2024)" in foot
    assert "Closed list" not in foot
    assert LEFT in foot
    assert foot.count("Not for commercial use") == 2  # open to be seen, and in the list
    assert all(part in shown.svg() for part in PARTS)
    assert "sources, terms" not in foot
    assert shown.html in shown._repr_html_() or "&lt;footer&gt;" in shown._repr_html_()


def test_what_is_stored_of_a_large_case_is_not_read_for_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_arrays, "STORED_FROM", 0)  # as if every case were large
    case = licensed(tmp_path)
    whole = case.routes("Alfa", "Cover firm")
    shown = Case.open(str(case.path)).view(("Alfa", "Delta"))
    assert len(whole.routes) == 1
    assert list((case.path / "index").glob("arrays-*.image")) != []
    assert len(shown.scene.lines) == 3
    assert secrets_in(shown.html) == []
    with pytest.raises(BadInput):
        Case.open(str(case.path)).view(("Alfa", "Cover firm"))
    assert len(Case.open(str(case.path)).routes("Alfa", "Cover firm").routes) == 1


def test_panels_of_a_page_say_why_there_are_no_words(closed: Case, opened: Case) -> None:
    for case in (closed, opened):
        shown = case.view(("Alfa", "Delta"))
        assert "Gamma" in shown.html
        assert {line.uid for line in shown.scene.lines} != set()
    assert opened.view(("Alfa", "Delta")).foot.left_out == ""


@pytest.mark.parametrize("form", [form for form in BRIEFS if form.suffix in (".md", ".html")])
def test_a_brief_and_a_page_have_the_same_foot(closed: Case, form: Any) -> None:
    report = BriefWriter(closed, length="full").route("Alfa", "Delta")
    made = b"".join(form.write(report, "brief").values()).decode()
    foot = closed.view(("Alfa", "Delta")).foot
    for line in foot.lines:
        assert line.title in made
        assert line.licence in made
    for part in foot.parts:
        assert part in made
    assert LEFT in made
    assert secrets_in(made) == []


def test_a_bulk_import_has_only_what_may_be_passed_on(closed: Case, tmp_path: Path) -> None:
    done = run("export", "neo4j", "-o", str(tmp_path / "out"), "--case", str(closed.path))
    assert done.returncode == 0, done.stderr
    files = {path.name: path.read_text("utf-8") for path in (tmp_path / "out").iterdir()}
    assert secrets_in(*files.values()) == []
    assert CUT in files["nodes-Claim.csv"]
    rows = read_csv(files["sources.csv"])
    assert {row["name"]: row["left_out"] for row in rows}["closed"] == "1"
    assert sum("Closed list" in text for text in files.values()) == 1


QUERY = "MATCH (c:Claim) RETURN c.uid AS uid, c.quote AS quote, [c.quote] AS all ORDER BY uid"


@pytest.mark.parametrize("ending", [".csv", ".json", ".parquet"])
@pytest.mark.parametrize("limit", ["0", "10"])
def test_a_file_of_rows_has_quotations_as_they_may_be_passed_on(
    opened: Case, tmp_path: Path, ending: str, limit: str
) -> None:
    question, out = tmp_path / "q.cypher", tmp_path / f"rows{ending}"
    question.write_text(QUERY, encoding="utf-8")
    words = ("query", str(question), "--top", limit, "-o", str(out), "--case", str(opened.path))
    done = run(*words)
    assert done.returncode == 0, done.stderr
    content = out.read_bytes()
    text = parquet_text(content) if ending == ".parquet" else content.decode()
    assert secrets_in(text) == []
    assert text.count(CUT) == 2
    assert text.count("allows only facts to be passed on") == 2
    beside = {row["name"]: row for row in read_csv((tmp_path / "rows.sources.csv").read_text())}
    assert set(beside) == NAMED
    assert beside["limited"]["conditions"] == "acknowledgement, non-commercial"
    # On the screen they are whole: the case itself is not passed on.
    assert LONG in run(*words[:4], "--csv", "--case", str(opened.path)).stdout


@pytest.mark.parametrize("ending", [".csv", ".json", ".parquet"])
def test_rows_of_a_closed_source_are_refused_as_a_file(
    closed: Case, tmp_path: Path, ending: str
) -> None:
    question, out = tmp_path / "q.cypher", tmp_path / f"rows{ending}"
    question.write_text(QUERY, encoding="utf-8")
    done = run("query", str(question), "-o", str(out), "--case", str(closed.path))
    assert done.returncode == 2
    assert "found 'claims of closed (1)'" in done.stderr
    assert "nothing be passed on; for yourself: --csv" in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["q.cypher"]
    assert run("query", str(question), "--csv", "--case", str(closed.path)).returncode == 0


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".html"])
def test_a_screened_table_has_only_what_may_be_passed_on(
    closed: Case, tmp_path: Path, ending: str
) -> None:
    table, out = tmp_path / "table.csv", tmp_path / f"screened{ending}"
    table.write_text("name\nAlfa\nCover firm\n", encoding="utf-8")
    done = run("screen", str(table), "-o", str(out), "--case", str(closed.path))
    assert done.returncode == 0, done.stderr
    if ending == ".xlsx":
        book = openpyxl.load_workbook(out)
        text = "\n".join(
            str(cell) for sheet in book for row in sheet.values for cell in row if cell
        )
    else:
        text = out.read_text("utf-8")
    beside = tmp_path / "screened.sources.csv"
    terms = beside.read_text("utf-8") if ending == ".csv" else text
    assert [secret for secret in secrets_in(text) if secret != "Cover firm"] == []
    assert "closed:k" not in text  # the name is that of the table's own row
    assert all(part in terms for part in PARTS)


def test_served_pages_have_only_what_may_be_passed_on_and_the_terms(closed: Case) -> None:
    reading = StoreReading(closed.path, "")
    pages = [
        reading.picture("routes", {"from": "Alfa", "to": "Delta"}, 50).html,
        reading.picture("around", {"x": "Alfa", "hops": "3"}, 50).html,
        reading.picture("all", {}, 50).html,
    ]
    edge = next(uid for uid in closed.fold().edges if "told:c" in closed.fold().edges[uid].claims)
    sheets = [json.dumps(reading.evidence(uid)) for uid in ("told:c", "open:c", edge)]

    assert secrets_in(*pages, *sheets) == []
    for page in pages:
        foot = page[page.index("<footer>") : page.index("</footer>")]
        assert all(part in foot for part in PARTS)
        assert LEFT in foot
    assert "allows only facts to be passed on" in sheets[0]
    assert "open39 [...]" in sheets[1]
    assert reading.foot().limits == PARTS[1:]
    assert LEFT in reading.foot().left_out
    with pytest.raises(NotFound):
        reading.evidence("closed:c")
    with pytest.raises(NotFound):
        reading.evidence("closed:k")
    assert [hit["name"] for hit in reading.search("Cover", 10)] == []


def test_an_answer_in_a_notebook_is_whole_and_has_its_terms(closed: Case) -> None:
    chain = closed.routes("Alfa", "Delta")._repr_html_()
    own = closed.routes("Alfa", "Cover firm")._repr_html_()
    assert all(part in chain for part in PARTS)
    assert "<p>Open list: licence of open</p>" in chain
    assert "Do not pass this answer on" not in chain
    # It is the person's own, and says that it must not be passed on.
    assert "Claims in this answer of sources that do not allow passing anything on: 1." in own
    assert "<p>Closed list: licence of closed</p>" in own


def test_a_list_that_is_limited_says_so_when_it_is_loaded(tmp_path: Path) -> None:
    header = "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions"
    table = tmp_path / "targets.simple.csv"
    table.write_text(
        f"{header},phones,emails,program_ids,dataset,first_seen,last_seen,last_change\n"
        "x-1,Company,Example Works LLC,,,ru,,,,,,,Example list,2024-01-01,2024-01-02,2024-01-02\n",
        encoding="utf-8",
    )
    words = ("load", "opensanctions", str(table), "--edition", "2024-01-02")
    case = Case.create(tmp_path / "case")
    (case.path / "case.toml").write_text("sources = []\n", encoding="utf-8")
    done = run(*words, "--case", str(case.path))
    assert done.returncode == 0, done.stderr
    assert "CC BY-NC 4.0" in done.stderr
    assert "Not for commercial use without permission of the holder" in done.stderr


def test_the_official_journal_tells_the_transcription_from_the_words_of_the_acts() -> None:
    licence = find_sources()["eu-journal"].stated
    words, transcription = licence.terms
    assert (words.conditions, transcription.conditions) == (
        ("acknowledgement",),
        ("acknowledgement", "non-commercial"),
    )
    assert licence.limited == (transcription,)
    assert {"claims.quote", "claims.text", "claims.locator"} <= set(words.fields)
    assert {"nodes.name", "nodes.identifiers", "claims.measure"} <= set(transcription.fields)
    assert set(words.fields) & set(transcription.fields) == set()
    assert "CC BY-NC 4.0" in licence.licence
    assert "free reuse with acknowledgement" in licence.licence
    assert licence.reuse == "quotes"


def test_three_formats_have_terms_by_part_and_their_fields_are_columns() -> None:
    parts = {name: source.terms for name, source in find_sources().items() if source.terms}
    assert {name: len(terms) for name, terms in parts.items()} == {
        "eu-journal": 2,
        "gur-components": 2,
        "opensanctions": 1,
    }
    limited = {name for name, source in find_sources().items() if source.stated.limited}
    assert limited == {"eu-journal", "opensanctions"}
    columns = {f"{table}.{c.name}" for table, cells in COLUMNS.items() for c in cells}
    named = {field for terms in parts.values() for part in terms for field in part.fields}
    assert named - columns == set()


WHOLE: dict[str, object] = {
    "part": "p",
    "holder": "h",
    "licence": "l",
    "conditions": ["acknowledgement"],
    "fields": [],
}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({}, "expected part, holder, licence, conditions, fields"),
        (WHOLE | {"who": "x"}, "expected part, holder, licence, conditions, fields"),
        (WHOLE | {"conditions": ["money"]}, "some of acknowledgement, non-commercial"),
        (WHOLE | {"conditions": "money"}, "a list of texts"),
        (WHOLE | {"part": 1}, "a text in quotes"),
    ],
)
def test_terms_that_are_wrong_are_one_line(row: dict[str, object], fault: str) -> None:
    assert len(terms_of([WHOLE], "source.toml")) == 1
    with pytest.raises(BadInput, match=fault):
        terms_of([row], "source.toml")
