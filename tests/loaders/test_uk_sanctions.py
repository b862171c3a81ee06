"""The UK Sanctions List as CSV and as XML: rows to parties, words to measures; all are invented."""

from __future__ import annotations

import csv
import io
import string
from datetime import date
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
from entrepot.loaders.sources.uk_sanctions.list_file import COLUMNS, printed_day, read_csv
from entrepot.loaders.sources.uk_sanctions.parties import table

Row = dict[str, str]
# The 58 headings in the order in which the publisher prints them.
HEADINGS = (
    "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,"
    "Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,"
    "Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,"
    "Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,"
    "Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,"
    "Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),"
    "National Identifier number,National Identifier additional information,Passport number,"
    "Passport additional information,Position,Gender,Town of birth,Country of birth,"
    "Type of entity,Subsidiaries,Parent company,Business registration number (s),IMO number,"
    "Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,"
    "Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,"
    "Hull identification number (HIN)"
).split(",")
RUSSIA = "The Russia (Sanctions) (EU Exit) Regulations 2019"
BASE = {
    "Name type": "Primary Name",
    "Regime Name": RUSSIA,
    "Designation source": "UK",
    "Date Designated": "24/02/2023",
    "Last Updated": "01/03/2024",
}
FIRM = BASE | {
    "Unique ID": "RUS9001",
    "Name 6": "EXAMPLE OPTICS LLC",
    "Designation Type": "Entity",
    "Sanctions Imposed": "Asset freeze|Trust Services Sanctions",
    "UK Statement of Reasons": "EXAMPLE OPTICS LLC makes sights for tanks.",
    "Address Line 1": "1 Test Street",
    "Address Line 6": "Moscow",
    "Address Country": "Russia",
    "Phone number": "+7 495 000 00 01",
    "Parent company": "EXAMPLE HOLDING",
    "Business registration number (s)": ("OGRN: 1027700132195\nKPP: 770701001\nINN: 7707083893"),
}
# The same party in two more rows, as the file prints every combination.
SPELLING = FIRM | {"Name 6": "EXAMPLE OPTIKA", "Name type": "Primary name variation"}
WEAK = FIRM | {
    "Name 6": "OPTIC",
    "Name type": "Alias",
    "Alias strength": "Low quality a.k.a",
    "Name non-latin script": "ООО Пример Оптика",
}
SHIP = BASE | {
    "Unique ID": "RUS9002",
    "Name 6": 'IMO 9074729 ("EXAMPLE STAR")',
    "Designation Type": "Ship",
    "Sanctions Imposed": "De-flag|Prohibition of port entry",
    "IMO number": "IMO9074729",
    "Current believed flag of ship": "Gabon",
    "Current owner/operator (s)": "EXAMPLE LINES",
}
PERSON = BASE | {
    "Unique ID": "RUS9003",
    "Name 6": "TESTOV",
    "Name 1": "Ivan",
    "Name 2": "Ivanovich",
    "Designation Type": "Individual",
    "Sanctions Imposed": "Asset freeze|Travel Ban",
    "UN Reference Number": "KPi.901",
    "D.O.B": "dd/mm/1945",
    "Passport number": "P7654321",
    "National Identifier number": "770700000000",
    "Address Line 1": "2 Secret Lane",
    "Address Country": "Russia",
    "Business registration number (s)": "7707083893",
}


def text(rows: list[Row], report: str = "21-Sep-2026", headings: list[str] = HEADINGS) -> str:
    out = io.StringIO(newline="")
    if report:
        out.write(f"Report Date: {report}\r\n")
    writer = csv.DictWriter(out, headings)
    writer.writeheader()
    writer.writerows({**dict.fromkeys(headings, ""), **row} for row in rows)
    return out.getvalue()


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, content: str | bytes, name: str = "list.csv", edition: str = "") -> Case:
    path = case.path.parent / name
    path.write_bytes(content.encode("utf-8-sig") if isinstance(content, str) else content)
    case.build(case.plan("uk-sanctions", [path], edition))
    return Case.open(str(case.path))


def records(case: Case) -> dict[str, Record]:
    found = map(record_of, case.ledger.read(case.state, "records"))
    return {r.uid.partition(":")[2]: r for r in found if r.uid.startswith("uk-sanctions:")}


def claims(case: Case) -> dict[str, Claim]:
    return {u.partition(":")[2]: c for u, c in case.claims.items() if u.startswith("uk-sanctions:")}


def issues(case: Case) -> set[tuple[str, str, str]]:
    rows = case.ledger.read(case.state, "issues")
    ours = [row for row in rows if str(row["uid"]).startswith("uk-sanctions!")]
    return {(str(row["level"]), str(row["locator"]), str(row["message"])) for row in ours}


