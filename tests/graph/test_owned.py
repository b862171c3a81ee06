"""Owners of a party by the claims on file.

Cases are the worked example, own listings, days, control and unknown shares.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.graph.analysis.ownership import LISTS, REGIMES
from entrepot.graph.analysis.ownership.owned import LEAST, NEAR, OwnerIndex, Ownership, share
from entrepot.graph.dates import Interval
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.measures import in_force
from entrepot.graph.model import Claim, Quantity, Record
from entrepot.graph.support import read_table
from entrepot.viz.answers.ownership import lines, ownership

ON = "2025-10-15"  # every regime in force
BASE = Claim(
    uid="",
    fact="f",
    subject="",
    predicate="OWNS",
    asserter="t:reg",
    voice="R",
    root="reg:2025-01-01:extract",
    document="t:doc",
    grade="B2",
    known_by="2025-01-01",
)
BY = {
    "ofac": "OFAC",
    "eu": "Council of the European Union",
    "uk": "OFSI",
    "bis": "BIS",
    "ch": "SECO",
}
WORKED = [
    "a1>a:3",
    "b>a:47",
    "c>a:50",
    "b1>b:42",
    "d>b:52",
    "d1>d:50",
    "f>e:81",
    "e>c:48",
    "trust>c:52",
]
HEADS = ["a1", "b1", "d1", "f"]


def stake(holding: str, /, **more: Any) -> Claim:
    """Return a claim from `owner>owned:share`; the share may be `25-50`, `>50`, or nothing."""
    ends, _, figure = holding.partition(":")
    owner, owned = ends.split(">", 1)
    how = figure.rstrip("0123456789.-")
    low, _, high = figure.removeprefix(how).partition("-")
    quantity = Quantity(float(low), "percent", how, float(high) if high else None) if low else None
    return replace(BASE, subject=f"t:{owner}", object=f"t:{owned}", quantity=quantity, **more)


def listing(
    party: str, by: str = "ofac", start: str = "2020-01-01", end: str = "", **more: Any
) -> Claim:
    measure = LISTS[by].measure if by in LISTS else "asset freeze"
    listed: dict[str, Any] = {
        "predicate": "DESIGNATES",
        "measure": measure,
        "status": "listed",
        "grade": "B2",
    }
    known = {"known_by": "2025-01-01", "fact": f"{by}-{party}-{start}"}
    return replace(
        BASE,
        subject=f"t:{by}",
        object=f"t:{party}",
        interval=Interval(start, end),
        **{**listed, **known, **more},
    )


def asked(claims: Sequence[Claim], party: str, on: str = ON, as_of: str = "") -> Ownership:
    made = [replace(c, uid=f"t:{n}") for n, c in enumerate(claims)]
    names = {end.removeprefix("t:") for c in made for end in (c.subject, c.object)} - set(BY)
    records = [Record(f"t:{n}", "Company", f"Firm {n * 2}") for n in sorted(names | {party})]
    records += [Record(f"t:{key}", "Body", name) for key, name in BY.items()]
    ids = identify(records)
    return OwnerIndex(fold_claims(made, ids, read_table(), as_of), ids).of(f"t:{party}", on)


def verdicts(claims: Sequence[Claim], party: str, on: str = ON) -> Mapping[str, str]:
    return {j.regime: j.verdict.verdict for j in asked(claims, party, on).judged}


def heads(found: Ownership, regime: str) -> list[str]:
    (judged,) = [j for j in found.judged if j.regime == regime]
    return [u.removeprefix("t:") for u in judged.verdict.contributors]


def counted(found: Ownership, regime: str) -> set[tuple[str, str, int]]:
    (judged,) = [j for j in found.judged if j.regime == regime]
    stakes = (*judged.verdict.contributions, *judged.verdict.behind)
    return {
        (s.owner.removeprefix("t:"), s.owned.removeprefix("t:"), int(100 * s.low)) for s in stakes
    }


def example(by: str = "ofac") -> list[Claim]:
    return [*map(stake, WORKED), *(listing(h, by) for h in HEADS)]


def test_the_worked_example_of_the_ofac_rule() -> None:
    told = {p: asked(example(), p) for p in "abcde"}
    assert {p: o.verdict("ofac") for p, o in told.items()} == {
        "a": "blocked", "b": "blocked", "c": "not blocked", "d": "blocked", "e": "blocked",
    }  # fmt: skip
    a = next(j.verdict for j in told["a"].judged if j.regime == "ofac")
    assert (a.low, a.high) == (Fraction(1, 2), Fraction(1, 2))
    assert {p: heads(o, "ofac") for p, o in told.items()} == {
        "a": ["a1", "b1", "d1"], "b": ["b1", "d1"], "c": ["f"], "d": ["d1"], "e": ["f"],
    }  # fmt: skip
    assert counted(told["a"], "ofac") == {
        ("a1", "a", 3), ("b", "a", 47), ("b1", "b", 42), ("d", "b", 52), ("d1", "d", 50),
    }  # fmt: skip
    assert asked(example(), "trust").judged == ()


def test_a_listing_by_one_authority_makes_nobody_blocked_under_another() -> None:
    for by in ("ofac", "eu", "uk", "bis"):
        found = verdicts(example(by), "e")
        assert {r for r, v in found.items() if v == "blocked"} == {by}, by
    assert set(verdicts(example("ch"), "a").values()) == {"not blocked"}
    freeze_by_bis = [stake("f>e:81"), listing("f", "bis", measure="asset freeze")]
    assert verdicts(freeze_by_bis, "e") == dict.fromkeys(REGIMES, "not blocked")


@pytest.mark.parametrize(
    ("figure", "blocked"),
    [
        ("49.99", set()),
        ("50", {"ofac", "eu", "bis"}),
        ("50.01", set(REGIMES)),
        (">50", set(REGIMES)),
        (">=50", {"ofac", "eu", "bis"}),
        ("<50", set()),
        ("55-60", set(REGIMES)),
    ],
)
def test_half_and_more_than_half(figure: str, blocked: set[str]) -> None:
    claims = [stake(f"f>e:{figure}"), *(listing("f", by) for by in REGIMES)]
    assert {r for r, v in verdicts(claims, "e").items() if v == "blocked"} == blocked


def test_what_a_printed_share_can_mean() -> None:
    half = Fraction(1, 2)
    assert share(Quantity(50, "percent")) == (half, half)
    assert share(Quantity(33.3, "percent")) == (Fraction(333, 1000), Fraction(333, 1000))
    assert share(Quantity(25, "percent", upto=50)) == (Fraction(1, 4), half)
    assert share(Quantity(50, "percent", ">")) == (half + LEAST, Fraction(1))
    assert share(Quantity(50, "percent", "<=")) == (Fraction(0), half)
    assert share(Quantity(50, "percent", "~")) == (half - NEAR, half + NEAR)
    assert share(Quantity(98, "percent", "~")) == (Fraction(93, 100), Fraction(1))


def test_two_listed_quarters_count_together_only_where_the_rule_adds_them_up() -> None:
    claims = [stake("f>e:25"), stake("g>e:25"), *(listing(x, by) for x in "fg" for by in REGIMES)]
    assert {r for r, v in verdicts(claims, "e").items() if v == "blocked"} == {"ofac", "eu", "bis"}


def test_an_owner_counts_from_the_day_of_its_listing_until_the_day_of_its_delisting() -> None:
    claims = [stake("f>e:60"), listing("f", start="2022-05-08", end="2024-03-01")]
    days = ["2022-05-07", "2022-05-08", "2024-02-29", "2024-03-01", "2025-01-01"]
    assert [verdicts(claims, "e", d)["ofac"] for d in days] == [
        "not blocked", "blocked", "blocked", "not blocked", "not blocked",
    ]  # fmt: skip
    gone = listing("f", start="2022-05-08", end="2024-03-01", status="withdrawn")
    assert (
        verdicts([stake("f>e:60"), listing("f", start="2022-05-08"), gone], "e", "2024-03-01")[
            "ofac"
        ]
        == "not blocked"
    )


def test_a_listing_retold_elsewhere_ends_with_it() -> None:
    """Two sources have one listing; the second also knows that it ended."""
    one, other = (
        listing("f", start="2022-05-08"),
        listing("f", start="2022-05-08", end="2024-03-01", fact="other-list"),
    )
    claims = [replace(c, uid=f"t:{n}") for n, c in enumerate((one, other))]
    ids = identify([Record("t:f", "Company", "F"), Record("t:ofac", "Body", "OFAC")])
    assert in_force(fold_claims(claims, ids, read_table()), "t:f") == []
    assert verdicts([stake("f>e:60"), one, other], "e")["ofac"] == "not blocked"


def test_the_day_of_a_report_on_a_listing_is_not_its_end() -> None:
    told = listing("f", start="2022-06", end="2022-12-13", known_by="2022-12-13")
    claims = [stake("f>e:60"), replace(told, status="asserted")]
    assert verdicts(claims, "e", "2024-05-03")["ofac"] == "blocked"


@pytest.mark.parametrize(
    ("number", "named", "verdict"),
    [
        (("ofac", "11195"), "p", "cannot be said"),  # the party itself
        (("ofac", "11195"), "o", "cannot be said"),  # its owner
        (("eu", "269-I.ENTITIES-1"), "p", "not blocked"),  # another list
    ],
)
def test_a_named_entry_without_its_listing_leaves_a_verdict_open(
    number: tuple[str, str], named: str, verdict: str
) -> None:
    records = [Record(f"t:{n}", "Company", n, identifiers=(number,) * (n == named)) for n in "po"]
    ids = identify(records)
    claims = [replace(stake("o>p:60"), uid="t:1")]
    owners = OwnerIndex(fold_claims(claims, ids, read_table()), ids)
    party = ids.uid("t:p")
    assert owners.of(party, ON).verdict("ofac") == verdict
    (ofac, *_) = owners.of(party, ON).judged
    assert ofac.unloaded == ((ids.uid(f"t:{named}"),) if verdict == "cannot be said" else ())


def test_a_namesake_on_the_list_of_a_regime_leaves_its_verdict_open() -> None:
    names = {"o": "Vega LLC", "p": "Plant", "twin": "JSC VEGA"}
    ids = identify(
        [Record(f"t:{uid}", "Company", name) for uid, name in names.items()]
        + [Record("t:ofac", "Body", "OFAC")]
    )
    claims = [replace(stake("o>p:60"), uid="t:1"), replace(listing("twin"), uid="t:2")]
    owners = OwnerIndex(fold_claims(claims, ids, read_table()), ids)

    found = ownership(owners, "t:p", ON)

    verdicts = {each["regime"]: each["verdict"] for each in found}
    others = dict.fromkeys(("eu", "uk", "bis"), "not blocked")
    assert verdicts == {"ofac": "cannot be said", **others}
    text = "\n".join(line for _, line in lines(found))
    assert "Another entry with the name of Vega LLC is listed: JSC VEGA (t:twin; OFAC)" in text
    assert "counts as a party whose name another listed entry has" in text
    assert owners.of("t:p", "2019").verdict("ofac") == "not blocked"  # before the listing


def test_an_owner_whose_listing_may_be_later_is_not_called_listed() -> None:
    undated = replace(listing("o", start="", known_by="2025-01-01"), uid="t:2")
    ids = identify(
        [*(Record(f"t:{n}", "Company", n) for n in "op"), Record("t:ofac", "Body", "OFAC")]
    )
    folded = fold_claims([replace(stake("o>p:60"), uid="t:1"), undated], ids, read_table())
    owners = OwnerIndex(folded, ids)

    before = "\n".join(line for _, line in lines(ownership(owners, "t:p", "2020-01-01")))
    after = "\n".join(line for _, line in lines(ownership(owners, "t:p", ON)))

    assert "Whether o was under the measure on that day is open: t:2" in before
    assert "o is listed" not in before
    assert "o is listed: t:2" in after


def test_the_number_of_an_entry_of_the_security_council_is_answered_by_its_listing_only() -> None:
    council = Record("t:council", "Body", "United Nations Security Council")
    numbered = Record("t:p", "Company", "p", identifiers=(("un", "KPe.001"),))
    ids = identify([council, numbered, Record("t:ofac", "Body", "OFAC")])
    party = ids.uid("t:p")

    def open_entries(*claims: Claim) -> list[tuple[str, str]]:
        entries = OwnerIndex(fold_claims(claims, ids, read_table()), ids).entries
        return [(entry.regime, entry.number) for entry in entries.unloaded(party)]

    by_ofac = replace(listing("p"), uid="t:1")
    assert open_entries(by_ofac) == [("un", "KPe.001")]
    assert open_entries(by_ofac, replace(by_ofac, uid="t:2", subject="t:council")) == []


def test_an_end_counts_whichever_record_of_the_authority_it_names() -> None:
    """Two sources name one authority by records of their own, which an identifier joins."""
    one = replace(listing("f", start="2022-05-08"), uid="t:1")
    other = listing("f", start="2022-05-08", end="2024-03-01", fact="other-list")
    other = replace(other, uid="u:1", subject="u:treasury")
    number = (("ofac", "36"),)
    records = [
        Record("t:f", "Company", "F"),
        Record("t:ofac", "Body", "OFAC", identifiers=number),
        Record("u:treasury", "Body", "Office of Foreign Assets Control", identifiers=number),
    ]
    ids = identify(records)
    assert ids.uid("t:ofac") == ids.uid("u:treasury")
    assert in_force(fold_claims([one, other], ids, read_table()), "t:f") == []


def test_a_listing_whose_day_is_not_printed_leaves_earlier_days_open() -> None:
    claims = [stake("f>e:60"), listing("f", start="", known_by="2024-05-03")]
    assert verdicts(claims, "e", "2024-05-02")["ofac"] == "cannot be said"
    assert verdicts(claims, "e", "2024-05-03")["ofac"] == "blocked"
    in_a_year = [stake("f>e:60"), listing("f", start="2023")]
    assert [
        verdicts(in_a_year, "e", d)["ofac"] for d in ("2022-12-31", "2023-06-01", "2024-01-01")
    ] == [
        "not blocked",
        "cannot be said",
        "blocked",
    ]
    assert verdicts([*claims[1:], stake("g>f:1")], "f", "2024-05-02")["ofac"] == "cannot be said"


def test_a_stake_counts_only_in_its_period_and_no_statement_ends_it() -> None:
    sold = [stake("f>e:60", interval=Interval("2022-01-01", "2023-12-31")), listing("f")]
    days = ["2021-12-31", "2022-01-01", "2023-12-31", "2024-01-01"]
    assert [asked(sold, "e", d).verdict("ofac") for d in days] == ["", "blocked", "blocked", ""]
    known = [
        stake("f>e:60", interval=Interval("", "2025-01-01")),
        listing("f"),
    ]  # the day of the statement
    assert verdicts(known, "e")["ofac"] == "blocked"
    year = [stake("f>e:60", interval=Interval("2023", "2024-06-30")), listing("f")]
    assert verdicts(year, "e", "2023-06-01")["ofac"] == "cannot be said"
    assert verdicts(year, "e", "2024-06-30")["ofac"] == "blocked"
    less = [*sold, stake("f>e:20", interval=Interval("2024-01-01", ""))]
    assert [verdicts(less, "e", d)["ofac"] for d in days[1:]] == [
        "blocked",
        "blocked",
        "not blocked",
    ]


def test_what_was_public_later_is_not_known_as_of_a_day() -> None:
    late = stake("f>e:60", known_by="2025-06-01", root="reg:2025-06-01:x")
    assert asked([late, listing("f")], "e", "2025-10-15", as_of="2025-05-31").judged == ()
    assert (
        asked([late, listing("f")], "e", "2025-10-15", as_of="2025-06-01").verdict("ofac")
        == "blocked"
    )


def test_a_share_that_nobody_states_is_neither_nothing_nor_counted() -> None:
    found = asked([stake("f>e:"), listing("f")], "e")
    assert found.verdict("ofac") == "cannot be said"
    assert [(u.owner, u.owned) for u in found.untold] == [("t:f", "t:e")]
    assert found.verdict("eu") == "not blocked"  # not listed there, so nothing hangs on it
    assert verdicts([stake("f>e:"), stake("g>e:60"), listing("g")], "e")["ofac"] == "blocked"
    assert verdicts([stake("f>m:"), stake("m>e:60"), listing("f")], "e")["ofac"] == "cannot be said"
    assert verdicts([stake("f>m:"), stake("m>e:49"), listing("f")], "e")["ofac"] == "not blocked"
    part = replace(stake("e>f:"), predicate="SUBSIDIARY_OF")
    assert verdicts([part, listing("f")], "e")["ofac"] == "cannot be said"


def test_two_figures_for_one_stake_are_a_range_and_a_copy_is_nothing() -> None:
    claims = [stake("f>e:60"), listing("f")]
    assert verdicts([*claims, stake("f>e:30")], "e")["ofac"] == "cannot be said"
    assert verdicts([*claims, stake("f>e:55")], "e")["ofac"] == "blocked"
    copy = stake("f>e:60", known_by="2025-03-01", copy_of="t:0")
    assert asked([*claims, copy], "e") == asked(claims, "e")
    assert (
        verdicts([*claims, stake("f>e:")], "e")["ofac"] == "blocked"
    )  # a source without a figure contradicts none


def test_control_stands_apart_from_shares_and_is_a_cited_finding() -> None:
    both = [listing("f", "eu"), listing("f", "ofac"), listing("f", "uk")]
    found = stake("f>e:", text="controls it", status="listed")
    assert verdicts([found, *both], "e") == {
        "ofac": "not blocked", "eu": "blocked", "uk": "blocked", "bis": "not blocked",
    }  # fmt: skip
    said = stake("f>e:", said="Firm f controlled Firm e", status="asserted")
    assert verdicts([said, *both], "e") == {
        "ofac": "not blocked", "eu": "cannot be said", "uk": "cannot be said", "bis": "not blocked",
    }  # fmt: skip
    denied = stake("f>e:", text="does not control it", status="listed")
    assert (
        verdicts([denied, *both], "e")["eu"] == "cannot be said"
    )  # a share that is not stated, no control
    assert heads(asked([found, *both], "e"), "eu") == ["f"]


def test_claims_that_assert_nothing_count_for_nothing() -> None:
    for status in ("denied", "withdrawn", "error", "gap"):
        more = {"act": "denies_fact"} if status == "denied" else {}
        assert asked([stake("f>e:60", status=status, **more), listing("f")], "e").judged == (), (
            status
        )
        claims = [stake("f>e:60"), listing("f", status=status, **more)]
        assert verdicts(claims, "e")["ofac"] == "not blocked", status
    assert asked([stake("f>e:60", grade="F6"), listing("f")], "e").judged == ()


def test_rings_end_and_stakes_of_more_than_the_whole_are_told() -> None:
    ring = [stake("e>m:60"), stake("m>e:60"), stake("f>m:30"), listing("f")]
    assert verdicts(ring, "e")["ofac"] == "not blocked"
    assert verdicts([*ring, stake("g>m:20"), listing("g")], "e")["ofac"] == "blocked"
    over = asked([stake("f>e:60"), stake("g>e:60"), listing("f")], "e")
    assert (over.verdict("ofac"), dict(over.overfull)) == ("blocked", {"t:e": Fraction(6, 5)})
    assert (
        asked([stake("f>e:60"), listing("f"), stake("x>y:80"), stake("z>y:80")], "e").overfull == {}
    )


def test_a_case_without_any_listing_of_a_regime_says_so() -> None:
    found = asked([stake("f>e:60"), listing("g", "eu"), listing("f", "ofac")], "e")
    assert {j.regime: j.lists_on_file for j in found.judged} == {
        "ofac": True,
        "eu": True,
        "uk": False,
        "bis": False,
    }


@pytest.mark.parametrize(
    ("name", "regimes"),
    [
        ("OFAC", {"ofac"}),
        ("Office of Foreign Assets Control (OFAC)", {"ofac"}),
        ("U.S. Department of the Treasury", {"ofac"}),
        ("HM Treasury", {"uk"}),
        ("Foreign, Commonwealth & Development Office", {"uk"}),
        ("EU", {"eu"}),
        ("Council of the European Union", {"eu"}),
        ("Bureau of Industry and Security (BIS)", {"bis"}),
        ("Federal Treasury of Russia", set()),
        ("Council", set()),
        ("State Secretariat for Economic Affairs", set()),
    ],
)
def test_whose_listings_are_a_regimes_own(name: str, regimes: set[str]) -> None:
    ids = identify([Record("t:x", "Body", name)])
    assert {r for r, lists in LISTS.items() if lists.holds(ids.entities["t:x"])} == regimes


PARTIES = "abcdefg"
STAKES = st.dictionaries(
    st.tuples(st.sampled_from(PARTIES), st.sampled_from(PARTIES)).filter(lambda p: p[0] != p[1]),
    st.sampled_from(["", "3", "25", "49", "50", "51", "100", "25-50", ">50"]),
    max_size=9,
)
LISTINGS = st.lists(
    st.tuples(st.sampled_from(PARTIES), st.sampled_from(["ofac", "eu", "uk", "bis"])), max_size=5
)


def random_case(
    stakes: Mapping[tuple[str, str], str], listings: Iterable[tuple[str, str]]
) -> list[Claim]:
    made = [stake(f"{a}>{b}:{figure}") for (a, b), figure in stakes.items()]
    return made + [listing(p, by) for p, by in dict.fromkeys(listings)]


def blocked(claims: Sequence[Claim]) -> set[tuple[str, str]]:
    """Return who counts as blocked under which regime, listed itself or through owners."""
    found = {
        (c.object.removeprefix("t:"), c.subject.removeprefix("t:")) for c in claims if c.measure
    }
    for p in PARTIES:
        found |= {(p, r) for r, v in verdicts(claims, p).items() if v == "blocked"}
    return found


@settings(max_examples=60, deadline=None)
@given(STAKES, LISTINGS, st.data())
def test_without_a_listing_or_a_stake_nobody_becomes_blocked(
    stakes: dict[tuple[str, str], str], listings: list[tuple[str, str]], data: st.DataObject
) -> None:
    claims = random_case(stakes, listings)
    before = blocked(claims)
    for gone in range(len(claims)):
        assert blocked(claims[:gone] + claims[gone + 1 :]) <= before
    if claims:
        again = data.draw(st.sampled_from(claims))
        assert blocked([*claims, replace(again, known_by="2025-04-01")]) == before  # another copy
    assert blocked(data.draw(st.permutations(claims))) == before


@settings(max_examples=60, deadline=None)
@given(STAKES, LISTINGS)
def test_who_contributes_is_listed_by_the_regime_and_reaches_the_party(
    stakes: dict[tuple[str, str], str], listings: list[tuple[str, str]]
) -> None:
    claims = random_case(stakes, listings)
    for p in PARTIES:
        for j in asked(claims, p).judged:
            assert {(u.removeprefix("t:"), j.regime) for u in j.verdict.contributors} <= set(
                listings
            )
            parts = (*j.verdict.contributions, *j.verdict.behind)
            assert {(s.owner, s.owned) for s in parts} <= {(f"t:{a}", f"t:{b}") for a, b in stakes}
            assert 0 <= j.verdict.low <= j.verdict.high <= 1
            if j.verdict.verdict == "blocked" and j.verdict.because != "itself designated":
                assert j.verdict.contributors
