"""Carriers, middlemen and places of transit that sentences name: whole answers."""

from __future__ import annotations

import pytest

from entrepot.loaders.extract import relations

ME, A, B = "LLC Zarya-Test", "JSC Molniya-Test", "LLC Kometa-Test"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The vessel Angara transported missiles to {a} and {b}.",
            {("Angara", "TRANSPORTS", A), ("Angara", "TRANSPORTS", B)},
        ),
        ("{me} carried drones.", {("*", "TRANSPORTS", "drones")}),
        ("{me} transported drones to the enemies of {a}.", set()),
        ("{me} transports passengers to {a}.", set()),
        (
            "{me} supplies drones to {a}. The deliveries were made through Turkey.",
            {("*", "SUPPLIES", A), ("*", "TRANSSHIPS_VIA", "Turkey")},
        ),
        (
            "{me} supplies drones to {a}. The supply route passes through Turkey.",
            {("*", "SUPPLIES", A), ("drones", "TRANSSHIPS_VIA", "Turkey")},
        ),
        ("The supply chain of {a} runs through China.", set()),
        (
            "{me} is entrusted with the transport of the Shahed-136.",
            {("*", "PROVIDES_FOR", "Shahed-136")},
        ),
        (
            "Through the company {a}, {me} supplied drones to {b}.",
            {("*", "SUPPLIES", B), ("*", "TRANSSHIPS_VIA", A)},
        ),
        ("Through the company {a}, {me} denied supplying drones to {b}.", set()),
        ("Through the company {a}, {me} met {b}.", set()),
        ("Through the company {a}, {a} supplied drones.", {(A, "SUPPLIES", "drones")}),
        (
            "{me} imports drones from China through the ports of Turkey.",
            {
                ("China", "SUPPLIES", "*"),
                ("*", "TRANSSHIPS_VIA", "Turkey"),
            },
        ),
        ("{me} imports drones via {me}.", set()),
    ],
)
def test_carriers_and_places_of_transit_are_those_that_a_text_names(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    found = relations(text.format(me=ME, a=A, b=B), ME)
    assert {(one.subject, one.relation, one.object) for one in found} == expected
