"""Japan's list as text: entries, aliases, addresses and editions; every party is invented."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Record
from entrepot.graph.tables import record_of
from entrepot.loaders.loaded_files import LoadedFile
from entrepot.loaders.sources.jp_meti.list_text import PrintedEntity, read_edition

HEAD = """○ 輸出等に係る禁止措置の対象となるロシア連邦及びベラルー
シ共和国以外の国の団体を指定する件（令和五年外務省告示第四百四十七号）
指定日：2023年12月15日
最終更新日：{}
"""
UPDATED = "2025年9月12日"
PLAIN = """有限会社ベガ
Vega Optics LLC, a.k.a. the following one alias:
-Vega Lens LLC.
所在地：17 Test Street, Yerevan, 0026,
Armenia."""
BRACKETS = """クポール DMCC（别名有限公司）（別称、クポール、クポ
ール･エア及びクポール･サー
ビス（库波尔））
KUPOL DMCC, a.k.a., the following twoaliases:
—Kupol Air; and
-Kupol High-
Tech Co., Ltd.
所在地：5 Lake Plaza, Dubai, United Arab
Emirates; and 10-
12 Hill Road, Kowloon, Hong Kong, China."""
LABELLED = """オリオン・リミテッドOrion Chips LTD（猎户座芯片有限公司、
獵戶座芯片有限公司）
別称：オリオン; オリオン・チップ
Orion; Orion
Chip (HK) Limited
所在地：Room 3 日, 9/F, Shatin, Hong Kong, China"""
ENTITIES = (
    PrintedEntity(
        1,
        "Vega Optics LLC",
        ("Vega Lens LLC",),
        ("有限会社ベガ",),
        ("17 Test Street, Yerevan, 0026, Armenia",),
        1,
    ),
    PrintedEntity(
        2,
        "KUPOL DMCC",
        ("Kupol Air", "Kupol High-Tech Co., Ltd."),
        (
            "クポール DMCC",
            "别名有限公司",
            "クポール",
            "クポール･エア",
            "クポール･サービス",
            "库波尔",
        ),
        (
            "5 Lake Plaza, Dubai, United Arab Emirates",
            "10-12 Hill Road, Kowloon, Hong Kong, China",
        ),
        2,
    ),
    PrintedEntity(
        3,
        "Orion Chips LTD",
        ("Orion", "Orion Chip (HK) Limited"),
        (
            "オリオン・リミテッド",
            "オリオン",
            "オリオン・チップ",
            "猎户座芯片有限公司",
            "獵戶座芯片有限公司",
        ),
        ("Room 3 日, 9/F, Shatin, Hong Kong, China",),
    ),
)

REAL = "jp_meti_third_country_entities_2025-09-12.txt"
DECISIONS = Path(__file__).parents[2] / "loaders" / "sources" / "jp_meti" / "decisions.toml"


def text(*entries: str, day: str = UPDATED, between: str = "\n") -> str:
    """Return a list of entries, numbered from 1."""
    numbered = (f"{number} {entry}" for number, entry in enumerate(entries, 1))
    return HEAD.format(day) + between.join(numbered)


def edition_of(tmp_path: Path, content: str) -> tuple[PrintedEntity, ...]:
    path = tmp_path / "list.md"
    path.write_text(content, encoding="utf-8")
    return read_edition(LoadedFile(path, path.name, "0" * 64)).entities


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, content: str, name: str = "list.md") -> Case:
    path = case.path.parent / name
    path.write_text(content, encoding="utf-8")
    case.build(case.plan("jp-meti", [path]))
    return Case.open(str(case.path))


def records(case: Case) -> set[Record]:
    found = map(record_of, case.ledger.read(case.state, "records"))
    return {record for record in found if record.uid.startswith("jp-meti:")}


def claims(case: Case) -> dict[str, Claim]:
    return {uid: claim for uid, claim in case.claims.items() if uid.startswith("jp-meti:")}


def issues(case: Case) -> set[tuple[str, str, str]]:
    rows = case.ledger.read(case.state, "issues")
    ours = [row for row in rows if str(row["uid"]).startswith("jp-meti!")]
    return {(str(row["level"]), str(row["locator"]), str(row["message"])) for row in ours}


@pytest.mark.parametrize("between", ["\n", ""])
def test_entries_are_read_whole_also_where_a_page_lacks_its_line_break(
    tmp_path: Path, between: str
) -> None:
    content = text(PLAIN, BRACKETS, LABELLED, between=between)
    assert edition_of(tmp_path, content) == ENTITIES


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("1 Vega\n", "another text.*the Japanese list"),
        (HEAD.format("未定") + PLAIN, "no day of the last update"),
        (text(), "no entry"),
        (text(PLAIN, BRACKETS.split("所在地")[0]), "entry 2: found '0 times 所在地'"),
        (text(PLAIN) + "\n3 " + BRACKETS, "entry 1: found '2 times 所在地'"),
        (text("有限会社ベガ\n所在地：Yerevan, Armenia."), "entry 1: found 'no name in Latin"),
        (
            text(PLAIN.replace("the following one alias", "whose alias is")),
            "entry 1: found 'Vega Optics LLC, a.k.a. whose alias is.*a layout that is known",
        ),
    ],
)
def test_a_list_that_cannot_be_told_apart_is_refused(
    tmp_path: Path, content: str, message: str
) -> None:
    with pytest.raises(BadInput, match=message):
        edition_of(tmp_path, content)


def test_an_entity_is_under_an_export_ban_and_no_freeze(mine: Case) -> None:
    found = load(mine, text(PLAIN, BRACKETS, LABELLED))
    assert {(r.uid, r.kind, r.name, r.country, r.identifiers) for r in records(found)} == {
        ("jp-meti:vega-optics-llc@am", "Company", "Vega Optics LLC", "am", ()),
        ("jp-meti:kupol-dmcc@ae", "Company", "KUPOL DMCC", "ae", ()),
        ("jp-meti:orion-chips-ltd@hk", "Company", "Orion Chips LTD", "hk", ()),
    }
    act = "Ministry of Foreign Affairs Notification No. 447 of 2023"
    assert {
        (
            *(uid, c.subject, c.predicate, c.object, c.measure, c.programme, c.status),
            *(c.interval.start, c.known_by, c.date_note, c.locator),
        )
        for uid, c in claims(found).items()
    } == {
        (
            f"jp-meti:{key}.listing",
            "register:japan-meti",
            "DESIGNATES",
            f"jp-meti:{key}",
            "export restriction",
            act,
            "listed",
            "",
            "2025-09-12",
            "the list prints no day; on it by 2025-09-12",
            f"entry {number}",
        )
        for number, key in enumerate(
            ("vega-optics-llc@am", "kupol-dmcc@ae", "orion-chips-ltd@hk"), 1
        )
    }
    assert issues(found) == set()


def test_an_entity_that_a_newer_edition_lacks_was_withdrawn_whatever_its_number(
    mine: Case,
) -> None:
    load(mine, text(PLAIN, BRACKETS, LABELLED))
    found = load(mine, text(BRACKETS, LABELLED, day="2026年2月3日"), "newer.md")
    assert {(uid, c.status, c.interval.end, c.known_by) for uid, c in claims(found).items()} == {
        ("jp-meti:vega-optics-llc@am.listing", "listed", "", "2025-09-12"),
        ("jp-meti:vega-optics-llc@am.dropped", "withdrawn", "2026-02-03", "2026-02-03"),
        ("jp-meti:kupol-dmcc@ae.listing", "listed", "", "2025-09-12"),
        ("jp-meti:orion-chips-ltd@hk.listing", "listed", "", "2025-09-12"),
    }


def test_aliases_that_are_not_as_many_as_stated_and_a_second_entry_are_reported(
    mine: Case,
) -> None:
    found = load(mine, text(PLAIN.replace("one alias", "three aliases"), LABELLED, LABELLED))
    assert issues(found) == {
        ("warning", "entry 1", "aliases that are read are not as many as the entry states"),
        ("warning", "entry 3", "another entry of the same name and country: one entry"),
    }
    assert {record.name for record in records(found)} == {"Vega Optics LLC", "Orion Chips LTD"}


def test_a_customer_of_the_list_is_found_in_either_script(mine: Case, tmp_path: Path) -> None:
    found = load(mine, text(PLAIN, BRACKETS, LABELLED))
    table = tmp_path / "customers.csv"
    table.write_text("name,country\nKupol High-Tech Co. Ltd,AE\n獵戶座芯片有限公司,HK\n", "utf-8")
    answer = Workbench(found).screen(table, today="2026-03-01")
    assert {
        (row["name"], hit["uid"], listing["measure"])
        for row in answer["rows"]
        for hit in row["hits"]
        for listing in hit["measures"]
    } == {
        ("Kupol High-Tech Co. Ltd", "jp-meti:kupol-dmcc@ae", "export restriction"),
        ("獵戶座芯片有限公司", "jp-meti:orion-chips-ltd@hk", "export restriction"),
    }


def test_the_real_list_is_read_whole_and_twelve_entries_are_parties_of_the_curated_sources(
    mine: Case, documents: Path
) -> None:
    file = documents / "data" / "reference" / REAL
    mine.build(mine.plan("jp-meti", [file]))
    case = Case.open(str(mine.path))
    decided = tomllib.loads(DECISIONS.read_text(encoding="utf-8"))["decision"]
    ids = case.identities

    listed = {record.uid for record in records(case)}
    joined = {record for record in listed if not ids.uid(record).startswith("jp-meti:")}

    assert len(listed) == 56
    assert joined == {decision["right"] for decision in decided}
    assert {(ids.uid(each["left"]), each["verdict"]) for each in decided} == {
        (ids.uid(record), "same") for record in joined
    }
