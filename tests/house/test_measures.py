"""No readability number becomes worse than its kept limit (explained in measures.py)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
try:
    from measures import kept, measured  # type: ignore[import-not-found]  # a script beside this file
finally:
    sys.path.pop(0)


def test_no_number_is_worse_than_the_one_that_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    limits, worse = kept(), []
    for measure in measured():
        print(f"{measure.name}: {measure.value:g}")
        limit = limits[measure.name]
        regressed = measure.value < limit if measure.higher_is_better else measure.value > limit
        # The size of the longest module is printed but is no limit: a module may be as long as its
        # one subject needs.
        if regressed and not measure.name.startswith("lines of a module"):
            worse.append((measure.name, measure.value, limit))
    assert worse == []
