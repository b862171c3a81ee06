"""Long work finds in its process what it needs, loaded before the process was forked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from copied_case import copied_case

from entrepot.casework.case import Case

ROOT = Path(__file__).resolve().parents[2]
WORK = """
import sys
from pathlib import Path

import entrepot.explorer.job_modules
from entrepot.casework.case import Case
from entrepot.explorer import jobs

had, folder = set(sys.modules), Path(sys.argv[1])
ends = {"from": "Xiamen Limbach", "to": "IEMZ Kupol"}
Case.open(str(folder)).fill()
jobs.answer(folder, "", "query", {"name": "undetermined-steps"})
jobs.answer(folder, "", "query", {"text": "MATCH (n:Entity) RETURN count(n) AS n"})
jobs.answer(folder, "", "critical", ends)
jobs.answer(folder, "", "whatif", {**ends, "designate": "Redlepus"})
print(sorted(set(sys.modules) - had))
"""


def test_long_work_and_a_filled_store_import_nothing_that_was_not_loaded_before(
    case: Case, tmp_path: Path
) -> None:
    folder = tmp_path / "case"
    copied_case(case, folder)
    Case.open(str(folder)).fill()  # a copied folder is checked before its first answer
    (folder / "store" / "graph.kgl").unlink()
    env = {**os.environ, "PYTHONPATH": str(ROOT / ".ci" / "types")}
    words = [sys.executable, "-c", WORK, str(folder)]
    done = subprocess.run(words, env=env, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("[]\n", 0), done.stderr
