"""A brief in four forms: the same words, made again byte for byte; corrected and redacted."""

from __future__ import annotations

import functools
import html
import io
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typst
from changed_case import changed
from command import run
from copied_case import copied_case
from docx import Document
from docx.shared import Mm
from long_chain import chain_of
from pypdf import PdfReader

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput, NotFound
from entrepot.viz.drawing.palette import LIGHT, LOOKS, contrast
from entrepot.viz.reports import FORMATS, fonts, pdf
from entrepot.viz.reports.document import (
    Block,
    Bullets,
    Figure,
    Heading,
    Paragraph,
    Provenance,
    Report,
    Run,
    Table,
    finished,
    runs,
)
from entrepot.viz.reports.kinds.changes import MOST
from entrepot.viz.reports.provenance import made_of

SUFFIXES = [f.suffix for f in FORMATS]
KINDS = ["route", "dossier", "country", "changes"]


@functools.cache
def report_of(case: Case, kind: str) -> Report:
    press = BriefWriter(case, length="full")
    if kind == "route":
        return press.route("Xiamen Limbach", "IEMZ Kupol", k=4)
    if kind == "dossier":
        return press.dossier("Kharkiv missile")
    if kind == "changes":
        return BriefWriter(changed(), length="full").changes(2)
    return press.country("kz")


@functools.cache
def written(case: Case, kind: str, suffix: str) -> dict[str, bytes]:
    form = next(f for f in FORMATS if f.suffix == suffix)
    return dict(form.write(report_of(case, kind), "brief"))


def squeezed(text: str) -> str:
    """Return letters and digits only: forms set spaces, hyphens and marks of notes as they will."""
    return re.sub(r"[\W_]+", "", text)


def units(report: Report) -> Iterator[str]:
    """Every piece of text of a brief, without its notes' numbers."""
    yield report.title
    for block in report.blocks:
        match block:
            case Heading() | Paragraph() | Figure():
                yield from (r.text for r in runs(block))
            case Bullets(items):
                yield from (r.text for item in items for r in item)
            case Table(head, rows, _):
                yield from head
                yield from (r.text for row in rows for cell in row for r in cell)
    for note in report.notes:
        yield from note.lines


def text_of(contents: dict[str, bytes], suffix: str) -> str:
    made = contents[f"brief{suffix}"]
    if suffix == ".md":
        return re.sub(r"\\(.)", r"\1", made.decode())
    if suffix == ".html":
        return html.unescape(re.sub(r"<[^>]+>", "", made.decode()))
    if suffix == ".pdf":
        pages = [page.extract_text().splitlines() for page in PdfReader(io.BytesIO(made)).pages]
        running = re.compile(
            r"entrepot [\d.]+, schema \d+, ver|^\d+ / \d+$"
        )  # the line at the foot of each page
        # A long title makes the foot two lines, which stand on every page.
        foot = set.intersection(*map(set, pages)) if len(pages) > 1 else set()
        lines = [line for page in pages for line in page if line not in foot]
        return "\n".join(line for line in lines if not running.search(line))
    document = Document(io.BytesIO(made))
    body = "".join(t.text or "" for t in document.element.iter("{*}t"))
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        notes = re.sub(r"<[^>]+>", "", package.read("word/endnotes.xml").decode())
    return body + html.unescape(notes)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_form_holds_every_word(case: Case, kind: str, suffix: str) -> None:
    text = squeezed(re.sub(r"\[\^\d+\]", "", text_of(written(case, kind, suffix), suffix)))
    if suffix == ".pdf":  # letters of other scripts are printed as they can be
        wanted = [
            squeezed(next(fonts.glyphs().shown(u))[0]) if u.strip() else ""
            for u in units(report_of(case, kind))
        ]
        text = re.sub(r"\d", "", text)  # numbers of notes and pages stand in the flow of the text
        wanted = [re.sub(r"\d", "", w) for w in wanted]
    else:
        wanted = [squeezed(u) for u in units(report_of(case, kind))]
    lost = [w for w in wanted if w not in text and len(w) < 400]
    assert lost == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_says_how_it_was_made_and_is_made_again(
    case: Case, tmp_path: Path, suffix: str
) -> None:
    contents = written(case, "route", suffix)
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    made = made_of(tmp_path / f"brief{suffix}")
    assert made == report_of(case, "route").made
    again = BriefWriter(
        Case.open(f"{case.path}@{made.state}"), made.paper, made.left_out, length="full"
    ).again(made)
    form = next(f for f in FORMATS if f.suffix == suffix)
    assert dict(form.write(again, "brief")) == contents


