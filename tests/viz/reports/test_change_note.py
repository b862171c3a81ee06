"""A change note: conclusions first, then the claims that changed them, on one page or in full."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from changed_case import changed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.viz.answers.conclusions import Conclusion, Version, conclusions
from entrepot.viz.reports import FORMATS
from entrepot.viz.reports.document import Report, runs, text_of

ENDS = ("Fuxing Test", "IEMZ Kupol")
DAYS = ("2023-12-31", "2024-09-30", "2025-03-31", "2026-01-31", "2026-08-20")


def note(length: str, *ends: str) -> Report:
    return BriefWriter(Case.open(str(changed().path)), length=length).changes(1, *ends)


def texts(report: Report) -> list[str]:
    return [text_of(runs(block)) for block in report.divided[0]]


def version(case: Case, day: str) -> Version:
    folded = case.fold(day)
    return Version(folded, folded.claims)


def backwards(item: Conclusion) -> Conclusion:
    turned = replace(item, before=item.after, after=item.before)
    return replace(turned, added=item.removed, removed=item.added)


def test_page_one_has_the_conclusions_and_then_why() -> None:
    lead, what, changes, why, reasons, _, made = texts(note("page", *ENDS))
    assert "Three conclusions changed" in lead
    assert "Claims that differ: 52" in lead
    assert (what, why) == ("What changed", "Why")
    assert changes == (
        "The route Fuxing Test → IEMZ Kupol: before, not on file; now, on file."
        "IEMZ Kupol to Fuxing Test, as “supplies”: before, not documented; now, thinly documented."
        "Fuxing Test to IEMZ Kupol, as “supplies”: before, not documented; now, documented by one "
        "source."
    )
    assert reasons.startswith("New: According to Reuters (1 Jun 2024), Fuxing Test supplied goods")
    assert reasons.count("New: ") == 2
    assert made.startswith("Change note. ")


def test_page_one_is_one_page_and_the_same_in_every_length() -> None:
    (form,) = (form for form in FORMATS if form.suffix == ".pdf")
    page, brief, full = (note(length, *ENDS) for length in ("page", "brief", "full"))
    counts: list[int] = []
    for report in (page, brief):
        content = form.write(report, "note")["note.pdf"]
        counts.append(len(PdfReader(io.BytesIO(content)).pages))
    assert counts[0] == 1
    assert counts[1] <= 4
    assert page.divided[0] == brief.divided[0] == full.divided[0]


def test_without_a_difference_the_note_says_so() -> None:
    case = Case.open(str(changed().path))
    report = BriefWriter(case, length="page").changes(case.state.number, *ENDS)
    lead, *_ = texts(report)
    assert lead.startswith("No conclusion changed")
    assert lead.endswith("The routes from Fuxing Test to IEMZ Kupol are the same.")


def test_one_end_of_a_question_is_refused() -> None:
    with pytest.raises(BadInput, match="both ends of a question"):
        note("page", "IEMZ Kupol")


@pytest.mark.parametrize("day", DAYS)
def test_equal_versions_differ_in_no_conclusion(case: Case, day: str) -> None:
    assert conclusions(version(case, day), version(case, day)) == []


@settings(
    deadline=None, max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(days=st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)))
def test_backwards_every_conclusion_is_turned_round(case: Case, days: tuple[str, str]) -> None:
    before, after = (version(case, day) for day in days)
    routes = [case.routes("kp", "ru", as_of=day).routes for day in days]

    there = conclusions(before, after, (routes[0], routes[1]))
    back = conclusions(after, before, (routes[1], routes[0]))

    assert set(map(backwards, there)) == set(back)
    assert all(item.before != item.after for item in there)


def test_every_claim_of_a_change_is_new_gone_or_other(case: Case) -> None:
    before, after = version(case, "2024-09-30"), version(case, "2026-08-20")
    found = conclusions(before, after)
    assert {item.kind for item in found} == {"relation", "measure", "denial"}
    for item in found:
        assert not set(item.added) & before.claims.keys()
        assert not set(item.removed) & after.claims.keys()


def test_the_command_takes_a_question_beside_the_version(tmp_path: Path) -> None:
    from command import run

    path = tmp_path / "since.md"
    done = run("brief", *ENDS, "--changes", "1", "--case", str(changed().path), "-o", str(path))
    assert done.returncode == 0, done.stderr
    assert "# From Fuxing Test to IEMZ Kupol: which conclusions changed" in path.read_text("utf-8")
