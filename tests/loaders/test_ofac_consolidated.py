"""OFAC's consolidated list: each list has its own measure, and nobody on it is frozen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.loaders.source_run import Loaded

NONE = ",-0- " * 7
CMIC = (
    f'90101,"ALFA CAMERA TECHNOLOGY CO LTD",-0- ,"CMIC-EO13959"{NONE},'
    '"Effective Date (CMIC) 02 Aug 2021; Purchase/Sales For Divestment Date (CMIC) 03 Jun 2022; '
    'Listing Date (CMIC) 03 Jun 2021."\r\n'
)
SSI = (
    f'90102,"BETA GAS OOO",-0- ,"UKRAINE-EO13662"{NONE},'
    '"Executive Order 13662 Directive Determination - Subject to Directive 4; '
    "Tax ID No. 7707083893 (Russia); Registration Number 1027700132195 (Russia); a.k.a. 'BETA'; "
    'Organization Established Date 15 May 1993; Linked To: ALFA CAMERA TECHNOLOGY CO LTD."\r\n'
)
PLC = f'90103,"TEST, Person","individual","NS-PLC"{NONE},"DOB 1960; POB Somewhere."\r\n'
FSE = f'90104,"GAMMA TRADING",-0- ,"FSE-IR] [FSE-WMD"{NONE},-0- \r\n'
CAPTA = f'90105,"DELTA BANK",-0- ,"561-Related"{NONE},-0- \r\n'
MBS = (
    f'90106,"EPSILON BANK",-0- ,"RUSSIA-EO14024"{NONE},'
    '"Listing Date (EO 14024 Directive 3): 24 Feb 2022; '
    'Effective Date (EO 14024 Directive 3): 26 Mar 2022."\r\n'
)
SHIP = (
    '90107,"EXAMPLE STAR","vessel","CAATSA - RUSSIA",-0- ,"UBCD1","Cargo",-0- ,-0- ,"Russia",-0- ,'
    '"Vessel Registration Identification IMO 9074729."\r\n'
)
UNKNOWN = f'90108,"ZETA LLC",-0- ,"ATLANTIS-EO1"{NONE},-0- \r\n'
CLOSING = "\x1a\r\n"
PRIMARY = CMIC + SSI + PLC + FSE + CAPTA + MBS + SHIP + UNKNOWN + "\x1a\r\n"
ADDRESSES = (
    '90102,1,"Primernaya 1","Moscow","Russia",-0- \r\n90103,2,"Street 2",-0- ,"Gaza",-0- \r\n'
)
ALIASES = '90102,5,"aka","BETA GAZ",-0- \r\n'
COMMENTS = '90104,"Organization Established Date 2001."\r\n'
FILES = {
    "CONS_PRIM.CSV": PRIMARY,
    "CONS_ADD.CSV": ADDRESSES,
    "CONS_ALT.CSV": ALIASES,
    "CONS_COMMENTS.CSV": COMMENTS,
}
XML = """<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">
<publshInformation><Publish_Date>02/13/2026</Publish_Date><Record_Count>2</Record_Count>
</publshInformation>
<sdnEntry><uid>90101</uid><lastName>ALFA CAMERA TECHNOLOGY CO LTD</lastName>
<sdnType>Entity</sdnType><programList><program>CMIC-EO13959</program></programList><idList><id><uid>1</uid>
<idType>Listing Date (CMIC)</idType><idNumber>03 Jun 2021</idNumber></id><id><uid>2</uid>
<idType>Effective Date (CMIC)</idType><idNumber>02 Aug 2021</idNumber></id></idList></sdnEntry>
<sdnEntry><uid>90102</uid><lastName>BETA GAS OOO</lastName><sdnType>Entity</sdnType>
<programList><program>UKRAINE-EO13662</program></programList></sdnEntry></sdnList>"""
ENHANCED = """<sanctionsData xmlns="urn:ENHANCED_XML">
<publicationInfo><dataAsOf>2026-02-13T00:00:00</dataAsOf></publicationInfo><entities>
<entity id="90106"><generalInfo><entityType>Entity</entityType></generalInfo><sanctionsLists>
<sanctionsList datePublished="2022-02-24">Consolidated List</sanctionsList>
<sanctionsList datePublished="2022-02-24">CAPTA List</sanctionsList></sanctionsLists>
<sanctionsPrograms><sanctionsProgram>RUSSIA-EO14024</sanctionsProgram></sanctionsPrograms>
<sanctionsTypes><sanctionsType>Block</sanctionsType></sanctionsTypes>
<names><name><isPrimary>true</isPrimary><translations><translation>
<formattedFullName>EPSILON BANK</formattedFullName></translation></translations></name></names>
</entity></entities></sanctionsData>"""


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, files: Mapping[str, str], edition: str = "2022-05-10") -> Loaded:
    paths: list[Path] = []
    for name, content in files.items():
        path = case.path.parent / name
        path.write_bytes(content.encode())
        paths.append(path)
    _, loaded = case.build(case.plan("ofac-consolidated", paths, edition))
    (found,) = [item for item in loaded if item.source.name == "ofac-consolidated"]
    return found


def test_every_list_has_its_own_measure_and_none_is_an_asset_freeze(mine: Case) -> None:
    loaded = load(mine, FILES)

    found: set[tuple[str, str, str, str]] = set()
    for claim in loaded.claims:
        ends = claim.subject.partition(":")[2], claim.object.partition(":")[2]
        found.add((ends[0], claim.predicate, ends[1], claim.measure))
    assert found == {
        ("ofac", "DESIGNATES", "90101", "sectoral"),
        ("ofac", "DESIGNATES", "90102", "sectoral"),
        ("ofac", "DESIGNATES", "90103", "sectoral"),
        ("ofac", "DESIGNATES", "90104", "sectoral"),
        ("ofac", "DESIGNATES", "90105", "sectoral"),
        ("ofac", "DESIGNATES", "90106", "sectoral"),
        ("ofac", "DESIGNATES", "90107", "sectoral"),
        ("90108", "STATES", "", ""),
        ("90102", "INCORPORATED", "", ""),
        ("90104", "INCORPORATED", "", ""),
        ("90102", "LINKED_TO", "90101", ""),
    }
    claims = {claim.uid.partition(":")[2]: claim for claim in loaded.claims}
    for key, letters in (
        ("90101", ["CMIC"]),
        ("90102", ["SSI", "NS-MBS"]),
        ("90103", ["NS-PLC"]),
        ("90104", ["FSE"]),
        ("90105", ["CAPTA"]),
        ("90106", ["CAPTA", "NS-MBS"]),
        ("90107", ["NS-MBS"]),
    ):
        note = claims[f"{key}.listing"].note
        assert all(f"{name} (" in note for name in letters), key
    assert claims["90104.listing"].programme == "FSE-IR, FSE-WMD"
    assert claims["90108.listing"].text == (
        "on a list of Office of Foreign Assets Control (OFAC), not the SDN list; "
        "the file does not say which measure: ATLANTIS-EO1"
    )
    assert [(row["level"], row["value"]) for row in loaded.issues] == [("warning", "ATLANTIS-EO1")]
    assert loaded.rows == {"": 8}


def test_days_are_those_that_the_remarks_print(mine: Case) -> None:
    loaded = load(mine, FILES)

    days: dict[str, tuple[Interval, str]] = {}
    for claim in loaded.claims:
        if claim.predicate == "DESIGNATES":
            days[claim.fact] = (claim.interval, claim.known_by)
    assert days["90101"] == (Interval("2021-08-02", ""), "2021-06-03")
    assert days["90106"] == (Interval("2022-03-26", ""), "2022-02-24")
    assert days["90104"] == (Interval("", ""), "2022-05-10")


def test_records_have_names_numbers_and_addresses(mine: Case) -> None:
    loaded = load(mine, FILES)

    records = {record.uid.partition(":")[2]: record for record in loaded.records}
    firm, person, ship = records["90102"], records["90103"], records["90107"]
    assert (firm.kind, firm.aliases, firm.country) == ("Company", ("BETA GAZ", "BETA"), "ru")
    assert firm.identifiers == (
        ("ofac", "90102"),
        ("ru-inn", "7707083893"),
        ("ru-ogrn", "1027700132195"),
    )
    assert (person.kind, person.identifiers) == ("Person", (("ofac", "90103"),))
    assert (ship.kind, ship.identifiers) == ("Vessel", (("ofac", "90107"), ("imo", "9074729")))
    contacts = [(row["record"], row["value"]) for row in loaded.contacts]
    assert contacts == [("ofac-consolidated:90102", "Primernaya 1, Moscow, Russia")]
    assert "1960" not in str([loaded.records, loaded.claims, loaded.contacts])


def test_the_list_in_xml_is_the_same_list(mine: Case) -> None:
    loaded = load(mine, {"consolidated.xml": XML}, "")

    listings = {claim.fact: claim for claim in loaded.claims}
    assert {key: claim.measure for key, claim in listings.items()} == {
        "90101": "sectoral",
        "90102": "sectoral",
    }
    assert listings["90101"].interval == Interval("2021-08-02", "")
    assert listings["90101"].document == "ofac-consolidated:2026-02-13"


def test_a_list_that_the_file_names_counts_and_block_there_freezes_nothing(mine: Case) -> None:
    loaded = load(mine, {"CONS_ENHANCED.XML": ENHANCED}, "")

    (claim,) = loaded.claims
    assert (claim.measure, claim.interval.start) == ("sectoral", "2022-02-24")
    assert "CAPTA (" in claim.note
    assert "NS-MBS" not in claim.note


def test_what_a_newer_edition_drops_is_withdrawn(mine: Case) -> None:
    load(mine, {"old.csv": CMIC + PLC + CLOSING}, "2022-01-10")
    loaded = load(mine, {"new.csv": CMIC + CLOSING}, "2023-01-10")

    gone = [claim for claim in loaded.claims if claim.status == "withdrawn"]
    assert [(claim.uid, claim.measure, claim.interval.end) for claim in gone] == [
        ("ofac-consolidated:90103.dropped", "sectoral", "2023-01-10")
    ]


def test_a_number_that_proves_nothing_is_told(mine: Case) -> None:
    spoilt = PRIMARY.replace("7707083893", "7707083894").replace("9074729", "0000000")

    loaded = load(mine, {"CONS_PRIM.CSV": spoilt})

    told = {(row["level"], row["value"]) for row in loaded.issues}
    assert told == {
        ("warning", "7707083894"),
        ("warning", "IMO 0000000"),
        ("warning", "ATLANTIS-EO1"),
    }


SDN = f'36,"ALFA AIRLINES",-0- ,"CUBA"{NONE},-0- \r\n'
SHARED = f'37,"BETA AIRLINES",-0- ,"RUSSIA-EO14024"{NONE},-0- \r\n'


@pytest.mark.parametrize(
    ("files", "edition", "right"),
    [
        (
            {"SDN.CSV": SDN + SDN.replace("36", "38") + CLOSING},
            "2022-01-10",
            "ofac-sdn or ofac-xml",
        ),
        ({"SDN.CSV": SHARED + CLOSING}, "2022-01-10", "ofac-sdn or ofac-xml"),
        ({"CONS_PRIM.CSV": PRIMARY}, "", "--edition"),
        ({"CONS_PRIM.CSV": PRIMARY[:300]}, "2022-01-10", "not a CSV row, or cut off"),
        ({"CONS_PRIM.CSV": CMIC + '90109,"ETA",-0- \r\n'}, "2022-01-10", "is the file whole"),
        ({"CONS_PRIM.CSV": CMIC + CMIC + CLOSING}, "2022-01-10", "a number that is used once"),
        ({"CONS_ADD.CSV": ADDRESSES}, "2022-01-10", "no CONS_PRIM.CSV"),
        ({"CONS_PRIM.CSV": CMIC + PLC}, "2022-01-10", "no closing Ctrl-Z"),
        (
            {"CONS_PRIM.CSV": PRIMARY, "ADD.CSV": '36,1,"Street 1","Havana","Cuba",-0- \r\n'},
            "2022-01-10",
            "1 rows, none of which is an entry of the list",
        ),
        ({"page.xml": "<export><body>503</body></export>"}, "", "found '<export>'"),
        ({"table.csv": "name,list\nALFA,1\n"}, "2022-01-10", "CONS_PRIM, CONS_ADD"),
        ({"consolidated.xml": XML[:600]}, "", "not XML, or cut off"),
        ({"consolidated.xml": XML.replace("Count>2", "Count>3")}, "", "the file is not whole"),
        (
            {"sdn.xml": XML.replace("CMIC-EO13959", "SDGT").replace("CMIC", "X")},
            "",
            "ofac-sdn or ofac-xml",
        ),
    ],
)
def test_bad_files_are_refused_in_one_line(
    mine: Case, files: Mapping[str, str], edition: str, right: str
) -> None:
    with pytest.raises(BadInput, match=right) as refused:
        load(mine, files, edition)
    assert "\n" not in str(refused.value)
    assert not (mine.path / "loads.toml").exists()


def test_a_row_of_an_entry_that_the_list_does_not_have_is_counted(mine: Case) -> None:
    files = {"CONS_PRIM.CSV": CMIC + CLOSING, "CONS_COMMENTS.CSV": '90101,"A."\r\n90999,"B."\r\n'}

    loaded = load(mine, files)

    assert dict(loaded.rows) == {"": 1, "a row of an entry that the list does not have": 1}
