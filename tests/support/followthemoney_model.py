"""Asks the package followthemoney what is wrong with a file, in an environment of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / ".ci" / "followthemoney" / "requirements.lock"
HOME = ROOT / ".followthemoney"
READY = HOME / "installed.lock"  # a copy of the lock, once everything in it is installed


def python() -> Path:
    """The Python of the environment, which is made at the first call from the lock."""
    program = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if READY.is_file() and READY.read_bytes() == LOCK.read_bytes():
        return program
    uv = str(Path(sys.executable).with_name("uv"))
    options = ("--only-binary", ":all:", "--require-hashes", "--no-deps", "--quiet")
    for words in (
        ("venv", "--quiet", "--clear", "--python", sys.executable, str(HOME)),
        ("pip", "install", *options, "--python", str(program), "-r", str(LOCK)),
    ):
        done = subprocess.run([uv, *words], capture_output=True, text=True, check=False)
        if done.returncode:
            message = f"followthemoney was not installed: {done.stderr}"
            if os.environ.get("CI"):
                pytest.fail(message)
            pytest.skip(message)
    READY.write_bytes(LOCK.read_bytes())
    return program


def problems(file: Path) -> list[str]:
    """What is wrong with a file of entities: schemata, properties, values, ends of links."""
    check = str(ROOT / ".ci" / "followthemoney" / "check.py")
    words = [str(python()), check, str(file)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found
