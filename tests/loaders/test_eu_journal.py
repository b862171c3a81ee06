"""The EU's Official Journal: records, claims, editions, amendments, faults and the real files."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.identity import normal
from entrepot.graph.model import Claim, Record
from entrepot.graph.tables import record_of
from entrepot.loaders import clean
from entrepot.loaders.loaded_files import read_loads
from entrepot.loaders.sources.eu_journal.journal_texts import AMENDMENT, CONSOLIDATED
from entrepot.viz.answers.party_context import designations

FIRM = {
    "celex": "32014R0269",
    "recordId": "9001",
    "programKey": "EU-UKR",
    "annex": "I.ENTITIES",
    "measure": "Asset freeze",
    "startDate": "16.12.2024",
    "reason": "Example Works supplied parts in 2023.",
    "schema": "LegalEntity",
    "name": "Example Works LLC (ООО Пример)",
    "alias": '"Works; Example"; EW; Chinese:; Text of image; 例子',
    "taxNumber": "7707083893",
    "address": "1 Some street, Moscow, Russian Federation (HQ)",
}
Row = dict[str, str]


def write(path: Path, rows: list[Row], columns: tuple[str, ...] = CONSOLIDATED) -> Path:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns)
        writer.writeheader()
        writer.writerows({**dict.fromkeys(columns, ""), **row} for row in rows)
    return path


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, *paths: Path, edition: str = "2025-01-01") -> Case:
    case.build(case.plan("eu-journal", paths, edition))
    return Case.open(str(case.path))


def records(case: Case) -> dict[str, Record]:
    rows = case.ledger.read(case.state, "records")
    return {
        r.uid.removeprefix("eu-journal:"): r
        for r in map(record_of, rows)
        if r.uid.startswith("eu-journal:")
    }


def claims(case: Case) -> dict[str, Claim]:
    return {
        u.removeprefix("eu-journal:"): c
        for u, c in case.claims.items()
        if u.startswith("eu-journal:")
    }


def test_a_row_becomes_a_record_a_designation_and_a_reason(mine: Case, tmp_path: Path) -> None:
    found = load(mine, write(tmp_path / "32014R0269.csv", [FIRM]))
    record = records(found)["269-I.ENTITIES-9001"]
    assert (record.kind, record.name, record.country) == ("Company", "Example Works LLC", "ru")
    assert record.aliases == ("ООО Пример", "Works; Example", "EW", "例子")
    assert record.identifiers == (("eu", "269-I.ENTITIES-9001"), ("ru-inn", "7707083893"))
    listed = claims(found)["269-I.ENTITIES-9001.asset-freeze-EU-UKR"]
    assert (listed.predicate, listed.measure, listed.programme, listed.status) == (
        "DESIGNATES", "asset freeze", "EU-UKR", "listed",
    )  # fmt: skip
    assert (listed.interval, listed.known_by, listed.locator) == (
        Interval("2024-12-16", ""), "2024-12-16", "annex I.ENTITIES, no. 9001",
    )  # fmt: skip
    assert (listed.voice, listed.root) == (
        "European Union",
        "eu-council:2024-12-16:listing act of that day",
    )
    reason = claims(found)["269-I.ENTITIES-9001.reason-asset-freeze-EU-UKR"]
    assert (reason.text, reason.known_by) == (FIRM["reason"], "2024-12-16")
    document = found.documents[reason.document]
    assert (document.published, document.file) == ("2025-01-01", "32014R0269.csv")


@pytest.mark.parametrize(
    ("reason", "known_by"),
    [
        ("Active since 2014.", "2024-12-16"),
        ("On 15 December 2024 it shipped.", "2024-12-16"),
        ("In December 2024 it shipped.", "2024-12-16"),
        ("On 17 December 2024 it shipped.", "2025-01-01"),
        ("It shipped again in 2025.", "2025-01-01"),
    ],
)
def test_a_reason_that_mentions_a_later_day_is_known_by_the_edition(
    mine: Case, tmp_path: Path, reason: str, known_by: str
) -> None:
    found = load(mine, write(tmp_path / "a.csv", [{**FIRM, "reason": reason}]))
    assert claims(found)["269-I.ENTITIES-9001.reason-asset-freeze-EU-UKR"].known_by == known_by
    assert claims(found)["269-I.ENTITIES-9001.asset-freeze-EU-UKR"].known_by == "2024-12-16"


def test_a_date_of_incorporation_is_kept_as_printed_and_read_where_it_is_one_date(
    mine: Case, tmp_path: Path
) -> None:
    rows = [
        {**FIRM, "incorporationDate": "30.5.2023"},
        {
            **FIRM,
            "recordId": "9002",
            "name": "Other Works LLC",
            "taxNumber": "",
            "incorporationDate": "1.2.2003; 2004",
        },
        {
            **FIRM,
            "recordId": "9003",
            "name": "Late Works LLC",
            "taxNumber": "",
            "incorporationDate": "May 2026",
        },
        {
            **FIRM,
            "recordId": "9004",
            "name": "A Person",
            "schema": "Person",
            "taxNumber": "",
            "incorporationDate": "1",
        },
    ]
    found = load(mine, write(tmp_path / "a.csv", rows), edition="2026-07-01")
    told = {c.subject[-4:]: c for c in claims(found).values() if c.predicate == "INCORPORATED"}
    assert {k: (c.interval, c.known_by, bool(c.date_note)) for k, c in told.items()} == {
        "9001": (Interval("2023-05-30", "2023-05-30"), "2024-12-16", False),
        "9002": (Interval("", ""), "2024-12-16", True),
        "9003": (Interval("2026-05", "2026-05"), "2026-07-01", False),
    }
    assert told["9002"].text == "date of incorporation as printed: 1.2.2003; 2004"


def test_loading_twice_is_loading_once_and_a_newer_edition_replaces_the_text(
    mine: Case, tmp_path: Path
) -> None:
    other = {**FIRM, "recordId": "9002", "name": "Other Works LLC", "alias": "", "taxNumber": ""}
    once = load(mine, write(tmp_path / "32014R0269.csv", [FIRM, other]))
    state = once.state
    again = load(once, tmp_path / "32014R0269.csv")
    assert again.state == state
    third = {**FIRM, "recordId": "9003", "name": "Third Works LLC", "alias": "", "taxNumber": ""}
    changed = {**FIRM, "reason": "Example Works supplied parts in 2022."}
    newer = load(again, write(tmp_path / "32014R0269.csv", [changed, third]), edition="2026-01-01")
    assert set(records(newer)) == {f"269-I.ENTITIES-{n}" for n in (9001, 9002, 9003)}
    dropped = claims(newer)["269-I.ENTITIES-9002.asset-freeze-EU-UKR.dropped"]
    assert (dropped.status, dropped.interval.end, dropped.known_by) == (
        "withdrawn",
        "2026-01-01",
        "2026-01-01",
    )
    for as_of, gone in (("2025-06", False), ("2026-02", True)):
        folded, ids = newer.fold(as_of), newer.identities
        told = designations(folded, ids, ids.uid("eu-journal:269-I.ENTITIES-9002"))
        assert [(d["gone"], d["blocking"]) for d in told] == [(gone, not gone)]
    assert not [u for u in claims(newer) if "9001" in u and u.endswith(".dropped")]
    assert claims(newer)["269-I.ENTITIES-9001.reason-asset-freeze-EU-UKR"].text == changed["reason"]
    assert [g.edition for g in read_loads(newer.path)["eu-journal"]] == ["2025-01-01", "2026-01-01"]
    older = Case.open(f"{newer.path}@{state.number}")
    assert "eu-journal:269-I.ENTITIES-9002.asset-freeze-EU-UKR" in older.claims


def test_an_amending_act_counts_on_top_of_an_older_text_only(mine: Case, tmp_path: Path) -> None:
    text = write(tmp_path / "32014R0269.csv", [FIRM])
    act = {k: v for k, v in FIRM.items() if k != "celex"}
    act.update(amendedCelex="32014R0269", amendmentCelex="32025R0001", startDate="2.3.2025")
    rows = [
        {**act, "reason": "Amended."},
        {**act, "recordId": "9010", "name": "New Works LLC", "taxNumber": ""},
    ]
    found = load(load(mine, text), write(tmp_path / "act.csv", rows, AMENDMENT), edition="")
    assert claims(found)["269-I.ENTITIES-9001.reason-asset-freeze-EU-UKR"].text == "Amended."
    assert "269-I.ENTITIES-9010" in records(found)
    later = load(
        found, write(tmp_path / "32014R0269.csv", [{**FIRM, "notes": "x"}]), edition="2025-04-01"
    )
    assert [u for u in claims(later) if u.endswith(".dropped")] == [
        "269-I.ENTITIES-9010.asset-freeze-EU-UKR.dropped"
    ]
    assert claims(later)["269-I.ENTITIES-9001.reason-asset-freeze-EU-UKR"].text == FIRM["reason"]


def test_measures_by_act_and_annex_and_what_is_no_node(mine: Case, tmp_path: Path) -> None:
    base = {
        **FIRM,
        "celex": "32014R0833",
        "reason": "",
        "alias": "",
        "taxNumber": "",
        "address": "",
    }
    rows = [
        {**base, "recordId": "9001", "annex": "IV", "measure": "Export control"},
        {
            **base,
            "recordId": "9002",
            "annex": "XLII",
            "measure": "Transportation restrictions",
            "schema": "Vessel",
            "name": "EXAMPLE STAR",
            "imoNumber": "9074729",
        },
        {
            **base,
            "recordId": "",
            "annex": "XLVII.B",
            "measure": "Transportation restrictions",
            "schema": "Asset",
            "name": "Some Airport",
            "startDate": "",
        },
        {
            **base,
            "recordId": "",
            "annex": "LIII",
            "measure": "Financial restrictions",
            "schema": "Asset",
            "name": "A7A5",
        },
    ]
    found = load(mine, write(tmp_path / "b.csv", rows))
    measures = {
        u.partition(".")[0] if "XLVII" not in u else "airport": c.measure
        for u, c in claims(found).items()
    }
    assert measures == {
        "833-IV-9001": "export restriction",
        "833-XLII-9002": "vessel ban",
        "airport": "sectoral",
    }
    assert {r.kind for r in records(found).values()} == {"Company", "Vessel", "Place"}
    assert records(found)["833-XLII-9002"].identifiers == (
        ("eu", "833-XLII-9002"),
        ("imo", "9074729"),
    )
    airport = next(c for u, c in claims(found).items() if "Airport" in u or "airport" in u)
    assert (airport.interval.start, airport.known_by) == ("", "2025-01-01")
    issues = [
        i["value"]
        for i in found.ledger.read(found.state, "issues")
        if str(i["uid"]).startswith("eu-journal")
    ]
    assert issues == ["A7A5"]
    folded = found.fold()
    assert not [
        e
        for e in folded.edges.values()
        if e.predicate != "DESIGNATES" and e.source.startswith("eu-journal")
    ]


def spoilt(content: bytes, name: str = "32014R0269.csv") -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return make


HEADER = ",".join(CONSOLIDATED)


@pytest.mark.parametrize(
    ("make", "right"),
    [
        (spoilt(b"<!DOCTYPE html><html><body>503</body></html>"), "a page of HTML"),
        (spoilt(HEADER.encode("utf-16")), "UTF-8"),
        (
            spoilt(
                (HEADER + "\n").encode()
                + "32014R0269,1,EU,I,Asset freeze,,Caf\xe9".encode("cp1252")
            ),
            "UTF-8",
        ),
        (spoilt(HEADER.replace(",", ";").encode()), "cells parted by commas"),
        (spoilt((HEADER + "\n32014R0269,1,EU-UKR\n").encode()), "46 cells|45 cells"),
        (spoilt(HEADER.replace("name,", "title,").encode()), "the columns celex"),
        (lambda d: write(d / "a.csv", [{**FIRM, "celex": "269/2014"}]), "a bare CELEX number"),
        (lambda d: write(d / "a.csv", [{**FIRM, "startDate": "31.2.2024"}]), "a day as printed"),
        (lambda d: write(d / "a.csv", [{**FIRM, "schema": "Unicorn"}]), "one of Person"),
        (lambda d: write(d / "a.csv", [{**FIRM, "name": ""}]), "a value"),
        (lambda d: d, "a file that exists"),
        (spoilt(b""), "more than nothing"),
    ],
)
def test_bad_files_are_refused_in_one_line_and_the_ledger_keeps_its_state(
    mine: Case, tmp_path: Path, make: Callable[[Path], Path], right: str
) -> None:
    before = mine.state
    (tmp_path / "in").mkdir()
    with pytest.raises(BadInput, match=right) as refused:
        load(mine, make(tmp_path / "in"))
    assert "\n" not in str(refused.value)
    assert Case.open(str(mine.path)).state == before
    assert not (mine.path / "loads.toml").exists()
    assert not (mine.path / "files").exists()


def test_a_consolidated_text_without_its_day_and_an_unknown_format(
    mine: Case, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.csv", [FIRM])
    with pytest.raises(BadInput, match="--edition"):
        load(mine, path, edition="")
    with pytest.raises(BadInput, match="is not a valid date"):
        load(mine, path, edition="July")
    with pytest.raises(BadInput, match="“eu-gazette” is not a format"):
        mine.plan("eu-gazette", [path])


def test_an_entry_printed_twice_is_an_issue(mine: Case, tmp_path: Path) -> None:
    found = load(mine, write(tmp_path / "a.csv", [FIRM, {**FIRM, "reason": "Another."}]))
    assert len(records(found)) == 1
    assert claims(found)["269-I.ENTITIES-9001.reason-asset-freeze-EU-UKR"].text == FIRM["reason"]
    issues = [
        i for i in found.ledger.read(found.state, "issues") if "printed twice" in str(i["message"])
    ]
    assert [i["locator"] for i in issues] == ["a.csv:3"]


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("30.5.2023", "2023-05-30"),
        ("24.10.2022.", "2022-10-24"),
        ("24 April 2009", "2009-04-24"),
        ("16 Mar 2023", "2023-03-16"),
        ("May 2022", "2022-05"),
        ("established 2001", "2001"),
        ("2013", "2013"),
        ("2013-04", "2013-04"),
        ("6.3.2019; 7.4.2025", ""),
        ("2/6/2003", ""),
        ("31.2.2003", ""),
        ("2013-31", ""),
        ("1922 as bank and 2007 as development institute", ""),
        ("", ""),
        ("Maytag 2003", ""),
    ],
)
def test_one_date_or_none(printed: str, right: str) -> None:
    assert clean.established(printed) == right


def test_check_digits() -> None:
    assert clean.inn("7707083893")
    assert not clean.inn("7707083894")
    assert clean.inn("500100732259")
    assert clean.ogrn("1027700132195")
    assert not clean.ogrn("1027700132196")
    assert not clean.ogrn("0105565079224")  # a Thai number whose last digit fits by chance
    assert not clean.ogrn("110108012686211")  # a Chinese one
    assert clean.identifiers("7707083893", "tr") == []
    assert (
        clean.identifiers("7707083893", "ua")
        == clean.identifiers("7707083893")
        == [("ru-inn", "7707083893")]
    )
    assert clean.imo("9074729")
    assert not clean.imo("9074728")
    assert clean.uscc("91350200051193084R")
    assert not clean.uscc("91350200051193084Q")
    assert clean.identifiers("7707083893 (Tax ID/INN); OGRN 1027700132195, KPP 770701001") == [
        ("ru-inn", "7707083893"),
        ("ru-ogrn", "1027700132195"),
    ]
    assert clean.identifiers("770708389") == []


FILES = {
    "32014R0269.csv": ("2026-07-17", 2802),
    "32014R0833.csv": ("2026-07-17", 1743),  # 1,746 less three currencies
    "32006R0765.csv": ("2026-04-24", 407),  # 408 less one
    "32017R1509.csv": ("2025-12-17", 326),
    "32023R1529.csv": ("2026-08-01", 49),
    "amendment_32026R1843.csv": ("", 216),
}
# Numbers printed on rows of two parties whose names have nothing in common (docs/names.md).
WRONG_ROWS = [
    "the Russian state registration number (OGRN) 1020502527066",
    "the Russian taxpayer number (INN) 183209712425",
    "the Russian taxpayer number (INN) 7808035536",
    "the Russian taxpayer number (INN) 9715475552",
]


PROVIDE = {
    "GRUPPA PROMAVTO": "specialised escort vehicles",
    "Industrial Company YUMEX": "raw chemical components",
    "LAGGAR PRO": "materials and services",
    "MSKA ENGINEERING": "raw chemical components",
    "JSC NPK SEVERNAYA ZARYA": "components",
    "JSC ORBITA": "components",
    "RADIAL FIRM": "on-board software",
    "CJSC TECHNOSVYAZ": "semi-finished electronics, components",
    "TEXTILTECHSNAB": "raw chemical components",
    "NTTs VOSTOK": "components",
    "NPF ROTOR": "pneumatic catapults",
    "LK AUTOLIFE": "transportation and delivery",
    "AUTOLIFE LOGISTIK": "transportation and delivery",
    "FGUP Main Center for Special Communications": "transportation and delivery",
}  # fmt: skip
SUPPLIERS = {
    "Beijing Xichao International Technology and Trade",
    "CJSC TECHNOSVYAZ",
    "FGUP Main Center for Special Communications",
    "JSC NPK SEVERNAYA ZARYA",
    "JSC ORBITA",
    "Juhang Aviation Technology Shenzhen Co. Limited",
    "LLC ARMORGRUPP",
    "LLC AUTOLIFE LOGISTIK",
    "LLC DELMOT",
    "LLC GRUPPA PROMAVTO",
    "LLC Industrial Company YUMEX",
    "LLC LAGGAR PRO",
    "LLC LK AUTOLIFE",
    "LLC MSKA ENGINEERING",
    "LLC NTTs VOSTOK",
    "LLC POLKOVODETS",
    "LLC RADIAL FIRM",
    "LLC SYSTEM INDUSTRIAL GROUP",
    "LLC TEXTILTECHSNAB",
    "Redlepus Vector Industry Shenzhen Co Ltd",
    "Xiamen Limbach Aircraft Engine Co., Ltd.",
}


def test_the_real_files_give_the_counts_of_the_manifest_and_meet_the_register(
    mine: Case, documents: Path
) -> None:
    folder = documents / "data" / "eu"
    if not folder.is_dir():
        pytest.skip(f"no public lists at {folder}: set ENTREPOT_SHARED to a folder with data/")
    mine.build()
    planned = {
        "eu-journal": tuple(
            g
            for n, (edition, _) in FILES.items()
            for g in mine.plan("eu-journal", [folder / n], edition)["eu-journal"]
        )
    }
    mine.build(planned)
    mine = Case.open(str(mine.path))
    listed = [k for k in records(mine) if not k.startswith("named-")]
    assert len(listed) == sum(number for _, number in FILES.values())
    before = mine.state
    assert mine.build(planned)[0] == before
    ids = mine.identities
    assert [c.split(" stands on ")[0] for c in ids.clashes] == WRONG_ROWS
    one = {
        "tsk-vektor": {"269-I.ENTITIES-503", "833-IV-791"},
        "iemz-kupol": {"269-I.ENTITIES-141", "833-IV-516"},
        "yamshchikov": {"269-I.PERSONS-1873"},
        "redlepus": {"269-I.ENTITIES-504"},
        "libss": {"269-I.ENTITIES-756"},
        "angara": {"833-XLII-1"},
    }
    for key, rows in one.items():
        entity = ids.entities[ids.uid(f"register:{key}")]
        found = {r.partition(":")[2] for r in entity.records if r.startswith("eu-journal:")}
        assert rows <= found, key
        assert entity.name == next(r.name for r in _register(mine) if r.uid == f"register:{key}")
    assert ids.uid("register:tsk-vektor") in ids.twins(ids.uid("register:th-vector"))
    told = {(c.subject, c.predicate, c.object): c for c in mine.sides.proposals.values()}
    every = mine.proposals.ids
    provide = {
        every.entities[every.uid(s)].name.removeprefix("LLC "): c.text.removeprefix(
            "goods as printed: "
        )
        for (s, p, o), c in told.items()
        if p == "PROVIDES_FOR" and "arpiya" in o
    }
    assert provide == PROVIDE
    assert all(
        c.quote and c.status == "proposed" and c.rules and c.grade in ("B3", "B4")
        for c in told.values()
    )
    kupol = every.uid("register:iemz-kupol")
    suppliers = {
        every.entities[every.uid(s)].name
        for s, p, o in told
        # Services and contracts are worded as such, and are no movement of goods.
        if p in ("SUPPLIES", "ASSOCIATED_WITH", "CONTRACTED") and every.uid(o) == kupol
    }
    assert suppliers >= SUPPLIERS
    chain = next(
        c for c in told.values() if c.uid.endswith("supplies.llc-siltron.via") and c.waypoints
    )
    assert [
        every.entities[every.uid(u)].name
        for u in (chain.subject, *chain.via[0].parties, chain.object)
    ] == [
        "UrSeCo Handels GmbH & Co. KG",
        "LLP United Trading Group",
        "LLC Siltron",
    ]
    assert chain.waypoints == ("countries:PL", "countries:TR", "countries:KZ")
    before_lists = Case.open(f"{mine.path}@1").routes("Xiamen Limbach", "IEMZ Kupol")
    after = mine.routes("Xiamen Limbach", "IEMZ Kupol")
    kept = {r.edges for r in mine.routes("Xiamen Limbach", "IEMZ Kupol", k=40).routes}
    assert {
        r.edges for r in before_lists.routes
    } <= kept  # what was known stands, beside what the lists add
    assert after.routes[0].joint is not None


def test_one_act_alone_leaves_the_parties_of_the_register_one_each(
    mine: Case, documents: Path
) -> None:
    path = documents / "data" / "eu" / "32014R0269.csv"
    if not path.is_file():
        pytest.skip(f"no public list at {path}: set ENTREPOT_SHARED to a folder with data/")
    ids = load(mine, path, edition="2026-07-17").identities
    called: dict[str, set[str]] = {}
    for uid, entity in ids.entities.items():
        if entity.kind in ("Company", "Organization", "Body"):
            for name in (entity.name, *entity.aliases):
                called.setdefault(normal(name), set()).add(uid)
    known = {
        uid for uid, e in ids.entities.items() if any(r.startswith("register:") for r in e.records)
    }
    twice = {
        n: u
        for n, u in called.items()
        if len(u) > 1 and u & known and any(":named-" in x for x in u)
    }
    assert twice == {}


def _register(case: Case) -> list[Record]:
    return [
        r
        for r in map(record_of, case.ledger.read(case.state, "records"))
        if r.uid.startswith("register:")
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("head", "piece"), [(b"", b"\0" * 13), (b"celex,recordId\n", b"32014R0269,1\n")]
)
def test_two_hundred_megabytes_of_nothing_are_refused_in_one_line(
    mine: Case, tmp_path: Path, head: bytes, piece: bytes
) -> None:
    path = tmp_path / "huge.csv"
    path.write_bytes(head + piece * 16_000_000)
    before = mine.state

    with pytest.raises(BadInput, match=r"huge\.csv:1") as fault:
        load(mine, path)

    assert "\n" not in str(fault.value)
    assert mine.ledger.state() == before


def test_a_decision_is_read_as_an_act_of_its_own(mine: Case, tmp_path: Path) -> None:
    rows = [{**FIRM, "celex": "32011D0173"}, {**FIRM, "recordId": "2"}]
    found = load(mine, write(tmp_path / "a.csv", rows))
    assert set(records(found)) == {"D173-I.ENTITIES-9001", "269-I.ENTITIES-2"}


@pytest.mark.parametrize(
    ("printed", "start", "known_by"),
    [
        ("2011", "2011", "2011-12-31"),
        ("2011-02", "2011-02", "2011-02-28"),
        ("2011-02-28", "2011-02-28", "2011-02-28"),
        ("26 Feb. 2011", "2011-02-26", "2011-02-26"),
        ("2 December 1985", "1985-12-02", "1985-12-02"),
    ],
)
def test_every_form_of_a_day_that_the_format_allows_is_read(
    mine: Case, tmp_path: Path, printed: str, start: str, known_by: str
) -> None:
    found = load(mine, write(tmp_path / "a.csv", [{**FIRM, "startDate": printed}]))
    listed = claims(found)["269-I.ENTITIES-9001.asset-freeze-EU-UKR"]
    assert (listed.interval.start, listed.known_by) == (start, known_by)


def test_a_measure_that_is_not_known_is_said_to_be_unknown(mine: Case, tmp_path: Path) -> None:
    rows = [{**FIRM, "measure": "Raised eyebrow", "reason": ""}]
    found = load(mine, write(tmp_path / "a.csv", rows))
    (claim,) = (claim for claim in claims(found).values() if claim.predicate != "INCORPORATED")
    assert (claim.predicate, claim.measure, claim.object) == ("STATES", "", "")
    assert claim.text.endswith("not known here: Raised eyebrow")
    uid = found.identities.uid("eu-journal:269-I.ENTITIES-9001")
    assert designations(found.fold(None), found.identities, uid) == []


def test_a_name_that_ends_in_a_colon_is_a_name(mine: Case, tmp_path: Path) -> None:
    rows = [{**FIRM, "name": "Example Works and its subsidiaries:"}]
    found = load(mine, write(tmp_path / "a.csv", rows))
    (record,) = records(found).values()
    assert record.name == "Example Works and its subsidiaries"


def test_an_act_that_was_emptied_keeps_its_older_text_until_a_person_vouches(
    mine: Case, tmp_path: Path
) -> None:
    found = load(mine, write(tmp_path / "32014R0269.csv", [FIRM]))
    (tmp_path / "empty").mkdir()
    empty = write(tmp_path / "empty" / "32014R0269.csv", [])
    with pytest.raises(BadInput, match="--shrink-is-real"):
        load(found, empty, edition="2025-06-01")
    assert Case.open(str(found.path)).state == found.state
    found.build(found.plan("eu-journal", [empty], "2025-06-01", shrink_is_real=True))
    after = claims(Case.open(str(found.path)))
    statuses = {claim.status for claim in after.values() if claim.predicate == "DESIGNATES"}
    assert statuses == {"listed", "withdrawn"}


def test_one_odd_row_is_left_out_alone(mine: Case, tmp_path: Path) -> None:
    good = {
        "celex": "32014R0269",
        "recordId": "1",
        "programKey": "EU-UKR",
        "annex": "I.ENTITIES",
        "measure": "Asset freeze",
        "startDate": "1.2.2024",
        "schema": "PublicBody",
        "name": "Bureau of Tests",
    }
    odd = [{"recordId": "2", "schema": "Spaceship"}, {"recordId": "3", "startDate": "soon"}]
    path = tmp_path / "32014R0269.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, CONSOLIDATED)
        writer.writeheader()
        writer.writerows({**dict.fromkeys(CONSOLIDATED, ""), **good, **row} for row in ({}, *odd))

    _, loaded = mine.build(mine.plan("eu-journal", [path], "2026-01-01"))

    (item,) = [item for item in loaded if item.source.name == "eu-journal"]
    assert dict(item.rows) == {"": 1, "a row with a cell that cannot be read": 2}
    assert [(record.name, record.kind) for record in item.records] == [("Bureau of Tests", "Body")]


def test_a_person_and_a_firm_of_one_number_are_two_parties(mine: Case, tmp_path: Path) -> None:
    person = {**FIRM, "schema": "Person", "name": "Ivan Testov", "alias": "n/a; Vanya"}
    odd = {**FIRM, "recordId": "9002", "schema": "Spaceship", "name": "Test Ship"}
    path = write(tmp_path / "32014R0269.csv", [FIRM, person, odd])
    _, loaded = mine.build(mine.plan("eu-journal", [path], "2025-01-01"))
    (source,) = [item for item in loaded if item.source.name == "eu-journal"]
    parties = {record.name: record for record in source.records if record.country == "ru"}
    # What says only `taxNumber`, and has ten digits, is no Russian number of a natural person.
    assert parties["Ivan Testov"].identifiers == (("eu", "269-I.ENTITIES-9001-person"),)
    assert "form of a firm's number" in parties["Ivan Testov"].note
    assert [(name, record.uid, record.kind) for name, record in parties.items()] == [
        ("Example Works LLC", "eu-journal:269-I.ENTITIES-9001-entity", "Company"),
        ("Ivan Testov", "eu-journal:269-I.ENTITIES-9001-person", "Person"),
    ]
    assert parties["Ivan Testov"].aliases == ("Vanya",)
    assert source.rows == {"": 2, "a row with a cell that cannot be read": 1}
