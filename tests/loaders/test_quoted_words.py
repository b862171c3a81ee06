"""A quotation has whole words that a reader of the document sees, one beside the other."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hostile_run import limited

from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.graph.quotes import found_in, stands_in, without_tags
from entrepot.loaders.cut_quotes import LeftOut, left_out
from entrepot.loaders.document_text import text_of

DAY = "2026-02-01"
SIGN = "\ufffd"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CHOICE = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def word(path: Path, body: str, styles: str = "") -> None:
    spaces = f'xmlns:w="{WORD}" xmlns:mc="{CHOICE}"'
    with zipfile.ZipFile(path, "w") as packed:
        text = f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
        packed.writestr("word/document.xml", text)
        packed.writestr("word/styles.xml", f"<w:styles {spaces}>{styles}</w:styles>")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It was unable to supply.", "able to supply"),
        ("It illegally supplied Kupol.", "legally supplied Kupol"),
        ("It sold 400 engines.", "It sold 40"),
        ("It sold 1,400 engines.", "400 engines"),
        ("It sold 1\u00a0400 engines.", "400 engines"),
        ("It sold 40.5 t.", "It sold 40"),
        ("It sold non-lethal aid.", "lethal aid"),
        ("Vega supplied Kupol's owner.", "Vega supplied Kupol"),
        ("Vega supplied Kupol-based firms.", "Vega supplied Kupol"),
        ("Вега перепоставила.", "поставила"),
    ],
)
def test_a_quotation_does_not_begin_or_end_within_a_word_or_a_figure(text: str, quote: str) -> None:
    assert (found_in(text, quote), stands_in(text, quote)) == ("", False)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Unable - he was able to supply.", "able to supply"),
        ("Kupol\u2014it says\u2014bought them.", "it says"),
        ("L’usine fut vendue.", "usine fut vendue"),
        ("In 2022, 40 engines were sold.", "40 engines"),
        ("织女公司向库波尔供货。", "公司向库波尔"),
        ("“Vega” supplied Kupol.", "Vega"),
    ],
)
def test_a_quotation_of_whole_words_is_found(text: str, quote: str) -> None:
    assert (found_in(text, quote), stands_in(text, quote)) == (quote, True)


HIDING = (
    *(".n{display:none}", "p > .n.x{OPACITY : 0}", "p .n{left:-9999px}", "#i{font-size:0px}"),
    *("@media screen{.n{visibility:hidden}}", "/*}*/.n{display:no/**/ne}", "p{.n{opacity:.0}}"),
    *(":is(.q,.n){color:rgba(0, 0, 0, 0)}", "[data-a*=b]{clip:rect(0,0,0,0)}", "*{zoom:0}"),
    *("span{color:#FFF;background:#fff}", ".n{height:1px;overflow:hidden}", ".\\6e{display:none}"),
    *(".n{text-decoration:red line-through}", ".n{transform:scale(0)}", "q+.n{text-indent:-999em}"),
    *("@media print,screen{.n{display:none", ".n{unicode-bidi:bidi-override}"),
)


@pytest.mark.parametrize("css", HIDING)
def test_words_that_a_sheet_of_the_page_may_hide_are_not_quoted(css: str) -> None:
    words = without_tags(
        f"<p>It did <span class='n x' id=i data-a=abc>not</span> supply.<style>{css}</style>"
    )
    assert words in (f"It did {SIGN} supply.", SIGN)


@pytest.mark.parametrize(
    "css",
    [
        *("@media print{.n{display:none}}", "@keyframes n{from{opacity:0}}", ".n:hover{zoom:0}"),
        *("div .n{display:none}", ".n.y{display:none}", "[hidden]{display:none}", ".n{opacity:.5}"),
        *(".n::after{content:'\\f101 »'}", ":not(:defined){display:none}", ".n{left:-9px}"),
    ],
)
def test_words_that_a_sheet_does_not_hide_are_quoted(css: str) -> None:
    page = f"<style>{css}</style><p>It did <span class=n>not</span> supply.</p>"
    assert without_tags(page) == "It did not supply."


@pytest.mark.parametrize("css", ["body{opacity:0}", "html.wait{visibility:hidden}", "#b{zoom:0}"])
def test_a_page_that_is_hidden_whole_until_a_program_shows_it_is_quoted(css: str) -> None:
    page = (
        f"<html class=wait><style>{css}</style><body id=b><p>It did not supply.</p></body></html>"
    )
    assert without_tags(page) == "It did not supply."


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("<s>did</s> supplied", f"{SIGN} supplied"),
        ("<del>did not supply</del> <ins>supplied</ins>", f"{SIGN} supplied"),
        ("<b style='left:-9999px'>not</b> sold", f"{SIGN} sold"),
        ("sold 40<sup>2</sup> to H<sub>2</sub>O", "sold 40 2 to H2O"),
        ("<b class=a>did</b> supply", f"did {SIGN} supply"),
        ("<b class=b>supplied</b>", f"{SIGN} supplied"),
        ("<i class=h></i>supplied<br class=h>", "supplied"),
    ],
)
def test_words_that_are_struck_out_or_added_by_a_sheet_are_not_joined(
    part: str, words: str
) -> None:
    sheet = ".a::after{content:' not'}.b:before{content:attr(title)}.h{display:none}"
    assert without_tags(f"<style>{sheet}</style><p>It {part}") == f"It {words}"


def test_a_doubtful_element_ends_where_a_browser_ends_it() -> None:
    page = "<style>.h{display:none}</style><ul><li class=h>a<li>b</ul><p class=h>c<p>d"
    assert without_tags(page) == f"{SIGN}\nb\n{SIGN}\nd"


@pytest.mark.parametrize(
    "css",
    [
        *("{" * 100_000, "a{" * 100_000, "a,b{" + "&,&{" * 28 + "opacity:0", "/*" * 200_000),
        *(":is(a,b)" * 30 + "{opacity:0}", ":is(" * 30_000 + "{opacity:0}", "\\" * 200_000),
        *(" a" * 200_000 + "{opacity:0}", "'" * 200_000, ".a{" + "left:" * 200_000 + "}"),
        *("".join(f".a .x{n}.z{{zoom:0}}" for n in range(4000)), ".a{opacity:0}" * 100_000),
    ],
)
def test_a_sheet_without_end_does_not_hold_up_the_reading(css: str) -> None:
    with limited():
        words = without_tags(f"<style>{css}</style>" + "<p class=z>Said.</p>" * 2000)
    assert set(words.split()) in ({"Said."}, {SIGN}, set())


@pytest.mark.parametrize(
    ("runs", "words"),
    [
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>never</w:t></w:r>", f"It {SIGN} supplied."),
        ("<w:r><w:rPr><w:dstrike w:val='0'/></w:rPr><w:t>once</w:t></w:r>", "It once supplied."),
        ("<w:r><w:rPr><w:rStyle w:val='B'/></w:rPr><w:t>not</w:t></w:r>", f"It {SIGN} supplied."),
        (
            "<w:r><w:t>sold 40</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
            "<w:t>2</w:t></w:r>",
            "It sold 40 2 supplied.",
        ),
        ("<w:r><w:txbxContent><w:p/><w:t>not</w:t></w:txbxContent></w:r>", "It supplied.\nnot"),
        (
            "<mc:AlternateContent><mc:Choice><w:t>at once</w:t></mc:Choice><mc:Choice>"
            "<w:t>not</w:t></mc:Choice></mc:AlternateContent>",
            "It at once supplied.",
        ),
    ],
)
def test_of_a_word_document_only_words_that_stand_side_by_side_are_joined(
    tmp_path: Path, runs: str, words: str
) -> None:
    styles = (
        "<w:style w:styleId='A'><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:styleId='B'><w:basedOn w:val='A'/></w:style>"
    )
    body = f"<w:p><w:r><w:t>It </w:t></w:r>{runs}<w:r><w:t> supplied.</w:t></w:r></w:p>"
    word(tmp_path / "a.docx", body, styles)

    assert text_of(tmp_path / "a.docx") == words


@pytest.mark.parametrize(
    ("sentence", "quote", "word"),
    [
        ("Vega did not supply Kupol.", "supply Kupol", "not"),
        ("It is false that Vega supplied Kupol.", "Vega supplied Kupol", "false"),
        ("Vega supplied Kupol, it is alleged.", "Vega supplied Kupol", "alleged"),
        ("Vega n’a pas livré Kupol.", "livré Kupol", "n'a"),
        ("Вега не постачала Куполу.", "постачала Куполу", "не"),
        ("据称织女向库波尔供货。", "织女向库波尔供货", "据称"),
    ],
)
def test_a_word_that_a_quotation_leaves_out_of_its_sentence_is_told(
    sentence: str, quote: str, word: str
) -> None:
    cut = left_out(f"Nothing is new.\n{sentence}", quote)

    assert cut is not None
    assert (cut.number, cut.word) == (2, word)


@pytest.mark.parametrize(
    "quote", ["Vega did not supply Kupol.", "Vega did not supply", "It sold engines", "nowhere"]
)
def test_a_quotation_with_the_words_that_turn_it_leaves_nothing_out(quote: str) -> None:
    text = "Vega did not supply Kupol. It sold engines to Kupol."
    assert left_out(text, quote) is None


def test_words_that_stand_elsewhere_without_a_denial_are_quoted_from_there() -> None:
    assert left_out("Vega did not pay. Vega did so.", "Vega did") is None


def test_whoever_writes_a_claim_learns_what_its_quotation_leaves_out(tmp_path: Path) -> None:
    # arrange
    case = Case.create(tmp_path / "case")
    case.build()
    (tmp_path / "a.md").write_text("Vega did not supply Kupol.", encoding="utf-8")
    about = {"title": "A page", "outlet": "A paper", "published": "2024-06-01"}
    key, _, _ = Workbench(case).capture(tmp_path / "a.md", about)
    row = {
        **{"document": key, "subject": "Vega", "predicate": "SUPPLIES", "object": "IEMZ Kupol"},
        **{"asserter": "A paper", "grade": "D3", "root": "a-paper:2024-06-01:its page"},
    }
    new = ("Company:Vega", "Organization:A paper")
    bench = Workbench(case)
    # act
    made = bench.write_claim({**row, "quote": "supply Kupol"}, DAY, new=new)
    cut = bench.left_out(made)
    bench.write_claim({"quote": "Vega did not supply Kupol"}, DAY, made)
    # assert
    assert cut == LeftOut(1, "Vega did not supply Kupol.", "not")
    assert bench.left_out(made) is None
