"""OpenSanctions exports: what becomes a claim, what is left out and said, what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Quantity


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
def mine(tmp_path: Path) -> Case:
    return Case.create(tmp_path / "case")


def load(
    case: Case, path: Path, edition: str = "2026-08-20"
) -> tuple[list[Claim], list[tuple[str, str]]]:
    _, loaded = case.build(case.plan("opensanctions", [path], edition))
    (found,) = [i for i in loaded if i.source.name == "opensanctions"]
    return list(found.claims), [(str(i["level"]), str(i["value"])) for i in found.issues]


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
    contacts = mine.ledger.read(mine.state, "contacts")
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
    assert issues == [("note", "rep-1"), ("note", "Family")]
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
    contacts = mine.ledger.read(mine.state, "contacts")
    assert [c["value"] for c in contacts] == ["Lenina 1, Moscow"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("{", ":1: found '{'"),
        ("[]", "an entity with id"),
        ('{"id": "a", "schema": "Company", "properties": {"name": "x"}}', "lists of texts"),
        ('{"id": "a", "schema": "Company", "properties": {}}', "at least one name"),
        ("\n".join([LINES[0], LINES[0]]), "a key used once"),
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
