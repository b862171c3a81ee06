"""No test sleeps for something to happen: it waits for that, and ends when it has come."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
SLEEP = re.compile(r"\b(?:sleep|wait_for_timeout)\(")
REASON = re.compile(r"# sleeps: \w+( \w+){2}")


def test_every_sleep_in_a_test_names_its_reason() -> None:
    nameless = []
    for path in sorted(TESTS.rglob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if SLEEP.search(line) and not REASON.search(line):
                nameless.append(f"{path.relative_to(TESTS)}:{number}: {line.strip()}")
    assert nameless == []
