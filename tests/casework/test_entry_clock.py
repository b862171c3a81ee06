"""An entry made while the clock stands wrong: it is kept, says so, and nothing is ordered by it."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from case_writers import prepared_case
from command import run

from entrepot.casework.case import Case
from entrepot.explorer import own_words, saved_views
from entrepot.graph import analyst_notes, dates
from entrepot.graph.entry_clock import clock_remark

BEFORE = (
    "Entered while the clock of this machine stood before 2026-09-01, the day of the newest entry."
)
AHEAD = (
    "Entered while the clock of this machine stood more than 10 years after 2026-09-01, the newest "
    "day on file."
)
SetClock = Callable[[str], None]


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    def to(day: str) -> None:
        class Clock(datetime.date):
            @classmethod
            def today(cls) -> Clock:
                return cls.fromisoformat(day)

        # The one place where the day is read.
        monkeypatch.setattr(dates, "date", Clock)

    return to


def decide(case: Path, verdict: str) -> str:
    words = ("resolve", "ru", "cn", "--as", verdict, "--by", "A", "--why", "w")
    done = run(*words, "--case", str(case))
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_a_decision_says_that_the_clock_was_wrong_and_the_later_one_counts(
    tmp_path: Path, set_clock: SetClock
) -> None:
    case = prepared_case(tmp_path)
    said: list[str] = []
    for day, verdict in (
        ("2026-09-01", "same"),
        ("1999-01-01", "not_same"),
        ("1999-01-01", "not_same"),  # once more, as after a crash
        ("2099-01-01", "unsure"),
        ("2026-09-02", "not_same"),
    ):
        set_clock(day)
        said.append(decide(case, verdict))
    noted = tomllib.loads((case / "decisions.toml").read_text(encoding="utf-8"))["decision"]
    assert [(each["on"], each["verdict"], each["why"]) for each in noted] == [
        ("2026-09-01", "same", "w"),
        ("1999-01-01", "not_same", f"w [{BEFORE}]"),
        ("2099-01-01", "unsure", f"w [{AHEAD}]"),
        ("2026-09-02", "not_same", "w"),
    ]
    assert [BEFORE in text for text in said] == [False, True, True, False, False]
    ids = Case.open(str(case)).identities
    assert ids.uid("countries:ru") != ids.uid("countries:cn")


def test_a_view_and_a_note_say_that_the_clock_was_wrong(
    tmp_path: Path, set_clock: SetClock
) -> None:
    Case.create(tmp_path / "case")
    case = tmp_path / "case"
    for day in ("2026-09-01", "1999-01-01", "2099-01-01"):
        set_clock(day)
        saved_views.save(case, saved_views.Saved(day, "/all", dates.todays_date()))
        note = {"key": day, "about": "picture", "text": "t", "by": "A", "on": "2026-01-01"}
        own_words.keep(case, {"note": note})
    kept = [("2026-09-01", ""), ("1999-01-01", BEFORE), ("2099-01-01", AHEAD)]
    assert [(view.on, view.clock) for view in saved_views.read(case)] == kept
    assert [(note.on, note.clock) for note in analyst_notes.read(case).notes] == kept


def test_days_of_publication_are_no_entries_but_tell_a_clock_far_ahead(tmp_path: Path) -> None:
    assert clock_remark(tmp_path, "2025-05-31", ["2024", "2025-06", ""]) == ""
    assert "years after 2025-06-01" in clock_remark(tmp_path, "2036-01-01", ["2024", "2025-06"])
    assert clock_remark(tmp_path, "1999-01-01") == ""
