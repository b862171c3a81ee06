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
from entrepot.viz.drawing.way_picture import PictureArrow, PictureBox, PictureRow
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
from entrepot.viz.reports.page_one.picture import drawn
from entrepot.viz.reports.page_one.readable import measured
from entrepot.viz.reports.page_one.subject import subject_of
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
    "russia": ("ru",),
}
COUNTRIES = ("china", "kazakhstan", "russia")


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
        elif isinstance(part, Paragraph) and part.kind == "small":
            inside = False  # the foot belongs to no heading
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


@pytest.mark.parametrize("name", ["garpiya", "munitions", "kharkiv", "china", "russia"])
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
    # A ratio of trade is no support, and stands with what it is a ratio of.
    own = {n.number for n in report.notes if n.claim or n.key.startswith("indicator:")}
    for block in page_of(report):
        for run in runs(block):
            if not own.intersection(run.notes):
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
        "Two ways are stated, on the word of the European Union alone. The statements of the first "
        "way and the second way do not name every party between. The statement of the second way "
        "names no goods. The file places Xiamen Limbach in China and IEMZ Kupol in Russia. First "
        "way. In December 2024 the European Union stated as its "
        "reason for a listing: Xiamen Limbach delivered L550 series engines to IEMZ Kupol"
    )
    assert (
        "Second way. In April 2026 the European Union stated as its reason for a listing: Beijing "
        "Xichao acted as an intermediary" in text_of(answer.runs)
    )
    assert text_of(runs(sure)) == (
        "How sure. One source only: an authority’s word for each way. A reason for a listing is "
        "an authority’s statement, not a finding of a court. Reuters states a part of it: Beijing "
        "Xichao to IEMZ Kupol. Of what Reuters said, no copy of the text is on file."
    )
    assert under(report, "What could change this answer") == (
        "If the European Union is wrong, no way on file is left from Xiamen Limbach to IEMZ "
        "Kupol. The first way falls if what the European Union said on 16 Dec 2024 is wrong. The "
        "second way falls if what the European Union said on 23 Apr 2026 is wrong. A second, "
        "independent source, such as a shipping paper or a payment record, would strengthen what "
        "one source alone states: every step of the first way and Xiamen Limbach to Beijing Xichao."
    )
    # What the whole way leaves out, one step of it names, and so its statement is told, too.
    assert "no engine model is named. Nobody on file denies it by name." in text_of(answer.runs)
    assert "Reuters said: Beijing Xichao has supplied L550E engines" in text_of(answer.runs)
    assert (
        "Whether the goods were used, and in what; what they are said to be for does not show "
        "that: the second way.How many or how much: no source gives a figure for these ways."
    ) in under(report, "What is not known")


DONE = {
    "garpiya": (
        "No measure of the US government on file is against Beijing Xichao; whether its current "
        "list has one is not known here. If a measure ended all dealings with Beijing "
        "Xichao, the first way would remain, through "
        "Redlepus, Juhang and TSK Vektor."
    ),
    "munitions": (
        "No designation of a firm or ship would change this answer: that goods went from North "
        "Korea to Russia is stated without a firm or a ship between. Lady R, Angara and Maria are "
        "said to have carried the cargo described here; without them that cargo would have no "
        "carrier that is named, and the answer would stand."
    ),
    "kharkiv": (
        "No supply from a maker to it is documented, so that none is known which a designation "
        "would cut. No firm, body or ship that could be designated is named here in what is stated "
        "about it."
    ),
}


@pytest.mark.parametrize("name", DONE)
def test_what_could_be_done_begins_with_what_a_designation_would_add(case: Case, name: str) -> None:
    report = report_of(case, name, "page")
    done = under(report, "What could be done")
    assert done.partition("\n")[0] == DONE[name]
    assert "No source states a customs or licence code of the goods." in done
    assert "No other list on file names any of them." in done


