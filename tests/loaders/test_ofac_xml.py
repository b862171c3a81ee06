"""OFAC's SDN list in its three layouts of XML: entries to claims, editions, and what is refused."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from copied_case import copied_case
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Record
from entrepot.graph.tables import Row
from entrepot.loaders.source_run import Loaded

HEAD = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/"
FIRM = """<sdnEntry><uid>99001</uid><lastName>ALFA AVIA LLC</lastName><sdnType>Entity</sdnType>
<remarks>(Linked To: BETA HOLDING)</remarks>
<programList><program>RUSSIA-EO14024</program></programList>
<idList>
<id><uid>1</uid><idType>Tax ID No.</idType><idNumber>7707083893</idNumber>
<idCountry>Russia</idCountry></id>
<id><uid>2</uid><idType>Registration Number</idType><idNumber>1027700132195</idNumber>
<idCountry>Russia</idCountry></id>
<id><uid>3</uid><idType>Organization Established Date</idType><idNumber>15 May 1993</idNumber></id>
</idList>
<akaList><aka><uid>9</uid><type>a.k.a.</type><category>strong</category>
<lastName>ALFA AVIATION</lastName></aka>
<aka><uid>10</uid><type>a.k.a.</type><category>weak</category><lastName>ALFA</lastName></aka></akaList>
<addressList><address><uid>5</uid><address1>Primernaya 1</address1><city>Moscow</city>
<country>Russia</country></address></addressList></sdnEntry>"""
HOLDING = """<sdnEntry><uid>99002</uid><lastName>BETA HOLDING</lastName><sdnType>Entity</sdnType>
<programList><program>SDGT</program><program>NPWMD</program></programList></sdnEntry>"""
PERSON = """<sdnEntry><uid>99003</uid><firstName>Ivan</firstName><lastName>PRIMEROV</lastName>
<sdnType>Individual</sdnType><programList><program>CYBER2</program></programList>
<idList><id><uid>6</uid><idType>Passport</idType><idNumber>1234567</idNumber>
<idCountry>Russia</idCountry></id><id><uid>7</uid><idType>Tax ID No.</idType>
<idNumber>7707083893</idNumber><idCountry>Russia</idCountry></id></idList>
<dateOfBirthList><dateOfBirthItem><uid>8</uid><dateOfBirth>1 Jan 1970</dateOfBirth>
</dateOfBirthItem></dateOfBirthList><addressList><address><uid>5</uid>
<address1>Primernaya 2</address1><country>Russia</country></address></addressList></sdnEntry>"""
SHIP = """<sdnEntry><uid>99004</uid><lastName>EXAMPLE STAR</lastName><sdnType>Vessel</sdnType>
<programList><program>DPRK4</program></programList><idList><id><uid>1</uid>
<idType>Vessel Registration Identification</idType><idNumber>IMO 9074729</idNumber></id></idList>
<vesselInfo><vesselFlag>Russia</vesselFlag></vesselInfo></sdnEntry>"""


def standard(*entries: str, day: str = "02/13/2026", count: int | None = None) -> str:
    stated = len(entries) if count is None else count
    return (
        f'<?xml version="1.0" standalone="yes"?>\n<sdnList xmlns="{HEAD}XML">'
        f"<publshInformation><Publish_Date>{day}</Publish_Date>"
        f"<Record_Count>{stated}</Record_Count></publshInformation>"
        + "\n".join(entries)
        + "</sdnList>"
    )


ENHANCED = f"""<?xml version="1.0" encoding="utf-8"?>
<sanctionsData xmlns="{HEAD}ENHANCED_XML">
<publicationInfo><dataAsOf>2026-02-13T00:00:00</dataAsOf><filters><sanctionsLists>
<sanctionsList refId="1550">SDN List</sanctionsList></sanctionsLists></filters></publicationInfo>
<entities>
<entity id="99001"><generalInfo><identityId>1</identityId>
<entityType refId="601">Entity</entityType></generalInfo>
<sanctionsLists><sanctionsList refId="1550" id="3" datePublished="2023-05-19">SDN List
</sanctionsList></sanctionsLists>
<sanctionsPrograms><sanctionsProgram refId="1" id="2">RUSSIA-EO14024</sanctionsProgram>
</sanctionsPrograms>
<sanctionsTypes><sanctionsType refId="1705" id="5">Block</sanctionsType></sanctionsTypes>
<names><name id="1"><isPrimary>false</isPrimary><aliasType refId="1400">A.K.A.</aliasType>
<isLowQuality>false</isLowQuality><translations><translation id="1"><isPrimary>true</isPrimary>
<formattedFullName>ALFA AVIATION</formattedFullName></translation></translations></name>
<name id="2"><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality><translations>
<translation id="2"><isPrimary>true</isPrimary><script refId="215">Latin</script>
<formattedFullName>ALFA AVIA LLC</formattedFullName></translation>
<translation id="3"><isPrimary>false</isPrimary><script refId="220">Cyrillic</script>
<formattedFullName>ООО АЛЬФА АВИА</formattedFullName></translation></translations></name></names>
<addresses><address id="7"><country refId="1">Russia</country><translations><translation id="8">
<isPrimary>true</isPrimary><addressParts><addressPart><type>ADDRESS1</type>
<value>Primernaya 1</value></addressPart><addressPart><type>CITY</type><value>Moscow</value>
</addressPart></addressParts></translation></translations></address></addresses>
<features><feature id="4"><type featureTypeId="646">Organization Established Date</type>
<value>15 May 1993</value></feature></features>
<identityDocuments><identityDocument id="1"><type refId="1596">Tax ID No.</type>
<documentNumber>7707083893</documentNumber><isValid>true</isValid>
<issuingCountry refId="2">Russia</issuingCountry></identityDocument></identityDocuments>
<relationships><relationship id="1"><type refId="15003">Owned or Controlled By</type>
<relatedEntity entityId="99003">PRIMEROV, Ivan</relatedEntity></relationship>
<relationship id="2"><type refId="15004">Family member of</type>
<relatedEntity entityId="99003">PRIMEROV, Ivan</relatedEntity></relationship></relationships>
</entity>
<entity id="99003"><generalInfo><entityType refId="600">Individual</entityType></generalInfo>
<sanctionsLists><sanctionsList refId="1550" datePublished="2023-05-19">SDN List</sanctionsList>
</sanctionsLists><sanctionsPrograms><sanctionsProgram>CYBER2</sanctionsProgram></sanctionsPrograms>
<sanctionsTypes><sanctionsType>Reject</sanctionsType></sanctionsTypes>
<names><name><isPrimary>true</isPrimary><translations><translation><isPrimary>true</isPrimary>
<formattedFullName>PRIMEROV, Ivan</formattedFullName></translation></translations></name></names>
</entity>
<entity id="99009"><generalInfo><entityType refId="601">Entity</entityType></generalInfo>
<sanctionsLists><sanctionsList refId="91512">Consolidated List</sanctionsList></sanctionsLists>
<sanctionsTypes><sanctionsType>Block</sanctionsType></sanctionsTypes>
<names><name><isPrimary>true</isPrimary><translations><translation><isPrimary>true</isPrimary>
<formattedFullName>OTHER LIST CO</formattedFullName></translation></translations></name></names>
</entity></entities></sanctionsData>"""

ADVANCED = f"""<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="{HEAD}ADVANCED_XML">
<DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>2</Month><Day>13</Day></DateOfIssue>
<ReferenceValueSets>
<CountryValues><Country ID="11">Russia</Country></CountryValues>
<PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType>
<PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType>
<PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
<PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType>
</PartyTypeValues>
<NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType>
<NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType>
</NamePartTypeValues>
<FeatureTypeValues><FeatureType ID="25">Location</FeatureType>
<FeatureType ID="646">Organization Established Date</FeatureType></FeatureTypeValues>
<IDRegDocTypeValues><IDRegDocType ID="1596">Tax ID No.</IDRegDocType>
<IDRegDocType ID="1626">Vessel Registration Identification</IDRegDocType></IDRegDocTypeValues>
<LocPartTypeValues><LocPartType ID="1451">ADDRESS1</LocPartType>
<LocPartType ID="1454">CITY</LocPartType></LocPartTypeValues>
<ListValues><List ID="1550">SDN List</List></ListValues>
<RelationTypeValues><RelationType ID="15003">Owned or Controlled By</RelationType>
</RelationTypeValues>
<SanctionsTypeValues><SanctionsType ID="1705">Block</SanctionsType>
<SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues></ReferenceValueSets>
<Locations><Location ID="500"><LocationCountry CountryID="11"/>
<LocationPart LocPartTypeID="1451"><LocationPartValue Primary="true"><Value>Primernaya 1</Value>
</LocationPartValue></LocationPart><LocationPart LocPartTypeID="1454"><LocationPartValue>
<Value>Moscow</Value></LocationPartValue></LocationPart></Location></Locations>
<IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1596" IdentityID="31" IssuedBy-CountryID="11">
<IDRegistrationNo>7707083893</IDRegistrationNo></IDRegDocument>
<IDRegDocument ID="2" IDRegDocTypeID="1626" IdentityID="33">
<IDRegistrationNo>IMO 9074729</IDRegistrationNo></IDRegDocument></IDRegDocuments>
<DistinctParties>
<DistinctParty FixedRef="99001"><Profile ID="99001" PartySubTypeID="3"><Identity ID="31">
<Alias FixedRef="99001" AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="1">
<DocumentedNamePart><NamePartValue NamePartGroupID="61">ALFA AVIA LLC</NamePartValue>
</DocumentedNamePart></DocumentedName></Alias>
<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="61" NamePartTypeID="1525"/>
</MasterNamePartGroup></NamePartGroups></Identity>
<Feature ID="1" FeatureTypeID="25"><FeatureVersion ID="1"><VersionLocation LocationID="500"/>
</FeatureVersion></Feature>
<Feature ID="2" FeatureTypeID="646"><FeatureVersion ID="2"><DatePeriod>
<Start><From><Year>1993</Year><Month>5</Month><Day>15</Day></From></Start>
<End><To><Year>1993</Year><Month>5</Month><Day>15</Day></To></End></DatePeriod></FeatureVersion>
</Feature></Profile></DistinctParty>
<DistinctParty FixedRef="99003"><Profile ID="99003" PartySubTypeID="4"><Identity ID="32">
<Alias Primary="true"><DocumentedName ID="2"><DocumentedNamePart>
<NamePartValue NamePartGroupID="71">PRIMEROV</NamePartValue></DocumentedNamePart>
<DocumentedNamePart><NamePartValue NamePartGroupID="72">Ivan</NamePartValue></DocumentedNamePart>
</DocumentedName></Alias><NamePartGroups><MasterNamePartGroup>
<NamePartGroup ID="71" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup>
<NamePartGroup ID="72" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
</Profile></DistinctParty>
<DistinctParty FixedRef="99004"><Profile ID="99004" PartySubTypeID="1"><Identity ID="33">
<Alias Primary="true"><DocumentedName ID="3"><DocumentedNamePart>
<NamePartValue>EXAMPLE STAR</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity>
</Profile></DistinctParty></DistinctParties>
<ProfileRelationships><ProfileRelationship ID="1" From-ProfileID="99004" To-ProfileID="99001"
RelationTypeID="15003" Former="false"/></ProfileRelationships>
<SanctionsEntries>
<SanctionsEntry ID="1" ProfileID="99001" ListID="1550"><EntryEvent ID="1"><Date><Year>2023</Year>
<Month>5</Month><Day>19</Day></Date></EntryEvent><SanctionsMeasure ID="1" SanctionsTypeID="1705"/>
<SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>RUSSIA-EO14024</Comment></SanctionsMeasure>
</SanctionsEntry>
<SanctionsEntry ID="2" ProfileID="99003" ListID="1550"><SanctionsMeasure ID="3" SanctionsTypeID="1">
<Comment>CYBER2</Comment></SanctionsMeasure></SanctionsEntry>
<SanctionsEntry ID="3" ProfileID="99004" ListID="1550"><SanctionsMeasure ID="4" SanctionsTypeID="1">
<Comment>ATLANTIS-EO1</Comment></SanctionsMeasure></SanctionsEntry>
</SanctionsEntries></Sanctions>"""


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(case: Case, content: str, name: str = "sdn.xml") -> Loaded:
    path = case.path.parent / name
    path.write_text(content, encoding="utf-8")
    _, loaded = case.build(case.plan("ofac-xml", [path]))
    (found,) = [item for item in loaded if item.source.name == "ofac-xml"]
    return found


def short(claims: list[Claim]) -> set[tuple[str, str, str, str]]:
    found: set[tuple[str, str, str, str]] = set()
    for claim in claims:
        ends = claim.subject.partition(":")[2], claim.object.partition(":")[2]
        found.add((ends[0], claim.predicate, ends[1], claim.measure))
    return found


def by_key(loaded: Loaded) -> dict[str, Record]:
    return {record.uid.partition(":")[2]: record for record in loaded.records}


def told(issues: list[Row]) -> set[tuple[str, str]]:
    return {(str(issue["level"]), str(issue["value"])) for issue in issues}


def test_the_standard_layout(mine: Case) -> None:
    loaded = load(mine, standard(FIRM, HOLDING, PERSON, SHIP))

    records = by_key(loaded)
    firm, person, ship = records["99001"], records["99003"], records["99004"]
    assert (firm.kind, firm.name, firm.aliases, firm.country) == (
        "Company",
        "ALFA AVIA LLC",
        ("ALFA AVIATION", "ALFA"),
        "ru",
    )
    assert firm.identifiers == (
        ("ofac", "99001"),
        ("ru-inn", "7707083893"),
        ("ru-ogrn", "1027700132195"),
    )
    assert (person.kind, person.name, person.aliases) == (
        "Person",
        "PRIMEROV, Ivan",
        ("Ivan PRIMEROV",),
    )
    assert person.identifiers == (("ofac", "99003"),)
    assert (ship.kind, ship.identifiers) == (
        "Vessel",
        (("ofac", "99004"), ("imo", "9074729")),
    )
    assert short(list(loaded.claims)) == {
        ("ofac", "DESIGNATES", "99001", "asset freeze"),
        ("ofac", "DESIGNATES", "99002", "asset freeze"),
        ("ofac", "DESIGNATES", "99003", "asset freeze"),
        ("ofac", "DESIGNATES", "99004", "asset freeze"),
        ("99001", "INCORPORATED", "", ""),
        ("99001", "LINKED_TO", "99002", ""),
    }
    assert loaded.issues == []
    contacts = [(row["record"], row["value"]) for row in loaded.contacts]
    assert contacts == [("ofac-xml:99001", "Primernaya 1, Moscow, Russia")]
    claims = {claim.uid.partition(":")[2]: claim for claim in loaded.claims}
    listing = claims["99002.listing"]
    assert (listing.programme, listing.voice, listing.known_by) == (
        "SDGT, NPWMD",
        "US government",
        "2026-02-13",
    )
    assert listing.root == "ofac:2026-02-13:on the list by that day"
    assert claims["99001.established-1"].interval == Interval("1993-05-15", "1993-05-15")
    assert loaded.rows == {"": 4}


def test_nothing_of_a_person_is_kept_beyond_the_name(mine: Case) -> None:
    loaded = load(mine, standard(PERSON))

    kept = str([loaded.records, loaded.claims, loaded.contacts, loaded.issues])
    for private in ("1970", "1234567", "Primernaya", "7707083893"):
        assert private not in kept


def test_entries_are_those_of_the_csv_files(mine: Case) -> None:
    load(mine, standard(FIRM))
    path = mine.path.parent / "SDN.CSV"
    path.write_text(
        '99001,"ALFA AVIA LLC",-0- ,"RUSSIA-EO14024"' + ",-0- " * 8 + "\r\n\x1a\r\n",
        encoding="utf-8",
    )
    mine.build(mine.plan("ofac-sdn", [path], "2026-02-13"))

    case = Case.open(str(mine.path))
    assert case.identities.uid("ofac-xml:99001") == case.identities.uid("ofac-sdn:99001")
    listings = [claim for claim in case.claims.values() if claim.predicate == "DESIGNATES"]
    found = {claim.root for claim in listings if claim.fact == "99001"}
    assert found == {"ofac:2026-02-13:on the list by that day"}


def test_the_enhanced_layout_prints_days_lists_and_measures(mine: Case) -> None:
    loaded = load(mine, ENHANCED, "SDN_ENHANCED.XML")

    firm = by_key(loaded)["99001"]
    assert (firm.name, firm.aliases) == ("ALFA AVIA LLC", ("ALFA AVIATION", "ООО АЛЬФА АВИА"))
    assert firm.identifiers == (("ofac", "99001"), ("ru-inn", "7707083893"))
    # Reject is no measure of this model, so that the person is said to be listed.
    assert short(list(loaded.claims)) == {
        ("ofac", "DESIGNATES", "99001", "asset freeze"),
        ("99003", "STATES", "", ""),
        ("99001", "INCORPORATED", "", ""),
        ("99001", "LINKED_TO", "99003", ""),
    }
    claims = {claim.uid.partition(":")[2]: claim for claim in loaded.claims}
    listing = claims["99001.listing"]
    assert (listing.interval.start, listing.known_by) == ("2023-05-19", "2023-05-19")
    assert claims["99003.listing"].text == (
        "on a list of Office of Foreign Assets Control (OFAC); "
        "the file does not say which measure: CYBER2; Reject"
    )
    link = claims["99001.link-99003-owned-or-controlled-by"]
    assert link.text == "printed as Owned or Controlled By: ALFA AVIA LLC to PRIMEROV, Ivan"
    assert told(list(loaded.issues)) == {
        ("note", "1"),
        ("warning", "CYBER2"),
        ("note", "Family member of"),
    }
    assert loaded.rows == {"": 2, "an entry of an OFAC list other than the SDN list": 1}
    assert [row["value"] for row in loaded.contacts] == ["Primernaya 1, Moscow, Russia"]


def test_the_advanced_layout_joins_its_parts_by_their_ids(mine: Case) -> None:
    loaded = load(mine, ADVANCED, "SDN_ADVANCED.XML")

    records = by_key(loaded)
    assert {key: (record.kind, record.name) for key, record in records.items()} == {
        "99001": ("Company", "ALFA AVIA LLC"),
        "99003": ("Person", "PRIMEROV, Ivan"),
        "99004": ("Vessel", "EXAMPLE STAR"),
    }
    assert records["99001"].identifiers == (("ofac", "99001"), ("ru-inn", "7707083893"))
    assert records["99004"].identifiers == (("ofac", "99004"), ("imo", "9074729"))
    assert short(list(loaded.claims)) == {
        ("ofac", "DESIGNATES", "99001", "asset freeze"),
        ("ofac", "DESIGNATES", "99003", "asset freeze"),
        ("99004", "STATES", "", ""),
        ("99001", "INCORPORATED", "", ""),
        ("99004", "LINKED_TO", "99001", ""),
    }
    claims = {claim.uid.partition(":")[2]: claim for claim in loaded.claims}
    assert claims["99001.listing"].interval.start == "2023-05-19"
    assert claims["99001.established-1"].interval == Interval("1993-05-15", "1993-05-15")
    assert told(list(loaded.issues)) == {("warning", "ATLANTIS-EO1")}


@pytest.mark.parametrize(
    ("programmes", "measure"),
    [
        (["SDGT"], "asset freeze"),
        (["RUSSIA-EO14024"], "asset freeze"),
        (["SDGT", "NS-PLC"], "asset freeze"),
        (["SDGT", "ATLANTIS-EO1"], "asset freeze"),
        (["ATLANTIS-EO1"], ""),
        ([], ""),
    ],
)
def test_an_unknown_programme_is_no_asset_freeze(
    mine: Case, programmes: list[str], measure: str
) -> None:
    printed = "".join(f"<program>{name}</program>" for name in programmes)
    entry = HOLDING.replace("<program>SDGT</program><program>NPWMD</program>", printed)

    loaded = load(mine, standard(entry))

    (claim,) = loaded.claims
    assert (claim.predicate, claim.measure) == (
        ("DESIGNATES", measure) if measure else ("STATES", "")
    )
    assert bool(loaded.issues) == ("ATLANTIS-EO1" in programmes or not programmes)


def test_an_entry_under_a_directive_is_frozen_only_in_a_list_that_is_the_sdn_list(
    mine: Case,
) -> None:
    directive = (
        "<id><idType>Executive Order 13662 Directive Determination -</idType>"
        "<idNumber>Subject to Directive 4</idNumber></id>"
    )
    entry = FIRM.replace("<idList>", f"<idList>{directive}")

    alone = load(mine, standard(entry, day="02/13/2026"))
    proved = load(mine, standard(entry, HOLDING, day="02/14/2026"), "newer.xml")

    assert ("99001", "STATES", "", "") in short(list(alone.claims))
    assert ("ofac", "DESIGNATES", "99001", "asset freeze") in short(list(proved.claims))


def test_what_a_newer_edition_drops_is_withdrawn_and_twice_is_once(mine: Case) -> None:
    load(mine, standard(FIRM, HOLDING))
    newer = load(mine, standard(HOLDING, day="05/01/2026"), "newer.xml")

    gone = [claim for claim in newer.claims if claim.status == "withdrawn"]
    assert [(claim.uid, claim.known_by, claim.interval.end) for claim in gone] == [
        ("ofac-xml:99001.dropped", "2026-05-01", "2026-05-01")
    ]
    assert gone[0].document == "ofac-xml:2026-05-01"
    again = load(mine, standard(HOLDING, day="05/01/2026"), "newer.xml")
    assert {claim.uid for claim in again.claims} == {claim.uid for claim in newer.claims}


def test_a_number_that_proves_nothing_is_told(mine: Case) -> None:
    firm = FIRM.replace("7707083893", "7707083894")
    ship = SHIP.replace("9074729", "0000000")

    loaded = load(mine, standard(firm, HOLDING, ship))

    records = by_key(loaded)
    assert ("ru-inn", "7707083894") not in records["99001"].identifiers
    assert records["99004"].identifiers == (("ofac", "99004"),)
    assert told(list(loaded.issues)) == {("warning", "7707083894"), ("warning", "IMO 0000000")}


CONSOLIDATED = HOLDING.replace("SDGT", "NS-PLC").replace("NPWMD", "FSE-IR")


@pytest.mark.parametrize(
    ("content", "right"),
    [
        (standard(FIRM, count=2), "found '1 entries'.*the file is not whole"),
        (standard(FIRM)[:700], "not XML, or cut off"),
        (ENHANCED[:3000], "not XML, or cut off"),
        (ADVANCED[:4000], "not XML, or cut off"),
        (standard(), "no entry|at least one"),
        (standard(FIRM, day="13/02/2026"), "month/day/year"),
        (standard(FIRM).replace("<Publish_Date>", "<Day>").replace("</Publish_", "</"), "not XML"),
        (standard(FIRM, FIRM), "a number that is used once"),
        (standard(FIRM.replace("<uid>99001</uid>", "")), "all three"),
        (standard(FIRM.replace("Entity", "Submarine")), "one of individual"),
        (standard(CONSOLIDATED), "ofac-consolidated"),
        (ENHANCED.replace("SDN List", "Consolidated List"), "ofac-consolidated"),
        ("<export><body>503</body></export>", "found '<export>'"),
        ("<!DOCTYPE sdnList><sdnList></sdnList>", "without a document type"),
        ("ent_num,name\n1,ALFA\n", "not XML"),
        (
            ENHANCED.replace(f"{HEAD}ENHANCED_XML", "https://www.treasury.gov/ofac/DeltaFile/1.0"),
            "found 'a file of the changes of one day'; expected the whole list",
        ),
        (
            ENHANCED.replace(
                "</filters>", "<countries><country>Russia</country></countries></filters>"
            ),
            "found 'a part of the list, chosen by countries'",
        ),
        (standard(FIRM.replace("Moscow", "<a>" * 30 + "</a>" * 30)), "at most 24"),
    ],
)
def test_bad_files_are_refused_in_one_line(mine: Case, content: str, right: str) -> None:
    with pytest.raises(BadInput, match=right) as refused:
        load(mine, content)
    assert "\n" not in str(refused.value)
    assert not (mine.path / "loads.toml").exists()


@settings(max_examples=20)
@given(st.lists(st.sampled_from(["SDGT", "IRAN", "ATLANTIS-EO1", "X"]), min_size=1, max_size=5))
def test_every_entry_is_one_listing_whatever_its_programmes(programmes: list[str]) -> None:
    entries: list[str] = []
    for number, programme in enumerate(programmes, 1):
        entry = HOLDING.replace("<program>SDGT</program>", "").replace("99002", str(number))
        entries.append(entry.replace("NPWMD", programme))
    with tempfile.TemporaryDirectory() as folder:
        case = Case.create(Path(folder) / "case")
        loaded = load(case, standard(*entries))
        listings = [claim for claim in loaded.claims if claim.uid.endswith(".listing")]
    frozen = [claim for claim in listings if claim.measure]
    assert len(listings) == len(programmes) == sum(loaded.rows.values())
    assert {claim.measure for claim in frozen} <= {"asset freeze"}
    assert len(frozen) == sum(programme in ("SDGT", "IRAN") for programme in programmes)
