"""Labels, types of relations and properties that no case has are faults with the nearest name."""

from __future__ import annotations

import pytest

from entrepot.graph.store.store_faults import QueryFault
from entrepot.queries.guard import check
from entrepot.queries.schema_names import check_names


@pytest.mark.parametrize(
    ("query", "line"),
    [
        (
            "MATCH (c:Compny) RETURN c",
            "line 1, column 10: found the label 'Compny'; expected 'Company'?",
        ),
        (
            "MATCH (c) WHERE NOT c:company RETURN c",
            "line 1, column 23: found the label 'company'; expected 'Company'?",
        ),
        (
            "MATCH (c)-[:OWNS|SUPLIES]->(b) RETURN c",
            "line 1, column 18: found the type of relation 'SUPLIES'; expected 'SUPPLIES'?",
        ),
        (
            "MATCH (c:Company)\nRETURN c.nmae AS n",
            "line 2, column 10: found the property 'nmae'; expected 'name'?",
        ),
        (
            "MATCH ()-[r:SUPPLIES]->() RETURN r.suport AS s",
            "line 1, column 36: found the property 'suport'; expected 'support'?",
        ),
        (
            "MATCH (c:Company {nam: 'x'}) RETURN c",
            "line 1, column 19: found the property 'nam'; expected 'name'?",
        ),
        (
            "MATCH (c:Company) RETURN c {.uid, .nam} AS c",
            "line 1, column 36: found the property 'nam'; expected 'name'?",
        ),
        (
            "MATCH (x:Xyzzyx) RETURN x",
            "line 1, column 10: found the label 'Xyzzyx'; expected one of docs/model.md",
        ),
    ],
)
def test_an_unknown_name_is_a_fault_with_the_nearest(query: str, line: str) -> None:
    with pytest.raises(QueryFault) as caught:
        check_names(check(query))
    assert str(caught.value) == f"query: {line}"


def test_a_property_of_another_kind_of_node_is_a_fault() -> None:
    with pytest.raises(QueryFault, match=r"found the property 'quote'; .* quote is one of Claim"):
        check_names(check("MATCH (c:Company) RETURN c.quote AS q"))
    check_names(check("MATCH (c:Claim) RETURN c.quote AS q"))
    check_names(check("MATCH (c) RETURN c.quote AS q"))


@pytest.mark.parametrize(
    "query",
    [
        "UNWIND $rows AS row RETURN row.anything AS x",
        "WITH {anything: 1} AS row RETURN row.anything AS x",
        "MATCH (c:Claim) RETURN c.known_day.year AS y",
        "MATCH (c:Company) RETURN c {.uid, anything: 1} AS c",
    ],
)
def test_keys_of_maps_and_parts_of_days_are_nobodys_names(query: str) -> None:
    check_names(check(query))