def test_a_designation_tells_who_lists_whom_and_by_whom_a_way_would_remain(case: Case) -> None:
    done = under(report_of(case, "garpiya", "page"), "What could be done")
    assert (
        "The European Union lists Xiamen Limbach, Redlepus, Juhang, TSK Vektor, IEMZ Kupol and "
        "Beijing Xichao. The US government lists Xiamen Limbach, Redlepus, Juhang, TSK Vektor and "
        "IEMZ Kupol, but on file not Beijing Xichao."
    ) in done
    assert done.endswith(
        "That a party is listed does not show that dealings with it ended. If a measure ended all "
        "dealings with TSK Vektor, the second way would remain, through Beijing Xichao. If a "
        "measure ended all dealings with Redlepus, the first way and the second way would remain, "
        "through Juhang, TSK Vektor and Beijing Xichao. If measures ended all dealings with both "
        "Beijing Xichao and TSK Vektor, no way on file would be left."
    )


@pytest.mark.parametrize("name", ["garpiya", "munitions", "orlan"])
def test_whatever_is_drawn_is_told(case: Case, name: str) -> None:
    subject = subject_of(Evidence(serializer_of(case)), case.routes(*QUESTIONS[name]))
    report = report_of(case, name, "full")
    notes = {note.number: note.claim for note in report.notes}
    told = {notes[number] for run in runs(page_of(report)[0]) for number in run.notes}
    for way in subject.drawn:
        assert set(filter(None, way.statements)) <= told


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_body_has_its_full_name_where_it_stands_first(case: Case, name: str) -> None:
    texts = [text_of(runs(b)) for b in page_of(report_of(case, name, "page"))]
    page = re.sub("“[^”]*”", "", "\n".join(texts))
    for entity in case.identities.entities.values():
        both = re.match(r"(.+) \(([A-Z]{2,})\)$", entity.name)
        if both and entity.kind in ("Body", "Organization"):
            first = re.search(rf"(?<![\w-]){both[2]}(?![\w-])", page)
            assert first is None or page[: first.end() + 1].endswith(entity.name), entity.name
            assert page.count(entity.name) <= 1


def test_what_a_body_is_stands_where_it_is_named_first(case: Case) -> None:
    answer = text_of(runs(page_of(report_of(case, "munitions", "page"))[0]))
    assert "May 2025 the Multilateral Sanctions Monitoring Team (MSMT) judged" in answer
    assert "NK Pro (research service of NK News on North Korea) judged" in answer
    assert answer.count("RUSI judged") == 2
    silent = under(report_of(case, "garpiya", "page"), "Denials and answers")
    assert "Agence France-Presse (AFP), 18 Oct 2024" in silent
    assert "Redlepus (AFP, 18 Oct 2024)" in silent


@pytest.mark.parametrize("suffix", [form.suffix for form in FORMATS])
def test_how_a_brief_was_made_stands_at_the_foot_of_page_one(case: Case, suffix: str) -> None:
    report = report_of(case, "garpiya", "page")
    *_, last = page_of(report)
    assert text_of(runs(last)) == report.subtitle
    assert report.head_line == ""
    (form,) = (f for f in FORMATS if f.suffix == suffix)
    if suffix in (".md", ".html"):
        content = form.write(report, "brief")[f"brief{suffix}"].decode()
        visible = content.partition("</head>")[2] or content
        assert visible.count("Made by entrepot") == 1
        assert visible.index("What is not known") < visible.index("Made by entrepot")


def test_figures_that_differ_are_named_with_their_speakers(case: Case) -> None:
    unknown = under(report_of(case, "munitions", "page"), "What is not known")
    assert (
        "How many: the figures on file differ, and are never added up: more than 1,000 containers, "
        "“in recent weeks” (US government, October 2023); more than 10,000 containers, since "
        "September 2023 (US government, February 2024); about 6,700 containers"
    ) in unknown
    assert "Who used the arms; no statement given here says so: North Korea to Russia." in unknown


