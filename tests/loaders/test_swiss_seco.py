"""The Swiss list as XML: targets, their sets of measures and history; every party is invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from copied_case import copied_case
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Record
from entrepot.graph.schema import schema
from entrepot.graph.tables import record_of
from entrepot.loaders.loaded_files import LoadedFile
from entrepot.loaders.sources.swiss_seco.list_file import read_edition
from entrepot.loaders.sources.swiss_seco.parties import table

FREEZE = "article 2 -- Freezing of assets and economic resources"
PROGRAMS = f"""<sanctions-program ssid="20" version-date="2026-05-21">
<program-key lang="eng">Atlantis</program-key><program-key lang="ger">Atlantis</program-key>
<program-name lang="ger">Verordnung</program-name>
<program-name lang="eng">Ordinance on measures against Atlantis (SR 946.231.000.0)</program-name>
<sanctions-set ssid="21" lang="ger">Artikel 2 -- Sperrung von Geldern</sanctions-set>
<sanctions-set ssid="21" lang="eng">{FREEZE}</sanctions-set>
<sanctions-set ssid="22" lang="eng">annex 13</sanctions-set>
<sanctions-set ssid="23" lang="eng">Asset freeze; entry and transit ban</sanctions-set>
<sanctions-set ssid="24" lang="eng">Restrictions on the money and capital market</sanctions-set>
<origin>EU</origin></sanctions-program>
<sanctions-program ssid="30"><program-key lang="eng">Ukraine</program-key>
<program-name lang="eng">Ordinance of 4 March 2022 on measures related to the situation in Ukraine
 (SR 946.231.176.72), annexes 2, 8 and 9</program-name>