def test_rows_of_one_number_are_one_party(mine: Case) -> None:
    case = load(mine, text([FIRM, SHIP, SPELLING, PERSON, WEAK]))
    found = records(case)
    assert {
        key: (record.kind, record.name, record.aliases, record.country)
        for key, record in found.items()
    } == {
        "RUS9001": (
            "Company",
            "EXAMPLE OPTICS LLC",
            ("EXAMPLE OPTIKA", "OPTIC", "ООО Пример Оптика"),
            "ru",
        ),
        "RUS9002": ("Vessel", 'IMO 9074729 ("EXAMPLE STAR")', ("EXAMPLE STAR",), "ga"),
        "RUS9003": ("Person", "Ivan Ivanovich TESTOV", (), "ru"),
    }
    assert {key: set(record.identifiers) for key, record in found.items()} == {
        "RUS9001": {("ru-ogrn", "1027700132195"), ("ru-inn", "7707083893")},
        "RUS9002": {("imo", "9074729")},
        "RUS9003": {("un", "KPi.901")},
    }
    assert issues(case) == {
        (
            "warning",
            "list.csv:3 Business registration number (s)",
            "number not read: '770701001' (a number in a scheme that is not read here)",
        ),
        ("note", "UK Sanctions List", "1 aliases that the list calls low quality: kept as aliases"),
    }


def test_each_measure_is_a_claim_of_the_united_kingdom(mine: Case) -> None:
    said = claims(load(mine, text([FIRM, SHIP, PERSON])))
    keeper = "register:uk-fcdo"
    assert {
        (key, claim.subject, claim.measure, claim.interval.start, claim.known_by)
        for key, claim in said.items()
        if claim.predicate == "DESIGNATES"
    } == {
        ("RUS9001.asset-freeze.listing", keeper, "asset freeze", "2023-02-24", "2023-02-24"),
        ("RUS9002.vessel-ban.listing", keeper, "vessel ban", "2023-02-24", "2023-02-24"),
        ("RUS9003.asset-freeze.listing", keeper, "asset freeze", "2023-02-24", "2023-02-24"),
        ("RUS9003.travel-ban.listing", keeper, "travel ban", "2023-02-24", "2023-02-24"),
    }
    under = f"on a list of Foreign, Commonwealth & Development Office (FCDO) under {RUSSIA}"
    assert {
        (key, claim.text, claim.interval.start, claim.known_by)
        for key, claim in said.items()
        if claim.predicate == "STATES"
    } == {
        (
            "RUS9001.other.listing",
            f"{under}; also imposed, as printed: Trust Services Sanctions",
            "",
            "2026-09-21",
        ),
        ("RUS9002.other.listing", f"{under}; also imposed, as printed: De-flag", "", "2026-09-21"),
        (
            "RUS9001.reason",
            "EXAMPLE OPTICS LLC makes sights for tanks.",
            "",
            "2023-02-24",
        ),
        ("RUS9001.parent-company", "parent company as printed: EXAMPLE HOLDING", "", "2026-09-21"),
        (
            "RUS9002.current-owner-operator-s",
            "current owner or operator as printed: EXAMPLE LINES",
            "",
            "2026-09-21",
        ),
    }
    assert {claim.voice for claim in said.values()} == {"United Kingdom"}
    assert {claim.status for claim in said.values()} == {"listed"}
    assert "as the list prints it: Travel Ban" in said["RUS9003.travel-ban.listing"].note


def test_nothing_of_a_person_is_kept_beyond_name_and_listing(mine: Case) -> None:
    case = load(mine, text([PERSON]))
    tables = ("records", "claims", "issues", "contacts", "documents")
    kept = " ".join(str(case.ledger.read(case.state, name)) for name in tables)
    assert [secret for secret in ("1945", "P7654321", "Secret Lane") if secret in kept] == []
    assert "770700000000" not in kept
    assert records(case)["RUS9003"].identifiers == (("un", "KPi.901"),)


@pytest.mark.parametrize("words", sorted(table()["measure"]))
def test_every_word_of_the_table_is_read(mine: Case, words: str) -> None:
    measure = table()["measure"][words]
    # The list varies in capitals and hyphens.
    said = claims(load(mine, text([PERSON | {"Sanctions Imposed": words.upper()}])))
    (listing,) = [claim for key, claim in said.items() if key.endswith(".listing")]
    assert (listing.predicate, listing.measure) == (
        ("DESIGNATES", measure) if measure else ("STATES", "")
    )
    assert measure in ("", *schema().measures)


