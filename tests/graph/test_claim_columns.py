"""Claims made from columns are those made from rows, and a review changes both alike."""

from __future__ import annotations

import pyarrow as pa
from drawn_claims import claims as claims_drawn
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.claim_columns import claims_of_batches
from entrepot.graph.model import Claim, Quantity
from entrepot.graph.reviews import Review, applied, applied_to_claims
from entrepot.graph.tables import COLUMNS, Row, claim_row, claims_of


def batches(rows: list[Row], size: int) -> list[pa.RecordBatch]:
    table = pa.Table.from_pylist(rows, schema=COLUMNS["claims"])
    return list(table.to_batches(max_chunksize=size))


@given(claims_drawn(), st.integers(1, 5))
def test_drawn_claims_are_the_same_from_columns(claims: list[Claim], size: int) -> None:
    rows = [claim_row(claim) for claim in claims]
    found = list(claims_of_batches(batches(rows, size)))
    assert found == list(claims_of(rows))


def test_a_quantity_and_a_row_of_an_older_version_are_read_alike() -> None:
    claim = Claim("a:1", "f", "a:x", "SUPPLIES", "a:y", quantity=Quantity(1.5, "t", upto=2.0))
    row = claim_row(claim)
    assert "stated" not in row  # the cell is empty, as in tables of older versions
    (found,) = claims_of_batches(batches([row], 10))
    assert found == next(claims_of([row]))
    assert (found.stated, found.quantity) == ("", claim.quantity)


def test_the_bundled_claims_are_the_same_from_columns(case: Case) -> None:
    found = list(claims_of_batches(case.ledger.batches(case.state, "claims")))
    assert found == list(claims_of(case.ledger.rows(case.state, "claims")))
    assert len(found) > 500


def test_texts_that_several_claims_have_are_one_object() -> None:
    claims = [Claim(f"a:{number}", "f", "a:x", "SUPPLIES", "a:y") for number in range(4)]
    found = list(claims_of_batches(batches(list(map(claim_row, claims)), 2)))
    assert len({id(claim.subject) for claim in found}) == 1
    assert len({id(claim.interval) for claim in found}) == 1


VERDICTS = st.sampled_from(["accept", "reject", "unsure", "undo", "correct"])


@given(claims_drawn(), st.dictionaries(st.sampled_from([f"t:{n}" for n in range(6)]), VERDICTS))
def test_reviews_apply_to_claims_as_to_rows(claims: list[Claim], verdicts: dict[str, str]) -> None:
    reviews: list[Review] = []
    for uid, verdict in verdicts.items():
        corrected = (("object", "t:d"),) if verdict == "correct" else ()
        reviews.append(Review(uid, verdict, "me", "2026-01-01", "a test", corrected=corrected))
    rows = [claim_row(claim) for claim in claims]
    found = list(applied_to_claims(claims_of(rows), reviews, ["use"]))
    assert found == list(claims_of(applied(rows, reviews, ["use"])))
