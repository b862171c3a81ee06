"""An analyst's own table: its mapping, refused rows, a suggestion and a newer file."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.goods import goods_of
from entrepot.graph.model import Claim, Quantity
from entrepot.loaders.mapping import read_mapping
from entrepot.loaders.suggestion import suggested
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.evidence.panel_builders import Evidence
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
    return copied_case(case, tmp_path / "case")


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
    claims = sorted(mine.claims, key=attrgetter("locator"))
    return claims, [(str(i["level"]), str(i["locator"])) for i in mine.issues]


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
        "D9,2024-01-01,A,China,Russia,,x,848210,1,\n",  # a cell is missing
    ]
    claims, issues = load(mine, put(tmp_path / "in", GOOD + "".join(bad)))
    assert len(claims) == 1
    assert issues == [("refused", f"customs.csv:{n}") for n in range(3, 11)]


@pytest.mark.parametrize(
    "names",
    [
        "Foo,China,private person,Russia",
        "Foo,China,TO THE ORDER OF SBERBANK,Russia",
        "Foo,China,СБЕРБАНК ПО ПОРУЧЕНИЮ,Russia",
        "Foo,China,SIEHE RÜCKSEITE,Russia",
        "Foo,China,various consignees,Russia",
        "不同,China,同收货人,Russia",
        "Subtotal Germany,China,3 shipments,Russia",
        "Итого по стране,,2 записи,",
    ],
)
def test_where_a_row_names_nobody_there_is_no_party(mine: Case, tmp_path: Path, names: str) -> None:
    claims, issues = load(mine, put(tmp_path / "in", f"D1,5.2.2024,{names},,x,848210,1,\n"))
    assert (claims, issues) == ([], [("refused", "customs.csv:2")])


def test_lines_below_a_table_and_empty_words_in_cells_state_nothing(
    mine: Case, tmp_path: Path
) -> None:
    rows = [
        "D1,-,A,n/a,B,Russia,-,n/a,N/A,—,\n",
        ",,Includes estimates,,* provisional,,,,,,\n",
        ",,Prepared by: A. Smith,,Checked by: B. Jones,,,,,,\n",
        "D2,-,A,n/a,B,Russia,-,bolts,N/A,—,\n",
    ]
    (claim,), issues = load(mine, put(tmp_path / "in", "".join(rows)))
    assert issues == [("refused", f"customs.csv:{line}") for line in (2, 3, 4)]
    assert (claim.subject, claim.text) == ("table:a.x", "goods as printed: bolts")
    assert (claim.interval.start, claim.hs6, claim.quantity) == ("", (), None)


def test_a_person_who_trades_is_no_firm(mine: Case, tmp_path: Path) -> None:
    names = ("ИВАНОВ ИВАН ИВАНОВИЧ", "ИП Петров П.П.", "Торговый дом Петрович")
    rows = [f"D,5.2.2024,{name},Russia,B,Russia,,x,848210,1,\n" for name in names]
    _, loaded = mine.build(mine.plan("table", put(tmp_path / "in", "".join(rows))))
    (table,) = [item for item in loaded if item.source.name == "table"]
    kinds = {record.name: record.kind for record in table.records}
    assert [kinds[name] for name in names] == ["Person", "Person", "Company"]


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
        (("Declaration,", "Report\n,"), "the columns Declaration"),
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
    with pytest.raises(BadInput, match="the table that it describes"):
        load(mine, [mapping])


def test_a_suggestion_fills_in_what_headings_tell_and_is_accepted_once_it_is_filled_in(
    tmp_path: Path,
) -> None:
    table, _ = put(tmp_path / "in", GOOD)
    lines = "\n".join(suggested(table))
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
    rows = mine.tables().rows["edges"]
    assert [row["goods_name"] for row in rows if row["uid"] == edge.uid] == ["bearings"]
    text = (
        FORMATS[0]
        .write(BriefWriter(mine, length="full").route(*ends), "brief")["brief.md"]
        .decode()
    )
    assert "bearings" in text
    assert "goods not named" not in text


def values(case: Case, folder: Path, cells: Sequence[str], mapping: str = MAPPING) -> list[float]:
    """Return the figures of the claims of a table whose column of values has these cells."""
    lines = [GOOD.replace("D1,", f"D{n},").replace("12000", f'"{c}"') for n, c in enumerate(cells)]
    claims, _ = load(case, put(folder, "".join(lines), mapping))
    return [claim.quantity.value for claim in claims if claim.quantity is not None]


def test_a_decimal_comma_is_read_where_the_column_shows_it(mine: Case, tmp_path: Path) -> None:
    cells = ["1234,56", "12.345,67", "0,75", "1 234 567,8", "1\u00a0234,56", "1,234"]
    assert values(mine, tmp_path / "in", cells) == [
        1234.56,
        12345.67,
        0.75,
        1234567.8,
        1234.56,
        1.234,
    ]


def test_a_figure_with_two_meanings_is_refused_unless_the_mapping_says_which(
    mine: Case, tmp_path: Path
) -> None:
    assert values(mine, tmp_path / "a", ["1,234", "10"]) == [10]
    stated = MAPPING.replace('grade = "C3"', 'grade = "C3"\ndecimal = "."')
    assert values(mine, tmp_path / "b", ["1,234", "10"], stated) == [1234, 10]
    with pytest.raises(BadInput, match=r"the mark before the decimal places"):
        values(mine, tmp_path / "c", ["1"], stated.replace('decimal = "."', 'decimal = "-"'))


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("8482.10", ("848210",)),
        ("8542 31 90 10", ("854231",)),
        ("８５４２３１", ("854231",)),
        ("854231; 854232", ("854231", "854232")),
        ("1012100", None),  # a leading nought is lost, or not
        ("101210", ("101210",)),
        ("Article 123456", None),
        ("854231x", None),
        ("1234", None),
    ],
)
def test_a_code_is_one_whole_code_or_the_row_is_refused(
    mine: Case, tmp_path: Path, printed: str, codes: tuple[str, ...] | None
) -> None:
    claims, issues = load(mine, put(tmp_path / "in", GOOD.replace("8482.10", f'"{printed}"')))
    assert [claim.hs6 for claim in claims] == ([codes] if codes else [])
    assert issues == ([] if codes else [("refused", "customs.csv:2")])


def test_a_lost_nought_is_put_back_where_the_mapping_says_how_long_codes_are(
    mine: Case, tmp_path: Path
) -> None:
    stated = MAPPING.replace('hs6 = "HS"', 'hs6 = "HS"\nhs_digits = "8"')
    rows = GOOD.replace("8482.10", "1012100")
    (claim,), issues = load(mine, put(tmp_path / "in", rows, stated))
    assert (claim.hs6, issues) == (("010121",), [])


def test_names_that_begin_alike_are_different_parties(mine: Case, tmp_path: Path) -> None:
    long = "Federal State Budgetary Educational Institution of Higher Education "
    rows = GOOD.replace("7707083893", "").replace("OOO Priemka", f"{long}Alfa State University")
    rows += GOOD.replace("7707083893", "").replace("OOO Priemka", f"{long}Beta Aviation Institute")
    claims, _ = load(mine, put(tmp_path / "in", rows))
    assert len({claim.object for claim in claims}) == 2


@pytest.mark.parametrize("day", ["31.12.9999", "1.1.0001", "２０２３-０１-０１", "2023-13-01"])
def test_a_day_that_nobody_means_is_refused(mine: Case, tmp_path: Path, day: str) -> None:
    claims, issues = load(mine, put(tmp_path / "in", GOOD.replace("5.2.2024", day)))
    assert (claims, issues) == ([], [("refused", "customs.csv:2")])


def test_control_characters_never_enter_a_case(mine: Case, tmp_path: Path) -> None:
    rows = GOOD.replace("OOO Priemka", "OOO\x1b[31m Pri\x08emka").replace("7707083893", "")
    (claim,), _ = load(mine, put(tmp_path / "in", rows.replace("bearings", "bear\x00ings\u202e")))
    assert claim.text == "goods as printed: bearings"
    assert mine.identities.entities[mine.identities.uid(claim.object)].name == "OOO Priemka"


def test_a_quotation_of_a_table_is_verified_nowhere(mine: Case, tmp_path: Path) -> None:
    mapping = MAPPING.replace('ignore = ["Remark"]', "").replace(
        'locator = "Declaration"', 'locator = "Declaration"\nquote = "Remark"'
    )
    (claim,), _ = load(mine, put(tmp_path / "in", GOOD, mapping))
    assert (claim.quote, claim.quote_state) == ("ok", "at hand elsewhere")


def test_every_row_is_counted(mine: Case, tmp_path: Path) -> None:
    paths = put(tmp_path / "in", GOOD + GOOD.replace("12000", "much") + ",,,,,,,,,,\n")
    _, loaded = mine.build(mine.plan("table", paths))
    (source,) = [item for item in loaded if item.source.name == "table"]
    assert source.rows == {"": 1, "a cell that cannot be read": 1}


def rows_and_told(case: Case, paths: Sequence[Path]) -> tuple[dict[str, int], list[str]]:
    """Return the count of rows by reason, and what is told."""
    _, loaded = case.build(case.plan("table", paths))
    (source,) = [item for item in loaded if item.source.name == "table"]
    return dict(source.rows), [str(issue["message"]) for issue in source.issues]


@pytest.mark.parametrize(
    "name", ["N/A", "-", "#REF!", "TO ORDER", "нет данных", "不详", "Total", "12345", "\u200b"]
)
def test_what_names_nobody_makes_no_party(mine: Case, tmp_path: Path, name: str) -> None:
    rows = GOOD.replace("7707083893", "").replace("OOO Priemka", name)
    claims, issues = load(mine, put(tmp_path / "in", rows))
    assert (claims, issues) == ([], [("refused", "customs.csv:2")])


def test_a_total_and_a_heading_among_the_rows_are_counted_as_such(
    mine: Case, tmp_path: Path
) -> None:
    paths = put(tmp_path / "in", f"{GOOD}{HEAD}Итого:,,,,,,,,,12000,\n")
    assert rows_and_told(mine, paths) == (
        {"": 1, "the heading again": 1, "a total of other rows": 1},
        ["the heading again", "a total of other rows"],
    )


def test_a_column_without_a_heading_is_never_taken_for_a_field(mine: Case, tmp_path: Path) -> None:
    paths = put(tmp_path / "in", GOOD)
    text = (HEAD + GOOD).replace("Remark\n", "Remark,\n").replace(",ok\n", ",ok,2020-01-01\n")
    paths[0].write_text(text, encoding="utf-8")
    (claim,), _ = load(mine, paths)
    assert (claim.known_by, claim.quote, claim.programme) == ("2024-08-01", "", "")
    assert rows_and_told(mine, paths)[1] == [
        "left out, because no heading stands above it: column 12"
    ]


def test_a_row_in_whose_middle_the_file_ends_and_a_table_without_rows_are_told(
    mine: Case, tmp_path: Path
) -> None:
    what = "a row that the end of the file cuts off"
    paths = put(tmp_path / "in", GOOD + GOOD[:60])
    assert rows_and_told(mine, paths) == ({"": 1, what: 1}, [what])
    paths = put(tmp_path / "in", "")
    rows, (replaced, told) = rows_and_told(mine, paths)
    assert (rows, told) == ({}, "there is no row below the heading")
    assert replaced.startswith("replaces the earlier file of this name")


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("05.02.2024 13:45:00", "2024-02-05"),
        ("2024/2/5", "2024-02-05"),
        ("5 февраля 2024 г.", "2024-02-05"),
        ("05 лютого 2024", "2024-02-05"),
        ("2024年2月5日", "2024-02-05"),
        ("February 5, 2024", "2024-02-05"),
        ("Feb 2024", "2024-02"),
        ("Y2023", "2023"),
        ("02/03/2024", None),
        ("45352", None),
        ("202402", None),
        ("2024-Q1", None),
        ("FY2024", None),
        ("01.02.24", None),
        ("5 listopad 2023", None),  # November to Czechs and October to Croats
        ("2024-09-01", None),  # after the table was public
    ],
)
def test_a_day_is_read_as_it_is_printed_or_the_row_is_refused(
    mine: Case, tmp_path: Path, printed: str, day: str | None
) -> None:
    claims, issues = load(mine, put(tmp_path / "in", GOOD.replace("5.2.2024", f'"{printed}"')))
    assert [claim.interval.start for claim in claims] == ([day] if day else [])
    assert issues == ([] if day else [("refused", "customs.csv:2")])


def test_an_open_day_is_read_as_the_column_shows_or_the_mapping_states(
    mine: Case, tmp_path: Path
) -> None:
    other = GOOD.replace("D1", "D2").replace("5.2.2024", "01/31/2024")
    claims, _ = load(mine, put(tmp_path / "a", GOOD.replace("5.2.2024", "02/03/2024") + other))
    assert [claim.interval.start for claim in claims] == ["2024-02-03", "2024-01-31"]
    stated = MAPPING.replace('grade = "C3"', 'grade = "C3"\ndates = "day first"')
    claims, _ = load(mine, put(tmp_path / "b", GOOD.replace("5.2.2024", "02/03/2024"), stated))
    assert [claim.interval.start for claim in claims] == ["2024-03-02"]
    with pytest.raises(BadInput, match="day first or month first"):
        load(mine, put(tmp_path / "c", GOOD, stated.replace("day first", "DMY")))


def test_points_between_numbers_follow_the_order_that_is_stated_or_shown(
    mine: Case, tmp_path: Path
) -> None:
    rows = GOOD.replace("5.2.2024", "05.06.2024")
    stated = MAPPING.replace('grade = "C3"', 'grade = "C3"\ndates = "month first"')
    claims, _ = load(mine, put(tmp_path / "a", rows, stated))
    assert [claim.interval.start for claim in claims] == ["2024-05-06"]
    rows += GOOD.replace("D1", "D2").replace("5.2.2024", "06.13.2024")
    claims, _ = load(mine, put(tmp_path / "b", rows))
    assert [claim.interval.start for claim in claims] == ["2024-05-06", "2024-06-13"]


def test_a_cell_that_a_line_break_parted_is_read_from_neither_line(
    mine: Case, tmp_path: Path
) -> None:
    parted = GOOD.replace("D1", "D2").replace("bearings", "ball\nbearings")
    claims, issues = load(mine, put(tmp_path / "in", GOOD + parted))
    assert [claim.locator for claim in claims] == ["D1"]
    assert issues == [("refused", "customs.csv:3"), ("refused", "customs.csv:4")]


def test_a_heading_with_a_line_break_is_named_in_one_line_or_as_printed(
    mine: Case, tmp_path: Path
) -> None:
    for number, name in enumerate(("Goods (as declared)", "Goods\\n(as declared)")):
        mapping = MAPPING.replace('"Goods"', f'"{name}"')
        paths = put(tmp_path / str(number), GOOD, mapping)
        head = HEAD.replace("Goods", '"Goods\n(as declared)"')
        paths[0].write_text(head + GOOD, encoding="utf-8")
        (claim,), _ = load(mine, paths)
        assert claim.text == "goods as printed: bearings"


@pytest.mark.parametrize(
    ("printed", "code"),
    [("РОССИЯ", "ru"), ("俄罗斯", "ru"), ("ГОНКОНГ (КИТАЙ)", "hk"), ("643", None), ("EU", None)],
)
def test_a_country_is_read_in_any_language_and_never_by_a_number(
    mine: Case, tmp_path: Path, printed: str, code: str | None
) -> None:
    rows = GOOD.replace("7707083893", "").replace("Russia", printed)
    claims, _ = load(mine, put(tmp_path / "in", rows))
    assert [claim.object for claim in claims] == ([f"table:ooo-priemka.{code}"] if code else [])


def test_a_country_that_trades_is_the_country_itself(mine: Case, tmp_path: Path) -> None:
    mapping = MAPPING.replace('country = "From"', 'kind = "Country"').replace(
        'country = "To"\nidentifiers = { ru-inn = "INN" }', 'kind = "Country"'
    )
    mapping = mapping.replace('["Remark"]', '["Remark", "From", "To", "INN"]')
    mapping = mapping.replace("SUPPLIES", "EXPORTS_TO")
    rows = GOOD.replace("Fuxing Test Co Ltd", "Deutschland").replace("OOO Priemka", "Казахстан")
    (claim,), _ = load(mine, put(tmp_path / "in", rows, mapping))
    assert (claim.subject, claim.object) == ("countries:DE", "countries:KZ")


@pytest.mark.parametrize(
    ("cell", "value"),
    [("USD 1,234.50", 1234.5), ("$75.50", 75.5), ("-0", None), ("€ 5", None), ("5%", None)],
)
def test_a_figure_may_have_its_own_unit_beside_it_and_no_other(
    mine: Case, tmp_path: Path, cell: str, value: float | None
) -> None:
    found = values(mine, tmp_path / "in", [cell])
    assert [repr(each) for each in found] == ([] if value is None else [repr(value)])


SHARES = MAPPING.replace("SUPPLIES", "OWNS").replace('unit = "USD"', 'unit = "percent"')


def test_shares_up_to_one_have_two_meanings_unless_the_column_or_the_mapping_says_which(
    mine: Case, tmp_path: Path
) -> None:
    assert values(mine, tmp_path / "a", ["0.5", "1", "25%"], SHARES) == [25.0]
    assert values(mine, tmp_path / "b", ["0.5", "1", "60"], SHARES) == [0.5, 1.0, 60.0]
    stated = SHARES.replace('unit = "percent"', 'unit = "percent"\nshares = "fractions"')
    assert values(mine, tmp_path / "c", ["0.07", "1", "25%", "60"], stated) == [7.0, 100.0, 25.0]


def test_two_codes_in_a_cell_are_never_read_as_one(mine: Case, tmp_path: Path) -> None:
    rows = [
        GOOD.replace("8482.10", "848210 901420"),
        GOOD.replace("8482.10", "84821000.0").replace("D1", "D2"),
        GOOD.replace("8482.10", '"848210\n901420"').replace("D1", "D3"),
    ]
    claims, issues = load(mine, put(tmp_path / "in", "".join(rows)))
    assert [claim.hs6 for claim in claims] == [("848210",), ("848210", "901420")]
    assert issues == [("refused", "customs.csv:2")]


@pytest.mark.parametrize(
    ("form", "edition"), [("table", ""), ("shipments", ""), ("trade", "2025-01-01")]
)
def test_two_files_of_one_name_are_refused_where_one_would_replace_the_other(
    mine: Case, tmp_path: Path, form: str, edition: str
) -> None:
    paths = [put(tmp_path / year, GOOD.replace("D1", year))[0] for year in ("y23", "y24")]
    with pytest.raises(BadInput, match=r"y24/customs.csv: found .* than that of .*y23/customs.csv"):
        mine.plan(form, paths, edition)
    assert mine.plan(form, [paths[0], paths[0]], edition)


def test_a_later_file_of_one_name_is_said_to_replace_the_earlier(
    mine: Case, tmp_path: Path
) -> None:
    mine.build(mine.plan("table", put(tmp_path / "y23", GOOD), today="2025-01-01"))
    _, loaded = mine.build(mine.plan("table", put(tmp_path / "y24", GOOD.replace("D1", "D2"))))
    (table,) = [item for item in loaded if item.source.name == "table"]
    (said,) = [str(issue["message"]) for issue in table.issues]
    assert said.startswith("replaces the earlier file of this name, loaded on 2025-01-01")


def test_a_value_in_another_currency_than_the_mapping_states_is_refused(
    mine: Case, tmp_path: Path
) -> None:
    mapping = MAPPING.replace('ignore = ["Remark"]', "").replace(
        'unit = "USD"', 'unit = "USD"\ncurrency = "Remark"'
    )
    rows = [GOOD.replace(",ok", f",{currency}") for currency in ("usd", "EUR", "")]
    claims, issues = load(mine, put(tmp_path / "in", "".join(rows), mapping))
    assert len(claims) == 1
    assert issues == [("refused", "customs.csv:3"), ("refused", "customs.csv:4")]