<sanctions-set ssid="31" lang="eng">Annex 8</sanctions-set>
<sanctions-set ssid="32" lang="eng">Annex 2</sanctions-set></sanctions-program>"""
PLACES = """<place ssid="900"><location>Moscow</location>
<country iso-code="RU">Russian Federation</country></place>"""


def changed(kind: str, day: str = "", published: str = "", inner: str = "") -> str:
    days = f' enactment-date="{day}" publication-date="{published or day}" effective-date="{day}"'
    return f'<modification modification-type="{kind}"{days if day else ""}>{inner}</modification>'


def named(
    *parts: str, sort: str = "primary-name", quality: str = "good", kind: str = "whole-name"
) -> str:
    found = ""
    for order, value in enumerate(parts, 1):
        found += f'<name-part order="{order}" name-part-type="{kind}">{value}</name-part>'
    return f'<name ssid="1" name-type="{sort}" quality="{quality}" lang="eng">{found}</name>'


def value(text: str, **spellings: str) -> str:
    found = f"<value>{text}</value>"
    for script, spelling in spellings.items():
        found += f'<spelling-variant lang="RUS" script="{script}">{spelling}</spelling-variant>'
    return found


def target(
    number: str, body: str, changes: str, sets: tuple[str, ...] = ("21",), foreign: str = ""
) -> str:
    ids = "".join(f"<sanctions-set-id>{item}</sanctions-set-id>" for item in sets)
    ids += f"<foreign-identifier>{foreign}</foreign-identifier>" if foreign else ""
    return f'<target ssid="{number}">{ids}{body}{changes}</target>'


LISTED = changed("listed", "2023-02-24", "2023-02-23")
FIRM_BODY = f"""<entity><identity ssid="2" main="true">
{named(value("Example Optics LLC", CYRL="ООО Пример Оптика"))}
{named(value("Optic"), sort="alias", quality="low")}
<address ssid="3" place-id="900"><address-details>1 Test Street</address-details></address>
</identity><justification ssid="4">Makes sights for tanks.</justification>
<other-information ssid="5">Taxpayer identification number: 7707083893.</other-information>
<other-information ssid="6">Registration number: 1027700132190</other-information>
<other-information ssid="7">Date of registration: 12.5.2001</other-information>
<other-information ssid="8">Website: optics.example</other-information>
<relation ssid="9" target-id="1002" relation-type="related-to"></relation></entity>"""
FIRM = target("1001", FIRM_BODY, LISTED)
PERSON_BODY = f"""<individual sex="male"><identity ssid="2" main="true">
{named(value("Testov", LATN="Testow", CYRL="Тестов"), value("Ivan", CYRL="Иван"))}
<day-month-year ssid="3" day="7" month="8" year="1949"></day-month-year>
<nationality ssid="4"><country iso-code="KP">North Korea</country></nationality>
<address ssid="5" place-id="900"><address-details>2 Secret Lane</address-details></address>
<identification-document document-type="passport"><number>P7654321</number>
</identification-document></identity>
<relation ssid="6" target-id="1004" relation-type="related-to"></relation></individual>"""
PERSON = target("1002", PERSON_BODY, LISTED, foreign="KPi.903")
SHIP_BODY = f"""<object object-type="vessel"><identity ssid="2" main="true">
{named(value("Example Star"))}</identity>
<other-information ssid="3">IMO Number: 9074729</other-information></object>"""
SHIP = target("1003", SHIP_BODY, LISTED, ("22",))
# A party that was removed: its history holds an earlier state of it as a whole target.
OLD_BODY = f"""<individual><identity main="true">{named(value("Petr Vorher"))}</identity>
<justification>Was somebody once.</justification></individual>"""
GONE = target(
    "1004",
    f'<individual><identity main="true">{named(value("Petr Beispiel"))}</identity></individual>',
    changed("de-listed", "2024-03-02", "2024-03-01")
    + changed("amended", "2022-01-01")
    + changed("listed", inner=f"<added>{target('1004', OLD_BODY, '')}</added>"),
)


def text(
    *targets: str, day: str = "2026-08-27", sort: str = "whole-list", places: str = PLACES
) -> str:
    head = f'<swiss-sanctions-list list-type="{sort}" date="{day}">'
    # Places stand behind the targets that name them.
    inside = PROGRAMS + "".join(targets) + places
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}{inside}</swiss-sanctions-list>'


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, content: str | bytes, name: str = "list.xml") -> Case:
    path = case.path.parent / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    case.build(case.plan("swiss-seco", [path]))
    return Case.open(str(case.path))


def records(case: Case) -> dict[str, Record]:
    found = map(record_of, case.ledger.read(case.state, "records"))
    return {r.uid.partition(":")[2]: r for r in found if r.uid.startswith("swiss-seco:")}


def claims(case: Case) -> dict[str, Claim]:
    return {u.partition(":")[2]: c for u, c in case.claims.items() if u.startswith("swiss-seco:")}


def issues(case: Case) -> set[tuple[str, str, str]]:
    rows = case.ledger.read(case.state, "issues")
    ours = [row for row in rows if str(row["uid"]).startswith("swiss-seco!")]
    return {(str(row["level"]), str(row["locator"]), str(row["message"])) for row in ours}


def test_targets_become_records(mine: Case) -> None:
    case = load(mine, text(FIRM, PERSON, SHIP, GONE))
    found = records(case)
    assert {
        key: (record.kind, record.name, record.aliases, record.country)
        for key, record in found.items()
    } == {
        "1001": ("Company", "Example Optics LLC", ("ООО Пример Оптика", "Optic"), "ru"),
        "1002": ("Person", "Testov Ivan", ("Testow Ivan", "Тестов Иван"), "ru"),
        "1003": ("Vessel", "Example Star", (), ""),
        "1004": ("Person", "Petr Beispiel", (), ""),
    }
    assert {key: set(record.identifiers) for key, record in found.items()} == {
        "1001": {("ru-inn", "7707083893")},
        "1002": {("un", "KPi.903")},
        "1003": {("imo", "9074729")},
        "1004": set(),
    }
    assert issues(case) == {
        (
            "warning",
            "list.xml target 1",
            "number not read: '1027700132190' (its check digits do not fit)",
        ),
        (
            "warning",
            "list.xml target 3",
            "words of a set that name no measure: no measure is taken from them",
        ),
        (
            "note",
            "list.xml target 2",
            "a relation between two persons, who may be relatives: left out",
        ),
        (
            "note",
            "Swiss list of sanctions",
            "1 names that the list calls low quality: kept as aliases",
        ),
    }


def test_claims_are_those_of_switzerland(mine: Case) -> None:
    said = claims(load(mine, text(FIRM, PERSON, SHIP)))
    keeper = "register:ch-seco"
    assert {
        (key, claim.subject, claim.measure, claim.interval.start, claim.known_by)
        for key, claim in said.items()
        if claim.predicate == "DESIGNATES"
    } == {
        ("1001.21.asset-freeze.listing", keeper, "asset freeze", "2023-02-24", "2023-02-23"),
        ("1002.21.asset-freeze.listing", keeper, "asset freeze", "2023-02-24", "2023-02-23"),
    }
    assert {
        (key, claim.predicate, claim.subject, claim.object, claim.text)
        for key, claim in said.items()
        if claim.predicate != "DESIGNATES"
    } == {
        (
            "1003.22.listing",
            "STATES",
            "swiss-seco:1003",
            "",
            "on a list of State Secretariat for Economic Affairs (SECO) under Atlantis: annex 13; "
            "the file does not say which measure",
        ),
        ("1001.reason", "STATES", "swiss-seco:1001", "", "Makes sights for tanks."),
        (
            "1001.established-1",
            "INCORPORATED",
            "swiss-seco:1001",
            "",
            "as printed: Date of registration: 12.5.2001",
        ),
        (
            "1001.link-1002",
            "LINKED_TO",
            "swiss-seco:1001",
            "swiss-seco:1002",
            "printed as related-to: Example Optics LLC to Testov Ivan",
        ),
    }
    assert {claim.voice for claim in said.values()} == {"Switzerland"}
    assert said["1001.21.asset-freeze.listing"].programme == f"Atlantis: {FREEZE}"
    assert said["1001.established-1"].interval.start == "2001-05-12"
    assert said["1001.reason"].known_by == "2023-02-23"


def test_a_removed_target_is_a_listing_that_ended(mine: Case) -> None:
    case = load(mine, text(GONE))
    assert {
        (key, claim.status, claim.interval.start, claim.interval.end, claim.known_by)
        for key, claim in claims(case).items()
    } == {
        ("1004.21.asset-freeze.listing", "listed", "", "", "2024-03-01"),
        ("1004.21.asset-freeze.dropped", "withdrawn", "", "2024-03-02", "2024-03-01"),
    }
    # What its history says of it is an earlier state, not its name or its reason.
    assert records(case)["1004"].name == "Petr Beispiel"
    assert "Vorher" not in str(case.ledger.read(case.state, "records"))
    assert set(records(case)) == {"1004"}


def test_a_target_that_came_back_is_listed(mine: Case) -> None:
    # The changes are not in the order of their days.
    changes = (
        changed("de-listed", "2019-01-01")
        + changed("listed", "2023-02-24")
        + changed("listed", "2015-01-01")
    )
    (listing,) = claims(load(mine, text(target("1005", SHIP_BODY, changes)))).values()
    assert (listing.status, listing.interval.start) == ("listed", "2023-02-24")


@pytest.mark.parametrize(
    ("sets", "measures"),
    [
        (("21",), {"asset freeze"}),
        (("23",), {"asset freeze", "travel ban"}),
        (("24",), {"sectoral"}),
        (("31",), {"asset freeze"}),
        (("21", "24"), {"asset freeze", "sectoral"}),
        (("22",), {""}),
        (("32",), {""}),
        (("99",), {""}),
        ((), {""}),
    ],
)
def test_a_measure_is_taken_only_from_words_that_name_it(
    mine: Case, sets: tuple[str, ...], measures: set[str]
) -> None:
    case = load(mine, text(target("1005", SHIP_BODY, LISTED, sets)))
    said = claims(case).values()
    assert {claim.measure for claim in said} == measures
    assert {claim.predicate for claim in said} == {"DESIGNATES" if any(measures) else "STATES"}
    assert ("warning" in {level for level, _, _ in issues(case)}) == (measures == {""})


@pytest.mark.parametrize("item", table()["words"], ids=lambda item: item["measure"])
def test_every_word_of_the_table_is_read(mine: Case, item: dict[str, str]) -> None:
    assert item["measure"] in schema().measures
    for words in item["words"]:
        content = text(target("1005", SHIP_BODY, LISTED, ("22",))).replace("annex 13", words)
        case = load(mine, content.replace("Atlantis", words.title()))
        assert {claim.measure for claim in claims(case).values()} == {item["measure"]}, words


def test_nothing_of_a_person_is_kept_beyond_name_and_listing(mine: Case) -> None:
    case = load(mine, text(PERSON))
    tables = ("records", "claims", "issues", "contacts", "documents")
    kept = " ".join(str(case.ledger.read(case.state, name)) for name in tables)
    assert [secret for secret in ("1949", "P7654321", "Secret Lane") if secret in kept] == []


def test_a_newer_edition_keeps_what_it_drops_as_withdrawn(mine: Case) -> None:
    older = load(mine, text(FIRM, SHIP), "older.xml")
    assert load(older, text(FIRM, SHIP), "older.xml").state == older.state
    newer = load(older, text(SHIP, day="2026-09-04"), "newer.xml")
    gone = {key: claim for key, claim in claims(newer).items() if claim.status == "withdrawn"}
    assert {(key, claim.measure, claim.interval.end) for key, claim in gone.items()} == {
        ("1001.21.asset-freeze.dropped", "asset freeze", "2026-09-04")
    }
    assert set(records(newer)) == {"1001", "1003"}


def test_a_reason_is_known_by_the_last_change(mine: Case) -> None:
    changes = changed("amended", "2025-06-01") + LISTED
    said = claims(load(mine, text(target("1001", FIRM_BODY, changes))))
    assert said["1001.reason"].known_by == "2025-06-01"
    assert said["1001.21.asset-freeze.listing"].known_by == "2023-02-23"


def test_a_spelling_with_a_part_in_another_script_is_left_out(mine: Case) -> None:
    half = named(value("Testov", CYRL="Тестов"), value("Ivan"))
    body = f'<individual><identity main="true">{half}</identity></individual>'
    case = load(mine, text(target("1006", body, LISTED)))
    assert records(case)["1006"].aliases == ()
    assert {level for level, _, _ in issues(case)} == {"note"}


def test_targets_that_give_nothing_are_reported(mine: Case) -> None:
    nameless = target("1007", "<entity><identity></identity></entity>", LISTED)
    ghost = target("1008", SHIP_BODY.replace("vessel", "spacecraft"), LISTED)
    case = load(mine, text(FIRM, nameless, ghost))
    assert set(records(case)) == {"1001"}
    assert {(where, what) for level, where, what in issues(case) if level == "refused"} == {
        ("list.xml target 2", "a target without a name"),
        ("list.xml target 3", "a target of an unknown kind"),
    }


BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<swiss-sanctions-list list-type="whole-list" date="2026-08-27">&b;</swiss-sanctions-list>"""


