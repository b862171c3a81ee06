"""Trade figures and the nomenclature: whole years, totals, names in any language, real files."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Quantity
from entrepot.loaders.clean import by_country_name
from entrepot.loaders.context import Context
from entrepot.loaders.contract import find_sources
from entrepot.loaders.sources.countries.loader import load as countries
from entrepot.loaders.sources.trade.loader import Partners, printed_names

HEAD = "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n"
EU = '"Union européenne - 27 pays (AT, BE)"'


@pytest.fixture
def mine(tmp_path: Path) -> Case:
    return Case.create(tmp_path / "case")


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


def test_a_comtrade_answer_that_is_none(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    for content, right in (
        ("[]", "an object with data"),
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
