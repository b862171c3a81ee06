"""The EU's consolidated list as CSV and as XML: the same claims; every party is invented."""

from __future__ import annotations

import csv
import io
import string
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

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
from entrepot.loaders.sources.eu_fsf.csv_file import read_csv
from entrepot.loaders.sources.eu_fsf.parties import table
from entrepot.loaders.sources.eu_fsf.xml_file import read_xml

ACT = (
    "Type OrganisationType PublicationDate EntryIntoForceDate NumberTitle Programme PublicationUrl"
)
ACTS = [f"Regulation_{name}" for name in ACT.split()]
# The 118 headings, by the group that each row is about.
GROUPS = {
    "Entity": "LogicalId EU_ReferenceNumber UnitedNationId DesignationDate DesignationDetails"
    " Remark SubjectType SubjectType_ClassificationCode".split()
    + ACTS,
    "NameAlias": "LastName FirstName MiddleName WholeName NameLanguage Gender Title Function"
    " LogicalId RegulationLanguage Remark".split()
    + ACTS,
    "Address": "City Street PoBox ZipCode Region Place AsAtListingTime ContactInfo CountryIso2Code"
    " CountryDescription LogicalId RegulationLanguage Remark".split()
    + ACTS,
    "BirthDate": "BirthDate Day Month Year YearRangeFrom YearRangeTo Circa CalendarType ZipCode"
    " Region Place City CountryIso2Code CountryDescription LogicalId RegulationLanguage"
    " Remark".split()
    + ACTS,
    "Identification": "Number Diplomatic KnownExpired KnownFalse ReportedLost RevokedByIssuer"
    " IssuedBy IssuedDate ValidFrom ValidTo LatinNumber NameOnDocument TypeCode TypeDescription"
    " Region CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark".split()
    + ACTS,
    "Citizenship": "Region CountryIso2Code CountryDescription LogicalId RegulationLanguage"
    " Remark".split()
    + ACTS,
}
HEADINGS = ["fileGenerationDate"] + [
    f"{of}_{name}" for of, names in GROUPS.items() for name in names
]
Entry = dict[str, Any]
FIRM: Entry = {
    "id": "990001",
    "reference": "EU.99001.1",
    "day": "2023-02-25",
    "kind": "enterprise",
    "acts": [("UKR", "council", "2023/429 (OJ L59I)")],
    "names": [
        ("ООО Альфа Пример", "RU", ""),
        ("Alfa Example LLC", "EN", ""),
        ("Alfa", "", "low quality alias"),
    ],
    "addresses": [("1 Test Street", "Moscow", "RU", "RUSSIAN FEDERATION")],
    "numbers": [("fiscalcode", "7707083893", "RU"), ("regnumber", "1027700132195", "00")],
}
PERSON: Entry = {
    "id": "990002",
    "reference": "EU.99002.1",
    "un": "KPi.902",
    "day": "2016-11-30",
    "kind": "person",
    "acts": [("PRK", "commission", "2017/1509 (OJ L224)"), ("IRN", "council", "2012/267 (OJ L88)")],
    "names": [("Ivan Testov", "", "")],
    "addresses": [("2 Secret Lane", "Pyongyang", "KP", "KOREA")],
    "numbers": [("passport", "P7654321", "KP")],
    "birth": "1951-02-03",
    "citizenships": ["KP"],
}
LINES: Entry = {
    "id": "990003",
    "reference": "EU.99003.1",
    "kind": "enterprise",
    "acts": [("PRK", "council", "2017/1509 (OJ L224)")],
    "names": [("Example Shipping Co", "EN", "")],
    "numbers": [("imo", "1234567", "00")],
}


