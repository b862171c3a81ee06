"""A period asked about: what can be of it, what stood in it, and how measures lie to movements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.dates import Interval, parse_interval
from entrepot.graph.fold import fold
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Record
from entrepot.graph.support import read_table
from entrepot.graph.tables import claim_row
from entrepot.viz.answers.party_context import designations
from entrepot.viz.reports.document import runs, text_of
from entrepot.viz.wording.sentences import sentence

IDS = identify(
    [
        Record("t:ofac", "Body", "OFAC"),
        Record("t:state", "Body", "State"),
        Record("t:a", "Company", "A"),
    ]
)
LISTING = Claim(
    uid="t:1",
    fact="1",
    subject="t:ofac",
    predicate="DESIGNATES",
    object="t:a",
    asserter="t:ofac",
    status="listed",
    measure="asset freeze",
    document="t:doc",
    basis="listing",
    grade="B2",
    known_by="2026-08-20",
)
# A designation that the body of one name announces, an entry without a day of another body's list,
# and a later designation.
DATED = replace(LISTING, voice="US", interval=Interval("2024-10-17", ""))
UNDATED = replace(LISTING, uid="t:2", fact="2", voice="US", subject="t:state")
LATER = replace(DATED, uid="t:3", fact="3", interval=Interval("2025-01-01", ""))
APART = {("2024-10-17", ("t:1",)), (None, ("t:2",))}


def plain(text: str) -> str:
    return " ".join(text.split())


def test_claims_without_a_first_day_are_not_told_as_of_the_period(case: Case) -> None:
    text = plain(case.routes("kp", "ru", during="1990..1995").text())
    assert (
        "Only claims that can be about the time 1990 to 1995 are used; one that states no first "
        "day can be about any time before it was made. No statement on any step has a first day"
    ) in text
    report = BriefWriter(case, length="page").route("kp", "ru", during="1990..1995")
    assert text_of(runs(report.divided[0][0])).startswith("The question is about 1990 – 1995: only")


def test_measures_and_owners_are_those_of_the_period(case: Case) -> None:
    text = plain(case.explain("IEMZ Kupol", during="2010..2012").text())
    assert "according to what is on file, no measure was in force in the time 2010 to 2012" in text
    assert "Ownership on 2012-12-31" in text


@pytest.mark.parametrize("during", ["2023..2024", "2025-03..", "..2010"])
def test_a_question_of_a_period_without_a_route_is_answered(case: Case, during: str) -> None:
    found = case.routes("kp", "us", during=during)
    assert (found.routes, found.folded.during) == ([], str(parse_interval(during, "during")))
    assert "No documented route" in found.text()


@pytest.mark.parametrize(
    ("start", "leg", "relation"),
    [
        ("2022-05", Interval("2022-06", "2022-12"), "in force at the leg's beginning"),
        # A measure of a year, a movement of a month in it: which came first is not known.
        ("2022", Interval("2022-06", "2022-12"), "began on a day not printed"),
        ("2022-07-01", Interval("2022-06", "2022-12"), "began during the leg"),
        ("2022-07-01", Interval("2022", "2023"), ""),
        # The last day of the step is that of the listing itself.
        ("2026-04-23", Interval("2024", "2026-04-23"), ""),
        ("2026-04-24", Interval("2024", "2026-04-23"), "after the leg"),
    ],
)
def test_a_measure_lies_to_a_movement_as_far_as_days_tell(
    start: str, leg: Interval, relation: str
) -> None:
    folded = fold([claim_row(replace(LISTING, interval=Interval(start, "")))], IDS, read_table())
    assert [item["relation"] for item in designations(folded, IDS, "t:a", leg)] == [relation]


@pytest.mark.parametrize(
    ("listings", "lines"),
    [
        # One announces the designation, and the other keeps the list.
        ([DATED, UNDATED], {("2024-10-17", ("t:1", "t:2"))}),
        ([replace(DATED, programme="A"), UNDATED], {("2024-10-17", ("t:1", "t:2"))}),
        # Another programme, another government, a report, or two days: which is meant is open.
        ([replace(DATED, programme="A"), replace(UNDATED, programme="B")], APART),
        ([DATED, replace(UNDATED, voice="Ruritania")], APART),
        ([DATED, replace(UNDATED, status="asserted")], APART),
        ([replace(DATED, interval=Interval("2024-10-17", "2025")), UNDATED], APART),
        ([DATED, UNDATED, LATER], {*APART, ("2025-01-01", ("t:3",))}),
    ],
)
def test_two_bodies_of_one_government_list_a_party_by_one_measure(
    listings: list[Claim], lines: set[tuple[str | None, tuple[str, ...]]]
) -> None:
    folded = fold(list(map(claim_row, listings)), IDS, read_table())
    told = designations(folded, IDS, "t:a")
    assert {(item["from"], (item["claim"], *item["also"])) for item in told} == lines


def test_a_list_without_first_days_tells_by_when_the_entry_was_there() -> None:
    dated = replace(LISTING, interval=Interval("2026-08-01", ""))
    frames = [sentence(claim, IDS).partition("), ")[0] for claim in (LISTING, dated)]
    assert frames == [
        "According to a listing by OFAC (on the list by 20 Aug 2026",
        "According to a listing by OFAC (20 Aug 2026",
    ]
