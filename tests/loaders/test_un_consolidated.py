"""The UN Security Council's list: XML read safely, entries to claims; then the real file."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Record
from entrepot.graph.tables import record_of

PERSON = """<INDIVIDUAL><DATAID>1</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>JOHN</FIRST_NAME>
<SECOND_NAME>DOE</SECOND_NAME><UN_LIST_TYPE>GB</UN_LIST_TYPE><REFERENCE_NUMBER>GBi.901</REFERENCE_NUMBER>
<LISTED_ON>2012-05-18-04:00</LISTED_ON><COMMENTS1>Seen in 2011.</COMMENTS1>
<NATIONALITY><VALUE>Democratic People's Republic of Korea</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>J. DOE</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><YEAR>1950</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>"""
FIRM = """<ENTITY><DATAID>2</DATAID><FIRST_NAME>EXAMPLE SHIPPING CO</FIRST_NAME>\
<UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
<REFERENCE_NUMBER>KPe.901</REFERENCE_NUMBER><LISTED_ON>2018-03-30</LISTED_ON>
<COMMENTS1>Seen again
 in 2019.</COMMENTS1>\
<ENTITY_ADDRESS><CITY>Kowloon</CITY><COUNTRY>Hong Kong</COUNTRY></ENTITY_ADDRESS></ENTITY>"""
LIBYA = FIRM.replace("DPRK", "Libya").replace("KPe.901", "LYe.901")


def text(*entries: str, day: str = "2026-02-27") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST '
        f'dateGenerated="{day}T00:00:09.554Z">'
        f"<INDIVIDUALS>{''.join(e for e in entries if e.startswith('<IND'))}</INDIVIDUALS>"
        f"<ENTITIES>{''.join(e for e in entries if e.startswith('<ENT'))}</ENTITIES>"
        "</CONSOLIDATED_LIST>"
    )


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, content: str | bytes, name: str = "list.xml") -> Case:
    path = case.path.parent / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    case.build(case.plan("un-consolidated", [path]))
    return Case.open(str(case.path))


def records(case: Case) -> dict[str, Record]:
    found = map(record_of, case.ledger.read(case.state, "records"))
    return {r.uid.partition(":")[2]: r for r in found if r.uid.startswith("un-consolidated:")}


def claims(case: Case) -> dict[str, Claim]:
    return {
        u.partition(":")[2]: c for u, c in case.claims.items() if u.startswith("un-consolidated:")
    }


def test_entries_become_records_designations_and_comments(mine: Case) -> None:
    case = load(mine, text(PERSON, FIRM))
    found = records(case)
    assert set(found) == {"GBi.901", "KPe.901", "un-security-council"}
    doe, firm = found["GBi.901"], found["KPe.901"]
    assert (doe.kind, doe.name, doe.aliases, doe.country) == (
        "Person",
        "JOHN DOE",
        ("J. DOE",),
        "kp",
    )
    assert (firm.kind, firm.country, firm.identifiers) == ("Company", "hk", (("un", "KPe.901"),))
    said = claims(case)
    assert (said["GBi.901.listing"].measure, said["GBi.901.listing"].known_by) == (
        "travel ban",
        "2012-05-18",
    )
    assert (said["KPe.901.listing"].measure, said["KPe.901.listing"].programme) == (
        "asset freeze",
        "DPRK",
    )
    assert said["KPe.901.listing"].voice == "United Nations Security Council"
    assert "no measure" in said["KPe.901.listing"].note
    assert said["GBi.901.comment"].known_by == "2012-05-18"
    assert (said["KPe.901.comment"].known_by, said["KPe.901.comment"].text) == (
        "2026-02-27",
        "Seen again in 2019.",
    )
    assert "1950" not in str([asdict(r) for r in found.values()])
    assert "un-KPe.901" in case.identities.entities


def test_a_measure_is_read_where_a_regime_has_several(mine: Case) -> None:
    frozen = LIBYA.replace("Seen again", "Listed under paragraph 17 (Asset Freeze)")
    banned = LIBYA.replace("901", "902").replace(
        "Seen again", "Listed under paragraph 15 (Travel Ban)"
    )
    silent = LIBYA.replace("901", "903")
    case = load(mine, text(frozen, banned, silent))
    measures = {u: c.measure for u, c in claims(case).items() if c.predicate == "DESIGNATES"}
    assert measures == {
        "LYe.901.listing": "asset freeze",
        "LYe.902.listing": "travel ban",
        "LYe.903.listing": "not stated",
    }
    issues = [i for i in case.ledger.read(case.state, "issues") if str(i["uid"]).startswith("un-")]
    assert [(i["locator"], i["message"]) for i in issues] == [
        ("list.xml LYe.903", "neither the entry nor its regime says a measure that is known here")
    ]


