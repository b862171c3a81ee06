"""Denied relations give no claim, and weak words stay weak: invented sentences, whole answers."""

from __future__ import annotations

import pytest

from entrepot.graph.model import Record
from entrepot.loaders.extract import relations
from entrepot.loaders.extract.referents import SourceParties
from entrepot.loaders.extract.stated_relation import HOW, Relation

ME, OTHER = "LLC Zarya-Test", "JSC Molniya-Test"


@pytest.mark.parametrize(
    "text",
    [
        f"{ME} does not supply drones to {OTHER}.",
        f"{ME} denies supplying drones to {OTHER}.",
        f"{ME} has never supplied drones to {OTHER}.",
        f"{ME} no longer produces drones.",
        f"{ME} is not a subsidiary of {OTHER}.",
        f"{ME} was prohibited from supplying drones to {OTHER}.",
        f"{ME} no longer controls {OTHER}.",
    ],
)
def test_what_a_text_denies_is_no_relation(text: str) -> None:
    assert relations(text, ME) == []


@pytest.mark.parametrize(
    "goods",
    ["instructions", "a certificate of appreciation", "government contracts", "military support",
     "substantial revenues", "news coverage", "excavation permits"],
)  # fmt: skip
def test_what_is_no_good_is_no_supply(goods: str) -> None:
    assert [
        one
        for one in relations(f"{ME} provided {goods} to {OTHER}.", ME)
        if one.relation == "SUPPLIES"
    ] == []
    assert [
        one
        for one in relations(f"{ME} received {goods} from {OTHER}.", ME)
        if one.relation == "SUPPLIES"
    ] == []


@pytest.mark.parametrize(
    "goods", ["drones", "logistical support", "software services", "drones and military support"]
)
def test_goods_and_services_are_a_supply(goods: str) -> None:
    found = [
        one
        for one in relations(f"{ME} provided {goods} to {OTHER}.", ME)
        if one.relation == "SUPPLIES"
    ]
    assert [(one.subject, one.object) for one in found] == [("*", OTHER)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ME} supplies drones to {OTHER}.", {("SUPPLIES", "")}),
        (f"{ME} attempted to supply drones to {OTHER}.", {("SUPPLIES", "tried SUPPLIES")}),
        (f"{ME} is a contractor for {OTHER}.", {("SUPPLIES", "contracts for")}),
        (f"{ME} signed a contract to supply drones to {OTHER}.", {("SUPPLIES", "agreed SUPPLIES")}),
        (f"{ME} supplies drones under a contract to {OTHER}.", {("SUPPLIES", "")}),
        (f"{ME} procures sensors for {OTHER}.", {("SUPPLIES", "procures for")}),
        (f"{ME} controls {OTHER}.", {("OWNS", "controls")}),
        (f"{ME} owns {OTHER}.", {("OWNS", "")}),
        (f"{ME} is the main shareholder of {OTHER}.", {("OWNS", "holds shares")}),
        (f"{ME} repairs the T-72 tank.", {("MANUFACTURES", "repairs")}),
        (f"{ME} produces the T-72 tank.", {("MANUFACTURES", "")}),
        (
            f"{ME} produces radars for {OTHER}.",
            {("MANUFACTURES", ""), ("SUPPLIES", "makes for")},
        ),
        (
            f"{ME} develops radars for {OTHER}.",
            {("DESIGNS", ""), ("SUPPLIES", "develops for")},
        ),
        (
            f"{ME} repairs radars for {OTHER}.",
            {("MANUFACTURES", "repairs"), ("SUPPLIES", "repairs for")},
        ),
    ],
)
def test_a_weaker_word_is_kept_with_the_relation(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(one.relation, one.how) for one in relations(text, ME)} == expected


def test_a_list_of_series_is_of_models_and_not_of_wholes() -> None:
    found = relations(
        f"{ME} produces weapons, notably sniper rifles of the Raptor-5 and Specter-2 series.", ME
    )

    assert {one.relation for one in found} == {"MANUFACTURES"}


def test_what_goods_are_for_is_not_made_with_them() -> None:
    found = relations(
        f"{ME} manufactures propellant charges for naval cannons (AK-100, AK-130 and AK-726).", ME
    )

    assert {(one.relation, one.object) for one in found} == {("MANUFACTURES", "propellant charges")}


