"""Captured documents and claims written by hand: quotes must be in the text, writes are whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import docx
import pytest
import typst
from copied_case import copied_case

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.graph.errors import BadInput
from entrepot.graph.quotes import found_in, without_tags
from entrepot.loaders.document_text import text_of, words_of
from entrepot.viz.answers import verification

DAY = "2026-02-01"
PAGE = (
    "<html><style>p {}</style>"
    "<p>On Monday “Fuxing Test”\n delivered  40 engines to IEMZ&nbsp;Kupol, it says.</p></html>"
)
ABOUT = {"title": "A page", "outlet": "A paper", "published": "2024-06-01"}
CLAIM = {
    "subject": "Fuxing Test",
    "predicate": "SUPPLIES",
    "object": "IEMZ Kupol",
    "asserter": "A paper",
    "grade": "D3",
    "root": "a-paper:2024-06-01:its page",
    "quote": 'On Monday "Fuxing Test" delivered 40 engines',
}
SHIPPED = "Fuxing Test shipped microchips."
NEW = ("Company:Fuxing Test", "Organization:A paper")


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "Page One.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def files(case: Case) -> dict[str, bytes]:
    kept = ("sources", "ledger", "captured", "decisions.toml")
    return {
        str(p.relative_to(case.path)): p.read_bytes()
        for p in sorted(case.path.rglob("*"))
        if p.is_file()
        and p.relative_to(case.path).parts[0] in kept
        and "__pycache__" not in p.parts
    }


def test_a_claim_quotes_its_captured_document_and_is_found_in_it_again(
    mine: Case, page: Path
) -> None:
    key, digest, new = Workbench(mine).capture(page, ABOUT)
    assert new
    assert key == f"page-one-{digest[:8]}"
    assert Workbench(mine).capture(page, ABOUT) == (key, digest, False)
    made = Workbench(mine).write_claim({**CLAIM, "document": key}, DAY, new=NEW)
    claim = mine.claims[f"own:{made}"]
    assert claim.quote == 'On Monday "Fuxing Test" delivered 40 engines'
    assert (claim.quote_state, claim.grade, claim.known_by, claim.locator) == (
        "verified",
        "D3",
        "2024-06-01",
        "in the text",
    )
    assert mine.identities.uid(claim.object) == "ru-inn-1831083343"
    routes = mine.routes("Fuxing Test", "IEMZ Kupol").routes
    assert [r.joint.mixed for r in routes if r.joint] == [0.4]
    verified = verification.verify(
        mine.documents, mine.claims, {}, [mine.path / "captured"], words_of
    )
    assert verified["faults"] == []


def test_the_day_on_which_a_document_was_read_is_kept_and_printed(mine: Case, page: Path) -> None:
    key, _, _ = Workbench(mine).capture(page, {**ABOUT, "read": "2026-11-20"})
    again = Workbench(mine).capture(page, {**ABOUT, "read": "2026-11-27"})
    made = Workbench(mine).write_claim({**CLAIM, "document": key}, DAY, new=NEW)
    report = BriefWriter(mine, length="full").route("Fuxing Test", "IEMZ Kupol")

    assert not again[2]
    assert mine.documents[f"own:{key}"].read == "2026-11-20"
    (note,) = [n for n in report.notes if n.claim == f"own:{made}"]
    assert "read on 20 Nov 2026" in " ".join(note.lines)
    with pytest.raises(BadInput, match="soon"):
        Workbench(mine).capture(page, {**ABOUT, "read": "soon"})


def test_an_own_table_from_before_days_of_reading_is_read(mine: Case, page: Path) -> None:
    key, _, _ = Workbench(mine).capture(page, ABOUT)
    Workbench(mine).write_claim({**CLAIM, "document": key}, DAY, new=NEW)
    table = mine.path / "sources" / "own" / "documents.csv"
    rows = [line.rpartition(",")[0] for line in table.read_text(encoding="utf-8").splitlines()]
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")

    state, _ = mine.build()

    assert rows[0].endswith(",note")
    assert mine.ledger.check(state) == dict.fromkeys(state.sources, True)
    assert mine.documents[f"own:{key}"].read == ""


def test_an_edit_keeps_the_key_and_checks_the_quote_again(mine: Case, page: Path) -> None:
    key, _, _ = Workbench(mine).capture(page, ABOUT)
    made = Workbench(mine).write_claim({**CLAIM, "document": key}, DAY, new=NEW)
    first = mine.claims[f"own:{made}"].version
    assert Workbench(mine).write_claim({"grade": "C3"}, DAY, made) == made
    changed = mine.claims[f"own:{made}"]
    assert changed.grade == "C3"
    assert changed.version != first
    with pytest.raises(BadInput, match="words that are in"):
        Workbench(mine).write_claim({"quote": "never said"}, DAY, made)
    assert mine.claims[f"own:{made}"] == changed


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({"quote": "never said there"}, "words that are in"),
        ({"grade": ""}, r"not given: grade \("),
        ({"root": ""}, r"not given: root \("),
        ({"root": "no root"}, "who:day:occasion"),
        ({"predicate": "LIKES"}, "one of"),
        ({"object": "Nobody Known At All"}, "Nothing in this case is called"),
        ({"document": "none"}, "a captured document"),
        ({"colour": "red"}, "only key"),
        ({"grade": "A1"}, "a letter A-F"),
    ],
)
def test_a_claim_that_cannot_stand_changes_nothing(
    mine: Case, page: Path, change: dict[str, str], right: str
) -> None:
    key, _, _ = Workbench(mine).capture(page, ABOUT)
    Workbench(mine).write_claim({**CLAIM, "document": key}, DAY, new=NEW)
    before = files(mine)
    with pytest.raises(BadInput, match=right):
        Workbench(mine).write_claim({**CLAIM, "document": key, **change}, DAY)
    assert files(mine) == before


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        ({**ABOUT, "title": ""}, "--title"),
        ({**ABOUT, "published": "soon"}, "soon"),
        ({**ABOUT, "published": "9999"}, "not in the future"),
        ({**ABOUT, "read": "2024-05"}, "not before it was published"),
        ({**ABOUT, "outlet": "Another paper"}, "described otherwise"),
    ],
)
def test_a_capture_says_what_is_wrong(
    mine: Case, page: Path, fields: dict[str, str], right: str
) -> None:
    Workbench(mine).capture(page, ABOUT)
    with pytest.raises(BadInput, match=right):
        Workbench(mine).capture(page, fields)


def test_an_empty_or_missing_file_is_no_document(mine: Case, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    for name in ("empty.txt", "none.txt"):
        with pytest.raises(BadInput):
            Workbench(mine).capture(tmp_path / name, ABOUT)


def test_quotes_and_blanks_of_a_quote_may_differ_and_its_words_may_not() -> None:
    text = "He said: “forty  engines –\n shipped”."
    assert found_in(text, '"forty engines - shipped"') == '"forty engines - shipped"'
    assert found_in(text, "fifty engines") == ""
    assert found_in(text, "") == ""


def test_a_quote_is_picked_from_the_sentences_that_name_the_parties(
    mine: Case, page: Path, tmp_path: Path
) -> None:
    lines = (
        "Nothing is new.",
        "Fuxing Test delivered 40 engines to IEMZ Kupol.",
        "It denies this.",
        "IEMZ Kupol waits.",
    )
    page.write_text(f"<p>{' '.join(lines)}</p>", encoding="utf-8")
    key, _, _ = Workbench(mine).capture(page, ABOUT)
    asked = {"document": key, "subject": "Fuxing Test", "object": "IEMZ Kupol"}
    picked = Workbench(mine).quotable(asked)
    assert picked == {2: lines[1]}
    everything = dict(enumerate(lines, 1))
    assert Workbench(mine).quotable({**asked, "subject": "", "object": "Nobody"}) == everything
    assert Workbench(mine).quotable({**asked, "subject": ""}) == {2: lines[1], 4: lines[3]}
    # A name that only looks alike, or is part of a longer word, is not that of the party.
    near = {**asked, "subject": "Fuxing Tes", "object": "IEMZ Kupoll"}
    assert Workbench(mine).quotable(near) == everything
    env = {
        "PYTHONPATH": str(Path(__file__).resolve().parents[2] / ".ci" / "types"),
        "PATH": "/usr/bin:/bin",
        "ENTREPOT_CONFIG": os.environ["ENTREPOT_CONFIG"],
    }
    words = [f"--set={k}={v}" for k, v in {**CLAIM, **asked}.items() if k != "quote"]

    def run(*more: str) -> subprocess.CompletedProcess[str]:
        start = [sys.executable, "-m", "entrepot", "claim", "add", "--case", str(mine.path)]
        return subprocess.run(
            [*start, *words, *more], env=env, capture_output=True, text=True, check=False
        )

    before = files(mine)
    listed = run("--set=quote=?")
    assert listed.stdout.splitlines() == [f"#{n} {s}" for n, s in picked.items()]
    far = run("--set=quote=#99")
    assert (far.returncode, f"#1 to #{len(lines)}" in far.stderr) == (2, True)
    assert files(mine) == before
    done = run("--set=quote=#2", *(f"--new={n}" for n in NEW))
    assert done.returncode == 0, done.stderr
    (made,) = [c for u, c in Case.open(str(mine.path)).claims.items() if u.startswith("own:")]
    assert (made.quote, made.quote_state) == (picked[2], "verified")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("soft.html", b"<p>Fuxing Test shipped micro&shy;chips.</p>"),
        ("marks.txt", "Fuxing\u200f Test \u202ashipped micro\ufeffchips.".encode()),
        (
            "gb.html",
            '<meta charset="gb2312"><p>Fuxing Test shipped microchips. 中文'.encode("gb18030"),
        ),
        ("report.pdf", typst.compile(b"Fuxing Test shipped\\ microchips.")),
    ],
)
def test_verify_reads_a_captured_document_as_it_was_quoted(
    mine: Case, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    key, _, _ = Workbench(mine).capture(tmp_path / name, ABOUT)
    fields = {**CLAIM, "document": key, "quote": SHIPPED}

    made = Workbench(mine).write_claim(fields, DAY, new=NEW)

    assert mine.claims[f"own:{made}"].quote_state == "verified"
    captured = [mine.path / "captured"]
    verified = verification.verify(mine.documents, mine.claims, {}, captured, words_of)
    assert (verified["faults"], verified["counts"]["quotes_found"]) == ([], 1)


def test_of_a_word_document_is_read_what_it_shows(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("Fuxing Test supplied ").add_run("nothing to ").font.hidden = True
    made.paragraphs[0].add_run("Kupol.")
    made.add_table(1, 1).cell(0, 0).text = "In a cell."
    made.add_paragraph("After it.")
    made.save(str(tmp_path / "a.docx"))

    assert text_of(tmp_path / "a.docx") == "Fuxing Test supplied Kupol.\nIn a cell.\nAfter it."


@pytest.mark.parametrize("name", ["broken.pdf", "broken.docx", "scan.png"])
def test_words_that_nobody_can_check_are_quoted_only_as_unchecked(
    mine: Case, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"%PDF-1.4 no document")
    key, _, _ = Workbench(mine).capture(tmp_path / name, ABOUT)
    fields = {**CLAIM, "document": key}
    with pytest.raises(BadInput, match=r"cannot be read here.* quote_state="):
        Workbench(mine).write_claim(fields, DAY, new=NEW)
    held = {**fields, "quote_state": "at hand elsewhere"}

    made = Workbench(mine).write_claim(held, DAY, new=NEW)

    assert mine.claims[f"own:{made}"].quote_state == "at hand elsewhere"


def test_a_party_that_was_added_before_is_no_new_one(mine: Case, page: Path) -> None:
    key, _, _ = Workbench(mine).capture(page, ABOUT)
    Workbench(mine).write_claim({**CLAIM, "document": key}, DAY, new=NEW)
    before = files(mine)
    other = {**CLAIM, "document": key, "grade": "C3"}

    with pytest.raises(BadInput, match=r"Leave --new out and give fuxing-test "):
        Workbench(mine).write_claim(other, DAY, new=("Company:Fuxing  test",))

    assert files(mine) == before
    Workbench(mine).write_claim({**other, "subject": "fuxing-test", "asserter": "a-paper"}, DAY)
    assert mine.claims["own:own-0002"].subject == "own:fuxing-test"


def test_words_that_a_page_hides_cannot_be_quoted() -> None:
    page = (
        "<p>Vega sold <span style='DISPLAY : none'>no <b>arms</b> <i>or</i></span>engines.</p>"
        "<div hidden><div>Not shown.</div>Nor this.<br></div><p>The end.</p>"
    )
    assert without_tags(page) == "Vega sold engines.\nThe end."