def rows_of(entry: Entry, day: str) -> list[dict[str, str]]:
    """Return the rows of an entry: each name, address, number or date in one of its own."""
    found: list[dict[str, str]] = []
    for text, language, remark in entry.get("names", ()):
        found.append(
            {
                "NameAlias_WholeName": text,
                "NameAlias_NameLanguage": language,
                "NameAlias_Remark": remark,
            }
        )
    for street, city, code, country in entry.get("addresses", ()):
        found.append(
            {
                "Address_Street": street,
                "Address_City": city,
                "Address_CountryIso2Code": code,
                "Address_CountryDescription": country,
            }
        )
    for kind, number, code in entry.get("numbers", ()):
        found.append(
            {
                "Identification_TypeCode": kind,
                "Identification_Number": number,
                "Identification_CountryIso2Code": code,
            }
        )
    if "birth" in entry:
        found.append({"BirthDate_BirthDate": entry["birth"]})
    for code in entry.get("citizenships", ()):
        found.append({"Citizenship_CountryIso2Code": code})
    acts = entry.get("acts") or [("", "", "")]
    while len(found) < len(acts):
        found.append({})
    for position, row in enumerate(found):
        programme, organisation, title = acts[min(position, len(acts) - 1)]
        row |= {
            "fileGenerationDate": day,
            "Entity_LogicalId": entry["id"],
            "Entity_EU_ReferenceNumber": entry.get("reference", ""),
            "Entity_UnitedNationId": entry.get("un", ""),
            "Entity_DesignationDate": entry.get("day", ""),
            "Entity_SubjectType": entry["kind"][:1].upper(),
            "Entity_SubjectType_ClassificationCode": entry["kind"],
            "Entity_Regulation_Programme": programme,
            "Entity_Regulation_OrganisationType": organisation,
            "Entity_Regulation_NumberTitle": title,
        }
    return found


def as_csv(*entries: Entry, day: str = "05/08/2026") -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, HEADINGS, delimiter=";")
    writer.writeheader()
    for entry in entries:
        writer.writerows({**dict.fromkeys(HEADINGS, ""), **row} for row in rows_of(entry, day))
    return out.getvalue()


def as_xml(*entries: Entry, day: str = "2026-08-05T16:47:04.449+02:00") -> str:
    root = Element("export", xmlns="http://eu.europa.ec/fpi/fsd/export", generationDate=day)
    for entry in entries:
        node = SubElement(root, "sanctionEntity", logicalId=entry["id"], designationDetails="")
        node.set("euReferenceNumber", entry.get("reference", ""))
        node.set("unitedNationId", entry.get("un", ""))
        node.set("designationDate", entry.get("day", ""))
        SubElement(node, "remark").text = "UNSC RESOLUTION 1"
        for programme, organisation, title in entry.get("acts", ()):
            act = SubElement(node, "regulation", programme=programme, numberTitle=title)
            act.set("organisationType", organisation)
            SubElement(act, "publicationUrl").text = "http://eur-lex.europa.eu/"
        SubElement(node, "subjectType", code=entry["kind"], classificationCode=entry["kind"][0])
        for text, language, remark in entry.get("names", ()):
            name = SubElement(node, "nameAlias", wholeName=text, nameLanguage=language)
            name.set("strong", "true")
            if remark:
                SubElement(name, "remark").text = remark
            SubElement(name, "regulationSummary", numberTitle="1/1999")
        for street, city, code, country in entry.get("addresses", ()):
            address = SubElement(node, "address", street=street, city=city)
            address.set("countryIso2Code", code)
            address.set("countryDescription", country)
        for kind, number, code in entry.get("numbers", ()):
            item = SubElement(node, "identification", number=number, latinNumber="")
            item.set("identificationTypeCode", kind)
            item.set("countryIso2Code", code)
        if "birth" in entry:
            SubElement(node, "birthdate", birthdate=entry["birth"])
        for code in entry.get("citizenships", ()):
            SubElement(node, "citizenship", countryIso2Code=code)
    return tostring(root, encoding="unicode", xml_declaration=True)


LAYOUTS = {"csv": as_csv, "xml": as_xml}
WEAK = '"Alfa" nameLanguage="EN" strong="false"'


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, content: str | bytes, name: str = "list.csv", edition: str = "") -> Case:
    path = case.path.parent / name
    path.write_bytes(content.encode("utf-8-sig") if isinstance(content, str) else content)
    case.build(case.plan("eu-fsf", [path], edition))
    return Case.open(str(case.path))


