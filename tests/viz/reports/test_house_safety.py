"""A house folder from elsewhere: its templates and documents do no more than set a brief."""

from __future__ import annotations

import io
import re
import socket
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from entrepot.graph.errors import BadInput
from entrepot.graph.limited_process import Limits
from entrepot.viz.reports import FORMATS, Format, house_safety
from entrepot.viz.reports.document import Report
from entrepot.viz.reports.docx import opened
from entrepot.viz.reports.house_style import house

SHIPPED = Path(__file__).resolve().parents[3] / "viz" / "templates"
MARKDOWN, HTML, PDF = FORMATS[0], FORMATS[1], FORMATS[2]


def with_template(folder: Path, name: str, change: Callable[[str], str]) -> Report:
    text = (SHIPPED / name).read_text(encoding="utf-8")
    folder.mkdir()
    (folder / name).write_text(change(text), encoding="utf-8")
    return Report("Title", "below", [], [], house=house("en", folder))


@pytest.mark.parametrize(
    "expression",
    [
        "{{ report.__class__.__init__.__globals__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ words.__call__.__globals__['os'].system('id') }}",
        "{{ cycler.__init__.__globals__ }}",
        "{% set x = report.notes.append(1) %}",
        "{% include '/etc/passwd' %}",
        "{{ 1 / 0 }}",
        "{{ range(999999999) | list }}",
        "{{ nothing }}",
    ],
)
def test_a_template_reaches_nothing_but_the_brief(tmp_path: Path, expression: str) -> None:
    report = with_template(
        tmp_path / "house", "brief.html", lambda text: text.replace("<article>", expression)
    )
    with pytest.raises(BadInput, match=r"^brief\.html: "):
        HTML.write(report, "b")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<article>", "<script>alert(1)</script><article>"),
        ("<article>", '<meta http-equiv="Refresh" content="0;url=https://x.example"><article>'),
        *(
            ("<article>", f'{hiding}<meta http-equiv="refresh" content="0;url=//x.example">--> ]]>')
            # What a browser ends sooner than Python's parser.
            for hiding in ("<!-->", "<!-- --!>", "<![CDATA[>", "<style></style x>")
        ),
        ("<article>", '<iframe src="https://x.example"></iframe><article>'),
        ("<article>", '<link rel="preconnect" href="https://x.example"><article>'),
        ("<head>", '<head><img src="https://x.example/a.png">'),
        ("<!DOCTYPE html>", "<!DOCTYPE html><script>alert(1)</script>"),
        ("{{ policy }}", "default-src *"),
        ('content="{{ policy }}"', 'content="{{ policy }}; script-src *"'),
    ],
)
def test_a_page_keeps_its_policy_and_only_shows(tmp_path: Path, before: str, after: str) -> None:
    report = with_template(
        tmp_path / "house", "brief.html", lambda text: text.replace(before, after, 1)
    )
    with pytest.raises(BadInput, match=r"^brief\.html: found"):
        HTML.write(report, "b")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('#read("secret.text")', "not found"),
        ('#image("/etc/hostname.svg")', "not found"),
        ('#read("../secret.text")', "escape"),
        ('#import "@preview/cetz:0.2.2"', "package"),
        ('#{ let name = "@preview/" + "cetz:0.2.2"; import name }', "package"),
        ('#import "@local/cetz:0.2.2"', "package"),
        ("#while true {}", "true"),
    ],
)
def test_typst_reads_no_file_and_fetches_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, fault: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret.text").write_text("s3cret", encoding="utf-8")
    report = with_template(tmp_path / "house", "brief.typ", lambda text: f"{text}\n{line}\n")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        # Whoever has set a proxy would see the request there.
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        for name in ("https_proxy", "HTTPS_PROXY", "all_proxy"):
            monkeypatch.setenv(name, address)
        with pytest.raises(BadInput, match=rf"^brief\.typ: .*{fault}"):
            PDF.write(report, "b")
        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            listener.accept()


ROUND = "{% for a in range(99999) %}{% for b in range(99999) %}"


@pytest.mark.parametrize(
    ("form", "template", "line"),
    [
        (HTML, "brief.html", f"{ROUND}{{% endfor %}}{{% endfor %}}"),
        (HTML, "brief.html", "{{ ('a' * 99999999999) | length }}"),
        (HTML, "brief.html", "{{ 'a' * 200000000 }}"),
        (HTML, "brief.html", "{% set x = 9 ** (9 ** 9) %}"),
        (PDF, "brief.typ", "#for a in range(99999) { for b in range(99999) { let c = a } }"),
        (PDF, "brief.typ", '#{ let s = "more"; while s.len() > 0 { s += s } }'),
    ],
)
def test_a_template_that_never_ends_or_takes_all_memory_is_stopped_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: Format, template: str, line: str
) -> None:
    monkeypatch.setattr(house_safety, "TEMPLATE", Limits(3, 512))
    report = with_template(
        tmp_path / "house",
        template,
        lambda text: f"{text}\n{line}\n" if form is PDF else text.replace("<article>", line),
    )
    with pytest.raises(BadInput, match=rf"^{template}: found more than 3 s of work or 512 MiB"):
        form.write(report, "b")


