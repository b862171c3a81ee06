"""The comparison of pins with advisories: each pin that one names, and no other."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / ".ci" / "audit.py"
LOCK = """Alpha_Beta==1.9 \\
    --hash=sha256:00
gamma==2.0 ; python_version < "3.12"
"""


def advisory(name: str, *events: dict[str, str], **more: Any) -> dict[str, Any]:
    ranges = [{"type": "ECOSYSTEM", "events": list(events)}]
    affected = {"package": {"ecosystem": "PyPI", "name": name}, "ranges": ranges}
    return {"id": "A-1", "modified": "2026-01-31T00:00:00Z", "affected": [affected], **more}


def audited(folder: Path, *known: dict[str, Any]) -> tuple[int, str, str]:
    lock, kept = folder / "a.lock", folder / "advisories"
    kept.mkdir()
    lock.write_text(LOCK, encoding="utf-8")
    for number, each in enumerate(known):
        (kept / f"{number}.json").write_text(json.dumps(each), encoding="utf-8")
    words = [sys.executable, str(SCRIPT), str(kept), str(lock)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("events", "is_named"),
    [
        ([{"introduced": "0"}], True),
        ([{"introduced": "0"}, {"fixed": "1.10"}], True),
        ([{"introduced": "0"}, {"fixed": "1.9"}], False),
        ([{"introduced": "0"}, {"last_affected": "1.9"}], True),
        ([{"introduced": "0"}, {"last_affected": "1.8"}], False),
        ([{"introduced": "1.10"}], False),
        ([{"introduced": "0"}, {"fixed": "1.2"}, {"introduced": "1.5"}, {"fixed": "2"}], True),
        ([{"introduced": "0"}, {"fixed": "1.2"}, {"introduced": "1.95"}], False),
    ],
)
def test_a_pin_is_named_if_its_version_is_in_a_range(
    tmp_path: Path, events: list[dict[str, str]], is_named: bool
) -> None:
    status, out, _ = audited(tmp_path, advisory("alpha-beta", *events, aliases=["CVE-1"]))
    assert (status, out.splitlines()[0]) == (
        (1, "alpha-beta 1.9: A-1, CVE-1") if is_named else (0, "no pin is named")
    )
    assert out.splitlines()[1] == "2 pins, 1 advisories, the newest of 2026-01-31"


def test_what_was_withdrawn_or_is_of_another_package_names_no_pin(tmp_path: Path) -> None:
    every = {"introduced": "0"}
    other = advisory("gamma", every)
    other["affected"][0]["package"]["ecosystem"] = "npm"
    withdrawn = advisory("gamma", every, withdrawn="2026-01-31T00:00:00Z")
    status, out, _ = audited(tmp_path, advisory("delta", every), other, withdrawn)
    assert (status, out.splitlines()[0]) == (0, "no pin is named")


def test_a_folder_without_advisories_is_no_clean_answer(tmp_path: Path) -> None:
    status, out, err = audited(tmp_path)
    assert (status, out) == (2, "")
    assert err.endswith("expected a folder of OSV advisories (YAML or JSON)\n")
