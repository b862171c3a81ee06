"""Sentences as reports, indictments and news print them: whole answers."""

from __future__ import annotations

import pytest

from entrepot.loaders.extract import relations

ME, A, B = "LLC Zarya-Test", "JSC Molniya-Test", "LLC Kometa-Test"
Stated = set[tuple[str, str, str, tuple[str, ...], str]]


def read(text: str) -> Stated:
    """Return the relations of a text about `ME` with their goods and hedges."""
    found = relations(text.format(me=ME, a=A, b=B), ME)
    return {(one.subject, one.relation, one.object, one.goods, one.hedge) for one in found}


def supply(hedge: str = "", goods: tuple[str, ...] = ("sensors",)) -> Stated:
    """Return the answer that `ME` supplied `A`, and nothing else."""
    return {("*", "SUPPLIES", A, goods, hedge)}


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Critics claim {me} supplied sensors to {a}.", "claim"),
        ("Ukrainian officials say that {me} supplied sensors to {a}.", "say that"),
        ("{me} supplied sensors to {a}, the ministry said.", "said"),
        ("{me} supplied sensors to {a}, Reuters reported.", "reported"),
        (
            "{me} supplied sensors to {a} in May and June of 2023, according to Kyiv.",
            "according to",
        ),
        ("The indictment charges that {me} supplied sensors to {a}.", "charges that"),
        (
            "According to a letter that the ministry sent on 3 March 2024 in reply to the questions"
            " which were put to it in January, {me} sold sensors to {a}.",
            "according to",
        ),
    ],
)
def test_what_somebody_says_keeps_its_hedge_however_far_away_it_stands(
    text: str, hedge: str
) -> None:
    assert read(text) == supply(hedge)


@pytest.mark.parametrize(
    "text",
    [
        "{me} was to have delivered sensors to {a}.",
        "{me} hoped to have supplied sensors to {a}.",
        "{me} is the exclusive distributor of {a}.",
        "{me} is the supplier of the supplier of {a}.",
        "It is suspected that {me} shared a design with entities involved in producing sensors.",
        "{a} was the buyer of {me}.",
        "{a}, a purchaser of {me}, said that the deal is closed.",
        "The ministry hopes that the customers of {me} include {a}.",
        "{me} fears that its suppliers include {a}.",
        "The ministry hoped {me} supplied sensors to {a}.",
        "{b} assumed {me} owns {a}.",
        "{b} noted that {me} supplied sensors to {a}.",
        "{b} is convinced that {me} has produced sensors.",
        "{b} is proud that {me} is associated with {a}.",
    ],
)
def test_what_did_not_happen_or_others_did_is_not_read(text: str) -> None:
    assert read(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{me} supplied sensors (HS 9031) to {a}.", supply()),
        ("{me} supplied sensors to {a} or {b}.", {("*", "SUPPLIES", "sensors", (), "")}),
        ("The Orlan-10 uses sensors made by {a}.", {(A, "MANUFACTURES", "sensors", (), "")}),
        (
            "{me} makes sensors for its own drones.",
            {("*", "MANUFACTURES", "sensors", (), "")},
        ),
        (
            "{me} makes sensors similar to those of {a}.",
            {("*", "MANUFACTURES", "sensors", (), "")},
        ),
    ],
)
def test_goods_and_recipients_are_what_the_sentence_says_and_no_more(
    text: str, expected: Stated
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "• {me} sold sensors to {a}.",
        "{me}[12] sold sensors¹ to {a}.[13]",
        "{me} sold sensors worth about $2.4 million to {a}.",
        "{me} sold sensors, valued at 3,000,000 roubles, to {a}.",
        "{me} sold sensors for €1,200.50 to {a}.",
        "{me}, a trader of Almaty, sold sensors to {a}.",
        "{me}, not {b}, sold sensors to {a}.",
        "{me}, {b}’s main rival, sold sensors to {a}.",
        "{me}, registered in 2019, repeatedly sold sensors to {a}.",
    ],
)
def test_prices_footnotes_bullets_and_appositions_do_not_hide_a_supply(text: str) -> None:
    assert read(text) == supply()


