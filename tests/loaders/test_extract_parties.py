"""Which mentions join a party, and what is a movement of goods: invented parties and sentences."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.model import Claim, Record
from entrepot.loaders.extract import relations
from entrepot.loaders.extract.extracted_claims import StatementReader
from entrepot.loaders.extract.movement import what_moves
from entrepot.loaders.sources.eu_journal.journal_texts import CONSOLIDATED

ME = Record("own", "Company", "LLC Zarya-Test")
ACT, OTHER_ACT = "32022R0001", "32022R0002"
STATED = Claim("own.reason-x", "own", "own", "STATES", locator="annex I, no. 1")
TEXTS = ["The security committee in Gadyuka Region met; troops and a council of the region came."]


class RecordKeeper:
    """The part of a context that takes records; the real one reads a whole claim log."""

    def __init__(self) -> None:
        russia = Record("ru", "Country", "Russia", aliases=("Russian Federation",))
        self.used: dict[str, dict[str, Record]] = {"countries": {"ru": russia}}
        self.records: dict[str, Record] = {}
        self.issues: list[tuple[str, ...]] = []

    def uid(self, slug: str) -> str:
        return f"test:{slug}"

    def add_record(self, slug: str, record: Record, where: str) -> None:
        self.records[slug] = record

    def issue(self, *issue: str) -> None:
        self.issues.append(issue)


def claims(
    text: str,
    *listed: Record,
    party: Record = ME,
    acts: Mapping[str, str] | None = None,
) -> list[Claim]:
    """Return what is claimed out of a statement on `party`, with `listed` listed beside it."""
    act_of = {record.uid: ACT for record in (party, *listed)} | dict(acts or {})
    texts = [*TEXTS, text]
    reader = StatementReader(RecordKeeper(), (party, *listed), texts, act_of)  # type: ignore[arg-type]  # see RecordKeeper
    return list(reader.claims(text, party, STATED))


def edges(claimed: list[Claim]) -> set[tuple[str, str, str]]:
    return {(claim.subject, claim.predicate, claim.object) for claim in claimed}


def named(claimed: list[Claim]) -> set[str]:
    """Return the uids of every record that claims name."""
    return {uid for claim in claimed for uid in claim.names if uid}


def person(uid: str, name: str, *aliases: str) -> Record:
    return Record(uid, "Person", name, aliases=aliases)


def firm(uid: str, name: str, *aliases: str) -> Record:
    return Record(uid, "Company", name, aliases=aliases)


MISSILES = "LLC Zarya-Test has supplied anti-aircraft missiles to {}."


@pytest.mark.parametrize(
    ("printed", "alias"),
    [
        ("the Taliban", "Taliban"),
        ("the Harvest", "Harvest"),  # a common word
        ("Crimea", "Crimea"),  # a place
        ("Gadyuka", "Gadyuka"),  # a place that only the texts know
        ("the Northern Resistance Movement", "Northern Resistance Movement"),
        ("Pavel", "Pavel"),  # a given name
        ("Primerov", "Primerov"),  # a surname
        ("Abu Testov", "Abu Testov"),  # two words, and still an alias
        ("the Zarya-Test", "Zarya-Test"),
        ("JSC Molniya-Test", "Molniya-Test"),
    ],
)
@pytest.mark.parametrize("act", [ACT, OTHER_ACT])
def test_no_alias_joins_a_person(printed: str, alias: str, act: str) -> None:
    claimed = claims(
        MISSILES.format(printed), person("p", "Ivan Ivanovich PRIMEROV", alias), acts={"p": act}
    )

    assert "p" not in named(claimed)


@pytest.mark.parametrize(
    ("printed", "alias"),
    [
        ("the Taliban", "Taliban"),
        ("the Force", "Force"),
        ("the Revolutionary Front", "Revolutionary Front"),  # a kind of movement
        ("Sevastopol", "Sevastopol"),
        ("Molniya", "Molniya"),
        ("JSC Molniya-Test", "Molniya-Test"),  # the alias lacks the legal form
        ("LLC Molniya-Test", "JSC Molniya-Test"),  # another firm of that name
    ],
)
def test_a_lone_word_joins_no_firm(printed: str, alias: str) -> None:
    assert "f" not in named(claims(MISSILES.format(printed), firm("f", "Alfa Test Works", alias)))


@pytest.mark.parametrize(
    ("printed", "listed"),
    [
        ("JSC Molniya-Test", firm("f", "JSC Molniya-Test")),
        ("PJSC ‘Molniya-Test’", firm("f", "Joint Stock Company ‘Molniya-Test’")),
        ("JSC Molniya-Test", firm("f", "Alfa Works", "JSC Molniya-Test")),
        ("Daedong Test Bank", firm("f", "Daedong Test Bank (DTB)")),
        ("Green Fir", firm("f", "Green Fir Associated Corporation")),
        (
            "JSC Molniya (INN 7707083893)",
            Record("f", "Company", "Alfa Works", identifiers=(("ru-inn", "7707083893"),)),
        ),
    ],
)
def test_a_full_name_or_an_identifier_beside_it_joins(printed: str, listed: Record) -> None:
    claimed = claims(MISSILES.format(printed), listed)

    assert edges(claimed) == {("own", "SUPPLIES", "f")}


def test_a_name_that_two_parties_share_joins_neither() -> None:
    text = MISSILES.format("Alfa Test Works")
    alone = firm("a", "Alfa Test Works")

    assert "a" in named(claims(text, alone))
    for other in (firm("b", "Alfa Test Works"), person("b", "Ivan PRIMEROV", "Alfa Test Works")):
        assert named(claims(text, alone, other)).isdisjoint({"a", "b"})


def test_an_alias_of_another_act_joins_nothing() -> None:
    text = MISSILES.format("Alfa Test Works")
    listed = firm("f", "Beta Test Plant", "Alfa Test Works")

    assert "f" in named(claims(text, listed))
    assert "f" not in named(claims(text, listed, acts={"f": OTHER_ACT}))


@pytest.mark.parametrize(
    ("printed", "listed", "act", "joined"),
    [
        ("Pavel Primerov", [person("p", "Pavel PRIMEROV")], ACT, True),
        ("Pavel Primerov", [person("p", "Pavel PRIMEROV")], OTHER_ACT, False),
        ("Pavel Primerov", [person("p", "Pavel Ivanovich PRIMEROV")], ACT, False),
        ("Primerov", [person("p", "Pavel PRIMEROV")], ACT, False),
        ("Pavel", [person("p", "Pavel PRIMEROV")], ACT, False),
        ("Pavel Primerov", [person("p", "Pyotr TESTOV", "Pavel Primerov")], ACT, False),
        (
            "Pavel Primerov",
            [person("p", "Pavel PRIMEROV"), person("q", "Pavel PRIMEROV")],
            ACT,
            False,
        ),
    ],
)
def test_a_person_is_joined_by_the_full_name_of_an_entry_of_the_same_act(
    printed: str, listed: list[Record], act: str, joined: bool
) -> None:
    claimed = claims(f"LLC Zarya-Test is associated with {printed}.", *listed, acts={"p": act})

    assert ("p" in named(claimed)) == joined


def test_a_namesake_of_the_listed_person_is_somebody_else() -> None:
    listed = person("own", "Ivan Petrovich PRIMEROV")
    text = "Boris Primerov is the General Director of JSC Molniya-Test."

    assert ("own", "DIRECTS") not in {edge[:2] for edge in edges(claims(text, party=listed))}
    text = text.replace("Boris", "Ivan")
    assert ("own", "DIRECTS") in {edge[:2] for edge in edges(claims(text, party=listed))}


@pytest.mark.parametrize("word", ["Peleng", "Harvest", "Natanz"])
def test_a_lone_word_is_a_name_only_where_the_text_shows_it(word: str) -> None:
    assert claims(MISSILES.format(word)) == []
    assert len(claims(MISSILES.format(f"the {word} company"))) == 1
    assert len(claims(MISSILES.format(f"‘{word}’"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Testov is the head of the State Concern for Oil and Chemistry.",
        "Ivan Testov is the commander of the Beit al-Test force.",
        "He is associated with the Test Unit 29155.",
    ],
)
def test_a_name_of_which_only_a_part_was_read_makes_no_party(text: str) -> None:
    keeper = person("own", "Ivan TESTOV")
    assert claims(text, party=keeper) == []


# What moves -----------------------------------------------------------------------------------

OTHER = "JSC Molniya-Test"


def supplied(text: str) -> set[tuple[str, str]]:
    """Return the predicates and wordings of the claims about the two firms."""
    return {
        (claim.predicate, claim.said)
        for claim in claims(text, firm("f", OTHER))
        if {claim.subject, claim.object} == {"own", "f"}
    }


@pytest.mark.parametrize(
    "given_",
    [
        *("support", "financial support", "military support", "propaganda", "assistance"),
        *("finance", "funding", "training", "pro-Russian narratives", "thousands of dollars"),
        *("conspiracy theories", "intelligence", "disinformation", "recruits", "money"),
        *("propaganda material", "political backing", "a platform", "legitimacy"),
    ],
)
@pytest.mark.parametrize(
    "frame",
    [
        "LLC Zarya-Test provided {} to JSC Molniya-Test.",
        "LLC Zarya-Test provided JSC Molniya-Test with {}.",
        "LLC Zarya-Test supplied {} to JSC Molniya-Test.",
        "LLC Zarya-Test has received {} from JSC Molniya-Test.",
        "LLC Zarya-Test is a provider of {} to JSC Molniya-Test.",
    ],
)
def test_support_money_and_words_are_no_movement(given_: str, frame: str) -> None:
    assert supplied(frame.format(given_)) == set()


@pytest.mark.parametrize(
    "given_",
    [
        *("weapons", "components", "machine tools", "military vehicles", "jet fuel", "uniforms"),
        *("navigation equipment", "semiconductors", "dual-use technologies", "X-77 missiles"),
    ],
)
@pytest.mark.parametrize(
    "frame",
    [
        "LLC Zarya-Test provided {} to JSC Molniya-Test.",
        "LLC Zarya-Test provided JSC Molniya-Test with {}.",
        "LLC Zarya-Test supplies {} to JSC Molniya-Test.",
    ],
)
def test_goods_are_a_supply(given_: str, frame: str) -> None:
    assert {predicate for predicate, _ in supplied(frame.format(given_))} == {"SUPPLIES"}


def test_services_are_worded_as_services() -> None:
    assert supplied("LLC Zarya-Test provides catering services to JSC Molniya-Test.") == {
        ("ASSOCIATED_WITH", "LLC Zarya-Test provided catering services to JSC Molniya-Test")
    }
    (claim,) = claims("LLC Zarya-Test is a contractor of JSC Molniya-Test.", firm("f", OTHER))
    assert claim.predicate == "CONTRACTED"


def test_of_a_mixed_list_only_the_goods_are_supplied() -> None:
    (claim,) = claims(
        "LLC Zarya-Test provided drones and military support to JSC Molniya-Test.",
        firm("f", OTHER),
    )
    assert (claim.predicate, claim.text) == ("SUPPLIES", "goods as printed: drones")


def test_help_in_a_list_is_left_out_of_the_goods() -> None:
    (claim,) = claims(
        "LLC Zarya-Test provides JSC Molniya-Test with shelter, weapons and training.",
        firm("f", OTHER),
    )
    assert (claim.predicate, claim.text) == ("SUPPLIES", "goods as printed: weapons")


def test_provides_alone_does_not_say_what_moves() -> None:
    assert supplied("LLC Zarya-Test provides JSC Molniya-Test.") == set()
    assert supplied("LLC Zarya-Test supplies JSC Molniya-Test.") == {("SUPPLIES", "")}


@pytest.mark.parametrize(
    "platform",
    [
        *("Facebook", "the Molniya-Test TV", "the ‘Molniya’ Telegram channel", "molniya-test.ru"),
        *("websites such as ‘Molniya’", "the ‘Molniya’ exchange", "the Molniya Portal"),
    ],
)
def test_a_platform_receives_no_goods(platform: str) -> None:
    claimed = claims(f"LLC Zarya-Test supplied equipment to {platform}.")
    assert {claim for claim in claimed if claim.predicate == "SUPPLIES"} == set()


def test_a_weapon_platform_receives_nothing_and_its_user_neither() -> None:
    text = "LLC Zarya-Test supplies engines for JSC Molniya-Test combat ships."
    assert supplied(text) == set()


def test_providers_to_prevent_something_supply_nothing() -> None:
    text = "There were orders for providers to prevent Facebook and Twitter from being online."
    assert relations(text, "LLC Zarya-Test") == []


def test_the_firm_of_a_post_supplies_and_not_its_head() -> None:
    head = person("own", "Ivan Ivanovich TESTOV")
    text = (
        "Ivan Testov is the CEO of JSC Molniya-Test, which is a key intermediary in Russia, "
        "providing surveillance equipment to the Russian Federation."
    )
    assert edges(claims(text, firm("f", OTHER), party=head)) == {
        ("own", "DIRECTS", "f"),
        ("f", "SUPPLIES", "ru"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "He is a former Director of JSC Molniya-Test, a shipbuilding conglomerate, which is a "
        "provider of warships to the Russian Navy.",
        "He is a member of the Board of JSC Molniya-Test, which supplies drones to the Russian "
        "Navy.",
    ],
)
def test_a_person_does_not_supply_what_a_firm_does(text: str) -> None:
    head = person("own", "Ivan Ivanovich TESTOV")
    claimed = claims(text, firm("f", OTHER), party=head)

    assert ("own", "SUPPLIES") not in {edge[:2] for edge in edges(claimed)}


@pytest.mark.parametrize(
    "text",
    [
        "LLC Zarya-Test agreed to supply missiles to JSC Molniya-Test.",
        "LLC Zarya-Test produces batteries for submarines of JSC Molniya-Test.",
        "LLC Zarya-Test develops radars for JSC Molniya-Test.",
        "LLC Zarya-Test repairs radars for JSC Molniya-Test.",
    ],
)
def test_what_was_agreed_developed_or_repaired_has_not_moved(text: str) -> None:
    assert "SUPPLIES" not in {predicate for predicate, _ in supplied(text)}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("quantities of drones", "goods"),
        ("fighter-bombers", "goods"),
        ("digital modelling software", "goods"),
        ("maintenance and repair services", "services"),
        ("logistical support", "services"),
        ("financial services", ""),
        ("media services", ""),
        ("USD 2 million", "money"),
        ("infrastructure and technical capabilities", ""),
        ("topographic data sets", ""),
        ("fighters and mercenaries", ""),
        ("fighter jets", "goods"),
        ("a blow", ""),
        ("significant volumes of components", "goods"),
        ("quads", "unknown"),
        ("", ""),
    ],
)
def test_the_head_noun_says_what_moves(item: str, expected: str) -> None:
    assert what_moves(item) == expected


# The property --------------------------------------------------------------------------------

STATEMENTS = [
    "LLC Zarya-Test supplies sensors to JSC Molniya-Test, a subsidiary of Alfa Test Works, in the "
    "Gadyuka Region. It has provided missiles to the Taliban and to ‘Peleng’.",
    "Pavel Primerov is the owner of LLC Zarya-Test. The Test Movement is associated with Boris "
    "Testov, Daedong Test Bank (DTB) and the Russian Armed Forces. DTB controls Beta Works LLC.",
]
LISTED = (
    firm("a", "Alfa Test Works"),
    firm("b", "JSC Molniya-Test"),
    firm("c", "Daedong Test Bank (DTB)", "DTB"),
    person("d", "Pavel PRIMEROV"),
)
WORDS = sorted({word for text in STATEMENTS for word in re.findall(r"[\w-]+", text)})


@settings(max_examples=150)
@given(
    st.sampled_from(STATEMENTS),
    st.sampled_from(WORDS),
    st.sampled_from(["Person", "Company", "Organization", "Vessel"]),
    st.sampled_from([ACT, OTHER_ACT]),
    st.booleans(),
)
def test_an_alias_that_is_any_word_of_a_text_changes_no_claim(
    text: str, word: str, kind: str, act: str, capitals: bool
) -> None:
    alias = word.upper() if capitals else word
    other = Record("z", kind, "Quixotic NEVERMORE", aliases=(alias,))

    assert claims(text, *LISTED, other, acts={"z": act}) == claims(text, *LISTED)


def test_the_statements_of_the_property_state_something() -> None:
    found = [edges(claims(text, *LISTED)) for text in STATEMENTS]

    assert ("own", "SUPPLIES", "b") in found[0]
    assert ("b", "SUBSIDIARY_OF", "a") in found[0]
    assert ("d", "OWNS", "own") in found[1]


# A whole act ---------------------------------------------------------------------------------


def test_an_act_with_an_alias_that_is_a_common_word_accuses_nobody(
    tmp_path: Path,
) -> None:
    common = {"celex": "32022R2309", "annex": "I", "measure": "Asset freeze"}
    rows = [
        {
            **common,
            "recordId": "1",
            "programKey": "EU-HTI",
            "startDate": "15.7.2025",
            "reason": "A test reason.",
            "schema": "Person",
            "name": "Test PERSON",
            "alias": "Taliban",
        },
        {
            **common,
            "recordId": "2",
            "programKey": "EU-AFG",
            "startDate": "4.8.2011",
            "reason": "The Test Hawala distributed thousands of dollars to Taliban commanders in "
            "the region. Test Hawala has provided anti-aircraft missiles to the Taliban.",
            "schema": "LegalEntity",
            "name": "Test Hawala",
        },
        {
            **common,
            "recordId": "3",
            "programKey": "EU-MMR",
            "startDate": "4.8.2021",
            "reason": "Test Group of Companies provided the Myanmar Armed Forces with financial "
            "support in 2017. While he occupied this role, there were orders for providers to "
            "prevent Facebook, Twitter and Instagram from being online.",
            "schema": "LegalEntity",
            "name": "Test Group of Companies",
        },
    ]
    mine = Case.create(tmp_path / "case")
    path = tmp_path / "32022R2309.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, CONSOLIDATED, restval="")
        writer.writeheader()
        writer.writerows(rows)
    mine.build(mine.plan("eu-journal", [path], "2026-08-14"))
    found = Case.open(str(mine.path))
    uid = "eu-journal:2309-I-1"
    listed = [claim for claim in found.claims.values() if claim.uid.startswith("eu-journal:")]
    rows_read = found.ledger.read(found.state, "claims")
    proposed = [row for row in rows_read if row["basis"] == "extracted"]

    assert {claim.predicate for claim in listed if uid in claim.names} == {"DESIGNATES", "STATES"}
    assert [row for row in proposed if uid in (row["subject"], row["object"])] == []
    assert [row for row in proposed if row["predicate"] == "SUPPLIES"] == []


BANK = firm("bank", "Vostok Credit Bank Limited")
HOUSE = firm("house", "Orion Trading House Limited")


@pytest.mark.parametrize(
    "text",
    [
        "{me} is owned by the same persons as Orion Trading House Limited.",
        "{me} is run by persons close to Orion Trading House Limited.",
        "{me} is owned or controlled by or acting on behalf of Orion Trading House Limited.",
        "{me} is associated with entities providing weapons to Orion Trading House Limited.",
        "{me} is a subsidiary of a company controlled by Orion Trading House Limited.",
        "{me} is the largest shareholder in a bank that is part of Orion Trading House Limited.",
        "It is unlikely that {me} supplied engines to Orion Trading House Limited.",
        "There is no evidence that {me} acts on behalf of Orion Trading House Limited.",
        "{me} supplied engines to Orion Trading House Limited only on paper.",
        "{me} supplied engines to Orion Trading House Limited, but they were never delivered.",
        "{me} supplied drones to the enemies of Orion Trading House Limited.",
        "{me} provides software to support Orion Trading House Limited in its work.",
        "{me} sold its shares to Orion Trading House Limited.",
        "{me} exported workers and prostitutes to Orion Trading House Limited.",
        "{me} and Vostok Credit Bank Limited are owned by Orion Trading House Limited and Omar"
        " Nasri respectively.",
    ],
)
def test_a_party_beside_a_cue_is_not_always_the_other_end(text: str) -> None:
    # arrange
    sentence = text.format(me=ME.name)
    # act
    stated = claims(sentence, HOUSE, BANK)
    # assert
    assert edges(stated) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{me} supplied drones to Orion Trading House Limited and helped Vostok Credit Bank"
            " Limited to open accounts.",
            {("own", "SUPPLIES", "house")},
        ),
        (
            "{me} supplied drones to Orion Trading House Limited, owned by Vostok Credit Bank"
            " Limited.",
            {("own", "SUPPLIES", "house"), ("bank", "OWNS", "house")},
        ),
        (
            "{me} is a subsidiary of Orion Trading House Limited, which is owned by Vostok Credit"
            " Bank Limited.",
            {("own", "SUBSIDIARY_OF", "house"), ("bank", "OWNS", "house")},
        ),
        (
            "Unlike {me}, Vostok Credit Bank Limited supplies missiles to Orion Trading House"
            " Limited.",
            {("bank", "SUPPLIES", "house")},
        ),
        (
            "{me} supplied pumps to Orion Trading House Limited and to the listed Iranian company"
            " Vostok Credit Bank Limited.",
            {("own", "SUPPLIES", "house"), ("own", "SUPPLIES", "bank")},
        ),
        (
            "{me} is not to be confused with Zarya-Test FZE, which is owned by Orion Trading House"
            " Limited.",
            {("house", "OWNS", "test:named-zarya-test-fze")},
        ),
    ],
)
def test_a_relative_clause_or_second_verb_is_about_its_own_party(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    # arrange
    sentence = text.format(me=ME.name)
    # act
    stated = claims(sentence, HOUSE, BANK)
    # assert
    assert edges(stated) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Until 2019, {me} was owned by Orion Trading House Limited.",
        "{me} was owned by Orion Trading House Limited until 2019.",
        "Before 2019 {me} belonged to Orion Trading House Limited.",
    ],
)
def test_what_lasted_until_a_year_is_no_ownership_now(text: str) -> None:
    # arrange
    sentence = text.format(me=ME.name)
    # act
    stated = claims(sentence, HOUSE)
    # assert
    assert {claim.predicate for claim in stated} == {"ASSOCIATED_WITH"}


def test_words_of_others_are_hedged() -> None:
    # arrange
    sentence = (
        f"According to a newspaper, {ME.name} supplied missiles to Orion Trading House Limited."
    )
    # act
    stated = claims(sentence, HOUSE)
    # assert
    assert [claim.hedge for claim in stated] == ["according to"]


@pytest.mark.parametrize(
    "printed",
    [
        "Black and White Marine Ltd",
        "Sons and Daughters Shipping Company",
        "the Red Crescent of Utopia",
    ],
)
def test_a_part_of_a_name_is_no_party(printed: str) -> None:
    # arrange
    text = f"{ME.name} supplied pumps to {printed}."
    # act
    stated = claims(text, firm("white", "White Marine Ltd"))
    # assert
    assert named(stated) == set()


ON = (
    "The German company Vega GmbH {} to ‘Orion Trading’. "
    "‘Orion Trading’ then supplies {} to the Russian company LLC ‘Siltron’."
)
TO_SILTRON = "supplied engines to the Russian company LLC ‘Siltron’."
THROUGH = "Through the company ‘Orion Trading’, "
APART = (
    f"The German company Vega GmbH {TO_SILTRON} Vega GmbH {{}} through the company ‘Orion Trading’."
)
DIRECT, BY_WAY_OF = ("vega-gmbh", ""), ("vega-gmbh", "orion-trading")
GOES_ON = ("orion-trading", "")


@pytest.mark.parametrize(
    ("text", "to_siltron"),
    [
        (ON.format("supplies engines", "engines"), {(*GOES_ON, "B3"), (*BY_WAY_OF, "B3")}),
        (
            ON.format("reportedly supplies engines", "engines"),
            {(*GOES_ON, "B3"), (*BY_WAY_OF, "B4")},
        ),
        (ON.format("tried to supply engines", "engines"), {(*GOES_ON, "B3")}),
        (ON.format("supplies engines", "drones"), {(*GOES_ON, "B3")}),
        (f"{THROUGH}Vega GmbH {TO_SILTRON}", {(*BY_WAY_OF, "B3")}),
        (f"{THROUGH}Vega GmbH acquired radios and {TO_SILTRON}", {(*DIRECT, "B3")}),
        (APART.format("imports radios"), {(*DIRECT, "B3")}),
        (APART.format("exports radios"), {(*DIRECT, "B3")}),
    ],
)
def test_goods_go_by_way_of_a_party_only_where_the_text_says_so_of_these_goods(
    text: str, to_siltron: set[tuple[str, str, str]]
) -> None:
    found: set[tuple[str, str, str]] = set()
    for claim in claims(text):
        if claim.predicate == "SUPPLIES" and claim.object == "test:named-siltron":
            stages = " ".join(uid for stage in claim.via for uid in stage.parties)
            shown = f"{claim.subject}|{stages}".replace("test:named-", "").split("|")
            found.add((shown[0], shown[1], claim.grade))
    assert found == to_siltron


def test_a_statement_that_is_too_long_for_rules_is_reported_and_claims_nothing() -> None:
    context = RecordKeeper()
    text = "LLC Zarya-Test supplies sensors to Molniya JSC. " + "of the " * 300
    reader = StatementReader(context, (ME,), [text])  # type: ignore[arg-type]  # see RecordKeeper
    assert list(reader.claims(text, ME, STATED)) == []
    assert context.issues == [
        (
            "warning",
            "",
            "annex I, no. 1",
            text[:60],
            "no rule read this statement: it has a sentence of 2,147 characters; expected at most "
            "1,500",
        )
    ]