def test_what_cannot_be_made_again_is_said(case: Case, tmp_path: Path) -> None:
    made = report_of(case, "route").made
    with pytest.raises(BadInput, match="as it was made"):
        BriefWriter(case, length="full").again(
            Provenance("route", made.asked, made.state, "other", made.code)
        )
    with pytest.raises(BadInput, match="with which it was made"):
        BriefWriter(case, length="full").again(
            Provenance("route", made.asked, made.state, made.data, "entrepot 0.0.1")
        )
    for name, content in {
        "a.md": b"# x",
        "b.html": b"<p>",
        "c.pdf": b"%PDF-1.7 broken",
        "d.docx": b"PK",
    }.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(BadInput, match="a brief that entrepot wrote"):
            made_of(tmp_path / name)


def test_the_pdf_is_tagged_titled_and_linked(case: Case) -> None:
    found = PdfReader(io.BytesIO(written(case, "route", ".pdf")["brief.pdf"]))
    root: Any = found.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("en")
    assert found.metadata is not None
    assert found.metadata.title == report_of(case, "route").title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    links: list[Any] = [a.get_object() for page in found.pages for a in page.get("/Annots", ())]
    addresses = {str(a["/A"]["/URI"]) for a in links if "/A" in a and "/URI" in a["/A"]}
    inside = [a for a in links if "/Dest" in a or ("/A" in a and a["/A"].get("/S") == "/GoTo")]
    told = {
        w.rstrip(".,;)")
        for n in report_of(case, "route").notes
        for line in n.lines
        for w in line.split(" ")
    }
    assert addresses == {w for w in told if w.startswith(("https://", "http://"))}
    assert len(inside) >= len(report_of(case, "route").notes)
    assert len(found.pages) <= 13


def verapdf(files: list[Path]) -> tuple[int, str]:
    """Return veraPDF's status and lines for files; a visible skip without Java or Maven."""
    check = Path(__file__).resolve().parents[3] / ".ci" / "verapdf" / "check"
    done = subprocess.run(
        ["bash", str(check), *map(str, files)], capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1) or not done.stdout:
        message = f"no veraPDF: {done.stderr.strip()[-300:]}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return done.returncode, done.stdout


def test_another_checker_finds_every_pdf_accessible(
    case: Case, chain: Case, tmp_path: Path
) -> None:
    """veraPDF says that a brief of each kind is PDF/UA-1, and that one without tags is not."""
    import typst

    report = BriefWriter(chain, length="full").route("made:p0", "made:p8", max_steps=8)
    pages = {kind: written(case, kind, ".pdf")["brief.pdf"] for kind in KINDS}
    pages["scripts"] = pdf.write(report, "b")["b.pdf"]
    for name, content in pages.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
    status, said = verapdf([tmp_path / f"{name}.pdf" for name in pages])
    assert status == 0, said
    assert said.count("PASS ") == len(pages)

    (tmp_path / "bare.typ").write_text("= A\n\n#rect()", encoding="utf-8")
    (tmp_path / "bare.pdf").write_bytes(bytes(typst.compile(tmp_path / "bare.typ", pdf_tags=False)))
    status, said = verapdf([tmp_path / "bare.pdf"])
    assert (status, said.split()[0]) == (1, "FAIL")


@pytest.mark.parametrize("kind", ["route", "dossier"])
def test_figures_are_legible_in_grey(case: Case, kind: str) -> None:
    """Text keeps its contrast without colours, and no two kinds of mark differ by colour alone."""
    for figure in (b for b in report_of(case, kind).blocks if isinstance(b, Figure)):
        grounds = ["#ffffff", *re.findall(r'<rect[^>]*fill="(#[0-9a-f]{6})"', figure.svg)[:1]]
        texts = re.findall(r'<text[^>]*?fill="(#[0-9a-f]{6})"[^>]*>', figure.svg)
        pale = [
            t
            for t in texts
            if t != LIGHT["pill-ink"] and min(contrast(t, g) for g in grounds) < 4.5
        ]
        assert pale == []
        assert contrast(LIGHT["pill-ink"], LIGHT["pill"]) >= 4.5
        assert contrast(LIGHT["line"], LIGHT["ground"]) >= 3
    glyphs = [
        look.glyph
        for family, look in LOOKS.items()
        if family in ("state", "party", "group", "person", "weapon")
    ]
    assert len(set(glyphs)) == len(glyphs)


