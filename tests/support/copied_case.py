"""A copy of a built case, in which only what a test changes is read again."""

from __future__ import annotations

import shutil
from pathlib import Path

from entrepot.casework.case import Case
from entrepot.casework.foreign_case import note_built


def copied_case(case: Case, folder: Path) -> Case:
    """Return a copy of a built case, without its stores and outputs, as one that was built there.

    A folder that comes from elsewhere would be read whole by its first build.
    """
    shutil.copytree(case.path, folder, ignore=shutil.ignore_patterns("store", "out"))
    note_built(folder)
    return Case.open(str(folder))
