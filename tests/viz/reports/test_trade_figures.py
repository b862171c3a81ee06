"""A country's profile draws trade by month where it is on file, with a note behind it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from eurostat_tables import long_table

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.monthly_trade import months_between
from entrepot.viz.reports import FORMATS, Format
from entrepot.viz.reports.document import Block, Figure, Report, Table, text_of

ESTIMATES = (
    "period,commodity_code,commodity,reexports,exports_total\n"
    "2022-05-01,854239,Chips,80,100\n2022-06-01,854239,Chips,50,50\n"
)


@pytest.fixture(scope="module")
def traded(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case with chips for Armenia by month, and estimates of its re-exports."""
    folder = tmp_path_factory.mktemp("traded")
    case = Case.create(folder / "case")
    rows = [
        ("85423990", "Germany", "Armenia", month, 1000 if month < "2022-03" else 5000)
        for month in months_between("2021-01", "2022-06")
    ]
    rows.append(("84571010", "Germany", "Armenia", "2022-04", 70))
    case.build(case.plan("trade", [long_table(folder / "t.csv", rows)], "2022-08-15"))
    (folder / "a.csv").write_text(ESTIMATES, encoding="utf-8")
    case.build(case.plan("trade", [folder / "a.csv"], "2022-09-01"))
    return Case.open(str(case.path))


@pytest.fixture(scope="module")
def profile(traded: Case) -> Report:
    return BriefWriter(traded, length="full").country("am")


def drawn(blocks: Sequence[Block]) -> list[Figure]:
    return [block for block in blocks if isinstance(block, Figure) and "By month" in block.alt]


def test_months_are_drawn_by_tier_and_estimates_apart(profile: Report) -> None:
    official, estimated = drawn(profile.blocks)
    assert official.alt == (
        "By month. tier 1, Jan 2021 to Jun 2022: the largest month is Jun 2022 with EUR 5k; "
        "tier 4.B, Jan 2021 to Jun 2022: the largest month is Apr 2022 with EUR 70."
    )
    assert official.svg.count("months-hatch") == 0
    # In each panel February 2022 has a solid line, March, April and June 2022 dotted ones.
    assert official.svg.count('stroke-dasharray="1.5 2.5"') == 2 * 3
    assert "as an author estimates them: no official figures" in text_of(estimated.caption)
    assert estimated.svg.count('fill="url(#months-hatch)"') == 2


def test_the_note_of_the_figure_says_what_it_adds_up_and_from_which_claims(
    profile: Report,
) -> None:
    official, estimated = drawn(profile.blocks)
    notes = {note.number: note for note in profile.notes}
    (number,) = {note for run in official.caption for note in run.notes}
    lines = " ".join(notes[number].lines)
    assert "Tier 1: 2021 EUR 12k, 2022 EUR 22k (months on file only, the latest Jun 2022)" in lines
    assert "trade:DE.AM.2021-01..2022-06.85423990.by-DE@2022-08-15" in lines
    assert "Regulation (EU) No 833/2014" in lines
    (other,) = {note for run in estimated.caption for note in run.notes}
    assert "re-exports" in " ".join(notes[other].lines)


def test_a_caution_is_said_once_for_each_indicator(profile: Report) -> None:
    tables = [block for block in profile.blocks if isinstance(block, Table)]
    (table,) = [table for table in tables if table.head[-1] == "Caution"]
    cautions = [text_of(row[2]) for row in table.rows]
    said = [caution for caution in cautions if caution]
    assert len(said) == len(set(said))
    assert len(cautions) > len(said)


@pytest.mark.parametrize("form", [form for form in FORMATS if form.ready])
def test_every_format_holds_the_figures(profile: Report, form: Format) -> None:
    files = form.write(profile, "am")
    svg = b"".join(content for name, content in files.items() if name.endswith((".svg", ".html")))
    # In the forms that keep the drawing as it is, one solid bar a month of trade in each panel.
    bars = svg.count(b'fill="#12507b" stroke="#12507b"')
    assert bars == (19 if form.suffix in (".md", ".html") else 0)
    assert all(files.values())


def test_without_months_on_file_nothing_is_drawn(case: Case) -> None:
    assert drawn(BriefWriter(case, length="full").country("kz").blocks) == []


def test_the_answer_has_the_months_as_data(traded: Case) -> None:
    from entrepot.graph.analysis.indicators.country_indicator import CountryYear
    from entrepot.viz.answers.serializer import Serializer
    from entrepot.viz.answers.signal_answers import indicators_of

    known = traded.signal_inputs()
    serializer = Serializer(known.folded, traded.identities, traded.documents)
    answer = indicators_of(known, serializer, CountryYear("am"))
    assert [(m["tier"], m["estimated"], len(m["months"]), m["unit"]) for m in answer["months"]] == [
        ("1", False, 18, "EUR"),
        ("4.B", False, 18, "EUR"),
        ("1", True, 2, "USD"),
    ]
    assert [m["month"] for m in answer["months"][0]["months"] if not m["whole"]] == []
