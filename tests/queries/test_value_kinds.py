"""The kinds of values in a query, and that they are those of a real store."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.graph.store import vocabulary
from entrepot.queries.syntax.parser import parse
from entrepot.queries.value_kinds import Kinds, kind_of_value

NUMBERS = {"number", "decimal"}


def test_every_property_of_a_store_has_the_kind_that_is_known(case: Case) -> None:
    case.fill()
    with contextlib.closing(case.store("")) as store:
        things = [row[0] for row in store.run("MATCH (n) RETURN n").rows]
        things += [row[0] for row in store.run("MATCH ()-[r]->() RETURN r").rows]
    odd: set[tuple[str, str, str]] = set()
    for thing in things:
        for name, value in thing.items():
            known = vocabulary.PROPERTY_KINDS.get(name, "unknown")
            found = kind_of_value(value)
            alike = found == known or {found, known} <= NUMBERS
            if name != "relation" and not alike and known not in ("unknown", "point"):
                odd.add((name, known, found))
    assert odd == set()
    assert {name for thing in things for name in thing} - {"relation"} <= {*vocabulary.properties()}


@pytest.mark.parametrize(
    ("expression", "kind"),
    [
        ("c.known_day", "day"),
        ("c.known_day + duration('P1D')", "day"),
        ("c.known_day.year", "number"),
        ("c.quote + 'x'", "text"),
        ("1 + 2.5", "decimal"),
        ("size(c.claims)", "number"),
        ("[1, 2][0]", "number"),
        ("coalesce(c.quote, 'x')", "text"),
        ("coalesce(c.quote, 1)", "value of several kinds"),
        ("CASE WHEN true THEN 1 ELSE 2.0 END", "decimal"),
        ("reduce(n = 0, x IN [1, 2] | n + x)", "number"),
        ("[x IN ['a'] | size(x)]", "list"),
        ("NOT c.alone", "flag"),
        ("$day", "day"),
        ("$unknown", "unknown"),
        ("labels(c)[0]", "text"),
        ("c", "node"),
        ("r", "relation"),
        ("p", "path"),
    ],
)
def test_the_kind_of_an_expression(expression: str, kind: str) -> None:
    tree = parse(f"MATCH p = (c:Claim)-[r]->(b) RETURN {expression} AS value").tree
    parameters: dict[str, Any] = {"day": dt.date(2024, 2, 29)}
    kinds = Kinds(vocabulary.PROPERTY_KINDS, parameters).read(tree)
    (item,) = [node for node in tree.walk() if node.rule == "item"]
    assert kinds.of(item.nodes()[0]) == kind
