"""FollowTheMoney, STIX and RO-Crate, read back by their own packages."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from followthemoney_model import problems
from reserved_claims import claim, listing, tables

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.model import Quantity
from entrepot.viz.files.case_tables import CaseTables
from entrepot.viz.files.crate_export import as_crate
from entrepot.viz.files.ftm_export import as_ftm
from entrepot.viz.files.stix_export import as_stix

Entity = dict[str, Any]
# FollowTheMoney: claim, schema, and the properties that say what it is. Whatever else is a note.
LINKS = {
    ("t:plain", "UnknownLink"): {"role": ["supplied to"], "startDate": ["2024-02"]},
    ("t:copied", "UnknownLink"): {},
    ("t:owns", "Ownership"): {"role": ["founder"], "percentage": ["51.5%"]},
    ("t:directs", "Directorship"): {"startDate": ["2020"], "endDate": ["2021-03"]},
    ("t:in-force", "Sanction"): {"startDate": ["2023-01-05"], "status": ["in force", "listed"]},
    ("t:over", "Sanction"): {
        "startDate": ["2022-01-05"],
        "endDate": ["2023-06-30"],
        "status": ["ended", "listed"],
    },
    ("t:delisted", "Sanction"): {
        "startDate": ["2022-01-05"],
        "endDate": ["2023-08"],
        "status": ["ended", "listed"],
    },
}
SHOWN = ("role", "percentage", "startDate", "endDate")


@pytest.fixture
def bundled(case: Case) -> CaseTables:
    return case.tables()


def entities(rows: CaseTables) -> list[Entity]:
    (content,) = as_ftm(rows).values()
    return [json.loads(line) for line in content.decode().splitlines()]


def objects(rows: CaseTables) -> list[Entity]:
    """Return the objects of a bundle, without the markings, which have no versions."""
    (content,) = as_stix(rows).values()
    found: list[Entity] = json.loads(content)["objects"]
    return [item for item in found if item["type"] != "marking-definition"]


def test_followthemoney_accepts_every_entity_as_it_was_written(
    bundled: CaseTables, tmp_path: Path
) -> None:
    for number, rows in enumerate((bundled, tables())):
        file = tmp_path / f"{number}.ftm.json"
        file.write_bytes(as_ftm(rows)["entities.ftm.json"])
        assert problems(file) == []


def test_followthemoney_finds_what_is_wrong(tmp_path: Path) -> None:
    wrong = {"id": "a", "schema": "Company", "properties": {"name": ["A"], "speed": ["1"]}}
    file = tmp_path / "wrong.ftm.json"
    file.write_text(json.dumps(wrong), encoding="utf-8")
    assert len(problems(file)) == 1


def test_only_plain_claims_and_listings_with_their_end_are_links() -> None:
    found: dict[tuple[str, str], Entity] = {}
    chain: list[str] = []
    for entity in entities(tables()):
        properties = entity["properties"]
        if "recordId" in properties and properties["recordId"] == ["t:chain"]:
            chain.append(entity["schema"])
        elif "recordId" in properties:
            shown = (*SHOWN, "status") if entity["schema"] == "Sanction" else SHOWN
            kept = {name: properties[name] for name in shown if name in properties}
            found[properties["recordId"][0], entity["schema"]] = kept
    assert found == LINKS
    assert chain == ["UnknownLink"] * 2


def test_every_other_claim_is_a_note_with_its_reservation() -> None:
    notes = [entity for entity in entities(tables()) if entity["schema"] == "Note"]
    assert sorted(name for note in notes for name in note["properties"]["name"]) == [
        "BRANDED_BY: Gun",
        "STATES: Alfa",
        "beside-others: Alfa",
        "contested: Beta",
        "contested: Beta",
        "copy: Alfa",
        "denial: Beta",
        "error: Gamma",
        "hedged: Russia",
        "undetermined: Alfa",
        "unscored: Alfa",
        "withdrawn: Test Council",
    ]


def test_a_party_has_a_topic_only_while_a_measure_is_in_force() -> None:
    topics = {
        entity["properties"]["name"][0]: entity["properties"]["topics"]
        for entity in entities(tables())
        if "topics" in entity["properties"]
    }
    assert topics == {"Alfa": ["sanction"]}


@pytest.mark.parametrize(
    ("quantity", "printed"),
    [
        (Quantity(51.5, "percent"), ["51.5%"]),
        (Quantity(25, "percent", "", 50), ["25-50%"]),
        (Quantity(50, "percent", ">"), [">50%"]),
        (Quantity(5, "USD"), None),
    ],
)
def test_a_stake_is_printed_as_the_loader_reads_it(
    quantity: Quantity, printed: list[str] | None
) -> None:
    rows = tables(claim("o", "OWNS", "b", "a", quantity=quantity))
    (link,) = (entity for entity in entities(rows) if entity["schema"] == "Ownership")
    assert link["properties"].get("percentage") == printed


UNREAD = ("Group", "Place")  # no schema for the one, and the loader reads no addresses
OWNERLESS = ("Organization", "Body")
Held = tuple[str, str, str, str, str, str, str]


def held(case: Case, authority: bool) -> set[Held]:
    """The claims that FollowTheMoney holds: ends by name, with measure, time and stake."""
    found: set[Held] = set()
    rows = case.tables()
    kinds_of = {node["uid"]: node["kind"] for node in rows.rows["nodes"]}
    for row in rows.rows["claims"]:
        if kinds_of.get(row["object_uid"]) in UNREAD:
            continue
        reserved = set(row["reservations"]) - {"ended"}
        kinds = ("DESIGNATES",) if authority else ("OWNS", "DIRECTS", "ACTS_FOR", "LINKED_TO")
        unsaid = row["measure"] in ("sectoral", "not stated")  # the schema has no words for them
        if row["predicate"] in kinds and not reserved and not unsaid:
            times = row["from"] or "", row["until"] or ""
            ends = row["subject"], row["object"]
            if row["predicate"] == "DIRECTS" and kinds_of.get(row["object_uid"]) == "Vessel":
                # No schema says who operates a ship: it leaves as an untyped link of the ship.
                found.add(("LINKED_TO", row["object"], row["subject"], "", *times, ""))
                continue
            if row["predicate"] == "OWNS" and kinds_of.get(row["object_uid"]) in OWNERLESS:
                # What is no company is no asset that can be owned: an untyped link, too.
                found.add(("LINKED_TO", *ends, "", *times, ""))
                continue
            stake = f"{row['value']}-{row['upto']}" if row["unit"] == "percent" else ""
            found.add((row["predicate"], *ends, row["measure"] or "", *times, stake))
    return found


def again(rows: CaseTables, folder: Path) -> Case:
    """A new case into which the export was loaded as an export of OpenSanctions."""
    file = folder / "entities.ftm.json"
    file.write_bytes(as_ftm(rows)["entities.ftm.json"])
    case = Case.create(folder / "again")
    settings = case.path / "case.toml"
    text = re.sub(r"sources = \[[^]]*\]", "sources = []", settings.read_text(encoding="utf-8"))
    settings.write_text(text, encoding="utf-8")
    case = Case.open(str(case.path))
    day = rows.folded.as_of or rows.folded.newest
    case.build(case.plan("opensanctions", [file], day))
    return case


@pytest.mark.parametrize("authority", [False, True])
def test_the_export_loads_again_to_the_claims_that_it_can_carry(
    case: Case, tmp_path: Path, authority: bool
) -> None:
    before = held(case, authority)

    after = held(again(case.tables(), tmp_path), authority)

    # Relations without a schema of their own come back as what they left as: untyped links.
    assert {item for item in after if item[0] != "LINKED_TO"} == {
        item for item in before if item[0] != "LINKED_TO"
    }
    assert {item for item in before if item[0] == "LINKED_TO"} <= after
    assert len(before) >= (80 if authority else 15)


def test_what_comes_back_is_never_more_than_it_was(case: Case, tmp_path: Path) -> None:
    loaded = again(case.tables(), tmp_path).fold()
    predicates = {claim.predicate for claim in loaded.claims.values()}
    assert predicates <= {
        *("OWNS", "DIRECTS", "ACTS_FOR", "LINKED_TO", "DESIGNATES", "STATES", "INCORPORATED")
    }
    assert {claim.grade for claim in loaded.claims.values()} == {"C3"}


def test_stix_reads_every_object_strictly(bundled: CaseTables) -> None:
    import stix2

    for rows in (bundled, tables()):
        content = as_stix(rows)["bundle.json"].decode()
        bundle = stix2.parse(content, allow_custom=False, version="2.1")
        ids = {item["id"] for item in bundle.objects}
        assert len(ids) == len(bundle.objects) > 20
        refs = set(re.findall(r'"(?:created_by_ref|source_ref|target_ref)": "([^"]+)"', content))
        for item in bundle.objects:
            refs.update(item.get("object_refs", ()))
        assert refs - ids == set()
        assert set(re.findall(r"T[0-9]{2}:[0-9:.]+Z", content)) == {"T00:00:00.000Z"}


def test_stix_relationships_have_the_reservation_in_their_type() -> None:
    found = {
        (item["external_references"][0]["external_id"], item["relationship_type"]):
        (item.get("confidence"), item.get("start_time"), item.get("stop_time"))
        for item in objects(tables())
        if item["type"] == "relationship"
    }  # fmt: skip
    day = "{}T00:00:00.000Z".format
    assert found == {
        ("t:plain", "supplies"): (70, day("2024-02-01"), None),
        ("t:denied", "supplies-contested"): (70, None, None),
        ("t:also", "supplies-contested"): (70, None, None),
        ("t:copied", "linked-to"): (70, None, None),
        ("t:state", "transfers-hedged"): (70, None, None),
        ("t:owns", "owns"): (None, None, None),
        ("t:directs", "directs"): (None, day("2020-01-01"), day("2021-04-01")),
        ("t:in-force", "designates"): (70, day("2023-01-05"), None),
        ("t:over", "designates-ended"): (70, day("2022-01-05"), day("2023-07-01")),
        ("t:delisted", "designates-ended"): (70, day("2022-01-05"), day("2023-09-01")),
    }


def test_an_object_of_stix_is_the_same_object_on_another_day(case: Case) -> None:
    early, late = (
        {item["id"]: item for item in objects(case.tables(as_of))} for as_of in ("2024-12-31", None)
    )
    both = set(early) & set(late)
    assert len(both) > 100
    assert [key for key in both if early[key]["created"] != late[key]["created"]] == []
    assert [key for key in both if not early[key]["modified"] < late[key]["modified"]] == []


def test_an_entry_withdrawn_before_it_began_has_no_stop() -> None:
    entry = listing("x", "b", interval=Interval("2024-05-01", "2024-05-01"))
    gone = replace(entry, uid="t:gone", status="withdrawn", interval=Interval("", "2024-04-01"))
    (made,) = (o for o in objects(tables(entry, gone)) if o["type"] == "relationship")
    assert made["relationship_type"] == "designates-ended"
    assert ("start_time" in made, "stop_time" in made) == (True, False)


def test_what_must_not_be_printed_alone_is_only_named() -> None:
    rows = tables(claim("weak", "SUPPLIES", "a", "b", alone=False, quote="a rumour"))
    for content in (*as_ftm(rows).values(), *as_stix(rows).values()):
        assert b"a rumour" not in content
        assert b"supplied" not in content
        assert b"t:weak" in content


def test_a_denial_is_an_opinion_on_what_it_names() -> None:
    made = objects(tables())
    ids = {item["external_references"][0]["external_id"]: item["id"] for item in made}
    opinions = [item for item in made if item["type"] == "opinion"]
    assert [(item["opinion"], item["object_refs"]) for item in opinions] == [
        ("strongly-disagree", [ids["t:denied"]])
    ]


def test_every_claim_leaves_in_stix_once_for_each_step() -> None:
    made = objects(tables())
    claims = [
        item["external_references"][0]["external_id"]
        for item in made
        if item["type"] in ("relationship", "note", "opinion")
    ]
    assert sorted(claims) == sorted([*tables().folded.claims, "t:chain"])


def test_a_crate_is_read_back_with_its_files_sources_and_documents(
    bundled: CaseTables, tmp_path: Path
) -> None:
    from rocrate.rocrate import ROCrate

    files = as_crate(bundled)
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    crate = ROCrate(str(tmp_path))
    root = crate.root_dataset
    assert {part.id for part in root["hasPart"]} == set(files) - {"ro-crate-metadata.json"}
    assert root["datePublished"].startswith(bundled.folded.newest)
    assert {item["name"] for item in root["citation"]} == {
        row["title"] for row in bundled.rows["documents"]
    }
    licences = {item["license"]["name"] for item in root["isBasedOn"]}
    assert licences == {licence.licence for licence in bundled.licences.values()}
    columns = crate.dereference("claims.csv")["variableMeasured"]
    with (tmp_path / "claims.csv").open(encoding="utf-8", newline="") as table:
        assert next(csv.reader(table)) == [column["name"] for column in columns]


def test_every_reference_of_a_crate_has_its_entity(bundled: CaseTables) -> None:
    graph = json.loads(as_crate(bundled)["ro-crate-metadata.json"])["@graph"]
    ids = [item["@id"] for item in graph]
    assert len(set(ids)) == len(ids)
    text = json.dumps([{k: v for k, v in item.items() if k != "@id"} for item in graph])
    refs = set(re.findall(r'\{"@id": "([^"]+)"\}', text)) - {"https://w3id.org/ro/crate/1.1"}
    assert refs - set(ids) == set()
