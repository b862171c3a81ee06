"""Page one of a brief: one page in every form, its words those of its claims, its ways in order."""

from __future__ import annotations

import functools
import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.analysis.route_engine import RouteEngine, RouteOptions
from entrepot.graph.errors import BadInput
from entrepot.graph.schema import schema
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.evidence.panel_builders import Evidence
from entrepot.viz.reports import FORMATS
from entrepot.viz.reports.condensed import condensed
from entrepot.viz.reports.document import (
    Block,
    Columns,
    Figure,
    Paragraph,
    Report,
    Run,
    Table,
    runs,
    text_of,
)
from entrepot.viz.reports.kinds import kind_of, kinds
from entrepot.viz.reports.page_one.readable import measured
from entrepot.viz.reports.page_one.ways import ways_of
from entrepot.viz.wording.plain_sentences import FRAMED, plainly, statement
from entrepot.viz.wording.readability import reading_ease
from entrepot.viz.wording.sentences import sentence
from entrepot.viz.words import english

QUESTIONS: dict[str, tuple[str, ...]] = {
    "garpiya": ("Xiamen Limbach", "IEMZ Kupol"),
    "munitions": ("kp", "ru"),
    "orlan": ("Asia Pacific Links", "Orlan-10"),
    "kharkiv": ("Kharkiv missile",),
    "china": ("cn",),
    "kazakhstan": ("kz",),
}
COUNTRIES = ("china", "kazakhstan")


@functools.cache
def report_of(case: Case, name: str, length: str, paper: str = "A4") -> Report:
    writer = BriefWriter(case, paper, length=length)
    ends = QUESTIONS[name]
    if name in COUNTRIES:
        return writer.country(*ends)
    return writer.dossier(*ends) if len(ends) == 1 else writer.route(*ends)


def serializer_of(case: Case) -> Serializer:
    return Serializer(case.fold(), case.identities, case.documents)


def page_of(report: Report) -> list[Block]:
    first, _ = report.divided
    return list(first)


def parts(report: Report) -> Iterator[Block]:
    for block in page_of(report):
        yield from (*block.left, *block.right) if isinstance(block, Columns) else (block,)


def under(report: Report, title: str) -> str:
    """Return the text below a heading of page one."""
    found: list[str] = []
    inside = False
    for part in parts(report):
        words = text_of(runs(part))
        if type(part).__name__ == "Heading":
            inside = words == title
        elif inside:
            found.append(words)
    return "\n".join(found)


def pdf_pages(report: Report, form: str = ".pdf") -> int:
    (made,) = (f for f in FORMATS if f.suffix == form)
    content = made.write(report, "brief")[f"brief{form}"]
    return len(PdfReader(io.BytesIO(content)).pages)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_page_is_one_page_and_a_brief_at_most_four(case: Case, name: str, paper: str) -> None:
    assert pdf_pages(report_of(case, name, "page", paper)) == 1
    assert pdf_pages(report_of(case, name, "brief", paper)) <= 4


