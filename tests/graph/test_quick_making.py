"""Objects that are made quickly are those that the standard library makes, and frozen."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, fields, make_dataclass, replace
from typing import Any

import pytest

from entrepot.graph.model import Claim, Edge, Entity, Record

KINDS = pytest.mark.parametrize("kind", [Claim, Edge, Entity, Record])


@KINDS
def test_an_object_is_that_of_the_plain_class(kind: Any) -> None:
    shape = [(field.name, field.type, field) for field in fields(kind)]
    plain = make_dataclass("Plain", shape, frozen=True, slots=True)
    needed = {
        name: f"a {name}"
        for name, it in inspect.signature(kind).parameters.items()
        if it.default is inspect.Parameter.empty
    }
    assert inspect.signature(kind).parameters.keys() == inspect.signature(plain).parameters.keys()
    made, expected = kind(**needed), plain(**needed)
    assert type(made) is kind
    for field in fields(kind):
        assert getattr(made, field.name) == getattr(expected, field.name)
    assert kind(*needed.values()) == made
    assert hash(kind(*needed.values())) == hash(made)
    assert pickle.loads(pickle.dumps(made)) == copy.copy(made) == made
    assert replace(made, uid="b").uid == "b"


@KINDS
def test_an_object_that_was_made_is_frozen(kind: Any) -> None:
    made = kind(*map(str, range(len(fields(kind)))))
    with pytest.raises(FrozenInstanceError):
        made.uid = "b"
    with pytest.raises(TypeError, match="uid"):
        kind()
    with pytest.raises(TypeError, match="colour"):
        kind("a", colour="red")
    assert made.uid == "0"
