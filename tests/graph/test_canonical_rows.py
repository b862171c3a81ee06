"""Rows of claims and their quantities are written as the plain definition of both says."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

from drawn_claims import claims as claims_drawn
from drawn_datasets import drawn
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.model import Claim, Quantity
from entrepot.graph.tables import (
    FIELDS,
    LATER,
    QUANTITY,
    Row,
    canonical,
    canonical_line,
    canonical_quantity,
    canonical_via,
    claim_row,
    read_quantity,
)

NUMBERS = st.integers(-(10**18), 10**18) | st.floats() | st.sampled_from([0.0, -0.0, 1e-3, 1e15])


def plainly_written(claim: Claim) -> Row:
    """Return the row of a claim, a field after the other."""
    row: Row = {}
    for name, kind in FIELDS["claims"].items():
        if name in ("start", "end"):
            row[name] = getattr(claim.interval, name)
        elif name == "via":
            row[name] = canonical_via(claim.via)
        elif name == "quantity":
            row[name] = canonical_quantity(claim.quantity)
        elif kind == "list of texts":
            row[name] = list(getattr(claim, name))
        elif name != "version":
            row[name] = getattr(claim, name)
        if name in LATER and not row[name]:
            del row[name]
    row["version"] = hashlib.sha256(canonical(row).encode()).hexdigest()[:16]
    return row


def assert_written_plainly(claim: Claim) -> None:
    row = claim_row(claim)
    assert row == plainly_written(claim)
    assert canonical_line(row) == canonical(row).encode()
    # Canonical rows are sorted, so that the keys need not be sorted again for each row.
    assert list(row) == sorted(row)


@given(st.integers(0, 10_000))
def test_the_row_and_the_version_of_a_claim_are_those_of_the_plain_definition(seed: int) -> None:
    for claim in drawn(seed, 5).sound.claims:
        assert_written_plainly(claim)


@given(claims_drawn(), st.text())
def test_a_claim_with_later_fields_has_a_row_with_them(claims: list[Claim], stated: str) -> None:
    for claim in claims:
        assert_written_plainly(replace(claim, stated=stated, rules=(stated,), purpose=("a:w",)))


@given(NUMBERS, NUMBERS | st.none(), st.text(), st.booleans())
def test_a_quantity_is_canonical_json_whatever_its_numbers(
    value: float, upto: float | None, unit: str, flag: bool
) -> None:
    quantity = Quantity(value, unit, upto=upto, period="2024", cumulative=flag)
    written = canonical_quantity(quantity)
    fields = {name: getattr(quantity, name) for name in QUANTITY}
    expected = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert written == expected
    # Not a number is equal to nothing, itself included.
    assert repr(read_quantity(written)) == repr(quantity)