@pytest.mark.parametrize("name", ["garpiya", "munitions", "kharkiv"])
def test_word_has_as_few_pages(case: Case, name: str, tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("no LibreOffice: the pages of a Word document cannot be counted")
    (form,) = (f for f in FORMATS if f.suffix == ".docx")
    for length in ("page", "brief"):
        content = form.write(report_of(case, name, length), length)[f"{length}.docx"]
        (tmp_path / f"{length}.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    files = [str(tmp_path / f"{length}.docx") for length in ("page", "brief")]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=240)
    assert len(PdfReader(tmp_path / "page.pdf").pages) == 1
    assert len(PdfReader(tmp_path / "brief.pdf").pages) <= 4


@pytest.mark.parametrize("name", QUESTIONS)
def test_page_one_is_the_same_in_every_length_down_to_its_numbers(case: Case, name: str) -> None:
    page, brief, full = (report_of(case, name, length) for length in ("page", "brief", "full"))

    assert page_of(page) == page_of(brief) == page_of(full)
    cited = {note.number: note for note in page.notes}
    assert cited == {note.number: note for note in full.notes if note.number in cited}
    assert [note.number for note in brief.printed_notes] == [n.number for n in brief.notes]
    assert list(page.printed_notes) == []


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_claim_of_page_one_is_in_the_annex(case: Case, name: str) -> None:
    full = report_of(case, name, "full")
    claims = {note.number: note.claim for note in full.notes if note.claim}
    told: set[str] = set()
    for block in page_of(full):
        for run in runs(block):
            told.update(claims[number] for number in run.notes if number in claims)
    (annex,) = [b for b in full.blocks if isinstance(b, Table) and b.small and b.head[0] == "Claim"]
    assert told <= {text_of(row[0]) for row in annex.rows}


@pytest.mark.parametrize("name", QUESTIONS)
def test_page_one_has_everyday_words_and_no_number_of_support(case: Case, name: str) -> None:
    trade = re.compile(
        r"\b(?:leg|root|coin|node|edge|joint|support|severity)\w*|0\.\d\d|above 0\.95"
    )
    report = report_of(case, name, "full")
    claims = {note.number for note in report.notes if note.claim}
    for block in page_of(report):
        for run in runs(block):
            if not claims.intersection(run.notes):
                assert trade.findall(run.text) == [], run.text


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_picture_stands_on_page_one_with_its_words(case: Case, name: str) -> None:
    (figure,) = [b for b in page_of(report_of(case, name, "page")) if isinstance(b, Figure)]
    assert figure.alt
    sizes = map(float, re.findall(r'font-size="([\d.]+)"', figure.svg))
    # A pixel is three quarters of a point, on a page as wide as the picture.
    assert min(sizes) * 0.75 >= 7.8


def test_the_answer_on_garpiya(case: Case) -> None:
    report = report_of(case, "garpiya", "page")
    answer, sure, *_ = page_of(report)
    assert isinstance(answer, Paragraph)
    assert report.title == "Did goods get from Xiamen Limbach to IEMZ Kupol, and by which way?"
    assert text_of(answer.runs).startswith(
        "Two ways are stated whole, neither better documented than the other, on the word of "
        "the European Union alone. First way. In December 2024 the European Union stated as its "
        "reason: Xiamen Limbach delivered L550 series engines to IEMZ Kupol"
    )
    assert (
        "Second way. In April 2026 the European Union stated as its reason: Beijing Xichao acted "
        "as an intermediary" in text_of(answer.runs)
    )
    assert text_of(runs(sure)) == (
        "How sure. One authority’s word for each whole way. A reason for a listing is an "
        "authority’s statement, not a finding of a court. Reuters states a part of it: Beijing "
        "Xichao to IEMZ Kupol."
    )
    assert under(report, "What could change this answer") == (
        "If the European Union is wrong, no documented way is left. The first way falls if what "
        "the European Union said on 16 Dec 2024 is wrong. The second way falls if what the "
        "European Union said on 23 Apr 2026 is wrong. No way is left if all of this is wrong, and "
        "less is not enough: what the European Union said on 16 Dec 2024 and 23 Apr 2026."
    )
    assert "US government lists" in under(report, "Who on this route is under no measure")
    assert "but on file not Beijing Xichao" in under(
        report, "Who on this route is under no measure"
    )
    assert under(report, "What a designation would leave").startswith(
        "If a measure ended all dealings with TSK Vektor, the second way would remain. If a "
        "measure ended all dealings with Beijing Xichao, the first way would remain. Without both "
        "Beijing Xichao and TSK Vektor, no documented way would be left."
    )


def test_parties_of_one_place_in_one_statement_are_one_way(case: Case) -> None:
    found = case.routes("Xiamen Limbach", "IEMZ Kupol")
    evidence = Evidence(serializer_of(case))

    ways = ways_of(evidence, found.routes)

    names: list[list[set[str]]] = []
    for way in ways:
        places = [[case.identities.entities[uid].name for uid in stage] for stage in way.stages]
        names.append([{name.split()[0] for name in place} for place in places])
    assert names == [
        [{"Xiamen"}, {"Juhang", "Redlepus"}, {"TSK"}, {"IEMZ"}],
        [{"Xiamen"}, {"Beijing"}, {"IEMZ"}],
    ]
    assert [(way.whole, way.tied, way.tellers) for way in ways] == [
        (True, True, ("European Union",)),
        (True, True, ("European Union",)),
    ]


def test_what_remains_holds_when_the_party_is_removed(case: Case) -> None:
    """The sentences on designations agree with the answers of `whatif`."""
    ends = ("Xiamen Limbach", "IEMZ Kupol")
    engine = RouteEngine(case.fold(), case.identities, case.table)
    parties = ["ru-inn-3849055365", "Beijing Xichao"]

    for party in parties:
        assert engine.whatif(*ends, [party], "", RouteOptions()).found.routes_after
    assert not engine.whatif(*ends, parties, "", RouteOptions()).found.routes_after


def test_a_plain_sentence_has_the_words_of_its_claim_and_nothing_stronger(case: Case) -> None:
    """Every claim of the case: only the frame differs, and its verb is that of the status."""
    verbs = {
        "asserted": " said: ",
        "assessed": " judged: ",
        "listed": " stated as its reason: ",
        "adjudicated": " found: ",
        "gap": " could not determine ",
    }
    seen: set[str] = set()
    for claim in case.fold().claims.values():
        whole, plain = sentence(claim, case.identities), plainly(claim, case.identities)
        body = statement(claim, case.identities)
        assert body in whole or claim.status == "denied"
        if plain == whole:
            continue
        seen.add(claim.status)
        assert verbs[claim.status] in plain
        letters = re.sub(r"[\W_]", "", plain.split(verbs[claim.status], 1)[1]).casefold()
        assert letters.startswith(re.sub(r"[\W_]", "", body).casefold())
        assert claim.hedge in plain
    assert {"asserted", "assessed", "listed", "gap"} <= seen
    assert set(verbs) <= set(schema().statuses)


@pytest.mark.parametrize("name", QUESTIONS)
def test_page_one_reads_easily(case: Case, name: str) -> None:
    found = measured(Evidence(serializer_of(case)), page_of(report_of(case, name, "full")))
    assert found.ease >= 45
    assert found.median <= 25


def test_reading_ease_leaves_names_and_quotations_out() -> None:
    with_names = reading_ease(
        "Alpha Industries sold “extraordinarily” good pens.", ["Alpha Industries"]
    )
    without = reading_ease("sold good pens.")
    assert with_names == without


def test_a_column_that_says_one_thing_is_a_sentence_and_a_row_is_printed_once() -> None:
    def cells(*texts: str) -> tuple[tuple[Run, ...], ...]:
        return tuple((Run(each),) for each in texts)

    table = Table(
        ("Who", "Measure", "By"),
        (
            cells("A", "freeze", "EU"),
            cells("B", "freeze", "US"),
            cells("B", "freeze", "US"),
            cells("C", "freeze", "EU"),
        ),
    )

    said, narrow = condensed([table], english())

    assert text_of(runs(said)) == "Measure: freeze."
    assert narrow == Table(("Who", "By"), (cells("A", "EU"), cells("B", "US"), cells("C", "EU")))


def test_a_length_is_refused_where_there_is_none(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BadInput, match="brief --length"):
        BriefWriter(case, length="short")
    writer = BriefWriter(case, length="page")
    monkeypatch.setitem(kinds(), "country", replace(kind_of("country"), brief=()))
    with pytest.raises(BadInput, match="a report of the kind country has no other length"):
        writer.country("kz")


def test_a_profile_names_who_is_there_by_role_and_what_the_country_says(case: Case) -> None:
    report = report_of(case, "china", "page")
    answer = text_of(runs(page_of(report)[0]))
    assert "Sources name as a receiver of goods from elsewhere: ETC ELECTRONICS Limited." in answer
    assert "Sources name as senders of goods to elsewhere: Sichuan AEE" in answer
    assert "Nobody on file denies it by name. More generally: Foreign ministry of China" in answer
    own = under(report, "What it says itself")
    assert own.startswith("Beijing (speaker not named) (reported on 27 May 2025) denies")
    assert "What goes on from it to Russia" in under(report, "What is not known")


def test_the_steps_of_a_row_are_those_of_one_statement(case: Case) -> None:
    """Kazakhstan: one act states both steps, so they are one row; none is put together."""
    (figure,) = [b for b in page_of(report_of(case, "kazakhstan", "page")) if isinstance(b, Figure)]
    assert figure.alt == (
        "The documented ways, from left to right. European Union, April 2026: UrSeCo to "
        "LLP United Trading Group to LLC Siltron."
    )


@pytest.mark.parametrize("suffix", [form.suffix for form in FORMATS])
def test_a_page_is_made_again_byte_for_byte(case: Case, suffix: str) -> None:
    report = report_of(case, "garpiya", "page")
    again = BriefWriter(case, length=report.made.length).again(report.made)
    (form,) = (f for f in FORMATS if f.suffix == suffix)
    assert form.write(again, "g") == form.write(report, "g")


def test_no_part_of_a_claim_stands_outside_of_the_words_that_say_whose_it_is(case: Case) -> None:
    ids, semicolons = case.identities, 0
    for claim in case.fold().claims.values():
        rule = schema().predicates[claim.predicate]
        if claim.status not in FRAMED or (claim.status == "listed" and rule.listed):
            continue
        told, stated = plainly(claim, ids), statement(claim, ids)
        semicolons += ";" in stated
        assert stated in told
        # What comes before is the frame alone: month, source and verb.
        assert told.partition(stated)[0].endswith((": ", "determine "))
    assert semicolons > 20
