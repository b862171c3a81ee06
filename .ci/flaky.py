"""Run tests many times, with other processes beside them, and name those with several outcomes.

    python .ci/flaky.py [--runs 20] [--load 2] [--quick] [--write] [TEST ...]

Without tests it is the whole suite, with `--quick` without the tests that need a server or a
browser. Each run is a `pytest` of its own with other examples of Hypothesis; `--load` is how many
processes only compute meanwhile. `--write` adds each run to the row of its tests and commit in
docs/mutants.md, so that runs of several days add up. It prints a line for each test that did not
end the same way in all runs on file, and ends with status 1 if there is one.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / ".ci" / "types"), str(ROOT / "tests" / "support")]

import run_figures  # noqa: E402  # stands beside the tests

TABLE = "flaky-runs"
# What pytest-xdist puts behind the name of a test: its group, as tests/conftest.py names it.
GROUP = re.compile(r"@(?:server|[^@\]]+\.py)$")
SOUND = ({"passed"}, {"skipped"})
Outcomes = dict[str, Counter[str]]  # of tests that did not pass every time, by how they ended


def busy() -> None:
    """Compute until the process is ended."""
    number = 0
    while True:
        number = (number * 31 + 7) % 1_000_003


def ended(report: Path) -> dict[str, str]:
    """Return the outcome of each test of a run by its name, from pytest's report."""
    found: dict[str, str] = {}
    for case in ElementTree.parse(report).getroot().iter("testcase"):  # noqa: S314  # pytest's own
        test = GROUP.sub("", case.get("name") or "")
        name, outcome = f"{case.get('classname')}::{test}", "passed"
        for child in case:
            if child.tag in ("failure", "error", "skipped"):
                outcome = child.tag
                if outcome != "skipped":
                    message = (child.get("message") or "").partition("\n")[0]
                    print(f"{name}: {message}", file=sys.stderr)
        found[name] = outcome
    return found


def run(words: Sequence[str], report: Path) -> dict[str, str]:
    """Return the outcomes of one run of some tests."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += ["-n", "2", "--dist", "loadgroup", f"--junitxml={report}", *words]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    if not report.is_file():
        sys.exit(f"{' '.join(words)}: found no report of pytest; expected tests that can be read")
    return ended(report)


def spelled(unsound: Outcomes) -> str:
    """Return tests with their outcomes as the cell of a table.

    >>> spelled({"a::b": Counter(passed=2, failure=1)}), spelled({})
    ('`a::b` failure 1, passed 2', 'none')
    """
    parts = []
    for test, counts in sorted(unsound.items()):
        told = ", ".join(f"{outcome} {times}" for outcome, times in sorted(counts.items()))
        parts.append(f"`{test}` {told}")
    return "; ".join(parts) or "none"


def read(cell: str) -> Outcomes:
    """Return the tests of a cell that `spelled` made.

    >>> read('`a::b` failure 1, passed 2') == {"a::b": Counter(passed=2, failure=1)}
    True
    """
    found: Outcomes = {}
    for part in cell.split("; ") if cell != "none" else ():
        _, test, told = part.split("`")
        found[test] = Counter()
        for each in told.strip().split(", "):
            outcome, _, times = each.partition(" ")
            found[test][outcome] = int(times)
    return found


def joined(before: tuple[int, Outcomes], after: tuple[int, Outcomes]) -> Outcomes:
    """Return the outcomes of two sets of runs, each with their number.

    A test that only one of them names passed in every run of the other.

    >>> joined((2, {}), (1, {"a::b": Counter(failure=1)}))
    {'a::b': Counter({'passed': 2, 'failure': 1})}
    """
    sums: Outcomes = {}
    for test in {**before[1], **after[1]}:
        sums[test] = Counter()
        for runs, outcomes in (before, after):
            sums[test] += outcomes.get(test, Counter(passed=runs))
    return sums


def write(what: str, tests: int, runs: int, unsound: Outcomes) -> None:
    """Add some runs to the row of their tests and commit."""
    key = f"{what}, {run_figures.version()}"
    for row in run_figures.rows(run_figures.MUTANTS, TABLE):
        if row[0] == key:
            unsound = joined((int(row[1]), read(row[3])), (runs, unsound))
            runs += int(row[1])
    cells = (key, str(runs), tests, spelled(unsound))
    run_figures.write(run_figures.MUTANTS, TABLE, cells)


def on_file(what: str) -> tuple[int, Outcomes]:
    """Return how many runs of some tests are in the table, and what did not pass in all of them."""
    runs, unsound = 0, Outcomes()
    for row in run_figures.rows(run_figures.MUTANTS, TABLE):
        if row[0].startswith(f"{what}, "):
            unsound = joined((runs, unsound), (int(row[1]), read(row[3])))
            runs += int(row[1])
    return runs, unsound


def unsound_of(counts: Mapping[str, Counter[str]]) -> Outcomes:
    """Return the tests that neither passed every time nor were left out every time."""
    return {test: ends for test, ends in counts.items() if set(ends) not in SOUND}


def main() -> None:
    """Run the tests so many times, and print those with several outcomes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tests", nargs="*")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--load", type=int, default=2)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    what = " ".join(given.tests) or "all tests"
    words = list(given.tests)
    if given.quick:
        what += ", without server and browser"
        words += ["-m", "not slow and not outside"]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    beside = [multiprocessing.Process(target=busy, daemon=True) for _ in range(given.load)]
    for process in beside:
        process.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            for number in range(1, given.runs + 1):
                found = run(words, Path(folder, f"{number}.xml"))
                for test, outcome in found.items():
                    counts[test][outcome] += 1
                if given.write:
                    once = {test: Counter([outcome]) for test, outcome in found.items()}
                    write(what, len(found), 1, unsound_of(once))
                print(f"run {number} of {given.runs}", file=sys.stderr)
    finally:
        for process in beside:
            process.terminate()
    runs, unsound = on_file(what) if given.write else (given.runs, unsound_of(counts))
    for test, ends in sorted(unsound.items()):
        print(spelled({test: ends}))
    print(f"{len(counts)} tests, {runs} runs: {len(unsound)} did not pass in all of them")
    sys.exit(1 if unsound else 0)


if __name__ == "__main__":
    main()
