"""The compiled file of 13 June 2026: every count that is told of it, and the known answers."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.loaders.source_run import Loaded
from entrepot.loaders.sources.gur_components.crosswalk import read_crosswalk
from entrepot.loaders.sources.gur_components.portal_file import TITLE
from entrepot.viz.reports.document import Heading, Paragraph, Table, text_of

SOURCE = "gur-components"
PARTS = "components/gur_components_2026-06-13.csv"
MAKERS = "components/gur_manufacturers_2026-06-13.csv"


@pytest.fixture(scope="module")
def compiled(documents: Path) -> Path:
    path = documents / "data" / PARTS
    if not path.is_file():
        pytest.skip(f"no compiled file at {path}: set ENTREPOT_SHARED to a folder with data/")
    return path


@pytest.fixture(scope="module")
def whole(compiled: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, Loaded]:
    """Return a case with both files, and the source as it was read."""
    case = Case.create(tmp_path_factory.mktemp("gur") / "case")
    files = [compiled, compiled.parent / Path(MAKERS).name]
    _, read = case.build(case.plan(SOURCE, files))
    (source,) = [item for item in read if item.source.name == SOURCE]
    return Case.open(str(case.path)), source


def test_every_row_is_accounted_for(whole: tuple[Case, Loaded]) -> None:
    _, read = whole
    assert read.rows == {
        "": 5806,
        "the same record again": 2520,
        "a maker, compared with the parts": 621,
    }
    assert 5806 + 2520 == 8326
    repeated = {i["value"]: i["message"] for i in read.issues if i["value"].startswith("gur-")}
    assert repeated == {f"gur-{n}": "printed 316 times, counted once" for n in range(5, 13)}
    assert {i["level"] for i in read.issues} == {"note"}


def test_the_claims_of_each_kind(whole: tuple[Case, Loaded]) -> None:
    _, read = whole
    assert Counter((c.predicate, c.status) for c in read.claims) == {
        ("CONTAINS", "asserted"): 5806,
        ("BRANDED_BY", "asserted"): 5695,
        ("INSTANCE_OF", "asserted"): 195,
        ("STATES", "measured"): 167,
        ("ASSOCIATED_WITH", "asserted"): 34,
        ("STATES", "asserted"): 28,
        ("SUBSIDIARY_OF", "self"): 8,
        ("SUBSIDIARY_OF", "asserted"): 7,
    }
    assert Counter(r.kind for r in read.records) == {
        "Component": 5806,
        "Company": 597,
        "WeaponInstance": 195,
        "Weapon": 128,
        "Organization": 6,
        "Group": 6,
    }


def test_the_crosswalk_has_every_title_and_every_maker(compiled: Path) -> None:
    with compiled.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    crosswalk = read_crosswalk()
    titles = {row["notes"].removeprefix(TITLE).strip() for row in rows}
    makers = {" ".join(row["manufacturer"].split()) for row in rows}
    assert titles == {*crosswalk.weapons}
    assert makers == {*crosswalk.makers}
    assert (len(titles), len(makers), len(crosswalk.models)) == (195, 622, 128)
    makers_by_kind = {row.maker: row.kind for row in crosswalk.makers.values()}
    assert Counter(makers_by_kind.values()) == {"Company": 591, "Group": 3, "": 1}
    assert sum(not row.maker for row in crosswalk.makers.values()) == 5
    assert sum(bool(row.seat) for row in crosswalk.makers.values()) == 13
    marked = {row["component_id"] for row in rows if row["name_marking"] != "(unspecified)"}
    assert len(marked) == 2735


def test_what_is_joined_with_the_register(whole: tuple[Case, Loaded]) -> None:
    case, _ = whole
    joined = set()
    for entity in case.identities.entities.values():
        sources = {uid.partition(":")[0] for uid in entity.records}
        if len(sources) > 1 and SOURCE in sources:
            joined.add(entity.name)
    assert joined == {
        *("Altera", "AMD", "Analog Devices", "Fujitsu", "Intel", "NXP", "STMicroelectronics"),
        "Texas Instruments",
        "Mile Hao Xiang Technology Co., Ltd",
        "Yangzhou Yangjie Electronic Technology Co., Ltd.",
        *("9M727 missile of the Iskander-K", "Hwasong-11 series missile (KN-23, KN-24)"),
        *("Kh-101 cruise missile", "Orlan-10", "Shahed-136"),
        # of the five reports
        *("Lancet-3", "Kalibr cruise missile", "9M544 precision artillery rocket", "Infineon"),
        *("Maxim Integrated Products", "Cypress Semiconductor", "u-blox", "Qorvo", "Semtech"),
        *("Nvidia", "Taoglas", "Thales"),
        # of the makers of missiles and drones
        *("9M723 Iskander-M ballistic missile", "Kh-59 missile", "S8000 Banderol cruise missile"),
        *("Lancet UAV (variant not stated)", "Orion UAV made by Kronshtadt", "Tachion UAV"),
        *("Kniaz Vandal Novgorodskiy (KVN) UAV", "S350 Supercam UAV", "Kub UAV"),
        # of the claims on Iran
        *("Geran-2", "Gerbera", "Mohajer-6", "JSC VNIIR-Progress"),
    }


def test_the_share_of_each_country(whole: tuple[Case, Loaded]) -> None:
    case, _ = whole
    frame = case.query("maker-countries").set_index("country")
    assert set(frame["of_parts"]) == {5806}
    assert frame["parts"].sum() == 5806
    rows = frame[["parts", "percent"]].head(8)
    assert list(rows.itertuples(name=None)) == [
        ("us", 3950, 68.0),
        ("cn", 419, 7.2),
        ("ch", 377, 6.5),
        ("jp", 227, 3.9),
        ("tw", 165, 2.8),
        ("nl", 159, 2.7),
        ("de", 141, 2.4),
        ("not stated", 122, 2.1),
    ]


def test_the_parts_of_a_model_by_example(whole: tuple[Case, Loaded]) -> None:
    case, _ = whole
    found = {}
    for weapon in ("Kh-101", "KN-24 (Hwasong-11B)", "Mohajer-6", "Orlan-10", "Geran-5"):
        frame = case.query("maker-countries-of-weapon", weapon=weapon)
        found[weapon] = sorted(frame.groupby("example")["parts"].sum(), reverse=True)
    assert found == {
        "Kh-101": [138, 62, 30, 16, 9, 7, 6, 3, 3],
        "KN-24 (Hwasong-11B)": [72],
        "Mohajer-6": [137],
        "Orlan-10": [63, 58, 35, 7],
        "Geran-5": [16],
    }
    assert not [
        e for e in case.identities.entities.values() if "Garpiya" in e.name and SOURCE in e.uid
    ]


def test_the_parts_of_the_kh_101_by_maker_are_those_by_country(whole: tuple[Case, Loaded]) -> None:
    case, _ = whole
    makers = case.query("part-makers-of-weapon", weapon="Kh-101")
    countries = case.query("maker-countries-of-weapon", weapon="Kh-101")
    sums = [
        frame.groupby(["example", "country"])["parts"].sum().to_dict()
        for frame in (makers, countries)
    ]
    assert sums[0] == sums[1]
    first = makers[makers["of_parts"] == 138]
    assert first["parts"].sum() == 138
    assert list(zip(first["maker"], first["parts"], strict=True))[:3] == [
        ("Texas Instruments", 26),
        ("Xilinx", 12),
        ("Cypress Semiconductor", 10),
    ]


def test_the_dossier_of_the_kh_101(whole: tuple[Case, Loaded]) -> None:
    case, _ = whole
    report = BriefWriter(case, length="full").dossier("Kh-101")
    counted: list[str] = []
    rows: list[int] = []
    inside = False
    for block in report.blocks:
        if isinstance(block, Heading):
            inside = block.runs[0].text == "Parts of the weapons examined"
        elif inside and isinstance(block, Table):
            rows.append(len(block.rows))
        elif inside and isinstance(block, Paragraph):
            text = text_of(block.runs)
            # A column that says one thing is a sentence before its table.
            counted += [] if text.startswith("Said by, public: ") else [text]
    assert rows == [138, 62, 30, 16, 9, 7, 6]
    assert counted[1].startswith(
        "Kh-101, examined by GUR (“Kh-101 Missile”): 138 parts. By the country of the maker’s "
        "seat: United States 115 (83.3%); "
    )
    assert counted[2].startswith("Kh-101 whose computer Baget-62-037 GUR examined: 62 parts. ")


def test_date_codes(whole: tuple[Case, Loaded]) -> None:
    _, read = whole
    measured = [c for c in read.claims if c.status == "measured"]
    of_parts = [c for c in measured if c.fact + ".date-code" == c.uid.partition(":")[2]]
    assert (len(of_parts), len(measured) - len(of_parts)) == (129, 38)
    latest: dict[str, str] = {}
    example = {c.object: c.subject for c in read.claims if c.predicate == "CONTAINS"}
    for claim in of_parts:
        day = claim.interval.start
        weapon = example[claim.subject]
        latest[weapon] = max(latest.get(weapon, ""), day)
    weapons = {c.subject: c.interval for c in measured if c not in of_parts}
    assert weapons == {uid: Interval(day) for uid, day in latest.items()}


def test_no_route_leads_along_a_mark(whole: tuple[Case, Loaded]) -> None:
    case, _ = whole
    assert case.routes("Texas Instruments", "Kh-101").routes == []