@pytest.mark.parametrize(
    ("text", "suppliers"),
    [
        ("{me} and {b} sold sensors to {a}.", {"*", B}),
        ("The Panel found that {me}, LLC Vega-Test and {b} sold sensors to {a}.", None),
        ("In 2023, {me} and its sister company {b} sold sensors to {a}.", {"*", B}),
        ("{me} or {b} sold sensors to {a}.", set()),
        ("A rival of {me} and {b} sold sensors to {a}.", set()),
        ("With the help of {me}, {b} sold sensors to {a}.", {B}),
    ],
)
def test_all_subjects_that_and_joins_supplied_and_of_two_alternatives_neither(
    text: str, suppliers: set[str] | None
) -> None:
    due = {"*", B, "LLC Vega-Test"} if suppliers is None else suppliers
    assert read(text) == {(one, "SUPPLIES", A, ("sensors",), "") for one in due}


@pytest.mark.parametrize(
    "text",
    [
        "{me} recently sold its stake.",
        "{me} provides grants for various projects.",
        "{me} is accused of a fraud with illegally exported lathes.",
        "{me} and {a} have paid importers and distributors of machine tools.",
    ],
)
def test_what_is_no_good_or_is_traded_by_others_is_not_supplied(text: str) -> None:
    assert read(text) == set()


def test_a_firm_is_not_what_its_former_name_is_described_as() -> None:
    text = "{me}, formerly known as {b}, is a trading company, which is part of {a}."
    assert read(text) == {("*", "SUBSIDIARY_OF", A, (), "")}


