"""Files of strangers: whatever is in them, they are taken or refused in a line, within bounds."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hostile_readers import MADE, READERS, corpora
from hostile_run import REFUSED, TAKEN, case_of, limited, outcome
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.explorer import saved_views
from entrepot.graph.bounded_patterns import LONGEST, bounded_pattern
from entrepot.graph.errors import BadInput
from entrepot.graph.reviews import append, read_reviews
from entrepot.loaders import captures
from entrepot.loaders.curated import DOCUMENT, READ
from entrepot.loaders.loaded_files import LoadedFile, keep, read_loads
from entrepot.loaders.numerals import UnreadFigure, read_amount
from entrepot.loaders.packed_size import PLACES
from entrepot.loaders.rows import Cells
from entrepot.loaders.screening_table import read_private
from entrepot.loaders.shares import RIGHT, share
from entrepot.loaders.spreadsheet import read_sheet

ROOT = Path(__file__).resolve().parents[2]
MIB = 1 << 20
HEADING = "<row r='1'><c t='inlineStr'><is><t>name</t></is></c></row>"
PRIVATE = """import resource, sys
from pathlib import Path
import openpyxl
from entrepot.graph.errors import BadInput
from entrepot.loaders.screening_table import read_private

before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    read_private(Path(sys.argv[1]))
except BadInput as refused:
    print(refused)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
# Text that any person may paste, halves of characters too.
TEXTS = st.text(st.characters(), min_size=1, max_size=40)


def judged(name: str, seed: int) -> tuple[str, int, str]:
    became, message = outcome(name, case_of(name, seed))
    return ("" if became in (TAKEN, REFUSED) else message), seed, name


@pytest.mark.parametrize("name", READERS)
def test_a_small_valid_input_is_taken(name: str) -> None:
    assert [outcome(name, files) for files in corpora(name)] == [(TAKEN, "")] * len(corpora(name))


@pytest.mark.parametrize("name", READERS)
def test_spoilt_files_are_taken_or_refused_in_a_line(name: str) -> None:
    assert [judged(name, seed) for seed in range(20)] == [("", seed, name) for seed in range(20)]


