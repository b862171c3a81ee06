"""Sentences in the styles of reports, news, court papers and registers: whole answers."""

from __future__ import annotations

import pytest

from entrepot.loaders.extract import relations

ME, A = "LLC Zarya-Test", "JSC Molniya-Test"


def read(text: str) -> set[tuple[str, str, str]]:
    """Return the relations of a text about `ME`, which names `A`."""
    found = relations(text.format(me=ME, a=A), ME)
    return {(one.subject, one.relation, one.object) for one in found}


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("{me} sold sensors to {a}.", ("sensors",)),
        ("{me} sold $3 million worth of sensors to {a}.", ("sensors",)),
        ("{me} supplied 40 tonnes of nitrocellulose to {a}.", ("nitrocellulose",)),
        ("{me} supplied more than 10,000 containers of shells to {a}.", ("shells",)),
        ("{me} supplied hundreds of Shahed-136 drones to {a}.", ("Shahed-136",)),
        ("Customs data show that {me} supplied 1,200 sensors to {a}.", ("sensors",)),
        ("The Panel found that {me} had supplied sensors to {a}.", ("sensors",)),
        ("In 2023, a Kyrgyz firm, {me}, sold sensors to {a}.", ("sensors",)),
        ("{a} was supplied with carbon fibre by {me}.", ("carbon fibre",)),
    ],
)
def test_a_supply_is_read_with_its_goods_and_without_their_quantity(
    text: str, goods: tuple[str, ...]
) -> None:
    found = relations(text.format(me=ME, a=A), ME)
    assert [(one.subject, one.object, one.goods) for one in found] == [("*", A, goods)]


@pytest.mark.parametrize(
    ("text", "relation", "hedge"),
    [
        ("{me} is suspected of supplying sensors to {a}.", "SUPPLIES", "suspected"),
        ("{me} may have supplied sensors to {a}.", "SUPPLIES", "may have"),
        ("The report suggests that {me} sold sensors to {a}.", "SUPPLIES", "suggests that"),
        ("{me} appears to be a front company for {a}.", "ACTS_FOR", "appears to"),
        ("{me} is thought to act as an agent for {a}.", "ACTS_FOR", "thought to"),
    ],
)
def test_what_is_only_suspected_keeps_its_hedge(text: str, relation: str, hedge: str) -> None:
    (one,) = relations(text.format(me=ME, a=A), ME)
    assert (one.subject, one.relation, one.object, one.hedge) == ("*", relation, A, hedge)


@pytest.mark.parametrize(
    "text",
    [
        "{me} made public statements.",
        "{me} has made dozens of shipments of sensors.",
        "{me} made sensors available to its customers.",
        "{me} was acquitted of supplying sensors to {a}.",
        "{me} was suspected of supplying sensors to {a}, but the case was dropped.",
        "{me} is not suspected of supplying sensors to {a}.",
        "{me} is owned by a man who was accused of supplying sensors to {a}.",
        "The owner of {me} was accused of supplying sensors to {a}.",
        "Nothing indicates that {me} sold sensors to {a}.",
        "The Panel has not established that {me} sold sensors to {a}.",
        "{me} does not appear to be a front company for {a}.",
        "{me} sold its plant to {a}.",
        "{me} sold several oil fields to {a}.",
        "{me} was liquidated; its assets were sold to {a}.",
        "A rival of {me}, {a}, sold sensors to Rosoboronexport.",
        "{a}, a member of a group, shipped sensors to a customer that recently bought pumps.",
        "Sole shareholder of {a}: Ivan Primerov.",
        "Director of {a}: Ivan Primerov.",
        "{a} was supplied with information by {me}.",
    ],
)
def test_what_a_sentence_denies_leaves_open_or_says_of_others_is_not_read(text: str) -> None:
    assert read(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{me} is subordinate to the Second Machine Bureau.", "Second Machine Bureau"),
        ("{me} is a subsidiary of {a}.", A),
    ],
)
def test_the_name_of_a_body_keeps_the_word_that_it_begins_with(text: str, expected: str) -> None:
    assert read(text) == {("*", "SUBSIDIARY_OF", expected)}


def test_an_owner_behind_whose_is_the_owner_of_the_name_before_it() -> None:
    assert read("{a}, whose parent company is {me}, is large.") == {("*", "OWNS", A)}


@pytest.mark.parametrize("rank", ["Second Brigadier-General", "Four Star General"])
def test_a_rank_is_no_party(rank: str) -> None:
    assert read(f"Ivan Primerov is a {rank} of the Revolutionary Guard Corps.") == set()


def test_what_stands_before_its_receiver_is_no_party_that_is_supplied() -> None:
    assert read("{me} supplies the Kobra-M to {a}.") == set()


def test_one_who_exports_is_no_good_that_is_made() -> None:
    text = "{me} oversees the production of missiles and main exporter of goods."
    assert read(text) == {("*", "MANUFACTURES", "missiles")}
