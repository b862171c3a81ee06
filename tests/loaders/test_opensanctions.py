"""OpenSanctions exports: what becomes a claim, what is left out and said, what is refused."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Quantity, Record
from entrepot.graph.tables import Row, record_of
from entrepot.loaders.source_run import Loaded
from entrepot.loaders.sources.opensanctions.loader import SIMPLE


def entity(key: str, schema: str, **properties: list[str]) -> str:
    return json.dumps(
        {
            "id": key,
            "schema": schema,
            "caption": key,
            "properties": properties,
            "datasets": ["eu_fsf"],
        }
    )


LINES = [
    entity(
        "NK-1",
        "Company",
        name=["Vega LLC", "ООО Вега"],
        innCode=["7707083893"],
        jurisdiction=["ru"],
        incorporationDate=["2022-03-17"],
        address=["Lenina 1, Moscow"],
    ),
    entity("NK-2", "Person", name=["Ivan Primerov"], birthDate=["1970-01-01"]),
    entity("NK-3", "Vessel", name=["Kotlas"], imoNumber=["IMO9074729"], flag=["ru"]),
    entity(
        "own-1",
        "Ownership",
        owner=["NK-2"],
        asset=["NK-1"],
        percentage=["51.5 %"],
        startDate=["2020"],
    ),
    entity("dir-1", "Directorship", director=["NK-2"], organization=["NK-1"], role=["director"]),
    entity(
        "sanction-1",
        "Sanction",
        entity=["NK-1"],
        authority=["Test Council"],
        provisions=["Asset freeze"],
        startDate=["2024-05-01"],
        programId=["T-1"],
    ),
    entity(
        "sanction-2", "Sanction", entity=["NK-3"], authority=["Test Council"], program=["Ships"]
    ),
    entity("fam-1", "Family", person=["NK-2"], relative=["NK-9"]),
    entity("rep-1", "Representation", agent=["NK-1"], client=["NK-404"]),
]


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def load(
    case: Case, path: Path, edition: str = "2026-08-20"
) -> tuple[list[Claim], list[tuple[str, str]]]:
    _, loaded = case.build(case.plan("opensanctions", [path], edition))
    (found,) = [i for i in loaded if i.source.name == "opensanctions"]
    return list(found.claims), [(str(i["level"]), str(i["value"])) for i in found.issues]


def contacts_of(case: Case) -> list[Row]:
    """The addresses of the list; the bundled sources have the towns of theirs."""
    rows = case.ledger.read(case.state, "contacts")
    return [row for row in rows if str(row["document"]).startswith("opensanctions:")]


def test_links_and_listings_become_claims_of_a_compiler(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "entities.ftm.json"
    path.write_text("\n".join(LINES), encoding="utf-8")
    claims, issues = load(mine, path)
    short = {
        (c.subject.split(":")[1], c.predicate, c.object.split(":")[-1], c.measure) for c in claims
    }
    assert short == {
        ("NK-2", "OWNS", "NK-1", ""),
        ("NK-2", "DIRECTS", "NK-1", ""),
        ("authority-test-council", "DESIGNATES", "NK-1", "asset freeze"),
        ("NK-3", "STATES", "", ""),
        ("NK-1", "INCORPORATED", "", ""),
    }
    founded = next(c for c in claims if c.predicate == "INCORPORATED")
    assert (founded.interval, founded.known_by) == (
        Interval("2022-03-17", "2022-03-17"),
        "2026-08-20",
    )
    contacts = contacts_of(mine)
    assert [(c["value"], c["document"]) for c in contacts] == [
        ("Lenina 1, Moscow", founded.document)
    ]
    own = next(c for c in claims if c.predicate == "OWNS")
    assert (own.quantity, own.interval.start, own.basis, own.grade) == (
        Quantity(51.5, "percent"),
        "2020",
        "secondary",
        "C3",
    )
    assert {c.root for c in claims} == {"opensanctions:2026-08-20:eu_fsf"}
    assert issues == [("note", "rep-1"), ("note", "Family"), ("note", "1")]
    assert mine.identities.uid("opensanctions:NK-1") == "ru-inn-7707083893"
    assert mine.identities.uid("opensanctions:NK-3") == "imo-9074729"
    kept = "".join(p.read_text(errors="ignore") for p in (mine.path / "ledger").rglob("*.json"))
    assert "1970-01-01" not in kept


def test_the_simple_table_gives_parties_and_that_they_are_listed(
    mine: Case, tmp_path: Path
) -> None:
    path = tmp_path / "targets.simple.csv"
    head = (
        "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,"
        "emails,dataset,"
    )
    path.write_text(
        head
        + "first_seen,last_seen\n"
        + 'NK-1,Company,Vega LLC,Вега;VEGA,,ru,"Lenina 1, Moscow",7707083893,EU 2024,,,EU '
        "list,2024-01-01,2026-01-01\n" + "NK-2,Address,Somewhere,,,,,,,,,x,2024-01-01,2026-01-01\n",
        encoding="utf-8",
    )
    (claim,), issues = load(mine, path)
    assert claim.predicate == "STATES"
    assert claim.text == "on a list, as the export prints it: EU 2024"
    assert issues == [("note", "Address")]
    contacts = contacts_of(mine)
    assert [c["value"] for c in contacts] == ["Lenina 1, Moscow"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("{", ":1: found '{'"),
        ("[]", "an entity with id"),
        ('{"id": "a", "schema": "Company", "properties": {"name": "x"}}', "lists of texts"),
        ('{"id": "a", "schema": "Company", "properties": {}}', "at least one entity with a name"),
        ("\n".join([LINES[0], LINES[0]]), "a key that is used once"),
    ],
)
def test_bad_lines_are_refused_by_their_place(
    mine: Case, tmp_path: Path, text: str, right: str
) -> None:
    path = tmp_path / "entities.ftm.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=right):
        load(mine, path)


def test_an_export_without_its_day(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "entities.ftm.json"
    path.write_text(LINES[0], encoding="utf-8")
    with pytest.raises(BadInput, match="--edition"):
        load(mine, path, "")


@pytest.mark.parametrize(
    ("properties", "quantity", "issues"),
    [
        ({"percentage": ["51.5 %"]}, Quantity(51.5, "percent"), []),
        ({"percentage": ["25-50"]}, Quantity(25.0, "percent", "", 50.0), []),
        ({"percentage": [">50%"]}, Quantity(50.0, "percent", ">"), []),
        ({"sharesValue": ["75 %"]}, Quantity(75.0, "percent"), []),
        ({"sharesValue": ["50"]}, None, []),
        ({"percentage": ["a majority"]}, None, ["a majority"]),
        ({"percentage": ["120"]}, None, ["120"]),
        ({}, None, []),
    ],
)
def test_a_share_is_read_whole_or_not_at_all(
    mine: Case,
    tmp_path: Path,
    properties: dict[str, list[str]],
    quantity: Quantity | None,
    issues: list[str],
) -> None:
    path = tmp_path / "entities.ftm.json"
    parties = [
        entity(f"NK-{n}", "Company", name=[f"Firm {n}"], jurisdiction=["ru"]) for n in (1, 2)
    ]
    link = entity("own-1", "Ownership", owner=["NK-2"], asset=["NK-1"], **properties)
    path.write_text("\n".join([*parties, link]), encoding="utf-8")
    claims, found = load(mine, path)
    assert [c.quantity for c in claims if c.predicate == "OWNS"] == [quantity]
    assert [value for _, value in found] == issues


def test_an_owner_of_a_ship_is_an_event_where_the_link_is_dated_and_a_flag_is_none(
    mine: Case, tmp_path: Path
) -> None:
    path = tmp_path / "entities.ftm.json"
    firms = [entity(f"NK-{n}", "Company", name=[f"Firm {n}"]) for n in (1, 2)]
    ship = entity("NK-3", "Vessel", name=["Kotlas"], imoNumber=["IMO9074729"], flag=["ru"])
    links = [
        entity("own-1", "Ownership", owner=["NK-1"], asset=["NK-3"], startDate=["2021-05-04"]),
        entity("own-2", "Ownership", owner=["NK-2"], asset=["NK-3"]),
    ]
    path.write_text("\n".join([*firms, ship, *links]), encoding="utf-8")
    load(mine, path)
    case = Case.open(str(mine.path))

    events = case.explain("9074729").data()["events"]

    assert [(e["kind"], e["others"][0]["name"], e["times"]) for e in events] == [
        ("owner", "NK-1", [{"start": "2021-05-04", "end": None}])
    ]


def load_whole(case: Case, path: Path, lines: Sequence[str], edition: str = "2024-05-01") -> Loaded:
    path.write_text("\n".join(lines), encoding="utf-8")
    _, loaded = case.build(case.plan("opensanctions", [path], edition))
    (found,) = [item for item in loaded if item.source.name == "opensanctions"]
    return found


def short(loaded: Loaded) -> set[tuple[str, str, str, str]]:
    found: set[tuple[str, str, str, str]] = set()
    for claim in loaded.claims:
        ends = claim.subject.partition(":")[2], claim.object.partition(":")[2]
        found.add((ends[0], claim.predicate, ends[1], claim.measure))
    return found


def records_of(loaded: Loaded) -> dict[str, Record]:
    return {record.uid.partition(":")[2]: record for record in loaded.records}


def nested(key: str, schema: str, **properties: list[object]) -> dict[str, object]:
    return {"id": key, "schema": schema, "properties": properties, "datasets": ["eu_fsf"]}


FIRM = nested("NK-1", "Company", name=["Vega LLC"], innCode=["7707083893"], jurisdiction=["ru"])


def test_an_ownership_whose_owner_is_a_whole_entity_is_read(mine: Case, tmp_path: Path) -> None:
    copy = {"id": "a", "schema": "Company", "properties": {"name": ["Gamma Trading LLC"]}}
    link = {
        "id": "o",
        "schema": "Ownership",
        "properties": {"owner": [copy], "asset": ["b"], "percentage": ["51%"]},
        "datasets": ["t"],
    }
    lines = [
        entity("a", "Company", name=["Gamma Trading LLC"], country=["ae"]),
        entity("b", "Company", name=["Delta LLC"], country=["ru"]),
        json.dumps(link),
    ]

    loaded = load_whole(mine, tmp_path / "a.ftm.json", lines)

    assert short(loaded) == {("a", "OWNS", "b", "")}
    (claim,) = loaded.claims
    assert claim.quantity == Quantity(51.0, "percent")
    assert records_of(loaded)["a"].country == "ae"
    assert loaded.rows == {"": 3}


def test_nested_targets_give_what_the_flat_export_gives(mine: Case, tmp_path: Path) -> None:
    sanction = nested(
        "s-1",
        "Sanction",
        entity=["NK-1"],
        authority=["Office of Foreign Assets Control"],
        provisions=["Block"],
        startDate=["2023-05-19"],
    )
    owner = nested("NK-2", "Person", name=["Ivan Primerov"], birthDate=["1970-01-01"])
    owned = nested("own-1", "Ownership", owner=[owner], asset=["NK-1"], percentage=["60"])
    relative = nested("NK-9", "Person", name=["Pyotr Primerov"])
    family = nested("fam-1", "Family", person=["NK-2"], relative=[relative])
    place = nested("adr-1", "Address", full=["Lenina 1, Moscow"])
    properties = FIRM["properties"]
    assert isinstance(properties, dict)
    first = FIRM | {
        "properties": {
            **properties,
            "sanctions": [sanction],
            "ownershipAsset": [owned],
            "addressEntity": [place],
        }
    }
    target = nested(
        "NK-2", "Person", name=["Ivan Primerov"], ownershipOwner=[], familyPerson=[family]
    )
    again = nested("own-1", "Ownership", owner=["NK-2"], asset=[FIRM], percentage=["60"])
    target_properties = target["properties"]
    assert isinstance(target_properties, dict)
    target_properties["ownershipOwner"] = [again]

    loaded = load_whole(
        mine, tmp_path / "targets.nested.json", [json.dumps(first), json.dumps(target)]
    )

    assert short(loaded) == {
        ("ofac", "DESIGNATES", "NK-1", "asset freeze"),
        ("NK-2", "OWNS", "NK-1", ""),
    }
    assert set(records_of(loaded)) == {"NK-1", "NK-2", "compiler"}
    assert records_of(loaded)["NK-1"].identifiers == (("ru-inn", "7707083893"),)
    assert [row["value"] for row in loaded.contacts] == ["Lenina 1, Moscow"]
    assert loaded.rows == {"": 2}
    told = {(row["value"], row["message"]) for row in loaded.issues}
    assert told == {
        ("Address", "1 left out: no kind of node or edge for them here"),
        ("Family", "1 left out: no kind of node or edge for them here"),
        (
            "Person",
            "1 left out: a party that is given inside another and is in no relation read here",
        ),
    }
    assert "1970" not in str([loaded.records, loaded.claims])


def test_placeholder_numbers_prove_nothing(mine: Case, tmp_path: Path) -> None:
    lines = [
        entity("v1", "Vessel", name=["SEA ALFA"], imoNumber=["0000000"], flag=["pa"]),
        entity("v2", "Vessel", name=["OCEAN BETA"], imoNumber=["IMO0000000"], flag=["lr"]),
        entity("c1", "Company", name=["Gamma LLC"], innCode=["0000000000"], country=["ru"]),
        entity("c2", "Company", name=["Gamma Trade LLC"], innCode=["0000000000"], country=["ru"]),
        entity("c3", "Company", name=["Zeta Zavod"], uscCode=["0" * 18], country=["cn"]),
        entity("c4", "Company", name=["Eta Shipping"], imoNumber=["0000000"]),
    ]

    loaded = load_whole(mine, tmp_path / "a.ftm.json", lines)

    assert {record.identifiers for record in loaded.records} == {()}
    assert [row["level"] for row in loaded.issues] == ["warning"] * 6
    assert loaded.rows == {"": 6}
    case = Case.open(str(mine.path))
    uids = {case.identities.uid(f"opensanctions:{key}") for key in ("v1", "v2", "c1", "c2", "c3")}
    assert len(uids) == 5


def test_two_numbers_in_one_value_or_in_two_are_both_read(mine: Case, tmp_path: Path) -> None:
    lines = [
        entity("c1", "Company", name=["A"], innCode=["7707083893"], ogrnCode=["1027700132195"]),
        entity("c2", "Company", name=["B"], registrationNumber=["7707083893; 1027700132195"]),
    ]

    loaded = load_whole(mine, tmp_path / "a.ftm.json", lines)

    both = (("ru-inn", "7707083893"), ("ru-ogrn", "1027700132195"))
    records = records_of(loaded)
    assert (records["c1"].identifiers, records["c2"].identifiers) == (both, both)


def test_a_person_under_no_act_and_in_no_role_does_not_enter(mine: Case, tmp_path: Path) -> None:
    lines = [
        entity("p1", "Person", name=["Ana Ejemplo"], topics=["role.pep"], innCode=["7707083893"]),
        entity("p2", "Person", name=["Ivan Primerov"], innCode=["7707083893"]),
        entity("p3", "Person", name=["Pavel Primerov"]),
        entity("p4", "Person", name=["Oleg Primerov"]),
        entity("c1", "Company", name=["Vega LLC"]),
        entity("s1", "Sanction", entity=["p2"], authority=["X"], provisions=["Travel ban"]),
        entity("d1", "Directorship", director=["p3"], organization=["c1"]),
        entity("l1", "UnknownLink", subject=["p1"], object=["p4"]),
    ]

    loaded = load_whole(mine, tmp_path / "a.ftm.json", lines)

    records = records_of(loaded)
    assert {key for key, record in records.items() if record.kind == "Person"} == {"p2", "p3"}
    assert records["p2"].identifiers == ()
    assert loaded.rows == {
        "": 5,
        "a person under no act and in no named role": 2,
        "a link or listing whose parties are not in the export": 1,
    }


def test_the_simple_table_leaves_out_persons_under_no_act(mine: Case, tmp_path: Path) -> None:
    head = '"id","schema","name","aliases","birth_date","countries","addresses","identifiers",'
    head += '"sanctions","phones","emails","program_ids","dataset","first_seen","last_seen",'
    rows = [
        head + '"last_change"',
        '"Q9","Person","Ana Ejemplo","Ana E.","1975-01-01","sa","","Q9","","","","","Wikidata",'
        '"2024-03-09","2024-03-09","2024-03-09"',
        '"NK-x1","Company","Alfa Avia LLC","","","ru","","7707083893;1027700132195",'
        '"Block - Executive Order 14024;2023-05-19 - RUSSIA-EO14024","","","US-RUSHAR","US OFAC",'
        '"2024-03-09","2024-03-09","2024-03-09"',
        '"NK-x2","Company","Beta LLC","","","ru","","","","","","","GLEIF",'
        '"2024-03-09","2024-03-09","2024-03-09"',
    ]

    loaded = load_whole(mine, tmp_path / "targets.simple.csv", rows)

    records = records_of(loaded)
    assert set(records) == {"NK-x1", "NK-x2", "compiler"}
    assert records["NK-x1"].identifiers == (
        ("ru-inn", "7707083893"),
        ("ru-ogrn", "1027700132195"),
    )
    assert loaded.rows == {"": 2, "a person under no act": 1}
    assert {(row["value"], row["message"]) for row in loaded.issues} == {
        ("Person", "1 left out: a person under no act"),
    }
    assert short(loaded) == {("NK-x1", "STATES", "", "")}


@pytest.mark.parametrize(
    ("provisions", "measures"),
    [
        (["RUSSIA-EO14024", "Block"], ["asset freeze"]),
        (["блокування активів"], ["asset freeze"]),
        (["Блокування активів - тимчасове позбавлення права користуватися"], ["asset freeze"]),
        (["Targeted financial sanction"], ["asset freeze"]),
        (["Gel des avoirs"], ["asset freeze"]),
        (["資産凍結等の対象"], ["asset freeze"]),
        (["Asset freeze", "Travel ban"], ["asset freeze", "travel ban"]),
        (["Travel ban"], ["travel ban"]),
        (["обмеження торговельних операцій (повне припинення)"], ["export restriction"]),
        (["Prohibition of port access: Port ban"], ["vessel ban"]),
        (["Reject"], []),
        (["Blocking of internet resources"], []),
        (["розблокування активів"], []),
        (["Asset freeze lifted"], []),
        (["Blockchain"], []),
        ([], []),
    ],
)
def test_a_measure_is_read_from_its_words(
    mine: Case, tmp_path: Path, provisions: list[str], measures: list[str]
) -> None:
    listing = entity("s1", "Sanction", entity=["NK-1"], authority=["X"], provisions=provisions)

    loaded = load_whole(mine, tmp_path / "a.ftm.json", [LINES[0], listing])

    claims = [claim for claim in loaded.claims if claim.fact == "s1"]
    assert [claim.measure for claim in claims] == (measures or [""])
    assert {claim.predicate for claim in claims} == {"DESIGNATES" if measures else "STATES"}
    unread = [row["value"] for row in loaded.issues if row["level"] == "warning"]
    assert unread == (["; ".join(provisions)] if provisions and not measures else [])


def test_each_authority_is_one_body_and_never_anothers(mine: Case, tmp_path: Path) -> None:
    printed = [
        ("s1", "Office of Foreign Assets Control", "us_ofac_sdn"),
        ("s2", "Служба безпеки України", "ua_nsdc_sanctions"),
        ("s3", "ГУР МО України", "ua_war_sanctions"),
        ("s4", "Security Service of Ukraine", "ua_nsdc_sanctions"),
        ("s5", "Министерство примеров", "xx_test"),
        ("s6", "Министерство образцов", "xx_test"),
        ("s7", "Department of Foreign Affairs and Trade", "au_dfat_sanctions"),
        ("s8", "Department of Foreign Affairs and Trade", "ie_unlawful"),
    ]
    lines = [LINES[0]]
    for key, authority, dataset in printed:
        line = json.loads(entity(key, "Sanction", entity=["NK-1"], authority=[authority]))
        lines.append(json.dumps(line | {"datasets": [dataset]}))

    loaded = load_whole(mine, tmp_path / "a.ftm.json", lines)

    said = {claim.fact: (claim.asserter, claim.voice) for claim in loaded.claims}
    assert {key: said[key] for key, _, _ in printed} == {
        "s1": ("register:ofac", "US government"),
        "s2": ("opensanctions:authority-ua-sbu", "Ukraine"),
        "s3": ("register:ua-gur", "Ukraine"),
        "s4": ("opensanctions:authority-ua-sbu", "Ukraine"),
        "s5": (
            "opensanctions:authority-министерство-примеров",
            "OpenSanctions, from xx_test",
        ),
        "s6": (
            "opensanctions:authority-министерство-образцов",
            "OpenSanctions, from xx_test",
        ),
        "s7": ("opensanctions:authority-au-dfat", "Australia"),
        "s8": (
            "opensanctions:authority-department-of-foreign-affairs-and-trade",
            "OpenSanctions, from ie_unlawful",
        ),
    }
    assert records_of(loaded)["authority-ua-sbu"].name == "Security Service of Ukraine (SBU)"


def test_an_odd_date_is_told_and_stops_nothing(mine: Case, tmp_path: Path) -> None:
    listing = entity(
        "s1", "Sanction", entity=["NK-1"], provisions=["Block"], startDate=["31/12/2023"]
    )

    loaded = load_whole(mine, tmp_path / "a.ftm.json", [LINES[0], listing])

    (claim,) = [claim for claim in loaded.claims if claim.fact == "s1"]
    assert claim.interval == Interval("", "")
    assert [(row["level"], row["value"]) for row in loaded.issues] == [("warning", "31/12/2023")]


INDEX = '{\n  "datasets": [{"name": "us_ofac_sdn"}],\n  "run_time": "2024-05-01T00:00:00"\n}'


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (INDEX, "one JSON document with datasets, run_time"),
        (json.dumps(nested("a", "Company", name=[{"value": "x"}])), "an entity with id"),
        (entity("a", "Address", full=["x"]), "at least one entity with a name whose schema"),
        ("<error>503</error>", "a JSON object on one line"),
        (f'{{"op": "DEL", "entity": {LINES[0]}}}', "a line of a file of changes"),
        (LINES[0] + "\n" + LINES[1][:40], "a JSON object on one line"),
        (LINES[1] + "\n" + LINES[1], "a key that is used once"),
    ],
)
def test_another_or_a_cut_file_is_refused_in_one_line(
    mine: Case, tmp_path: Path, text: str, right: str
) -> None:
    with pytest.raises(BadInput, match=right) as refused:
        load_whole(mine, tmp_path / "entities.ftm.json", [text])
    assert "\n" not in str(refused.value)


def export(numbers: Sequence[int]) -> str:
    return "\n".join(entity(f"NK-{n}", "Company", name=[f"Vega {n} LLC"]) for n in numbers)


def test_an_export_that_lost_much_is_refused_until_a_person_vouches(
    mine: Case, tmp_path: Path
) -> None:
    path = tmp_path / "entities.ftm.json"
    path.write_text(export(range(40)), encoding="utf-8")
    load(mine, path, "2026-08-20")
    path.write_text(export(range(20)), encoding="utf-8")

    with pytest.raises(BadInput, match=r"20 of 40 entries .* are gone.*--shrink-is-real"):
        load(mine, path, "2026-09-20")

    mine.build(mine.plan("opensanctions", [path], "2026-09-20", shrink_is_real=True))
    kept = [str(row["uid"]) for row in mine.ledger.read(mine.state, "records")]
    assert sum(uid.startswith("opensanctions:") for uid in kept) == 20


def test_one_entity_in_two_exports_is_refused_with_the_name_of_both(
    mine: Case, tmp_path: Path
) -> None:
    paths = [tmp_path / "july.ftm.json", tmp_path / "august.ftm.json"]
    for path in paths:
        path.write_text(export(range(3)), encoding="utf-8")
    load(mine, paths[0])
    paths[1].write_text(export(range(4)), encoding="utf-8")

    with pytest.raises(BadInput, match=r"august\.ftm\.json:1: .* july\.ftm\.json:1 has it"):
        load(mine, paths[1])


def test_seven_digits_of_a_longer_number_are_no_number_of_a_ship(
    mine: Case, tmp_path: Path
) -> None:
    path = tmp_path / "targets.simple.csv"
    printed = ("IMO9074729;273345670", "219074729", "12Б9074729", "IMO1234567")
    rows = [
        f"NK-{n},Vessel,Kotlas {n},,,,,{cell},Asset freeze,,,eu_fsf,,"
        for n, cell in enumerate(printed)
    ]
    path.write_text("\n".join((",".join(SIMPLE), *rows)), encoding="utf-8")

    load(mine, path)

    found = [
        record_of(row).identifiers
        for row in mine.ledger.read(mine.state, "records")
        if str(row["uid"]).startswith("opensanctions:NK-")
    ]
    assert found == [(("imo", "9074729"),), (), (), ()]


def test_parties_without_a_name_and_links_printed_again_are_counted(
    mine: Case, tmp_path: Path
) -> None:
    path = tmp_path / "entities.ftm.json"
    nameless = json.dumps({"id": "NK-9", "schema": "Company", "properties": {}})
    path.write_text("\n".join((*LINES, nameless, LINES[3])), encoding="utf-8")

    _, loaded = mine.build(mine.plan("opensanctions", [path], "2026-08-20"))

    (rows,) = [dict(item.rows) for item in loaded if item.source.name == "opensanctions"]
    assert rows["a party without a name"] == 1
    assert rows["a link or listing whose key is on an earlier line"] == 1


def test_columns_of_the_simple_table_that_come_and_go_are_named(mine: Case, tmp_path: Path) -> None:
    path = tmp_path / "targets.simple.csv"
    columns = [*(name for name in SIMPLE if name != "emails"), "colour"]
    values = {"id": "NK-1", "schema": "Company", "name": "Vega LLC", "sanctions": "A freeze"}
    row = ",".join(values.get(name, "") for name in columns)
    nameless = ",".join({**values, "name": ""}.get(name, "") for name in columns)
    path.write_text("\n".join((",".join(columns), row, nameless)), encoding="utf-8")

    claims, issues = load(mine, path)

    assert [claim.predicate for claim in claims] == ["STATES"]
    assert issues == [("warning", "colour"), ("warning", "emails"), ("refused", "NK-1")]