def test_a_regime_that_is_not_known_is_no_asset_freeze(mine: Case) -> None:
    case = load(mine, text(FIRM.replace("DPRK", "Atlantis")))
    said = [claim for claim in claims(case).values() if claim.uid.endswith(".listing")]
    listed = ("DESIGNATES", "not stated", "Atlantis")
    assert [(c.predicate, c.measure, c.programme) for c in said] == [listed]


def test_a_newer_edition_keeps_what_it_drops_as_withdrawn_and_twice_is_once(mine: Case) -> None:
    first = load(mine, text(PERSON, FIRM))
    assert load(first, text(PERSON, FIRM)).state == first.state
    newer = load(first, text(FIRM, day="2026-05-01"), "newer.xml")
    assert set(records(newer)) == set(records(first))
    gone = [c for c in claims(newer).values() if c.status == "withdrawn"]
    assert [(c.uid, c.known_by, c.interval.end) for c in gone] == [
        ("un-consolidated:GBi.901.dropped", "2026-05-01", "2026-05-01")
    ]
    assert newer.documents[gone[0].document].published == "2026-05-01"
    assert load(newer, text(FIRM, day="2026-05-01"), "newer.xml").state == newer.state


BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<CONSOLIDATED_LIST dateGenerated="2026-02-27"><ENTITIES>&b;</ENTITIES></CONSOLIDATED_LIST>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<CONSOLIDATED_LIST dateGenerated="2026-02-27"><ENTITIES>&a;</ENTITIES></CONSOLIDATED_LIST>"""


@pytest.mark.parametrize(
    ("content", "right"),
    [
        (BOMB, "without a document type or entities"),
        (OUTSIDE, "without a document type or entities"),
        ("<!DOCTYPE html><html><body>503</body></html>", "a page of HTML"),
        ("<sdnList><sdnEntry/></sdnList>", "<CONSOLIDATED_LIST>"),
        (text(FIRM)[:400], "not XML"),
        (text(FIRM).encode("utf-16")[:300], "not XML"),
        ("a,b,c\n1,2,3\n", "not XML"),
        (text(), "at least one individual or entity"),
        (text(FIRM, day="soon"), "a real date"),
        (text(FIRM.replace("2018-03-30", "30 March 2018")), "a real date"),
        (
            text(FIRM.replace("<REFERENCE_NUMBER>KPe.901</REFERENCE_NUMBER>", "")),
            "no REFERENCE_NUMBER",
        ),
        (text(FIRM, FIRM), "each number only once"),
        (text(FIRM.replace("<CITY>Kowloon</CITY>", "<A>" * 40 + "</A>" * 40)), "at most 24"),
    ],
)
def test_bad_files_are_refused_in_one_line(mine: Case, content: str | bytes, right: str) -> None:
    before = mine.state
    with pytest.raises(BadInput, match=right) as refused:
        load(mine, content)
    assert "\n" not in str(refused.value)
    assert Case.open(str(mine.path)).state == before
    assert not (mine.path / "loads.toml").exists()


def test_the_real_file(mine: Case, documents: Path) -> None:
    path = documents / "data" / "un" / "UN_consolidated_20260227.xml"
    if not path.is_file():
        pytest.skip(f"no public list at {path}: set ENTREPOT_SHARED to a folder with data/")
    case = load(mine, path.read_bytes(), path.name)
    kinds = [r.kind for r in records(case).values()]
    assert (kinds.count("Person"), len(kinds)) == (730, 1_004)  # with the Council itself
    listed = [c for c in claims(case).values() if c.predicate == "DESIGNATES"]
    assert sum(c.programme == "DPRK" for c in listed) == 155
    assert len(listed) == 1_003
    # Two entries of Libya do not say their measure.
    assert sum(c.measure == "not stated" for c in listed) == 2
    assert case.identities.clashes == ()


def entries(count: int, day: str) -> str:
    firms = [FIRM.replace("KPe.901", f"KPe.{number}") for number in range(800, 800 + count)]
    return text(*firms, day=day)


def test_a_shorter_file_of_the_same_day_takes_nothing_out_without_a_word(mine: Case) -> None:
    whole = load(mine, entries(40, "2026-02-27"))

    with pytest.raises(BadInput, match=r"20 of 41 entries .* are gone.*--shrink-is-real"):
        load(whole, entries(20, "2026-02-27"), "again.xml")

    assert Case.open(str(mine.path)).state == whole.state
    path = mine.path.parent / "again.xml"
    whole.build(whole.plan("un-consolidated", [path], shrink_is_real=True))
    assert len(records(Case.open(str(mine.path)))) == 21
