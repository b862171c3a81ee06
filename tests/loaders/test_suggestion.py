"""Drafts of mappings: what is sure is filled in, what is not is left, and the draft loads."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from entrepot.graph.errors import BadInput
from entrepot.loaders.mapping import BLANK, read_mapping
from entrepot.loaders.suggestion import suggested

RUSSIAN = {
    "№ ДТ": "10001/1",
    "Дата ДТ": "12.01.2024",
    "Отправитель": "FUXING TEST CO LTD",
    "Страна отправления": "КИТАЙ",
    "ИНН получателя": "7707083893",
    "Получатель": "ООО ПРИЕМКА",
    "Страна назначения": "РОССИЯ",
    "Страна происхождения": "КИТАЙ",
    "Код ТН ВЭД": "8542319010",
    "Описание товара": "СХЕМЫ ИНТЕГРАЛЬНЫЕ ЭЛЕКТРОННЫЕ",
    "Изготовитель": "FUXING",
    "Вес нетто, кг": "1,5",
    "Статистическая стоимость, USD": "12345,67",
    "Таможенная стоимость, руб": "1000000,00",
}
ENGLISH = {
    "Bill of Lading": "B1",
    "Arrival Date": "02/03/2024",
    "Shipper": "ALFA CO LTD",
    "Consignee": "BETA LLC",
    "Notify Party": "GAMMA",
    "Country of Origin": "China",
    "HS Code": "854231",
    "Product Description": "CHIPS",
    "Weight (KG)": "10",
    "Total Value (USD)": "$75.50",
}
CHINESE = {
    "报关单号": "X1",
    "日期": "2024年2月5日",
    "发货人": "深圳测试有限公司",
    "收货人": "BETA LLC",
    "原产国": "中国",
    "商品编码": "8542319010",
    "商品名称": "集成电路",
    "金额(美元)": "1234.50",
}
UKRAINIAN = {
    "Номер МД": "1",
    "Дата": "05.02.2024",
    "Відправник": "ALFA LTD",
    "Одержувач": "ТОВ БЕТА",
    "Код УКТЗЕД": "8542319010",
    "Опис товару": "МІКРОСХЕМИ",
    "Вартість, USD": "1234.5",
}


def put(folder: Path, *rows: dict[str, str], encoding: str = "utf-8") -> Path:
    path = folder / "t.csv"
    with path.open("w", encoding=encoding, newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def draft(path: Path) -> dict[str, Any]:
    return tomllib.loads("\n".join(suggested(path)))


def confirmed(path: Path) -> Path:
    """Return the draft with what only a person knows."""
    lines = "\n".join(suggested(path))
    for field, value in (
        ("title", "T"),
        ("publisher", "P"),
        ("published", "2025-01-01"),
        ("asserter", "A"),
        ("grade", "C3"),
        ("dates", "day first"),
    ):
        lines = lines.replace(f'\n{field} = "{BLANK}"', f'\n{field} = "{value}"')
    mapping = path.with_suffix(".toml")
    mapping.write_text(lines, encoding="utf-8")
    return mapping


@pytest.mark.parametrize(
    ("row", "subject", "target", "claim"),
    [
        (
            RUSSIAN,
            {"name": "Отправитель"},
            {"name": "Получатель", "identifiers": {"ru-inn": "ИНН получателя"}},
            {
                "text": "Описание товара",
                "hs6": "Код ТН ВЭД",
                "from": "Дата ДТ",
                "to": "Дата ДТ",
                "locator": "№ ДТ",
                "value": "Статистическая стоимость, USD",
                "unit": "USD",
            },
        ),
        (
            ENGLISH,
            {"name": "Shipper"},
            {"name": "Consignee"},
            {
                "text": "Product Description",
                "hs6": "HS Code",
                "from": "Arrival Date",
                "to": "Arrival Date",
                "locator": "Bill of Lading",
                "value": "Total Value (USD)",
                "unit": "USD",
            },
        ),
        (
            CHINESE,
            {"name": "发货人"},
            {"name": "收货人"},
            {
                "text": "商品名称",
                "hs6": "商品编码",
                "from": "日期",
                "to": "日期",
                "locator": "报关单号",
                "value": "金额(美元)",
                "unit": "USD",
            },
        ),
        (
            UKRAINIAN,
            {"name": "Відправник"},
            {"name": "Одержувач"},
            {
                "text": "Опис товару",
                "hs6": "Код УКТЗЕД",
                "from": "Дата",
                "to": "Дата",
                "locator": "Номер МД",
                "value": "Вартість, USD",
                "unit": "USD",
            },
        ),
    ],
)
def test_customs_tables_are_known_in_their_languages_and_the_draft_loads(
    tmp_path: Path,
    row: dict[str, str],
    subject: dict[str, object],
    target: dict[str, object],
    claim: dict[str, str],
) -> None:
    path = put(tmp_path, row)
    found = draft(path)
    assert (found["subject"], found["object"], found["claim"]) == (
        {**subject, "kind": "Company"},
        {**target, "kind": "Company"},
        {"predicate": "SUPPLIES", **claim},
    )
    assert set(read_mapping(confirmed(path)).columns()) == set(row)


@pytest.mark.parametrize(
    ("others", "hint"),
    [
        (("Consignee", "End user"), '"Consignee" or "End user"'),
        (("Importer", "Consignee"), '"Importer" or "Consignee"'),
    ],
)
def test_of_two_columns_that_may_be_the_receiver_none_is_chosen(
    tmp_path: Path, others: tuple[str, str], hint: str
) -> None:
    one, other = others
    row = {"Exporter": "A Ltd", one: "B Ltd", other: "C Ltd", "Consignee INN": "7707083893"}
    path = put(tmp_path, row)
    assert draft(path)["object"] == {"name": BLANK, "kind": "Company"}
    assert f'name = "{BLANK}"   # unsure: {hint}' in list(suggested(path))
    with pytest.raises(BadInput, match=r"\[object\] name: found 'FILL IN'"):
        read_mapping(confirmed(path))


def test_where_goods_left_were_made_or_went_is_nobodys_country(tmp_path: Path) -> None:
    row = {
        "Shipper": "A Ltd",
        "Consignee": "B Ltd",
        "Country of origin": "China",
        "Country of dispatch": "HK",
        "Country of destination": "Russia",
        "INN": "7707083893",
    }
    path = put(tmp_path, row)
    found = draft(path)
    assert (found["subject"], found["object"]) == (
        {"name": "Shipper", "kind": "Company"},
        {"name": "Consignee", "kind": "Company"},
    )
    assert [line for line in suggested(path) if "unsure" in line] == [
        "# FILL IN, and take the mark away from what is unsure and right.",
        '# country = "Country of dispatch"   # unsure: the goods left from there',
        '# identifiers = { ru-inn = "INN" }   # unsure: of which party it is',
        '# country = "Country of destination"   # unsure: the goods went there',
        '# identifiers = { ru-inn = "INN" }   # unsure: of which party it is',
    ]


def test_a_code_of_goods_is_no_number_of_a_party(tmp_path: Path) -> None:
    # The digits fit those of a taxpayer's number.
    row = {"Відправник": "A Ltd", "Одержувач": "ТОВ Б", "Код УКТЗЕД": "8542319000"}
    lines = list(suggested(put(tmp_path, row)))
    assert [line for line in lines if "8542" in line or "УКТЗЕД" in line] == ['hs6 = "Код УКТЗЕД"']


def test_the_codes_of_indian_customs_are_known(tmp_path: Path) -> None:
    row = {"Exporter Name": "A Ltd", "Consignee Name": "B", "RITC Code": "85423100"}
    assert draft(put(tmp_path, row))["claim"]["hs6"] == "RITC Code"


def test_the_currency_of_the_invoice_is_not_taken_for_that_of_another_value(tmp_path: Path) -> None:
    row = {"Seller": "A Ltd", "Buyer": "B Ltd", "Value, USD": "100.5", "Валюта": "USD"}
    same = draft(put(tmp_path, row))
    path = put(tmp_path, row, {**row, "Валюта": "CNY"})
    assert (same["claim"]["currency"], draft(path)["claim"]) == (
        "Валюта",
        {"predicate": "SUPPLIES", "value": "Value, USD", "unit": "USD"},
    )
    assert [line for line in suggested(path) if line.startswith("# currency")] == [
        '# currency = "Валюта"   # unsure: the value is said to be in USD, and not all cells here '
        "say that"
    ]


def test_what_the_cells_leave_open_is_asked(tmp_path: Path) -> None:
    row = {"Seller": "A Ltd", "Buyer": "B Ltd", "HS code": "12345678", "Value": "1,234"}
    rows = [{**row, "Date": "02/03/2024"}, {**row, "Date": "04/05/2024", "HS code": "1234567"}]
    found = draft(put(tmp_path, *rows))
    assert {field: found["table"][field] for field in ("dates", "decimal")} == {
        "dates": BLANK,
        "decimal": BLANK,
    }
    assert (found["claim"]["unit"], found["claim"]["hs_digits"]) == (BLANK, "8")


@pytest.mark.parametrize(
    ("flow", "names"),
    [
        ("IMPORT", ("PARTNER", "REPORTER")),
        ("2-EXPORT", ("REPORTER", "PARTNER")),
        ("", (BLANK, BLANK)),
    ],
)
def test_countries_that_trade_are_countries_in_the_direction_that_the_table_says(
    tmp_path: Path, flow: str, names: tuple[str, str]
) -> None:
    row = {"REPORTER": "Armenia", "PARTNER": "Андорра", "FLOW": flow, "PERIOD": "2020-01"}
    found = draft(put(tmp_path, {**row, "VALUE_IN_EUR": "1785.71"}))
    assert (found["subject"], found["object"], found["claim"]) == (
        {"name": names[0], "kind": "Country"},
        {"name": names[1], "kind": "Country"},
        {
            "predicate": "EXPORTS_TO",
            "from": "PERIOD",
            "to": "PERIOD",
            "value": "VALUE_IN_EUR",
            "unit": "EUR",
        },
    )


def test_a_beginning_stays_open_and_a_day_of_a_row_is_that_day_alone(tmp_path: Path) -> None:
    row = {"Exporter": "A Ltd", "Consignee": "B Ltd", "Date": "2024-04-03"}
    claim = draft(put(tmp_path, row))["claim"]
    assert (claim["from"], claim["to"]) == ("Date", "Date")
    row["Start date"] = row.pop("Date")
    assert "to" not in draft(put(tmp_path, row))["claim"]


def test_a_maker_is_no_seller(tmp_path: Path) -> None:
    row = {"component_id": "c1", "name_marking": "Chip X", "manufacturer": "Alfa", "seen": "x"}
    found = draft(put(tmp_path, {**row, "manufacturer_country": "CN"}))
    assert (found["subject"], found["object"], found["claim"]["predicate"]) == (
        {"name": "manufacturer", "kind": "Company", "country": "manufacturer_country"},
        {"name": "name_marking", "kind": "Component"},
        BLANK,
    )


def test_a_title_an_encoding_and_odd_headings_are_no_hindrance(tmp_path: Path) -> None:
    odd = {
        'Ship"per\tname': "ФУКСИН ТЕСТ",
        "Получатель": "ООО ПРИЕМКА",
        "Описание\nтовара": "ПОДШИПНИКИ",
    }
    path = put(tmp_path, *[odd] * 8, encoding="cp1251")
    path.write_bytes("Отчет о ввозе товаров\n\n".encode("cp1251") + path.read_bytes())
    found = draft(path)
    assert (found["table"]["encoding"], found["table"]["ignore"]) == ("cp1251", ['Ship"per\tname'])
    assert (found["object"]["name"], found["claim"]["text"]) == ("Получатель", "Описание\nтовара")


def test_the_order_of_days_with_a_year_of_two_digits_is_asked(tmp_path: Path) -> None:
    row = {"Exporter": "A Ltd", "Consignee": "B Ltd", "Date": "05.06.24"}
    draft = set(suggested(put(tmp_path, row)))
    asked = f'dates = "{BLANK}"   # 05.06.24: day first or month first'
    assert {asked, 'from = "Date"', 'to = "Date"'} <= draft


def test_a_known_heading_over_cells_that_do_not_read_is_asked_and_not_ignored(
    tmp_path: Path,
) -> None:
    row = {
        "Exporter": "A Ltd",
        "Consignee": "B Ltd",
        "HS Code": "854231",
        "Дата выпуска": "45448",
    }
    path = put(tmp_path, row, {**row, "HS Code": "85"})
    asked = [line for line in suggested(path) if line.startswith(f"# {BLANK}: ")]
    assert asked == [
        f'# {BLANK}: "HS Code", in its place or under ignore; it is headed as a code of the HS, '
        "and 1 of 2 cells do not read as one",
        f'# {BLANK}: "Дата выпуска", in its place or under ignore; it is headed as a day, '
        "and 2 of 2 cells do not read as one",
    ]
    assert draft(path)["table"]["ignore"] == []


def test_of_two_tables_in_a_workbook_the_named_one_is_drafted(tmp_path: Path) -> None:
    book = Workbook()
    for sheet in (book.active, book.create_sheet("Second")):
        sheet.append(["Exporter", "Consignee"])
        sheet.append(["A Ltd", "B Ltd"])
    book.save(tmp_path / "two.xlsx")
    lines = "\n".join(suggested(tmp_path / "two.xlsx", "Second"))
    assert tomllib.loads(lines)["table"]["sheet"] == "Second"