@pytest.mark.parametrize("kind", ["route", "dossier"])
def test_the_docx_has_styles_endnotes_heads_and_alternative_texts(case: Case, kind: str) -> None:
    report, made = report_of(case, kind), written(case, kind, ".docx")["brief.docx"]
    document = Document(io.BytesIO(made))
    styles = [p.style.name for p in document.paragraphs if p.style is not None]
    assert {"Heading 1", "Heading 2", "List Bullet", "Page one answer"} <= set(styles)
    levels = {b.level for b in report.blocks if isinstance(b, Heading)}
    assert {f"Heading {n}" for n in levels} <= set(styles)
    heads = document.element.findall(".//{*}tblHeader")
    assert len(heads) == sum(isinstance(b, Table) for b in report.blocks)
    texts = [d.get("descr") for d in document.element.iter("{*}docPr")]
    assert texts == [b.alt for b in report.blocks if isinstance(b, Figure)]
    assert all(texts)
    assert len(document.element.findall(".//{*}endnoteReference")) == len(report.notes)


def test_word_processors_open_the_docx(case: Case, tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        message = "no LibreOffice: install it (Debian: apt install libreoffice-writer-nogui)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    (tmp_path / "brief.docx").write_bytes(written(case, "route", ".docx")["brief.docx"])
    words = [
        office,
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--convert-to",
        "pdf",
    ]
    done = subprocess.run(
        [*words, "brief.docx"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert (done.returncode, (tmp_path / "brief.pdf").is_file()) == (0, True), done.stderr
    text = squeezed("".join(p.extract_text() for p in PdfReader(tmp_path / "brief.pdf").pages))
    assert squeezed("How much the connection depends on each party") in text
    assert squeezed(report_of(case, "route").notes[-1].lines[0]) in text


# ---- letters ----


def test_no_letter_is_printed_as_a_box(case: Case) -> None:
    names = "丹东港 Дунай نهر الدانوب Šiauliai İzmir 평양 ไทย"
    bare = fonts.glyphs(())
    (printed, turned), *_ = list(bare.shown(names))
    assert all(bare.has(c) for c in printed)
    assert "Дунай" in printed
    assert "Šiauliai İzmir" in printed
    assert "丹" not in printed
    assert turned is False
    report = Report(names, "x", [Paragraph((Run(names),))], [])
    text = "".join(
        p.extract_text()
        for p in PdfReader(io.BytesIO(pdf.write(finished(report, MADE), "b")["b.pdf"])).pages
    )
    assert squeezed(next(fonts.glyphs().shown(names))[0])[:4] in squeezed(text)


MADE = Provenance("route", {"from": "a", "to": "b"}, 1, "d", "c")


@pytest.mark.parametrize(
    "evil",
    ["#[$*_`@<x>\\ // /* ]= - +", '"; #panic("x") "', "<b>|x|</b> {{7*7}} ~~x~~", "\u202e\x00x"],
)
def test_markup_of_every_form_is_text(evil: str) -> None:
    run = (Run(evil),)
    blocks: list[Block] = [
        Heading(2, run),
        Paragraph(run),
        Bullets((run,)),
        Table((evil,), ((run,),)),
    ]
    report = finished(
        Report(evil + " title", evil, blocks, []), Provenance("route", {"from": evil}, 1, "d", "c")
    )
    shown = evil.replace("\u202e", "").replace("\x00", " ")
    for suffix in SUFFIXES:
        form = next(f for f in FORMATS if f.suffix == suffix)
        text = text_of(dict(form.write(report, "brief")), suffix)
        assert squeezed(shown) in squeezed(text), suffix


# ---- corrections and redaction ----


def test_a_correction_lists_what_rests_on_a_claim(case: Case) -> None:
    report, claim = report_of(case, "route"), "curated-garpiya:C-05"
    note = BriefWriter(case, length="full").correction(report, claim, "2026-01-31")
    text = "\n".join(r.text for b in note.blocks for r in runs(b))
    number = next(n.number for n in report.notes if n.claim == claim)
    direct = [
        r.text.strip()
        for b in report.blocks
        for r in runs(b)
        if number in r.notes and len(r.text) > 40
    ]
    assert direct
    assert all(t in text for t in direct)
    assert "Numbers computed with it" in text
    assert "31 Jan 2026" in note.subtitle
    with pytest.raises(NotFound, match="nothing in"):
        BriefWriter(case, length="full").correction(report, "no:such", "2026-01-31")


def with_source(case: Case, path: Path, more: str, quote: str = "") -> Case:
    """Return a copy of the case with a source of its own, of which `source.toml` says more."""
    copied_case(case, path / "case")
    own = path / "case" / "sources" / "secret"
    own.mkdir(parents=True)
    (own / "source.toml").write_text(
        'title="s"\npublisher="p"\naddress="a"\nlicence="l"\ncoverage="c"\n'
        'grade="B2"\nuses=["countries", "register"]\n' + more,
        encoding="utf-8",
    )
    (own / "README.md").write_text("# S\n", encoding="utf-8")
    (own / "loader.py").write_text(SECRET.replace("QUOTE", quote), encoding="utf-8")
    settings = path / "case" / "case.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace('"chpl"', '"chpl", "secret"'), encoding="utf-8"
    )
    Case.open(str(path / "case")).trust()
    Case.open(str(path / "case")).build()
    return Case.open(str(path / "case"))


def test_redaction_leaves_out_what_is_above_and_says_so(case: Case, tmp_path: Path) -> None:
    changed = with_source(case, tmp_path, 'handling="restricted"\n')
    whole = BriefWriter(changed, length="full").route("kp", "ru", k=3)
    assert any(n.claim == "secret:c" for n in whole.notes)
    report = BriefWriter(changed, redact="internal", length="full").route("kp", "ru", k=3)
    text = "\n".join(r.text for b in report.blocks for r in runs(b))
    assert not any(
        "secret" in line for n in report.notes for line in n.lines if "left out" not in line
    )
    assert "above the handling level “internal”, left out before anything was computed: 1." in text
    assert report.made.left_out == "internal"
    for level, there in (("restricted", True), ("internal", False)):
        dossier = BriefWriter(changed, redact=level, length="full").dossier("IEMZ Kupol")
        assert (
            "Cover name of a source" in "".join(r.text for b in dossier.blocks for r in runs(b))
        ) is there
    assert (
        BriefWriter(changed, redact=report.made.left_out, length="full").again(report.made)
        == report
    )
    with pytest.raises(BadInput, match="one of public, internal, restricted"):
        BriefWriter(changed, redact="secret", length="full")


def test_a_change_note_counts_and_names_what_changed(case: Case, tmp_path: Path) -> None:
    copied_case(case, tmp_path / "case")
    settings = tmp_path / "case" / "case.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace(', "chpl"', ""), encoding="utf-8"
    )
    Case.open(str(tmp_path / "case")).build()
    after = Case.open(str(tmp_path / "case"))
    report = BriefWriter(after, length="full").changes(case.state.number)
    table = next(b for b in report.blocks if isinstance(b, Table))
    rows = {
        "".join(r.text for r in row[0]): [int("".join(r.text for r in c)) for c in row[1:]]
        for row in table.rows
    }
    gone = case.claims.keys() - after.claims.keys()
    assert len(gone) > 10
    assert rows["Claims"] == [0, len(gone), 0]
    assert rows["Relations and their support"][1] == len(
        case.fold().edges.keys() - after.fold().edges.keys()
    )
    text = "\n".join(r.text for b in report.blocks for r in runs(b))
    assert sum(f"{uid}:" in text for uid in gone) == min(len(gone), MOST)


@pytest.mark.parametrize("paper", [("A4", 210, 297), ("Letter", 216, 279)])
def test_a_brief_is_set_on_the_paper_asked_for(case: Case, paper: tuple[str, int, int]) -> None:
    name, wide, high = paper
    report = BriefWriter(case, name, length="full").country("kz")
    box = PdfReader(io.BytesIO(pdf.write(report, "b")["b.pdf"])).pages[0].mediabox
    section = Document(io.BytesIO(FORMATS[3].write(report, "b")["b.docx"])).sections[0]
    assert [round(float(v) * 25.4 / 72) for v in (box.width, box.height)] == [wide, high]
    assert [round(v / Mm(1)) for v in (section.page_width or 0, section.page_height or 0)] == [
        wide,
        high,
    ]


LICENCES = [("quotes", True, True), ("facts", True, False), ("refused", False, False)]


@pytest.mark.parametrize(("reuse", "there", "quoted"), LICENCES)
def test_what_a_licence_refuses_is_not_passed_on(
    case: Case, tmp_path: Path, reuse: str, there: bool, quoted: bool
) -> None:
    long = " ".join(f"word{n}" for n in range(60))
    changed = with_source(case, tmp_path, f'reuse="{reuse}"\n', quote=long)
    report = BriefWriter(changed, length="full").route("kp", "ru", k=3)
    made = FORMATS[0].write(report, "b")["b.md"].decode()

    assert ("secret:c" in {n.claim for n in report.notes}) is there
    assert ("word0 word1" in made) is quoted
    assert "word40" not in made
    assert ("allows only facts to be passed on" in made) is (reuse == "facts")
    assert (
        "does not allow passing anything on, left out before anything was computed: 1." in made
    ) is not there


def test_a_source_that_says_another_word_of_its_licence_is_refused(
    case: Case, tmp_path: Path
) -> None:
    with pytest.raises(BadInput, match="one of quotes, facts, refused"):
        with_source(case, tmp_path, 'reuse="perhaps"\n')


def test_a_day_to_come_is_refused(case: Case) -> None:
    refused = run("brief", "kp", "ru", "--case", str(case.path), "--as-of", "2999-01-01")
    assert refused.returncode == 2
    assert "a date that is not in the future" in refused.stderr


SECRET = """
from entrepot.graph.dates import Interval
from entrepot.graph.model import Claim, Document, Record


def load(context):
    page = context.uid("page")
    context.add_document("page", Document(page, "S", "s", "2024-01-01"), "here")
    names, numbers = ("Cover name of a source",), (("ru-inn", "1831083343"),)
    context.add_record(
        "k", Record(context.uid("k"), "Company", "IEMZ Kupol", names, numbers), "here"
    )
    yield Claim(
        uid=context.uid("c"), fact="f", subject="countries:KP", predicate="TRANSFERS",
        object="countries:RU",
        level="state", goods="register:munitions", interval=Interval("2023", ""),
        asserter="countries:KP", voice="S",
        root="s:2024-01-01:x", document=page, locator="1", grade="A2", known_by="2024-01-01",
        quote="QUOTE", quote_state="verified" if "QUOTE" else "none",
    )
"""


# ---- questions that are hard to answer well ----


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return chain_of(tmp_path_factory.mktemp("chain"), 40)


def lead(report: Report) -> str:
    return next(
        "".join(r.text for r in b.runs)
        for b in report.blocks
        if isinstance(b, Paragraph) and b.lead
    )


def test_a_way_that_is_longer_than_was_looked_at_is_no_absence(chain: Case) -> None:
    text = lead(BriefWriter(chain, length="full").route("made:p0", "made:p40"))
    assert text.startswith("No document on file names a way of at most 8 steps from Party 0")
    assert "a longer one exists" in text
    assert chain.view(("made:p0", "made:p40")).scene.dek.startswith(
        "No document at hand names a route of at most 8 steps"
    )
    backwards = lead(BriefWriter(chain, length="full").route("made:p40", "made:p0"))
    assert backwards.startswith("No document on file names a way from Party 40")
    assert "longer" not in backwards


@pytest.mark.parametrize("legs", [40, pytest.param(400, marks=pytest.mark.slow)])
def test_a_long_route_whose_every_claim_is_denied_is_set_well_in_every_form(
    tmp_path: Path, legs: int
) -> None:
    chain = chain_of(tmp_path, legs)
    report = BriefWriter(chain, length="full").route(
        "made:p0", f"made:p{legs}", max_steps=legs + 20
    )
    text = lead(report)
    assert text.startswith("No source states the whole way from end to end.")
    assert f"Then come {legs - 3} further statements on steps between." in text
    assert "It is denied:" in text
    assert len(text) < 1200
    denials = next(b for b in report.blocks if isinstance(b, Table) and b.head[0] == "What is said")
    assert len(denials.rows) == legs
    for form in FORMATS:
        made = text_of(dict(form.write(report, "brief")), form.suffix)
        assert squeezed(f"Party {legs}") in squeezed(made), form.suffix
    assert made_again(chain, report)


def made_again(case: Case, report: Report) -> bool:
    return BriefWriter(case, length="full").again(report.made) == report


def test_a_drawn_text_names_the_font_of_letters_that_follow_others() -> None:
    glyphs = fonts.Glyphs(
        ("A", "B"), (), frozenset(map(ord, "線路")), (("B", frozenset(map(ord, "線路"))),)
    )

    drawn = glyphs.drawn('<text x="1">On file: 線路 Zürich &amp; 字</text>')

    assert drawn == (
        '<text x="1">On file: <tspan font-family="B">線路</tspan> Zürich &amp; Zi</text>'
    )


def test_a_figure_whose_text_begins_in_latin_and_goes_on_in_chinese_is_printed() -> None:
    glyphs = fonts.glyphs()
    text = '<text x="0" y="40" font-size="12">On file about 線路 Zürich</text>'
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60">{text}</svg>'
    quoted = glyphs.drawn(picture).replace('"', '\\"')
    source = f'#set document(title: "x")\n#image(bytes("{quoted}"), format: "svg", alt: "a")'
    faces = typst.Fonts(include_system_fonts=False, font_paths=list(map(Path, glyphs.folders)))

    printed = typst.compile(source.encode(), font_paths=faces, pdf_standards="ua-1")

    assert bytes(printed or b"").startswith(b"%PDF")
