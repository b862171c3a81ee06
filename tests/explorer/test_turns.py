"""Two servers that write to one case at once: what each acknowledged is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from entrepot.explorer import saved_views
from entrepot.graph import analyst_notes

WRITER = """
import sys
from pathlib import Path
from entrepot.explorer import saved_views
from entrepot.graph import analyst_notes

case, mine = Path(sys.argv[1]), sys.argv[2]
for n in range(60):
    saved_views.save(case, saved_views.Saved(f"{mine} {n}", "/all", "2026-01-31"))
    words = {"text": "x", "by": "A", "on": "2026-01-31", "about": "picture"}
    analyst_notes.save(case, analyst_notes.note_of({"key": f"{mine}-{n}", **words}))
"""


def test_no_view_and_no_note_of_two_servers_is_lost(tmp_path: Path) -> None:
    writers = []
    for mine in ("a", "b"):
        words = [sys.executable, "-c", WRITER, str(tmp_path), mine]
        writers.append(subprocess.Popen(words, stderr=subprocess.PIPE))
    assert [(w.communicate()[1], w.returncode) for w in writers] == [(b"", 0)] * 2
    wanted = {(mine, n) for mine in ("a", "b") for n in range(60)}
    assert {v.title for v in saved_views.read(tmp_path)} == {f"{m} {n}" for m, n in wanted}
    notes = analyst_notes.read(tmp_path).notes
    assert {note.key for note in notes} == {f"{m}-{n}" for m, n in wanted}