@pytest.mark.parametrize(("form", "template"), [(HTML, "brief.html"), (PDF, "brief.typ")])
def test_a_template_of_a_house_gives_what_the_same_one_shipped_gives(
    tmp_path: Path, form: Format, template: str
) -> None:
    mark = "/* its own */\n" if form is PDF else "{# its own #}"
    report = with_template(tmp_path / "house", template, lambda text: mark + text)
    assert report.house.has_own(template)
    assert form.write(report, "b") == form.write(Report("Title", "below", [], []), "b")


def test_words_that_unfold_without_end_are_refused(tmp_path: Path) -> None:
    terms = [f"-t{number} = {{ -t{number + 1} }}{{ -t{number + 1} }}" for number in range(40)]
    (tmp_path / "en.ftl").write_text("\n".join([*terms, "-t40 = x", "heading-notes = { -t0 }"]))
    with pytest.raises(BadInput, match="Too many parts"):
        house("en", tmp_path).words("heading-notes")


def test_a_link_in_a_house_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "secret.css").write_text("s3cret", encoding="utf-8")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "brief.css").symlink_to(tmp_path / "secret.css")
    with pytest.raises(BadInput, match=r"brief\.css: found 'a link to "):
        house("en", tmp_path / "house")


def word(part: str, change: Callable[[str], str]) -> bytes:
    """Return a Word document with one of its parts changed."""
    plain, out = io.BytesIO(), io.BytesIO()
    Document().save(plain)
    with ZipFile(plain) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                content = change(content.decode()).encode()
            new.writestr(name, content)
    return out.getvalue()


def field(*pieces: str) -> Callable[[str], str]:
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    return lambda text: re.sub(r"<w:sectPr", f"<w:p>{runs}</w:p><w:sectPr", text, count=1)


DEEP = "<w:p>" * 400 + "</w:p>" * 400
TEMPLATE = (
    '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{kind}" Target="https://x.example/t.dotm" TargetMode="External"/>'
)


@pytest.mark.parametrize(
    ("part", "change", "fault"),
    [
        (
            "word/_rels/document.xml.rels",
            lambda text: text.replace("</Rel", TEMPLATE.format(kind="attachedTemplate") + "</Rel"),
            "attachedTemplate at https://x.example/t.dotm",
        ),
        ("word/document.xml", field('INCLUDEPICTURE "https://x.example"'), "INCLUDEPICTURE"),
        ("word/document.xml", field("DDE", "AUTO c:\\\\x"), "DDEAUTO"),
        ("word/document.xml", lambda text: text + " " * (8 << 20), "more than 8 MiB of XML"),
        ("word/document.xml", lambda text: f"<!DOCTYPE x [<!ENTITY a 'b'>]>{text[55:]}", "Entit"),
    ],
)
def test_a_word_document_that_asks_elsewhere_is_refused(
    tmp_path: Path, part: str, change: Callable[[str], str], fault: str
) -> None:
    (tmp_path / "brief.docx").write_bytes(word(part, change))
    with pytest.raises(BadInput, match=fault):
        house("en", tmp_path)


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("word/document.xml", lambda text: text.replace("<w:sectPr", f"{DEEP}<w:sectPr")),
        ("[Content_Types].xml", lambda text: text.replace("Types", "Other")),
        ("[Content_Types].xml", lambda text: text.replace("Extension=", "Other=")),
        ("word/_rels/document.xml.rels", lambda text: text.replace("Target=", "Other=")),
        ("word/document.xml", lambda text: re.sub("<w:sectPr.*</w:sectPr>", "", text, flags=16)),
    ],
)
def test_a_word_document_whose_parts_do_not_fit_is_refused(
    tmp_path: Path, part: str, change: Callable[[str], str]
) -> None:
    (tmp_path / "brief.docx").write_bytes(word(part, change))
    with pytest.raises(BadInput, match="expected a Word document"):
        opened(house("en", tmp_path))


def test_a_word_document_with_page_numbers_and_links_is_taken(tmp_path: Path) -> None:
    more = TEMPLATE.format(kind="hyperlink")
    content = word("word/_rels/document.xml.rels", lambda t: t.replace("</Rel", more + "</Rel"))
    (tmp_path / "brief.docx").write_bytes(content)
    assert house("en", tmp_path).docx == content
    (tmp_path / "brief.docx").write_bytes(word("word/document.xml", field(" PAGE ", " DATE ")))
    assert house("en", tmp_path).docx
