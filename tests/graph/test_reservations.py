"""Reservations: what must not be passed on as a plain fact, worked out by hand."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from reserved_claims import CLAIMS, DOCUMENT, RECORDS, claim, listing, tables

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim
from entrepot.graph.reservations import RESERVATIONS, marked
from entrepot.graph.schema import schema
from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.content import content
from entrepot.graph.support import read_table


def test_each_claim_has_the_reservations_that_hold_of_it() -> None:
    rows = tables().rows["claims"]

    found = {row["uid"].partition(":")[2]: row["reservations"] for row in rows}

    assert found == {
        "plain": [],
        "denied": ["contested"],
        "also": [],
        "denial": ["denial"],
        "gap": ["undetermined"],
        "error": ["error"],
        "beside": ["beside-others"],
        "unscored": ["unscored"],
        "copied": [],
        "copy": ["copy"],
        "chain": [],
        "owns": [],
        "directs": [],
        "brand": [],
        "state": ["hedged"],
        "says": [],
        "founded": [],
        "in-force": [],
        "over": ["ended"],
        "delisted": ["ended"],
        "delisting": ["withdrawn"],
    }


def test_each_relation_is_labelled_by_its_first_reservation() -> None:
    rows = tables().rows["edges"]

    found = {(row["source_name"], row["label"], row["target_name"]) for row in rows}

    assert found == {
        ("Alfa", "SUPPLIES", "Beta"),
        ("Alfa", "SUPPLIES_CHAIN_STEP", "Kotlas"),
        ("Kotlas", "SUPPLIES_CHAIN_STEP", "Gamma"),
        ("Alfa", "SUPPLIES_SUMMARY", "Gamma"),
        ("Alfa", "SUPPLIES_UNDETERMINED", "Ivan Primerov"),
        ("Beta", "SUPPLIES_CONTESTED", "Gamma"),
        ("Russia", "TRANSFERS_HEDGED", "Alfa"),
        ("Alfa", "ACTS_FOR_UNSCORED", "Gamma"),
        ("Alfa", "LINKED_TO", "Gamma"),
        ("Alfa", "OPERATES_AT_BESIDE_OTHERS", "Kotlas"),
        ("Test Council", "DESIGNATES", "Alfa"),
        ("Test Council", "DESIGNATES_ENDED", "Beta"),
        ("Test Council", "DESIGNATES_ENDED", "Gamma"),
        ("Gun", "BRANDED_BY", "Beta"),
        ("Ivan Primerov", "DIRECTS", "Beta"),
        ("Ivan Primerov", "OWNS", "Alfa"),
    }
    assert [row["reservations"] for row in rows if row["label"] == row["kind"]] == [[]] * 6


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("denies_fact", "SUPPLIES_CONTESTED"),
        ("disputes_evidence", "SUPPLIES_CONTESTED"),
        ("rejects_measure", "SUPPLIES"),
        ("no_comment", "SUPPLIES"),
    ],
)
def test_a_relation_is_contested_by_what_denies_it_or_its_evidence(act: str, expected: str) -> None:
    denial = claim("d", "SUPPLIES", "b", "c", status="denied", act=act, denies=("t:x",))

    (row,) = tables(claim("x", "SUPPLIES", "b", "c"), denial).rows["edges"]

    assert row["label"] == expected


def test_a_withdrawn_entry_of_a_list_that_is_no_designation_has_ended() -> None:
    linked = claim("l", "LINKED_TO", "a", "c", status="listed")
    gone = replace(linked, uid="t:l.gone", status="withdrawn", known_by="2024-06-01")

    rows = tables(linked, gone).rows

    assert [row["label"] for row in rows["edges"]] == ["LINKED_TO_ENDED"]
    by_uid = {row["uid"]: (row["reservations"], row["until"]) for row in rows["claims"]}
    assert by_uid == {"t:l": (["ended"], "2024-06-01"), "t:l.gone": (["withdrawn"], None)}


def test_of_two_listings_one_in_force_keeps_the_relation_in_force() -> None:
    over = listing("over", "b", interval=Interval("2022", "2023-06-30"))
    again = listing("again", "b", interval=Interval("2024-01-01"))

    (row,) = tables(over, again).rows["edges"]

    assert (row["label"], row["in_force"]) == ("DESIGNATES", True)
    assert row["intervals"] == ["2022..2023-06-30", "2024-01-01.."]


def test_the_words_of_reservations_are_parts_of_kinds() -> None:
    labels = [marked("SUPPLIES", (item,)) for item in RESERVATIONS]
    assert [label for label in labels if not label.replace("_", "").isalpha()] == []
    # A label is never the name of another relation.
    assert set(labels) & set(schema().predicates) == set()


def test_no_plain_label_of_the_bundled_case_is_denied_or_over(case: Case) -> None:
    claims = case.tables().folded.claims
    plain = [row for row in case.tables().rows["edges"] if not row["reservations"]]

    def denying(uid: str) -> list[Claim]:
        return [c for c in claims.values() if uid in c.denies and c.act == "denies_fact"]

    assert len(plain) > 300
    assert [row["uid"] for row in plain if any(map(denying, row["claims"]))] == []
    assert [row["uid"] for row in plain if row["in_force"] is False or row["gap"]] == []


def test_the_example_has_every_reservation() -> None:
    rows = tables().rows
    claims = {word for row in rows["claims"] for word in row["reservations"]}
    edges = {word for row in rows["edges"] for word in row["reservations"]}
    assert claims == {item.word for item in RESERVATIONS} - {"chain-step", "summary"}
    assert edges == {item.word for item in RESERVATIONS if item.of_relations}
    assert [c.uid for c in CLAIMS if c.status == "proposed"] == ["t:proposed"]


def test_a_question_that_leaves_out_reservations_keeps_plain_relations(
    tmp_path: Path, neo4j_url: str
) -> None:
    ids = identify(RECORDS)
    ended = claim("ended", "OWNS", "a", "b", interval=Interval("2019", "2021"))
    folded = fold_claims((*CLAIMS, ended), ids, read_table())
    made = content(folded, ids, {DOCUMENT.uid: DOCUMENT}, "made", "stamp")
    text = (
        "MATCH (a:Entity)-[r:SUPPLIES|TRANSFERS|OWNS]->(b:Entity) WHERE NOT 'contested' IN "
        "r.reservations RETURN a.name AS a, b.name AS b, r.reservations AS marks, r.past AS past "
        "ORDER BY a, b, marks, past"
    )

    for url in ("", neo4j_url):
        with closing(open_store(url, tmp_path, replace=True)) as store:
            store.write(made)
            rows = store.run(text).rows

        assert rows == (
            ("Alfa", "Beta", [], False),
            ("Alfa", "Beta", [], True),
            ("Alfa", "Gamma", ["summary"], False),
            ("Alfa", "Ivan Primerov", ["undetermined"], False),
            ("Alfa", "Kotlas", ["chain-step"], False),
            ("Ivan Primerov", "Alfa", [], False),
            ("Kotlas", "Gamma", ["chain-step"], False),
            ("Russia", "Alfa", ["hedged"], False),
        )
