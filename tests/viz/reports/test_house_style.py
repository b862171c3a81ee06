"""A house style: words, colours, order and templates; what makes a brief honest stays."""

from __future__ import annotations

import io
import json
import tomllib
import zipfile
from pathlib import Path
from typing import TypeGuard

import pytest
from command import run
from docx import Document
from docx.shared import Mm, RGBColor

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.viz.drawing.palette import contrast
from entrepot.viz.reports import FORMATS
from entrepot.viz.reports.document import Columns, Heading, Report, Table, text_of
from entrepot.viz.reports.house_style import HouseStyle, house
from entrepot.viz.reports.provenance import made_of

SHIPPED = Path(__file__).resolve().parents[3] / "viz" / "templates"


def folder(path: Path, **files: str) -> Path:
    path.mkdir(exist_ok=True)
    for name, text in files.items():
        (path / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return path


def heads(report: Report) -> list[str]:
    return [b.runs[0].text for b in report.blocks if isinstance(b, Heading) and b.level == 2]


def order_of(kind: str) -> list[str]:
    found: list[str] = tomllib.loads((SHIPPED / "house.toml").read_text(encoding="utf-8"))["order"][
        kind
    ]
    return found


def styled(**order: list[str]) -> str:
    return "[order]\n" + "".join(f"{kind} = {json.dumps(names)}\n" for kind, names in order.items())


def own(tmp_path: Path) -> HouseStyle:
    order = [n for n in order_of("route") if n not in ("map", "plane")]
    order.remove("unknown")
    order.insert(1, "unknown")
    style = (
        styled(route=order)
        + '[colour]\nmark = "#333333"\n[type]\nfamily = "Liberation Serif"\nprinted = 9\n'
    )
    words = "heading-denials = Denials on file\n"
    template = (
        (SHIPPED / "brief.html")
        .read_text(encoding="utf-8")
        .replace("<article>", '<article class="ministry">')
    )
    return house(
        "en", folder(tmp_path / "own", house_toml=style, en_ftl=words, brief_html=template)
    )


def test_a_house_orders_words_and_sets_a_brief(case: Case, tmp_path: Path) -> None:
    ours = BriefWriter(case, length="full").route("Xiamen Limbach", "IEMZ Kupol")
    theirs = BriefWriter(case, house=own(tmp_path), length="full").route(
        "Xiamen Limbach", "IEMZ Kupol"
    )
    html = FORMATS[1].write(theirs, "b")["b.html"].decode()
    made = Document(io.BytesIO(FORMATS[3].write(theirs, "b")["b.docx"]))

    renamed = [
        "Denials on file" if h == "Denials, answers and own statements" else h
        for h in heads(ours)
        if h != "What is not known"
    ]
    assert heads(theirs) == ["What is not known", *renamed]
    assert '<article class="ministry">' in html
    assert "--mark: #333333;" in html
    assert '--family: "Liberation Serif";' in html
    assert made.styles["Normal"].font.name == "Liberation Serif"
    assert FORMATS[2].write(theirs, "b")["b.pdf"].startswith(b"%PDF")


def test_the_annex_tells_of_all_notes_wherever_it_stands(case: Case, tmp_path: Path) -> None:
    order = order_of("route")
    order.remove("annex")
    order.insert(1, "annex")
    early = BriefWriter(
        case,
        house=house("en", folder(tmp_path / "own", house_toml=styled(route=order))),
        length="full",
    )
    uids = []
    for report in (BriefWriter(case, length="full").route("kp", "ru"), early.route("kp", "ru")):
        (annex,) = (b for b in report.blocks if isinstance(b, Table) and b.small)
        uids.append({"".join(r.text for r in row[0]) for row in annex.rows})
    assert uids[0] == uids[1] != set()


def test_a_brief_of_a_house_is_made_again_with_its_house_only(case: Case, tmp_path: Path) -> None:
    style = own(tmp_path)
    report = BriefWriter(case, house=style, length="full").route("Xiamen Limbach", "IEMZ Kupol")
    for form in FORMATS:
        for name, content in form.write(report, "b").items():
            (tmp_path / name).write_bytes(content)
        made = made_of(tmp_path / f"b{form.suffix}")
        again = form.write(
            BriefWriter(case, made.paper, made.left_out, style, length="full").again(made), "b"
        )
        assert again == {name: (tmp_path / name).read_bytes() for name in again}
        with pytest.raises(BadInput, match="no --house"):
            BriefWriter(case, length="full").again(made)


@pytest.mark.parametrize(
    ("files", "right"),
    [
        ({"house_toml": styled(route=["answer", "legs"])}, "only their order can be changed"),
        (
            {"house_toml": styled(route=[n for n in order_of("route") if n != "denials"])},
            "no denials",
        ),
        (
            {"house_toml": styled(dossier=[n for n in order_of("dossier") if n != "series"])},
            "no series",
        ),
        ({"house_toml": styled(route=order_of("route")[1:])}, "the answer first"),
        ({"house_toml": styled(route=[*order_of("route"), "answer"])}, "each once"),
        ({"house_toml": styled(poem=["answer"])}, "one of route"),
        ({"house_toml": '[colour]\nink = "red"\n'}, "a colour as"),
        ({"house_toml": '[colour]\nsoft = "#cccccc"\n'}, "contrast 4.5"),
        ({"house_toml": "[type]\nprinted = 60\n"}, "from 6 to 24"),
        ({"house_toml": '[type]\nfamily = "x; } body { display: none"\n'}, "the name of a font"),
        ({"house_toml": "[sounds]\na = 1\n"}, "the tables"),
        ({"house_toml": "order ="}, "not TOML"),
        ({"brief_txt": "x"}, "only house.toml"),
        ({"en_ftl": "no message here"}, "messages of Fluent"),
    ],
)
def test_a_folder_that_cannot_stand_for_ours_is_refused(
    tmp_path: Path, files: dict[str, str], right: str
) -> None:
    with pytest.raises(BadInput, match=right):
        house("en", folder(tmp_path / "own", **files))


@pytest.mark.parametrize(
    ("files", "at", "right"),
    [
        ({"brief_html": "{{ nothing_of_that_name }}"}, 1, "brief.html"),
        ({"brief_html": "{% for x in %}"}, 1, "brief.html"),
        ({"brief_typ": "#nothing(1)\n"}, 2, "brief.typ"),
    ],
)
def test_a_template_that_does_not_hold_is_one_clear_line(
    case: Case, tmp_path: Path, files: dict[str, str], at: int, right: str
) -> None:
    report = BriefWriter(
        case, house=house("en", folder(tmp_path / "own", **files)), length="full"
    ).country("kz")
    with pytest.raises(BadInput, match=right):
        FORMATS[at].write(report, "b")


def word(path: Path, *, notes: bool) -> None:
    """Write a document of a house as Word does: head, colours, landscape, an endnotes part."""
    made = (
        Document(io.BytesIO(FORMATS[3].write(Report("x", "y", [], []), "b")["b.docx"]))
        if notes
        else Document()
    )
    for child in list(made.element.body):
        if not child.tag.endswith("sectPr"):
            made.element.body.remove(child)
    made.add_paragraph("Ministry of Examples, not for onward transmission")
    made.sections[-1].header.paragraphs[0].text = "MINISTRY"
    made.sections[-1].page_width, made.sections[-1].page_height = Mm(297), Mm(210)
    made.styles["Heading 2"].font.color.rgb = RGBColor(0x80, 0, 0)
    made.save(str(path))


@pytest.mark.parametrize("notes", [False, True])
def test_a_word_document_of_the_house_is_written_into(
    case: Case, tmp_path: Path, notes: bool
) -> None:
    folder(tmp_path / "own")
    word(tmp_path / "own" / "brief.docx", notes=notes)
    report = BriefWriter(case, house=house("en", tmp_path / "own"), length="full").route(
        "Xiamen Limbach", "IEMZ Kupol"
    )
    content = FORMATS[3].write(report, "b")["b.docx"]
    (tmp_path / "b.docx").write_bytes(content)
    made = Document(io.BytesIO(content))

    assert made.paragraphs[0].text == "Ministry of Examples, not for onward transmission"
    assert made.paragraphs[1].text == report.title
    assert made.sections[-1].header.paragraphs[0].text == "MINISTRY"
    assert round((made.sections[-1].page_width or 0) / Mm(1)) == 297
    assert str(made.styles["Heading 2"].font.color.rgb) == "800000"
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert len(package.namelist()) == len(set(package.namelist()))
        parts = [n for n in package.namelist() if "endnotes" in n and "_rels" not in n]
        assert len(parts) == 1
        assert package.read(parts[0]).count(b"<w:endnote ") == len(report.notes) + 2
    assert made_of(tmp_path / "b.docx") == report.made


def test_a_word_document_that_cannot_hold_a_brief_is_refused(case: Case, tmp_path: Path) -> None:
    own_ = folder(tmp_path / "own")
    (own_ / "brief.docx").write_bytes(b"PK no document")
    with pytest.raises(BadInput, match="a Word document"):
        FORMATS[3].write(
            BriefWriter(case, house=house("en", own_), length="full").country("kz"), "b"
        )
    made = Document()
    made.styles["List Bullet"].delete()
    made.save(str(own_ / "brief.docx"))
    with pytest.raises(BadInput, match="no style List Bullet"):
        FORMATS[3].write(
            BriefWriter(case, house=house("en", own_), length="full").country("kz"), "b"
        )


def test_our_own_style_can_be_read() -> None:
    colours = house().colour
    assert round(contrast("#ffffff", "#000000"), 6) == 21
    assert all(
        contrast(colours[name], ground) >= 4.5
        for name in ("ink", "soft", "mark")
        for ground in ("#ffffff", colours["lead"])
    )


def test_the_command_takes_a_house_and_a_language(case: Case, tmp_path: Path) -> None:
    own(tmp_path)
    asked = [
        "brief",
        "Xiamen Limbach",
        "IEMZ Kupol",
        "--case",
        str(case.path),
        "--length",
        "full",
        "-o",
        str(tmp_path / "b.md"),
    ]
    done = run(*asked, "--house", str(tmp_path / "own"))
    assert done.returncode == 0, done.stderr
    assert "## Denials on file" in (tmp_path / "b.md").read_text(encoding="utf-8")
    again = ["brief", "--case", str(case.path), "--rebuild", str(tmp_path / "b.md")]
    assert "same, byte for byte" in run(*again, "--house", str(tmp_path / "own")).stdout
    refused = run(*asked, "--lang", "xx")
    assert refused.returncode == 2
    assert "one of en" in refused.stderr


def test_a_template_that_knows_no_columns_gets_their_blocks_one_after_the_other(
    case: Case, tmp_path: Path
) -> None:
    shipped = (SHIPPED / "brief.html").read_text(encoding="utf-8")
    older = shipped.replace('"columns"', '"paired"')
    assert older != shipped
    question = ("Xiamen Limbach", "IEMZ Kupol")
    ours = BriefWriter(case, length="page").route(*question)
    style = house("en", folder(tmp_path / "own", brief_html=older))
    theirs = BriefWriter(case, house=style, length="page").route(*question)

    html = FORMATS[1].write(theirs, "b")["b.html"].decode()

    (columns,) = [block for block in ours.blocks if isinstance(block, Columns)]
    titles = [text_of(part.runs) for part in columns.left + columns.right if _titled(part)]
    assert len(titles) > 3
    places = [html.index(f">{title}<") for title in titles]
    assert places == sorted(places)
    assert '<div class="columns">' not in html


def _titled(part: object) -> TypeGuard[Heading]:
    return isinstance(part, Heading)
