"""The ten jobs of docs/jobs.md, done in the browser: at most three actions but for arranging."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture(scope="module")
def served(case: Case, serve: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Any:
    place = tmp_path_factory.mktemp("jobs") / "case"
    copied_case(case, place)
    Case.open(str(place)).fill()
    return serve(place)


def test_ten_jobs_take_at_most_three_actions_each_but_for_arranging(
    served: Any, entered: Any
) -> None:
    sys.path.insert(0, str(DOCS))
    try:
        import jobs  # type: ignore[import-not-found]  # the script of the page
    finally:
        sys.path.pop(0)
    actions = {job.name: jobs.done(entered, served.base, job) for job in jobs.JOBS}
    longer = {name for name, taken in actions.items() if len(taken) > jobs.MOST}
    assert (len(actions), longer) == (10, {jobs.LONGER})
    assert (DOCS / "jobs.md").read_text(encoding="utf-8").endswith(jobs.table(actions))
