"""Documents of strangers: within bounds, and no letter that a document does not state."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

import pytest
from hostile_run import limited

from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.graph.errors import BadInput
from entrepot.graph.limited_process import Limits
from entrepot.graph.quotes import without_tags
from entrepot.loaders import document_text
from entrepot.loaders.document_text import text_of

SAID = b"BT /F 12 Tf 50 700 Td (Vega supplied Kupol.) Tj ET"
PLAIN = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
COMPOSITE = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/%b/DescendantFonts[6 0 R]>>"
DESCENDANT = (
    b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
)
MAP = b"1 beginbfrange\n<0001> <0003> <0041>\nendbfrange"
SYMBOLS = b"/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>"


def stream(content: bytes, filtered: bytes = b"") -> bytes:
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), filtered, content)


def pdf(*objects: bytes, kids: bytes = b"3 0 R ") -> bytes:
    """Return a PDF without a table of places: page 3, its content 4, its fonts and what follows."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
    page += b"/Resources<</Font<</F 5 0 R/G %b>>/XObject<</X 5 0 R>>>>>>" % PLAIN
    pages = b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, kids.count(b"R"))
    out = b"%PDF-1.7\n"
    for number, each in enumerate((b"<</Type/Catalog/Pages 2 0 R>>", pages, page, *objects), 1):
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    return out + b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"


def word(path: Path, body: str) -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        text = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
        packed.writestr("word/document.xml", text)


DEFLATED = b"/Filter/FlateDecode"
BOMBS: dict[str, bytes | str] = {
    "pages.pdf": pdf(stream(SAID * 50), PLAIN, kids=b"3 0 R " * 100_000),
    "tree.pdf": pdf(stream(SAID), PLAIN, kids=b"2 0 R " * 1000),
    "unpacked.pdf": pdf(stream(zlib.compress(bytes(200 << 20), 9), DEFLATED), PLAIN),
    "words.pdf": pdf(stream(zlib.compress(SAID * 400_000, 9), DEFLATED), PLAIN),
    "nested.pdf": pdf(stream(b"[" * 100_000), PLAIN),
    "elements.docx": "<w:p/>" * (10 << 20),
    "deep.docx": "<w:r>" * 500_000 + "</w:r>" * 500_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_document_that_asks_for_hours_or_gigabytes_has_no_words(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = BOMBS[name]
    path = tmp_path / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        word(path, content)
    monkeypatch.setattr(document_text, "LEAST", 4)
    monkeypatch.setattr(document_text, "MEMORY", 500)
    with limited():
        assert text_of(path) == ""


@pytest.mark.parametrize("part", ["<!--", "<![CDATA[", "<a ", '<a href="', "</a", "<![if ", "<?"])
def test_a_page_whose_tags_never_end_is_read_in_time(part: str) -> None:
    with limited():
        assert without_tags(f"<p>Said.</p>{part * 500_000}") == "Said."


UNSEEN = (
    *("<iframe>%s</iframe>", "<noframes>%s</noframes>", "<object data=x>%s</object>"),
    *("<dialog>%s</dialog>", "<video>%s</video>", "<datalist><option>%s</datalist>"),
    *("<svg><desc>%s</desc></svg>", "<div hidden/>%s</div>", "<script/>%s</script>"),
    *("<p style='display:/**/none'>%s</p>", "<p style='font-size:0'>%s</p>"),
    *("<p style='opacity: 0'>%s</p>", "<p style='visibility:collapse'>%s</p>"),
    *("<p style='display:none' style=''>%s</p>", "<p style='color:transparent'>%s</p>"),
)


@pytest.mark.parametrize("form", UNSEEN)
def test_what_a_page_does_not_show_is_not_among_its_words(form: str) -> None:
    assert without_tags(f"<p>It says.</p>{form % 'Vega supplied Kupol.'}<p>So.") == "It says.\nSo."


def test_what_only_looks_hidden_is_read() -> None:
    page = "<p style='opacity:0.9'>A</p><p style='x-display:none'>B</p><svg><g hidden/></svg><p>C"
    assert without_tags(page) == "A\nB\nC"


@pytest.mark.parametrize(
    ("font", "codes", "words"),
    [
        (PLAIN, b"(ABC)", "ABC"),
        (COMPOSITE % b"Identity-H", b"<005600650067>", "\ufffd" * 6),
        (COMPOSITE % b"Own-H", b"<005600650067>", "\ufffd" * 6),
        (COMPOSITE % b"UniGB-UCS2-H", b"<005600650067>", "Veg"),
        (COMPOSITE.replace(b"[6 0 R]", b"[6 0 R]/ToUnicode 7 0 R") % b"Identity-H", b"<0001>", "A"),
        (PLAIN[:-2] + b"/Encoding<</Differences[65/g1/B/uni0043]>>>>", b"(ABC)", "\ufffdBC"),
        (PLAIN.replace(b"Type1", b"TrueType")[:-2] + SYMBOLS + b">>", b"(ABC)", "\ufffd" * 3),
    ],
)
def test_a_letter_that_a_font_does_not_state_is_never_another_letter(
    tmp_path: Path, font: bytes, codes: bytes, words: str
) -> None:
    content = b"BT /F 12 Tf 50 700 Td %b Tj /G 12 Tf 0 -20 Td (it says) Tj ET" % codes
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(stream(content), font, DESCENDANT, stream(MAP)))
    assert text_of(path).split() == [words, "it", "says"]


def test_words_with_letters_that_nobody_states_are_quoted_only_as_not_checked(
    tmp_path: Path,
) -> None:
    # arrange
    case = Case.create(tmp_path / "case")
    case.build()
    word(
        tmp_path / "a.docx",
        '<w:p><w:r><w:t>Vega did </w:t><w:sym w:char="F04E"/><w:t> supply Kupol.</w:t></w:r></w:p>',
    )
    about = {"title": "A page", "outlet": "A paper", "published": "2024-06-01"}
    key, _, _ = Workbench(case).capture(tmp_path / "a.docx", about)
    row = {
        **{"document": key, "subject": "Vega", "predicate": "SUPPLIES", "object": "IEMZ Kupol"},
        **{"asserter": "A paper", "grade": "D3", "root": "a-paper:2024-06-01:its page"},
    }
    new = ("Company:Vega", "Organization:A paper")
    bench = Workbench(case)
    # act
    for quote in ("Vega did supply", "Vega did \ufffd supply", "Vega \u0501id"):
        with pytest.raises(BadInput, match=r"^claim quote: found"):
            bench.write_claim({**row, "quote": quote}, "2026-02-01", new=new)
    stated = {**row, "quote": "Vega did not supply", "quote_state": "at hand elsewhere"}
    made = bench.write_claim(stated, "2026-02-01", new=new)
    # assert
    assert case.claims[f"own:{made}"].quote_state == "at hand elsewhere"
    assert [c.quote for u, c in case.claims.items() if u.startswith("own:")] == [stated["quote"]]


def test_the_limits_of_a_document_grow_with_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Limits] = []

    def noted(act: object, name: str, limits: Limits, kind: str) -> bytes:
        asked.append(limits)
        return b""

    monkeypatch.setattr(document_text, "limited", noted)
    for megabytes in (0, 3, 199):
        (tmp_path / "a.docx").write_bytes(bytes(megabytes << 20))
        text_of(tmp_path / "a.docx")
    assert [each.seconds for each in asked] == [10, 40, 120]
