"""Whose post, share or supply a sentence states: invented sentences, whole answers."""

from __future__ import annotations

import pytest

from entrepot.loaders.extract import relations

ME, A, B = "LLC Zarya-Test", "JSC Molniya-Test", "LLC Kometa-Test"
PERSON = "Ivan TESTOV"


def stated(text: str, *, person: bool = False) -> set[tuple[str, ...]]:
    """Return subject, relation, object and wording of all that a text states."""
    printed = text.format(me=PERSON if person else ME, a=A, b=B)
    found = relations(printed, PERSON if person else ME, person=person)
    return {(one.subject, one.relation, one.object, one.how) for one in found}


@pytest.mark.parametrize(
    "text",
    [
        "The director of {a} owns {b}.",
        "The owner of {a}'s subsidiary {b} is JSC Beta-Test.",
        "A subsidiary of {a} owns {b}.",
        "An agent of {a} supplies drones to {b}.",
        "A front company for {a} and {b} produced drones.",
        "The director of {a}, Pavel Pervy, owns {b}.",
    ],
)
def test_who_begins_a_sentence_about_somebody_else_is_not_the_listed_party(text: str) -> None:
    assert stated(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Director of {a}.", {("*", "DIRECTS", A, "")}),
        ("Director of {a} involved in supplying drones.", {("*", "DIRECTS", A, "")}),
        ("Owner of {a}, based in Testland.", {("*", "OWNS", A, "")}),
        ("In his role as director of {a}, he met many.", {("*", "DIRECTS", A, "")}),
        ("His wife is the director of {a}.", set()),
        ("The minister was the director of {a}.", set()),
        ("The company is the owner of {a}.", set()),
        ("He is an engineer at {a}.", {("*", "ASSOCIATED_WITH", A, "")}),
        ("He is the chief engineer of {a}.", {("*", "DIRECTS", A, "")}),
        ("He manages {a}.", {("*", "DIRECTS", A, "manages")}),
        ("He is the former director and current owner of {a}.", {("*", "OWNS", A, "")}),
    ],
)
def test_a_post_is_that_of_the_person_of_whom_the_text_speaks(
    text: str, expected: set[tuple[str, ...]]
) -> None:
    assert stated(text, person=True) == expected


@pytest.mark.parametrize(
    ("text", "relatives"),
    [
        (
            "{me} is the brother of Sergei Vtoroi and son of Oleg Tretii.",
            {"Sergei Vtoroi", "Oleg Tretii"},
        ),
        ("He heads {a} and is the brother of Sergei Vtoroi.", {"Sergei Vtoroi"}),
        ("{me}, the brother of Sergei Vtoroi, is rich.", {"Sergei Vtoroi"}),
        ("His wife, Maria Vtoraya, is rich.", {"Maria Vtoraya"}),
        ("The brother of Sergei Vtoroi.", {"Sergei Vtoroi"}),
        (
            "His wife Maria Vtoraya and brother Sergei Vtoroi live.",
            {"Maria Vtoraya", "Sergei Vtoroi"},
        ),
        ("The father of Sergei Vtoroi is rich.", set()),
        ("He works with the wife of Sergei Vtoroi.", set()),
        ("Pavel Pervy is the brother of Sergei Vtoroi.", set()),
        ("He met Pavel Pervy, the brother of Sergei Vtoroi.", set()),
        ("Pavel Pervy met his brother Sergei Vtoroi.", set()),
    ],
)
def test_a_relative_of_somebody_else_is_not_one_of_the_listed_person(
    text: str, relatives: set[str]
) -> None:
    found = stated(text, person=True)
    assert {row[2] for row in found if row[:2] == ("*", "ASSOCIATED_WITH")} == relatives


@pytest.mark.parametrize(
    "text",
    [
        "{me} supplies no drones to {a}.",
        "{me} has supplied none of its drones to {a}.",
        "{me} repairs and supplies no drones.",
        "{me} has no ties to {a}.",
        "{me} holds no shares in {a}.",
        "If {me} supplies drones to {a}, it is fined.",
        "Whether {me} supplies drones to {a} is unknown.",
        "{me} supplies {a} with neither drones nor missiles.",
        "Claims that {me} supplied drones to {a} were false.",
    ],
)
def test_what_is_not_or_only_may_be_is_no_relation(text: str) -> None:
    assert stated(text) == set()


def test_no_fewer_than_ten_are_some() -> None:
    assert {row[1] for row in stated("{me} produces no fewer than ten drones.")} == {"MANUFACTURES"}


@pytest.mark.parametrize(
    "text",
    [
        "{me} is the owner of a rival of {a}.",
        "{me} owns a website in {a}.",
        "{me} owns a firm which holds shares in {a}.",
        "{me} controls the accounts of {a}.",
        "{me} holds shares of a rival of {a}.",
        "{me} belongs to a rival of {a}.",
        "{me} leads a campaign including {a}.",
        "{me} imports drones via a rival of {a}.",
    ],
)
def test_what_is_said_of_something_of_a_party_is_not_said_of_the_party(text: str) -> None:
    assert {row for row in stated(text) if A in row} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{me} owns 5% of {a}.", {("*", "OWNS", A, "holds shares")}),
        ("{me} is the owner of shares in {a}.", {("*", "OWNS", A, "holds shares")}),
        ("{me} owns firms such as {a}.", {("*", "OWNS", A, "")}),
        ("The former owner of {a} is {b}.", {(B, "OWNS", A, "former OWNS")}),
        ("Its former director is {a}.", {(A, "DIRECTS", "*", "former DIRECTS")}),
        ("{a}'s owner was {b}.", {(B, "OWNS", A, "former OWNS")}),
        (
            "{me} was previously owned by {a} and is now owned by {b}.",
            {(A, "OWNS", "*", "former OWNS"), (B, "OWNS", "*", "")},
        ),
        (
            "{me} was placed under the control of {a} until 2019.",
            {("*", "SUBSIDIARY_OF", A, "former SUBSIDIARY_OF")},
        ),
        ("{a} says that {me} owns {b}.", {("*", "OWNS", B, "")}),
    ],
)
def test_a_share_a_former_owner_and_the_words_of_others_are_no_more_than_that(
    text: str, expected: set[tuple[str, ...]]
) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{me} produces a modified version of the Shahed-136.",
            {("*", "MANUFACTURES", "modified version of the Shahed-136", "")},
        ),
        (
            "{me} produces parts of the Orlan-10.",
            {
                ("*", "MANUFACTURES", "parts", ""),
                ("parts", "COMPONENT_OF", "Orlan-10", ""),
                ("*", "PROVIDES_FOR", "Orlan-10", "makes"),
            },
        ),
    ],
)
def test_a_likeness_is_no_part_of_a_weapon_and_its_parts_are_not_the_weapon(
    text: str, expected: set[tuple[str, ...]]
) -> None:
    assert stated(text) == expected


def test_the_words_of_others_are_hedged_and_the_tenth_name_is_not_the_first() -> None:
    names = ", ".join(f"LLC Firm{letter}-Test" for letter in "ABCDEFGHIJ")
    found = relations(f"{A} says that {ME} supplies drones to {names} and {B}’s rival.", ME)
    assert [one.hedge for one in found] == ["says that"] * 10
    assert {one.object for one in found} == set(names.split(", "))


def test_a_surname_before_a_marriage_is_not_the_one_in_the_text() -> None:
    name = "Maria Ivanovna TESTOVA (born PRIMEROVA)"
    found = relations("Maria Testova is the wife of Ivan Testov.", name, person=True)
    assert [(one.subject, one.object) for one in found] == [("*", "Ivan Testov")]