def test_a_post_held_now_is_not_called_former_by_another_that_was() -> None:
    found = relations(
        "Ivan TESTOV is the former Director of JSC Alfa-Test and is currently the acting Director "
        "of JSC Beta-Test.",
        "Ivan TESTOV",
        person=True,
    )

    assert {(one.object, one.how) for one in found} == {
        ("JSC Alfa-Test", "former DIRECTS"),
        ("JSC Beta-Test", ""),
    }


@pytest.mark.parametrize(
    ("printed", "how"),
    [
        ("was the director of {} from 2019 to 2021", "former DIRECTS"),
        ("was the director of {} from 1 March 2019 until June 2021", "former DIRECTS"),
        ("served as director of {} from 2019 – 2021", "former DIRECTS"),
        (", director of {} from March 2019 till May 2021, owns a house", "former DIRECTS"),
        (", director of {} (2019-2021), owns a house", "former DIRECTS"),
        ("was appointed director of {} from May 2019", ""),
        ("was appointed director of {}", ""),
        ("was re-elected chairman of {}", ""),
        ("was director of {}", "former DIRECTS"),
        ("was appointed director of {} in 2015 and left it in 2019", "former DIRECTS"),
        ("was elected director of {} and resigned in 2019", "former DIRECTS"),
        ("has been the director of {} since 2019", ""),
        (", director of {}, owned a house from 2019 to 2021", ""),
    ],
)
def test_a_post_whose_years_have_ended_is_a_former_one(printed: str, how: str) -> None:
    found = relations(f"Ivan Primerov {printed.format(OTHER)}.".replace(" ,", ","), ME)
    assert [(one.subject, one.relation, one.object, one.how) for one in found] == [
        ("Ivan Primerov", "DIRECTS", OTHER, how)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{0} owns {0}.",
        "{0} is owned by {0}.",
        "{0} is the owner of {0}.",
        "The sole shareholder of {0} is {0}.",
        "{0} is part of {0}.",
        "{0} supplies drones to {0}.",
        "{0} supplies drones produced by {0} to {0}.",
    ],
)
def test_no_party_has_a_relation_to_itself(text: str) -> None:
    found = relations(text.format(OTHER), ME)
    assert [one for one in found if one.subject == one.object] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{0}’s owner is {1}.", {("{1}", "OWNS", "{0}")}),
        ("{0}'s sole owner is {1}.", {("{1}", "OWNS", "{0}")}),
        (
            "* owns {0}, whose owner was {1} and whose owner is {1}.",
            {("*", "OWNS", "{0}"), ("{1}", "OWNS", "{0}")},
        ),
        ("The sole owner of {0} is {1}.", {("{1}", "OWNS", "{0}")}),
        ("The sole owner is {1}.", {("{1}", "OWNS", "*")}),
        ("{0}’s founder is Ivan Primerov.", {("Ivan Primerov", "ASSOCIATED_WITH", "{0}")}),
        ("{0}, which owns {1}, is large.", {("{0}", "OWNS", "{1}")}),
        ("{0}, which is managed by {1}, is large.", {("{1}", "DIRECTS", "{0}")}),
        ("As a part of {0}, {1} is large.", {("{1}", "SUBSIDIARY_OF", "{0}")}),
        (
            "*, a subsidiary of {0}, which in turn is a subsidiary of {1}, is large.",
            {("*", "SUBSIDIARY_OF", "{0}"), ("{0}", "SUBSIDIARY_OF", "{1}")},
        ),
    ],
)
def test_owners_and_parts_are_read_in_every_order(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    names = (OTHER, "LLC Kometa-Test")
    found = relations(text.replace("*", ME).format(*names), ME)
    assert {(one.subject, one.relation, one.object) for one in found} == {
        (subject.format(*names), relation, whole.format(*names))
        for subject, relation, whole in expected
    }


@pytest.mark.parametrize(
    "text",
    [
        "The director of {} is Pavel Pervy.",
        "The owner and director of {} is Pavel Pervy.",
        "The head of {} was arrested.",
        "The owner of {} said that it makes drones.",
        "The owner of the company is {}.",
        "Its owner is {}.",
        "His director is {}.",
    ],
)
def test_a_person_holds_no_post_of_somebody_else_and_is_owned_by_nobody(text: str) -> None:
    found = relations(text.format(OTHER), "Ivan TESTOV", person=True)
    assert [one for one in found if "*" in (one.subject, one.object)] == []


def test_every_wording_names_both_ends() -> None:
    assert {
        how for how, text in HOW.items() if "{subject}" not in text or "{object}" not in text
    } == set()


class RecordKeeper:
    """The part of a context that takes records; the real one reads a whole claim log."""

    def __init__(self) -> None:
        self.used: dict[str, dict[str, Record]] = {}
        self.records: dict[str, Record] = {}

    def uid(self, slug: str) -> str:
        return f"test:{slug}"

    def add_record(self, slug: str, record: Record, where: str) -> None:
        self.records[slug] = record


TEXTS = [
    "The security committee in Gadyuka Region met. A council and its members sat; troops and "
    "security forces came."
]


def parties(*listed: Record) -> SourceParties:
    return SourceParties(RecordKeeper(), listed, TEXTS)  # type: ignore[arg-type]  # see RecordKeeper


def firm(uid: str, name: str, *aliases: str) -> Record:
    return Record(uid, "Company", name, aliases=aliases)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Green Fir", "a"),  # words of trade left out
        ("Daedong Test Bank", "b"),  # the acronym left out
        ("Ministry of Fogs", ""),  # what is left out says which ministry
        ("Alfa-Test Bank", ""),  # two listed parties begin so
        ("International Trading", ""),  # words of trade alone name nobody
    ],
)
def test_a_beginning_is_a_listed_party_only_where_it_can_be_no_other(
    name: str, expected: str
) -> None:
    names = parties(
        firm("a", "Green Fir Associated Corporation"),
        firm("b", "Daedong Test Bank (DTB)"),
        firm("c", "Ministry of Fogs of the so-called Test Republic"),
        firm("d", "Alfa-Test Bank (Testland)"),
        firm("e", "Alfa-Test Bank Holding", "Alfa-Test Bank Group Pyongyang"),
        firm("f", "Alfa-Test Bank Trading"),
        firm("g", "International Trading Corporation"),
    )
    relation = Relation("*", "SUPPLIES", name, object_kind="P")

    found = names.record(name, "object", relation, set())

    assert (found.uid if found and found.uid in set("abcdefg") else "") == expected