@pytest.mark.parametrize(
    ("adverb", "hedge"), [("probably", "probably"), ("apparently", "apparently"), ("again", "")]
)
def test_an_adverb_before_the_verb_hides_no_supply(adverb: str, hedge: str) -> None:
    assert read(f"{{me}} {adverb} sold sensors to {{a}}.") == supply(hedge)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{a} owns a 25% stake in {me}.", {(A, "*", False, "holds shares")}),
        (
            "As of 3 April 2024, {a} held 51 per cent of the shares in {me}.",
            {(A, "*", False, "holds shares")},
        ),
        ("{a} acquired a controlling stake in {me}.", {(A, "*", False, "holds shares")}),
        ("{a} held a stake in {me} until 2021.", {(A, "*", True, "former OWNS")}),
        (
            "{me} is 51%-owned by {a} and 49%-owned by {b}.",
            {(A, "*", False, "holds shares"), (B, "*", False, "holds shares")},
        ),
        ("{me} is said to be controlled by {a}.", {(A, "*", False, "controls")}),
        (
            "{a}, the parent company of {me}, is registered in Kaluga.",
            {(A, "*", False, "holds shares")},
        ),
        (
            "{a} sold its 25% stake in {me} to {b} on 12 May 2022.",
            {(A, "*", True, "former OWNS"), (B, "*", False, "holds shares")},
        ),
        ("{a} did not sell its 25% stake in {me} to {b}.", set()),
        ("{a} is not the parent company of {me}.", set()),
        ("{a} bought a printing press in {me}.", set()),
    ],
)
def test_shares_and_their_holders_are_read_as_held_or_as_past(
    text: str, expected: set[tuple[str, str, bool, str]]
) -> None:
    found = relations(text.format(me=ME, a=A, b=B), ME)
    owned = [one for one in found if one.relation == "OWNS"]
    assert {(one.subject, one.object, one.former, one.how) for one in owned} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The general director of {me} is Ivan Primerov.", {("Ivan Primerov", False)}),
        ("The sole founder and director of {me} is Ivan Primerov.", {("Ivan Primerov", False)}),
        ("The former director of {me} is Ivan Primerov.", {("Ivan Primerov", True)}),
        ("The director of {me} is Ivan Primerov’s brother.", set()),
        ("The director of {me} is not Ivan Primerov.", set()),
        ("The director of {me} is {a}.", set()),
        ("Ivan Primerov held the position of director of {me}.", {("Ivan Primerov", True)}),
        ("Ivan Primerov is director of {me} until 1 May 2026.", {("Ivan Primerov", True)}),
        ("Ivan Primerov has held the position of director of {me}.", {("Ivan Primerov", False)}),
        ("Ivan Primerov resigned as chairman of {me} in May.", {("Ivan Primerov", True)}),
    ],
)
def test_the_head_of_a_firm_is_who_the_sentence_names(
    text: str, expected: set[tuple[str, bool]]
) -> None:
    found = relations(text.format(me=ME, a=A, b=B), ME)
    assert {(one.subject, one.former) for one in found if one.relation == "DIRECTS"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{me} counts {a} among its customers.", supply("", ())),
        ("The customers of {me} include {a}.", supply("", ())),
        ("Among the buyers of {me} is {a}.", supply("", ())),
        ("Its main customer is {a}.", supply("", ())),
        ("{a}’s suppliers include {me}.", supply("", ())),
        ("{a} is a customer of {me}.", supply("", ())),
        ("{a}, a major customer of {me}, is based in Omsk.", supply("", ())),
        ("The consignor of the goods was {me} and the consignee was {a}.", supply("", ())),
        ("The waybill names {me} as the consignor and {a} as the consignee.", supply("", ())),
        ("Consignee: {a}; consignor: {me}.", supply("", ())),
        ("Sensors were sold to {a} by {me}.", supply("", ("Sensors",))),
        ("The sensors were allegedly sold by {me} to {a}.", supply("allegedly")),
        ("{a} received at least 14 shipments of sensors from {me}.", supply()),
        ("{a} is not a customer of {me}.", set()),
        ("{a} is a customer of {me}’s rival.", set()),
        ("A rival of {a} is a customer of {me}.", set()),
        ("The customers of {me} do not include {a}.", set()),
        ("The consignor was not {me} and the consignee was {a}.", set()),
        ("Sensors were not sold to {a} by {me}.", set()),
        ("No sensors were sold to {a} by {me}.", set()),
        ("Letters were delivered to {a} by {me}.", set()),
        ("The plant was sold to {a} by {me}.", set()),
        ("Sensors were sold to {a} by a rival of {me}.", set()),
        ("{a} is a customer of {me}, a bank.", set()),
    ],
)
def test_buyers_sellers_and_consignors_are_read_in_the_right_direction(
    text: str, expected: Stated
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "supplier", "recipient", "goods"),
    [
        ("Molniyamash bought sensors from {me}.", "*", "Molniyamash", ("sensors",)),
        ("Almaz-Test was sold sensors by nobody.", None, None, ()),
        ("{me} sold FPGA chips to {a}.", "*", A, ("FPGA chips",)),
        ("{me} sold sensors to the Tver importer {a}.", "*", A, ("sensors",)),
        ("{me} sold sensors to sanctioned Russian plant {a}.", "*", A, ("sensors",)),
        ("Equipment bought from {me} was tested.", None, None, ()),
        ("Production sold sensors to {a}.", None, None, ()),
    ],
)
def test_names_are_known_where_a_sentence_begins_and_behind_their_class(
    text: str, supplier: str | None, recipient: str | None, goods: tuple[str, ...]
) -> None:
    due = {(supplier, "SUPPLIES", recipient, goods, "")} if supplier else set()
    assert read(text) == due


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{me} supplied {a} with sensors and {b} with lenses.",
            {("*", "SUPPLIES", A, ("sensors",), ""), ("*", "SUPPLIES", B, ("lenses",), "")},
        ),
        (
            "The sensors of the Kh-101 missile are made by {me}.",
            {
                ("*", "MANUFACTURES", "sensors", (), ""),
                ("sensors", "COMPONENT_OF", "Kh-101", (), ""),
            },
        ),
        (
            "{me} flew missiles from Minsk to Laos.",
            {("*", "TRANSPORTS", "Laos", ("missiles",), "")},
        ),
        (
            "The vessel Angara carried missiles from Rajin to {a}.",
            {("Angara", "TRANSPORTS", A, ("missiles",), "")},
        ),
        ("Acting on behalf of {a}, {me} arranged meetings.", {("*", "ACTS_FOR", A, (), "")}),
        ("{me} allegedly served as a broker for {a}.", {("*", "ACTS_FOR", A, (), "allegedly")}),
        ("{a} used {me} as a front company to buy chips.", {("*", "ACTS_FOR", A, (), "")}),
        ("A rival of {a} used {me} as a front company.", set()),
        ("{a} never used {me} as a front company.", set()),
        ("{me} conspired with {a} to export lathes.", {("*", "ASSOCIATED_WITH", A, (), "")}),
        ("{me} did not conspire with {a}.", set()),
        ("Shareholders of {me} include state companies {a} and {b}.", set()),
    ],
)
def test_agents_carriers_makers_of_parts_and_second_recipients(text: str, expected: Stated) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The SB-17 gyroscope is installed in the Kh-101 missile.",
            {("SB-17", "COMPONENT_OF", "Kh-101", (), "")},
        ),
        ("The SB-17 gyroscope is not installed in the Kh-101 missile.", set()),
        (
            "{a}, a Chinese distributor whose director is Ivan Primerov, sold sensors to {me}.",
            {("Ivan Primerov", "DIRECTS", A, (), ""), (A, "SUPPLIES", "*", ("sensors",), "")},
        ),
        (
            "{me}, owned by {a}, sold sensors to {b}.",
            {(A, "OWNS", "*", (), ""), ("*", "SUPPLIES", B, ("sensors",), "")},
        ),
        (
            "The director of {b} said that “{me} sold sensors to {a}”.",
            supply("said that"),
        ),
        ("Molniyamash’s suppliers include {me}.", {("*", "SUPPLIES", "Molniyamash", (), "")}),
        ("{me} sold, inter alia, sensors to {a}.", supply()),
        (
            "In a talk on “Foreign Trade Tactics,” {a}’s director, Ivan Primerov, named {me}.",
            {("Ivan Primerov", "DIRECTS", A, (), "")},
        ),
        ("{me}, as a rival of {b} claimed, sold sensors to {a}.", supply("claimed")),
        ("Records fail to show that {me} sold sensors to {a}.", set()),
        (
            "{me} bought sensors from {a} and {b} from LLC Vega-Test.",
            {(A, "SUPPLIES", "*", ("sensors",), "")},
        ),
        ("The SB-17 engine is installed in the rival of the Kh-101 missile.", set()),
        ("The wife of {me}’s director, Anna Primerova, lives in Omsk.", set()),
        ("Today’s suppliers include {me}.", set()),
        ("{a} held talks on a stake in {me}.", set()),
        ("{a} bought the sensors elsewhere than from {me}.", set()),
        ("{me} counts {a} among its customers' rivals.", set()),
        ("Sensors were to have been sold to {a} by {me}.", set()),
        ("Sensors would have been sold to {a} by {me}.", set()),
        ("Sensors are known to have been sold to {a} by {me}.", supply("", ("Sensors",))),
        ("{me} was offered a post as a broker for {a}.", set()),
        ("{me} was acquitted of having conspired with {a}.", set()),
        ("Tests of the Kh-101 missile were designed by {me}.", set()),
    ],
)
def test_what_is_installed_owned_or_quoted_is_read_and_what_was_only_to_be_is_not(
    text: str, expected: Stated
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Had {me} sold sensors to {a}, it would have been listed.", set()),
        ("Did {me}, which sold sensors to {a}, know this?", set()),
        ("{me} bought sensors from a Swiss maker.", set()),
        ("{a} shows the brands that {me} is still selling, even though the makers left.", set()),
        (
            "{a} designated {me} for having sold sensors to {b}.",
            {("*", "SUPPLIES", B, ("sensors",), "")},
        ),
        ("{a} sued {me} for having sold sensors to {b}.", set()),
        ("{a} designated {me} for having acted on behalf of {b}.", {("*", "ACTS_FOR", B, (), "")}),
        ("{a} has bought voltage regulators from {me}.", supply("", ("voltage regulators",))),
        ("{a} has received voltage regulations from {me}.", set()),
        ("{me}, through its dealer {b}, resold sensors to {a}.", supply()),
        ("{me}, which has an office in Tver, sold sensors to {a}.", supply()),
        (
            "{a} and {b} are both customers of {me}.",
            {("*", "SUPPLIES", A, (), ""), ("*", "SUPPLIES", B, (), "")},
        ),
        ("The largest buyer of {me}’s sensors was {a}.", supply("", ())),
        (
            "{me} and {b} belong to {a}.",
            {("*", "SUBSIDIARY_OF", A, (), ""), (B, "SUBSIDIARY_OF", A, (), "")},
        ),
        (
            "The Sokol-5 drone, designed and assembled by {me}, is new.",
            {("*", "DESIGNS", "Sokol-5", (), ""), ("*", "MANUFACTURES", "Sokol-5", (), "")},
        ),
        (
            "{me}’s general director, Ivan Primerov, lives in Omsk.",
            {("Ivan Primerov", "DIRECTS", "*", (), "")},
        ),
    ],
)
def test_conditions_questions_measures_and_common_forms_of_reports(
    text: str, expected: Stated
) -> None:
    assert read(text) == expected


def test_who_bought_what_another_supplied_did_not_supply_it() -> None:
    found = read("{b} bought sensors that {me} supplied to {a}.")

    assert {one for one in found if one[0] == B and one[1] == "SUPPLIES"} == set()
