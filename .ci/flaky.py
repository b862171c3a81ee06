"""Run tests many times, with other processes beside them, and name those with several outcomes.

    python .ci/flaky.py [--runs 20] [--load 2] [TEST ...]

Without tests it is the whole suite. Each run is a `pytest` of its own with other examples of
Hypothesis; `--load` is how many processes only compute meanwhile. It prints a line for each test
that did not end the same way every time, and ends with status 1 if there is one.
"""

from __future__ import annotations

import argparse
import multiprocessing
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def busy() -> None:
    """Compute until the process is ended."""
    number = 0
    while True:
        number = (number * 31 + 7) % 1_000_003


def outcomes(report: Path) -> dict[str, str]:
    """Return the outcome of each test of a run by its name, from pytest's report."""
    found: dict[str, str] = {}
    for case in ElementTree.parse(report).getroot().iter("testcase"):  # noqa: S314  # pytest's own
        ended = [child.tag for child in case if child.tag in ("failure", "error", "skipped")]
        found[f"{case.get('classname')}::{case.get('name')}"] = ended[0] if ended else "passed"
    return found


def run(tests: list[str], report: Path) -> dict[str, str]:
    """Return the outcomes of one run of some tests."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += ["-n", "2", "--dist", "loadgroup", f"--junitxml={report}", *tests]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    if not report.is_file():
        sys.exit(f"{' '.join(tests)}: found no report of pytest; expected tests that can be read")
    return outcomes(report)


def main() -> None:
    """Run the tests so many times, and print those with several outcomes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tests", nargs="*")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--load", type=int, default=2)
    arguments = parser.parse_args()
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    beside = [multiprocessing.Process(target=busy, daemon=True) for _ in range(arguments.load)]
    for process in beside:
        process.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            for number in range(1, arguments.runs + 1):
                for test, outcome in run(arguments.tests, Path(folder, f"{number}.xml")).items():
                    counts[test][outcome] += 1
                print(f"run {number} of {arguments.runs}", file=sys.stderr)
    finally:
        for process in beside:
            process.terminate()
    flaky = {test: ended for test, ended in counts.items() if len(ended) > 1}
    for test, ended in sorted(flaky.items()):
        told = ", ".join(f"{outcome} {times}" for outcome, times in sorted(ended.items()))
        print(f"{test}: {told}")
    never = sum("passed" not in ended and "skipped" not in ended for ended in counts.values())
    print(
        f"{len(counts)} tests, {arguments.runs} runs: {len(flaky)} with several outcomes, "
        f"{never} that never passed"
    )
    sys.exit(1 if flaky or never else 0)


if __name__ == "__main__":
    main()
