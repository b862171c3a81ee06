"""An analyst's own table: its mapping, refused rows, a suggestion and a newer file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from entrepot.casework.briefs import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.goods import goods_of
from entrepot.graph.model import Claim, Quantity
from entrepot.loaders.mapping import read_mapping, suggested
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.evidence.evidence import Evidence
from entrepot.viz.files import graph_export
from entrepot.viz.reports import FORMATS

MAPPING = """
[table]
file = "customs.csv"
title = "Customs records, first half of 2024"
publisher = "a test"
published = "2024-08-01"
asserter = "Customs Test Desk"
grade = "C3"
ignore = ["Remark"]

[subject]
name = "Exporter"
country = "From"

[object]
name = "Consignee"
country = "To"
identifiers = { ru-inn = "INN" }

[claim]
predicate = "SUPPLIES"
text = "Goods"
hs6 = "HS"
from = "Date"
value = "USD"
unit = "USD"
locator = "Declaration"
"""
HEAD = "Declaration,Date,Exporter,From,Consignee,To,INN,Goods,HS,USD,Remark\n"
GOOD = (
    "D1,5.2.2024,Fuxing Test Co Ltd,China,OOO Priemka,Russia,7707083893,bearings,8482.10,12000,ok\n"
)


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    del case
    return Case.create(tmp_path / "case")


def put(
    folder: Path, rows: str, mapping: str = MAPPING, name: str = "customs.csv"
) -> Sequence[Path]:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(HEAD + rows, encoding="utf-8")
    (folder / "m.toml").write_text(mapping, encoding="utf-8")
    return [folder / name, folder / "m.toml"]


def load(case: Case, paths: Sequence[Path]) -> tuple[list[Claim], list[tuple[str, str]]]:
    _, loaded = case.build(case.plan("table", paths))
    (mine,) = [i for i in loaded if i.source.name == "table"]
    return list(mine.claims), [(str(i["level"]), str(i["locator"])) for i in mine.issues]


def test_a_row_becomes_a_claim_with_its_goods_code_day_and_value(
    mine: Case, tmp_path: Path
) -> None:
    (claim,), issues = load(mine, put(tmp_path / "in", GOOD))
    assert issues == []
    assert (claim.subject, claim.predicate, claim.object) == (
        "table:fuxing-test-co-ltd.cn",
        "SUPPLIES",
        "table:ru-inn-7707083893",
    )
    assert (claim.text, claim.hs6, claim.quantity) == (
        "goods as printed: bearings",
        ("848210",),
        Quantity(12000, "USD"),
    )
    assert (claim.interval.start, claim.known_by, claim.grade, claim.basis) == (
        "2024-02-05",
        "2024-08-01",
        "C3",
        "customs",
    )
    assert claim.root == "customs-test-desk:2024-08-01:Customs records, first half of 2024"
    assert mine.identities.uid("table:ru-inn-7707083893") == "ru-inn-7707083893"


def test_each_bad_row_is_refused_alone_with_its_place_and_reason(
    mine: Case, tmp_path: Path
) -> None:
    bad = [
        "D2,soon,A,China,B,Russia,,x,848210,1,\n",
        "D3,2024-01-01,,China,B,Russia,,x,848210,1,\n",
        "D4,2024-01-01,A,Atlantis,B,Russia,,x,848210,1,\n",
        "D5,2024-01-01,A,China,B,Russia,,x,12,1,\n",
        "D6,2024-01-01,A,China,B,Russia,,x,848210,much,\n",
        "D7,2024-01-01,A,China,A,China,,x,848210,1,\n",
        "D8,2024-01-01,A,China,B,Russia,,x,848210,1,,extra,cells\n",
    ]
    claims, issues = load(mine, put(tmp_path / "in", GOOD + "".join(bad)))
    assert len(claims) == 1
    assert issues == [("refused", f"customs.csv:{n}") for n in range(3, 10)]


def test_a_number_with_wrong_check_digits_is_left_out_and_said(mine: Case, tmp_path: Path) -> None:
    (claim,), issues = load(mine, put(tmp_path / "in", GOOD.replace("7707083893", "7707083894")))
    assert claim.object == "table:ooo-priemka.ru"
    assert issues == [("warning", "customs.csv:2 INN")]


def test_loading_twice_is_loading_once_and_a_newer_file_replaces(
    mine: Case, tmp_path: Path
) -> None:
    more = "D9,6.2.2024,Hengda Test,China,OOO Priemka,Russia,,valves,8481.10,5,\n"
    first, _ = load(mine, put(tmp_path / "a", GOOD))
    state = mine.state
    assert mine.build(mine.plan("table", put(tmp_path / "a", GOOD)))[0] == state
    second, _ = load(mine, put(tmp_path / "b", GOOD + more))
    assert {c.uid for c in second} > {c.uid for c in first}
    assert len(second) == 2


@pytest.mark.parametrize(
    ("change", "right"),
    [
        (("Exporter", "Sender"), "the columns Exporter"),
        (("Remark", "Extra"), "the columns Remark"),
        (("Remark\n", "Remark,New\n"), "a place in the mapping"),
        (("Date,", "Goods,"), "each heading once"),
    ],
)
def test_a_changed_heading_stops_the_table_and_the_ledger_keeps_its_state(
    mine: Case, tmp_path: Path, change: tuple[str, str], right: str
) -> None:
    mine.build()
    before = mine.state
    paths = put(tmp_path / "in", GOOD)
    text = paths[0].read_text()
    head, rest = text.split("\n", 1)
    paths[0].write_text((head + "\n").replace(*change) + rest)
    with pytest.raises(BadInput, match=right):
        load(mine, paths)
    assert Case.open(str(mine.path)).state == before


@pytest.mark.parametrize(
    ("old", "new", "right"),
    [
        ("[claim]", "[claims]", r"no \[claim\]"),
        ('grade = "C3"', 'grade = "A1"', "a letter A-F"),
        ('predicate = "SUPPLIES"', 'predicate = "LIKES"', "a kind of edge"),
        ('published = "2024-08-01"', 'published = "soon"', "soon"),
        ('unit = "USD"', 'unit = "pounds"', "one of"),
        ('name = "Exporter"', 'nom = "Exporter"', "only name, kind"),
        ('title = "Customs records, first half of 2024"', "", "title"),
        ("[table]", "[table", "not TOML"),
    ],
)
def test_a_wrong_mapping_is_refused(tmp_path: Path, old: str, new: str, right: str) -> None:
    path = tmp_path / "m.toml"
    path.write_text(MAPPING.replace(old, new))
    with pytest.raises(BadInput, match=right):
        read_mapping(path)


def test_a_table_without_a_mapping_and_a_mapping_without_its_table(
    mine: Case, tmp_path: Path
) -> None:
    table, mapping = put(tmp_path / "in", GOOD)
    with pytest.raises(BadInput, match="needs a mapping"):
        load(mine, [table])
    with pytest.raises(BadInput, match="the table it speaks of"):
        load(mine, [mapping])


def test_a_suggestion_fills_in_what_headings_tell_and_is_accepted_once_it_is_filled_in(
    tmp_path: Path,
) -> None:
    lines = "\n".join(suggested(HEAD.strip().split(","), "customs.csv"))
    assert 'name = "Exporter"' in lines
    assert 'name = "Consignee"' in lines
    assert 'text = "Goods"' in lines
    path = tmp_path / "m.toml"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(BadInput, match="title: found 'FILL IN'"):
        read_mapping(path)
    filled = (
        lines.replace('published = "FILL IN"', 'published = "2024-01-01"')
        .replace('grade = "FILL IN"', 'grade = "C3"')
        .replace("FILL IN", "x")
    )
    path.write_text(filled, encoding="utf-8")
    assert set(read_mapping(path).columns()) == set(HEAD.strip().split(","))


def test_goods_that_a_table_prints_as_text_are_shown_everywhere(mine: Case, tmp_path: Path) -> None:
    load(mine, put(tmp_path / "in", GOOD))
    ends = ("table:fuxing-test-co-ltd.cn", "ru-inn-7707083893")
    (route,) = mine.routes(*ends).routes
    (edge,) = (mine.fold().edges[u] for u in route.edges)
    serializer = Serializer(mine.fold(), mine.identities, mine.documents)
    (line,) = (x for x in mine.view(ends).scene.lines if x.uid == edge.uid)
    assert (
        goods_of(serializer.folded.claims, serializer.ids, edge)
        == line.goods
        == line.label
        == "bearings"
    )
    assert "bearings" in str(Evidence(serializer).edge(edge.uid))
    assert serializer.edge(edge.uid)["goods"] == "bearings"
    rows = graph_export.tables(serializer.folded, serializer.ids, mine.graph(), mine.documents)[
        "edges"
    ]
    assert [row["goods_name"] for row in rows if row["uid"] == edge.uid] == ["bearings"]
    text = FORMATS[0].write(BriefWriter(mine).route(*ends), "brief")["brief.md"].decode()
    assert "bearings" in text
    assert "goods not named" not in text
