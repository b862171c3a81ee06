"""Tests that share a server or what their file makes are run in one process, not in several."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

HOOK = """
import pytest

@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        item.add_marker(pytest.mark.xdist_group(item.path.stem))
"""
FOUR = """
import time
import pytest

@pytest.mark.parametrize("each", range(4))
def test_one_of_four(each):
    time.sleep(0.05)  # sleeps: so that another process takes some of the tests, if it may
"""


def test_a_group_is_run_in_one_process(tmp_path: Path) -> None:
    """pytest 9.2 took groups from pytest-xdist 3.8 in silence: a file's tests met in two processes.

    Two of them then installed the same packages into one folder, and there were two servers.
    """
    (tmp_path / "conftest.py").write_text(HOOK, encoding="utf-8")
    for name in ("test_a.py", "test_b.py", "test_c.py"):
        (tmp_path / name).write_text(FOUR, encoding="utf-8")

    words = "-m pytest -p no:cacheprovider -n 2 --dist loadgroup -v".split()
    done = subprocess.run(
        [sys.executable, *words, tmp_path], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    processes = defaultdict[str, set[str]](set)
    for process, name in re.findall(r"\[(gw\d)\] \[ *\d+%\] PASSED (\w+)\.py", done.stdout):
        processes[name].add(process)
    assert {name: len(each) for name, each in processes.items()} == {
        "test_a": 1,
        "test_b": 1,
        "test_c": 1,
    }
