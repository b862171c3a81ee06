"""OFAC's files: told by shape, joined by number, editions compared; faults; then the real files."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Record
from entrepot.graph.tables import record_of
from entrepot.loaders.loaded_files import LoadedFile
from entrepot.loaders.sources.ofac_sdn.sdn_files import read_parts
from entrepot.viz.answers.party_context import designations

NONE = "-0- "


def entry(
    number: str, name: str, kind: str = NONE, remarks: str = NONE, programme: str = "RUSSIA-EO14024"
) -> list[str]:
    return [number, name, kind, programme, *[NONE] * 7, remarks]


SDN = [
    entry(
        "90001",
        "EXAMPLE WORKS, OOO",
        remarks="Tax ID No. 7707083893 (Russia); a.k.a. 'EXW'; Linked To: HOLDING EXAMPLE.",
    ),
    entry("90002", "HOLDING EXAMPLE", programme="RUSSIA-EO14024] [UKRAINE-EO13662"),
    entry(
        "90003",
        "EXAMPLE STAR",
        "vessel",
        "Vessel Registration Identification IMO 9074729; Linked To: NOBODY.",
    ),
    entry("90004", "DOE, John", "individual", "DOB 1 Jan 1970; nationality Russia; Gender Male."),
    entry(
        "90005", "PEARL TRADING LIMITED", remarks="Company Number 1234567 (Hong Kong); Oddity 7."
    ),
]


def write(path: Path, rows: list[list[str]], end: str = "\x1a") -> Path:
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
        out.write(end)
    return path


def packaged(path: Path, published: str, *numbers: tuple[str, str]) -> Path:
    entries = [
        {
            "uid": int(n),
            "name": name,
            "type": "entity",
            "programs": ["RUSSIA-EO14024"],
            "alternateNames": [],
        }
        for n, name in numbers
    ]
    path.write_text(json.dumps({"published": published, "entries": entries}), encoding="utf-8")
    return path


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, *paths: Path, edition: str = "2024-05-03") -> Case:
    case.build(case.plan("ofac-sdn", paths, edition))
    return Case.open(str(case.path))


def records(case: Case) -> dict[str, Record]:
    found = map(record_of, case.ledger.read(case.state, "records"))
    return {r.uid.removeprefix("ofac-sdn:"): r for r in found if r.uid.startswith("ofac-sdn:")}


def claims(case: Case) -> dict[str, Claim]:
    return {
        u.removeprefix("ofac-sdn:"): c for u, c in case.claims.items() if u.startswith("ofac-sdn:")
    }


def issues(case: Case) -> set[tuple[str, str]]:
    rows = case.ledger.read(case.state, "issues")
    return {
        (str(i["value"]), str(i["message"])) for i in rows if str(i["uid"]).startswith("ofac-sdn")
    }


def whole(case: Case, folder: Path) -> Case:
    add = [
        ["90005", "1", "1 Road", "Kowloon, Hong Kong", "China", NONE],
        ["90001", "2", NONE, "Moscow", "Russia", NONE],
    ]
    alt = [["90001", "1", "aka", "EXAMPLE PLANT", NONE]]
    comments = [["90002", "; Registration Number 1027700132195 (Russia)."]]
    seen = [
        "ent_num name type program first_seen last_seen first_seen_is_lower_bound".split(),
        ["90001", "X", "entity", "R", "2023-12-12", "2024-05-03", "0"],
        ["90002", "X", "entity", "R", "2021-08-18", "2024-05-03", "1"],
    ]
    return load(
        case,
        write(folder / "sdn.csv", SDN),
        write(folder / "add.csv", add),
        write(folder / "alt.csv", alt),
        write(folder / "com.csv", comments),
        write(folder / "seen.csv", seen, ""),
    )


def test_the_files_are_joined_by_number(mine: Case, tmp_path: Path) -> None:
    found = records(whole(mine, tmp_path))
    works = found["90001"]
    assert (works.kind, works.name, works.country) == ("Company", "EXAMPLE WORKS, OOO", "ru")
    assert set(works.aliases) == {"OOO EXAMPLE WORKS", "EXAMPLE PLANT", "EXW"}
    assert works.identifiers == (("ofac", "90001"), ("ru-inn", "7707083893"))
    assert found["90002"].identifiers == (("ofac", "90002"), ("ru-ogrn", "1027700132195"))
    star = found["90003"]
    assert (star.kind, set(star.identifiers)) == ("Vessel", {("imo", "9074729"), ("ofac", "90003")})
    assert (found["90004"].kind, found["90004"].aliases) == ("Person", ("John DOE",))
    assert found["90005"].country == "hk"


@pytest.mark.parametrize("mark", ["@", "|"])
def test_the_list_is_read_with_other_marks_between_its_cells(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "SDN.DEL"
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, delimiter=mark).writerows(SDN)
        out.write("\x1a")
    marked = LoadedFile(path, path.name, "0" * 64, "2024-05-03")
    listed = LoadedFile(write(tmp_path / "SDN.CSV", SDN), path.name, "0" * 64, "2024-05-03")
    _, expected = read_parts([listed]).editions["2024-05-03"]
    _, found = read_parts([marked]).editions["2024-05-03"]
    assert found == expected


def test_days_measures_links_and_issues(mine: Case, tmp_path: Path) -> None:
    case = whole(mine, tmp_path)
    found = claims(case)
    works = found["90001.listing"]
    assert (works.measure, works.interval.start, works.known_by) == (
        "asset freeze",
        "2023-12-12",
        "2023-12-12",
    )
    assert works.root == "ofac:2023-12-12:listing of that day"
    holding = found["90002.listing"]
    assert (holding.interval.start, holding.known_by, holding.programme) == (
        "", "2021-08-18", "RUSSIA-EO14024, UKRAINE-EO13662",
    )  # fmt: skip
    assert {u for u, c in found.items() if c.predicate == "LINKED_TO"} == {"90001.link-90002"}
    link = found["90001.link-90002"]
    assert (link.quote, link.known_by) == ("Linked To: HOLDING EXAMPLE", "2024-05-03")
    assert issues(case) == {
        ("Linked To: NOBODY", "no entry of that name"),
        ("1 other beginnings", "not read, each fewer than 10 times"),
    }
    text = json.dumps(
        [case.ledger.read(case.state, name) for name in ("records", "claims")], default=str
    )
    assert "1970" not in text  # a birth date goes nowhere
    edge = next(
        e
        for e in case.fold().edges.values()
        if e.predicate == "LINKED_TO" and "90001.link" in e.claims[0]
    )
    assert not case.routes("ofac-90001", "ofac-90002").routes
    assert edge.support.mixed == 0.85


def test_a_number_is_read_as_russian_only_where_the_remark_says_no_other_country(
    mine: Case, tmp_path: Path
) -> None:
    rows = [
        entry("90011", "A TURKISH FIRM", remarks="Tax ID No. 7707083893 (Turkey)."),
        entry("90012", "A RUSSIAN FIRM, OOO", remarks="Tax ID No. 7707083893 (Russia)."),
        entry("90013", "A FIRM OF NO SAID PLACE", remarks="Tax ID No. 5027224977."),
    ]
    found = records(load(mine, write(tmp_path / "sdn.csv", rows)))
    assert {k: dict(r.identifiers).get("ru-inn") for k, r in found.items()} == {
        "90011": None, "90012": "7707083893", "90013": "5027224977",
    }  # fmt: skip


def test_established_dates_are_kept_as_printed(mine: Case, tmp_path: Path) -> None:
    remarks = (
        "Organization Established Date 16 Mar 2023; alt. Organization Established Date 2021; "
        "Gender Male."
    )
    found = load(
        mine, write(tmp_path / "sdn.csv", [entry("90009", "LATE WORKS, OOO", remarks=remarks)])
    )
    told = [c for c in claims(found).values() if c.predicate == "INCORPORATED"]
    assert {(c.uid, c.interval.start, c.quote, c.quote_state, c.known_by) for c in told} == {
        (
            "ofac-sdn:90009.established-1",
            "2023-03-16",
            "Organization Established Date 16 Mar 2023",
            "verified",
            "2024-05-03",
        ),
        (
            "ofac-sdn:90009.established-2",
            "2021",
            "alt. Organization Established Date 2021",
            "verified",
            "2024-05-03",
        ),
    }
    assert {found.documents[c.document].published for c in told} == {"2024-05-03"}


def test_a_newer_edition_shows_what_was_dropped_and_added(mine: Case, tmp_path: Path) -> None:
    first = load(mine, write(tmp_path / "sdn.csv", SDN[:2]))
    newer = packaged(
        tmp_path / "sdn.json", "2026-08-20", ("90002", "HOLDING EXAMPLE NEW"), ("90009", "LATE LLC")
    )
    case = load(first, newer)
    found = claims(case)
    dropped = found["90001.dropped"]
    assert (dropped.status, dropped.interval.end, dropped.known_by) == (
        "withdrawn",
        "2026-08-20",
        "2026-08-20",
    )
    assert "no longer on that of 2026-08-20" in dropped.date_note
    for as_of, gone in (("2024-06", False), ("2026-09", True)):
        told = designations(
            case.fold(as_of), case.identities, case.identities.uid("ofac-sdn:90001")
        )
        assert [(d["gone"], d["blocking"]) for d in told] == [(gone, not gone)]
    assert (found["90002.listing"].status, found["90002.listing"].known_by) == (
        "listed",
        "2024-05-03",
    )
    assert found["90009.listing"].known_by == "2026-08-20"
    assert records(case)["90002"].name == "HOLDING EXAMPLE NEW"
    assert "HOLDING EXAMPLE" in records(case)["90002"].aliases
    again = load(case, newer)
    assert again.state == case.state


def spoilt(content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "x.csv").write_bytes(content)
        return folder / "x.csv"

    return make


@pytest.mark.parametrize(
    ("make", "edition", "right"),
    [
        (spoilt(b"<sdnList>gone</sdnList>"), "2024-05-03", "one of OFAC's CSV files"),
        (spoilt('1,"CAF\xc9",x'.encode("cp1252")), "2024-05-03", "not UTF-8"),
        (spoilt("1,A,B\n".encode("utf-16")), "2024-05-03", "not UTF-8"),
        (spoilt(b"1;A;B;C\n"), "2024-05-03", "SDN, ADD, ALT or SDN_COMMENTS"),
        (spoilt(b'36,"OPEN,-0- ,"CUBA"\n'), "2024-05-03", "not a CSV row|SDN, ADD"),
        (spoilt(b"\x1a"), "2024-05-03", "at least one entry"),
        (spoilt(b'{"entries": []}'), "2024-05-03", "published and entries"),
        (spoilt(b'{"entries": ['), "2024-05-03", "not JSON"),
        (
            spoilt(
                b'{"published": "soon", "entries": '
                b'[{"uid":1,"name":"A","type":"entity","programs":[]}]}'
            ),
            "",
            "real date",
        ),
        (
            spoilt(b'{"published": "2024-01-01", "entries": [{"uid":1}]}'),
            "",
            "uid, name, type, programs",
        ),
        (lambda d: write(d / "x.csv", [SDN[0], SDN[0]]), "2024-05-03", "used once"),
        (
            lambda d: write(d / "x.csv", [SDN[0], SDN[1][:11]]),
            "2024-05-03",
            "12 cells, as in line 1",
        ),
        (
            lambda d: write(d / "x.csv", [SDN[0], ["x", *SDN[1][1:]]]),
            "2024-05-03",
            "a number of an entry",
        ),
        (lambda d: write(d / "x.csv", SDN), "", "--edition"),
        (
            lambda d: write(d / "x.csv", [["90001", "1", "aka", "A", NONE]]),
            "2024-05-03",
            "no edition of the list",
        ),
    ],
)
def test_bad_files_are_refused_and_the_ledger_keeps_its_state(
    mine: Case, tmp_path: Path, make: Callable[[Path], Path], edition: str, right: str
) -> None:
    before = mine.state
    (tmp_path / "in").mkdir()
    with pytest.raises(BadInput, match=right) as refused:
        load(mine, make(tmp_path / "in"), edition=edition)
    assert "\n" not in str(refused.value)
    assert Case.open(str(mine.path)).state == before
    assert not (mine.path / "loads.toml").exists()


def test_the_real_files(mine: Case, documents: Path) -> None:
    folder = documents / "data" / "ofac"
    if not folder.is_dir():
        pytest.skip(f"no public lists at {folder}: set ENTREPOT_SHARED to a folder with data/")
    names = (
        "sdn_legacy_20240503.csv",
        "add_legacy_202512.csv",
        "alt_legacy_202512.csv",
        "sdn_comments_legacy_202512.csv",
        "sdn_first_seen_2021-08_2024-05.csv",
        "ofac-sdn_20260820.json",
    )
    case = load(mine, *(folder / n for n in names))
    found = claims(case)
    listed = [c for c in found.values() if c.predicate == "DESIGNATES" and c.status == "listed"]
    withdrawn = [c for c in found.values() if c.status == "withdrawn"]
    assert (len(records(case)), len(listed), len(withdrawn)) == (20_257, 20_257, 1_008)
    assert len(listed) - len(withdrawn) == 19_249
    days = {
        "46441": "2023-12-12",
        "46431": "2023-12-12",
        "37059": "2022-05-08",
        "46773": "2023-12-12",
    }
    assert {n: found[f"{n}.listing"].interval.start for n in days} == days
    ids = case.identities
    assert [c.split(" stands on ")[0].rpartition(" ")[2] for c in ids.clashes] == [
        "1991835", "1027700337906", "1047401500046", "1147746193891", "5067847016782", "7719019691",
        "7720166348", "9709058222", "9715263396",
    ]  # fmt: skip  # printed on two entries with nothing in common in their names (docs/names.md)
    one = {
        "tsk-vektor": 46441,
        "iemz-kupol": 46431,
        "yamshchikov": 51211,
        "redlepus": 51265,
        "th-vector": 51215,
    }
    one |= {"angara": 37059, "lady-r": 37095, "maia-1": 37098}
    for key, number in one.items():
        assert f"ofac-sdn:{number}" in ids.entities[ids.uid(f"register:{key}")].records, key
    assert ids.uid("register:tsk-vektor") != ids.uid("register:th-vector")
    seats = [r.country for r in records(case).values()]
    assert seats.count("hk") > 300
    folded = case.fold()
    told = designations(folded, ids, ids.uid("register:iemz-kupol"))
    lines = [(d["authority"], d["measure"], d["from"]) for d in told]
    assert len(set(lines)) == len(lines)  # the hand-written row and the list's own are one line
    mine_and_theirs = next(d for d in told if d["authority"].startswith("Office of Foreign"))
    assert (mine_and_theirs["from"], mine_and_theirs["also"]) == (
        "2023-12-12",
        ["ofac-sdn:46431.listing"],
    )
    edges = folded.edges.values()
    link = {(e.source, e.target) for e in edges if e.predicate == "LINKED_TO"}
    assert (ids.uid("register:tsk-vektor"), ids.uid("register:iemz-kupol")) in link


def test_a_part_of_the_other_list_is_never_an_asset_freeze(mine: Case, tmp_path: Path) -> None:
    directive = "Effective Date (CAPTA) 26 Mar 2022; Listing Date (Directive 2): 24 Feb 2022."
    empty = ",".join(["-0- "] * 7)
    row = f'90201,"EXAMPLE BANK",-0- ,"RUSSIA-EO14024",{empty},"{directive}"\r\n\x1a\r\n'
    path = tmp_path / "part.csv"
    path.write_bytes(row.encode())
    with pytest.raises(BadInput, match="ofac-consolidated"):
        mine.build(mine.plan("ofac-sdn", [path], "2024-05-03"))


def test_a_programme_that_is_not_known_is_no_asset_freeze(mine: Case, tmp_path: Path) -> None:
    empty = ",".join(["-0- "] * 8)
    path = tmp_path / "list.csv"
    path.write_bytes(f'90202,"EXAMPLE LLC",-0- ,"ATLANTIS-EO1",{empty}\r\n\x1a\r\n'.encode())
    _, loaded = mine.build(mine.plan("ofac-sdn", [path], "2024-05-03"))
    (source,) = [item for item in loaded if item.source.name == "ofac-sdn"]
    assert [(claim.predicate, claim.measure) for claim in source.claims] == [("STATES", "")]
    assert any(row["value"] == "ATLANTIS-EO1" for row in source.issues)


def test_a_file_of_another_list_is_refused_and_stray_rows_are_counted(
    mine: Case, tmp_path: Path
) -> None:
    listed = write(tmp_path / "SDN.CSV", SDN)
    other = [["777", "1", "1 Road", "Moscow", "Russia", NONE]]
    add = [*other, ["90001", "2", "2 Road", "Moscow", "Russia", NONE]]

    with pytest.raises(BadInput, match=r"CONS_ADD\.CSV: found '1 rows, none of which is an entry"):
        load(mine, listed, write(tmp_path / "CONS_ADD.CSV", other))

    case = load(mine, listed, write(tmp_path / "ADD.CSV", add))
    assert ("1", "1 row left out: a row of an entry that the list does not have") in issues(case)


def test_the_same_bytes_on_a_later_day_are_an_edition_of_that_day(
    mine: Case, tmp_path: Path
) -> None:
    add = write(tmp_path / "ADD.CSV", [["90001", "2", "2 Road", "Moscow", "Russia", NONE]])
    load(mine, write(tmp_path / "a.csv", SDN), add, edition="2024-05-03")
    gone = claims(load(mine, write(tmp_path / "b.csv", SDN[1:]), add, edition="2024-06-03"))
    back = load(mine, write(tmp_path / "c.csv", SDN), edition="2024-07-03")

    assert "90001.dropped" in gone
    assert "90001.dropped" not in claims(back)
    contacts = [row["value"] for row in back.ledger.read(back.state, "contacts")]
    assert contacts.count("2 Road, Moscow, Russia") == 1
