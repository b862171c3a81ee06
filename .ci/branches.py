"""Write the coverage that `make coverage` measured into docs/mutants.md, a row a folder.

    python .ci/branches.py < coverage.json      # from `coverage json -o -`

A share is that of lines and branches together, as `coverage report` has it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / ".ci" / "types"), str(ROOT / "tests" / "support")]

import run_figures  # noqa: E402  # stands beside the tests

COUNTED = ("num_statements", "covered_lines", "num_branches", "covered_branches")


def rows(report: dict[str, Any]) -> list[tuple[str, int, int, str]]:
    """Return for each folder its lines, its branches, and the share of both that tests take.

    >>> half = dict(num_statements=4, covered_lines=3, num_branches=2, covered_branches=0)
    >>> rows({"files": {"graph/fold.py": {"summary": half}}})
    [('`graph/`', 4, 2, '50.0%'), ('all', 4, 2, '50.0%')]
    """
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    for name, file in sorted(report["files"].items()):
        counts = {each: file["summary"][each] for each in COUNTED}
        for group in (f"`{name.partition('/')[0]}/`", "all"):
            sums[group].update(counts)
    found = []
    for group, each in sorted(sums.items()):
        share = each["covered_lines"] + each["covered_branches"]
        share /= each["num_statements"] + each["num_branches"]
        found.append((group, each["num_statements"], each["num_branches"], f"{share:.1%}"))
    return found


if __name__ == "__main__":
    for row in rows(json.load(sys.stdin)):
        run_figures.write(run_figures.MUTANTS, "branches", row)