@pytest.mark.parametrize("words", ["", "Freezing", "Asset freeze (partial)"])
def test_unknown_words_are_never_a_measure(mine: Case, words: str) -> None:
    case = load(mine, text([FIRM | {"Sanctions Imposed": words}]))
    listing = claims(case)["RUS9001.unknown.listing"]
    assert (listing.predicate, listing.measure) == ("STATES", "")
    assert "the file does not say which measure" in listing.text
    assert words in listing.text
    assert [level for level, where, _ in issues(case) if where == "list.csv:3"] == ["warning"]


def test_a_newer_edition_keeps_a_dropped_measure_and_a_dropped_party(mine: Case) -> None:
    older = load(mine, text([FIRM, PERSON]), "older.csv")
    assert load(older, text([FIRM, PERSON]), "older.csv").state == older.state
    only_frozen = PERSON | {"Sanctions Imposed": "Asset freeze"}
    newer = load(older, text([only_frozen], "28-Sep-2026"), "newer.csv")
    gone = {key: claim for key, claim in claims(newer).items() if claim.status == "withdrawn"}
    assert {(key, claim.measure, claim.interval.end) for key, claim in gone.items()} == {
        ("RUS9001.asset-freeze.dropped", "asset freeze", "2026-09-28"),
        ("RUS9001.other.dropped", "", "2026-09-28"),
        ("RUS9003.travel-ban.dropped", "travel ban", "2026-09-28"),
    }
    assert {claim.known_by for claim in gone.values()} == {"2026-09-28"}
    assert set(records(newer)) == {"RUS9001", "RUS9003"}


def test_a_reason_with_a_later_date_is_known_by_the_edition(mine: Case) -> None:
    later = FIRM | {"UK Statement of Reasons": "EXAMPLE OPTICS LLC delivered in May 2025."}
    reason = claims(load(mine, text([later])))["RUS9001.reason"]
    assert (reason.known_by, reason.interval.end) == ("2026-09-21", "2023-02-24")


def test_the_day_of_designation_is_not_guessed(mine: Case) -> None:
    case = load(mine, text([FIRM, FIRM | {"Date Designated": "01/03/2023"}]))
    listing = claims(case)["RUS9001.asset-freeze.listing"]
    assert (listing.interval.start, listing.known_by) == ("", "2026-09-21")
    assert "24/02/2023; 01/03/2023" in listing.date_note


def test_rows_that_give_nothing_are_counted_with_their_reason(mine: Case) -> None:
    nameless = FIRM | {"Unique ID": "RUS9004", "Name 6": ""}
    typeless = FIRM | {"Unique ID": "RUS9005", "Designation Type": "Ghost"}
    keyless = FIRM | {"Unique ID": ""}
    case = load(mine, text([FIRM, SPELLING, nameless, typeless, keyless]))
    assert set(records(case)) == {"RUS9001"}
    assert {(level, where) for level, where, _ in issues(case) if level == "refused"} == {
        ("refused", "list.csv:9"),
        ("refused", "list.csv:12"),
        ("refused", "list.csv:15"),
    }


def test_the_headings_vary(mine: Case, tmp_path: Path) -> None:
    renamed = {"Designation Type": "Individual, Entity, Ship", "Parent company": "Parent Company"}
    headings = [renamed.get(name, name) for name in HEADINGS] + ["New column"]
    row = {renamed.get(name, name): cell for name, cell in SHIP.items()}
    case = load(mine, text([row], headings=headings))
    assert records(case)["RUS9002"].kind == "Vessel"
    assert issues(case) == {
        ("warning", "list.csv", "columns or elements that are not known and not read")
    }
    assert sorted(COLUMNS) == sorted(HEADINGS)


def test_a_file_without_its_day_needs_an_edition(mine: Case) -> None:
    with pytest.raises(BadInput, match="--edition"):
        load(mine, text([FIRM], report=""))
    assert set(claims(load(mine, text([FIRM], report=""), edition="2026-09-20")))


OFSI = (
    "Last Updated,28/01/2026\r\nName 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,"
    "Name Non-Latin Script,Group Type,Alias Type,Alias Quality,Regime,Listed On,Group ID\r\n"
    "EXAMPLE,,,,,,,,Entity,Primary name,,Russia,24/02/2023,99001\r\n"
)


