"""The US Consolidated Screening List: rows to records and measures; then the official sample."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Record
from entrepot.graph.tables import record_of
from entrepot.loaders.sources.us_csl.loader import COLUMNS
from entrepot.viz.answers.party_context import designations

SDN = "Specially Designated Nationals (SDN) - Treasury Department"
EL = "Entity List (EL) - Bureau of Industry and Security"
DPL = "Denied Persons List (DPL) - Bureau of Industry and Security"
UVL = "Unverified List (UVL) - Bureau of Industry and Security"
Row = dict[str, str]
ROWS: list[Row] = [
    {
        "source": SDN,
        "entity_number": "46441",
        "type": "Entity",
        "programs": "RUSSIA-EO14024",
        "name": "TSK VEKTOR, OOO",
        "addresses": "Some street, Irkutsk, RU; Other, Kowloon, HK",
        "alt_names": "TSK VECTOR; TSK",
        "ids": "RU, 3849055365, Tax ID No.; 1153850042246, Registration ID",
    },
    {
        "source": EL,
        "name": "Example Chip Co. Ltd.",
        "addresses": "Tower, Kowloon, HK",
        "start_date": "2024-05-09",
        "federal_register_notice": "89 FR 1",
    },
    {"source": DPL, "name": "John Q. Doe", "start_date": "2020-01-02", "end_date": "2023-01-02"},
    {"source": EL, "name": "46th Research Institute"},
]


def write(path: Path, rows: list[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        writer.writerows({**dict.fromkeys(COLUMNS, ""), **row} for row in rows)
    return path


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, path: Path, edition: str = "2026-08-20") -> Case:
    case.build(case.plan("us-csl", [path], edition))
    return Case.open(str(case.path))


def records(case: Case) -> dict[str, Record]:
    found = map(record_of, case.ledger.read(case.state, "records"))
    return {r.uid.partition(":")[2]: r for r in found if r.uid.startswith("us-csl:")}


def claims(case: Case) -> dict[str, Claim]:
    return {u.partition(":")[2]: c for u, c in case.claims.items() if u.startswith("us-csl:")}


def test_rows_become_records_and_measures(mine: Case, tmp_path: Path) -> None:
    case = load(mine, write(tmp_path / "csl.csv", ROWS))
    found, said = records(case), claims(case)
    assert {k: (r.kind, r.country) for k, r in found.items()} == {
        "SDN-46441": ("Company", "ru"),
        "EL-example-chip-co-ltd@2024-05-09": ("Company", "hk"),
        "DPL-john-q-doe@2020-01-02": ("Person", ""),
        "EL-46th-research-institute": ("Organization", ""),
    }
    assert {k.partition(".listing")[0]: c.measure for k, c in said.items()} == {
        "SDN-46441": "asset freeze",
        "EL-example-chip-co-ltd@2024-05-09": "export restriction",
        "DPL-john-q-doe@2020-01-02": "export restriction",
        "EL-46th-research-institute": "export restriction",
    }
    vektor = case.identities.entities[case.identities.uid("register:tsk-vektor")]
    assert "us-csl:SDN-46441" in vektor.records
    assert said["DPL-john-q-doe@2020-01-02.listing"].interval.end == "2023-01-02"
    assert said["EL-46th-research-institute.listing"].known_by == "2026-08-20"
    assert {c.voice for c in said.values()} == {"US government"}
    assert load(case, tmp_path / "csl.csv").state == case.state


def test_a_newer_edition_keeps_what_it_drops_as_withdrawn_by_its_day(
    mine: Case, tmp_path: Path
) -> None:
    case = load(mine, write(tmp_path / "csl.csv", ROWS))
    paths = [write(tmp_path / "newer.csv", ROWS[:1])]
    case.build(case.plan("us-csl", paths, "2026-09-01", shrink_is_real=True))
    newer = Case.open(str(case.path))
    assert set(records(newer)) == set(records(case))
    gone = {k: c for k, c in claims(newer).items() if c.status == "withdrawn"}
    assert set(gone) == {f"{k}.dropped" for k in records(case) if k != "SDN-46441"}
    assert {(c.known_by, c.interval.end) for c in gone.values()} == {("2026-09-01", "2026-09-01")}
    assert claims(newer)["EL-46th-research-institute.listing"].known_by == "2026-08-20"
    uid = newer.identities.uid("us-csl:EL-example-chip-co-ltd@2024-05-09")
    for as_of, over in (("2026-08-31", False), ("2026-09-01", True)):
        told = designations(newer.fold(as_of), newer.identities, uid)
        assert [d["gone"] for d in told] == [over]


@pytest.mark.parametrize(
    ("change", "edition", "right"),
    [
        ({"source": "Naughty List (NL) - Somebody"}, "2026-08-20", "one of the letters SDN"),
        ({"type": "Ghost"}, "2026-08-20", "one of Individual"),
        ({"name": ""}, "2026-08-20", "a name"),
        ({"start_date": "May 9"}, "2026-08-20", "a real date"),
        ({}, "", "--edition"),
    ],
)
def test_bad_rows(mine: Case, tmp_path: Path, change: Row, edition: str, right: str) -> None:
    before = mine.state
    with pytest.raises(BadInput, match=right):
        load(mine, write(tmp_path / "csl.csv", [{**ROWS[0], **change}]), edition)
    assert Case.open(str(mine.path)).state == before


def test_a_web_page_and_a_missing_column(mine: Case, tmp_path: Path) -> None:
    (tmp_path / "page.csv").write_text("<gone>gone</gone>\n", encoding="utf-8")
    (tmp_path / "short.csv").write_text(",".join(COLUMNS[:-1]) + "\n", encoding="utf-8")
    for name in ("page.csv", "short.csv"):
        with pytest.raises(BadInput, match="the columns source"):
            load(mine, tmp_path / name)


def test_the_official_sample(mine: Case, documents: Path) -> None:
    path = documents / "data" / "formats" / "csl_sample_format.csv"
    if not path.is_file():
        pytest.skip(f"no sample at {path}: set ENTREPOT_SHARED to a folder with data/")
    case = load(mine, path, "2019-12-03")
    assert len(records(case)) == 113  # 115 rows, of which two name a party of another row once more
    issues = [
        i["value"]
        for i in case.ledger.read(case.state, "issues")
        if str(i["uid"]).startswith("us-csl")
    ]
    assert issues == ["DPL-al-naser-wings-airlines@2019-06-05", "EL-gunther-migeotte@2010-06-28"]
    measures = Counter(c.measure for c in claims(case).values())
    assert measures == {"asset freeze": 28, "sectoral": 43, "export restriction": 42}
    assert case.identities.clashes == ()


def test_a_list_that_is_wholly_absent_is_a_hole_and_not_a_delisting(
    mine: Case, tmp_path: Path
) -> None:
    case = load(mine, write(tmp_path / "csl.csv", ROWS))
    _, loaded = case.build(
        case.plan("us-csl", [write(tmp_path / "newer.csv", ROWS[1:])], "2026-09-01")
    )
    (source,) = [item for item in loaded if item.source.name == "us-csl"]
    statuses = {claim.uid.partition(":")[2]: claim.status for claim in source.claims}
    assert set(statuses.values()) == {"listed"}
    assert "SDN-46441.listing" in statuses
    warnings = [row for row in source.issues if row["level"] == "warning"]
    assert [(row["locator"], row["value"]) for row in warnings] == [("newer.csv", "SDN")]
    assert "stay as on the edition of 2026-08-20" in str(warnings[0]["message"])


def test_a_list_that_lost_much_is_loaded_only_when_a_person_vouches_for_it(
    mine: Case, tmp_path: Path
) -> None:
    listed = [{"source": EL, "name": f"Example Works {number}"} for number in range(60)]
    case = load(mine, write(tmp_path / "csl.csv", listed))
    cut = write(tmp_path / "cut.csv", listed[:50])
    with pytest.raises(BadInput, match=r"50 entries of the list EL .* --shrink-is-real"):
        load(case, cut, "2026-09-01")
    assert Case.open(str(case.path)).state == case.state
    few = load(case, write(tmp_path / "few.csv", listed[:58]), "2026-09-01")
    dropped = [claim for claim in claims(few).values() if claim.status == "withdrawn"]
    assert len(dropped) == 2
    few.build(few.plan("us-csl", [cut], "2026-10-01", shrink_is_real=True))
    # The answer of the person stays with the file: a later build asks nothing.
    again = Case.open(str(case.path))
    again.build()
    dropped = [claim for claim in claims(again).values() if claim.status == "withdrawn"]
    assert len(dropped) == 10


def test_the_columns_that_trade_gov_adds_are_read(mine: Case, tmp_path: Path) -> None:
    text = write(tmp_path / "csl.csv", ROWS).read_text(encoding="utf-8")
    numbered = [f"{number},{line}" for number, line in enumerate(text.splitlines())]
    numbered[0] = numbered[0].replace("0,", "_id,", 1)
    (tmp_path / "csl.csv").write_text("\n".join(numbered), encoding="utf-8")
    assert len(records(load(mine, tmp_path / "csl.csv"))) == len(ROWS)


def test_a_firm_on_a_list_without_persons_is_never_taken_for_one(
    mine: Case, tmp_path: Path
) -> None:
    rows = [{"source": UVL, "name": "Atlas Sanatgaran"}, {"source": EL, "name": "Ivan Petrov"}]
    kinds = {
        record.name: record.kind
        for record in records(load(mine, write(tmp_path / "csl.csv", rows))).values()
    }
    assert kinds == {"Atlas Sanatgaran": "Organization", "Ivan Petrov": "Person"}


def test_a_number_whose_check_digits_do_not_fit_is_reported_and_a_passport_never(
    mine: Case, tmp_path: Path
) -> None:
    ids = "RU, 7707083894, Tax ID No.; RU, 0000000000, Tax ID No.; US, 12345, Registration ID"
    rows = [
        {"source": EL, "type": "Entity", "name": "Example LLC", "ids": ids},
        {"source": EL, "type": "Individual", "name": "A B", "ids": "RU, 4510123456, Passport"},
    ]
    path = write(tmp_path / "csl.csv", rows)
    _, loaded = mine.build(mine.plan("us-csl", [path], "2026-08-20"))
    (source,) = [item for item in loaded if item.source.name == "us-csl"]
    assert [row["value"] for row in source.issues] == [
        "RU, 7707083894, Tax ID No.",
        "RU, 0000000000, Tax ID No.",
    ]
    assert {record.identifiers for record in source.records} == {()}


def told(case: Case) -> list[tuple[str, str, str]]:
    rows = case.ledger.read(case.state, "issues")
    own = [row for row in rows if str(row["uid"]).startswith("us-csl")]
    return [(str(row["level"]), str(row["locator"]), str(row["value"])) for row in own]


def test_one_odd_cell_stops_no_list_and_is_no_delisting(mine: Case, tmp_path: Path) -> None:
    load(mine, write(tmp_path / "a.csv", ROWS), "2026-08-20")
    odd = [{**ROWS[0], "type": "Spaceship"}, *ROWS[1:], {"source": "New (NEW) - X", "name": "A"}]

    case = load(mine, write(tmp_path / "b.csv", odd), "2026-09-20")

    assert [one for one in told(case) if one[0] == "refused"] == [
        ("refused", "b.csv:2", "SDN-46441"),
        ("refused", "b.csv:6", "NEW-a"),
    ]
    assert [claim.status for uid, claim in claims(case).items() if "46441" in uid] == ["listed"]


def test_columns_that_come_and_go_are_named(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "csl.csv"
    columns = [name for name in (*COLUMNS, "colour") if name != "title"]
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns)
        writer.writeheader()
        writer.writerow({**dict.fromkeys(columns, ""), **ROWS[0], "colour": "red"})

    case = load(mine, path)

    assert sorted(told(case)) == [
        ("warning", "csl.csv", "colour"),
        ("warning", "csl.csv", "title"),
    ]
    assert "SDN-46441" in records(case)


def test_a_programme_that_is_not_known_is_no_asset_freeze(mine: Case, tmp_path: Path) -> None:
    rows = [{**ROWS[0], "programs": "ATLANTIS"}]

    case = load(mine, write(tmp_path / "csl.csv", rows))

    (claim,) = claims(case).values()
    assert (claim.predicate, claim.measure, "ATLANTIS" in claim.text) == ("STATES", "", True)
    assert told(case) == [("warning", "csl.csv:2 programs", "ATLANTIS")]


RESULTS: list[dict[str, Any]] = [
    {
        "id": "c0ffee",
        "source": SDN,
        "entity_number": 46441,
        "type": "Entity",
        "programs": ["RUSSIA-EO14024"],
        "name": "TSK VEKTOR, OOO",
        "title": None,
        "addresses": [
            {"address": "Some street", "city": "Irkutsk", "state": None, "country": "RU"},
            {"address": "Other", "city": "Kowloon", "country": "HK"},
        ],
        "alt_names": ["TSK VECTOR", "TSK"],
        "ids": [
            {"country": "RU", "number": "3849055365", "type": "Tax ID No.", "issue_date": None},
            {"country": None, "number": "1153850042246", "type": "Registration ID"},
        ],
    },
    {
        "source": EL,
        "name": "Example Chip Co. Ltd.",
        "addresses": [{"address": "Tower", "city": "Kowloon", "country": "HK"}],
        "start_date": "2024-05-09",
        "federal_register_notice": "89 FR 1",
    },
    {"source": DPL, "name": "John Q. Doe", "start_date": "2020-01-02", "end_date": "2023-01-02"},
    {"source": EL, "name": "46th Research Institute", "alt_names": []},
]


def as_json(path: Path, results: list[dict[str, Any]], **others: object) -> Path:
    path.write_text(json.dumps({"results": results, **others}), encoding="utf-8")
    return path


def test_the_list_in_json_is_the_same_list(mine: Case, tmp_path: Path) -> None:
    copied_case(mine, tmp_path / "other")
    of_csv = load(mine, write(tmp_path / "csl.csv", ROWS))
    path = as_json(tmp_path / "csl.json", RESULTS, total=4, sources_used=[])
    of_json = load(Case.open(str(tmp_path / "other")), path)
    assert (records(of_json), claims(of_json)) == (records(of_csv), claims(of_csv))
    assert told(of_json) == []


@pytest.mark.parametrize(
    ("content", "right"),
    [
        ({"total": 30, "results": RESULTS}, "found '4 of 30 results'.*one page of an answer"),
        ({"total": 0, "results": []}, "found 'total, results'"),
        ({"message": "Forbidden"}, "found 'message'"),
        (RESULTS, "found 'list'; expected the list as JSON"),
        ({"results": ["x"]}, "an object with source, name and others"),
    ],
)
def test_json_that_is_not_the_whole_list_is_refused(
    mine: Case, tmp_path: Path, content: object, right: str
) -> None:
    path = tmp_path / "csl.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(BadInput, match=right):
        load(mine, path)


def test_a_field_of_the_json_that_is_not_known_is_named(mine: Case, tmp_path: Path) -> None:
    path = as_json(tmp_path / "csl.json", [RESULTS[0] | {"colour": "red"}])
    assert told(load(mine, path)) == [("warning", "csl.json", "colour")]