# What a hundred thousand cases found: names too long for a file system, a number that is none, a
# PDF that is nested without end, half a character in the note of a state.
@pytest.mark.parametrize(
    ("name", "seed"),
    [("case", 599), ("case", 708), ("ofac-sdn", 1817), ("brief", 17729), ("folder", 2847)],
)
def test_spoilt_files_that_once_ended_in_a_traceback_are_refused(name: str, seed: int) -> None:
    assert outcome(name, case_of(name, seed))[0] == REFUSED


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS)
def test_two_thousand_spoilt_files_are_taken_or_refused(name: str) -> None:
    # Two thousand of all readers; tests/support/hostile_run.py reads as many more as one likes.
    seeds = range(1_000_000, 1_000_000 + 2_000 // len(READERS) + 1)
    assert [judged(name, seed) for seed in seeds] == [("", seed, name) for seed in seeds]


@settings(max_examples=150)
@given(name=st.sampled_from([each for each in READERS if each not in MADE]), data=st.data())
def test_any_bytes_are_taken_or_refused(name: str, data: st.DataObject) -> None:
    files = {each: data.draw(st.binary(max_size=300)) for each in corpora(name)[0]}
    assert outcome(name, files)[0] in (TAKEN, REFUSED)


def workbook(path: Path, rows: str, texts: str = "") -> Path:
    """Write a workbook of one sheet with the rows, and texts that its cells share."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f"<Types xmlns='{package}/content-types'><Default Extension='rels' "
        "ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
        f"<Override PartName='/w.xml' ContentType='{kind}.sheet.main+xml'/>"
        f"<Override PartName='/s.xml' ContentType='{kind}.worksheet+xml'/>"
        f"<Override PartName='/t.xml' ContentType='{kind}.sharedStrings+xml'/></Types>",
        "_rels/.rels": f"<Relationships xmlns='{package}/relationships'>"
        f"<Relationship Id='r' Type='{office}/officeDocument' Target='w.xml'/></Relationships>",
        "_rels/w.xml.rels": f"<Relationships xmlns='{package}/relationships'>"
        f"<Relationship Id='r' Type='{office}/worksheet' Target='s.xml'/></Relationships>",
        "w.xml": f"<workbook xmlns='{main}' xmlns:r='{office}'><sheets>"
        "<sheet name='a' sheetId='1' r:id='r'/></sheets></workbook>",
        "s.xml": f"<worksheet xmlns='{main}'><sheetData>{HEADING}{rows}</sheetData></worksheet>",
        "t.xml": f"<sst xmlns='{main}'>{texts}</sst>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


BOMBS = {
    "shared texts": ("", "<si><t>ab</t></si>" * 8_000_000, "MiB unpacked"),
    "one long text": ("", f"<si><t>{'a' * 40 * MIB}</t></si>", "MiB unpacked"),
    "far cells": ("<row><c r='XFD2'><v>1</v></c></row>" * 2000, "", "rows and cells"),
    "a far row": ("<row r='999999999'><c><v>1</v></c></row>", "", "rows and cells"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_workbook_that_unpacks_into_much_more_is_refused(tmp_path: Path, bomb: str) -> None:
    rows, texts, said = BOMBS[bomb]
    with limited(), pytest.raises(BadInput, match=said):
        read_private(workbook(tmp_path / "bomb.xlsx", rows, texts))


SECOND = "<row r='2'><c r='A2' t='inlineStr'><is><t>Vega</t></is></c>%s</row>"
LOST = {
    "a row twice": SECOND % "" + SECOND % "",
    "a row before another": "<row r='9'/>" + SECOND % "",
    "a row below nought": "<row r='-5'><c><v>7</v></c></row>",
    "a cell twice": SECOND % "<c r='A2'><v>7</v></c>",
    "a cell of another row": SECOND % "<c r='B9'><v>7</v></c>",
    "a number that is none": SECOND % "<c r='B2'><v>4_5000</v></c>",
    "no number": SECOND % "<c r='B2'><v>NaN</v></c>",
    "a shared text below nought": SECOND % "<c r='B2' t='s'><v>-1</v></c>",
    "two tables": SECOND % "" + "</sheetData><sheetData><row r='3'><c><v>7</v></c></row>",
    "elements without end": "<row>" * 200_000 + "</row>" * 200_000,
}


@pytest.mark.parametrize("lost", LOST)
def test_a_sheet_of_which_a_reader_would_drop_something_is_refused(
    tmp_path: Path, lost: str
) -> None:
    path = workbook(tmp_path / "a.xlsx", LOST[lost], "<si><t>a</t></si>")
    with limited(), pytest.raises(BadInput, match="as a spreadsheet program writes them"):
        read_private(path)


def test_cells_in_another_order_and_empty_rows_below_are_read(tmp_path: Path) -> None:
    row = "<row r='2'><c r='B2'><v>7</v></c><c r='A2' t='inlineStr'><is><t>Ve_x0067_a</t></is></c>"
    path = workbook(tmp_path / "a.xlsx", row + "</row>" + "<row/>" * 200_000)
    with limited():
        assert read_sheet(path).rows == [(2, ["Vega"])]


@pytest.mark.parametrize(
    ("styles", "said"),
    [
        ("<cellXfs>" + "<xf/>" * 70_000 + "</cellXfs>", "more than 65,490 forms of cells"),
        (f"<numFmts><numFmt formatCode='yyyy{'[' * 50_000}'/></numFmts>", "a form of numbers"),
    ],
)
def test_forms_of_cells_without_end_are_refused(tmp_path: Path, styles: str, said: str) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "")
        packed.writestr("xl/styles.xml", f"<styleSheet>{styles}</styleSheet>")
    with limited(), pytest.raises(BadInput, match=said):
        read_private(path)


def test_two_sheets_of_one_name_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("[Content_Types].xml", "")
        packed.writestr("xl/workbook.xml", "<w><sheet name='A'/><sheet name='a'/></w>")
    with pytest.raises(BadInput, match="two sheets of one name"):
        read_private(path)


def grown(path: Path) -> tuple[int, list[str]]:
    """Return by how many MiB a process grows that reads a table, and what it was told."""
    words = [sys.executable, "-c", PRIVATE, str(path)]
    env = {"PYTHONPATH": str(ROOT / ".ci" / "types")}
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=env)
    *told, size = done.stdout.splitlines()
    return int(size), told


def test_five_megabytes_of_rows_take_less_than_five_hundred(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    sizes: dict[str, bool] = {}
    for row in ("a\n", "ab,c\n", ",\n"):
        path.write_text("name,country\n" + row * (5 * MIB // len(row)), encoding="utf-8")
        size, told = grown(path)
        sizes[row] = size <= 500 and len(told) == 1 and "1,048,576 rows" in told[0]
    assert sizes == {"a\n": True, "ab,c\n": True, ",\n": True}


@pytest.mark.slow
def test_the_largest_workbooks_that_are_taken_stay_within_the_bound(tmp_path: Path) -> None:
    texts = "".join(f"<si><t>{number:x}</t></si>" for number in range(480_000))
    full = workbook(tmp_path / "texts.xlsx", "<row><c><v>1</v></c></row>", texts)
    far = workbook(tmp_path / "far.xlsx", "<row><c r='AXX2'><v>1</v></c></row>" * (PLACES // 1400))
    assert [(grown(path)[0] <= 500, grown(path)[1]) for path in (full, far)] == [(True, [])] * 2


@given(TEXTS, TEXTS)
@settings(max_examples=200)
def test_a_view_of_any_title_reads_back_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, title: str, state: str
) -> None:
    case = tmp_path_factory.mktemp("views")
    first = saved_views.Saved("first", "/find?q=a", "2026-01-31")
    saved_views.save(case, first)
    view = saved_views.Saved(title, f"/find?q={state}", "2026-01-31")
    try:
        saved_views.save(case, view)
    except BadInput:
        assert saved_views.read(case) == [first]
    else:
        assert saved_views.read(case) == [first, view]


@given(TEXTS)
@settings(max_examples=200)
def test_a_reason_of_any_text_reads_back_or_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, why: str
) -> None:
    path = tmp_path_factory.mktemp("reviews") / "decisions.toml"
    fields = {"claim": "a:1", "verdict": "accept", "by": "Ada", "on": "2026-01-31", "why": "read"}
    append(path, "review", fields)
    try:
        append(path, "review", {**fields, "why": f"x{why}"})
    except BadInput:
        assert [review.why for review in read_reviews(path)] == ["read"]
    else:
        assert [review.why for review in read_reviews(path)] == ["read", f"x{why}"]


def listed(case: Path, name: str) -> list[str]:
    """Load a file of a name into a case, and return the names that its list then has."""
    path = case.parent / name
    path.write_text("a", encoding="utf-8")
    digest = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    keep(case, {"hs": [LoadedFile(path, name, digest)]})
    return [each.name for each in read_loads(case)["hs"]]


@pytest.mark.parametrize("name", ["a\x7f.csv", "a\u2028b.csv", 'a".csv', "a\n.csv", "😀.csv"])
def test_a_file_of_any_name_is_listed_under_it(tmp_path: Path, name: str) -> None:
    assert listed(tmp_path / "case", name) == [name]


def test_a_file_whose_name_is_no_text_is_refused_before_it_is_listed(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="expected a text without"):
        listed(tmp_path / "case", "a\udcff.csv")
    assert not (tmp_path / "case" / "loads.toml").exists()


@pytest.mark.parametrize("odd", ["\0", "\ud800"])
def test_a_row_that_no_file_gives_back_is_not_written(tmp_path: Path, odd: str) -> None:
    row = dict.fromkeys((*DOCUMENT, *READ), "")
    with pytest.raises(BadInput, match=r"documents\.csv:2 title: found .* expected a text without"):
        captures.write_rows(tmp_path / "documents.csv", (*DOCUMENT, *READ), [{**row, "title": odd}])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "pattern", ["(a+)+b", "(a|a)*b", "(a|aa)+b", "(x+x+)+y", "(?:a?){50}b", "(?=a)b", r"(a)\1"]
)
def test_a_pattern_that_may_never_end_is_refused(pattern: str) -> None:
    with pytest.raises(BadInput, match="nothing that repeats"):
        bounded_pattern(pattern, "rule reads")


@given(st.text("ab()*+?|{}2,.", max_size=14))
@settings(max_examples=300)
def test_a_pattern_that_is_taken_ends(text: str) -> None:
    try:
        pattern = bounded_pattern(text, "rule reads")
    except BadInput:
        return
    with limited():
        pattern.fullmatch("a" * (LONGEST - 1) + "c")


@pytest.mark.parametrize(
    "cell", ["nan", "inf", "-inf", "1e999", "1_000", "٣", "²", "½", "9" * 400, "1e5", "0x10"]
)
def test_what_only_looks_like_a_number_is_none(cell: str) -> None:
    with pytest.raises(BadInput, match="a number such as"):
        Cells("claims.csv:2", {"value": cell}).number("value")


@pytest.mark.parametrize("cell", ["125²", "125①", "1½", "٣", "nan", "1e5", "0x10"])
def test_the_number_of_a_footnote_is_no_part_of_a_figure(cell: str) -> None:
    with pytest.raises(UnreadFigure):
        read_amount(cell, "USD")
    assert share(cell) == RIGHT
