"""Objects that are made quickly are those that their classes make."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, fields

import pytest
from drawn_claims import claims
from hypothesis import given

from entrepot.graph.constructors import constructor
from entrepot.graph.dates import Interval
from entrepot.graph.fold import Folded
from entrepot.graph.model import Claim, Edge


@given(claims())
def test_a_claim_that_is_made_quickly_is_a_claim(drawn: list[Claim]) -> None:
    for claim in drawn:
        values = [getattr(claim, each.name) for each in fields(Claim)]
        made = constructor(Claim)(*values)
        assert (type(made), made, repr(made)) == (Claim, claim, repr(claim))
        assert pickle.loads(pickle.dumps(made)) == claim
        with pytest.raises(FrozenInstanceError):
            made.uid = "another"


def test_fields_by_name_and_defaults_are_those_of_the_class() -> None:
    assert constructor(Claim) is not Claim
    assert constructor(Claim)("a:1", "f", subject="x", predicate="USES") == Claim(
        "a:1", "f", "x", "USES"
    )
    with pytest.raises(TypeError):
        constructor(Edge)("e-1")


def test_a_class_with_other_needs_is_used_itself() -> None:
    @dataclass(frozen=True)
    class Wide:
        a: int = 0
        b: int = 0
        c: int = 0
        d: int = 0
        e: int = 0
        f: int = 0
        g: int = 0
        h: int = 0
        i: int = 0
        j: int = 0
        k: int = 0
        m: int = 0

    assert [constructor(each) for each in (Interval, Folded, Wide)] == [Interval, Folded, Wide]
