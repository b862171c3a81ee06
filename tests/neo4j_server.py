"""Starts one real Neo4j server for a test run, or says what is missing."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PASSWORD = "entrepot-tests"


def missing(what: str) -> None:
    """Fail in CI, skip elsewhere."""
    message = f"no Neo4j server: {what}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def server(home: Path) -> Iterator[str]:
    for program, package in (("java", "openjdk-17-jdk-headless"), ("mvn", "maven")):
        if shutil.which(program) is None:
            missing(f"{program} is not installed (Debian: apt install {package})")
    port = free_port()
    log = home.with_suffix(".log")
    with log.open("w") as out:
        process = subprocess.Popen(
            ["bash", str(ROOT / ".ci" / "neo4j" / "server"), str(home), str(port)],
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "ENTREPOT_NEO4J_PASSWORD": PASSWORD},
            start_new_session=True,
        )
    try:
        deadline = time.monotonic() + 300
        while "ready " not in log.read_text(encoding="utf-8", errors="replace"):
            if process.poll() is not None or time.monotonic() > deadline:
                missing("it did not start: " + " ".join(log.read_text(errors="replace").split()[-60:]))
            time.sleep(0.2)
        yield f"bolt://127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
