"""Ukraine's register of sanctions: measures by the words of the law, terms, numbers, editions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Record
from entrepot.loaders.source_run import Loaded

Item = dict[str, Any]
FREEZE = "блокування активів - тимчасове позбавлення права користуватися та розпоряджатися активами"
TRADE = "обмеження торговельних операцій (повне припинення)"
TECHNOLOGY = "заборона передання технологій, прав на об’єкти права інтелектуальної власності"
PORTS = "заборона або обмеження заходження іноземних невійськових суден та військових кораблів"
VISAS = "відмова в наданні та скасування віз резидентам іноземних держав"
DEBTS = "зупинення виконання економічних та фінансових зобов’язань"
NEW = "заборона чогось, чого закон ще не знає"


def action(key: str, *restrictions: str, **fields: object) -> Item:
    printed = [{"restriction": text} for text in restrictions]
    item: Item = {
        "aid": key,
        "status": "active",
        "decree": {"number": "726/2022", "date": "2022-10-19", "link": "https://example.invalid"},
        "endDate": "2032-10-19",
        "term": "десять років",
        "restrictions": printed,
    }
    return item | fields


def firm(*actions: Item, **fields: object) -> Item:
    item: Item = {
        "sid": 501,
        "name": 'Товариство "Альфа" (Общество "Альфа", Alfa LLC)',
        "aliases": ["Alfa Avia LLC"],
        "translit": 'Tovarystvo "Alfa"',
        "citizenships": ["RU"],
        "bd": "15.05.1993",
        "dd": None,
        "status": "active",
        "identifiers": [
            {"id": "tax:inn", "code": "7707083893", "iso2": "RU"},
            {"id": "reg:odrn", "code": "1027700132195", "iso2": "RU"},
            {"id": "reg:edrpou", "code": "00000501", "iso2": "UA"},
            {"id": "reg:kz", "code": "123", "iso2": "KZ"},
        ],
        "attributes": [
            {"key": "Юридична адреса:", "value": "Російська Федерація, м. Москва, вул. Перша, 1"},
            {"key": "КПП", "value": "770701001"},
        ],
        "actions": list(actions),
    }
    return item | fields


def person(*actions: Item, **fields: object) -> Item:
    item: Item = {
        "sid": 502,
        "name": "Прикладов Іван Іванович",
        "aliases": "Примеров Иван Иванович",
        "translit": "Prykladov Ivan Ivanovych",
        "citizenships": ["RU"],
        "bd": "01.01.1970",
        "dd": None,
        "status": "active",
        "identifiers": [
            {"id": "doc:passport", "code": "45 01 123456"},
            {"id": "tax:inn", "code": "7707083893"},
        ],
        "attributes": [{"key": "Місце проживання", "value": "м. Москва, вул. Друга, 2"}],
        "actions": list(actions),
    }
    return item | fields


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, files: Mapping[str, object], edition: str = "2026-02-13") -> Loaded:
    paths: list[Path] = []
    for name, content in files.items():
        path = case.path.parent / name
        printed = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        path.write_text(printed, encoding="utf-8")
        paths.append(path)
    _, loaded = case.build(case.plan("ua-nsdc", paths, edition))
    (found,) = [item for item in loaded if item.source.name == "ua-nsdc"]
    return found


def short(loaded: Loaded) -> set[tuple[str, str, str, str]]:
    found: set[tuple[str, str, str, str]] = set()
    for claim in loaded.claims:
        ends = claim.subject.partition(":")[2], claim.object.partition(":")[2]
        found.add((ends[0], claim.predicate, ends[1], claim.measure))
    return found


def by_key(loaded: Loaded) -> dict[str, Record]:
    return {record.uid.partition(":")[2]: record for record in loaded.records}


def test_each_measure_of_a_decree_is_a_designation_and_the_rest_is_kept_in_words(
    mine: Case,
) -> None:
    subject = firm(action("a1", FREEZE, TRADE, TECHNOLOGY, PORTS, VISAS, DEBTS))

    loaded = load(mine, {"legal.json": [subject]})

    assert short(loaded) == {
        ("ua-nsdc", "DESIGNATES", "501", "asset freeze"),
        ("ua-nsdc", "DESIGNATES", "501", "export restriction"),
        ("ua-nsdc", "DESIGNATES", "501", "vessel ban"),
        ("ua-nsdc", "DESIGNATES", "501", "travel ban"),
        ("501", "STATES", "", ""),
        ("501", "INCORPORATED", "", ""),
    }
    claims = {claim.uid.partition(":")[2]: claim for claim in loaded.claims}
    freeze = claims["501.a1.asset-freeze.listing"]
    assert (freeze.programme, freeze.interval, freeze.known_by) == (
        "decree 726/2022",
        Interval("2022-10-19", "2032-10-19"),
        "2022-10-19",
    )
    assert (freeze.voice, freeze.root) == ("Ukraine", "ua-nsdc:2022-10-19:726/2022")
    assert freeze.date_note == "term as printed: десять років"
    assert claims["501.a1.export-restriction.listing"].note == (
        f"as the register prints it: {TRADE}; {TECHNOLOGY}"
    )
    assert claims["501.a1.other.listing"].text == (
        "on the State Register of Sanctions of Ukraine under decree 726/2022; "
        f"the file does not say which measure: {DEBTS}"
    )
    assert claims["501.incorporated"].interval == Interval("1993-05-15", "1993-05-15")
    assert [(row["level"], row["value"]) for row in loaded.issues] == [
        ("note", "reg:kz"),
        ("note", "КПП"),
    ]
    assert loaded.rows == {"": 1}


def test_a_firm_has_its_numbers_and_address_and_a_person_has_none(mine: Case) -> None:
    loaded = load(mine, {"legal.json": [firm()], "individual.json": [person()]})

    records = by_key(loaded)
    company, man = records["501"], records["502"]
    assert (company.kind, company.name, company.country) == ("Company", 'Товариство "Альфа"', "ru")
    assert company.aliases == ('Общество "Альфа"', "Alfa LLC", "Alfa Avia LLC", 'Tovarystvo "Alfa"')
    assert company.identifiers == (("ru-inn", "7707083893"), ("ru-ogrn", "1027700132195"))
    assert company.note == "EDRPOU as printed: 00000501"
    assert (man.kind, man.identifiers, man.note) == ("Person", (), "")
    assert man.aliases == ("Примеров Иван Иванович", "Prykladov Ivan Ivanovych")
    contacts = [(row["record"], row["value"]) for row in loaded.contacts]
    assert contacts == [("ua-nsdc:501", "Російська Федерація, м. Москва, вул. Перша, 1")]
    kept = str([loaded.records, loaded.claims, loaded.contacts])
    for private in ("1970", "123456", "Друга"):
        assert private not in kept


def test_without_actions_a_subject_is_said_to_be_in_the_register(mine: Case) -> None:
    loaded = load(mine, {"individual.json": [person()]})

    (claim,) = loaded.claims
    assert (claim.predicate, claim.measure, claim.known_by) == ("STATES", "", "2026-02-13")
    assert claim.text == (
        "on the State Register of Sanctions of Ukraine (active); "
        "the file does not say which measure"
    )


@pytest.mark.parametrize(
    ("printed", "measure"),
    [
        ("Блокування активів", "asset freeze"),
        ("Blocking of assets", "asset freeze"),
        ("розблокування активів", ""),
        ("блокування інтернет-провайдерами доступу до ресурсів", ""),
        ("стягнення в дохід держави активів, що належать особі", ""),
        ("запобігання виведенню капіталів за межі України", ""),
        ("заборона користування радіочастотним спектром України", ""),
        (NEW, ""),
    ],
)
def test_only_the_words_of_the_law_are_a_measure(mine: Case, printed: str, measure: str) -> None:
    loaded = load(mine, {"individual.json": [person(action("a1", printed))]})

    (claim,) = loaded.claims
    assert (claim.predicate, claim.measure) == (
        ("DESIGNATES", measure) if measure else ("STATES", "")
    )
    unknown = printed.startswith(("роз", "блокування інтернет", "заборона чогось"))
    assert [row["level"] for row in loaded.issues] == (["warning"] if unknown else [])


@pytest.mark.parametrize(
    ("fields", "status", "interval"),
    [
        ({}, "listed", Interval("2022-10-19", "2032-10-19")),
        ({"endDate": None, "term": "безстроково"}, "listed", Interval("2022-10-19", "")),
        (
            {"status": "expired", "endDate": "2025-10-19"},
            "listed",
            Interval("2022-10-19", "2025-10-19"),
        ),
        ({"status": "expired", "endDate": None}, "withdrawn", Interval("2022-10-19", "")),
        ({"status": "excluded"}, "withdrawn", Interval("2022-10-19", "2032-10-19")),
        (
            {"decree": {"number": "1", "date": "19.10.2022"}},
            "listed",
            Interval("2022-10-19", "2032-10-19"),
        ),
        ({"decree": None}, "listed", Interval("", "2032-10-19")),
        ({"endDate": "2021-01-01"}, "listed", Interval("2022-10-19", "")),
        ({"endDate": "10/11/2031"}, "listed", Interval("2022-10-19", "")),
        ({"status": "paused"}, "listed", Interval("2022-10-19", "2032-10-19")),
    ],
)
def test_terms_and_ends(
    mine: Case, fields: dict[str, object], status: str, interval: Interval
) -> None:
    subject = person(action("a1", FREEZE, **fields))

    loaded = load(mine, {"individual.json": [subject]})

    (claim,) = loaded.claims
    assert (claim.status, claim.interval) == (status, interval)
    assert bool(loaded.issues) == (fields.get("status") == "paused")


def test_an_edition_of_firms_does_not_withdraw_persons(mine: Case) -> None:
    second = firm(action("b1", FREEZE), sid=503, name='ТОВ "Бета"', identifiers=[])
    load(
        mine,
        {
            "legal.json": [firm(action("a1", FREEZE)), second],
            "individual.json": [person(action("c1", FREEZE))],
        },
        "2026-02-13",
    )
    loaded = load(mine, {"legal-newer.json": [second]}, "2026-05-01")

    gone = [claim for claim in loaded.claims if claim.status == "withdrawn"]
    assert [(claim.uid, claim.interval.end, claim.document) for claim in gone] == [
        ("ua-nsdc:501.a1.asset-freeze.dropped", "2026-05-01", "ua-nsdc:legal-newer.json@2026-05-01")
    ]


def test_a_file_without_actions_ends_no_action(mine: Case) -> None:
    load(mine, {"legal.json": [firm(action("a1", FREEZE))]}, "2026-02-13")
    loaded = load(mine, {"newer.json": [firm()]}, "2026-05-01")

    # The newer file does not print actions at all, so that it says nothing of their end.
    gone = [claim.uid for claim in loaded.claims if claim.status == "withdrawn"]
    assert gone == []


def test_numbers_that_prove_nothing_are_told(mine: Case) -> None:
    numbers = [
        {"id": "tax:inn", "code": "7707083894"},
        {"id": "reg:odrn", "code": "0000000000000"},
        {"id": "tax:inn", "code": "7707083893; 5024002119"},
    ]

    loaded = load(mine, {"legal.json": [firm(identifiers=numbers)]})

    told = {row["value"] for row in loaded.issues if row["level"] == "warning"}
    assert {"7707083894", "0000000000000", "7707083893", "5024002119"} <= told
    # Which of two numbers of one register is the firm's, the row does not say.
    assert by_key(loaded)["501"].identifiers == ()


@pytest.mark.parametrize(
    ("content", "edition", "right"),
    [
        ([firm()], "", "--edition"),
        (json.dumps([firm()])[:200], "2026-02-13", "not JSON, or cut off"),
        ("<error>403</error>", "2026-02-13", "not JSON, or cut off"),
        ([], "2026-02-13", "the register's subjects"),
        ({"message": "Unauthorized"}, "2026-02-13", "the register's subjects"),
        ([{"id": "NK-1", "schema": "Company"}], "2026-02-13", "sid, name, status"),
        ({"data": [firm()], "total": 2}, "2026-02-13", "it is one page, or not whole"),
        ([firm(), firm()], "2026-02-13", "a number that is used once"),
        ([firm(sid=None)], "2026-02-13", "both"),
        ([firm(subjectType="ship")], "2026-02-13", "one of individual, legal"),
        ([firm(action("", FREEZE))], "2026-02-13", "the number of the action"),
    ],
)
def test_bad_files_are_refused_in_one_line(
    mine: Case, content: object, edition: str, right: str
) -> None:
    with pytest.raises(BadInput, match=right) as refused:
        load(mine, {"legal.json": content}, edition)
    assert "\n" not in str(refused.value)
    assert not (mine.path / "loads.toml").exists()
