"""The US Consolidated Screening List: rows to records and measures; then the official sample."""

from __future__ import annotations

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Record
from entrepot.graph.tables import record_of
from entrepot.loaders.sources.us_csl.loader import COLUMNS
from entrepot.viz.answers.context import designations

SDN = "Specially Designated Nationals (SDN) - Treasury Department"
EL = "Entity List (EL) - Bureau of Industry and Security"
DPL = "Denied Persons List (DPL) - Bureau of Industry and Security"
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
    shutil.copytree(case.path, tmp_path / "case", ignore=shutil.ignore_patterns("store", "out"))
    return Case.open(str(tmp_path / "case"))


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
    newer = load(case, write(tmp_path / "newer.csv", ROWS[:1]), "2026-09-01")
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
    (tmp_path / "page.csv").write_text("<html>gone</html>\n", encoding="utf-8")
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
