"""What is handed round in place of a brief: a message, slides and a feed, each from a report's
findings, with the same words and notes and made again byte for byte.
"""

from __future__ import annotations

import functools
import html
import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pptx import Presentation

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.viz.reports import HANDOUTS
from entrepot.viz.reports.document import (
    Block,
    Bullets,
    Columns,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Provenance,
    Report,
    Run,
    Table,
    finished,
    runs,
)
from entrepot.viz.reports.findings import findings, notes_of
from entrepot.viz.reports.house_style import house
from entrepot.viz.reports.provenance import made_of

SUFFIXES = [form.suffix for form in HANDOUTS]
MADE = Provenance("route", {"from": "a", "to": "b"}, 1, "d", "c")


@functools.cache
def report_of(case: Case, length: str = "brief") -> Report:
    return BriefWriter(case, length=length).route("Xiamen Limbach", "IEMZ Kupol", k=4)


def written(report: Report, suffix: str) -> bytes:
    form = next(form for form in HANDOUTS if form.suffix == suffix)
    ((name, content),) = form.write(report, "b").items()
    assert name == f"b{suffix}"
    return content


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def texts(report: Report) -> Iterator[str]:
    """The texts of page one and of the pages behind it, without alternatives of pictures."""
    for block in report.blocks:
        if not isinstance(block, Figure):
            yield from (run.text for run in runs(block))


def slides_text(content: bytes) -> tuple[str, str]:
    """The text on the slides, and that of their notes."""
    shown, noted = "", ""
    for slide in Presentation(io.BytesIO(content)).slides:
        shown += "".join(t.text or "" for t in slide._element.iter("{*}t"))
        noted += slide.notes_slide.notes_text_frame.text
    return shown, noted


def parts(content: bytes) -> tuple[EmailMessage, str, str]:
    message: Any = message_from_bytes(content, policy=SMTP)
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    return message, plain.get_content(), page.get_content()


def test_every_block_stands_in_one_finding_in_order(case: Case) -> None:
    report = report_of(case)

    found = findings(report)

    flat: list[Any] = []
    for block in report.blocks:
        if isinstance(block, Columns):
            flat += [*block.left, *block.right]
        elif not isinstance(block, PageBreak):
            flat.append(block)
    assert [part for finding in found for part in finding.parts] == [
        block for block in flat if not (isinstance(block, Heading) and block.level == 2)
    ]
    assert found[0].title == report.title
    used = {n for block in report.blocks for run in runs(block) for n in run.notes}
    assert {note.number for finding in found for note in notes_of(report, finding)} == used


def test_slides_hold_every_text_once_and_their_notes(case: Case) -> None:
    report = report_of(case)

    shown, noted = slides_text(written(report, ".pptx"))

    lost = [text for text in texts(report) if squeezed(text) not in squeezed(shown)]
    assert lost == []
    for note in report.notes:
        assert squeezed(" ".join(note.flowing)) in squeezed(noted)


def test_every_slide_has_a_title_and_every_picture_its_words(case: Case) -> None:
    report = report_of(case)
    slides = Presentation(io.BytesIO(written(report, ".pptx"))).slides

    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert {title.removesuffix(" (continued)") for title in titles} == {
        finding.title for finding in findings(report)
    }
    words = [
        shape._element.nvPicPr.cNvPr.get("descr")
        for slide in slides
        for shape in slide.shapes
        if shape.shape_type == 13
    ]
    assert words == [block.alt for block in report.blocks if isinstance(block, Figure)]


def test_a_finding_that_is_too_long_goes_on_to_further_slides() -> None:
    text = "Whoever reads this reads on. " * 400
    rows = tuple(((Run(f"row {n}"),), (Run("x" * 300),)) for n in range(90))
    blocks: list[Block] = [
        Paragraph((Run(text),)),
        Bullets(tuple((Run(f"item {n}"),) for n in range(60))),
    ]
    report = finished(Report("T", "s", [*blocks, Table(("a", "b"), rows)], []), MADE)

    content = written(report, ".pptx")

    slides = list(Presentation(io.BytesIO(content)).slides)
    assert len(slides) > 8
    shown, _ = slides_text(content)
    for n in range(60):
        assert f"item {n}" in shown
    assert [f"row {n}" in shown for n in range(90)] == [True] * 90


def test_a_message_has_page_one_in_two_forms_and_the_whole_report_attached(case: Case) -> None:
    report = report_of(case)

    message, plain, page = parts(written(report, ".eml"))

    assert (message["Subject"], message["X-Unsent"]) == (report.title, "1")
    assert (message["From"], message["To"], message["Date"]) == (None, None, None)
    first, _ = report.divided
    spoken = html.unescape(re.sub(r"<sup>.*?</sup>|<[^>]+>", "", page))
    for block in first:
        if isinstance(block, Figure):
            continue
        for run in runs(block):
            assert squeezed(run.text) in squeezed(spoken)
            assert squeezed(run.text).lower() in squeezed(plain).lower()
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "b.pdf"
    assert attached.get_content().startswith(b"%PDF")
    pictures = [part for part in message.walk() if part.get_content_type() == "image/png"]
    asked = re.findall('src="cid:([^"]+)"', page)
    assert [part["Content-ID"] for part in pictures] == [f"<{name}>" for name in asked]
    assert len(asked) == sum(isinstance(block, Figure) for block in first)


