"""Figures of trade by code, tier and month, and the indicators from them, computed by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.analysis.indicators import INDICATORS
from entrepot.graph.analysis.indicators.by_code import comparisons
from entrepot.graph.analysis.indicators.country_indicator import CountryYear, IndicatorFigure
from entrepot.graph.analysis.indicators.months_by_tier import months_by_tier
from entrepot.graph.analysis.signal_inputs import SignalInputs
from entrepot.graph.conflicting_figures import figures as conflicting
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.fold import fold
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Quantity, Record
from entrepot.graph.monthly_trade import MonthlyFigures, months_between, read_note
from entrepot.graph.support import read_table
from entrepot.graph.tables import claim_row
from entrepot.graph.trade import estimate_text, flow_claims, hs_edition, text_of

BASE = Claim(
    uid="",
    fact="f",
    subject="",
    predicate="EXPORTS_TO",
    level="state",
    asserter="t:body",
    voice="V",
    root="v:2023-01-13:x",
    document="t:doc",
    grade="B2",
    known_by="2023-01-13",
)
COUNTRIES = {
    "kg": "Kyrgyzstan",
    "ru": "Russia",
    "de": "Germany",
    "nl": "Netherlands",
    "cn": "China",
}
RECORDS = [
    *(
        Record(f"t:{c}", "Country", n, identifiers=(("iso2", c.upper()),), country=c)
        for c, n in COUNTRIES.items()
    ),
    Record("register:eu27", "Body", "European Union"),
    Record("t:body", "Body", "BODY"),
    Record("t:world", "Group", "all countries"),
    Record("t:chip", "HSCode", "HS 8542.39", identifiers=(("hs6", "854239"),)),
    Record("t:mill", "HSCode", "HS 8457.10", identifiers=(("hs6", "845710"),)),
    Record("t:diode", "HSCode", "HS 8541.51", identifiers=(("hs6", "854151"),)),
    Record("t:list", "List", "a list"),
]
LISTED = [
    replace(
        BASE,
        subject=f"t:{record}",
        object="t:list",
        predicate="LISTED_ON",
        text=tier,
        hs6=(code,),
        status="listed",
    )
    for record, tier, code in (
        ("chip", "tier 1", "854239"),
        ("mill", "tier 4.B", "845710"),
        ("diode", "tier 3.A", "854151"),
    )
]
FIRST, LAST = "2020-01", "2022-11"


def monthly(
    exporter: str,
    importer: str,
    code: str,
    values: Mapping[str, float],
    *,
    last: str = LAST,
    unit: str = "EUR",
    importers: bool = False,
    covered: bool = True,
    **changed: str,
) -> Claim:
    """Return a claim about months; values of a year stand for each of its months."""
    months: dict[str, float] = {}
    for period, value in values.items():
        if len(period) == 4:
            months |= {
                m: value for m in months_between(f"{period}-01", f"{period}-12") if m <= last
            }
        else:
            months[period] = value
    figures = MonthlyFigures(FIRST, last, covered, months)
    claim = replace(
        BASE,
        subject=exporter if ":" in exporter else f"t:{exporter}",
        object=f"t:{importer}",
        text=text_of(code, "", importers, figures.span),
        interval=Interval(FIRST, last),
        quantity=Quantity(figures.total, unit, period=f"{FIRST} to {last}"),
        note=figures.note(),
    )
    return replace(claim, **changed)  # type: ignore[arg-type]  # texts by name


def yearly(exporter: str, importer: str, year: int, value: float, code: str) -> Claim:
    cn_year = str(year) if len(code) == 8 else hs_edition(str(year))
    return replace(
        BASE,
        subject=exporter if ":" in exporter else f"t:{exporter}",
        object=f"t:{importer}",
        text=text_of(code, cn_year, by_importer=False),
        quantity=Quantity(value, "EUR", period=str(year)),
        interval=Interval(str(year), str(year)),
    )


def known(claims: Sequence[Claim]) -> SignalInputs:
    ids = identify(RECORDS)
    every = [*LISTED, *claims]
    rows = [claim_row(replace(c, uid=f"t:{n}", fact=f"t:{n}")) for n, c in enumerate(every)]
    return SignalInputs(fold(rows, ids, read_table()), ids, [])


def look(
    name: str, found: SignalInputs, country: str = "kg", year: str = ""
) -> tuple[IndicatorFigure, ...]:
    (one,) = [i for i in INDICATORS if i.name == name]
    return one.look(found, CountryYear(country, year))


def values(figures: Sequence[IndicatorFigure]) -> dict[str, float | None]:
    return {
        f.what.partition(":")[0]: None if f.value is None else round(f.value, 6) for f in figures
    }


CHIPS = {"2020": 10.0, "2021": 30.0, "2022": 100.0}


def test_months_of_a_year_that_is_not_whole_are_set_against_the_same_months() -> None:
    found = known([monthly("de", "kg", "85423990", CHIPS)])
    (whole, *_) = comparisons(found, CountryYear("kg"))
    # Eleven months of 2022 over eleven of each year before; 2019 is not on file.
    assert (whole.span, whole.now, whole.mean) == ("2022-01 to 2022-11", 1100.0, 220.0)
    assert (whole.base, whole.lacking) == (("2020", "2021"), ("2019",))
    figures = look("code-surge", found)
    assert [(f.what.partition(": ")[0], f.value, f.unit) for f in figures] == [
        ("all tiers", 5.0, "times"),
        ("tier 1", 5.0, "times"),
        ("HS 8542.39 (tier 1)", 5.0, "times"),
        ("largest month since the war, 2022-11", 100.0, "EUR"),
        # January and February 2022 were as large, so that no month is above them.
    ]
    assert "2019 is not on file: over 2020-2021" in figures[0].note
    assert "2022 is no whole year on file" in figures[0].note
    assert figures[0].inputs[0].what == (
        "EU member states to Kyrgyzstan: 2020 EUR 110, 2021 EUR 330, 2022-01 to 2022-11 EUR 1.1k "
        "(the same months of each year); whole years: 2020 EUR 120, 2021 EUR 360"
    )


def test_an_exporter_whose_figures_end_early_is_compared_with_its_own_months() -> None:
    late = monthly("nl", "kg", "85423990", CHIPS, last="2022-10")
    found = known([monthly("de", "kg", "85423990", CHIPS), late])
    figure, *_ = look("code-surge", found)
    assert figure.value == pytest.approx((1100 + 1000) / (220 + 200))
    assert "the figures of Netherlands end with 2022-10" in figure.note


def test_a_code_that_ended_and_one_that_is_new_are_no_growth() -> None:
    ended = monthly("de", "kg", "84571090", {"2020": 500.0, "2021": 500.0})
    new_six = monthly("de", "kg", "85415100", {"2022": 900.0})
    new_eight = monthly("de", "kg", "85423911", {"2022": 50.0})
    found = known([monthly("de", "kg", "85423990", CHIPS), ended, new_six, new_eight])
    figure, *_ = look("code-surge", found)
    assert figure.value == pytest.approx(1650 / 220)
    assert "without CN 84571090, of which no later edition has a figure" in figure.note
    assert "CN 85423911 may be a new number and no new trade" in figure.note


def test_what_had_no_trade_before_has_no_ratio() -> None:
    chips = monthly("de", "kg", "85423990", {"2022-05": 7.0})
    mill = monthly("de", "kg", "84571010", {"2021-05": 1.0, "2022-05": 2.0})
    figures = {f.what.partition(":")[0]: f for f in look("code-surge", known([chips, mill]))}
    assert figures["tier 1"].missing == "EUR 7 after nothing in the base years: no ratio"
    assert (figures["tier 4.B"].value, figures["tier 4.B"].note) == (4.0, "")  # over (0 + 1) / 2


def test_whole_years_by_code_are_compared_with_those_of_the_union() -> None:
    base = [yearly("register:eu27", "kg", year, 10.0, "85423990") for year in (2020, 2021)]
    later = monthly(
        "de",
        "kg",
        "85423990",
        {"2023": 5.0},
        last="2023-12",
        text=text_of("85423990", "", by_importer=False, span="by month from 2023-01 to 2023-12"),
    )
    found = known([*base, later])
    figure, *_ = look("code-surge", found)
    assert (figure.what, figure.value) == (
        "all tiers: EU member states, 2023 over the mean of 2020-2021",
        6.0,
    )


def test_members_and_the_union_are_not_added() -> None:
    members = monthly(
        "de", "kg", "85423990", {"2020": 1.0, "2021": 1.0, "2022": 3.0}, last="2022-12"
    )
    union = [yearly("register:eu27", "kg", year, 99.0, "85423990") for year in (2020, 2021, 2022)]
    (whole,) = comparisons(known([members, *union]), CountryYear("kg"))
    assert (whole.now, whole.mean) == (36.0, 12.0)


def test_six_digits_and_the_eight_below_them_are_not_added() -> None:
    wide = monthly("de", "kg", "854239", CHIPS)
    figure, *_ = look("code-surge", known([wide, monthly("de", "kg", "85423990", CHIPS)]))
    assert figure.value == 5.0
    assert "2022-01 to 2022-11 EUR 1.1k" in figure.inputs[0].what


def test_diversion_by_tier_is_gain_over_loss_of_the_same_months() -> None:
    there = monthly("de", "kg", "85423990", CHIPS)
    direct = monthly("de", "ru", "85423990", {"2020": 1000.0, "2021": 1000.0, "2022": 500.0})
    figures = look("code-diversion", known([there, direct]))
    assert values(figures) == {"all tiers": 0.16, "tier 1": 0.16}  # (1100 - 220) / (11000 - 5500)
    rising = monthly("de", "ru", "85423990", {"2020": 1.0, "2021": 1.0, "2022": 2.0})
    figure, *_ = look("code-diversion", known([there, rising]))
    assert figure.missing == "its exports of these goods to Russia did not fall"
    (alone,) = look("code-diversion", known([there]))
    assert "no exporter with figures by code to both" in alone.missing
    (russia,) = look("code-diversion", known([there, direct]), "ru")
    assert russia.missing == "the country is Russia itself"


def test_mirror_by_code_is_over_what_both_sides_report() -> None:
    out = monthly("de", "kg", "85423990", {"2022-05": 60.0, "2022-06": 40.0})
    into = monthly("de", "kg", "854239", {"2022-05": 20.0, "2022-07": 9.0}, importers=True)
    figures = look("code-mirror-gap", known([out, into]))
    assert values(figures) == {"all tiers": 3.0, "tier 1": 3.0}
    (missing,) = look("code-mirror-gap", known([out]))
    assert missing.value is None


def test_a_pair_is_new_if_a_year_before_is_known_to_be_empty() -> None:
    new = monthly("de", "kg", "85423990", {"2022-05": 60.0, "2022-06": 40.0})
    old = monthly("nl", "kg", "85423990", {"2020-05": 1.0, "2022-05": 60.0})
    unknown = monthly("cn", "kg", "85423990", {"2022-05": 5.0}, covered=False)
    figures = look("new-trade-pair", known([new, old, unknown]))
    assert [(f.what, f.value, f.note) for f in figures] == [
        ("all tiers: new since 2022-03", 1.0, "of 2 pairs with figures"),
        ("tier 1: new since 2022-03", 1.0, ""),
    ]
    assert [i.what for i in figures[0].inputs] == [
        "Germany, HS 8542.39 (tier 1): first in 2022-05, EUR 100 since"
    ]
    (missing,) = look("new-trade-pair", known([unknown]))
    assert "no figures by code and month for 12 months" in missing.missing


def test_a_kilogram_is_valued_where_value_and_weight_are_on_file() -> None:
    value = monthly("de", "kg", "85423990", {"2021-05": 100.0, "2022-05": 900.0, "2022-06": 5.0})
    weight = monthly("de", "kg", "85423990", {"2021-05": 10.0, "2022-05": 30.0}, unit="kg")
    (figure,) = look("unit-value", known([value, weight]))
    # June has no weight, and is in neither sum.
    assert (figure.value, figure.unit, figure.note) == (
        30.0,
        "EUR a kilogram",
        "in the base years 10",
    )
    (missing,) = look("unit-value", known([value]))
    assert missing.missing == "no weights of priority goods beside their values"


def test_a_kilogram_is_set_beside_the_median_of_at_least_three_other_destinations() -> None:
    claims = []
    for importer, price in (("kg", 90.0), ("ru", 10.0), ("nl", 20.0), ("cn", 40.0)):
        claims.append(monthly("de", importer, "85423990", {"2022-05": price}))
        claims.append(monthly("de", importer, "85423990", {"2022-05": 1.0}, unit="kg"))
    (figure,) = look("unit-value", known(claims))
    assert (figure.value, figure.note) == (90.0, "median of 3 other destinations 20")
    (few,) = look("unit-value", known(claims[:6]))
    assert few.note == ""


def test_months_above_every_month_before_the_war_are_counted() -> None:
    before = {"2021-01": 50.0, "2022-03": 50.0, "2022-04": 51.0, "2022-06": 70.0}
    told = look("code-surge", known([monthly("de", "kg", "85423990", before)]))
    (above,) = [figure for figure in told if figure.unit == "months"]
    assert (above.what, above.value) == (
        "months above every month before the war, the first 2022-04: EU member states",
        2.0,
    )


def estimate(values: Mapping[str, float]) -> Claim:
    figures = MonthlyFigures(min(values), max(values), False, values)
    return replace(
        BASE,
        subject="t:kg",
        object="t:world",
        status="assessed",
        text=estimate_text("854239", "2022", figures.span),
        quantity=Quantity(figures.total, "USD", period="2022-03 to 2023-01"),
        note=figures.note(),
    )


def test_an_estimate_of_reexports_is_in_no_other_indicator() -> None:
    found = known([estimate({"2022-03": 5.0, "2022-12": 7.0, "2023-01": 100.0})])
    # January 2023 alone is no year, so that 2022 is the last one.
    assert [(f.what, f.value, f.unit) for f in look("estimated-reexports", found)] == [
        ("all tiers: 2022, an author's estimate and no official figure", 12.0, "USD"),
        ("tier 1: 2022, an author's estimate and no official figure", 12.0, "USD"),
    ]
    for name in ("code-surge", "code-mirror-gap", "new-trade-pair", "reexport-ratio"):
        assert {f.value for f in look(name, found)} == {None}
    (drawn,) = months_by_tier(found, "kg")
    assert (drawn.estimated, dict(drawn.values)) == (
        True,
        {"2022-03": 5.0, "2022-12": 7.0, "2023-01": 100.0},
    )


def test_months_are_drawn_by_tier_and_those_without_all_exporters_are_marked() -> None:
    late = monthly("nl", "kg", "85423990", {"2022-01": 4.0}, last="2022-10")
    found = known(
        [
            monthly("de", "kg", "85423990", {"2022-01": 1.0, "2022-11": 2.0}),
            late,
            monthly("de", "kg", "84571010", {"2022-03": 9.0}),
        ]
    )
    chips, mills = months_by_tier(found, "kg")
    assert (chips.tier, mills.tier) == ("1", "4.B")
    assert list(chips.values) == months_between("2022-01", "2022-11")
    assert {m: v for m, v in chips.values.items() if v} == {"2022-01": 5.0, "2022-11": 2.0}
    assert (chips.partial, mills.partial) == (frozenset({"2022-11"}), frozenset())
    assert chips.claim_count == 2


def test_figures_of_other_months_or_codes_do_not_contradict_each_other() -> None:
    one = yearly("de", "kg", 2021, 5.0, "854239")
    other = yearly("de", "kg", 2022, 6.0, "854239")
    again = replace(one, quantity=Quantity(7.0, "EUR", period="2021"), known_by="2024-01-01")
    mirrored = replace(
        one,
        text=text_of("854239", "2017", by_importer=True),
        quantity=Quantity(1.0, "EUR", period="2021"),
    )
    assert conflicting([one, other]) == []
    assert conflicting([one, other, again, mirrored]) == [[one, mirrored, again]]


def test_of_two_editions_the_one_published_last_counts_and_months_give_way_to_a_year() -> None:
    early = monthly("de", "kg", "85423990", {"2021": 1.0})
    late = monthly("de", "kg", "85423990", {"2021": 2.0}, known_by="2024-01-01")
    flows = flow_claims([late, early], lambda uid: uid)
    assert [(f.year, f.value) for f in flows.years] == [("2021", 24.0)]
    assert {f.value for f in flows.months(lambda _: True)} == {2.0}
    own = yearly("de", "kg", 2021, 25.0, "85423990")
    flows = flow_claims([early, own], lambda uid: uid)
    assert [(f.year, f.value) for f in flows.years] == [("2021", 25.0)]


def test_a_note_that_is_no_list_of_months_is_refused() -> None:
    with pytest.raises(BadInput, match="a month and its value"):
        read_note("2022-13: 5", "2022-01", "2022-12", covered=True)


MONTHS = months_between("2019-01", "2023-12")
FIGURES = st.dictionaries(
    st.sampled_from(MONTHS), st.floats(0, 1e12).map(lambda value: round(value, 2)), max_size=60
)


@given(FIGURES, st.sampled_from(MONTHS), st.sampled_from(MONTHS), st.booleans())
def test_a_year_is_summed_only_if_every_month_of_it_is_known(
    drawn: dict[str, float], one: str, other: str, covered: bool
) -> None:
    first, last = sorted((one, other))
    inside = {month: value for month, value in drawn.items() if first <= month <= last}
    figures = MonthlyFigures(first, last, covered, inside)
    for year, total in figures.years().items():
        wanted = months_between(f"{year}-01", f"{year}-12")
        assert all(map(figures.knows, wanted))
        assert total == pytest.approx(sum(inside.get(month, 0.0) for month in wanted))
    whole = {
        m[:4] for m in inside if set(months_between(f"{m[:4]}-01", f"{m[:4]}-12")) <= set(inside)
    }
    assert whole <= set(figures.years())
    if not covered:
        assert whole == set(figures.years())


@given(FIGURES, st.booleans())
def test_a_note_is_read_back_as_it_was_written(drawn: dict[str, float], covered: bool) -> None:
    first, last = min(drawn, default="2022-01"), max(drawn, default="2022-01")
    figures = MonthlyFigures(first, last, covered, drawn)
    assert read_note(figures.note(), first, last, covered=covered) == figures