def records(case: Case) -> dict[str, Record]:
    found = map(record_of, case.ledger.read(case.state, "records"))
    return {r.uid.partition(":")[2]: r for r in found if r.uid.startswith("eu-fsf:")}


def claims(case: Case) -> dict[str, Claim]:
    return {u.partition(":")[2]: c for u, c in case.claims.items() if u.startswith("eu-fsf:")}


def issues(case: Case) -> set[tuple[str, str]]:
    rows = case.ledger.read(case.state, "issues")
    ours = [row for row in rows if str(row["uid"]).startswith("eu-fsf!")]
    return {(str(row["level"]), str(row["message"])) for row in ours}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_entries_become_records(mine: Case, layout: str) -> None:
    case = load(mine, LAYOUTS[layout](FIRM, PERSON, LINES), f"list.{layout}")
    found = records(case)
    assert {
        key: (record.kind, record.name, record.aliases, record.country)
        for key, record in found.items()
    } == {
        "990001": ("Company", "Alfa Example LLC", ("ООО Альфа Пример", "Alfa"), "ru"),
        "990002": ("Person", "Ivan Testov", (), "kp"),
        "990003": ("Company", "Example Shipping Co", (), ""),
    }
    assert {key: set(record.identifiers) for key, record in found.items()} == {
        "990001": {("ru-inn", "7707083893"), ("ru-ogrn", "1027700132195")},
        "990002": {("un", "KPi.902")},
        "990003": {("imo-company", "1234567")},
    }
    assert issues(case) == {("note", "1 aliases that the list calls low quality: kept as aliases")}


def test_both_layouts_give_the_same_claims(mine: Case) -> None:
    entries = (FIRM, PERSON, LINES)
    from_csv = load(mine, as_csv(*entries), "list.csv")
    said, known = claims(from_csv), records(from_csv)
    # Of two files of one day the later one counts.
    from_xml = load(from_csv, as_xml(*entries), "list.xml")
    assert claims(from_xml) == said
    assert records(from_xml) == known
    assert {
        (key, claim.subject, claim.measure, claim.programme, claim.text, claim.known_by)
        for key, claim in said.items()
    } == {
        (
            "990001.UKR.listing",
            "register:eu-council",
            "asset freeze",
            "UKR",
            "2023/429 (OJ L59I)",
            "2023-02-25",
        ),
        (
            "990002.PRK.listing",
            "register:eu-commission",
            "asset freeze",
            "PRK",
            "2017/1509 (OJ L224)",
            "2016-11-30",
        ),
        (
            "990002.IRN.listing",
            "register:eu-council",
            "asset freeze",
            "IRN",
            "2012/267 (OJ L88)",
            "2016-11-30",
        ),
        (
            "990003.PRK.listing",
            "register:eu-council",
            "asset freeze",
            "PRK",
            "2017/1509 (OJ L224)",
            "2026-08-05",
        ),
    }
    assert {claim.voice for claim in said.values()} == {"European Union"}
    assert all(claim.asserter == claim.subject for claim in said.values())
    # The same act in the Official Journal is the same statement.
    assert said["990001.UKR.listing"].root == "eu-council:2023-02-25:listing act of that day"
    assert "prints no day" in said["990003.PRK.listing"].date_note


def test_a_name_that_the_xml_does_not_call_strong_is_never_the_party_s_own(mine: Case) -> None:
    names = {"names": [("Alfa", "EN", ""), ("ООО Альфа Пример", "RU", "")]}
    printed = as_xml(FIRM | names).replace('"Alfa" nameLanguage="EN" strong="true"', WEAK, 1)
    assert WEAK in printed
    case = load(mine, printed, "list.xml")
    record = records(case)["990001"]
    assert (record.name, record.aliases) == ("ООО Альфа Пример", ("Alfa",))
    assert issues(case) == {("note", "1 aliases that the list calls low quality: kept as aliases")}


