"""Country indicators are computed by hand on made figures, and on the real files.

An indicator is missing if an input is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.analysis.indicators import INDICATORS, rules
from entrepot.graph.analysis.indicators.country_indicator import CountryYear, IndicatorFigure
from entrepot.graph.analysis.signal_inputs import SignalInputs
from entrepot.graph.dates import Interval
from entrepot.graph.fold import fold
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Quantity, Record
from entrepot.graph.support import read_table
from entrepot.graph.tables import claim_row
from entrepot.graph.trade import text_of

BASE = Claim(
    uid="",
    fact="f",
    subject="",
    predicate="EXPORTS_TO",
    level="state",
    asserter="t:body",
    voice="V",
    root="v:2024-01-01:x",
    document="t:doc",
    grade="B2",
    known_by="2024-01-01",
)
RECORDS = [
    *(
        Record(f"t:{c}", "Country", n, identifiers=(("iso2", c.upper()),), country=c)
        for c, n in (
            ("kg", "Kyrgyzstan"),
            ("ru", "Russia"),
            ("de", "Germany"),
            ("fr", "France"),
            ("us", "United States"),
        )
    ),
    Record("register:eu27", "Body", "European Union"),
    *(Record(f"t:{n}", "Company", n, country="kg") for n in ("a", "b", "c")),
    Record("t:twin", "Organization", "A", country="kg"),
    Record("t:body", "Body", "BODY"),
    Record("t:nowhere", "Company", "Nowhere"),
    Record("t:code", "HSCode", "HS 8542.31", identifiers=(("hs6", "854231"),)),
    Record("t:low", "HSCode", "HS 8457.10", identifiers=(("hs6", "845710"),)),
    Record("t:list", "List", "a list"),
]


def flow(
    s: str,
    o: str,
    year: int,
    value: float,
    code: str = "",
    *,
    importer: bool = False,
    edition: str = "2022",
    **more: Any,
) -> Claim:
    hs6 = (code,) if len(code) == 6 else ()
    return replace(
        BASE,
        subject=s if ":" in s else f"t:{s}",
        object=f"t:{o}",
        text=text_of(code, "2022", importer),
        hs6=hs6,
        quantity=Quantity(value, "EUR", period=str(year)),
        interval=Interval(str(year), str(year)),
        **more,
    )


def years(s: str, o: str, base: float, last: float, code: str = "", **more: Any) -> list[Claim]:
    return [flow(s, o, y, base, code, **more) for y in (2019, 2020, 2021)] + [
        flow(s, o, 2023, last, code, **more)
    ]


def on_list(record: str, text: str, hs6: tuple[str, ...] = ()) -> Claim:
    return replace(
        BASE,
        subject=f"t:{record}",
        object="t:list",
        predicate="LISTED_ON",
        text=text,
        hs6=hs6,
        status="listed",
    )


def known(claims: Sequence[Claim], contacts: Sequence[tuple[str, str]] = ()) -> SignalInputs:
    ids = identify(RECORDS)
    rows = [
        claim_row(replace(c, uid=c.uid or f"t:{n}", fact=f"t:{n}")) for n, c in enumerate(claims)
    ]
    kept = [
        {
            "uid": f"c{n}",
            "record": f"t:{who}",
            "kind": "address",
            "value": value,
            "document": "t:doc",
            "locator": "",
        }
        for n, (who, value) in enumerate(contacts)
    ]
    return SignalInputs(fold(rows, ids, read_table()), ids, kept)


def look(name: str, found: SignalInputs, year: str = "") -> tuple[IndicatorFigure, ...]:
    (one,) = [i for i in INDICATORS if i.name == name]
    return one.look(found, CountryYear("kg", year))


def values(figures: Sequence[IndicatorFigure]) -> list[float | None]:
    return [None if f.value is None else round(f.value, 6) for f in figures]


def test_surge_is_over_the_mean_of_the_base_years_and_missing_without_one_of_them() -> None:
    assert values(look("export-surge", known(years("de", "kg", 10, 45)))) == [4.5]
    short = [c for c in years("de", "kg", 10, 45) if c.interval.start != "2020"]
    assert values(look("export-surge", known(short))) == [None]
    assert values(look("export-surge", known(years("de", "kg", 10, 45)), "2022")) == [None]
    assert values(look("export-surge", known([]))) == [None]


def test_a_later_edition_of_a_figure_stands_for_the_earlier() -> None:
    later = flow("de", "kg", 2023, 90, known_by="2025-01-01")
    assert values(look("export-surge", known([later, *years("de", "kg", 10, 45)]))) == [9.0]


def test_a_year_that_is_half_of_the_one_before_is_doubted() -> None:
    found = known(
        [*years("de", "kg", 100, 20, importer=True), flow("de", "kg", 2022, 100, importer=True)]
    )
    (figure,) = look("export-surge", found)
    assert "20% of those of 2022: the file may hold part of the year" in figure.note


def test_diversion_is_gain_over_loss() -> None:
    found = known([*years("de", "kg", 10, 60), *years("de", "ru", 500, 300)])
    assert values(look("diversion-gap", found)) == [0.25]
    (rising,) = look(
        "diversion-gap", known([*years("de", "kg", 10, 60), *years("de", "ru", 500, 600)])
    )
    assert (rising.value, rising.missing) == (None, "its exports to Russia did not fall")
    assert values(look("diversion-gap", known(years("de", "kg", 10, 60)))) == [None]


def test_mirror_takes_the_member_states_for_the_union() -> None:
    parts = [flow("de", "kg", 2023, 30, importer=True), flow("fr", "kg", 2023, 20, importer=True),
             flow("us", "kg", 2023, 99, importer=True),
             flow("register:eu27", "kg", 2023, 51, importer=True)]  # fmt: skip
    (figure,) = look("mirror-gap", known([flow("register:eu27", "kg", 2023, 150), *parts]))
    assert (figure.value, len(figure.inputs)) == (3.0, 3)
    assert figure.note == "25 member states without a figure on the country's side"
    assert values(look("mirror-gap", known([flow("register:eu27", "kg", 2023, 150)]))) == [None]


def test_reexport_ratio_counts_the_union_once_and_leaves_russia_out() -> None:
    chpl = on_list("code", "tier 1", ("854231",))
    found = known(
        [
            chpl,
            flow("kg", "ru", 2023, 30, "854231"),
            flow("de", "kg", 2023, 40, "854231", importer=True),
            flow("us", "kg", 2023, 20, "854231", importer=True),
            flow("ru", "kg", 2023, 500, "854231", importer=True),
            flow("register:eu27", "kg", 2023, 40, "854231", importer=True),
        ]
    )
    assert values(look("reexport-ratio", found)) == [0.5, None]


def test_priority_surge_by_tier_weighted_and_against_ordinary_goods() -> None:
    listed = [on_list("code", "tier 1", ("854231",)), on_list("low", "tier 4.B", ("845710",))]
    trade = [*years("de", "kg", 10, 60, "854231"), *years("de", "kg", 10, 20, "845710"),
             *years("de", "kg", 10, 15, "61"), *years("de", "kg", 10, 15, "62")]  # fmt: skip
    told = {f.what.partition(":")[0]: f for f in look("priority-surge", known([*listed, *trade]))}
    assert {k: None if f.value is None else round(f.value, 6) for k, f in told.items()} == {
        "all tiers": 4.0,
        "tier 1": 6.0,
        "tier 2": None,
        "tier 3": None,
        "tier 4": 2.0,
        "weighted by tier": (4 * 6 + 1 * 2) / 5,
        "less that of food": None,
        "less that of clothes": 2.5,
    }
    weighted = told["weighted by tier"]
    assert (weighted.low, weighted.high) == (2.0, 6.0)
    assert "with equal weights 4" in weighted.note
    assert values(look("priority-surge", known(trade))) == [None]  # the list is not in the case


def test_a_code_that_hs_2017_lacks_makes_no_surge() -> None:
    listed = on_list("code", "tier 1", ("854149",))
    assert values(look("priority-surge", known([listed, *years("de", "kg", 1, 50, "854149")]))) == [
        None
    ]


def listing(party: str, start: str, programme: str = "EU-RUS") -> Claim:
    return replace(
        BASE,
        subject="t:body",
        object=f"t:{party}",
        predicate="DESIGNATES",
        measure="asset freeze",
        status="listed",
        level="firm",
        interval=Interval(start, ""),
        programme=programme,
    )


def born(party: str, day: str) -> Claim:
    return replace(
        BASE, subject=f"t:{party}", predicate="INCORPORATED", interval=Interval(day, day), text=day
    )


def test_listings_by_year_and_programme_and_how_fresh_the_firms_are() -> None:
    made = [
        listing("a", "2023-05-20"),
        listing("a", "2024-01-01", "X"),
        listing("b", ""),
        # Another source prints two of these listings, one without a day.
        replace(listing("a", "2023-05-20", "833/2014 no. 1"), uid="u:1"),
        replace(listing("b", "", "833/2014 no. 2"), uid="u:2"),
        listing("nowhere", "2023-05-20"),
        born("a", "2023-05-10"),
        born("b", "2010"),
        born("c", "2023"),
    ]
    found = known(made)
    density = look("listing-density", found)
    assert density[0].note == "listed entries without a seat on file, which are in no country: 1"
    assert [(f.what, f.value) for f in density] == [
        ("firms and bodies under a measure", 2.0),
        ("first listed in 2023", 1.0),
        ("first listed on a day that is not printed", 1.0),
        ("programme EU-RUS", 2.0),
        ("programme X", 1.0),
    ]
    share, days = look("fresh-company-share", found)
    assert (share.value, days.value, days.unit) == (0.5, 10.0, "days")
    assert share.low is not None
    assert share.high is not None
    assert (round(share.low, 4), round(share.high, 4)) == (0.0945, 0.9055)  # Wilson, 1 of 2
    assert values(look("fresh-company-share", known([listing("a", "2023-05-20")]))) == [None]


def test_addresses_of_two_listed_parties() -> None:
    at = "Primernaya street 17, 720000 Bishkek, Kyrgyzstan"
    made = [listing("a", "2023-01-01"), listing("b", "2023-01-01")]
    found = look("shared-addresses", known(made, [("a", at), ("b", at), ("c", at)]))
    assert values(found) == [1.0, 2.0]
    assert values(look("shared-addresses", known(made, [("a", at)]))) == [0.0]
    assert values(look("shared-addresses", known(made))) == [None]


def test_two_entries_of_one_name_are_counted_once_and_the_doubt_is_said() -> None:
    at = "Primernaya street 17, 720000 Bishkek, Kyrgyzstan"
    made = [
        *(listing("a", "2024-01-01"), listing("twin", "2023-01-01"), listing("b", "2023-01-01")),
        *(born("a", "2023-05-10"), born("twin", "2023"), born("b", "2010")),
    ]
    found = known(made, [("a", at), ("twin", at)])
    whole, *by_year = look("listing-density", found)
    assert (whole.value, len(whole.inputs)) == (2.0, 3)
    assert whole.note == "3 if entries of one name, which nobody joined, are different parties"
    assert [(f.what, f.value) for f in by_year] == [
        ("first listed in 2023", 2.0),
        ("programme EU-RUS", 3.0),
    ]
    assert look("fresh-company-share", found)[0].note == "of 2 with a date, among 2 listed"
    assert values(look("shared-addresses", found)) == [0.0]


def test_lists_and_the_customs_union() -> None:
    (named,) = look("named-on-lists", known([on_list("kg", "named")]))
    assert (named.value, [i.what for i in named.inputs]) == (1.0, ["a list, 2024-01-01 (BODY)"])
    assert values(look("customs-union", known([]))) == [1.0]


def test_every_figure_that_is_missing_says_why_and_every_other_shows_inputs_or_counts() -> None:
    for each in INDICATORS:
        assert all((each.question, each.method, each.caution))
        for figure in each.look(known([]), CountryYear("kg")):
            assert (figure.value is None) == bool(figure.missing)


def test_a_file_beside_the_others_is_a_new_indicator() -> None:
    from pkgutil import iter_modules

    named = sorted(m.name for m in iter_modules(rules.__path__))
    assert [i.look.__module__.rpartition(".")[2] for i in INDICATORS] == named


def test_the_figures_of_the_real_files_are_those_of_the_curated_claims(
    case: Case, tmp_path: Path, documents: Path
) -> None:
    folder = documents / "data" / "trade"
    if not folder.is_dir():
        pytest.skip(f"no trade figures at {folder}: set ENTREPOT_SHARED to a folder with data/")
    copied_case(case, tmp_path / "case")
    mine = Case.open(str(tmp_path / "case"))
    mine.build(mine.plan("trade", sorted(folder.glob("*.csv")), "2024-11-17"))
    found = Case.open(str(mine.path)).signal_inputs()
    (surge,) = [i for i in INDICATORS if i.name == "export-surge"]
    union = {}
    for code in ("kg", "am", "kz", "uz", "ge", "rs", "tr", "ae", "hk"):
        told = surge.look(found, CountryYear(code, "2023", ("2021",)))
        (figure,) = [
            f for f in told if f.what.startswith("European Union") and "exporter reports" in f.what
        ]
        union[code] = round(figure.value or 0, 2)
    curated = {
        c.object.partition(":")[2].lower(): c.quantity.value
        for c in found.folded.claims.values()
        if c.fact in ("D-51", "D-50") and c.quantity and c.quantity.unit == "ratio"
    }
    assert {k: round(v, 1 if k == "kg" else 2) for k, v in union.items()} == curated


def test_changes_that_the_case_states_are_used(case: Case) -> None:
    (kg,) = (
        i.look(case.signal_inputs(), CountryYear("kg"))
        for i in INDICATORS
        if i.name == "export-surge"
    )
    mean, stated = kg
    assert [(f.what, round(f.value or 0, 2)) for f in kg] == [
        (
            "European Union (27 member states), 2023 over the mean of 2019-2021, "
            "as the exporter reports",
            9.92,
        ),
        ("European Union (27 member states), 2023 over 2021, as measured", 10.4),
    ]
    assert [i.claim for i in mean.inputs] == [
        *(f"base-years:EU27.KG.{year}.all.by-EU27@2024-11-17" for year in (2019, 2020, 2021)),
        "curated-western:D-50.2023",
    ]
    assert [i.claim for i in stated.inputs] == [
        "curated-western:D-50.ratio",
        "base-years:EU27.KG.2021.all.by-EU27@2024-11-17",
        "curated-western:D-50.2023",
    ]
    assert "over 2021 alone" in stated.note
    (am,) = (
        i.look(case.signal_inputs(), CountryYear("am"))
        for i in INDICATORS
        if i.name == "export-surge"
    )
    assert values(am) == [2.85]


def test_a_base_year_is_not_compared_with_the_base() -> None:
    three = [flow("de", "kg", year, 10) for year in (2019, 2020, 2021)]
    (figure,) = look("export-surge", known(three))
    assert figure.missing == "no yearly figures of all goods for both the year and the base years"


def test_no_indicator_of_totals_lacks_the_base_years(case: Case) -> None:
    found = case.signal_inputs()
    base = {(f.importer, f.year) for f in found.flows if f.exporter == found.union and not f.code}
    listed = {
        edge.source
        for edge in found.folded.edges.values()
        if edge.predicate == "LISTED_ON" and found.ids.entities[edge.source].kind == "Country"
    }
    # Finland is a member of the Union, which does not export to itself.
    lacking = {c for c in listed - {"fi"} if not all((c, y) in base for y in question_years())}
    assert lacking == set()


def question_years() -> tuple[str, ...]:
    return CountryYear("kg").base
