"""Screening: what a private row is compared with, what is never shown, and no row is stored."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.graph.dispositions import Disposition, read_dispositions
from entrepot.graph.errors import BadInput
from entrepot.graph.screening import code_of_country, countries
from entrepot.loaders.screening_table import read_private
from entrepot.viz.answers import screening_answer
from entrepot.viz.answers.data import ScreenedRowRecord
from entrepot.viz.files import screening_export

DAY = "2026-02-01"


def table(folder: Path, rows: Sequence[dict[str, str]], name: str = "customers.csv") -> Path:
    path = folder / name
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def ask(case: Case, folder: Path, **row: str) -> ScreenedRowRecord:
    answer = Workbench(case).screen(table(folder, [row]), today=DAY)
    (found,) = answer["rows"]
    return found


def test_a_number_speaks_first_and_tells_the_measures_on_the_day(
    case: Case, tmp_path: Path
) -> None:
    early = ask(case, tmp_path, name="Whatever Ltd", INN="1831083343", date="2020-01-01")
    late = ask(case, tmp_path, name="Whatever Ltd", INN="1831083343", date="2026-01-01")
    assert [(h["name"], h["on"]) for h in early["hits"]] == [("IEMZ Kupol", "identifier")]
    assert {m["authority"]: m["in_force"] for m in early["hits"][0]["measures"]} != {}
    assert not any(m["in_force"] for m in early["hits"][0]["measures"])
    assert all(m["in_force"] for m in late["hits"][0]["measures"])


def test_a_name_suggests_with_its_reasons_and_other_scripts_count(
    case: Case, tmp_path: Path
) -> None:
    found = ask(case, tmp_path, Customer="ООО «Редлепус Вектор Индастри Шэньчжэнь»", Country="CN")
    assert [h["uid"] for h in found["hits"]] == [case.identities.uid("register:redlepus")]
    (hit,) = found["hits"]
    assert hit["on"] == "name"
    assert "words in common" in hit["because"]
    assert hit["route"] is not None
    assert hit["route"]["to"] == "a weapon"
    assert hit["route"]["voices"]
    assert hit["route"]["sentences"]


@pytest.mark.parametrize(
    "row",
    [
        {"name": "Redlepus Vector Industry Shenzhen", "country": "Germany"},  # sits elsewhere
        {"name": "IEMZ Kupol", "INN": "7707083893"},  # another number of the same scheme
        {"name": "Amber Bakery Ltd"},
        {"name": "Vector"},
    ],
)
def test_what_is_never_told(case: Case, tmp_path: Path, row: dict[str, str]) -> None:
    found = ask(case, tmp_path, **row)
    assert found["hits"] == []
    assert found["nothing"]


def test_one_false_changes_its_row_only_and_comes_back_on_its_day(
    case: Case, tmp_path: Path
) -> None:
    own = Case.create(tmp_path / "case")
    own.build()
    path = table(
        tmp_path,
        [
            {"name": "IEMZ Kupol"},
            {"name": "Redlepus Vector Industry Shenzhen"},
            {"name": "Amber Bakery"},
        ],
    )
    before = Workbench(own).screen(path, today=DAY)
    first = before["rows"][0]
    Workbench(own).dispose(
        Disposition(
            first["key"],
            first["hits"][0]["uid"],
            "false",
            "Ada",
            DAY,
            "another Kupol",
            "2026-06-01",
        )
    )
    after = Workbench(own).screen(path, today=DAY)
    assert after["rows"][1:] == before["rows"][1:]
    assert after["rows"][0]["hits"] == []
    assert [f["why"] for f in after["rows"][0]["false"]] == ["another Kupol"]
    assert Workbench(own).screen(path, today="2026-06-02")["rows"][0]["hits"] != []


def test_nothing_of_the_table_is_kept(tmp_path: Path) -> None:
    own = Case.create(tmp_path / "case")
    own.build()
    own.fill()
    marked = "Zyxwvut Quillfeather GmbH"
    path = table(
        tmp_path,
        [
            {
                "name": marked,
                "address": "Quillfeatherstrasse 17, 99999 Zyxstadt",
                "phone": "+49 999 8887776",
            }
        ],
    )
    answer = Workbench(own).screen(path, today=DAY)
    Workbench(own).dispose(
        Disposition(
            answer["rows"][0]["key"], "ru-inn-1831083343", "unsure", "Ada", DAY, "asked them"
        )
    )
    for held in (p for p in (tmp_path / "case").rglob("*") if p.is_file()):
        content = held.read_bytes()
        # The number whole: seven digits of it stand in a hash by chance.
        for word in (b"Quillfeather", b"Zyxstadt", b"9998887776"):
            assert word not in content, held


def test_files_are_safe_and_say_the_same(case: Case, tmp_path: Path) -> None:
    rows = [
        {"id": "=1+1", "name": '=HYPERLINK("x")'},
        {"id": "7", "name": "IEMZ Kupol <script>alert(1)</script>"},
    ]
    answer = Workbench(case).screen(table(tmp_path, rows), today=DAY)
    told = list(csv.DictReader(screening_export.as_csv(answer).decode("utf-8-sig").splitlines()))
    assert told[0]["name"] == '\'=HYPERLINK("x")'
    assert [r["row"] for r in told] == ["1", "2"]
    path = tmp_path / "out.xlsx"
    path.write_bytes(screening_export.as_xlsx(answer))
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert [c.data_type for c in sheet["C"]] == ["s", "s", "s"]
    assert sheet["C2"].value == '=HYPERLINK("x")'
    page = screening_export.as_html(answer).decode()
    assert "<script" not in page
    assert "http" not in page.replace('http-equiv="Content', "")
    json.dumps(answer)


def test_a_workbook_is_read_like_a_csv(case: Case, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Kunde", "Datum"], ["IEMZ Kupol", "31.1.2026"]):
        sheet.append(row)
    path = tmp_path / "t.xlsx"
    book.save(path)
    (found,) = read_private(path, {"name": "Kunde", "date": "Datum"}).rows
    assert (found.names, found.date) == (("IEMZ Kupol",), "2026-01-31")
    answer = Workbench(case).screen(path, {"name": "Kunde"}, today=DAY)
    assert [h["name"] for h in answer["rows"][0]["hits"]] == ["IEMZ Kupol"]


@pytest.mark.parametrize(
    "heading",
    [
        ("Наименование контрагента", "Страна", "ИНН/КПП", "Дата договора"),
        ("Найменування", "Країна", "INN", "Дата"),
        ("Raison sociale", "Pays", "INN", "Date"),
        ("Kunde", "Land", "INN", "Datum"),
        ("公司名称", "国家", "INN", "日期"),
    ],
)
def test_headings_are_known_in_several_languages(heading: Sequence[str], tmp_path: Path) -> None:
    rows = [heading, ("Вега", "RU", "7707083893", "05.06.2024"), ("Альфа", "RU", "", "06.13.2024")]
    path = tmp_path / "t.csv"
    path.write_text("".join(";".join(row) + "\n" for row in rows), encoding="utf-8")
    table_read = read_private(path)
    first, second = table_read.rows
    assert (first.names, first.identifiers) == (("Вега",), (("ru-inn", "7707083893"),))
    # The second day shows that the month comes first in the column.
    assert (first.date, second.date, table_read.notes) == ("2024-05-06", "2024-06-13", ())


@pytest.mark.parametrize(
    ("content", "right"),
    [
        (b"", "a first row"),
        (b"name\n", "at least one party"),
        (b"foo,bar\n1,2\n", "a column headed name"),
        (b"name\n" + 1001 * b"a", "at most 1,000 characters"),
        (b"name,company\na,b\n", "one column of name"),
        ("name\nKäse\n".encode("cp1252"), ":2: found 'byte 0xe4, no UTF-8'"),
        (b"<!DOCTYPE html><html></html>", "a page of HTML"),
        (b'name\n"unclosed\n', "not CSV"),
    ],
)
def test_bad_tables_are_refused_in_one_line(tmp_path: Path, content: bytes, right: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=right) as refused:
        read_private(path)
    assert "\n" not in str(refused.value)


def test_a_workbook_that_is_none_and_a_column_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(BadInput, match="no workbook"):
        read_private(path)
    named = tmp_path / "t.csv"
    named.write_text("a,b\n1,2\n")
    with pytest.raises(BadInput, match="a column headed Kunde"):
        read_private(named, {"name": "Kunde"})
    with pytest.raises(BadInput, match="one of label, name"):
        read_private(named, {"colour": "a"})


DECIDED = '[[disposition]]\nrow="{}"\nparty="p"\nverdict="{}"\nby="x"\non="2026-01-01"\nwhy="y"\n'


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ('[[disposition]]\nrow = "a"\n', "no by, on, party, verdict, why"),
        (DECIDED.format("short", "true"), "the key of a row"),
        (DECIDED.format("0123456789abcdef", "no"), "one of true"),
    ],
)
def test_a_wrong_disposition_is_refused(tmp_path: Path, text: str, right: str) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text(text)
    with pytest.raises(BadInput, match=right):
        read_dispositions(path)


@pytest.mark.parametrize(
    ("printed", "note"),
    [
        ("7.70708E+09", "digits are lost"),
        ("278039018", "with a leading zero, 0278039018 would be an INN"),
        ("0000000000", "a placeholder of identical digits"),
        ("7707083894", "its check digits do not fit"),
        ("HRB 12345", "in a scheme that is not read here"),
    ],
)
def test_a_number_that_cannot_be_read_stands_beside_the_row_in_every_output(
    case: Case, tmp_path: Path, printed: str, note: str
) -> None:
    rows = [{"name": "Nobody At All", "country": "RU", "INN": printed}]
    answer = Workbench(case).screen(table(tmp_path, rows), today=DAY)
    (row,) = answer["rows"]
    assert [note in line for line in row["notes"]] == [True]
    assert not row["nothing"]
    assert (answer["counts"]["nothing"], answer["counts"]["unread"]) == (0, 1)
    shown = "\n".join(screening_answer.lines(answer))
    assert note in " ".join(shown.split())
    assert note in screening_export.as_csv(answer).decode("utf-8-sig")
    assert note in screening_export.as_html(answer).decode()
    assert "nothing found in" not in screening_export.as_csv(answer).decode("utf-8-sig")


@pytest.mark.parametrize(
    "printed",
    ["INN1831083343", "1831083343.0", "1831-083-343", "１８３１０８３３４３", "18 31 08 33 43"],
)
def test_a_number_is_found_however_it_is_printed(case: Case, tmp_path: Path, printed: str) -> None:
    row = ask(case, tmp_path, name="Whatever", country="RU", INN=printed)
    assert [(hit["name"], hit["on"]) for hit in row["hits"]] == [("IEMZ Kupol", "identifier")]
    assert row["notes"] == []


def test_one_odd_row_stops_no_table(case: Case, tmp_path: Path) -> None:
    rows = [
        {"name": "A", "date": "soon", "INN": ""},
        {"name": "", "date": "", "INN": ""},
        {"name": "", "date": "", "INN": "1831083343"},
        {"name": "IEMZ Kupol", "date": "2026-01-01", "INN": ""},
    ]
    rows[1]["label"] = "second"
    for row in rows:
        row.setdefault("label", "")
    answer = Workbench(case).screen(table(tmp_path, rows), today=DAY)
    found = [[hit["name"] for hit in row["hits"]] for row in answer["rows"]]
    assert found == [[], [], ["IEMZ Kupol"], ["IEMZ Kupol"]]
    notes = [" ".join(row["notes"])[:15] for row in answer["rows"]]
    assert notes == ["date not read: ", "not screened: t", "", ""]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ({"name": "Vega", "type": "Company"}, "firm"),
        ({"name": "Vega Ltd"}, "firm"),
        ({"name": "ООО Вега"}, "firm"),
        ({"name": "Vega", "type": "Vessel"}, "vessel"),
        ({"name": "Vega", "type": "Individual"}, "person"),
        ({"name": "Vega", "type": "PEP"}, "person"),
        ({"name": "Vega", "type": "Oil tanker"}, "vessel"),
        ({"name": "Vega", "type": "Juridical person"}, "firm"),
        ({"name": "Vega", "type": "state enterprise"}, "firm"),
        ({"name": "Vega", "type": "vessel owner"}, ""),
        ({"name": "Vega", "type": "non-individual"}, ""),
        ({"name": "Vega"}, ""),
    ],
)
def test_a_row_says_by_itself_what_it_is(tmp_path: Path, row: dict[str, str], kind: str) -> None:
    (read,) = read_private(table(tmp_path, [row])).rows
    assert read.kind == kind


@pytest.mark.parametrize("heading", ["ИНН", "INN/OGRN", "Tax No.", "Reg. no", "Taxpayer ID"])
def test_a_column_of_numbers_is_known_by_the_words_of_its_heading(
    case: Case, tmp_path: Path, heading: str
) -> None:
    row = ask(case, tmp_path, **{"name": "Whatever", "country": "Russia", heading: "1831083343"})
    assert [(hit["name"], hit["on"]) for hit in row["hits"]] == [("IEMZ Kupol", "identifier")]


@pytest.mark.parametrize("heading", ["VAT rate", "Tax exempt", "IMO class", "Registration date"])
def test_a_column_about_something_else_is_no_column_of_numbers(
    tmp_path: Path, heading: str
) -> None:
    read = read_private(table(tmp_path, [{"name": "Whatever", heading: "1831083343"}]))
    assert read.rows[0].identifiers == ()
    note = f"columns that are not read: {heading}; --column NAME=HEADING reads one"
    assert read.notes == (note,)


def test_a_firm_is_no_ship_because_its_number_passes_as_one(tmp_path: Path) -> None:
    rows = [
        {"name": "Vega Ltd", "type": "", "registration number": "8517839", "IMO No": ""},
        {"name": "Vega", "type": "Company", "registration number": "8517839", "IMO No": ""},
        {"name": "Vega", "type": "Company", "registration number": "IMO 8517839", "IMO No": ""},
        {"name": "Vega", "type": "Company", "registration number": "", "IMO No": "8517839"},
        {"name": "Vega", "type": "Vessel", "registration number": "8517839", "IMO No": ""},
    ]
    ship = (("imo", "8517839"),)
    read = read_private(table(tmp_path, rows)).rows
    assert [row.identifiers for row in read] == [(), (), ship, ship, ship]
    assert [len(row.notes) for row in read] == [1, 1, 0, 0, 0]


def test_a_country_counts_by_its_name_as_by_its_code(tmp_path: Path) -> None:
    names = {"germany": "de", "russia": "ru", "uk": "gb"}
    rows = [
        {"name": "Vega Ltd", "country": country, "tax id": "7707083893"}
        for country in ("Germany", "DE", "Russia", "ru", "UK", "Ruritania")
    ]
    read = read_private(table(tmp_path, rows), countries=names)
    assert [len(row.identifiers) for row in read.rows] == [0, 0, 1, 1, 0, 1]
    assert read.notes == ("countries that are not known and rule nothing out: Ruritania",)


def test_a_country_by_another_name_than_its_code_rules_nothing_out(
    case: Case, tmp_path: Path
) -> None:
    printed = ("GB", "UK", "United Kingdom", "RU")
    names = countries(case.identities)
    assert [code_of_country(text, names) for text in printed] == ["gb", "gb", "gb", "ru"]


@pytest.mark.parametrize(
    "name",
    [
        "IEMZ Kupol (branch)",
        "IEMZ Kupol (old account)",
        "IEMZ Kupol branch",
        "IEMZ Kupol - Moscow office",
        "IEMZ Kupol / Almaz-Antey",
        "Филиал ИЭМЗ Купол",
    ],
)
def test_what_a_table_adds_to_a_name_hides_no_party(case: Case, tmp_path: Path, name: str) -> None:
    hits = ask(case, tmp_path, name=name)["hits"]
    assert "IEMZ Kupol" in [hit["name"] for hit in hits]


@pytest.mark.parametrize("name", ["M/V Lady R", "MV LADY R", "Lady R (general cargo)"])
def test_a_ship_is_found_by_its_name_without_the_word_for_a_ship(
    case: Case, tmp_path: Path, name: str
) -> None:
    assert [hit["name"] for hit in ask(case, tmp_path, name=name)["hits"]] == ["Lady R"]


@pytest.mark.parametrize(
    "name", ["IEMZ «Kupol» JSC INN 1831083343", "1831083343", "Quite another, ИНН 1831083343"]
)
def test_a_number_that_a_name_states_is_a_number_of_the_row(
    case: Case, tmp_path: Path, name: str
) -> None:
    row = ask(case, tmp_path, name=name)
    assert [(hit["name"], hit["on"]) for hit in row["hits"]] == [("IEMZ Kupol", "identifier")]


def test_a_number_in_a_name_that_nothing_explains_is_told_and_not_read(
    case: Case, tmp_path: Path
) -> None:
    row = ask(case, tmp_path, name="Quite another 1831083343")
    assert (row["hits"], row["nothing"], len(row["notes"])) == ([], False, 1)
    assert "1831083343" in row["notes"][0]


def test_a_row_that_names_nobody_is_not_counted_as_screened(case: Case, tmp_path: Path) -> None:
    rows = [{"name": name} for name in ("n/a", "-", "Total", "* checked by AB", "Zzyzx Qwerty")]
    counts = Workbench(case).screen(table(tmp_path, rows), today=DAY)["counts"]
    assert (counts["rows"], counts["nothing"], counts["unread"]) == (5, 1, 4)


def test_a_country_is_known_in_the_languages_of_tables(case: Case, tmp_path: Path) -> None:
    names = ("Россия", "Russland", "Китай", "Chine", "P.R. China", "Georgia (US)", "Ruritania")
    rows = [{"name": "IEMZ Kupol", "country": country} for country in names]

    answer = Workbench(case).screen(table(tmp_path, rows), today=DAY)

    assert [len(row["hits"]) for row in answer["rows"]] == [1, 1, 0, 0, 0, 1, 1]
    right = "countries that are not known and rule nothing out: Georgia (US), Ruritania"
    assert answer["notes"] == [right]


def test_the_exact_name_comes_first_and_what_is_decided_or_set_aside_is_said(
    case: Case, tmp_path: Path
) -> None:
    decided = ask(case, tmp_path, name="JSC Special Technologies Centre")
    assert [hit["uid"] for hit in decided["hits"]] == [
        "curated-reports:jsc-stc",
        "ru-inn-7802170553",
    ]
    assert all("an analyst decided that this is not" in hit["because"] for hit in decided["hits"])
    abroad = ask(case, tmp_path, name="IEMZ Kupol", country="DE")
    assert (abroad["hits"], abroad["nothing"]) == ([], False)
    assert abroad["elsewhere"] == [
        "set aside: IEMZ Kupol (ru-inn-1831083343) has exactly this name, and is of Russia on "
        "file, while the row says DE"
    ]


def test_a_number_of_a_party_with_another_name_hides_no_name(case: Case, tmp_path: Path) -> None:
    found = ask(case, tmp_path, name="Xiamen Limbach", inn="1831083343")
    assert [(hit["name"], hit["on"]) for hit in found["hits"]] == [
        ("Xiamen Limbach Aircraft Engine Co., Ltd.", "name"),
        ("IEMZ Kupol", "identifier"),
    ]
    assert found["hits"][1]["because"].endswith("the names have nothing in common")
