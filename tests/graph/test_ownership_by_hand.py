"""Ownership worked out by hand: whole verdicts with their reasons, chains, and rules day by day."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from entrepot.graph.analysis.ownership import LISTS, REGIMES
from entrepot.graph.analysis.ownership.blocking import (
    Contribution,
    Control,
    OwnershipRule,
    Stake,
    Verdict,
    judge,
    rule_on,
    totals,
)
from entrepot.graph.analysis.ownership.lists import Lists
from entrepot.graph.analysis.ownership.owned import (
    OwnerIndex,
    Ownership,
    RegimeVerdict,
    UnstatedShare,
    share,
)
from entrepot.graph.dates import Interval
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Entity, Quantity, Record, Stage
from entrepot.graph.support import read_table

ON = "2025-10-15"
NO, WHOLE, DESIGNATED = Fraction(0), Fraction(1), "designated"
OWNED = "owned or controlled by designated parties"


def part(percent: float) -> Fraction:
    return Fraction(str(percent)) / 100


def stake(owner: str, owned: str, low: float, high: float | None = None, **more: Any) -> Stake:
    upper = part(low if high is None else high)
    return Stake(owner, owned, part(low), upper, f"{owner}{owned}", **more)


def counted(owner: str, owned: str, low: float, because: str, high: float = -1) -> Contribution:
    upper = part(low if high < 0 else high)
    return Contribution(owner, part(low), upper, f"{owner}{owned}", because, owned)


RULES = {name: rule_on(rules, ON) for name, rules in REGIMES.items()}


def asked(regime: str, stakes: list[Stake], *listed: str, **more: Any) -> Verdict:
    return judge("X", stakes, set(listed), REGIMES[regime], more.pop("on", ON), **more)


def test_a_verdict_has_the_stakes_that_count_and_the_chain_behind_them() -> None:
    stakes = [
        stake("M", "X", 30),
        stake("A", "X", 30, 40),
        stake("N", "X", 30),  # of nobody that is listed
        stake("A", "M", 20),
        stake("K", "M", 55),
        stake("B", "K", 50),
        stake("Z", "A", 100),  # an owner of a listed party makes no difference
        stake("B", "Y", 100),
    ]
    assert asked("ofac", stakes, "A", "B", "Z") == Verdict(
        party="X",
        on=ON,
        verdict="blocked",
        low=part(60),
        high=part(70),
        contributions=(
            counted("A", "X", 30, DESIGNATED, 40),
            counted("M", "X", 30, OWNED),
        ),
        controlled=(),
        rule=RULES["ofac"],
        because="at least 50% of all designated owners together",
        behind=(
            counted("K", "M", 55, OWNED),
            counted("A", "M", 20, DESIGNATED),
            counted("B", "K", 50, DESIGNATED),
        ),
        contributors=("A", "B"),
    )


def test_below_the_threshold_the_stakes_are_still_told() -> None:
    assert asked("uk", [stake("A", "X", 10), stake("B", "X", 20)], "A", "B") == Verdict(
        "X",
        ON,
        "not blocked",
        part(20),
        part(20),
        (counted("B", "X", 20, DESIGNATED),),
        (),
        RULES["uk"],
        "below more than 50% of one designated owner",
        (),
        ("B",),
    )
    nobody = asked("uk", [stake("A", "X", 100)])
    why = "below more than 50% of one designated owner"
    assert nobody == Verdict("X", ON, "not blocked", NO, NO, (), (), RULES["uk"], why)


def test_a_share_is_never_more_than_the_whole() -> None:
    found = asked("ofac", [stake("A", "X", 60, 70), stake("B", "X", 60)], "A", "B")
    assert (found.low, found.high) == (WHOLE, WHOLE)
    assert totals([stake("A", "X", 60, 70), stake("B", "X", 60), stake("A", "Y", 5)]) == {
        "X": Fraction(6, 5),
        "Y": part(5),
    }


@pytest.mark.parametrize(
    ("regime", "stakes", "more", "reason"),
    [
        ("ofac", [stake("A", "X", 25, 50)], {},
         "the stated ranges or days leave open whether it is at least 50% of all designated "
         "owners together"),
        ("uk", [Stake("A", "X", NO, Fraction(1), "c", stated=False)], {},
         "a share that no source states leaves open whether it is more than 50% of one designated "
         "owner"),
        ("ofac", [stake("M", "X", 60), Stake("A", "M", NO, Fraction(1), "c", stated=False)], {},
         "a share that no source states leaves open whether it is at least 50% of all designated "
         "owners together"),
        ("eu", [], {"controls": (Control("A", "X", "c", finding=False),)},
         "whether control amounts to the rule's is a finding that nobody here has made"),
        ("eu", [], {"perhaps": ("X", "A")},
         "whether it was itself listed on that day is open"),
    ],
)  # fmt: skip
def test_what_leaves_a_verdict_open_is_said(
    regime: str, stakes: list[Stake], more: dict[str, Any], reason: str
) -> None:
    found = asked(regime, stakes, "A", **more)
    assert (found.verdict, found.because) == ("cannot be said", reason)


def test_control_decides_only_where_shares_do_not() -> None:
    finding, report = Control("A", "X", "c1"), Control("A", "X", "c2", finding=False)
    found = asked("eu", [stake("A", "X", 10)], "A", controls=(report, finding))
    assert (found.verdict, found.controlled, found.because) == (
        "blocked",
        (finding,),
        "controlled, by a finding that is cited",
    )
    enough = asked("eu", [stake("A", "X", 50)], "A", controls=(finding,))
    assert (enough.controlled, enough.because) == (
        (),
        "at least 50% of all designated owners together",
    )
    above = Control("A", "M", "c3", Interval("2025", "2025"))
    through = [stake("M", "X", 60), stake("A", "N", 60)]
    assert asked("eu", through, "A", controls=(above,)).contributors == ("A",)
    assert asked("eu", through, "A", controls=(above,), on="2026").verdict == "not blocked"
    # A party that is controlled, of whatever share, counts with the whole of its stake.
    other = Control("B", "X", "c4")
    assert asked("eu", through, "A", controls=(other,)).verdict == "not blocked"


def test_open_listings_leave_open_and_a_sure_one_settles() -> None:
    half = [stake("A", "X", 30), stake("B", "X", 30)]
    assert asked("ofac", half, "A", perhaps=("B",)).verdict == "cannot be said"
    assert asked("ofac", half, "A", "B", perhaps=("B",)).verdict == "blocked"
    maybe = asked("uk", [stake("A", "X", 60), stake("B", "X", 20)], "B", perhaps=("A",))
    assert (maybe.verdict, maybe.low, maybe.high, maybe.contributors) == (
        "cannot be said", NO, part(60), ("A",),
    )  # fmt: skip


def test_the_strongest_owner_decides_where_stakes_are_not_added() -> None:
    found = asked("uk", [stake("A", "X", 45, 60), stake("B", "X", 40, 70)], "A", "B")
    assert (found.verdict, found.low, found.high) == ("cannot be said", part(45), part(60))
    found = asked("uk", [stake("A", "X", 40, 60), stake("B", "X", 40, 70)], "A", "B")
    assert found.contributors == ("B",)


def test_days_without_a_rule_and_listed_parties_have_no_arithmetic() -> None:
    stakes = [stake("A", "X", 100)]
    before = asked("ofac", stakes, "A", on="2008-02-13")
    why = "no rule of this regime applied on that day"
    assert before == Verdict("X", "2008-02-13", "no rule in force", NO, NO, (), (), None, why)
    why = "the rule was suspended on that day"
    suspended = rule_on(REGIMES["bis"], "2025-11-10")
    assert asked("bis", stakes, "A", on="2025-11-10") == Verdict(
        "X", "2025-11-10", "no rule in force", NO, NO, (), (), suspended, why
    )
    itself = asked("eu", stakes, "A", "X")
    assert itself == Verdict("X", ON, "blocked", NO, NO, (), (), RULES["eu"], "itself designated")


def known(rule: OwnershipRule | None) -> tuple[Any, ...]:
    if rule is None:
        return ()
    flags = (rule.counts_exactly, rule.adds_up, rule.control, rule.in_force)
    return (*flags, rule.threshold)


HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("regime", "days"),
    [
        ("ofac", {"2008-02-13": (), "2008-02-14": (True, False, False, True, HALF),
                  "2014-08-12": (True, False, False, True, HALF),
                  "2014-08-13": (True, True, False, True, HALF),
                  "2099": (True, True, False, True, HALF)}),
        ("eu", {"2018-05-03": (), "2018-05-04": (False, True, True, True, HALF),
                "2024-07-02": (False, True, True, True, HALF),
                "2024-07-03": (True, True, True, True, HALF)}),
        ("uk", {"2020-12-30": (), "2020-12-31": (False, False, True, True, HALF)}),
        ("bis", {"2025-09-28": (), "2025-09-29": (True, True, False, True, HALF),
                 "2025-11-09": (True, True, False, True, HALF),
                 "2025-11-10": (True, True, False, False, HALF),
                 "2026-11-09": (True, True, False, False, HALF),
                 "2026-11-10": (True, True, False, True, HALF)}),
    ],
)  # fmt: skip
def test_the_rules_of_a_regime_day_by_day(regime: str, days: dict[str, tuple[Any, ...]]) -> None:
    assert {day: known(rule_on(REGIMES[regime], day)) for day in days} == days


def test_a_month_stands_for_its_first_day_and_stakes_for_both_of_theirs() -> None:
    assert rule_on(REGIMES["eu"], "2018-05") is None
    assert rule_on(REGIMES["eu"], "2018-06") is not None
    period = [stake("A", "X", 60, interval=Interval("2024-02", "2024-02"))]
    days = ("2024-01-31", "2024-02-01", "2024-02-29", "2024-03-01")
    assert [asked("ofac", period, "A", on=day).verdict for day in days] == [
        "not blocked", "blocked", "blocked", "not blocked",
    ]  # fmt: skip


def test_authorities_are_known_by_uid_record_and_whole_name() -> None:
    lists = Lists(("register:x",), ("The Body", "Office (Y)"))

    def holds(uid: str = "t:1", name: str = "n", *aliases: str, record: str = "t:1") -> bool:
        return lists.holds(Entity(uid, "Body", name, aliases, (), "", "", (record,)))

    sure = [holds("register:x"), holds(record="register:x"), holds(name="the body")]
    assert [*sure, holds("t:1", "n", "The Body (TB)"), holds(name="Office (Y)")] == [True] * 5
    assert [holds(), holds(name="Body"), holds(name="Office"), holds(name="(The Body)")] == [
        False, False, False, True,
    ]  # fmt: skip
    assert {name: lists.measure for name, lists in LISTS.items()} == {
        "ofac": "asset freeze",
        "eu": "asset freeze",
        "uk": "asset freeze",
        "bis": "export restriction",
        "un": "asset freeze",
    }


@pytest.mark.parametrize(
    ("figure", "low", "high"),
    [
        (Quantity(3, "percent", "~"), 0, 8),
        (Quantity(40, "percent", "~", 60), 35, 65),
        (Quantity(120, "percent"), 120, 100),
        (Quantity(30, "percent", ">="), 30, 100),
        (Quantity(30, "percent", "", 40), 30, 40),
        (Quantity(0, "percent", "<"), 0, 0),
    ],
    ids=repr,
)
def test_the_least_and_the_most_of_a_printed_share(
    figure: Quantity, low: float, high: float
) -> None:
    assert share(figure) == (part(low), part(high))


def test_more_and_less_than_a_figure_is_beyond_it_by_a_hair() -> None:
    hair = Fraction(1, 10**9)
    assert share(Quantity(50, "percent", ">")) == (HALF + hair, WHOLE)
    assert share(Quantity(50, "percent", "<")) == (NO, HALF - hair)


# The owners of a party on file.
OWNS = Claim("t:1", "f", "t:a", "OWNS", "t:x", voice="R", root="r", grade="B2", known_by="2025")
LISTED = Claim(
    "t:l",
    "l",
    "t:ofac",
    "DESIGNATES",
    "t:a",
    status="listed",
    measure="asset freeze",
    grade="B2",
    known_by="2025",
    interval=Interval("2020-01-01"),
)
NAMES = ("a", "b", "c", "x")
IDS = identify(
    [
        *(Record(f"t:{name}", "Company", name) for name in NAMES),
        Record("t:ofac", "Body", "OFAC"),
        Record("t:eu", "Body", "EU"),
    ]
)


def owns(uid: str, subject: str, object_: str, percent: float = -1, **more: Any) -> Claim:
    figure = None if percent < 0 else Quantity(percent, "percent")
    ends = {"subject": f"t:{subject}", "object": f"t:{object_}", "quantity": figure}
    return replace(OWNS, uid=f"t:{uid}", **{**ends, **more})


def index(*claims: Claim, **options: Any) -> OwnerIndex:
    return OwnerIndex(fold_claims(claims, IDS, read_table(), **options), IDS)


def test_ownership_tells_owners_verdicts_listings_and_doubts() -> None:
    claims = [
        owns("1", "a", "x", 60),
        owns("2", "b", "x"),
        owns("3", "x", "c", predicate="SUBSIDIARY_OF"),
        owns("4", "a", "b", 70),
        owns("5", "c", "b", 40),
        owns("6", "b", "b", 50),
        owns("7", "c", "x", 10, via=(Stage(("t:b",)),)),
        LISTED,
    ]
    found = index(*claims).of("t:x", ON)
    assert (found.party, found.on, found.owners) == ("t:x", ON, ("t:a", "t:b", "t:c"))
    assert found.untold == (
        UnstatedShare("t:b", "t:x", "t:2"),
        UnstatedShare("t:c", "t:x", "t:3"),
    )
    assert found.overfull == {"t:b": Fraction(11, 10)}
    assert [judged.regime for judged in found.judged] == list(REGIMES)
    ofac = found.judged[0]
    assert ofac == RegimeVerdict(
        "ofac", ofac.verdict, {"t:a": ("t:l",)}, True, sure=frozenset({"t:a"})
    )
    assert (ofac.verdict.verdict, ofac.verdict.low, ofac.verdict.high, ofac.verdict.on) == (
        "blocked", part(60), WHOLE, ON,
    )  # fmt: skip
    assert [(j.listings, j.lists_on_file) for j in found.judged[1:]] == [({}, False)] * 3
    assert (found.verdict("ofac"), found.verdict("xx")) == ("blocked", "")
    assert index(LISTED).of("t:a", ON) == Ownership("t:a", ON, (), (), (), {})


def test_a_listed_party_cites_its_own_listing_and_open_ones_are_cited_too() -> None:
    second = replace(LISTED, uid="t:m", fact="m", object="t:x", interval=Interval("2025"))
    found = index(owns("1", "a", "x", 60), LISTED, second).of("t:x", "2025-06-01")
    assert found.judged[0].listings == {"t:a": ("t:l",), "t:x": ("t:m",)}
    other = replace(LISTED, uid="t:n", subject="t:eu")
    restriction = replace(LISTED, uid="t:o", measure="export restriction")
    for listing in (other, restriction):
        judged = index(owns("1", "a", "x", 60), listing).of("t:x", ON).judged[0]
        assert (judged.listings, judged.lists_on_file) == ({}, False)


def test_the_day_is_that_of_the_question_the_fold_or_the_newest_claim() -> None:
    claims = [owns("1", "a", "x", 60, known_by="2024-03"), LISTED]
    assert index(*claims).of("t:x").on == "2025-12-31"
    assert index(*claims, as_of="2025-01").of("t:x").on == "2025-01-31"
    assert index(*claims, as_of="2025-01").of("t:x", "2024").on == "2024-12-31"


def test_the_first_claim_of_a_stake_is_an_original_and_the_oldest() -> None:
    copy = owns("1", "a", "x", 60, known_by="2023", copy_of="t:3")
    late = owns("2", "a", "x", 60, known_by="2024-06")
    early, same = (owns(uid, "a", "x", 60, known_by="2024-05") for uid in "34")
    found = index(copy, late, same, early, LISTED).of("t:x", ON)
    assert [each.claim for each in found.judged[0].verdict.contributions] == ["t:3"]
    controls = [
        owns(uid, "a", "x", said="controls it", status=status)
        for uid, status in (("6", "asserted"), ("7", "adjudicated"))
    ]
    eu = index(*controls, LISTED).of("t:x", ON)
    assert (eu.owners, eu.untold) == (("t:a",), ())
    assert eu.judged[1].verdict.verdict == "not blocked"


def test_figures_make_a_range_and_a_share_of_nothing_is_no_stake() -> None:
    two = index(owns("1", "a", "x", 30), owns("2", "a", "x", 55), LISTED).of("t:x", ON)
    verdict = two.judged[0].verdict
    assert (verdict.low, verdict.high, verdict.verdict) == (part(30), part(55), "cannot be said")
    assert index(owns("1", "a", "x", 0), LISTED).of("t:x", ON).owners == ()
    pieces = Quantity(60, "pieces")
    unstated = index(owns("1", "a", "x", quantity=pieces), LISTED).of("t:x", ON)
    assert [each.claim for each in unstated.untold] == ["t:1"]
    open_day = Interval("2025", "2026-02-01")
    may = index(owns("1", "a", "x", 60, interval=open_day), LISTED).of("t:x", "2025-06-01")
    assert (may.judged[0].verdict.low, may.judged[0].verdict.high) == (NO, part(60))
    both = [owns("1", "a", "x", 60, interval=open_day), owns("2", "a", "x", 55)]
    sure = index(*both, LISTED).of("t:x", "2025-06-01").judged[0].verdict
    assert (sure.low, sure.high) == (part(55), part(60))


def test_claims_between_two_parties_are_those_that_may_hold() -> None:
    sold = owns("3", "a", "x", 60, interval=Interval("2020-01-01", "2021-01-01"))
    found = index(owns("2", "a", "x", 60), sold, owns("1", "a", "x"), owns("4", "b", "x"))
    assert [claim.uid for claim in found.between("t:a", "t:x", ON)] == ["t:1", "t:2"]
    assert (found.between("t:x", "t:a", ON), found.objections is found.objections) == ([], True)


@pytest.mark.parametrize(
    ("text", "controls"),
    [
        ("controls it", True), ("it CONTROLLED", True), ("controlling stake", True),
        ("under control", True), ("not controlled", False), ("without control", False),
        ("no control", False), ("controller", False), ("uncontrolled", False), ("", False),
    ],
)  # fmt: skip
def test_words_of_control(text: str, controls: bool) -> None:
    found = index(owns("1", "a", "x", text=text, said="x"), LISTED).of("t:x", ON)
    assert bool(found.untold) is not controls
