"""Every question states how its rows stand.

No question counts a denied, withdrawn or wrong claim as an assertion.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Document, Quantity, Record
from entrepot.graph.schema import schema
from entrepot.graph.store.case_store import open_store
from entrepot.graph.store.content import content
from entrepot.graph.store.protocol import Rows, Store
from entrepot.graph.support import read_table
from entrepot.queries.catalogue import Query, catalogue
from entrepot.queries.parameters import examples
from entrepot.queries.query_run import run

NO_CLAIM = {"same-name-two-parties"}  # reads names only
PROPOSED = {
    "unreviewed-extractions"
}  # reads what no person has read, which no case holds without a rule
UNMADE = ("denied", "withdrawn", "error")
COUNTRIES = ("cn", "kg", "ru")
KINDS = (
    *(("Company", c) for c in ("cn", "cn", "kg", "ru")),
    *((k, "") for k in ("Body", "Person", "Vessel", "Place", "Place", "Weapon", "WeaponInstance")),
    *((k, "") for k in ("Component", "HSCode", "List", "Group", "Event")),
)
RECORDS = [
    *(Record(code, "Country", code.upper()) for code in COUNTRIES),
    *(
        Record(f"t:{n}", kind, f"{kind} {n}", country=country)
        for n, (kind, country) in enumerate(KINDS)
    ),
]
FIRST = "t:0"  # a firm that nobody supplies
MORE = {"OWNS": ("Person", ""), "DESIGNATES": ("", "Vessel"), "LISTED_ON": ("Country", "")}
IDS = identify(RECORDS)
DOCUMENT = Document("t:doc", "A document", "2024-12-06")


def claims(statuses: Sequence[str]) -> Iterator[Claim]:
    """Yield claims of every predicate between things of its kinds, in each of some statuses."""
    count = itertools.count(1)
    for name, predicate in schema().predicates.items():
        kinds, more = re.findall(r"\(:(\w+)\)", predicate.drawing), MORE.get(name, ("", ""))
        starts = [r.uid for r in RECORDS if r.kind in (kinds[0], more[0])]
        ends = [r.uid for r in RECORDS if r.kind in (*kinds[1:], more[1]) and kinds[1:]]
        pairs = [
            (s, e)
            for s in starts
            for e in ends
            if s != e and not (name == "SUPPLIES" and e == FIRST)
        ]
        pairs = pairs or [(s, "") for s in starts]
        for (start, end), status in itertools.product(pairs, statuses):
            number = next(count)
            yield Claim(
                uid=f"t:{number}",
                fact=f"{number}",
                subject=start,
                predicate=name,
                object=end,
                status=status,
                act="denies_fact" if status == "denied" else "",
                denies=(f"t:{number + 1}",) if status == "denied" else (),
                text="words",
                goods="t:11" if predicate.moves == "forward" else "",
                # A listing that had ended would not be in force.
                interval=Interval("2024-12-05", "" if name == "DESIGNATES" else "2024-12-05"),
                hs6=("854231",),
                carriers=tuple(r.uid for r in RECORDS if r.kind == "Vessel"),
                quantity=Quantity(5, "containers"),
                measure="asset freeze" if name == "DESIGNATES" else "",
                conflicts=(f"t:{number + 2}",),
                copy_of="t:1" if number > 1 else "",
                asserter="t:4",
                voice="European Union",
                root="r",
                document="t:doc",
                grade="B2",
                known_by="2024-12-06",
            )


def filled(folder: Path, statuses: Sequence[str]) -> Store:
    store = open_store("", folder, replace=True)
    folded = fold_claims(claims(statuses), IDS, read_table())
    store.write(content(folded, IDS, {DOCUMENT.uid: DOCUMENT}, "made", "-".join(statuses)))
    return store


@pytest.fixture(scope="module")
def unmade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of claims that are all denied, withdrawn or errors."""
    with closing(filled(tmp_path_factory.mktemp("unmade"), UNMADE)) as store:
        yield store


@pytest.fixture(scope="module")
def asserted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of the same relations, all asserted or listed."""
    with closing(filled(tmp_path_factory.mktemp("asserted"), ("asserted", "listed"))) as store:
        yield store


def answers(store: Store, query: Query) -> Iterator[Rows]:
    """Yield the answers of a question, with each thing of the store as its parameter."""
    given: dict[str, Any] = examples(query.parameters)
    named = [p.name for p in query.parameters if p.kind == "entity"]
    for uids in itertools.product(sorted(IDS.entities), repeat=len(named)):
        yield run(store, query.text, {**given, **dict(zip(named, uids, strict=True))}, limit=0)


def words(cell: Any) -> set[str]:
    """Return the words of a status cell: of one claim, of several, of the steps of a chain."""
    cells = cell if isinstance(cell, list | tuple) else [cell]
    return {word for text in cells for word in re.split(r", | \| ", text)}


def statuses(found: Rows) -> set[str]:
    at = list(found.columns).index("status")
    return {word for row in found.rows for word in words(row[at])}


def test_every_question_that_reads_claims_says_how_its_rows_stand() -> None:
    assert {n for n, q in catalogue().items() if "status" not in q.returns} == NO_CLAIM
    assert len(catalogue()) == 65


@pytest.mark.parametrize("name", sorted({*catalogue()} - NO_CLAIM))
def test_nothing_denied_withdrawn_or_wrong_counts_as_an_assertion(unmade: Store, name: str) -> None:
    for found in answers(unmade, catalogue()[name]):
        assert statuses(found) <= {*UNMADE}, name


def test_the_same_relations_asserted_are_rows(unmade: Store, asserted: Store) -> None:
    """Nearly every question has rows when the same is asserted, so the test above can fail."""
    have = {n: any(f.rows for f in answers(asserted, q)) for n, q in catalogue().items()}
    silent = {n for n, any_ in have.items() if not any_}
    assert silent <= NO_CLAIM | PROPOSED | {
        "denied-claims",
        "delisted",
        "claims-in-error",
        "own-statements",
        "undetermined-steps",
        "brand-shares",
        "corroborated-movements",
        "weak-movements",
        "unlisted-under-listed-owner",
        "supplied-after-listing",
        "listed-by-several",
        # Only the source whose name is given has single parts, and only a measured date is read.
        "maker-countries",
        "maker-countries-of-weapon",
        "not-built-before",
        "part-makers-of-weapon",
    }
    assert all(
        not f.rows
        for n in ("who-supplies", "goods-that-moved")
        for f in answers(unmade, catalogue()[n])
    )


def test_no_row_of_a_person_has_a_number(asserted: Store) -> None:
    person = next(r for r in RECORDS if r.kind == "Person")
    for name in ("parties-without-number", "intermediaries", "shared-customers", "first-suppliers"):
        for found in answers(asserted, catalogue()[name]):
            assert not [row for row in found.rows if person.name in row], name


def test_a_transfer_that_is_denied_is_listed_as_a_denial_with_its_act(case: Case) -> None:
    case.fill()
    frame = case.query("state-transfers").set_index("claim")
    denials = {
        c.uid for c in case.claims.values() if c.status == "denied" and c.predicate == "TRANSFERS"
    }
    assert set(frame.index[frame["status"] == "denied"]) == denials != set()
    assert frame.loc["curated-nk:B-43", "act"] == "denies_fact"
    assert frame.loc["curated-nk:B-01", "status"] == "asserted, disputed"
    assert frame.loc["curated-nk:B-01", "act"] != "denies_fact"
