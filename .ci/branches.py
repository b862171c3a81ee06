"""Write the coverage that `make coverage` measured into docs/mutants.md, a row a folder.

    python .ci/branches.py < coverage.json      # from `coverage json -o -`

A row has the share of branches that tests take, and that of lines and branches together, which is
that of `coverage report`. Where tests take fewer branches of a folder than `LEAST`, it ends with
status 1 and a line on that folder.
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

LEAST = 0.92
COUNTED = ("num_statements", "covered_lines", "num_branches", "covered_branches")


def sums(report: dict[str, Any]) -> dict[str, Counter[str]]:
    """Return the lines and the branches of each folder, and how many of them tests take.

    >>> half = dict(num_statements=4, covered_lines=3, num_branches=2, covered_branches=0)
    >>> sums({"files": {"graph/fold.py": {"summary": half}}})["`graph/`"] == half
    True
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, file in sorted(report["files"].items()):
        counts = {each: file["summary"][each] for each in COUNTED}
        for group in (f"`{name.partition('/')[0]}/`", "all"):
            found[group].update(counts)
    return found


def row(group: str, counts: Counter[str]) -> tuple[str, int, int, str, str]:
    """Return the row of a folder: its lines, its branches, the share of branches, and of both.

    >>> half = Counter(num_statements=4, covered_lines=3, num_branches=2, covered_branches=0)
    >>> row("all", half)
    ('all', 4, 2, '0.0%', '50.0%')
    """
    lines, branches = counts["num_statements"], counts["num_branches"]
    both = (counts["covered_lines"] + counts["covered_branches"]) / (lines + branches)
    return group, lines, branches, f"{_branches(counts):.1%}", f"{both:.1%}"


def too_few(folders: dict[str, Counter[str]]) -> list[str]:
    """Return a line for each folder of which tests take fewer branches than they should.

    >>> too_few({"`graph/`": Counter(num_branches=1000, covered_branches=919)})
    ['`graph/`: tests take 91.9% of the branches; expected 92% or more']
    >>> too_few({"`graph/`": Counter(num_branches=1000, covered_branches=920)})
    []
    """
    said = "{}: tests take {:.1%} of the branches; expected {:.0%} or more"
    shares = {group: _branches(each) for group, each in folders.items()}
    return [said.format(each, share, LEAST) for each, share in shares.items() if share < LEAST]


def _branches(counts: Counter[str]) -> float:
    return counts["covered_branches"] / counts["num_branches"]


if __name__ == "__main__":
    measured = sums(json.load(sys.stdin))
    for group, counts in sorted(measured.items()):
        run_figures.write(run_figures.MUTANTS, "branches", row(group, counts))
    if faults := too_few(measured):
        sys.exit("\n".join(faults))
