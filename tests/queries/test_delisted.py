"""A party whose listing was withdrawn or has ended is not among those listed, on both engines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from entrepot.graph.dates import Interval
from entrepot.graph.fold import Folded, fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.measures import listed
from entrepot.graph.model import Claim, Document, Record
from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.content import content
from entrepot.graph.store.protocol import Store
from entrepot.graph.support import read_table
from entrepot.queries.catalogue import catalogue
from entrepot.queries.query_run import run

ENGINES = ("embedded", "neo4j")
NAMES = {
    "council": ("Body", "Council"),
    "office": ("Body", "Office"),
    "gone": ("Company", "Delisted Works"),
    "over": ("Company", "Expired Works"),
    "held": ("Company", "Listed Works"),
    "plant": ("Company", "Owned Plant"),
    "yard": ("Company", "Owned Yard"),
    "seller": ("Company", "Seller"),
    "free": ("Vessel", "Free Ship"),
    "bound": ("Vessel", "Bound Ship"),
}
IDS = identify([Record(f"t:{key}", kind, name) for key, (kind, name) in NAMES.items()])
DOCUMENT = Document("t:doc", "A document", "2024-12-06")


def stated(number: int, subject: str, predicate: str, target: str, **more: object) -> Claim:
    fields: dict[str, object] = {
        "fact": f"{number}",
        "status": "asserted",
        "asserter": "t:council",
        "voice": "Council",
        "root": f"r{number}",
        "document": "t:doc",
        "grade": "B2",
        "known_by": "2024-12-06",
        **more,
    }
    return Claim(
        uid=f"t:{number:02}",
        subject=f"t:{subject}",
        predicate=predicate,
        object=f"t:{target}",
        **fields,  # type: ignore[arg-type]  # the fields above
    )


def listing(number: int, by: str, party: str, since: str, until: str = "", **more: object) -> Claim:
    fields = {"status": "listed", "measure": "asset freeze", **more}
    return stated(number, by, "DESIGNATES", party, interval=Interval(since, until), **fields)


def supply(number: int, target: str, on: str) -> Claim:
    return stated(number, "seller", "SUPPLIES", target, interval=Interval(on, on))


CLAIMS = [
    listing(1, "council", "gone", "2023-01-10"),
    listing(2, "council", "gone", "2023-01-10", "2024-02-01", fact="1", status="withdrawn"),
    listing(3, "office", "gone", "2023-03-01"),
    listing(4, "office", "gone", "2023-03-01", "2024-02-02", fact="3", status="withdrawn"),
    listing(5, "council", "over", "2022", "2023-06-30"),
    listing(6, "council", "held", "2023-05"),
    listing(7, "office", "held", "2023-07-01"),
    listing(8, "council", "bound", "2023-01-01", measure="vessel ban"),
    listing(9, "council", "free", "2023-01-01", measure="vessel ban"),
    replace(
        listing(10, "council", "free", "2023-01-01", "2024-11", fact="9"),
        status="withdrawn",
        measure="vessel ban",
    ),
    stated(11, "held", "OWNS", "plant"),
    stated(12, "held", "OWNS", "gone"),
    stated(13, "gone", "OWNS", "yard"),
    supply(14, "gone", "2023-02"),
    supply(15, "gone", "2024-03-01"),
    supply(16, "held", "2024-06"),
    supply(17, "held", "2023"),  # may lie before the freeze of May 2023
    supply(18, "over", "2022-05-01"),  # in 2022, of which the freeze names no day
    supply(19, "over", "2023-03-01"),
]


def folded() -> Folded:
    return fold_claims(CLAIMS, IDS, read_table())


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    url = str(request.getfixturevalue("neo4j_url")) if request.param == "neo4j" else ""
    with closing(open_store(url, tmp_path, replace=True)) as found:
        found.write(content(folded(), IDS, {DOCUMENT.uid: DOCUMENT}, "delisted", "delisted"))
        yield found


def test_listed_parties_are_those_with_a_measure_in_force(store: Store) -> None:
    text = "MATCH (n:Entity) WHERE size(n.listed) > 0 RETURN n.uid AS uid ORDER BY uid"
    assert [uid for (uid,) in store.run(text).rows] == sorted(listed(folded()))
    assert sorted(listed(folded())) == ["t:bound", "t:held"]


def test_a_listing_says_from_when_to_when_it_surely_was_in_force(store: Store) -> None:
    text = (
        "MATCH (c:Claim) WHERE c.predicate = 'DESIGNATES' RETURN c.uid AS uid, c.in_force AS now, "
        "c.in_force_from AS since, c.in_force_until AS until ORDER BY uid"
    )
    assert store.run(text).rows == (
        ("t:01", False, dt.date(2023, 1, 10), dt.date(2024, 2, 1)),
        ("t:02", False, None, None),
        ("t:03", False, dt.date(2023, 3, 1), dt.date(2024, 2, 2)),
        ("t:04", False, None, None),
        ("t:05", False, dt.date(2022, 12, 31), dt.date(2023, 6, 30)),
        ("t:06", True, dt.date(2023, 5, 31), None),
        ("t:07", True, dt.date(2023, 7, 1), None),
        ("t:08", True, dt.date(2023, 1, 1), None),
        ("t:09", False, dt.date(2023, 1, 1), dt.date(2024, 11, 1)),
        ("t:10", False, None, None),
    )


def test_a_relation_of_a_listing_says_whether_it_is_in_force(store: Store) -> None:
    text = (
        "MATCH (a:Entity)-[r:DESIGNATES]->(b:Entity) "
        "RETURN a.uid AS a, b.uid AS b, r.in_force AS now ORDER BY a, b"
    )
    assert store.run(text).rows == (
        ("t:council", "t:bound", True),
        ("t:council", "t:free", False),
        ("t:council", "t:gone", False),
        ("t:council", "t:held", True),
        ("t:council", "t:over", False),
        ("t:office", "t:gone", False),
        ("t:office", "t:held", True),
    )


@pytest.mark.parametrize(
    ("name", "given", "rows"),
    [
        (
            "designated-parties",
            {"measure": "asset freeze"},
            (
                ("Listed Works", "Council", "asset freeze", "2023-05", "t:06", "listed"),
                ("Listed Works", "Office", "asset freeze", "2023-07-01", "t:07", "listed"),
            ),
        ),
        (
            "listed-by-several",
            {},
            (("Listed Works", "Company", ["Council", "Office"], ["listed"]),),
        ),
        (
            "ships-under-measures",
            {},
            (
                (
                    *("Bound Ship", "Vessel", [], "Council"),
                    *("vessel ban", "2023-01-01", "t:08", "listed"),
                ),
            ),
        ),
        (
            "unlisted-under-listed-owner",
            {},
            (
                ("Listed Works", "Delisted Works", None, [], ["t:12"], "asserted", [], False),
                ("Listed Works", "Owned Plant", None, [], ["t:11"], "asserted", [], False),
            ),
        ),
        (
            "supplied-after-listing",
            {},
            (
                ("Seller", "Delisted Works", "2023-01-10", "2023-02", "t:14", "asserted"),
                ("Seller", "Expired Works", "2022", "2023-03-01", "t:19", "asserted"),
                ("Seller", "Listed Works", "2023-05", "2024-06", "t:16", "asserted"),
            ),
        ),
        (
            "listed-between-days",
            {"from": dt.date(2023, 5, 1), "to": dt.date(2023, 6, 30)},
            (("2023-05", "Council", "Listed Works", "t:06", "listed"),),
        ),
        (
            "listed-between-days",  # in 2022, on a day that is not known
            {"from": dt.date(2022, 1, 1), "to": dt.date(2022, 6, 30)},
            (),
        ),
        (
            "listings-by-month",
            {"since": "2023-05"},
            (("2023-05", "Council", 1, ["listed"]), ("2023-07", "Office", 1, ["listed"])),
        ),
    ],
)
def test_a_question_on_listed_parties_leaves_out_the_delisted(
    store: Store, name: str, given: dict[str, object], rows: tuple[object, ...]
) -> None:
    assert run(store, catalogue()[name].text, given).rows == rows
