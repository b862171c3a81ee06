"""Parts as GUR publishes them: what a row says, what repeats, and what the crosswalk joins."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from copied_case import copied_case
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.identity import about_loaded, identify, read_decisions
from entrepot.graph.model import Claim, Record
from entrepot.loaders import clean
from entrepot.loaders.source_run import Loaded
from entrepot.loaders.sources.gur_components.crosswalk import FOLDER, read_crosswalk
from entrepot.loaders.sources.gur_components.date_codes import DateCode, date_code, read_forms
from entrepot.loaders.sources.gur_components.portal_file import COLUMNS, MAKER_COLUMNS, TITLE

SOURCE = "gur-components"
DAY = "2026-06-13"


def row(number: int, maker: str, country: str, weapon: str, **more: str) -> dict[str, str]:
    """Return a made-up row in the layout of the compiled file."""
    return {
        "component_id": f"gur-{number}",
        "name_marking": "(unspecified)",
        "category": "unknown",
        "function": "",
        "manufacturer": maker,
        "manufacturer_country": country,
        "oem_part_number": "",
        "production_date": "",
        "found_in_drones": '["made-up"]',
        "sanctions_status": "unknown",
        "is_dual_use": "False",
        "replaceable_with": "[]",
        "price_retail_usd": "",
        "source_url": f"https://portal.example/en/components/{number}",
        "evidence_image": "",
        "last_verified": DAY,
        "notes": f"{TITLE}{weapon}",
        **more,
    }


COMPUTER = 'Electronic computing machine "Baget-62-037" of the Kh-101 missile'
GERAN = 'UAV "GERAN-2" (Shahed-136) Ы-954'
MAXIM = "Maxim Integrated Products (Analog Devices)"
CODED = "Transceiver MAX3221 EAE 2102"
LATER = "Comparator MAX974 ESE 1835 +"
ROWS = [
    row(1, "Texas Instruments", "US", "Kh-101 Missile"),
    row(2, "Texas Instruments Suppliers JSC CHIP AND DIP", "US", "Kh-101 Missile"),
    row(3, "Raspberry Pi Ltd", "UNK", COMPUTER, name_marking="Board"),
    row(4, "Not identified", "UNK", GERAN, name_marking="Bolt"),
    row(5, "Not identified", "CN", GERAN),
    row(6, "Brushless fan", "CN", GERAN, name_marking="Fan"),
    row(7, MAXIM, "US", GERAN, name_marking=CODED),
    row(8, MAXIM, "US", GERAN, name_marking=LATER, oem_part_number="CMOS"),
    row(9, "Nobody's Works Ltd", "JP", "Unheard-of drone No. 5"),
    row(1, "Texas Instruments", "US", "Kh-101 Missile"),
    row(1, "Texas Instruments", "US", "Kh-101 Missile"),
    row(4, "Not identified", "UNK", GERAN, name_marking="Nut"),
]
TITLED = "Kh-101, examined by GUR (“Kh-101 Missile”)"
IN_COMPUTER = "Kh-101 whose computer Baget-62-037 GUR examined"
NUMBERED = "Geran-2 No. Ы-954"
NEW = "Unheard-of drone No. 5, examined by GUR (“Unheard-of drone No. 5”)"
BLANK = "Part whose marking is not printed"
UNNAMED = "Makers that GUR did not identify, in China"


def write(path: Path, rows: Iterable[Mapping[str, str]], columns: Iterable[str] = COLUMNS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(columns))
        writer.writeheader()
        writer.writerows(rows)
    return path


def build(case: Case, *paths: Path) -> Loaded:
    _, read = case.build(case.plan(SOURCE, list(paths)))
    (source,) = [item for item in read if item.source.name == SOURCE]
    return source


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, Loaded]:
    """Return a case with the made-up rows, and the source as it was read."""
    folder = tmp_path_factory.mktemp("gur")
    case = Case.create(folder / "case")
    read = build(case, write(folder / "components.csv", ROWS))
    return Case.open(str(case.path)), read


def own_claims(case: Case) -> list[Claim]:
    return [claim for uid, claim in case.claims.items() if uid.startswith(f"{SOURCE}:")]


def named(case: Case, uid: str) -> str:
    ids = case.identities
    return ids.entities[ids.uid(uid)].name if uid else ""


def test_each_row_is_said_of_its_example_once(made: tuple[Case, Loaded]) -> None:
    case, _ = made
    found = [
        (named(case, c.subject), c.predicate, named(case, c.object), named(case, c.goods))
        for c in own_claims(case)
        if c.predicate != "STATES"
    ]
    assert Counter(found).most_common(1)[0][1] == 1
    ti = "Texas Instruments"
    assert set(found) == {
        (TITLED, "INSTANCE_OF", "Kh-101 cruise missile", ""),
        (IN_COMPUTER, "INSTANCE_OF", "Kh-101 cruise missile", ""),
        (NUMBERED, "INSTANCE_OF", "Geran-2", ""),
        (NEW, "INSTANCE_OF", "Unheard-of drone No. 5", ""),
        (TITLED, "CONTAINS", f"{BLANK} (GUR 1)", ""),
        (TITLED, "CONTAINS", f"{BLANK} (GUR 2)", ""),
        (IN_COMPUTER, "CONTAINS", "Board (GUR 3)", ""),
        (NUMBERED, "CONTAINS", "Bolt (GUR 4)", ""),
        (NUMBERED, "CONTAINS", f"{BLANK} (GUR 5)", ""),
        (NUMBERED, "CONTAINS", "Fan (GUR 6)", ""),
        (NUMBERED, "CONTAINS", f"{CODED} (GUR 7)", ""),
        (NUMBERED, "CONTAINS", f"{LATER} (GUR 8)", ""),
        (NEW, "CONTAINS", f"{BLANK} (GUR 9)", ""),
        (TITLED, "BRANDED_BY", ti, f"{BLANK} (GUR 1)"),
        (TITLED, "BRANDED_BY", ti, f"{BLANK} (GUR 2)"),
        (IN_COMPUTER, "BRANDED_BY", "Raspberry Pi Ltd", "Board (GUR 3)"),
        (NUMBERED, "BRANDED_BY", UNNAMED, f"{BLANK} (GUR 5)"),
        (NUMBERED, "BRANDED_BY", UNNAMED, "Fan (GUR 6)"),
        (NUMBERED, "BRANDED_BY", "Maxim Integrated Products", f"{CODED} (GUR 7)"),
        (NUMBERED, "BRANDED_BY", "Maxim Integrated Products", f"{LATER} (GUR 8)"),
        (NEW, "BRANDED_BY", "Nobody's Works Ltd", f"{BLANK} (GUR 9)"),
        ("Maxim Integrated Products", "ASSOCIATED_WITH", "Analog Devices", ""),
        ("Maxim Integrated Products", "SUBSIDIARY_OF", "Analog Devices", ""),
    }


def test_who_says_it_and_how_well(made: tuple[Case, Loaded]) -> None:
    case, _ = made
    parts = [c for c in own_claims(case) if c.predicate in ("CONTAINS", "BRANDED_BY")]
    assert {(c.voice, c.basis, c.grade, c.known_by, c.stated, c.level) for c in parts} == {
        ("Ukraine", "field", "C3", DAY, f"..{DAY}", "item")
    }
    # One examination is one original statement, however many parts it lists.
    assert len({c.root for c in parts}) == len({c.subject for c in parts}) == 4
    assert {c.text for c in parts if c.fact == "3"} == {"in its computer Baget-62-037", ""}
    assert {c.locator for c in parts if c.fact == "7"} == {"components/7"}


def test_a_seat_is_the_makers_and_unk_is_no_country(made: tuple[Case, Loaded]) -> None:
    case, _ = made
    ids = case.identities
    seats = {e.name: e.country for e in ids.entities.values() if e.uid.startswith(SOURCE)}
    assert seats["Raspberry Pi Ltd"] == "gb"  # the crosswalk; the file prints UNK
    assert seats[UNNAMED] == "cn"
    assert seats["Nobody's Works Ltd"] == "jp"
    assert "Not identified" not in seats
    assert "Brushless fan" not in seats
    kinds = {e.name: e.kind for e in ids.entities.values() if e.uid.startswith(SOURCE)}
    assert kinds[UNNAMED] == "Group"
    # Where a part was made is not known: no part has a country.
    assert {e.country for e in ids.entities.values() if e.kind == "Component"} == {""}


def test_other_firms_of_a_page_stand_apart_from_the_maker(made: tuple[Case, Loaded]) -> None:
    case, _ = made
    stated = {c.uid: c.text for c in own_claims(case) if c.uid.endswith(".others")}
    assert stated == {
        f"{SOURCE}:2.others": "the page names beside the maker, as printed: Suppliers JSC CHIP AND "
        "DIP; to whom they sold is not stated"
    }
    assert not [e for e in case.identities.entities.values() if "CHIP AND DIP" in e.name]


def test_a_weapon_was_not_built_before_its_newest_dated_part(made: tuple[Case, Loaded]) -> None:
    case, _ = made
    measured = [c for c in own_claims(case) if c.status == "measured"]
    assert {(named(case, c.subject), c.interval) for c in measured} == {
        (f"{CODED} (GUR 7)", Interval("2021-01-11")),
        (f"{LATER} (GUR 8)", Interval("2018-08-27")),
        (NUMBERED, Interval("2021-01-11")),
    }
    (weapon,) = [c for c in measured if named(case, c.subject) == NUMBERED]
    assert weapon.text == (
        "not built before 2021-01-11 (week 2 of 2021): the newest of the date codes read on 2 "
        "parts, on the part GUR 7; a part may have been replaced later"
    )
    frame = case.query("not-built-before")
    assert list(frame["weapon"]) == [NUMBERED]


def test_what_repeats_is_counted_and_told(made: tuple[Case, Loaded]) -> None:
    _, read = made
    assert read.rows == {
        "": 9,
        "the same record again": 2,
        "a repeated record with different cells": 1,
    }
    # What is left out is summed up by the run.
    told = {
        (i["level"], i["value"], i["message"])
        for i in read.issues
        if "left out" not in i["message"]
    }
    missing = "no row of the crosswalk has this"
    assert told == {
        ("note", "gur-1", "printed 3 times, counted once"),
        ("warning", "gur-4", "another row for the part of components.csv:5: the first is kept"),
        ("warning", "Nobody's Works Ltd", f"{missing} maker: taken as printed (1 part)"),
        ("warning", "Unheard-of drone No. 5", f"{missing} weapon: taken as printed (1 part)"),
    }


def test_the_same_file_again_changes_nothing(mine: Case, tmp_path: Path) -> None:
    path = write(tmp_path / "components.csv", ROWS)
    build(mine, path)
    state = Case.open(str(mine.path)).state
    build(Case.open(str(mine.path)), path)
    assert Case.open(str(mine.path)).state == state


def test_the_order_of_rows_decides_nothing(mine: Case, tmp_path: Path) -> None:
    other = Case.create(tmp_path / "other")
    rows = ROWS[:9]
    build(mine, write(tmp_path / "components.csv", rows))
    build(other, write(tmp_path / "turned.csv", rows[::-1]))
    first, second = (Case.open(str(case.path)) for case in (mine, other))
    edges = [
        {(e.uid, e.support.mixed) for e in case.fold().edges.values()} for case in (first, second)
    ]
    assert edges[0] == edges[1]
    records = [
        {(e.uid, e.name, e.country) for e in case.identities.entities.values()}
        for case in (first, second)
    ]
    assert records[0] == records[1]


def test_a_newer_edition_counts_and_keeps_what_it_no_longer_prints(
    mine: Case, tmp_path: Path
) -> None:
    later = "2026-09-01"
    old = ROWS[:9]
    new = [{**each, "last_verified": later} for each in old if each["component_id"] != "gur-9"]
    new[2] = {**new[2], "name_marking": "Board, second look"}
    build(mine, write(tmp_path / "june.csv", old), write(tmp_path / "september.csv", new))
    case = Case.open(str(mine.path))
    known = {c.fact: c.known_by for c in own_claims(case) if c.predicate == "CONTAINS"}
    # What both editions say has been known since the first.
    assert known == {**dict.fromkeys("1245678", DAY), "3": later, "9": DAY}
    assert "Board, second look (GUR 3)" in {e.name for e in case.identities.entities.values()}


def test_a_list_of_makers_is_compared_and_gives_no_claim(mine: Case, tmp_path: Path) -> None:
    makers = [
        {"name": "Texas Instruments", "country": "US", "components_supplied": "317"},
        {"name": "Nobody's Works Ltd", "country": "KR", "components_supplied": "1"},
        {"name": "Somebody Else", "country": "US", "components_supplied": "1"},
        {"name": "Raspberry Pi Ltd", "country": "UNK", "components_supplied": "1"},
    ]
    blank = dict.fromkeys(MAKER_COLUMNS, "")
    listed = write(
        tmp_path / "manufacturers.csv",
        [{**blank, "manufacturer_id": str(n), **m} for n, m in enumerate(makers)],
        MAKER_COLUMNS,
    )
    parts = write(tmp_path / "components.csv", ROWS[:9])
    alone = build(Case.create(tmp_path / "alone"), parts)
    read = build(mine, parts, listed)
    assert {c.uid for c in read.claims} == {c.uid for c in alone.claims}
    assert read.rows["a maker, compared with the parts"] == 4
    told = {(i["level"], i["value"]) for i in read.issues if i["locator"] == "manufacturers.csv"}
    assert told == {
        ("note", "Texas Instruments 317 (here 1)"),
        ("warning", "Nobody's Works Ltd, KR"),
        ("warning", "Somebody Else"),
    }


@pytest.mark.parametrize(
    ("changed", "right"),
    [
        ({"component_id": "7188"}, "gur- and a number"),
        ({"source_url": "https://portal.example/en/components/8"}, "the page of the part, .../1"),
        ({"manufacturer_country": "XX"}, "the ISO code of a country"),
        ({"last_verified": "13.06.2026"}, "a real date"),
        ({"notes": "Kh-101 Missile"}, "and a title"),
        ({"manufacturer": ""}, "a value"),
    ],
)
def test_a_row_that_cannot_be_read_is_left_out_alone(
    mine: Case, tmp_path: Path, changed: dict[str, str], right: str
) -> None:
    wrong = {**ROWS[0], **changed}
    read = build(mine, write(tmp_path / "components.csv", [wrong, ROWS[3]]))
    assert read.rows == {"": 1, "a row that cannot be read": 1}
    (refused,) = [i for i in read.issues if i["level"] == "refused"]
    assert right in refused["message"]
    assert refused["locator"] == "components.csv:2"
    assert {c.fact for c in read.claims if c.predicate == "CONTAINS"} == {"4"}


def test_a_file_of_another_layout_is_refused(mine: Case, tmp_path: Path) -> None:
    mine.build()
    before = mine.state
    path = write(tmp_path / "components.csv", [], [c for c in COLUMNS if c != "notes"])
    with pytest.raises(BadInput, match="a heading without notes") as refused:
        build(mine, path)
    assert "\n" not in str(refused.value)
    assert Case.open(str(mine.path)).state == before


def test_a_column_that_was_constant_is_named_when_it_is_filled(mine: Case, tmp_path: Path) -> None:
    filled = {**ROWS[0], "production_date": "2021", "is_dual_use": "True"}
    read = build(mine, write(tmp_path / "components.csv", [filled]))
    told = {i["value"]: i["message"][:23] for i in read.issues}
    assert told == {
        "production_date": "1 values are not read: ",
        "is_dual_use": "1 values are not read: ",
    }


def test_shares_have_their_denominators(made: tuple[Case, Loaded]) -> None:
    case, _ = made
    frame = case.query("maker-countries")
    shares = list(
        zip(frame["country"], frame["parts"], frame["of_parts"], frame["percent"], strict=True)
    )
    assert shares == [
        ("us", 4, 9, 44.4),
        ("cn", 2, 9, 22.2),
        ("gb", 1, 9, 11.1),
        ("jp", 1, 9, 11.1),
        ("not stated", 1, 9, 11.1),
    ]
    weapon = case.query("maker-countries-of-weapon", weapon="Kh-101")
    assert list(zip(weapon["example"], weapon["country"], weapon["parts"], strict=True)) == [
        (TITLED, "us", 2),
        (IN_COMPUTER, "gb", 1),
    ]
    makers = case.query("part-makers-of-weapon", weapon="Kh-101")
    assert list(zip(makers["example"], makers["maker"], makers["parts"], strict=True)) == [
        (TITLED, "Texas Instruments", 2),
        (IN_COMPUTER, "Raspberry Pi Ltd", 1),
    ]


# The crosswalk.


def test_decisions_say_what_the_rows_say() -> None:
    crosswalk = read_crosswalk()
    joined = {
        (model.on_file, f"{SOURCE}:model-{key}")
        for key, model in crosswalk.models.items()
        if model.on_file
    }
    joined |= {
        (maker.on_file, f"{SOURCE}:maker-{clean.slug(maker.maker)}")
        for maker in crosswalk.makers.values()
        if maker.on_file
    }
    decisions = read_decisions(FOLDER / "decisions.toml")
    assert {(d.left, d.right) for d in decisions if d.verdict == "same"} == joined
    assert len(joined) == 15


def test_finder_and_mercury_are_not_the_listed_parties() -> None:
    decisions = read_decisions(FOLDER / "decisions.toml")
    apart = {(d.left, d.right) for d in decisions if d.verdict == "not_same"}
    finder, mercury = f"{SOURCE}:maker-finder", f"{SOURCE}:maker-mercury"
    assert apart == {
        ("ofac-48589", finder),
        ("eu-833-IV-884", finder),
        ("ofac-52339", mercury),
        ("eu-833-XLII-101", mercury),
    }


def test_a_listed_party_of_the_same_word_stays_apart() -> None:
    listed = Record(
        "ofac-sdn:1", "Company", "FINDER TECHNOLOGY LTD", identifiers=(("ofac", "48589"),)
    )
    mark = Record(f"{SOURCE}:maker-finder", "Company", "FINDER", country="us")
    records = [listed, mark]
    decisions = about_loaded(records, read_decisions(FOLDER / "decisions.toml"))
    found = identify(records, decisions)
    assert found.twins(mark.uid) == ["ofac-48589"]


def test_every_row_of_the_crosswalk_leads_somewhere() -> None:
    crosswalk = read_crosswalk()
    assert {row.model for row in crosswalk.weapons.values()} == {*crosswalk.models}
    series = {m.broader for m in crosswalk.models.values() if m.broader}
    assert {b for b in series if not b.startswith("register:")} <= {*crosswalk.models}
    assert all(weapon.why for weapon in crosswalk.weapons.values())
    assert all(maker.why for maker in crosswalk.makers.values())
    examples = [row.example for row in crosswalk.weapons.values() if row.example]
    assert len(examples) == len(set(examples)) == 75
    # One maker has one kind, one seat and one owner, under however many names it is printed.
    makers: dict[str, set[tuple[str, str, str]]] = {}
    for row in crosswalk.makers.values():
        makers.setdefault(row.maker, set()).add((row.kind, row.seat, row.on_file))
    assert {name for name, rows in makers.items() if len(rows) > 1} == set()
    assert len({clean.slug(name) for name in makers if name}) == len(makers) - 1


@pytest.mark.parametrize(
    ("printed", "maker", "others"),
    [
        ("Not identified", "", ""),
        ("Electrostatic sensitive device", "", ""),
        ("Xilinx Inc. (AMD)", "Xilinx", ""),
        ("AMD", "AMD", ""),
        ("CONNFLY", "Ningbo Connfly Electronic Co., Ltd.", ""),
        ("Brand New Ltd", "Brand New Ltd", ""),
        ("Brand New Ltd Importers SOMEBODY LLC", "Brand New Ltd", "Importers SOMEBODY LLC"),
    ],
)
def test_whom_a_printed_name_means(printed: str, maker: str, others: str) -> None:
    row = read_crosswalk().maker(printed)
    assert (row.maker, row.others) == (maker, others)


# Date codes.


@given(st.dates(date(2000, 1, 3), date(2026, 6, 1)))
def test_a_date_code_is_the_monday_of_its_week(day: date) -> None:
    year, week, _ = day.isocalendar()
    code = f"{year - 2000:02d}{week:02d}"
    monday = (day - timedelta(days=day.weekday())).isoformat()
    found = date_code(f"AD9364BBCZ #{code} 5311566", "Analog Devices", read_forms(), DAY)
    assert found == DateCode(code, "number sign", monday)


@given(st.integers(0, 9999), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_no_code_is_later_than_the_day_by_which_the_part_was_there(number: int, by: date) -> None:
    marking = f"AD9364BBCZ #{number:04d} 5311566"
    found = date_code(marking, "Analog Devices", read_forms(), by.isoformat())
    assert found is None or found.day <= by.isoformat()


@pytest.mark.parametrize(
    ("marking", "maker"),
    [
        ("DS+ 2431", "Analog Devices"),
        ("Voltage regulator 1117", "National Semiconductor"),
        ("DC/DC converter TEN 20-2412", "Traco Power"),
        ("Microcircuit XCR3128XL", "Xilinx"),
        ("Transceiver MAX3221 EAE 2102", "Texas Instruments"),
        ("AD9364BBCZ #2154 5311566", "Analog Devices"),
    ],
)
def test_digits_outside_the_declared_forms_are_no_date(marking: str, maker: str) -> None:
    assert date_code(marking, maker, read_forms(), DAY) is None


def test_a_part_is_not_dated_after_its_weapon_was_in_hand(mine: Case, tmp_path: Path) -> None:
    used = "Missile Kh-101 №3152638829015 (used on 02.01.2024)"
    parts = [
        row(1, MAXIM, "US", used, name_marking="Transceiver MAX3221 EAE 2340"),
        row(2, MAXIM, "US", used, name_marking="Transceiver MAX3221 EAE 2420"),
    ]
    read = build(mine, write(tmp_path / "components.csv", parts))
    assert {c.fact: c.interval for c in read.claims if c.uid.endswith(".date-code")} == {
        "1": Interval("2023-10-02")
    }
    assert {c.interval for c in read.claims if c.predicate == "CONTAINS"} == {
        Interval("", "2024-01-02")
    }