@pytest.mark.parametrize(
    ("content", "right"),
    [
        (OFSI, "OFSI's consolidated list .ConList.csv., which was closed"),
        ("<!DOCTYPE html><html><body>503</body></html>", "a page of HTML"),
        ('<?xml version="1.0"?><Designations></Designations>', "at least one Designation"),
        ('<?xml version="1.0"?><sdnList></sdnList>', "found '<sdnList>'"),
        (b"PK\x03\x04" + bytes(100), "a ZIP archive or a workbook"),
        (
            "a,b,c\n1,2,3\n",
            "list.csv:1, taken for the heading: found .unknown columns a, b, c",
        ),
        ("", "too few columns.*also Unique ID, Name 6, Name type, Regime Name and 3 more"),
        (text([]), "at least one row"),
        (text([FIRM, SHIP])[:-20], "the file may be cut off"),
        (text([FIRM]).rpartition('"OGRN')[0] + '"OGRN', "not a CSV row, or cut off"),
        (text([FIRM], report="soon"), "a day such as 21-Sep-2026"),
        (text([FIRM], report="31-Feb-2026"), "a day such as 21-Sep-2026"),
        (text([SHIP]).encode("utf-16"), "bytes that are not UTF-8"),
        (text([FIRM], headings=[*HEADINGS, "Unique ID"]), "each column heading once"),
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


@given(st.dates(min_value=date(1900, 1, 1)).map(lambda day: day.strftime("%d/%m/%Y")))
def test_a_printed_day_is_read_day_before_month(printed: str) -> None:
    day, month, year = printed.split("/")
    assert printed_day(printed) == f"{year}-{month}-{day}"


PAIRS = st.tuples(st.sampled_from("ABC"), st.text(string.ascii_letters, min_size=1))


@given(st.lists(PAIRS, min_size=1))
def test_a_party_has_all_names_of_its_rows_in_any_order(
    tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str]]
) -> None:
    rows = [FIRM | {"Unique ID": key, "Name 6": name} for key, name in pairs]
    expected = {key: {name for of, name in pairs if of == key} for key, _ in pairs}
    folder = tmp_path_factory.mktemp("orders")
    for number, ordered in enumerate((rows, rows[::-1])):
        path = folder / f"{number}.csv"
        path.write_text(text(ordered), encoding="utf-8", newline="")
        parties = read_csv(LoadedFile(path, path.name, "0" * 64)).parties
        found = {key: {name for name, _, _ in party.names} for key, party in parties.items()}
        assert found == expected


def test_a_party_that_cannot_be_read_in_a_newer_edition_is_not_delisted(mine: Case) -> None:
    load(mine, text([FIRM, SHIP]))
    odd = FIRM | {"Designation Type": "Spaceship"}

    case = load(mine, text([odd, SHIP], report="22-Sep-2026"), "new.csv")

    found = {uid: claim.status for uid, claim in case.claims.items() if "RUS9001" in uid}
    assert set(found.values()) == {"listed"}