def test_a_specimen_has_what_is_said_of_its_series_apart(case: Case) -> None:
    report = report_of(case, "kharkiv", "page")
    series = under(report, "Said more widely, without naming this one")
    assert "the Missile General Bureau is the sole institution in North Korea" in series
    assert "In December 2024 Ukraine said: Russia launched KN-23/24 missiles" in series
    # Who is named of the series is looked up apart: nobody says that they made this one.
    assert "Of those named more widely: The European Union lists Missile General Bureau" in under(
        report, "What could be done"
    )
    # Of the firings of the series that of the day of the specimen is told.
    assert "were fired into Ukraine on 2 January 2024 (year inferred); who fired is not" in series
    assert "fired" not in text_of(runs(page_of(report)[0]))
    assert under(report, "Shares of its parts").endswith(
        "If no component is counted twice, 9.5% of them are left. Whether those bear brands, and "
        "whose, no share on file says."
    )
    # A share of what a firm exports is none of parts.
    firm = BriefWriter(case, length="page").dossier("eu-765-I.B-54")
    assert under(firm, "Shares of its parts") == ""
    whole = BriefWriter(case, length="page").dossier("Garpiya-A1")
    assert under(whole, "Said more widely, without naming this one") == ""


PICTURES = {
    "garpiya": (
        "The documented ways, from left to right. The first way · European Union, December 2024: "
        "Xiamen Limbach to Redlepus; Juhang to TSK Vektor to IEMZ Kupol to Garpiya-3; The second "
        "way · European Union, April 2026: Xiamen Limbach to Beijing Xichao to IEMZ Kupol – "
        "Engines for "
        "drones."
    ),
    "munitions": (
        "The documented ways, from left to right. MSMT, May 2025: North Korea to Russia – "
        "Munitions; Cargo · NK Pro, March 2024: Port of Rajin (Najin, Rason) to Port of Vostochny "
        "– Shipping containers, contents not seen; Cargo · Royal United Services Institute "
        "(RUSI), October 2023 (“likely”, “appears”): Port of Rajin (Najin, Rason) to Dunai to "
        "Tikhoretsk – Containers said to hold munitions."
    ),
    "kharkiv": (
        "Brands on parts that were found, from left to right. brand found · Conflict Armament "
        "Research (CAR), February 2024: 26 companies whose brands CAR found (not named); their "
        "brands, on parts that were found in: Missile that struck Kharkiv on 2 January 2024."
    ),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_way_is_drawn_no_further_than_its_statement_goes(case: Case, name: str) -> None:
    """Goods that nobody states end at no weapon, and a brand on a part is called no way."""
    (figure,) = [b for b in page_of(report_of(case, name, "page")) if isinstance(b, Figure)]
    assert figure.alt == PICTURES[name]


def test_rows_with_and_without_a_brand_do_not_stand_under_ways_alone(case: Case) -> None:
    subject = subject_of(Evidence(serializer_of(case)), case.routes("kp", "ru"))
    boxes = (PictureBox("a", "A", ""), PictureBox("b", "B", ""))
    way, brand = (PictureRow("", boxes, (PictureArrow(each),)) for each in ("stated", "brand"))
    titles: list[str] = []
    for rows in ([way], [way, brand], [brand]):
        (figure,) = (block for block in drawn(subject, rows) if isinstance(block, Figure))
        titles.append(figure.alt.partition(",")[0])
        assert figure.svg.count("<polygon") == rows.count(way)
    assert titles == ["The documented ways", "Documented ways", "Brands on parts that were found"]


@pytest.mark.parametrize("name", ["garpiya", "munitions", "orlan"])
def test_a_carrier_is_named_under_measures_only_where_its_act_is_told(
    case: Case, name: str
) -> None:
    evidence = Evidence(serializer_of(case))
    subject = subject_of(evidence, case.routes(*QUESTIONS[name]))
    page = report_of(case, name, "page")
    answer = text_of(runs(page_of(page)[0]))
    carriers = {uid for claim in subject.claims(subject.edges) for uid in claim.carriers}
    named = {case.identities.entities[case.identities.uid(uid)].name for uid in carriers}
    measures = under(page, "What could be done")
    assert [each for each in named if each in measures and each not in answer] == []
    assert bool(named) is (name == "munitions")


def test_a_dossier_looks_up_only_those_of_whom_it_tells_something(case: Case) -> None:
    report = BriefWriter(case, length="page").dossier("Garpiya-A1")
    assert under(report, "What could be done").startswith(
        "Every party that was looked up here stands on each list on file that names one of them, "
        "so that naming them there again would change nothing; lists that are not on file may "
        "lack them.\nThe European Union lists IEMZ Kupol. The US government lists IEMZ Kupol."
    )


def test_a_denial_older_than_what_is_told_is_said_to_be_older(case: Case) -> None:
    report = report_of(case, "munitions", "page")
    assert (
        "The statements with which this answer begins are from 24 Jun 2024 on, and no denial on "
        "file names them. Before that, the evidence for an earlier report of the same was "
        "disputed: The Kremlin (spokesman Dmitry Peskov) (17 Oct 2023)"
    ) in text_of(runs(page_of(report)[0]))
    denials = under(report, "Denials and answers")
    older = "by name; those with which the answer begins are from 24 Jun 2024 on)"
    assert denials.count(f"(answers no statement given here {older}") == 2
    assert denials.endswith(
        "No answer or no comment to the source and on the day in brackets, which is not a denial: "
        "Russian foreign ministry (minister Sergei Lavrov) (20 Oct 2023) and North Korea (Dan Tri, "
        "24 Feb 2024). What is from before 24 Jun 2024 is older than the statements with which the "
        "answer begins."
    )
    # A dispute that is older than all that is told cannot be of it.
    assert "Several sources state it; what was reported before was disputed." in text_of(
        runs(page_of(report)[1])
    )


def test_sources_are_counted_once_and_a_joint_body_is_none(case: Case) -> None:
    report = report_of(case, "munitions", "page")
    assert under(report, "What could change this answer") == (
        "All of these must be wrong for no way on file to be left from North Korea to Russia, and "
        "if one of them is right, a way remains: the European Union, the Republic of Korea, RUSI "
        "and the US government, and with them MSMT, of which some are members. These sources spoke "
        "more than once: at least ten statements would have to be wrong. Statements of one source "
        "are not independent of each other. A second, independent source, such as a shipping paper "
        "or a payment record, would strengthen what one source alone states: Port of Rajin (Najin, "
        "Rason) to Port of Vostochny."
    )
    assert "also say or judge so" not in text_of(runs(page_of(report)[1]))


def test_sources_that_share_a_statement_are_not_told_as_enough_each(case: Case) -> None:
    change = under(report_of(case, "orlan", "page"), "What could change this answer")
    assert change.startswith(
        "No way on file is left from Asia Pacific Links to Orlan-10 if all of these are wrong: the "
        "European Union and RUSI; they do not rest on statements of their own throughout. One "
        "statement carries it all"
    )


def test_whether_makers_supplied_a_weapon_is_answered_first(case: Case) -> None:
    report = report_of(case, "kharkiv", "page")
    answer, sure, *_ = page_of(report)
    assert text_of(runs(answer)).startswith(
        "Whether the makers of the parts supplied them for it is not known: no such supply is "
        "documented on file. In "
    )
    assert "How sure. One source only for each part of the answer." in text_of(runs(sure))
    assert under(report, "Shares of its parts").startswith(
        "As judged by CAR, of more than 290 components:"
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
        "asserted": r" said(?:: | of )",
        "assessed": r" judged(?:: | of )",
        "listed": " stated as its reason for a listing: ",
        "adjudicated": r" found(?:: | of )",
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
        frame = re.match(rf".*?{verbs[claim.status]}", plain)
        assert frame is not None
        told = plain.removeprefix(frame[0].removesuffix("of "))
        letters = re.sub(r"[\W_]", "", told).casefold()
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
    # Its suppliers are a group that no source names, and that no record has in a country.
    assert (
        "Sources name as a receiver of goods from somebody for whom no country is on file: "
        "ETC ELECTRONICS Limited." in answer
    )
    assert "Sources name as senders of goods to elsewhere: Beijing Xichao" in answer
    assert (
        "Nobody on file denies it by name. The statements with which this answer begins are from "
        "16 Dec 2024 on; before that, in general terms: " in answer
    )
    own = under(report, "Its own statements")
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
        assert told.partition(stated)[0].endswith((": ", " said ", " judged ", "determine "))
    assert semicolons > 20


def texts_without_a_way(case: Case, *ends: str) -> tuple[Report, str]:
    report = BriefWriter(case, length="page").route(*ends)
    return report, "\n".join(text_of(runs(block)) for block in page_of(report))


def test_without_a_way_no_member_of_a_set_is_named(case: Case) -> None:
    ends = ("kind=Company,country=US", "Kharkiv missile")
    members = case.routes(*ends).source.uids
    report, page = texts_without_a_way(case, *ends)

    names = [case.identities.entities[uid].name for uid in members]
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", page)] == []
    assert len(names) > 10
    assert report.title == (
        "Did goods get from any of 12 parties (company, United States) to the missile that struck "
        "Kharkiv on 2 January 2024, and by which way?"
    )
    assert page.startswith(
        "No document on file names a way from any of 12 parties (company, United States) to the "
        "missile that struck Kharkiv on 2 January 2024. "
    )
    assert "On file about the missile that struck Kharkiv" in page
    assert under(report, "What is not known").startswith("How goods went from any of 12 parties")
    assert "Components in weapons (Defence Intelligence of Ukraine)" in under(
        report, "What is not known"
    )
    assert under(report, "What could be done").strip() == (
        "No way is documented, so that none is known which a designation would cut."
    )
    assert pdf_pages(report) == 1


def test_without_a_way_each_end_has_its_statements_and_what_is_said_against_it(case: Case) -> None:
    report, page = texts_without_a_way(case, "Xiamen Limbach", "Kharkiv missile")

    assert "On file about Xiamen Limbach. In April 2026 the European Union stated" in page
    assert "None of this says that goods went from the one to the other." in page
    assert "condemns US claims about normal trade" in under(report, "Denials and answers")
    assert "The European Union lists Xiamen Limbach." in under(report, "What could be done")
    assert pdf_pages(report) == 1


def test_a_line_is_drawn_as_its_statement_has_it(case: Case) -> None:
    """Munitions are judged throughout: no solid line, and what is hedged ends at no weapon."""
    drawings: dict[str, str] = {}
    for name in ("munitions", "garpiya"):
        (figure,) = [b for b in page_of(report_of(case, name, "page")) if isinstance(b, Figure)]
        drawings[name] = text_of(figure.caption)
    assert drawings == {
        "munitions": "Dashed line: a source’s own judgement, or what it states with a reservation. "
        "Thin line and thin box: what the goods are said to be. Black box: a weapon or munitions.",
        "garpiya": "Solid line: stated by a source. Dotted line: a link is stated, how goods moved "
        "is not known. Thin line and thin box: what the goods are said to be. Black box: a weapon "
        "or munitions. “…”: not every party between is named. Goods of the second way: those of "
        "its last step.",
    }


def test_each_source_that_is_counted_has_its_word(case: Case) -> None:
    report = report_of(case, "munitions", "page")
    answer = text_of(runs(page_of(report)[0]))
    for voices in (
        "the European Union stated as its reason for a listing: North Korea has shipped",
        "What the Republic of Korea and the US government said is given with figures, under “What "
        "is not known”.",
    ):
        assert voices in answer
    unknown = under(report, "What is not known")
    assert "Who in North Korea sent the goods" in unknown
    assert "Since when the cargo went; no statement given here says so: Port of Rajin" in unknown
