"""Trade figures and the nomenclature: whole years, totals, names in any language, real files."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Quantity
from entrepot.loaders.clean import by_country_name
from entrepot.loaders.context import Context
from entrepot.loaders.contract import find_sources
from entrepot.loaders.sources.countries.loader import load as countries
from entrepot.loaders.sources.trade.partners import Partners, printed_names

HEAD = "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n"
EU = '"Union européenne - 27 pays (AT, BE)"'


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(
    case: Case, path: Path, form: str = "trade", edition: str = "2024-11-17"
) -> tuple[list[Claim], list[str]]:
    _, loaded = case.build(case.plan(form, [path], edition))
    (found,) = [i for i in loaded if i.source.name == form]
    return list(found.claims), [str(i["value"]) for i in found.issues]


def put(folder: Path, rows: str) -> Path:
    path = folder / "t.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    return path


def test_both_sides_of_a_flow_stand_side_by_side_and_no_country_is_left_out(
    mine: Case, tmp_path: Path
) -> None:
    rows = (
        f'{EU},"Kirghizistan","TOTAL-Total","2-EXPORT","T-Total","202252-Jan.-Dec. 2022",1000\n'
        f'{EU},"Non déterminé","TOTAL-Total","2-EXPORT","T-Total","Jan.-Dec. 2022",5\n'
        "Kyrgyzstan,Germany,TOTAL,IMPORT,NORMAL,Y2022,300\n"
        "Kyrgyzstan,Africa,TOTAL,IMPORT,NORMAL,Y2022,30\n"
    )
    claims, issues = load(mine, put(tmp_path, rows))
    assert {(c.subject, c.object, c.quantity, c.text) for c in claims} == {
        (
            "register:eu27",
            "countries:KG",
            Quantity(1000, "EUR", period="2022"),
            "all goods, as the exporter reports",
        ),
        (
            "countries:DE",
            "countries:KG",
            Quantity(300, "EUR", period="2022"),
            "all goods, as the importer reports",
        ),
    }
    assert issues == ["Non déterminé", "Africa"]
    assert {c.level for c in claims} == {"state"}
    assert mine.routes("countries:DE", "countries:KG").routes == []  # a trade flow is no leg


PRINTED = {
    "Russian Federation (Russia)": "RU",
    "Russie, Fédération de": "RU",
    "Belarus (Belorussia)": "BY",
    "Korea, Republic of (South Korea)": "KR",
    "Korea, Democratic People’s Republic of (North Korea)": "KP",
    "Corée, République populaire démocratique de (Corée du Nord)": "KP",
    "Ireland (Eire)": "IE",
    "United States (incl. Navassa Island (part of 'UM') from 1995 -> 2000)": "US",
    "SAR-Hong Kong": "HK",
    "Syrian Arab Republic (Syria)": "SY",
    "Iran, République islamique d’": "IR",
    "Macau (Macau)": "MO",
    "Virgin Islands, United States": "VI",
    "America": "",
    "Africa": "",
    "European Union (EU)": "",
    "World": "",
    "Eurasian Economic Union": "",
    "European Union - 27 countries (from 2020)": "EU27",
    "Countries and territories not specified within the framework of extra-Union trade": "",
    "Atlantis": "",
    # formal names, names of before, and names joined in another way than in any list of names
    "Congo, Democratic Republic of": "CD",
    "Democratic Republic of the Congo": "CD",
    "Congo": "CG",
    "State of Palestine": "PS",
    "The Republic of Korea": "KR",
    "Macedonia": "MK",
    "Swaziland": "SZ",
    "Bouvet": "BV",
    "Iles Heard et McDonald": "HM",
    "St Kitts and Nevis": "KN",
    "St Vincent and the Grenadines": "VC",
    "Svalbard and Jan Mayen Islands": "SJ",
    "Tokélaou": "TK",
    "United States Virgin Islands": "VI",
    "Vatican": "VA",
    "Wallis and Futuna Islands": "WF",
    "Kosovo": "XK",
    "Sainte-Hélène, Ascension et Tristan da Cunha": "SH",
    # other languages, other scripts
    "Kirghizistan": "KG",
    "Vereinigte Arabische Emirate": "AE",
    "Türkei": "TR",
    "Émirats arabes unis": "AE",
    "Киргизия": "KG",
    "Германия": "DE",
    "Армения": "AM",
    "Қазақстан": "KZ",
    "Հայաստան": "AM",
    "Ελλάδα": "GR",
    "Szlovákia": "SK",
    "Slovensko": "SK",
    "Słowenia": "SI",
    "Niger": "NE",
    "Nigéria": "NG",
    "Guinée": "GN",
    "Guinée équatoriale": "GQ",
    "Dominique": "DM",
    "République dominicaine": "DO",
    "中国": "CN",
    "대한민국": "KR",
    # customs, exporters and the United Nations
    "РФ": "RU",
    "КИТАЙ": "CN",
    "ГОНКОНГ (КИТАЙ)": "HK",
    "ТАЙВАНЬ (КИТАЙ)": "TW",
    "Hong Kong, China": "HK",
    "中国香港": "HK",
    "Other Asia, nes": "TW",
    "Rep. of Korea": "KR",
    "Korea, Rep.": "KR",
    "Georgia": "GE",
    "Hong Kong (China)": "HK",
    "RU": "RU",
    # a code beside its name
    "CN - China": "CN",
    "DE-ГЕРМАНИЯ": "DE",
    "RUS / Russia": "RU",
    "RU (Russia)": "RU",
    "HK (Hong Kong, China)": "HK",
}


@pytest.fixture(scope="module")
def partners() -> Partners:
    context = Context(find_sources()["countries"])
    assert list(countries(context)) == []
    return Partners(by_country_name(context.records))


def test_partners_as_offices_print_them(partners: Partners) -> None:
    assert {name: partners.code(name) for name in PRINTED} == PRINTED
    assert [name for name, code in PRINTED.items() if not code and not partners.left(name)] == [
        "Atlantis"
    ]


def test_a_name_before_another_country_in_brackets_is_none(partners: Partners) -> None:
    names = ("Georgia (US)", "China (Taiwan)", "CN - Germany", "GE (US)", "HK (China)")
    assert set(map(partners.code, names)) == {""}


def test_a_name_of_two_countries_is_read_as_neither() -> None:
    found = [printed_names(languages).get("kongo") for languages in (["pl"], ["nb"], ["pl", "nb"])]
    assert found == ["CG", "CD", None]


def test_every_printed_partner_of_the_real_files_is_read(
    partners: Partners, documents: Path
) -> None:
    folder = documents / "data" / "trade"
    if not folder.is_dir():
        pytest.skip(f"no public lists at {folder}: set ENTREPOT_SHARED to a folder with data/")
    printed = set()
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as rows:
            printed |= {
                row[column] for row in csv.DictReader(rows) for column in ("REPORTER", "PARTNER")
            }
    read = {name: code for name in sorted(printed) if (code := partners.code(name))}
    assert (len(read), len(set(read.values()))) == (488, 248)
    assert [name for name in sorted(printed - set(read)) if not partners.left(name)] == []


def test_of_two_figures_for_one_flow_neither_is_kept(mine: Case, tmp_path: Path) -> None:
    rows = "".join(
        f"Kyrgyzstan,{p},TOTAL,IMPORT,NORMAL,Y2022,{v}\n"
        for p, v in (("Germany", 3), ("Allemagne", 4), ("Germany", 5), ("France", 6), ("France", 6))
    )
    claims, issues = load(mine, put(tmp_path, rows))
    assert [(c.subject, c.quantity and c.quantity.value) for c in claims] == [("countries:FR", 6.0)]
    assert issues == ["DE.KG.2022.all.by-KG"] * 2


@pytest.mark.parametrize(
    ("row", "right"),
    [
        (f"{EU},Armenia,TOTAL,EXPORT,T,Jan.-Jun. 2022,1\n", "a whole year"),
        (f"{EU},Armenia,85,EXPORT,T,Y2022,1\n", "carries no codes"),
        (f"{EU},Armenia,TOTAL,TRANSIT,T,Y2022,1\n", "EXPORT or IMPORT"),
        ("Atlantis,Armenia,TOTAL,EXPORT,T,Y2022,1\n", "a country"),
        (f"{EU},Armenia,TOTAL,EXPORT,T,Y2022,much\n", "a number"),
    ],
)
def test_what_a_table_may_not_say(mine: Case, tmp_path: Path, row: str, right: str) -> None:
    with pytest.raises(BadInput, match=right):
        load(mine, put(tmp_path, row))


def item(**changed: object) -> dict[str, object]:
    whole = {"partner2Code": 0, "customsCode": "C00", "motCode": 0, "mosCode": "0"}
    goods = {"cmdCode": "854231", "classificationCode": "H6", "refYear": 2023, "primaryValue": 12.5}
    return {"reporterISO": "DEU", "partnerISO": "KGZ", "flowCode": "X", **goods, **whole, **changed}


def comtrade(folder: Path, *items: Any) -> Path:
    path = folder / "answer.json"
    path.write_text(json.dumps({"data": list(items)}), encoding="utf-8")
    return path


def test_a_comtrade_answer_counts_whole_totals_once_and_knows_its_edition(
    mine: Case, tmp_path: Path
) -> None:
    path = comtrade(
        tmp_path,
        item(),
        item(partner2Code=276, primaryValue=1),  # a part of the total
        item(motCode=1000, primaryValue=2),
        item(customsCode="C04", primaryValue=3),
        item(partnerISO="W00", primaryValue=4),
        item(classificationCode="H5", cmdCode="854232"),
        item(cmdCode="TOTAL", primaryValue=99),
        item(flowCode="M", reporterISO="KGZ", partnerISO="DEU", primaryValue=11),
    )
    claims, _ = load(mine, path)
    assert {
        (c.subject, c.object, c.text, c.hs6, c.quantity.value if c.quantity else 0) for c in claims
    } == {
        (
            "countries:DE",
            "countries:KG",
            "HS 2022 854231, as the exporter reports",
            ("854231",),
            12.5,
        ),
        ("countries:DE", "countries:KG", "HS 2017 854232, as the exporter reports", (), 12.5),
        ("countries:DE", "countries:KG", "all goods, as the exporter reports", (), 99.0),
        (
            "countries:DE",
            "countries:KG",
            "HS 2022 854231, as the importer reports",
            ("854231",),
            11.0,
        ),
    }


def months(*numbers: int, value: float = 1.5) -> list[dict[str, object]]:
    """Return the monthly figures of one flow."""
    return [
        item(freqCode="M", period=f"2023{month:02d}", refMonth=month, primaryValue=value)
        for month in numbers
    ]


def test_twelve_months_are_a_year_and_fewer_are_not(mine: Case, tmp_path: Path) -> None:
    claims, issues = load(mine, comtrade(tmp_path, *months(*range(1, 13))))
    assert {(claim.status, claim.text, claim.quantity) for claim in claims} == {
        (
            "measured",
            "HS 2022 854231, as the exporter reports",
            Quantity(18, "USD", period="2023"),
        ),
        (
            "asserted",
            "HS 2022 854231 in single months from 2023-01 to 2023-12, as the exporter reports",
            Quantity(18, "USD", period="2023-01 to 2023-12"),
        ),
    }
    assert issues == []


@pytest.mark.parametrize(
    ("shown", "left"),
    [
        (months(1), "DE: 02, 03, 04, 05, 06, 07, 08, 09, 10, 11, 12"),
        (months(*range(1, 12)), "DE: 12"),
        ([*months(*range(1, 13)), *months(12, value=9)], "DE: 12"),  # two figures for December
    ],
)
def test_a_year_that_lacks_a_month_is_no_year(
    mine: Case, tmp_path: Path, shown: list[dict[str, object]], left: str
) -> None:
    _, loaded = mine.build(mine.plan("trade", [comtrade(tmp_path, *shown)], "2024-11-17"))
    (source,) = [entry for entry in loaded if entry.source.name == "trade"]
    assert [claim.text.partition(" from ")[0] for claim in source.claims] == [
        "HS 2022 854231 in single months"
    ]
    (note,) = [row for row in source.issues if row["level"] == "note"]
    assert str(note["message"]).endswith(f"months without figures: {left}")


def test_a_weight_stands_beside_its_value_unless_it_is_estimated(
    mine: Case, tmp_path: Path
) -> None:
    path = comtrade(
        tmp_path,
        item(netWgt=5.0, isNetWgtEstimated=False),
        item(partnerISO="RUS", netWgt=7.0, isNetWgtEstimated=True),
        item(partnerISO="ARM", netWgt=None),
    )
    claims, _ = load(mine, path)
    assert sorted((c.object, c.quantity.value, c.quantity.unit) for c in claims if c.quantity) == [
        ("countries:AM", 12.5, "USD"),
        ("countries:KG", 5.0, "kg"),
        ("countries:KG", 12.5, "USD"),
        ("countries:RU", 12.5, "USD"),
    ]


def test_codes_of_comtrade_that_iso_lacks_are_read(mine: Case, tmp_path: Path) -> None:
    path = comtrade(
        tmp_path,
        item(partnerISO="S19"),
        item(reporterISO="S19", partnerISO="RUS"),
        item(reporterISO="EUR", partnerISO="RUS"),
        item(partnerISO="XKX"),
        item(reporterISO="EUR", partnerISO="RUS", refYear=2019),  # not yet the Union of 27
        item(partnerISO="X02"),
        item(partnerISO="QQQ"),
    )
    _, loaded = mine.build(mine.plan("trade", [path], "2024-11-17"))
    (source,) = [entry for entry in loaded if entry.source.name == "trade"]
    assert {(claim.subject, claim.object) for claim in source.claims} == {
        ("countries:DE", "countries:TW"),
        ("countries:TW", "countries:RU"),
        ("register:eu27", "countries:RU"),
        ("countries:DE", "countries:XK"),
    }
    assert source.rows == {
        "": 4,
        "a reporter or partner that is not known here": 2,
        "an area that is not a country": 1,
    }


def test_every_row_of_a_file_is_counted_with_its_reason(mine: Case, tmp_path: Path) -> None:
    rows = "".join(
        f"Kyrgyzstan,{partner},TOTAL,IMPORT,NORMAL,Y2022,{value}\n"
        for partner, value in (("Germany", 3), ("Germany", 4), ("Africa", 5), ("Atlantis", 6))
    )
    _, loaded = mine.build(mine.plan("trade", [put(tmp_path, rows)], "2024-11-17"))
    (source,) = [entry for entry in loaded if entry.source.name == "trade"]
    assert source.rows == {
        "two figures for one flow": 2,
        "no country, or no value": 1,
        "a partner that is not known here": 1,
    }


def read(case: Case, path: Path) -> tuple[list[str], dict[str, int], list[str]]:
    """Return who exports to whom, the count of rows, and what is told of rows left out."""
    _, loaded = case.build(case.plan("trade", [path], "2024-11-17"))
    (source,) = [entry for entry in loaded if entry.source.name == "trade"]
    flows = [f"{claim.subject} {claim.object}" for claim in source.claims]
    return flows, dict(source.rows), [str(issue["message"]) for issue in source.issues]


def test_an_odd_row_never_stops_the_file(mine: Case, tmp_path: Path) -> None:
    rows = (
        "Germany,France,TOTAL,EXPORT,N,2022,3\n"
        "Germany,Italy,TOTAL,EXPORT,N,Y2022,:\n"
        "Germany,Spain,TOTAL,EXPORT,N,Jan. 2022,3\n"
        "Germany,Malta,TOTAL,EXPORT,N,Y2022,1_000\n"
        "Germany,Germany,TOTAL,EXPORT,N,Y2022,4\n"
        "Germany,Norway,TOTAL,EXPORT,N,Y2025,4\n"
        f"Germany,{EU},TOTAL,EXPORT,N,Y2022,4\n"
    )
    assert read(mine, put(tmp_path, rows))[:2] == (
        ["countries:DE countries:FR"],
        {
            "": 1,
            "no country, or no value": 1,
            "a row that cannot be read": 2,
            "a country's trade with itself": 1,
            "not a figure for a year between 1900 and the year of the edition": 1,
            "the Union as a destination": 1,
        },
    )


def test_an_odd_figure_of_an_answer_is_left_out_alone_and_each_reason_is_told(
    mine: Case, tmp_path: Path
) -> None:
    path = comtrade(
        tmp_path,
        item(),
        item(partnerISO="FRA", primaryValue=None),
        item(partnerISO="ITA", cmdCode="10121"),
        item(partnerISO="ESP", freqCode="Q"),
        item(partnerISO="NOR", refYear=2025),
        item(partnerISO="RUS", flowCode="RX"),
        item(partnerISO="EUR"),
        item(partnerISO="MLT", primaryValue=-1),
    )
    flows, rows, told = read(mine, path)
    assert (flows, rows) == (
        ["countries:DE countries:KG"],
        {
            "": 1,
            "a row that cannot be read": 3,
            "a year after that of the edition": 1,
            "a flow other than exports and imports, such as re-exports": 1,
            "the Union as a destination": 1,
            "no usable year or no usable value": 1,
        },
    )
    assert [reason for reason in rows if not any(reason in each for each in told)] == []


def test_an_answer_without_letters_is_read_by_the_numbers_of_the_united_nations(
    mine: Case, tmp_path: Path
) -> None:
    numbers = ((276, 643), ("276", "842"), (276, 490), (276, 0), (276, 899), (276, 810))
    items = (
        item(reporterISO=None, partnerISO=None, reporterCode=one, partnerCode=other)
        for one, other in numbers
    )
    assert read(mine, comtrade(tmp_path, *items))[:2] == (
        ["countries:DE countries:RU", "countries:DE countries:TW", "countries:DE countries:US"],
        {
            "": 3,
            "part of a total that is also given, or a figure for the world": 1,
            "an area that is not a country": 2,
        },
    )


def test_a_table_is_read_whatever_parts_its_cells(mine: Case, tmp_path: Path) -> None:
    text = f"{HEAD}Germany,France,TOTAL,EXPORT,N,Y2022,3.5\n".replace(",", ";")
    path = tmp_path / "t.csv"
    path.write_bytes(("Exports;;\n" + text.replace("3.5", "1.234,5")).encode("utf-16"))
    claims, _ = load(mine, path)
    assert [claim.quantity for claim in claims] == [Quantity(1234.5, "EUR", period="2022")]


@pytest.mark.parametrize(
    "part",
    [
        "United Kingdom (Northern Ireland)",
        "United Kingdom (excluding Northern Ireland)",
        "Sudan (before 2011)",
        "Atlantis (China)",
    ],
)
def test_a_part_a_former_state_or_a_territory_is_not_the_country_beside_it(
    partners: Partners, part: str
) -> None:
    assert partners.code(part) == ""


def test_an_answer_that_was_cut_off_is_refused(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps({"count": 2, "data": [item()]}), encoding="utf-8")
    with pytest.raises(BadInput, match="the 2 that `count` states"):
        load(mine, path)


def test_a_code_that_lost_its_leading_nought_is_refused(mine: Case, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="leading zeros kept"):
        load(mine, comtrade(tmp_path, item(cmdCode="10121")))


def test_a_comtrade_answer_that_is_none(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    for content, right in (
        ("[]", "an object with data"),
        ('{"validation": {}, "dataset": []}', "found 'dict with validation, dataset'"),
        ("{", "not JSON"),
        ('{"data": [{}]}', "no reporterISO"),
    ):
        path.write_text(content)
        with pytest.raises(BadInput, match=right):
            load(mine, path)


def test_the_real_files_are_read_whole(mine: Case, documents: Path) -> None:
    folder = documents / "data" / "trade"
    if not folder.is_dir():
        pytest.skip(f"no public lists at {folder}: set ENTREPOT_SHARED to a folder with data/")
    _, loaded = mine.build(mine.plan("trade", sorted(folder.glob("*.csv")), "2024-11-25"))
    (found,) = [i for i in loaded if i.source.name == "trade"]
    value = {
        (c.interval.start, c.object): c.quantity.value
        for c in found.claims
        if c.quantity
        and c.subject == "register:eu27"
        and c.text.endswith("as the exporter reports")
    }
    assert len({y for y, _ in value}) == 14
    surge = {
        c: value["2023", f"countries:{c}"] / value["2021", f"countries:{c}"]
        for c in ("KG", "AM", "KZ", "HK", "CN")
    }
    assert {c: round(s, 2) for c, s in surge.items()} == {
        "KG": 10.39,
        "AM": 2.85,
        "KZ": 2.21,
        "HK": 1.09,
        "CN": 1.0,
    }


def test_the_nomenclature_gives_its_codes_and_meets_the_priority_list(
    mine: Case, documents: Path
) -> None:
    path = documents / "data" / "reference" / "harmonized-system.csv"
    if not path.is_file():
        pytest.skip(f"no {path}: set ENTREPOT_SHARED to a folder with data/")
    load(mine, path, "hs")
    ids = mine.identities
    assert ids.uid("hs:854231") == ids.uid("chpl:854231") == "hs-854231"
    assert len([r for r in ids.resolve if r.startswith("hs:")]) == 5613


TODAY = (
    "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,"
    "flowCode,partnerCode,partnerISO,partner2Code,classificationCode,cmdCode,cmdDesc,customsCode,"
    "mosCode,motCode,netWgt,isNetWgtEstimated,primaryValue\n"
    'C,A,20230101,2023,52,2023,276,DEU,Germany,X,384,CIV,0,H6,854231,"Circuits, made",C00,0,0,'
    "5,False,12.5,\n"
    "C,A,20230101,2023,52,2023,276,DEU,Germany,X,384,CIV,0,H6,854231,Circuits,C00,0,2100,,,3,\n"
    "C,A,20230101,2023,52,2023,276,DEU,Germany,M,384,CIV,0,H6,010121,Côte d'Ivoire,C00,0,0.0,"
    "7,True,9.5,\n"
)
RENAMED = TODAY.replace("refYear", "ref_year").replace("primaryValue", "primary_value")
BEFORE = (
    "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,"
    "Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,"
    "2nd Partner Code,Customs Proc. Code,Mode of Transport Code,Commodity Code,Commodity,"
    "Netweight (kg),Trade Value (US$),Flag\n"
    "H6,2023,2023,2023,6,0,2,Export,276,Germany,DEU,384,Côte d'Ivoire,CIV,,,,854231,Circuits,"
    "5,12.5,0\n"
    "H6,2023,2023,2023,6,0,3,Re-Export,276,Germany,DEU,384,Côte d'Ivoire,CIV,,,,854231,Circuits,"
    "2,4,0\n"
    "H6,2023,2023,2023,6,0,1,Import,276,Germany,DEU,384,Côte d'Ivoire,CIV,,,,010121,Horses,"
    "7,9.5,4\n"
)


@pytest.mark.parametrize(
    ("printed", "encoding"),
    [(TODAY, "latin-1"), (TODAY, "utf-16"), (RENAMED, "utf-8-sig"), (BEFORE, "latin-1")],
)
def test_a_table_of_comtrade_gives_what_its_answer_gives(
    mine: Case, tmp_path: Path, printed: str, encoding: str
) -> None:
    path = tmp_path / "TradeData.csv"
    path.write_bytes(printed.replace("\n", "\r\n").encode(encoding))
    claims, issues = load(mine, path)
    assert sorted(
        (c.subject, c.object, c.text, c.quantity.value, c.quantity.unit)
        for c in claims
        if c.quantity
    ) == [
        ("countries:CI", "countries:DE", "HS 2022 010121, as the importer reports", 9.5, "USD"),
        ("countries:DE", "countries:CI", "HS 2022 854231, as the exporter reports", 5.0, "kg"),
        ("countries:DE", "countries:CI", "HS 2022 854231, as the exporter reports", 12.5, "USD"),
    ]
    assert issues == ["1"]  # the row of one way of transport, or of a re-export


@pytest.mark.parametrize(
    ("content", "right"),
    [
        (TODAY[:-40], "the whole file; this one ends in the middle of a row"),
        (TODAY.replace("typeCode", "refYear"), "two columns for refYear"),
        ("freq,reporter,flow\\TIME_PERIOD\t2022\nA,DE,2\t1\n", "the same figures as SDMX-CSV"),
        ("DECLARANT,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE\nDE,KZ,85,2,202205,1\n", "bulk download"),
        ("CTY_CODE,ALL_VAL_MO,time\n4621,5,2023-01\n", "another table, CTY_CODE, ALL_VAL_MO, time"),
    ],
)
def test_a_table_that_may_say_something_else_is_refused(
    mine: Case, tmp_path: Path, content: str, right: str
) -> None:
    path = tmp_path / "TradeData.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match=right):
        load(mine, path)


def test_a_short_row_of_a_table_of_comtrade_is_listed(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "TradeData.csv"
    path.write_text(TODAY + "C,A,2023\n", encoding="utf-8")
    claims, rows, told = read(mine, path)
    assert (len(claims), rows["a row that cannot be read"]) == (3, 1)
    assert "a row that cannot be read: found '3 cells'; expected 22 cells" in told


def test_figures_kept_as_a_list_alone_are_read(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    path.write_text(json.dumps([item()]), encoding="utf-8")
    claims, _ = load(mine, path)
    assert [(c.subject, c.object) for c in claims] == [("countries:DE", "countries:KG")]


def test_the_second_layout_of_sdmx_csv_is_read(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "sdmx.csv"
    path.write_text(
        "STRUCTURE,STRUCTURE_ID,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,"
        "OBS_VALUE,OBS_FLAG,CONF_STATUS\n"
        "dataflow,ESTAT:DS-045409(1.0),M,DE,KZ,854231,2,VALUE_IN_EUROS,2022-05,1000,,\n",
        encoding="utf-8",
    )
    claims, _ = load(mine, path)
    assert [c.quantity for c in claims] == [Quantity(1000, "EUR", period="2022-05")]