XML_FIRM = """<Designation><LastUpdated>01/03/2024</LastUpdated>
<DateDesignated>24/02/2023</DateDesignated><UniqueID>RUS9001</UniqueID>
<Names><Name><Name6>OPTIC</Name6><NameType>Alias</NameType>
<AliasStrength>Low quality a.k.a</AliasStrength></Name>
<Name><Name6>EXAMPLE OPTICS LLC</Name6><NameType>Primary Name</NameType></Name>
<Name><Name6>EXAMPLE OPTIKA</Name6><NameType>Primary name variation</NameType></Name></Names>
<NonLatinNames><NonLatinName><NameNonLatinScript>ООО Пример Оптика</NameNonLatinScript>
</NonLatinName></NonLatinNames>
<RegimeName>The Russia (Sanctions) (EU Exit) Regulations 2019</RegimeName>
<IndividualEntityShip>Entity</IndividualEntityShip><DesignationSource>UK</DesignationSource>
<SanctionsImposed>Asset freeze|Trust Services Sanctions</SanctionsImposed>
<SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze></SanctionsImposedIndicators>
<UKStatementofReasons>EXAMPLE OPTICS LLC makes sights for tanks.</UKStatementofReasons>
<Addresses><Address><AddressLine1>1 Test Street</AddressLine1><AddressLine6>Moscow</AddressLine6>
<AddressCountry>Russia</AddressCountry></Address></Addresses>
<PhoneNumbers><PhoneNumber>+7 495 000 00 01</PhoneNumber></PhoneNumbers>
<EntityDetails><Entity><ParentCompanies><ParentCompany>EXAMPLE HOLDING</ParentCompany>
</ParentCompanies><BusinessRegistrationNumbers><BusinessRegistrationNumber>OGRN: 1027700132195
KPP: 770701001
INN: 7707083893</BusinessRegistrationNumber></BusinessRegistrationNumbers></Entity></EntityDetails>
</Designation>"""
XML_PERSON = """<Designation><DateDesignated>24/02/2023</DateDesignated>
<UniqueID>RUS9003</UniqueID><UNReferenceNumber>KPi.901</UNReferenceNumber>
<Names><Name><Name1>Ivan</Name1><Name2>Ivanovich</Name2><Name6>TESTOV</Name6>
<NameType>Primary Name</NameType></Name></Names>
<RegimeName>The Russia (Sanctions) (EU Exit) Regulations 2019</RegimeName>
<IndividualEntityShip>Individual</IndividualEntityShip>
<SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed>
<Addresses><Address><AddressLine1>2 Secret Lane</AddressLine1>
<AddressCountry>Russia</AddressCountry></Address></Addresses>
<IndividualDetails><Individual><DOBs><DOB>dd/mm/1945</DOB></DOBs><PassportDetails><Passport>
<PassportNumber>P7654321</PassportNumber></Passport></PassportDetails></Individual>
</IndividualDetails></Designation>"""
XML_SHIP = """<Designation><DateDesignated>24/02/2023</DateDesignated><UniqueID>RUS9002</UniqueID>
<Names><Name><Name6>IMO 9074729 ("EXAMPLE STAR")</Name6><NameType>Primary Name</NameType></Name>
</Names><RegimeName>The Russia (Sanctions) (EU Exit) Regulations 2019</RegimeName>
<IndividualEntityShip>Ship</IndividualEntityShip>
<SanctionsImposedIndicators><AssetFreeze>false</AssetFreeze><DeFlag>true</DeFlag>
<ProhibitionOfPortEntry>true</ProhibitionOfPortEntry></SanctionsImposedIndicators>
<ShipDetails><Ship><IMONumbers><IMONumber>IMO9074729</IMONumber></IMONumbers>
<CurrentOwnerOperators><CurrentOwnerOperator>EXAMPLE LINES</CurrentOwnerOperator>
</CurrentOwnerOperators><CurrentBelievedFlagOfShips>
<CurrentBelievedFlagOfShip>Gabon</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips></Ship>
</ShipDetails></Designation>"""


def xml(*entries: str, day: str = "21/09/2026") -> str:
    """Return a list in XML as the publisher prints it."""
    head = f'<?xml version="1.0" encoding="utf-8"?>\n<Designations><DateGenerated>{day}'
    return f"{head}</DateGenerated>{''.join(entries)}</Designations>"


def test_the_list_in_xml_is_the_same_list(mine: Case, tmp_path: Path) -> None:
    copied_case(mine, tmp_path / "other")
    of_csv = load(mine, text([WEAK, FIRM, SPELLING, PERSON, SHIP]))
    of_xml = load(
        Case.open(str(tmp_path / "other")), xml(XML_FIRM, XML_PERSON, XML_SHIP), "list.xml"
    )
    assert records(of_xml) == records(of_csv)
    assert set(claims(of_xml)) == set(claims(of_csv))
    # Where the file marks measures only, they are in the words of its marks.
    for key, claim in claims(of_xml).items():
        if not key.startswith("RUS9002.vessel-ban") and not key.startswith("RUS9002.other"):
            assert claim == claims(of_csv)[key]
    assert claims(of_xml)["RUS9002.vessel-ban.listing"].measure == "vessel ban"
    assert {where for _, where, _ in issues(of_xml)} == {
        "list.xml Designation 1 Business registration number (s)",
        "UK Sanctions List",
    }


@pytest.mark.parametrize(
    ("content", "right"),
    [
        (xml(XML_FIRM, XML_PERSON)[:-700], "not XML, or cut off"),
        (xml(XML_FIRM, XML_FIRM), "a number that is used once in this file"),
        (xml(XML_FIRM, day="soon"), "a day such as 21/09/2026"),
        (xml(), "at least one Designation with a UniqueID"),
    ],
)
def test_a_list_in_xml_that_may_say_something_else_is_refused(
    mine: Case, content: str, right: str
) -> None:
    with pytest.raises(BadInput, match=right):
        load(mine, content, "list.xml")


def test_a_designation_of_the_xml_that_gives_nothing_is_listed(mine: Case) -> None:
    keyless = XML_PERSON.replace("<UniqueID>RUS9003</UniqueID>", "<NewField>1</NewField>")
    case = load(mine, xml(XML_FIRM, keyless), "list.xml")
    assert set(records(case)) == {"RUS9001"}
    assert issues(case) >= {
        ("refused", "list.xml Designation 2", "a row or element without a Unique ID"),
        ("warning", "list.xml", "columns or elements that are not known and not read"),
    }
