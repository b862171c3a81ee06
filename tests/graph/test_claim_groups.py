"""What is done to claims in columns is what is done to them one by one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pyarrow as pa
from drawn_claims import claims as claims_drawn
from drawn_datasets import drawn
from gate_tables import WHOLE
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.claim_groups import (
    NAMES,
    AlikeClaims,
    ClaimGroups,
    ClaimsByUid,
    are_plain_claims,
    batches,
    column,
)
from entrepot.graph.claim_lines import packed
from entrepot.graph.gate import KnownRows, SourceTables, faults_of
from entrepot.graph.gate.claim_rules import CLAIM_RULES
from entrepot.graph.model import Claim, Quantity
from entrepot.graph.plain_text import plainly
from entrepot.graph.table_digests import ClaimRows, digest
from entrepot.graph.tables import COLUMNS, canonical_line, claim_row

SEEDS = st.integers(0, 10_000)
UNTYPED = Claim("mine:untyped", "f", "mine:a", "SUPPLIES", note=5)  # type: ignore[arg-type]
FAULTY = Claim("mine:faulty", "f", "mine:a", "SUPPLIES", grade="Z9")


def alike(claims: Sequence[Claim]) -> ClaimGroups:
    """Return claims as two groups, with a column for each field in which those of one differ."""
    groups: list[AlikeClaims] = []
    for part in filter(None, (claims[:3], claims[3:])):
        own: dict[str, Sequence[Any]] = {}
        for name in NAMES:
            values = [getattr(claim, name) for claim in part]
            if name == "uid" or any(value != values[0] for value in values):
                own[name] = values
        groups.append(AlikeClaims(part[0], own))
    return ClaimGroups(groups)


def spoilt(seed: int) -> SourceTables:
    """Return a sound source; at times one of its claims is changed to any values at all."""
    tables, dice = drawn(seed, 12).sound, random.Random(seed)
    changed = drawn(seed + 1, 12).tables.claims
    claims = list(tables.claims)
    if dice.random() < 0.7 and claims:
        place, name = dice.randrange(len(claims)), dice.choice(NAMES)
        claims[place] = replace(claims[place], **{name: getattr(dice.choice(changed), name)})
    return replace(tables, claims=claims)


@given(claims_drawn(), SEEDS, st.integers(-12, 12))
def test_claims_in_columns_are_the_claims(claims: list[Claim], seed: int, place: int) -> None:
    for some in (claims, list(drawn(seed, 6).sound.claims)):
        grouped = alike(some)
        assert list(grouped) == grouped[:] == some
        assert len(grouped) == len(some)
        if -len(some) <= place < len(some):
            assert grouped[place] == some[place]
        assert list(column(grouped, "subject")) == [claim.subject for claim in some]
        assert dict(ClaimsByUid([grouped, ()])) == {claim.uid: claim for claim in some}


@given(claims_drawn(), SEEDS, st.text())
def test_rows_and_lines_in_columns_are_those_of_single_rows(
    claims: list[Claim], seed: int, stated: str
) -> None:
    quantity = Quantity(3, stated, upto=0.1, period="2024")
    later = [
        replace(claim, stated=stated, rules=(stated,), quantity=quantity) for claim in claims[1:]
    ]
    for some in (claims, later, list(drawn(seed, 6).sound.claims)):
        for given_claims in (some, alike(some)):
            for batch in batches(given_claims):
                rows = list(map(claim_row, batch))
                table, lines = packed(batch)
                assert lines == list(map(canonical_line, rows))
                # A field of later versions is an empty cell where it is empty.
                assert table == pa.RecordBatch.from_pylist(rows, schema=COLUMNS["claims"])


@given(SEEDS)
def test_the_digest_of_claims_is_that_of_their_rows(seed: int) -> None:
    claims = drawn(seed, 12).sound.claims
    others = dict.fromkeys(COLUMNS, ())
    expected = digest({**others, "claims": list(map(claim_row, claims))})
    assert digest({**others, "claims": ClaimRows(claims)}) == expected
    assert digest({**others, "claims": ClaimRows(alike(claims))}) == expected


@given(SEEDS)
def test_the_gate_finds_in_columns_what_it_finds_one_by_one(seed: int) -> None:
    tables = spoilt(seed)
    # A claim that fails makes the gate look at every claim of its source by itself.
    forced = replace(tables, claims=[*tables.claims, UNTYPED, FAULTY])
    bad = {UNTYPED.uid, FAULTY.uid}
    expected = [fault for fault in faults_of([forced]) if fault.uid not in bad]
    assert faults_of([tables]) == expected
    assert faults_of([replace(tables, claims=alike(tables.claims))]) == expected


def test_a_uid_in_columns_stands_for_one_claim_of_its_own_source() -> None:
    rules: list[list[str]] = []
    for uids in (["mine:1", "mine:1"], ["mine: "], ["other:1"], ["mine:1"], []):
        claims = ClaimGroups([AlikeClaims(WHOLE.claims[0], {"uid": uids})])
        rules.append([fault.rule for fault in faults_of([replace(WHOLE, claims=claims)])])
    assert rules == [["twice"], ["uid"], ["uid"], [], []]


def test_a_batch_takes_a_column_once_and_only_when_it_is_asked_for() -> None:
    asked: list[str] = []

    class Columns(dict[str, list[str]]):
        def __getitem__(self, name: str) -> list[str]:
            asked.append(name)
            return super().__getitem__(name)

    own = Columns(uid=["a:1", "a:2"], subject=["x", "y"], note=["", "n"])
    claims = ClaimGroups([AlikeClaims(Claim("", "f", "", "SUPPLIES"), own)])
    asked.clear()
    (batch,) = batches(claims)
    assert [claim.subject for claim in batch] == list(column(claims, "subject")) == ["x", "y"]
    asked.clear()
    assert list(column(claims, "note")) == ["", "n"]
    assert set(asked) == {"uid", "note"}


class _Watched:
    """A claim that notes which of its fields are read."""

    def __init__(self, claim: Claim) -> None:
        self.claim, self.read = claim, set[str]()

    def __getattr__(self, name: str) -> object:
        self.read.add(name)
        return getattr(self.claim, name)


@given(SEEDS)
def test_a_rule_reads_the_fields_that_it_names_and_no_others(seed: int) -> None:
    tables = drawn(seed, 12)
    known = KnownRows.of([tables.sound])
    for claim in tables.sound.claims:
        for rule in CLAIM_RULES:
            watched = _Watched(claim)
            rule.check(watched, known, lambda *_: None)  # type: ignore[arg-type]  # a stand-in
            assert watched.read <= set(rule.fields)


@given(claims_drawn(), st.sampled_from(["a", "a\x1b[31mb", "‮", "á\n"]))
def test_odd_characters_are_found_in_columns(claims: list[Claim], said: str) -> None:
    changed = [replace(claim, said=said, members=(said,)) for claim in claims]
    is_plain = all(plainly(claim) is claim for claim in changed)
    assert alike(changed).are_plain == is_plain
    assert are_plain_claims(changed) == is_plain
    assert not are_plain_claims([*changed, "no claim"])  # type: ignore[list-item]  # a stand-in
