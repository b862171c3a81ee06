"""Severity by its written rule: what the goods do comes before who is listed."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.analysis.severity import (
    LEVELS,
    RULE,
    StatedGoods,
    are_arms,
    goods_of_route,
    severity,
)

# The edition of the list that the cases below look up; they are made by hand.
TIERS = {"854231": "1", "852691": "2", "848210": "3.B", "847150": "4.A"}
DRONE = ("Garpiya-3",)

CASES: dict[str, tuple[Sequence[StatedGoods], str, list[str]]] = {
    "a weapon by its kind": ([StatedGoods("Fath-360", arms=True)], "high", ["goods"]),
    "munitions by name": ([StatedGoods("Munitions or related materials")], "high", ["goods"]),
    "missiles by name": ([StatedGoods("Ballistic missiles of one type")], "high", ["goods"]),
    "artillery by name": ([StatedGoods("Heavy artillery pieces")], "high", ["goods"]),
    "attack drones": ([StatedGoods("Attack drones (no model named)")], "high", ["goods"]),
    "a container that a claim says holds munitions": (
        [StatedGoods("Containers said to hold munitions", classes=("Munitions",))],
        "high",
        ["goods"],
    ),
    "a container whose contents nobody saw": (
        [StatedGoods("Shipping containers, contents not seen")],
        "unknown",
        ["unclassed"],
    ),
    "munitions by customs code": ([StatedGoods("Goods", codes=("930690",))], "high", ["goods"]),
    "an engine for an attack drone": (
        [StatedGoods("L550 series engines", weapons=DRONE)],
        "high",
        ["drive"],
    ),
    "an engine for attack drones by the words of the claim": (
        [StatedGoods("Engines for drones", words=("it supplied engines for one-way attack UAVs",))],
        "high",
        ["drive"],
    ),
    "an engine for drones of which nobody says more": (
        [StatedGoods("Engines for drones", words=("it supplied engines, not for attack drones",))],
        "unknown",
        ["unclassed"],
    ),
    "guidance of a missile": (
        [StatedGoods("ARGS-14E homing head", weapons=("Kalibr",))],
        "high",
        ["drive"],
    ),
    "another part of a weapon": (
        [StatedGoods("Parts of missiles", weapons=("Iskander",))],
        "high",
        ["part"],
    ),
    "parts of missiles that no claim puts into one": (
        [StatedGoods("Components of missiles")],
        "unknown",
        ["unclassed"],
    ),
    "tier 1": ([StatedGoods("Chips", codes=("854231",))], "high", ["tier"]),
    "tier 2": ([StatedGoods("Receivers", codes=("852691",))], "high", ["tier"]),
    "tier 3": ([StatedGoods("Bearings", codes=("848210",))], "elevated", ["tier"]),
    "tier 4": ([StatedGoods("Computers", codes=("847150",))], "elevated", ["tier"]),
    "a code on no tier": ([StatedGoods("Toys", codes=("950300",))], "none", ["unlisted"]),
    "goods that nobody names": ([StatedGoods()], "unknown", ["unnamed"]),
    "two steps: the graver one counts": (
        [StatedGoods("Bearings", codes=("848210",)), StatedGoods("Engines", weapons=DRONE)],
        "high",
        ["drive", "tier"],
    ),
    "two steps: a code on no tier does not make the other's goods known": (
        [StatedGoods("Toys", codes=("950300",)), StatedGoods()],
        "unknown",
        ["unlisted", "unnamed"],
    ),
}
# From the gravest: each is at least as grave as all that follow.
ORDER = (
    "munitions by name",
    "an engine for an attack drone",
    "another part of a weapon",
    "tier 1",
    "tier 2",
    "tier 3",
    "tier 4",
    "a code on no tier",
)


@pytest.mark.parametrize("name", CASES)
def test_each_case_by_hand(name: str) -> None:
    goods, level, kinds = CASES[name]

    found, reasons = severity(goods, TIERS)

    assert (found, [reason.kind for reason in reasons]) == (level, kinds)


@pytest.mark.parametrize("name", CASES)
def test_who_is_listed_comes_last_and_moves_no_level(name: str) -> None:
    goods, level, kinds = CASES[name]

    found, reasons = severity(goods, TIERS, blocked=["A", "B"])

    assert (found, [reason.kind for reason in reasons]) == (level, [*kinds, "frozen", "frozen"])


def test_the_order_of_the_rule_is_that_of_the_levels() -> None:
    assert list(RULE.values()) == sorted(RULE.values(), key=LEVELS.index)
    for graver, lighter in itertools.pairwise(ORDER):
        first, second = (severity(CASES[name][0], TIERS)[0] for name in (graver, lighter))
        assert LEVELS.index(first) <= LEVELS.index(second)
        together, reasons = severity([*CASES[lighter][0], *CASES[graver][0]], TIERS)
        assert together == first
        assert reasons[0] == severity(CASES[graver][0], TIERS)[1][0]


def test_without_a_list_on_file_no_code_is_said_to_be_on_none() -> None:
    level, (reason,) = severity([StatedGoods("Toys", codes=("950300",))], {})

    assert (level, reason.kind) == ("unknown", "unclassed")


def test_an_end_in_a_weapon_counts_only_where_goods_say_nothing_graver() -> None:
    chips = [StatedGoods("Chips")]

    assert [each.kind for each in severity(chips, TIERS, "Orlan-10")[1]] == ["weapon"]
    assert severity(chips, TIERS, "Orlan-10")[0] == "elevated"
    engine = CASES["an engine for an attack drone"][0]
    assert [each.kind for each in severity(engine, TIERS, "Garpiya-3")[1]] == ["drive"]


NAMES = st.sampled_from(["", "Chips", "Munitions", "Engines", "Shipping containers"])
GOODS = st.builds(
    StatedGoods,
    name=NAMES,
    arms=st.booleans(),
    weapons=st.sampled_from([(), DRONE]),
    codes=st.lists(st.sampled_from([*TIERS, "950300", "930690"]), max_size=2).map(tuple),
)


@given(st.lists(GOODS, max_size=4), GOODS)
def test_a_further_step_never_makes_a_grave_route_lighter(
    goods: list[StatedGoods], more: StatedGoods
) -> None:
    before, reasons = severity(goods, TIERS)
    after, _ = severity([*goods, more], TIERS)

    if before in ("high", "elevated"):
        assert LEVELS.index(after) <= LEVELS.index(before)
    assert len(reasons) == len(set(reasons)) > 0


def test_goods_of_a_class_that_is_a_weapon_are_arms_by_no_name_of_theirs(case: Case) -> None:
    assert are_arms(case.identities, "register:pantsir-vehicles")
    assert not are_arms(case.identities, "register:all-goods")


def test_attack_drone_engines_are_not_under_containers_in_the_bundled_case(case: Case) -> None:
    def found(source: str, target: str) -> list[tuple[str, str]]:
        answer = case.routes(source, target)
        levels: list[tuple[str, str]] = []
        for route in (*answer.routes, *answer.beside):
            edges = [answer.folded.edges[uid] for uid in route.edges]
            goods = list(goods_of_route(answer.folded, case.identities, edges, route.roles))
            level, reasons = severity(goods, TIERS)
            levels.append((level, reasons[0].kind))
        return levels

    assert set(found("Xiamen Limbach", "IEMZ Kupol")) == {("high", "drive")}
    assert set(found("kp", "ru")) == {("high", "goods"), ("unknown", "unclassed")}