def test_a_feed_has_an_entry_for_each_finding(case: Case) -> None:
    report = report_of(case)

    channel = ElementTree.fromstring(written(report, ".rss")).find("channel")

    assert channel is not None
    assert [item.findtext("title") for item in channel.iter("item")] == [
        finding.title for finding in findings(report)
    ]
    assert channel.findtext("title") == report.title
    guids = [item.findtext("guid") for item in channel.iter("item")]
    assert len(set(guids)) == len(guids)


def test_an_entry_is_new_only_where_its_text_changed() -> None:
    def guids(texts: tuple[str, str], data: str) -> list[str | None]:
        made = Provenance("route", {"from": "a"}, 1, data, "c")
        blocks: list[Block] = [
            Paragraph((Run(texts[0]),)),
            Heading(2, (Run("Then"),)),
            Paragraph((Run(texts[1]),)),
        ]
        root = ElementTree.fromstring(written(finished(Report("T", "s", blocks, []), made), ".rss"))
        return [item.findtext("guid") for item in root.iter("item")]

    before = guids(("one", "two"), "d1")

    assert guids(("one", "two"), "d2") == before
    changed = guids(("one", "three"), "d2")
    assert changed[0] == before[0]
    assert changed[1] != before[1]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_handout_says_how_it_was_made_and_is_made_again(
    case: Case, tmp_path: Path, suffix: str
) -> None:
    report = report_of(case)
    path = tmp_path / f"b{suffix}"
    path.write_bytes(written(report, suffix))

    made = made_of(path)

    assert made == report.made
    writer = BriefWriter(Case.open(f"{case.path}@{made.state}"), length=made.length)
    assert written(writer.again(made), suffix) == path.read_bytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04broken", b"<rss><channel>", b"Subject: x\n\nhello"]
)
def test_another_file_is_refused_in_one_line(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / f"b{suffix}"
    path.write_bytes(content)

    with pytest.raises(BadInput, match="a brief that entrepot wrote"):
        made_of(path)


def test_a_feed_with_entities_is_refused(tmp_path: Path) -> None:
    bomb = (
        '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>'
    )
    (tmp_path / "b.rss").write_text(bomb, encoding="utf-8")

    with pytest.raises(BadInput, match="a brief that entrepot wrote"):
        made_of(tmp_path / "b.rss")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "evil", ["<script>alert(1)</script>", "]]><x>&amp;", "a\r\nBcc: x@y", "\u202e\x00=?utf-8?q?x?="]
)
def test_markup_of_every_form_is_text(suffix: str, evil: str) -> None:
    run = (Run(evil),)
    blocks: list[Block] = [
        Paragraph(run),
        Heading(2, run),
        Bullets((run,)),
        Table((evil,), ((run,),)),
    ]
    report = finished(Report(f"{evil} title", evil, blocks, []), MADE)
    shown = squeezed(evil.replace("\u202e", ""))

    content = written(report, suffix)

    if suffix == ".pptx":
        assert shown in squeezed(slides_text(content)[0])
        return
    if suffix == ".rss":
        root = ElementTree.fromstring(content)
        assert shown in squeezed(html.unescape("".join(root.itertext())))
        # Readers take titles and descriptions for HTML.
        assert not re.search(r"<(?!/?p>)", "".join(root.itertext()))
        assert {element.tag for element in root.iter() if "entrepot" not in element.tag} == {
            *("rss", "channel", "title", "link", "description", "language", "generator", "item"),
            "guid",
        }
        return
    message, plain, page = parts(content)
    assert message["Bcc"] is None
    assert squeezed(message["Subject"]) == squeezed(f"{shown} title")
    assert shown.lower() in squeezed(plain).lower()
    assert "<script" not in page
    assert shown in squeezed(html.unescape(re.sub(r"<[^>]+>", "", page)))


def test_a_handout_speaks_the_language_of_its_report(case: Case) -> None:
    report = BriefWriter(case, house=house("uk"), length="page").route("kp", "ru", k=3)

    _, plain, page = parts(written(report, ".eml"))

    assert '<html lang="uk" dir="ltr">' in page
    assert '<span lang="en">' in page
    assert report.house.words("mail-attached", file="b.pdf") in plain.replace("\r\n", "\n")


def test_presenting_programs_open_the_slides(case: Case, tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("no LibreOffice")
    path = tmp_path / "b.pptx"
    path.write_bytes(written(report_of(case), ".pptx"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, "--headless", profile, "--convert-to", "pdf", path.name]

    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False
    )

    if not (tmp_path / "b.pdf").is_file():
        pytest.skip(f"this LibreOffice opens no slides: {done.stderr.strip()[-200:]}")
    from pypdf import PdfReader

    pages = PdfReader(tmp_path / "b.pdf").pages
    assert len(pages) == len(Presentation(str(path)).slides)