def test_nothing_of_a_person_is_kept_beyond_name_and_listing(mine: Case) -> None:
    case = load(mine, as_xml(PERSON), "list.xml")
    tables = ("records", "claims", "issues", "contacts", "documents")
    kept = " ".join(str(case.ledger.read(case.state, name)) for name in tables)
    assert [secret for secret in ("1951-02-03", "P7654321", "Secret Lane") if secret in kept] == []


@pytest.mark.parametrize("programme", sorted(table()["programme"]))
def test_every_programme_of_the_table_is_a_measure_of_the_model(programme: str) -> None:
    assert table()["programme"][programme] in schema().measures


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("programme", ["XYZ", ""])
def test_an_unknown_programme_is_no_asset_freeze(mine: Case, layout: str, programme: str) -> None:
    entry = FIRM | {"acts": [(programme, "council", "")]}
    case = load(mine, LAYOUTS[layout](entry), f"list.{layout}")
    (listing,) = claims(case).values()
    assert (listing.predicate, listing.measure, listing.status) == ("STATES", "", "listed")
    said = "on a list of European Commission; the file does not say which measure"
    assert listing.text == (f"{said}: {programme}" if programme else said)
    assert "warning" in {level for level, _ in issues(case)}


def test_who_adopted_an_act_is_not_guessed(mine: Case) -> None:
    case = load(mine, as_csv(FIRM | {"acts": [("UKR", "", "")]}))
    listing = claims(case)["990001.UKR.listing"]
    assert (listing.subject, listing.asserter) == ("register:eu27", "register:eu-commission")
    assert listing.voice == "European Union"


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        # A ship's number: the list does not say that the entry is a ship.
        ("Example Star", "9074729", set()),
        ("Example Shipping Co", "9074729", {("imo-company", "9074729")}),
        ("Example Star", "5041237", {("imo-company", "5041237")}),
        ("Example Star", "907472", set()),
    ],
)
def test_an_imo_number_is_only_read_where_it_is_clear_whose(
    mine: Case, name: str, number: str, expected: set[tuple[str, str]]
) -> None:
    entry = LINES | {"names": [(name, "EN", "")], "numbers": [("imo", number, "00")]}
    case = load(mine, as_xml(entry), "list.xml")
    assert set(records(case)["990003"].identifiers) == expected
    assert bool(issues(case)) is not bool(expected)


def test_a_number_that_proves_nothing_is_a_warning(mine: Case) -> None:
    case = load(mine, as_csv(FIRM | {"numbers": [("fiscalcode", "7707083894", "RU")]}))
    assert records(case)["990001"].identifiers == ()
    misfit = "number not read: '7707083894' (its check digits do not fit)"
    assert ("warning", misfit) in issues(case)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_newer_edition_keeps_what_it_drops_as_withdrawn(mine: Case, layout: str) -> None:
    write = LAYOUTS[layout]
    older = load(mine, write(FIRM, PERSON), f"older.{layout}")
    assert load(older, write(FIRM, PERSON), f"older.{layout}").state == older.state
    day = "12/08/2026" if layout == "csv" else "2026-08-12"
    one_left = PERSON | {"acts": PERSON["acts"][:1]}
    newer = load(older, write(one_left, day=day), f"newer.{layout}")
    gone = {key: claim for key, claim in claims(newer).items() if claim.status == "withdrawn"}
    assert {
        (key, claim.measure, claim.known_by, claim.interval.end) for key, claim in gone.items()
    } == {
        ("990001.UKR.dropped", "asset freeze", "2026-08-12", "2026-08-12"),
        ("990002.IRN.dropped", "asset freeze", "2026-08-12", "2026-08-12"),
    }
    assert set(records(newer)) == {"990001", "990002"}