@pytest.mark.parametrize(
    ("name", "relation", "end", "expected"),
    [
        ("Ivan Testov", "OWNS", "subject", "Person"),
        ("General Ivan Testov", "DIRECTS", "subject", "Person"),
        ("Ivan Testov", "ASSOCIATED_WITH", "subject", ""),  # nobody enters the graph by being named
        ("Mikhas Primerau", "OWNS", "subject", ""),  # perhaps a person, perhaps a firm
        ("Mikhas Primerau", "MANUFACTURES", "subject", "Organization"),
        ("Maria Primer-Testova", "ASSOCIATED_WITH", "object", ""),
        ("Testov", "SUPPLIES", "object", ""),  # a surname of somebody listed
        ("Prime Minister", "DIRECTS", "object", ""),
        ("Minister of Fogs", "DIRECTS", "object", ""),
        ("Gadyuka", "DIRECTS", "object", ""),  # a place, as the texts say
        ("Gadyuka Region", "DIRECTS", "object", ""),
        ("Security Committee", "DIRECTS", "object", ""),
        ("Russian", "SUPPLIES", "object", ""),
        ("Russian Security Committee", "DIRECTS", "object", "Body"),
        ("LLC Zarya-Test", "SUPPLIES", "object", "Company"),
    ],
)
def test_only_a_name_that_can_be_told_from_a_class_a_place_or_a_person_is_a_party(
    name: str, relation: str, end: str, expected: str
) -> None:
    names = parties(Record("p", "Person", "Ivan Ivanovich TESTOV"))
    stated = Relation(name, relation, name, subject_kind="P", object_kind="P")

    found = names.record(name, end, stated, set())

    assert (found.kind if found else "") == expected
