"""Golden briefs: the three families and two weapons, word for word, as they were reviewed.

Markdown is kept whole, so that a change can be read; of the other forms a hash of what does not
depend on the fonts of a machine: the HTML, the source that typst sets, the parts of the DOCX that
are text. After looking at the PDF pages: `python tests/viz/reports/test_golden_briefs.py`.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.viz.reports import brief_html, docx, fonts, markdown, pdf
from entrepot.viz.reports.document import Report

GOLDEN = Path(__file__).parent / "golden_briefs"
ROUTES = {
    "munitions": ("kp", "ru", 3),
    "garpiya": ("Xiamen Limbach", "IEMZ Kupol", 4),
    "orlan-10": ("Asia Pacific Links", "Orlan-10", 3),
}
DOSSIERS = {"garpiya-a1": "Garpiya-A1", "kharkiv-missile": "Kharkiv missile"}
NAMES = [*ROUTES, *DOSSIERS]


def report_of(case: Case, name: str) -> Report:
    press = BriefWriter(case, length="full")
    if name in DOSSIERS:
        return press.dossier(DOSSIERS[name])
    source, target, k = ROUTES[name]
    return press.route(source, target, k=k)


def kept(report: Report, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield what is kept of each form."""
    yield from markdown.write(report, name).items()
    yield from brief_html.write(report, name).items()
    yield f"{name}.typ", pdf.source(report, fonts.glyphs(()))
    with zipfile.ZipFile(io.BytesIO(docx.write(report, name)[f"{name}.docx"])) as package:
        for part in ("word/document.xml", "word/endnotes.xml", "word/styles.xml"):
            yield f"{name}.docx/{part}", package.read(part)


def hashes(report: Report, name: str) -> dict[str, str]:
    return {key: hashlib.sha256(content).hexdigest()[:20] for key, content in kept(report, name)}


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_as_it_was(case: Case, name: str) -> None:
    report = report_of(case, name)
    text = markdown.write(report, name)[f"{name}.md"].decode()
    assert text == (GOLDEN / f"{name}.md").read_text(encoding="utf-8")
    assert (
        hashes(report, name)
        == json.loads((GOLDEN / "hashes.json").read_text(encoding="utf-8"))[name]
    )


@pytest.mark.parametrize("name", NAMES)
def test_no_full_brief_is_longer_than_thirteen_pages(case: Case, name: str) -> None:
    from pypdf import PdfReader

    made = pdf.write(report_of(case, name), name)[f"{name}.pdf"]
    found = PdfReader(io.BytesIO(made))
    assert len(found.pages) <= 13
    first = found.pages[0].extract_text()
    assert all(words in first for words in ("How sure", "What is not known"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made_case = Case.create(Path(folder) / "case")
        made_case.build()
        GOLDEN.mkdir(exist_ok=True)
        found = {name: report_of(Case.open(str(made_case.path)), name) for name in NAMES}
        for name, report in found.items():
            (GOLDEN / f"{name}.md").write_bytes(markdown.write(report, name)[f"{name}.md"])
        told = {name: hashes(report, name) for name, report in found.items()}
        (GOLDEN / "hashes.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    sys.exit(0)