def test_entries_that_give_nothing_are_reported(mine: Case) -> None:
    nameless = FIRM | {"id": "990009", "names": []}
    kindless = FIRM | {"id": "990010", "kind": "ghost"}
    keyless = FIRM | {"id": ""}
    case = load(mine, as_csv(FIRM, nameless, kindless, keyless))
    assert set(records(case)) == {"990001"}
    assert {message for level, message in issues(case) if level == "refused"} == {
        "an entry without a name",
        "an entry whose kind of party is unknown",
        "a row or element without the number of an entry",
    }


def test_the_small_file_of_a_report(mine: Case, documents: Path) -> None:
    path = documents / "cases" / "18-eu-fsf.csv"
    if not path.is_file():
        pytest.skip("the small file is not at hand")
    case = load(mine, path.read_bytes())
    (listing,) = claims(case).values()
    assert (listing.measure, listing.interval.start) == ("asset freeze", "2023-02-08")
    (firm,) = records(case).values()
    assert (firm.kind, firm.country) == ("Company", "ru")
    assert set(firm.identifiers) == {("ru-inn", "7707083893")}


def test_days_that_can_be_read_in_two_ways_are_left_out(mine: Case) -> None:
    case = load(mine, as_csv(FIRM | {"day": "02/03/2023"}))
    listing = claims(case)["990001.UKR.listing"]
    assert (listing.interval.start, listing.known_by) == ("", "2026-08-05")
    assert "02/03/2023" in listing.date_note


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_file_without_its_day_needs_an_edition(mine: Case, layout: str) -> None:
    content = LAYOUTS[layout](FIRM, day="")
    with pytest.raises(BadInput, match="--edition"):
        load(mine, content, f"list.{layout}")
    assert set(claims(load(mine, content, f"list.{layout}", "2026-08-05")))


BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<export generationDate="2026-08-05"><sanctionEntity logicalId="1">&b;</sanctionEntity></export>"""


@pytest.mark.parametrize(
    ("content", "right"),
    [
        (BOMB, "without a document type or entities"),
        ("<!DOCTYPE html><html><body>503</body></html>", "a page of HTML"),
        ("<sdnList></sdnList>", "found '<sdnList>'; expected the EU's consolidated list"),
        (as_xml(FIRM)[:-30], "not XML, or cut off"),
        (as_xml(), "at least one"),
        (as_xml(FIRM, FIRM), "a number that is used once"),
        (as_xml(FIRM).encode("utf-16")[:300], "not XML, or cut off|too few columns|not UTF-8"),
        ("a;b;c\n1;2;3\n", "unknown columns a, b, c.*also fileGenerationDate"),
        (as_csv(FIRM).replace(";", ","), "unknown columns|too few columns"),
        (as_csv(), "at least one"),
        (as_csv(FIRM, PERSON)[:-40], "the file may be cut off"),
        (as_csv(FIRM) + as_csv(PERSON, day="06/08/2026").partition("\n")[2], "one day in the"),
        (b"PK\x03\x04" + bytes(100), "a ZIP archive or a workbook"),
        ("", "too few columns"),
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


LETTERS = st.text(string.ascii_letters + "; \"'", min_size=1).map(str.strip).filter(bool)


@given(st.lists(st.tuples(LETTERS, st.sampled_from(["", "EN", "RU"])), min_size=1))
def test_names_are_read_alike_from_both_layouts(
    tmp_path_factory: pytest.TempPathFactory, names: list[tuple[str, str]]
) -> None:
    entry = FIRM | {"names": [(name, language, "") for name, language in names]}
    folder = tmp_path_factory.mktemp("layouts")
    files: dict[str, LoadedFile] = {}
    for layout, write in LAYOUTS.items():
        path = folder / f"list.{layout}"
        path.write_text(write(entry), encoding="utf-8", newline="")
        files[layout] = LoadedFile(path, path.name, "0" * 64)
    from_csv = read_csv(files["csv"]).entries["990001"]
    from_xml = read_xml(files["xml"]).entries["990001"]
    assert from_csv.names == from_xml.names
    assert (from_csv.numbers, from_csv.acts) == (from_xml.numbers, from_xml.acts)