@pytest.mark.parametrize(
    ("content", "right"),
    [
        (BOMB, "without a document type or entities"),
        ("<!DOCTYPE html><html><body>503</body></html>", "a page of HTML"),
        ("<sdnList></sdnList>", "found '<sdnList>'; expected Switzerland's list"),
        (text(FIRM)[:-30], "not XML, or cut off"),
        ("a,b,c\n1,2,3\n", "not XML, or cut off"),
        (" ", "not XML, or cut off"),
        (text(), "at least one"),
        (text(FIRM, FIRM), "a number that is used once"),
        (text(FIRM, day="soon"), "a real date"),
        (text(FIRM, sort="delta"), "a part would delist the rest"),
        (text(target("", FIRM_BODY, LISTED)), "a number that is used once"),
        (text(target("1", "", LISTED)), "one of individual, entity, object"),
        (text(target("1", FIRM_BODY + SHIP_BODY, LISTED)), "one of individual, entity, object"),
        (
            text(target("1", FIRM_BODY, "<added>" + "<a>" * 30 + "</a>" * 30 + "</added>")),
            "at most",
        ),
    ],
)
def test_other_files_and_cut_files_are_refused_in_one_line(
    mine: Case, content: str | bytes, right: str
) -> None:
    before = mine.state
    with pytest.raises(BadInput, match=right) as refused:
        load(mine, content)
    assert "\n" not in str(refused.value)
    assert Case.open(str(mine.path)).state == before


CHANGES = st.lists(
    st.tuples(st.sampled_from(["listed", "amended", "de-listed"]), st.dates()), min_size=1
)


@given(CHANGES)
def test_the_change_of_the_latest_day_decides(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, object]]
) -> None:
    path = tmp_path_factory.mktemp("changes") / "list.xml"
    printed = "".join(changed(kind, str(day)) for kind, day in changes)
    path.write_text(text(target("1", SHIP_BODY, printed)), encoding="utf-8")
    found = read_edition(LoadedFile(path, path.name, "0" * 64)).targets["1"]
    latest = max(str(day) for _, day in changes)
    kinds = [kind for kind, day in changes if str(day) == latest]
    assert (found.delisted is not None) == (kinds[0] == "de-listed")
